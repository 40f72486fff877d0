//! Disks that give no answer: they are told of, and nobody waits for them.

use super::*;

#[test]
fn a_journal_that_gives_no_answer_is_told_of_and_not_waited_for() {
    let mut desk = Desk::with_patience(SHORT);
    let seen = Arc::clone(&desk.seen);
    let gate = seen.gate.lock().unwrap();
    desk.code();
    desk.save("a.coding.ron");
    assert_eq!(desk.next_noted(), (0, Some(NO_ANSWER.to_owned())));
    desk.until_done("a.coding.ron");
    drop(gate);
    assert_eq!(desk.next_noted(), (1, None), "and it heals");
}

#[test]
fn what_goes_elsewhere_does_not_wait_for_a_disk_that_gives_no_answer() {
    let mut desk = Desk::with_patience(SHORT);
    let no_answer = |place: &str| (place.to_owned(), Some(NO_ANSWER.to_owned()));
    desk.hang(Some("a.coding.ron"));
    std::fs::create_dir(desk.folder.path().join("there")).unwrap();
    desk.code();
    desk.save("a.coding.ron");
    // Handed over before anybody knows: it waits no longer than the first one is waited for.
    desk.save("there/a.coding.ron");
    assert_eq!(desk.next_written(), no_answer("a.coding.ron"));
    desk.until_done("there/a.coding.ron");
    desk.code();
    desk.save("there/a.coding.ron");
    desk.until_done("there/a.coding.ron");
    desk.save("a.coding.ron");
    assert_eq!(desk.next_written(), no_answer("a.coding.ron"), "what goes to the disk that hangs is told of at once");
    desk.hang(None);
    desk.until_done("a.coding.ron");
    desk.until_done("a.coding.ron");
    desk.save("there/a.coding.ron");
    desk.until_done("there/a.coding.ron");
}

#[test]
fn who_goes_back_from_a_disk_that_hangs_finds_their_own_files() {
    let mut desk = Desk::with_patience(SHORT);
    std::fs::create_dir(desk.folder.path().join("there")).unwrap();
    for place in ["a.coding.ron", "there/a.coding.ron"] {
        desk.code();
        desk.save(place);
        desk.until_done(place);
    }
    desk.hang(Some("there/a.coding.ron"));
    desk.code();
    desk.save("there/a.coding.ron");
    assert_eq!(desk.next_written().1.as_deref(), Some(NO_ANSWER));
    desk.save("a.coding.ron");
    desk.until_done("a.coding.ron");
    desk.hang(None);
    desk.until_done("there/a.coding.ron");
    desk.code();
    desk.save("there/a.coding.ron");
    desk.until_done("there/a.coding.ron");
}

#[test]
fn at_the_end_too_what_goes_elsewhere_gets_there() {
    let mut desk = Desk::with_patience(SHORT);
    std::fs::create_dir(desk.folder.path().join("there")).unwrap();
    desk.hang(Some("a.coding.ron"));
    desk.code();
    desk.save("a.coding.ron");
    desk.save("there/a.coding.ron");
    // Before anybody knows that the first disk hangs.
    desk.keeping.finish_within(SHORT * 5);
    assert!(desk.folder.path().join("there/a.coding.ron").exists());
    assert_eq!(desk.keeping.why_unanswered().id, NO_ANSWER);
    desk.hang(None);
}

#[test]
fn the_end_waits_for_no_disk_that_gives_no_answer() {
    let mut desk = Desk::with_patience(SHORT);
    let seen = Arc::clone(&desk.seen);
    let gate = seen.gate.lock().unwrap();
    desk.code();
    desk.save("a.coding.ron");
    let begin = std::time::Instant::now();
    desk.keeping.finish_within(SHORT);
    assert!(begin.elapsed() < LONG / 2, "{:?}", begin.elapsed());
    assert!(desk.folder.path().join("a.coding.ron").exists(), "what can be written is");
    drop(gate);
}
