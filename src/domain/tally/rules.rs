//! Applies a codebook's rules to the marks of a stretch: which count and which do not. No mark is ever deleted.

use super::super::codebook::{CodeId, Rule, Scope};
use super::super::coding::Mark;
use super::super::session::Role;
use super::super::volley::Ground;

/// Whether a mark counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It counts.
    Counts,
    /// A rule leaves it out.
    Discounted,
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
    /// Whether the turn is cut: rules of an utterance hold only there.
    cut: bool,
}

/// Tells of every mark from one position to another; the stretch must begin and end between volleys.
pub(super) fn judge<'a>(ground: Ground<'a>, from: usize, to: usize, tell: &mut dyn FnMut(Judged<'a>)) {
    let mut volley: Vec<Judged<'a>> = Vec::new();
    let mut unit: Vec<Judged<'a>> = Vec::new();
    let mut volley_end = None;
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
        marks.sort_by_key(|mark| coded.place(mark.utterance));
        let target = if clinician { &mut volley } else { &mut unit };
        target.extend(marks.into_iter().map(|mark| Judged {
            position,
            by: turn.by,
            mark,
            verdict: Verdict::Counts,
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

fn discount(judged: &mut Judged<'_>) {
    if !judged.mark.overrides {
        judged.verdict = Verdict::Discounted;
    }
}

fn apply_utterance_rules(ground: Ground<'_>, marks: &mut [Judged<'_>]) {
    for rule in ground.instrument.rules() {
        let Rule::FirstWins { scope: Scope::Utterance, codes } = rule else {
            continue;
        };
        for index in 0..marks.len() {
            if !marks[index].cut {
                continue;
            }
            let place = (marks[index].position, marks[index].mark.utterance);
            let beaten = codes.iter().position(|code| *code == marks[index].mark.code).is_some_and(|rank| {
                marks.iter().any(|other| {
                    counts(other)
                        && (other.position, other.mark.utterance) == place
                        && codes[..rank].contains(&other.mark.code)
                })
            });
            if beaten {
                discount(&mut marks[index]);
            }
        }
    }
}

fn apply_volley_rules(ground: Ground<'_>, marks: &mut [Judged<'_>]) {
    for rule in ground.instrument.rules() {
        match rule {
            Rule::FirstWins { scope: Scope::Volley, codes } => first_wins(marks, codes),
            Rule::OnceAVolley(codes) => {
                for index in 0..marks.len() {
                    let code = &marks[index].mark.code;
                    let earlier = marks[..index].iter().any(|other| counts(other) && other.mark.code == *code);
                    if earlier && codes.contains(code) {
                        discount(&mut marks[index]);
                    }
                }
            }
            Rule::AtMost(most) => {
                let beyond: Vec<_> = (0..marks.len()).filter(|index| counts(&marks[*index])).skip(*most).collect();
                for index in beyond {
                    discount(&mut marks[index]);
                }
            }
            Rule::FirstWins { scope: Scope::Utterance, .. } => {}
        }
    }
}

fn first_wins(marks: &mut [Judged<'_>], codes: &[CodeId]) {
    let winner = codes.iter().find(|code| marks.iter().any(|judged| counts(judged) && judged.mark.code == **code));
    if let Some(winner) = winner {
        for judged in marks.iter_mut().filter(|judged| counts(judged)) {
            if codes.contains(&judged.mark.code) && judged.mark.code != *winner {
                discount(judged);
            }
        }
    }
}
