//! Text inside XML.

/// Puts text into XML, between elements or inside a quoted attribute. Characters that XML cannot hold become “�”; tells
/// whether there were any.
pub fn push(out: &mut String, text: &str) -> bool {
    let mut lost = false;
    for letter in text.chars() {
        match letter {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            // Readers of XML make blanks of these inside attributes, and one line end of two.
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            '\t' => out.push_str("&#9;"),
            '\0'..='\x1f' | '\u{fffe}' | '\u{ffff}' => {
                out.push('\u{fffd}');
                lost = true;
            }
            _ => out.push(letter),
        }
    }
    lost
}

/// The same as a text of its own.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push(&mut out, text);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_escaped_and_what_xml_cannot_hold_is_told() {
        assert_eq!(escaped("<a b=\"c\"> & d\n\t\r"), "&lt;a b=&quot;c&quot;&gt; &amp; d&#10;&#9;&#13;");
        let mut out = String::new();
        assert!(push(&mut out, "a\u{1}b") && out == "a\u{fffd}b");
        assert!(!push(&mut out, "åß😀"));
    }
}
