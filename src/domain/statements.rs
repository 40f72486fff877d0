//! What was said, found by what its codes mean: for the ambivalence cross, the bouquet of change talk and the plan.

use super::codebook::CodeRole;
use super::coding::{Coding, MarkId, UtteranceId};
use super::session::Session;
use super::tally::{Verdict, judge};
use super::volley::Ground;

/// A part of a turn with a code that has one of the roles asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Statement {
    /// The position of its turn.
    pub position: usize,
    /// The part of the turn; `None` for the whole turn or its first part.
    pub utterance: Option<UtteranceId>,
    /// The mark.
    pub mark: MarkId,
    /// Who said it: a place in the session's list of participants.
    pub by: u16,
    /// The first of the roles asked for that the mark has.
    pub role: CodeRole,
}

/// Every statement whose mark counts and has one of some roles, in the order of the talk. Goes through the whole talk.
pub fn statements(ground: Ground<'_>, roles: &[CodeRole]) -> Vec<Statement> {
    match ground.session.len().checked_sub(1) {
        Some(last) => statements_between(ground, roles, 0, last),
        None => Vec::new(),
    }
}

/// The same in the turns from one position to another, which must be positions of the talk.
pub fn statements_between(ground: Ground<'_>, roles: &[CodeRole], from: usize, to: usize) -> Vec<Statement> {
    let mut found = Vec::new();
    let (start, end) = ground.whole_volleys(from, to);
    judge(ground, start, end, &mut |judged| {
        if !(from..=to).contains(&judged.position) {
            return;
        }
        let has = |role: &&CodeRole| ground.instrument.has_role(**role, &judged.mark.code, &judged.mark.modifiers);
        // The rules count codes; what a client said twice was said twice.
        let meant = matches!(judged.verdict, Verdict::Counts | Verdict::Discounted);
        if let Some(role) = roles.iter().find(has).filter(|_| meant) {
            found.push(Statement {
                position: judged.position,
                utterance: judged.mark.utterance,
                mark: judged.mark.id,
                by: judged.by,
                role: *role,
            });
        }
    });
    found
}

/// The kind of change talk that a statement is, where the codebooks tell kinds.
pub fn kind(ground: Ground<'_>, statement: &Statement) -> Option<CodeRole> {
    let turn = ground.session.turn(statement.position)?;
    let mark = ground.coding.turn(turn.id)?.mark(statement.mark)?;
    CodeRole::KINDS.into_iter().find(|role| ground.instrument.has_role(*role, &mark.code, &mark.modifiers))
}

/// The numbers that the client named on scales in the turns from one position to another, with where, in the order of
/// the talk.
pub fn scale_numbers(ground: Ground<'_>, from: usize, to: usize) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let named = |code, modifiers: &[(String, String)]| {
        let (codebook, _) = ground.instrument.code(code)?;
        let number = codebook.scale_number.as_ref()?;
        modifiers.iter().find(|(modifier, _)| modifier == number).map(|(_, value)| value.clone())
    };
    for position in from..=to {
        let Some(coded) = ground.session.turn(position).and_then(|turn| ground.coding.turn(turn.id)) else { continue };
        for mark in coded.marks.iter().filter(|mark| ground.fits(position, mark)) {
            let number = named(&mark.code, &mark.modifiers);
            found.extend(number.map(|number| (position, coded.place(mark.utterance), number)));
        }
    }
    // By the place, not by the number: as text 10 stands before 7.
    found.sort_by_key(|(position, place, _)| (*position, *place));
    found.into_iter().map(|(position, _, number)| (position, number)).collect()
}

/// The words of a part of a turn; `None` is the whole turn or its first part.
pub fn words<'a>(session: &'a Session, coding: &Coding, position: usize, utterance: Option<UtteranceId>) -> &'a str {
    let Some(turn) = session.turn(position) else { return "" };
    let Some(coded) = coding.turn(turn.id) else { return turn.text.trim() };
    let byte = |at: u32| turn.text.char_indices().nth(at as usize).map_or(turn.text.len(), |(byte, _)| byte);
    let place = coded.place(utterance);
    let cut = |place: usize| coded.cuts().get(place).map(|cut| byte(cut.at));
    let (from, to) = (place.checked_sub(1).and_then(cut).unwrap_or(0), cut(place).unwrap_or(turn.text.len()));
    turn.text.get(from..to).unwrap_or_default().trim()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::{coding, instrument, talk};

    fn found(session: &Session, coding: &Coding, roles: &[CodeRole]) -> Vec<(usize, CodeRole)> {
        let instrument = instrument();
        let ground = Ground { session, coding, instrument: &instrument };
        statements(ground, roles).iter().map(|it| (it.position, it.role)).collect()
    }

    #[test]
    fn words_of_a_part_are_those_between_its_cuts() {
        let session = talk(&[('T', "Så. Øl? Nå.")]);
        let coding = crate::domain::examples::cut_coding(1, &[(0, &["Q"]), (4, &["AF"]), (8, &[])]);
        let coded = coding.turn(crate::domain::session::TurnId(1)).unwrap();
        let found: Vec<_> = coded.utterances().map(|part| words(&session, &coding, 0, part)).collect();
        assert_eq!(found, ["Så.", "Øl?", "Nå."]);
        assert_eq!(words(&session, &Coding::default(), 0, None), "Så. Øl? Nå.");
        assert_eq!(words(&session, &coding, 9, None), "");
    }

    #[test]
    fn statements_stand_in_the_order_of_the_talk_and_strangers_are_none() {
        let session = talk(&[('T', "a?"), ('C', "b"), ('T', "c"), ('C', "d")]);
        let coding = coding(&[(4, "CT"), (2, "CT"), (2, "ST"), (1, "CT"), (3, "gone")]);
        assert_eq!(
            found(&session, &coding, &[CodeRole::ChangeTalk]),
            [(1, CodeRole::ChangeTalk), (3, CodeRole::ChangeTalk)]
        );
        assert_eq!(found(&session, &coding, &[CodeRole::Discord]), []);
        assert_eq!(found(&talk(&[]), &coding, &[CodeRole::ChangeTalk]), []);
    }
}
