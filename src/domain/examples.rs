//! Small talks and instruments for the tests of this room.

use std::sync::Arc;

use super::codebook::{
    CodeDraft, CodeId, CodeRole, Codebook, CodesPerUnit, Draft, ModifierDraft, Names, RuleDraft, Scope, ScoreDraft,
    ScoreKind, SegmentAdvice, Unit, ValueDraft,
};
use super::coding::{Coding, Cut, Mark, MarkId, Origin, Status, UtteranceId};
use super::instrument::Instrument;
use super::session::{About, Participant, ParticipantId, Role, Session, Speaker, Turn, TurnId};

/// A text in English.
pub fn names(text: &str) -> Names {
    Names([("en".to_owned(), text.to_owned())].into())
}

/// A talk of turns by `T` and `U` (clinicians), `C` (the client), `R` (a relative), `I` (an interpreter); ids count
/// from 1.
pub fn talk(turns: &[(char, &str)]) -> Session {
    let people = [
        ('T', Role::Clinician),
        ('U', Role::Clinician),
        ('C', Role::Client),
        ('R', Role::Relative),
        ('I', Role::Interpreter),
    ];
    let participants = people.map(|(label, role)| Participant {
        id: ParticipantId(label.to_string()),
        role,
        name: String::new(),
        speaks_for: None,
    });
    let turns = turns.iter().enumerate().map(|(index, (by, text))| {
        let by = people.iter().position(|(label, _)| label == by).unwrap();
        Turn { id: TurnId(index as u32 + 1), by: by as u16, start: None, end: None, text: (*text).into() }
    });
    Session::new(About::default(), Vec::new(), participants.into(), turns.collect()).unwrap()
}

/// A mark on a whole turn.
pub fn mark(id: u32, code: &str) -> Mark {
    Mark::new(MarkId(id), None, CodeId::new(code))
}

/// A coding of marks by turn, with ids from 1 on.
pub fn coding(marks: &[(u32, &str)]) -> Coding {
    let marks = marks.iter().zip(1..).map(|((turn, code), id)| (TurnId(*turn), mark(id, code))).collect();
    Coding::assemble(Origin::default(), Status::Open, Vec::new(), marks, 1).unwrap()
}

/// A coding of one turn that is cut: codes part by part.
pub fn cut_coding(turn: u32, parts: &[(u32, &[&str])]) -> Coding {
    let turn = TurnId(turn);
    let (mut cuts, mut marks, mut id) = (Vec::new(), Vec::new(), 0);
    for (at, codes) in parts {
        id += 1;
        let utterance = UtteranceId(id);
        if *at > 0 {
            cuts.push((turn, Cut { at: *at, utterance }));
        }
        for code in *codes {
            id += 1;
            marks.push((turn, Mark { utterance: (*at > 0).then_some(utterance), ..mark(id, code) }));
        }
    }
    Coding::assemble(Origin::default(), Status::Open, cuts, marks, 1).unwrap()
}

/// A code of one side.
pub fn code(id: &str, speaker: Speaker) -> CodeDraft {
    CodeDraft {
        id: id.to_owned(),
        speaker,
        group: String::new(),
        name: names(id),
        short: Names::default(),
        definition: Names::default(),
        example: Names::default(),
        hint: Names::default(),
        modifiers: Vec::new(),
        required: Vec::new(),
        values: [].into(),
        unverified: false,
    }
}

/// A draft with these codes and nothing else.
pub fn draft(id: &str, speaker: Speaker, codes: &[&str]) -> Draft {
    Draft {
        format: 1,
        id: id.to_owned(),
        version: "1".to_owned(),
        name: names(id),
        about: Names::default(),
        unit: Unit::Volley,
        codes_per_unit: CodesPerUnit::Many,
        needs_target: false,
        segment: SegmentAdvice::Whole,
        ratings_need_minutes: None,
        groups: Vec::new(),
        codes: codes.iter().map(|id| code(id, speaker)).collect(),
        modifiers: Vec::new(),
        rules: Vec::new(),
        ratings: Vec::new(),
        scores: Vec::new(),
        watch: Vec::new(),
        roles: [].into(),
        scale_number: None,
        made: false,
        configuration: false,
        passes: Vec::new(),
        crossings: Vec::new(),
    }
}

/// The clinician's half: questions, reflections, affirmation, and rules like those of MITI but at most three a volley.
pub fn clinician_draft() -> Draft {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    let rule = |scope, codes: &[&str]| RuleDraft::FirstWins { scope, codes: texts(codes) };
    Draft {
        rules: vec![
            rule(Scope::Utterance, &["AF", "CR", "SR"]),
            rule(Scope::Volley, &["CR", "SR"]),
            RuleDraft::OnceAVolley(texts(&["Q", "SR", "CR", "AF"])),
            RuleDraft::AtMost(3),
        ],
        scores: vec![ScoreDraft {
            id: "r_to_q".to_owned(),
            name: names("R:Q"),
            is: ScoreKind::Ratio { of: texts(&["SR", "CR"]), to: texts(&["Q"]) },
            thresholds: None,
            unverified: false,
        }],
        roles: [(CodeRole::Question, texts(&["Q"])), (CodeRole::Reflection, texts(&["SR", "CR"]))].into(),
        ..draft("small-t", Speaker::Clinician, &["Q", "SR", "CR", "AF", "GI"])
    }
}

/// The client's half: change talk that needs a kind.
pub fn client_draft() -> Draft {
    let mut draft = draft("small-c", Speaker::Client, &["CT", "ST"]);
    draft.codes[0].modifiers = vec!["kind".to_owned()];
    draft.codes[0].required = vec!["kind".to_owned()];
    let values = ["want", "can"].map(|id| ValueDraft { id: id.to_owned(), name: names(id), sign: format!("·{id}") });
    draft.modifiers = vec![ModifierDraft {
        id: "kind".to_owned(),
        name: names("Kind"),
        values: values.into(),
        unverified: false,
        second_target: false,
    }];
    draft.roles = [(CodeRole::ChangeTalk, vec!["CT".to_owned()])].into();
    draft
}

/// Both halves together.
pub fn instrument() -> Arc<Instrument> {
    let books = [clinician_draft(), client_draft()].map(|draft| Arc::new(Codebook::build(&draft).unwrap()));
    Arc::new(Instrument::new(books.into()).unwrap())
}
