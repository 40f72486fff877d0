//! WebVTT, by the parsing rules of the W3C: header, notes, style sheets, regions, cues with ids, settings and voices.
//! Where the rules would drop words or a cue for a slip (a comma in a time, a `<` that begins no tag), they are kept and
//! that is told.

mod blocks;
mod cue_text;
pub(in crate::ports) mod own;

use super::Settings;
use super::captions::Captions;
use super::material::{Finding, Material, Place, Talk};
use super::srt;
use crate::domain::message::Message;
use blocks::{Block, Blocks};

/// Whether a text is such a file: it begins as WebVTT does, or lost its first line, and tags of the format name voices.
pub fn is(text: &str) -> bool {
    let has_times = || text.lines().filter(|line| !line.trim().is_empty()).take(2).any(|line| line.contains("-->"));
    has_header(text) || has_times() && ["\n<v ", "\n<v."].iter().any(|tag| text.contains(tag))
}

/// Whether a text begins as WebVTT does.
fn has_header(text: &str) -> bool {
    text.strip_prefix("WEBVTT").is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t', '\n']))
}

/// Reads a file.
pub fn read(text: &str, _: &Settings) -> Result<Material, Finding> {
    let mut captions = Captions::default();
    let mut blocks = Blocks::new(text);
    let talk = header(&mut blocks, &mut captions);
    if let Some(first) = blocks.clone().next()
        && let Some(header) = own::Header::read(&first)
    {
        return own::read(&header, talk, blocks);
    }
    for block in blocks {
        match block {
            Block::Cue { id, line, timing, text } => {
                // A note with no empty line behind it is the id of a cue, as the rules have it.
                if matches!(id.split([' ', '\t']).next(), Some("NOTE")) {
                    captions.counted.note("import-webvtt-note", || Place::Line(line - 1));
                }
                let times = times(&mut captions, line, timing);
                captions.begin(line, times);
                let voice = named_by_id(id).and_then(|name| captions.voice(name));
                cue_text::read(&mut captions, line + 1, text, voice);
            }
            Block::Note { line, .. } => captions.counted.note("import-webvtt-note", || Place::Line(line)),
            Block::Looks { line } => captions.counted.note("import-webvtt-looks", || Place::Line(line)),
            Block::Stray { line, text } => {
                captions.counted.note_such("import-webvtt-stray", text, || Place::Line(line));
            }
        }
    }
    captions.finish(talk)
}

/// The two times of a cue.
fn times(captions: &mut Captions<'_>, line: usize, timing: &str) -> (Option<u32>, Option<u32>) {
    if let Some((from, to)) = timing.split_once("-->") {
        let to = to.trim_start().split([' ', '\t']).next().unwrap_or_default();
        return captions.times(line, from, to, false);
    }
    let (from, to) = srt::nearly_times(timing).unwrap_or_default();
    captions.damaged_times(line, timing, (&from, &to))
}

/// What the header says of the talk: a title behind the first word, and its language.
fn header(blocks: &mut Blocks<'_>, captions: &mut Captions<'_>) -> Talk {
    let mut talk = Talk::default();
    let Some(lines) = blocks.header() else {
        captions.findings.push(Finding::line(1, Message::new("import-webvtt-header")));
        return talk;
    };
    let (first, rest) = lines.split_once('\n').unwrap_or((lines, ""));
    let title = first.trim_start_matches("WEBVTT").trim().trim_start_matches(['-', '–']).trim();
    title.clone_into(&mut talk.title);
    for (number, line) in (2..).zip(rest.lines()) {
        match line.split_once(':') {
            Some(("Language", tag)) => tag.trim().clone_into(&mut talk.language),
            // What kind of captions, and how they hang together with a stream: nothing of it is said by anybody.
            Some(("Kind" | "X-TIMESTAMP-MAP=LOCAL" | "X-TIMESTAMP-MAP=MPEGTS", _)) => {}
            _ => captions.counted.note_such("import-webvtt-stray", line, || Place::Line(number)),
        }
    }
    talk
}

/// The name in an id as Webex writes it: `12 "Anna Berg" (2451)`.
fn named_by_id(id: &str) -> Option<&str> {
    let rest = id.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let (name, behind) = rest.strip_prefix(" \"")?.rsplit_once('"')?;
    let number = behind.trim().trim_start_matches('(').trim_end_matches(')');
    (rest.len() < id.len() && number.bytes().all(|byte| byte.is_ascii_digit())).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What was said as `start-end who words`, in milliseconds, and what was told as `place id`.
    pub(super) fn summary(text: &str) -> (Vec<String>, Vec<String>) {
        let material = read(text, &Settings::default()).unwrap();
        let talk = &material.talks[0];
        let who = |by: Option<u16>| by.map_or("?", |by| &talk.voices[usize::from(by)].label);
        let time = |time: Option<u32>| time.map_or(String::new(), |time| time.to_string());
        let said = talk
            .pieces
            .iter()
            .map(|piece| format!("{}-{} {} {}", time(piece.start), time(piece.end), who(piece.by), piece.text));
        let told = material.findings.iter().map(|finding| match finding.place {
            Place::Line(line) => format!("{line} {}", finding.message.id),
            _ => finding.message.id.to_string(),
        });
        (said.collect(), told.collect())
    }

    fn said(body: &str) -> Vec<String> {
        summary(&format!("WEBVTT\n\n{body}")).0
    }

    #[test]
    fn an_end_before_the_beginning_is_told_where_the_times_stand() {
        let (said, told) = summary(
            "WEBVTT\n\n00:05.000 --> 00:03.000\n\n00:06.000 --> 00:07.000\n<v B>a\n\n1\n00:09.000 --> 00:08.000\n<v B>b",
        );
        assert_eq!(said, ["6000-7000 B a", "9000- B b"]);
        assert_eq!(told, ["3 import-time-reversed", "3 import-cue-empty", "9 import-time-reversed"]);
    }

    #[test]
    fn the_first_word_makes_the_format() {
        assert!(is("WEBVTT") && is("WEBVTT\n") && is("WEBVTT - title") && is("WEBVTT\tx"));
        let tagged = "00:01.000 --> 00:02.000\n<v Eva Ek>Hej</v>\n";
        assert!(is(tagged) && is(&format!("7-0\n{tagged}")) && !is(&tagged.replace("<v", "<b")));
        assert_eq!(
            summary(tagged),
            (vec!["1000-2000 Eva Ek Hej".to_owned()], vec!["1 import-webvtt-header".to_owned()])
        );
        assert!(!is("WEBVTTX") && !is("webvtt\n") && !is(" WEBVTT"));
    }

    #[test]
    fn header_notes_looks_and_ids_are_no_words() {
        let text = "WEBVTT - First visit\nKind: captions\nLanguage: da\n\nNOTE\nby hand\n\nSTYLE\n::cue { color: red }\n\n\
                    REGION\nid:a\n\nan-id\n00:01.000 --> 00:02.500 align:start position:0%\nHej\n\nleft over\n";
        let (said, told) = summary(text);
        assert_eq!(said, ["1000-2500 ? Hej"]);
        assert_eq!(told, ["5 import-webvtt-note", "8 import-webvtt-looks", "18 import-webvtt-stray"]);
        let talk = read(text, &Settings::default()).unwrap().talks.remove(0);
        assert_eq!((talk.title.as_str(), talk.language.as_str()), ("First visit", "da"));
    }

    #[test]
    fn a_note_without_an_empty_line_behind_it_is_told() {
        let (said, told) =
            summary("WEBVTT\n\nNOTE af Anna\n00:01.000 --> 00:02.000\nHej\n\nNOTE\nto\n2\n00:03.000 --> 00:04.000\nJa");
        assert_eq!(said, ["1000-2000 ? Hej", "3000-4000 ? Ja"]);
        assert_eq!(told, ["3 import-webvtt-note"]);
    }

    #[test]
    fn an_arrow_begins_a_cue_without_a_blank_line() {
        let text = "00:01.000 --> 00:02.000\na\n00:02.000 --> 00:03.000\nb\n\n\n00:03.000 --> 00:04.000\n\n1\n00:05.000-->00:06.000\nc";
        assert_eq!(said(text), ["1000-2000 ? a", "2000-3000 ? b", "5000-6000 ? c"]);
    }

    #[test]
    fn voices_closed_and_unclosed_with_classes_and_lines() {
        for text in [
            "<v Anna Berg>Hej\nmed dig",
            "<v.loud.first  Anna   Berg >Hej\nmed dig</v>",
            "<v Anna Berg><i>Hej</i>\n<b>med dig",
        ] {
            assert_eq!(
                said(&format!("00:01.000 --> 00:02.000\n{text}")),
                ["1000-2000 Anna Berg Hej med dig"],
                "{text}"
            );
        }
        let two = "00:01.000 --> 00:03.000\n<v A>Hej</v> <v B>Hej\n<00:02.000><v A &amp; C>selv</v> tak</v>x";
        assert_eq!(
            said(two),
            ["1000-3000 A Hej", "1000-3000 B Hej", "2000-3000 A & C selv", "2000-3000 B tak", "2000-3000 ? x"]
        );
        assert_eq!(said("00:01.000 --> 00:02.000\n<v>Hej"), ["1000-2000 ? Hej"]);
    }

    #[test]
    fn signs_and_tags_inside_words() {
        let text = "00:01.000 --> 00:02.000\n<lang da>5 &lt; 6 &amp; 7</lang> <00:01.500><c.x>så</c> 5 < 6 <inaudible>";
        let (said, told) = summary(&format!("WEBVTT\n\n{text}"));
        assert_eq!(said, ["1000-2000 ? 5 < 6 & 7 så 5 < 6"]);
        assert_eq!(told, ["4 import-tag-unknown"]);
    }

    #[test]
    fn odd_times_are_read_and_told_and_words_without_a_time_stay() {
        let text = "WEBVTT\n\n00:01,000 --> 00:02,000\na\n\n00:00:60.0 --> 25:00:61.000\nb\n\n-00:01.000 --> 00:02.000\nc\n\nx --> y\nd";
        let (said, told) = summary(text);
        assert_eq!(said, ["1000-2000 ? a", "60000- ? b", "0-2000 ? c", "- ? d"]);
        assert_eq!(told, ["3 import-time-odd", "6 import-cue-time", "9 import-time-negative", "9 import-cues-order"]);
    }

    #[test]
    fn damaged_times_begin_a_cue_whose_words_stay() {
        let text = "WEBVTT\n\n1\n00:01.000 --> 00:02.000\na\n\n2\n00:00:03.000 —> 00:00:04.000\n<v B>b\nc\n\n\
                    00:00:05.000 -> 00:00:06.000\nd\n\n7 -> 8\nno\n";
        let (said, told) = summary(text);
        assert_eq!(said, ["1000-2000 ? a", "3000-4000 B b c", "5000-6000 ? d"]);
        assert_eq!(told, ["8 import-cue-time-damaged", "12 import-cue-time-damaged", "15 import-webvtt-stray"]);
    }

    #[test]
    fn ids_of_webex_name_the_voice_and_other_ids_do_not() {
        assert_eq!(said("1 \"Anna Berg\" (2451)\n00:01.000 --> 00:02.000\nHej"), ["1000-2000 Anna Berg Hej"]);
        assert_eq!(said("d2a6-0/12\n00:01.000 --> 00:02.000\nHej"), ["1000-2000 ? Hej"]);
    }
}
