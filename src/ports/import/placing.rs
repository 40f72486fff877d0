//! From what a reader found of a coding to a coding: each code on the words or the time that it was given to, the turn cut
//! where codes were given to parts of it.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::counted::{Counted, Each};
use super::fitting;
use super::matching::Lexicon;
use super::material::{Finding, FoundCoding, FoundMark, On, Place, Talk};
use super::spoken::{NEAR, Spoken, Stretch};
use super::turns::Settled;
use crate::domain::coding::{Coding, Cut, Mark, MarkId, Origin, Rating, Status, UtteranceId};
use crate::domain::message::Message;
use crate::domain::session::{Participant, Role, Session, Speaker, TurnId};
use crate::ports::limits::LONGEST_NOTE;

/// Whether more is asked of pieces than where each of them went: when they were said, or whether several became one turn.
pub fn asks_for_pieces(talk: &Talk, settled: &Settled) -> bool {
    let mut marks = talk.codings.iter().flat_map(|coding| &coding.marks);
    marks.any(|mark| matches!(mark.on, On::Time { .. })) || settled.spots.iter().any(|spot| spot.from > 0)
}

/// Makes a coding of what was found, which is let go on the way. The words of turns are asked of the session alone.
pub fn coding(
    talk: &Talk,
    mut found: FoundCoding,
    (settled, session): (&Settled, &Session),
    lexicon: &Lexicon,
    origin: Origin,
) -> (Coding, Vec<Finding>) {
    let mut placing = Placing::new(talk, settled, session);
    let spot = |mark: &FoundMark| if lexicon.reads(mark) { placing.spot(mark, lexicon) } else { None };
    let spots: Vec<Option<Spot>> = found.marks.iter().map(spot).collect();
    let mut ids = Ids::new(&found);
    let cuts = placing.cuts(&found, &spots, &mut ids);
    let mut by_turn: HashMap<TurnId, Vec<Cut>> = HashMap::new();
    for (turn, cut) in &cuts {
        by_turn.entry(*turn).or_default().push(*cut);
    }
    let mut marks = Vec::with_capacity(found.marks.len());
    let mut refined = Counted::default();
    let mut evidence = Evidence::new(&found);
    for (index, (mark, spot)) in std::mem::take(&mut found.marks).into_iter().zip(spots).enumerate() {
        // One after the other, so that what is read stands in memory once.
        let Some((spot, read)) = spot.and_then(|spot| Some((spot, lexicon.read(&mark)?))) else { continue };
        let cuts = by_turn.get(&spot.turn).map_or(&[][..], Vec::as_slice);
        let before = cuts[..cuts.partition_point(|cut| cut.at <= spot.at)].last();
        let id = MarkId(ids.take(mark.id));
        evidence.know(index, id);
        let (code, modifiers) = (read.code, read.modifiers);
        if !read.further.is_empty() {
            let message = Message::new("import-modifier-further").with("code", mark.code.as_str());
            placing.tell(&mark.place, message.with("values", read.further.join(", ")));
        }
        if let Some(left) = read.left_over.iter().find(|left| !read.further.contains(left)) {
            refined.note_such("import-modifier-unknown", left, || mark.place.clone());
        }
        if let Some(kept) = read.kept.first() {
            refined.note_such("import-modifier-kept", kept, || mark.place.clone());
        }
        let note = note(&mark, &read.left_over, &mut placing.findings);
        let utterance = before.map(|cut| cut.utterance);
        marks.push((spot.turn, Mark { id, utterance, code, modifiers, note, overrides: mark.overrides }));
    }
    let status = match &found.not_codable {
        Some(reason) => Status::NotCodable { reason: reason.clone() },
        None if found.finished => Status::Finished,
        None => Status::Open,
    };
    let made = Coding::assemble(origin.clone(), status, cuts, marks, ids.next);
    let coding = made.unwrap_or_else(|_| {
        placing.findings.tell(Message::new("import-coding-unsound").into());
        Coding::new(origin)
    });
    let coding = rate(coding, &found, lexicon, &evidence, &mut placing.findings);
    let mut findings = placing.findings.into_findings();
    findings.extend(placing.near.into_findings());
    findings.extend(refined.into_findings());
    (coding, findings)
}

/// Finds the marks that speak for global scores; where there are none, it stays empty.
struct Evidence {
    /// Places in the file's list of marks by the ids that gensvar gave.
    by_id: HashMap<u32, usize>,
    /// The ids of the marks as the file lists them.
    known: Vec<Option<MarkId>>,
}

impl Evidence {
    fn new(found: &FoundCoding) -> Self {
        let marks = if found.ratings.is_empty() { &[][..] } else { &found.marks };
        let with_id = |(index, mark): (usize, &FoundMark)| Some((mark.id?, index));
        // The first of an id holds, so that it is put in last.
        let by_id = marks.iter().enumerate().rev().filter_map(with_id).collect();
        Self { by_id, known: vec![None; marks.len()] }
    }

    /// Takes the id that a mark has got.
    fn know(&mut self, index: usize, id: MarkId) {
        if let Some(known) = self.known.get_mut(index) {
            *known = Some(id);
        }
    }

    /// The mark that a file names by its id or its place.
    fn mark(&self, wanted: u32) -> Option<MarkId> {
        let index = self.by_id.get(&wanted).copied().unwrap_or(wanted as usize);
        self.known.get(index).copied().flatten()
    }
}

/// Gives a coding the global scores that were found.
fn rate(
    mut coding: Coding,
    found: &FoundCoding,
    lexicon: &Lexicon,
    evidence: &Evidence,
    findings: &mut Each,
) -> Coding {
    for rating in &found.ratings {
        let told = |id: &'static str| {
            Message::new(id).with("global", rating.global.as_str()).with("value", rating.value.as_str())
        };
        let lost = || {
            let message = Message::new("table-global-note-left").with("words", rating.note.as_str());
            (!rating.note.is_empty()).then(|| Finding { place: rating.place.clone(), message })
        };
        let known = lexicon.global(&rating.global).or_else(|| lexicon.kept_global(&rating.global));
        let Some((id, range)) = known else {
            findings.tell(Finding { place: rating.place.clone(), message: told("import-rating-unknown") });
            if let Some(finding) = lost() {
                findings.tell(finding);
            }
            continue;
        };
        let value = rating.value.trim().parse::<u8>().ok();
        if !rating.value.trim().is_empty() && !value.is_some_and(|value| range.contains(&value)) {
            let message = told("import-rating-range")
                .with("lowest", u32::from(*range.start()))
                .with("highest", u32::from(*range.end()));
            findings.tell(Finding { place: rating.place.clone(), message });
            if let Some(finding) = lost() {
                findings.tell(finding);
            }
            continue;
        }
        let note = Some(rating.note.clone()).filter(|note| !note.is_empty());
        let evidence = rating.evidence.iter().filter_map(|wanted| evidence.mark(*wanted)).collect();
        coding = coding.with_rating(id, Rating { value, evidence, note });
    }
    coding
}

/// The note of a mark, with what refined it in the file and has no place in the codebook.
fn note(mark: &FoundMark, left_over: &[String], findings: &mut Each) -> Option<String> {
    let mut note = mark.note.clone();
    for left in left_over {
        if !note.is_empty() {
            note.push_str("; ");
        }
        note.push_str(left);
        if note.len() > LONGEST_NOTE {
            fitting::shorten(&mut note, LONGEST_NOTE, &mark.place, findings);
            break;
        }
    }
    Some(note).filter(|note| !note.is_empty())
}

/// A place in the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Spot {
    turn: TurnId,
    /// Characters of the turn before it.
    at: u32,
}

/// Ids that nobody else has.
struct Ids {
    used: HashSet<u32>,
    next: u32,
}

impl Ids {
    /// Keeps ids that gensvar gave for those who have them.
    fn new(found: &FoundCoding) -> Self {
        let given =
            found.marks.iter().filter_map(|mark| mark.id).chain(found.cuts.iter().filter_map(|cut| cut.utterance));
        let highest = given.filter(|id| *id < crate::ports::limits::HIGHEST_ID).max().unwrap_or_default();
        Self { used: HashSet::new(), next: highest + 1 }
    }

    fn take(&mut self, wanted: Option<u32>) -> u32 {
        if let Some(id) = wanted.filter(|id| *id > 0 && *id < self.next)
            && self.used.insert(id)
        {
            return id;
        }
        let id = self.next;
        self.next += 1;
        id
    }
}

/// Finds the words for codes.
struct Placing<'a> {
    talk: &'a Talk,
    settled: &'a Settled,
    session: &'a Session,
    /// Characters of each turn that was asked for.
    lengths: HashMap<TurnId, u32>,
    /// What was said when.
    spoken: Spoken<'a>,
    findings: Each,
    /// Codes that stand a little beside what was said. Whoever codes at points of time has many.
    near: Counted,
}

impl<'a> Placing<'a> {
    fn new(talk: &'a Talk, settled: &'a Settled, session: &'a Session) -> Self {
        Self {
            talk,
            settled,
            session,
            lengths: HashMap::new(),
            spoken: Spoken::new(talk),
            findings: Each::default(),
            near: Counted::default(),
        }
    }

    fn tell(&mut self, place: &Place, message: Message) {
        self.findings.tell(Finding { place: place.clone(), message });
    }

    /// Where a mark stands in the words.
    fn spot(&mut self, mark: &FoundMark, lexicon: &Lexicon) -> Option<Spot> {
        let (piece, from) = match mark.on {
            On::Piece { piece, from } if piece < self.settled.spots.len() => (piece, from),
            On::Piece { .. } => {
                self.tell(&mark.place, Message::new("import-mark-nowhere").with("code", mark.code.as_str()));
                return None;
            }
            On::Time { start, end, by } => (self.at_time(mark, (start, end), by, lexicon)?, 0),
        };
        let spot = self.place(piece, from);
        if spot.is_none() {
            self.tell(&mark.place, Message::new("import-mark-nowhere").with("code", mark.code.as_str()));
        }
        spot
    }

    fn place(&mut self, piece: usize, from: u32) -> Option<Spot> {
        let went = *self.settled.spots.get(piece)?;
        let turn = self.session.turn(went.turn)?;
        let length = *self.lengths.entry(turn.id).or_insert_with(|| turn.text.chars().count() as u32);
        Some(Spot { turn: turn.id, at: went.from.saturating_add(from).min(length.saturating_sub(1)) })
    }

    /// The piece that was said at a time, or else the first that begins before the code ends, or the nearest.
    fn at_time(
        &mut self,
        mark: &FoundMark,
        (start, end): (u32, Option<u32>),
        by: Option<u16>,
        lexicon: &Lexicon,
    ) -> Option<usize> {
        let spoken = self.spoken.by((start, end), by);
        let nearest = self.spoken.nearest((start, end), spoken);
        let id = match nearest {
            Some((index, 0)) => {
                let Some(next) = self.spoken.rather(index, (start, end), spoken) else {
                    return Some(if spoken.is_none() { self.whose(index, (start, end), mark, lexicon) } else { index });
                };
                self.near.note_such("import-mark-near", &mark.code, || mark.place.clone());
                return Some(next);
            }
            Some((index, away)) if away <= NEAR => {
                self.near.note_such("import-mark-near", &mark.code, || mark.place.clone());
                return Some(index);
            }
            // Others may well speak where somebody is silent.
            Some(_)
                if spoken
                    .is_some_and(|_| self.spoken.nearest((start, end), None).is_some_and(|(_, away)| away == 0)) =>
            {
                "import-mark-silent"
            }
            Some(_) => "import-mark-silence",
            None => "import-mark-nowhere",
        };
        let who = spoken.and_then(|by| self.talk.voices.get(usize::from(by))).map_or("", |voice| voice.label.as_str());
        let message = Message::new(id).with("code", mark.code.as_str());
        self.tell(&mark.place, if id == "import-mark-silent" { message.with("who", who) } else { message });
        nearest.map(|(index, _)| index)
    }

    /// Of all who speak at the time of a code, whoever it is of: the side that its codebook says, rather than the other one, than
    /// anybody else, and than noise that somebody transcribed.
    fn whose(&mut self, index: usize, at: Stretch, mark: &FoundMark, lexicon: &Lexicon) -> usize {
        let read = lexicon.read(mark);
        let code = read.as_ref().and_then(|read| lexicon.instrument.code(&read.code));
        let side = code.map(|(_, code)| code.speaker);
        let rank = |someone: &Participant| match (someone.role, side) {
            (Role::Clinician, Some(Speaker::Clinician)) | (Role::Client, Some(Speaker::Client)) => 0,
            (Role::Clinician | Role::Client, _) => 1,
            (Role::Other, _) => 3,
            _ => 2,
        };
        // Those who speak stand in the order of the voices.
        self.spoken.lowest(index, at, &self.settled.participants.iter().map(rank).collect::<Vec<u8>>())
    }

    /// Where turns are cut: where the file says so, where a code stands inside a turn, and, in turns of which parts were
    /// coded, between all of their parts.
    fn cuts(&mut self, found: &FoundCoding, spots: &[Option<Spot>], ids: &mut Ids) -> Vec<(TurnId, Cut)> {
        let mut places: BTreeMap<(TurnId, u32), Option<u32>> = BTreeMap::new();
        for cut in &found.cuts {
            if let Some(spot) = self.place(cut.piece, cut.from).filter(|spot| spot.at > 0) {
                places.insert((spot.turn, spot.at), cut.utterance);
            }
        }
        let mut inside: BTreeSet<TurnId> = BTreeSet::new();
        for spot in spots.iter().flatten().filter(|spot| spot.at > 0) {
            places.entry((spot.turn, spot.at)).or_insert(None);
            inside.insert(spot.turn);
        }
        let has_pieces = |index: usize| self.talk.pieces.get(index).is_some_and(|piece| piece.turn.is_none());
        for (index, spot) in self.settled.spots.iter().enumerate().filter(|(_, spot)| spot.from > 0) {
            let Some(turn) = self.session.turn(spot.turn) else { continue };
            if inside.contains(&turn.id) && has_pieces(index) && spot.has_words {
                places.entry((turn.id, spot.from)).or_insert(None);
            }
        }
        places
            .into_iter()
            .filter(|((turn, _), _)| self.session.position(*turn).is_some())
            .map(|((turn, at), id)| (turn, Cut { at, utterance: UtteranceId(ids.take(id)) }))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::session::About;
    use crate::ports::codebooks::Library;
    use crate::ports::import::material::{Cut as Pieces, FoundCut, FoundRating, Piece, Voice};
    use crate::ports::import::turns::{Joining, settle};

    fn talk(pieces: &[(u16, u32, u32, &str)]) -> Talk {
        let piece = |(by, start, end, text): &(u16, u32, u32, &str)| Piece {
            by: Some(*by),
            start: Some(*start),
            end: Some(*end),
            text: (*text).to_owned(),
            ..Piece::default()
        };
        let voices = vec![Voice::called("T"), Voice::called("C")];
        Talk { voices, pieces: pieces.iter().map(piece).collect(), cut: Pieces::Cues, ..Talk::default() }
    }

    fn on(code: &str, on: On) -> FoundMark {
        FoundMark { code: code.into(), on, ..FoundMark::default() }
    }

    fn made(talk: &Talk, found: &FoundCoding) -> (Coding, Vec<String>) {
        let settled = settle(talk, Joining::default(), &[]).unwrap();
        let session =
            Session::new(About::default(), Vec::new(), settled.participants.clone(), settled.turns.clone()).unwrap();
        let lexicon = Lexicon::new(Library::shipped().instrument("miti-4.2.1+clear-1.0").unwrap(), &[]);
        let (coding, findings) = coding(talk, found.clone(), (&settled, &session), &lexicon, Origin::default());
        (coding, findings.into_iter().map(|finding| finding.message.id.into_owned()).collect())
    }

    fn marks(coding: &Coding) -> Vec<String> {
        let cut = |turn: TurnId, mark: &Mark| {
            let at = mark.utterance.and_then(|id| coding.turn(turn)?.cut(id)).map_or(0, |cut| cut.at);
            format!("{}@{at} {}", turn.0, mark.code)
        };
        coding.marks().map(|(turn, mark)| cut(turn, mark)).collect()
    }

    #[test]
    fn of_those_who_are_heard_at_a_time_a_code_goes_to_the_side_that_it_is_of_and_never_to_noise() {
        let mut talk = talk(&[(0, 0, 900, "So."), (1, 2000, 3000, "I did."), (2, 2000, 3000, "telefon")]);
        talk.voices.push(Voice::called("støj/latter"));
        let at = |start, end| On::Time { start, end: Some(end), by: None };
        let found = |code: &str| FoundCoding { marks: vec![on(code, at(2000, 3000))], ..FoundCoding::default() };
        assert_eq!(marks(&made(&talk, &found("CT")).0), ["2@0 CT"]);
        assert_eq!(marks(&made(&talk, &found("Q")).0), ["2@0 Q"], "the client is meant rather than noise");
        // Both speak: whoever the code is of.
        talk.pieces[2] = Piece { by: Some(0), text: "You did?".to_owned(), ..talk.pieces[2].clone() };
        assert_eq!(marks(&made(&talk, &found("CT")).0), ["2@0 CT"]);
        assert_eq!(marks(&made(&talk, &found("Q")).0), ["3@0 Q"]);
        // A code that was drawn over the client's words stays there, though the other one still speaks when it begins.
        talk.pieces[1] = Piece { start: Some(2000), end: Some(3000), ..talk.pieces[1].clone() };
        talk.pieces[2] = Piece { start: Some(1900), end: Some(2100), ..talk.pieces[2].clone() };
        assert_eq!(marks(&made(&talk, &found("Q")).0), ["2@0 Q"]);
        talk.pieces[2] = Piece { start: Some(2000), end: Some(3000), ..talk.pieces[2].clone() };
        // Names whose roles nobody knows are people, too.
        talk.voices[0].label = "Hanne".to_owned();
        talk.voices[1].label = "Søren".to_owned();
        talk.pieces[2] = Piece { by: Some(2), ..talk.pieces[2].clone() };
        assert_eq!(marks(&made(&talk, &found("CT")).0), ["2@0 CT"]);
    }

    #[test]
    fn codes_on_parts_of_a_turn_cut_it_between_all_of_its_parts() {
        let talk = talk(&[
            (0, 0, 900, "So."),
            (0, 900, 1800, "You stopped?"),
            (0, 1800, 2000, "Yes."),
            (1, 2000, 3000, "I did."),
        ]);
        let piece = |piece| On::Piece { piece, from: 0 };
        let found = FoundCoding {
            marks: vec![on("SR", piece(0)), on("Q", piece(1)), on("CT", piece(3))],
            ..FoundCoding::default()
        };
        let (coding, findings) = made(&talk, &found);
        assert_eq!(marks(&coding), ["1@0 SR", "1@4 Q", "2@0 CT"]);
        assert_eq!(coding.turn(TurnId(1)).unwrap().cuts().len(), 2);
        assert!(findings.is_empty(), "{findings:?}");
        let whole = FoundCoding { marks: vec![on("SR", piece(0))], ..FoundCoding::default() };
        assert!(
            made(&talk, &whole).0.turn(TurnId(1)).unwrap().cuts().is_empty(),
            "a code at the beginning cuts nothing"
        );
    }

    #[test]
    fn codes_at_times_go_to_what_was_said_then() {
        let talk = talk(&[(0, 0, 1000, "A?"), (1, 1000, 4000, "B."), (0, 3500, 5000, "C?"), (1, 9000, 9500, "D.")]);
        let time = |start, by| On::Time { start, end: None, by };
        let lasting = |start, end| On::Time { start, end: Some(end), by: None };
        for (place, turn, told) in [
            (time(500, None), 1, None),
            (time(3600, None), 3, None),
            (time(3600, Some(1)), 2, None),
            (time(5600, None), 3, Some("import-mark-near")),
            (lasting(5600, 8900), 3, Some("import-mark-near")),
            (lasting(7600, 9100), 4, None),
            (lasting(600, 1100), 1, None),
            // It begins with the last of what was said, and is about what was said next.
            (lasting(950, 3400), 2, Some("import-mark-near")),
            (lasting(950, 1040), 1, None),
            (On::Time { start: 950, end: Some(3400), by: Some(0) }, 1, None),
            (On::Time { start: 6500, end: Some(7000), by: Some(0) }, 3, Some("import-mark-silence")),
            (On::Time { start: 2000, end: Some(3600), by: Some(0) }, 3, None),
            (On::Time { start: 2600, end: Some(2800), by: Some(0) }, 3, Some("import-mark-near")),
            (On::Time { start: 2100, end: Some(2300), by: Some(0) }, 1, Some("import-mark-silent")),
            (time(7800, None), 4, Some("import-mark-silence")),
            (time(90_000, None), 4, Some("import-mark-silence")),
            (time(0, None), 1, None),
        ] {
            let found = FoundCoding { marks: vec![on("Q", place)], ..FoundCoding::default() };
            let (coding, findings) = made(&talk, &found);
            assert_eq!(marks(&coding), [format!("{turn}@0 Q")], "{place:?}");
            assert_eq!(findings.first().map(String::as_str), told, "{place:?}");
        }
    }

    #[test]
    fn what_goes_on_is_found_behind_many_that_are_over() {
        let short: Vec<(u16, u32, u32, String)> =
            (0..1_000).map(|at| (1, 1_000 + at * 10, 1_005 + at * 10, "M.".to_owned())).collect();
        let mut said = vec![(0, 0, 60_000, "A long one.".to_owned())];
        said.extend(short);
        for (count, time, wanted) in
            [(1_001, 30_000, 0), (1_001, 1_002, 1), (10, 1_092, 0), (10, 59_999, 0), (10, 60_100, 0)]
        {
            let pieces: Vec<_> =
                said[..count].iter().map(|(by, start, end, text)| (*by, *start, *end, text.as_str())).collect();
            let talk = talk(&pieces);
            let settled = settle(&talk, Joining::default(), &[]).unwrap();
            let session =
                Session::new(About::default(), Vec::new(), settled.participants.clone(), settled.turns.clone());
            let session = session.unwrap();
            let mut placing = Placing::new(&talk, &settled, &session);
            assert_eq!(
                placing.spoken.nearest((time, None), None).map(|(piece, _)| piece),
                Some(wanted),
                "{count} {time}"
            );
        }
    }

    #[test]
    fn ids_and_cuts_of_ours_are_kept() {
        let mut talk = talk(&[(0, 0, 1000, "One. Two.")]);
        talk.pieces[0].turn = Some(4);
        let cut = FoundCut { piece: 0, from: 5, utterance: Some(9) };
        let marks = vec![
            FoundMark { id: Some(12), overrides: true, ..on("Q", On::Piece { piece: 0, from: 5 }) },
            FoundMark { id: Some(12), note: "hm".into(), ..on("SR", On::default()) },
        ];
        let ratings = vec![
            FoundRating { global: "Empathy".into(), value: "4".into(), evidence: vec![12], ..FoundRating::default() },
            FoundRating { global: "partnership".into(), value: "9".into(), ..FoundRating::default() },
            FoundRating { global: "warmth".into(), value: "1".into(), note: "hm".into(), ..FoundRating::default() },
        ];
        let found = FoundCoding { cuts: vec![cut], marks, ratings, ..FoundCoding::default() };
        let (coding, findings) = made(&talk, &found);
        let turn = coding.turn(TurnId(4)).unwrap();
        assert_eq!(turn.cuts(), [Cut { at: 5, utterance: UtteranceId(9) }]);
        let ids: Vec<u32> = turn.marks.iter().map(|mark| mark.id.0).collect();
        assert_eq!(ids, [12, 13], "an id that stands twice is given once");
        assert!(turn.marks[0].overrides && turn.marks[1].note.as_deref() == Some("hm"));
        assert_eq!(findings, ["import-rating-range", "import-rating-unknown", "table-global-note-left"]);
        let rating = coding.ratings().values().next().unwrap();
        assert_eq!((rating.value, rating.evidence.as_slice()), (Some(4), &[MarkId(12)][..]));
        assert_eq!(coding.ratings().len(), 1);
    }

    #[test]
    fn what_refines_a_code_and_is_in_no_codebook_is_told_once() {
        let talk = talk(&[(0, 0, 1000, "A?"), (1, 1000, 2000, "B.")]);
        let refined =
            |code: &str| FoundMark { modifiers: vec![("styrke".into(), "høy".into())], ..on(code, On::default()) };
        let marks = vec![refined("Q"), refined("SR"), on("SR", On::default())];
        let (coding, findings) = made(&talk, &FoundCoding { marks, ..FoundCoding::default() });
        assert_eq!(findings, ["import-modifier-unknown"]);
        assert_eq!(coding.marks().next().unwrap().1.note.as_deref(), Some("styrke: høy"));
    }

    #[test]
    fn two_codes_at_one_instant_both_stand() {
        let talk = talk(&[(0, 0, 1000, "A?")]);
        let marks = vec![on("Q", On::default()), on("Q", On::default())];
        let (coding, _) = made(&talk, &FoundCoding { marks, ..FoundCoding::default() });
        assert_eq!(coding.marks().count(), 2);
    }
}
