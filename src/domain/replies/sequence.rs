//! What stretches over several replies: elicit, provide, elicit; and scaling questions with the client's number.

use super::super::codebook::CodeRole;
use super::super::session::Speaker;
use super::super::tally::{Judged, Verdict};
use super::super::volley::Ground;
use super::outcome::Way;
use super::reading::{Reading, Side};

/// The clinician asked, told, and asked what the client makes of it. Positions count turns from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ElicitProvideElicit {
    /// The question, or the asking of leave.
    pub elicit: usize,
    /// The first information, or advice with leave.
    pub provide: usize,
    /// The question or the invitation after it.
    pub close: usize,
}

/// A question for a place on a scale. Positions count turns from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scaling {
    /// The question.
    pub question: usize,
    /// Where the client answered.
    pub answer: Option<usize>,
    /// The number that the client named: the value of the codebook's own modifier.
    pub number: Option<String>,
}

/// A place in the course of the talk: the position of a turn, and how often the clinicians had held the floor.
#[derive(Clone, Copy)]
struct Place {
    floor: usize,
    position: usize,
}

impl Place {
    /// Whether it comes in the same reply as an earlier one, or in the next.
    fn follows(self, earlier: Self) -> bool {
        self.floor - earlier.floor <= 1
    }
}

/// Each step follows the one before it in the same reply or in the next one; whoever argues between begins anew.
pub(super) fn sequences(reading: &Reading<'_>, last: usize) -> Vec<ElicitProvideElicit> {
    let mut found = Vec::new();
    let mut elicited: Option<Place> = None;
    // Where providing began, and where it last went on.
    let mut provided: Option<(Place, Place, Place)> = None;
    for (place, way) in clinicians(reading, last) {
        if way.elicits() {
            if let Some((elicit, provide, latest)) = provided.take()
                && place.follows(latest)
            {
                let [elicit, provide, close] = [elicit, provide, place].map(|place| place.position);
                found.push(ElicitProvideElicit { elicit, provide, close });
            }
            elicited = Some(place);
        } else if way.provides() {
            provided = match (provided, elicited) {
                (Some((elicit, first, latest)), _) if place.follows(latest) => Some((elicit, first, place)),
                (None, Some(elicit)) if place.follows(elicit) => Some((elicit, place, place)),
                _ => None,
            };
            elicited = None;
        } else if way.argues() {
            (elicited, provided) = (None, None);
        }
    }
    found
}

/// What the clinicians do, in the order of the words.
fn clinicians(reading: &Reading<'_>, last: usize) -> Vec<(Place, Way)> {
    let mut found = Vec::new();
    let (mut floor, mut had_client) = (0, false);
    for position in 0..=last {
        match reading.side(position) {
            Side::Client => had_client = true,
            Side::Clinician => {
                floor += usize::from(std::mem::take(&mut had_client));
                let ways = reading.at(position, position).iter().filter(|judged| judged.verdict == Verdict::Counts);
                found.extend(ways.filter_map(|judged| Some((Place { floor, position }, reading.way(judged)?))));
            }
            Side::Other | Side::Nobody => {}
        }
    }
    found
}

/// Every scaling question with the number that the client named when next holding the floor.
pub(super) fn scalings(ground: Ground<'_>, reading: &Reading<'_>, last: usize) -> Vec<Scaling> {
    let asked = reading.at(0, last).iter().filter(|judged| {
        judged.verdict == Verdict::Counts
            && ground.session.role_at(judged.position).speaker() == Some(Speaker::Clinician)
            && reading.has(CodeRole::ScalingQuestion, judged)
    });
    let scaling = |judged: &Judged<'_>| {
        let answer = reading.next_client(judged.position);
        let number = answer.and_then(|span| {
            reading.clients(span.first, span.last).find_map(|answer| {
                let (codebook, _) = ground.instrument.code(&answer.mark.code)?;
                let number = answer.mark.modifier(codebook.scale_number.as_deref()?)?;
                Some((answer.position, number.to_owned()))
            })
        });
        Scaling {
            question: judged.position,
            answer: number.as_ref().map(|(position, _)| *position).or(answer.map(|span| span.first)),
            number: number.map(|(_, number)| number),
        }
    };
    asked.map(scaling).collect()
}
