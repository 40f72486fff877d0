//! How a coding was made, for people.

use std::io::{self, Write};

use crate::domain::message::Message;
use crate::domain::visible::visible;
use crate::ports::figures::made::Made;
use crate::ports::locale::Texts;

/// Says under the head what is special about a coding; nothing of what is usual.
pub fn print(out: &mut dyn Write, texts: &Texts, made: &Made) -> io::Result<()> {
    let mut lines = Vec::new();
    if let Some(reason) = &made.reason {
        lines.push(texts.say(&Message::new("summary-not-codable").with("reason", reason.as_str())));
    }
    for (id, segment) in &made.segments.0 {
        let about = Message::new("summary-segment")
            .with("codebook", id.as_str())
            .with("from", segment.from)
            .with("to", segment.to);
        let mut line = texts.say(&about);
        if let Some(seed) = segment.seed {
            line = format!("{line} {}", texts.say(&Message::new("summary-seed").with("seed", seed.to_string())));
        }
        if !segment.reason.is_empty() {
            line = format!("{line} · {}", visible(&segment.reason));
        }
        lines.push(line);
    }
    if made.scores_hidden {
        lines.push(texts.get("summary-hidden").into_owned());
    }
    for line in &lines {
        writeln!(out, "  {line}")?;
    }
    if lines.is_empty() { Ok(()) } else { writeln!(out) }
}
