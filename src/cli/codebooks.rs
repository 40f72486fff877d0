//! `gensvar codebooks`: which instruments there are, and what they say.

use std::io::{self, Write};

use crate::domain::message::Message;
use crate::domain::visible::visible;

use super::arguments::CodebooksVerb;
use super::{Call, DONE, WRONG};

/// Does what was asked; returns the exit code.
pub(super) fn run(call: &Call, verb: &CodebooksVerb, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    match verb {
        CodebooksVerb::List => list(call, out),
        CodebooksVerb::Show { id } => show(call, id, out, err),
    }
}

fn list(call: &Call, out: &mut dyn Write) -> io::Result<u8> {
    let language = call.texts.language();
    for listed in call.library.list() {
        let Some(Ok(codebook)) = call.library.codebook(listed.id) else { continue };
        let own = if listed.path.is_some() { call.texts.get("codebook-yours") } else { "".into() };
        writeln!(out, "{:<14} {:<14} {own}", visible(listed.id), visible(codebook.name.get(language)))?;
    }
    Ok(DONE)
}

fn show(call: &Call, id: &str, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    let instrument = match call.library.instrument(id) {
        Ok(instrument) => instrument,
        Err(messages) => {
            for message in messages {
                writeln!(err, "{}", call.texts.say(&message))?;
            }
            return Ok(WRONG);
        }
    };
    let language = call.texts.language();
    for codebook in instrument.codebooks() {
        writeln!(
            out,
            "{} ({} {})",
            visible(codebook.name.get(language)),
            visible(&codebook.id),
            visible(&codebook.version)
        )?;
        writeln!(out, "{}\n", visible(codebook.about.get(language)))?;
        writeln!(out, "{}", call.texts.get("codebook-heading-codes"))?;
        for code in &codebook.codes {
            let speaker = call.texts.get(&format!("codebook-speaker-{}", code.speaker.word()));
            writeln!(out, "  {:<6} {} ({speaker})", visible(&code.id.0), visible(code.name.get(language)))?;
            for text in [&code.definition, &code.example, &code.hint] {
                if !text.is_empty() {
                    writeln!(out, "         {}", visible(text.get(language)))?;
                }
            }
        }
        writeln!(out, "\n{}", call.texts.get("codebook-heading-scores"))?;
        for score in &codebook.scores {
            writeln!(out, "  {:<14} {}", visible(&score.id), visible(score.name.get(language)))?;
            if let Some(cut_offs) = &score.thresholds {
                let message = Message::new("codebook-thresholds")
                    .with("fair", call.texts.number(cut_offs.fair))
                    .with("good", call.texts.number(cut_offs.good))
                    .with("source", cut_offs.source.as_str());
                writeln!(out, "                 {}", call.texts.say(&message))?;
            }
        }
        writeln!(out)?;
    }
    Ok(DONE)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{HOSTILE, call};
    use super::*;

    #[test]
    fn nothing_that_a_codebook_says_is_obeyed_by_the_terminal() {
        let (_folder, call) = call();
        for verb in [CodebooksVerb::List, CodebooksVerb::Show { id: "own".to_owned() }] {
            let mut out = Vec::new();
            assert_eq!(run(&call, &verb, &mut out, &mut io::sink()).unwrap(), DONE);
            let told = String::from_utf8(out).unwrap();
            assert!(told.contains("‹9B›31m") && !told.contains(HOSTILE), "{told}");
        }
    }
}
