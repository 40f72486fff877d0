//! WebVTT as gensvar writes it: every turn a cue with its id, and in notes what captions have no place for, so that
//! the talk and its codings come back as they were. What the lines mean stands in `docs/FORMATS.md`.

use std::collections::HashMap;

use super::super::captions::Captions;
use super::super::entities::resolved;
use super::super::material::{
    Cut, Finding, FoundCoding, FoundCut, FoundMark, FoundRating, Material, On, Piece, Place, Talk, Voice,
};
use super::blocks::{Block, Blocks};
use crate::domain::coding::Basis;
use crate::domain::message::Message;
use crate::domain::session::{Media, Role, Target, Whose};
use crate::ports::limits::{MOST_MARKS, MOST_TURNS};

/// The first words of the note that says whose file it is, with the version of its form.
pub const MARK: &str = "gensvar 1";

/// The note that ends a file, so that one that was cut off is told.
pub const END: &str = "end";

/// What stands behind the number of a cue before the end of its turn, which is not behind its beginning.
pub const TO: &str = "to";

/// The note that begins a file of gensvar's.
#[derive(Debug)]
pub struct Header<'a> {
    text: &'a str,
}

impl<'a> Header<'a> {
    /// The header, if a block is one.
    pub fn read(block: &Block<'a>) -> Option<Self> {
        let Block::Note { text, .. } = block else { return None };
        let (first, rest, _) = parts(text);
        (first == MARK).then_some(Self { text: rest })
    }
}

/// Reads such a file, whose header of the talk was read.
pub fn read(header: &Header<'_>, talk: Talk, blocks: Blocks<'_>) -> Result<Material, Finding> {
    let mut reading =
        Reading { talk, captions: Captions::default(), voices: HashMap::new(), given: 0, turns: None, has_end: false };
    reading.header(header.text);
    for block in blocks.skip(1) {
        if reading.talk.pieces.len() > MOST_TURNS {
            return Err(Message::new("limit-turns").with("most", MOST_TURNS).into());
        }
        match block {
            Block::Cue { id, line, timing, text } => reading.cue(id, line, timing, text),
            Block::Note { line, text } => reading.note(line, text),
            Block::Looks { line } | Block::Stray { line, .. } => {
                reading.captions.counted.note("import-webvtt-looks", || Place::Line(line));
            }
        }
    }
    reading.finish()
}

/// The first words of a note, the lines below them, and how many lines stand before them: the word NOTE may stand on a line
/// of its own, as other programs write it.
fn parts(note: &str) -> (&str, &str, usize) {
    let below = note.trim_start_matches([' ', '\t']).strip_prefix('\n');
    let (first, lines) = below.unwrap_or(note).split_once('\n').unwrap_or((below.unwrap_or(note), ""));
    (first.trim(), lines, usize::from(below.is_some()))
}

struct Reading<'a> {
    talk: Talk,
    /// Only for what is told of times, and for other notes.
    captions: Captions<'a>,
    voices: HashMap<String, u16>,
    /// Codes and cuts so far.
    given: usize,
    /// How many turns there are to be; older files do not say it.
    turns: Option<usize>,
    /// Whether the last note was there.
    has_end: bool,
}

impl<'a> Reading<'a> {
    fn header(&mut self, lines: &str) {
        for line in lines.lines() {
            let (key, value) = line.split_once(' ').unwrap_or((line, ""));
            let value = resolved(value).into_owned();
            match key {
                "id" => self.talk.id = value,
                "title" => self.talk.title = value,
                "language" => self.talk.language = value,
                "date" => self.talk.date = value,
                "media" => {
                    let (offset, path) = value.split_once(' ').unwrap_or(("", &value));
                    let offset = offset.parse().unwrap_or_default();
                    self.talk.media.push(Media { path: path.to_owned(), offset });
                }
                "target" => {
                    let (whose, behaviour) = value.split_once(' ').unwrap_or((value.as_str(), ""));
                    let whose = Whose::ALL.into_iter().find(|known| known.word() == whose).unwrap_or_default();
                    self.talk.targets.push(Target { behaviour: behaviour.to_owned(), whose });
                }
                "voice" => {
                    let (role, label) = value.split_once(' ').unwrap_or(("unknown", &value));
                    self.add(Voice { role: Some(role_of(role)), ..Voice::called(label) });
                }
                "name" => self.last_voice(|voice| voice.name = value),
                "turns" => self.turns = value.parse().ok(),
                "for" => self.last_voice(|voice| voice.speaks_for = Some(value)),
                _ => self.captions.counted.note("import-webvtt-note", || Place::Whole),
            }
        }
    }

    fn add(&mut self, voice: Voice) -> u16 {
        let index = u16::try_from(self.talk.voices.len()).unwrap_or(u16::MAX);
        self.voices.entry(collapsed(&voice.label)).or_insert(index);
        self.talk.voices.push(voice);
        index
    }

    fn last_voice(&mut self, change: impl FnOnce(&mut Voice)) {
        if let Some(voice) = self.talk.voices.last_mut() {
            change(voice);
        }
    }

    fn cue(&mut self, id: &str, line: usize, timing: &'a str, text: &str) {
        let (number, flag) = id.split_once(' ').unwrap_or((id, ""));
        let (from, to) = timing.split_once("-->").unwrap_or((timing, ""));
        let (mut start, mut end) = self.captions.times(line, from, to, false);
        match flag {
            "untimed" => (start, end) = (None, None),
            "open" => end = None,
            _ => {
                let stated = flag.strip_prefix(TO).and_then(|end| end.trim().parse::<u32>().ok());
                // Where somebody changed the times, those hold.
                let is_as_written = start.is_some() && end == start.map(|start| start.saturating_add(1));
                end = stated.filter(|_| is_as_written).or(end);
            }
        }
        let (by, words) = self.spoken(text);
        let text = resolved(words).into_owned();
        let turn = number.parse().ok();
        self.talk.pieces.push(Piece { place: Place::Line(line), by, start, end, text, turn });
    }

    /// Whose words the text of a cue is, and the words with their references.
    fn spoken<'t>(&mut self, text: &'t str) -> (Option<u16>, &'t str) {
        let voiced = text.strip_prefix("<v").and_then(|rest| rest.split_once('>'));
        let Some((tag, words)) = voiced else { return (None, text) };
        let (class, label) = tag.split_once(' ').unwrap_or((tag, ""));
        let place =
            class.strip_prefix(".p").and_then(|number| number.parse::<u16>().ok()).and_then(|it| it.checked_sub(1));
        let label = collapsed(&resolved(label));
        let by = place.filter(|place| usize::from(*place) < self.talk.voices.len());
        let by = by.or_else(|| self.voices.get(&label).copied());
        let by = by.unwrap_or_else(|| self.add(Voice::called(label)));
        (Some(by), words.strip_suffix("</v>").unwrap_or(words))
    }

    fn note(&mut self, line: usize, text: &str) {
        let (first, lines, passed) = parts(text);
        let line = line + passed;
        let mut words = first.split_whitespace();
        let (kind, number) = (words.next(), words.next().and_then(|number| number.parse::<usize>().ok()));
        match (kind, number.and_then(|number| number.checked_sub(1))) {
            (Some("coding"), Some(index)) if index == self.talk.codings.len() => {
                let coding = lines.lines().zip(line + 1..).fold(FoundCoding::default(), stated);
                self.talk.codings.push(coding);
            }
            (Some("codes"), Some(index)) if index < self.talk.codings.len() => {
                let piece = self.talk.pieces.len();
                let room = (MOST_MARKS + 1).saturating_sub(self.given);
                for (number, line) in (line + 1..).zip(lines.lines().take(room)) {
                    self.given += 1;
                    given(&mut self.talk.codings[index], piece, number, line);
                }
            }
            (Some(END), None) => self.has_end = true,
            _ => self.captions.counted.note("import-webvtt-note", || Place::Line(line)),
        }
    }

    fn finish(mut self) -> Result<Material, Finding> {
        if self.talk.pieces.is_empty() {
            return Err(Message::new("import-nothing-said").into());
        }
        if self.given > MOST_MARKS {
            return Err(Message::new("limit-many").with("most", MOST_MARKS).into());
        }
        let pieces = self.talk.pieces.len();
        for coding in &mut self.talk.codings {
            let (marks, cuts) = (coding.marks.len(), coding.cuts.len());
            coding.marks.retain(|mark| matches!(mark.on, On::Piece { piece, .. } if piece < pieces));
            coding.cuts.retain(|cut| cut.piece < pieces);
            if marks > coding.marks.len() || cuts > coding.cuts.len() {
                let count = marks - coding.marks.len();
                self.captions.findings.push(Message::new("import-webvtt-codes-behind").with("count", count).into());
            }
        }
        if let Some(stated) = self.turns.filter(|_| !self.has_end) {
            let message = Message::new("import-webvtt-cut-off").with("stated", stated).with("there", pieces);
            self.captions.findings.push(message.into());
        }
        self.talk.cut = Cut::Turns;
        let mut findings = self.captions.findings;
        findings.extend(self.captions.counted.into_findings());
        Ok(Material { talks: vec![self.talk], findings, ..Material::default() })
    }
}

/// Labels are compared as the rules of WebVTT leave them: without blanks around, and with one where there are several.
pub fn collapsed(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn role_of(word: &str) -> Role {
    let roles = [Role::Clinician, Role::Client, Role::Relative, Role::Interpreter, Role::Other];
    roles.into_iter().find(|role| role.word() == word).unwrap_or_default()
}

/// A coding with what a line of its note says.
fn stated(mut coding: FoundCoding, (line, number): (&str, usize)) -> FoundCoding {
    let (key, value) = line.split_once(' ').unwrap_or((line, ""));
    match key {
        "id" => coding.id = resolved(value).into_owned(),
        "coder" => coding.coder = resolved(value).into_owned(),
        "codebooks" => coding.codebooks = resolved(value).into_owned(),
        "round" => coding.round = value.parse().unwrap_or_default(),
        "basis" => {
            let known = [Basis::Read, Basis::Heard, Basis::Both, Basis::Live];
            coding.basis = known.into_iter().find(|basis| basis.word() == value);
        }
        "finished" => coding.finished = true,
        "pass" => coding.passes.push(resolved(value).into_owned()),
        "not-codable" => coding.not_codable = Some(resolved(value).into_owned()),
        "rating" => {
            let entry = Entry::read(value);
            let (global, value) = entry.first.split_once('=').unwrap_or((entry.first, ""));
            coding.ratings.push(FoundRating {
                place: Place::Line(number),
                global: resolved(global).into_owned(),
                value: value.to_owned(),
                note: entry.note,
                evidence: entry.ids,
            });
        }
        _ => {}
    }
    coding
}

/// Adds what a line of a note says to the codes and cuts of the piece that follows.
fn given(coding: &mut FoundCoding, piece: usize, number: usize, line: &str) {
    let entry = Entry::read(line);
    let (from, id) = (entry.from.unwrap_or_default(), entry.ids.first().copied());
    if entry.first == "|" {
        coding.cuts.push(FoundCut { piece, from, utterance: id });
        return;
    }
    let (code, modifiers) = match entry.inside.split_first() {
        Some((code, modifiers)) => (*code, modifiers),
        None => (entry.first, &[][..]),
    };
    let modifier = |pair: &&str| {
        let (name, value) = pair.split_once('=').unwrap_or(("", pair));
        (resolved(name).into_owned(), resolved(value).into_owned())
    };
    coding.marks.push(FoundMark {
        place: Place::Line(number),
        on: On::Piece { piece, from },
        code: (&*resolved(code)).into(),
        modifiers: modifiers.iter().map(modifier).collect(),
        note: entry.note,
        id,
        overrides: entry.overrides,
    });
}

/// A line of a note: `CR+ (CR valence=+) @14 #3 !: a note`.
#[derive(Debug, Default)]
struct Entry<'a> {
    first: &'a str,
    /// Words in round brackets.
    inside: Vec<&'a str>,
    from: Option<u32>,
    ids: Vec<u32>,
    overrides: bool,
    note: String,
}

impl<'a> Entry<'a> {
    /// Signs that mean something here are references wherever they are part of a word, so that cutting is safe.
    fn read(line: &'a str) -> Self {
        let (words, note) = line.split_once(": ").unwrap_or((line, ""));
        let mut entry = Self { note: resolved(note).into_owned(), ..Self::default() };
        let (before, inside, after) = match words.split_once('(').map(|(before, rest)| (before, rest.split_once(')'))) {
            Some((before, Some((inside, after)))) => (before, inside, after),
            _ => (words, "", ""),
        };
        entry.inside = inside.split_whitespace().collect();
        let mut words = before.split_whitespace().chain(after.split_whitespace());
        entry.first = words.next().unwrap_or_default();
        for word in words {
            match (word.strip_prefix('@'), word.strip_prefix('#')) {
                (Some(from), _) => entry.from = from.parse().ok(),
                (_, Some(id)) => entry.ids.extend(id.parse::<u32>()),
                _ => entry.overrides |= word == "!",
            }
        }
        entry
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::Settings;
    use super::*;

    #[test]
    fn a_file_of_ours_comes_back_with_its_codes() {
        let text = "WEBVTT\n\nNOTE gensvar 1\nid s\ntitle First &amp; last\nvoice clinician T\nvoice client Anna\nname Anna B\n\n\
                    NOTE coding 1\ncoder anna\ncodebooks miti-4.2.1\nround 2\nbasis heard\nfinished\nrating empathy=4 #3: warm\n\n\
                    NOTE codes 1\n| @4 #2\nOQ #3: why?\nCR+ (CR valence=+) @4 #4 !\n\n\
                    7\n00:00:01.000 --> 00:00:02.000\n<v T>So. &lt;And&gt;&#10;</v>\n\n\
                    9 untimed\n00:00:02.000 --> 00:00:02.001\n<v Anna></v>";
        let material = super::super::read(text, &Settings::default()).unwrap();
        assert!(material.findings.is_empty(), "{:?}", material.findings);
        let talk = &material.talks[0];
        assert_eq!(
            (talk.id.as_str(), talk.title.as_str(), talk.voices[1].name.as_str()),
            ("s", "First & last", "Anna B")
        );
        let pieces: Vec<_> =
            talk.pieces.iter().map(|it| (it.turn, it.by, it.start, it.end, it.text.as_str())).collect();
        let first = (Some(7), Some(0), Some(1000), Some(2000), "So. <And>\n");
        assert_eq!(pieces, [first, (Some(9), Some(1), None, None, "")]);
        let coding = &talk.codings[0];
        assert_eq!((coding.round, coding.basis, coding.finished), (2, Some(Basis::Heard), true));
        assert_eq!(coding.cuts, [FoundCut { piece: 0, from: 4, utterance: Some(2) }]);
        let [question, reflection] = &coding.marks[..] else { panic!("{:?}", coding.marks) };
        assert_eq!((question.code.as_str(), question.note.as_str(), question.id), ("OQ", "why?", Some(3)));
        assert_eq!(reflection.modifiers, [("valence".to_owned(), "+".to_owned())]);
        assert!(reflection.overrides && reflection.on == On::Piece { piece: 0, from: 4 });
        assert_eq!((coding.ratings[0].value.as_str(), &coding.ratings[0].evidence[..]), ("4", &[3][..]));
    }

    #[test]
    fn the_word_note_may_stand_on_a_line_of_its_own() {
        let text = "WEBVTT\n\nNOTE\ngensvar 1\nid x\nvoice clinician T\nvoice client K\n\nNOTE \ncoding 1\ncoder anna\n\
                    codebooks misc-2.5\n\nNOTE\ncodes 1\nOQ #1\n\n1\n00:01.000 --> 00:02.000\n<v T>Hvad?</v>\n\n\
                    2\n00:02.000 --> 00:03.000\n<v K>Ja.</v>\n";
        let material = super::super::read(text, &Settings::default()).unwrap();
        assert!(material.findings.is_empty(), "{:?}", material.findings);
        let talk = &material.talks[0];
        let coding = &talk.codings[0];
        assert_eq!((talk.id.as_str(), talk.voices[0].role), ("x", Some(Role::Clinician)));
        assert_eq!((coding.coder.as_str(), coding.marks[0].code.as_str()), ("anna", "OQ"));
        assert_eq!(coding.marks[0].place, Place::Line(16));
    }

    #[test]
    fn a_file_that_was_cut_off_is_told() {
        let whole = "WEBVTT\n\nNOTE gensvar 1\nvoice clinician T\nturns 2\n\n1\n00:01.000 --> 00:02.000\n<v T>So.</v>\n\n\
                     2\n00:02.000 --> 00:03.000\n<v T>And on.</v>\n\nNOTE end\n";
        let told = |text: &str| super::super::read(text, &Settings::default()).unwrap().findings;
        assert_eq!(told(whole), []);
        let cut = Message::new("import-webvtt-cut-off").with("stated", 2_usize);
        for (behind, there) in [("NOTE end", 2_usize), ("on.</v>", 2), ("2\n00:02", 1), ("00:02.000 --> 00:03", 1)] {
            let text = &whole[..whole.find(behind).unwrap()];
            let found = told(text).into_iter().find(|finding| finding.message.id == "import-webvtt-cut-off");
            assert_eq!(found.map(|it| it.message), Some(cut.clone().with("there", there)), "{behind}");
        }
        assert_eq!(told(&whole.replace("turns 2\n", "").replace("NOTE end\n", "")), [], "older files do not say it");
    }

    #[test]
    fn codes_behind_the_last_cue_are_told() {
        let text = "WEBVTT\n\nNOTE gensvar 1\n\nNOTE coding 1\n\n00:01.000 --> 00:02.000\na\n\nNOTE codes 1\nOQ\n";
        let material = super::super::read(text, &Settings::default()).unwrap();
        assert_eq!(material.findings[0].message.id, "import-webvtt-codes-behind");
    }
}
