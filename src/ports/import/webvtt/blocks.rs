//! The blocks of a WebVTT file, as the W3C's rules cut them: a line without a letter ends a block, and so does a line
//! with an arrow where a cue already has one. A line that was meant for times and is damaged makes a cue too.

use super::super::srt::nearly_times;

/// A block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block<'a> {
    /// A cue.
    Cue {
        /// What stands before its times; empty when nothing does.
        id: &'a str,
        /// The line of its times, from 1.
        line: usize,
        /// That line.
        timing: &'a str,
        /// The lines below it.
        text: &'a str,
    },
    /// A note.
    Note {
        /// Its first line, from 1.
        line: usize,
        /// What stands behind the word NOTE.
        text: &'a str,
    },
    /// A style sheet or a region: how captions look, and where.
    Looks {
        /// Its first line, from 1.
        line: usize,
    },
    /// Lines that are nothing of all this.
    Stray {
        /// The first line, from 1.
        line: usize,
        /// That line.
        text: &'a str,
    },
}

/// Cuts a text into blocks.
#[derive(Debug, Clone)]
pub struct Blocks<'a> {
    rest: &'a str,
    /// The line with which the rest begins, from 1.
    line: usize,
}

impl<'a> Blocks<'a> {
    /// Begins to cut.
    pub fn new(text: &'a str) -> Self {
        Self { rest: text, line: 1 }
    }

    /// The lines of the header, which are taken off; `None` where the text has none.
    pub fn header(&mut self) -> Option<&'a str> {
        let whole = self.rest;
        if !super::has_header(whole) {
            return None;
        }
        self.take();
        while !self.rest.is_empty() && !has_arrow(self.first()) {
            if self.take().is_empty() {
                break;
            }
        }
        Some(whole[..whole.len() - self.rest.len()].trim_end())
    }

    /// The line with which the rest begins.
    fn first(&self) -> &'a str {
        let end = memchr::memchr(b'\n', self.rest.as_bytes()).unwrap_or(self.rest.len());
        &self.rest[..end]
    }

    /// Takes a line off.
    fn take(&mut self) -> &'a str {
        let line = self.first();
        self.rest = self.rest.get(line.len() + 1..).unwrap_or_default();
        self.line += 1;
        line
    }

    /// Takes lines off up to an empty one or an arrow; what they are together.
    fn take_lines(&mut self) -> &'a str {
        let from = self.rest;
        while !self.rest.is_empty() {
            let line = self.first();
            if line.is_empty() || has_arrow(line) {
                break;
            }
            self.take();
        }
        let lines = &from[..from.len() - self.rest.len()];
        lines.strip_suffix('\n').unwrap_or(lines)
    }
}

impl<'a> Iterator for Blocks<'a> {
    type Item = Block<'a>;

    fn next(&mut self) -> Option<Block<'a>> {
        while self.rest.starts_with('\n') {
            self.take();
        }
        if self.rest.is_empty() {
            return None;
        }
        let (number, whole) = (self.line, self.rest);
        let first = self.take();
        if has_arrow(first) {
            return Some(Block::Cue { id: "", line: number, timing: first, text: self.take_lines() });
        }
        let second = self.first();
        if has_arrow(second) {
            self.take();
            return Some(Block::Cue { id: first, line: number + 1, timing: second, text: self.take_lines() });
        }
        let rest = self.take_lines();
        let block = &whole[..first.len() + usize::from(!rest.is_empty()) + rest.len()];
        Some(match first.split([' ', '\t']).next() {
            Some("NOTE") => Block::Note { line: number, text: &block["NOTE".len()..] },
            Some("STYLE" | "REGION") if !first.trim_end().contains([' ', '\t']) => Block::Looks { line: number },
            _ if nearly_times(first).is_some() => Block::Cue { id: "", line: number, timing: first, text: rest },
            _ if nearly_times(second).is_some() => {
                let text = rest.get(second.len() + 1..).unwrap_or_default();
                Block::Cue { id: first, line: number + 1, timing: second, text }
            }
            _ => Block::Stray { line: number, text: first },
        })
    }
}

/// Whether a line has an arrow behind what may be a time, however it was spoiled. The standard cuts at every arrow, and drops words such as
/// *from A --> B* with their cue: here they stay words.
fn has_arrow(line: &str) -> bool {
    let bytes = line.as_bytes();
    let arrow = memchr::memchr_iter(b'>', bytes).find(|at| *at >= 2 && bytes[at - 1] == b'-' && bytes[at - 2] == b'-');
    let Some(before) = arrow.map(|at| line[..at - 2].trim()) else { return false };
    let is_clock = |four: &[u8]| matches!(four, [a, b':', b, c] if [a, b, c].iter().all(|it| it.is_ascii_digit()));
    !before.contains(char::is_whitespace) || !before.contains(char::is_alphabetic) || bytes.windows(4).any(is_clock)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arrow_among_words_is_words_and_a_spoiled_time_is_none() {
        assert!(has_arrow("Anna Berg 00:00:03.000 --> 00:00:04.000") && has_arrow("1 min 7 s --> 00:08.000"));
        let text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Bo>jeg går fra A --> B nu\nBo: b --> c\n00:0 3.000 --> x\nja";
        let mut blocks = Blocks::new(text);
        blocks.header();
        let found: Vec<Block<'_>> = blocks.collect();
        let words = "<v Bo>jeg går fra A --> B nu\nBo: b --> c";
        assert_eq!(
            found,
            [
                Block::Cue { id: "", line: 3, timing: "00:01.000 --> 00:02.000", text: words },
                Block::Cue { id: "", line: 6, timing: "00:0 3.000 --> x", text: "ja" },
            ]
        );
    }

    #[test]
    fn blocks_are_cut_at_empty_lines_and_arrows() {
        let text =
            "WEBVTT x\nKind: a\n\n\nNOTE one\ntwo\n\nSTYLE \na\n\nid\na --> b\nc\nd\ne --> f\n\nNOTE\n\nNOTEx\n y";
        let mut blocks = Blocks::new(text);
        assert_eq!(blocks.header(), Some("WEBVTT x\nKind: a"));
        let found: Vec<Block<'_>> = blocks.collect();
        assert_eq!(
            found,
            [
                Block::Note { line: 5, text: " one\ntwo" },
                Block::Looks { line: 8 },
                Block::Cue { id: "id", line: 12, timing: "a --> b", text: "c\nd" },
                Block::Cue { id: "", line: 15, timing: "e --> f", text: "" },
                Block::Note { line: 17, text: "" },
                Block::Stray { line: 19, text: "NOTEx" },
            ]
        );
    }

    #[test]
    fn a_line_of_blanks_belongs_to_its_cue() {
        let found: Vec<Block<'_>> = Blocks::new("a --> b\n \nc").collect();
        assert_eq!(found, [Block::Cue { id: "", line: 1, timing: "a --> b", text: " \nc" }]);
    }
}
