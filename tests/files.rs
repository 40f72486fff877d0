//! Files as they lie on the disk: whose they are, how they are made, and what links lead to.
#![cfg(unix)]

use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use gensvar::ports::files::{DiskFiles, Files};

use crate::support::pty::{Home, PROGRAM, Terminal};

/// Everything under a folder, folders too.
fn everything(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(everything(&path));
        }
        found.push(path);
    }
    found
}

fn mode(path: &Path) -> u32 {
    std::fs::symlink_metadata(path).unwrap().permissions().mode() & 0o777
}

/// Under what the system is told to take from new files, with a talk to be coded.
struct Masked {
    home: Home,
    mask: &'static str,
}

impl Masked {
    fn verb(&self, arguments: &[&str]) -> String {
        let line = format!("umask {}; exec \"$0\" \"$@\"", self.mask);
        let mut command = Command::new("sh");
        command.env_clear().envs(self.home.variables()).current_dir(self.home.talks());
        let output = command.args(["-c", &line, PROGRAM]).args(arguments).stdin(Stdio::null()).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    fn screen(&self, arguments: &[&str]) -> Terminal {
        let line = format!("umask {}; exec \"$0\" \"$@\"", self.mask);
        Terminal::run("sh", &self.home, &[&["-c", &line, PROGRAM], arguments].concat(), &[])
    }
}

#[test]
fn every_file_is_the_coders_alone_whatever_the_umask() {
    for mask in ["000", "022", "077", "0777"] {
        let masked = Masked { home: Home::new(), mask };
        let talks = masked.home.talks();
        let text = "// my own words\n(format: 1, id: \"s\", participants: [(id: \"T\", role: clinician)], \
                    turns: [(id: 1, by: \"T\", text: \"How was it?\")])";
        for (name, text) in [("talk.txt", "T: How was it?\nC: Fine.\n"), ("mine.session.ron", text)] {
            std::fs::write(talks.join(name), text).unwrap();
        }
        let before = everything(talks.parent().unwrap());
        // A transcript becomes a session with its coding, the journal, a lock, the list of recent files.
        let mut terminal = masked.screen(&["--coder", "anna", "talk.txt"]);
        terminal.wait_for("turn 1 of 2");
        terminal.send("q");
        terminal.wait_for("✓ saved");
        let while_open = everything(talks.parent().unwrap());
        assert_alone(&while_open, &before, mask);
        terminal.send("\u{11}");
        assert_eq!(terminal.wait(), 0);
        // A file with comments is kept beside before it is first saved over; what somebody else put there is, too.
        let mut terminal = masked.screen(&["--coder", "anna", "mine.session.ron"]);
        terminal.wait_for("turn 1 of 1");
        terminal.send("\u{f}drink less\r");
        terminal.wait_for("✓ saved");
        std::fs::write(talks.join("mine.session.ron"), text).unwrap();
        terminal.send("\u{f} or not\r");
        terminal.wait_for("! safe in another file");
        terminal.send("\u{11}");
        terminal.wait_until("an answer", |_| true);
        drop(terminal);
        masked.verb(&["codebooks", "new", "--from", "oars"]);
        masked.verb(&["codebooks", "new", "--from", "oars", "--id", "x", "--out", "deep/er/x.ron"]);
        // A sample is put among the user's own data.
        let mut terminal = masked.screen(&["--coder", "anna"]);
        terminal.wait_for("Sample talks");
        terminal.send("\u{1b}[F\r");
        terminal.wait_for("turn 1 of");
        terminal.send("\u{11}");
        assert_eq!(terminal.wait(), 0);
        let after = everything(talks.parent().unwrap());
        assert_alone(&after, &before, mask);
        let made = |ending: &str| after.iter().filter(|path| path.to_string_lossy().ends_with(ending)).count();
        for ending in [
            "talk.session.ron",
            "anna.coding.ron",
            "mine.session.original.ron",
            ".rescued.ron",
            "recent.ron",
            "config/gensvar/codebooks/oars-own.ron",
            "config/gensvar/keymaps/oars-own.ron",
            "deep/er/x.ron",
            "samples",
        ] {
            assert!(made(ending) > 0, "umask {mask}: nothing ends in {ending}: {after:#?}");
        }
    }
}

/// Of what is there and was not before, files are their owner's to read and write, folders to go into, and nobody else's.
fn assert_alone(now: &[PathBuf], before: &[PathBuf], mask: &str) {
    for path in now.iter().filter(|path| !before.contains(path)) {
        // While the program is open a temporary file may have got its own name since it was listed.
        if std::fs::symlink_metadata(path).is_err() {
            continue;
        }
        let wanted = if path.is_dir() { 0o700 } else { 0o600 };
        assert_eq!(mode(path), wanted, "umask {mask}: {} has {:o}", path.display(), mode(path));
    }
}

#[test]
fn a_file_that_is_there_keeps_its_mode() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    for wanted in [0o644, 0o640, 0o600, 0o400] {
        std::fs::write(&path, "old").unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(wanted)).unwrap();
        DiskFiles.replace(&path, b"new").unwrap();
        assert_eq!((mode(&path), std::fs::read(&path).unwrap()), (wanted, b"new".to_vec()));
        std::fs::remove_file(&path).unwrap();
    }
}

#[test]
fn a_link_is_followed_and_stays() {
    let folder = tempfile::tempdir().unwrap();
    let (real, link, second) = (folder.path().join("real"), folder.path().join("a.ron"), folder.path().join("b.ron"));
    std::fs::create_dir(&real).unwrap();
    let target = real.join("talk.ron");
    std::fs::write(&target, "old").unwrap();
    symlink("real/talk.ron", &link).unwrap();
    symlink("a.ron", &second).unwrap();
    for path in [&link, &second] {
        DiskFiles.replace(path, b"new").unwrap();
        assert!(path.is_symlink() && !target.is_symlink());
        assert_eq!(std::fs::read(&target).unwrap(), b"new");
        std::fs::write(&target, "old").unwrap();
    }
    // What is made for the change lies where the file is, and nothing stays.
    assert_eq!(everything(folder.path()).len(), 4);
}

#[test]
fn a_link_that_leads_nowhere_stays_and_the_file_is_made_at_its_end() {
    let folder = tempfile::tempdir().unwrap();
    let (link, end) = (folder.path().join("a.ron"), folder.path().join("end.ron"));
    symlink("end.ron", &link).unwrap();
    DiskFiles.replace(&link, b"new").unwrap();
    assert!(link.is_symlink());
    assert_eq!((mode(&end), std::fs::read(&end).unwrap()), (0o600, b"new".to_vec()));
    // Not into a folder that is not there, and not in a circle: then the link itself is left alone.
    let (astray, circle) = (folder.path().join("astray"), folder.path().join("circle"));
    symlink("none/at/all.ron", &astray).unwrap();
    symlink("circle", &circle).unwrap();
    for path in [&astray, &circle] {
        assert!(DiskFiles.create_new(path, b"x").is_err());
        assert!(path.is_symlink());
    }
    assert_eq!(everything(folder.path()).len(), 4);
}

#[test]
fn a_link_to_a_folder_is_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let (inside, link) = (folder.path().join("inside"), folder.path().join("a.ron"));
    std::fs::create_dir(&inside).unwrap();
    symlink("inside", &link).unwrap();
    assert!(DiskFiles.replace(&link, b"x").is_err() && DiskFiles.create_new(&link, b"x").is_err());
    assert!(link.is_symlink() && inside.is_dir());
    assert_eq!(everything(folder.path()).len(), 2, "nothing stays behind");
    let home = Home::new();
    std::fs::create_dir(home.talks().join("folder")).unwrap();
    symlink("folder", home.talks().join("talk.session.ron")).unwrap();
    let mut command = Command::new(PROGRAM);
    command.env_clear().envs(home.variables()).current_dir(home.talks());
    let output = command.args(["check", "talk.session.ron"]).output().unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&output.stderr).contains("This is a folder"));
}

#[test]
fn what_was_put_in_the_way_is_never_written_to() {
    let folder = tempfile::tempdir().unwrap();
    let (path, victim) = (folder.path().join("a.ron"), folder.path().join("victim"));
    std::fs::write(&victim, "precious").unwrap();
    // Whoever may write here plants links under every name that could be guessed.
    for name in [".a.ron.tmp", ".a.ron.swp", "a.ron~", ".a.ron.000000", ".a.ron.aaaaaa", "a.ron.tmp", ".#a.ron"] {
        symlink("victim", folder.path().join(name)).unwrap();
    }
    std::fs::hard_link(&victim, folder.path().join("a.ron.bak")).unwrap();
    for round in 0..20 {
        DiskFiles.replace(&path, format!("{round}").as_bytes()).unwrap();
        DiskFiles.create_new(&folder.path().join(format!("new{round}.ron")), b"x").unwrap();
    }
    assert_eq!(std::fs::read(&victim).unwrap(), b"precious");
    // A second name of the same file is somebody else's choice: it keeps what it had.
    std::fs::hard_link(&path, folder.path().join("second")).unwrap();
    DiskFiles.replace(&path, b"new").unwrap();
    assert_eq!(std::fs::read(folder.path().join("second")).unwrap(), b"19");
}

#[test]
fn folders_are_made_from_the_top_down() {
    let folder = tempfile::tempdir().unwrap();
    let deep = folder.path().join("a/b/c");
    DiskFiles.make_folder(&deep).unwrap();
    DiskFiles.make_folder(&deep).unwrap();
    assert!(everything(folder.path()).iter().all(|path| mode(path) == 0o700));
    std::fs::write(folder.path().join("file"), "x").unwrap();
    assert!(DiskFiles.make_folder(&folder.path().join("file/inside")).is_err());
}
