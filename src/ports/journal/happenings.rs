//! What happened, told so that each thing stands for itself: what was undone says what it was, with the edits either way.

use std::borrow::Cow;

use super::log::{Event, Log};
use crate::domain::edit::{Change, CodingEdit, Edit};
use crate::domain::history::Happened;

/// Something that happened, with what it did.
#[derive(Debug, Clone, PartialEq)]
pub struct Happening<'a> {
    /// The event itself.
    pub event: &'a Event,
    /// The step that was made, undone or made again: its text id and its number. None where it was made before the
    /// history begins, and where something was stated, which is no step.
    pub step: Option<(Cow<'static, str>, u64)>,
    /// What was done, and what takes it back, in the order in which it was done; `None` where that cannot be known.
    pub changes: Option<Vec<Change>>,
}

/// A step with its number.
type Numbered = (u64, Cow<'static, str>, Vec<Change>);

/// Everything that happened, in its order. What is undone is looked for in the story that it belongs to.
pub fn happenings(log: &Log) -> Vec<Happening<'_>> {
    // Steps that were made before the history begins are known by nothing but that they were there.
    let (mut done, mut undone): (Vec<Option<Numbered>>, Vec<Option<Numbered>>) = (Vec::new(), Vec::new());
    let mut told = Vec::with_capacity(log.events.len());
    for event in &log.events {
        if log.stories.iter().any(|(first, _)| *first == event.number) {
            done.clear();
            undone.clear();
        }
        let (step, changes) = match &event.what {
            Happened::Step(step) => {
                undone.clear();
                done.push(Some((event.number, step.what.clone(), step.changes.clone())));
                (Some((step.what.clone(), event.number)), Some(step.changes.clone()))
            }
            Happened::Undone => {
                let step = done.pop().flatten();
                undone.push(step.clone());
                parts(step, |changes| changes.into_iter().rev().map(turned).collect())
            }
            Happened::Redone => {
                let step = undone.pop().flatten();
                done.push(step.clone());
                parts(step, |changes| changes)
            }
            Happened::Stated(edits) => (None, edits.iter().map(stated).collect()),
        };
        told.push(Happening { event, step, changes });
    }
    told
}

/// A step by its text id and number, and what was changed.
type Parts = (Option<(Cow<'static, str>, u64)>, Option<Vec<Change>>);

/// What is told of a step that was undone or made again.
fn parts(step: Option<Numbered>, made: impl FnOnce(Vec<Change>) -> Vec<Change>) -> Parts {
    match step {
        Some((number, what, changes)) => (Some((what, number)), Some(made(changes))),
        None => (None, None),
    }
}

/// A change the other way round.
fn turned(change: Change) -> Change {
    Change { edit: change.inverse, inverse: change.edit }
}

/// What was stated, which is only noted when it changes something: then it was the other way before.
fn stated(edit: &Edit) -> Option<Change> {
    let inverse = match edit {
        Edit::Coding(CodingEdit::SetScoresHidden(hidden)) => CodingEdit::SetScoresHidden(!hidden).into(),
        _ => return None,
    };
    Some(Change { edit: edit.clone(), inverse })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::coding::MarkId;
    use crate::domain::history::DoneStep;
    use crate::domain::session::TurnId;

    fn event(number: u64, what: Happened) -> Event {
        Event { number, at: number as i64, by: "anna".into(), what }
    }

    fn bookmark(turn: u32, on: bool) -> Edit {
        CodingEdit::SetBookmark { turn: TurnId(turn), on }.into()
    }

    fn step(turns: &[u32]) -> Happened {
        let changes = turns.iter().map(|it| Change { edit: bookmark(*it, true), inverse: bookmark(*it, false) });
        Happened::Step(DoneStep { changes: changes.collect(), what: "step-bookmark".into() })
    }

    fn edits(happening: &Happening<'_>) -> Vec<Edit> {
        happening.changes.iter().flatten().map(|change| change.edit.clone()).collect()
    }

    #[test]
    fn what_was_undone_says_what_it_was() {
        let what = [step(&[1]), step(&[2, 3]), Happened::Undone, Happened::Redone, Happened::Undone, Happened::Undone];
        let events = (1..).zip(what).map(|(number, what)| event(number, what)).collect();
        let log = Log { events, ..Log::default() };
        let told = happenings(&log);
        let of: Vec<_> = told.iter().map(|it| it.step.as_ref().map(|(_, number)| *number)).collect();
        assert_eq!(of, [1, 2, 2, 2, 2, 1].map(Some));
        assert_eq!(edits(&told[2]), [bookmark(3, false), bookmark(2, false)]);
        assert_eq!(edits(&told[3]), [bookmark(2, true), bookmark(3, true)]);
        assert_eq!(edits(&told[5]), [bookmark(1, false)]);
    }

    #[test]
    fn nothing_is_undone_that_belongs_to_another_story() {
        let events = vec![event(1, step(&[1])), event(2, Happened::Undone), event(3, Happened::Redone)];
        let log = Log { events, story: 2, stories: vec![(2, 5)], ..Log::default() };
        let told = happenings(&log);
        assert_eq!((told[1].step.clone(), told[1].changes.clone()), (None, None));
        assert_eq!((told[2].step.clone(), told[2].changes.clone()), (None, None));
    }

    #[test]
    fn what_is_not_known_is_not_taken_for_what_is() {
        let what = [step(&[5]), Happened::Undone, Happened::Undone, Happened::Redone, Happened::Redone];
        let events = (5..).zip(what).map(|(number, what)| event(number, what)).collect();
        let log = Log { events, story: 5, stories: vec![(5, 5)], ..Log::default() };
        let told = happenings(&log);
        let of: Vec<_> = told.iter().map(|it| it.step.as_ref().map(|(_, number)| *number)).collect();
        assert_eq!(of, [Some(5), Some(5), None, None, Some(5)]);
    }

    #[test]
    fn what_was_stated_was_the_other_way_before() {
        let hidden = |hidden| Edit::from(CodingEdit::SetScoresHidden(hidden));
        let other = CodingEdit::RemoveMark { turn: TurnId(1), mark: MarkId(1) };
        let events =
            vec![event(1, Happened::Stated(vec![hidden(true)])), event(2, Happened::Stated(vec![other.into()]))];
        let log = Log { events, ..Log::default() };
        let told = happenings(&log);
        assert_eq!(told[0].changes, Some(vec![Change { edit: hidden(true), inverse: hidden(false) }]));
        assert_eq!(told[1].changes, None, "it cannot be known what was there before");
    }
}
