//! A coding that is open elsewhere: whoever opens it a second time can read it, and a dead holder's lock is nobody's.

use crate::support::pty::{Home, Terminal};

fn start(home: &Home, file: &str) -> Terminal {
    let terminal = Terminal::start(home, &["--coder", "anna", file]);
    terminal.wait_for(" to code");
    terminal
}

#[test]
fn the_second_reads_and_the_lock_goes_with_its_holder() {
    let home = Home::new();
    let file = home.sample("smoking-primary-care").display().to_string();
    let mut first = start(&home, &file);
    first.send("q");
    first.wait_for("90 turns to code");
    first.wait_for("✓ saved");
    let begin = std::time::Instant::now();
    let mut second = start(&home, &file);
    assert!(begin.elapsed() < std::time::Duration::from_millis(900), "it is there at once: {:?}", begin.elapsed());
    second.wait_for("read only");
    second.wait_for("in another window");
    second.send("\u{1b}[Bc");
    second.send("\u{11}");
    assert_eq!(second.wait(), 0);
    // Killed, it leaves a lock that nobody holds; what was saved is there, and can be worked on.
    first.signal("KILL");
    first.wait();
    let lock = |name: &std::ffi::OsStr| name.to_string_lossy().ends_with(".lock");
    let locks = || std::fs::read_dir(home.talks()).unwrap().filter(|entry| lock(&entry.as_ref().unwrap().file_name()));
    assert_eq!(locks().count(), 1);
    let mut third = start(&home, &file);
    third.wait_for("90 turns to code");
    third.send("\tn");
    third.wait_for("89 turns to code");
    third.wait_for("✓ saved");
    third.send("\u{11}");
    assert_eq!(third.wait(), 0);
    assert_eq!(locks().count(), 0, "and leaving takes it away");
}

#[test]
fn what_is_saved_elsewhere_is_held_there_too() {
    let home = Home::new();
    let file = home.sample("smoking-primary-care").display().to_string();
    let mut first = start(&home, &file);
    first.send("q");
    first.wait_for("✓ saved");
    let there = home.talks().join("there");
    std::fs::create_dir(&there).unwrap();
    first.send("\u{1b}d");
    first.wait_for("Which folder?");
    first.send(&format!("{}\r", there.display()));
    first.wait_for("from now on");
    first.wait_for("✓ saved");
    for file in [there.join("smoking-primary-care.session.ron").display().to_string(), file] {
        let mut second = start(&home, &file);
        second.wait_for("read only");
        second.wait_for("in another window");
        second.send("\u{11}");
        assert_eq!(second.wait(), 0);
    }
    first.send("\tn");
    first.wait_for("89 turns to code");
    first.wait_for("✓ saved");
    first.send("\u{11}");
    assert_eq!(first.wait(), 0);
    let hidden = |folder: &std::path::Path| {
        let names = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
        names.filter(|name| name.to_string_lossy().starts_with('.')).count()
    };
    assert_eq!((hidden(&home.talks()), hidden(&there)), (0, 0), "and leaving gives both back");
}
