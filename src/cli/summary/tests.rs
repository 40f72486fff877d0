use super::super::DONE;
use super::*;
use crate::ports::clock::SystemClock;
use crate::ports::codebooks::Library;
use crate::ports::files::DiskFiles;

const SESSION: &str = r#"(format: 1, id: "s", title: "A \"talk\"", TARGETS participants: [(id: "T", role: clinician),
    (id: "C", role: client)], turns: [
    (id: 1, by: "T", text: "You want to stop. What would help?"), (id: 2, by: "C", text: "I want to. But I can't."),
    (id: 3, by: "T", text: "It is hard, and you want it."), (id: 4, by: "C", text: "Yes, I really do."),
    (id: 5, by: "T", text: "Good."), (id: 6, by: "C", text: "\u{9b}31m red")])"#;

const CODING: &str = r#"(format: 1, id: "c", session: "s", coder: "anna", codebooks: [(id: "miti-4.2.1"), (id: "clear-1.0")],
    state: finished, next_id: 90, cuts: [(turn: 2, at: 11, utterance: 80)], marks: [
    (id: 1, turn: 1, code: "SR"), (id: 2, turn: 1, code: "Q"), (id: 3, turn: 1, code: "Q"),
    (id: 4, turn: 2, code: "CT", modifiers: {"kind": "desire"}),
    (id: 5, turn: 2, utterance: 80, code: "ST", modifiers: {"kind": "ability"}),
    (id: 6, turn: 3, code: "CR"), (id: 7, turn: 4, code: "CT", modifiers: {"kind": "desire"}),
    (id: 8, turn: 5, code: "NC"), (id: 9, turn: 6, code: "NC"), (id: 10, turn: 6, code: "ODD")])"#;

struct Tried {
    folder: tempfile::TempDir,
    code: u8,
    out: String,
    err: String,
}

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn session() -> String {
    SESSION.replace("TARGETS", "targets: [(behaviour: \"stop\")],")
}

fn summary(files: &[(&str, &str)], named: &[&str], codebook: Option<&str>, format: Format) -> Tried {
    summary_in("en", files, named, (codebook, None), format)
}

fn summary_as(
    files: &[(&str, &str)],
    named: &[&str],
    codebook: Option<&str>,
    other: Option<&str>,
    format: Format,
) -> Tried {
    summary_in("en", files, named, (codebook, other), format)
}

fn summary_in(
    language: &str,
    files: &[(&str, &str)],
    named: &[&str],
    (codebook, other): (Option<&str>, Option<&str>),
    format: Format,
) -> Tried {
    let folder = folder(files);
    let library = Library::shipped();
    let fresh_id = String::new;
    let world = World { files: &DiskFiles, library: &library, clock: &SystemClock, fresh_id: &fresh_id };
    let files = named.iter().map(|name| folder.path().join(name)).collect();
    let home = Home { state: Some(folder.path().join("state")), coder: "anna".into() };
    let (codebook, as_codebook) = (codebook.map(str::to_owned), other.map(str::to_owned));
    let request = SummaryRequest { files, codebook, as_codebook, format, home };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = run(&request, &world, &mut out, &mut err, &Texts::new(language)).unwrap();
    Tried { folder, code, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
}

fn json(tried: &Tried) -> serde_json::Value {
    serde_json::from_str(&tried.out).unwrap_or_else(|error| panic!("{error}\n{}{}", tried.out, tried.err))
}

#[test]
fn a_coding_and_one_begun_from_its_good_copy_are_both_counted_and_that_is_told() {
    let works = |id: &str, works: &str| CODING.replace("id: \"c\"", &format!("id: \"{id}\", works: [{works}]"));
    let told = |restored: &str| {
        let files = [
            ("a.session.ron", &*session()),
            ("a.miti-4.2.1+clear-1.0.anna.coding.ron", &*works("c", "(\"w\", 4), (\"v\", 7)")),
            ("a.miti-4.2.1+clear-1.0.anna.restored.coding.ron", restored),
        ];
        let tried = summary(&files, &["a.session.ron"], None, Format::Json);
        assert_eq!((tried.code, json(&tried).as_array().unwrap().len()), (DONE, 2), "{}", tried.err);
        tried.err.matches("another coding of the same talk by the same coder").count()
    };
    assert_eq!(told(&works("d", "(\"w\", 2), (\"x\", 7)")), 1);
    assert_eq!(told(&works("d", "(\"another\", 2), (\"x\", 7)")), 0);
}

/// A coding that is damaged is told, with what it is and how its good copy is opened, and is never taken for none.
#[test]
fn a_talk_of_nobody_says_that_it_has_no_figures() {
    let session = session().replace("role: clinician", "role: unknown").replace("role: client", "role: unknown");
    let coding = CODING.replace("state: finished", "state: open");
    let files = [("a.session.ron", &*session), ("a.coding.ron", &*coding)];
    let tried = summary(&files, &["a.coding.ron"], None, Format::Text);
    assert!(tried.out.contains("nobody is the clinician or the client"), "{}{}", tried.out, tried.err);
    assert!(
        tried.out.contains("--role \"NAME=clinician\"") && !tried.out.contains("every turn is coded"),
        "{}",
        tried.out
    );
}

#[test]
fn a_damaged_coding_is_told_and_not_taken_for_none() {
    let sound = CODING.to_owned();
    for damaged in ["", "\0\0\0\0", "(format: 1, id: \"c\", sess", "no coding"] {
        let files =
            [("a.session.ron", &*session()), ("a.oars.bo.coding.ron", &sound), ("a.oars.anna.coding.ron", damaged)];
        let folder = folder(&files);
        let path = |name: &str| folder.path().join(name);
        let work = crate::ports::good_copies::Work {
            state: path("state"),
            coding: "c".into(),
            coder: "anna".into(),
            coding_path: path("a.oars.anna.coding.ron"),
            session_path: path("a.session.ron"),
        };
        std::fs::write(path("a.oars.anna.coding.ron"), CODING).unwrap();
        let files = std::sync::Arc::new(DiskFiles);
        let mut keeper = crate::ports::good_copies::Keeper::new(files, std::sync::Arc::new(SystemClock), work);
        keeper.saved(&path("a.oars.anna.coding.ron"), 0, crate::ports::journal::print_of(CODING.as_bytes()));
        std::fs::write(path("a.oars.anna.coding.ron"), damaged).unwrap();
        for (named, coder, told, rows) in [
            ("a.session.ron", "anna", "a.oars.anna.coding.ron --good-copy", 2),
            ("a.session.ron", "bo", "a.oars.anna.coding.ron --coder anna --good-copy", 2),
            ("a.oars.anna.coding.ron", "anna", "a.oars.anna.coding.ron --good-copy", 0),
        ] {
            let library = Library::shipped();
            let fresh_id = String::new;
            let world = World { files: &DiskFiles, library: &library, clock: &SystemClock, fresh_id: &fresh_id };
            let home = Home { state: Some(path("state")), coder: coder.into() };
            let (codebook, as_codebook, format) = (None, None, Format::Csv);
            let request = SummaryRequest { files: vec![path(named)], codebook, as_codebook, format, home };
            let (mut out, mut err) = (Vec::new(), Vec::new());
            let code = run(&request, &world, &mut out, &mut err, &Texts::new("en")).unwrap();
            let (out, err) = (String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap());
            assert_eq!((code, out.lines().count()), (crate::cli::UNREADABLE, rows), "{damaged:?} {named}: {err}");
            assert!(err.contains(told) && err.contains("There is one good copy"), "{damaged:?} {named}: {err}");
            assert!(
                err.lines().any(|line| line.contains("a.oars.anna.coding.ron:") && !line.contains("--good")),
                "{err}"
            );
            assert!(!err.contains("neither a coding nor a session"), "{damaged:?} {named}: {err}");
        }
    }
}

#[test]
fn one_coding_gives_one_object_with_figures_worked_out_by_hand() {
    let files = [("a.session.ron", &*session()), ("c.coding.ron", CODING)];
    let tried = summary(&files, &["c.coding.ron"], None, Format::Json);
    let told = json(&tried);
    assert_eq!(tried.code, 0);
    assert_eq!(told["session"], "s");
    assert_eq!(told["title"], "A \"talk\"");
    assert_eq!(told["codebooks"], serde_json::json!(["miti-4.2.1", "clear-1.0"]));
    assert_eq!(told["turns"], serde_json::json!({"clinician": 3, "client": 3}));
    assert_eq!(told["words"], serde_json::json!({"clinician": 15, "client": 12}));
    // The second question of the volley does not count.
    assert_eq!((&told["counts"]["Q"], &told["counts"]["SR"], &told["counts"]["CR"]), (&1.into(), &1.into(), &1.into()));
    assert_eq!((&told["counts"]["AF"], &told["counts"]["NC"]), (&0.into(), &2.into()));
    assert_eq!(told["by_modifier"]["CT"], serde_json::json!({"kind": {"desire": 2}}));
    let ratio = serde_json::json!({"value": 2.0, "numerator": 2, "denominator": 1, "band": "good"});
    assert_eq!(told["scores"]["r_to_q"], ratio);
    assert_eq!(told["scores"]["pct_ct"]["value"].as_f64().map(|share| (share * 3.0).round()), Some(2.0));
    assert!(tried.err.contains("ODD"), "{}", tried.err);
}

#[test]
fn a_zero_denominator_gives_no_value_and_its_counts() {
    let coding = CODING.replace("code: \"Q\"", "code: \"NC\"");
    let tried = summary(&[("a.session.ron", &session()), ("c.ron", &coding)], &["c.ron"], None, Format::Json);
    let ratio = serde_json::json!({"value": null, "numerator": 2, "denominator": 0, "band": null});
    assert_eq!(json(&tried)["scores"]["r_to_q"], ratio);
}

#[test]
fn bands_wait_for_a_target() {
    let session = SESSION.replace("TARGETS", "");
    let tried = summary(&[("a.session.ron", &session), ("c.ron", CODING)], &["c.ron"], None, Format::Json);
    let score = &json(&tried)["scores"]["r_to_q"];
    assert_eq!((&score["value"], &score["band"]), (&2.0.into(), &serde_json::Value::Null));
}

#[test]
fn a_codebook_restricts_what_is_printed_but_not_what_the_rules_see() {
    let files = [("a.session.ron", &*session()), ("c.coding.ron", CODING)];
    let told = json(&summary(&files, &["c.coding.ron"], Some("CLEAR"), Format::Json));
    assert_eq!(told["codebooks"], serde_json::json!(["clear-1.0"]));
    assert_eq!(told["counts"], serde_json::json!({"CT": 2, "ST": 1, "NC": 1}));
    assert!(told["scores"].get("r_to_q").is_none());
    let other = summary(&files, &["c.coding.ron"], Some("oars"), Format::Json);
    assert_eq!((other.code, other.out.as_str()), (1, ""));
    let unknown = summary(&files, &["c.coding.ron"], Some("zzz"), Format::Json);
    assert_eq!((unknown.code, unknown.out.as_str()), (2, ""));
    assert!(unknown.err.contains("miti-4.2.1, miti-3.1.1, clear-1.0"), "{}", unknown.err);
}

#[test]
fn marks_that_the_rules_leave_out_are_told_with_the_codebook_that_they_belong_to() {
    let files = [("a.session.ron", &*session()), ("c.coding.ron", CODING)];
    let left_out = |codebook| {
        let told = summary(&files, &["c.coding.ron"], codebook, Format::Text).out;
        told.lines().filter(|line| line.contains("not count under the rules")).count()
    };
    assert_eq!([None, Some("miti"), Some("clear")].map(left_out), [1, 1, 0]);
}

#[test]
fn codes_that_a_cut_might_show_to_be_in_each_others_way_are_told_until_there_is_one() {
    let confronted = CODING.replace("id: 1, turn: 1, code: \"SR\"", "id: 1, turn: 1, code: \"CON\"");
    let apart = confronted
        .replace("cuts: [", "cuts: [(turn: 1, at: 18, utterance: 81), ")
        .replace("id: 2, turn: 1", "id: 2, turn: 1, utterance: 81")
        .replace("id: 3, turn: 1", "id: 3, turn: 1, utterance: 81");
    let told = |coding: &str, codebook, format| {
        summary(&[("a.session.ron", &*session()), ("c.ron", coding)], &["c.ron"], codebook, format)
    };
    let counts = |coding: &str, codebook| {
        let told = json(&told(coding, codebook, Format::Json));
        (told["counts"]["Q"].clone(), told["unsettled"].clone())
    };
    assert_eq!(counts(&confronted, None), (1.into(), 1.into()));
    assert_eq!(counts(&apart, None), (1.into(), serde_json::Value::Null), "the second question is one too many anyway");
    assert_eq!(counts(&confronted, Some("clear")).1, serde_json::Value::Null);
    let line = "One code stands in a turn that is not cut, where a rule of utterances may hold.";
    assert!(told(&confronted, None, Format::Text).out.contains(line));
    assert!(!told(&apart, None, Format::Text).out.contains(line));
    let table = told(&confronted, None, Format::Csv).out;
    let (head, row) = table.split_once('\n').unwrap();
    let place = head.split(',').position(|name| name == "marks_unsettled").unwrap();
    assert_eq!(row.split(',').nth(place), Some("1"), "{table}");
}

#[test]
fn codes_outside_the_stretch_are_told_with_the_codebook_that_has_one() {
    let stretch = CODING.replace("next_id", "segments: [(codebook: \"miti-4.2.1\", from: 3, to: 4)], next_id");
    let told = |coding: &str, codebook, format| {
        summary(&[("a.session.ron", &*session()), ("c.ron", coding)], &["c.ron"], codebook, format).out
    };
    let outside = |coding: &str, codebook| {
        let told: serde_json::Value = serde_json::from_str(&told(coding, codebook, Format::Json)).unwrap();
        told["outside"].clone()
    };
    // SR, Q and Q of the first turn, and the clinician's no code of the fifth; the client's goes with CLEAR.
    assert_eq!([None, Some("miti")].map(|codebook| outside(&stretch, codebook)), [4, 4].map(serde_json::Value::from));
    assert_eq!([outside(&stretch, Some("clear")), outside(CODING, None)], [(); 2].map(|()| serde_json::Value::Null));
    let line = "4 codes stand outside the coded stretch and do not count.";
    assert!(told(&stretch, None, Format::Text).contains(line));
    assert!(!told(CODING, None, Format::Text).contains("outside"));
    let table = told(&stretch, None, Format::Csv);
    let (head, row) = table.split_once('\n').unwrap();
    let place = head.split(',').position(|name| name == "marks_outside").unwrap();
    assert_eq!(row.split(',').nth(place), Some("4"), "{table}");
}

#[test]
fn a_session_gives_every_coding_beside_it_as_a_list() {
    let bo = CODING.replace("anna", "bo");
    let files = [("a.session.ron", &*session()), ("c.coding.ron", CODING), ("d.coding.ron", &bo)];
    let told = json(&summary(&files, &["a.session.ron"], None, Format::Json));
    let coders: Vec<_> = told.as_array().unwrap().iter().map(|coding| coding["coder"].as_str().unwrap()).collect();
    assert_eq!(coders, ["anna", "bo"]);
    let one = json(&summary(&files[..2], &["a.session.ron"], None, Format::Json));
    assert_eq!(one.as_array().map(Vec::len), Some(1));
    let none = summary(&files[..1], &["a.session.ron"], None, Format::Json);
    assert_eq!((none.code, none.out.as_str()), (1, "[]\n"));
}

#[test]
fn what_cannot_be_read_is_told_and_the_rest_is_printed() {
    let files = [("a.session.ron", &*session()), ("c.coding.ron", CODING), ("x.coding.ron", "(session: \"s\", coder:")];
    let tried = summary(&files, &["none.ron", "x.coding.ron", "c.coding.ron"], None, Format::Json);
    assert_eq!((tried.code, json(&tried).as_array().map(Vec::len)), (3, Some(1)));
    let folder = tried.folder.path().display().to_string();
    assert!(tried.err.contains(&format!("{folder}/x.coding.ron:1:22: ")), "{}", tried.err);
}

#[test]
fn a_table_has_a_row_a_coding_and_an_empty_cell_where_there_is_no_value() {
    let oars = CODING
        .replace("[(id: \"miti-4.2.1\"), (id: \"clear-1.0\")]", "[(id: \"oars\")]")
        .replace("anna", "=b,\\\"o\\\"");
    let files = [("a.session.ron", &*session()), ("c.coding.ron", CODING), ("d.coding.ron", &oars)];
    let tried = summary(&files, &["c.coding.ron", "d.coding.ron"], None, Format::Csv);
    let mut reader = csv::Reader::from_reader(tried.out.as_bytes());
    let columns = reader.headers().unwrap().clone();
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    let cell = |row: usize, name: &str| rows[row].get(columns.iter().position(|known| known == name).unwrap()).unwrap();
    assert_eq!((cell(0, "coder"), cell(1, "coder")), ("anna", "'=b,\"o\""), "nothing is a formula");
    assert_eq!((cell(0, "count_Q"), cell(1, "count_Q"), cell(0, "count_CT_kind_desire")), ("1", "", "2"));
    assert_eq!((cell(0, "r_to_q"), cell(0, "r_to_q_denominator"), cell(0, "r_to_q_band")), ("2", "1", "good"));
    assert_eq!((cell(0, "words_client"), cell(0, "codebooks")), ("12", "miti-4.2.1+clear-1.0"));
}

#[test]
fn a_codebook_that_is_not_here_lends_its_name_to_no_other() {
    let own = CODING.replace("(id: \"miti-4.2.1\"), (id: \"clear-1.0\")", "(id: \"oar\"), (id: \"clear-1.0\")");
    let tried = summary(&[("a.session.ron", &*session()), ("c.ron", &own)], &["c.ron"], None, Format::Json);
    let told = json(&tried);
    assert_eq!((tried.code, &told["codebooks"]), (1, &serde_json::json!(["oar", "clear-1.0"])));
    assert!(tried.err.contains("The codebook “oar” is not here."), "{}", tried.err);
    assert_eq!((&told["counts"]["CT"], &told["counts"]["SR"]), (&2.into(), &serde_json::Value::Null));
}

#[test]
fn a_spreadsheet_has_the_figures_of_each_phase_and_a_volley_across_a_border_counts_on_both_sides() {
    let coding = CODING
        .replace("id: 6, turn: 3", "id: 6, turn: 5")
        .replace("id: 8, turn: 5, code: \"NC\"", "id: 8, turn: 3, code: \"CR\"")
        .replace("next_id", "phases: [(1, engaging), (3, evoking), (5, engaging)], boundaries: [(5, joined)], next_id");
    let tried = summary(&[("a.session.ron", &*session()), ("c.ron", &coding)], &["c.ron"], None, Format::Csv);
    let mut reader = csv::Reader::from_reader(tried.out.as_bytes());
    let columns = reader.headers().unwrap().clone();
    let row = reader.records().next().unwrap().unwrap();
    let cell = |name: &str| row.get(columns.iter().position(|known| known == name).unwrap()).unwrap();
    assert_eq!(cell("phases"), "engaging 1-2; evoking 3-4; engaging 5-6");
    let ratio = ["phase_engaging_r_to_q", "phase_engaging_r_to_q_numerator", "phase_engaging_r_to_q_denominator"];
    assert_eq!(ratio.map(cell), ["1", "1", "1"]);
    assert_eq!((cell("phase_evoking_r_to_q"), cell("phase_evoking_pct_ct")), ("", "1"));
    assert_eq!((cell("phase_evoking_pct_cr_numerator"), cell("phase_engaging_2_pct_cr_numerator")), ("1", "1"));
    assert_eq!(cell("count_CR"), "1", "turns 3 and 5 are one volley");
    assert!(columns.iter().all(|name| !name.starts_with("phase_") || !name.ends_with("_band")));
    assert!(columns.iter().skip_while(|name| !name.starts_with("phase_")).all(|name| name.starts_with("phase_")));
}

#[test]
fn people_get_a_calm_table() {
    let titled = session().replace("A \\\"talk\\\"", "\\u{9b}31m Æ");
    let files = [("a.session.ron", &*titled), ("c.coding.ron", CODING)];
    let tried = summary(&files, &["c.coding.ron"], None, Format::Text);
    let lines: Vec<&str> = tried.out.lines().collect();
    assert_eq!(lines[..2], ["‹9B›31m Æ", "anna · miti-4.2.1 + clear-1.0 · finished"]);
    assert!(lines.iter().any(|line| line.contains("2 : 1") && line.ends_with("good")), "{}", tried.out);
    assert!(lines.iter().any(|line| line.contains("67 %") && line.contains("2 / 3")), "{}", tried.out);
    assert!(lines.iter().any(|line| line.ends_with("2  desire 2")), "{}", tried.out);
    let file = summary(&files, &["c.coding.ron"], None, Format::Json).out;
    assert!(file.contains("\\u009b31m Æ") && !file.contains('\u{9b}'), "{file}");
}

#[test]
fn figures_for_people_speak_every_language_and_those_for_programs_none() {
    let files = [("a.session.ron", &*session()), ("c.coding.ron", CODING)];
    let told =
        |language: &str, format: Format| summary_in(language, &files, &["c.coding.ron"], (None, None), format).out;
    for (language, ratio, kind) in [("da", "2,00", "ønske 2"), ("nb", "2,00", "ønske 2"), ("sv", "2,00", "önskan 2")]
    {
        for format in [Format::Json, Format::Csv] {
            assert_eq!(told(language, format), told("en", format));
        }
        let text = told(language, Format::Text);
        assert!(text.contains(ratio) && text.contains(kind), "{text}");
        assert!(!text.contains("2.00") && told("en", Format::Text).contains("2.00"));
    }
}

/// The worked example of `docs/SCORES.md`.
const MISC_SESSION: &str = r#"(format: 1, id: "s", title: "Friday", targets: [(behaviour: "drink less")],
    participants: [(id: "T", role: clinician), (id: "C", role: client)], turns: [
    (id: 1, by: "T", text: "The evenings are hard. Many sleep badly at first."), (id: 2, by: "C", text: "Mm."),
    (id: 3, by: "T", text: "And it is the quiet that you mind. What would help? Who could be there?"),
    (id: 4, by: "C", text: "My sister, maybe."),
    (id: 5, by: "T", text: "May I suggest something? Ring her on Friday. I am worried that you won't. That is a lot to carry."),
    (id: 6, by: "C", text: "I will."), (id: 7, by: "T", text: "Ring her, then.")])"#;

const MISC_CODING: &str = r#"(format: 1, id: "c", session: "s", coder: "anna", codebooks: [(id: "misc-2.5")], state: finished,
    next_id: 90, cuts: [(turn: 1, at: 23, utterance: 80), (turn: 3, at: 35, utterance: 81), (turn: 3, at: 52, utterance: 82),
    (turn: 5, at: 25, utterance: 83), (turn: 5, at: 44, utterance: 84), (turn: 5, at: 73, utterance: 85)], marks: [
    (id: 1, turn: 1, code: "SR", modifiers: {"valence": "-"}), (id: 2, turn: 1, utterance: 80, code: "GI"),
    (id: 3, turn: 2, code: "FN"), (id: 4, turn: 3, code: "CR", modifiers: {"valence": "-"}),
    (id: 5, turn: 3, utterance: 81, code: "OQ"), (id: 6, turn: 3, utterance: 82, code: "OQ"),
    (id: 7, turn: 4, code: "A", modifiers: {"valence": "+"}), (id: 8, turn: 5, code: "EC"),
    (id: 9, turn: 5, utterance: 83, code: "ADP"), (id: 10, turn: 5, utterance: 84, code: "RCW"),
    (id: 11, turn: 5, utterance: 85, code: "SU"), (id: 12, turn: 6, code: "C", modifiers: {"valence": "+"}),
    (id: 13, turn: 7, code: "DI")])"#;

#[test]
fn figures_of_one_behaviour_alone_are_for_people_only_where_there_are_two() {
    let second = MISC_CODING.replace("code: \"C\", modifiers: {", "code: \"C\", modifiers: {\"target\": \"second\", ");
    let two_goals = MISC_SESSION.replace("targets: [", "targets: [(behaviour: \"sleep\"), ");
    let told = |session: &str, coding: &str, format| {
        summary(&[("a.session.ron", session), ("c.ron", coding)], &["c.ron"], None, format)
    };
    let shown = |session: &str, coding: &str| {
        let text = told(session, coding, Format::Text).out;
        text.lines().filter(|line| line.contains("_first ") || line.contains("_second ")).count()
    };
    assert_eq!(shown(MISC_SESSION, MISC_CODING), 0);
    assert_eq!((shown(MISC_SESSION, &second), shown(&two_goals, MISC_CODING)), (6, 6));
    let ct = |coding: &str| {
        let scores = json(&told(MISC_SESSION, coding, Format::Json))["scores"].clone();
        ["ct", "ct_first", "ct_second"].map(|id| scores[id]["numerator"].as_u64())
    };
    assert_eq!(ct(MISC_CODING), [2, 2, 0].map(Some), "programs always get them");
    assert_eq!(ct(&second), [2, 1, 1].map(Some));
}

fn misc_as(other: &str, format: Format) -> Tried {
    let files = [("a.session.ron", MISC_SESSION), ("c.coding.ron", MISC_CODING)];
    summary_as(&files, &["c.coding.ron"], None, Some(other), format)
}

#[test]
fn counts_in_the_terms_of_another_codebook_are_as_worked_out_by_hand_and_say_what_they_are() {
    let told = json(&misc_as("miti-4", Format::Json));
    let counts = serde_json::json!({"Q": 1, "SR": 0, "CR": 1, "AF": 0, "SEEK": 0, "EMPH": 1, "GI": 1, "PWP": 1, "PER": 1,
        "CON": 0, "NC": 1});
    assert_eq!((&told["counts"], &told["codebooks"]), (&counts, &serde_json::json!(["misc-2.5"])));
    let ratio = serde_json::json!({"value": 1.0, "numerator": 1, "denominator": 1, "band": null});
    assert_eq!(told["scores"]["r_to_q"], ratio, "no cut-offs hold");
    assert_eq!(
        (&told["scores"]["total_mia"]["value"], &told["scores"]["total_mina"]["value"]),
        (&1.0.into(), &1.0.into())
    );
    assert!(told["scores"].get("technical").is_none(), "ratings do not cross");
    let crossed = &told["as"];
    assert_eq!((&crossed["codebook"], &crossed["from"]), (&"miti-4.2.1".into(), &"misc-2.5".into()));
    assert_eq!(crossed["without_counterpart"], serde_json::json!({"RCW": 1}));
    assert_eq!(crossed["uncoded"], serde_json::json!({"SU": 1, "C": 1, "A": 1, "FN": 1}));
    assert_eq!(crossed["left_out"], serde_json::json!({"Q": 1, "SR": 1}));
    assert_eq!(crossed["not_counted"], serde_json::json!({}));
    assert!(crossed["says"].as_str().unwrap().starts_with("MITI 4.2.1-like counts from MISC 2.5."), "{crossed}");

    let text = misc_as("miti-4.2.1", Format::Text).out;
    for line in [
        "MITI 4.2.1-like counts from MISC 2.5. This is not",
        "  Without a counterpart: RCW 1",
        "  MISC has no code for",
    ] {
        assert!(text.lines().any(|told| told.starts_with(line)), "{line}\n{text}");
    }
    let table = misc_as("miti-4.2.1", Format::Csv).out;
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let columns = reader.headers().unwrap().clone();
    let row = reader.records().next().unwrap().unwrap();
    let cell = |name: &str| row.get(columns.iter().position(|known| known == name).unwrap()).unwrap();
    assert_eq!((cell("count_CR"), cell("lost_RCW"), cell("left_out_Q"), cell("r_to_q_band")), ("1", "1", "1", ""));
    assert!(cell("as").starts_with("MITI 4.2.1-like counts"), "{table}");
}

#[test]
fn a_coding_that_cannot_cross_is_told_and_left_out() {
    let none = misc_as("oars", Format::Json);
    assert_eq!((none.code, none.out.as_str()), (1, ""));
    assert!(none.err.contains("misc-2.5 read in the terms of oars"), "{}", none.err);
    assert_eq!(misc_as("miti+clear", Format::Json).code, 2);
}

#[test]
fn all_codes_that_do_not_count_are_told_with_their_reasons() {
    let strange = CODING.replace("marks: [", "marks: [(id: 90, turn: 1, code: \"CT\"), ");
    let told = |coding: &str, format| {
        summary(&[("a.session.ron", &*session()), ("c.ron", coding)], &["c.ron"], None, format).out
    };
    let all = |coding: &str| -> serde_json::Value {
        serde_json::from_str::<serde_json::Value>(&told(coding, Format::Json)).unwrap()["uncounted"].clone()
    };
    let before = all(CODING).as_u64().unwrap_or_default();
    assert!(before > 0);
    assert_eq!(all(&strange), before + 1);
    let text = told(&strange, Format::Text);
    assert!(text.contains("2 codes mean nothing where they stand, and do not count (CT and ODD)"), "{text}");
    assert!(text.contains(&format!("{} codes in all do not count.", before + 1)), "{text}");
    let by_rules = CODING.replace("\"ODD\"", "\"CT\"");
    assert!(!told(&by_rules, Format::Text).contains("in all"), "one reason is told once");
}

#[test]
fn where_a_coding_cannot_be_read_the_one_that_went_on_from_its_good_copy_counts() {
    let (talk, restored) = ("a.session.ron", "a.oars.anna.restored.coding.ron");
    let damaged = [
        CODING[..CODING.len() - 40].to_owned(),
        CODING.replace("format: 1", "format: 99").replace("marks: [", "marks: [7, "),
        "\0\0".to_owned(),
    ];
    for text in &damaged {
        for named in [talk, "a.oars.anna.coding.ron"] {
            let older = ("a.oars.anna.restored-2.coding.ron", "\0");
            let files = [(talk, &*session()), ("a.oars.anna.coding.ron", text), (restored, CODING), older];
            let files = if named == talk { &files[..3] } else { &files };
            let tried = summary(files, &[named], None, Format::Csv);
            assert_eq!((tried.code, tried.out.lines().count()), (0, 2), "{named}: {text}\n{}", tried.err);
            let told: Vec<&str> = tried.err.lines().filter(|line| line.contains("anna.coding.ron: ")).collect();
            assert!(told.len() == 1 && told[0].contains(&format!("the figures are those of {restored}")), "{told:?}");
            assert!(!tried.err.contains("left out"), "{}", tried.err);
        }
    }
    // Both were named, as by `*.coding.ron`: whoever was damaged comes first or last.
    for named in [["a.oars.anna.coding.ron", restored], [restored, "a.oars.anna.coding.ron"]] {
        let files = [(talk, &*session()), ("a.oars.anna.coding.ron", &*damaged[1]), (restored, CODING)];
        let tried = summary(&files, &named, None, Format::Csv);
        assert_eq!((tried.code, tried.out.lines().count()), (0, 2), "{named:?}\n{}{}", tried.out, tried.err);
    }
    // One of another coding stands for nobody.
    let other = CODING.replace("id: \"c\"", "id: \"d\"");
    let files = [(talk, &*session()), ("a.oars.anna.coding.ron", &*damaged[1]), (restored, &*other)];
    let tried = summary(&files, &["a.oars.anna.coding.ron"], None, Format::Csv);
    assert_eq!((tried.code, tried.out.as_str()), (crate::cli::UNREADABLE, ""), "{}", tried.err);
}
