use super::super::tests::{HOSTILE, call};
use super::*;

use crate::domain::instrument::Instrument;
use crate::ports::codebooks::Library;

/// The exit code with what was told on either side.
fn told(call: &Call, verb: &CodebooksVerb) -> (u8, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = run(call, verb, &mut out, &mut err).unwrap();
    (code, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

fn show_of(id: &str) -> String {
    let (_folder, call) = call();
    told(&call, &CodebooksVerb::Show { id: id.to_owned() }).1
}

/// A call of somebody whose settings have a folder.
fn at_home() -> (tempfile::TempDir, Call) {
    let (folder, call) = call();
    let config_folder = Some(folder.path().to_owned());
    (folder, Call { config_folder, ..call })
}

fn new(call: &Call, from: &str, id: Option<&str>, out: Option<&Path>) -> (u8, String, String) {
    let out = out.map(Path::to_owned);
    told(call, &CodebooksVerb::New { from: from.to_owned(), id: id.map(str::to_owned), out })
}

#[test]
fn nothing_that_a_codebook_says_is_obeyed_by_the_terminal() {
    let (_folder, call) = call();
    for verb in [CodebooksVerb::List, CodebooksVerb::Show { id: "own".to_owned() }] {
        let (code, out, _) = told(&call, &verb);
        assert_eq!(code, DONE);
        assert!(out.contains("‹9B›31m") && !out.contains(HOSTILE), "{out}");
    }
}

#[test]
fn a_page_tells_rules_anchors_formulas_sources_and_what_is_not_verified() {
    let miti = show_of("miti-4.2.1");
    for line in [
        "MITI 4.2.1 (miti-4.2.1 1)",
        "A stretch of 20 minutes, chosen at random, is coded.",
        "Under 10 minutes the ratings are hard to give.",
        "  AF     Affirm (clinician) · not verified",
        "  CON    Confront (clinician)",
        "  At most one code counts in an utterance, where cuts show it.",
        "  At most 8 codes count in a volley.",
        "  EMP    Empathy, 1 to 5",
        "         1 Pays little or no heed to how the client sees it.",
        "                 = (SR + CR) : Q",
        "                 = CR / (SR + CR)",
        "                 = (PART + EMP) / 2",
        "                 fair from 3.5, good from 4 (MITI 4.2.1 manual (June 2015),",
    ] {
        assert!(miti.lines().any(|told| told == line), "{line}\n{miti}");
    }
    let misc = show_of("misc");
    for line in [
        "In the terms of miti-4.2.1",
        "  Without a counterpart: RF, RCP, RCW",
        "                 = SR+ + CR+",
        "  valence Valence · not verified",
    ] {
        assert!(misc.lines().any(|told| told == line), "{line}\n{misc}");
    }
    assert_eq!(miti.matches("not verified").count(), 1, "and nothing else is");
    assert!([miti, misc].iter().flat_map(|page| page.lines()).all(|line| line.chars().count() <= 80));
}

#[test]
fn every_fault_of_a_codebook_is_told_with_line_column_and_caret_and_other_files_are_sent_on() {
    let (folder, call) = call();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let rules = "rules: [\n    first_wins(scope: volley, codes: [\"Q\", \"R\"]),\n    first_wins(scope: volley, codes: [\"R\", \"Q\"]),\n    at_most(0),\n]";
    let faulty = format!(
        "(format: 1, id: \"x\", version: \"1\", name: {{\"en\": \"x\"}}, unit: volley, codes_per_unit: many,\n\
         codes: [(id: \"Q\", speaker: clinician, name: {{\"en\": \"Q\"}}), (id: \"R\", speaker: clinician, name: {{\"en\": \"R\"}})],\n{rules})"
    );
    let sound = faulty.replace(rules, r#"crossings: [(to: "oars", codes: [("Q", "NOWHERE"), ("R", "CT")])]"#);
    let keymap = write("k.ron", r#"(format: 1, codebook: "x", clinician: {"q": "Q"})"#);
    let files = vec![write("faulty.ron", &faulty), write("sound.ron", &sound), keymap, folder.path().join("none.ron")];
    let (code, out, err) = told(&call, &CodebooksVerb::Check { files });
    assert_eq!(code, UNREADABLE);
    assert!(err.contains("none.ron"), "{err}");
    for told in
        ["faulty.ron:5:38: ", "faulty.ron:6:13: ", "    at_most(0),\n       │             ^", "sound.ron: no mistakes"]
    {
        assert!(out.contains(told), "{told}\n{out}");
    }
    assert!(out.contains("turns some codes into NOWHERE, CT") && out.contains("This is not a codebook."), "{out}");
}

#[test]
fn a_copy_keeps_every_word_but_the_id_is_found_at_once_and_has_its_keys() {
    let (folder, call) = at_home();
    let (code, out, err) = new(&call, "misc", Some("our-misc"), None);
    assert_eq!((code, err.as_str()), (DONE, ""));
    let file = folder.path().join("codebooks/our-misc.ron");
    assert!(out.contains(&file.display().to_string()) && out.contains("gensvar TALK --codebook our-misc"), "{out}");
    let copy = std::fs::read_to_string(&file).unwrap();
    let shipped = include_str!("../../../codebooks/misc-2.5.ron");
    assert_eq!(copy, shipped.replacen("id: \"misc-2.5\"", "id: \"our-misc\"", 1));
    let keys = std::fs::read_to_string(folder.path().join("keymaps/our-misc.ron")).unwrap();
    assert!(keys.contains("codebook: \"our-misc\"") && keys.contains("\"q\": \"CQ\""), "{keys}");
    let (library, faults) = Library::load(call.files.as_ref(), Some(folder.path()));
    assert_eq!(faults, []);
    let own = library.instrument("our-misc").unwrap();
    let ids = |instrument: &Instrument| {
        instrument.codebooks()[0].codes.iter().map(|code| code.id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(ids(&own), ids(&library.instrument("misc-2.5").unwrap()));
}

#[test]
fn a_copy_is_never_written_over_a_file_or_under_an_id_that_is_taken() {
    let (folder, call) = at_home();
    for id in ["own", "OARS", "two words"] {
        assert_eq!(new(&call, "oars", Some(id), None).0, WRONG, "{id}");
    }
    assert_eq!(new(&call, "nothing", None, None).0, WRONG);
    let there = folder.path().join("there.ron");
    std::fs::write(&there, "mine").unwrap();
    assert_eq!(new(&call, "oars", Some("x"), Some(&there)).0, UNREADABLE);
    assert_eq!(std::fs::read_to_string(&there).unwrap(), "mine");
    let elsewhere = folder.path().join("deeper/x.ron");
    let (code, out, _) = new(&call, "oars", Some("x"), Some(&elsewhere));
    assert!(code == DONE && elsewhere.is_file() && out.contains("gensvar finds it once"), "{out}");
    let (_elsewhere, homeless) = super::super::tests::call();
    assert_eq!(new(&homeless, "oars", None, None).0, WRONG);
}

#[test]
fn a_copy_of_ones_own_codebook_goes_by_its_file_and_gets_letters_for_keys() {
    let (folder, call) = at_home();
    let (code, out, err) = new(&call, "own", None, None);
    assert_eq!((code, err.as_str()), (DONE, ""));
    let copy = std::fs::read_to_string(folder.path().join("codebooks/own-own.ron")).unwrap();
    assert!(copy.contains("id: \"own-own\"") && copy.contains("\\u{9b}"), "{copy}");
    assert!(out.contains("gensvar keymaps show --codebook own-own"), "{out}");
}

fn export(call: &Call, id: &str, to: &str, out: Option<&Path>) -> (u8, String, String) {
    told(call, &CodebooksVerb::Export { id: id.to_owned(), to: to.to_owned(), out: out.map(Path::to_owned) })
}

#[test]
fn a_codebook_is_written_for_every_program_with_its_names_and_definitions_and_is_known_again() {
    use crate::ports::formats::books::BOOK_FORMATS;
    use crate::ports::import::{Settings, read};
    let (folder, call) = at_home();
    let call = Call { texts: crate::ports::locale::Texts::new("da"), ..call };
    let book = call.library.codebook("misc-2.5").unwrap().unwrap();
    for format in BOOK_FORMATS {
        let (code, out, err) = export(&call, "misc", format.id, Some(folder.path()));
        let path = folder.path().join(format!("misc-2.5{}", format.ending));
        assert!(code == DONE && out.contains(&path.display().to_string()), "{}: {out}{err}", format.id);
        assert!(err.contains("misc-2.5"), "that figures are left out is told: {err}");
        let text = std::fs::read_to_string(&path).unwrap();
        for code in &book.codes {
            let name = code.name.get("da");
            let shown =
                if format.id == "csv" || format.id == "boris" { name.to_owned() } else { name.replace('&', "&amp;") };
            assert!(text.contains(&*code.id.0) && text.contains(&shown), "{}: {name}", format.id);
        }
        let definition = book.codes[0].definition.get("da");
        assert!(format.id == "cacti" || text.contains(definition), "{}: {definition}", format.id);
        if let "cacti" | "boris" = format.id {
            let found = read(text.as_bytes(), &Settings::default()).unwrap().material;
            assert!(found.codes.len() >= book.codes.len(), "{}", format.id);
        }
        if text.starts_with('<') {
            let mut reader = quick_xml::Reader::from_str(&text);
            while !matches!(reader.read_event().unwrap(), quick_xml::events::Event::Eof) {}
        }
        let (_, again, _) = export(&call, "misc", format.id, Some(folder.path()));
        assert!(again.contains(&format!("misc-2.5-2{}", format.ending)), "no file is written over: {again}");
        let (code, _, err) = export(&call, "misc", format.id, Some(&path));
        assert!(code == UNREADABLE && !err.is_empty(), "{}", format.id);
        assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
        let (code, out, _) = export(&call, "misc", format.id, Some(Path::new("-")));
        assert_eq!((code, out), (DONE, text));
    }
}

#[test]
fn what_cannot_be_written_is_told() {
    let (folder, call) = at_home();
    assert_eq!(export(&call, "nothing", "csv", None).0, WRONG);
    let (code, _, err) = export(&call, "oars", "pdf", None);
    assert!(code == WRONG && err.contains("csv, refi, cacti or boris"), "{err}");
    let (code, _, err) = export(&call, "miti+clear", "csv", Some(Path::new("-")));
    assert!(code == WRONG && err.contains("a file of its own"), "{err}");
    let (code, out, _) = export(&call, "miti+clear", "csv", Some(folder.path()));
    assert!(code == DONE && out.lines().count() == 2, "{out}");
}
