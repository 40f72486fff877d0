//! Tables and workbooks.

use super::*;

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
    let request = crate::cli::summary::SummaryRequest {
        files: vec![folder.join("c.coding.ron")],
        codebook: None,
        as_codebook: None,
        format: crate::cli::format::Format::Csv,
        home: crate::cli::codings::Home::default(),
    };
    let texts = crate::ports::locale::Texts::new("da");
    let (mut summary, mut err) = (Vec::new(), Vec::new());
    crate::cli::summary::run(&request, &world, &mut summary, &mut err, &texts).unwrap();
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
    assert!(sheet.contains("<c r=\"F2\"><v>1</v></c>"), "the round is a number: {sheet}");
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
fn tables_fit_together_by_the_id_of_the_coding() {
    // The same coder coded the talk twice, and calls both the first round.
    let again = CODING.replacen("id: \"c\"", "id: \"d\"", 1);
    let files = [("a.session.ron", SESSION), ("c.coding.ron", CODING), ("d.coding.ron", &again)];
    for format in ["csv", "csv-turns", "csv-sessions"] {
        let table = export(&files, &["c.coding.ron", "d.coding.ron"], format, false, Some("-")).out;
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        let place = reader.headers().unwrap().iter().position(|head| head == "coding").unwrap();
        let ids: BTreeSet<String> = reader.records().map(|row| row.unwrap()[place].to_owned()).collect();
        assert_eq!(ids, ["c", "d"].map(str::to_owned).into(), "{format}: {table}");
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
