//! What is told of an export.

use super::*;

#[test]
fn apostrophes_before_formulas_are_told_where_they_were_set() {
    let plain = SESSION.replace("=A talk", "A talk");
    for (to, session, told) in [
        ("csv", SESSION, Some("takes it away when it reads")),
        ("tsv", SESSION, Some("takes it away when it reads")),
        ("csv-turns", SESSION, Some("do not reckon with it.\n")),
        ("xlsx", SESSION, None),
        ("json", SESSION, None),
        ("csv", &plain, None),
    ] {
        let tried = export(&[("a.session.ron", session)], &["a.session.ron"], to, false, None);
        let said = tried.err.matches("as a formula does").count();
        assert_eq!((tried.code, said), (DONE, usize::from(told.is_some())), "{to}: {}", tried.err);
        assert!(told.is_none_or(|told| tried.err.contains(told)), "{to}: {}", tried.err);
    }
    let inside = plain.replace("Would you?", "so;=1+1");
    let tried = export(&[("a.session.ron", &*inside)], &["a.session.ron"], "csv", false, None);
    assert!(tried.err.contains("as a formula does"), "{}", tried.err);
}

#[test]
fn a_day_that_is_written_otherwise_is_told_and_known_to_others() {
    let dated = |day: &str| SESSION.replacen("id: \"s\"", &format!("id: \"s\", date: \"{day}\""), 1);
    let written = |day: &str, codes_only: bool| {
        let files = [("a.session.ron", &*dated(day)), ("c.coding.ron", CODING)];
        let tried = export(&files, &["c.coding.ron"], "chat", codes_only, Some("-"));
        assert_eq!(tried.code, DONE, "{}", tried.err);
        (tried.out, tried.err)
    };
    for codes_only in [false, true] {
        let (out, err) = written("10.03.2026", codes_only);
        assert!(out.contains("@Date:\t10-MAR-2026") && err.contains("“10.03.2026”"), "{out}{err}");
        let (out, err) = written("in spring", codes_only);
        assert!(!out.contains("@Date") && err.contains("“in spring”"), "{out}{err}");
        let (_, err) = written("2026-03-10", codes_only);
        assert!(!err.contains("2026-03-10"), "{err}");
    }
}

#[test]
fn a_consent_that_was_taken_back_and_a_day_of_deleting_are_told_and_so_is_that_both_are_lost() {
    let with = |fields: &str| SESSION.replacen("id: \"s\"", &format!("id: \"s\", {fields}"), 1);
    let talk =
        with("consent: (given: true, date: \"2026-01-01\", withdrawn: \"2026-02-01\"), retain_until: \"2026-12-31\"");
    let writes =
        formats::able(true).filter(|format| format.writes.as_ref().is_some_and(|it| it.holds.has(Part::Words)));
    for format in writes {
        let tried = export(&[("s.session.ron", &talk)], &["s.session.ron"], format.id, false, None);
        assert_eq!(tried.code, DONE, "{}", tried.err);
        assert!(tried.err.contains("took the consent back (2026-02-01)"), "{}: {}", format.id, tried.err);
        assert!(tried.err.contains("has to be deleted after 2026-12-31"), "{}: {}", format.id, tried.err);
        let is_lost = !format.id.starts_with("json");
        for lost in ["  · what the client agreed to", "  · the day after which the talk has to be deleted"] {
            assert_eq!(tried.err.contains(lost), is_lost, "{}: {}", format.id, tried.err);
        }
    }
    let told = |fields: &str| export(&[("s.session.ron", &with(fields))], &["s.session.ron"], "json", true, None).err;
    assert!(told("consent: (given: false)").contains("did not agree"));
    assert!(!told("consent: (given: true)").contains("agree"));
}

#[test]
fn times_that_go_back_are_told_where_they_are_lost() {
    let talk = SESSION.replacen("by: \"C\"", "by: \"C\", start: 0", 1).replacen(
        "start: 0, end: 900",
        "start: 500, end: 900",
        1,
    );
    for (format, is_lost) in [("csv", true), ("webvtt", true), ("elan", true), ("json", false), ("csv-turns", false)] {
        let tried = export(&[("s.session.ron", &talk)], &["s.session.ron"], format, false, None);
        assert_eq!(tried.err.contains("begin before one above them"), is_lost, "{format}: {}", tried.err);
    }
}

#[test]
fn what_is_lost_is_a_list_that_fits_and_names_the_format_in_the_language() {
    let missed: BTreeSet<Part> = Part::ALL.into_iter().collect();
    for language in ["en", "da", "nb", "sv"] {
        let (_folder, mut call) = call();
        call.texts = crate::ports::locale::Texts::new(language);
        for format in formats::able(true) {
            let mut err = Vec::new();
            tell_lost(&call, format, &missed, &mut err).unwrap();
            let told = String::from_utf8(err).unwrap();
            assert_eq!(told.lines().count(), missed.len() + 1, "{told}");
            assert!(told.lines().all(|line| line.chars().count() <= 80), "{language}: {told}");
            assert!(language == "en" || !told.contains(" a row ") && !told.contains("workbook"), "{told}");
        }
    }
}

#[test]
fn a_copy_that_only_gensvar_reads_is_told_unless_nothing_is_in_it() {
    let named = SESSION.replace("role: client)", "role: client, name: \"Jonas Berg\")");
    let files = [("a.session.ron", &*named), ("c.coding.ron", CODING)];
    for (format, writes) in formats::FORMATS.iter().filter_map(|format| Some((format, format.writes.as_ref()?))) {
        let told = |codes_only| {
            export(&files, &["c.coding.ron"], format.id, codes_only, None).err.contains("still stands there")
        };
        assert_eq!((told(false), told(true)), (writes.carries, false), "{}", format.id);
        if format.id == "elan" || format.id == "praat" || format.id == "chat" {
            let text = export(&files, &["c.coding.ron"], format.id, false, Some("-")).out;
            assert!(writes.carries && text.contains("Jonas Berg"), "{}: {text}", format.id);
        }
    }
}

#[test]
fn what_contradicts_itself_is_told_and_does_not_mix() {
    let other = SESSION.replace("Would you?", "Could you?");
    let files = [("a.session.ron", SESSION), ("b.session.ron", &other), ("a.anna.coding.ron", CODING)];
    let named = ["a.session.ron", "b.session.ron", "a.session.ron"];
    let tried = export(&files, &named, "csv", false, Some("-"));
    assert_eq!(tried.code, FAULTS);
    assert!(tried.err.contains("b.session.ron was left out: it has the same id as"), "{}", tried.err);
    assert!(tried.out.contains("Would you?") && !tried.out.contains("Could you?"), "{}", tried.out);
    assert_eq!(tried.out.matches("desire").count(), 1, "named twice it is the same talk: {}", tried.out);

    let version = CODING.replace("\"SR\"", "\"AF\"");
    let files = [("a.session.ron", SESSION), ("a.anna.coding.ron", CODING), ("a.anna-2.coding.ron", &version)];
    let tried = export(&files, &["a.anna.coding.ron", "a.anna-2.coding.ron"], "csv", false, Some("-"));
    assert!(tried.code == FAULTS && tried.err.contains("another version of a coding"), "{}", tried.err);
}

#[test]
fn versions_of_a_coding_that_lie_beside_it_are_left_out_and_told_once() {
    let (copy, renamed) = ("c.coding (conflicted copy 2026-11-22).ron", "c-copy.coding.ron");
    let (rescued, same) = ("c.coding.rescued.ron", "c.coding (1).ron");
    let other = CODING.replace("\"SR\"", "\"GI\"");
    let copies = [(copy, &*other), (renamed, &*other), (rescued, &*other), (same, CODING)];
    let files = [[("a.session.ron", SESSION), ("c.coding.ron", CODING)].as_slice(), &copies].concat();
    let tried = export(&files, &["a.session.ron", "a.session.ron"], "csv", false, None);
    assert_eq!(tried.code, DONE, "{}", tried.err);
    for (copy, says) in [(copy, "merge"), (renamed, "merge"), (rescued, "merge"), (same, "You can delete it")] {
        let lines: Vec<&str> = tried.err.lines().filter(|line| line.contains(copy)).collect();
        assert!(lines.len() == 1 && lines[0].contains(says), "{}", tried.err);
    }
    assert!(!std::fs::read_to_string(tried.folder.path().join("a.marks.csv")).unwrap().contains("GI"));
    let named = export(&files, &["c.coding.ron"], "csv", false, None);
    assert!(!named.err.contains(copy), "whoever names one file asks for no other: {}", named.err);
}
