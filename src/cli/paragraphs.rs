//! Lines for people on a terminal: broken between words instead of within them, with what follows as far in as the line
//! began. What goes to a file stays in one line, so that it can be searched.

use std::io::{self, Write};

use crate::tui::paragraph::{NARROWEST, broken};

/// A place to write to that breaks long lines between words.
pub(super) struct Paragraphs<'a> {
    into: &'a mut dyn Write,
    /// Cells of a line; `None` where nobody looks.
    width: Option<usize>,
    /// What was written of the line that is not at its end.
    line: Vec<u8>,
}

impl<'a> Paragraphs<'a> {
    /// Breaks lines at so many cells; `None` leaves them as they are.
    pub fn new(into: &'a mut dyn Write, width: Option<u16>) -> Self {
        let width = width.map(usize::from);
        Self { into, width: width.filter(|width| *width >= NARROWEST), line: Vec::new() }
    }
}

impl Write for Paragraphs<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let Some(width) = self.width else { return self.into.write(bytes) };
        for piece in bytes.split_inclusive(|byte| *byte == b'\n') {
            self.line.extend_from_slice(piece);
            if piece.ends_with(b"\n") {
                let line = std::mem::take(&mut self.line);
                match std::str::from_utf8(&line) {
                    Ok(line) if !line.contains('\r') => self.into.write_all(broken(line, width).as_bytes())?,
                    _ => self.into.write_all(&line)?,
                }
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        // A question, or a bar: it is no paragraph.
        self.into.write_all(&std::mem::take(&mut self.line))?;
        self.into.flush()
    }
}

impl Drop for Paragraphs<'_> {
    fn drop(&mut self) {
        let _ = self.flush();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(width: Option<u16>, pieces: &[&str]) -> String {
        let mut into = Vec::new();
        let mut lines = Paragraphs::new(&mut into, width);
        for piece in pieces {
            write!(lines, "{piece}").unwrap();
        }
        drop(lines);
        String::from_utf8(into).unwrap()
    }

    #[test]
    fn lines_are_broken_between_words_as_far_in_as_they_began() {
        let line = "  Hvert segment er beholdt hos sin egen deltaker.\n";
        let broken = "  Hvert segment er\n  beholdt hos sin egen\n  deltaker.\n";
        assert_eq!(written(Some(24), &[line]), broken);
        assert_eq!(written(Some(24), &["  Hvert segment er beh", "oldt hos sin egen deltaker.\n"]), broken);
        assert_eq!(written(None, &[line]), line);
        assert_eq!(written(Some(10), &[line]), line, "too narrow for words");
        let name = "Type gensvar import \"a-b.vtt\" there.\n";
        assert_eq!(written(Some(22), &[name]), "Type gensvar import\n\"a-b.vtt\" there.\n", "a name stays whole");
    }

    #[test]
    fn short_lines_bars_and_questions_stay() {
        for text in
            ["", "\n", "kort\n\n  kort\n", "\r▕███▏ 1/3 og enda mer og enda mer", "Skal filen skrives nå? [J/n] "]
        {
            assert_eq!(written(Some(20), &[text]), text, "{text:?}");
        }
    }
}
