//! Talks and codings without any word, name, note or path, so that they can be shared.
//!
//! What is left are codes, times, numbers and the day. Whoever asks for several talks at once gets one number for one
//! coder, and one neutral id for one codebook that does not come with the program, in all of them. Where something cannot
//! be taken out, nothing goes out.

mod called;
mod edits;
mod language;
mod neutral;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use crate::domain::codebook::{CodeId, Codebook};
use crate::domain::coding::{CodebookUsed, Coding, Cut, Mark, Origin, Rating, Segment, Status, Tag};
use crate::domain::instrument::Instrument;
use crate::domain::message::{Argument, Message};
use crate::domain::plan::PlanForm;
use crate::domain::session::{About, Participant, ParticipantId, Session, Target, Turn, TurnId};
use crate::ports::codebooks::Library;
use crate::ports::import::days;
use crate::ports::import::turns::{SOMEBODY, is_nobody};
use crate::ports::plans;

use called::Called;
use language::bare_language;
use neutral::Books;

/// How a codebook of somebody's own is called in such a file, before its number.
const BOOK: &str = "codebook";

/// Whether a codebook is called as such a file calls those of somebody's own: whose it is was left out on purpose.
pub fn is_left_out(codebook: &str) -> bool {
    let number = codebook.strip_prefix(BOOK).and_then(|rest| rest.strip_prefix('-'));
    number.is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A coding with the codebooks that it is made under.
pub type Made = (Coding, Arc<Instrument>);

/// Takes the words out of the talks of one run, one after the other.
#[derive(Debug)]
pub struct CodesOnly {
    books: Books,
    plan: Option<PlanForm>,
    called: Called,
}

impl CodesOnly {
    /// Knows the codebooks that come with the program, whose words are nobody's.
    pub fn new() -> Self {
        let shipped = Library::shipped();
        let called = Called::new(&shipped);
        Self { books: Books::new(shipped), plan: plans::shipped(), called }
    }

    /// A talk and its codings without words. Turns that are cut hold a dot for each part, counted over the cuts of all
    /// its coders. An error says that something could not be taken out; then nothing of it may leave.
    pub fn talk(&mut self, session: &Session, codings: &[Made]) -> Result<(Session, Vec<Made>), Message> {
        let cuts = all_cuts(codings);
        let number = self.called.number("talk", &session.about.id);
        let bare = bare_session(session, &cuts, number)?;
        let made = codings.iter().map(|(coding, instrument)| self.coding(coding, instrument, &cuts));
        Ok((bare, made.collect::<Result<_, _>>()?))
    }

    /// What a person should look at before the file is shared: what codes of their own are called.
    pub fn told(&self) -> Option<Message> {
        let codes = self.called.own();
        (!codes.is_empty()).then(|| Message::new("export-own-codes").with("codes", Argument::All(codes)))
    }

    /// What is called otherwise in the file than in the coding. It holds the very words that may not leave.
    pub fn told_apart(&self) -> Option<Message> {
        let names = self.called.otherwise();
        (!names.is_empty()).then(|| Message::new("export-bare-names").with("names", Argument::All(names)))
    }

    fn coding(&mut self, coding: &Coding, instrument: &Instrument, cuts: &Cuts) -> Result<Made, Message> {
        let bare_instrument = self.instrument(instrument).ok_or_else(failed)?;
        let origin = self.origin(&coding.origin, instrument, &bare_instrument);
        let status = match coding.status() {
            Status::NotCodable { .. } => Status::NotCodable { reason: "-".to_owned() },
            status => status.clone(),
        };
        let place = |turn: TurnId, cut: &Cut| {
            let at = cuts.get(&turn).and_then(|cuts| cuts.iter().position(|at| *at == cut.at)).unwrap_or_default();
            (turn, Cut { at: at as u32 + 1, ..*cut })
        };
        let cuts = coding.turns().flat_map(|(turn, coded)| coded.cuts().iter().map(move |cut| place(turn, cut)));
        let marks = coding.marks().map(|(turn, mark)| (turn, self.mark(mark, Some(instrument)))).collect();
        let made = Coding::assemble(origin, status, cuts.collect(), marks, coding.next_id());
        let mut bare = made.map_err(|_| failed())?;
        for (id, rating) in coding.ratings() {
            let id = self.rating(id, Some(instrument));
            bare = bare.with_rating(id, Rating { note: None, ..rating.clone() });
        }
        for (turn, coded) in coding.turns() {
            let (bookmarked, boundary) = (coded.bookmarked, coded.boundary);
            if bookmarked || boundary.is_some() {
                bare = bare.with_turn(turn, |coded| (coded.bookmarked, coded.boundary) = (bookmarked, boundary));
            }
        }
        let segments: BTreeMap<String, Segment> = coding
            .segments()
            .iter()
            .map(|(book, segment)| (self.books.id(book), Segment { reason: String::new(), ..segment.clone() }))
            .collect();
        let tags: Vec<(TurnId, Tag)> = coding.tags().map(|(turn, tag)| (turn, self.tag(tag))).collect();
        Ok((bare.with_plan(segments, coding.phases(), tags), Arc::new(bare_instrument)))
    }

    fn origin(&mut self, origin: &Origin, instrument: &Instrument, bare: &Instrument) -> Origin {
        let coder = self.called.number("coder", origin.coder.trim());
        let used = origin.codebooks.iter().map(|used| self.used(used, instrument, bare)).collect();
        Origin {
            id: bare_id(&origin.id),
            session: bare_id(&origin.session),
            coder: format!("coder {coder}"),
            codebooks: used,
            passes: origin.passes.iter().filter_map(|pass| self.books.pass(pass)).collect(),
            works: Vec::new(),
            lost: Vec::new(),
            ..origin.clone()
        }
    }

    /// What is written down of a codebook: of one that comes with the program its version, else nothing but that it is
    /// the one that goes along.
    fn used(&mut self, used: &CodebookUsed, instrument: &Instrument, bare: &Instrument) -> CodebookUsed {
        let id = self.books.id(&used.id);
        let is_now = instrument.used().iter().any(|now| now == used);
        let now = bare.used().into_iter().find(|now| now.id == id).filter(|_| is_now);
        now.unwrap_or(CodebookUsed { id, version: String::new(), fingerprint: String::new() })
    }

    fn rating(&mut self, id: &str, instrument: Option<&Instrument>) -> String {
        let knows = |book: &&Arc<Codebook>| book.ratings.iter().any(|known| known.id == *id);
        match instrument.and_then(|instrument| instrument.codebooks().iter().find(knows)) {
            Some(book) if book.made => self.called.found("rating", id),
            Some(_) => self.called.given("rating", id),
            None => self.called.renamed("rating", id),
        }
    }

    fn mark(&mut self, mark: &Mark, instrument: Option<&Instrument>) -> Mark {
        let made = instrument.and_then(|it| it.code(&mark.code)).is_none_or(|(book, _)| book.made);
        let code = if made { self.called.found("code", &mark.code.0) } else { self.called.given("code", &mark.code.0) };
        if instrument.is_none_or(|it| !it.knows(&mark.code)) {
            self.called.note_own([code.as_str()]);
        }
        let books = instrument.map_or(&[][..], Instrument::codebooks);
        let modifiers = || books.iter().flat_map(|book| &book.modifiers);
        let pair = |(modifier, value): &(String, String)| {
            let mut known = modifiers().filter(|known| known.id == *modifier).peekable();
            let is_modifier = known.peek().is_some();
            let is_value = known.any(|known| known.values.iter().any(|known| known.id == *value));
            let mut called = |kind, id: &str, is_known: bool| match is_known {
                true if made => self.called.found(kind, id),
                true => self.called.given(kind, id),
                false => self.called.renamed(kind, id),
            };
            (called("modifier", modifier, is_modifier), called("value", value, is_value))
        };
        Mark {
            code: CodeId::new(&code),
            modifiers: mark.modifiers.iter().map(pair).collect(),
            note: None,
            ..mark.clone()
        }
    }

    fn tag(&mut self, tag: &Tag) -> Tag {
        let form = self.plan.as_ref();
        let knows = |known: Option<bool>| known.unwrap_or_default();
        let is_heading = knows(form.map(|form| form.headings.iter().any(|it| it.id == tag.heading)));
        let actor = tag
            .actor
            .as_ref()
            .map(|actor| (actor.clone(), knows(form.map(|form| form.actors.iter().any(|(known, _)| known == actor)))));
        let says: Vec<(String, bool)> = tag
            .says
            .iter()
            .map(|says| (says.clone(), knows(form.map(|form| form.says.iter().any(|(known, _)| known == says)))))
            .collect();
        let mut bare = |kind: &'static str, id: &str, is_known: bool| {
            if is_known { id.to_owned() } else { numbered(kind, self.called.number(kind, id)) }
        };
        Tag {
            utterance: tag.utterance,
            heading: bare("heading", &tag.heading, is_heading),
            actor: actor.map(|(actor, is_known)| bare("actor", &actor, is_known)),
            says: says.into_iter().map(|(says, is_known)| bare("says", &says, is_known)).collect(),
        }
    }

    fn note_own_codes(&mut self, instrument: &Instrument) {
        for book in instrument.codebooks().iter().filter(|book| !self.books.is_shipped(book)) {
            let words = called::words(book);
            self.called.note_own(words.iter().map(String::as_str));
        }
    }
}

impl Default for CodesOnly {
    fn default() -> Self {
        Self::new()
    }
}

/// What something is called that must not be called as it is: `talk-1`.
pub fn numbered(kind: &str, number: usize) -> String {
    format!("{kind}-{number}")
}

/// What is said where a word could not be taken out.
fn failed() -> Message {
    Message::new("export-not-bare")
}

/// Where a turn is cut by any coder, in the order of its words.
type Cuts = BTreeMap<TurnId, BTreeSet<u32>>;

fn all_cuts(codings: &[Made]) -> Cuts {
    let mut all = Cuts::new();
    for (turn, coded) in codings.iter().flat_map(|(coding, _)| coding.turns()).filter(|(_, it)| !it.cuts().is_empty()) {
        all.entry(turn).or_default().extend(coded.cuts().iter().map(|cut| cut.at));
    }
    all
}

fn bare_session(session: &Session, cuts: &Cuts, number: usize) -> Result<Session, Message> {
    let mut numbers: HashMap<&str, usize> = HashMap::new();
    let mut labels = HashMap::new();
    for someone in session.participants() {
        // Whom nobody knows has no name, and stays known as such.
        if is_nobody(someone) {
            labels.insert(&someone.id, SOMEBODY.to_owned());
            continue;
        }
        let number = numbers.entry(someone.role.word()).or_default();
        *number += 1;
        let word = someone.role.word();
        labels.insert(&someone.id, if *number == 1 { word.to_owned() } else { format!("{word} {number}") });
    }
    let label = |id: &ParticipantId| ParticipantId(labels.get(id).cloned().unwrap_or_default());
    let people = session.participants().iter().map(|someone| Participant {
        id: label(&someone.id),
        role: someone.role,
        name: String::new(),
        speaks_for: someone.speaks_for.as_ref().map(&label),
    });
    let dots = |turn: TurnId| "·".repeat(cuts.get(&turn).map_or(0, |cuts| cuts.len() + 1));
    let turns = session.turns().map(|turn| Turn { text: dots(turn.id).into_boxed_str(), ..turn.clone() });
    let about = &session.about;
    let about = About {
        id: bare_id(&about.id),
        title: numbered("talk", number),
        language: bare_language(&about.language),
        date: days::known(&about.date).unwrap_or_default(),
        ..About::default()
    };
    // That there is a goal, and whose, bears on figures: nothing is called fair or good without one.
    let targets = session.targets.iter().zip(1..);
    let targets = targets.map(|(target, number)| Target { behaviour: numbered("target", number), whose: target.whose });
    Session::new(about, targets.collect(), people.collect(), turns.collect()).map_err(|_| failed())
}

/// An id without words, which somebody may have written into it; the same in every export. The 64-bit FNV-1a hash.
fn bare_id(id: &str) -> String {
    format!("{:016x}", super::carried::print(id))
}

#[cfg(test)]
mod tests;
