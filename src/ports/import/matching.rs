//! Which codebooks the codes of a file belong to, and how each is spelled there.
//!
//! The codebooks are, in this order: those that the person who imports asks for; those that the file names for a coding,
//! where they are here; the usual ones, or else the first of the library, under which every code of the other codings can
//! be read, or most of them. Codings of one file may each have codebooks of their own. A code is read by its id, by its
//! id with the signs of its modifiers (`CR+`), or by its name in any language. Where nothing
//! fits, a codebook is made from the codes.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use super::made_codebook::labelled;
use super::material::{Finding, FoundCode, FoundCoding, FoundMark, Place};
use super::sides::Sides;
use super::{Settings, hinted, leaning};
use crate::domain::codebook::{Code, CodeId, CodeRole, Codebook, Selector};
use crate::domain::coding::Modifiers;
use crate::domain::instrument::Instrument;
use crate::domain::message::{Argument, Message};
use crate::ports::codebooks::{DEFAULT, Library};
use crate::ports::export::codes_only;

/// More ways to refine one code than this are not put into the lexicon; its modifiers are then read one by one.
const MOST_WAYS: usize = 2_000;

/// The key of *no code* in every keymap, which people write into tables where no codebook has such a code.
pub const NO_CODE_KEY: &str = "n";

/// How codes of a file are read under an instrument.
#[derive(Debug, Clone)]
pub struct Lexicon {
    /// The instrument.
    pub instrument: Arc<Instrument>,
    /// Codes and what refines them, by their exact spelling.
    exact: HashMap<String, Reading>,
    /// The same in small letters and with names; what has two meanings is left out.
    loose: HashMap<String, Option<Reading>>,
    /// What the person who imports says of codes of the file, by their exact spelling and by that in small letters.
    stated: HashMap<String, String>,
    /// Codes by the way they lean and by their names, where the way tells what refines them, or which one it is.
    leaning: HashMap<(CodeRole, String), Reading>,
    /// Whether the codes are spelled as gensvar spells them: then one that the codebooks do not know stays as it is, and
    /// counts nowhere, as in the coding that it comes from.
    is_ours: bool,
    /// Whether a code that the codebooks do not know stays as it is in a file of others: most of its codes are known.
    keeps: bool,
}

/// A code with what refines it.
type Reading = (CodeId, Modifiers);

/// What is known of a mark under an instrument.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// The code.
    pub code: CodeId,
    /// What refines it.
    pub modifiers: Modifiers,
    /// Modifiers of the file that the code does not take, as they stand there.
    pub left_over: Vec<String>,
    /// Those that it takes and that were given another value before: a mark has one value of each. They are left over, too.
    pub further: Vec<String>,
    /// What refines it in a file of ours and the codebook does not have: it stays, and counts as if it were not there.
    pub kept: Vec<String>,
}

impl Lexicon {
    /// Everything that can be read under an instrument. `stated` are spellings of the file with the codes they mean.
    pub fn new(instrument: Arc<Instrument>, stated: &[(String, String)]) -> Self {
        let folded = stated.iter().rev().map(|(there, here)| (fold(there), here.clone()));
        let stated = folded.chain(stated.iter().map(|(there, here)| (there.clone(), here.clone()))).collect();
        let (mut exact, mut loose) = (HashMap::new(), HashMap::new());
        // A code of just this id goes before another one with a sign behind it.
        for code in instrument.codebooks().iter().flat_map(|book| &book.codes) {
            exact.entry(code.id.to_string()).or_insert((code.id.clone(), Vec::new()));
        }
        for book in instrument.codebooks() {
            for code in &book.codes {
                for (label, modifiers) in ways(book, code) {
                    let reading = (code.id.clone(), modifiers);
                    add_loosely(&mut loose, &label, &reading);
                    exact.entry(label).or_insert(reading);
                }
                for name in code.name.0.values() {
                    add_loosely(&mut loose, name, &(code.id.clone(), Vec::new()));
                }
            }
        }
        exact.insert(CodeId::NO_CODE.to_owned(), (CodeId::none(), Vec::new()));
        let leaning = by_way(&instrument);
        Self { instrument, exact, loose, stated, leaning, is_ours: false, keeps: false }
    }

    /// Whether [`Self::read`] reads a mark.
    pub fn reads(&self, mark: &FoundMark) -> bool {
        self.is_ours || self.keeps || self.knows(&mark.code)
    }

    /// Reads a mark; `None` where its code is not known.
    pub fn read(&self, mark: &FoundMark) -> Option<Read> {
        let spelled = if self.is_ours { &*mark.code } else { mark.code.trim() };
        let as_it_is = || (self.is_ours || self.keeps).then(|| (CodeId::new(spelled), Vec::new()));
        let (code, mut modifiers) = self.reading(&mark.code).or_else(as_it_is)?;
        let (mut left_over, mut further, mut kept) = (Vec::new(), Vec::new(), Vec::new());
        let mut given: Modifiers = Vec::new();
        for (modifier, value) in &mark.modifiers {
            match self.modifier(&code, modifier, value) {
                Some((id, known)) => match given.iter().find(|(before, _)| *before == id) {
                    None => given.push((id, known)),
                    Some((_, before)) if *before == known => {}
                    Some(_) => further.push(format!("{id}: {value}")),
                },
                None if self.is_ours && !modifier.is_empty() => {
                    if self.instrument.code(&code).is_some() {
                        kept.push(format!("{code}: {modifier}={value}"));
                    }
                    modifiers.push((modifier.clone(), value.clone()));
                }
                None if modifier.is_empty() => left_over.push(value.clone()),
                None => left_over.push(format!("{modifier}: {value}")),
            }
        }
        // What is said beside a code holds before the signs that it is spelled with.
        modifiers.retain(|(known, _)| given.iter().all(|(id, _)| id != known));
        modifiers.append(&mut given);
        modifiers.sort();
        left_over.extend(further.iter().cloned());
        Some(Read { code, modifiers, left_over, further, kept })
    }

    /// Whether the code of a mark is known.
    pub fn knows(&self, code: &str) -> bool {
        self.reading(code).is_some()
    }

    fn reading(&self, spelled: &str) -> Option<Reading> {
        let stated = self.stated.get(spelled).or_else(|| self.stated.get(&fold(spelled)));
        let spelled = stated.map_or(spelled, String::as_str).trim();
        let known = self.alone(spelled).or_else(|| self.under_a_way(spelled));
        // In no file of ours: there a code that the codebook does not know stays as it is.
        let is_nothing = !self.is_ours && spelled.eq_ignore_ascii_case(NO_CODE_KEY);
        known.or_else(|| is_nothing.then(|| (CodeId::none(), Vec::new())))
    }

    fn alone(&self, spelled: &str) -> Option<Reading> {
        self.exact.get(spelled).cloned().or_else(|| self.loose.get(&fold(spelled)).cloned().flatten())
    }

    /// A code behind the name of the way it leans: `Sustain talk:Reason`. One that leans the other way is none; one that leans
    /// no way is what it is.
    fn under_a_way(&self, spelled: &str) -> Option<Reading> {
        let (way, code) = leaning::parted(spelled)?;
        if let Some(known) = self.leaning.get(&(way, fold(code))) {
            return Some(known.clone());
        }
        let (code, modifiers) = self.alone(code)?;
        let books = self.instrument.codebooks();
        let leans = |way: CodeRole, takes: &dyn Fn(&Selector) -> bool| {
            books.iter().filter_map(|book| book.roles.get(&way)).flatten().any(takes)
        };
        let is_its = |selector: &Selector| selector.takes(None, &code, &modifiers);
        let names = |selector: &Selector| matches!(selector, Selector::Code { code: of, .. } if *of == code);
        let tells = books.iter().any(|book| book.roles.contains_key(&way));
        let is_neither = tells && !leaning::WAYS.into_iter().any(|way| leans(way, &names));
        // Behind another sign than a tier's, it would be a second code.
        let is_of_tier = spelled.contains(leaning::BETWEEN);
        (is_neither && is_of_tier || leans(way, &is_its)).then_some((code, modifiers))
    }

    /// A modifier that a code takes, and the value that is meant.
    fn modifier(&self, code: &CodeId, modifier: &str, value: &str) -> Option<(String, String)> {
        let (book, known) = self.instrument.code(code)?;
        let (modifier, value) = (fold(modifier), fold(value));
        let mut found = known.modifiers.iter().filter_map(|id| book.modifier(id)).filter(|candidate| {
            modifier.is_empty()
                || fold(&candidate.id) == modifier
                || candidate.name.0.values().any(|name| fold(name) == modifier)
        });
        found.find_map(|candidate| {
            let is_meant = |known: &&crate::domain::codebook::ValueDraft| {
                fold(&known.id) == value
                    || fold(&known.sign) == value
                    || known.name.0.values().any(|name| fold(name) == value)
            };
            let value = candidate.values.iter().find(is_meant)?;
            known.takes(&candidate.id, &value.id).then(|| (candidate.id.clone(), value.id.clone()))
        })
    }

    /// The id of a global score, by its id or by its name in any language.
    pub fn global(&self, spelled: &str) -> Option<(String, std::ops::RangeInclusive<u8>)> {
        let wanted = fold(spelled);
        let mut all = self.instrument.codebooks().iter().flat_map(|book| &book.ratings);
        let is_called =
            |name: &String| fold(name) == wanted || labelled(name).is_some_and(|(id, _)| fold(id) == wanted);
        let found = all.find(|rating| fold(&rating.id) == wanted || rating.name.0.values().any(is_called))?;
        Some((found.id.clone(), found.lowest..=found.highest))
    }

    /// A global score that the codebooks do not have stays as it is in a file of ours, as a code does.
    pub fn kept_global(&self, spelled: &str) -> Option<(String, std::ops::RangeInclusive<u8>)> {
        let id = spelled.trim();
        (self.is_ours && !id.is_empty()).then(|| (id.to_owned(), 0..=u8::MAX))
    }
}

/// Spellings that differ in nothing that matters are one.
pub fn fold(text: &str) -> String {
    text.split([' ', '_', '\t', '\u{a0}']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ").to_lowercase()
}

fn add_loosely(loose: &mut HashMap<String, Option<Reading>>, spelled: &str, reading: &Reading) {
    loose
        .entry(fold(spelled))
        .and_modify(|known| {
            if known.as_ref().is_some_and(|known| known != reading) {
                *known = None;
            }
        })
        .or_insert_with(|| Some(reading.clone()));
}

/// Codes by the way they lean, as the roles of codebooks tell it: a code with the modifiers that make it so, and, where one
/// code is all that leans so, what refines it.
fn by_way(instrument: &Instrument) -> HashMap<(CodeRole, String), Reading> {
    let mut known = HashMap::new();
    for (book, way) in instrument.codebooks().iter().flat_map(|book| leaning::WAYS.map(|way| (book, way))) {
        let selectors = book.roles.get(&way).map_or(&[][..], Vec::as_slice);
        for selector in selectors {
            let Selector::Code { code, having, .. } = selector else { continue };
            let Some(code) = book.code(code) else { continue };
            let mut add = |name: &str, modifiers: Modifiers| {
                known.entry((way, fold(name))).or_insert_with(|| (code.id.clone(), modifiers));
            };
            let given = |more: Option<(&str, &str)>| {
                let more = more.map(|(id, value)| (id.to_owned(), value.to_owned()));
                let mut all: Modifiers = having.iter().cloned().chain(more).collect();
                all.sort();
                all
            };
            for name in std::iter::once(&*code.id.0).chain(code.name.0.values().map(String::as_str)) {
                add(name, given(None));
            }
            if selectors.len() > 1 {
                continue;
            }
            for modifier in code.modifiers.iter().filter_map(|id| book.modifier(id)) {
                for value in modifier.values.iter().filter(|value| code.takes(&modifier.id, &value.id)) {
                    for name in std::iter::once(&value.id).chain(value.name.0.values()) {
                        add(name, given(Some((&modifier.id, &value.id))));
                    }
                }
            }
        }
    }
    known
}

/// A code alone, and with every choice of values of its modifiers, as it reads on the screen.
fn ways(book: &Codebook, code: &Code) -> Vec<(String, Modifiers)> {
    let mut ways = vec![(code.id.to_string(), Vec::new())];
    for modifier in code.modifiers.iter().filter_map(|id| book.modifier(id)) {
        let values: Vec<_> = modifier.values.iter().filter(|value| code.takes(&modifier.id, &value.id)).collect();
        if ways.len() * (values.len() + 1) > MOST_WAYS {
            break;
        }
        let refined = ways.iter().flat_map(|(label, modifiers)| {
            values.iter().map(move |value| {
                let mut modifiers = modifiers.clone();
                modifiers.push((modifier.id.clone(), value.id.clone()));
                modifiers.sort();
                (format!("{label}{}", value.sign), modifiers)
            })
        });
        let refined: Vec<_> = refined.collect();
        ways.extend(refined);
    }
    ways
}

/// How often each code of the codings was given, by its spelling.
pub fn spelled<'a>(codings: impl IntoIterator<Item = &'a FoundCoding>) -> BTreeMap<&'a str, usize> {
    let mut counts = BTreeMap::new();
    for mark in codings.into_iter().flat_map(|coding| &coding.marks) {
        *counts.entry(mark.code.as_str()).or_default() += 1;
    }
    counts
}

/// The lexicons under which the codings of a file are read.
#[derive(Debug, Clone, Default)]
pub struct Lexicons {
    /// By the codebooks that the file names.
    named: BTreeMap<String, Lexicon>,
    /// For every other coding; `None` where no codebook that there is reads all of their codes.
    pub others: Option<Lexicon>,
    /// What is no doubt and yet good to know of the choice.
    pub told: Vec<Message>,
}

impl Lexicons {
    /// Whether the file names codebooks for a coding that are here.
    pub fn names(&self, coding: &FoundCoding) -> bool {
        self.named.contains_key(&coding.codebooks)
    }

    /// The lexicon of a coding.
    pub fn of(&self, coding: &FoundCoding) -> Option<&Lexicon> {
        self.named.get(&coding.codebooks).or(self.others.as_ref())
    }
}

/// The lexicons under which codings are read, and what is to be told of that.
///
/// `defined` are the codes that the file explains. Where codebooks were asked for they hold for all, and what they do
/// not know is told; so is a codebook that the file
/// names and that is not here. Codes of a program that has its codes in a configuration of its own are read under what was
/// made of that before any other codebook.
pub fn choose(
    codings: &[&FoundCoding],
    defined: &[FoundCode],
    (sides, is_of_configuration): (&Sides<'_>, bool),
    library: &Library,
    settings: &Settings,
) -> Result<(Lexicons, Vec<Finding>), Vec<Message>> {
    let lexicon = |spec: &str| library.instrument(spec).map(|instrument| Lexicon::new(instrument, &settings.codes));
    if let Some(spec) = &settings.codebooks {
        let lexicon = lexicon(spec)?;
        return Ok(asked(lexicon, codings));
    }
    let (mut lexicons, mut findings) = (Lexicons::default(), Vec::new());
    name(&mut lexicons, codings, (library, settings), &mut findings);
    let unnamed: Vec<&FoundCoding> = codings.iter().copied().filter(|coding| !lexicons.names(coding)).collect();
    if !unnamed.is_empty() {
        let counts = spelled(unnamed.iter().copied());
        // What was made of another file's codes comes last: it may mean something else by them.
        let (made, others): (Vec<&str>, Vec<&str>) =
            library.list().map(|listed| listed.id).partition(|id| is_made(library, id));
        let is_first = |id: &&str| is_of_configuration && is_configuration(library, id);
        let (first, last): (Vec<&str>, Vec<&str>) = made.into_iter().partition(is_first);
        let mut specs = first.into_iter().chain(std::iter::once(DEFAULT)).chain(others).chain(last);
        let mut nearest: Option<(usize, Lexicon)> = None;
        for known in specs.by_ref().filter_map(|spec| lexicon(spec).ok()) {
            let marks: usize = counts.iter().filter(|(code, _)| known.knows(code)).map(|(_, count)| *count).sum();
            let is_made = known.instrument.codebooks().iter().any(|book| book.made);
            if counts.keys().all(|code| known.knows(code)) {
                if is_made && let Some(code) = contradicted(&known, &counts, sides) {
                    let message = Message::new("import-codebook-contradicts").with("code", code);
                    findings.push(message.with("codebooks", known.instrument.ids()).into());
                    continue;
                }
                lexicons.others = Some(known);
                break;
            }
            // What was made of one file's codes says nothing of another one's that has others besides.
            if !is_made && nearest.as_ref().is_none_or(|(most, _)| marks > *most) {
                nearest = Some((marks, known));
            }
        }
        match (&lexicons.others, nearest) {
            (Some(chosen), _) => {
                findings.extend(no_codes(chosen, &counts));
                let chosen = chosen.instrument.ids();
                if is_made(library, &chosen) {
                    lexicons.told.push(Message::new("import-codebook-made-before").with("codebooks", chosen.as_str()));
                }
                if chosen != DEFAULT {
                    let others = specs.filter(|spec| {
                        lexicon(spec).is_ok_and(|known| {
                            counts.keys().all(|code| known.knows(code))
                                && !(is_made(library, spec) && contradicted(&known, &counts, sides).is_some())
                        })
                    });
                    lexicons.told.extend(chosen_among(chosen, &others.collect::<Vec<_>>()));
                }
            }
            (None, Some((marks, nearest))) if knows_most(&nearest, &counts, marks, defined) => {
                findings.extend(kept("import-code-kept", &nearest, &counts, &unnamed));
                findings.extend(no_codes(&nearest, &counts));
                lexicons.others = Some(Lexicon { keeps: true, ..nearest });
            }
            (None, _) => {}
        }
    }
    Ok((lexicons, findings))
}

/// The lexicons of the codebooks that the file names; those that are not here, and codes that they do not have, are told.
fn name(
    lexicons: &mut Lexicons,
    codings: &[&FoundCoding],
    (library, settings): (&Library, &Settings),
    findings: &mut Vec<Finding>,
) {
    let specs: BTreeSet<&str> =
        codings.iter().map(|coding| &*coding.codebooks).filter(|spec| !spec.is_empty()).collect();
    for spec in specs {
        match library.instrument(spec).map(|instrument| Lexicon::new(instrument, &settings.codes)) {
            Ok(lexicon) => {
                lexicons.named.insert(spec.to_owned(), Lexicon { is_ours: true, ..lexicon });
            }
            Err(_) if is_left_out(library, spec) => lexicons.told.push(Message::new("import-codebook-left-out")),
            Err(_) => findings.push(Message::new("import-codebook-absent").with("codebooks", spec).into()),
        }
    }
    for (spec, lexicon) in &lexicons.named {
        let its: Vec<&FoundCoding> = codings.iter().copied().filter(|coding| &*coding.codebooks == spec).collect();
        findings.extend(kept("import-code-kept-ours", lexicon, &spelled(its.iter().copied()), &its));
    }
}

/// Whether codebooks of a file are not here because it was written without saying which they are.
pub fn is_left_out(library: &Library, spec: &str) -> bool {
    let mut absent = spec.split('+').map(str::trim).filter(|id| library.codebook(id).is_none()).peekable();
    absent.peek().is_some() && absent.all(codes_only::is_left_out)
}

/// Whether an import made a codebook of a file's codes.
fn is_made(library: &Library, id: &str) -> bool {
    library.codebook(id).is_some_and(|book| book.is_ok_and(|book| book.made))
}

/// Whether what it was made of is a program's own list of codes.
fn is_configuration(library: &Library, id: &str) -> bool {
    library.codebook(id).is_some_and(|book| book.is_ok_and(|book| book.configuration))
}

/// A code that a codebook has for one side, and that the file gives to the words of the other alone.
fn contradicted(lexicon: &Lexicon, counts: &BTreeMap<&str, usize>, sides: &Sides<'_>) -> Option<String> {
    let is_one = |code: &&&str| {
        let known = lexicon.reading(code).and_then(|(id, _)| Some(lexicon.instrument.code(&id)?.1.speaker));
        known.is_some_and(|speaker| sides.contradicts(code, speaker))
    };
    counts.keys().find(is_one).map(|code| (*code).to_owned())
}

/// That other codebooks know all codes, too.
fn chosen_among(chosen: String, others: &[&str]) -> Option<Message> {
    let message = Message::new("import-codebook-chosen").with("codebooks", chosen).with("others", others.join(", "));
    (!others.is_empty()).then_some(message)
}

/// That a code of the keyboard is read as *no code*.
fn no_codes(lexicon: &Lexicon, counts: &BTreeMap<&str, usize>) -> Option<Finding> {
    let is_key = |code: &str| code.trim().eq_ignore_ascii_case(NO_CODE_KEY);
    let (code, count) = counts.iter().find(|(code, _)| is_key(code))?;
    let (read, _) = lexicon.reading(code)?;
    let message = Message::new("import-code-none").with("code", *code).with("count", *count);
    read.is_none().then(|| message.into())
}

/// Whether a codebook knows most codes, so that the others are misspelt or strange in it: two in three of those that
/// were given,
/// and more than half of those that differ. What the file itself defines is a code of a codebook of its own, but for a few in a
/// list of the codebook's codes that no word explains.
fn knows_most(lexicon: &Lexicon, counts: &BTreeMap<&str, usize>, marks: usize, defined: &[FoundCode]) -> bool {
    let all: usize = counts.values().sum();
    let unknown: Vec<&str> = counts.keys().copied().filter(|code| !lexicon.knows(code)).collect();
    let is_its_list = defined.iter().filter(|found| !lexicon.knows(&found.code)).count() * 10 <= defined.len();
    let is_explained = |found: &FoundCode| !is_its_list || !found.name.is_empty() || !found.description.is_empty();
    let is_defined = |code: &str| defined.iter().any(|found| found.code == code && is_explained(found));
    let is_strange = |code: &&str| !code.trim().is_empty() && !is_defined(code);
    marks * 3 >= all * 2 && unknown.len() * 2 < counts.len() && unknown.iter().all(is_strange)
}

/// A finding for each code that stays though the codebook does not have it, where it comes first.
fn kept(id: &'static str, lexicon: &Lexicon, counts: &BTreeMap<&str, usize>, codings: &[&FoundCoding]) -> Vec<Finding> {
    let mut first: BTreeMap<&str, &Place> = BTreeMap::new();
    for mark in codings.iter().flat_map(|coding| &coding.marks) {
        first.entry(&mark.code).or_insert(&mark.place);
    }
    let unknown = counts.iter().filter(|(code, _)| !lexicon.knows(code));
    let told = unknown.map(|(code, count)| {
        let message =
            Message::new(id).with("code", *code).with("count", *count).with("codebooks", lexicon.instrument.ids());
        let message = message.with("hint", hinted::code(code));
        Finding { place: first.get(code).copied().cloned().unwrap_or_default(), message }
    });
    told.collect()
}

/// Codings under codebooks that were asked for, whatever the file names: what these do not know stays as it is, too.
fn asked(lexicon: Lexicon, codings: &[&FoundCoding]) -> (Lexicons, Vec<Finding>) {
    let (others, ours): (Vec<_>, Vec<_>) = codings.iter().copied().partition(|coding| coding.codebooks.is_empty());
    let (as_ours, lexicon) = (Lexicon { is_ours: true, ..lexicon.clone() }, lexicon);
    let counts = spelled(others.iter().copied());
    let mut told = kept("import-code-kept-ours", &as_ours, &spelled(ours.iter().copied()), &ours);
    told.extend(kept("import-code-kept-ours", &lexicon, &counts, &others));
    told.extend(no_codes(&lexicon, &counts));
    let named = ours.iter().map(|coding| (coding.codebooks.clone(), as_ours.clone())).collect();
    (Lexicons { named, others: Some(Lexicon { keeps: true, ..lexicon }), told: Vec::new() }, told)
}

/// The ids of codebooks under which codes could be read, for a message.
pub fn all_ids(library: &Library) -> Argument {
    Argument::Any(library.list().map(|listed| listed.id.to_owned()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::codebook::{CodeDraft, ModifierDraft, ValueDraft};
    use crate::domain::examples::{clinician_draft, names};

    fn mark(code: &str, modifiers: &[(&str, &str)]) -> FoundMark {
        let modifiers = modifiers.iter().map(|(id, value)| ((*id).to_owned(), (*value).to_owned())).collect();
        FoundMark { code: code.into(), modifiers, ..FoundMark::default() }
    }

    fn coding(codes: &[&str]) -> FoundCoding {
        FoundCoding { marks: codes.iter().map(|code| mark(code, &[])).collect(), ..FoundCoding::default() }
    }

    fn chosen(codes: &[&str]) -> Option<String> {
        let (lexicons, findings) =
            choose(&[&coding(codes)], &[], (&Sides::default(), false), &Library::shipped(), &Settings::default())
                .unwrap();
        assert!(findings.is_empty());
        lexicons.others.map(|lexicon| lexicon.instrument.ids())
    }

    #[test]
    fn each_coding_has_the_codebooks_that_the_file_names_for_it() {
        let under = |books: &str, code: &str| FoundCoding {
            codebooks: books.to_owned(),
            marks: vec![mark(code, &[])],
            ..FoundCoding::default()
        };
        let codings = [under("misc-2.5", "RCP"), under("gensvar", "FN"), under("gone-1", "SR"), under("", "Q")];
        let (lexicons, findings) = choose(
            &codings.iter().collect::<Vec<_>>(),
            &[],
            (&Sides::default(), false),
            &Library::shipped(),
            &Settings::default(),
        )
        .unwrap();
        let chosen = codings.each_ref().map(|coding| lexicons.of(coding).unwrap().instrument.ids());
        assert_eq!(chosen, ["misc-2.5", "gensvar", DEFAULT, DEFAULT]);
        let absent = Message::new("import-codebook-absent").with("codebooks", "gone-1");
        assert!(findings.iter().any(|finding| finding.message == absent));
        let kept: Vec<_> =
            findings.iter().filter(|finding| finding.message != absent).map(|it| &*it.message.id).collect();
        assert_eq!(kept, ["import-code-kept-ours"], "one of them is no code of its codebook");
    }

    #[test]
    fn what_is_said_to_be_read_is_read_and_nothing_else() {
        for books in ["", "gone-1"] {
            let of = FoundCoding { codebooks: books.to_owned(), ..coding(&["Q", "SR"]) };
            let (lexicons, _) =
                choose(&[&of], &[], (&Sides::default(), false), &Library::shipped(), &Settings::default()).unwrap();
            let lexicon = lexicons.of(&of).unwrap();
            for (is_ours, keeps) in [(false, false), (true, false), (false, true)] {
                let lexicon = Lexicon {
                    is_ours,
                    keeps,
                    instrument: Arc::clone(&lexicon.instrument),
                    ..Lexicon::new(Arc::clone(&lexicon.instrument), &[])
                };
                for code in ["Q", " sr ", "hop", "", "no code", "none", "CT"] {
                    let mark = mark(code, &[("loud", "yes")]);
                    assert_eq!(lexicon.reads(&mark), lexicon.read(&mark).is_some(), "{code} {is_ours} {keeps}");
                }
            }
        }
    }

    #[test]
    fn the_first_codebook_that_reads_every_code_is_taken() {
        assert_eq!(chosen(&["GI", "SR", "CT"]).as_deref(), Some(DEFAULT));
        assert_eq!(chosen(&["SR", "RCP", "ADW"]).as_deref(), Some("misc-2.5"));
        assert_eq!(chosen(&["SR", "hop"]), None);
    }

    #[test]
    fn a_code_that_is_strange_among_known_ones_is_kept_and_told_where_it_comes_first() {
        let choose = |codes: &[&str], defined: &[&str]| {
            let mut coding = coding(codes);
            for (line, mark) in (1..).zip(&mut coding.marks) {
                mark.place = Place::Line(line);
            }
            let define = |code: &&str| FoundCode { code: (*code).to_owned(), ..FoundCode::default() };
            let defined: Vec<FoundCode> = defined.iter().map(define).collect();
            choose(&[&coding], &defined, (&Sides::default(), false), &Library::shipped(), &Settings::default()).unwrap()
        };
        let (lexicons, findings) = choose(&["Q", "SR", "CR", "Q", "XYZ", "GI", "XYZ"], &[]);
        let lexicon = lexicons.others.unwrap();
        assert_eq!(lexicon.instrument.ids(), DEFAULT);
        let read = lexicon.read(&mark("XYZ", &[("loud", "yes")])).unwrap();
        assert_eq!((read.code, read.modifiers, read.left_over.len()), (CodeId::new("XYZ"), Vec::new(), 1));
        let [finding] = &findings[..] else { panic!("{findings:?}") };
        let told = crate::ports::locale::Texts::new("en").say(&finding.message);
        assert_eq!(finding.place, Place::Line(5));
        assert!(told.contains("“XYZ” (2 times") && told.contains(DEFAULT), "{told}");
        assert!(told.contains("--code \"XYZ=…\""), "{told}");
        let is_made = |codes: &[&str], defined: &[&str]| choose(codes, defined).0.others.is_none();
        assert!(is_made(&["Q", "SR", "x1", "x2", "x3"], &[]), "most are unknown");
        assert!(is_made(&["Q", "Q", "Q", "Q", "Q", "x1", "x2"], &[]), "most different ones are unknown");
        assert!(is_made(&["Q", "Q", "x1"], &[]), "half of the different ones are unknown");
        assert!(is_made(&["Q", "SR", "CR", "GI", "XYZ"], &["XYZ"]), "the file says what it is");
        let list = ["Q", "SR", "CR", "GI", "AF", "SEEK", "EMPH", "PER", "CON", "XYZ"];
        assert!(!is_made(&["Q", "SR", "CR", "GI", "XYZ"], &list), "one more in a list of the codebook's codes");
        assert!(!is_made(&["Q", "SR", "CR", "GI", "XYZ"], &["SR"]));
    }

    #[test]
    fn cells_of_annomi_are_codes_of_its_codebook() {
        let main = ["question", "reflection", "therapist_input", "other", "change", "neutral", "sustain"];
        assert_eq!(chosen(&main).as_deref(), Some("annomi"));
        assert_eq!(chosen(&["question", "neutral", "reflection"]).as_deref(), Some("annomi"));
        let lexicon = Lexicon::new(Library::shipped().instrument("annomi").unwrap(), &[]);
        let kinds = ["information", "advice", "options", "negotiation", "Open question"];
        let read = kinds.map(|code| lexicon.read(&mark(code, &[])).map(|read| read.code.to_string()));
        assert_eq!(read.map(Option::unwrap_or_default), ["INF", "ADV", "OPT", "NEG", "OQ"]);
    }

    #[test]
    fn a_codebook_that_an_import_made_takes_all_codes_of_a_later_file_or_none() {
        use crate::ports::codebooks::read;
        let path = std::path::Path::new("a.ron");
        let text = |made: &str| {
            let code = |id: &str| format!("(id: \"{id}\", speaker: clinician, name: {{\"en\": \"{id}\"}})");
            let codes = ["zq", "zr", "zo", "zn"].map(code).join(", ");
            format!(
                "(format: 1, id: \"a\", version: \"1\", name: {{\"en\": \"A\"}}, unit: utterance, codes_per_unit: many,\
                 codes: [{codes}]{made})"
            )
        };
        let chosen = |made: &str, codes: &[&str]| {
            let library = Library::shipped().with(path.to_owned(), read(&text(made), path).unwrap());
            let (lexicons, _) =
                choose(&[&coding(codes)], &[], (&Sides::default(), false), &library, &Settings::default()).unwrap();
            lexicons.others.map(|lexicon| lexicon.instrument.ids())
        };
        let (all, one_more) = (&["zq", "zr", "zo", "zn"][..], &["zq", "zr", "zo", "zn", "zx"][..]);
        assert_eq!(chosen(", made: true", all).as_deref(), Some("a"));
        assert_eq!(chosen(", made: true", one_more), None);
        assert_eq!(chosen("", one_more).as_deref(), Some("a"), "somebody wrote it");
    }

    #[test]
    fn a_global_score_that_the_codebook_lacks_stays_in_a_file_of_ours() {
        let lexicon = Lexicon::new(Library::shipped().instrument(DEFAULT).unwrap(), &[]);
        assert_eq!(lexicon.kept_global("warmth"), None);
        let ours = Lexicon { is_ours: true, ..lexicon };
        assert_eq!((ours.global("warmth"), ours.kept_global(" ")), (None, None));
        assert_eq!(ours.kept_global("warmth"), Some(("warmth".to_owned(), 0..=u8::MAX)));
    }

    #[test]
    fn the_key_of_no_code_is_no_code_where_no_codebook_has_it() {
        let (lexicons, findings) = choose(
            &[&coding(&["Q", "n", "SR"])],
            &[],
            (&Sides::default(), false),
            &Library::shipped(),
            &Settings::default(),
        )
        .unwrap();
        let lexicon = lexicons.others.unwrap();
        assert!(lexicon.instrument.ids() == DEFAULT && lexicon.read(&mark("n", &[])).unwrap().code.is_none());
        assert_eq!((findings.len(), &*findings[0].message.id), (1, "import-code-none"));
        let asked = Settings { codebooks: Some(DEFAULT.into()), ..Settings::default() };
        let (_, told) =
            super::choose(&[&coding(&["Q", "n"])], &[], (&Sides::default(), false), &Library::shipped(), &asked)
                .unwrap();
        assert_eq!((told.len(), &*told[0].message.id), (1, "import-code-none"), "asked for, it is told as well");
        let ours = Lexicon { is_ours: true, ..lexicon };
        assert_eq!(ours.read(&mark("n", &[])).unwrap().code, CodeId::new("n"));
    }

    #[test]
    fn other_codebooks_that_know_all_codes_are_told() {
        let (lexicons, _) = choose(
            &[&coding(&["SR", "RCP"])],
            &[],
            (&Sides::default(), false),
            &Library::shipped(),
            &Settings::default(),
        )
        .unwrap();
        let chosen = lexicons.others.unwrap().instrument.ids();
        assert_ne!(chosen, DEFAULT);
        let others: Vec<String> = Library::shipped()
            .list()
            .filter(|listed| listed.id != chosen)
            .filter(|listed| {
                let lexicon = Lexicon::new(Library::shipped().instrument(listed.id).unwrap(), &[]);
                lexicon.knows("SR") && lexicon.knows("RCP")
            })
            .map(|listed| listed.id.to_owned())
            .collect();
        let told: Vec<String> =
            lexicons.told.iter().map(|told| crate::ports::locale::Texts::new("en").say(told)).collect();
        assert_eq!(told.is_empty(), others.is_empty());
        assert!(others.iter().all(|other| told[0].contains(other)), "{told:?} {others:?}");
        let (usual, _) = choose(
            &[&coding(&["Q", "SR"])],
            &[],
            (&Sides::default(), false),
            &Library::shipped(),
            &Settings::default(),
        )
        .unwrap();
        assert!(usual.told.is_empty());
    }

    #[test]
    fn a_code_is_read_by_its_id_its_signs_and_its_name() {
        let library = Library::shipped();
        let lexicon = Lexicon::new(library.instrument("misc-2.5").unwrap(), &[("oq".into(), "QUO".into())]);
        let code = |text: &str| lexicon.read(&mark(text, &[])).map(|read| read.code.to_string());
        assert_eq!(code("SR").as_deref(), Some("SR"));
        assert_eq!(code(" sr ").as_deref(), Some("SR"));
        assert_eq!(code("Simple_reflection").as_deref(), Some("SR"));
        assert_eq!(code("NC").as_deref(), Some("NC"), "no code is a code in every codebook");
        assert_eq!(code("xyz"), None);
    }

    #[test]
    fn a_code_under_the_name_of_a_way_is_the_code_that_leans_so() {
        let read = |book: &str, code: &str| {
            let lexicon = Lexicon::new(Library::shipped().instrument(book).unwrap(), &[]);
            let read = lexicon.read(&mark(code, &[]));
            read.map(|read| {
                let modifiers = read.modifiers.iter().flat_map(|(id, value)| [" ", id, "=", value]);
                format!("{}{}", read.code, modifiers.collect::<String>())
            })
        };
        for (book, code, expected) in [
            ("misc-2.5", "Change talk:Reason", "R valence=+"),
            ("misc-2.5", "Sustain talk: reason", "R valence=-"),
            ("misc-2.5", "Client/Sustain talk/R", "R valence=-"),
            ("misc-2.5", "Status quo-udsagn:Evne", "A valence=-"),
            ("misc-2.5", "Change talk:R+", "R valence=+"),
            ("misc-2.5", "Change talk:FN", "FN"),
            ("misc-2.1", "Sustain talk:Taking steps", "TS side=-"),
            (DEFAULT, "Change talk:Reason", "CT kind=reason"),
            (DEFAULT, "Bibehållandetal:Förmåga", "ST kind=ability"),
            (DEFAULT, "Sustain talk:SR", "SR"),
        ] {
            assert_eq!(read(book, code).as_deref(), Some(expected), "{book} {code}");
        }
        for (book, code) in [
            ("misc-2.5", "Change talk:R-"),
            ("misc-2.5", "Change talk:Feeling"),
            ("mi-scope", "Change talk:Reasons"),
            (DEFAULT, "Change talk:Other"),
        ] {
            assert_eq!(read(book, code), None, "{book} {code}");
        }
    }

    #[test]
    fn a_code_of_just_that_id_goes_before_another_one_with_a_sign() {
        let mut draft = clinician_draft();
        let plain = draft.codes.iter().position(|code| code.id == "SR").unwrap();
        let sign = |id: &str, sign: &str| ValueDraft { id: id.into(), name: names(id), sign: sign.into() };
        let values = vec![sign("high", "+"), sign("low", "-")];
        draft.modifiers.push(ModifierDraft {
            id: "grad".into(),
            name: names("grad"),
            values,
            unverified: false,
            second_target: false,
        });
        let signed = draft.codes[plain].clone();
        draft.codes.push(CodeDraft { id: "SR-".into(), ..signed });
        draft.codes[plain].modifiers = vec!["grad".into()];
        let book = Arc::new(crate::domain::codebook::Codebook::build(&draft).unwrap());
        let lexicon = Lexicon::new(Arc::new(Instrument::new(vec![book]).unwrap()), &[]);
        let read =
            |code: &str| lexicon.read(&mark(code, &[])).map(|read| (read.code.to_string(), read.modifiers)).unwrap();
        assert_eq!(read("SR-"), ("SR-".into(), Vec::new()));
        assert_eq!(read("SR+"), ("SR".into(), vec![("grad".into(), "high".into())]));
    }

    #[test]
    fn what_somebody_misspelt_in_a_file_of_ours_is_kept_and_told() {
        let library = Library::shipped();
        let marks = [mark("C", &[("valence", "-")]), mark("CC", &[]), mark("C", &[("valence", "minus")])];
        let marks =
            marks.into_iter().zip(2..).map(|(mark, row)| FoundMark { place: Place::Row(row), ..mark }).collect();
        let found = FoundCoding { codebooks: "misc-2.5".into(), marks, ..FoundCoding::default() };
        let sides = Sides::default();
        let (lexicons, told) = choose(&[&found], &[], (&sides, false), &library, &Settings::default()).unwrap();
        let told: Vec<_> = told.iter().map(|finding| (&finding.place, &*finding.message.id)).collect();
        assert_eq!(told, [(&Place::Row(3), "import-code-kept-ours")]);
        let lexicon = lexicons.of(&found).unwrap();
        let kept: Vec<_> = found.marks.iter().map(|mark| lexicon.read(mark).unwrap().kept).collect();
        assert_eq!(kept, [vec![], vec![], vec!["C: valence=minus".to_owned()]]);
    }

    #[test]
    fn every_label_of_every_codebook_reads_back() {
        let library = Library::shipped();
        for listed in library.list() {
            let lexicon = Lexicon::new(library.instrument(listed.id).unwrap(), &[]);
            for book in lexicon.instrument.codebooks() {
                for code in &book.codes {
                    for (label, modifiers) in ways(book, code) {
                        let read = lexicon.read(&mark(&label, &[])).unwrap();
                        assert_eq!((&read.code, &read.modifiers), (&code.id, &modifiers), "{label} of {}", listed.id);
                    }
                    for id in &code.modifiers {
                        let modifier = book.modifier(id).unwrap();
                        for value in modifier.values.iter().filter(|value| code.takes(id, &value.id)) {
                            let read = lexicon.read(&mark(&code.id.to_string(), &[(id, &value.id)])).unwrap();
                            assert_eq!(read.modifiers, [(id.clone(), value.id.clone())]);
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn what_a_code_does_not_take_is_left_over_and_kept() {
        let library = Library::shipped();
        let lexicon = Lexicon::new(library.instrument(DEFAULT).unwrap(), &[]);
        let read = lexicon.read(&mark("SR", &[("loudness", "high"), ("", "odd")])).unwrap();
        assert_eq!(read.left_over, ["loudness: high", "odd"]);
        assert!(read.modifiers.is_empty());
    }

    #[test]
    fn codebooks_that_were_asked_for_hold_and_what_they_do_not_know_is_told() {
        let settings = Settings { codebooks: Some("oars".into()), ..Settings::default() };
        let (lexicons, findings) =
            choose(&[&coding(&["hop", "hop"])], &[], (&Sides::default(), false), &Library::shipped(), &settings)
                .unwrap();
        let lexicon = lexicons.others.unwrap();
        assert_eq!(lexicon.instrument.ids(), "oars");
        assert_eq!((findings.len(), &*findings[0].message.id), (1, "import-code-kept-ours"));
        assert_eq!(lexicon.read(&mark("hop", &[])).unwrap().code, CodeId::new("hop"), "nothing is lost by asking");
        let ours = FoundCoding { codebooks: "misc-2.5".into(), ..coding(&["OQ", "\"q\"", "n"]) };
        let settings = Settings { codebooks: Some("misc-2.5".into()), ..Settings::default() };
        let read = |settings: &Settings| {
            let library = Library::shipped();
            let (lexicons, findings) = choose(&[&ours], &[], (&Sides::default(), false), &library, settings).unwrap();
            let read: Vec<_> = ours.marks.iter().map(|it| lexicons.of(&ours).unwrap().read(it)).collect();
            (read, findings)
        };
        assert_eq!(read(&settings), read(&Settings::default()), "it names that codebook anyway");
        let texts = crate::ports::locale::Texts::new("en");
        let told = texts.say(&read(&settings).1[0].message);
        assert!(told.contains("--code '\"q\"=…'"), "{told}");
        let settings = Settings { codes: vec![("HOP".into(), "SR".into())], ..Settings::default() };
        let (lexicons, _) =
            choose(&[&coding(&["hop"])], &[], (&Sides::default(), false), &Library::shipped(), &settings).unwrap();
        assert_eq!(lexicons.others.unwrap().read(&mark("hop", &[])).unwrap().code, CodeId::new("SR"));
    }
}
