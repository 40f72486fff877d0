//! Reads the marks of one codebook in the terms of another: which counts come of them, and what is lost on the way.
//!
//! Nothing is recoded. The marks that count are put under the other codebook's codes, and its rules are applied to them as
//! to any coding; so utterances fold into volleys where the other codebook counts by volley. Ratings never cross.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::codebook::{Code, CodeId, Codebook, Crossing, Selector};
use super::coding::{Coding, Mark, Origin};
use super::instrument::Instrument;
use super::message::Message;
use super::session::TurnId;
use super::tally::{Tally, Verdict, judge};
use super::volley::Ground;

/// Codes with how many of their marks there are, in the order of their codebook.
pub type Counts = Vec<(CodeId, u32)>;

/// What became of a coding's marks in the terms of another codebook.
#[derive(Debug, Clone, PartialEq)]
pub struct Crossed {
    /// The codebook that the coding was made under.
    pub from: Arc<Codebook>,
    /// How its marks crossed.
    pub crossing: Crossing,
    /// The other codebook, alone.
    pub instrument: Instrument,
    /// The marks as they crossed. It is for counting only, and never saved.
    pub coding: Coding,
    /// What they count.
    pub tally: Tally,
    /// What was lost.
    pub loss: Loss,
}

/// Marks that are in no count any more, and why.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Loss {
    /// Marks that did not count before, because of rules of their own codebook.
    pub not_counted: Counts,
    /// Marks for which the other codebook has no counterpart.
    pub without_counterpart: Counts,
    /// Marks that the other codebook leaves uncoded on purpose.
    pub uncoded: Counts,
    /// Marks, by the codes that they became, that rules of the other codebook leave out.
    pub left_out: Counts,
}

/// Reads a coding in the terms of another codebook, or says why that cannot be done.
pub fn cross(ground: Ground<'_>, to: &Arc<Codebook>) -> Result<Crossed, Message> {
    let (from, crossing) = find(ground.instrument, to)?;
    let instrument = Instrument::new(vec![Arc::clone(to)])
        .map_err(|messages| messages.into_iter().next().unwrap_or_else(|| no_way(ground.instrument, to)))?;
    let mut lost = Sorted::default();
    let mut marks: Vec<(TurnId, Mark)> = Vec::new();
    judge(ground, 0, ground.session.len(), &mut |judged| {
        let Some(turn) = ground.session.turn(judged.position) else { return };
        let mark = judged.mark;
        let became = match from.code(&mark.code) {
            None if mark.code.is_none() && judged.verdict == Verdict::Counts => Some(CodeId::none()),
            None => None,
            Some(code) => match judged.verdict {
                Verdict::Counts => lost.becomes(crossing, code, mark),
                Verdict::Discounted => lost.step(Lost::NotCounted, code),
                Verdict::Outside | Verdict::Foreign => None,
            },
        };
        marks.extend(became.map(|code| (turn.id, Mark::new(mark.id, mark.utterance, code))));
    });
    let coding = coding_of(ground.coding, from, to, marks)?;
    let crossed = Ground { coding: &coding, instrument: &instrument, ..ground };
    let tally = Tally::count(crossed);
    judge(crossed, 0, ground.session.len(), &mut |judged| {
        if judged.verdict == Verdict::Discounted {
            *lost.0.entry((Lost::LeftOut, judged.mark.code.clone())).or_default() += 1;
        }
    });
    let loss = lost.loss(from, to);
    Ok(Crossed { from: Arc::clone(from), crossing: crossing.clone(), instrument, coding, tally, loss })
}

/// The codebook that says how its marks read in the terms of another, and what it says.
fn find<'a>(instrument: &'a Instrument, to: &Codebook) -> Result<(&'a Arc<Codebook>, &'a Crossing), Message> {
    let crossing = |book: &'a Arc<Codebook>| Some((book, book.crossings.iter().find(|it| it.to == to.id)?));
    let (from, crossing) = instrument.codebooks().iter().find_map(crossing).ok_or_else(|| no_way(instrument, to))?;
    let misfits = misfits(from, crossing, to);
    if misfits.is_empty() {
        return Ok((from, crossing));
    }
    let message = Message::new("crossing-misfits").with("from", from.id.as_str()).with("to", to.id.as_str());
    Err(message.with("codes", misfits.join(", ")))
}

/// Codes that marks would become and that the other codebook does not have for that speaker.
pub fn misfits(from: &Codebook, crossing: &Crossing, to: &Codebook) -> Vec<String> {
    let fits = |(selector, code): &&(Selector, CodeId)| {
        let side = to.code(code).map(|known| known.speaker);
        let speaks = match selector {
            Selector::Every(speaker) => Some(*speaker),
            Selector::Code { code, .. } => from.code(code).map(|known| known.speaker),
        };
        side.is_some() && side == speaks
    };
    crossing.codes.iter().filter(|pair| !fits(pair)).map(|(_, code)| code.to_string()).collect()
}

fn no_way(instrument: &Instrument, to: &Codebook) -> Message {
    Message::new("crossing-none").with("codebooks", instrument.ids()).with("to", to.id.as_str())
}

/// The same talk's cuts and stated boundaries with other marks, in the same stretch.
fn coding_of(before: &Coding, from: &Codebook, to: &Codebook, marks: Vec<(TurnId, Mark)>) -> Result<Coding, Message> {
    let cuts = before.turns().flat_map(|(turn, coded)| coded.cuts().iter().map(move |cut| (turn, *cut))).collect();
    let origin = Origin { codebooks: Vec::new(), ..Origin::clone(&before.origin) };
    let assembled = Coding::assemble(origin, before.status().clone(), cuts, marks, before.next_id());
    // What was whole before is whole again, since ids and parts are the same; so this is never said.
    let broken = |_| Message::new("crossing-none").with("codebooks", from.id.as_str()).with("to", to.id.as_str());
    let mut coding = assembled.map_err(broken)?;
    for (turn, coded) in before.turns() {
        if coded.boundary.is_some() {
            coding = coding.with_turn(turn, |crossed| crossed.boundary = coded.boundary);
        }
    }
    let stretch = before.segment(&from.id).map(|segment| (to.id.clone(), segment.clone()));
    Ok(coding.with_plan(stretch.into_iter().collect(), [], []))
}

/// Why a mark is in no count any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Lost {
    NotCounted,
    WithoutCounterpart,
    Uncoded,
    LeftOut,
}

#[derive(Default)]
struct Sorted(BTreeMap<(Lost, CodeId), u32>);

impl Sorted {
    fn step(&mut self, why: Lost, code: &Code) -> Option<CodeId> {
        *self.0.entry((why, code.id.clone())).or_default() += 1;
        None
    }

    /// The code that a mark becomes. What the other codebook leaves uncoded on purpose was looked at, and is *no code*.
    fn becomes(&mut self, crossing: &Crossing, code: &Code, mark: &Mark) -> Option<CodeId> {
        let taken = |selector: &Selector| selector.takes(Some(code.speaker), &code.id, &mark.modifiers);
        if let Some((_, became)) = crossing.codes.iter().find(|(selector, _)| taken(selector)) {
            return Some(became.clone());
        }
        if crossing.uncoded.iter().any(taken) {
            self.step(Lost::Uncoded, code);
            return Some(CodeId::none());
        }
        self.step(Lost::WithoutCounterpart, code)
    }

    fn loss(&self, from: &Codebook, to: &Codebook) -> Loss {
        let counts = |why: Lost, book: &Codebook| {
            let count = |code: &Code| Some((code.id.clone(), *self.0.get(&(why, code.id.clone()))?));
            book.codes.iter().filter_map(count).collect()
        };
        Loss {
            not_counted: counts(Lost::NotCounted, from),
            without_counterpart: counts(Lost::WithoutCounterpart, from),
            uncoded: counts(Lost::Uncoded, from),
            left_out: counts(Lost::LeftOut, to),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::codebook::{CrossingDraft, Draft, Unit};
    use super::super::coding::{Boundary, Segment};
    use super::super::examples::{clinician_draft, code, coding, cut_coding, draft, names, talk};
    use super::super::session::{Session, Speaker};
    use super::*;

    /// A codebook that counts utterances, and crosses over to the small clinician's codebook.
    fn sequential() -> Draft {
        let mut book = draft("seq", Speaker::Clinician, &["OPEN", "CLOSED", "DEEP", "PLAIN", "TELL", "SMALL", "ODD"]);
        book.unit = Unit::Utterance;
        book.codes.push(code("FOLLOW", Speaker::Client));
        let pairs = [("OPEN", "Q"), ("CLOSED", "Q"), ("DEEP", "CR"), ("PLAIN", "SR"), ("TELL", "GI")];
        book.crossings = vec![CrossingDraft {
            to: "small-t".into(),
            codes: pairs.map(|(from, to)| (from.to_owned(), to.to_owned())).into(),
            uncoded: vec!["SMALL".into(), "FOLLOW".into()],
            note: names("No odd ones."),
        }];
        book
    }

    fn crossed_from(book: &Draft, session: &Session, coding: &Coding) -> Result<Crossed, Message> {
        let instrument = Instrument::new(vec![Arc::new(Codebook::build(book).unwrap())]).unwrap();
        let to = Arc::new(Codebook::build(&clinician_draft()).unwrap());
        cross(Ground { session, coding, instrument: &instrument }, &to)
    }

    fn told(counts: &Counts) -> String {
        counts.iter().map(|(code, count)| format!("{code} {count}")).collect::<Vec<_>>().join(", ")
    }

    fn counted(crossed: &Crossed) -> String {
        let count = |(key, count): (&super::super::tally::CountKey, u32)| format!("{} {count}", key.code);
        crossed.tally.counts().map(count).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn utterances_fold_into_volleys_and_every_mark_that_is_lost_is_told() {
        // Volley 1 is turns 1 and 3: PLAIN yields to DEEP, of OPEN and CLOSED one counts. Volley 2 is turn 5.
        let session = talk(&[('T', "a"), ('C', "Mm."), ('T', "b"), ('C', "I do."), ('T', "c")]);
        let marks = [
            (1, "PLAIN"),
            (1, "TELL"),
            (2, "FOLLOW"),
            (3, "DEEP"),
            (3, "OPEN"),
            (3, "CLOSED"),
            (4, "FOLLOW"),
            (5, "SMALL"),
            (5, "ODD"),
            (5, "NC"),
            (5, "CLOSED"),
        ];
        let crossed = crossed_from(&sequential(), &session, &coding(&marks)).unwrap();
        assert_eq!(counted(&crossed), "CR 1, GI 1, NC 2, Q 2, NC 2", "the clinician's and then the client's");
        assert_eq!(told(&crossed.loss.without_counterpart), "ODD 1");
        assert_eq!(told(&crossed.loss.uncoded), "SMALL 1, FOLLOW 2");
        assert_eq!(told(&crossed.loss.left_out), "Q 1, SR 1");
        assert_eq!(told(&crossed.loss.not_counted), "");
    }

    #[test]
    fn what_did_not_count_before_does_not_cross_and_a_hold_against_the_rules_neither() {
        use super::super::codebook::RuleDraft;
        let session = talk(&[('T', "One. Two."), ('C', "I do.")]);
        let book = Draft { rules: vec![RuleDraft::AtMostAnUtterance(1)], ..sequential() };
        let mut coding = cut_coding(1, &[(0, &["PLAIN", "OPEN"]), (5, &["DEEP"])]);
        let crossed = crossed_from(&book, &session, &coding).unwrap();
        assert_eq!((counted(&crossed), told(&crossed.loss.not_counted)), ("CR 1".into(), "OPEN 1".into()));
        coding.edit_turn(TurnId(1), |coded| coded.marks[0].overrides = true);
        let crossed = crossed_from(&book, &session, &coding).unwrap();
        assert_eq!(counted(&crossed), "CR 1", "it was held to against another codebook's rules");
    }

    #[test]
    fn stated_boundaries_and_the_stretch_hold_on_the_other_side() {
        let session = talk(&[('T', "a"), ('T', "b"), ('T', "c"), ('C', "I do."), ('T', "d")]);
        let marks = coding(&[(1, "OPEN"), (2, "OPEN"), (3, "OPEN"), (5, "OPEN")]);
        let broken = marks.with_turn(TurnId(3), |coded| coded.boundary = Some(Boundary::Broken));
        assert_eq!(counted(&crossed_from(&sequential(), &session, &broken).unwrap()), "Q 3");
        let stretch = [("seq".to_owned(), Segment::of_turns(TurnId(1), TurnId(3)))].into();
        let stretched = broken.with_plan(stretch, [], []);
        let crossed = crossed_from(&sequential(), &session, &stretched).unwrap();
        assert_eq!((counted(&crossed), crossed.tally.words_of(super::super::session::Role::Client)), ("Q 2".into(), 0));
    }

    #[test]
    fn a_codebook_without_a_way_across_and_one_whose_way_leads_nowhere_are_told() {
        let session = talk(&[('T', "a")]);
        let none = crossed_from(&Draft { crossings: Vec::new(), ..sequential() }, &session, &coding(&[]));
        assert_eq!(none.unwrap_err().id, "crossing-none");
        let mut book = sequential();
        book.crossings[0].codes.push(("ODD".into(), "NOWHERE".into()));
        book.crossings[0].codes.push(("FOLLOW".into(), "GI".into()));
        let misfits = crossed_from(&book, &session, &coding(&[])).unwrap_err();
        assert_eq!(misfits.id, "crossing-misfits");
        assert!(format!("{misfits:?}").contains("NOWHERE, GI"), "{misfits:?}");
    }
}
