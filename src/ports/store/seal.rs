//! What tells whether a coding's file is as the program wrote it: a fingerprint of all the rest of it, in its last line.
//!
//! The journal knows the fingerprints of files too, but a kill between the renaming of a file and the line that says so
//! leaves it without. It is no proof against somebody who means to deceive.

use crate::ports::journal::print_of;

/// The end of a file, before which the line stands.
const END: &str = ")\n";

fn line(print: &str) -> String {
    format!("    written: \"{print}\",\n")
}

/// A file's text with the fingerprint of all of it.
pub(super) fn sealed(text: &str) -> String {
    match text.strip_suffix(END) {
        Some(rest) => [rest, &line(&print_of(text.as_bytes())), END].concat(),
        None => text.to_owned(),
    }
}

/// Whether a text that has this fingerprint is as it was when it was taken. How lines end says nothing.
pub(super) fn is_whole(text: &str, print: &str) -> bool {
    let own;
    let text = if text.contains('\r') {
        own = text.replace("\r\n", "\n");
        &own
    } else {
        text
    };
    let parts = text.strip_suffix(END).and_then(|rest| rest.strip_suffix(&line(print)));
    parts.is_some_and(|rest| print_of([rest, END].concat().as_bytes()) == print)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_other_byte_tells() {
        let text = "(\n    format: 1,\n    id: \"c\",\n)\n";
        let sealed = sealed(text);
        let print = print_of(text.as_bytes());
        assert!(sealed.ends_with(&format!("    written: \"{print}\",\n)\n")), "{sealed}");
        assert!(is_whole(&sealed, &print) && is_whole(&sealed.replace('\n', "\r\n"), &print));
        for other in [sealed.replace("\"c\"", "\"d\""), sealed.replace("1,", "1 ,"), format!("{sealed}// mine\n")] {
            assert!(!is_whole(&other, &print), "{other}");
        }
        assert!(!is_whole(text, &print) && !is_whole("", &print) && !is_whole(&sealed, "0"));
    }
}
