use super::*;
use crate::ports::clock::SystemClock;
use crate::ports::codebooks::Library;
use crate::ports::files::DiskFiles;

const SESSION: &str = r#"(format: 1, id: "s", title: "A \"talk\"", participants: [(id: "T", role: clinician),
    (id: "C", role: client)], turns: [
    (id: 5, by: "T", text: "You have to stop."), (id: 6, by: "C", text: "Not now. It would be good, though."),
    (id: 7, by: "T", text: "Not now, and it would be good."), (id: 8, by: "C", text: "\u{9b}31m I could try."),
    (id: 9, by: "T", text: "Well."), (id: 10, by: "C", text: "You do not listen at all, and that is what always happens to me here.")])"#;

const CODING: &str = r#"(format: 1, id: "c", session: "s", coder: "anna", codebooks: [(id: "oars")],
    state: finished, next_id: 90, cuts: [(turn: 6, at: 9, utterance: 80)], marks: [
    (id: 1, turn: 5, code: "ADV"), (id: 2, turn: 6, code: "ST"), (id: 3, turn: 6, utterance: 80, code: "CT"),
    (id: 4, turn: 7, code: "SR"), (id: 5, turn: 7, code: "AF"), (id: 6, turn: 8, code: "CT"),
    (id: 7, turn: 9, code: "NC"), (id: 8, turn: 10, code: "DIS")])"#;

struct Tried {
    code: u8,
    out: String,
    err: String,
}

fn replies(coding: &str, named: &[&str], format: Format) -> Tried {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [("a.session.ron", SESSION), ("c.coding.ron", coding)] {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let library = Library::shipped();
    let fresh_id = String::new;
    let world = World { files: &DiskFiles, library: &library, clock: &SystemClock, fresh_id: &fresh_id };
    let files = named.iter().map(|name| folder.path().join(name)).collect();
    let request = RepliesRequest { files, format, width: 60, home: Home::default() };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = run(&request, &world, &mut out, &mut err, &Texts::new("en")).unwrap();
    Tried { code, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
}

#[test]
fn one_coding_gives_one_object_with_totals_and_every_statement() {
    let tried = replies(CODING, &["c.coding.ron"], Format::Json);
    let told: serde_json::Value = serde_json::from_str(&tried.out).unwrap();
    assert_eq!((tried.code, &told["session"], &told["coder"]), (0, &"s".into(), &"anna".into()));
    let all = &told["totals"]["all"];
    assert_eq!((&all["statements"], &all["known"], &all["unsure"]), (&2.into(), &1.into(), &1.into()));
    assert_eq!((&all["outcomes"]["met"], &all["outcomes"]["no_reply_yet"]), (&1.into(), &1.into()));
    assert_eq!(all["ways"]["met"]["reflected_simply"], 1);
    assert_eq!(all["followed"]["met"]["change"], 1);
    assert_eq!(told["totals"]["discord"]["known"], 0);
    assert!(told["totals"].get("system_resistance").is_none(), "OARS does not tell it");
    let rows = told["replies"].as_array().unwrap();
    assert_eq!((&rows[0]["source"], &rows[0]["outcome"]), (&"discord".into(), &"no_reply_yet".into()));
    assert_eq!((&rows[0]["reply"], &rows[0]["next"]), (&serde_json::Value::Null, &serde_json::Value::Null));
    let statement = serde_json::json!({"turn": 2, "to": 2, "by": ["C"], "words": "Not now."});
    assert_eq!(rows[1]["statement"], statement);
    assert_eq!(rows[1]["reply"]["ways"], serde_json::json!(["reflected_simply", "affirmed"]));
    assert_eq!((&rows[1]["sure"], &rows[1]["doubts"]), (&false.into(), &serde_json::json!(["uncut"])));
    assert_eq!(rows[1]["before"]["ways"], serde_json::json!(["persuaded"]));
    let change = &told["change_talk"];
    assert_eq!((&change["statements"], &change["outcomes"]["reflected"]), (&2.into(), &1.into()));
    assert_eq!((&change["outcomes"]["let_go"], &change["rows"][0]["outcome"]), (&1.into(), &"reflected".into()));
    assert!(!tried.out.contains('\u{9b}'));
}

#[test]
fn a_session_gives_a_list_and_a_table_has_a_row_a_statement() {
    let told: serde_json::Value = serde_json::from_str(&replies(CODING, &["a.session.ron"], Format::Json).out).unwrap();
    assert_eq!(told.as_array().map(Vec::len), Some(1));
    let table = replies(CODING, &["c.coding.ron"], Format::Csv).out;
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let columns = reader.headers().unwrap().clone();
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    let cell = |row: usize, name: &str| rows[row].get(columns.iter().position(|known| known == name).unwrap()).unwrap();
    assert_eq!(rows.len(), 4);
    let sources: Vec<_> = (0..4).map(|row| cell(row, "source")).collect();
    assert_eq!(sources, ["discord", "sustain_talk", "change_talk", "change_talk"]);
    assert_eq!((cell(1, "reply.turn"), cell(1, "reply.by"), cell(1, "next.turn")), ("3", "T", "4"));
    assert_eq!((cell(0, "reply.turn"), cell(0, "reply.words"), cell(1, "doubts")), ("", "", "uncut"));
    assert!(cell(1, "next.words").contains("‹9B›31m"), "{table}");
}

#[test]
fn text_shows_the_words_cut_to_the_width_and_obeys_none_of_them() {
    let tried = replies(CODING, &["c.coding.ron"], Format::Text);
    for part in ["met", "simple reflection", "discord: no reply yet", "Not now.", "‹9B›31m", "less sure", "reflected"]
    {
        assert!(tried.out.contains(part), "{part}:\n{}", tried.out);
    }
    assert!(!tried.out.contains('\u{9b}') && !tried.out.contains("always happens to me here"), "{}", tried.out);
    let of_talk = tried.out.lines().filter(|line| line.contains("You do not listen"));
    assert!(of_talk.clone().count() == 1 && of_talk.clone().all(|line| line.chars().count() <= 60), "{}", tried.out);
}

#[test]
fn codings_without_one_of_the_sides_are_told_and_end_in_no() {
    for books in ["miti-4.2.1", "clear-1.0"] {
        let coding = CODING.replace("oars", books);
        for (format, out) in [(Format::Json, ""), (Format::Csv, ""), (Format::Text, "")] {
            let tried = replies(&coding, &["c.coding.ron"], format);
            assert_eq!((tried.code, tried.out.as_str()), (1, out), "{books}");
            assert!(tried.err.contains("c.coding.ron: "), "{}", tried.err);
        }
    }
}

#[test]
fn what_cannot_be_read_is_told_and_the_rest_is_printed() {
    let tried = replies(CODING, &["none.ron", "c.coding.ron"], Format::Json);
    let told: serde_json::Value = serde_json::from_str(&tried.out).unwrap();
    assert_eq!((tried.code, told.as_array().map(Vec::len)), (3, Some(1)));
    assert!(tried.err.contains("none.ron"), "{}", tried.err);
}
