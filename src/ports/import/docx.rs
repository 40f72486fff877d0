//! Word documents: paragraphs as a plain transcript is read, whatever way it says who speaks; and tables with a column
//! for who speaks and one for what was said; where both read as talk, both. Tracked deletions are left out, insertions count as said.

mod body;
mod columned;
mod symbols;
mod table;

use std::collections::{HashMap, HashSet};

use super::Settings;
use super::archive::{self, Archive};
use super::labels;
use super::material::{Cut, Finding, Material, Piece, Place, Talk, Voice};
use super::otranscribe::in_paragraphs;
use super::package;
use super::plain;
use crate::domain::message::Message;
use body::{Body, DocumentLine};
use table::Reads;

const DOCUMENT: &str = "word/document.xml";

/// Whether a file is one.
pub fn is(bytes: &[u8]) -> bool {
    archive::is_packed(bytes)
        && Archive::open(bytes).is_ok_and(|archive| {
            archive.names().any(|name| name.starts_with("word/document") && name.ends_with(".xml"))
        })
}

/// Reads a file.
pub fn read(bytes: &[u8], settings: &Settings) -> Result<Material, Finding> {
    let mut archive = Archive::open(bytes)?;
    let name = package::document(&mut archive, DOCUMENT)?;
    let part = archive.part(&name)?.ok_or_else(|| Message::new("docx-no-document"))?;
    let text = String::from_utf8(part).map_err(|_| Message::new("xml-broken"))?;
    let body = Body::read(&text)?;
    let mut material = told(&body, settings)?;
    material.findings.extend(body.counted.into_findings());
    material.findings.sort_by(|one, other| one.place.cmp(&other.place));
    Ok(material)
}

/// What the document says: by its paragraphs, by its tables, or by both, whichever reads as talk.
fn told(body: &Body, settings: &Settings) -> Result<Material, Finding> {
    let aside = Aside::of(body);
    if aside.as_ref().is_none_or(|aside| aside.reads < Reads::Talk)
        && let Some((number, mut material)) = columned::read(body, settings)
    {
        let beside = body.lines.iter().filter(|line| line.table != Some(number));
        material.findings.extend(left("import-docx-beside", beside));
        return Ok(material);
    }
    let tables = Tables::of(body, &settings.known_codes);
    let paragraphs = aside.as_ref().map_or(Reads::Nothing, |aside| aside.reads);
    match aside {
        Some(aside) if paragraphs == Reads::Talk && tables.best == Reads::Talk => {
            Ok(both(body, &tables, aside.material))
        }
        // Where either may be talk, it is where more is said: *Client: Bo* heads a short one.
        Some(aside)
            if paragraphs == Reads::Perhaps && tables.best == Reads::Perhaps && tables.says_more(body, &aside) =>
        {
            by_tables(body, &tables).map_or(Ok(aside.material), Ok)
        }
        Some(aside) if paragraphs > Reads::Nothing && tables.best < Reads::Talk => by_paragraphs(body, &tables, &aside),
        _ => by_tables(body, &tables).map_or_else(|| plainly(body, |_| true), Ok),
    }
}

/// The paragraphs outside all tables, where they hold any words.
struct Aside {
    material: Material,
    reads: Reads,
    /// Who speaks there.
    names: HashSet<String>,
}

impl Aside {
    fn of(body: &Body) -> Option<Self> {
        let material = plainly(body, |line| line.table.is_none()).ok()?;
        let (reads, names) = judged(&material);
        Some(Self { material, reads, names })
    }
}

/// How far a text reads as talk, and who speaks there: heads such as *Date:* name nobody, and in a talk somebody comes again.
fn judged(material: &Material) -> (Reads, HashSet<String>) {
    let is_unlabelled =
        |finding: &Finding| ["import-no-labels", "import-too-many-labels"].contains(&&*finding.message.id);
    let Some(talk) = material.talks.first().filter(|_| !material.findings.iter().any(is_unlabelled)) else {
        return (Reads::Nothing, HashSet::new());
    };
    let keys: Vec<String> = talk.voices.iter().map(|voice| labels::key(&voice.label)).collect();
    let mut turns = vec![0_usize; keys.len()];
    let named = |by: usize| keys.get(by).is_some_and(|key| !labels::is_head_word(key));
    talk.pieces
        .iter()
        .filter_map(|piece| piece.by)
        .map(usize::from)
        .filter(|by| named(*by))
        .for_each(|by| turns[by] += 1);
    let reads = match turns.iter().sum::<usize>() {
        0 | 1 => Reads::Nothing,
        _ if turns.iter().any(|turns| *turns > 1) => Reads::Talk,
        _ => Reads::Perhaps,
    };
    (reads, keys.iter().zip(turns).filter(|(_, turns)| *turns > 0).map(|(key, _)| key.clone()).collect())
}

/// The tables of a document, with those that are taken for talk.
struct Tables<'c> {
    /// Codes of codebooks here.
    codes: &'c HashSet<String>,
    best: Reads,
    taken: Vec<bool>,
}

impl<'c> Tables<'c> {
    /// Of tables that are beyond doubt, those in which the same people speak, as a table goes on after a page; else all that
    /// may be talk.
    fn of(body: &Body, codes: &'c HashSet<String>) -> Self {
        let judged: Vec<_> = body.tables.iter().map(|rows| table::judged(rows, codes)).collect();
        let best = judged.iter().map(|(reads, _)| *reads).max().unwrap_or(Reads::Nothing);
        let known: HashSet<&String> =
            judged.iter().filter(|it| it.0 == Reads::Talk).flat_map(|(_, names)| names).collect();
        let is_taken = |(reads, names): &(Reads, HashSet<String>)| match reads {
            Reads::Nothing => false,
            Reads::Perhaps => best == Reads::Perhaps || names.iter().all(|name| known.contains(name)),
            Reads::Talk => true,
        };
        Self { codes, best, taken: judged.iter().map(is_taken).collect() }
    }

    /// Whether turns have more words in the tables than in the paragraphs outside.
    fn says_more(&self, body: &Body, aside: &Aside) -> bool {
        let longest = |material: &Material| {
            let pieces = material.talks.iter().flat_map(|talk| &talk.pieces);
            pieces.map(|piece| piece.text.split_whitespace().count()).max().unwrap_or_default()
        };
        longest(&of_tables(body, self).0) > longest(&aside.material)
    }

    /// Whether a line stands in a table that is taken for talk. Lines count the tables from 1.
    fn has(&self, line: &DocumentLine) -> bool {
        let table = line.table.and_then(|table| table.checked_sub(1));
        table.and_then(|table| self.taken.get(table)).is_some_and(|is_taken| *is_taken)
    }
}

/// That lines are left out, at the first of them.
fn left<'a>(id: &'static str, lines: impl Iterator<Item = &'a DocumentLine>) -> Option<Finding> {
    let mut lines = lines.filter(|line| !line.text.trim().is_empty()).peekable();
    let place = Place::Paragraph(lines.peek()?.paragraph);
    Some(Finding { place, message: Message::new(id).with("count", lines.count()) })
}

/// The tables alone, where they hold any words.
fn by_tables(body: &Body, tables: &Tables<'_>) -> Option<Material> {
    let mut material = of_tables(body, tables).0;
    material.talks.iter().find(|talk| !talk.pieces.is_empty())?;
    material.findings.extend(left("import-docx-beside", body.lines.iter().filter(|line| !tables.has(line))));
    Some(material)
}

/// The talk of the tables, and how many pieces there are once each table is read.
fn of_tables(body: &Body, tables: &Tables<'_>) -> (Material, Vec<usize>) {
    let mut talk = Talk { cut: Cut::Turns, ..Talk::default() };
    let (mut findings, mut counts) = (Vec::new(), Vec::new());
    let mut known = table::Known::default();
    for ((rows, is_taken), number) in body.tables.iter().zip(&tables.taken).zip(1..) {
        if *is_taken {
            let (pieces, told) = (talk.pieces.len(), findings.len());
            table::read(rows, tables.codes, &mut known, &mut talk, &mut findings);
            if body.tables.len() > 1 {
                let told = findings[told..].iter_mut().map(|finding| &mut finding.place);
                let places = talk.pieces[pieces..].iter_mut().map(|piece| &mut piece.place).chain(told);
                places.for_each(|place| place.put_in(number));
            }
        }
        counts.push(talk.pieces.len());
    }
    (Material { talks: vec![talk], findings, ..Material::default() }, counts)
}

/// The paragraphs, with tables that only frame some of them.
fn by_paragraphs(body: &Body, tables: &Tables<'_>, aside: &Aside) -> Result<Material, Finding> {
    let frames = |lines: &[DocumentLine]| {
        let text: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
        let framed = plain::read(&text.join("\n")).map(|material| judged(&material));
        framed.is_ok_and(|(reads, names)| reads == Reads::Talk || names.iter().any(|name| aside.names.contains(name)))
    };
    let of_tables = body.lines.chunk_by(|one, next| one.table == next.table);
    let framing: HashSet<usize> =
        of_tables.filter_map(|lines| lines[0].table.filter(|_| !tables.has(&lines[0]) && frames(lines))).collect();
    let is_said = |line: &DocumentLine| line.table.is_none_or(|table| framing.contains(&table));
    let mut material = plainly(body, is_said)?;
    material.findings.extend(left("import-docx-tables-left", body.lines.iter().filter(|line| !is_said(line))));
    Ok(material)
}

/// Paragraphs and tables, in the order of the document.
fn both(body: &Body, tables: &Tables<'_>, aside: Material) -> Material {
    let (mut material, counts) = of_tables(body, tables);
    let Some((talk, said)) = material.talks.first_mut().zip(aside.talks.into_iter().next()) else { return material };
    let mut begins = HashMap::new();
    for line in &body.lines {
        line.table.map(|table| *begins.entry(table).or_insert(line.paragraph));
    }
    let mut pieces: Vec<(usize, Piece)> = Vec::new();
    let mut rest = std::mem::take(&mut talk.pieces).into_iter();
    for (table, count) in (1..).zip(counts) {
        let place = begins.get(&table).copied().unwrap_or_default();
        let own = count - pieces.len();
        pieces.extend(rest.by_ref().take(own).map(|piece| (place, piece)));
    }
    let mut by_key: HashMap<String, u16> =
        (0..).zip(&talk.voices).map(|(by, voice)| (labels::key(&voice.label), by)).collect();
    let known: Vec<u16> = said
        .voices
        .iter()
        .map(|voice| {
            *by_key.entry(labels::key(&voice.label)).or_insert_with(|| {
                // Roles are told by all labels together.
                talk.voices.push(Voice::called(&voice.label));
                u16::try_from(talk.voices.len() - 1).unwrap_or(u16::MAX)
            })
        })
        .collect();
    pieces.extend(said.pieces.into_iter().map(|piece| {
        let by = piece.by.and_then(|by| known.get(usize::from(by)).copied());
        let place = if let Place::Paragraph(paragraph) = piece.place { paragraph } else { 0 };
        (place, Piece { by, ..piece })
    }));
    pieces.sort_by_key(|(place, _)| *place);
    talk.pieces = pieces.into_iter().map(|(_, piece)| piece).collect();
    material.findings.extend(aside.findings);
    material.told.extend(aside.told);
    material.findings.push(Message::new("import-docx-both").into());
    let others = body.lines.iter().filter(|line| line.table.is_some() && !tables.has(line));
    material.findings.extend(left("import-docx-tables-left", others));
    material
}

/// Lines read as plain text is.
fn plainly(body: &Body, is_said: impl Fn(&DocumentLine) -> bool) -> Result<Material, Finding> {
    // What is left out stays as an empty line, so that lines keep their numbers.
    let text: Vec<&str> = body.lines.iter().map(|line| if is_said(line) { line.text.as_str() } else { "" }).collect();
    let text = text.join("\n");
    if text.trim().is_empty() {
        return Err(Message::new("import-nothing-said").into());
    }
    let mut material = plain::read(&text)?;
    let arguments = material.findings.iter_mut().flat_map(|finding| &mut finding.message.arguments);
    for (_, each) in arguments.filter(|(name, _)| *name == "each") {
        *each = Message::new(plain::EACH_PARAGRAPH).into();
    }
    in_paragraphs(&mut material, |line| body.lines.get(line - 1).map_or(line, |line| line.paragraph));
    Ok(material)
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write as _};

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn document(body: &str) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        writer.start_file(DOCUMENT, SimpleFileOptions::default()).unwrap();
        let text =
            format!("<?xml version=\"1.0\"?><w:document xmlns:w=\"x\"><w:body>{body}<w:sectPr/></w:body></w:document>");
        writer.write_all(text.as_bytes()).unwrap();
        writer.finish().unwrap().into_inner()
    }

    fn summary(body: &str) -> (Vec<String>, Vec<String>) {
        let bytes = document(body);
        assert!(is(&bytes));
        let material = read(&bytes, &Settings::default()).unwrap();
        let talk = &material.talks[0];
        let who = |by: Option<u16>| by.map_or("?", |by| &talk.voices[usize::from(by)].label);
        let said = talk.pieces.iter().map(|it| format!("{}|{:?}|{}", who(it.by), it.start, it.text));
        let told = material.findings.iter().map(|it| format!("{:?} {}", it.place, it.message.id));
        (said.collect(), told.collect())
    }

    fn paragraph(text: &str) -> String {
        format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
    }

    #[test]
    fn where_nobody_is_named_each_paragraph_is_a_turn_and_told_so() {
        let material = read(&document(&(paragraph("One.") + &paragraph("Two."))), &Settings::default()).unwrap();
        let said = crate::ports::locale::Texts::new("en").say(&material.findings[0].message);
        assert!(said.contains("each paragraph became a turn"), "{said}");
    }

    #[test]
    fn paragraphs_with_breaks_tabs_changes_and_notes() {
        let body = "<w:p><w:r><w:t>Anna</w:t></w:r><w:r><w:tab/><w:t>Hej </w:t></w:r><w:ins><w:r><w:t>du</w:t></w:r></w:ins>\
                    <w:del><w:r><w:delText>der</w:delText></w:r></w:del><w:r><w:br/><w:t>og så</w:t>\
                    <w:footnoteReference w:id=\"2\"/></w:r></w:p>\
                    <w:p/><w:p><w:r><w:instrText>PAGE</w:instrText><w:t>Bo</w:t><w:tab/><w:t>Nå</w:t></w:r></w:p>";
        let twice = format!("{body}{body}").replace("Anna", "ANNA").replace("Bo", "BO");
        let (said, told) = summary(&twice);
        assert_eq!(said, ["ANNA|None|Hej du og så", "BO|None|Nå", "ANNA|None|Hej du og så", "BO|None|Nå"]);
        assert_eq!(told, ["Paragraph(1) import-docx-deleted", "Paragraph(1) import-docx-footnotes"]);
    }

    #[test]
    fn hidden_words_are_left_out_and_struck_ones_told() {
        let run = |look: &str, text: &str| format!("<w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r>");
        let body = [
            paragraph("T: Hvad nu?"),
            format!("<w:p>{}{}{}</w:p>", run("", "K: Ja"), run("<w:vanish/>", " cpr 1"), run("<w:strike/>", " nej")),
            format!(
                "<w:p><w:pPr><w:rPr><w:vanish/><w:strike/></w:rPr></w:pPr>{}{}</w:p>",
                run("<w:vanish w:val=\"0\"/><w:strike w:val=\"false\"/>", "T: Så"),
                "<w:r><w:rPr><w:vanish/></w:rPr><w:tab/><w:instrText>XE</w:instrText></w:r>"
            ),
            paragraph("K: Nå"),
        ];
        let (said, told) = summary(&body.concat());
        assert_eq!(said, ["T|None|Hvad nu?", "K|None|Ja nej", "T|None|Så", "K|None|Nå"]);
        assert_eq!(told, ["Paragraph(2) import-docx-hidden", "Paragraph(2) import-docx-struck"]);
        let texts = crate::ports::locale::Texts::new("en");
        assert!(texts.knows("import-docx-hidden") && texts.knows("import-docx-struck"));
    }

    /// What a document with one table says, and whose codes there are.
    fn tabled(rows: &[&[&str]]) -> (Vec<String>, Vec<String>, Vec<String>) {
        let cell = |cell: &&str| format!("<w:tc>{}</w:tc>", cell.split('\n').map(paragraph).collect::<String>());
        let row = |row: &&[&str]| format!("<w:tr>{}</w:tr>", row.iter().map(cell).collect::<String>());
        let body = format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>());
        let known_codes = ["oq", "ct", "st", "sr"].map(str::to_owned).into();
        let material = read(&document(&body), &Settings { known_codes, ..Settings::default() }).unwrap();
        let talk = &material.talks[0];
        let who = |by: Option<u16>| by.map_or("?", |by| &talk.voices[usize::from(by)].label);
        let said = talk.pieces.iter().map(|it| format!("{}|{}", who(it.by), it.text)).collect();
        let coded = talk.codings.iter().map(|it| {
            let codes: Vec<&str> = it.marks.iter().map(|mark| mark.code.as_str()).collect();
            format!("{}:{}", it.coder, codes.join(" "))
        });
        (said, coded.collect(), material.findings.iter().map(|it| it.message.id.to_string()).collect())
    }

    #[test]
    fn lines_of_two_cells_in_a_row_are_paired() {
        let said = ["T|Hva nå?", "K|Vet ikke.", "T|Si mer.", "K|Nei."].map(str::to_owned).to_vec();
        let talk = "T: Hva nå?\nK: Vet ikke.\nT: Si mer.\nK: Nei.";
        for codes in ["OQ\n\nOQ\nCT", "OQ\nCT\nOQ\n"] {
            let wanted = if codes.ends_with('T') { ":OQ OQ CT" } else { ":OQ CT OQ" };
            assert_eq!(tabled(&[&[talk, codes]]), (said.clone(), vec![wanted.to_owned()], vec![]), "{codes:?}");
        }
        assert_eq!(tabled(&[&[talk, "OQ\nCT"]]).2, ["import-docx-cell-codes"]);
        assert!(crate::ports::locale::Texts::new("en").knows("import-docx-cell-codes"));
    }

    #[test]
    fn words_with_a_coloured_background_are_told() {
        let run = |look: &str| {
            format!(
                "<w:p><w:pPr><w:rPr><w:highlight w:val=\"red\"/></w:rPr></w:pPr><w:r><w:rPr>{look}</w:rPr><w:t>T: a</w:t></w:r></w:p>"
            )
        };
        let told = |look: &str| summary(&(paragraph("T: Hej.") + &run(look))).1;
        for look in ["<w:highlight w:val=\"yellow\"/>", "<w:shd w:val=\"clear\" w:fill=\"FFFF00\"/>"] {
            assert_eq!(told(look), ["Paragraph(2) import-docx-colours"], "{look}");
        }
        for look in ["", "<w:highlight w:val=\"none\"/>", "<w:shd w:val=\"clear\" w:fill=\"auto\"/>"] {
            assert!(told(look).is_empty(), "{look}");
        }
        assert!(crate::ports::locale::Texts::new("en").knows("import-docx-colours"));
    }

    #[test]
    fn codes_beside_the_words_of_a_table_are_nobodys_names() {
        let rows: [&[&str]; 4] =
            [&["T: Hva nå?", "OQ"], &["K: Vet ikke.", "CT"], &["T: Si mer.", "OQ"], &["K: Nei.", "CT"]];
        let said = ["T|Hva nå?", "K|Vet ikke.", "T|Si mer.", "K|Nei."].map(str::to_owned).to_vec();
        let all = (said.clone(), vec![":OQ CT OQ CT".to_owned()], Vec::<String>::new());
        assert_eq!(tabled(&rows), all);
        for head in [["Ytring", "Kode"], ["Utskrift", "Koding"], ["Intervju", "Kodning"], ["Samtale", "CACTI"]] {
            assert_eq!(tabled(&[&head, rows[0], rows[1], rows[2], rows[3]]), all, "{head:?}");
        }
        let commas: [&[&str]; 3] = [&["T: Hei, du der.", "OQ"], &["K: Ja, altså.", ""], &["T: Si mer.", "OQ"]];
        assert_eq!(tabled(&commas).1, [":OQ OQ"]);
        let (said, coded, told) =
            tabled(&[&["Samtale", "Kommentar"], &["T: Hei, du der.", "bra"], &["K: Nei.", ""], &["T: Nå?", "fint"]]);
        assert_eq!((said[0].as_str(), coded.len()), ("T|Hei, du der.", 0));
        assert_eq!(told, ["table-note-left", "table-note-left"], "what is left out is told");
        let coders: [&[&str]; 4] = [
            &["Transkripsjon", "Anne", "Bo"],
            &["T: Hva nå?", "OQ", "SR"],
            &["K: Nei.", "CT", "ST"],
            &["T: Ja.", "OQ", "OQ"],
        ];
        assert_eq!(tabled(&coders).1, ["Anne:OQ CT OQ", "Bo:SR ST OQ"]);
        let client: [&[&str]; 4] =
            [&["Klientens utsagn", "Kode"], &["Jeg vet ikke.", "ST"], &["Jo da.", "CT"], &["Nei.", "ST"]];
        assert_eq!(tabled(&client).0[0], "Klienten|Jeg vet ikke.");
        let half: [&[&str]; 4] = [&["T: Hva nå?", "OQ"], &["Vet ikke.", "CT"], &["T: Si mer.", "OQ"], &["Nei.", "CT"]];
        let (said, _, told) = tabled(&half);
        assert_eq!((said[1].as_str(), told), ("?|Vet ikke.", vec!["table-rows-unlabelled".to_owned()]));
        let two: [&[&str]; 3] = [&["Ytring", "Kode"], &["T: Hva nå?\nK: Nei.", "OQ"], &["T: Si mer.\nK: Jo.", "OQ"]];
        let (said, _, told) = tabled(&two);
        assert_eq!(said, ["T|Hva nå?", "K|Nei.", "T|Si mer.", "K|Jo."]);
        assert_eq!(told, ["table-codes-first", "table-codes-first"]);
    }

    #[test]
    fn columns_of_a_table_are_those_of_speakers_by_role_or_by_name() {
        for head in [["Terapeut (T)", "Klient (K)"], ["Anne", "Per"]] {
            let rows: [&[&str]; 3] =
                [&head, &["Hva tenker du?", "Jeg vet ikke."], &["Du er usikker.", "Ja, det er jeg."]];
            let (said, ..) = tabled(&rows);
            let name = |place: usize| head[place].split(' ').next().unwrap();
            assert_eq!(said[..2], [format!("{}|Hva tenker du?", name(0)), format!("{}|Jeg vet ikke.", name(1))]);
        }
    }

    #[test]
    fn signs_of_fonts_are_letters_or_told() {
        let sign = |font: &str, place: &str| format!("<w:r><w:sym w:font=\"{font}\" w:char=\"{place}\"/></w:r>");
        let said = |sign: &str| format!("<w:p><w:r><w:t xml:space=\"preserve\">T: a </w:t></w:r>{sign}</w:p>");
        let body = [said(&sign("Symbol", "F061")), said(&sign("Ours", "F061")), said("")].concat();
        let (said, told) = summary(&body);
        assert_eq!(said, ["T|None|a α", "T|None|a \u{fffd}", "T|None|a"]);
        assert_eq!(told, ["Paragraph(2) import-docx-symbol"]);
        assert!(crate::ports::locale::Texts::new("en").knows("import-docx-symbol"));
    }

    #[test]
    fn teams_and_word_write_name_and_time_on_a_line_of_their_own() {
        let teams = "<w:p><w:r><w:t>0:0:0.0 --&gt; 0:0:2.440</w:t><w:br/><w:t>Anna Berg</w:t><w:br/><w:t>Hej.</w:t></w:r></w:p>\
                     <w:p><w:r><w:t>0:0:3.0 --&gt; 0:0:4.0</w:t><w:br/><w:t>Bo Lind</w:t><w:br/><w:t>Nå.</w:t></w:r></w:p>";
        assert_eq!(summary(teams).0, ["Anna Berg|Some(0)|Hej.", "Bo Lind|Some(3000)|Nå."]);
        let newer = "<w:p><w:r><w:t xml:space=\"preserve\">Anna Berg   </w:t><w:t>0:03</w:t><w:br/><w:t>Hej.</w:t></w:r></w:p>\
                     <w:p><w:r><w:t>Bo Lind   0:05</w:t><w:br/><w:t>Nå.</w:t></w:r></w:p>";
        let twice = format!("{newer}{}", newer.replace("0:0", "0:1"));
        assert_eq!(summary(&twice).0[..2], ["Anna Berg|Some(3000)|Hej.", "Bo Lind|Some(5000)|Nå."]);
        let word: String =
            ["Transcript", "00:00:01 Speaker 1", "Hej.", "00:00:05 Speaker 2", "Nå."].map(paragraph).concat();
        let (said, told) = summary(&word);
        assert_eq!(said, ["Speaker 1|Some(1000)|Hej.", "Speaker 2|Some(5000)|Nå."]);
        assert_eq!(told, ["Paragraph(1) import-before-first-speaker"]);
    }

    #[test]
    fn tables_have_columns_for_who_and_what() {
        let row = |cells: &[&str]| {
            let cells: Vec<String> = cells.iter().map(|cell| format!("<w:tc>{}</w:tc>", paragraph(cell))).collect();
            format!("<w:tr>{}</w:tr>", cells.concat())
        };
        let rows = [
            row(&["Tid", "Taler", "Tekst"]),
            row(&["00:01", "Anna:", "Hej. Hvordan går det?"]),
            row(&["00:05", "Bo:", "Nå, det går."]),
            row(&["", "", "Ja."]),
            row(&["00:09", "Anna:", "Godt, det er jeg glad for."]),
        ];
        let (said, told) = summary(&format!("{}<w:tbl>{}</w:tbl>", paragraph("Samtale"), rows.concat()));
        assert_eq!(
            said,
            [
                "Anna|Some(1000)|Hej. Hvordan går det?",
                "Bo|Some(5000)|Nå, det går.",
                "Bo|None|Ja.",
                "Anna|Some(9000)|Godt, det er jeg glad for.",
            ]
        );
        assert_eq!(told, ["Paragraph(1) import-docx-beside", "Row(1) import-docx-heads"]);
        // A table that is none of talk is left out with the lines beside, and told with them.
        let facts = row(&["Kun ét felt"]);
        let (said, told) = summary(&format!("<w:tbl>{}</w:tbl><w:tbl>{facts}</w:tbl>", rows.concat()));
        assert_eq!(said.len(), 4);
        assert_eq!(told, ["Paragraph(16) import-docx-beside", "TableRow(1, 1) import-docx-heads"]);
    }

    #[test]
    fn a_table_of_a_head_and_two_rows_is_one() {
        let row = |cells: &[&str]| {
            let cells: Vec<String> = cells.iter().map(|cell| format!("<w:tc>{}</w:tc>", paragraph(cell))).collect();
            format!("<w:tr>{}</w:tr>", cells.concat())
        };
        let rows = |head: &[&str]| {
            let rows = [row(head), row(&["Anna", "Hej, hvordan går det?"]), row(&["Bo", "Det går vel."])];
            format!("<w:tbl>{}</w:tbl>", rows.concat())
        };
        let said = ["Anna|None|Hej, hvordan går det?", "Bo|None|Det går vel."];
        let around = [
            String::new(),
            paragraph("Samtale 3"),
            paragraph("Dato: 12. mars") + &paragraph("Sted: Aarhus"),
            paragraph("Klient: Bo Ek") + &paragraph("Rådgiver: Anna Berg"),
        ];
        for head in [["Taler", "Tekst"], ["Hvem", "Hvad"], ["Speaker", "Utterance"], ["Namn", "Yttrande"]] {
            for around in &around {
                assert_eq!(summary(&(around.clone() + &rows(&head))).0, said, "{head:?} {around}");
            }
        }
    }

    #[test]
    fn whichever_reads_as_talk_comes_in_and_where_both_do_both_in_their_order() {
        let row = |cells: &[&str]| {
            let cells: Vec<String> = cells.iter().map(|cell| format!("<w:tc>{}</w:tc>", paragraph(cell))).collect();
            format!("<w:tr>{}</w:tr>", cells.concat())
        };
        let table = |rows: &[&[&str]]| {
            let rows: Vec<String> = rows.iter().map(|cells| row(cells)).collect();
            format!("<w:tbl>{}</w:tbl>", rows.concat())
        };
        let lines = |lines: &[&str]| lines.iter().map(|line| paragraph(line)).collect::<String>();
        let said = lines(&["T: Hvordan går det?", "K: Det går.", "T: Fortell.", "K: Ja."]);
        let expected = ["T|None|Hvordan går det?", "K|None|Det går.", "T|None|Fortell.", "K|None|Ja."];
        // Tables about the talk, which name a day, a place, or who took part.
        let heads: [&[&[&str]]; 4] = [
            &[&["Dato", "12. mars"]],
            &[&["Dato", "Sted"], &["12. mars", "NAV Oslo"]],
            &[&["Navn", "Dato"], &["Kari Berg", "12. mars 2026"]],
            &[&["Rolle", "Navn"], &["Klient", "Ola Hansen"], &["Terapeut", "Kari Berg"]],
        ];
        for head in heads {
            let (talk, told) = summary(&format!("{}{said}", table(head)));
            assert_eq!(talk, expected, "{head:?}");
            assert_eq!(told, ["Paragraph(1) import-docx-tables-left"], "{head:?}");
            let (talk, told) = summary(&format!("{said}{}", table(head)));
            assert_eq!(talk, expected, "{head:?} behind");
            assert_eq!(told, ["Paragraph(5) import-docx-tables-left"], "{head:?} behind");
        }
        let rows = table(&[&["Hvem", "Hva"], &["T", "Og så?"], &["K", "Så gikk jeg."], &["T", "Ja."]]);
        let (talk, told) =
            summary(&format!("{}{rows}{}", lines(&["Dato: 12. mars", "Klient: Ola"]), paragraph("Slutt.")));
        assert_eq!(talk, ["T|None|Og så?", "K|None|Så gikk jeg.", "T|None|Ja."]);
        assert_eq!(told, ["Paragraph(1) import-docx-beside", "Row(1) import-docx-heads"]);
        let (talk, told) = summary(&format!("{said}{rows}{}", lines(&["K: Til slutt.", "T: Takk."])));
        assert_eq!(talk[..4], expected);
        assert_eq!(
            talk[4..],
            ["T|None|Og så?", "K|None|Så gikk jeg.", "T|None|Ja.", "K|None|Til slutt.", "T|None|Takk."]
        );
        assert_eq!(told, ["Whole import-docx-both", "Row(1) import-docx-heads"]);
        let (talk, _) = summary(&format!("{}{}", table(&[&["Navn", "Ola"]]), paragraph("Bare en linje.")));
        assert!(
            talk.iter().any(|said| said.contains("Bare en linje.")),
            "a row of heads alone holds no talk: {talk:?}"
        );
        // A frame around lines is no table.
        let framed = table(&[&["T: Alt i en ramme."]]);
        assert_eq!(summary(&format!("{said}{framed}")).0[4..], ["T|None|Alt i en ramme."]);
    }

    #[test]
    fn tables_with_more_columns_are_read_as_tables_of_text_files() {
        let row = |cells: &[&str]| {
            let cells: Vec<String> = cells.iter().map(|cell| format!("<w:tc>{}</w:tc>", paragraph(cell))).collect();
            format!("<w:tr>{}</w:tr>", cells.concat())
        };
        let table = |rows: &[&[&str]]| {
            let rows: Vec<String> = rows.iter().map(|cells| row(cells)).collect();
            format!("<w:tbl>{}</w:tbl>", rows.concat())
        };
        let talk = ["T|None|Hva tenker du om drikkingen?", "K|None|Jeg vet ikke.", "T|None|Du er usikker."];
        let rows: [&[&str]; 3] = [
            &["1", "T: Hva tenker du om drikkingen?", "OQ"],
            &["2", "K: Jeg vet ikke.", "ST"],
            &["3", "T: Du er usikker.", "CR"],
        ];
        let headed = table(&[&[&["Linje", "Transkripsjon", "Kode"][..]], &rows[..]].concat());
        assert_eq!(summary(&headed), (talk.map(str::to_owned).to_vec(), vec![]));
        let material = read(&document(&headed), &Settings::default()).unwrap();
        let codes = material.talks[0].codings[0].marks.iter().map(|mark| mark.code.as_str());
        assert_eq!(codes.collect::<Vec<_>>(), ["OQ", "ST", "CR"]);
        assert_eq!(summary(&table(&rows)).0, talk, "without heads");
        let (said, told) = summary(&table(&[
            &["Replikk", "Kommentar"],
            &["T: Hva tenker du om drikkingen?", "åpent"],
            &["K: Jeg vet ikke.", ""],
            &["T: Du er usikker.", ""],
        ]));
        assert_eq!((said, told), (talk.map(str::to_owned).to_vec(), vec!["Row(2) table-note-left".to_owned()]));
        let sides: [&[&str]; 4] = [
            &["Terapeut", "Klient"],
            &["Hva tenker du om drikkingen?", ""],
            &["", "Jeg vet ikke."],
            &["Du er usikker.", ""],
        ];
        let (said, told) = summary(&format!("{}{}", table(&sides), paragraph("Slutt på opptaket.")));
        let sides = talk.map(|said| said.replace("T|", "Terapeut|").replace("K|", "Klient|"));
        assert_eq!((said, told), (sides.to_vec(), vec!["Paragraph(9) import-docx-beside".to_owned()]));
    }

    #[test]
    fn a_title_in_a_row_of_its_own_and_a_note_below_are_no_turns() {
        let row = |cells: [&str; 2]| {
            let cells = cells.map(|cell| format!("<w:tc>{}</w:tc>", paragraph(cell)));
            format!("<w:tr>{}</w:tr>", cells.concat())
        };
        let rows =
            [["Intervju 3", ""], ["T", "Hva tenker du?"], ["K", "Jeg vet ikke."], ["Notat: dette var fint.", ""]];
        let (said, told) = summary(&format!("<w:tbl>{}</w:tbl>", rows.map(row).concat()));
        assert_eq!(said, ["T|None|Hva tenker du?", "K|None|Jeg vet ikke."]);
        assert_eq!(told, ["Row(1) import-docx-lone", "Row(4) import-docx-lone"]);
        assert!(crate::ports::locale::Texts::new("en").knows("import-docx-lone"));
    }
}
