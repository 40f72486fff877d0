//! Applies a codebook's rules to the marks of a stretch: which count and which do not. No mark is ever deleted.

use super::super::codebook::{CodeId, Rule, Scope};
use super::super::coding::Mark;
use super::super::message::Message;
use super::super::sentence::sentence_starts;
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
        let role = ground.session.role_at(position);
        let clinician = role == Role::Clinician;
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
                true if stretches.hold(ground.instrument, position, role.speaker(), &mark.code) => Verdict::Counts,
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
        apply_to_utterance(ground, utterance, 1);
    }
}

/// Applies the rules of utterances to the marks of one, or of what may be up to so many.
fn apply_to_utterance<'a>(ground: Ground<'a>, marks: &mut [Judged<'a>], utterances: usize) {
    for (book, rule) in ground.instrument.rules() {
        match rule {
            Rule::FirstWins { scope: Scope::Utterance, codes } => {
                first_wins(marks, codes, |winner| Because::Wins(Scope::Utterance, winner));
            }
            Rule::AtMostAnUtterance(most) => {
                at_most(ground, book, marks, most.saturating_mul(utterances), Because::MostAnUtterance(*most));
            }
            _ => {}
        }
    }
}

/// Tells of marks that count from one position to another, stand in a turn that is not cut, and that a rule of utterances
/// would leave out if they stood in one utterance, each with that rule. Whether they do, only the coder knows: such marks
/// count until a cut shows them together, or apart. That an utterance takes so many codes is held against the number of
/// sentences, since several codes for several sentences are nothing odd. The stretch must begin and end between volleys.
pub(super) fn unsettled<'a>(ground: Ground<'a>, from: usize, to: usize, tell: &mut dyn FnMut(Judged<'a>)) {
    let mut turn: Vec<Judged<'a>> = Vec::new();
    judge(ground, from, to, &mut |judged| {
        if turn.first().is_some_and(|first| first.position != judged.position) {
            settle(ground, &mut turn, tell);
        }
        if !judged.cut {
            turn.push(judged);
        }
    });
    settle(ground, &mut turn, tell);
}

/// Judges the marks of an uncut turn as if they met in one utterance, and tells of those that count only since it is uncut.
fn settle<'a>(ground: Ground<'a>, turn: &mut Vec<Judged<'a>>, tell: &mut dyn FnMut(Judged<'a>)) {
    if turn.len() > 1 {
        let whole = |judged: &Judged<'a>| {
            let verdict = if judged.because.is_some() { Verdict::Counts } else { judged.verdict };
            Judged { verdict, because: None, ..*judged }
        };
        // Rules of an utterance go before those of a volley, so that a mark that a volley leaves out can be in the way.
        let mut whole: Vec<Judged<'a>> = turn.iter().map(whole).collect();
        let said = turn.first().and_then(|judged| ground.session.turn(judged.position));
        apply_to_utterance(ground, &mut whole, said.map_or(1, |said| 1 + sentence_starts(&said.text).len()));
        let counted = turn.iter().map(counts);
        whole.into_iter().zip(counted).filter(|(it, counted)| *counted && !counts(it)).for_each(|(it, _)| tell(it));
    }
    turn.clear();
}

fn apply_volley_rules<'a>(ground: Ground<'a>, marks: &mut [Judged<'a>]) {
    for (book, rule) in ground.instrument.rules() {
        match rule {
            Rule::FirstWins { scope: Scope::Volley, codes } => {
                first_wins(marks, codes, |winner| Because::Wins(Scope::Volley, winner));
            }
            Rule::OneSlot(codes) => one_slot(ground, marks, codes),
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
            Rule::AtMost(most) => at_most(ground, book, marks, *most, Because::Most(*most)),
            Rule::FirstWins { scope: Scope::Utterance, .. } | Rule::AtMostAnUtterance(_) => {}
        }
    }
}

/// Counts codes of one codebook only: how many another one takes is its own affair.
fn at_most<'a>(ground: Ground<'a>, book: usize, marks: &mut [Judged<'a>], most: usize, because: Because<'a>) {
    let takes_room =
        |judged: &&mut Judged<'a>| counts(judged) && ground.instrument.codebook_of(&judged.mark.code) == Some(book);
    for judged in marks.iter_mut().filter(takes_room).skip(most) {
        discount(judged, because);
    }
}

fn first_wins<'a>(marks: &mut [Judged<'a>], codes: &'a [CodeId], because: impl Fn(&'a CodeId) -> Because<'a>) {
    let winner = codes.iter().find(|code| marks.iter().any(|judged| counts(judged) && judged.mark.code == **code));
    if let Some(winner) = winner {
        leave_out_others(marks, codes, winner, because(winner));
    }
}

/// A code that the coder counts against the rules has the slot, else the first in the words. Where that takes the slot
/// from another code, what was held to lets no other mark in: one more of its code stays out if each counts once.
fn one_slot<'a>(ground: Ground<'a>, marks: &mut [Judged<'a>], codes: &'a [CodeId]) {
    let in_slot = |judged: &&Judged<'a>| counts(judged) && codes.contains(&judged.mark.code);
    let Some(first) = marks.iter().find(in_slot).map(|judged| &judged.mark.code) else { return };
    let chosen = marks.iter().filter(in_slot).find(|judged| judged.mark.overrides).map(|judged| &judged.mark.code);
    let holder = chosen.unwrap_or(first);
    let once = |(_, rule): (usize, &Rule)| matches!(rule, Rule::OnceAVolley(codes) if codes.contains(holder));
    if holder != first && ground.instrument.rules().any(once) {
        marks
            .iter_mut()
            .filter(|judged| judged.mark.code == *holder)
            .for_each(|judged| discount(judged, Because::Once));
    }
    leave_out_others(marks, codes, holder, Because::Slot(holder));
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
    use super::super::super::codebook::{Codebook, Draft, RuleDraft};
    use super::super::super::coding::{Coding, Segment};
    use super::super::super::examples::{client_draft, clinician_draft, coding, cut_coding, instrument, mark, talk};
    use super::super::super::instrument::Instrument;
    use super::super::super::session::{Session, TurnId};
    use super::*;
    use std::sync::Arc;

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
        held.edit_turn(TurnId(1), |coded| coded.marks[1].overrides = true);
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

    /// The small clinician's codebook under other rules, beside the client's.
    fn under(rules: Vec<RuleDraft>) -> Instrument {
        let clinician = Draft { rules, ..clinician_draft() };
        let books = [clinician, client_draft()].map(|draft| Arc::new(Codebook::build(&draft).unwrap()));
        Instrument::new(books.into()).unwrap()
    }

    fn texts(codes: &[&str]) -> Vec<String> {
        codes.iter().map(|code| (*code).to_owned()).collect()
    }

    /// Marks that do not count: their ids and why.
    fn left_out(session: &Session, coding: &Coding, instrument: &Instrument) -> Vec<(u32, Verdict, String)> {
        let mut found = Vec::new();
        judge(Ground { session, coding, instrument }, 0, session.len().saturating_sub(1), &mut |judged| {
            if judged.verdict != Verdict::Counts {
                let because = judged.because.map(|because| format!("{because:?}")).unwrap_or_default();
                found.push((judged.mark.id.0, judged.verdict, because));
            }
        });
        found
    }

    #[test]
    fn one_slot_is_the_first_codes_in_the_words_and_all_its_marks_stay() {
        let instrument = under(vec![RuleDraft::OneSlot(texts(&["GI", "AF"]))]);
        let session = talk(&[('T', "One."), ('C', "Mm."), ('T', "Two."), ('C', "I know."), ('T', "Three.")]);
        let coding = coding(&[(1, "Q"), (1, "AF"), (3, "GI"), (3, "AF"), (5, "GI")]);
        let slot = r#"Slot(CodeId("AF"))"#.to_owned();
        assert_eq!(left_out(&session, &coding, &instrument), [(3, Verdict::Discounted, slot)]);
    }

    #[test]
    fn one_slot_goes_to_the_code_that_the_coder_holds_to() {
        let instrument = under(vec![RuleDraft::OneSlot(texts(&["GI", "AF"]))]);
        let session = talk(&[('T', "One."), ('C', "Mm."), ('T', "Two.")]);
        let mut coding = coding(&[(1, "AF"), (3, "GI"), (3, "GI")]);
        coding.edit_turn(TurnId(3), |coded| coded.marks[1].overrides = true);
        let slot = r#"Slot(CodeId("GI"))"#.to_owned();
        assert_eq!(left_out(&session, &coding, &instrument), [(1, Verdict::Discounted, slot)]);
        coding.edit_turn(TurnId(1), |coded| coded.marks[0].overrides = true);
        assert_eq!(
            left_out(&session, &coding, &instrument),
            [(2, Verdict::Discounted, r#"Slot(CodeId("AF"))"#.into())]
        );
    }

    #[test]
    fn what_the_coder_holds_to_in_a_slot_lets_no_other_mark_of_its_code_in() {
        let [slot, once] = [RuleDraft::OneSlot(texts(&["GI", "AF"])), RuleDraft::OnceAVolley(texts(&["GI", "AF"]))];
        let session = talk(&[('T', "One.")]);
        let mut held = coding(&[(1, "AF"), (1, "GI"), (1, "GI")]);
        held.edit_turn(TurnId(1), |coded| coded.marks[2].overrides = true);
        let out = |id, why: &str| (id, Verdict::Discounted, why.to_owned());
        for rules in [vec![slot.clone(), once.clone()], vec![once.clone(), slot.clone()]] {
            let told = left_out(&session, &held, &under(rules));
            assert_eq!(told, [out(1, r#"Slot(CodeId("GI"))"#), out(2, "Once")]);
        }
        let instrument = under(vec![slot, once]);
        held.edit_turn(TurnId(1), |coded| coded.marks[0].code = CodeId::new("NC"));
        assert_eq!(left_out(&session, &held, &instrument), [], "against the rule of once, it counts twice");
        held.edit_turn(TurnId(1), |coded| coded.marks[0].code = CodeId::new("AF"));
        held.edit_turn(TurnId(1), |coded| coded.marks[1].overrides = true);
        assert_eq!(left_out(&session, &held, &instrument).len(), 1, "against that rule, too, where the coder says so");
    }

    #[test]
    fn an_utterance_counts_so_many_codes_of_its_codebook_and_only_where_cuts_show_it() {
        let instrument = under(vec![RuleDraft::AtMostAnUtterance(1)]);
        let session = talk(&[('T', "One. Two."), ('C', "Three. Four.")]);
        let most = |id| (id, Verdict::Discounted, "MostAnUtterance(1)".to_owned());
        let parts = cut_coding(1, &[(0, &["NC", "Q", "AF", "GI"]), (5, &["SR"])]);
        assert_eq!(left_out(&session, &parts, &instrument), [most(4), most(5)], "no code takes no room");
        assert_eq!(left_out(&session, &coding(&[(1, "Q"), (1, "AF")]), &instrument), []);
        let clients = cut_coding(2, &[(0, &["CT", "ST"]), (7, &[])]);
        assert_eq!(left_out(&session, &clients, &instrument), [], "the other codebook has no such rule");
    }

    /// Marks that may not count: their ids and why.
    fn unsettled_marks(session: &Session, coding: &Coding, instrument: &Instrument) -> Vec<(u32, String)> {
        let mut found = Vec::new();
        unsettled(Ground { session, coding, instrument }, 0, session.len().saturating_sub(1), &mut |judged| {
            found.push((judged.mark.id.0, format!("{:?}", judged.because.unwrap())));
        });
        found
    }

    #[test]
    fn marks_that_only_a_missing_cut_lets_count_are_found_with_the_rule() {
        let session = talk(&[('T', "One. Two."), ('C', "Mm."), ('T', "Three."), ('C', "I do."), ('T', "Four. Five.")]);
        let affirmed = r#"Wins(Utterance, CodeId("AF"))"#.to_owned();
        let uncut = coding(&[(1, "NC"), (1, "SR"), (1, "AF"), (5, "SR"), (5, "GI")]);
        assert_eq!(unsettled_marks(&session, &uncut, &instrument()), [(2, affirmed.clone())]);
        let mut cut = cut_coding(1, &[(0, &["SR", "AF"]), (5, &[])]);
        assert_eq!(unsettled_marks(&session, &cut, &instrument()), [], "the cut has settled it");
        cut.edit_turn(TurnId(5), |coded| coded.marks.extend([mark(20, "AF"), mark(21, "SR")]));
        assert_eq!(unsettled_marks(&session, &cut, &instrument()), [(21, affirmed)]);
        cut.edit_turn(TurnId(5), |coded| coded.marks[1].overrides = true);
        assert_eq!(unsettled_marks(&session, &cut, &instrument()), [], "the coder has decided");
    }

    #[test]
    fn more_codes_than_sentences_are_unsettled_where_an_utterance_takes_one() {
        let instrument = under(vec![RuleDraft::AtMostAnUtterance(1)]);
        let session = talk(&[('T', "One."), ('C', "I do."), ('T', "Two. Three.")]);
        let most = |id| (id, "MostAnUtterance(1)".to_owned());
        let coding = coding(&[(1, "NC"), (1, "Q"), (1, "AF"), (3, "Q"), (3, "AF"), (3, "GI")]);
        assert_eq!(unsettled_marks(&session, &coding, &instrument), [most(3), most(6)]);
    }

    #[test]
    fn a_mark_that_does_not_count_anyway_is_not_unsettled_and_can_be_in_the_way_of_another() {
        let session = talk(&[('T', "One. Two."), ('C', "Mm."), ('T', "Three.")]);
        let simple = coding(&[(1, "CR"), (1, "GI"), (3, "SR"), (3, "AF")]);
        assert_eq!(unsettled_marks(&session, &simple, &instrument()), [], "its volley leaves it out");
        let twice = coding(&[(1, "AF"), (3, "SR"), (3, "AF")]);
        let affirmed = r#"Wins(Utterance, CodeId("AF"))"#.to_owned();
        assert_eq!(
            unsettled_marks(&session, &twice, &instrument()),
            [(2, affirmed)],
            "cut, the affirmation wins first"
        );
        let foreign = coding(&[(1, "SR"), (1, "gone"), (1, "CT")]);
        assert_eq!(unsettled_marks(&session, &foreign, &instrument()), []);
    }

    #[test]
    fn every_reason_names_the_rule() {
        let session = talk(&[('T', "One. Two. So."), ('C', "Mm."), ('T', "Three."), ('C', "Mm."), ('T', "Four.")]);
        let mut coding = cut_coding(1, &[(0, &["SR", "AF"]), (5, &["SR"]), (10, &["GI"])]);
        for (turn, id, code) in [(3, 10, "CR"), (3, 11, "AF"), (5, 12, "Q"), (5, 13, "GI")] {
            coding.edit_turn(TurnId(turn), |coded| coded.marks.push(mark(id, code)));
        }
        let told = left_out(&session, &coding, &instrument());
        let reasons: Vec<_> = told.iter().map(|(id, _, because)| (*id, because.as_str())).collect();
        let expected = [
            (2, r#"Wins(Utterance, CodeId("AF"))"#),
            (5, r#"Wins(Volley, CodeId("CR"))"#),
            (11, "Once"),
            (12, "Most(3)"),
            (13, "Most(3)"),
        ];
        assert_eq!(reasons, expected);
    }

    #[test]
    fn what_stands_outside_the_stretch_of_its_codebook_is_seen_by_no_rule() {
        let session = talk(&[('T', "One."), ('C', "Mm."), ('T', "Two."), ('C', "I do."), ('R', "Yes.")]);
        let stretch = [("small-t".to_owned(), Segment::of_turns(TurnId(2), TurnId(3)))].into();
        let marks = [(1, "AF"), (1, "NC"), (3, "AF"), (4, "NC"), (4, "CT"), (5, "NC"), (1, "gone")];
        let coding = coding(&marks).with_plan(stretch, [], []);
        let told = left_out(&session, &coding, &instrument());
        let verdicts: Vec<_> = told.iter().map(|(id, verdict, _)| (*id, *verdict)).collect();
        let outside = [(1, Verdict::Outside), (2, Verdict::Outside), (7, Verdict::Foreign)];
        assert_eq!(verdicts, outside, "the client's codebook has no stretch: it holds for the relative, too");
    }

    #[test]
    fn a_mark_that_means_nothing_here_takes_no_room_even_if_the_coder_holds_to_it() {
        let said = talk(&[('T', "One.")]);
        let mut odd = coding(&[(1, "gone"), (1, "CT"), (1, "Q"), (1, "AF"), (1, "SR")]);
        odd.edit_turn(TurnId(1), |coded| coded.marks[0].overrides = true);
        assert_eq!(judged(&said, &odd), lists(&["Q", "AF", "SR"], &["gone", "CT"]));
        let told = talk(&[('C', "One."), ('R', "Two.")]);
        assert_eq!(judged(&told, &coding(&[(1, "Q"), (1, "CT"), (2, "CT")])), lists(&["CT"], &["Q", "CT"]));
    }
}
