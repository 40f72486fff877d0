//! Where the work is: in a place that it left, that somebody emptied, or that is on another disk now.

use super::*;

#[test]
fn what_waits_for_the_journal_waits_also_when_the_work_goes_elsewhere() {
    let mut desk = Desk::new();
    let seen = Arc::clone(&desk.seen);
    let gate = seen.gate.lock().unwrap();
    std::fs::create_dir(desk.folder.path().join("there")).unwrap();
    desk.code();
    desk.save("a.coding.ron");
    desk.save("there/a.coding.ron");
    std::thread::sleep(SHORT);
    assert_eq!(seen.words(), [] as [&str; 0], "no file knows more than the journal");
    drop(gate);
    desk.written();
    desk.written();
}

#[test]
fn what_somebody_took_away_while_it_was_open_is_written_again() {
    let mut desk = Desk::new();
    desk.code();
    desk.save("a.coding.ron");
    desk.written();
    desk.rest();
    let path = |name: &str| desk.folder.path().join(name);
    let journal = journal::folder(&path("state"), "c");
    std::fs::remove_file(path("a.session.ron")).unwrap();
    std::fs::remove_dir_all(&journal).unwrap();
    let (session, coding) = (path("a.session.ron"), path("a.coding.ron"));
    desk.code();
    desk.code();
    loop {
        // Those from before may be told yet.
        let (number, trouble) = desk.next_noted();
        assert_eq!(trouble, None);
        if number == 3 {
            break;
        }
    }
    desk.keeping.settle();
    let log = journal::read_log(&DiskFiles, &journal).unwrap();
    assert_eq!(log.events.iter().map(|event| event.number).collect::<Vec<_>>(), [2, 3]);
    desk.keeping.save(SaveJob {
        snapshot: desk.document.snapshot(),
        revision: desk.document.revision(),
        session_revision: 0,
        session_path: None,
        coding_path: coding,
    });
    let told = loop {
        if let Report::Written(report) = desk.reports.recv_timeout(LONG).unwrap() {
            break report.result.unwrap();
        }
    };
    assert_eq!(told.iter().map(|told| told.id.as_ref()).collect::<Vec<_>>(), ["save-file-again"]);
    // And once more when nothing happens after it.
    std::fs::remove_file(&session).unwrap();
    desk.rest();
    desk.keeping.finish();
    assert!(session.is_file());
}

#[test]
fn what_somebody_brings_in_the_place_or_takes_away_is_seen_while_nothing_is_done() {
    let mut desk = Desk::looking(LONG, Some((Duration::from_millis(5), None)));
    let coding = desk.folder.path().join("a.coding.ron");
    let strange = |desk: &Desk, within: Duration| {
        let until = std::time::Instant::now() + within;
        loop {
            match desk.reports.recv_timeout(until.saturating_duration_since(std::time::Instant::now())) {
                Ok(Report::Strange(path)) => break Some(path),
                Ok(_) => {}
                Err(_) => break None,
            }
        }
    };
    for _ in 0..20 {
        desk.code();
        desk.save("a.coding.ron");
        assert_eq!(desk.next_written().1, None);
    }
    assert_eq!(strange(&desk, SHORT), None, "what we write ourselves is not strange");
    let ours = std::fs::read(&coding).unwrap();
    // At one stroke: half of it would be another file.
    let put = |bytes: &[u8]| {
        let new = desk.folder.path().join("new");
        std::fs::write(&new, bytes).unwrap();
        std::fs::rename(&new, &coding).unwrap();
    };
    put(b"theirs");
    assert_eq!(strange(&desk, LONG), Some(coding.clone()));
    assert_eq!(strange(&desk, SHORT), None, "it is told once");
    std::fs::remove_file(&coding).unwrap();
    assert_eq!(strange(&desk, LONG), Some(coding.clone()));
    put(&ours);
    assert_eq!(strange(&desk, SHORT), None, "ours is back");
}

#[test]
fn nothing_is_written_into_the_empty_folder_in_which_a_stick_was_to_be_seen() {
    let mut desk = Desk::new();
    desk.code();
    desk.save("a.coding.ron");
    assert_eq!(desk.next_written().1, None);
    desk.rest();
    let files = ["a.coding.ron", "a.session.ron"].map(|name| desk.folder.path().join(name));
    let stick = files.each_ref().map(|file| std::fs::read(file).unwrap());
    for file in &files {
        std::fs::remove_file(file).unwrap();
    }
    *desk.seen.disk.lock().unwrap() = 8;
    desk.code();
    desk.save("a.coding.ron");
    assert_eq!(desk.next_written().1.as_deref(), Some("save-folder-other"));
    assert!(!files.iter().any(|file| file.exists()));
    // It is there again, and the system has another number for it.
    for (file, bytes) in files.iter().zip(&stick) {
        std::fs::write(file, bytes).unwrap();
    }
    *desk.seen.disk.lock().unwrap() = 9;
    desk.save("a.coding.ron");
    assert_eq!(desk.next_written().1, None);
    assert_ne!(std::fs::read(&files[0]).unwrap(), stick[0]);
}

#[test]
fn what_was_written_in_a_place_that_was_left_is_not_what_the_journal_goes_with() {
    let mut desk = Desk::new();
    let seen = Arc::clone(&desk.seen);
    let gate = seen.gate.lock().unwrap();
    desk.code();
    desk.save("a.coding.ron");
    std::fs::create_dir(desk.folder.path().join("there")).unwrap();
    desk.save("there/a.coding.ron");
    drop(gate);
    desk.written();
    desk.written();
    desk.keeping.finish();
    let log = journal::read_log(&DiskFiles, &journal::folder(&desk.folder.path().join("state"), "c")).unwrap();
    assert_eq!(log.kept.len(), 1);
}

#[test]
fn a_moment_named_after_the_journal_was_deleted_is_found_again() {
    let mut desk = Desk::new();
    desk.code();
    desk.save("a.coding.ron");
    desk.written();
    desk.rest();
    std::fs::remove_dir_all(desk.folder.path().join("state")).unwrap();
    let named = desk.document.happened();
    desk.keeping.name(named, "first round".into());
    loop {
        if let Report::Noted(noted) = desk.reports.recv_timeout(LONG).unwrap()
            && noted.named > 0
        {
            break;
        }
    }
    desk.code();
    desk.save("a.coding.ron");
    desk.rest();
    desk.keeping.look_back("first".into(), desk.document.happened(), desk.document.revision());
    let back = loop {
        if let Report::Back { result, .. } = desk.reports.recv_timeout(LONG).unwrap() {
            break result.unwrap();
        }
    };
    assert_eq!((back.number, back.name.as_deref(), back.edits.len()), (named, Some("first round"), 1));
}
