//! The replies of one coding, in the order and under the names in which they are printed. Turns are numbered as on the
//! screen, from 1 on.

use crate::cli::format::Ordered;
use crate::domain::codebook::CodeRole;
use crate::domain::coding::{Coding, UtteranceId};
use crate::domain::replies::{
    Case, ChangeCase, ChangeRow, Doubt, Exchange, Followed, Listing, Outcome, Replies, ReplyRow, Said, Scaling, Span,
    Taken, Way,
};
use crate::domain::session::{Role, Session};
use crate::domain::statements::words;
use crate::domain::volley::Ground;
use crate::ports::open::Opened;

/// What somebody said.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Speech {
    /// The turn in which it begins.
    pub turn: usize,
    /// The turn in which it ends.
    pub to: usize,
    /// Who speaks, by the labels of the transcript.
    pub by: Vec<String>,
    /// What the clinician did with it, in order; nothing of the client.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ways: Vec<&'static str>,
    pub words: String,
}

/// One statement with its reply.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Row {
    /// `change_talk`, or the source.
    pub source: String,
    pub outcome: &'static str,
    pub way: Option<&'static str>,
    pub followed: &'static str,
    pub sure: bool,
    /// Why it is less sure: `uncut`, `others`.
    pub doubts: Vec<&'static str>,
    pub affect_driven: bool,
    pub before: Option<Speech>,
    pub statement: Speech,
    pub reply: Option<Speech>,
    pub next: Option<Speech>,
}

/// Counts of some statements.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Totals {
    pub statements: u32,
    /// Those of which it is known how they were answered: the whole of all shares.
    pub known: u32,
    /// Those of them that are less sure.
    pub unsure: u32,
    pub outcomes: Ordered<u32>,
    /// Of each outcome, by the code that decides.
    pub ways: Ordered<Ordered<u32>>,
    /// What followed each outcome.
    pub followed: Ordered<Ordered<u32>>,
}

/// What became of change talk.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct ChangeTalk {
    pub statements: u32,
    pub known: u32,
    pub unsure: u32,
    pub outcomes: Ordered<u32>,
    pub followed: Ordered<Ordered<u32>>,
    pub rows: Vec<Row>,
}

/// Asked, told, asked again.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Sequence {
    pub elicit: Speech,
    pub provide: Speech,
    pub close: Speech,
}

/// A scaling question with its answer.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct ScalingQuestion {
    pub question: Speech,
    pub answer: Option<Speech>,
    pub number: Option<String>,
}

/// Everything that is printed of one coding.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Told {
    pub session: String,
    pub title: String,
    pub coder: String,
    pub codebooks: Vec<String>,
    pub round: u32,
    /// Of all statements together, and by each source that the codebooks tell.
    pub totals: Ordered<Totals>,
    pub replies: Vec<Row>,
    pub change_talk: ChangeTalk,
    pub elicit_provide_elicit: Vec<Sequence>,
    pub scaling_questions: Vec<ScalingQuestion>,
}

impl Told {
    /// Gathers the replies of a coding.
    pub fn of(opened: &Opened) -> Self {
        let Opened { session, coding, instrument, .. } = opened;
        let ground = Ground { session, coding, instrument };
        let (counts, listing) = (Replies::count(ground), Listing::of(ground));
        let talk = Talk { session, coding };
        let sources = CodeRole::RESISTANCE.into_iter().filter(|role| instrument.tells(*role));
        let by_source = sources.map(|role| (role.word(), totals(&counts, Some(role))));
        Self {
            session: session.about.id.clone(),
            title: session.about.title.clone(),
            coder: coding.origin.coder.clone(),
            codebooks: instrument.codebooks().iter().map(|book| book.id.clone()).collect(),
            round: coding.origin.round,
            totals: Ordered([("all".to_owned(), totals(&counts, None))].into_iter().chain(by_source).collect()),
            replies: listing.replies.iter().map(|row| talk.reply(row)).collect(),
            change_talk: ChangeTalk {
                rows: listing.change.iter().map(|row| talk.change(row)).collect(),
                ..change_talk(&counts)
            },
            elicit_provide_elicit: listing
                .sequences
                .iter()
                .map(|it| {
                    let [elicit, provide, close] = [it.elicit, it.provide, it.close].map(|at| talk.turn(at));
                    Sequence { elicit, provide, close }
                })
                .collect(),
            scaling_questions: listing.scalings.iter().map(|scaling| talk.scaling(scaling)).collect(),
        }
    }
}

/// Counts under the words of a list.
fn counted<T: Copy>(all: &[T], word: fn(T) -> &'static str, count: impl Fn(T) -> u32) -> Ordered<u32> {
    Ordered(all.iter().map(|one| (word(*one).to_owned(), count(*one))).collect())
}

fn totals(counts: &Replies, source: Option<CodeRole>) -> Totals {
    let sum = |wanted: &dyn Fn(&Case) -> bool| {
        counts.sum(|case| source.is_none_or(|source| source == case.source) && wanted(case))
    };
    let followed = |outcome: Outcome| {
        let followed = counted(&Followed::ALL, Followed::word, |followed| {
            sum(&|case| case.outcome == outcome && case.followed == followed)
        });
        (outcome.word().to_owned(), followed)
    };
    let ways = |outcome: Outcome| {
        let deciding: Vec<Way> = outcome.deciding().collect();
        let counts = counted(&deciding, Way::word, |way| sum(&|case| case.outcome == outcome && case.way == Some(way)));
        (!deciding.is_empty()).then(|| (outcome.word().to_owned(), counts))
    };
    Totals {
        statements: counts.statements(source),
        known: counts.known(source),
        unsure: sum(&|case| case.outcome.is_known() && !case.sure),
        outcomes: counted(&Outcome::ALL, Outcome::word, |outcome| counts.of(source, outcome)),
        ways: Ordered(Outcome::ALL.into_iter().filter_map(ways).collect()),
        followed: Ordered(Outcome::ALL.into_iter().map(followed).collect()),
    }
}

fn change_talk(counts: &Replies) -> ChangeTalk {
    let sum = |wanted: &dyn Fn(&ChangeCase) -> bool| counts.change_sum(wanted);
    let followed = |taken: Taken| {
        let followed = counted(&Followed::ALL, Followed::word, |followed| {
            sum(&|case| case.taken == taken && case.followed == followed)
        });
        (taken.word().to_owned(), followed)
    };
    ChangeTalk {
        statements: sum(&|_| true),
        known: sum(&|case| case.taken.is_known()),
        unsure: sum(&|case| case.taken.is_known() && !case.sure),
        outcomes: counted(&Taken::ALL, Taken::word, |taken| sum(&|case| case.taken == taken)),
        followed: Ordered(Taken::ALL.into_iter().map(followed).collect()),
        rows: Vec::new(),
    }
}

/// Where the words are looked up.
#[derive(Clone, Copy)]
struct Talk<'a> {
    session: &'a Session,
    coding: &'a Coding,
}

impl Talk<'_> {
    fn reply(self, row: &ReplyRow) -> Row {
        self.row(row.source.word(), row.outcome.word(), &row.exchange)
    }

    fn change(self, row: &ChangeRow) -> Row {
        self.row(CodeRole::ChangeTalk.word(), row.taken.word(), &row.exchange)
    }

    fn row(self, source: String, outcome: &'static str, exchange: &Exchange) -> Row {
        Row {
            source,
            outcome,
            way: exchange.way.map(Way::word),
            followed: exchange.followed.word(),
            sure: exchange.doubt.is_sure(),
            doubts: doubts(exchange.doubt),
            affect_driven: exchange.affect,
            before: exchange.before.as_ref().map(|said| self.said(said)),
            statement: self.part(exchange.statement, exchange.utterance),
            reply: exchange.reply.as_ref().map(|said| self.said(said)),
            next: exchange.next.map(|span| self.span(span, Role::Client)),
        }
    }

    fn said(self, said: &Said) -> Speech {
        let ways = said.ways.iter().map(|way| way.word()).collect();
        Speech { ways, ..self.span(said.span, Role::Clinician) }
    }

    /// What one side said from one turn to another.
    fn span(self, span: Span, role: Role) -> Speech {
        let mut said =
            Speech { turn: span.first + 1, to: span.last + 1, by: vec![], ways: vec![], words: String::new() };
        let of_side = (span.first..=span.last).filter(|at| self.session.role_at(*at) == role);
        for turn in of_side.filter_map(|at| self.session.turn(at)) {
            if !said.words.is_empty() {
                said.words.push(' ');
            }
            said.words.push_str(turn.text.trim());
            let label = self.session.participant(turn.by).map(|someone| someone.id.0.clone()).unwrap_or_default();
            if !said.by.contains(&label) {
                said.by.push(label);
            }
        }
        said
    }

    fn turn(self, position: usize) -> Speech {
        self.span(Span { first: position, last: position }, self.session.role_at(position))
    }

    /// What is said in a part of a turn.
    fn part(self, position: usize, utterance: Option<UtteranceId>) -> Speech {
        let words = words(self.session, self.coding, position, utterance).to_owned();
        Speech { words, ..self.turn(position) }
    }

    fn scaling(self, scaling: &Scaling) -> ScalingQuestion {
        ScalingQuestion {
            question: self.turn(scaling.question),
            answer: scaling.answer.map(|at| self.turn(at)),
            number: scaling.number.clone(),
        }
    }
}

fn doubts(doubt: Doubt) -> Vec<&'static str> {
    [(doubt.uncut, "uncut"), (doubt.others, "others")].into_iter().filter(|(is, _)| *is).map(|(_, word)| word).collect()
}
