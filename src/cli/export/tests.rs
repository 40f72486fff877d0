use super::super::tests::call;
use super::*;

const SESSION: &str = r#"(format: 1, id: "s", title: "=A talk", participants: [(id: "T", role: clinician), (id: "C", role: client)],
    turns: [(id: 1, by: "T", start: 0, end: 900, text: "Would you?"), (id: 2, by: "C", text: "I would like to.")])"#;

const CODING: &str = r#"(format: 1, id: "c", session: "s", coder: "anna", codebooks: [(id: "miti-4.2.1"), (id: "clear-1.0")],
    state: finished, next_id: 9, marks: [(id: 1, turn: 1, code: "Q"), (id: 2, turn: 1, code: "SR"), (id: 3, turn: 1, code: "CR"),
    (id: 4, turn: 2, code: "CT", modifiers: {"kind": "desire"})], ratings: [(id: "EMP", value: 4)])"#;

struct Tried {
    folder: tempfile::TempDir,
    code: u8,
    out: String,
    err: String,
}

fn export(files: &[(&str, &str)], named: &[&str], to: &str, codes_only: bool, out: Option<&str>) -> Tried {
    let (folder, call) = call();
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let files = named.iter().map(|name| folder.path().join(name)).collect();
    let asked = ExportRequest { files, to: to.to_owned(), out: out.map(PathBuf::from), codes_only };
    let (mut told, mut err) = (Vec::new(), Vec::new());
    let code = run(&call, &asked, &mut told, &mut err).unwrap();
    Tried { folder, code, out: String::from_utf8_lossy(&told).into_owned(), err: String::from_utf8(err).unwrap() }
}

/// The cells of the first row below the names of the columns.
fn row(table: &str) -> impl Fn(&str) -> String + use<> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let columns = reader.headers().unwrap().clone();
    let row = reader.records().next().unwrap().unwrap();
    move |name| {
        let place = columns.iter().position(|known| known == name).unwrap_or_else(|| panic!("{name}: {columns:?}"));
        row[place].to_owned()
    }
}

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
fn which_talk_became_which_is_told_and_stands_in_no_file() {
    let other = SESSION.replace("id: \"s\"", "id: \"t\"");
    let files = [("eva.session.ron", SESSION), ("ib.session.ron", &*other)];
    let named = ["eva.session.ron", "ib.session.ron"];
    for to in ["elan", "csv"] {
        let tried = export(&files, &named, to, true, None);
        assert!(tried.code == DONE && tried.err.contains("talk-1 is eva.session.ron."), "{}", tried.err);
        assert!(tried.err.contains("talk-2 is ib.session.ron."), "{}", tried.err);
        let written = std::fs::read_dir(tried.folder.path()).unwrap().map(|entry| entry.unwrap().path());
        for file in written.filter(|path| path.extension().is_some_and(|end| end == "eaf" || end == "csv")) {
            let name = file.file_name().unwrap().to_string_lossy().into_owned();
            let text = std::fs::read_to_string(&file).unwrap();
            assert!(!name.contains("eva") && !text.contains("eva") && !text.contains("ib.session"), "{name}: {text}");
        }
    }
    let out = export(&files, &named, "csv", true, Some("-"));
    assert!(!out.err.contains("eva"), "the messages may go where the file goes: {}", out.err);
    assert!(!export(&files, &named, "csv", false, None).err.contains("talk-1"));
}

#[test]
fn apostrophes_before_formulas_are_told_where_they_were_set() {
    let plain = SESSION.replace("=A talk", "A talk");
    for (to, session, told) in [
        ("csv", SESSION, Some("takes it away when it reads")),
        ("tsv", SESSION, Some("takes it away when it reads")),
        ("csv-turns", SESSION, Some("only show them.\n")),
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
fn a_row_a_coding_has_the_figures_of_the_summary_and_no_word_where_only_codes_leave() {
    let files = [("a.session.ron", SESSION), ("c.coding.ron", CODING)];
    let whole = export(&files, &["c.coding.ron"], "csv-sessions", false, Some("-"));
    let cell = row(&whole.out);
    let cells = ["coder", "title", "state", "count_Q", "count_CT_kind_desire", "rating_EMP", "r_to_q", "words_client"];
    let expected = ["anna", "'=A talk", "finished", "1", "1", "4", "1", "4"];
    assert_eq!(cells.map(&cell), expected.map(str::to_owned));
    assert_eq!((cell("rating_PART"), cell("r_to_q_denominator")), (String::new(), "1".to_owned()));
    assert!(whole.err.contains("  · the words\n") && !whole.err.contains("  · global scores\n"), "{}", whole.err);
    let folder = whole.folder.path();
    let library = crate::ports::codebooks::Library::shipped();
    let (fresh, clock) = (String::new, crate::ports::clock::SystemClock);
    let files_of = crate::ports::files::DiskFiles;
    let world = crate::ports::open::World { files: &files_of, library: &library, clock: &clock, fresh_id: &fresh };
    let request = super::super::summary::SummaryRequest {
        files: vec![folder.join("c.coding.ron")],
        codebook: None,
        as_codebook: None,
        format: crate::cli::format::Format::Csv,
        home: crate::cli::codings::Home::default(),
    };
    let texts = crate::ports::locale::Texts::new("da");
    let (mut summary, mut err) = (Vec::new(), Vec::new());
    super::super::summary::run(&request, &world, &mut summary, &mut err, &texts).unwrap();
    assert_eq!(whole.out, String::from_utf8(summary).unwrap(), "it is the very table of the summary");
    let bare = export(&files, &["c.coding.ron"], "tsv-sessions", true, Some("-"));
    let bare = bare.out.replace('\t', ",");
    let cell = row(&bare);
    assert_eq!(
        ["coder", "title", "words_client", "count_Q"].map(&cell),
        ["coder 1", "talk-1", "", "1"].map(str::to_owned)
    );
}

#[test]
fn a_workbook_has_the_figures_as_its_third_sheet_with_numbers_as_numbers() {
    use std::io::Read as _;
    let files = [("a.session.ron", SESSION), ("c.coding.ron", CODING)];
    let tried = export(&files, &["c.coding.ron"], "xlsx", false, None);
    assert_eq!(tried.code, DONE, "{}", tried.err);
    let file = std::fs::File::open(tried.folder.path().join("a.xlsx")).unwrap();
    let mut book = zip::ZipArchive::new(file).unwrap();
    let mut part = |name: &str| {
        let mut text = String::new();
        book.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let names = part("xl/workbook.xml");
    let places = ["\"marks\"", "\"turns\"", "\"sessions\""].map(|name| names.find(name).unwrap());
    assert!(places.is_sorted(), "{names}");
    let sheet = part("xl/worksheets/sheet3.xml");
    assert!(sheet.contains("<c r=\"E2\"><v>1</v></c>"), "the round is a number: {sheet}");
    let words = part("xl/sharedStrings.xml");
    assert!(words.contains(">=A talk<"), "in a workbook words are words: {words}");
}

#[test]
fn tables_of_one_talk_have_names_of_their_own_in_one_folder() {
    let files = [("a.session.ron", SESSION), ("c.coding.ron", CODING)];
    let endings: Vec<String> = formats::able(true).map(Format::ending).collect();
    let unlike: BTreeSet<&String> = endings.iter().collect();
    assert_eq!(unlike.len(), endings.len(), "two formats end alike: {endings:?}");
    for (format, name) in [("csv", "a.marks.csv"), ("csv-turns", "a.turns.csv"), ("csv-sessions", "a.sessions.csv")] {
        let tried = export(&files, &["c.coding.ron"], format, false, None);
        assert!(tried.folder.path().join(name).exists(), "{name}: {}", tried.out);
    }
}

#[test]
fn where_nothing_can_be_written_that_is_told_before_anything_is() {
    let other = SESSION.replace("id: \"s\"", "id: \"t\"");
    let files = [("a.session.ron", SESSION), ("b.session.ron", &other)];
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let one = path("one.eaf");
    let tried = export(&files, &["a.session.ron", "b.session.ron"], "elan", false, Some(&one));
    assert_eq!(tried.code, WRONG);
    assert!(tried.err.contains("holds one talk") && tried.err.contains("--out FOLDER"), "{}", tried.err);
    assert!(tried.out.is_empty() && !Path::new(&one).exists());
    for (out, code, says) in [("none/one.eaf", WRONG, "no folder that is there"), ("", DONE, "")] {
        let tried = export(&files, &["a.session.ron"], "elan", false, Some(&path(out)));
        assert!(tried.code == code && tried.err.contains(says), "{out}: {}", tried.err);
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
fn figures_are_called_fair_and_good_as_before_where_only_codes_leave_and_what_is_left_out_is_told() {
    let aimed =
        SESSION.replace("participants:", "targets: [(behaviour: \"drink less\", whose: client)], participants:");
    let files = [("a.session.ron", &*aimed), ("c.coding.ron", CODING)];
    let bands = |codes_only| {
        let tried = export(&files, &["c.coding.ron"], "csv-sessions", codes_only, Some("-"));
        assert_eq!(tried.code, DONE, "{}", tried.err);
        let cell = row(&tried.out);
        (["r_to_q_band", "pct_cr_band"].map(cell), tried)
    };
    let ((whole, there), (bare, shared)) = (bands(false), bands(true));
    assert!(whole.iter().any(|band| !band.is_empty()), "{whole:?}");
    assert_eq!(bare, whole);
    assert!(!there.err.contains("Left out") && !shared.out.contains("drink"), "{}{}", there.err, shared.out);
    let mut told = shared.err.lines();
    let [first, second] = [told.next().unwrap(), told.next().unwrap()];
    assert!(
        first.contains("words, names")
            && second == "Kept (CSV, a row a coding with its figures): global scores, figures.",
        "{}",
        shared.err
    );
    for (to, kept) in [
        ("csv", "Kept (CSV): codes, times, global scores, the day."),
        ("json", "Kept (gensvar JSON): codes, times, global scores, the day, how many goals there are and whose."),
        ("sdis-event", "codes."),
    ] {
        let told = export(&files, &["c.coding.ron"], to, true, Some("-")).err;
        let line = told.lines().nth(1).unwrap();
        assert!(line.starts_with("Kept (") && line.ends_with(kept), "{told}");
    }
}

#[test]
fn what_does_not_count_is_marked_as_on_the_screen() {
    let twice = CODING.replace("\"SR\"", "\"Q\"");
    let files = [("a.session.ron", SESSION), ("c.coding.ron", &twice)];
    let told = |to| export(&files, &["c.coding.ron"], to, false, Some("-")).out;
    let table = told("csv");
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    assert_eq!(reader.headers().unwrap().iter().next_back(), Some("counts"));
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    let cells: Vec<_> = rows.iter().map(|row| (&row[18], &row[25])).collect();
    assert_eq!(cells, [("Q", "true"), ("Q", "false"), ("CR", "true"), ("CT", "true"), ("EMP", "")]);
    assert_eq!(row(&told("csv-turns"))("codes"), "Q (Q) CR");
    assert!(told("markdown").contains("`[Q (Q) CR]` Would"), "{}", told("markdown"));
    assert_eq!(row(&told("csv-sessions"))("marks_uncounted"), "1");
    let back = export(&[("t.csv", &table)], &["t.csv"], "csv", false, Some("-"));
    assert!(!back.err.contains("counts"), "{}", back.err);
}

#[test]
fn a_path_that_ends_as_a_folder_becomes_one() {
    let folder = tempfile::tempdir().unwrap();
    let new = folder.path().join("new/deep");
    let out = format!("{}/", new.display());
    let tried = export(&[("a.session.ron", SESSION)], &["a.session.ron"], "elan", false, Some(&out));
    assert!(tried.code == DONE && new.join("a.eaf").is_file(), "{}", tried.err);
    let tried = export(&[("a.session.ron", SESSION)], &["a.session.ron"], "elan", false, Some(&format!("{out}a.eaf/")));
    assert_eq!(tried.code, UNREADABLE, "{}", tried.err);
}

#[test]
fn talks_to_be_shared_are_called_as_their_files_are() {
    let other = SESSION.replace("id: \"s\"", "id: \"s2\"").replace("=A talk", "Another");
    let files = [("a.session.ron", SESSION), ("b.session.ron", &other)];
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out/");
    let tried = export(&files, &["a.session.ron", "b.session.ron"], "webvtt", true, out.to_str());
    assert_eq!(tried.code, DONE, "{}", tried.err);
    for number in [1, 2] {
        let text = std::fs::read_to_string(out.join(format!("talk-{number}.vtt"))).unwrap();
        assert!(text.contains(&format!("title talk-{number}")), "{text}");
    }
    let tried = export(&files, &["a.session.ron", "b.session.ron"], "markdown", true, Some("-"));
    assert!(tried.out.contains("# talk-1\n") && tried.out.contains("# talk-2\n"), "{}", tried.out);
}

#[test]
fn a_workbook_does_not_tell_the_hour_of_its_making() {
    use std::io::Read as _;
    let files = [("a.session.ron", SESSION), ("c.coding.ron", CODING)];
    let tried = export(&files, &["c.coding.ron"], "xlsx", true, None);
    let file = std::fs::File::open(tried.folder.path().join("talk-1.xlsx")).unwrap();
    let mut book = zip::ZipArchive::new(file).unwrap();
    let mut text = String::new();
    book.by_name("docProps/core.xml").unwrap().read_to_string(&mut text).unwrap();
    let told: Vec<&str> = text.split("W3CDTF\">").skip(1).map(|rest| &rest[..20]).collect();
    assert_eq!(told, ["2000-01-01T00:00:00Z"; 2], "{text}");
    for place in 0..book.len() {
        let made = book.by_index(place).unwrap().last_modified().map(|time| time.year());
        assert!(made.is_none_or(|year| year <= 2000), "{made:?}");
    }
}

#[test]
fn sheets_have_room_for_their_heads_a_filter_and_a_first_row_that_stays() {
    use std::io::Read as _;
    let files = [("a.session.ron", SESSION), ("c.coding.ron", CODING)];
    let tried = export(&files, &["c.coding.ron"], "xlsx", false, None);
    let file = std::fs::File::open(tried.folder.path().join("a.xlsx")).unwrap();
    let mut book = zip::ZipArchive::new(file).unwrap();
    for sheet in 1..=3 {
        let mut text = String::new();
        book.by_name(&format!("xl/worksheets/sheet{sheet}.xml")).unwrap().read_to_string(&mut text).unwrap();
        assert!(text.contains("<autoFilter ref=\"A1:") && text.contains("state=\"frozen\""), "{text}");
        let widths: Vec<f64> =
            text.split(" width=\"").skip(1).map(|rest| rest.split('"').next().unwrap().parse().unwrap()).collect();
        assert!(widths.iter().any(|width| *width > 12.0) && widths.iter().all(|width| *width < 50.0), "{widths:?}");
    }
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
        let out = folder.path().join("out");
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
