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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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

/// Finds sequences while it goes through the talk. Each step follows the one before it in the same reply or in the next
/// one; whoever argues between begins anew.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Sequences {
    floor: usize,
    had_client: bool,
    elicited: Option<Place>,
    /// Where was elicited, where providing began, and where it last went on.
    provided: Option<(Place, Place, Place)>,
}

impl Sequences {
    /// Goes on with the turns from one position to another, and tells what it found.
    pub fn find(&mut self, reading: &Reading<'_>, from: usize, to: usize) -> Vec<ElicitProvideElicit> {
        let mut found = Vec::new();
        for position in from..=to {
            match reading.side(position) {
                Side::Client => self.had_client = true,
                Side::Clinician => {
                    self.floor += usize::from(std::mem::take(&mut self.had_client));
                    let place = Place { floor: self.floor, position };
                    let marks = reading.at(position, position).iter();
                    for way in marks.filter(|it| it.verdict == Verdict::Counts).filter_map(|it| reading.way(it)) {
                        found.extend(self.step(place, way));
                    }
                }
                Side::Other | Side::Nobody => {}
            }
        }
        found
    }

    fn step(&mut self, place: Place, way: Way) -> Option<ElicitProvideElicit> {
        if way.elicits() {
            self.elicited = Some(place);
            let (elicit, provide, _) = self.provided.take().filter(|(_, _, latest)| place.follows(*latest))?;
            let [elicit, provide, close] = [elicit, provide, place].map(|place| place.position);
            return Some(ElicitProvideElicit { elicit, provide, close });
        }
        if way.provides() {
            self.provided = match (self.provided, self.elicited.take()) {
                (Some((elicit, first, latest)), _) if place.follows(latest) => Some((elicit, first, place)),
                (None, Some(elicit)) if place.follows(elicit) => Some((elicit, place, place)),
                _ => None,
            };
        } else if way.argues() {
            (self.elicited, self.provided) = (None, None);
        }
        None
    }
}

/// Every scaling question in some turns with the number that the client named when next holding the floor.
pub(super) fn scalings(ground: Ground<'_>, reading: &Reading<'_>, from: usize, to: usize) -> Vec<Scaling> {
    let asked = reading.at(from, to).iter().filter(|judged| {
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
