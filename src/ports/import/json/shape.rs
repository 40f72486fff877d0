//! Which program a text in JSON is from, by the names in it. Only names are looked at, from the beginning on, until they
//! tell; strings are passed over, however long they are.

use crate::ports::formats::Sample;

/// Names inside each other that tell anything.
const DEEPEST: usize = 4;

/// A shape of JSON that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Whisper in its dialects, WhisperX among them.
    Whisper,
    /// Deepgram.
    Deepgram,
    /// AssemblyAI.
    AssemblyAi,
    /// AWS Transcribe.
    Aws,
    /// oTranscribe.
    OTranscribe,
}

/// What was seen so far.
#[derive(Debug, Default)]
struct Seen {
    /// Names of the outermost object, and of the entries of its lists, that are looked for.
    names: Vec<&'static str>,
}

impl Seen {
    fn has(&self, name: &str) -> bool {
        self.names.contains(&name)
    }

    fn note(&mut self, path: &str) {
        if let Some(known) = KNOWN.iter().find(|known| **known == path)
            && !self.has(known)
        {
            self.names.push(known);
        }
    }

    /// What the names tell for sure.
    fn tells(&self) -> Option<Shape> {
        let all = |names: &[&str]| names.iter().all(|name| self.has(name));
        let any = |names: &[&str]| names.iter().any(|name| self.has(name));
        if all(&["transcription/*/text"]) && any(&["transcription/*/offsets", "transcription/*/timestamps"])
            || all(&["segments/*/text", "segments/*/start"])
            || all(&["chunks/*/text", "chunks/*/timestamp"])
            || all(&["*/text", "*/start", "*/end"])
            || all(&["*/text", "*/timestamp"])
            || all(&["words/*/word", "words/*/start", "text"])
        {
            return Some(Shape::Whisper);
        }
        if any(&["results/channels", "results/utterances"]) {
            return Some(Shape::Deepgram);
        }
        if any(&["results/items", "results/audio_segments", "results/transcripts"]) {
            return Some(Shape::Aws);
        }
        let spoken = ["utterances/*/text", "words/*/text", "sentences/*/text", "paragraphs/*/text"];
        if any(&spoken) && any(&["utterances/*/start", "words/*/start", "sentences/*/start", "paragraphs/*/start"]) {
            return Some(Shape::AssemblyAi);
        }
        all(&["text", "media", "media-time"]).then_some(Shape::OTranscribe)
    }

    /// What they tell when there are no more.
    fn tells_at_the_end(&self) -> Option<Shape> {
        let all = |names: &[&str]| names.iter().all(|name| self.has(name));
        let whisper = all(&["text", "segments"]) || all(&["text", "chunks"]) || all(&["transcription", "result"]);
        whisper.then_some(Shape::Whisper)
    }
}

/// Names that tell something; `*` stands for the entries of a list.
const KNOWN: &[&str] = &[
    "*/end",
    "*/start",
    "*/text",
    "*/timestamp",
    "chunks",
    "chunks/*/text",
    "chunks/*/timestamp",
    "media",
    "media-time",
    "paragraphs/*/start",
    "paragraphs/*/text",
    "result",
    "results/audio_segments",
    "results/channels",
    "results/items",
    "results/transcripts",
    "results/utterances",
    "segments",
    "segments/*/start",
    "segments/*/text",
    "sentences/*/start",
    "sentences/*/text",
    "text",
    "transcription",
    "transcription/*/offsets",
    "transcription/*/text",
    "transcription/*/timestamps",
    "utterances/*/start",
    "utterances/*/text",
    "words/*/start",
    "words/*/text",
    "words/*/word",
];

/// Finds the shape of a file; `None` where it is no JSON, or JSON that nobody here knows.
pub fn of(sample: &Sample<'_>) -> Option<Shape> {
    let begins =
        |bytes: &[u8]| bytes.trim_ascii_start().starts_with(b"{") || bytes.trim_ascii_start().starts_with(b"[");
    // The whole file where it can be looked at as it is: what tells may stand behind the words.
    let bytes = sample.bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(sample.bytes);
    let bytes = if begins(bytes) { bytes } else { sample.text.as_bytes() };
    if !begins(bytes) {
        return None;
    }
    search(bytes)
}

/// One object or list that is open.
enum Level {
    /// The name whose value comes, as a path.
    Object,
    List,
}

fn search(bytes: &[u8]) -> Option<Shape> {
    let mut seen = Seen::default();
    let mut levels: Vec<Level> = Vec::new();
    // The path of names down to the value that comes; the lengths cut it back.
    let (mut path, mut lengths) = (String::new(), Vec::new());
    let (mut at, mut beyond) = (0, 0_usize);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'{' | b'[' if beyond > 0 || levels.len() >= DEEPEST => beyond += 1,
            b'{' | b'[' => {
                lengths.push(path.len());
                levels.push(if *byte == b'{' { Level::Object } else { Level::List });
                if *byte == b'[' {
                    path.push_str(if path.is_empty() { "*" } else { "/*" });
                }
            }
            b'}' | b']' if beyond > 0 => beyond -= 1,
            b'}' | b']' => {
                levels.pop()?;
                path.truncate(lengths.pop().unwrap_or_default());
                if levels.is_empty() {
                    return seen.tells_at_the_end();
                }
            }
            b'"' => {
                let end = end_of_string(bytes, at + 1)?;
                let follows =
                    bytes[end + 1..].iter().position(|byte| !byte.is_ascii_whitespace()).map(|it| end + 1 + it);
                let is_name = follows.is_some_and(|it| bytes[it] == b':');
                if is_name && beyond == 0 && matches!(levels.last(), Some(Level::Object)) {
                    path.truncate(lengths.last().copied().unwrap_or_default());
                    if !path.is_empty() {
                        path.push('/');
                    }
                    path.push_str(
                        std::str::from_utf8(&bytes[at + 1..end]).ok().filter(|it| it.len() < 40).unwrap_or("?"),
                    );
                    seen.note(&path);
                    if let Some(shape) = seen.tells() {
                        return Some(shape);
                    }
                }
                at = end;
            }
            _ => {}
        }
        at += 1;
    }
    seen.tells_at_the_end()
}

/// Where a string ends that begins here: the place of its closing quote.
fn end_of_string(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += memchr::memchr2(b'"', b'\\', bytes.get(at..)?)?;
        if bytes[at] == b'"' {
            return Some(at);
        }
        at += 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(text: &str) -> Option<Shape> {
        of(&Sample { bytes: text.as_bytes(), text })
    }

    #[test]
    fn each_shape_is_found_by_its_names() {
        for (text, found) in [
            (r#"{"text": "a", "segments": [{"id": 0, "start": 0.0, "end": 1, "text": "a"}]}"#, Shape::Whisper),
            (r#"{"text": "", "segments": [], "language": "da"}"#, Shape::Whisper),
            (r#"{"result": {}, "transcription": [{"timestamps": {"from": ""}, "text": ""}]}"#, Shape::Whisper),
            (r#"{"text": "a", "chunks": [{"timestamp": [0, 1], "text": "a"}]}"#, Shape::Whisper),
            (r#"[{"start": 0, "end": 1, "text": "a"}]"#, Shape::Whisper),
            (r#"{"metadata": {"a": [1]}, "results": {"channels": []}}"#, Shape::Deepgram),
            (r#"{"id": "x", "words": [{"text": "a", "start": 1}], "utterances": null}"#, Shape::AssemblyAi),
            (r#"{"jobName": "x", "results": {"transcripts": []}}"#, Shape::Aws),
            (r#"{"text": "<p>\"}</p>", "media": "", "media-time": 1.5}"#, Shape::OTranscribe),
        ] {
            assert_eq!(shape(text), Some(found), "{text}");
        }
    }

    #[test]
    fn other_json_and_other_texts_are_nothing() {
        for text in
            ["", "T: hi", "{", "[", "{}", "[Anna] hi", r#"{"observations": {"a": {"events": [[1.5, "T"]]}}}"#, "[1, 2"]
        {
            assert_eq!(shape(text), None, "{text}");
        }
        assert_eq!(shape(&"[".repeat(100_000)), None);
        assert_eq!(shape(&"{\"a\":".repeat(100_000)), None);
    }

    #[test]
    fn what_tells_is_found_behind_a_long_text() {
        let text = format!(r#"{{"text": "{}", "segments": [{{"text": "a", "start": 1}}]}}"#, "ord ".repeat(100_000));
        assert_eq!(of(&Sample { bytes: text.as_bytes(), text: &text[..64 * 1024] }), Some(Shape::Whisper));
        let text = format!(r#"{{"text": "{}", "media": "", "media-time": 1}}"#, "ord ".repeat(4_000_000));
        assert_eq!(of(&Sample { bytes: text.as_bytes(), text: &text[..64 * 1024] }), Some(Shape::OTranscribe));
    }
}
