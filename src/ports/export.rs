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
mod codebook_texts;
pub mod codes_only;
pub mod eaf;
pub mod given;
pub mod guard;
pub mod json;
pub mod laid_out;
pub mod letters;
pub mod markdown;
pub mod markup;
pub mod refi;
pub mod sdis;
pub mod sessions;
pub mod table;
pub mod textgrid;
pub mod webvtt;
pub mod xlsx;

use std::collections::{BTreeSet, HashSet};

use super::formats::{Holds, Outgoing, Part};
use super::import::turns::is_nobody;
use crate::domain::coding::{Basis, Coding, Rating, Status};
use crate::domain::session::{Session, Turn};

/// A talk without the one who stood for those whom nobody knew, once every turn is somebody's: other programs would show
/// an empty tier of a person who never was.
pub fn without_nobody(session: &Session) -> Option<Session> {
    let people = session.participants();
    let nobody = people.iter().position(is_nobody)?;
    let is_free = people.iter().all(|someone| someone.speaks_for.as_ref() != Some(&people[nobody].id))
        && session.turns().all(|turn| usize::from(turn.by) != nobody);
    if !is_free {
        return None;
    }
    let stays = |by: u16| if usize::from(by) > nobody { by - 1 } else { by };
    let turns = session.turns().map(|turn| Turn { by: stays(turn.by), ..turn.clone() }).collect();
    let mut people = people.to_vec();
    people.remove(nobody);
    Session::new(session.about.clone(), session.targets.clone(), people, turns).ok()
}

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
        add(true, Part::Speakers);
        add(session.participants().iter().any(|someone| !someone.name.is_empty()), Part::Names);
        add(true, Part::Roles);
        add(session.participants().iter().any(|someone| someone.speaks_for.is_some()), Part::SpeaksFor);
        let speaking: HashSet<u16> = session.turns().map(|turn| turn.by).collect();
        add(speaking.len() < session.participants().len(), Part::Silent);
        add(session.turns().any(|turn| !turn.text.is_empty()), Part::Words);
        add(session.turns().any(|turn| turn.start.is_some()), Part::Starts);
        add(session.turns().any(|turn| turn.end.is_some()), Part::Ends);
        add(session.turns().any(|turn| turn.start.is_none()), Part::Untimed);
        add(session.times_back().next().is_some(), Part::Backwards);
        add(about.consent.is_some(), Part::Consent);
        add(!about.retain_until.is_empty(), Part::Retain);
        add(!session.ids_are_numbers(), Part::TurnIds);
        add(talk.codings.len() > 1, Part::Coders);
        for coded in talk.codings {
            coding_parts(coded.coding, &mut add);
            let now = coded.instrument.used();
            let mut used = coded.coding.origin.codebooks.iter().filter(|used| !used.fingerprint.is_empty());
            add(used.any(|used| !now.contains(used)), Part::Versions);
            let is_gone = |turn| session.position(turn).is_none();
            add(coded.coding.turns().any(|(turn, _)| is_gone(turn)), Part::Gone);
        }
    }
    parts
}

fn coding_parts(coding: &Coding, add: &mut impl FnMut(bool, Part)) {
    add(true, Part::Coder);
    add(true, Part::Codebooks);
    let origin = &coding.origin;
    add(origin.round > 1, Part::Round);
    add(origin.scores_hidden, Part::Hidden);
    add(*coding.status() == Status::Finished || origin.basis != Basis::default(), Part::Circumstances);
    let is_codable = !matches!(coding.status(), Status::NotCodable { .. });
    add(!is_codable || !origin.passes.is_empty(), Part::Passes);
    add(coding.marks().next().is_some(), Part::Marks);
    add(coding.marks().any(|(_, mark)| !mark.modifiers.is_empty()), Part::Modifiers);
    add(coding.marks().any(|(_, mark)| mark.note.is_some()), Part::Notes);
    add(coding.marks().any(|(_, mark)| mark.overrides), Part::Overrides);
    add(coding.turns().any(|(_, coded)| !coded.cuts().is_empty()), Part::Cuts);
    add(coding.turns().any(|(_, coded)| given::together(coded) > 0), Part::Together);
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
    let mut parts = parts(talks);
    // Codes without words come back as heard, unless the file says otherwise.
    if !holds.has(Part::Words) {
        let mut codings = talks.iter().flat_map(|talk| talk.codings);
        if codings.any(|coded| coded.coding.origin.basis != Basis::Heard) {
            parts.insert(Part::Circumstances);
        }
    }
    parts.into_iter().filter(|part| !holds.has(*part) && !quiet.contains(part)).collect()
}
