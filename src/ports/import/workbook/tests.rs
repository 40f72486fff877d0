mod coders;
mod rated;

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
fn cells_beyond_the_head_are_left_out_and_change_no_words_and_no_code() {
    let sheet = rows(&[
        &["Nr", "Hvem", "Ytring", "Kode"],
        &["1", "T", "Hej", "Q"],
        &["2", "K", "Ja; tak", "CT", "SR"],
        &["3", "T", "Nå", "", "", "husk det"],
    ]);
    let material = material(&packed(&[("Ark1", &sheet)], "", ""));
    let talk = &material.talks[0];
    assert_eq!(talk.pieces.iter().map(|piece| &*piece.text).collect::<Vec<_>>(), ["Hej", "Ja; tak", "Nå"]);
    let codes: Vec<&str> = talk.codings[0].marks.iter().map(|mark| mark.code.as_str()).collect();
    assert_eq!((codes, told(&material)), (vec!["Q", "CT"], vec!["Row(3) table-cells-beyond".to_owned()]));
    let said = crate::ports::locale::Texts::new("en").say(&material.findings[0].message);
    assert!(said.contains('2') && said.contains("SR"), "{said}");
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
    let more = rows(&[&["Start", "Kode"], &["1", "Q"], &["2", "CT"]]);
    let material = material(&packed(&[("tom", ""), ("om", &notes), ("samtale", &talk), ("mere", &more)], "", ""));
    assert_eq!(said(&material), ["Anna: Hvad nu?", "Bo: Ja."]);
    assert_eq!(told(&material), ["Whole import-xlsx-sheets"]);
    let left = material.findings[0].message.arguments.iter().find(|(name, _)| *name == "names").unwrap();
    assert_eq!(left.1, Argument::All(vec!["om".into(), "mere".into()]));
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

/// The name of each talk with its turns, and the codes of each coder.
fn held(material: &Material) -> Vec<String> {
    let talk = |talk: &crate::ports::import::material::Talk| {
        let codings = talk.codings.iter().map(|coding| {
            let codes: Vec<&str> = coding.marks.iter().map(|mark| mark.code.as_str()).collect();
            format!(" {}{}={}", coding.coder, coding.round, codes.join(","))
        });
        let words: Vec<&str> = talk.pieces.iter().map(|piece| piece.text.as_str()).collect();
        format!("{}: {}{}", talk.name, words.join("|"), codings.collect::<String>())
    };
    material.talks.iter().map(talk).collect()
}

fn coded(words: [&str; 2], codes: [&str; 2]) -> String {
    rows(&[&["Talare", "Text", "Kod"], &["T", words[0], codes[0]], &["K", words[1], codes[1]]])
}

#[test]
fn a_sheet_for_each_coder_is_one_talk_with_a_coding_each() {
    let words = ["Hej", "Ja"];
    let (anna, bo) = (coded(words, ["OQ", "CT"]), coded(words, ["SR", ""]));
    let material = material(&packed(&[("Anna", &anna), ("Bo", &bo)], "", ""));
    assert_eq!(held(&material), [": Hej|Ja Anna0=OQ,CT Bo0=SR"]);
    assert_eq!((told(&material), material.told[0].id.as_ref()), (vec![], "import-xlsx-coded"));
    let place = &material.talks[0].codings[1].marks[0].place;
    assert_eq!(crate::ports::locale::Texts::new("en").say(&crate::ports::import::place(place)), "sheet “Bo”, row 2");
    // What all names share is nobody's name, and a sheet without codes may hold the words.
    let plain = rows(&[&["Talare", "Text"], &["T", "Hej"], &["K", "Ja"]]);
    let sheets = [("Samtal", plain.as_str()), ("Kodning Anna", &anna), ("Kodning Bo", &bo)];
    let three = self::material(&packed(&sheets, "", ""));
    assert_eq!(held(&three), [": Hej|Ja Kodning Anna0=OQ,CT Kodning Bo0=SR"]);
    let two = self::material(&packed(&sheets[1..], "", ""));
    assert_eq!(held(&two), [": Hej|Ja Anna0=OQ,CT Bo0=SR"]);
    // A column names the coder, who coded twice.
    let named = |codes: [&str; 2]| {
        rows(&[&["Talare", "Text", "Kod", "Kodare"], &["T", "Hej", codes[0], "Åsa"], &["K", "Ja", codes[1], "Åsa"]])
    };
    let twice = self::material(&packed(&[("1", &named(["OQ", "CT"])), ("2", &named(["SR", "CT"]))], "", ""));
    assert_eq!(held(&twice), [": Hej|Ja Åsa0=OQ,CT Åsa2=SR,CT"]);
}

#[test]
fn a_sheet_for_each_talk_is_a_talk_each() {
    let (one, two) = (coded(["Hej", "Ja"], ["OQ", "CT"]), coded(["Hallå", "Nej"], ["CQ", "ST"]));
    let both = material(&packed(&[("Samtal 1", &one), ("Samtal 2", &two)], "", ""));
    assert_eq!(held(&both), ["Samtal 1: Hej|Ja 0=OQ,CT", "Samtal 2: Hallå|Nej 0=CQ,ST"]);
    assert_eq!((told(&both), both.told[0].id.as_ref()), (vec![], "import-xlsx-talks"));
    let coders = [("S1 Anna", one.as_str()), ("S2 Anna", &two), ("S1 Bo", &one), ("S2 Bo", &two)];
    let four = material(&packed(&coders, "", ""));
    assert_eq!(held(&four), ["S1: Hej|Ja Anna0=OQ,CT Bo0=OQ,CT", "S2: Hallå|Nej Anna0=CQ,ST Bo0=CQ,ST"]);
    let lines = [rows(&[&["T: Hej."], &["K: Ja."]]), rows(&[&["T: Hallå."], &["K: Nej."]])];
    let texts = material(&packed(&[("A", &lines[0]), ("B", &lines[1])], "", ""));
    assert_eq!(held(&texts), ["A: Hej.|Ja.", "B: Hallå.|Nej."]);
    // Talks that nobody wrote down are the same where codes have the same times; without times nobody can say it.
    let live = |times: [&str; 2]| rows(&[&["Tid", "Talare", "Kod"], &[times[0], "T", "OQ"], &[times[1], "K", "CT"]]);
    let (one, other) = (live(["0:00:05", "0:00:09"]), live(["0:00:07", "0:00:12"]));
    let talks = |sheets: &[(&str, &str)]| self::material(&packed(sheets, "", "")).talks.len();
    assert_eq!((talks(&[("A", &one), ("B", &other)]), talks(&[("A", &one), ("B", &one)])), (2, 1));
    let untimed = rows(&[&["Nr", "Talare", "Kod"], &["1", "T", "OQ"], &["2", "K", "CT"]]);
    assert_eq!(talks(&[("12 mars", &untimed), ("19 mars", &untimed)]), 2);
    // Long names are compared once.
    let begun = std::time::Instant::now();
    let long = "a ".repeat(20_000);
    assert_eq!(talks(&[(&format!("{long}1"), &one), (&format!("{long}2"), &other)]), 2);
    assert!(begun.elapsed().as_secs() < 8);
    for id in ["import-xlsx-coded", "import-xlsx-talks", "import-xlsx-words", "place-sheet-row"] {
        assert!(crate::ports::locale::Texts::new("en").knows(id), "{id}");
    }
}

#[test]
fn a_thousand_sheets_are_read_as_far_as_people_have_them_and_the_others_are_told() {
    let names: Vec<String> = (0..1000).map(|number| format!("Ark {number}")).collect();
    let data: Vec<String> = (0..1000).map(|number| coded(["Hej", &format!("Ja {}", number / 2)], ["OQ", ""])).collect();
    let sheets: Vec<(&str, &str)> =
        names.iter().zip(&data).map(|(name, data)| (name.as_str(), data.as_str())).collect();
    let begun = std::time::Instant::now();
    let material = material(&packed(&sheets, "", ""));
    assert_eq!((material.talks.len(), told(&material)), (MOST_SHEETS / 2, vec!["Whole import-xlsx-sheets".to_owned()]));
    assert_eq!(material.talks[1].name, "Ark 2", "what all begin with tells none of them");
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}

#[test]
fn more_turns_in_all_sheets_than_anybody_has_are_refused_soon() {
    let sheet = |of: usize| {
        let cell = |words: &str| format!("<c t=\"inlineStr\"><is><t>{words}</t></is></c>");
        let row = |at: usize| format!("<row>{}{}</row>", cell(["T", "K"][at % 2]), cell(&format!("{of} {at}")));
        let head = format!("<row>{}{}</row>", cell("Taler"), cell("Tekst"));
        head + &(0..MOST_TURNS / 20).map(row).collect::<String>()
    };
    let data: Vec<String> = (0..21).map(sheet).collect();
    let names: Vec<String> = (0..21).map(|at| format!("Samtale {at}")).collect();
    let sheets: Vec<(&str, &str)> = names.iter().map(String::as_str).zip(data.iter().map(String::as_str)).collect();
    let refused = read(&packed(&sheets, "", ""), &Settings::default()).unwrap_err();
    assert_eq!(refused.message.id, "import-xlsx-many");
    assert!(crate::ports::locale::Texts::new("en").knows("import-xlsx-many"));
}

/// A workbook with a part more.
fn with_part(bytes: &[u8], more: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new_append(Cursor::new(bytes.to_vec())).unwrap();
    for (name, text) in more {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn notes_on_cells_are_told() {
    let sheet = coded(["Hej", "Ja"], ["OQ", "CT"]);
    let notes = "<comments><commentList><comment ref=\"C2\"><text><r><t>Anna: </t></r><r><t>Kan vara CR</t></r></text>\
                 </comment><comment ref=\"B3\"><text><t>skratt</t></text></comment></commentList></comments>";
    for (target, part) in
        [("../comments1.xml", "xl/comments1.xml"), ("/xl/comments/comment1.xml", "xl/comments/comment1.xml")]
    {
        let points = format!("<Relationships><Relationship Id=\"c\" Target=\"{target}\"/></Relationships>");
        let more = [("xl/worksheets/_rels/sheet1.xml.rels", points.as_str()), (part, notes)];
        let material = material(&with_part(&packed(&[("a", &sheet)], "", ""), &more));
        assert_eq!(told(&material), ["Row(2) import-xlsx-notes"]);
        let said = crate::ports::locale::Texts::new("en").say(&material.findings[0].message);
        assert!(said.contains("Anna: Kan vara CR") && said.contains("C2") && said.contains('2'), "{said}");
    }
}

#[test]
fn colours_that_may_be_codes_are_told() {
    let styles = "<fills><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFFFF00\"/>\
                  </patternFill></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF00FF00\"/></patternFill></fill></fills>\
                  <cellXfs><xf/><xf fillId=\"1\"/><xf fillId=\"2\"/></cellXfs>";
    let told = |colours: [[u8; 3]; 4]| {
        let words = [["Talare", "Text", "Kod"], ["T", "Hej", ""], ["K", "Ja", ""], ["T", "Nå", ""]];
        let row = |(colours, words): (&[u8; 3], &[&str; 3])| {
            let cell = |(colour, words): (&u8, &&str)| match *words {
                "" => format!("<c s=\"{colour}\"/>"),
                words => format!("<c s=\"{colour}\" t=\"inlineStr\"><is><t>{words}</t></is></c>"),
            };
            format!("<row>{}</row>", colours.iter().zip(words).map(cell).collect::<String>())
        };
        let sheet: String = colours.iter().zip(&words).map(row).collect();
        material(&packed(&[("a", &sheet)], styles, "")).told.iter().any(|told| told.id == "import-xlsx-colours")
    };
    assert!(told([[0; 3], [0, 0, 1], [0, 0, 2], [0, 0, 1]]), "several");
    assert!(told([[0; 3], [0, 1, 0], [0, 0, 0], [0, 1, 0]]), "some rows");
    assert!(!told([[1; 3], [0; 3], [2; 3], [0; 3]]), "heads and stripes");
    assert!(!told([[1; 3], [0, 1, 0], [0, 1, 0], [0, 1, 0]]), "a whole column");
    assert!(crate::ports::locale::Texts::new("en").knows("import-xlsx-colours"));
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
        let words: Vec<String> = material.talks[0].pieces.iter().map(|piece| piece.text.clone()).collect();
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
