//! What captions of every format have in common: who speaks, by a tag or by a name before a colon; lines that are shown
//! again while the text rolls up the screen, and were said once; and the pieces that all this makes.
//!
//! **Names.** Where no tag names a voice, `Name: words` does, or `[Name] words`, judged over all lines as in plain transcripts, and where
//! nearly all captions begin so, by what comes again there; a caption without a name is by whoever was named last.
//!
//! **Two at once.** Where a caption has several lines that begin with a dash, each is said by another person than the one
//! before, as subtitles have it.
//!
//! **Rolling.** Captions roll where a third of them begin with the line with which the one before ended, and say
//! something new after it, or where half of them do so or show again what was shown, for a hundredth of a second. In such a
//! file, and only there, what is shown again counts once.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::clock;
use super::counted::{Counted, Each};
use super::labels;
use super::line::{self, Form, Label, Line};
use super::material::{Cut, Finding, Material, Piece, Place, Talk, Voice};
use super::signatures;
use super::speakers::{self, Census, Speakers, Verdict};
use crate::domain::message::Message;
use crate::domain::session::Role;
use crate::ports::limits::{MOST_PARTICIPANTS, MOST_TURNS};

/// Lines of captions.
const MOST_RUNS: usize = 2 * MOST_TURNS;
/// Milliseconds between two captions of which the second one may show again what the first one did.
const ROLLS_WITHIN: u32 = 500;
/// Milliseconds that a caption is shown at most which nobody is meant to read.
const FLASH: u32 = 20;
/// Lines that a screen shows at once.
const MOST_SHOWN: usize = 4;

/// Captions while they are gathered.
#[derive(Debug, Default)]
pub struct Captions<'a> {
    cues: Vec<Caption>,
    runs: Vec<Run<'a>>,
    voices: Vec<Voice>,
    by_label: HashMap<String, u16>,
    /// Pieces that somebody else says than the one before, because a dash says so.
    changes: Vec<usize>,
    /// What was skipped, repaired or doubted, where it can come often.
    pub counted: Counted,
    /// The same, each by itself.
    pub findings: Vec<Finding>,
    /// Times that go backwards within a caption, and names within words.
    each: Each,
}

#[derive(Debug)]
struct Caption {
    line: usize,
    start: Option<u32>,
    end: Option<u32>,
    /// Its places in the list of runs.
    runs: Range<usize>,
    /// How many of its first runs were shown before.
    again: usize,
}

/// Words in one line by one voice.
#[derive(Debug)]
struct Run<'a> {
    line: usize,
    voice: Option<u16>,
    start: Option<u32>,
    text: Cow<'a, str>,
}

impl<'a> Captions<'a> {
    /// Begins a caption, which stands in the file from a line on.
    pub fn begin(&mut self, line: usize, (start, end): (Option<u32>, Option<u32>)) {
        let runs = self.runs.len()..self.runs.len();
        if self.cues.len() > MOST_TURNS {
            return;
        }
        self.cues.push(Caption { line, start, end, runs, again: 0 });
    }

    /// Reads the two times of a caption, and notes what is odd about them.
    pub fn times(&mut self, line: usize, from: &str, to: &str, decimal_comma: bool) -> (Option<u32>, Option<u32>) {
        let mut read = |text: &str| {
            let place = || Place::Line(line);
            let Some(time) = clock::read(text).filter(|_| !clock::is_absurd(text)) else {
                self.counted.note_such("import-cue-time", text, place);
                return None;
            };
            if time.negative {
                self.counted.note_such("import-time-negative", text, place);
            } else if time.odd || time.comma && !decimal_comma {
                self.counted.note_such("import-time-odd", text, place);
            }
            Some(time.at)
        };
        let (start, end) = (read(from), read(to));
        if start.zip(end).is_some_and(|(start, end)| end < start) {
            self.each.tell(Finding::line(line, Message::new("import-time-reversed")));
            return (start, None);
        }
        (start, end)
    }

    /// What can be read of times in a line that is damaged, which is told.
    pub fn damaged_times(&mut self, line: usize, text: &str, (from, to): (&str, &str)) -> (Option<u32>, Option<u32>) {
        self.each.tell(Finding::line(line, Message::new("import-cue-time-damaged").with("words", text.trim())));
        let read =
            |time: &str| clock::read(time).filter(|it| time.contains(':') && !it.negative && !clock::is_absurd(time));
        let (start, end) = (read(from).map(|time| time.at), read(to).map(|time| time.at));
        (start, end.filter(|end| start.is_none_or(|start| start <= *end)))
    }

    /// Whether a caption was begun.
    pub fn has_begun(&self) -> bool {
        !self.cues.is_empty()
    }

    /// Adds words to the caption that was begun last; `start` is when they begin, where it is not when the caption does.
    pub fn say(&mut self, line: usize, voice: Option<u16>, start: Option<u32>, text: Cow<'a, str>) {
        let text = match text {
            Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
            Cow::Owned(text) if text.trim().len() < text.len() => Cow::Owned(text.trim().to_owned()),
            owned @ Cow::Owned(_) => owned,
        };
        if signatures::is_one(&text) {
            self.counted.note("import-signature", || Place::Line(line));
            return;
        }
        if let Some(caption) = self.cues.last_mut()
            && !text.is_empty()
            && self.runs.len() <= MOST_RUNS
        {
            self.runs.push(Run { line, voice, start, text });
            caption.runs.end = self.runs.len();
        }
    }

    /// The voice of a label; none for an empty one.
    pub fn voice(&mut self, label: &str) -> Option<u16> {
        let label = label.trim();
        if let Some(index) = self.by_label.get(label) {
            return Some(*index);
        }
        if label.is_empty() || self.voices.len() > MOST_PARTICIPANTS {
            return None;
        }
        let index = self.voices.len() as u16;
        self.voices.push(Voice::called(label));
        self.by_label.insert(label.to_owned(), index);
        Some(index)
    }

    /// The talk that they make; `talk` says what the file says of it as a whole.
    pub fn finish(mut self, talk: Talk) -> Result<Material, Finding> {
        if self.cues.len() > MOST_TURNS || self.runs.len() > MOST_RUNS {
            return Err(Message::new("limit-turns").with("most", MOST_TURNS).into());
        }
        let starts = self.cues.iter().filter_map(|cue| Some((cue.start?, cue.line)));
        let mut latest = 0;
        for (start, line) in starts {
            if start < latest {
                self.counted.note("import-cues-order", || Place::Line(line));
            }
            latest = latest.max(start);
        }
        self.roll();
        let (voices, pieces) = if self.voices.is_empty() { self.named() } else { (Vec::new(), self.tagged()) };
        if pieces.is_empty() {
            return Err(Message::new("import-nothing-said").into());
        }
        let voices = if voices.is_empty() { self.voices } else { voices };
        let mut findings = self.findings;
        findings.extend(self.each.into_findings());
        findings.extend(self.counted.into_findings());
        findings.sort_by(|one, other| one.place.cmp(&other.place));
        let talk = Talk { voices, pieces, changes: self.changes, cut: Cut::Cues, ..talk };
        Ok(Material { talks: vec![talk], findings, ..Material::default() })
    }

    /// Finds what is shown again, and leaves it out where the captions roll.
    fn roll(&mut self) {
        let (mut going_on, mut flashes) = (0, 0);
        for index in 1..self.cues.len() {
            let (before, caption) = (&self.cues[index - 1], &self.cues[index]);
            let follows = match (before.end, caption.start) {
                (Some(end), Some(start)) => start <= end.saturating_add(ROLLS_WITHIN),
                _ => false,
            };
            if follows {
                let (shown, now) = (&self.runs[before.runs.clone()], &self.runs[caption.runs.clone()]);
                let again = shown_again(shown, now);
                going_on += usize::from(again > 0 && again < now.len());
                // Between two lines, such a caption shows the first one alone for the hundredth of a second that the change takes.
                let is_flash =
                    caption.start.zip(caption.end).is_some_and(|(from, to)| to.saturating_sub(from) <= FLASH);
                flashes += usize::from(again > 0 && again == now.len() && is_flash);
                self.cues[index].again = again;
            }
        }
        let rolls = going_on >= 2 && going_on * 3 >= self.cues.len()
            || flashes > 0 && (going_on + flashes) * 2 >= self.cues.len();
        for caption in &mut self.cues {
            if !rolls {
                caption.again = 0;
            } else if caption.again > 0 {
                self.counted.note("import-rolling", || Place::Line(caption.line));
            }
        }
    }

    /// Pieces by the voices of the tags.
    fn tagged(&mut self) -> Vec<Piece> {
        let mut pieces = Vec::with_capacity(self.cues.len());
        let speaking: HashSet<String> = self.voices.iter().map(|voice| labels::key(&voice.label)).collect();
        for caption in &self.cues {
            let first = pieces.len();
            let said = &self.runs[caption.said()];
            let is_dialogue = is_dialogue(said);
            if is_dialogue {
                self.counted.note("import-cue-dialogue", || Place::Line(caption.line));
            }
            for run in said {
                let words = undashed(&run.text).filter(|_| is_dialogue);
                if let Some(label) = speakers::inside(&run.text, &speaking) {
                    self.each.tell(within(run.line, label));
                }
                if words.is_some() && !pieces.is_empty() {
                    self.changes.push(pieces.len());
                }
                caption.add(&mut pieces, (first, &self.changes), run, run.voice, words.unwrap_or(&run.text));
            }
            if caption.runs.is_empty() {
                self.counted.note("import-cue-empty", || Place::Line(caption.line));
            }
        }
        pieces
    }

    /// Voices and pieces by names before colons.
    fn named(&mut self) -> (Vec<Voice>, Vec<Piece>) {
        let mut census = Census::default();
        for caption in &self.cues {
            let mut said = self.runs[caption.said()].iter();
            if let Some(run) = said.next() {
                census.caption(run.line, &run.text, first_label(&run.text));
            }
            said.for_each(|run| census.line(run.line, &run.text, label(&run.text)));
        }
        let Ok(speakers) = census.speakers() else { return (Vec::new(), self.tagged()) };
        let mut pieces = Vec::with_capacity(self.cues.len());
        let mut naming = Naming { speakers: &speakers, told: Vec::new(), now: None };
        for caption in &self.cues {
            let first = pieces.len();
            let said = &self.runs[caption.said()];
            let is_dialogue = is_dialogue(said);
            if is_dialogue {
                self.counted.note("import-cue-dialogue", || Place::Line(caption.line));
            }
            for (place, run) in said.iter().enumerate() {
                let label = if place == 0 { first_label(&run.text) } else { label(&run.text) };
                let is_unnamed = place == 0 && !is_dialogue && label.is_none() && naming.now.is_some();
                if is_unnamed {
                    self.counted.note("import-cue-unnamed", || Place::Line(run.line));
                }
                let mut words = naming.words(run, label, &mut self.findings);
                // Whom a name names needs no dash.
                if is_dialogue
                    && words.len() == run.text.len()
                    && let Some(undashed) = undashed(words)
                {
                    words = undashed;
                    if !pieces.is_empty() {
                        self.changes.push(pieces.len());
                        naming.turn_to_other();
                    }
                }
                if let Some(label) = speakers.inside(words) {
                    self.each.tell(within(run.line, label));
                }
                caption.add(&mut pieces, (first, &self.changes), run, naming.now, words);
            }
            if caption.runs.is_empty() {
                self.counted.note("import-cue-empty", || Place::Line(caption.line));
            }
        }
        let voice = |(name, role): &(&str, Role)| Voice { role: Some(*role), ..Voice::called(*name) };
        (speakers.people.iter().map(voice).collect(), pieces)
    }
}

impl Caption {
    /// The places of what is said in it and was not shown before.
    fn said(&self) -> Range<usize> {
        self.runs.start + self.again..self.runs.end
    }

    /// Adds words to the pieces of this caption, which begin at `first`; somebody else speaks in each of `changes`.
    fn add(
        &self,
        pieces: &mut Vec<Piece>,
        (first, changes): (usize, &[usize]),
        run: &Run<'_>,
        by: Option<u16>,
        words: &str,
    ) {
        if words.is_empty() {
            return;
        }
        if pieces.len() > first
            && changes.last() != Some(&pieces.len())
            && let Some(last) = pieces.last_mut()
            && last.by == by
        {
            last.text.push(' ');
            last.text.push_str(words);
            return;
        }
        let start = run.start.filter(|start| self.start <= Some(*start)).or(self.start);
        let (place, text) = (Place::Line(run.line), words.to_owned());
        pieces.push(Piece { place, by, start, end: self.end, text, turn: None });
    }
}

/// Who speaks while names stand before colons.
struct Naming<'s, 'a> {
    speakers: &'s Speakers<'a>,
    /// Numbers of labels that were told to be words.
    told: Vec<usize>,
    /// Whoever was named last.
    now: Option<u16>,
}

impl Naming<'_, '_> {
    /// Somebody else speaks: of two the other one, else nobody knows who.
    fn turn_to_other(&mut self) {
        let is_pair = self.speakers.people.len() == 2;
        self.now = self.now.filter(|_| is_pair).map(|now| 1 - now.min(1));
    }

    /// The words of a run without the name before them, which is noted.
    fn words<'r>(&mut self, run: &'r Run<'_>, label: Option<Label<'r>>, findings: &mut Vec<Finding>) -> &'r str {
        let Some(label) = label else { return &run.text };
        let told = |id| Finding::line(run.line, Message::new(id).with("label", label.name));
        match self.speakers.verdict(&label) {
            Some(Verdict::Speaker { index, is_guess }) => {
                if is_guess {
                    findings.push(told(line::told_once(label.form)));
                }
                self.now = Some(index);
                label.rest
            }
            Some(Verdict::Words(id)) => {
                if let Err(place) = self.told.binary_search(&id) {
                    self.told.insert(place, id);
                    findings.push(told("import-label-as-words"));
                }
                &run.text
            }
            None => &run.text,
        }
    }
}

/// That somebody's label stands within the words of a line.
fn within(line: usize, label: &str) -> Finding {
    Finding::line(line, Message::new("import-label-inside").with("label", label))
}

/// Whether lines of a caption are said by several: two begin with a dash, the first one among them, and no tag tells who.
fn is_dialogue(said: &[Run<'_>]) -> bool {
    let dashed = |run: &&Run<'_>| undashed(&run.text).is_some();
    said.len() > 1
        && said.iter().all(|run| run.voice.is_none())
        && said.first().is_some_and(|run| dashed(&run))
        && said.iter().filter(dashed).count() > 1
}

/// A line without the dash before it, if there is one; a number below zero has none.
fn undashed(text: &str) -> Option<&str> {
    let rest = text.strip_prefix(['-', '–', '—', '‐'])?;
    let words = rest.trim_start();
    let is_number = words.len() == rest.len() && rest.starts_with(|first: char| first.is_ascii_digit());
    (!words.is_empty() && !words.starts_with('-') && !is_number).then_some(words)
}

/// What may be a name before a colon where a caption begins.
fn first_label(text: &str) -> Option<Label<'_>> {
    label(text).or_else(|| line::read_free(without_signs(text)))
}

/// What may be a name before a colon or in brackets, the signs of a change of speaker (`>>`, `-`) aside.
fn label(text: &str) -> Option<Label<'_>> {
    let text = without_signs(text);
    // Most lines have no colon and no bracket; those of other scripts begin with a byte from 0xe2 on.
    if !text.starts_with('[') && !text.bytes().any(|byte| byte == b':' || byte >= 0xe2) {
        return None;
    }
    let Line::Speech(speech) = line::read(text) else { return None };
    // What stands in brackets alone is a sound.
    let names = |label: &Label<'_>| label.form == Form::Colon || label.form == Form::Bracket && !label.rest.is_empty();
    speech.label.filter(|label| names(label) && label.stamp.is_none())
}

/// A line without the signs of a change of speaker.
fn without_signs(text: &str) -> &str {
    text.trim_start_matches(['>', '-', '–', ' '])
}

/// How many of the first lines that are shown now were the last ones before.
fn shown_again(before: &[Run<'_>], now: &[Run<'_>]) -> usize {
    let same = |count: &usize| {
        let last = &before[before.len() - count..];
        last.iter().zip(now).all(|(one, other)| one.text == other.text && one.voice == other.voice)
    };
    (1..=before.len().min(now.len()).min(MOST_SHOWN)).rev().find(same).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Captions of one second each, one after the other; what they make as `start who words`, and what was told.
    fn read(captions: &[&str]) -> (Vec<String>, Vec<String>) {
        let mut gathered = Captions::default();
        let mut line = 0;
        for (number, caption) in (0..).zip(captions) {
            gathered.begin(line + 1, (Some(number * 1000), Some(number * 1000 + 1000)));
            for text in caption.lines() {
                line += 1;
                gathered.say(line, None, None, text.into());
            }
        }
        let material = gathered.finish(Talk::default()).unwrap();
        let talk = &material.talks[0];
        let who = |by: Option<u16>| by.map_or("?", |by| &talk.voices[usize::from(by)].label);
        let said = talk
            .pieces
            .iter()
            .map(|piece| format!("{} {} {}", piece.start.map_or(0, |start| start / 1000), who(piece.by), piece.text));
        let told = material.findings.iter().map(|finding| finding.message.id.to_string());
        (said.collect(), told.collect())
    }

    #[test]
    fn names_in_brackets_name_who_speaks() {
        let (said, told) = read(&["[Eva] Hej.", "[Jonas] Hej.", "[Musik]", "[Eva] Så.", "[Jonas] Ja.", "[Lisa] Nå."]);
        assert_eq!(said, ["0 Eva Hej.", "1 Jonas Hej.", "2 Jonas [Musik]", "3 Eva Så.", "4 Jonas Ja.", "5 Lisa Nå."]);
        assert_eq!(told, ["import-cue-unnamed", "import-label-once-apart"]);
    }

    #[test]
    fn a_speaker_who_begins_within_a_line_is_told() {
        let (said, told) =
            read(&["EVA: Hej.", "OLA: Min chef sa ja. Eva: och så?", "EVA: Ja. OLA: and then", "OLA: Nu. Där: ja"]);
        assert_eq!(said[1], "1 OLA Min chef sa ja. Eva: och så?");
        assert_eq!(told, ["import-label-inside", "import-label-inside"]);
        let mut tagged = Captions::default();
        let (eva, ola) = (tagged.voice("Eva Lind"), tagged.voice("Ola Berg"));
        for (line, voice, words) in [(1, eva, "Ja. OLA BERG: och så?"), (2, ola, "Det var. Sagt: nej")] {
            tagged.begin(line, (Some(0), Some(900)));
            tagged.say(line, voice, None, words.into());
        }
        let told = tagged.finish(Talk::default()).unwrap().findings;
        assert_eq!(told.iter().map(|it| it.place.clone()).collect::<Vec<_>>(), [Place::Line(1)], "{told:?}");
    }

    #[test]
    fn names_before_colons_name_voices_and_words_stay_words() {
        let (said, told) = read(&[
            "Anna Berg: Hello.\nHow are you?",
            "Bo Lind: Well.",
            "I think.",
            "Anna Berg: He said: no\nBo Lind: Oh.",
            "He said: maybe.",
        ]);
        let expected = [
            "0 Anna Berg Hello. How are you?",
            "1 Bo Lind Well.",
            "2 Bo Lind I think.",
            "3 Anna Berg He said: no",
            "3 Bo Lind Oh.",
            "4 Bo Lind He said: maybe.",
        ];
        assert_eq!(said, expected);
        assert_eq!(told, ["import-cue-unnamed", "import-label-as-words"]);
        assert_eq!(read(&[">> ANNA: a.", "- BO: b.", "ANNA: c.", "[BO]: d."]).0[1..3], ["1 BO b.", "2 ANNA c."]);
    }

    #[test]
    fn captions_without_a_name_are_counted_where_others_have_one() {
        let (said, told) = read(&["Anna Berg: Du har prøvd før.", "Jeg tror det, ja.", "Bo Lind: Nå.", "Ja."]);
        assert_eq!(said[1], "1 Anna Berg Jeg tror det, ja.");
        assert_eq!(told, ["import-cue-unnamed"]);
        assert!(read(&["Anna Berg: Hei.\nJa.", "Bo Lind: Nå."]).1.is_empty(), "a line is no caption");
        assert!(crate::ports::locale::Texts::new("en").knows("import-cue-unnamed"));
    }

    #[test]
    fn two_lines_with_dashes_are_said_by_two() {
        let (said, told) =
            read(&["Anna: Hei.", "Bo: Hallo.", "- Går det bra?\n- Ja,\ndet gjør det.", "Bo: Så", "Anna: Nå"]);
        assert_eq!(said[2..4], ["2 Anna Går det bra?", "2 Bo Ja, det gjør det."]);
        assert_eq!(told, ["import-cue-dialogue"]);
        let (said, _) =
            read(&["KARI: Hva bringer deg hit?", "OLA: Sjefen.", "- Var det hans idé?\n- Ja.", "- Å?\n- Hm."]);
        assert_eq!(said[2..], ["2 KARI Var det hans idé?", "2 OLA Ja.", "3 KARI Å?", "3 OLA Hm."]);
        let (said, _) = read(&["Anna: a", "Bo: b", "Cia: c", "Anna: d", "Bo: e", "Cia: f", "-g\n-h", "i"]);
        assert_eq!(said[6..], ["6 ? g", "6 ? h", "7 ? i"], "of three nobody knows which");
        let (said, told) = read(&["– Hei\n– Ja", "ja"]);
        assert_eq!(
            (said, told),
            (vec!["0 ? Hei".into(), "0 ? Ja".into(), "1 ? ja".into()], vec!["import-cue-dialogue".into()])
        );
        let (said, told) = read(&["- Hei\nJa", "-5 grader\n-6 grader", "a\n- b"]);
        assert_eq!((said.len(), told.len()), (3, 0), "one speaks");
        let mut gathered = Captions::default();
        gathered.begin(1, (Some(0), Some(1000)));
        gathered.say(2, None, None, "- Hei".into());
        gathered.say(3, None, None, "- Ja".into());
        let material = gathered.finish(Talk::default()).unwrap();
        let settings = crate::ports::import::Settings::default();
        let settled = crate::ports::import::turns::settle(&material.talks[0], settings.joining, &[]).unwrap();
        assert_eq!(settled.turns.len(), 2, "nor are they joined again");
    }

    #[test]
    fn whoever_comes_again_before_a_colon_speaks_for_himself() {
        for who in [
            "46701234567",
            "076-123 45 67",
            "eva lind",
            "eva",
            "iPhone (2)",
            "iPad",
            "Karin's iPhone",
            "Berg, Eva | IFO (hon, henne)",
            "Anna \u{1f60a}",
            "eva.lind@kommun.example",
        ] {
            let again = [format!("{who}: c"), format!("{who}: d: e")];
            let (said, told) = read(&["Eva Berg: a", &again[0], "Eva Berg: b", &again[1], "Eva Berg: http://a.b"]);
            assert_eq!(said[1..4], [format!("1 {who} c"), "2 Eva Berg b".to_owned(), format!("3 {who} d: e")]);
            assert!(told.is_empty(), "{who}: {told:?}");
        }
    }

    #[test]
    fn what_comes_once_before_a_colon_is_told() {
        let (said, told) = read(&["Eva Berg: a", "46701234567: b", "Eva Berg: c", "Eva Berg: d"]);
        assert_eq!((&*said[1], told), ("1 46701234567 b", vec!["import-label-once".to_owned()]));
        let (said, told) = read(&["Eva Berg: a", "eva lind: b", "Eva Berg: c", "Eva Berg: d"]);
        assert_eq!((&*said[1], told), ("1 Eva Berg eva lind: b", vec!["import-label-as-words".to_owned()]));
    }

    #[test]
    fn words_with_colons_are_no_speakers() {
        let captions =
            ["Eva: a", "12:30: the bus", "Bo: b", "http://a.b", "he said: no", "Eva: c", "he said: yes", "Bo: d"];
        let (said, told) = read(&captions);
        assert_eq!(said[1], "1 Eva 12:30: the bus");
        assert_eq!(said[4], "4 Bo he said: no");
        assert_eq!(said[6], "6 Eva he said: yes");
        assert_eq!(told, ["import-cue-unnamed", "import-label-as-words"]);
        let (said, _) = read(&["Eva: NB: a", "Bo: 12:30: b", "Eva: NB: c", "Bo: d: e"]);
        assert_eq!(said, ["0 Eva NB: a", "1 Bo 12:30: b", "2 Eva NB: c", "3 Bo d: e"]);
    }

    #[test]
    fn what_a_program_signs_with_is_nobodys_words() {
        let (said, told) = read(&["Eva: a", "Bo: b", "Eva: c\nTranscribed by https://otter.ai", "Bo: d"]);
        assert_eq!((said.len(), &*said[2], told), (4, "2 Eva c", vec!["import-signature".to_owned()]));
    }

    #[test]
    fn rolling_lines_are_said_once() {
        let (said, told) = read(&["a b", "a b", "a b\nc d", "c d", "c d\ne f", "e f", "e f\ng h"]);
        assert_eq!(said, ["0 ? a b", "2 ? c d", "4 ? e f", "6 ? g h"]);
        assert_eq!(told, ["import-rolling"]);
    }

    #[test]
    fn two_lines_of_a_program_that_shows_each_twice_are_said_once() {
        let mut gathered = Captions::default();
        let cues = [(0, 1990, "nul"), (1990, 2000, "nul"), (2000, 3990, "nul\nen"), (3990, 4000, "en")];
        for (line, (start, end, words)) in (1..).zip(cues) {
            gathered.begin(line, (Some(start), Some(end)));
            words.lines().for_each(|text| gathered.say(line, None, None, text.into()));
        }
        let talk = gathered.finish(Talk::default()).unwrap().talks.remove(0);
        let said: Vec<_> = talk.pieces.iter().map(|piece| piece.text.as_str()).collect();
        assert_eq!(said, ["nul", "en"]);
    }

    #[test]
    fn what_people_say_again_stays() {
        let (said, told) = read(&["Ja.", "Ja.", "Ja.", "Ja.\nNej.", "Nej.", "Nej."]);
        assert_eq!((said.len(), told.len()), (6, 0));
    }
}
