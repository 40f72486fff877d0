//! The forms in which a codebook goes out to other programs: one table for `gensvar codebooks export`, its help and its tests.

use super::Written;
use crate::domain::codebook::Codebook;
use crate::domain::message::{Argument, Message};
use crate::ports::export::{codebook_boris, codebook_cacti, codebook_csv, codebook_refi};

/// A form of a codebook.
#[derive(Debug)]
pub struct BookFormat {
    /// The word by which it is asked for: `--to csv`.
    pub id: &'static str,
    /// Its own name, which is the same in every language.
    pub name: &'static str,
    /// The end of the file's name, with its point.
    pub ending: &'static str,
    /// Puts a codebook into this form, with names and definitions in a language.
    pub write: fn(&Codebook, &str) -> Result<Written, Message>,
}

/// All forms.
pub const BOOK_FORMATS: &[BookFormat] = &[
    BookFormat { id: "csv", name: "CSV", ending: ".csv", write: codebook_csv::write },
    BookFormat {
        id: "refi",
        name: "REFI-QDA",
        ending: ".qdc",
        write: |book, language| Ok(codebook_refi::write(book, language)),
    },
    BookFormat {
        id: "cacti",
        name: "CACTI",
        ending: ".xml",
        write: |book, language| Ok(codebook_cacti::write(book, language)),
    },
    BookFormat { id: "boris", name: "BORIS", ending: ".boris", write: codebook_boris::write },
];

/// The form of an id, in any case; else what is said of it.
pub fn named(id: &str) -> Result<&'static BookFormat, Message> {
    let found = BOOK_FORMATS.iter().find(|format| format.id.eq_ignore_ascii_case(id));
    found.ok_or_else(|| {
        let known = Argument::Any(BOOK_FORMATS.iter().map(|format| format.id.to_owned()).collect());
        let told = Message::new("format-not-written").with("format", id).with("known", known);
        let meant = PROGRAMS.iter().find(|(program, _)| program.eq_ignore_ascii_case(id));
        meant.map_or(told.clone(), |(_, format)| {
            Message::new("format-of-program").with("told", &told).with("program", id).with("format", *format)
        })
    })
}

/// What people ask for when they mean a form, in small letters: talks go out as `refi-qda`, codebooks as `refi`.
const PROGRAMS: [(&str, &str); 10] = [
    ("refi-qda", "refi"),
    ("qdc", "refi"),
    ("nvivo", "refi"),
    ("maxqda", "refi"),
    ("atlas.ti", "refi"),
    ("cacti-xml", "cacti"),
    ("xml", "cacti"),
    ("excel", "csv"),
    ("xlsx", "csv"),
    ("tsv", "csv"),
];

/// A line for each form: its id, its name, its ending.
pub fn list() -> String {
    BOOK_FORMATS.iter().map(|format| super::line(format.id, format.name, format.ending)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_programs_name_hints_at_a_form_that_it_reads() {
        let texts = crate::ports::locale::Texts::new("en");
        for (program, form) in PROGRAMS {
            assert!(BOOK_FORMATS.iter().all(|it| it.id != program) && named(form).is_ok(), "{program}");
            let told = texts.say(&named(&program.to_uppercase()).unwrap_err());
            assert!(told.ends_with(&format!("--to {form}")), "{told}");
        }
        assert_eq!(named("x").unwrap_err().id, "format-not-written");
    }
}
