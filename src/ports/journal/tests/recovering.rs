//! What is made once more from a journal, and which file it belongs to.

use super::*;

#[test]
fn what_is_in_the_journal_alone_is_made_once_more_with_its_history() {
    let folder = tempfile::tempdir().unwrap();
    let before = written(folder.path());
    let (mut after, recovered) = reopened(folder.path(), &NOTHING, document());
    assert_eq!((recovered.count, recovered.number, recovered.anew), (7, 7, false));
    assert_eq!(said(&after), said(&before));
    assert_eq!(after.history(), before.history());
    // The same once more: recovery changes nothing.
    assert_eq!(recover(&DiskFiles, folder.path(), &NOTHING), recovered);
    while after.undo().unwrap().is_some() {}
    assert_eq!(said(&after), said(&document()));
    assert_eq!(after.happened(), 10, "and every undoing is a thing that happened");
}

#[test]
fn what_the_files_have_already_is_not_made_twice() {
    let folder = tempfile::tempdir().unwrap();
    written(folder.path());
    let all = recover(&DiskFiles, folder.path(), &NOTHING).edits.len();
    for (coding, session, edits) in [(7, 7, 0), (6, 7, 0), (7, 6, 1), (6, 6, 1), (3, 7, 3), (3, 0, 4), (0, 0, all)] {
        let on_disk = OnDisk { coding, session, print: None, talk: None, works: &[], changed: false };
        assert_eq!(recover(&DiskFiles, folder.path(), &on_disk).edits.len(), edits, "{coding} {session}");
    }
    let whole = OnDisk { coding: 7, session: 7, print: None, talk: None, works: &[], changed: false };
    let recovered = recover(&DiskFiles, folder.path(), &whole);
    assert_eq!((recovered.history, recovered.number, recovered.anew), (None, 7, false), "its history is read later");
}

#[test]
fn a_file_from_before_or_from_somebody_else_begins_another_story() {
    let folder = tempfile::tempdir().unwrap();
    let mut document = written(folder.path());
    let (mut journal, _reports) = journal(Arc::new(DiskFiles), folder.path(), 7);
    journal.kept(7, 1, "seven".into());
    code(&mut document, 1, "SR");
    note(&journal, &mut document);
    journal.finish();
    let found = |coding, print| {
        let recovered = recover(
            &DiskFiles,
            folder.path(),
            &OnDisk { coding, session: coding, print, talk: None, works: &[], changed: false },
        );
        assert_eq!(ids(&recovered), [""; 0]);
        let lacks = recovered.parted.map(|parted| (parted.why, parted.count, parted.last, parted.file));
        (recovered.count, recovered.number, recovered.anew, lacks)
    };
    let seven = Some("seven".to_owned());
    assert_eq!(found(7, Some("seven")), (1, 8, false, None));
    assert_eq!(found(7, Some("other")), (0, 8, true, Some((Lacks::Changed, 1, 8, seven.clone()))));
    assert_eq!(found(3, Some("three")), (0, 8, true, Some((Lacks::Older, 5, 8, seven))));
    assert_eq!(found(9, Some("nine")), (0, 9, true, None), "from another computer");
    // All of it was in a file that an older one took the place of.
    kept(folder.path(), 8, "eight");
    let older = OnDisk { coding: 3, session: 3, print: Some("three"), talk: None, works: &[], changed: false };
    let recovered = recover(&DiskFiles, folder.path(), &older);
    let lacks = recovered.parted.as_ref().map(|parted| (parted.why.clone(), parted.count, parted.filed));
    assert_eq!((ids(&recovered), lacks), (vec![], Some((Lacks::Older, 5, true))));
    // The new story has a history of its own.
    let mut other = Document::new(talk(&[('T', "One?")]), Coding::default(), instrument());
    other.opened_after(8);
    code(&mut other, 1, "AF");
    let anew = Head { anew: true, ..head(8) };
    let mut journal = Journal::start(Arc::new(DiskFiles), folder.path().to_owned(), anew, |_| {});
    note(&journal, &mut other);
    journal.finish();
    let log = read_log(&DiskFiles, folder.path()).unwrap();
    assert_eq!((log.events.len(), log.story, log.history(9).len()), (9, 9, 1));
}

#[test]
fn the_journal_goes_on_from_a_good_copy_of_the_same_story() {
    let folder = tempfile::tempdir().unwrap();
    let before = written(folder.path());
    let (mut journal, _reports) = journal(Arc::new(DiskFiles), folder.path(), 7);
    journal.kept(7, 8000, "the damaged file".into());
    journal.finish();
    let copy = OnDisk { coding: 3, session: 0, print: None, talk: None, works: &[], changed: false };
    assert!(recover(&DiskFiles, folder.path(), &copy).anew, "a file that is so old is somebody's own copy");
    let recovered = recover_copy(&DiskFiles, folder.path(), &copy);
    assert_eq!((recovered.anew, recovered.number, recovered.edits.len()), (false, 7, 4));
    assert_eq!(recovered.history.as_ref(), Some(before.history()));
    // From another story nothing is taken.
    let head = Head { anew: true, ..head(9) };
    let (mut journal, _reports) = {
        let (sender, receiver) = channel();
        let journal = Journal::start(Arc::new(DiskFiles), folder.path().to_owned(), head, move |noted| {
            sender.send(noted).unwrap();
        });
        (journal, receiver)
    };
    let mut later = document();
    code(&mut later, 2, "CT");
    journal.note(later.take_news().0, 10, 9000);
    journal.finish();
    let recovered = recover_copy(&DiskFiles, folder.path(), &copy);
    assert_eq!((recovered.anew, recovered.number, recovered.edits.len()), (true, 10, 0));
    let later = OnDisk { coding: 9, session: 2, print: None, talk: None, works: &[], changed: false };
    let recovered = recover_copy(&DiskFiles, folder.path(), &later);
    assert_eq!((recovered.anew, recovered.edits.len()), (false, 1), "an old number of the session hinders nothing");
    let ahead = OnDisk { coding: 40, session: 40, print: None, talk: None, works: &[], changed: false };
    assert!(recover_copy(&DiskFiles, folder.path(), &ahead).anew, "the journal stayed elsewhere");
}

/// Notes that the file was saved, with a fingerprint.
fn kept(folder: &Path, number: u64, print: &str) {
    let (mut journal, _reports) = journal(Arc::new(DiskFiles), folder, number);
    journal.kept(number, 0, print.into());
    journal.finish();
}

#[test]
fn what_is_done_to_an_older_file_before_it_is_saved_is_recovered_too() {
    let folder = tempfile::tempdir().unwrap();
    written(folder.path());
    kept(folder.path(), 7, "seven");
    for older in [
        OnDisk { coding: 3, session: 3, print: Some("three"), talk: None, works: &[], changed: false },
        OnDisk { coding: 7, session: 7, print: Some("hand"), talk: None, works: &[], changed: false },
    ] {
        let (mut first, recovered) = reopened(folder.path(), &older, document());
        assert!(recovered.anew && recovered.edits.is_empty());
        code(&mut first, 2, "NC");
        killed(folder.path(), &recovered, &mut first);
        let (again, recovered) = reopened(folder.path(), &older, document());
        assert_eq!((recovered.count, recovered.anew, ids(&recovered)), (1, false, vec![]), "{older:?}");
        assert_eq!((said(&again), again.happened()), (said(&first), first.happened()));
        assert_eq!(again.history().len(), 1, "and it can be undone");
        // The same story goes on.
        let mut second = again;
        code(&mut second, 3, "NC");
        killed(folder.path(), &recovered, &mut second);
        let (third, recovered) = reopened(folder.path(), &older, document());
        assert_eq!((recovered.count, said(&third)), (2, said(&second)), "{older:?}");
        // Once that was saved, the older file is older again.
        kept(folder.path(), third.happened(), "later");
        let recovered = recover(&DiskFiles, folder.path(), &older);
        assert_eq!((recovered.count, recovered.anew), (0, true));
        assert!(recovered.parted.is_some_and(|parted| parted.filed), "{older:?}");
    }
}

#[test]
fn two_files_of_one_coding_each_get_back_what_was_done_to_them() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = written(folder.path());
    kept(folder.path(), 7, "first");
    let (ours, theirs) = (
        OnDisk { coding: 7, session: 7, print: Some("first"), talk: None, works: &[], changed: false },
        OnDisk { coding: 3, session: 3, print: Some("second"), talk: None, works: &[], changed: false },
    );
    code(&mut first, 1, "SR");
    killed(folder.path(), &Recovered { number: 7, ..Recovered::default() }, &mut first);
    let (mut second, recovered) = reopened(folder.path(), &theirs, document());
    assert!(recovered.anew);
    code(&mut second, 2, "NC");
    killed(folder.path(), &recovered, &mut second);
    // Ours lost nothing, and nothing of theirs is in it.
    let recovered = recover(&DiskFiles, folder.path(), &ours);
    assert_eq!((recovered.edits.len(), recovered.count, recovered.anew, recovered.number), (1, 1, true, 9));
    assert_eq!(ids(&recovered), ["journal-older-file"]);
    // Theirs neither, with a name in between that nothing followed.
    let head = recovered.head(&first.coding().origin, 0);
    let mut journal = Journal::start(Arc::new(DiskFiles), folder.path().to_owned(), head, |_| {});
    journal.name(9, 0, "here".into());
    journal.finish();
    let recovered = recover(&DiskFiles, folder.path(), &theirs);
    assert_eq!((recovered.edits.len(), recovered.anew), (1, true));
}

#[test]
fn a_talk_that_somebody_changed_is_known_also_where_the_coding_went_on_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let mut document = document();
    work(&mut document);
    let head = Head { work: "w".into(), talk: Some((0, "talk".into())), ..head(0) };
    let mut journal = Journal::start(Arc::new(DiskFiles), folder.path().to_owned(), head, |_| {});
    note(&journal, &mut document);
    journal.finish();
    // The last of the seven things changed the talk's title.
    let works = [("w".to_owned(), 6), ("elsewhere".to_owned(), 9)];
    for (talk, is_changed) in [("talk", false), ("other", true)] {
        let on_disk =
            OnDisk { coding: 9, session: 9, print: Some("x"), talk: Some((talk, 0)), works: &works, ..NOTHING };
        let recovered = recover(&DiskFiles, folder.path(), &on_disk);
        assert_eq!(recovered.parted.map(|parted| (parted.why, parted.count)), Some((Lacks::Elsewhere, 1)));
        assert_eq!(recovered.talk_changed, is_changed);
    }
}
