//! Plain text with a speaker's label where a turn begins; lines without one belong to the turn before them.
//!
//! The text is read twice: once to learn which labels name speakers, once to cut it into turns. Both ways are linear.

use std::borrow::Cow;
use std::collections::HashSet;

use super::blocks::{self, Blocks};
use super::counted::{Counted, Each};
use super::dated_lines;
use super::hashed;
use super::labels;
use super::line::{self, Label, Line};
use super::listed;
use super::margin;
use super::material::{Cut, Finding, Material, Piece, Place, Talk, Voice};
use super::meeting_chat;
use super::numbered;
use super::pointed_times;
use super::said_times;
use super::speakers::{self, Census, NoSpeakers, Speakers, Verdict};
use super::stamp::{self, Stamp};
use super::times_of_day::{self, Since};
use super::turn_numbers;
use super::turns::SOMEBODY;
use crate::domain::message::Message;
use crate::domain::session::Role;
use crate::ports::limits::{LONGEST_IMPORTED_TURN, MOST_TURNS};
use crate::ports::ron::beginning;

/// What became a turn each, where nobody says who speaks: in a document every line of the text is a paragraph.
pub const EACH_PARAGRAPH: &str = "import-each-paragraph";

/// Reads a transcript. Only a text in which nothing is said is refused.
pub fn read(text: &str) -> Result<Material, Finding> {
    read_since(text, Since::Unknown)
}

/// Reads a transcript whose times count from the beginning of a recording.
pub fn read_of_recording(text: &str) -> Result<Material, Finding> {
    read_since(text, Since::Recording)
}

fn read_since(text: &str, mut since: Since) -> Result<Material, Finding> {
    let (mut text, mut told) = (Cow::Borrowed(text), Vec::new());
    if let Some((timed, findings)) = hashed::rewritten(&text) {
        (text, told, since) = (Cow::Owned(timed), findings, Since::Recording);
    }
    if let Some(timed) = said_times::rewritten(&text) {
        (text, since) = (Cow::Owned(timed), Since::Recording);
    }
    let dated = if since == Since::Unknown { dated_lines::rewritten(&text) } else { None };
    let (day, dated) = match dated {
        Some(dated) => {
            (text, since) = (Cow::Owned(dated.text), Since::Recording);
            (dated.day, Some(dated.told))
        }
        None => (String::new(), None),
    };
    if let Some((labelled, findings)) = meeting_chat::rewritten(&text) {
        text = Cow::Owned(labelled);
        told.extend(findings);
    }
    if let Some(timed) = pointed_times::rewritten(&text) {
        text = Cow::Owned(timed);
    }
    if let Some((labelled, finding)) = turn_numbers::rewritten(&text) {
        text = Cow::Owned(labelled);
        told.push(finding);
    }
    let mut material = read_lines(&text, since)?;
    if let Some(finding) = margin::told(&text) {
        material.findings.push(finding);
        material.findings.sort_by(|one, other| one.place.cmp(&other.place));
    }
    material.findings.splice(0..0, told);
    material.told.extend(dated);
    material.talks.iter_mut().for_each(|talk| talk.date.clone_from(&day));
    Ok(material)
}

fn read_lines(text: &str, since: Since) -> Result<Material, Finding> {
    if let Some(blocks) = blocks::find(text) {
        return read_blocks(text, &blocks).finish(since);
    }
    let numbered = numbered::find(text);
    let (text, numbers) = numbered.as_ref().map_or((text, &[][..]), |it| (it.text.as_str(), &it.numbers));
    let mut census = Census::default();
    for (index, line) in text.lines().enumerate() {
        match line::read(line) {
            Line::Speech(speech) => census.line(index + 1, line.trim_end(), speech.label),
            _ => census.gap(),
        }
    }
    let talk = match census.speakers() {
        Ok(speakers) => read_labelled(text, numbers, &speakers),
        Err(reason) => read_unlabelled(text, reason),
    };
    talk.finish(since)
}

fn read_labelled(text: &str, numbers: &[Option<u32>], speakers: &Speakers<'_>) -> Cutting {
    let people = speakers.people.iter().map(|(name, role)| voice(name, *role)).collect();
    let mut talk = Cutting::new(people);
    let mut doubts = Doubts::default();
    let speaks = |label: &Label<'_>| matches!(speakers.verdict(label), Some(Verdict::Speaker { .. }));
    if let Some(finding) = listed::told(text, speaks) {
        talk.findings.tell(finding);
    }
    for (line_index, line) in text.lines().enumerate() {
        let number = line_index + 1;
        let speech = match line::read(line) {
            Line::Speech(speech) => speech,
            other => {
                talk.wordless(number, other);
                continue;
            }
        };
        let mut judged = speech.label.and_then(|label| speakers.verdict(&label).map(|verdict| (label, verdict)));
        if judged.is_none()
            && let Some((label, whole)) = line::doubled(speech.words)
            && let Some(verdict @ Verdict::Speaker { .. }) = speakers.verdict(&label)
        {
            let stamp = label.stamp.or(speech.stamp);
            judged = Some((Label { stamp, ..label }, verdict));
            talk.warn(number, Message::new("import-label-doubled").with("label", whole).with("name", label.name));
        }
        match judged {
            Some((label, Verdict::Speaker { index, is_guess })) => {
                if is_guess {
                    talk.warn(number, Message::new(line::told_once(label.form)).with("label", label.name));
                }
                if label.has_spare_time {
                    talk.warn(number, Message::new("import-time-inside"));
                }
                if let Some(time) = label.no_time {
                    talk.warn(number, Message::new("import-no-clock").with("time", time));
                }
                talk.begin(number, index, label.stamp);
                talk.number(numbers.get(line_index).copied().flatten());
                talk.add(number, label.rest);
                talk.doubt_inside(number, speakers.inside(label.rest));
            }
            _ if !talk.is_open() => talk.spoken_by_nobody(number, line),
            _ => {
                if let Some((label, Verdict::Words(id))) = judged {
                    doubts.mention(&mut talk, number, id, &label);
                }
                if let Some((sign, name)) = speakers.mistyped(speech.words) {
                    talk.warn(number, Message::new("import-label-mistyped").with("label", sign).with("name", name));
                }
                talk.go_on(number, speech.words, speech.stamp);
                talk.doubt_inside(number, speakers.inside(speech.words));
            }
        }
    }
    talk
}

/// Every block is a turn.
fn read_blocks(text: &str, blocks: &Blocks<'_>) -> Cutting {
    let mut talk = Cutting::new(blocks.names.iter().map(|name| Voice::called(*name)).collect());
    let speaking: HashSet<String> = blocks.names.iter().map(|name| labels::key(name)).collect();
    for (at, name) in &blocks.doubts {
        talk.warn(at + 1, Message::new("import-name-as-words").with("label", *name));
    }
    let mut heads = blocks.heads.iter().peekable();
    let mut lines = text.lines().enumerate();
    while let Some((index, line)) = lines.next() {
        let number = index + 1;
        if let Some(head) = heads.next_if(|head| head.at == index) {
            if head.is_doubtful {
                talk.warn(head.named_at + 1, Message::new("import-label-once-apart").with("label", head.name));
            }
            talk.begin(head.named_at + 1, head.by, head.stamp);
            for _ in 1..head.lines {
                lines.next();
            }
            continue;
        }
        match line::read(line) {
            Line::Speech(_) if !talk.is_open() => talk.spoken_by_nobody(number, line),
            Line::Speech(speech) => {
                talk.go_on(number, speech.words, speech.stamp);
                talk.doubt_inside(number, speakers::inside(speech.words, &speaking));
            }
            other => talk.wordless(number, other),
        }
    }
    talk
}

/// Labels that were taken for words, each told once.
#[derive(Debug, Default)]
struct Doubts {
    told: HashSet<usize>,
}

impl Doubts {
    fn mention(&mut self, talk: &mut Cutting, number: usize, id: usize, label: &Label<'_>) {
        if self.told.insert(id) {
            talk.warn(number, Message::new("import-label-as-words").with("label", label.name));
        }
    }
}

/// Every paragraph is a turn by somebody; in a text without empty lines, every line is.
fn read_unlabelled(text: &str, reason: NoSpeakers) -> Cutting {
    let mut talk = Cutting::new(vec![voice(SOMEBODY, Role::Unknown)]);
    let is_spoken = |line: &str| matches!(line::read(line), Line::Speech(_));
    let first_line = text.lines().position(is_spoken).map_or(1, |index| index + 1);
    let told = match reason {
        NoSpeakers::Unlabelled => Message::new("import-no-labels"),
        NoSpeakers::TooMany(count) => Message::new("import-too-many-labels").with("count", count),
    };
    let has_paragraphs = text.trim().lines().any(|line| line.trim().is_empty());
    let (mut begins, mut has_joined) = (true, false);
    for (index, line) in text.lines().enumerate() {
        let number = index + 1;
        match line::read(line) {
            Line::Speech(speech) => {
                if begins || !has_paragraphs || speech.stamp.is_some() {
                    let timed = stamp::behind_bracket(speech.words);
                    talk.begin(number, 0, speech.stamp.or(timed.map(|(_, stamp)| stamp)));
                    talk.add(number, timed.map_or(speech.words, |(words, _)| words));
                } else {
                    has_joined = true;
                    talk.go_on(number, speech.words, None);
                }
                begins = false;
            }
            other => {
                talk.wordless(number, other);
                begins = true;
            }
        }
    }
    // Empty lines may stand between lines of which each is a paragraph.
    let each = Message::new(if has_joined { EACH_PARAGRAPH } else { "import-each-line" });
    talk.warn(first_line, told.with("each", each));
    talk
}

fn voice(label: &str, role: Role) -> Voice {
    Voice { role: Some(role), ..Voice::called(label) }
}

/// A transcript while it is cut into turns.
#[derive(Debug)]
struct Cutting {
    voices: Vec<Voice>,
    pieces: Vec<Piece>,
    findings: Each,
    /// Lines before anybody speaks.
    before: Counted,
    /// The turn that goes on.
    open: Option<Piece>,
    words: String,
    /// A time on a line of its own that waits for its turn.
    waiting: Option<(usize, Stamp)>,
    /// Times, each with the place of its turn among the pieces.
    times: Vec<(usize, Stamp)>,
}

impl Cutting {
    fn new(voices: Vec<Voice>) -> Self {
        let (pieces, findings, words) = (Vec::new(), Each::default(), String::new());
        let before = Counted::default();
        Self { voices, pieces, findings, before, open: None, words, waiting: None, times: Vec::new() }
    }

    fn warn(&mut self, line: usize, message: Message) {
        self.findings.tell(Finding::line(line, message));
    }

    /// Tells that somebody's label stands within the words of a line.
    fn doubt_inside(&mut self, number: usize, label: Option<&str>) {
        if let Some(label) = label {
            self.warn(number, Message::new("import-label-inside").with("label", label));
        }
    }

    /// Leaves out a line before anybody speaks.
    fn spoken_by_nobody(&mut self, number: usize, line: &str) {
        self.before.note_such("import-before-first-speaker", line, || Place::Line(number));
    }

    fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Takes a line on which nothing is said.
    fn wordless(&mut self, number: usize, line: Line<'_>) {
        match line {
            Line::Heading => self.warn(number, Message::new("import-heading")),
            Line::Signature => self.warn(number, Message::new("import-signature")),
            Line::Rule => self.warn(number, Message::new("import-rule")),
            Line::Time(stamp) => {
                self.drop_waiting();
                self.waiting = Some((number, stamp));
            }
            Line::NoTime(time) => self.warn(number, Message::new("import-no-clock").with("time", time)),
            Line::Blank | Line::Speech(_) => {}
        }
    }

    /// Begins a turn.
    fn begin(&mut self, number: usize, by: u16, stamp: Option<Stamp>) {
        self.close();
        if stamp.is_some() {
            self.drop_waiting();
        }
        let stamp = stamp.or(self.waiting.take().map(|(_, stamp)| stamp));
        self.times.extend(stamp.map(|stamp| (self.pieces.len(), stamp)));
        self.open = Some(Piece { place: Place::Line(number), by: Some(by), ..Piece::default() });
    }

    /// Tells which number the turn has in the text.
    fn number(&mut self, number: Option<u32>) {
        if let Some(open) = &mut self.open {
            open.turn = number;
        }
    }

    /// Adds words to the turn that goes on. What no turn takes goes on in another one.
    fn add(&mut self, number: usize, words: &str) {
        let mut rest = words;
        let mut further = 0_usize;
        while self.words.len() + 1 + rest.len() > LONGEST_IMPORTED_TURN {
            let room = LONGEST_IMPORTED_TURN.saturating_sub(self.words.len() + 1);
            let fits = beginning(rest, room);
            let end = fits.rfind(char::is_whitespace).filter(|end| *end > 0);
            let (now, later) = rest.split_at(end.unwrap_or(if self.words.is_empty() { fits.len() } else { 0 }));
            self.join(now.trim_end());
            rest = later.trim_start();
            let by = self.open.as_ref().and_then(|piece| piece.by).unwrap_or_default();
            further += 1;
            self.begin(number, by, None);
        }
        if further > 0 {
            self.warn(number, Message::new("import-turn-split").with("count", further));
        }
        self.join(rest);
    }

    fn join(&mut self, words: &str) {
        if !self.words.is_empty() && !words.is_empty() {
            self.words.push(' ');
        }
        self.words.push_str(words);
    }

    /// Adds a further line to the turn that goes on; a time in the middle of a turn has no place in it.
    fn go_on(&mut self, number: usize, words: &str, stamp: Option<Stamp>) {
        self.drop_waiting();
        let (words, behind) = stamp::behind_bracket(words).map_or((words, None), |(words, it)| (words, Some(it)));
        if stamp.or(behind).is_some() {
            self.warn(number, Message::new("import-time-inside"));
        }
        self.add(number, words);
    }

    fn drop_waiting(&mut self) {
        if let Some((number, _)) = self.waiting.take() {
            self.warn(number, Message::new("import-time-inside"));
        }
    }

    /// Gives turns their times, and says from when on they count if a clock on the wall showed them.
    fn give_times(&mut self, since: Since) -> Option<Message> {
        let of_day = if since == Since::Unknown { times_of_day::first(&mut self.times) } else { None };
        let first = of_day.unwrap_or_default();
        let mut latest = first;
        for (at, stamp) in std::mem::take(&mut self.times) {
            let Some(piece) = self.pieces.get_mut(at) else { continue };
            if stamp.start < latest || stamp.end.is_some_and(|end| end < stamp.start) {
                let message = Message::new("import-time-backwards");
                self.findings.tell(Finding { place: piece.place.clone(), message });
                continue;
            }
            latest = stamp.start;
            (piece.start, piece.end) = (Some(stamp.start - first), stamp.end.map(|end| end - first));
        }
        of_day.map(|time| Message::new("import-times-of-day").with("time", times_of_day::shown(time)))
    }

    fn close(&mut self) {
        let Some(mut piece) = self.open.take() else { return };
        if self.words.is_empty() {
            self.findings.tell(Finding { place: piece.place.clone(), message: Message::new("import-empty-turn") });
        }
        piece.text.clone_from(&self.words);
        self.words.clear();
        self.pieces.push(piece);
    }

    fn finish(mut self, since: Since) -> Result<Material, Finding> {
        self.close();
        self.drop_waiting();
        if self.pieces.is_empty() {
            return Err(Message::new("import-nothing-said").into());
        }
        if self.pieces.len() > MOST_TURNS {
            return Err(Message::new("limit-turns").with("most", MOST_TURNS).into());
        }
        let told = self.give_times(since).into_iter().collect();
        let mut findings = self.findings.into_findings();
        findings.extend(self.before.into_findings());
        findings.sort_by(|one, other| one.place.cmp(&other.place));
        let talk = Talk { voices: self.voices, pieces: self.pieces, cut: Cut::Turns, ..Talk::default() };
        Ok(Material { talks: vec![talk], findings, told, ..Material::default() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::session::{About, Session};
    use crate::ports::import::turns::{Joining, settle};
    use crate::ports::locale::Texts;

    /// Participants with roles, turns as `label|start|text`, warnings as `line id`.
    fn summary(text: &str) -> (Vec<String>, Vec<String>, Vec<String>) {
        let material = read(text).unwrap();
        assert!(material.findings.iter().all(|finding| Texts::new("en").knows(&finding.message.id)));
        let imported = settle(&material.talks[0], Joining::default(), &[]).unwrap();
        assert!(imported.findings.is_empty(), "{:?}", imported.findings);
        let name = |by: u16| &imported.participants[usize::from(by)].id.0;
        let people = imported.participants.iter().map(|someone| format!("{} {}", someone.id.0, someone.role.word()));
        let turns = imported.turns.iter().map(|turn| {
            let start = turn.start.map_or(String::new(), |start| start.to_string());
            format!("{}|{start}|{}", name(turn.by), turn.text)
        });
        let warnings = material.findings.iter().map(|finding| match finding.place {
            Place::Line(line) => format!("{line} {}", finding.message.id),
            _ => format!("{:?} {}", finding.place, finding.message.id),
        });
        let found = (people.collect(), turns.collect(), warnings.collect());
        Session::new(About::default(), Vec::new(), imported.participants.clone(), imported.turns).unwrap();
        found
    }

    fn turns(text: &str) -> Vec<String> {
        summary(text).1
    }

    fn warnings(text: &str) -> Vec<String> {
        summary(text).2
    }

    #[test]
    fn turns_continuations_and_blank_lines() {
        let (people, turns, warnings) = summary("T: Hello\n  there\n\nstill me\nC: Hi.\nC: Again.\nT:\nlater\n");
        assert_eq!(people, ["T clinician", "C client"]);
        assert_eq!(turns, ["T||Hello there still me", "C||Hi.", "C||Again.", "T||later"]);
        assert!(warnings.is_empty(), "{warnings:?}");
    }

    #[test]
    fn what_a_program_signs_with_is_nobodys_words() {
        let text = "Eva Berg  0:01\nHello.\n\nBo Ek  0:03\nHi there.\n\nEva Berg  0:05\nSo.\n\nBo Ek  0:07\nYes.\n\n\
                    Transcribed by https://otter.ai\n";
        let (_, turns, warnings) = summary(text);
        assert_eq!((turns[3].as_str(), warnings), ("Bo Ek|7000|Yes.", vec!["13 import-signature".to_owned()]));
    }

    #[test]
    fn ids_count_from_one() {
        let material = read("T: a\nC: b\nT: c").unwrap();
        let settled = settle(&material.talks[0], Joining::default(), &[]).unwrap();
        let ids: Vec<u32> = settled.turns.iter().map(|turn| turn.id.0).collect();
        assert_eq!(ids, [1, 2, 3]);
    }

    #[test]
    fn nordic_labels_have_roles_in_any_case() {
        let (people, turns, _) = summary("Sagsbehandler: Hej\nBORGER: Hej\nsagsbehandler: Nå\nBorger : Ja\nTolk: Ja");
        assert_eq!(people, ["Sagsbehandler clinician", "BORGER client", "Tolk interpreter"]);
        assert_eq!(turns[2..4], ["Sagsbehandler||Nå", "BORGER||Ja"]);
    }

    #[test]
    fn a_label_of_small_words_that_begins_many_lines_is_a_speaker() {
        let talk = "Rådgiver: Hvad fylder mest?\nDen lange fyr: Skolen.\nRådgiver: Skolen.\nDen lange fyr: Ja.\n\
                    Rådgiver: Og?\nDen lange fyr: Han sagde: nej.";
        let (people, turns, _) = summary(talk);
        assert_eq!((people.len(), turns.len()), (2, 6), "{people:?} {turns:?}");
        assert_eq!(summary("Rådgiver: Hej.\nDen unge: Hej.\nRådgiver: Nå.\nDen unge: Ja.").0[1], "Den unge client");
    }

    #[test]
    fn the_only_other_person_beside_a_clinician_is_the_client() {
        assert_eq!(summary("Therapist: a\nAnna: b\nTherapist: c\nAnna: d").0, ["Therapist clinician", "Anna client"]);
        let three = summary("Therapist: a\nAnna: b\nBo: c\nTherapist: d\nAnna: e\nBo: f").0;
        assert_eq!(three, ["Therapist clinician", "Anna unknown", "Bo unknown"]);
    }

    #[test]
    fn times_stand_with_turns_in_every_style() {
        assert_eq!(
            turns("[00:12:03] T: a\n(12:05) C: b\n12:07 T: c\n00:12:08.5 C: d"),
            ["T|723000|a", "C|725000|b", "T|727000|c", "C|728500|d"]
        );
        assert_eq!(
            turns("Anna Berg  0:12\nHello\nyou\n\nBo Lind  0:15\nHi\n\nAnna Berg  0:19\nSo"),
            ["Anna Berg|12000|Hello you", "Bo Lind|15000|Hi", "Anna Berg|19000|So"]
        );
        assert_eq!(turns("0:12\nT: a\n0:15\nC: b"), ["T|12000|a", "C|15000|b"]);
    }

    #[test]
    fn times_that_go_backwards_are_left_out_with_a_warning() {
        let (_, turns, warnings) = summary("[0:12] T: a\n[0:10] C: b\n[0:12] T: c\n[0:14-0:13] C: d");
        assert_eq!(turns, ["T|12000|a", "C||b", "T|12000|c", "C||d"]);
        assert_eq!(warnings, ["2 import-time-backwards", "4 import-time-backwards"]);
    }

    #[test]
    fn spans_give_an_end() {
        let turn = read("[0:12 - 0:15] T: a\nC: b").unwrap().talks.remove(0).pieces.remove(0);
        assert_eq!((turn.start, turn.end), (Some(12_000), Some(15_000)));
    }

    #[test]
    fn a_turn_that_is_too_long_goes_on_in_another_and_loses_no_word() {
        let words = "så går det ".repeat(20_000);
        let unbroken = "ø".repeat(100_000);
        for (said, least) in [(words.trim_end(), 3), (&unbroken, 3)] {
            let talk = format!("T: Begin.\nC: {said}\nT: End.");
            let (_, turns, warnings) = summary(&talk);
            assert!(turns.len() >= least + 2 && turns.iter().all(|turn| turn.len() <= LONGEST_IMPORTED_TURN + 3));
            assert_eq!(warnings, vec!["2 import-turn-split"]);
            let again: Vec<&str> = turns[1..turns.len() - 1].iter().map(|turn| &turn["C||".len()..]).collect();
            let glue = if said.contains(' ') { " " } else { "" };
            assert!(again.join(glue) == said);
        }
        let lines = format!("T: Begin.\nC: Yes.\nT: Go on.\nC: {}", "one more line\n".repeat(10_000));
        assert_eq!(summary(&lines).1.len(), 6);
    }

    #[test]
    fn times_inside_a_turn_are_named() {
        let (_, turns, warnings) = summary("T: a\n[0:12] b\n[0:15]\nc 12:30 d\nC: e\n[0:20]");
        assert_eq!(turns, ["T||a b c 12:30 d", "C||e"]);
        assert_eq!(warnings, ["2 import-time-inside", "3 import-time-inside", "6 import-time-inside"]);
    }

    #[test]
    fn a_time_behind_a_sound_in_brackets_is_no_word() {
        let (_, turns, warnings) =
            summary("T: a\n[Latter] 13:05:11\nb\nC: c\n[Latter] 0:12\n[Latter] d 0:12\nT: e\nC: f");
        assert_eq!(turns, ["T||a [Latter] b", "C||c [Latter] [Latter] d 0:12", "T||e", "C||f"]);
        assert_eq!(warnings, ["2 import-time-inside", "5 import-time-inside"]);
        let (_, turns, warnings) = summary("En.\nTo.\n[Musik] 0:12\n\n[Latter] 0:15\nTre.\n");
        assert_eq!(turns, ["?||En. To. [Musik]", "?|15000|[Latter] Tre."]);
        assert_eq!(warnings, ["1 import-no-labels", "3 import-time-inside"]);
    }

    #[test]
    fn what_no_clock_shows_hides_nobody_and_is_told() {
        let (_, turns, warnings) = summary("[00:01] T: a\n[00:75] K: b\n99:99:99 T: c\n[00:61]\nK: d\nT (0:75): e");
        assert_eq!(turns, ["T|1000|a", "K||b", "T||c", "K||d", "T||e"]);
        assert_eq!(warnings, [2, 3, 4, 6].map(|line| format!("{line} import-no-clock")));
    }

    #[test]
    fn a_second_time_before_one_turn_is_named() {
        let (_, turns, warnings) = summary("[0:10] T (0:12): a\n0:14\n0:15\nC: b");
        assert_eq!(turns, ["T|10000|a", "C|15000|b"]);
        assert_eq!(warnings, ["1 import-time-inside", "2 import-time-inside"]);
    }

    #[test]
    fn words_before_a_colon_stay_words_with_a_warning() {
        let (_, turns, warnings) = summary("T: So?\nC: Well.\nHe said: no\nHe said: never\nT: Ah.\nC: Yes.");
        assert_eq!(turns[1], "C||Well. He said: no He said: never");
        assert_eq!(warnings, ["3 import-label-as-words"]);
    }

    #[test]
    fn a_label_within_what_somebody_says_is_told() {
        let (_, turns, warnings) =
            summary("EVA: So?\nJONAS: My boss. EVA: I see.\nand so on! JONAS: yes\nEVA: Mm.\nJONAS: x");
        assert_eq!(turns[1], "JONAS||My boss. EVA: I see. and so on! JONAS: yes");
        assert_eq!(warnings, ["2 import-label-inside", "3 import-label-inside"]);
        let (.., warnings) = summary("Eva: Say. Monday: fine.\nBo: I told Eva: no. It is 12. 5: 3\nEva: a\nBo: b");
        assert_eq!(warnings, [""; 0]);
    }

    #[test]
    fn a_label_with_another_sign_for_its_colon_is_told() {
        let text = "T: Hvad nu?\nK: Min chef.\nT: Nå.\nK; Nej.\nT: Hvad?\nK. Ro.\nT: Og?\nK - Ro.\nT: Ja.\n";
        assert_eq!(warnings(text), [4, 6, 8].map(|line| format!("{line} import-label-mistyped")));
        for slip in ["K;Nej", "12 K;Nej", "12. K; Nej", "0:12 K;Nej", "0:12 K; Nej", "[0:12] K;Nej", "(12) K - Nej"] {
            let told = warnings(&format!(
                "0:01 T: Hvad nu?\n0:05 K: Min chef.\n0:09 T: Nå.\n{slip}\n0:15 T: Hvad?\n0:20 K: x"
            ));
            assert!(told.contains(&"4 import-label-mistyped".to_owned()), "{slip}: {told:?}");
        }
        let others = "T: Så. K. Nej\nKom. Nu\nk. nu\nK.nu\nKlient; nej\n12 år. K\n7 t; nej\nK\nK: Ja.\nT: Nå.\nK: x\n";
        assert_eq!(warnings(others), [""; 0]);
    }

    #[test]
    fn a_doubled_sign_is_a_colon_behind_a_label_that_is_known() {
        let text = "T: Hvad nu?\nK: Min chef.\nT:: Nå.\n0:09 K,: Nej.\nT: Så\nNej,: ja\nJo:: nej\nT::x\nK: x\n";
        let (_, turns, warnings) = summary(text);
        assert_eq!(turns[2..5], ["T||Nå.", "K|9000|Nej.", "T||Så Nej,: ja Jo:: nej T::x"]);
        assert_eq!(warnings, ["3 import-label-doubled", "4 import-label-doubled", "8 import-label-mistyped"]);
    }

    #[test]
    fn a_label_of_this_text_without_its_colon_is_told() {
        let told = |slip: &str| {
            warnings(&format!("Rådgiver: Hvad nu?\nK: Min chef.\nRådgiver: Nå.\n{slip}\nRådgiver: Hm.\nK: Ja.\n"))
        };
        for slip in ["K Pengene er små.", "Rådgiver Du vil hjem.", "0:12 K Nej."] {
            assert_eq!(told(slip), ["4 import-label-mistyped"], "{slip}");
        }
        for words in ["Rådgiver du vil", "k Pengene", "KK Nej", "Borger Du vil", "K", "Rådgiveren Mette"] {
            assert_eq!(told(words), [""; 0], "{words}");
        }
        let names = "Anna: Hej.\nI: Hej.\nAnna: Nå.\nI: Vi bor\nI Danmark nu\nAnna Hansen kom.\nAnna: Ja.\n";
        assert_eq!(warnings(names), [""; 0]);
    }

    #[test]
    fn a_name_seen_once_is_a_speaker_with_a_warning() {
        let (people, turns, warnings) = summary("T: So?\nC: Well.\nCarl: Sorry!\nT: Ah.\nC: Yes.");
        assert_eq!((people.len(), turns[2].as_str()), (3, "Carl||Sorry!"));
        assert_eq!(warnings, ["3 import-label-once"]);
    }

    #[test]
    fn what_is_skipped_is_named() {
        let text = "# First visit\nDate: 2024-01-02\nA talk.\n-----\nT: a\n## Second part\nC: b\nT: c\nC:\n";
        let (_, turns, warnings) = summary(text);
        assert_eq!(turns, ["T||a", "C||b", "T||c", "C||"]);
        let expected = [
            "1 import-heading",
            "2 import-before-first-speaker",
            "4 import-rule",
            "6 import-heading",
            "9 import-empty-turn",
        ];
        assert_eq!(warnings, expected);
        let told = read(text).unwrap().findings.swap_remove(1).message;
        let expected = Message::new("import-before-first-speaker").with("count", 2_usize);
        assert_eq!(told, expected.with("example", "Date: 2024-01-02"));
    }

    #[test]
    fn who_speaks_once_is_a_speaker_where_others_are_set_off_alike() {
        let heads = |narrow: &str| {
            format!(
                "Mette 00:03\nHej.\n\nJonas 00:10\nHej.\n\nMette 00:17\nNå.\n\nJonas 00:24\nJa.\n\n{narrow}\nJeg er mor.\n\nMette 00:31\nJa.\n"
            )
        };
        let (people, turns, warnings) = summary(&heads("Lone 00:28"));
        assert_eq!((people.len(), turns[4].as_str()), (3, "Lone|28000|Jeg er mor."));
        assert_eq!(warnings, ["13 import-label-once"]);
        for words in ["toget går 00:28", "Jeg går 00:28"] {
            assert_eq!(summary(&heads(words)).0.len(), 2, "{words}");
        }
    }

    #[test]
    fn a_text_without_labels_is_cut_at_paragraphs_or_lines() {
        let (people, turns, warnings) = summary("\nOne\nand on.\n\nTwo.\n");
        assert_eq!(people, ["? unknown"]);
        assert_eq!(turns, ["?||One and on.", "?||Two."]);
        assert_eq!(warnings, ["2 import-no-labels"]);
        assert_eq!(turns_of_lines(), ["?|0|One.", "?|3000|Two."]);
    }

    #[test]
    fn it_is_told_whether_lines_or_paragraphs_became_turns() {
        let (lines, paragraphs) = ("each line became a turn", "each paragraph became a turn");
        for (text, told) in [
            ("One\nand on.\n\nTwo.\n", paragraphs),
            ("One.\n\nTwo.\n\n\nThree.", lines),
            ("One.\nTwo.", lines),
            ("# Talk\n\n[0:01] One.\n[0:04] Two.\n", lines),
        ] {
            let findings = read(text).unwrap().findings;
            let unnamed = findings.iter().find(|finding| finding.message.id == "import-no-labels").unwrap();
            let said = Texts::new("en").say(&unnamed.message);
            assert!(said.contains(told), "{text:?}: {said}");
        }
    }

    fn turns_of_lines() -> Vec<String> {
        turns("[00:00:00.000 --> 00:00:03.000] One.\n[00:00:03.000 --> 00:00:05.000] Two.")
    }

    #[test]
    fn a_crowd_of_labels_is_read_as_unlabelled() {
        let lines: Vec<String> = (0..300).map(|number| format!("Name{number}: hi")).collect();
        let (people, turns, warnings) = summary(&lines.join("\n"));
        assert_eq!((people.len(), turns.len()), (1, 300));
        assert_eq!((turns[7].as_str(), warnings[0].as_str()), ("?||Name7: hi", "1 import-too-many-labels"));
    }

    #[test]
    fn a_text_in_which_nothing_is_said_is_refused() {
        for text in ["", " \n\t", "# only\n# headings", "[0:12]\n-----"] {
            let message = read(text).unwrap_err().message;
            assert_eq!(message.id, "import-nothing-said");
            assert!(Texts::new("en").knows(&message.id));
        }
    }

    #[test]
    fn labels_in_brackets_stars_and_columns() {
        assert_eq!(turns("**T:** a\n**C:** b"), ["T||a", "C||b"]);
        assert_eq!(
            turns("[Anna] a\n[Bo] b\n[Anna] (laughs) c\n[Bo] d"),
            ["Anna||a", "Bo||b", "Anna||(laughs) c", "Bo||d"]
        );
        assert_eq!(turns("THERAPIST\ta\nCLIENT\tb"), ["THERAPIST||a", "CLIENT||b"]);
        assert_eq!(turns("T\ta\nK\tb\nT\tc"), ["T||a", "K||b", "T||c"]);
    }

    #[test]
    fn line_ends_of_other_systems_do_no_harm() {
        assert_eq!(turns("T: a\r\n\r\nC: b\r\n"), ["T||a", "C||b"]);
        assert!(warnings("T: a\r\n\r\nC: b\r\n").is_empty());
    }
}
