//! SubViewer as YouTube writes it (`.sbv`): two times with a comma between them, lines of words, an empty line.

use super::Settings;
use super::captions::Captions;
use super::clock;
use super::material::{Finding, Material, Place, Talk};

/// Whether a text is such a file: its first line has two times.
pub fn is(text: &str) -> bool {
    text.lines().find(|line| !line.trim().is_empty()).and_then(times).is_some()
}

/// Reads a file.
pub fn read(text: &str, _: &Settings) -> Result<Material, Finding> {
    let mut captions = Captions::default();
    let mut is_behind_empty = false;
    for (number, line) in (1..).zip(text.split('\n')) {
        let may_be_times = std::mem::replace(&mut is_behind_empty, line.trim().is_empty());
        if let Some((from, to)) = times(line) {
            let times = captions.times(number, &from, &to, false);
            captions.begin(number, times);
        } else if may_be_times && is_like_times(line) && captions.has_begun() {
            captions.counted.note_such("import-cue-time", line, || Place::Line(number));
            captions.begin(number, (None, None));
        } else if captions.has_begun() {
            captions.say(number, None, None, line.into());
        } else if !line.trim().is_empty() {
            captions.counted.note_such("import-before-first-cue", line, || Place::Line(number));
        }
    }
    captions.finish(Talk::default())
}

/// Whether a line stands where times stand and has their form, whatever is wrong with them: two words with a comma between them.
fn is_like_times(line: &str) -> bool {
    let words = line.trim().split_once(',');
    words.is_some_and(|(from, to)| !from.is_empty() && !to.is_empty()) && !line.trim().contains(char::is_whitespace)
}

/// The two times of a line, where it has nothing else. Each may have a decimal comma.
fn times(line: &str) -> Option<(String, String)> {
    let line = line.trim();
    if !line.starts_with(|first: char| first.is_ascii_digit() || first == '-') || line.len() > 64 {
        return None;
    }
    let parts: Vec<&str> = line.split(',').collect();
    let (from, to) = match parts[..] {
        [from, to] => (from.to_owned(), to.to_owned()),
        [from, thousandths, to, more] => (format!("{from},{thousandths}"), format!("{to},{more}")),
        _ => return None,
    };
    let is_time = |text: &str| text.contains(':') && clock::read(text).is_some();
    (is_time(&from) && is_time(&to)).then_some((from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_that_cannot_be_read_are_no_words() {
        let text = "0:00:01.000,0:00:02.000\nHej\n\nbad,time\nja\n\nwell, yes\n\n0:00:03.000,0:00:04.000\na,b\n";
        let Material { talks, findings, .. } = read(text, &Settings::default()).unwrap();
        let said: Vec<_> = talks[0].pieces.iter().map(|piece| (piece.start, &*piece.text)).collect();
        assert_eq!(said, [(Some(1000), "Hej"), (None, "ja well, yes"), (Some(3000), "a,b")]);
        assert_eq!(
            findings.iter().map(|it| (&it.place, &*it.message.id)).collect::<Vec<_>>(),
            [(&Place::Line(4), "import-cue-time")]
        );
    }

    #[test]
    fn captions_are_read() {
        let text = "0:00:01.000,0:00:02.500\n>> ANNA: Hej\nmed dig\n\n0:00:03,000,0:00:04,000\n1,2\n\n0:00:05.000,0:00:06.000\nANNA: c\n";
        assert!(is(text));
        let material = read(text, &Settings::default()).unwrap();
        let talk = &material.talks[0];
        let said: Vec<_> = talk.pieces.iter().map(|it| (it.start, it.end, it.by, it.text.as_str())).collect();
        assert_eq!(
            said[..2],
            [(Some(1000), Some(2500), Some(0), "Hej med dig"), (Some(3000), Some(4000), Some(0), "1,2")]
        );
        assert_eq!(talk.voices[0].label, "ANNA");
    }

    #[test]
    fn other_lines_with_commas_are_no_times() {
        for text in ["1,2\na", "a,b", "0:00:01.000 --> 0:00:02.000\na", "12:30,x\n"] {
            assert!(!is(text), "{text}");
        }
    }
}
