//! Two codes that somebody wrote as one: `Q/CR`, `SR + CT`, `SEEK; Q`, `Q og SR`. Such a code is cut where no codebook has it as it
//! stands, and one codebook has each part.

use std::collections::{BTreeMap, HashSet};

use super::Settings;
use super::matching::{Lexicon, NO_CODE_KEY, spelled};
use super::material::{FoundCoding, FoundMark, Material};
use crate::domain::message::Message;
use crate::ports::codebooks::{DEFAULT, Library};

/// What may stand between two codes.
const BETWEEN: [&str; 8] = [" og ", " and ", " och ", ";", ",", "/", "&", "+"];

/// More parts than this are no codes of one utterance. It bounds how often a note is copied, too.
const MOST_PARTS: usize = 4;

/// Cuts such codes in files of others; says how many were cut, with the first.
pub fn part(material: &mut Material, library: &Library, settings: &Settings) -> Option<Message> {
    let of_others = material.talks.iter().flat_map(|talk| &talk.codings).filter(|coding| coding.codebooks.is_empty());
    // What the file itself calls a code.
    let defined: HashSet<&str> = material.codes.iter().map(|known| known.code.as_str()).collect();
    let joined: Vec<(&str, Vec<&str>)> =
        spelled(of_others).into_keys().filter(|code| !defined.contains(code)).filter_map(cut).collect();
    if joined.is_empty() {
        return None;
    }
    let lexicons = lexicons(library, settings);
    let known = |code: &str| lexicons.iter().any(|lexicon| lexicon.knows(code));
    let are_codes = |parts: &[&str]| lexicons.iter().any(|lexicon| parts.iter().all(|part| lexicon.knows(part)));
    let parts: BTreeMap<String, Vec<String>> = joined
        .into_iter()
        .filter(|(code, parts)| !known(code) && are_codes(parts))
        .map(|(code, parts)| (code.to_owned(), parts.into_iter().map(str::to_owned).collect()))
        .collect();
    let example = parts.keys().next()?.clone();
    let codings = material.talks.iter_mut().flat_map(|talk| &mut talk.codings);
    let count: usize = codings.filter(|coding| coding.codebooks.is_empty()).map(|coding| apart(coding, &parts)).sum();
    Some(Message::new("import-codes-joined").with("example", example).with("count", count))
}

/// The codebooks under which codes may be read: those that were asked for, or else all.
fn lexicons(library: &Library, settings: &Settings) -> Vec<Lexicon> {
    let all = || std::iter::once(DEFAULT).chain(library.list().map(|listed| listed.id));
    let asked = settings.codebooks.as_deref();
    let specs: Vec<&str> = asked.map_or_else(|| all().collect(), |spec| vec![spec]);
    let instruments = specs.into_iter().filter_map(|spec| library.instrument(spec).ok());
    instruments.map(|instrument| Lexicon::new(instrument, &settings.codes)).collect()
}

/// The parts of a code that may be several.
fn cut(code: &str) -> Option<(&str, Vec<&str>)> {
    let is_part = |part: &&str| !part.is_empty() && !part.eq_ignore_ascii_case(NO_CODE_KEY);
    BETWEEN.iter().find_map(|between| {
        let parts: Vec<&str> = code.split(between).map(str::trim).take(MOST_PARTS + 1).collect();
        ((2..=MOST_PARTS).contains(&parts.len()) && parts.iter().all(is_part)).then_some((code, parts))
    })
}

/// Puts the parts into a coding; tells how many marks were cut.
fn apart(coding: &mut FoundCoding, parts: &BTreeMap<String, Vec<String>>) -> usize {
    let mut count = 0;
    let mut marks = Vec::with_capacity(coding.marks.len());
    for mark in std::mem::take(&mut coding.marks) {
        match parts.get(mark.code.as_str()) {
            Some(parts) => {
                count += 1;
                marks.extend(parts.iter().map(|code| FoundMark { code: code.as_str().into(), ..mark.clone() }));
            }
            None => marks.push(mark),
        }
    }
    coding.marks = marks;
    count
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::import::material::FoundCode;
    use crate::ports::import::{read, tables};

    fn codes(cells: &[&str]) -> (Vec<String>, Option<Message>) {
        let rows = cells.iter().map(|cell| format!("T;ord;{cell}\n")).collect::<Vec<_>>().concat();
        let settings = Settings::default();
        let mut material = tables::read(&format!("Taler;Tekst;Kode\n{rows}"), &settings).unwrap();
        let told = part(&mut material, &Library::shipped(), &settings);
        (material.talks[0].codings[0].marks.iter().map(|mark| mark.code.to_string()).collect(), told)
    }

    #[test]
    fn two_known_codes_in_one_are_two() {
        assert_eq!(codes(&["\"CR; GI\"", "Q, SR"]).0, ["CR", "GI", "Q", "SR"]);
        let (found, told) = codes(&["Q/CR", "SR + CR", "Q og SR", "Q & SR", "CR och SR", "Q and CR", "GI"]);
        assert_eq!(found, ["Q", "CR", "SR", "CR", "Q", "SR", "Q", "SR", "CR", "SR", "Q", "CR", "GI"]);
        assert_eq!(told, Some(Message::new("import-codes-joined").with("example", "CR och SR").with("count", 6_usize)));
        let texts = crate::ports::locale::Texts::new("en");
        assert!(texts.say(&told.unwrap()).contains("CR och SR"));
    }

    #[test]
    fn a_code_below_the_name_of_its_kind_is_one_and_two_codes_are_two() {
        for cell in ["Sustain talk/Reason", "Change talk/Reason", "Change talk / Ability", "Status quo-udsagn/Evne"] {
            assert_eq!(codes(&[cell]), (vec![cell.to_owned()], None), "{cell}");
        }
        for (cell, parts) in [("CT/Q", ["CT", "Q"]), ("Change talk/Sustain talk", ["Change talk", "Sustain talk"])] {
            assert_eq!(codes(&[cell]).0, parts, "{cell}");
        }
    }

    #[test]
    fn what_is_one_code_or_holds_none_stays_as_it_is() {
        for cell in ["Q/Zebra", "Q/", "Q/N", "Seek and find", "Q/CR/SR/GI/AF"] {
            assert_eq!(codes(&[cell]), (vec![cell.to_owned()], None), "{cell}");
        }
        let ours = Settings::default();
        let arrival = read(b"Taler;Tekst;Kode\nT;a;Q/CR\n", &ours).unwrap();
        let mut material = arrival.material;
        material.codes.push(FoundCode { code: "Q/CR".into(), ..FoundCode::default() });
        assert_eq!(part(&mut material, &Library::shipped(), &ours), None, "the file says what it is");
    }
}
