use super::*;
use crate::cli::tests::call;
use crate::domain::history::Happened;
use crate::ports::journal::{self, Journal, Recovered};
use std::path::PathBuf;

const SESSION: &str = r#"(format: 1, id: "s", participants: [(id: "T", role: clinician), (id: "C", role: client)], turns: [
    (id: 1, by: "T", text: "One two?"), (id: 2, by: "C", text: "Four."), (id: 3, by: "T", text: "Five.")])"#;

fn coding(id: &str, works: &str, marks: &str) -> String {
    format!(
        "(format: 1, id: \"{id}\", session: \"s\", coder: \"bo\", codebooks: [(id: \"oars\")], works: [{works}], \
         marks: [{marks}])"
    )
}

const Q: &str = "(id: 1, turn: 1, code: \"OQ\")";
const SR: &str = "(id: 2, turn: 3, code: \"SR\")";
const CT: &str = "(id: 3, turn: 2, code: \"CT\")";

/// A folder with a talk and two versions of a coding, and a state folder.
struct Desk {
    folder: tempfile::TempDir,
    state: tempfile::TempDir,
    call: Call,
    _codebooks: tempfile::TempDir,
}

impl Desk {
    fn with(ours: &str, theirs: &str) -> Self {
        let (folder, state) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (codebooks, call) = call();
        let desk = Self { folder, state, call, _codebooks: codebooks };
        for (name, text) in [("s.session.ron", SESSION), ("a.coding.ron", ours), ("a.coding (1).ron", theirs)] {
            std::fs::write(desk.path(name), text).unwrap();
        }
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn text(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    /// The exit code, and what was said on both outputs.
    fn merge(&self, change: impl FnOnce(&mut MergeArguments)) -> (u8, String, String) {
        let mut asked = MergeArguments {
            ours: self.path("a.coding.ron"),
            theirs: self.path("a.coding (1).ron"),
            ..MergeArguments::default()
        };
        change(&mut asked);
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let state = Some(self.state.path().to_owned());
        let code = merge_in(&self.call, &asked, state.as_deref(), &mut out, &mut err).unwrap();
        (code, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
    }

    fn codes(&self) -> Vec<String> {
        let session = store::read_session(SESSION, Path::new("s")).unwrap().session;
        let read = store::read_coding(&self.text("a.coding.ron"), Path::new("a"), &session).unwrap();
        read.coding.marks().map(|(turn, mark)| format!("{} {}", turn.0, mark.code)).collect()
    }
}

#[test]
fn what_lies_in_another_folder_is_not_said_to_be_in_the_way() {
    let desk = Desk::with(&coding("c", "", Q), &coding("c", "", &[Q, CT].join(", ")));
    std::fs::create_dir(desk.path("other")).unwrap();
    let other = desk.path("other/a.coding.ron");
    std::fs::rename(desk.path("a.coding (1).ron"), &other).unwrap();
    let (code, out, err) = desk.merge(|asked| asked.theirs.clone_from(&other));
    assert_eq!((code, desk.codes()), (DONE, vec!["1 OQ".into(), "2 CT".into()]), "{out}{err}");
    assert!(out.contains("now has what both say") && !out.contains("delete"), "{out}");
}

#[test]
fn both_versions_come_together_as_a_step_in_the_journal_and_nothing_else_is_touched() {
    let theirs = coding("c", "", &[Q, CT].join(", "));
    let desk = Desk::with(&format!("// by hand\n{}", coding("c", "", &[Q, SR].join(", "))), &theirs);
    let (code, out, err) = desk.merge(|_| ());
    assert_eq!((code, desk.codes()), (DONE, vec!["1 OQ".into(), "2 CT".into(), "3 SR".into()]), "{out}{err}");
    let lines: Vec<&str> = out.lines().map(str::trim).collect();
    assert!(lines[0].starts_with("No version is known"), "{out}");
    assert_eq!(
        lines[1..3],
        ["Turn 2: only in the other file, taken over: CT.", "Turn 3: only in this file, kept: SR."]
    );
    assert!(lines[3].ends_with("2 differences.") && lines[4].starts_with("You can delete"), "{out}");
    assert_eq!(desk.text("a.coding (1).ron"), theirs);
    assert!(desk.text("a.coding.original.ron").starts_with("// by hand"), "comments are kept: {err}");
    let log = journal::read_log(desk.call.files.as_ref(), &journal::folder(desk.state.path(), "c")).unwrap();
    let steps: Vec<_> = log.events.iter().map(|event| &event.what).collect();
    assert!(matches!(steps[..], [Happened::Step(step)] if step.what == "step-merge"), "{steps:?}");
    let kept = log.kept.iter().map(|(number, _, print)| (*number, print.clone())).collect::<Vec<_>>();
    assert_eq!(kept, [(1, journal::print_of(desk.text("a.coding.ron").as_bytes()))]);
}

#[test]
fn the_good_copy_that_both_come_from_tells_what_was_taken_away() {
    let ours = coding("c", "(\"w1\", 5), (\"w2\", 8)", &[Q, SR].join(", "));
    let theirs = coding("c", "(\"w1\", 5), (\"w3\", 7)", CT);
    let desk = Desk::with(&ours, &theirs);
    let good = desk.state.path().join("codings/c/good");
    std::fs::create_dir_all(&good).unwrap();
    // The later one is of our own work alone, and says nothing of theirs.
    std::fs::write(good.join("5.coding.ron"), coding("c", "(\"w1\", 5)", Q)).unwrap();
    std::fs::write(good.join("7.coding.ron"), coding("c", "(\"w1\", 5), (\"w2\", 7)", &[Q, SR].join(", "))).unwrap();
    let (code, out, _) = desk.merge(|_| ());
    assert_eq!((code, desk.codes()), (DONE, vec!["2 CT".into(), "3 SR".into()]), "{out}");
    assert!(out.starts_with("Compared with"), "{out}");
    let (_, out, _) = desk.merge(|_| ());
    assert!(out.contains("nothing in"), "once more there is nothing more: {out}");
}

#[test]
fn an_older_file_is_an_ancestor_only_as_the_program_wrote_it() {
    let ours = coding("c", "(\"w1\", 5)", &[Q, SR].join(", "));
    let theirs = coding("c", "(\"w1\", 5), (\"w3\", 7)", Q);
    let desk = Desk::with(&ours, &theirs);
    let (_, out, _) = desk.merge(|asked| asked.dry_run = true);
    assert!(out.contains("Turn 3: only in this file, kept: SR."), "somebody else may have written it: {out}");
    let folder = journal::folder(desk.state.path(), "c");
    let head = journal::Head {
        format: journal::FORMAT,
        coding: "c".into(),
        coder: "bo".into(),
        after: 5,
        anew: false,
        from: None,
        work: String::new(),
        on: None,
        talk: None,
        unwritten: None,
        at: 0,
    };
    let mut journal = Journal::start(Arc::clone(&desk.call.files), folder, head, |_| ());
    journal.kept(5, 0, journal::print_of(ours.as_bytes()));
    journal.finish();
    let (_, out, _) = desk.merge(|asked| asked.dry_run = true);
    assert!(out.contains("Turn 3: taken away in the other file, and so here too: SR."), "{out}");
    assert_eq!(desk.text("a.coding.ron"), ours, "nothing was written");
}

#[test]
fn what_does_not_belong_together_is_refused_and_nothing_is_written() {
    let ours = coding("c", "", Q);
    let refused = |theirs: &str, change: &dyn Fn(&mut MergeArguments)| {
        let desk = Desk::with(&ours, theirs);
        let (code, out, err) = desk.merge(|asked| change(asked));
        assert_eq!((desk.text("a.coding.ron"), out.as_str()), (ours.clone(), ""));
        (code, err)
    };
    let same = |asked: &mut MergeArguments| asked.theirs = asked.ours.clone();
    let missing = |asked: &mut MergeArguments| asked.theirs = asked.ours.with_file_name("none.ron");
    let session = |asked: &mut MergeArguments| asked.ours = asked.ours.with_file_name("s.session.ron");
    let as_it_is: &dyn Fn(&mut MergeArguments) = &|_| ();
    let cases = [
        (coding("d", "", Q), as_it_is, WRONG, "another coding"),
        (ours.replace("oars", "misc-2.5"), &|_| (), WRONG, "other codebooks"),
        (ours.replace("session: \"s\"", "session: \"t\""), &|_| (), WRONG, "t"),
        (ours.replace("format: 1", "format: 9"), &|_| (), WRONG, "newer"),
        (ours.clone(), &same, WRONG, "same file"),
        (ours.clone(), &missing, UNREADABLE, "none.ron"),
        (ours.clone(), &session, WRONG, "s.session.ron"),
    ];
    for (theirs, change, expected, words) in cases {
        let (code, err) = refused(&theirs, change);
        assert!(code == expected && err.contains(words), "{code} {err}");
    }
}

#[test]
fn an_empty_version_is_damaged_and_not_another_file() {
    let sound = coding("c", "", Q);
    for (ours, theirs) in [("", sound.as_str()), (sound.as_str(), ""), ("(format: 1, id: \"c\", sess", sound.as_str())]
    {
        let (code, out, err) = Desk::with(ours, theirs).merge(|_| ());
        assert_eq!((code, out.as_str()), (WRONG, ""), "{err}");
        assert!(!err.contains("neither a coding nor a session"), "{err}");
    }
    let (_, _, err) = Desk::with("", &sound).merge(|_| ());
    assert!(err.contains("The file is empty."), "{err}");
}

#[test]
fn as_json_every_difference_is_told_apart() {
    let noted = Q.replace("code", "note: \"why\", code").replace("OQ", "CQ");
    let desk = Desk::with(&coding("c", "", Q), &coding("c", "", &noted));
    let (code, out, _) = desk.merge(|asked| asked.format = "json".into());
    let told: serde_json::Value = serde_json::from_str(&out).unwrap();
    let row = &told["differences"][0];
    assert_eq!((code, &told["conflicts"], &told["three_way"]), (DONE, &1.into(), &false.into()), "{out}");
    assert_eq!((&row["verdict"], &row["what"], &row["turn"]), (&"both_kept".into(), &"code".into(), &1.into()));
    assert_eq!((&row["ours"], &row["theirs"]), (&"OQ".into(), &"CQ, note “why”".into()));
}

#[test]
fn what_comes_back_of_the_talk_goes_into_its_file() {
    let ours = coding("c", "", Q).replace("works: []", "happened: 1");
    let desk = Desk::with(&ours, &coding("c", "", CT));
    let mut document = {
        let session = store::read_session(SESSION, Path::new("s")).unwrap().session;
        let coding = store::read_coding(&ours, Path::new("a"), &session).unwrap().coding;
        Document::new(session, coding, crate::ports::codebooks::Library::shipped().instrument("oars").unwrap())
    };
    document.opened_after(1);
    let title = crate::domain::edit::SessionEdit::SetTitle("A visit".into());
    document.perform("step-title", vec![title.into()]).unwrap();
    let recovered = Recovered { number: 1, ..Recovered::default() };
    let folder = journal::folder(desk.state.path(), "c");
    let head = recovered.head(&document.coding().origin, 0);
    let mut journal = Journal::start(Arc::clone(&desk.call.files), folder, head, |_| ());
    let (news, last) = document.take_news();
    journal.note(news, last, 0);
    journal.finish();
    let (code, out, err) = desk.merge(|_| ());
    assert_eq!(code, DONE, "{out}{err}");
    assert!(err.contains("One action that was not in the file is back"), "{err}");
    assert!(desk.text("s.session.ron").contains("title: \"A visit\""), "{}", desk.text("s.session.ron"));
    assert!(desk.text("s.session.ron").contains("happened: (\"c\", 3)"), "{}", desk.text("s.session.ron"));
}

/// Every file and folder below one, with what it holds.
fn all_of(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let inner = if path.is_dir() { all_of(&path) } else { Vec::new() };
        all.push((path.clone(), std::fs::read(&path).unwrap_or_default()));
        all.extend(inner);
    }
    all.sort();
    all
}

#[test]
fn who_only_asks_what_merging_would_do_leaves_everything_as_it_is() {
    let desk = Desk::with(&coding("c", "", &[Q, SR].join(", ")), &coding("c", "", &[Q, CT].join(", ")));
    // A journal with a torn end, and temporary files of a program that was killed.
    let folder = journal::folder(desk.state.path(), "c");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("000000000001.0001.journal"), "torn").unwrap();
    std::fs::write(desk.path(".a.coding.ron.gensvar-abcdef"), "").unwrap();
    let everything = || (all_of(desk.folder.path()), all_of(desk.state.path()));
    let before = everything();
    let (code, out, err) = desk.merge(|asked| asked.dry_run = true);
    assert_eq!((code, err.as_str()), (DONE, ""), "{out}");
    assert!(out.contains("Turn 2: only in the other file"), "{out}");
    assert_eq!(everything(), before);
    let (_, _, err) = desk.merge(|_| ());
    assert!(err.contains("journal"), "whoever merges is told of it: {err}");
    assert_ne!(everything(), before);
}

#[test]
fn good_copies_are_told_of_only_where_something_is_damaged() {
    let desk = Desk::with(&coding("c", "", Q), &coding("other", "", Q));
    // A good copy of ours is there once it was merged with something.
    std::fs::write(desk.path("a.coding (2).ron"), coding("c", "", &[Q, CT].join(", "))).unwrap();
    let (code, _, err) = desk.merge(|asked| asked.theirs = desk.path("a.coding (2).ron"));
    assert_eq!(code, DONE, "{err}");
    let hints = |err: &str| err.contains("good copy");
    for theirs in ["a.coding.ron", "a.coding (1).ron", "s.session.ron"] {
        let (code, _, err) = desk.merge(|asked| asked.theirs = desk.path(theirs));
        assert!(code == WRONG && !hints(&err), "{theirs}: {err}");
    }
    let (_, _, err) =
        desk.merge(|asked| (asked.ours, asked.theirs) = (desk.path("s.session.ron"), desk.path("a.coding.ron")));
    assert!(!hints(&err), "{err}");
    std::fs::write(desk.path("a.coding.ron"), &coding("c", "", Q)[..60]).unwrap();
    let (code, _, err) = desk.merge(|_| ());
    assert!(code == WRONG && hints(&err), "{err}");
}

#[test]
fn where_to_look_is_told_before_that_the_file_can_go_and_codes_read_as_on_the_screen() {
    let with = |note: &str| {
        coding("c", "(\"w\", 1)", &format!("(id: 1, turn: 2, code: \"CT\", modifiers: {{\"kind\": \"reason\"}}{note})"))
    };
    let [ours, theirs] = [", note: \"so\"", ", note: \"why\""].map(|note| with(note).replace("oars", "clear-1.0"));
    let desk = Desk::with(&ours, &theirs);
    let (code, out, err) = desk.merge(|_| ());
    assert_eq!(code, DONE, "{out}{err}");
    let at = |words: &str| out.find(words).unwrap_or_else(|| panic!("{words}: {out}{err}"));
    assert!(at("Look at turn 2:") < at("You can delete "), "{out}");
    assert!(at("CT·R") > 0 && !out.contains("kind="), "{out}");
}

#[test]
fn what_another_computer_may_have_open_is_refused_with_what_helps_here() {
    let desk = Desk::with(&coding("c", "", Q), &coding("c", "", &[Q, SR].join(", ")));
    let holder = "(host: \"laptop\", user: \"anna\", process: 7, since: \"2026-03-12T10:30:00+01:00\")";
    std::fs::write(desk.path(".a.coding.ron.lock"), holder).unwrap();
    let (code, out, err) = desk.merge(|_| ());
    assert_eq!((code, desk.codes()), (WRONG, vec!["1 OQ".to_owned()]), "{out}{err}");
    // Merging itself takes over nothing.
    assert!(err.contains("anna has had it open on laptop") && err.contains("--take-over, leave, and merge"), "{err}");
}

#[test]
fn nothing_is_merged_into_a_copy_of_a_coding_that_lies_there_and_the_right_command_is_named() {
    let (ours, theirs) = (coding("c", "", Q), coding("c", "", &[Q, CT].join(", ")));
    let desk = Desk::with(&ours, &theirs);
    let untouched = || {
        assert_eq!((desk.text("a.coding.ron"), desk.text("a.coding (1).ron")), (ours.clone(), theirs.clone()));
        assert!(!journal::folder(desk.state.path(), "c").exists());
    };
    for copy in ["a.coding (1).ron", "a.coding.rescued.ron", "a.coding.original.ron", "a.coding-LAPTOP.ron"] {
        std::fs::write(desk.path(copy), &theirs).unwrap();
        for dry_run in [false, true] {
            let (code, out, err) = desk.merge(|asked| {
                (asked.ours, asked.theirs, asked.dry_run) = (desk.path(copy), desk.path("a.coding.ron"), dry_run);
            });
            let right = format!("gensvar merge {} {}", typed(&desk.path("a.coding.ron")), typed(&desk.path(copy)));
            assert!(code == WRONG && out.is_empty() && err.contains(&right), "{copy}: {out}{err}");
        }
        untouched();
        if copy != "a.coding (1).ron" {
            std::fs::remove_file(desk.path(copy)).unwrap();
        }
    }
    // Where the coding itself is damaged, what can be read of it comes together in a copy.
    std::fs::write(desk.path("a.coding.ron"), &ours[..ours.len() - 9]).unwrap();
    std::fs::write(desk.path("a.coding (2).ron"), &ours).unwrap();
    let (code, _, err) =
        desk.merge(|asked| (asked.ours, asked.theirs) = (desk.path("a.coding (1).ron"), desk.path("a.coding (2).ron")));
    assert_eq!(code, DONE, "{err}");
}

#[test]
fn a_coding_that_only_has_the_name_of_a_copy_is_merged_into() {
    let desk = Desk::with(&coding("another", "", Q), &coding("c", "", Q));
    std::fs::write(desk.path("b.coding.ron"), coding("c", "", CT)).unwrap();
    let (code, _, err) =
        desk.merge(|asked| (asked.ours, asked.theirs) = (desk.path("a.coding (1).ron"), desk.path("b.coding.ron")));
    assert_eq!(code, DONE, "{err}");
}

#[test]
fn where_nothing_is_left_to_merge_nobody_is_sent_to_decide_it_again() {
    let theirs = coding("c", "", "(id: 1, turn: 1, code: \"OQ\", note: \"theirs\")");
    let desk = Desk::with(&coding("c", "", "(id: 1, turn: 1, code: \"OQ\", note: \"ours\")"), &theirs);
    let mut said = Vec::new();
    for _ in 0..2 {
        let (code, out, err) = desk.merge(|_| ());
        assert_eq!(code, DONE, "{out}{err}");
        said.push(out);
    }
    assert!(said[0].contains("Look at turn 1"), "{said:?}");
    assert!(said[1].contains("nothing in") && !said[1].contains("Look at"), "{said:?}");
    assert!(said[1].contains("still say different things"), "{said:?}");
}
