//! Observations of one talk by several coders become one talk again. Utterances of one person that begin at one time are one
//! and the same, the first of them the first, and so on, so that the coders can be compared.

use std::collections::{HashMap, HashSet, VecDeque};

use super::super::material::{On, Piece, Talk};
use crate::ports::limits::MOST_PARTICIPANTS;

/// More people than this did not code one talk.
const MOST_CODERS: usize = 100;

/// Talks, each with the session that it says it is of; nothing where it says nothing.
pub(super) fn talks(found: Vec<(&str, Talk)>) -> Vec<Talk> {
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut groups: Vec<Vec<Talk>> = Vec::new();
    for (session, talk) in found {
        match places.get(session).filter(|_| !session.is_empty()) {
            Some(place) => groups[*place].push(talk),
            None => {
                places.insert(session, groups.len());
                groups.push(vec![talk]);
            }
        }
    }
    groups.into_iter().flat_map(joined).collect()
}

/// One talk of several, or all of them where more people speak or code than one talk can have.
fn joined(mut group: Vec<Talk>) -> Vec<Talk> {
    let voices: usize = group.iter().map(|talk| talk.voices.len()).sum();
    if group.len() < 2 || group.len() > MOST_CODERS || voices > MOST_PARTICIPANTS {
        return group;
    }
    let others = group.split_off(1);
    if let Some(first) = group.first_mut() {
        for other in others {
            join(first, other);
        }
        in_order(first);
        if !first.title.is_empty() {
            first.name.clone_from(&first.title);
        }
    }
    group
}

/// Who speaks, and when an utterance begins.
type Spot = (Option<u16>, Option<u32>);

fn join(first: &mut Talk, other: Talk) {
    let mut voices = Vec::with_capacity(other.voices.len());
    for voice in other.voices {
        let known = first.voices.iter().position(|known| known.label == voice.label);
        voices.push(known.unwrap_or_else(|| {
            first.voices.push(voice);
            first.voices.len() - 1
        }) as u16);
    }
    let mut free: HashMap<Spot, VecDeque<usize>> = HashMap::new();
    for (place, piece) in first.pieces.iter().enumerate() {
        free.entry((piece.by, piece.start)).or_default().push_back(place);
    }
    let mut places = Vec::with_capacity(other.pieces.len());
    for piece in other.pieces {
        let by = piece.by.and_then(|by| voices.get(usize::from(by)).copied());
        let same = free.get_mut(&(by, piece.start)).and_then(VecDeque::pop_front);
        places.push(same.unwrap_or_else(|| {
            first.pieces.push(Piece { by, ..piece.clone() });
            first.pieces.len() - 1
        }));
        if let Some(same) = same.and_then(|same| first.pieces.get_mut(same)) {
            same.end = same.end.max(piece.end);
        }
    }
    for mut coding in other.codings {
        for mark in &mut coding.marks {
            moved(&mut mark.on, &places);
        }
        first.codings.push(coding);
    }
    let known: HashSet<&str> = first.media.iter().map(|media| media.path.as_str()).collect();
    let new: Vec<_> = other.media.into_iter().filter(|media| !known.contains(media.path.as_str())).collect();
    first.media.extend(new);
    for (here, there) in [(&mut first.date, other.date), (&mut first.title, other.title)] {
        if here.is_empty() {
            *here = there;
        }
    }
}

/// Puts utterances into the order of their times; one without a time stays behind what it stood behind.
fn in_order(talk: &mut Talk) {
    let mut latest = None;
    let mut order: Vec<(Option<u32>, usize)> = Vec::with_capacity(talk.pieces.len());
    for (index, piece) in talk.pieces.iter().enumerate() {
        latest = piece.start.or(latest);
        order.push((latest, index));
    }
    order.sort_unstable();
    let mut places = vec![0; order.len()];
    order.iter().enumerate().for_each(|(place, (_, index))| places[*index] = place);
    talk.pieces = order.iter().map(|(_, index)| std::mem::take(&mut talk.pieces[*index])).collect();
    for mark in talk.codings.iter_mut().flat_map(|coding| &mut coding.marks) {
        moved(&mut mark.on, &places);
    }
}

fn moved(on: &mut On, places: &[usize]) {
    if let On::Piece { piece, .. } = on
        && let Some(place) = places.get(*piece)
    {
        *piece = *place;
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::coded::testing::utterances;
    use super::super::super::coded::{Event, fill};
    use super::super::super::material::{Place, Voice};
    use super::*;
    use crate::domain::session::Media;

    fn talk(voices: &[&str], events: &[(Option<u16>, Option<u32>, &str)]) -> Talk {
        let mut talk = Talk { voices: voices.iter().map(|label| Voice::called(*label)).collect(), ..Talk::default() };
        let event = |(by, start, code): &(Option<u16>, Option<u32>, &str)| Event {
            by: *by,
            start: *start,
            ..Event::coded(Place::Whole, *code)
        };
        fill(&mut talk, events.iter().map(event).collect());
        talk
    }

    #[test]
    fn what_two_coders_said_stands_on_one_utterance() {
        let one = talk(&["T", "C"], &[(Some(0), Some(5), "q"), (Some(0), Some(5), "r"), (Some(1), Some(9), "c")]);
        let two = talk(&["C", "T"], &[(Some(1), Some(5), "Q"), (Some(0), Some(7), "S"), (None, None, "X")]);
        let alone = talk(&[], &[(None, Some(1), "A")]);
        let talks = talks(vec![("a", one), ("", alone.clone()), ("a", two), ("", alone)]);
        assert_eq!(talks.len(), 3);
        assert_eq!(utterances(&talks[0]), ["5 T: qQ", "5 T: r", "7 C: S", "? X", "9 C: c"]);
        let marks: Vec<usize> = talks[0].codings.iter().map(|coding| coding.marks.len()).collect();
        assert_eq!(marks, [3, 3]);
    }

    #[test]
    fn a_crowd_of_observations_stays_apart_and_costs_no_more_than_they_do() {
        let one = talk(&["T"], &[(Some(0), Some(5), "q")]);
        let crowd = |count: usize| talks(vec![("a", one.clone()); count]).len();
        assert_eq!((crowd(MOST_CODERS), crowd(MOST_CODERS + 1)), (1, MOST_CODERS + 1));
        let filmed = |from: usize| {
            let media = (from..from + 50_000).map(|number| Media::of_talk(number.to_string())).collect();
            Talk { media, ..one.clone() }
        };
        assert_eq!(talks(vec![("a", filmed(0)), ("a", filmed(25_000))])[0].media.len(), 75_000);
    }
}
