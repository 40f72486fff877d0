//! Applies a codebook's rules to the marks of a stretch: which count and which do not. No mark is ever deleted.

use super::super::codebook::{CodeId, Rule, Scope};
use super::super::coding::Mark;
use super::super::message::Message;
use super::super::session::Role;
use super::super::volley::Ground;

/// Whether a mark counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It counts.
    Counts,
    /// A rule leaves it out.
    Discounted,
    /// It stands outside the stretch that was coded under its codebook. No rule sees it.
    Outside,
    /// It stands for nothing here: the codebooks do not know its code, or its code is for the other side. No rule sees
    /// it.
    Foreign,
}

/// Which rule leaves a mark out, and for the sake of what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Because<'a> {
    /// This code wins over it in the volley or in the utterance.
    Wins(Scope, &'a CodeId),
    /// Its code stands in the volley before it.
    Once,
    /// This code has the one slot for both in the volley.
    Slot(&'a CodeId),
    /// The volley holds so many codes already.
    Most(usize),
    /// The utterance holds so many codes already.
    MostAnUtterance(usize),
}

impl Because<'_> {
    /// Why a mark of a code does not count, in words.
    pub fn message(&self, code: &CodeId) -> Message {
        let about = |id: &'static str| Message::new(id).with("code", code.to_string());
        match self {
            Self::Wins(Scope::Volley, winner) => about("left-out-volley").with("winner", winner.to_string()),
            Self::Wins(Scope::Utterance, winner) => about("left-out-utterance").with("winner", winner.to_string()),
            Self::Once => about("left-out-once"),
            Self::Slot(holder) => about("left-out-slot").with("winner", holder.to_string()),
            Self::Most(most) => about("left-out-most").with("most", *most),
            Self::MostAnUtterance(most) => about("left-out-most-utterance").with("most", *most),
        }
    }
}

/// A mark with what counting says of it.
#[derive(Debug, Clone, Copy)]
pub struct Judged<'a> {
    /// The position of its turn.
    pub position: usize,
    /// Who spoke.
    pub by: u16,
    /// The mark.
    pub mark: &'a Mark,
    /// What counting says.
    pub verdict: Verdict,
    /// The rule that leaves it out, where one does.
    pub because: Option<Because<'a>>,
    /// Whether the turn is cut: rules of an utterance hold only there.
    cut: bool,
}

/// Tells of every mark from one position to another; the stretch must begin and end between volleys.
pub(super) fn judge<'a>(ground: Ground<'a>, from: usize, to: usize, tell: &mut dyn FnMut(Judged<'a>)) {
    let mut volley: Vec<Judged<'a>> = Vec::new();
    let mut unit: Vec<Judged<'a>> = Vec::new();
    let mut volley_end = None;
    let stretches = ground.stretches();
    for position in from..=to.min(ground.session.len().saturating_sub(1)) {
        let clinician = ground.session.role_at(position) == Role::Clinician;
        if clinician && volley_end.is_none_or(|end| position > end) {
            flush(ground, &mut volley, tell);
            volley_end = Some(ground.end(position));
        }
        let Some(turn) = ground.session.turn(position) else {
            continue;
        };
        let Some(coded) = ground.coding.turn(turn.id) else {
            continue;
        };
        let cut = !coded.cuts().is_empty();
        let mut marks: Vec<&Mark> = coded.marks.iter().collect();
        marks.sort_by_cached_key(|mark| coded.place(mark.utterance));
        let target = if clinician { &mut volley } else { &mut unit };
        target.extend(marks.into_iter().map(|mark| Judged {
            position,
            by: turn.by,
            mark,
            verdict: match ground.fits(position, mark) {
                false => Verdict::Foreign,
                true if stretches.hold(ground.instrument, position, &mark.code) => Verdict::Counts,
                true => Verdict::Outside,
            },
            because: None,
            cut,
        }));
        if !clinician {
            apply_utterance_rules(ground, &mut unit);
            unit.drain(..).for_each(&mut *tell);
        }
    }
    flush(ground, &mut volley, tell);
}

fn flush<'a>(ground: Ground<'a>, volley: &mut Vec<Judged<'a>>, tell: &mut dyn FnMut(Judged<'a>)) {
    if !volley.is_empty() {
        apply_utterance_rules(ground, volley);
        apply_volley_rules(ground, volley);
        volley.drain(..).for_each(tell);
    }
}

fn counts(judged: &Judged<'_>) -> bool {
    judged.verdict == Verdict::Counts && !judged.mark.code.is_none()
}

/// Leaves a mark out, unless the coder counts it against the rules.
fn discount<'a>(judged: &mut Judged<'a>, because: Because<'a>) {
    if judged.verdict == Verdict::Counts && !judged.mark.overrides {
        judged.verdict = Verdict::Discounted;
        judged.because = Some(because);
    }
}

fn apply_utterance_rules<'a>(ground: Ground<'a>, marks: &mut [Judged<'a>]) {
    // Marks stand in the order of the words, so that those of one utterance stand together.
    let together = |one: &Judged<'_>, next: &Judged<'_>| {
        (one.position, one.mark.utterance) == (next.position, next.mark.utterance)
    };
    for utterance in marks.chunk_by_mut(together).filter(|utterance| utterance.iter().all(|judged| judged.cut)) {
        for rule in ground.instrument.rules() {
            match rule {
                Rule::FirstWins { scope: Scope::Utterance, codes } => {
                    first_wins(utterance, codes, |winner| Because::Wins(Scope::Utterance, winner));
                }
                Rule::AtMostAnUtterance(most) => at_most(utterance, *most, Because::MostAnUtterance(*most)),
                _ => {}
            }
        }
    }
}

fn apply_volley_rules<'a>(ground: Ground<'a>, marks: &mut [Judged<'a>]) {
    for rule in ground.instrument.rules() {
        match rule {
            Rule::FirstWins { scope: Scope::Volley, codes } => {
                first_wins(marks, codes, |winner| Because::Wins(Scope::Volley, winner));
            }
            Rule::OneSlot(codes) => one_slot(marks, codes),
            Rule::OnceAVolley(codes) => {
                let mut seen: Vec<&CodeId> = Vec::with_capacity(codes.len());
                for judged in marks.iter_mut().filter(|judged| counts(judged) && codes.contains(&judged.mark.code)) {
                    if seen.contains(&&judged.mark.code) {
                        discount(judged, Because::Once);
                    } else {
                        seen.push(&judged.mark.code);
                    }
                }
            }
            Rule::AtMost(most) => at_most(marks, *most, Because::Most(*most)),
            Rule::FirstWins { scope: Scope::Utterance, .. } | Rule::AtMostAnUtterance(_) => {}
        }
    }
}

fn at_most<'a>(marks: &mut [Judged<'a>], most: usize, because: Because<'a>) {
    let beyond: Vec<_> = (0..marks.len()).filter(|index| counts(&marks[*index])).skip(most).collect();
    for index in beyond {
        discount(&mut marks[index], because);
    }
}

fn first_wins<'a>(marks: &mut [Judged<'a>], codes: &'a [CodeId], because: impl Fn(&'a CodeId) -> Because<'a>) {
    let winner = codes.iter().find(|code| marks.iter().any(|judged| counts(judged) && judged.mark.code == **code));
    if let Some(winner) = winner {
        leave_out_others(marks, codes, winner, because(winner));
    }
}

/// A code that the coder counts against the rules has the slot, else the first in the words.
fn one_slot<'a>(marks: &mut [Judged<'a>], codes: &'a [CodeId]) {
    let in_slot = |judged: &&Judged<'a>| counts(judged) && codes.contains(&judged.mark.code);
    let chosen = marks.iter().filter(in_slot).find(|judged| judged.mark.overrides);
    let holder = chosen.or_else(|| marks.iter().find(in_slot)).map(|judged| &judged.mark.code);
    if let Some(holder) = holder {
        leave_out_others(marks, codes, holder, Because::Slot(holder));
    }
}

fn leave_out_others<'a>(marks: &mut [Judged<'a>], codes: &[CodeId], winner: &CodeId, because: Because<'a>) {
    for judged in marks.iter_mut().filter(|judged| counts(judged)) {
        if codes.contains(&judged.mark.code) && judged.mark.code != *winner {
            discount(judged, because);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::coding::Coding;
    use super::super::super::examples::{coding, cut_coding, instrument, talk};
    use super::super::super::session::Session;
    use super::*;

    /// Codes that count and codes that are left out, in the order of the talk.
    fn judged(session: &Session, coding: &Coding) -> (Vec<String>, Vec<String>) {
        let instrument = instrument();
        let mut found = (Vec::new(), Vec::new());
        let ground = Ground { session, coding, instrument: &instrument };
        judge(ground, 0, session.len().saturating_sub(1), &mut |judged| {
            let list = if judged.verdict == Verdict::Counts { &mut found.0 } else { &mut found.1 };
            list.push(judged.mark.code.to_string());
        });
        found
    }

    fn volley(marks: &[(u32, &str)]) -> (Vec<String>, Vec<String>) {
        judged(&talk(&[('T', "One."), ('C', "Mm."), ('T', "Two.")]), &coding(marks))
    }

    fn lists(counting: &[&str], left_out: &[&str]) -> (Vec<String>, Vec<String>) {
        let list = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
        (list(counting), list(left_out))
    }

    #[test]
    fn a_volley_counts_a_code_once_however_many_turns_it_has() {
        assert_eq!(volley(&[(1, "AF"), (1, "AF"), (3, "AF")]), lists(&["AF"], &["AF", "AF"]));
        assert_eq!(volley(&[(1, "AF"), (1, "Q"), (3, "AF")]), lists(&["AF", "Q", "AF"], &[]), "the answer ends it");
    }

    #[test]
    fn the_first_listed_code_wins_wherever_it_stands() {
        assert_eq!(volley(&[(1, "GI"), (3, "SR"), (3, "CR")]), lists(&["GI", "CR"], &["SR"]));
        assert_eq!(volley(&[(1, "GI"), (3, "CR"), (3, "SR")]), lists(&["GI", "CR"], &["SR"]));
    }

    #[test]
    fn no_more_than_the_codebook_allows_count_and_no_code_takes_no_room() {
        assert_eq!(
            volley(&[(1, "AF"), (1, "NC"), (1, "GI"), (3, "SR"), (3, "Q")]),
            lists(&["AF", "NC", "GI", "SR"], &["Q"])
        );
        assert_eq!(volley(&[(1, "GI"), (1, "GI"), (3, "GI"), (3, "GI")]), lists(&["GI"; 3], &["GI"]));
    }

    #[test]
    fn a_mark_that_the_coder_holds_to_counts_and_is_seen_by_the_rules() {
        let session = talk(&[('T', "One.")]);
        let mut held = coding(&[(1, "AF"), (1, "AF"), (1, "AF")]);
        held.edit_turn(crate::domain::session::TurnId(1), |coded| coded.marks[1].overrides = true);
        assert_eq!(judged(&session, &held), lists(&["AF", "AF"], &["AF"]));
    }

    #[test]
    fn rules_of_an_utterance_hold_only_in_a_turn_that_is_cut_and_only_in_one_part() {
        let session = talk(&[('T', "One. Two.")]);
        assert_eq!(judged(&session, &coding(&[(1, "SR"), (1, "AF")])), lists(&["SR", "AF"], &[]));
        let one_part = cut_coding(1, &[(0, &["SR", "AF"]), (5, &[])]);
        assert_eq!(judged(&session, &one_part), lists(&["AF"], &["SR"]));
        let two_parts = cut_coding(1, &[(0, &["SR"]), (5, &["AF"])]);
        assert_eq!(judged(&session, &two_parts), lists(&["SR", "AF"], &[]));
    }

    #[test]
    fn turns_of_others_are_no_volley() {
        let session = talk(&[('C', "One."), ('R', "Two.")]);
        assert_eq!(judged(&session, &coding(&[(1, "CT"), (1, "CT"), (2, "NC")])), lists(&["CT", "CT", "NC"], &[]));
    }

    #[test]
    fn a_mark_that_means_nothing_here_takes_no_room_even_if_the_coder_holds_to_it() {
        let said = talk(&[('T', "One.")]);
        let mut odd = coding(&[(1, "gone"), (1, "CT"), (1, "Q"), (1, "AF"), (1, "SR")]);
        odd.edit_turn(crate::domain::session::TurnId(1), |coded| coded.marks[0].overrides = true);
        assert_eq!(judged(&said, &odd), lists(&["Q", "AF", "SR"], &["gone", "CT"]));
        let told = talk(&[('C', "One."), ('R', "Two.")]);
        assert_eq!(judged(&told, &coding(&[(1, "Q"), (1, "CT"), (2, "CT")])), lists(&["CT"], &["Q", "CT"]));
    }
}
