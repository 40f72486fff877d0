//! A transcript that changed under a coding: what was said of a turn follows the turn, and nothing is dropped.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::course;
use super::schema::{CodingFile, Print};
use crate::domain::coding::UtteranceId;
use crate::domain::message::{Argument, Message};
use crate::domain::session::{Session, Turn, TurnId};

/// Turns that a notice names one by one; more are counted.
const NAMED: usize = 12;

/// A turn's fingerprint as files have it.
pub fn print(session: &Session, turn: &Turn) -> u64 {
    turn.fingerprint(session.participant(turn.by).map_or("", |someone| &someone.id.0))
}

/// What became of the turns of a coding.
#[derive(Debug, Default)]
pub struct Followed {
    /// Turns that the talk no longer has, with their fingerprints.
    pub lost: Vec<(TurnId, u64)>,
    /// Turns whose words changed.
    pub changed: BTreeSet<TurnId>,
    /// What the coder should know.
    pub notices: Vec<Message>,
}

/// Moves what a coding says to where its turns are now.
pub fn follow(file: &mut CodingFile<'_>, session: &Session) -> Followed {
    let mut followed = Followed::default();
    let now = |id: TurnId| session.position(id).and_then(|position| session.turn(position));
    let strayed: Vec<(TurnId, Print)> = file
        .prints
        .iter()
        .copied()
        .filter(|(id, was)| now(*id).is_none_or(|turn| print(session, turn) != was.0))
        .collect();
    if strayed.is_empty() {
        return followed;
    }
    if strayed.iter().all(|(id, was)| now(*id).is_some_and(|turn| was_said_by_another(session, turn, *was))) {
        // Nothing was moved: somebody told who speaks. A turn of the same words that is still nobody's is another turn.
        followed.notices.extend(notice("coding-turns-speaker", strayed.into_iter().map(|(id, _)| id).collect()));
        return followed;
    }
    let mut moves = moves(file, session, &strayed);
    let taken: HashSet<TurnId> = moves.values().copied().collect();
    let found: Vec<TurnId> = moves.keys().copied().collect();
    let mut parked = Parked::new(file);
    let mut lost = Vec::new();
    for (id, was) in strayed {
        if moves.contains_key(&id) {
            continue;
        }
        if now(id).is_some() && !taken.contains(&id) {
            followed.changed.insert(id);
        } else {
            let place = parked.place(id);
            lost.extend((place != id).then_some(id));
            moves.insert(id, place);
            followed.lost.push((place, was.0));
        }
    }
    move_all(file, &moves);
    followed.notices.extend(notice("coding-turns-moved", found));
    followed.notices.extend(notice("coding-turns-changed", followed.changed.iter().copied().collect()));
    followed.notices.extend(notice("coding-turns-lost", lost));
    if !followed.lost.is_empty() {
        followed.notices.push(Message::new("coding-turns-kept").with("count", followed.lost.len()));
    }
    followed
}

/// Whether a turn had the words that it has, and another speaker of this talk.
fn was_said_by_another(session: &Session, turn: &Turn, was: Print) -> bool {
    session.participants().iter().any(|someone| turn.fingerprint(&someone.id.0) == was.0)
}

/// Ids for turns that the talk no longer has: so high that no talk comes to use them.
struct Parked {
    used: HashSet<TurnId>,
    next: u32,
}

impl Parked {
    /// Talks stay under this.
    const FROM: u32 = 4_000_000_000;

    fn new(file: &CodingFile<'_>) -> Self {
        Self { used: course::turns(file).filter(|turn| turn.0 >= Self::FROM).collect(), next: Self::FROM }
    }

    /// The same id for one that is parked already.
    fn place(&mut self, turn: TurnId) -> TurnId {
        if turn.0 >= Self::FROM {
            return turn;
        }
        while self.next < u32::MAX && !self.used.insert(TurnId(self.next)) {
            self.next += 1;
        }
        TurnId(self.next)
    }
}

/// Where strayed turns stand now: another turn has the same speaker and words, no second one has, and nothing is said
/// of it that belongs to it.
fn moves(file: &CodingFile<'_>, session: &Session, strayed: &[(TurnId, Print)]) -> HashMap<TurnId, TurnId> {
    let mut by_print: HashMap<u64, Option<TurnId>> = HashMap::with_capacity(strayed.len());
    for (_, was) in strayed {
        by_print.insert(was.0, None);
    }
    let mut twice = BTreeSet::new();
    for turn in session.turns() {
        let print = print(session, turn);
        if let Some(place) = by_print.get_mut(&print)
            && place.replace(turn.id).is_some()
        {
            twice.insert(print);
        }
    }
    let strays: BTreeSet<TurnId> = strayed.iter().map(|(id, _)| *id).collect();
    let staying: BTreeSet<TurnId> = course::turns(file).filter(|turn| !strays.contains(turn)).collect();
    let mut taken = HashSet::new();
    let mut moves = HashMap::new();
    for (id, was) in strayed {
        if let Some(Some(place)) = by_print.get(&was.0)
            && !twice.contains(&was.0)
            && !staying.contains(place)
            && taken.insert(*place)
        {
            moves.insert(*id, *place);
        }
    }
    moves
}

fn move_all(file: &mut CodingFile<'_>, moves: &HashMap<TurnId, TurnId>) {
    for turn in course::turns_mut(file) {
        if let Some(place) = moves.get(turn) {
            *turn = *place;
        }
    }
}

/// Takes cuts away that lie outside the words that a changed turn has now; what stood after them joins the part before.
pub fn mend_cuts(file: &mut CodingFile<'_>, session: &Session, followed: &mut Followed) {
    if followed.changed.is_empty() {
        return;
    }
    let mut outside: HashMap<UtteranceId, TurnId> = HashMap::new();
    file.cuts.retain(|cut| {
        let turn = session.position(cut.turn).and_then(|position| session.turn(position));
        let fits = turn.is_none_or(|turn| turn.text.chars().nth(cut.at as usize).is_some());
        let keep = fits || !followed.changed.contains(&cut.turn);
        if !keep {
            outside.insert(cut.utterance, cut.turn);
        }
        keep
    });
    if outside.is_empty() {
        return;
    }
    let marks = file.marks.iter_mut().map(|mark| (mark.turn, &mut mark.utterance));
    let tags = file.tags.iter_mut().map(|tag| (tag.turn, &mut tag.utterance));
    for (turn, place) in marks.chain(tags) {
        if place.is_some_and(|utterance| outside.get(&utterance) == Some(&turn)) {
            let left = file.cuts.iter().filter(|cut| cut.turn == turn).max_by_key(|cut| cut.at);
            *place = left.map(|cut| cut.utterance);
        }
    }
    let turns: BTreeSet<TurnId> = outside.into_values().collect();
    followed.notices.extend(notice("coding-cuts-outside", turns.into_iter().collect()));
}

fn notice(id: &'static str, mut turns: Vec<TurnId>) -> Option<Message> {
    turns.sort_unstable();
    let named: Vec<String> = turns.iter().take(NAMED).map(|turn| turn.0.to_string()).collect();
    let more = turns.len().saturating_sub(NAMED);
    let named = if more > 0 { format!("{} …", named.join(", ")).into() } else { Argument::All(named) };
    (!turns.is_empty()).then(|| Message::new(id).with("turns", named).with("count", turns.len()))
}
