//! What a talk and its codings have beyond the form of another program, as a text in JSON that travels in a place which
//! that program keeps and does not read. What stands in the form itself always counts: it may have been changed there.
//! This only gives back what the form has no place for, and times that had to be made up or moved.

use std::collections::{HashMap, VecDeque};

use serde::{Deserialize, Serialize};

use super::laid_out::LaidOut;
use crate::domain::coding::{Basis, Status};
use crate::domain::session::{Media, Participant, Session, Target};
use crate::ports::formats::{Coded, Outgoing};
use crate::ports::import::material::{FoundCoding, FoundMark, FoundRating, On, Piece, Place, Talk, Voice};
use crate::ports::import::shared::Shared;
use crate::ports::limits::MOST_PARTICIPANTS;

/// The word under which it stands in a file.
pub const NAME: &str = "gensvar";
/// More coders than this did not code one talk.
const MOST_CODINGS: usize = 100;
/// The version of what is written here.
const VERSION: u32 = 1;

/// What travels along.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Carried {
    /// The version of this text.
    pub gensvar: u32,
    /// The talk's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its language.
    pub language: String,
    /// Its day.
    pub date: String,
    /// Its recordings.
    pub media: Vec<Media>,
    /// What it is about.
    pub targets: Vec<Target>,
    /// Everybody who speaks.
    pub participants: Vec<Participant>,
    /// Its turns in order.
    pub turns: Vec<CarriedTurn>,
    /// What coders said of it.
    pub codings: Vec<CarriedCoding>,
    /// A fingerprint of the text in which the places of the turns are counted, where they are.
    pub print: u64,
}

/// A turn: its id, who speaks, when it begins and ends as far as it is known, and from where to where it was written:
/// milliseconds, or characters of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarriedTurn(pub u32, pub u16, pub Option<u32>, pub Option<u32>, pub u32, pub u32);

/// What one coder said.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CarriedCoding {
    /// The coder as the form names them: no two codings have one name.
    pub annotator: String,
    /// The coder.
    pub coder: String,
    /// The coding's id.
    pub id: String,
    /// The codebooks' ids.
    pub codebooks: String,
    /// The round.
    pub round: u32,
    /// What was coded from.
    pub basis: Option<Basis>,
    /// Whether it is finished.
    pub finished: bool,
    /// Which passes are done.
    pub passes: Vec<String>,
    /// Why the talk cannot be coded.
    pub not_codable: Option<String>,
    /// Cuts: turn, characters before it, utterance.
    pub cuts: Vec<(u32, u32, u32)>,
    /// Marks.
    pub marks: Vec<CarriedMark>,
    /// Global scores.
    pub ratings: Vec<CarriedRating>,
}

/// A mark: its id, its turn, the characters before it, its code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarriedMark(
    pub u32,
    pub u32,
    pub u32,
    pub String,
    /// What refines it.
    #[serde(default)]
    pub Vec<(String, String)>,
    /// Whether it counts against the rules.
    #[serde(default)]
    pub bool,
    /// A note.
    #[serde(default)]
    pub String,
);

/// A global score.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CarriedRating {
    /// What is rated.
    pub global: String,
    /// The value, where there is one.
    pub value: Option<u8>,
    /// A note.
    pub note: String,
    /// Marks that speak for it.
    pub evidence: Vec<u32>,
}

impl Carried {
    /// What travels along with a talk whose turns were laid out.
    pub fn of(talk: Outgoing<'_>, laid: &LaidOut) -> Self {
        let session = talk.session;
        let about = &session.about;
        let turns = session.turns().zip(&laid.spans);
        let turns = turns.map(|(turn, (from, to))| CarriedTurn(turn.id.0, turn.by, turn.start, turn.end, *from, *to));
        let names = annotators(talk.codings);
        Self {
            gensvar: VERSION,
            id: about.id.clone(),
            title: about.title.clone(),
            language: about.language.clone(),
            date: about.date.clone(),
            media: about.media.clone(),
            targets: session.targets.clone(),
            participants: session.participants().to_vec(),
            turns: turns.collect(),
            codings: talk.codings.iter().zip(names).map(|(coded, name)| carried_coding(session, coded, name)).collect(),
            print: 0,
        }
    }

    /// The text that travels along.
    pub fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// What came along, if this is such a text.
    pub fn read(text: &str) -> Option<Self> {
        let carried: Self = serde_json::from_str(text.trim()).ok()?;
        let is_sound = carried.gensvar == VERSION
            && carried.participants.len() <= MOST_PARTICIPANTS
            && carried.codings.len() <= MOST_CODINGS;
        is_sound.then_some(carried)
    }

    /// Gives a talk back what its form has no place for. For each piece, `sources` says which turn it was (a place in
    /// the list) and how many characters of that turn stand before it; nothing for what was added since.
    pub fn give_back(&self, talk: &mut Talk, sources: &[Option<(usize, u32)>]) {
        self.voices(talk);
        let made = self.spans(talk, sources);
        for (index, piece) in talk.pieces.iter_mut().enumerate() {
            let Some((turn, _)) = sources.get(index).copied().flatten() else { continue };
            let Some(CarriedTurn(id, _, start, end, ..)) = self.turns.get(turn) else { continue };
            piece.turn = Some(*id);
            if made.get(turn).is_some_and(|span| span.as_ref().is_some_and(|span| span.is_as_written)) {
                (piece.start, piece.end) = (*start, *end);
            }
        }
        let sources: Vec<Option<(u32, u32)>> = sources
            .iter()
            .map(|source| source.and_then(|(turn, from)| self.turns.get(turn).map(|turn| (turn.0, from))))
            .collect();
        let mut found = std::mem::take(&mut talk.codings);
        for coding in &self.codings {
            let place = found.iter().position(|found| found.coder == coding.annotator);
            let mut given = place.map(|place| found.remove(place)).unwrap_or_default();
            coding.give_back(&mut given, &sources);
            talk.codings.push(given);
        }
        talk.codings.append(&mut found);
        let about = [&mut talk.id, &mut talk.title, &mut talk.language, &mut talk.date];
        for (there, ours) in about.into_iter().zip([&self.id, &self.title, &self.language, &self.date]) {
            there.clone_from(ours);
        }
        (talk.media, talk.targets) = (self.media.clone(), self.targets.clone());
    }

    /// Voices as they were, and behind them those that were added since.
    fn voices(&self, talk: &mut Talk) {
        let mut voices: Vec<Voice> = self.participants.iter().map(voice).collect();
        let mut places = Vec::with_capacity(talk.voices.len());
        for added in &talk.voices {
            let known = self.participants.iter().position(|someone| someone.id.0 == added.label);
            places.push(known.unwrap_or_else(|| {
                voices.push(added.clone());
                voices.len() - 1
            }));
        }
        let place = |by: u16| places.get(usize::from(by)).and_then(|place| u16::try_from(*place).ok());
        for piece in &mut talk.pieces {
            piece.by = piece.by.and_then(place);
        }
        for mark in talk.codings.iter_mut().flat_map(|coding| &mut coding.marks) {
            if let On::Time { by, .. } = &mut mark.on {
                *by = by.and_then(place);
            }
        }
        talk.voices = voices;
    }

    /// For each turn that is still there, whether its pieces lie where they were written.
    fn spans(&self, talk: &Talk, sources: &[Option<(usize, u32)>]) -> Vec<Option<Span>> {
        let mut spans: Vec<Option<Span>> = self.turns.iter().map(|_| None).collect();
        for (piece, source) in talk.pieces.iter().zip(sources) {
            let Some(span) = source.and_then(|(turn, _)| spans.get_mut(turn)) else { continue };
            let span = span.get_or_insert(Span { start: piece.start, end: None, is_as_written: false });
            span.end = piece.end;
        }
        for (turn, span) in self.turns.iter().zip(&mut spans) {
            if let Some(span) = span {
                span.is_as_written = (span.start, span.end) == (Some(turn.4), Some(turn.5));
            }
        }
        spans
    }
}

/// Where the pieces of a turn lie.
struct Span {
    start: Option<u32>,
    end: Option<u32>,
    is_as_written: bool,
}

impl CarriedCoding {
    fn give_back(&self, coding: &mut FoundCoding, sources: &[Option<(u32, u32)>]) {
        coding.coder.clone_from(&self.coder);
        coding.id.clone_from(&self.id);
        coding.codebooks.clone_from(&self.codebooks);
        (coding.round, coding.basis, coding.finished) = (self.round, self.basis, self.finished);
        (coding.passes, coding.not_codable) = (self.passes.clone(), self.not_codable.clone());
        let spot = |piece: usize, from: u32| {
            sources.get(piece).copied().flatten().map(|(turn, before)| (turn, before.saturating_add(from)))
        };
        let cuts: HashMap<(u32, u32), u32> = self.cuts.iter().map(|(turn, at, id)| ((*turn, *at), *id)).collect();
        for cut in &mut coding.cuts {
            cut.utterance = spot(cut.piece, cut.from).and_then(|spot| cuts.get(&spot).copied());
        }
        let mut known: HashMap<(u32, u32, &str), Alike> = HashMap::with_capacity(self.marks.len());
        let mut marks: Vec<Option<&CarriedMark>> = self.marks.iter().map(Some).collect();
        for (place, mark) in self.marks.iter().enumerate() {
            known.entry((mark.1, mark.2, &mark.3)).or_default().places.push(place);
        }
        for mark in &mut coding.marks {
            let On::Piece { piece, from } = mark.on else { continue };
            let Some((turn, at)) = spot(piece, from) else { continue };
            let Some(same) = known.get_mut(&(turn, at, &mark.code)) else { continue };
            let told = refined(&mark.modifiers);
            let Some(CarriedMark(id, .., modifiers, overrides, _)) = same.take(&told, &mut marks) else { continue };
            if refined(modifiers) == told {
                mark.modifiers.clone_from(modifiers);
            }
            (mark.id, mark.overrides) = (Some(*id), *overrides);
        }
        coding.ratings = self.ratings.iter().map(found_rating).collect();
    }
}

/// Places in a list of marks, in their order.
type Places = VecDeque<usize>;

/// Marks of one code in one place, of which there may be many. Each is given back once.
#[derive(Default)]
struct Alike {
    /// Their places in the list of marks.
    places: Vec<usize>,
    /// Where there are several: those with one line of refinements, and all of them, in their order.
    several: Option<(HashMap<String, Places>, Places)>,
}

impl Alike {
    /// The first that is refined so, or else the first.
    fn take<'m>(&mut self, told: &str, marks: &mut [Option<&'m CarriedMark>]) -> Option<&'m CarriedMark> {
        if let [only] = self.places[..] {
            return marks.get_mut(only)?.take();
        }
        let (by_refined, all) = self.several.get_or_insert_with(|| {
            let mut by_refined: HashMap<String, Places> = HashMap::new();
            for (place, mark) in self.places.iter().filter_map(|place| Some((*place, (*marks.get(*place)?)?))) {
                by_refined.entry(refined(&mark.4)).or_default().push_back(place);
            }
            (by_refined, self.places.iter().copied().collect())
        });
        let so = by_refined.get_mut(told).and_then(|places| first(places, marks));
        so.or_else(|| first(all, marks))
    }
}

/// The first of some marks that was not taken.
fn first<'m>(places: &mut Places, marks: &mut [Option<&'m CarriedMark>]) -> Option<&'m CarriedMark> {
    while let Some(place) = places.pop_front() {
        if let Some(mark) = marks.get_mut(place).and_then(Option::take) {
            return Some(mark);
        }
    }
    None
}

/// What refines a code, in one line: `kind: reason; valence: +`.
pub fn refined(modifiers: &[(String, String)]) -> String {
    let pair = |(modifier, value): &(String, String)| match modifier.as_str() {
        "" => value.clone(),
        _ => format!("{modifier}: {value}"),
    };
    modifiers.iter().map(pair).collect::<Vec<_>>().join("; ")
}

/// A code with what refines it: `CR (kind: reason)`.
pub fn label(code: &str, modifiers: &[(String, String)]) -> String {
    if modifiers.is_empty() { code.to_owned() } else { format!("{code} ({})", refined(modifiers)) }
}

/// Such a code in its parts.
pub fn unlabel(label: &str) -> (&str, Vec<(String, String)>) {
    let inside = label.strip_suffix(')').and_then(|label| label.split_once(" ("));
    match inside {
        Some((code, refined)) if refined.contains(':') => (code, pairs(refined)),
        _ => (label, Vec::new()),
    }
}

/// The pairs of such a line.
pub fn pairs(line: &str) -> Vec<(String, String)> {
    let pairs = line.split(';').map(str::trim).filter(|pair| !pair.is_empty());
    let pair = |pair: &str| match pair.split_once(':') {
        Some((modifier, value)) => (modifier.trim().to_owned(), value.trim().to_owned()),
        None => (String::new(), pair.to_owned()),
    };
    pairs.map(pair).collect()
}

/// Names for the coders of a talk, of which no two are alike, and which come back from every form as they are.
pub fn annotators(codings: &[Coded<'_>]) -> Vec<String> {
    let mut names: Vec<String> = Vec::with_capacity(codings.len());
    for coded in codings {
        let plain = |letter: char| match letter {
            '\0' => '\u{fffd}',
            letter if letter.is_control() => ' ',
            letter => letter,
        };
        let name: String = coded.coding.origin.coder.trim().chars().map(plain).collect();
        let name = if name.is_empty() { "coder" } else { name.as_str() };
        let mut unlike = name.to_owned();
        let mut number = 2;
        while names.contains(&unlike) {
            unlike = format!("{name} {number}");
            number += 1;
        }
        names.push(unlike);
    }
    names
}

/// A fingerprint of a text: the 64-bit FNV-1a hash.
pub fn print(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn carried_coding(session: &Session, coded: &Coded<'_>, annotator: String) -> CarriedCoding {
    let (coding, origin) = (coded.coding, &coded.coding.origin);
    let mut cuts = Vec::new();
    let mut marks = Vec::new();
    for turn in session.turns() {
        let Some(said) = coding.turn(turn.id) else { continue };
        cuts.extend(said.cuts().iter().map(|cut| (turn.id.0, cut.at, cut.utterance.0)));
        for mark in &said.marks {
            let at = mark.utterance.and_then(|utterance| said.cut(utterance)).map_or(0, |cut| cut.at);
            let (code, note) = (mark.code.to_string(), mark.note.clone().unwrap_or_default());
            marks.push(CarriedMark(mark.id.0, turn.id.0, at, code, mark.modifiers.clone(), mark.overrides, note));
        }
    }
    let ratings = coding.ratings().iter().map(|(global, rating)| CarriedRating {
        global: global.clone(),
        value: rating.value,
        note: rating.note.clone().unwrap_or_default(),
        evidence: rating.evidence.iter().map(|mark| mark.0).collect(),
    });
    CarriedCoding {
        annotator,
        coder: origin.coder.clone(),
        id: origin.id.clone(),
        codebooks: origin.codebooks.iter().map(|used| used.id.as_str()).collect::<Vec<_>>().join("+"),
        round: origin.round,
        basis: Some(origin.basis),
        finished: *coding.status() == Status::Finished,
        passes: origin.passes.clone(),
        not_codable: match coding.status() {
            Status::NotCodable { reason } => Some(reason.clone()),
            Status::Open | Status::Finished => None,
        },
        cuts,
        marks,
        ratings: ratings.collect(),
    }
}

fn voice(someone: &Participant) -> Voice {
    Voice {
        label: someone.id.0.clone(),
        name: someone.name.clone(),
        role: Some(someone.role),
        speaks_for: someone.speaks_for.as_ref().map(|other| other.0.clone()),
        also: Vec::new(),
    }
}

fn found_rating(rating: &CarriedRating) -> FoundRating {
    FoundRating {
        place: Place::Whole,
        global: rating.global.clone(),
        value: rating.value.map(|value| value.to_string()).unwrap_or_default(),
        note: rating.note.clone(),
        evidence: rating.evidence.clone(),
    }
}

/// A turn whose words were written whole: the piece that it comes back as.
pub fn piece(place: Place, by: Option<u16>, (start, end): (Option<u32>, Option<u32>), text: String) -> Piece {
    Piece { place, by, start, end, text, turn: None }
}

/// A mark on a part of a piece.
pub fn mark(place: Place, piece: usize, from: u32, code: impl Into<Shared>) -> FoundMark {
    // Each field by itself: a mark that is empty has a code, too, which would be made and let go for every mark of a file.
    let (modifiers, note, id, overrides) = (Vec::new(), String::new(), None, false);
    FoundMark { place, on: On::Piece { piece, from }, code: code.into(), modifiers, note, id, overrides }
}
