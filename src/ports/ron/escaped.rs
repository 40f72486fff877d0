//! Makes the text of somebody's file fit to be printed or copied: nothing in it does anything, and it means the same.

use std::fmt::Write as _;

use super::tree::Scanner;
use crate::domain::visible::{escaped, visible};

/// The same file with hidden characters as escapes, where texts have escapes; in comments, and in texts that have none,
/// as marks. Tabs and line ends stay.
pub fn harmless(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut scanner = Scanner::new(text);
    let mut done = 0;
    while let Some((start, end)) = scanner.next_text() {
        shown.push_str(&marked(&text[done..start]));
        let quoted = &text[start..end];
        if quoted.starts_with('"') {
            shown.push_str(&escaped(quoted, |shown, letter| {
                // Writing to a text cannot fail.
                let _ = write!(shown, "\\u{{{:x}}}", letter as u32);
            }));
        } else {
            shown.push_str(&marked(quoted));
        }
        done = end;
    }
    shown.push_str(&marked(&text[done..]));
    shown
}

/// Text without escapes: line ends of every system become one kind.
fn marked(text: &str) -> String {
    let line = |line: &str| line.split('\t').map(visible).collect::<Vec<_>>().join("\t");
    text.replace("\r\n", "\n").split('\n').map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn texts_get_escapes_and_everything_else_marks() {
        let text = "// a \u{9b}31m\r\n(name: \"x\u{1b}\u{200b}\\\"\u{202e}\ty\", raw: r#\"\u{7}\"#)\n";
        let shown = harmless(text);
        assert_eq!(shown, "// a ‹9B›31m\n(name: \"x\\u{1b}\\u{200b}\\\"\\u{202e}\ty\", raw: r#\"␇\"#)\n");
        assert_eq!(harmless("(a: \"å\tb\")\n"), "(a: \"å\tb\")\n");
        assert_eq!(harmless("(a: \"cut \u{1b}"), "(a: \"cut \\u{1b}");
    }

    proptest! {
        #[test]
        fn a_text_in_quotes_means_the_same(text in "[a\u{1b}\u{9b}\u{202e}\u{200d}\u{fe0f}\r\n\t \"\\\\ø👩]{0,12}") {
            let quoted = format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
            prop_assert_eq!(ron::from_str::<String>(&harmless(&quoted)).unwrap(), ron::from_str::<String>(&quoted).unwrap());
        }
    }
}
