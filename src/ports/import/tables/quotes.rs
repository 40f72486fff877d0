//! Quotation marks that open a cell and are never closed. All rows behind such a mark would be one cell.

use std::borrow::Cow;

use crate::domain::message::Message;
use crate::ports::import::counted::Each;
use crate::ports::import::material::Finding;

/// A quotation mark at the beginning of a cell.
enum Quoted {
    /// The cell ends behind its closing mark, at this byte.
    Closed(usize),
    /// The mark is a letter of the words: nothing closes the cell, or what would close it stands in the midst of another one.
    /// Whether it reaches over its line.
    Literal { is_told: bool },
}

/// A table in which every cell that is opened is closed again, and what is told of those that were not: their marks are signs
/// of the words, and the cell ends with its column.
pub fn closed(text: &str, separator: u8) -> (Cow<'_, str>, Vec<Finding>) {
    let bytes = text.as_bytes();
    let (mut whole, mut copied) = (String::new(), 0);
    let (mut line, mut counted) = (1, 0);
    let (mut each, mut at) = (Each::default(), 0);
    while let Some(mark) = find(bytes, at, b'"') {
        if mark > 0 && !is_end(bytes[mark - 1], separator) {
            at = mark + 1;
            continue;
        }
        match quoted(bytes, mark, separator) {
            Quoted::Closed(end) => at = end,
            Quoted::Literal { is_told } => {
                let end = (mark..bytes.len()).find(|at| is_end(bytes[*at], separator)).unwrap_or(bytes.len());
                whole.push_str(&text[copied..mark]);
                whole.push('"');
                whole.push_str(&text[mark..end].replace('"', "\"\""));
                whole.push('"');
                if is_told {
                    line += text[counted..mark].matches('\n').count();
                    counted = mark;
                    each.tell(Finding::line(line, Message::new("table-quote-open")));
                }
                (copied, at) = (end, end);
            }
        }
    }
    if copied == 0 && whole.is_empty() {
        return (Cow::Borrowed(text), Vec::new());
    }
    whole.push_str(&text[copied..]);
    (Cow::Owned(whole), each.into_findings())
}

/// What a mark at the beginning of a cell is. Two marks inside a cell are one.
fn quoted(bytes: &[u8], mark: usize, separator: u8) -> Quoted {
    let mut at = mark + 1;
    while let Some(next) = find(bytes, at, b'"') {
        if bytes.get(next + 1) == Some(&b'"') {
            at = next + 2;
            continue;
        }
        let behind = (next + 1..bytes.len()).find(|at| bytes[*at] != b' ').unwrap_or(bytes.len());
        if bytes.get(behind).is_none_or(|byte| is_end(*byte, separator)) {
            return Quoted::Closed(behind);
        }
        let inside = &bytes[mark + 1..next];
        return match (inside.contains(&b'\n'), inside.contains(&separator)) {
            (true, _) => Quoted::Literal { is_told: true },
            (false, false) => Quoted::Literal { is_told: false },
            (false, true) => Quoted::Closed(next + 1),
        };
    }
    Quoted::Literal { is_told: true }
}

/// Whether a cell ends here.
fn is_end(byte: u8, separator: u8) -> bool {
    byte == separator || matches!(byte, b'\n' | b'\r')
}

fn find(bytes: &[u8], from: usize, wanted: u8) -> Option<usize> {
    memchr::memchr(wanted, bytes.get(from..)?).map(|place| from + place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::import::{Place, Settings, read};

    #[test]
    fn a_mark_that_is_never_closed_swallows_no_rows() {
        let text = "Taler;Tekst;Kode\nT;Hej;Q\nC;\"Ja, han sagde;CT\nT;Nå;SR\n";
        let material = read(text.as_bytes(), &Settings::default()).unwrap().material;
        let said: Vec<_> = material.talks[0].pieces.iter().map(|piece| piece.text.as_str()).collect();
        assert_eq!(said, ["Hej", "\"Ja, han sagde", "Nå"]);
        assert_eq!(material.talks[0].codings[0].marks.len(), 3);
        let told: Vec<_> =
            material.findings.iter().map(|finding| (finding.place.clone(), &*finding.message.id)).collect();
        assert_eq!(told, [(Place::Line(3), "table-quote-open")]);
        assert!(crate::ports::locale::Texts::new("en").knows("table-quote-open"));
    }

    #[test]
    fn the_next_mark_of_another_cell_does_not_close_it() {
        let (whole, told) = closed("a,b\nT,\"hej,Q\nC,\"ja\nnej\",CT\nT,\"\"\"so\"\"\",Q\nC,\"x\n", b',');
        assert_eq!(whole, "a,b\nT,\"\"\"hej\",Q\nC,\"ja\nnej\",CT\nT,\"\"\"so\"\"\",Q\nC,\"\"\"x\"\n");
        let lines: Vec<_> = told.into_iter().map(|finding| finding.place).collect();
        assert_eq!(lines, [Place::Line(2), Place::Line(6)]);
    }

    #[test]
    fn sound_tables_and_marks_in_the_midst_of_words_stay_as_they_are() {
        for text in
            ["a,b\n\"x, y\",\"1\n2\"\r\n", "\"a\" ,b\n", "he said \"no,5\n", "\"\",\"\"\n", "", "\"Hej, du\" x,y\n"]
        {
            let (whole, told) = closed(text, b',');
            assert_eq!((whole.as_ref(), told.len()), (text, 0));
        }
        let (whole, told) = closed("\"Hej\" sagde han,Q\n", b',');
        assert_eq!((whole.as_ref(), told.len()), ("\"\"\"Hej\"\" sagde han\",Q\n", 0), "and no mark is lost");
    }
}
