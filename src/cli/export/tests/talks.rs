//! Which talks and codings go out, and how they are called.

use super::*;

#[test]
fn whoever_stood_for_those_whom_nobody_knew_goes_out_only_with_turns() {
    let nobody = r#"participants: [(id: "?", role: unknown), "#;
    let told = SESSION.replace("participants: [", nobody);
    let silent = SESSION.replace("participants: [", r#"participants: [(id: "Bo", role: relative), "#);
    let untold = told.replace(r#"id: 2, by: "C""#, r#"id: 2, by: "?""#);
    for (to, name, sign) in [
        ("elan", "a.eaf", "TIER_ID=\"?\""),
        ("praat", "a.TextGrid", "name = \"?\""),
        ("chat", "a.cha", "Unidentified"),
        ("webvtt", "a.vtt", "<v ?>"),
        ("json", "a.json", "\"?\""),
    ] {
        let written = |session: &str| {
            let tried = export(&[("a.session.ron", session)], &["a.session.ron"], to, false, None);
            assert_eq!(tried.code, DONE, "{to}: {}", tried.err);
            std::fs::read_to_string(tried.folder.path().join(name)).unwrap()
        };
        assert!(!written(&told).contains(sign), "{to}");
        assert!(written(&untold).contains(sign), "{to}: {}", written(&untold));
        assert!(written(&told).contains("Would"), "{to}");
        assert!(to == "webvtt" || written(&silent).contains("Bo"), "{to}");
    }
    let coded = [("a.session.ron", &*told), ("a.coding.ron", CODING)];
    let tried = export(&coded, &["a.coding.ron"], "boris", false, None);
    let text = std::fs::read_to_string(tried.folder.path().join("a.boris")).unwrap();
    assert!(!text.contains("\"?\"") && text.contains("\"T\""), "{text}");
}

#[test]
fn a_talk_without_a_coding_goes_to_every_format_that_holds_words_and_the_others_say_why_not() {
    let files = [("a.session.ron", SESSION)];
    for (format, writes) in formats::FORMATS.iter().filter_map(|format| Some((format, format.writes.as_ref()?))) {
        let tried = export(&files, &["a.session.ron"], format.id, false, None);
        let ending = format.extensions[0];
        let path = tried.folder.path().join(format!("a{}", format.ending()));
        if writes.holds.has(Part::Words) {
            assert_eq!(tried.code, DONE, "{}: {}", format.id, tried.err);
            assert!(!std::fs::read(&path).unwrap().is_empty() && !tried.err.contains("export-"), "{}", tried.err);
            if matches!(ending, "vtt" | "md" | "eaf" | "TextGrid" | "cha" | "json" | "jsonl" | "csv" | "tsv") {
                let text = std::fs::read_to_string(&path).unwrap();
                assert!(text.contains("I would like to"), "{}: {text}", format.id);
            }
        } else {
            assert_eq!(tried.code, FAULTS, "{}", format.id);
            let told = format!("has no coding yet, and {} holds only codes", format.name);
            assert!(tried.err.contains(&told) && tried.err.contains("webvtt"), "{}: {}", format.id, tried.err);
            assert!(!path.exists());
        }
    }
}

#[test]
fn talks_with_and_without_codings_go_out_together() {
    let bare = SESSION.replace("id: \"s\"", "id: \"t\"").replace("=A talk", "bare");
    let files = [("a.session.ron", SESSION), ("c.coding.ron", CODING), ("b.session.ron", &bare)];
    let both = ["a.session.ron", "b.session.ron"];
    let turns = export(&files, &both, "csv-turns", false, Some("-"));
    assert_eq!((turns.code, turns.out.lines().count()), (DONE, 5), "{}{}", turns.out, turns.err);
    let codes = export(&files, &both, "csv-sessions", false, Some("-"));
    assert_eq!((codes.code, codes.out.lines().count()), (FAULTS, 2), "{}{}", codes.out, codes.err);
    assert!(codes.err.contains("b.session.ron has no coding yet"), "{}", codes.err);
}

#[test]
fn elan_gets_no_day_that_looks_like_one() {
    let dated = SESSION.replace("participants:", "date: \"2026-03-12\", participants:");
    for (session, date) in [(SESSION, "0001-01-01T00:00:00+00:00"), (&dated, "2026-03-12T00:00:00+00:00")] {
        let tried = export(&[("a.session.ron", session)], &["a.session.ron"], "elan", false, Some("-"));
        assert!(tried.out.contains(&format!("DATE=\"{date}\"")), "{}", tried.out);
    }
}

#[test]
fn codes_are_named_in_the_language_of_the_talk_or_else_of_the_program() {
    use std::io::Read as _;
    let danish = SESSION.replace("participants:", "language: \"da\", participants:");
    let page = |session: &str, spoken: &'static str, to: &str| {
        let (folder, mut call) = call();
        call.texts = crate::ports::locale::Texts::new(spoken);
        std::fs::write(folder.path().join("a.session.ron"), session).unwrap();
        std::fs::write(folder.path().join("c.coding.ron"), CODING).unwrap();
        let out = folder.path().join("out.page");
        let files = vec![folder.path().join("c.coding.ron")];
        let asked = ExportRequest { files, to: to.to_owned(), out: Some(out.clone()), codes_only: false };
        assert_eq!(run(&call, &asked, &mut Vec::new(), &mut Vec::new()).unwrap(), DONE);
        let bytes = std::fs::read(out).unwrap();
        let Ok(mut parts) = zip::ZipArchive::new(std::io::Cursor::new(&bytes)) else {
            return String::from_utf8(bytes).unwrap();
        };
        let mut text = String::new();
        parts.by_name("project.qde").unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let library = crate::ports::codebooks::Library::shipped();
    let book = library.codebook("miti-4.2.1").unwrap().unwrap();
    let code = book.codes.iter().find(|code| &*code.id.0 == "CR").unwrap();
    let [en, da, sv] = ["en", "da", "sv"].map(|language| code.name.get(language).to_owned());
    assert!(en != da && da != sv);
    for to in ["markdown", "refi-qda", "elan", "boris"] {
        for (session, spoken, name) in
            [(SESSION, "sv", &sv), (SESSION, "en", &en), (&danish, "sv", &da), (&danish, "en", &da)]
        {
            let page = page(session, spoken, to);
            let [is_there, others] =
                [page.contains(name), [&en, &da, &sv].into_iter().any(|it| it != name && page.contains(it))];
            assert!(is_there && !others, "{to} {spoken} {name}: {page}");
        }
    }
}

#[test]
fn of_two_copies_of_a_talk_the_stricter_consent_counts_and_what_differs_is_told() {
    let with = |fields: &str| SESSION.replacen("id: \"s\"", &format!("id: \"s\", {fields}"), 1);
    let first = with("consent: (given: true), retain_until: \"2027-01-01\"").replace("=A talk", "One");
    let second = with("consent: (given: true, withdrawn: \"2026-02-01\"), retain_until: \"2026-12-31\"");
    let second = second.replace("=A talk", "Two");
    let coding = CODING.replace("id: \"c\"", "id: \"d\"").replace("anna", "bo");
    let files = [
        ("a/s.session.ron", first.as_str()),
        ("a/c.coding.ron", CODING),
        ("b/s.session.ron", &second),
        ("b/d.coding.ron", &coding),
    ];
    let (folder, call) = call();
    for (name, text) in files {
        std::fs::create_dir_all(folder.path().join(name).parent().unwrap()).unwrap();
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let run_with = |names: [&str; 2]| {
        let files = names.iter().map(|name| folder.path().join(name)).collect();
        let asked = ExportRequest { files, to: "json".into(), out: Some(PathBuf::from("-")), codes_only: false };
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let code = run(&call, &asked, &mut out, &mut err).unwrap();
        (code, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
    };
    for names in [["a/s.session.ron", "b/s.session.ron"], ["b/s.session.ron", "a/s.session.ron"]] {
        let (code, out, err) = run_with(names);
        assert_eq!(code, FAULTS, "{err}");
        assert!(
            err.contains("took the consent back (2026-02-01)") && err.contains("deleted after 2026-12-31"),
            "{err}"
        );
        assert!(
            err.contains("differ in: the title, what the client agreed to, and whether that was taken back"),
            "{err}"
        );
        assert_eq!(err.matches("differ in").count(), 1, "{err}");
        let json: serde_json::Value = serde_json::from_str(&out).unwrap();
        assert_eq!(json["talks"][0]["session"]["consent"]["withdrawn"], "2026-02-01");
        assert_eq!(json["talks"][0]["session"]["retain_until"], "2026-12-31");
        assert_eq!(json["talks"][0]["codings"].as_array().unwrap().len(), 2);
    }
    for (from, to, told) in [
        ("role: client", "role: other", "other people speak in it"),
        ("end: 900", "end: 950", "its times are others"),
        ("Would you?", "Would you, then?", "other things are said in it"),
    ] {
        std::fs::write(folder.path().join("b/s.session.ron"), first.replace(from, to)).unwrap();
        let (_, _, err) = run_with(["a/s.session.ron", "b/s.session.ron"]);
        assert!(err.contains(told), "{told}: {err}");
    }
}

#[test]
fn a_format_of_one_coding_has_a_file_for_each_coder() {
    let other = CODING.replace("coder: \"anna\"", "coder: \"Bo K\"").replace("id: \"c\"", "id: \"d\"");
    let files = [("a.session.ron", SESSION), ("a.1.coding.ron", CODING), ("a.2.coding.ron", &other)];
    let written = |named: &[&str], to: &str, codes_only: bool, out: Option<&str>| {
        let tried = export(&files, named, to, codes_only, out);
        let folder = std::fs::read_dir(out.map_or(tried.folder.path(), Path::new)).unwrap();
        let names = folder.map(|it| it.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> =
            names.filter(|name| name.starts_with(['a', 't']) && !name.contains(".ron")).collect();
        names.sort();
        (names, tried.err)
    };
    let of = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let (names, err) = written(&["a.session.ron"], "cacti", false, None);
    assert_eq!(names, of(&["a-Bo_K.casaa", "a-anna.casaa"]), "{err}");
    assert!(!err.contains("Left out"), "{err}");
    assert_eq!(written(&["a.1.coding.ron"], "cacti", false, None).0, of(&["a.casaa"]));
    assert_eq!(written(&["a.session.ron"], "elan", false, None).0, of(&["a.eaf"]));
    assert_eq!(
        written(&["a.session.ron"], "cacti", true, None).0,
        of(&["talk-1-coder_1.casaa", "talk-1-coder_2.casaa"])
    );
    let folder = tempfile::tempdir().unwrap();
    let one = folder.path().join("one.casaa");
    let tried = export(&files, &["a.session.ron"], "cacti", false, Some(&one.display().to_string()));
    assert!(tried.code == DONE && tried.err.contains("Left out") && one.is_file(), "{}", tried.err);
}
