//! Coding files, read and written.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::Path;
use std::sync::Arc;

use super::bounds;
use super::course;
use super::follow::{self, Followed};
use super::schema::{CodingFile, CutFile, FORMAT, MarkFile, Print, RatingFile};
use super::seal;
use crate::domain::codebook::{CodeId, Fault, Step};
use crate::domain::coding::{Coding, CodingFault, Cut, Mark, MarkId, Origin, Rating, UtteranceId};
use crate::domain::instrument::Instrument;
use crate::domain::message::Message;
use crate::domain::session::{Session, TurnId};
use crate::domain::volley::Ground;
use crate::fault_path as path;
use crate::ports::fault::FileFaults;
use crate::ports::journal::print_of;
use crate::ports::limits::HIGHEST_ID;
use crate::ports::ron;

/// A coding as it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadCoding {
    /// What the coder says.
    pub coding: Coding,
    /// Why it must not be written: it comes from a newer version of the program.
    pub read_only: Option<Message>,
    /// What the coder should know: turns that changed under the coding.
    pub notices: Vec<Message>,
    /// The fingerprint of the file as the program wrote it, where nothing else was changed since than what says nothing:
    /// comments, blanks, how lines end. `None` where the file's own fingerprint is the one.
    pub plain_print: Option<String>,
}

/// Reads a coding file of a session, or tells every fault of it.
pub fn read_coding(text: &str, path: &Path, session: &Session) -> Result<ReadCoding, FileFaults> {
    let (file, read_only) = super::read_form::<CodingFile<'static>>(text, path)?;
    let is_whole = file.written.is_empty() || seal::is_whole(text, &file.written);
    let looks_otherwise = !file.written.is_empty() && (!is_whole || text.contains('\r'));
    let written = file.written.to_string();
    match convert(file, session) {
        Ok((mut coding, notices)) => {
            let plain = looks_otherwise.then(|| coding_text(session, &coding).ok()).flatten();
            let plain_print = plain.filter(|text| seal::is_whole(text, &written)).map(|text| print_of(text.as_bytes()));
            if !is_whole && plain_print.is_none() {
                Arc::make_mut(&mut coding.origin).changed_outside = true;
            }
            Ok(ReadCoding { coding, read_only, notices, plain_print })
        }
        Err(faults) => Err(ron::located(text, path, faults)),
    }
}

/// Puts a coding together and tells of turns that changed under it, or names every fault.
pub(super) fn convert(mut file: CodingFile<'static>, session: &Session) -> Result<(Coding, Vec<Message>), Vec<Fault>> {
    let mut faults = alone(&file);
    if file.session != session.about.id {
        let message = Message::new("coding-other-session")
            .with("session", &*file.session)
            .with("other", session.about.id.as_str());
        faults.push(Fault { path: path!["session"], message });
        return Err(faults);
    }
    let mut followed = follow::follow(&mut file, session);
    against(&file, session, &followed, &mut faults);
    follow::mend_cuts(&mut file, session, &mut followed);
    let Followed { lost, notices, .. } = followed;
    match assemble(file, lost) {
        Ok(coding) if faults.is_empty() => Ok((coding, notices)),
        Ok(_) => Err(faults),
        Err(more) => {
            faults.extend(more);
            Err(faults)
        }
    }
}

/// Whether a coding file is sound, held against its session where that was found. Gives what is worth knowing.
pub fn check_coding(text: &str, path: &Path, session: Option<&Session>) -> Result<Vec<Message>, FileFaults> {
    if let Some(session) = session {
        return read_coding(text, path, session).map(|read| read.notices);
    }
    let (file, _) = super::read_form::<CodingFile<'static>>(text, path)?;
    let mut faults = alone(&file);
    faults.extend(assemble(file, Vec::new()).err().unwrap_or_default());
    if faults.is_empty() { Ok(Vec::new()) } else { Err(ron::located(text, path, faults)) }
}

/// What the codebooks do not know: codes, values of modifiers, ratings; and codes on turns of the other side. It is kept,
/// and counts nowhere.
pub fn misfits(session: &Session, coding: &Coding, instrument: &Instrument) -> Vec<Message> {
    let mut codes: BTreeMap<&CodeId, usize> = BTreeMap::new();
    let mut astray: BTreeMap<(&CodeId, &'static str), usize> = BTreeMap::new();
    let ground = Ground { session, coding, instrument };
    let mut values: BTreeMap<(&CodeId, &str, &str), usize> = BTreeMap::new();
    for (turn, mark) in coding.marks() {
        let Some((codebook, code)) = instrument.code(&mark.code) else {
            if !mark.code.is_none() {
                *codes.entry(&mark.code).or_default() += 1;
            }
            continue;
        };
        if session.position(turn).is_some_and(|position| !ground.fits(position, mark)) {
            *astray.entry((&mark.code, code.speaker.word())).or_default() += 1;
        }
        for (modifier, value) in &mark.modifiers {
            let known = codebook.modifier(modifier).is_some_and(|it| it.values.iter().any(|known| known.id == *value));
            if !known || !code.takes(modifier, value) {
                *values.entry((&mark.code, modifier, value)).or_default() += 1;
            }
        }
    }
    let told =
        |id: &'static str, count: usize| Message::new(id).with("count", count).with("codebooks", instrument.ids());
    let codes =
        codes.into_iter().map(|(code, count)| told("coding-code-unknown", count).with("code", code.to_string()));
    let values = values.into_iter().map(|((code, modifier, value), count)| {
        let value = format!("{modifier}={value}");
        told("coding-value-unknown", count).with("code", code.to_string()).with("value", value)
    });
    let astray = astray.into_iter().map(|((code, side), count)| {
        told("coding-code-astray", count).with("code", code.to_string()).with("side", side)
    });
    let incomplete = coding.marks().filter(|(_, mark)| instrument.is_incomplete(mark)).count();
    let incomplete = (incomplete > 0).then(|| told("coding-incomplete", incomplete));
    codes.chain(astray).chain(values).chain(incomplete).chain(unfit_ratings(coding, instrument)).collect()
}

fn unfit_ratings(coding: &Coding, instrument: &Instrument) -> Vec<Message> {
    let known = |id: &str| instrument.codebooks().iter().flat_map(|book| &book.ratings).find(|known| known.id == id);
    let told = |(id, rating): (&String, &Rating)| match known(id) {
        Some(known) if rating.value.is_none_or(|value| (known.lowest..=known.highest).contains(&value)) => None,
        Some(known) => Some(
            Message::new("coding-rating-outside")
                .with("id", id.as_str())
                .with("value", u32::from(rating.value.unwrap_or_default()))
                .with("lowest", u32::from(known.lowest))
                .with("highest", u32::from(known.highest)),
        ),
        None => Some(Message::new("coding-rating-unknown").with("id", id.as_str()).with("codebooks", instrument.ids())),
    };
    coding.ratings().iter().filter_map(told).collect()
}

/// Faults that show without the session.
fn alone(file: &CodingFile<'_>) -> Vec<Fault> {
    let mut faults = bounds::coding(file);
    let mut fault = |path: Vec<Step>, message: Message| faults.push(Fault { path, message });
    let mut empty = |text: &str, field: &'static str| {
        if text.trim().is_empty() {
            fault(path![field], Message::new("coding-field-empty").with("field", field));
        }
    };
    empty(&file.id, "id");
    empty(&file.session, "session");
    empty(&file.coder, "coder");
    if file.codebooks.is_empty() {
        fault(path!["codebooks"], Message::new("coding-codebooks-none"));
    }
    let most = |number: u32| number > HIGHEST_ID;
    if most(file.next_id) {
        fault(path!["next_id"], Message::new("coding-id-high"));
    }
    for (index, cut) in file.cuts.iter().enumerate().filter(|(_, cut)| most(cut.utterance.0)) {
        let message = Message::new("coding-id-high").with("id", cut.utterance.0);
        fault(path!["cuts", index, "utterance"], message);
    }
    for (index, mark) in file.marks.iter().enumerate() {
        if most(mark.id.0) {
            fault(path!["marks", index, "id"], Message::new("coding-id-high"));
        }
        let mut seen = BTreeSet::new();
        for (modifier, _) in mark.modifiers.0.iter().filter(|(modifier, _)| !seen.insert(modifier)) {
            let path = vec!["marks".into(), index.into(), "modifiers".into(), Step::Key(modifier.clone())];
            fault(path, Message::new("coding-modifier-twice").with("modifier", modifier.as_str()));
        }
    }
    let mut rated = BTreeSet::new();
    for (index, rating) in file.ratings.iter().enumerate().filter(|(_, rating)| !rated.insert(&*rating.id)) {
        fault(path!["ratings", index, "id"], Message::new("coding-rating-twice").with("id", &*rating.id));
    }
    faults.extend(course::faults(file));
    faults
}

/// Faults that show against the session: turns that are not there, and cuts outside the words.
fn against(file: &CodingFile<'_>, session: &Session, followed: &Followed, faults: &mut Vec<Fault>) {
    let lost: HashSet<TurnId> = followed.lost.iter().map(|(turn, _)| *turn).collect();
    let mut check = |turn: TurnId, path: &dyn Fn() -> Vec<Step>| {
        let there = session.position(turn).is_some() || lost.contains(&turn);
        if !there {
            faults.push(Fault { path: path(), message: Message::new("coding-no-turn").with("turn", turn.0) });
        }
    };
    for (index, cut) in file.cuts.iter().enumerate() {
        check(cut.turn, &|| path!["cuts", index, "turn"]);
    }
    for (index, mark) in file.marks.iter().enumerate() {
        check(mark.turn, &|| path!["marks", index, "turn"]);
    }
    for (index, (turn, _)) in file.boundaries.iter().enumerate() {
        check(*turn, &|| path!["boundaries", index, 0]);
    }
    for (index, turn) in file.bookmarks.iter().enumerate() {
        check(*turn, &|| path!["bookmarks", index]);
    }
    for (index, segment) in file.segments.iter().enumerate() {
        check(segment.from, &|| path!["segments", index, "from"]);
        check(segment.to, &|| path!["segments", index, "to"]);
    }
    for (index, (turn, _)) in file.phases.iter().enumerate() {
        check(*turn, &|| path!["phases", index, 0]);
    }
    for (index, tag) in file.tags.iter().enumerate() {
        check(tag.turn, &|| path!["tags", index, "turn"]);
    }
    faults.extend(course::out_of_order(file, session));
    let mut lengths: HashMap<TurnId, usize> = HashMap::new();
    for (index, cut) in file.cuts.iter().enumerate().filter(|(_, cut)| !followed.changed.contains(&cut.turn)) {
        let Some(turn) = session.position(cut.turn).and_then(|position| session.turn(position)) else {
            continue;
        };
        let length = *lengths.entry(cut.turn).or_insert_with(|| turn.text.chars().count());
        if cut.at as usize >= length {
            let message = Message::new("coding-cut-outside").with("turn", cut.turn.0).with("length", length);
            faults.push(Fault { path: path!["cuts", index, "at"], message });
        }
    }
}

/// Puts the coding together, or tells what contradicts what.
fn assemble(file: CodingFile<'_>, lost: Vec<(TurnId, u64)>) -> Result<Coding, Vec<Fault>> {
    let origin = Origin {
        id: file.id.into_owned(),
        session: file.session.into_owned(),
        coder: file.coder.into_owned(),
        codebooks: file.codebooks.into_owned(),
        round: file.round,
        basis: file.basis,
        scores_hidden: file.scores_hidden,
        happened: file.happened,
        session_happened: file.session_happened,
        works: file.works.into_owned(),
        changed_outside: false,
        passes: file.passes.into_owned(),
        lost,
    };
    let cuts = file.cuts.iter().map(|cut| (cut.turn, Cut { at: cut.at, utterance: cut.utterance })).collect();
    let named: Vec<_> = file.marks.iter().map(|mark| (mark.id, mark.utterance)).collect();
    let mut codes = HashMap::new();
    let marks = file.marks.into_iter().map(|mark| (mark.turn, mark_of(mark, &mut codes))).collect();
    // Ids near the end of the numbers were told before; they must not make the next id overflow.
    let next_id = file.next_id.min(HIGHEST_ID);
    let mut coding = Coding::assemble(origin, file.state.into_owned(), cuts, marks, next_id)
        .map_err(|faults| faults.iter().map(|fault| told(fault, &file.cuts, &named)).collect::<Vec<_>>())?;
    for rating in file.ratings {
        let value = Rating {
            value: rating.value,
            evidence: rating.evidence.into_owned(),
            note: rating.note.map(Cow::into_owned),
        };
        coding = coding.with_rating(rating.id.into_owned(), value);
    }
    for (turn, boundary) in file.boundaries {
        coding = coding.with_turn(turn, |coded| coded.boundary = Some(boundary));
    }
    for turn in file.bookmarks {
        coding = coding.with_turn(turn, |coded| coded.bookmarked = true);
    }
    Ok(course::into_coding(coding, file.segments, file.phases, file.tags))
}

/// A mark; equal codes share one text.
fn mark_of(mark: MarkFile<'_>, codes: &mut HashMap<CodeId, CodeId>) -> Mark {
    let code = codes.entry(mark.code.clone()).or_insert(mark.code).clone();
    let mut modifiers = mark.modifiers.0.into_owned();
    modifiers.sort();
    modifiers.shrink_to_fit();
    Mark {
        id: mark.id,
        utterance: mark.utterance,
        code,
        modifiers,
        note: mark.note.map(Cow::into_owned),
        overrides: mark.counts_anyway,
    }
}

/// A fault of the domain with its place in the file.
fn told(fault: &CodingFault, cuts: &[CutFile], marks: &[(MarkId, Option<UtteranceId>)]) -> Fault {
    let mark = |index: usize| marks.get(index).copied().unwrap_or((MarkId(0), None));
    let utterance = |index: usize| cuts.get(index).map_or(0, |cut| cut.utterance.0);
    let (path, message) = match *fault {
        CodingFault::MarkTwice(index) => {
            (path!["marks", index, "id"], Message::new("coding-id-twice").with("id", mark(index).0.0))
        }
        CodingFault::UtteranceTwice(index) => {
            (path!["cuts", index, "utterance"], Message::new("coding-id-twice").with("id", utterance(index)))
        }
        CodingFault::UnknownUtterance(index) => {
            let named = mark(index).1.map_or(0, |utterance| utterance.0);
            (path!["marks", index, "utterance"], Message::new("coding-no-utterance").with("utterance", named))
        }
        CodingFault::CutPlace(index) => (path!["cuts", index, "at"], Message::new("coding-cut-place")),
    };
    Fault { path, message }
}

/// What a coding file says. The session gives the fingerprints of the turns that something is said of.
pub fn coding_text(session: &Session, coding: &Coding) -> Result<String, Message> {
    let text = ron::write(&coding_file(session, coding))?;
    // What nothing happened to has no history that it could be held against.
    Ok(if coding.origin.happened > 0 { seal::sealed(&text) } else { text })
}

/// A coding in the form of its file.
pub(super) fn coding_file<'a>(session: &Session, coding: &'a Coding) -> CodingFile<'a> {
    let origin = &coding.origin;
    let mut file = CodingFile {
        format: FORMAT,
        id: Cow::Borrowed(&origin.id),
        session: Cow::Borrowed(&origin.session),
        coder: Cow::Borrowed(&origin.coder),
        codebooks: Cow::Borrowed(&origin.codebooks),
        round: origin.round,
        state: Cow::Borrowed(coding.status()),
        basis: origin.basis,
        passes: Cow::Borrowed(&origin.passes),
        scores_hidden: origin.scores_hidden,
        next_id: coding.next_id(),
        happened: origin.happened,
        session_happened: origin.session_happened,
        works: Cow::Borrowed(&origin.works),
        cuts: Vec::new(),
        marks: Vec::new(),
        ratings: coding.ratings().iter().map(|(id, rating)| rating_file(id, rating)).collect(),
        boundaries: Vec::new(),
        bookmarks: Vec::new(),
        segments: Vec::new(),
        phases: Vec::new(),
        tags: Vec::new(),
        prints: Vec::new(),
        written: Cow::Borrowed(""),
    };
    course::fill(&mut file, coding);
    for (turn, coded) in coding.turns() {
        file.cuts.extend(coded.cuts().iter().map(|cut| CutFile { turn, at: cut.at, utterance: cut.utterance }));
        file.marks.extend(coded.marks.iter().map(|mark| mark_file(turn, mark)));
        file.boundaries.extend(coded.boundary.map(|boundary| (turn, boundary)));
        file.bookmarks.extend(coded.bookmarked.then_some(turn));
        file.prints.extend(printed(session, turn));
    }
    let others = coding.also_said_of();
    if !others.is_empty() {
        file.prints.extend(others.into_iter().filter_map(|turn| printed(session, turn)));
        file.prints.sort_unstable_by_key(|(turn, _)| *turn);
    }
    let lost = origin.lost.iter().filter(|(turn, _)| session.position(*turn).is_none());
    file.prints.extend(lost.map(|(turn, print)| (*turn, Print(*print))));
    file
}

/// A turn of the talk with its fingerprint.
fn printed(session: &Session, turn: TurnId) -> Option<(TurnId, Print)> {
    let said = session.position(turn).and_then(|position| session.turn(position))?;
    Some((turn, Print(follow::print(session, said))))
}

fn mark_file(turn: TurnId, mark: &Mark) -> MarkFile<'_> {
    MarkFile {
        id: mark.id,
        turn,
        utterance: mark.utterance,
        code: mark.code.clone(),
        modifiers: ron::Pairs(Cow::Borrowed(&mark.modifiers)),
        note: mark.note.as_deref().map(Cow::Borrowed),
        counts_anyway: mark.overrides,
    }
}

fn rating_file<'a>(id: &'a str, rating: &'a Rating) -> RatingFile<'a> {
    RatingFile {
        id: Cow::Borrowed(id),
        value: rating.value,
        evidence: Cow::Borrowed(&rating.evidence),
        note: rating.note.as_deref().map(Cow::Borrowed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::store::read_session;

    const SESSION: &str = r#"(format: 1, id: "s", participants: [(id: "T"), (id: "C")], turns: [
        (id: 1, by: "T", text: "One two three"), (id: 2, by: "C", text: "Four"), (id: 3, by: "T", text: "Five six")])"#;

    const WHOLE: &str = r#"(
    format: 1,
    id: "c",
    session: "s",
    coder: "anna",
    codebooks: [
        (id: "m-1", version: "1", fingerprint: "00ff"),
    ],
    round: 2,
    state: not_codable(
        reason: "noise",
    ),
    basis: heard,
    passes: [
        "globals",
    ],
    scores_hidden: true,
    next_id: 90,
    cuts: [
        (turn: 1, at: 4, utterance: 7),
    ],
    marks: [
        (id: 9, turn: 1, code: "Q"),
        (id: 8, turn: 1, utterance: 7, code: "CR", modifiers: {"strength": "2", "valence": "+/-"}, note: "It's \"so\"", counts_anyway: true),
    ],
    ratings: [
        (id: "EMP", value: 4, evidence: [8, 9], note: "x"),
        (id: "PART", evidence: [9]),
    ],
    boundaries: [
        (3, joined),
    ],
    bookmarks: [
        2,
    ],
    segments: [
        (codebook: "m-1", from: 1, to: 3, times: (0, 600000), seed: 7, reason: "drawn"),
        (codebook: "z", from: 2, to: 2),
    ],
    phases: [
        (1, engaging),
        (2, evoking),
    ],
    tags: [
        (turn: 1, utterance: 7, heading: "goal", actor: "client", says: ["specific", "timed"]),
        (turn: 1, heading: "goal"),
    ],
"#;

    fn session(text: &str) -> Session {
        read_session(text, Path::new("s.session.ron")).unwrap().session
    }

    fn read(text: &str, said: &str) -> Result<ReadCoding, FileFaults> {
        read_coding(text, Path::new("c.coding.ron"), &session(said))
    }

    fn small(rest: &str) -> String {
        format!("(format: 1, id: \"c\", session: \"s\", coder: \"a\", codebooks: [(id: \"m\")],\n{rest})")
    }

    fn told(text: &str) -> Vec<(usize, String)> {
        let faults = read(text, SESSION).unwrap_err().faults;
        faults.iter().map(|it| (it.place.unwrap().line, it.message.id.to_string())).collect()
    }

    #[test]
    fn reading_and_writing_keep_everything() {
        let read_once = read(&format!("{WHOLE})"), SESSION).unwrap();
        assert_eq!(read_once.notices, []);
        let text = coding_text(&session(SESSION), &read_once.coding).unwrap();
        assert!(text.starts_with(WHOLE), "{text}");
        assert_eq!(read(&text, SESSION).unwrap().coding, read_once.coding);
        assert!(
            text.contains(
                "    prints: [
        (1, \""
            ),
            "{text}"
        );
    }

    #[test]
    fn every_fault_of_meaning_is_told_with_its_place() {
        let text = small(
            "cuts: [(turn: 1, at: 13, utterance: 1),\n(turn: 1, at: 0, utterance: 2),\n(turn: 9, at: 1, utterance: 2)],\n\
             marks: [(id: 5, turn: 1, code: \"Q\"),\n(id: 5, turn: 7, code: \"Q\"),\n\
             (id: 6, turn: 2, utterance: 1, code: \"Q\", modifiers: {\"a\": \"1\",\n\"a\": \"2\"}),\n\
             (id: 4294967295, turn: 1, code: \"Q\")],\nratings: [(id: \"E\", value: 1),\n(id: \"E\", value: 2)],\n\
             bookmarks: [4], boundaries: [(5, broken)]",
        );
        let wanted = [
            (2, "coding-cut-outside"),
            (3, "coding-cut-place"),
            (4, "coding-no-turn"),
            (4, "coding-id-twice"),
            (6, "coding-no-turn"),
            (6, "coding-id-twice"),
            (7, "coding-no-utterance"),
            (8, "coding-modifier-twice"),
            (9, "coding-id-high"),
            (11, "coding-rating-twice"),
            (12, "coding-no-turn"),
            (12, "coding-no-turn"),
        ];
        let mut found = told(&text);
        found.sort();
        let mut wanted = wanted.map(|(line, id)| (line, id.to_owned())).to_vec();
        wanted.sort();
        assert_eq!(found, wanted);
    }

    #[test]
    fn a_stretch_that_ends_before_it_begins_is_told_unless_its_end_is_open() {
        let stretch = |rest: &str| small(&format!("segments: [\n(codebook: \"x\", from: 2, to: 1{rest})]"));
        assert_eq!(told(&stretch("")), [(3, "coding-segment-order".to_owned())]);
        let open = read(&stretch(", open_end: true"), SESSION).unwrap().coding;
        let again = coding_text(&session(SESSION), &open).unwrap();
        assert_eq!(read(&again, SESSION).unwrap().coding.segments(), open.segments());
        assert!(open.segments()["x"].open_end);
    }

    #[test]
    fn a_coding_of_another_session_is_refused() {
        assert_eq!(told(&small("").replace("\"s\"", "\"z\"")), [(1, "coding-other-session".to_owned())]);
    }

    fn printed(marks: &str) -> String {
        let coding = read(&small(&format!("marks: [{marks}]")), SESSION).unwrap().coding;
        coding_text(&session(SESSION), &coding).unwrap()
    }

    fn ids(read: &ReadCoding) -> Vec<&str> {
        read.notices.iter().map(|notice| notice.id.as_ref()).collect()
    }

    const MARKS: &str = "(id: 1, turn: 1, code: \"A\"), (id: 2, turn: 2, code: \"B\"), (id: 3, turn: 3, code: \"C\")";

    #[test]
    fn what_the_codebooks_do_not_know_is_kept_and_told() {
        let text = small(
            "marks: [(id: 1, turn: 1, code: \"ODD\"), (id: 2, turn: 1, code: \"NC\"), \
             (id: 3, turn: 2, code: \"CT\", modifiers: {\"kind\": \"desire\", \"size\": \"2\"}), \
             (id: 4, turn: 2, code: \"CT\", modifiers: {\"kind\": \"wish\"})], \
             ratings: [(id: \"EMP\", value: 4), (id: \"CCT\", value: 9), (id: \"XXX\", value: 1)]",
        );
        let coding = read(&text, SESSION).unwrap().coding;
        let instrument = crate::ports::codebooks::Library::shipped().instrument("miti+clear").unwrap();
        let told = |said: &str| -> Vec<_> {
            misfits(&session(said), &coding, &instrument).into_iter().map(|message| message.id).collect()
        };
        let (value, astray) = ("coding-value-unknown", "coding-code-astray");
        let rest = [value, value, "coding-rating-outside", "coding-rating-unknown"];
        assert_eq!(told(SESSION), [&["coding-code-unknown", astray][..], &rest].concat());
        let clients =
            SESSION.replace("id: \"T\"", "id: \"T\", role: client").replace("id: \"C\"", "id: \"C\", role: client");
        assert_eq!(told(&clients), [&["coding-code-unknown"][..], &rest].concat());
    }

    #[test]
    fn marks_follow_turns_that_got_other_ids() {
        let later = "(format: 1, id: \"s\", participants: [(id: \"T\"), (id: \"C\")], turns: [(id: 1, by: \"T\", \
                     text: \"New\"), (id: 2, by: \"T\", text: \"One two three\"), (id: 3, by: \"C\", text: \"Four\")])";
        let moved = read(&printed(MARKS), later).unwrap();
        assert_eq!(ids(&moved), ["coding-turns-moved", "coding-turns-lost", "coding-turns-kept"]);
        // The line that comes first says by itself what became of the codes.
        for (language, kept) in [("en", "stay"), ("da", "bliver"), ("nb", "blir liggende"), ("sv", "ligger kvar")] {
            let said = crate::ports::locale::Texts::new(language).say(&moved.notices[1]);
            assert!(said.contains(kept), "{said}");
        }
        let at = |turn: u32| moved.coding.turn(TurnId(turn)).map(|coded| coded.marks[0].code.to_string());
        assert_eq!((at(1), at(2), at(3)), (None, Some("A".into()), Some("B".into())));
        assert_eq!(at(4_000_000_000).as_deref(), Some("C"));
        // What was lost is kept over a save, and comes back with its words.
        let saved = coding_text(&session(later), &moved.coding).unwrap();
        let again = read(&saved, later).unwrap();
        assert_eq!((ids(&again), &again.coding), (vec!["coding-turns-kept"], &moved.coding));
        let back = read(&saved, SESSION).unwrap();
        assert_eq!(ids(&back), ["coding-turns-moved"]);
        assert_eq!(back.coding.turn(TurnId(3)).map(|coded| coded.marks[0].code.to_string()).as_deref(), Some("C"));
    }

    #[test]
    fn marks_stay_on_a_turn_whose_words_changed() {
        let mended = SESSION.replace("Four", "Fourteen");
        let stayed = read(&printed(MARKS), &mended).unwrap();
        assert_eq!(ids(&stayed), ["coding-turns-changed"]);
        assert_eq!(stayed.coding, read(&printed(MARKS), SESSION).unwrap().coding);
    }

    #[test]
    fn marks_stay_on_a_turn_that_was_given_to_another_speaker() {
        // Two turns of the same words, both of whom nobody knew; then the first is told.
        let talk = |by: &str| {
            format!(
                "(format: 1, id: \"s\", participants: [(id: \"?\"), (id: \"C\")], turns: [(id: 1, by: \"{by}\", \
                 text: \"One two three\"), (id: 2, by: \"?\", text: \"Four\"), (id: 3, by: \"?\", \
                 text: \"One two three\")])"
            )
        };
        let marks = small("marks: [(id: 1, turn: 1, code: \"A\")]");
        let before = read(&marks, &talk("?")).unwrap().coding;
        let stayed = read(&coding_text(&session(&talk("?")), &before).unwrap(), &talk("C")).unwrap();
        assert_eq!(ids(&stayed), ["coding-turns-speaker"]);
        assert_eq!(stayed.coding, before);
    }

    #[test]
    fn a_cut_outside_changed_words_is_joined_and_its_marks_stay() {
        let text = small(
            "cuts: [(turn: 1, at: 4, utterance: 7), (turn: 1, at: 8, utterance: 8)], \
             marks: [(id: 1, turn: 1, utterance: 8, code: \"A\")]",
        );
        let coding = read(&text, SESSION).unwrap().coding;
        let shorter = SESSION.replace("One two three", "One two");
        let mended = read(&coding_text(&session(SESSION), &coding).unwrap(), &shorter).unwrap();
        assert_eq!(ids(&mended), ["coding-turns-changed", "coding-cuts-outside"]);
        let coded = mended.coding.turn(TurnId(1)).unwrap();
        assert_eq!((coded.cuts().len(), coded.marks[0].utterance), (1, Some(UtteranceId(7))));
    }
}
