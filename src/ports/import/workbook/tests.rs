use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;
use crate::ports::formats::by_id;
use crate::ports::import::material::Place;

/// A workbook of these parts beside those that every one has; sheets are `NAME` and what stands between `<sheetData>`.
fn packed(sheets: &[(&str, &str)], styles: &str, strings: &str) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = |name: &str, text: &str| {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    };
    let list = |((name, _), id): (&(&str, &str), usize)| format!("<sheet name=\"{name}\" r:id=\"rId{id}\"/>");
    let listed = sheets.iter().zip(1..).map(list).collect::<Vec<_>>().concat();
    let point = |id: usize| format!("<Relationship Id=\"rId{id}\" Target=\"worksheets/sheet{id}.xml\"/>");
    let points = (1..=sheets.len()).map(point).collect::<Vec<_>>().concat();
    put("xl/workbook.xml", &format!("<workbook xmlns:r=\"r\"><sheets>{listed}</sheets></workbook>"));
    put(
        "xl/_rels/workbook.xml.rels",
        &format!(
            "<Relationships>{points}<Relationship Id=\"s\" Target=\"/xl/sharedStrings.xml\"/>\
             <Relationship Id=\"t\" Target=\"styles.xml\"/></Relationships>"
        ),
    );
    put("xl/styles.xml", &format!("<styleSheet>{styles}</styleSheet>"));
    put("xl/sharedStrings.xml", &format!("<sst>{strings}</sst>"));
    for ((_, data), id) in sheets.iter().zip(1..) {
        put(&format!("xl/worksheets/sheet{id}.xml"), &format!("<worksheet><sheetData>{data}</sheetData></worksheet>"));
    }
    writer.finish().unwrap().into_inner()
}

/// Rows of texts; an empty one is no row, and an empty cell is none.
fn rows(rows: &[&[&str]]) -> String {
    let cell = |(place, words): (usize, &&str)| {
        let column = char::from(b'A' + place as u8);
        (!words.is_empty()).then(|| (column, format!("<is><t xml:space=\"preserve\">{words}</t></is>")))
    };
    let row = |(row, cells): (usize, &&[&str])| {
        let cells = cells.iter().enumerate().filter_map(cell);
        let named = |(column, words)| format!("<c r=\"{column}{row}\" t=\"inlineStr\">{words}</c>");
        let cells = cells.map(named).collect::<Vec<_>>().concat();
        if cells.is_empty() { String::new() } else { format!("<row r=\"{row}\">{cells}</row>") }
    };
    (1..).zip(rows).map(row).collect()
}

fn material(bytes: &[u8]) -> Material {
    assert!(is(bytes));
    read(bytes, &Settings::default()).unwrap()
}

fn told(material: &Material) -> Vec<String> {
    material.findings.iter().map(|finding| format!("{:?} {}", finding.place, finding.message.id)).collect()
}

fn said(material: &Material) -> Vec<String> {
    let talk = &material.talks[0];
    let piece = |piece: &crate::ports::import::material::Piece| {
        let label = piece.by.map_or("?", |by| talk.voices[usize::from(by)].label.as_str());
        let start = piece.start.map_or_else(String::new, |start| format!("{start} "));
        format!("{start}{label}: {}", piece.text)
    };
    talk.pieces.iter().map(piece).collect()
}

#[test]
fn a_sheet_is_read_as_the_table_that_it_is() {
    let sheet =
        rows(&[&["Taler", "Tekst", "Kode"], &["Anna", "Hvad nu?", "OQ"], &[], &["Bo", "Det\nved jeg ikke.", ""]]);
    let material = material(&packed(&[("Ark1", &sheet)], "", ""));
    assert_eq!(said(&material), ["Anna: Hvad nu?", "Bo: Det\nved jeg ikke."]);
    let mark = &material.talks[0].codings[0].marks[0];
    assert_eq!((mark.code.as_str(), &mark.place), ("OQ", &Place::Row(2)));
    assert_eq!(told(&material), [""; 0]);
    assert_eq!(material.table.unwrap().heads, ["Taler", "Tekst", "Kode"]);
}

#[test]
fn rows_are_those_of_the_sheet_also_below_rows_of_nothing() {
    let sheet = rows(&[&[], &["Taler", "Tekst", "Kode"], &["Anna", "Hvad?", "OQ"], &[], &[], &["Bo", "Ja.", "CT"]]);
    let material = material(&packed(&[("Ark1", &sheet)], "", ""));
    let places: Vec<_> = material.talks[0].codings[0].marks.iter().map(|mark| mark.place.clone()).collect();
    assert_eq!(places, [Place::Row(3), Place::Row(6)]);
}

#[test]
fn shared_texts_numbers_and_times_are_as_the_spreadsheet_shows_them() {
    let strings = "<si><t>Start</t></si><si><t>Taler</t></si><si><t>Tekst</t></si><si><t>Anna</t></si>\
                   <si><r><t>Hvad </t></r><r><t>nu?</t></r><rPh><t>hvad</t></rPh></si>";
    let styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"hh:mm\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>\
                  <cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"21\"/></cellXfs>";
    let sheet = |style: u32, first: f64, second: f64| {
        format!(
            "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row>\
             <row><c s=\"{style}\"><v>{first}</v></c><c t=\"s\"><v>3</v></c><c t=\"s\"><v>4</v></c></row>\
             <row><c s=\"{style}\"><v>{second}</v></c><c t=\"s\"><v>3</v></c><c t=\"str\"><f>A1</f><v>Nå.</v></c></row>"
        )
    };
    let read = |style, first, second| said(&material(&packed(&[("a", &sheet(style, first, second))], styles, strings)));
    // Typed as 0:05 and 1:05, which the spreadsheet keeps as five minutes and an hour and five minutes.
    assert_eq!(read(1, 5.0 / 1440.0, 65.0 / 1440.0), ["5000 Anna: Hvad nu?", "65000 Anna: Nå."]);
    // Typed as 0:05:00 and 1:05:00.
    assert_eq!(read(2, 5.0 / 1440.0, 65.0 / 1440.0), ["300000 Anna: Hvad nu?", "3900000 Anna: Nå."]);
    // Shown without seconds that are there.
    assert_eq!(read(1, 5.0 / 86_400.0, 65.0 / 86_400.0), ["5000 Anna: Hvad nu?", "65000 Anna: Nå."]);
    assert_eq!(read(0, 5.0, 65.5), ["5000 Anna: Hvad nu?", "65500 Anna: Nå."]);
}

#[test]
fn formulas_that_nothing_reckoned_are_told() {
    let cell = |words: &str| format!("<c t=\"inlineStr\"><is><t>{words}</t></is></c>");
    let sheet = format!(
        "<row>{}{}{}</row><row>{}{}<c><f>A1</f><v></v></c></row><row>{}{}<c t=\"str\"><f>A1</f><v>ST</v></c></row>",
        cell("Taler"),
        cell("Tekst"),
        cell("Kode"),
        cell("Anna"),
        cell("Hvad nu?"),
        cell("Bo"),
        cell("Nej.")
    );
    let material = material(&packed(&[("a", &sheet)], "", ""));
    assert_eq!(told(&material), ["Row(2) import-xlsx-formulas"]);
    assert_eq!(material.talks[0].codings[0].marks.len(), 1);
}

#[test]
fn the_first_sheet_with_a_talk_is_read_and_others_are_told() {
    let talk = rows(&[&["Taler", "Tekst"], &["Anna", "Hvad nu?"], &["Bo", "Ja."]]);
    let notes = rows(&[
        &["Kodebog", "Version", "Dato"],
        &["MISC", "2.5", "i dag"],
        &["MITI", "4.2", "i går"],
        &["x", "y", "z"],
    ]);
    let material = material(&packed(&[("tom", ""), ("om", &notes), ("samtale", &talk), ("mere", &talk)], "", ""));
    assert_eq!(said(&material), ["Anna: Hvad nu?", "Bo: Ja."]);
    assert_eq!(told(&material), ["Whole import-xlsx-sheets"]);
    assert_eq!(material.findings[0].message.arguments[2].1, Argument::All(vec!["om".into(), "mere".into()]));
    let lines = rows(&[&["Samtale i jobcenter"], &["Dato", "i dag"]]);
    let first = self::material(&packed(&[("info", &lines), ("samtale", &talk)], "", ""));
    assert_eq!(said(&first), ["Anna: Hvad nu?", "Bo: Ja."], "a table rather than lines");
    let none = read(&packed(&[("info", &lines), ("om", &notes)], "", ""), &Settings::default()).unwrap_err();
    assert_eq!(none.message.id, "table-no-columns", "lines that nobody speaks are no talk beside a table");
    let none = read(&packed(&[("om", &notes)], "", ""), &Settings::default()).unwrap_err();
    assert_eq!(none.message.id, "table-no-columns");
    let empty = read(&packed(&[("tom", "")], "", ""), &Settings::default()).unwrap_err();
    assert_eq!(empty.message.id, "import-nothing-said");
}

#[test]
fn lines_that_begin_with_who_speaks_are_a_transcript() {
    let sheet = rows(&[&["Anna: Hvad nu?"], &["Bo: Det ved jeg ikke."], &["Anna: Nej."]]);
    let material = material(&packed(&[("a", &sheet)], "", ""));
    assert_eq!(said(&material), ["Anna: Hvad nu?", "Bo: Det ved jeg ikke.", "Anna: Nej."]);
}

#[test]
fn what_no_spreadsheet_writes_is_refused() {
    let long = format!("<si><t>{}</t></si>", "x".repeat(1024 * 1024));
    let many = "<row><c t=\"s\"><v>0</v></c></row>".repeat(300);
    let wide = "<row><c t=\"inlineStr\"><is><t>a</t></is></c><c r=\"XFD1\"><v>1</v></c></row>".repeat(20_000);
    let wide = wide.replace(" r=\"XFD1\"", " r=\"XFD\"");
    for (sheet, strings, id) in [
        ("<row r=\"3\"/><row r=\"2\"/>", "", "archive-damaged"),
        ("<row r=\"1048577\"/>", "", "archive-damaged"),
        ("<row><c r=\"XFE1\"><v>1</v></c></row>", "", "archive-damaged"),
        ("<row><c t=\"s\"><v>7</v></c></row>", "", "archive-damaged"),
        (&many, &long, "import-copies"),
        (&wide, "", "import-copies"),
    ] {
        let told = read(&packed(&[("a", sheet)], "", strings), &Settings::default()).unwrap_err();
        assert_eq!((told.place, &*told.message.id), (Place::Whole, id));
    }
}

#[test]
fn first_rows_are_found_for_what_was_said_of_columns() {
    let sheet = rows(&[&["A", "B"], &["Anna", "Hvad nu?"]]);
    assert_eq!(first_row(&packed(&[("tom", ""), ("a", &sheet)], "", "")), ["A", "B"]);
    assert!(by_id("xlsx").unwrap().reads.is_some());
}

/// In a workbook words are words: nothing was made harmless there, and nothing may be taken away.
#[test]
fn words_of_ours_with_apostrophes_come_back_as_they_are() {
    use crate::domain::session::{About, Participant, ParticipantId, Role, Session, Turn, TurnId};
    use crate::ports::formats::Outgoing;

    let words = ["'=1+1", "so;'=1+1\n'-2", "=1", "_x0041_ \u{7}", "-- no", "a\tb", "''+x"];
    let id = ParticipantId("T".to_owned());
    let someone = Participant { id, role: Role::Clinician, name: String::new(), speaks_for: None };
    let turn = |(id, text): (u32, &&str)| Turn { id: TurnId(id), by: 0, start: None, end: None, text: (*text).into() };
    let turns = (1..).zip(&words).map(turn).collect();
    let session = Session::new(About::default(), Vec::new(), vec![someone], turns).unwrap();
    let talk = [Outgoing { session: &session, codings: &[], spoken: "en" }];
    let bytes = (by_id("xlsx").unwrap().writes.as_ref().unwrap().write)(&talk).unwrap().bytes;
    let read = |heads: &dyn Fn(&str) -> String| {
        let material = material(&with_heads(&bytes, heads));
        let words: Vec<String> = material.talks[0].pieces.iter().map(|piece| piece.text.to_string()).collect();
        (words, told(&material))
    };
    assert_eq!(read(&str::to_owned), (words.map(str::to_owned).to_vec(), Vec::new()));
    // As somebody leaves it who writes heads in capitals, or calls a column otherwise; our other sheets are not named then, either.
    assert_eq!(read(&str::to_uppercase), (words.map(str::to_owned).to_vec(), Vec::new()));
    let (renamed, told) = read(&|head| head.replace("modifiers", "egenskaper"));
    assert_eq!(renamed, words);
    assert!(!told.iter().any(|told| told.ends_with("import-xlsx-sheets")), "{told:?}");
}

/// A workbook of ours whose texts up to the first words of the talk, which are its heads, are called otherwise.
fn with_heads(bytes: &[u8], heads: &dyn Fn(&str) -> String) -> Vec<u8> {
    let mut archive = Archive::open(bytes).unwrap();
    let names: Vec<String> = archive.names().map(std::borrow::Cow::into_owned).collect();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for name in names {
        let mut part = archive.part(&name).unwrap().unwrap();
        if name.ends_with("sharedStrings.xml") {
            let text = String::from_utf8(part).unwrap();
            let called = |head: &&str| crate::ports::export::table::mark_columns().contains(head);
            let pieces = text.split_inclusive('<').map(|piece| match piece.strip_prefix("t>") {
                Some(rest) if called(&rest.trim_end_matches('<')) => {
                    format!("t>{}<", heads(rest.trim_end_matches('<')))
                }
                _ => piece.to_owned(),
            });
            part = pieces.collect::<String>().into_bytes();
        }
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(&part).unwrap();
    }
    writer.finish().unwrap().into_inner()
}
