//! Talks that hold codes with their times and no words: what formats of that kind have in common. Each coded utterance
//! becomes a piece without words that carries one mark, so that two at one instant both survive, and pieces stand in the
//! order of their times.

use super::copies::Copies;
use super::material::{FoundCoding, FoundMark, On, Piece, Place, Talk, Voice};

/// An utterance as a file has it.
#[derive(Debug, Clone, Default)]
pub struct Event {
    /// Where it stands.
    pub place: Place,
    /// Who speaks, as a place in the talk's list of voices.
    pub by: Option<u16>,
    /// When it begins, in milliseconds.
    pub start: Option<u32>,
    /// When it ends.
    pub end: Option<u32>,
    /// Its code; nothing while it has none.
    pub mark: Option<FoundMark>,
}

#[cfg(test)]
impl Event {
    /// An utterance with a code and nothing else.
    pub fn coded(place: Place, code: impl Into<super::shared::Shared>) -> Self {
        let mark = FoundMark { place: place.clone(), code: code.into(), ..FoundMark::default() };
        Self { place, mark: Some(mark), ..Self::default() }
    }
}

/// Puts utterances into a talk and its first coding, in the order of their times; those without a time stay behind what
/// they stood behind. Gives for each mark of the coding which utterance it came from.
pub fn fill(talk: &mut Talk, events: Vec<Event>) -> Vec<usize> {
    if talk.codings.is_empty() {
        talk.codings.push(FoundCoding::default());
    }
    let mut came_from = Vec::with_capacity(events.len());
    talk.pieces.reserve(events.len());
    let marks = &mut talk.codings[0].marks;
    marks.reserve(events.len());
    let mut add = |index: usize, event: Event| {
        let piece = talk.pieces.len();
        let Event { place, by, start, end, mark } = event;
        talk.pieces.push(Piece { place, by, start, end, ..Piece::default() });
        if let Some(mark) = mark {
            marks.push(FoundMark { on: On::Piece { piece, from: 0 }, ..mark });
            came_from.push(index);
        }
    };
    let Some(order) = in_order(events.iter().map(|event| event.start)) else {
        events.into_iter().enumerate().for_each(|(index, event)| add(index, event));
        return came_from;
    };
    let mut events: Vec<Option<Event>> = events.into_iter().map(Some).collect();
    for index in order {
        if let Some(event) = events[index].take() {
            add(index, event);
        }
    }
    came_from
}

/// The order of utterances by their beginnings; those without one stay behind what they stood behind. `None` where they stand in it
/// already, as most do.
pub fn in_order(starts: impl ExactSizeIterator<Item = Option<u32>> + Clone) -> Option<Vec<usize>> {
    if starts.clone().flatten().is_sorted() {
        return None;
    }
    let mut latest = 0;
    let mut order: Vec<(u32, usize)> = Vec::with_capacity(starts.len());
    for (index, start) in starts.enumerate() {
        latest = start.unwrap_or(latest);
        order.push((latest, index));
    }
    order.sort_unstable();
    Some(order.into_iter().map(|(_, index)| index).collect())
}

/// Of the speakers that a file lists for all of its talks, those who speak in one, in the order of the list. Utterances
/// are told by their new places; `by` is where one says who speaks.
pub fn who_speak<'v, E>(
    events: &mut [E],
    by: impl Fn(&mut E) -> &mut Option<u16>,
    copies: &mut Copies,
    voice: impl Fn(u16) -> Option<&'v Voice>,
) -> Vec<Voice> {
    // By the places in that list: whether they speak, and the new place.
    let mut places: Vec<Option<u16>> = Vec::new();
    for by in events.iter_mut().filter_map(|event| *by(event)).map(usize::from) {
        if by >= places.len() {
            places.resize(by + 1, None);
        }
        places[by] = Some(0);
    }
    let mut spoken = Vec::new();
    for (by, place) in places.iter_mut().enumerate() {
        let known = place.and_then(|_| voice(u16::try_from(by).ok()?));
        // There are no more than the list holds.
        *place = known.map(|_| spoken.len() as u16);
        spoken.extend(known);
    }
    for by in events.iter_mut().map(by) {
        *by = by.and_then(|by| places.get(usize::from(by)).copied().flatten());
    }
    let spoken = spoken.into_iter();
    spoken.filter(|voice| copies.takes(voice.label.len() + voice.name.len())).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_all_who_are_listed_those_who_speak_are_taken() {
        let listed = ["A", "B", "C"].map(Voice::called);
        let said = |by| Event { by, ..Event::coded(Place::Whole, "Q") };
        let mut events = [said(Some(2)), said(None), said(Some(0)), said(Some(2)), said(Some(9))];
        let voices =
            who_speak(&mut events, |event| &mut event.by, &mut Copies::default(), |by| listed.get(usize::from(by)));
        assert_eq!(voices.iter().map(|voice| voice.label.as_str()).collect::<Vec<_>>(), ["A", "C"]);
        assert_eq!(events.map(|event| event.by), [Some(1), None, Some(0), Some(1), None]);
    }

    #[test]
    fn what_stands_in_order_stays_there_and_the_rest_is_put_there() {
        let order = |starts: &[Option<u32>]| in_order(starts.iter().copied());
        for sorted in
            [&[][..], &[None, Some(5), None, Some(5), Some(6)], &[None, None], &[Some(0), None, Some(9), None]]
        {
            assert_eq!(order(sorted), None, "{sorted:?}");
        }
        assert_eq!(order(&[Some(5), None, Some(4), None, Some(5)]).unwrap(), [2, 3, 0, 1, 4]);
    }

    #[test]
    fn utterances_stand_in_the_order_of_their_times_and_none_is_lost() {
        let event = |start, code: &str| Event { start, ..Event::coded(Place::Whole, code) };
        let events = vec![event(Some(50), "a"), event(None, "b"), event(Some(20), "c"), event(Some(50), "d")];
        let mut talk = Talk::default();
        assert_eq!(fill(&mut talk, events), [2, 0, 1, 3]);
        let codes: Vec<&str> = talk.codings[0].marks.iter().map(|mark| mark.code.as_str()).collect();
        assert_eq!(codes, ["c", "a", "b", "d"]);
        assert_eq!(talk.codings[0].marks[3].on, On::Piece { piece: 3, from: 0 });
    }
}

/// What tests of these formats look at.
#[cfg(test)]
pub mod testing {
    use std::fmt::Write as _;

    use super::super::material::{Material, On, Talk};
    use crate::ports::locale::Texts;

    /// Each piece as `start-end voice: code.modifier=value`.
    pub fn utterances(talk: &Talk) -> Vec<String> {
        let mut told: Vec<String> = Vec::new();
        for piece in &talk.pieces {
            let mut text = piece.start.map_or("?".to_owned(), |start| start.to_string());
            if let Some(end) = piece.end {
                let _ = write!(text, "-{end}");
            }
            if let Some(by) = piece.by {
                let _ = write!(text, " {}:", talk.voices[usize::from(by)].label);
            }
            told.push(text);
        }
        let mut coded = vec![String::new(); told.len()];
        for mark in talk.codings.iter().flat_map(|coding| &coding.marks) {
            let On::Piece { piece, from: 0 } = mark.on else { panic!("{mark:?}") };
            coded[piece] = format!("{}{}", coded[piece], mark.code);
            for (modifier, value) in &mark.modifiers {
                let _ = write!(coded[piece], ".{modifier}={value}");
            }
        }
        let with = |(text, code): (String, String)| format!("{text} {}", if code.is_empty() { "-" } else { &code });
        told.into_iter().zip(coded).map(with).collect()
    }

    /// Each finding as its place and id; each has a text.
    pub fn told(material: &Material) -> Vec<String> {
        let texts = Texts::new("en");
        assert!(material.findings.iter().all(|it| texts.knows(&it.message.id)), "{:?}", material.findings);
        material.findings.iter().map(|finding| format!("{:?} {}", finding.place, finding.message.id)).collect()
    }
}
