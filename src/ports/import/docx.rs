//! Word documents: paragraphs as a plain transcript is read, whatever way it says who speaks; and tables with a column
//! for who speaks and one for what was said. Tracked deletions are left out, insertions count as said.

mod body;
mod symbols;
mod table;

use super::Settings;
use super::archive::{self, Archive};
use super::material::{Cut, Finding, Material, Place, Talk};
use super::otranscribe::in_paragraphs;
use super::plain;
use super::xml::{Node, Xml};
use crate::domain::message::Message;
use body::Body;

const DOCUMENT: &str = "word/document.xml";

/// Whether a file is one.
pub fn is(bytes: &[u8]) -> bool {
    archive::is_packed(bytes)
        && Archive::open(bytes).is_ok_and(|archive| {
            archive.names().any(|name| name.starts_with("word/document") && name.ends_with(".xml"))
        })
}

/// Reads a file.
pub fn read(bytes: &[u8], _: &Settings) -> Result<Material, Finding> {
    let mut archive = Archive::open(bytes)?;
    let name = document(&mut archive)?;
    let part = archive.part(&name)?.ok_or_else(|| Message::new("docx-no-document"))?;
    let text = String::from_utf8(part).map_err(|_| Message::new("xml-broken"))?;
    let body = Body::read(&text)?;
    let mut material = told(&body)?;
    material.findings.extend(body.counted.into_findings());
    material.findings.sort_by(|one, other| one.place.cmp(&other.place));
    Ok(material)
}

/// The name of the part that holds the text, as the document itself says it.
fn document(archive: &mut Archive<'_>) -> Result<String, Finding> {
    let Some(part) = archive.part("_rels/.rels")? else { return Ok(DOCUMENT.to_owned()) };
    let text = String::from_utf8_lossy(&part).into_owned();
    let mut xml = Xml::new(&text);
    while let Ok(Some(node)) = xml.step() {
        if let Node::Start(element) = node
            && element.get("Type").is_some_and(|kind| kind.ends_with("/officeDocument"))
            && let Some(target) = element.get("Target")
        {
            return Ok(target.trim_start_matches('/').to_owned());
        }
    }
    Ok(DOCUMENT.to_owned())
}

/// What the document says: by its tables where they are a transcript, else by its paragraphs.
fn told(body: &Body) -> Result<Material, Finding> {
    let mut talk = Talk { cut: Cut::Turns, ..Talk::default() };
    let mut findings = Vec::new();
    let mut known = table::Known::default();
    let mut is_read = Vec::with_capacity(body.tables.len());
    for (rows, number) in body.tables.iter().zip(1..) {
        let (pieces, told) = (talk.pieces.len(), findings.len());
        is_read.push(table::read(rows, &mut known, &mut talk, &mut findings));
        if body.tables.len() > 1 {
            let places = talk.pieces[pieces..].iter_mut().map(|piece| &mut piece.place);
            places
                .chain(findings[told..].iter_mut().map(|finding| &mut finding.place))
                .for_each(|it| it.put_in(number));
        }
    }
    if !talk.pieces.is_empty() {
        // Lines count the tables from 1.
        let is_told = |table: usize| table.checked_sub(1).and_then(|table| is_read.get(table)).is_some_and(|is| *is);
        let beside = body.lines.iter().filter(|line| !line.table.is_some_and(is_told) && !line.text.trim().is_empty());
        let (count, first) = (beside.clone().count(), beside.map(|line| line.paragraph).next());
        if let Some(first) = first {
            let message = Message::new("import-docx-beside").with("count", count);
            findings.push(Finding { place: Place::Paragraph(first), message });
        }
        return Ok(Material { talks: vec![talk], findings, ..Material::default() });
    }
    let text: Vec<&str> = body.lines.iter().map(|line| line.text.as_str()).collect();
    let text = text.join("\n");
    if text.trim().is_empty() {
        return Err(Message::new("import-nothing-said").into());
    }
    let mut material = plain::read(&text)?;
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
}
