//! What is said to whoever asks for a format that there is not.

use super::able;
use crate::domain::message::{Argument, Message};

/// What is said of a format that there is not, or that is not written (`out`) or read.
pub fn unknown(id: &str, out: bool) -> Message {
    let known = Argument::Any(able(out).map(|format| format.id.to_owned()).collect());
    let told = Message::new(if out { "format-not-written" } else { "format-not-read" });
    let told = told.with("format", id).with("known", known);
    let meant = PROGRAMS.iter().find(|(program, _)| out && program.eq_ignore_ascii_case(id));
    match meant {
        Some((_, format)) => {
            Message::new("format-of-program").with("told", &told).with("program", id).with("format", *format)
        }
        None => told,
    }
}

/// Programs that people name when they mean a format that these read, in small letters.
const PROGRAMS: [(&str, &str); 32] = [
    ("excel", "xlsx"),
    ("xls", "xlsx"),
    ("calc", "xlsx"),
    ("libreoffice", "xlsx"),
    ("ods", "xlsx"),
    ("spss", "csv-sessions"),
    ("sav", "csv-sessions"),
    ("r", "csv-sessions"),
    ("stata", "csv-sessions"),
    ("jamovi", "csv-sessions"),
    ("pandas", "csv"),
    ("gseq", "sdis"),
    ("sds", "sdis"),
    ("textgrid", "praat"),
    ("eaf", "elan"),
    ("cha", "chat"),
    ("clan", "chat"),
    ("vtt", "webvtt"),
    ("refi", "refi-qda"),
    ("qdpx", "refi-qda"),
    ("nvivo", "refi-qda"),
    ("maxqda", "refi-qda"),
    ("atlas.ti", "refi-qda"),
    ("casaa", "cacti"),
    ("md", "markdown"),
    ("word", "markdown"),
    ("docx", "markdown"),
    ("doc", "markdown"),
    ("odt", "markdown"),
    ("rtf", "markdown"),
    ("txt", "markdown"),
    ("text", "markdown"),
];

#[cfg(test)]
mod tests {
    use super::super::by_id;
    use super::*;

    #[test]
    fn a_programs_name_hints_at_a_format_that_it_reads() {
        let texts = crate::ports::locale::Texts::new("en");
        for (program, format) in PROGRAMS {
            let is_written = |id: &str| by_id(id).is_some_and(|it| it.writes.is_some());
            assert!(!is_written(program) && is_written(format), "{program}");
            let told = texts.say(&unknown(&program.to_uppercase(), true));
            assert!(told.ends_with(&format!("--to {format}")), "{told}");
        }
        assert_eq!(unknown("spss", false).id, "format-not-read");
        assert_eq!(unknown("x", true).id, "format-not-written");
    }
}
