//! oTranscribe (`.otr`): JSON around the words in HTML, with times that the person set while typing. Who speaks stands
//! before a colon, if anywhere, so that the words are read as a plain transcript is.

use std::borrow::Cow;

use serde::Deserialize;

use super::Settings;
use super::clock;
use super::entities::resolved;
use super::json::value::{Object, Text};
use super::json::{self, shape};
use super::material::{Finding, Material, Place};
use super::plain;
use crate::domain::message::Message;
use crate::domain::session::Media;
use crate::ports::formats::Sample;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct File {
    text: Text,
    media: Text,
}

/// Whether a file is one of these.
pub fn is(sample: &Sample<'_>) -> bool {
    shape::of(sample) == Some(shape::Shape::OTranscribe)
}

/// Reads a file.
pub fn read(text: &str, _: &Settings) -> Result<Material, Finding> {
    let (file, mended) = json::read_mended::<Object<File>>(text)?;
    let file = file.0.unwrap_or_default();
    let lines = lines(&file.text.0);
    if lines.trim().is_empty() {
        return Err(Message::new("import-nothing-said").into());
    }
    let mut material = plain::read_of_recording(&lines)?;
    in_paragraphs(&mut material, |line| line);
    material.findings.splice(0..0, mended);
    for talk in &mut material.talks {
        talk.media.extend(Some(file.media.0.clone()).filter(|media| !media.is_empty()).map(Media::of_talk));
    }
    Ok(material)
}

/// Turns the lines of places into paragraphs.
pub fn in_paragraphs(material: &mut Material, paragraph: impl Fn(usize) -> usize) {
    let pieces = material.talks.iter_mut().flat_map(|talk| &mut talk.pieces).map(|piece| &mut piece.place);
    for place in pieces.chain(material.findings.iter_mut().map(|finding| &mut finding.place)) {
        if let Place::Line(line) = place {
            *place = Place::Paragraph(paragraph(*line));
        }
    }
}

/// The paragraphs of HTML, a line each, with the times at their beginnings in square brackets.
fn lines(html: &str) -> String {
    let mut lines = String::with_capacity(html.len());
    let mut rest = html;
    // The time of a tag that is open, and where its own words begin.
    let mut stamp: Option<(String, usize)> = None;
    // Where the last line begins.
    let mut begun = 0;
    // Where no bracket closes any more, none is looked for again and again.
    let last = memchr::memrchr(b'>', html.as_bytes()).unwrap_or_default();
    while let Some(at) = memchr::memchr(b'<', rest.as_bytes()) {
        lines.push_str(&unbroken(&rest[..at]));
        let inside = &rest[at + 1..];
        let may_close = html.len() - inside.len() <= last;
        let end = if may_close { memchr::memchr(b'>', inside.as_bytes()) } else { None };
        let Some(end) = end else {
            lines.push('<');
            rest = inside;
            continue;
        };
        let tag = &inside[..end];
        rest = &inside[end + 1..];
        let name = tag.trim_start_matches('/').split([' ', '/', '\n']).next().unwrap_or_default();
        match name.to_ascii_lowercase().as_str() {
            "p" | "div" | "br" | "li" | "h1" | "h2" | "h3" if !lines.is_empty() && !lines.ends_with('\n') => {
                lines.push('\n');
                begun = lines.len();
            }
            "span" if tag.starts_with('/') => {
                if let Some((time, from)) = stamp.take()
                    && begun <= from
                    && lines[begun..from].trim().is_empty()
                {
                    lines.truncate(from);
                    lines.push_str(&time);
                }
            }
            "span" => {
                let seconds = tag.split_once("data-timestamp=").map(|(_, value)| value.trim_start_matches(['"', '\'']));
                let seconds = seconds.and_then(|value| value.split(['"', '\'', ' ']).next()?.parse().ok());
                if let Some(time) = seconds.and_then(clock::milliseconds) {
                    stamp = Some((format!("[{}] ", clock::written(time)), lines.len()));
                }
            }
            _ => {}
        }
    }
    lines.push_str(&unbroken(rest));
    lines
}

/// Words with their references resolved, whose line ends are blanks, as HTML has it.
fn unbroken(text: &str) -> Cow<'_, str> {
    let text = resolved(text);
    if text.contains(['\n', '\r', '\u{a0}']) { Cow::Owned(text.replace(['\n', '\r', '\u{a0}'], " ")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_with_times_and_names() {
        let html = "<p><span class=\\\"timestamp\\\" data-timestamp=\\\"12.345\\\">0:12</span>&nbsp;Anna: Hej &amp; <b>nå</b></p>\
                    <p>Bo: Ja<br>Anna: Og så\\n<span data-timestamp=\\\"20\\\">0:20</span> igen</p>";
        let text = format!(r#"{{"text": "{html}", "media": "a.mp3", "media-time": 1}}"#);
        assert!(is(&Sample { bytes: text.as_bytes(), text: &text }));
        let talk = read(&text, &Settings::default()).unwrap().talks.remove(0);
        let said: Vec<_> = talk.pieces.iter().map(|it| (it.place.clone(), it.start, it.text.as_str())).collect();
        assert_eq!(
            said,
            [
                (Place::Paragraph(1), Some(12_345), "Hej & nå"),
                (Place::Paragraph(2), None, "Ja"),
                (Place::Paragraph(3), None, "Og så 0:20 igen"),
            ]
        );
        assert_eq!(talk.media, [Media::of_talk("a.mp3")]);
    }
}
