//! The codebooks that one coding is made under, as one: which codes a speaker's turn takes, and what they mean.

use std::collections::HashMap;
use std::sync::Arc;

use super::codebook::{Code, CodeId, CodeRole, Codebook, CodesPerUnit, Rule, Score};
use super::coding::{CodebookUsed, Coding, Mark};
use super::message::Message;
use super::session::{Session, Speaker};

/// Codebooks that fit together.
#[derive(Debug, Clone, PartialEq)]
pub struct Instrument {
    codebooks: Vec<Arc<Codebook>>,
    codes: HashMap<CodeId, (usize, usize)>,
    /// What codings write down, reckoned once: fingerprints are not reckoned again at every key.
    used: Vec<CodebookUsed>,
}

impl Instrument {
    /// Puts codebooks together, or says why they do not fit: they share a side, a code id, a score id
    /// or a rating id.
    pub fn new(codebooks: Vec<Arc<Codebook>>) -> Result<Self, Vec<Message>> {
        let mut faults = Vec::new();
        if codebooks.is_empty() {
            faults.push(Message::new("codebooks-none"));
        }
        for (index, second) in codebooks.iter().enumerate() {
            for first in &codebooks[..index] {
                faults.extend(clashes(first, second));
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let mut codes = HashMap::new();
        for (book, codebook) in codebooks.iter().enumerate() {
            for (place, code) in codebook.codes.iter().enumerate() {
                codes.insert(code.id.clone(), (book, place));
            }
        }
        let used = codebooks.iter().map(|codebook| CodebookUsed::of(codebook)).collect();
        Ok(Self { codebooks, codes, used })
    }

    /// The codebooks in the order in which they were chosen.
    pub fn codebooks(&self) -> &[Arc<Codebook>] {
        &self.codebooks
    }

    /// Ids joined by `+`, as in a coding file's name.
    pub fn ids(&self) -> String {
        self.codebooks.iter().map(|codebook| codebook.id.as_str()).collect::<Vec<_>>().join("+")
    }

    /// What a coding writes down of the codebooks that it is made under.
    pub fn used(&self) -> Vec<CodebookUsed> {
        self.used.clone()
    }

    /// The same for a coding that was made under other versions. Where a codebook is missing, and an empty one stands in
    /// for it, what was written down of it stays.
    pub fn used_after(&self, before: &[CodebookUsed]) -> Vec<CodebookUsed> {
        self.now_and_before(before).map(|(now, was)| was.unwrap_or(now).clone()).collect()
    }

    /// Whether a coding was made under the codebooks as they are, as far as they are there.
    pub fn is_used_by(&self, before: &[CodebookUsed]) -> bool {
        self.now_and_before(before).map(|(now, was)| was.unwrap_or(now)).eq(before)
    }

    /// What is written down of each codebook, and for one that is missing what was written down before.
    fn now_and_before<'a>(
        &'a self,
        before: &'a [CodebookUsed],
    ) -> impl Iterator<Item = (&'a CodebookUsed, Option<&'a CodebookUsed>)> {
        self.codebooks.iter().zip(&self.used).map(|(codebook, now)| {
            let was = || before.iter().find(|was| was.id.eq_ignore_ascii_case(&codebook.id));
            (now, codebook.is_stand_in.then(was).flatten())
        })
    }

    /// The code with an id and its codebook; *no code* belongs to none.
    pub fn code(&self, id: &CodeId) -> Option<(&Codebook, &Code)> {
        let (book, place) = *self.codes.get(id)?;
        let codebook = self.codebooks.get(book)?;
        Some((codebook, codebook.codes.get(place)?))
    }

    /// Whether marks with this id are understood: *no code* always is.
    pub fn knows(&self, id: &CodeId) -> bool {
        id.is_none() || self.codes.contains_key(id)
    }

    /// The codes that one side's turns take, in the order of the files.
    pub fn codes_for(&self, speaker: Speaker) -> impl Iterator<Item = (&Codebook, &Code)> {
        self.codebooks.iter().flat_map(move |codebook| {
            codebook.codes.iter().filter(move |code| code.speaker == speaker).map(move |code| (codebook.as_ref(), code))
        })
    }

    /// Whether any codebook codes this side.
    pub fn codes_side(&self, speaker: Speaker) -> bool {
        self.codes_for(speaker).next().is_some()
    }

    /// How many codes a unit of this side's talk takes.
    pub fn codes_per_unit(&self, speaker: Speaker) -> CodesPerUnit {
        self.codes_for(speaker).next().map_or(CodesPerUnit::Many, |(codebook, _)| codebook.codes_per_unit)
    }

    /// All rules of all codebooks with the codebook's place, each in its order.
    pub fn rules(&self) -> impl Iterator<Item = (usize, &Rule)> {
        self.codebooks
            .iter()
            .enumerate()
            .flat_map(|(book, codebook)| codebook.rules.iter().map(move |rule| (book, rule)))
    }

    /// The place of the codebook that has a code; *no code* belongs to none.
    pub fn codebook_of(&self, code: &CodeId) -> Option<usize> {
        self.codes.get(code).map(|(book, _)| *book)
    }

    /// All scores with their codebooks.
    pub fn scores(&self) -> impl Iterator<Item = (&Codebook, &Score)> {
        self.codebooks.iter().flat_map(|codebook| codebook.scores.iter().map(move |score| (codebook.as_ref(), score)))
    }

    /// The score with an id.
    pub fn score(&self, id: &str) -> Option<(&Codebook, &Score)> {
        self.scores().find(|(_, score)| score.id == id)
    }

    /// Whether a code with modifiers has a role.
    pub fn has_role(&self, role: CodeRole, code: &CodeId, modifiers: &[(String, String)]) -> bool {
        let Some((codebook, known)) = self.code(code) else {
            return false;
        };
        codebook
            .roles
            .get(&role)
            .is_some_and(|selectors| selectors.iter().any(|it| it.takes(Some(known.speaker), code, modifiers)))
    }

    /// Whether a role is told by any codebook, so that figures over it make sense.
    pub fn tells(&self, role: CodeRole) -> bool {
        self.codebooks.iter().any(|codebook| codebook.roles.contains_key(&role))
    }

    /// Whether a mark lacks a modifier that its code needs.
    pub fn is_incomplete(&self, mark: &Mark) -> bool {
        self.code(&mark.code)
            .is_some_and(|(_, code)| code.required.iter().any(|needed| mark.modifier(needed).is_none()))
    }

    /// How a mark reads on the screen: its code with the signs of its modifiers, such as `CR+`, in the order in which the
    /// code takes them.
    pub fn label(&self, mark: &Mark) -> String {
        let mut label = mark.code.to_string();
        if let Some((codebook, code)) = self.code(&mark.code) {
            let mut given: Vec<_> = mark.modifiers.iter().collect();
            let place = |id: &String| code.modifiers.iter().position(|taken| taken == id).unwrap_or(usize::MAX);
            given.sort_by_key(|(modifier, _)| place(modifier));
            for (modifier, value) in given {
                let known =
                    codebook.modifier(modifier).and_then(|it| it.values.iter().find(|known| known.id == *value));
                label.push_str(known.map_or(value.as_str(), |known| known.sign.as_str()));
            }
        }
        label
    }

    /// The same with what the signs mean in a language: `ST·R (reason)`. What no codebook here knows stands as it was given.
    pub fn label_in_words(&self, mark: &Mark, language: &str) -> String {
        let known = self.code(&mark.code);
        let named = |(modifier, value): &(String, String)| {
            let modifier = known.and_then(|(codebook, _)| codebook.modifier(modifier))?;
            let name = modifier.values.iter().find(|known| known.id == *value)?.name.get(language);
            Some(if name.is_empty() { value.clone() } else { name.to_lowercase() })
        };
        let given = |pair: &(String, String)| named(pair).unwrap_or_else(|| format!("{}={}", pair.0, pair.1));
        let words: Vec<String> = mark.modifiers.iter().map(given).collect();
        let are_known = mark.modifiers.iter().all(|pair| named(pair).is_some());
        let label = if are_known { self.label(mark) } else { mark.code.to_string() };
        if words.is_empty() { label } else { format!("{label} ({})", words.join(", ")) }
    }
}

/// Which stretch of a talk each codebook codes, as positions of turns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stretches {
    /// By the codebook's place; nothing at all while every codebook codes the whole talk.
    by_codebook: Vec<Option<(usize, usize)>>,
}

impl Stretches {
    /// Looks up where the stretches of a coding begin and end.
    pub fn new(session: &Session, coding: &Coding, instrument: &Instrument) -> Self {
        if coding.segments().is_empty() {
            return Self::default();
        }
        let positions = |codebook: &Arc<Codebook>| coding.segment(&codebook.id).map(|it| it.positions(session));
        Self { by_codebook: instrument.codebooks.iter().map(positions).collect() }
    }

    /// The first stretch there is: its first and its last position.
    pub fn first(&self) -> Option<(usize, usize)> {
        self.by_codebook.iter().flatten().copied().next()
    }

    /// The stretch of each codebook, in their order; nothing for those that code the whole talk.
    pub fn of_codebooks(&self) -> &[Option<(usize, usize)>] {
        &self.by_codebook
    }

    /// Whether a mark of a code on a side's turn at a position stands inside the stretch of its codebook. *No code* is of
    /// the codebook that codes the side, or of any where none does.
    pub fn hold(&self, instrument: &Instrument, position: usize, side: Option<Speaker>, code: &CodeId) -> bool {
        if self.by_codebook.is_empty() {
            return true;
        }
        match (instrument.codebook_of(code), side) {
            (Some(book), _) => self.codebook_holds(book, position),
            (None, Some(side)) if instrument.codes_side(side) => self.code_side(instrument, position, side),
            (None, _) => (0..self.by_codebook.len()).any(|book| self.codebook_holds(book, position)),
        }
    }

    /// Whether some codebook codes a side's turns at a position.
    pub fn code_side(&self, instrument: &Instrument, position: usize, speaker: Speaker) -> bool {
        self.by_codebook.is_empty()
            || instrument.codebooks.iter().enumerate().any(|(book, codebook)| {
                codebook.codes.iter().any(|code| code.speaker == speaker) && self.codebook_holds(book, position)
            })
    }

    fn codebook_holds(&self, book: usize, position: usize) -> bool {
        let stretch = self.by_codebook.get(book).copied().flatten();
        stretch.is_none_or(|(from, to)| (from..=to).contains(&position))
    }
}

impl CodebookUsed {
    /// What is written down of a codebook as it is.
    pub fn of(codebook: &Codebook) -> Self {
        Self {
            id: codebook.id.clone(),
            version: codebook.version.clone(),
            fingerprint: format!("{:016x}", codebook.fingerprint()),
        }
    }
}

fn clashes(first: &Codebook, second: &Codebook) -> Vec<Message> {
    let about = |id: &'static str, what: &str| {
        Message::new(id).with("first", first.id.as_str()).with("second", second.id.as_str()).with("what", what)
    };
    if first.id == second.id {
        return vec![about("codebooks-same", &first.id)];
    }
    let codes = second.codes.iter().filter(|code| first.code(&code.id).is_some());
    let scores = second.scores.iter().filter(|score| first.scores.iter().any(|known| known.id == score.id));
    let ratings = second.ratings.iter().filter(|rating| first.ratings.iter().any(|known| known.id == rating.id));
    let sides = [Speaker::Clinician, Speaker::Client]
        .into_iter()
        .filter(|side| [first, second].iter().all(|codebook| codebook.codes.iter().any(|code| code.speaker == *side)));
    sides
        .map(|side| about("codebooks-share-side", side.word()))
        .chain(codes.map(|code| about("codebooks-share-code", &code.id.0)))
        .chain(scores.map(|score| about("codebooks-share-score", &score.id)))
        .chain(ratings.map(|rating| about("codebooks-share-rating", &rating.id)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::codebook::{Draft, RatingDraft, ScoreDraft, ScoreKind};
    use super::super::examples::{client_draft, clinician_draft, draft, instrument, mark, names};
    use super::*;

    fn together(drafts: &[Draft]) -> Vec<(String, String)> {
        let books = drafts.iter().map(|draft| Arc::new(Codebook::build(draft).unwrap())).collect();
        let faults = Instrument::new(books).err().unwrap_or_default();
        let what = |message: &Message| {
            let what = message.arguments.iter().find(|(name, _)| *name == "what").map(|(_, value)| value.clone());
            (message.id.clone().into_owned(), what.map(|what| format!("{what:?}")).unwrap_or_default())
        };
        faults.iter().map(what).collect()
    }

    fn clash(id: &str, what: &str) -> (String, String) {
        (id.to_owned(), format!("Text({what:?})"))
    }

    #[test]
    fn codebooks_that_share_a_side_a_code_a_score_or_a_rating_do_not_fit_and_all_is_told() {
        let rating = RatingDraft {
            id: "EMP".into(),
            name: names("Empathy"),
            lowest: 1,
            highest: 5,
            preset: None,
            needs_target: false,
            anchors: [].into(),
            unverified: false,
        };
        let score = ScoreDraft {
            id: "r_to_q".into(),
            name: names("R:Q"),
            is: ScoreKind::Sum(vec!["AF".into()]),
            thresholds: None,
            unverified: false,
        };
        let first = Draft { ratings: vec![rating.clone()], ..clinician_draft() };
        let side = |speaker| Draft {
            scores: vec![score.clone()],
            ratings: vec![rating.clone()],
            ..draft("other", speaker, &["AF", "ZZ"])
        };
        let rest = [
            clash("codebooks-share-code", "AF"),
            clash("codebooks-share-score", "r_to_q"),
            clash("codebooks-share-rating", "EMP"),
        ];
        let same_side = [&[clash("codebooks-share-side", "clinician")], &rest[..]].concat();
        assert_eq!(together(&[first.clone(), side(Speaker::Clinician)]), same_side);
        assert_eq!(together(&[first.clone(), side(Speaker::Client)]), rest);
        assert_eq!(together(&[first.clone(), first]), [clash("codebooks-same", "small-t")]);
        assert_eq!(together(&[]), [("codebooks-none".to_owned(), String::new())]);
        assert_eq!(together(&[clinician_draft(), client_draft()]), []);
    }

    #[test]
    fn what_was_written_down_of_a_missing_codebook_stays_and_others_are_taken_over() {
        let here = Arc::new(Codebook::build(&clinician_draft()).unwrap());
        let instrument = Instrument::new(vec![Arc::clone(&here), Arc::new(Codebook::stand_in("gone"))]).unwrap();
        let was = |id: &str| CodebookUsed { id: id.into(), version: "7".into(), fingerprint: "0f".into() };
        let before = [was(&here.id), was("gone")];
        let after = instrument.used_after(&before);
        assert_eq!((&after[0], &after[1]), (&instrument.used()[0], &was("gone")));
        assert!(!instrument.is_used_by(&before) && instrument.is_used_by(&after));
    }

    #[test]
    fn a_role_belongs_to_codes_of_the_codebook_that_gives_it() {
        let instrument = instrument();
        let has = |role, code| instrument.has_role(role, &CodeId::new(code), &[]);
        assert!(has(CodeRole::Question, "Q") && has(CodeRole::ChangeTalk, "CT"));
        assert!(!has(CodeRole::Question, "SR") && !has(CodeRole::Question, "NC") && !has(CodeRole::ChangeTalk, "gone"));
        assert!(instrument.knows(&CodeId::none()) && !instrument.knows(&CodeId::new("gone")));
    }

    #[test]
    fn a_mark_without_what_its_code_needs_is_incomplete() {
        let instrument = instrument();
        assert!(instrument.is_incomplete(&mark(1, "CT")));
        let whole = mark(1, "CT").toggled("kind", "want");
        assert!(!instrument.is_incomplete(&whole) && !instrument.is_incomplete(&mark(1, "ST")));
        assert_eq!(instrument.label(&whole), "CT·want");
        assert_eq!(instrument.label(&mark(1, "CT").toggled("kind", "odd")), "CTodd");
    }
}
