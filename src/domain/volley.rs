//! Volleys: a clinician's talk until the client really takes the floor (MITI 4.2.1), derived over turns.
//!
//! A backchannel ("mm", "yeah"), a second clinician's too, or an interpreter does not end a volley; a backchannel that
//! answers a question or a reflection does, and so does one that carries a code. Where the coder states otherwise, that
//! holds.
//!
//! A talk without speaker labels, or a lecture, would be one volley from end to end: the rules would leave out nearly all
//! of its codes, and every key would cost as much as the talk is long. A run of more than 64 turns is therefore broken
//! after each 64th turn of the talk, so that no volley is longer than twice that and a few turns.
//!
//! Volleys of two clinicians can lie over each other, but only by turns that carry no code that counts.

use super::codebook::CodeRole;
use super::coding::{Boundary, Coding, Mark};
use super::instrument::{Instrument, Stretches};
use super::session::{Role, Session, Turn};

/// How many turns a volley looks past: more than so many short answers in a row are a talk of their own.
const REACH: usize = 8;

/// A run of turns that go on from each other is left whole up to so many turns of the talk. A longer one is broken at
/// every multiple of them: a rule that needs no look at the whole run, which may be the whole talk.
const LONG: usize = 64;

/// Words that only say "I am listening", in English, Danish, Norwegian and Swedish.
const BACKCHANNELS: &[&str] = &[
    "mm", "mmm", "mhm", "mm-hm", "mm-hmm", "hm", "hmm", "uh-huh", "aha", "ah", "oh", "ok", "okay", "okej", "right",
    "yeah", "yes", "yep", "sure", "good", "ja", "jo", "jaha", "jah", "jaja", "nå", "nej", "nei", "næ", "jaså", "javel",
    "just", "precis", "akkurat", "nemlig", "klart", "visst", "fint", "godt", "bra",
];

/// Whether a text only says that the speaker listens: up to three such words, and no question.
pub fn is_backchannel(text: &str) -> bool {
    let mut count = 0;
    for word in text.split(|c: char| c.is_whitespace() || ",.!…–".contains(c)).filter(|word| !word.is_empty()) {
        count += 1;
        // A long word is none of them, and is not gone through.
        if count > 3 || word.len() > 16 || !BACKCHANNELS.contains(&&*word.to_lowercase()) {
            return false;
        }
    }
    count > 0
}

/// What a volley is derived from.
#[derive(Debug, Clone, Copy)]
pub struct Ground<'a> {
    /// What was said.
    pub session: &'a Session,
    /// What the coder says of it.
    pub coding: &'a Coding,
    /// Which codes are questions and reflections.
    pub instrument: &'a Instrument,
}

impl<'a> Ground<'a> {
    /// The turn at a position. Whatever is looked at to tell volleys is looked at through here.
    fn turn(&self, position: usize) -> Option<&'a Turn> {
        #[cfg(test)]
        tests::LOOKS.set(tests::LOOKS.get() + 1);
        self.session.turn(position)
    }

    /// Whether the turn at a position is a clinician's.
    fn is_clinician(&self, position: usize) -> bool {
        self.turn(position).is_some() && self.session.role_at(position) == Role::Clinician
    }

    /// Whether a mark on the turn at a position means anything: it is *no code*, or a known code of the side that speaks.
    pub fn fits(&self, position: usize, mark: &Mark) -> bool {
        let side = || self.instrument.code(&mark.code).map(|(_, code)| code.speaker);
        mark.code.is_none() || side().is_some_and(|side| self.session.role_at(position).speaker() == Some(side))
    }

    /// Which stretch of the talk each codebook codes.
    pub fn stretches(&self) -> Stretches {
        Stretches::new(self.session, self.coding, self.instrument)
    }

    /// The clinician's turn that the one at `position` goes on from, when both are one volley.
    fn goes_on_from(&self, position: usize) -> Option<usize> {
        let before = self.follows(position)?;
        let passes_a_break = before / LONG != position / LONG;
        (!passes_a_break || !self.is_late_in_a_run(position)).then_some(before)
    }

    /// Whether the run of a turn began so many turns before it that it is broken where it may be.
    fn is_late_in_a_run(&self, position: usize) -> bool {
        let mut earlier = position;
        while position - earlier < LONG {
            match self.follows(earlier) {
                Some(before) => earlier = before,
                None => return false,
            }
        }
        true
    }

    /// The clinician's turn that the one at `position` follows on in a run, however long that is.
    fn follows(&self, position: usize) -> Option<usize> {
        let turn = self.turn(position)?;
        let stated = self.coding.turn(turn.id).and_then(|coded| coded.boundary);
        if stated == Some(Boundary::Broken) || !self.is_clinician(position) {
            return None;
        }
        let (joined, mut nearest) = (stated == Some(Boundary::Joined), None);
        for before in (position.saturating_sub(REACH)..position).rev() {
            let clinician = self.is_clinician(before);
            if clinician && self.turn(before).is_some_and(|earlier| earlier.by == turn.by) {
                return Some(before);
            }
            nearest = nearest.or(clinician.then_some(before));
            if self.takes_the_floor(before) && (clinician || !joined) {
                break;
            }
        }
        // What is joined goes on from whichever clinician spoke before.
        nearest.filter(|_| joined)
    }

    /// Whether whoever speaks at a position, not the clinician whose volley it is, ends that volley.
    fn takes_the_floor(&self, position: usize) -> bool {
        if self.session.role_at(position) == Role::Interpreter {
            return false;
        }
        if !self.only_listens(position) {
            return true;
        }
        if !self.is_clinician(position) {
            return self.answers(position);
        }
        // Questions are not for a colleague to answer; but what the coder states of a turn makes it more than listening.
        let turn = self.turn(position).and_then(|turn| self.coding.turn(turn.id));
        turn.is_some_and(|coded| coded.boundary.is_some())
    }

    /// Whether nothing but a listening word stands at a position, and no code says otherwise.
    pub(super) fn only_listens(&self, position: usize) -> bool {
        let Some(turn) = self.turn(position) else {
            return false;
        };
        let says = |mark: &Mark| !mark.code.is_none() && self.fits(position, mark);
        is_backchannel(&turn.text) && !self.coding.turn(turn.id).is_some_and(|coded| coded.marks.iter().any(says))
    }

    /// Whether the words at a position answer a question or a reflection: that of the clinician's turn before them,
    /// whoever interprets or only listens between.
    fn answers(&self, position: usize) -> bool {
        let passed_over = |near: usize| self.session.role_at(near) == Role::Interpreter || self.only_listens(near);
        let asked = (position.saturating_sub(REACH)..position).rev().find(|near| !passed_over(*near));
        let Some((asked, turn)) = asked.and_then(|asked| Some((asked, self.turn(asked)?))) else {
            return false;
        };
        if !self.is_clinician(asked) {
            return false;
        }
        // What stands last in the words counts, whichever part was coded first; of one part, the code given last.
        let last = self.coding.turn(turn.id).and_then(|coded| {
            let meant = coded.marks.iter().filter(|mark| self.fits(asked, mark));
            meant.max_by_key(|mark| coded.place(mark.utterance))
        });
        match last {
            Some(mark) => [CodeRole::Question, CodeRole::Reflection]
                .iter()
                .any(|role| self.instrument.has_role(*role, &mark.code, &mark.modifiers)),
            None => turn.text.trim_end().ends_with('?'),
        }
    }

    /// Whether a clinician's turn goes on with the volley before it.
    pub fn goes_on(&self, position: usize) -> bool {
        self.goes_on_from(position).is_some()
    }

    /// The position at which the volley of a clinician's turn begins.
    pub fn start(&self, position: usize) -> usize {
        let mut start = position;
        while let Some(before) = self.goes_on_from(start) {
            start = before;
        }
        start
    }

    /// The clinician's turn that follows on the one at `position` in a run.
    fn followed_by(&self, position: usize) -> Option<usize> {
        let last = (position + REACH).min(self.session.len().saturating_sub(1));
        let by = self.turn(position)?.by;
        for next in (position + 1..=last).filter(|next| self.is_clinician(*next)) {
            // One turn at most follows on another: whoever is passed over follows on somebody else.
            if self.follows(next) == Some(position) {
                return Some(next);
            }
            // And whoever speaks after this one follows on it, or on somebody nearer.
            if self.turn(next).is_some_and(|turn| turn.by == by) {
                return None;
            }
        }
        None
    }

    /// The position of the last turn of the volley of a clinician's turn.
    pub fn end(&self, position: usize) -> usize {
        let mut end = position;
        while let Some(next) = self.followed_by(end).filter(|next| self.goes_on_from(*next).is_some()) {
            end = next;
        }
        end
    }

    /// A stretch of turns, made longer at both ends so that it begins and ends between volleys.
    pub(super) fn whole_volleys(&self, from: usize, to: usize) -> (usize, usize) {
        let (mut start, mut end) = (from, to);
        for near in (from..=(from + REACH).min(to)).filter(|near| self.is_clinician(*near)) {
            if self.follows(near).is_some_and(|before| before < from) {
                start = start.min(self.start(near));
            }
        }
        for near in (to.saturating_sub(REACH).max(from)..=to).filter(|near| self.is_clinician(*near)) {
            if self.followed_by(near).is_some_and(|next| next > to) {
                end = end.max(self.end(near));
            }
        }
        (start, end)
    }

    /// The stretch of turns whose counts can depend on what is said of the turn at `position`, as volleys are here; a
    /// change reaches what this gives before it and after it.
    ///
    /// Whom a turn follows depends on the turns as far as `REACH` before it, and whether one of those is an answer on
    /// as many before that one; whether a run is broken depends on more. But what is cut off further on than `REACH` by
    /// the change belongs, before the change or after it, to a volley that has a turn within.
    pub fn reach(&self, position: usize) -> (usize, usize) {
        let last = (position + REACH).min(self.session.len().saturating_sub(1));
        let (mut from, mut to) = (position, position);
        for near in (position..=last).filter(|near| self.is_clinician(*near)) {
            // Of turns of one run, the first tells how far back it goes, and the last how far on.
            if self.follows(near).is_none_or(|before| before < position) {
                from = from.min(self.start(near));
            }
            if self.followed_by(near).is_none_or(|next| next > last) {
                to = to.max(self.end(near));
            }
        }
        (from, to)
    }
}

#[cfg(test)]
mod tests {
    use super::super::examples::{coding, cut_coding, instrument, talk};
    use super::super::session::TurnId;
    use super::*;
    use std::cell::Cell;

    thread_local! {
        /// How many turns were looked at.
        pub(super) static LOOKS: Cell<usize> = const { Cell::new(0) };
    }

    #[test]
    fn listening_words_are_backchannels_and_answers_are_not() {
        for text in ["Mm.", "Yeah, right.", "Ja ja", "Mm-hm…", "Ok."] {
            assert!(is_backchannel(text), "{text}");
        }
        for text in ["", "Yes, I do.", "No.", "Ja ja ja ja", "Mm?"] {
            assert!(!is_backchannel(text), "{text}");
        }
    }

    /// Where the volley of each clinician's turn begins, by the numbers of the turns.
    fn volleys(session: &Session, coding: &Coding) -> Vec<(u32, u32)> {
        let instrument = instrument();
        let ground = Ground { session, coding, instrument: &instrument };
        let number = |position| session.turn(position).map_or(0, |turn| turn.id.0);
        let clinician = (0..session.len()).filter(|position| ground.is_clinician(*position));
        let found: Vec<_> =
            clinician.map(|position| (number(ground.start(position)), number(ground.end(position)))).collect();
        for (start, end) in &found {
            assert!(found.iter().filter(|(from, _)| from == start).all(|(_, to)| to == end), "{found:?}");
        }
        found
    }

    fn joined(turns: &[(char, &str)], marks: &[(u32, &str)]) -> bool {
        let found = volleys(&talk(turns), &coding(marks));
        found.first() == found.last()
    }

    #[test]
    fn listening_and_interpreting_end_no_volley_and_taking_the_floor_does() {
        assert!(joined(&[('T', "One."), ('C', "Mm."), ('T', "Two.")], &[]));
        assert!(joined(&[('T', "One."), ('I', "He says that one."), ('T', "Two.")], &[]));
        assert!(joined(&[('T', "One."), ('R', "Yeah."), ('C', "Mm."), ('T', "Two.")], &[]));
        assert!(joined(&[('T', "One."), ('T', "Two.")], &[]));
        assert!(!joined(&[('T', "One."), ('C', "I know."), ('T', "Two.")], &[]));
        assert!(!joined(&[('T', "One."), ('C', ""), ('T', "Two.")], &[]));
        assert!(!joined(&[('T', "One."), ('U', "Two.")], &[]));
    }

    #[test]
    fn a_colleague_who_only_listens_ends_no_volley_and_one_who_says_something_does() {
        let listened = [('T', "Is it so?"), ('U', "Mm."), ('T', "Two.")];
        let (session, instrument) = (talk(&listened), instrument());
        let same = |coding: &Coding| {
            let ground = Ground { session: &session, coding, instrument: &instrument };
            (ground.start(2), ground.end(0)) == (0, 2)
        };
        assert!(same(&coding(&[])), "nor does a colleague answer");
        assert!(same(&coding(&[(1, "Q"), (2, "NC"), (2, "CT")])));
        assert!(!same(&coding(&[(2, "AF")])));
        for boundary in [Boundary::Joined, Boundary::Broken] {
            assert!(!same(&Coding::default().with_turn(TurnId(2), |coded| coded.boundary = Some(boundary))));
        }
        assert!(!joined(&[('T', "One."), ('U', "I see it so."), ('T', "Two.")], &[]));
    }

    #[test]
    fn what_is_joined_goes_on_from_ones_own_turn_past_a_colleague_who_listens() {
        let session = talk(&[('T', "One."), ('C', "I know."), ('U', "Mm."), ('T', "Two."), ('U', "Mm."), ('U', "So.")]);
        let joined = |turn| Coding::default().with_turn(TurnId(turn), |coded| coded.boundary = Some(Boundary::Joined));
        assert_eq!(volleys(&session, &joined(4)), [(1, 4), (3, 3), (1, 4), (5, 6), (5, 6)]);
        assert_eq!(volleys(&session, &joined(5)), [(1, 1), (3, 3), (4, 6), (4, 6), (4, 6)]);
    }

    #[test]
    fn a_listening_word_that_answers_or_is_coded_ends_the_volley() {
        let asked = [('T', "Is it so?"), ('C', "Mm."), ('T', "Two.")];
        let told = [('T', "It is so."), ('C', "Mm."), ('T', "Two.")];
        assert!(!joined(&asked, &[]), "until there is a code, the words tell");
        assert!(joined(&asked, &[(1, "GI")]), "the code tells better than the words");
        assert!(!joined(&told, &[(1, "SR")]));
        assert!(!joined(&told, &[(1, "GI"), (1, "Q")]), "what was given last stands nearest to the answer");
        assert!(joined(&told, &[(1, "Q"), (1, "GI")]));
        assert!(!joined(&told, &[(2, "CT")]));
        assert!(joined(&told, &[(2, "NC")]), "a listening word looked at and found empty stays one");
    }

    #[test]
    fn a_mark_that_means_nothing_here_ends_no_volley_and_hides_no_question() {
        let told = [('T', "It is so."), ('C', "Mm."), ('T', "Two.")];
        for code in ["gone", "Q"] {
            assert!(joined(&told, &[(2, code)]), "{code}");
        }
        assert!(!joined(&told, &[(1, "Q"), (1, "gone"), (1, "CT")]));
        assert!(!joined(&[('T', "Is it so?"), ('C', "Mm."), ('T', "Two.")], &[(1, "gone")]), "as if uncoded");
    }

    #[test]
    fn an_answer_is_to_the_clinician_whoever_interprets_or_listens_between() {
        let interpreted = [('T', "It is so."), ('I', "He says it is so."), ('C', "Ja."), ('T', "Two.")];
        let listened = [('T', "It is so."), ('R', "Mm."), ('T', "Mm."), ('I', "Mm."), ('C', "Ja."), ('T', "Two.")];
        for said in [&interpreted[..], &listened[..]] {
            let last = said.len() as u32;
            for code in ["SR", "Q"] {
                assert!(!joined(said, &[(1, code), (last, "GI")]), "{code}");
            }
            assert!(joined(said, &[(1, "GI"), (2, "gone")]));
        }
        let asked = [('T', "Is it so?"), ('I', "He asks."), ('C', "Ja."), ('T', "Two.")];
        assert!(!joined(&asked, &[]), "the clinician's own words tell, not the interpreter's");
        assert!(joined(&[('T', "So."), ('I', "Is it so?"), ('C', "Ja."), ('T', "Two.")], &[]));
    }

    #[test]
    fn of_a_turn_in_parts_the_last_words_are_answered() {
        let session = talk(&[('T', "One. Two?"), ('C', "Mm."), ('T', "So.")]);
        let mut coding = cut_coding(1, &[(0, &["GI"]), (5, &["Q"])]);
        assert_eq!(volleys(&session, &coding), [(1, 1), (3, 3)]);
        coding.edit_turn(TurnId(1), |coded| coded.marks.reverse());
        assert_eq!(volleys(&session, &coding), [(1, 1), (3, 3)]);
    }

    #[test]
    fn what_the_coder_states_holds() {
        let session = talk(&[('T', "One."), ('C', "I know."), ('U', "Two."), ('U', "Three.")]);
        let stated =
            |boundary, turn| Coding::default().with_turn(TurnId(turn), |coded| coded.boundary = Some(boundary));
        assert_eq!(volleys(&session, &stated(Boundary::Joined, 3)), [(1, 4), (1, 4), (1, 4)]);
        assert_eq!(volleys(&session, &stated(Boundary::Broken, 4)), [(1, 1), (3, 3), (4, 4)]);
    }

    #[test]
    fn a_volley_reaches_over_seven_listening_words_and_not_over_eight() {
        let many = |count| {
            let mut turns = vec![('T', "One.")];
            turns.extend(vec![('C', "Mm."); count]);
            turns.push(('T', "Two."));
            joined(&turns, &[])
        };
        assert!(many(7));
        assert!(!many(8));
    }

    #[test]
    fn the_reach_of_a_change_holds_the_volleys_that_can_depend_on_it() {
        let session =
            talk(&[('T', "a"), ('C', "Mm."), ('T', "b"), ('C', "I know."), ('T', "c"), ('C', "Mm."), ('T', "d")]);
        let (coding, instrument) = (Coding::default(), instrument());
        let ground = Ground { session: &session, coding: &coding, instrument: &instrument };
        assert_eq!(ground.reach(2), (0, 6));
        assert_eq!(ground.reach(3), (3, 6), "the volley before it is reached once it is joined");
        assert_eq!(ground.reach(6), (4, 6));
    }

    /// A talk that is one run: a clinician alone, or with listening words between.
    fn run(turns: usize, between: usize) -> Session {
        let said = |index: usize| if index.is_multiple_of(between + 1) { ('T', "So.") } else { ('C', "Mm.") };
        talk(&(0..turns).map(said).collect::<Vec<_>>())
    }

    #[test]
    fn a_run_is_left_whole_up_to_64_turns_and_a_longer_one_is_broken_after_every_64th() {
        let bounds = |session: &Session| {
            let mut found = volleys(session, &Coding::default());
            found.dedup();
            found
        };
        assert_eq!(bounds(&run(100, 0)), [(1, 64), (65, 100)]);
        assert_eq!(bounds(&run(201, 0)), [(1, 64), (65, 128), (129, 192), (193, 201)]);
        let mut late = vec![('C', "I know."); 50];
        late.extend(vec![('T', "So."); 64]);
        assert_eq!(bounds(&talk(&late)), [(51, 114)], "an ordinary volley is not broken wherever it stands");
        late.extend(vec![('T', "So."); 64]);
        assert_eq!(bounds(&talk(&late)), [(51, 128), (129, 178)]);
        assert_eq!(bounds(&run(150, 7)), [(1, 57), (65, 121), (129, 145)]);
        assert_eq!(bounds(&run(150, 3)), [(1, 61), (65, 125), (129, 149)]);
    }

    #[test]
    fn what_a_change_costs_is_the_same_in_a_talk_ten_times_as_long() {
        let instrument = instrument();
        for between in [0, 1, 7] {
            let coding = coding(&[(500, "Q"), (505, "SR")]);
            let cost = |turns: usize| {
                let session = run(turns, between);
                let ground = Ground { session: &session, coding: &coding, instrument: &instrument };
                let look = |position: usize| {
                    LOOKS.set(0);
                    let (from, to) = ground.reach(position);
                    ground.start(position);
                    ground.end(position);
                    (to - from, LOOKS.get())
                };
                (640..768).map(look).fold((0, 0), |most, now| (most.0.max(now.0), most.1.max(now.1)))
            };
            let (wide, looks) = cost(1_000);
            assert_eq!((wide, looks), cost(10_000), "{between} between");
            assert!(wide <= 192 && looks < 8_000, "{wide} turns, {looks} looks, {between} between");
        }
    }
}
