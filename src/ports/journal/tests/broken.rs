//! What cannot be read of a journal: torn ends, bytes that rotted, gaps, numbers that nobody reaches.

use super::*;

#[test]
fn every_beginning_of_a_journal_gives_the_longest_part_that_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    written(folder.path());
    let (path, bytes) = bytes_of(folder.path());
    let lines = |bytes: &[u8]| bytes.split(|byte| *byte == b'\n').count() - 1;
    for tail in [&b""[..], &[0; 13], b"0badc0de Event(99,1,Undone)\n", &[0xff; 40]] {
        for length in 0..=bytes.len() {
            std::fs::write(&path, [&bytes[..length], tail].concat()).unwrap();
            let log = read_log(&DiskFiles, folder.path()).unwrap();
            assert_eq!(log.events.len(), lines(&bytes[..length]).saturating_sub(2), "{length} bytes and {tail:?}");
            let is_whole = tail.is_empty() && (length == 0 || bytes[length - 1] == b'\n');
            assert_eq!(log.damage.is_empty(), is_whole, "{length} bytes and {tail:?}");
        }
    }
}

#[test]
fn a_byte_that_rots_takes_its_line_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    written(folder.path());
    let (path, bytes) = bytes_of(folder.path());
    let whole = read_log(&DiskFiles, folder.path()).unwrap().events;
    let heads = 2 * (1 + bytes.iter().position(|byte| *byte == b'\n').unwrap());
    for at in 0..bytes.len() {
        for other in [bytes[at].wrapping_add(1), b'\n'] {
            let mut rotten = bytes.clone();
            rotten[at] = other;
            std::fs::write(&path, &rotten).unwrap();
            let log = read_log(&DiskFiles, folder.path()).unwrap();
            assert_eq!(log.damage.is_empty(), rotten == bytes, "byte {at}");
            assert!(log.events.iter().all(|event| whole.contains(event)), "byte {at}");
            assert!(log.events.is_sorted_by_key(|event| event.number), "byte {at}");
            // Where the end of a line rots, it takes two.
            let most = usize::from(at >= heads - 1) + usize::from(at >= heads - 1 && bytes[at] == b'\n');
            assert!(log.events.len() + most >= whole.len(), "byte {at}: {} events", log.events.len());
            assert_eq!(first_head(&DiskFiles, folder.path()), Some(Head { at: 1000, ..head(0) }), "byte {at}");
        }
    }
}

#[test]
fn what_the_file_has_already_may_rot_without_taking_what_came_after_it() {
    let folder = tempfile::tempdir().unwrap();
    written(folder.path());
    let (path, bytes) = bytes_of(folder.path());
    let on_disk = OnDisk { coding: 3, session: 3, print: Some("x"), talk: None, works: &[], changed: false };
    let whole = recover(&DiskFiles, folder.path(), &on_disk);
    assert_eq!((whole.edits.len(), whole.count), (4, 4));
    let ends: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at] == b'\n').collect();
    for at in 0..ends[4] {
        let mut rotten = bytes.clone();
        rotten[at] ^= 1;
        std::fs::write(&path, rotten).unwrap();
        let recovered = recover(&DiskFiles, folder.path(), &on_disk);
        assert_eq!((&recovered.edits, recovered.number, recovered.anew), (&whole.edits, 7, false), "byte {at}");
    }
    // What is older and stands behind a rotten line is not taken for what happened.
    let lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    let later = encode(&Line::Event(99, 0, Happened::Undone)).unwrap();
    for behind in [lines[3], later.as_bytes()] {
        std::fs::write(&path, [&bytes[..], b"torn\n", behind].concat()).unwrap();
        assert_eq!(read_log(&DiskFiles, folder.path()).unwrap().events.len(), 7);
    }
}

#[test]
fn a_torn_end_is_kept_aside_once_and_the_work_goes_on_after_it() {
    let folder = tempfile::tempdir().unwrap();
    written(folder.path());
    let (path, bytes) = bytes_of(folder.path());
    std::fs::write(&path, &bytes[..bytes.len() - 5]).unwrap();
    let (mut again, recovered) = reopened(folder.path(), &NOTHING, document());
    let told: Vec<_> = recovered.notices.iter().map(|message| message.id.as_ref()).collect();
    assert_eq!((told, recovered.count, recovered.number), (vec!["journal-torn"], 6, 6));
    assert_eq!(DiskFiles.list(&folder.path().join("aside")).unwrap().len(), 1);
    assert_eq!(recover(&DiskFiles, folder.path(), &NOTHING).notices, [], "told once");
    code(&mut again, 2, "NC");
    let (mut journal, _reports) = journal(Arc::new(DiskFiles), folder.path(), recovered.number);
    note(&journal, &mut again);
    journal.finish();
    let (third, recovered) = reopened(folder.path(), &NOTHING, document());
    assert_eq!((recovered.count, recovered.number, said(&third)), (7, 7, said(&again)));
}

#[test]
fn over_a_gap_nothing_is_recovered_and_what_is_before_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let mut document = written(folder.path());
    let (path, bytes) = bytes_of(folder.path());
    code(&mut document, 1, "SR");
    killed(folder.path(), &Recovered { number: 7, ..Recovered::default() }, &mut document);
    // Number 4 rots in the first segment.
    let lines: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at] == b'\n').collect();
    let mut rotten = bytes.clone();
    rotten[lines[4] + 20] ^= 1;
    std::fs::write(&path, rotten).unwrap();
    for (number, edits, told) in [
        (2, 1, vec!["journal-torn", "journal-not-whole"]),
        (3, 0, vec!["journal-not-whole"]),
        (5, 0, vec!["journal-not-whole"]),
        (7, 1, vec![]),
        (8, 0, vec![]),
    ] {
        let on_disk =
            OnDisk { coding: number, session: number, print: Some("x"), talk: None, works: &[], changed: false };
        let recovered = recover(&DiskFiles, folder.path(), &on_disk);
        assert_eq!((recovered.edits.len(), recovered.count), (edits, edits), "{number}");
        assert_eq!((ids(&recovered), recovered.anew), (told.iter().map(|id| (*id).to_owned()).collect(), number < 7));
    }
}

#[test]
fn names_and_files_of_what_was_left_out_are_left_out_too() {
    let (first, second) = (head(0), head(1));
    let event = |number| Line::Event(number, 0, Happened::Stated(Vec::new()));
    let named = |number, name: &str| Line::Named(number, 0, name.into());
    let text = |lines: &[Line]| lines.iter().map(|line| encode(line).unwrap()).collect::<String>();
    let folder = tempfile::tempdir().unwrap();
    let one = [Line::Head(first), event(1), named(1, "one"), event(2), named(2, "two"), Line::Kept(2, 0, "x".into())];
    std::fs::write(folder.path().join("000000000001.0001.journal"), text(&one)).unwrap();
    std::fs::write(folder.path().join("000000000002.0001.journal"), text(&[Line::Head(second), event(2)])).unwrap();
    let log = read_log(&DiskFiles, folder.path()).unwrap();
    assert_eq!(log.names, [(1, 0, "one".to_owned())]);
    assert_eq!((log.kept.len(), log.events.len()), (0, 2));
}

#[test]
fn what_a_newer_version_wrote_is_no_torn_end_and_nothing_is_done_to_it() {
    let folder = tempfile::tempdir().unwrap();
    written(folder.path());
    let (path, bytes) = bytes_of(folder.path());
    let line = |body: &str| format!("{:08x} {body}\n", crc32fast::hash(body.as_bytes()));
    for (newer, more) in
        [("Sung(8,0)", ""), ("Event(8,0,Foreseen)", "Event(9,0,Undone)"), ("Event(8,0,Foreseen)", "torn")]
    {
        let more = if more == "torn" { "0bad".to_owned() } else { line(more) };
        let all = [&bytes[..], line(newer).as_bytes(), more.as_bytes()].concat();
        std::fs::write(&path, &all).unwrap();
        for on_disk in [NOTHING, OnDisk { coding: 7, session: 7, print: None, talk: None, works: &[], changed: false }]
        {
            for recovered in
                [recover(&DiskFiles, folder.path(), &on_disk), recover_copy(&DiskFiles, folder.path(), &on_disk)]
            {
                assert_eq!(recovered.unread.as_ref().map(|why| why.id.as_ref()), Some("open-journal-newer"));
                assert_eq!((recovered.edits.len(), recovered.notices.len()), (0, 0), "{newer}");
            }
        }
        assert!(!folder.path().join("aside").exists(), "nothing is put aside");
        assert_eq!(std::fs::read(&path).unwrap(), all);
        let log = read_log(&DiskFiles, folder.path()).unwrap();
        assert_eq!((log.newer, log.damage.len(), log.last()), (true, 0, 7), "what came before is told");
    }
    // A whole segment of a newer form.
    std::fs::write(&path, line("Head((format:2,coding:\"c\",coder:\"a\",after:0,at:0,kind:Sung))")).unwrap();
    assert!(recover(&DiskFiles, folder.path(), &NOTHING).unread.is_some());
}

#[test]
fn a_number_that_nobody_reaches_is_damage() {
    let folder = tempfile::tempdir().unwrap();
    let most = crate::ports::limits::MOST_NOTED;
    for line in [Line::Kept(most + 1, 0, "x".into()), Line::Named(u64::MAX, 0, "x".into())] {
        let text = encode(&Line::Head(head(0))).unwrap() + &encode(&line).unwrap();
        std::fs::write(folder.path().join("000000000001.0001.journal"), text).unwrap();
        let log = read_log(&DiskFiles, folder.path()).unwrap();
        assert_eq!((log.damage.len(), log.kept.len(), log.names.len()), (1, 0, 0));
    }
    let text = encode(&Line::Head(head(u64::MAX))).unwrap();
    std::fs::write(folder.path().join("000000000001.0001.journal"), text).unwrap();
    let log = read_log(&DiskFiles, folder.path()).unwrap();
    assert_eq!((log.damage.len(), log.last()), (1, 0));
}
