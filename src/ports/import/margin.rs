//! Codes at the ends of lines, set off by a tab or a wide gap: they stay words, and that is told.

use super::code_like;
use super::counted::Counted;
use super::material::{Finding, Place};

/// The longest of them, in bytes.
const LONGEST: usize = 12;
/// One may be a word.
const FEWEST: usize = 2;

/// What is told of such ends of lines, where eight in ten of all that are set off so are short and have no small letter.
pub fn told(text: &str) -> Option<Finding> {
    let mut counted = Counted::default();
    let (mut all, mut codes) = (0_usize, 0_usize);
    for (index, line) in text.lines().enumerate() {
        let Some(end) = set_off(line.trim()) else { continue };
        all += 1;
        if is_code(end) {
            codes += 1;
            counted.note_such("import-codes-at-ends", end, || Place::Line(index + 1));
        }
    }
    counted.into_findings().next().filter(|_| codes >= FEWEST && codes * 10 >= all * 8)
}

/// What stands behind the last wide gap of a line. A word alone before it is a label.
fn set_off(line: &str) -> Option<&str> {
    let tab = line.rfind('\t').map(|at| at + 1);
    let at = tab.max(line.rfind("  ").map(|at| at + 2))?;
    line[..at].split_whitespace().nth(1)?;
    Some(line[at..].trim())
}

fn is_code(end: &str) -> bool {
    end.len() <= LONGEST
        && end.contains(char::is_alphabetic)
        && !end.contains(char::is_lowercase)
        && code_like::is_short(end)
}

#[cfg(test)]
mod tests {
    use crate::ports::import::plain;

    #[test]
    fn codes_behind_a_wide_gap_at_the_end_of_lines_are_told() {
        let told = |text: &str| {
            let findings = plain::read(text).unwrap().findings;
            let ours = findings.iter().filter(|it| it.message.id == "import-codes-at-ends");
            ours.map(|it| format!("{:?}", it.place)).collect::<Vec<_>>()
        };
        for gap in ["\t", "\t\t", "      "] {
            let text = format!("# Talk\nT: Hvad nu?{gap}ÅS\nK: Min chef.{gap}ST\nT: Nå.\nK: Ro.{gap}CT+\n");
            assert_eq!(told(&text), ["Line(2)"], "{gap:?}");
        }
        for text in [
            "T: Hvad nu?  ÅS\nK: Min chef.\nT: Nå.\nK: Ro.\n",
            "T: Hvad nu?  Nå ja\nK: Min chef.  OK\nT: Nå.  og så\nK: Ro.  TV\n",
            "T\tNEJ\nK\tJA\nT\tNEJ\nK\tJA\n",
        ] {
            assert!(told(text).is_empty(), "{text}");
        }
        assert!(crate::ports::locale::Texts::new("en").knows("import-codes-at-ends"));
    }
}
