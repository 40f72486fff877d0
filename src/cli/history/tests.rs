use std::path::Path;

use super::*;
use crate::domain::coding::{Cut, Mark, Rating};
use crate::domain::document::Document;
use crate::domain::edit::{CodingEdit, SessionEdit};
use crate::domain::session::TurnId;
use crate::ports::clock::SystemClock;
use crate::ports::codebooks::Library;
use crate::ports::files::DiskFiles;
use crate::ports::journal::{FORMAT, Head, Journal};

const SESSION: &str = r#"(format: 1, id: "s", title: "t", participants: [(id: "T", role: clinician)],
    turns: [(id: 5, by: "T", text: "Secret words."), (id: 6, by: "T", text: "More of them.")])"#;
const CODING: &str =
    r#"(format: 1, id: "c", session: "s", coder: "anna", codebooks: [(id: "oars")], next_id: 90, happened: 9)"#;

struct Tried {
    code: u8,
    out: String,
    err: String,
}

/// A folder with a coding, and in `state` the journal of some work on it, noted at one thing a second.
fn worked(work: &dyn Fn(&mut Document, &Journal)) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [("a.session.ron", SESSION), ("c.coding.ron", CODING)] {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let library = Library::shipped();
    let fresh_id = String::new;
    let world = World { files: &DiskFiles, library: &library, clock: &SystemClock, fresh_id: &fresh_id };
    let opened = crate::ports::open::Shelf::new(&world).read(&folder.path().join("c.coding.ron")).unwrap();
    let mut document = Document::new(opened.session, opened.coding, opened.instrument);
    let head = Head {
        format: FORMAT,
        coding: "c".into(),
        coder: "anna".into(),
        after: 0,
        anew: false,
        from: None,
        work: String::new(),
        on: None,
        talk: None,
        unwritten: None,
        at: 0,
    };
    let journal_folder = journal::folder(&folder.path().join("state"), "c");
    let mut journal = Journal::start(std::sync::Arc::new(DiskFiles), journal_folder, head, |_| ());
    work(&mut document, &journal);
    journal.finish();
    folder
}

fn note(journal: &Journal, document: &mut Document) {
    let (news, last) = document.take_news();
    journal.note(news, last, last as i64 * 1000);
}

fn history(folder: &Path, named: &str, format: Format, codes_only: bool) -> Tried {
    let library = Library::shipped();
    let fresh_id = String::new;
    let world = World { files: &DiskFiles, library: &library, clock: &SystemClock, fresh_id: &fresh_id };
    let home = Home { state: Some(folder.join("state")), coder: "anna".into() };
    let request = HistoryRequest { files: vec![folder.join(named)], format, codes_only, home, wide: None };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = run(&request, &world, &mut out, &mut err, &Texts::new("en")).unwrap();
    Tried { code, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
}

/// A piece of work with everything in it that somebody writes.
fn long_work(document: &mut Document, journal: &Journal) {
    let turn = TurnId(6);
    let mut mark = Mark::new(document.free_mark(), None, crate::domain::codebook::CodeId::new("SR"));
    document.perform("step-code", vec![CodingEdit::AddMark { turn, place: 0, mark: mark.clone() }.into()]).unwrap();
    mark.modifiers = vec![("depth".into(), "low".into())];
    mark.note = Some("my \u{9b}31m note".into());
    document.perform("step-note", vec![CodingEdit::ReplaceMark { turn, mark: mark.clone() }.into()]).unwrap();
    document.undo().unwrap();
    document.redo().unwrap();
    note(journal, document);
    journal.kept(4, 4500, "x".into());
    journal.name(4, 4600, "before lunch".into());
    document.perform("step-title", vec![SessionEdit::SetTitle("Visit of Kari".into()).into()]).unwrap();
    let rating = Rating { value: Some(4), note: Some("warm".into()), ..Rating::default() };
    let rated = CodingEdit::SetRating { rating: "EMP".into(), value: Some(rating) };
    document.perform("step-rating", vec![rated.into()]).unwrap();
    document.state(vec![CodingEdit::SetScoresHidden(true).into()]).unwrap();
    document.perform("step-take-back", vec![CodingEdit::RemoveMark { turn, mark: mark.id }.into()]).unwrap();
    let cut = Cut { at: 4, utterance: document.free_utterance(0) };
    document.perform("step-cut", vec![CodingEdit::AddCut { turn, cut, moved: Vec::new() }.into()]).unwrap();
    note(journal, document);
}

#[test]
fn text_has_a_row_a_thing_in_words_and_nothing_that_was_said() {
    let folder = worked(&long_work);
    let tried = history(folder.path(), "c.coding.ron", Format::Text, false);
    assert_eq!((tried.code, tried.err.as_str()), (0, ""));
    let (legend, rows) = tried.out.lines().skip(1).partition::<Vec<&str>, _>(|line| line.starts_with('“'));
    assert!(
        legend.len() == 1 && legend[0].contains("gensvar keeps it"),
        "a row without the word is not lost: {}",
        tried.out
    );
    let ends = [
        "anna  a code · SR · turn 2",
        "anna  a note · SR (depth=low) · turn 2 · “my ‹9B›31m note”",
        "anna  undone (no. 2): a note · SR · turn 2",
        "anna  done again (no. 2): a note · SR (depth=low) · turn 2 · “my ‹9B›31m note”  saved",
        "anna  the moment is called “before lunch”",
        "anna  the title · “Visit of Kari”",
        "anna  the global score · EMP 4 · “warm”",
        "anna  the figures are hidden while coding",
        "anna  a code taken back · SR (depth=low) · turn 2",
        "anna  a cut · turn 2",
    ];
    assert_eq!(rows.len(), ends.len(), "{}", tried.out);
    for (row, end) in rows.iter().zip(ends) {
        let row = row.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(row.ends_with(&end.replace("  ", " ")), "{row}\n{end}");
    }
    let numbers: Vec<&str> = rows.iter().filter_map(|row| row.split_whitespace().next()).collect();
    assert_eq!(numbers, ["1", "2", "3", "4", "4", "5", "6", "7", "8", "9"]);
    assert!(!tried.out.contains("Secret") && !tried.out.contains("More of"), "{}", tried.out);
}

#[test]
fn codes_only_leaves_out_whatever_somebody_wrote() {
    let folder = worked(&long_work);
    for format in [Format::Text, Format::Json, Format::Csv] {
        let tried = history(folder.path(), "c.coding.ron", format, true);
        for secret in ["Secret", "note”", "31m", "Kari", "warm", "lunch", "anna", "c.coding"] {
            assert!(!tried.out.contains(secret), "{secret}: {}", tried.out);
        }
        assert!(tried.out.contains("SR"), "{}", tried.out);
    }
    let whole = history(folder.path(), "c.coding.ron", Format::Json, false).out;
    assert!(["31m", "Kari", "warm", "lunch", "anna"].iter().all(|word| whole.contains(word)), "{whole}");
}

/// Codes, what refines them and ratings that stood in a file are words of somebody's.
#[test]
fn codes_only_leaves_out_codes_that_no_codebook_of_ours_has() {
    let turn = TurnId(6);
    let folder = worked(&|document, journal| {
        let mut mark = Mark::new(document.free_mark(), None, crate::domain::codebook::CodeId::new("Ringde_mamma"));
        document.perform("step-code", vec![CodingEdit::AddMark { turn, place: 0, mark: mark.clone() }.into()]).unwrap();
        mark.modifiers = vec![("Hvem".into(), "Kari".into())];
        document.perform("step-note", vec![CodingEdit::ReplaceMark { turn, mark: mark.clone() }.into()]).unwrap();
        document.perform("step-take-back", vec![CodingEdit::RemoveMark { turn, mark: mark.id }.into()]).unwrap();
        let rated = CodingEdit::SetRating { rating: "Snillhet".into(), value: Some(Rating::default()) };
        document.perform("step-rating", vec![rated.into()]).unwrap();
        let segment = Some(crate::domain::coding::Segment {
            from: turn,
            to: turn,
            open_end: false,
            times: None,
            seed: None,
            reason: "rolig".into(),
        });
        let segment = CodingEdit::SetSegment { codebook: "kari_hansen".into(), segment };
        document.perform("step-segment", vec![segment.into()]).unwrap();
        let used = |id: &str| crate::domain::coding::CodebookUsed {
            id: id.into(),
            version: "etter_Kari".into(),
            fingerprint: "Kari".into(),
        };
        let used = vec![used("kari_hansen"), used("oars")];
        let passes = CodingEdit::SetPasses(vec!["kari_hansen/mamma".into()]);
        document.state(vec![passes.into(), CodingEdit::SetCodebooks(used).into()]).unwrap();
        note(journal, document);
    });
    std::fs::write(folder.path().join("c.coding.ron"), CODING.replace("oars", "kari_hansen")).unwrap();
    let secrets = ["ringde", "mamma", "hvem", "kari", "snill", "rolig"];
    for format in [Format::Text, Format::Json, Format::Csv] {
        let tried = history(folder.path(), "c.coding.ron", format, true);
        let out = tried.out.to_lowercase();
        assert_eq!(secrets.iter().find(|secret| out.contains(*secret)), None, "{}", tried.out);
        assert!(out.contains("code-1") && out.contains("rating-1"), "{}", tried.out);
    }
    let told: serde_json::Value =
        serde_json::from_str(&history(folder.path(), "c.coding.ron", Format::Json, true).out).unwrap();
    assert_eq!(told["codebooks"], serde_json::json!(["codebook-1"]));
    let whole = history(folder.path(), "c.coding.ron", Format::Json, false).out.to_lowercase();
    assert_eq!(secrets.iter().find(|word| !whole.contains(*word)), None, "{whole}");
}

#[test]
fn json_has_the_edits_and_every_moment() {
    let folder = worked(&long_work);
    let out = history(folder.path(), "c.coding.ron", Format::Json, false).out;
    let told: serde_json::Value = serde_json::from_str(&out).unwrap();
    let rows = told["rows"].as_array().unwrap();
    let kinds: Vec<_> = rows.iter().map(|row| row["kind"].as_str().unwrap()).collect();
    let wanted = ["step", "step", "undone", "redone", "saved", "named", "step", "step", "stated", "step", "step"];
    assert_eq!(kinds, wanted);
    assert_eq!((&rows[2]["of"], &rows[2]["step"]), (&2.into(), &"step-note".into()));
    assert_eq!(rows[0]["edits"][0]["Coding"]["AddMark"]["mark"]["code"], "SR");
    assert!(chrono::DateTime::parse_from_rfc3339(rows[4]["at"].as_str().unwrap()).is_ok());
    assert_eq!((&rows[5]["name"], &rows[5]["number"]), (&"before lunch".into(), &4.into()));
    let table = history(folder.path(), "a.session.ron", Format::Csv, false).out;
    assert_eq!(table.lines().count(), 1 + wanted.len(), "{table}");
}

#[test]
fn a_coding_without_a_history_is_no_trouble() {
    let folder = worked(&|_, _| ());
    let tried = history(folder.path(), "c.coding.ron", Format::Text, false);
    assert_eq!((tried.code, tried.err.as_str()), (0, ""));
    assert!(tried.out.contains("no history is kept of this coding"), "{}", tried.out);
    let told: serde_json::Value =
        serde_json::from_str(&history(folder.path(), "c.coding.ron", Format::Json, false).out).unwrap();
    assert_eq!(told["rows"], serde_json::json!([]));
}

#[test]
fn another_story_is_a_line_of_its_own() {
    let folder = worked(&long_work);
    let head = Head {
        format: FORMAT,
        coding: "c".into(),
        coder: "bo".into(),
        after: 12,
        anew: true,
        from: None,
        work: String::new(),
        on: None,
        talk: None,
        unwritten: None,
        at: 20_000,
    };
    let journal_folder = journal::folder(&folder.path().join("state"), "c");
    let mut journal = Journal::start(std::sync::Arc::new(DiskFiles), journal_folder, head, |_| ());
    journal.note(vec![crate::domain::history::Happened::Undone], 13, 21_000);
    journal.finish();
    let out = history(folder.path(), "c.coding.ron", Format::Text, false).out;
    let last: Vec<&str> = out.lines().rev().skip(1).take(2).collect();
    assert!(last[1].contains("the coding was changed elsewhere"), "{out}");
    assert!(last[0].contains("bo    undone: something from before this history"), "{out}");
    let told: serde_json::Value =
        serde_json::from_str(&history(folder.path(), "c.coding.ron", Format::Json, false).out).unwrap();
    let rows = told["rows"].as_array().unwrap();
    let [.., elsewhere, undone] = &rows[..] else { panic!("{told}") };
    assert_eq!((&elsewhere["kind"], &elsewhere["number"]), (&"elsewhere".into(), &12.into()), "the last before it");
    assert_eq!((&undone["kind"], &undone["number"]), (&"undone".into(), &13.into()));
}

#[test]
fn what_was_saved_in_another_place_is_not_said_to_be_in_this_file() {
    let folder = tempfile::tempdir().unwrap();
    let (path, state) = (folder.path().join("c.coding.ron"), folder.path().join("state"));
    std::fs::write(folder.path().join("a.session.ron"), SESSION).unwrap();
    let coding = CODING.replace("happened: 9", "happened: 3, works: [(\"a\", 1), (\"b\", 3)]");
    assert_ne!(coding, CODING);
    std::fs::write(&path, coding).unwrap();
    for (work, on, after, numbers) in [("a", None, 0, vec![1, 2]), ("b", Some(("a".to_owned(), 1)), 2, vec![3])] {
        let (coding, coder, anew) = ("c".into(), "anna".into(), after > 0);
        let from = anew.then(|| (1, "print".to_owned()));
        let (work, talk, unwritten) = (work.to_owned(), None, None);
        let head = Head { format: FORMAT, coding, coder, after, anew, from, work, on, talk, unwritten, at: 0 };
        let files = std::sync::Arc::new(DiskFiles);
        let mut journal = Journal::start(files, journal::folder(&state, "c"), head, |_| ());
        for number in numbers {
            let stated = CodingEdit::SetScoresHidden(number == 2);
            journal.note(vec![crate::domain::history::Happened::Stated(vec![stated.into()])], number, 0);
            journal.kept(number, 0, "print".into());
        }
        journal.finish();
    }
    let told: serde_json::Value =
        serde_json::from_str(&history(folder.path(), "c.coding.ron", Format::Json, false).out).unwrap();
    let saved =
        told["rows"].as_array().unwrap().iter().filter(|row| row["kind"].as_str().unwrap().starts_with("saved"));
    let saved: Vec<String> = saved.map(|row| format!("{} {}", row["number"], row["kind"].as_str().unwrap())).collect();
    assert_eq!(saved, ["1 saved", "2 saved_elsewhere", "3 saved"]);
}

#[test]
fn moments_stand_in_the_story_that_they_belong_to() {
    let folder = worked(&long_work);
    let segment = |after: u64, anew: bool, at: i64| {
        let (coding, coder, work) = ("c".into(), "anna".into(), String::new());
        Head { format: FORMAT, coding, coder, after, anew, from: None, work, on: None, talk: None, unwritten: None, at }
    };
    let journal_folder = journal::folder(&folder.path().join("state"), "c");
    let write = |head: Head, what: &dyn Fn(&Journal)| {
        let files = std::sync::Arc::new(DiskFiles);
        let mut journal = Journal::start(files, journal_folder.clone(), head, |_| ());
        what(&journal);
        journal.finish();
    };
    write(segment(9, false, 10_000), &|journal| journal.name(9, 11_000, "before".into()));
    write(segment(9, true, 20_000), &|journal| {
        journal.name(9, 21_000, "after".into());
        journal.note(vec![crate::domain::history::Happened::Undone], 10, 22_000);
    });
    let told: serde_json::Value =
        serde_json::from_str(&history(folder.path(), "c.coding.ron", Format::Json, false).out).unwrap();
    let last = told["rows"].as_array().unwrap().iter().rev().take(4).rev();
    let told: Vec<String> = last.map(|row| format!("{} {} {}", row["number"], row["kind"], row["name"])).collect();
    let wanted = ["9 named before", "9 elsewhere null", "9 named after", "10 undone null"];
    assert_eq!(told.iter().map(|row| row.replace('"', "")).collect::<Vec<_>>(), wanted);
}

#[test]
fn a_damaged_or_missing_coding_is_found_by_where_it_lay() {
    let folder = worked(&long_work);
    let path = |name: &str| folder.path().join(name);
    let work = crate::ports::good_copies::Work {
        state: path("state"),
        coding: "c".into(),
        coder: "anna".into(),
        coding_path: path("c.coding.ron"),
        session_path: path("a.session.ron"),
    };
    let files = std::sync::Arc::new(DiskFiles);
    let mut keeper = crate::ports::good_copies::Keeper::new(files, std::sync::Arc::new(SystemClock), work);
    assert_eq!(keeper.saved(&path("c.coding.ron"), 0, journal::print_of(CODING.as_bytes())), None);
    let whole = history(folder.path(), "c.coding.ron", Format::Text, false);
    for damage in [Some("\0\0\0"), None] {
        match damage {
            Some(bytes) => std::fs::write(path("c.coding.ron"), bytes).unwrap(),
            None => std::fs::remove_file(path("c.coding.ron")).unwrap(),
        }
        let tried = history(folder.path(), "c.coding.ron", Format::Text, false);
        assert_eq!((tried.code, &tried.out), (UNREADABLE, &whole.out));
        assert!(tried.err.contains("The history of the coding that was there follows."), "{}", tried.err);
    }
    let told: serde_json::Value =
        serde_json::from_str(&history(folder.path(), "c.coding.ron", Format::Json, false).out).unwrap();
    assert_eq!((&told["session"], &told["codebooks"][0], &told["coding"]), (&"s".into(), &"oars".into(), &"c".into()));
    // A session that is damaged stands for its codings.
    std::fs::write(path("c.coding.ron"), CODING).unwrap();
    std::fs::write(path("a.session.ron"), "(").unwrap();
    for name in ["a.session.ron", "c.coding.ron"] {
        assert_eq!(history(folder.path(), name, Format::Csv, false).out.lines().count(), 12, "{name}");
    }
    let tried = history(folder.path(), "moved.coding.ron", Format::Text, false);
    assert_eq!((tried.code, tried.out.as_str()), (UNREADABLE, ""));
    assert!(tried.err.contains("name the place where it was when you worked on it"), "{}", tried.err);
}

#[test]
fn what_refines_a_code_is_told_in_the_words_of_its_codebook() {
    let folder = worked(&|document, journal| {
        let mut mark = Mark::new(document.free_mark(), None, crate::domain::codebook::CodeId::new("ST"));
        mark.modifiers = vec![("kind".into(), "reason".into())];
        document.perform("step-code", vec![CodingEdit::AddMark { turn: TurnId(6), place: 0, mark }.into()]).unwrap();
        note(journal, document);
    });
    std::fs::write(folder.path().join("c.coding.ron"), CODING.replace("oars", "clear-1.0")).unwrap();
    let tried = history(folder.path(), "c.coding.ron", Format::Text, false);
    assert!(tried.out.contains("ST·R (reason)") && !tried.out.contains("kind="), "{}{}", tried.out, tried.err);
    assert!(history(folder.path(), "c.coding.ron", Format::Csv, false).out.contains("ST (kind=reason)"));
}

#[test]
fn who_names_the_transcript_is_told_which_file_is_the_talk() {
    let folder = worked(&|_, _| ());
    let session = SESSION.replace("title:", "source: \"a.txt\", title:");
    std::fs::write(folder.path().join("a.session.ron"), session).unwrap();
    for name in ["a.txt", "b.txt"] {
        std::fs::write(folder.path().join(name), "T: Secret words.").unwrap();
    }
    let err = history(folder.path(), "a.txt", Format::Text, false).err;
    assert!(err.contains("Name the talk that was made from it: ") && err.contains("a.session.ron"), "{err}");
    assert!(history(folder.path(), "b.txt", Format::Text, false).err.contains("neither a coding nor a session"));
}

#[test]
fn what_was_saved_in_another_place_is_not_told_of_this_file() {
    let folder = worked(&|document, journal| {
        for turn in [5, 6, 5] {
            let bookmark = CodingEdit::SetBookmark { turn: TurnId(turn), on: turn == 6 };
            document.perform("step-bookmark", vec![bookmark.into()]).unwrap();
            note(journal, document);
            journal.kept(document.happened(), 9000, "x".into());
        }
    });
    // The file here was left when it had two of them.
    std::fs::write(folder.path().join("c.coding.ron"), CODING.replace("happened: 9", "happened: 2")).unwrap();
    let tried = history(folder.path(), "c.coding.ron", Format::Text, false);
    let ends: Vec<&str> = tried.out.lines().filter_map(|line| line.split("  ").last()).collect();
    // It may have been this very file, before an older one took its place: of where it was saved nothing is claimed.
    assert_eq!(&ends[1..4], ["saved", "saved", "saved in another version"], "{}", tried.out);
    let json = history(folder.path(), "c.coding.ron", Format::Json, false).out;
    assert_eq!(json.matches("\"saved\"").count(), 2, "{json}");
    assert_eq!(json.matches("\"saved_elsewhere\"").count(), 1, "{json}");
}

#[test]
fn actions_that_the_file_has_and_the_history_lacks_are_told() {
    let folder = worked(&long_work);
    let file = folder.path().join("c.coding.ron");
    let journal = journal::folder(&folder.path().join("state"), "c");
    let last = journal::read_log(&DiskFiles, &journal).unwrap().last();
    let put = |happened: u64, work: &str| {
        let works = format!("happened: {happened}, works: [(\"{work}\", {happened})]");
        std::fs::write(&file, CODING.replace("happened: 9", &works)).unwrap();
        let segment = std::fs::read_dir(&journal).unwrap().next().unwrap().unwrap().path();
        std::fs::remove_file(segment).unwrap();
        let head = Head {
            format: FORMAT,
            coding: "c".into(),
            coder: "anna".into(),
            after: 0,
            anew: false,
            from: None,
            work: "here".into(),
            on: None,
            talk: None,
            unwritten: None,
            at: 0,
        };
        let mut document = {
            let library = Library::shipped();
            let fresh_id = String::new;
            let world = World { files: &DiskFiles, library: &library, clock: &SystemClock, fresh_id: &fresh_id };
            let opened = crate::ports::open::Shelf::new(&world).read(&file).unwrap();
            let mut coding = opened.coding;
            std::sync::Arc::make_mut(&mut coding.origin).happened = 0;
            Document::new(opened.session, coding, opened.instrument)
        };
        let mut journal = Journal::start(std::sync::Arc::new(DiskFiles), journal.clone(), head, |_| ());
        long_work(&mut document, &journal);
        journal.finish();
    };
    for (happened, work, lacks) in
        [(last + 2, "here", 2), (last + 1, "here", 1), (last, "here", 0), (last + 2, "there", 0)]
    {
        put(happened, work);
        let text = history(folder.path(), "c.coding.ron", Format::Text, false).out;
        let json: serde_json::Value =
            serde_json::from_str(&history(folder.path(), "c.coding.ron", Format::Json, false).out).unwrap();
        let said = match lacks {
            0 => "The coding itself has all of it.",
            1 => "The last action is missing here: it could not be written down then. The coding itself has all of it.",
            _ => "The last 2 actions are missing here: they could not be written down then. The coding itself has all",
        };
        assert_eq!(text.contains(said), lacks > 0, "{text}");
        let csv = history(folder.path(), "c.coding.ron", Format::Csv, false);
        assert_eq!((csv.out.contains(said), csv.err.contains(said)), (false, lacks > 0), "{}", csv.err);
        assert_eq!(
            json.get("missing_at_end").and_then(serde_json::Value::as_u64),
            (lacks > 0).then_some(lacks),
            "{json}"
        );
    }
}
