//! Notes on cells, which spreadsheets keep in parts of their own. They stand on no code, and are told.

use super::sheet::row_of;
use crate::domain::message::Message;
use crate::ports::import::archive::Archive;
use crate::ports::import::material::{Finding, Place};
use crate::ports::import::package;
use crate::ports::import::xml::{Node, Xml};
use crate::ports::limits::LARGEST_PART;

/// Letters of a note that are quoted.
const LONGEST: usize = 60;
/// Bytes of it that are looked at.
const LONGEST_PART: usize = 4000;
/// What stands in the address that newer spreadsheets put before a note, for older ones that show no answers to it.
const ADDRESS: &str = "linkid=870924";

/// That cells of a sheet have notes, and what the first one says.
pub fn told(archive: &mut Archive<'_>, sheet: &str) -> Result<Option<Finding>, Finding> {
    let is_of_notes = |part: &String| part.rsplit('/').next().is_some_and(|name| name.starts_with("comment"));
    let mut parts: Vec<String> =
        package::parts(archive, sheet)?.into_values().map(|part| part.replace("/worksheets/..", "")).collect();
    parts.retain(is_of_notes);
    parts.sort_unstable();
    let (mut count, mut first, mut words) = (0_usize, String::new(), String::new());
    for part in parts {
        let Some(bytes) = archive.part_within(&part, LARGEST_PART)? else { continue };
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let mut xml = Xml::new(&text);
        let mut is_in = false;
        // What is broken there loses nothing of the talk.
        while let Ok(Some(node)) = xml.step() {
            match node {
                Node::Start(element) if element.name == "comment" => {
                    count += 1;
                    if count == 1 {
                        element.get("ref").unwrap_or_default().clone_into(&mut first);
                    }
                }
                Node::Start(element) if element.name == "t" => is_in = count == 1,
                Node::Text(text) if is_in && words.len() < LONGEST_PART => words.push_str(&text),
                Node::End(name) if name == "t" => is_in = false,
                _ => {}
            }
        }
    }
    if count == 0 {
        return Ok(None);
    }
    let words = said(&words).split_whitespace().collect::<Vec<_>>().join(" ");
    let words: String = words.chars().take(LONGEST).collect();
    let message = Message::new("import-xlsx-notes").with("count", count).with("words", words);
    let place = row_of(&first).map_or(Place::Whole, Place::Row);
    Ok(Some(Finding { place, message: message.with("cell", first.chars().take(LONGEST).collect::<String>()) }))
}

/// What somebody wrote: in newer spreadsheets it stands behind an address and a word with a colon.
fn said(words: &str) -> &str {
    let Some((_, rest)) = words.split_once(ADDRESS) else { return words };
    rest.split_once(':').map_or(rest, |(_, said)| said)
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_note_of_a_newer_spreadsheet_is_what_somebody_wrote() {
        let note = "[Trådet kommentar]\n\nDin version af Excel … Få mere at vide: https://go.microsoft.com/fwlink/?linkid=870924\n\nKommentar:\n    Måske CR";
        assert_eq!((super::said(note).trim(), super::said("Anna: nej")), ("Måske CR", "Anna: nej"));
    }
}
