//! Codes that stand in brackets among the words of a text (`[OQ] Hva tenker du?`, `Hva tenker du? (OQ)`), and times
//! (`[00:01:10]`): they stay words, and that is told.

use crate::ports::ron::beginning;
use std::collections::HashSet;

use super::counted::Counted;
use super::material::{Finding, Material};
use super::stamp;

/// The longest of them, in bytes.
const LONGEST: usize = 12;
/// One may be a word in brackets.
const FEWEST: usize = 2;

/// What is told of codes in brackets, given all codes that there are, in small letters.
pub fn told(material: &Material, known: &HashSet<String>) -> Option<Finding> {
    let mut counted = Counted::default();
    let mut count = 0;
    for piece in material.talks.iter().flat_map(|talk| &talk.pieces) {
        let mut rest = piece.text.as_str();
        while let Some(at) = memchr::memchr2(b'[', b'(', rest.as_bytes()) {
            let closing = if rest[at..].starts_with('[') { ']' } else { ')' };
            let from = at + 1;
            rest = &rest[from..];
            // A code is short: brackets that are never closed are not looked for to the end each time.
            let near = beginning(rest, LONGEST + 1);
            let within = near.split_once(closing).map_or("", |(within, _)| within);
            let is_loud = within.starts_with(char::is_uppercase) && within.len() <= LONGEST;
            if is_loud && are_codes(within, known) {
                let opening = if closing == ']' { '[' } else { '(' };
                counted
                    .note_such("import-codes-in-words", &format!("{opening}{within}{closing}"), || piece.place.clone());
                count += 1;
                rest = &rest[within.len() + 1..];
            }
        }
    }
    counted.into_findings().next().filter(|_| count >= FEWEST)
}

/// What is told of times in brackets among the words, which are no words.
pub fn times_told(material: &Material) -> Option<Finding> {
    let mut counted = Counted::default();
    for piece in material.talks.iter().flat_map(|talk| &talk.pieces) {
        for at in memchr::memchr_iter(b'[', piece.text.as_bytes()) {
            let text = &piece.text[at..];
            if !text[1..].starts_with(|first: char| first.is_ascii_digit()) {
                continue;
            }
            if let Some((_, rest)) = stamp::leading(text) {
                let time = &text[..text.len() - rest.len()];
                counted.note_such("import-times-in-words", time, || piece.place.clone());
            }
        }
    }
    counted.into_findings().next()
}

/// Whether what stands in brackets is a code, or several.
fn are_codes(within: &str, known: &HashSet<String>) -> bool {
    let mut codes = within.split([',', ';', '/']).map(|code| code.trim().to_lowercase());
    codes.all(|code| known.contains(&code) || known.contains(code.trim_end_matches(['+', '-'])))
}

#[cfg(test)]
mod tests {
    use crate::ports::import::{Settings, read};

    #[test]
    fn brackets_that_nobody_closes_are_read_in_time_that_grows_with_them() {
        let time = |count: usize| {
            let text = format!("T: {}\nK: Ja.\n", "(Q".repeat(count));
            let begun = std::time::Instant::now();
            let material = read(text.as_bytes(), &Settings::default()).unwrap().material;
            super::told(&material, &std::collections::HashSet::new());
            begun.elapsed()
        };
        let best = |count: usize| (0..5).map(|_| time(count)).min().unwrap();
        let (short, long) = (best(20_000), best(160_000));
        assert!(long < short * 32, "{short:?} {long:?}");
    }

    #[test]
    fn codes_in_brackets_stay_words_and_are_told() {
        let settings = Settings { known_codes: ["oq", "st"].map(str::to_owned).into(), ..Settings::default() };
        let told = |text: &str| {
            let material = read(text.as_bytes(), &settings).unwrap().material;
            assert!(material.talks[0].pieces[0].text.starts_with("Hva"));
            material.findings.iter().filter(|it| it.message.id == "import-codes-in-words").count()
        };
        assert_eq!(told("T: Hva tenker du? [OQ]\nK: Vet ikke. [ST]\nT: Nei. [ler]\nK: Ja.\n"), 1);
        assert_eq!(told("T: Hva tenker du? [ler]\nK: Vet ikke. [st]\nT: Nei [.\nK: Ja [hoster] [x.\n"), 0);
        assert_eq!(told("T: Hva tenker du? (OQ)\nK: Vet ikke (jo). (ST+)\nT: Nei. (OQ, ST)\nK: Ja.\n"), 1);
        assert_eq!(told("T: Hva tenker du? (OQ\nK: Vet ikke. (ler) [x)\nT: Nei. (OQ eller så)\nK: Ja.\n"), 0);
        assert!(crate::ports::locale::Texts::new("en").knows("import-codes-in-words"));
    }

    #[test]
    fn times_in_brackets_among_the_words_are_told() {
        let told = |text: &str| {
            let findings = read(text.as_bytes(), &Settings::default()).unwrap().material.findings;
            let said = findings.iter().map(|finding| crate::ports::locale::Texts::new("en").say(&finding.message));
            said.collect::<Vec<_>>()
        };
        let told_once = told("T: [0:01] Hvad nu? [00:00:05] Og?\nK: Ja [0:09 - 0:12] nej.\nT: Nå.\n");
        assert!(told_once.len() == 1 && told_once[0].contains("2, the first “[00:00:05]”"), "{told_once:?}");
        assert!(told("T: [0:01] Hvad nu? [ler] [1] (12:30) [0:75]\nK: Ja.\nT: Nå [.\n").is_empty());
    }
}
