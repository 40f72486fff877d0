//! Counts after the rules, kept up with every change at a cost that does not grow with the talk.
//!
//! A change reaches the volleys around its turn and no further ([`Ground::reach`]): what they gave before is taken
//! away, what they give now is added. `tests/laws.rs` holds this against counting afresh.

mod course;
mod rules;

pub use course::{Course, Lane, lane};
pub use rules::{Because, Judged, Verdict};

use std::collections::BTreeMap;

use super::codebook::{CodeId, Selector};
use super::coding::{Coding, MarkId, Modifiers};
use super::edit::Touched;
use super::instrument::Instrument;
use super::session::{Role, Session, words};
use super::volley::Ground;

/// What marks are counted by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct CountKey {
    /// Who spoke: a place in the session's list of participants.
    pub by: u16,
    /// The code.
    pub code: CodeId,
    /// Its modifiers.
    pub modifiers: Modifiers,
}

/// The counts of one coding.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tally {
    counts: BTreeMap<CountKey, u32>,
    words: Vec<u64>,
    turns: Vec<u64>,
    roles: Vec<Role>,
    discounted: u32,
    foreign: u32,
    outside: u32,
    incomplete: u32,
    course: Course,
}

impl Tally {
    /// Counts everything afresh.
    pub fn count(ground: Ground<'_>) -> Self {
        let mut tally = Self::none(ground);
        if let Some(last) = ground.session.len().checked_sub(1) {
            tally.add_turns(ground, 0, last, true);
        }
        tally
    }

    /// Counts of nothing yet.
    pub(super) fn none(ground: Ground<'_>) -> Self {
        let people = ground.session.participants();
        Self {
            course: Course::new(ground.session.len()),
            roles: people.iter().map(|someone| someone.role).collect(),
            words: vec![0; people.len()],
            turns: vec![0; people.len()],
            ..Self::default()
        }
    }

    /// Adds or takes away the turns from one position to another, which must begin and end between volleys.
    pub(super) fn add_turns(&mut self, ground: Ground<'_>, from: usize, to: usize, plus: bool) {
        self.add_words(ground, from, to, plus);
        if !ground.coding.turns.is_empty() {
            self.add(ground, from, to, plus);
        }
    }

    /// Keeps up with a change, given the coding before it.
    pub fn update(&mut self, before: &Coding, ground: Ground<'_>, touched: Touched) {
        match touched {
            Touched::Nothing => {}
            Touched::Everything => *self = Self::count(ground),
            Touched::Turn(position) => {
                let earlier = Ground { coding: before, ..ground };
                let (from, to) = earlier.reach(position);
                let (start, end) = ground.reach(position);
                let (from, to) = (from.min(start), to.max(end));
                self.add(earlier, from, to, false);
                self.add(ground, from, to, true);
            }
        }
    }

    /// Adds or takes away who says how much: in the stretch of the first codebook that has one, else in the whole talk.
    fn add_words(&mut self, ground: Ground<'_>, from: usize, to: usize, plus: bool) {
        let (first, last) = ground.stretches().first().unwrap_or((0, usize::MAX));
        for turn in (from.max(first)..=to.min(last)).filter_map(|position| ground.session.turn(position)) {
            let by = usize::from(turn.by);
            let (said, one) = (words(&turn.text), 1);
            for (sum, more) in [(self.words.get_mut(by), said), (self.turns.get_mut(by), one)] {
                if let Some(sum) = sum {
                    *sum = if plus { *sum + more } else { sum.saturating_sub(more) };
                }
            }
        }
    }

    /// Adds or takes away what the turns from one position to another give.
    fn add(&mut self, ground: Ground<'_>, from: usize, to: usize, plus: bool) {
        let step = |count: &mut u32| *count = if plus { *count + 1 } else { count.saturating_sub(1) };
        rules::judge(ground, from, to, &mut |judged| {
            match judged.verdict {
                Verdict::Counts => {}
                Verdict::Discounted => return step(&mut self.discounted),
                Verdict::Foreign => return step(&mut self.foreign),
                Verdict::Outside => return step(&mut self.outside),
            }
            if ground.instrument.is_incomplete(judged.mark) {
                step(&mut self.incomplete);
            }
            self.course.step(judged.position, course::lane(ground.instrument, judged.mark), plus);
            let key =
                CountKey { by: judged.by, code: judged.mark.code.clone(), modifiers: judged.mark.modifiers.clone() };
            let count = self.counts.entry(key.clone()).or_default();
            step(count);
            if *count == 0 {
                self.counts.remove(&key);
            }
        });
    }

    /// All counts.
    pub fn counts(&self) -> impl Iterator<Item = (&CountKey, u32)> {
        self.counts.iter().map(|(key, count)| (key, *count))
    }

    /// The count of one code over everybody and all modifiers.
    pub fn of(&self, code: &CodeId) -> u32 {
        self.counts().filter(|(key, _)| key.code == *code).map(|(_, count)| count).sum()
    }

    /// The sum of what selectors choose; a mark is counted once even where two of them take it. `by` restricts it to
    /// one participant.
    pub fn sum(&self, selectors: &[Selector], by: Option<u16>) -> u32 {
        self.counts()
            .filter(|(key, _)| by.is_none_or(|wanted| wanted == key.by))
            .filter(|(key, _)| {
                let side = self.roles.get(usize::from(key.by)).and_then(|role| role.speaker());
                selectors.iter().any(|selector| selector.takes(side, &key.code, &key.modifiers))
            })
            .map(|(_, count)| count)
            .sum()
    }

    /// Words of each participant, in the order of the session's list.
    pub fn words(&self) -> &[u64] {
        &self.words
    }

    /// Turns of each participant, in the order of the session's list.
    pub fn turns(&self) -> &[u64] {
        &self.turns
    }

    /// Words of everybody in a role.
    pub fn words_of(&self, role: Role) -> u64 {
        self.roles.iter().zip(&self.words).filter(|(known, _)| **known == role).map(|(_, words)| words).sum()
    }

    /// Turns of everybody in a role.
    pub fn turns_of(&self, role: Role) -> u64 {
        self.roles.iter().zip(&self.turns).filter(|(known, _)| **known == role).map(|(_, turns)| turns).sum()
    }

    /// Marks that the rules leave out of the counts.
    pub fn discounted(&self) -> u32 {
        self.discounted
    }

    /// Marks that mean nothing where they stand: of unknown codes, or of codes for the other side.
    pub fn foreign(&self) -> u32 {
        self.foreign
    }

    /// Marks outside the stretch that was coded under their codebook.
    pub fn outside(&self) -> u32 {
        self.outside
    }

    /// Marks that do not count, whatever the reason: the rules, the stretch, or that they mean nothing where they stand.
    pub fn uncounted(&self) -> u32 {
        self.discounted + self.foreign + self.outside
    }

    /// Marks that lack a modifier which their code needs.
    pub fn incomplete(&self) -> u32 {
        self.incomplete
    }

    /// Where in the talk the codes stand.
    pub fn course(&self) -> &Course {
        &self.course
    }
}

/// What counting says of every mark in a stretch that begins and ends between volleys.
pub fn judge<'a>(ground: Ground<'a>, from: usize, to: usize, tell: &mut dyn FnMut(Judged<'a>)) {
    rules::judge(ground, from, to, tell);
}

/// Which marks of the turn at a position the rules leave out of the counts.
pub fn discounted_at(ground: Ground<'_>, position: usize) -> Vec<MarkId> {
    with_verdict(ground, position, |verdict| verdict == Verdict::Discounted)
}

/// Which marks of the turn at a position do not count, because of the rules or because they mean nothing there.
pub fn uncounted_at(ground: Ground<'_>, position: usize) -> Vec<MarkId> {
    with_verdict(ground, position, |verdict| verdict != Verdict::Counts)
}

/// Which rule leaves a mark of the turn at a position out of the counts.
pub fn why_not(ground: Ground<'_>, position: usize, mark: MarkId) -> Option<(Verdict, Option<Because<'_>>)> {
    let (from, to) = around(ground, position);
    let mut found = None;
    rules::judge(ground, from, to, &mut |judged| {
        if judged.position == position && judged.mark.id == mark {
            found = Some((judged.verdict, judged.because));
        }
    });
    found.filter(|(verdict, _)| *verdict != Verdict::Counts)
}

/// The marks that rules leave out of the counts around the turn at a position, each with the rule that does so: in its
/// volley for a clinician's turn, else in the turn.
pub fn left_out(ground: Ground<'_>, position: usize) -> Vec<Judged<'_>> {
    let (from, to) = around(ground, position);
    let mut found = Vec::new();
    rules::judge(ground, from, to, &mut |judged| {
        if judged.because.is_some() {
            found.push(judged);
        }
    });
    found
}

/// How many marks of a code count around the turn at a position: in its volley for a clinician's turn, else in the turn.
pub fn counting(ground: Ground<'_>, position: usize, code: &CodeId) -> usize {
    let (from, to) = around(ground, position);
    let mut count = 0;
    rules::judge(ground, from, to, &mut |judged| {
        count += usize::from(judged.verdict == Verdict::Counts && judged.mark.code == *code);
    });
    count
}

/// Tells of the marks of turns that are not cut that count, and that a rule of utterances would leave out if their turn
/// were one utterance; each with that rule. The coder settles it with a cut, or by counting the mark anyway. The stretch
/// begins and ends between volleys.
pub fn unsettled<'a>(ground: Ground<'a>, from: usize, to: usize, tell: &mut dyn FnMut(Judged<'a>)) {
    rules::unsettled(ground, from, to, tell);
}

/// The stretch that has to be judged to judge one turn.
fn around(ground: Ground<'_>, position: usize) -> (usize, usize) {
    if ground.session.role_at(position) == Role::Clinician {
        (ground.start(position), ground.end(position))
    } else {
        (position, position)
    }
}

fn with_verdict(ground: Ground<'_>, position: usize, wanted: impl Fn(Verdict) -> bool) -> Vec<MarkId> {
    let (from, to) = around(ground, position);
    let mut found = Vec::new();
    rules::judge(ground, from, to, &mut |judged| {
        if judged.position == position && wanted(judged.verdict) {
            found.push(judged.mark.id);
        }
    });
    found
}

/// Whether nobody named a behaviour that the talk is about.
pub fn lacks_target(session: &Session) -> bool {
    session.targets.is_empty()
}

/// Whether an instrument's figures wait for a target behaviour.
pub fn waits_for_target(instrument: &Instrument, session: &Session) -> bool {
    session.targets.is_empty() && instrument.codebooks().iter().any(|codebook| codebook.needs_target)
}

#[cfg(test)]
mod tests {
    use super::super::document::Document;
    use super::super::edit::SessionEdit;
    use super::super::examples::{coding, instrument, mark, talk};
    use super::super::session::{Speaker, Target, TurnId, Whose};
    use super::*;

    fn count(session: &Session, coding: &Coding) -> Tally {
        Tally::count(Ground { session, coding, instrument: &instrument() })
    }

    #[test]
    fn counts_are_kept_by_speaker_code_and_modifiers() {
        let session = talk(&[('T', "One?"), ('C', "I can."), ('U', "Two?"), ('C', "I will.")]);
        let mut coding = coding(&[(1, "Q"), (2, "CT"), (3, "Q"), (4, "CT")]);
        coding.edit_turn(TurnId(2), |coded| coded.marks[0] = mark(2, "CT").toggled("kind", "can"));
        let tally = count(&session, &coding);
        let selector = |text| vec![Selector::parse(text).unwrap()];
        assert_eq!((tally.of(&CodeId::new("Q")), tally.sum(&selector("Q"), Some(1))), (2, 1));
        assert_eq!((tally.sum(&selector("CT"), None), tally.sum(&selector("CT kind=can"), None)), (2, 1));
        assert_eq!((tally.sum(&selector("every client"), None), tally.sum(&selector("every clinician"), None)), (2, 2));
        assert_eq!((tally.incomplete(), tally.discounted()), (1, 0));
        let twice = [selector("CT"), selector("every client")].concat();
        assert_eq!(tally.sum(&twice, None), 2, "what two selectors take counts once");
    }

    #[test]
    fn words_and_turns_are_told_by_person_and_role() {
        let session = talk(&[('T', "One two."), ('U', "Three."), ('I', "Four five six.")]);
        let tally = count(&session, &Coding::default());
        assert_eq!((tally.words(), tally.turns()), (&[2, 1, 0, 0, 3][..], &[1, 1, 0, 0, 1][..]));
        assert_eq!((tally.words_of(Role::Clinician), tally.turns_of(Role::Clinician)), (3, 2));
    }

    #[test]
    fn marks_of_a_turn_that_is_not_there_count_nowhere() {
        let tally = count(&talk(&[('T', "One.")]), &coding(&[(1, "Q"), (7, "Q")]));
        assert_eq!((tally.of(&CodeId::new("Q")), tally.discounted()), (1, 0));
        assert_eq!(count(&talk(&[]), &coding(&[(1, "Q")])).counts().count(), 0);
    }

    #[test]
    fn a_mark_of_an_unknown_code_or_of_the_other_side_is_in_no_figure_and_is_told_apart() {
        let mut document = Document::new(
            talk(&[('T', "One."), ('C', "Two.")]),
            coding(&[(1, "Q"), (1, "gone"), (2, "CT")]),
            instrument(),
        );
        let every = |document: &Document| document.tally().sum(&[Selector::Every(Speaker::Clinician)], None);
        assert_eq!((every(&document), document.tally().foreign(), document.tally().incomplete()), (1, 1, 1));
        let client_after_all = SessionEdit::SetRole { participant: 2, role: Role::Clinician };
        document.perform("step-roles", vec![client_after_all.into()]).unwrap();
        assert_eq!((every(&document), document.tally().foreign(), document.tally().incomplete()), (1, 2, 0));
        assert_eq!((document.tally().of(&CodeId::new("CT")), document.tally().discounted()), (0, 0));
        assert_eq!(document.tally().uncounted(), 2, "as many as stand in brackets");
        let ground = document.ground();
        assert_eq!((uncounted_at(ground, 0), uncounted_at(ground, 1)), (vec![MarkId(2)], vec![MarkId(3)]));
        assert_eq!(discounted_at(ground, 1), []);
    }

    #[test]
    fn the_mark_that_does_not_count_is_named_turn_by_turn() {
        let session = talk(&[('T', "One."), ('C', "Mm."), ('T', "Two.")]);
        let (coding, instrument) = (coding(&[(1, "AF"), (3, "GI"), (3, "AF")]), instrument());
        let ground = Ground { session: &session, coding: &coding, instrument: &instrument };
        let ids: Vec<_> = (0..3).map(|position| discounted_at(ground, position)).collect();
        assert_eq!(ids, [vec![], vec![], vec![crate::domain::coding::MarkId(3)]]);
    }

    #[test]
    fn the_course_tells_where_the_codes_stand() {
        let session = talk(&[('T', "One?"), ('C', "Well."), ('T', "So."), ('C', "I can.")]);
        let tally = count(&session, &coding(&[(1, "Q"), (3, "SR"), (3, "NC"), (4, "CT")]));
        let columns = tally.course().columns(4);
        let lanes = |column: usize| {
            Lane::ALL.into_iter().filter(|lane| columns[column][*lane as usize] > 0).collect::<Vec<_>>()
        };
        assert_eq!(
            (0..4).map(lanes).collect::<Vec<_>>(),
            [vec![Lane::Question], vec![], vec![Lane::Reflection], vec![Lane::Change]]
        );
        assert_eq!((0..4).map(|position| tally.course().column(position, 2)).collect::<Vec<_>>(), [0, 0, 1, 1]);
        assert!(tally.course().columns(0).is_empty());
    }

    #[test]
    fn figures_wait_for_a_target_only_where_the_codebook_says_so() {
        let mut session = talk(&[]);
        assert!(!waits_for_target(&instrument(), &session));
        let mut draft = crate::domain::examples::client_draft();
        draft.needs_target = true;
        let book = crate::domain::codebook::Codebook::build(&draft).unwrap();
        let waiting = Instrument::new(vec![std::sync::Arc::new(book)]).unwrap();
        assert!(waits_for_target(&waiting, &session));
        session.targets.push(Target { behaviour: "stop".into(), whose: Whose::Client });
        assert!(!waits_for_target(&waiting, &session));
    }
}
