//! Every statement with its reply, one by one: for a list that leads to each.

use super::super::codebook::CodeRole;
use super::super::coding::{MarkId, UtteranceId};
use super::super::tally::Judged;
use super::super::volley::Ground;
use super::last_seen;
use super::outcome::{Followed, Outcome, Taken, Way};
use super::reading::{Answer, Doubt, REACH, Reading, Said, Span};
use super::sequence::{ElicitProvideElicit, Scaling, Sequences, scalings};

/// A statement of the client between what the clinician had said and what came of it. Positions count turns from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exchange {
    /// The turn of the statement.
    pub statement: usize,
    /// The part of the turn; `None` for the whole turn or its first part.
    pub utterance: Option<UtteranceId>,
    /// The mark that makes it a statement.
    pub mark: MarkId,
    /// Whether it was said out of a strong feeling.
    pub affect: bool,
    /// What the clinician had said before it.
    pub before: Option<Said>,
    /// What the clinician answered.
    pub reply: Option<Said>,
    /// The code of the reply that decides.
    pub way: Option<Way>,
    /// Where the client spoke next.
    pub next: Option<Span>,
    /// What the client said then.
    pub followed: Followed,
    /// Why the reply is less sure than others.
    pub doubt: Doubt,
}

/// A statement of sustain talk, discord or resistance with its reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplyRow {
    /// Where it comes from: one of [`CodeRole::RESISTANCE`].
    pub source: CodeRole,
    /// How it was answered.
    pub outcome: Outcome,
    /// The turns.
    pub exchange: Exchange,
}

/// A statement of change talk with what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeRow {
    /// What became of it.
    pub taken: Taken,
    /// The turns.
    pub exchange: Exchange,
}

/// All that is told of replies in one talk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listing {
    /// Replies to statements of discord, in the order of the talk, and after them all others.
    pub replies: Vec<ReplyRow>,
    /// What became of change talk, in the order of the talk.
    pub change: Vec<ChangeRow>,
    /// Where the clinician asked, told and asked again.
    pub sequences: Vec<ElicitProvideElicit>,
    /// Where the clinician asked for a place on a scale.
    pub scalings: Vec<Scaling>,
}

impl Listing {
    /// Goes through the talk once.
    pub fn of(ground: Ground<'_>) -> Self {
        let mut lister = Lister::default();
        while lister.listed() < ground.session.len() {
            lister.advance(ground, ground.session.len());
        }
        lister.finish()
    }
}

/// A listing that is made a slice at a time. The talk must not change between slices.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lister {
    listing: Listing,
    sequences: Sequences,
    listed: usize,
}

impl Lister {
    /// How many turns it went through, from the beginning of the talk on.
    pub fn listed(&self) -> usize {
        self.listed
    }

    /// Goes through so many turns more.
    pub fn advance(&mut self, ground: Ground<'_>, turns: usize) {
        let (from, length) = (self.listed, ground.session.len());
        if from >= length {
            return;
        }
        let last = from.saturating_add(turns.max(1)).min(length) - 1;
        self.listed = last + 1;
        if ground.coding.turns.is_empty() {
            return;
        }
        // What was said before a statement is told with it.
        let reading = Reading::new(ground, from.saturating_sub(REACH), last_seen(ground, last));
        let listing = &mut self.listing;
        listing.sequences.extend(self.sequences.find(&reading, from, last));
        listing.scalings.extend(scalings(ground, &reading, from, last));
        for judged in reading.clients(from, last) {
            let source = reading.source(judged);
            let is_change = reading.has(CodeRole::ChangeTalk, judged);
            if source.is_none() && !is_change {
                continue;
            }
            let answer = reading.answer(judged.position);
            let (outcome, taken) = (answer.outcome, answer.taken);
            let exchange = exchange(&reading, judged, answer);
            if is_change {
                listing.change.push(ChangeRow { taken, exchange: exchange.clone() });
            }
            listing.replies.extend(source.map(|source| ReplyRow { source, outcome, exchange }));
        }
    }

    /// What was found.
    pub fn finish(mut self) -> Listing {
        self.listing.replies.sort_by_key(|row| row.source != CodeRole::Discord);
        self.listing
    }
}

fn exchange(reading: &Reading<'_>, judged: &Judged<'_>, answer: Answer) -> Exchange {
    Exchange {
        statement: judged.position,
        utterance: judged.mark.utterance,
        mark: judged.mark.id,
        affect: reading.has(CodeRole::AffectDriven, judged),
        before: reading.before(judged.position),
        reply: answer.reply,
        way: answer.way,
        next: answer.next,
        followed: answer.followed,
        doubt: answer.doubt,
    }
}
