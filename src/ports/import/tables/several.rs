//! Several codes in one cell, parted by commas. A code may have a comma in it, so that a cell is only cut where each part is
//! known to be a code: of a codebook here, or because it stands alone in other cells.

use std::collections::HashSet;

use crate::domain::message::Message;
use crate::ports::import::copies::Copies;
use crate::ports::import::material::{FoundMark, Material};
use crate::ports::import::shared::Shared;

/// Bytes that a mark counts for beside its words: with it, there are never more of them than a coding holds.
const MARK: usize = 64;

/// Cuts such cells; `known` are the codes of all codebooks in small letters. Says how many were cut.
pub fn part(material: &mut Material, known: &HashSet<String>, copies: &mut Copies) -> Option<Message> {
    let mut codings = material.talks.iter().flat_map(|talk| &talk.codings);
    if !codings.any(|coding| coding.marks.iter().any(|mark| mark.code.contains(','))) {
        return None;
    }
    let marks = material.talks.iter().flat_map(|talk| &talk.codings).flat_map(|coding| &coding.marks);
    let alone: HashSet<Shared> = marks.map(|mark| &mark.code).filter(|it| !it.contains(',')).cloned().collect();
    let is_code = |part: &str| {
        let small = part.to_lowercase();
        alone.contains(part) || known.contains(&small) || known.contains(small.trim_end_matches(['+', '-']))
    };
    let mut count = 0_usize;
    for coding in material.talks.iter_mut().flat_map(|talk| &mut talk.codings) {
        let mut marks = Vec::with_capacity(coding.marks.len());
        for mark in std::mem::take(&mut coding.marks) {
            let parts: Vec<&str> = mark.code.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
            if !parts.is_empty() && mark.code.contains(',') && parts.iter().all(|part| is_code(part)) {
                count += 1;
                let beside: usize = mark.modifiers.iter().map(|(name, value)| name.len() + value.len()).sum();
                let parts = parts.into_iter().take_while(|_| copies.takes(MARK + mark.note.len() + beside));
                marks.extend(parts.map(|code| FoundMark { code: code.into(), ..mark.clone() }));
            } else {
                marks.push(mark);
            }
        }
        coding.marks = marks;
    }
    (count > 0).then(|| Message::new("table-codes-parted").with("count", count))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use crate::ports::import::{Settings, tables};

    #[test]
    fn commas_part_codes_that_are_known_and_no_others() {
        let text = "Taler;Tekst;Kode\nT;a;Q, SR\nT;b;XY,Q,\nT;c;XY\nT;d;Seek, in all\nT;e;CR+, Q\n";
        let known: HashSet<String> = ["q", "sr", "cr"].map(str::to_owned).into();
        let settings = Settings { known_codes: known, ..Settings::default() };
        let material = tables::read(text, &settings).unwrap();
        let codes: Vec<&str> = material.talks[0].codings[0].marks.iter().map(|mark| mark.code.as_str()).collect();
        assert_eq!(codes, ["Q", "SR", "XY", "Q", "XY", "Seek, in all", "CR+", "Q"]);
        let told = &material.table.unwrap().told[0];
        let told = crate::ports::locale::Texts::new("en").say(told);
        assert!(told.contains('3'), "{told}");
        let unknown = tables::read(text, &Settings::default()).unwrap();
        assert_eq!(unknown.talks[0].codings[0].marks[0].code, "Q, SR", "neither stands alone");
    }
}
