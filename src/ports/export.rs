//! Talks and codings for other programs: a writer for each format, what may leave the computer, and what a format cannot
//! hold.

pub mod boris;
pub mod cacti;
pub mod carried;
pub mod chat;
pub mod codebook_boris;
pub mod codebook_cacti;
pub mod codebook_csv;
pub mod codebook_refi;
pub mod eaf;
pub mod given;
pub mod json;
pub mod laid_out;
pub mod markdown;
pub mod markup;
pub mod refi;
pub mod sdis;
pub mod sessions;
pub mod table;
pub mod textgrid;
pub mod webvtt;
pub mod xlsx;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::formats::{Holds, Outgoing, Part};
use crate::domain::coding::{Basis, Coding, Cut, Mark, Origin, Rating, Segment, Status};
use crate::domain::session::{About, Participant, ParticipantId, Session, Turn, TurnId};

/// What of a talk and its codings is there to be lost.
pub fn parts(talks: &[Outgoing<'_>]) -> BTreeSet<Part> {
    let mut parts = BTreeSet::new();
    let mut add = |is_there: bool, part: Part| {
        if is_there {
            parts.insert(part);
        }
    };
    add(talks.len() > 1, Part::Talks);
    for talk in talks {
        let session = talk.session;
        let about = &session.about;
        add(true, Part::Ids);
        add(!about.title.is_empty(), Part::Title);
        add(!about.language.is_empty(), Part::Language);
        add(!about.date.is_empty(), Part::Date);
        add(!about.media.is_empty(), Part::Media);
        add(about.media.iter().any(|media| media.offset != 0), Part::Offsets);
        add(!session.targets.is_empty(), Part::Targets);
        add(session.participants().iter().any(|someone| !someone.name.is_empty()), Part::Names);
        add(true, Part::Roles);
        add(session.participants().iter().any(|someone| someone.speaks_for.is_some()), Part::SpeaksFor);
        add(session.turns().any(|turn| !turn.text.is_empty()), Part::Words);
        add(session.turns().any(|turn| turn.start.is_some()), Part::Starts);
        add(session.turns().any(|turn| turn.end.is_some()), Part::Ends);
        add(session.turns().any(|turn| turn.start.is_none()), Part::Untimed);
        add(!session.ids_are_numbers(), Part::TurnIds);
        add(talk.codings.len() > 1, Part::Coders);
        for coded in talk.codings {
            coding_parts(coded.coding, &mut add);
        }
    }
    parts
}

fn coding_parts(coding: &Coding, add: &mut impl FnMut(bool, Part)) {
    add(true, Part::Coder);
    add(true, Part::Codebooks);
    let origin = &coding.origin;
    add(origin.round > 1, Part::Round);
    add(*coding.status() == Status::Finished || origin.basis != Basis::default(), Part::Circumstances);
    let is_codable = !matches!(coding.status(), Status::NotCodable { .. });
    add(!is_codable || !origin.passes.is_empty(), Part::Passes);
    add(coding.marks().next().is_some(), Part::Marks);
    add(coding.marks().any(|(_, mark)| !mark.modifiers.is_empty()), Part::Modifiers);
    add(coding.marks().any(|(_, mark)| mark.note.is_some()), Part::Notes);
    add(coding.marks().any(|(_, mark)| mark.overrides), Part::Overrides);
    add(coding.turns().any(|(_, coded)| !coded.cuts().is_empty()), Part::Cuts);
    add(!coding.ratings().is_empty(), Part::Ratings);
    let explained = |rating: &Rating| rating.note.is_some() || !rating.evidence.is_empty();
    add(coding.ratings().values().any(explained), Part::Evidence);
    let stated = coding.turns().any(|(_, coded)| coded.bookmarked || coded.boundary.is_some());
    let course = !coding.segments().is_empty() || coding.phases().next().is_some() || coding.tags().next().is_some();
    add(stated || course, Part::Course);
}

/// What a format cannot hold of what is there. Ids of marks are nobody's loss, since others are given at once.
pub fn lost(talks: &[Outgoing<'_>], holds: Holds) -> Vec<Part> {
    let quiet = [Part::Ids, Part::MarkIds];
    parts(talks).into_iter().filter(|part| !holds.has(*part) && !quiet.contains(part)).collect()
}

/// A talk and its codings without any word, name, note or path, so that they can be shared. Turns that are cut hold a
/// dot for each part, where the cuts stand.
pub fn codes_only(session: &Session, codings: &[&Coding]) -> (Session, Vec<Coding>) {
    let bare = bare_session(session, codings);
    let codings = codings.iter().enumerate().map(|(index, coding)| bare_coding(coding, index + 1)).collect();
    (bare, codings)
}

fn bare_session(session: &Session, codings: &[&Coding]) -> Session {
    let mut numbers: HashMap<&str, usize> = HashMap::new();
    let mut labels = HashMap::new();
    for someone in session.participants() {
        let number = numbers.entry(someone.role.word()).or_default();
        *number += 1;
        let word = someone.role.word();
        labels.insert(&someone.id, if *number == 1 { word.to_owned() } else { format!("{word} {number}") });
    }
    let label = |id: &ParticipantId| ParticipantId(labels.get(id).cloned().unwrap_or_default());
    let people = session.participants().iter().map(|someone| Participant {
        id: label(&someone.id),
        role: someone.role,
        name: String::new(),
        speaks_for: someone.speaks_for.as_ref().map(&label),
    });
    let parts = |turn: TurnId| {
        let cuts = codings.iter().filter_map(|coding| coding.turn(turn)).map(|coded| coded.cuts().len());
        cuts.max().filter(|cuts| *cuts > 0).map_or(0, |cuts| cuts + 1)
    };
    let turns = session.turns().map(|turn| Turn { text: "·".repeat(parts(turn.id)).into_boxed_str(), ..turn.clone() });
    let about = About {
        id: bare_id(&session.about.id),
        language: session.about.language.clone(),
        date: session.about.date.clone(),
        ..About::default()
    };
    // What was a session before is one without its words.
    Session::new(about, Vec::new(), people.collect(), turns.collect()).unwrap_or_else(|_| session.clone())
}

/// An id without words, which somebody may have written into it; the same in every export. The 64-bit FNV-1a hash.
fn bare_id(id: &str) -> String {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    format!("{:016x}", id.bytes().fold(0xcbf2_9ce4_8422_2325, step))
}

fn bare_coding(coding: &Coding, number: usize) -> Coding {
    let origin = Origin {
        id: bare_id(&coding.origin.id),
        session: bare_id(&coding.origin.session),
        coder: format!("coder {number}"),
        works: Vec::new(),
        lost: Vec::new(),
        ..(*coding.origin).clone()
    };
    let status = match coding.status() {
        Status::NotCodable { .. } => Status::NotCodable { reason: "-".to_owned() },
        status => status.clone(),
    };
    let place = |(index, cut): (usize, &Cut)| Cut { at: index as u32 + 1, ..*cut };
    let cuts = coding.turns().flat_map(|(turn, coded)| {
        coded.cuts().iter().enumerate().map(move |cut| (turn, place(cut))).collect::<Vec<_>>()
    });
    let marks = coding.marks().map(|(turn, mark)| (turn, Mark { note: None, ..mark.clone() }));
    let made = Coding::assemble(origin.clone(), status, cuts.collect(), marks.collect(), coding.next_id());
    let mut bare = made.unwrap_or_else(|_| Coding::new(origin));
    for (id, rating) in coding.ratings() {
        bare = bare.with_rating(id.clone(), Rating { note: None, ..rating.clone() });
    }
    for (turn, coded) in coding.turns() {
        let (bookmarked, boundary) = (coded.bookmarked, coded.boundary);
        if bookmarked || boundary.is_some() {
            bare = bare.with_turn(turn, |coded| (coded.bookmarked, coded.boundary) = (bookmarked, boundary));
        }
    }
    let segments: BTreeMap<String, Segment> = coding
        .segments()
        .iter()
        .map(|(book, segment)| (book.clone(), Segment { reason: String::new(), ..segment.clone() }))
        .collect();
    let tags = coding.tags().map(|(turn, tag)| (turn, tag.clone()));
    bare.with_plan(segments, coding.phases(), tags.collect::<Vec<_>>())
}
