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
    };
    let texts = crate::ports::locale::Texts::new("da");
    let (mut summary, mut err) = (Vec::new(), Vec::new());
    super::super::summary::run(&request, &world, &mut summary, &mut err, &texts).unwrap();
    assert_eq!(whole.out, String::from_utf8(summary).unwrap(), "it is the very table of the summary");
    let bare = export(&files, &["c.coding.ron"], "tsv-sessions", true, Some("-"));
    let bare = bare.out.replace('\t', ",");
    let cell = row(&bare);
    assert_eq!(["coder", "title", "words_client", "count_Q"].map(&cell), ["coder 1", "", "", "1"].map(str::to_owned));
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
