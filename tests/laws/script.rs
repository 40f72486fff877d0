//! Random talks, and random edits that mostly fit the document that they meet.

use std::sync::Arc;

use gensvar::domain::codebook::CodeId;
use gensvar::domain::coding::{Basis, Boundary, Cut, Mark, MarkId, Phase, Rating, Segment, Status, Tag, UtteranceId};
use gensvar::domain::document::Document;
use gensvar::domain::edit::{CodingEdit, Edit, SessionEdit};
use gensvar::domain::session::{Participant, ParticipantId, Role, Session, Speaker, Target, Turn, TurnId, Whose};
use proptest::prelude::*;

use crate::support::session;

pub const ROLES: [Role; 6] =
    [Role::Clinician, Role::Client, Role::Relative, Role::Interpreter, Role::Other, Role::Unknown];

/// What is said in random talks: listening words, questions, nothing, wide letters, several sentences.
const TEXTS: [&str; 10] = [
    "Mm.",
    "Yeah, right.",
    "ja ja",
    "",
    "What would help?",
    "You want to. And you are not sure! What then?",
    "日本語で話しましょう。はい。",
    "👩‍👧 e\u{301}a Æblegrød på Ærø? Ja",
    "I don't know, it is only the evenings.",
    "x",
];

/// A talk in numbers.
#[derive(Debug, Clone)]
pub struct RoughTalk {
    roles: Vec<usize>,
    turns: Vec<(u16, usize)>,
    ids: u8,
}

impl RoughTalk {
    pub fn session(&self) -> Session {
        let roles: Vec<Role> = self.roles.iter().map(|role| ROLES[*role]).collect();
        let by = |index: u16| index % roles.len() as u16;
        let turns: Vec<_> = self.turns.iter().map(|(who, text)| (by(*who), TEXTS[*text].to_owned())).collect();
        let many = turns.len() as u32;
        session(&roles, &turns, |index| match self.ids {
            0 | 1 => index as u32 + 1,
            2 => index as u32 * 3 + 2,
            _ => many * 2 - index as u32,
        })
    }
}

pub fn rough_talks() -> impl Strategy<Value = RoughTalk> {
    // A clinician and a client are there more often than the other roles.
    let role = prop_oneof![2 => Just(0usize), 2 => Just(1usize), 3 => 0usize..ROLES.len()];
    let turns = prop::collection::vec((0u16..4, 0usize..TEXTS.len()), 0..=40);
    (prop::collection::vec(role, 2..=4), turns, 0u8..4).prop_map(|(mut roles, turns, ids)| {
        roles[0] = 0;
        RoughTalk { roles, turns, ids }
    })
}

/// Long talks of little but the clinician's turns and listening words, where runs are long enough to be broken.
pub fn rough_lectures() -> impl Strategy<Value = RoughTalk> {
    let clinician =
        prop_oneof![12 => Just(0usize), 10 => Just(9usize), 1 => Just(4usize)].prop_map(|said| (0u16, said));
    let listening = (0u16..4, 0usize..3);
    let anything = (0u16..4, 0usize..TEXTS.len());
    let turn = prop_oneof![30 => clinician, 30 => listening, 1 => anything];
    // A second clinician, a client and an interpreter.
    (prop::collection::vec(turn, 100..=180), 0u8..4).prop_map(|(turns, ids)| RoughTalk {
        roles: vec![0, 1, 3, 0],
        turns,
        ids,
    })
}

/// An edit in numbers.
#[derive(Debug, Clone)]
pub struct Rough {
    kind: u8,
    turn: u32,
    which: u32,
    what: u32,
    odd: bool,
}

/// What a coder does at once.
#[derive(Debug, Clone)]
pub enum RoughStep {
    Perform(Vec<Rough>),
    Undo,
    Redo,
}

pub fn rough_steps() -> impl Strategy<Value = Vec<RoughStep>> {
    let rough = (0u8..114, any::<u32>(), any::<u32>(), any::<u32>(), prop::bool::weighted(0.06))
        .prop_map(|(kind, turn, which, what, odd)| Rough { kind, turn, which, what, odd });
    let step = prop_oneof![
        12 => prop::collection::vec(rough, 1..=3).prop_map(RoughStep::Perform),
        2 => Just(RoughStep::Undo),
        1 => Just(RoughStep::Redo),
    ];
    prop::collection::vec(step, 0..=40)
}

/// What a number chooses.
fn choose<T: Copy>(from: &[T], number: u32) -> Option<T> {
    (!from.is_empty()).then(|| from[number as usize % from.len()])
}

/// The edits of a step, as they fit, mostly, the document as it is before the step.
pub fn edits(document: &Document, roughs: &[Rough]) -> Vec<Edit> {
    let resolve = |(ahead, rough): (usize, &Rough)| Resolver { document, rough, ahead: ahead as u32 }.edit();
    roughs.iter().enumerate().map(resolve).collect()
}

struct Resolver<'a> {
    document: &'a Document,
    rough: &'a Rough,
    /// Ids that edits before this one in the step may have taken.
    ahead: u32,
}

impl Resolver<'_> {
    fn edit(&self) -> Edit {
        let rough = self.rough;
        let turn = self.turn();
        match rough.kind {
            0..=44 => {
                CodingEdit::AddMark { turn, place: (rough.what % 5) as usize, mark: self.mark(self.fresh()) }.into()
            }
            45..=54 => {
                let (turn, mark) = self.some_mark();
                CodingEdit::RemoveMark { turn, mark }.into()
            }
            55..=64 => {
                let (turn, mark) = self.some_mark();
                let changed = Mark { utterance: self.utterance(turn), ..self.mark(mark.0) };
                CodingEdit::ReplaceMark { turn, mark: changed }.into()
            }
            65..=74 => self.cut(turn),
            75..=79 => {
                let (turn, utterance) = self.some_cut();
                CodingEdit::RemoveCut { turn, utterance }.into()
            }
            80..=84 => {
                let boundary = [None, Some(Boundary::Joined), Some(Boundary::Broken)][rough.what as usize % 3];
                CodingEdit::SetBoundary { turn, boundary }.into()
            }
            85..=87 => CodingEdit::SetBookmark { turn, on: rough.what.is_multiple_of(2) }.into(),
            88 => self.rating(),
            89 => {
                let reason = "no sound".to_owned();
                let status = [Status::Open, Status::Finished, Status::NotCodable { reason }];
                CodingEdit::SetStatus(status[rough.what as usize % 3].clone()).into()
            }
            90..=99 => self.session_edit(turn).into(),
            _ => self.course_edit(turn).into(),
        }
    }

    /// What is said of the talk's course and of the coding itself.
    fn course_edit(&self, turn: TurnId) -> CodingEdit {
        let Rough { kind, which, what, odd, .. } = *self.rough;
        match kind {
            100..=105 => {
                let books: Vec<&str> = self.document.instrument().codebooks().iter().map(|it| it.id.as_str()).collect();
                let codebook = if odd { "another" } else { books[which as usize % books.len()] };
                // Now and then the last turn stands before the first.
                let to = self.chosen_turn(what / 3).unwrap_or(turn);
                let segment =
                    (!what.is_multiple_of(3)).then(|| Segment { seed: Some(7), ..Segment::of_turns(turn, to) });
                CodingEdit::SetSegment { codebook: codebook.to_owned(), segment }
            }
            106..=107 => CodingEdit::SetPhase { turn, phase: choose(&Phase::ALL, what).filter(|_| which % 4 > 0) },
            108..=109 => {
                let heading = ["goal", "steps", "hinders"][which as usize % 3];
                CodingEdit::SetTags { turn, tags: vec![Tag::new(self.utterance(turn), heading); what as usize % 3] }
            }
            110 => CodingEdit::SetPasses(vec![format!("pass {}", which % 3); what as usize % 3]),
            111 => CodingEdit::SetBasis([Basis::Read, Basis::Heard, Basis::Both, Basis::Live][what as usize % 4]),
            112 => CodingEdit::SetCodebooks(self.document.instrument().used().split_off(what as usize % 2)),
            _ => CodingEdit::SetScoresHidden(what.is_multiple_of(2)),
        }
    }

    fn chosen_turn(&self, number: u32) -> Option<TurnId> {
        let turns: Vec<TurnId> = self.document.session().turns().map(|turn| turn.id).collect();
        choose(&turns, number)
    }

    fn session_edit(&self, turn: TurnId) -> SessionEdit {
        let Rough { kind, which, what, odd, .. } = *self.rough;
        match kind {
            90..=91 => {
                let many = self.document.session().participants().len() as u32;
                let participant = if odd { many } else { which % many } as u16;
                SessionEdit::SetRole { participant, role: ROLES[what as usize % ROLES.len()] }
            }
            93 => {
                let target = Target { behaviour: format!("aim {what}"), whose: Whose::ALL[which as usize % 3] };
                SessionEdit::SetTargets(vec![target; what as usize % 3])
            }
            94 => SessionEdit::SetTitle(format!("title {what}")),
            95 => SessionEdit::SetTimes { turn, start: Some(what), end: (!odd).then_some(which) },
            96..=97 => SessionEdit::AppendTurns(self.appended()),
            98 => SessionEdit::RemoveLastTurns(if odd { usize::MAX } else { what as usize % 4 }),
            _ => self.speaking(turn),
        }
    }

    /// Who speaks, and people who come and go.
    fn speaking(&self, turn: TurnId) -> SessionEdit {
        let Rough { which, what, odd, .. } = *self.rough;
        let many = self.document.session().participants().len() as u32;
        match what % 6 {
            0..=3 => SessionEdit::SetSpeaker { turn, by: if odd { many } else { which % many } as u16 },
            4 => SessionEdit::AddParticipant(Participant {
                id: ParticipantId(format!("new {}", which % 4)),
                role: ROLES[which as usize % ROLES.len()],
                name: String::new(),
                speaks_for: None,
            }),
            _ => SessionEdit::RemoveLastParticipant,
        }
    }

    fn appended(&self) -> Vec<Arc<Turn>> {
        let Rough { which, what, odd, .. } = *self.rough;
        let known = self.document.session();
        let highest = known.turns().map(|turn| turn.id.0).max().unwrap_or(0);
        let gap = if which.is_multiple_of(3) { 5 } else { 1 };
        let odd_id = if what.is_multiple_of(2) { 1 } else { highest };
        (0..=(what % 3))
            .map(|index| {
                let id = if odd { odd_id } else { highest + gap + index };
                let by = (which + index) % (known.participants().len() as u32 + u32::from(odd));
                let text = TEXTS[(what + index) as usize % TEXTS.len()].into();
                Arc::new(Turn { id: TurnId(id), by: by as u16, start: None, end: None, text })
            })
            .collect()
    }

    fn rating(&self) -> Edit {
        let Rough { which, what, odd, .. } = *self.rough;
        let rating = ["CCT", "SST", "PART", "EMP", "ACC"][which as usize % 5].to_owned();
        let evidence = self.marks().into_iter().map(|(_, mark)| mark).take(2).collect();
        let value = Rating { value: (what % 7 != 0).then_some((what % 5) as u8 + 1), evidence, note: None };
        CodingEdit::SetRating { rating, value: (!odd).then_some(value) }.into()
    }

    fn turn(&self) -> TurnId {
        let known = self.chosen_turn(self.rough.turn);
        known
            .filter(|_| !(self.rough.odd && self.rough.what.is_multiple_of(4)))
            .unwrap_or(TurnId(self.rough.turn % 200))
    }

    fn fresh(&self) -> u32 {
        let used = self.rough.odd && self.rough.what.is_multiple_of(3);
        if used {
            self.rough.what % (self.document.free_mark().0 + 1)
        } else {
            self.document.free_utterance(self.ahead).0
        }
    }

    fn marks(&self) -> Vec<(TurnId, MarkId)> {
        self.document.coding().marks().map(|(turn, mark)| (turn, mark.id)).collect()
    }

    fn some_mark(&self) -> (TurnId, MarkId) {
        let any = choose(&self.marks(), self.rough.which).filter(|_| !self.rough.odd);
        any.unwrap_or((self.turn(), MarkId(self.rough.what % 50)))
    }

    fn some_cut(&self) -> (TurnId, UtteranceId) {
        let coded = self.document.coding().turns();
        let cuts: Vec<_> = coded.flat_map(|(id, it)| it.cuts().iter().map(move |cut| (id, cut.utterance))).collect();
        let any = choose(&cuts, self.rough.which).filter(|_| !self.rough.odd);
        any.unwrap_or((self.turn(), UtteranceId(self.rough.what % 50)))
    }

    fn utterance(&self, turn: TurnId) -> Option<UtteranceId> {
        if self.rough.odd {
            return Some(UtteranceId(self.rough.which % 60));
        }
        let parts: Vec<_> = self.document.coding().turn(turn).map(|it| it.utterances().collect()).unwrap_or_default();
        choose(&parts, self.rough.which).flatten()
    }

    fn cut(&self, turn: TurnId) -> Edit {
        let Rough { which, what, odd, .. } = *self.rough;
        let session = self.document.session();
        let said = session.position(turn).and_then(|position| session.turn(position));
        let length = said.map_or(0, |said| said.text.chars().count() as u32);
        let at = if odd { [0, length, length + 3, u32::MAX][which as usize % 4] } else { which % length.max(1) };
        let marks = self.document.coding().turn(turn).map(|coded| coded.marks.as_slice()).unwrap_or_default();
        let moved = marks.iter().filter(|mark| (what >> (mark.id.0 % 30)) & 1 == 1).map(|mark| mark.id).collect();
        CodingEdit::AddCut { turn, cut: Cut { at, utterance: UtteranceId(self.fresh()) }, moved }.into()
    }

    fn mark(&self, id: u32) -> Mark {
        let Rough { which, what, .. } = *self.rough;
        let turn = self.turn();
        let session = self.document.session();
        let side = session.position(turn).and_then(|position| session.role_at(position).speaker());
        let instrument = self.document.instrument();
        let side =
            side.filter(|_| !what.is_multiple_of(8)).or_else(|| choose(&[Speaker::Clinician, Speaker::Client], what));
        let codes: Vec<&CodeId> =
            side.into_iter().flat_map(|it| instrument.codes_for(it)).map(|(_, it)| &it.id).collect();
        // Few codes make many of one kind in a volley, which is where the rules begin.
        let code = match what % 16 {
            0 => CodeId::none(),
            1 => CodeId::new("unheard-of"),
            even if even % 2 == 0 => choose(&codes[..codes.len().min(7)], which).cloned().unwrap_or_else(CodeId::none),
            _ => choose(&codes, which).cloned().unwrap_or_else(CodeId::none),
        };
        let mut mark = Mark::new(MarkId(id), self.utterance(turn), code);
        if let Some((codebook, known)) = instrument.code(&mark.code)
            && let Some(modifier) = known.modifiers.get(what as usize % 5 / 2).and_then(|id| codebook.modifier(id))
            && !which.is_multiple_of(3)
        {
            mark = mark.toggled(&modifier.id, &modifier.values[(which / 3) as usize % modifier.values.len()].id);
        }
        mark.note = which.is_multiple_of(5).then(|| "a doubt".to_owned());
        mark.overrides = (which / 5).is_multiple_of(9);
        mark
    }
}
