//! Which labels of a transcript name speakers, judged when all lines have been seen.
//!
//! “He said: no” may stand at the start of a line of somebody's turn. A label counts when it is a known word, comes
//! again, or looks like a name in a place where a turn can begin; words that look like running text hardly ever do. But
//! where nearly all captions begin with a label, as meeting programs write them, whatever comes again there is a speaker:
//! nobody who calls himself by small letters, by a number or by a device speaks through another's mouth.

use std::collections::{HashMap, HashSet};

use super::labels;
use super::line::{self, Form, Label};
use crate::domain::session::Role;
use crate::ports::limits;
use crate::ports::ron::beginning;

/// Lengths of lines, in bytes, at which a text that is wrapped by hand breaks in the middle of a sentence.
const WRAPPED: std::ops::RangeInclusive<usize> = 50..=120;

/// Words after which “de”, “von” and the like still are a name.
const PARTICLES: &[&str] =
    &["af", "av", "da", "de", "den", "der", "di", "la", "le", "van", "von", "zu", "og", "och", "and", "&"];

/// What people put into brackets beside words and is nobody's name.
#[rustfmt::skip]
const SOUNDS: &[&str] = &[
    "laughs", "laughter", "laughing", "pause", "silence", "crying", "sighs", "coughs", "music", "inaudible", "crosstalk", "applause",
    "latter", "griner", "græder", "sukker", "hoster", "musik", "uhørligt", "stilhed", "ler", "tavshed",
    "gråter", "musikk", "uhørlig", "stillhet",
    "skratt", "skrattar", "paus", "tystnad", "suckar", "hostar", "ohörbart", "applåder",
];

/// What a label looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    /// A name: every word begins with a capital or a digit.
    Name,
    /// A telephone number or a device (“iPhone (2)”), as meeting programs call people.
    Device,
    /// One word in small letters.
    Small,
    /// Several words, some in small letters.
    Running,
}

/// A label with what is known of it.
#[derive(Debug)]
struct Seen<'a> {
    spelled: &'a str,
    key: String,
    look: Look,
    role: Option<Role>,
    colons: usize,
    brackets: usize,
    headings: usize,
    columns: usize,
    /// Captions that begin with it.
    captions: usize,
    first_line: usize,
    /// Where it stands first, a turn can begin.
    opens: bool,
    /// A time stands with it.
    is_timed: bool,
    /// Before the time of a heading is a wide gap.
    is_wide: bool,
    /// Lines in which words stand behind it.
    worded: usize,
}

/// All labels of a text, while it is read for the first time.
#[derive(Debug, Default)]
pub struct Census<'a> {
    labels: Vec<Seen<'a>>,
    by_spelling: HashMap<&'a str, usize>,
    by_key: HashMap<String, usize>,
    lines: usize,
    /// Captions, and how many of them begin with what may be a label.
    captions: (usize, usize),
    /// The number of the first line with words.
    first_line: Option<usize>,
    last_line: &'a str,
    last_has_label: bool,
}

/// The labels that count, and why others do not.
#[derive(Debug)]
pub struct Speakers<'a> {
    /// Labels as written first with their roles, in order of their first line.
    pub people: Vec<(&'a str, Role)>,
    verdicts: HashMap<&'a str, Verdict>,
    /// Those who speak, as labels are compared.
    keys: HashSet<String>,
    /// Whether labels in columns count.
    columns: bool,
    /// Whether nearly all captions begin with a label.
    captions: bool,
}

/// What became of a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It names the speaker at this place in the list.
    Speaker {
        /// The place.
        index: u16,
        /// Whether that is a guess from a single line.
        is_guess: bool,
    },
    /// It is part of what is said; the number tells labels apart.
    Words(usize),
}

/// Why a text has no speakers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoSpeakers {
    /// Nothing in it looks like labels.
    Unlabelled,
    /// More labels than a talk has speakers.
    TooMany(usize),
}

/// The way in which a transcript sets its labels off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    Colons,
    Headings,
    Brackets,
    Columns,
}

impl<'a> Census<'a> {
    /// Counts a line with words.
    pub fn line(&mut self, number: usize, text: &'a str, label: Option<Label<'a>>) {
        self.lines += 1;
        self.first_line.get_or_insert(number);
        let mut has_label = false;
        if let Some(label) = label {
            let opens = label.rest.is_empty() || ends_a_turn(self.last_line, self.last_has_label);
            let seen = self.entry(label.name, number, opens);
            has_label = seen.look != Look::Running;
            seen.is_timed |= label.stamp.is_some();
            seen.worded += usize::from(!label.rest.is_empty());
            match label.form {
                Form::Colon => seen.colons += 1,
                Form::Bracket => seen.brackets += 1,
                Form::Column => seen.columns += 1,
                Form::Free => {}
                Form::Heading { is_wide } => {
                    seen.headings += 1;
                    seen.is_wide |= is_wide;
                }
            }
        }
        self.last_line = text;
        self.last_has_label = has_label;
    }

    /// Counts the first line of a caption.
    pub fn caption(&mut self, number: usize, text: &'a str, label: Option<Label<'a>>) {
        self.line(number, text, label);
        self.captions.0 += 1;
        if let Some(index) = label.and_then(|label| self.by_spelling.get(label.name)) {
            self.captions.1 += 1;
            self.labels[*index].captions += 1;
        }
    }

    /// Whether nine captions of ten begin with a label, and half of them with one that comes again.
    fn names_captions(&self) -> bool {
        let (all, labelled) = self.captions;
        let again: usize = self.labels.iter().map(|seen| seen.captions).filter(|count| *count > 1).sum();
        labelled * 10 >= all * 9 && again * 2 >= all.max(1)
    }

    /// Counts a line that ends whatever stood before it.
    pub fn gap(&mut self) {
        self.last_line = "";
    }

    fn entry(&mut self, name: &'a str, first_line: usize, opens: bool) -> &mut Seen<'a> {
        let index = self.by_spelling.get(name).copied().unwrap_or_else(|| {
            let key = labels::key(name);
            let next = self.labels.len();
            let index = *self.by_key.entry(key.clone()).or_insert(next);
            if index == next {
                let (look, role) = (look(name), labels::role(&key));
                self.labels.push(Seen::new(name, key, look, role, first_line, opens));
            }
            self.by_spelling.insert(name, index);
            index
        });
        &mut self.labels[index]
    }

    /// Judges all labels.
    pub fn speakers(self) -> Result<Speakers<'a>, NoSpeakers> {
        let style = self.style();
        let has_names = self.labels.iter().any(|seen| seen.look == Look::Name && seen.is_firm(style, self.lines));
        let captions = style == Style::Colons && self.names_captions();
        // Where others are set off by a single blank before the time, so is who speaks once.
        let is_narrow = |seen: &Seen<'_>| seen.headings > 0 && !seen.is_wide && seen.is_firm(style, self.lines);
        let has_narrow = style == Style::Headings && self.labels.iter().any(is_narrow);
        let mut accepted: Vec<usize> = (0..self.labels.len())
            .filter(|index| {
                let seen = &self.labels[*index];
                seen.names_somebody(style, has_names, self.lines)
                    || captions && seen.names_captions()
                    || has_narrow && seen.heads_once()
                    || style == Style::Columns && self.is_other_side(seen)
            })
            .collect();
        self.take_off_head(&mut accepted);
        if accepted.is_empty() || !self.is_labelled(&accepted, style) {
            return Err(NoSpeakers::Unlabelled);
        }
        if accepted.len() > limits::MOST_LABELS {
            return Err(NoSpeakers::TooMany(accepted.len()));
        }
        let keys: Vec<&str> = accepted.iter().map(|index| self.labels[*index].key.as_str()).collect();
        let turns: Vec<usize> = accepted.iter().map(|index| self.labels[*index].total()).collect();
        let roles = labels::roles(&keys, &turns);
        let people: Vec<(&str, Role)> =
            accepted.iter().map(|index| self.labels[*index].spelled).zip(roles.iter().copied()).collect();
        let any_firm = accepted.iter().any(|index| self.labels[*index].is_firm(style, self.lines));
        let mut places = vec![None; self.labels.len()];
        for ((place, index), role) in (0_u16..).zip(&accepted).zip(roles) {
            let seen = &self.labels[*index];
            let is_alone = style == Style::Headings && seen.heads_once() && !seen.is_wide;
            let is_guess = (style != Style::Headings || is_alone)
                && any_firm
                && role == Role::Unknown
                && !seen.is_firm(style, self.lines)
                && seen.total() == 1;
            places[*index] = Some(Verdict::Speaker { index: place, is_guess });
        }
        let verdict = |index: usize| places[index].unwrap_or(Verdict::Words(index));
        let verdicts = self.by_spelling.iter().map(|(name, index)| (*name, verdict(*index))).collect();
        let keys = people.iter().map(|(name, _)| labels::key(name)).collect();
        Ok(Speakers { people, verdicts, keys, columns: style == Style::Columns, captions })
    }

    /// Whether a letter before a tab is that of the other side than one beyond doubt.
    fn is_other_side(&self, seen: &Seen<'_>) -> bool {
        let firm = |other: &&Seen<'_>| other.is_firm(Style::Columns, self.lines);
        seen.columns > 0
            && self.labels.iter().filter(firm).any(|other| labels::are_sides([seen.key.as_str(), other.key.as_str()]))
    }

    /// The style of most lines whose labels are beyond doubt.
    fn style(&self) -> Style {
        let lines_in = |style: Style| -> usize {
            self.labels.iter().filter(|seen| seen.is_firm(style, self.lines)).map(|seen| seen.count(style)).sum()
        };
        let weaker = [Style::Headings, Style::Brackets, Style::Columns];
        let best = weaker.into_iter().rev().max_by_key(|style| lines_in(*style)).unwrap_or(Style::Colons);
        // Brackets and columns also occur in prose; they must carry a good part of the text.
        let carries = best == Style::Headings || lines_in(best) * 3 >= self.lines;
        if carries && lines_in(best) > lines_in(Style::Colons) { best } else { Style::Colons }
    }

    /// Takes out what heads the transcript (“Date: …”) before anybody speaks.
    fn take_off_head(&self, accepted: &mut Vec<usize>) {
        let is_head = |index: usize| {
            let seen = &self.labels[index];
            seen.total() == 1 && labels::is_head_word(&seen.key)
        };
        let first_turn = accepted.iter().find(|index| !is_head(**index)).map(|index| self.labels[*index].first_line);
        let Some(first_turn) = first_turn else { return };
        accepted.retain(|index| !is_head(*index) || self.labels[*index].first_line > first_turn);
    }

    /// A few labels in a long text are no reason to give them the whole text.
    fn is_labelled(&self, accepted: &[usize], style: Style) -> bool {
        let seen = || accepted.iter().map(|index| &self.labels[*index]);
        let firm = seen().filter(|seen| seen.is_firm(style, self.lines)).count();
        let lines: usize = seen().map(|seen| seen.count(style)).sum();
        let is_sure = |seen: &Seen<'_>| {
            let comes_first = self.first_line == Some(seen.first_line);
            seen.role.is_some() && seen.is_firm(style, self.lines) && (comes_first || seen.count(style) > 1)
        };
        firm > 1 || lines * 3 >= self.lines || seen().any(is_sure)
    }
}

impl<'a> Seen<'a> {
    fn new(spelled: &'a str, key: String, look: Look, role: Option<Role>, first_line: usize, opens: bool) -> Self {
        let (colons, brackets, headings, columns) = (0, 0, 0, 0);
        let (captions, is_timed, is_wide, worded) = (0, false, false, 0);
        Self {
            spelled,
            key,
            look,
            role,
            colons,
            brackets,
            headings,
            columns,
            captions,
            first_line,
            opens,
            is_timed,
            is_wide,
            worded,
        }
    }

    /// Whether the label names a speaker where nearly all captions begin with one: it comes again there, or is of a kind that
    /// people do not say.
    fn names_captions(&self) -> bool {
        self.captions > 1 || self.captions > 0 && self.look == Look::Device
    }

    /// Whether the label is a name that stands once alone before a time.
    fn heads_once(&self) -> bool {
        self.headings == 1 && self.total() == 1 && self.look == Look::Name && self.is_timed
    }

    fn count(&self, style: Style) -> usize {
        match style {
            Style::Colons => self.colons,
            Style::Headings => self.headings,
            Style::Brackets => self.brackets,
            Style::Columns => self.columns,
        }
    }

    fn total(&self) -> usize {
        self.colons + self.headings + self.brackets + self.columns
    }

    /// Whether the label names a speaker in a transcript of this style, which has beyond doubt names or none.
    fn names_somebody(&self, style: Style, has_names: bool, lines: usize) -> bool {
        let count = self.count(style);
        if count == 0 {
            return false;
        }
        let is_likely = match (style, self.look) {
            // A single letter before a colon is hardly ever anything else. What has a comma is said more often than it is a name.
            (Style::Colons, Look::Name) => {
                self.opens && !self.spelled.contains(',') || self.spelled.chars().count() == 1
            }
            (Style::Colons, Look::Device) => count > 1,
            (Style::Colons, Look::Small) => count > 1 && !has_names,
            (Style::Colons, Look::Running) => count > 1 && (self.role.is_some() || !has_names),
            (Style::Headings, Look::Name) => self.is_wide,
            (Style::Headings, _) => self.is_wide && count > 1,
            // As before a colon, where others are set off so.
            (Style::Brackets | Style::Columns, Look::Name) => {
                has_names && self.opens && self.worded > 0 && !is_sound(self.spelled)
            }
            (Style::Brackets | Style::Columns, _) => false,
        };
        is_likely || self.is_firm(style, lines)
    }

    /// Whether the label is beyond doubt, were this the transcript's style. Even what looks like running text (“Den unge:”)
    /// is a speaker where it begins a good part of the lines; “He said:” never does.
    fn is_firm(&self, style: Style, lines: usize) -> bool {
        let is_whole_word = self.look != Look::Running && self.role.is_some();
        let comes_again = self.count(style) > 1;
        match style {
            Style::Colons => {
                let carries = self.opens && self.colons > 2 && self.colons * 5 >= lines;
                let is_name = matches!(self.look, Look::Name | Look::Device) && (comes_again || self.is_timed);
                self.colons > 0 && (is_whole_word || is_name || carries)
            }
            Style::Headings => self.headings > 0 && (is_whole_word || self.look == Look::Name && comes_again),
            Style::Brackets => {
                let is_name = self.look == Look::Name && comes_again && !is_sound(self.spelled);
                self.brackets > 0 && (is_whole_word || is_name)
            }
            Style::Columns => {
                let is_capitals = !self.spelled.chars().any(char::is_lowercase);
                self.columns > 0 && (is_whole_word || (is_capitals || self.look == Look::Name) && comes_again)
            }
        }
    }
}

impl Speakers<'_> {
    /// What became of the label of a line.
    pub fn verdict(&self, label: &Label<'_>) -> Option<Verdict> {
        let verdict = self.verdicts.get(label.name).copied()?;
        match (label.form, verdict) {
            (Form::Column, _) if !self.columns => None,
            (Form::Free, Verdict::Words(_)) => self.captions.then_some(verdict),
            (Form::Colon, _) | (_, Verdict::Speaker { .. }) => Some(verdict),
            // Only a colon makes people expect a speaker.
            (_, Verdict::Words(_)) => None,
        }
    }

    /// A label of somebody who speaks, with its colon, that stands within words behind the end of a sentence: `My boss. ANNA: I see.`
    pub fn inside<'t>(&self, words: &'t str) -> Option<&'t str> {
        inside(words, &self.keys)
    }

    /// A label of somebody who speaks at the beginning of a line, with another sign where its colon should be (`K; Nej`, `K. Ro`,
    /// `K - Ro`): all of it, and the name.
    pub fn mistyped<'t>(&self, line: &'t str) -> Option<(&'t str, &'t str)> {
        const REACH: usize = 60;
        const SIGNS: [&str; 7] = ["::", ",:", ";", ". ", " - ", " – ", " — "];
        // A number or a time may stand before it, as it does before the others.
        let is_counted = line.trim_start_matches(['[', '(']).starts_with(|first: char| first.is_ascii_digit());
        let line = if is_counted { line.trim_start_matches(|sign: char| !sign.is_alphabetic()) } else { line };
        let near = beginning(line.trim_start(), REACH);
        let found = SIGNS.iter().find_map(|sign| {
            let (name, rest) = near.split_once(sign)?;
            let is_one = !rest.trim().is_empty() && self.keys.contains(&labels::key(name));
            is_one.then(|| (near[..name.len() + sign.len()].trim_end(), name.trim_end()))
        });
        let found = found.or_else(|| {
            let (name, rest) = near.split_once(' ')?;
            self.could_lack_its_colon(name, rest).then_some((name, name))
        });
        found.filter(|(_, name)| name.starts_with(char::is_uppercase))
    }

    /// Whether a label stands before a large letter, as it does where its colon was forgotten. Of names only words for roles and single
    /// letters count: a family name stands behind others (`Anna Hansen`), and some letters are words (`I Danmark`).
    fn could_lack_its_colon(&self, name: &str, rest: &str) -> bool {
        let key = labels::key(name);
        let is_letter = || key.chars().count() == 1 && !["a", "i", "o", "å", "ö"].contains(&key.as_str());
        rest.starts_with(char::is_uppercase)
            && self.keys.contains(&key)
            && (labels::word(&key).is_some() || is_letter())
    }
}

/// A name before a colon within words, behind the end of a sentence, if somebody speaks who is called so in small letters.
pub fn inside<'t>(words: &'t str, speakers: &HashSet<String>) -> Option<&'t str> {
    const REACH: usize = 60;
    let colons = memchr::memchr_iter(b':', words.as_bytes()).take(REACH);
    let names = colons.filter_map(|at| {
        let before = &words[..at];
        let from = (at.saturating_sub(REACH)..=at).find(|from| before.is_char_boundary(*from))?;
        let (_, name) = before[from..].rsplit_once(['.', '?', '!', '…', '"', '”', '–'])?;
        let is_set_off = name.starts_with(char::is_whitespace) && words[at + 1..].starts_with(char::is_whitespace);
        Some(name.trim()).filter(|name| is_set_off && !name.is_empty())
    });
    names.into_iter().find(|name| speakers.contains(&labels::key(name)))
}

/// Whether what stands in brackets is a sound or a silence and nobody's name: “Laughter”, “Eva skrattar”.
pub fn is_sound(label: &str) -> bool {
    let mut words = label.split_whitespace();
    let is_one = |word: &str| SOUNDS.contains(&labels::key(word).as_str());
    // A word among others is one in small letters only.
    words.next().is_some_and(|first| is_one(first) && (first == label || first.starts_with(char::is_lowercase)))
        || words.any(|word| word.starts_with(char::is_lowercase) && is_one(word))
}

fn look(label: &str) -> Look {
    if line::is_phone(label) || label.split_whitespace().any(is_device) {
        return Look::Device;
    }
    let mut words = label.split_whitespace().map(|word| word.trim_start_matches('('));
    let begins_small = |word: &str| word.starts_with(char::is_lowercase);
    let first_small = words.next().is_some_and(begins_small);
    let mut rest = words.peekable();
    if rest.peek().is_none() {
        return if first_small { Look::Small } else { Look::Name };
    }
    if first_small || rest.any(|word| begins_small(word) && !PARTICLES.contains(&word)) {
        Look::Running
    } else {
        Look::Name
    }
}

/// Whether a word is the name of a device: “iPhone”, “iPad”.
fn is_device(word: &str) -> bool {
    let mut letters = word.trim_start_matches('(').chars();
    letters.next() == Some('i') && letters.next().is_some_and(char::is_uppercase)
}

/// Whether a turn can begin after a line: it ends a sentence or, where people write no full stops, it is a whole turn
/// behind a label and not broken at the edge of a page.
fn ends_a_turn(line: &str, has_label: bool) -> bool {
    const ENDS: [char; 17] = ['.', '?', '!', '…', ':', ';', '"', '”', '“', '’', '\'', '»', ')', ']', '-', '–', '—'];
    line.is_empty() || line.ends_with(ENDS) || has_label && !WRAPPED.contains(&line.len())
}

#[cfg(test)]
mod tests {
    use super::super::line::{Line, read};
    use super::*;

    fn people(text: &str) -> Result<Vec<String>, NoSpeakers> {
        let mut census = Census::default();
        for (index, line) in text.lines().enumerate() {
            match read(line) {
                Line::Speech(speech) => census.line(index + 1, line, speech.label),
                _ => census.gap(),
            }
        }
        census.speakers().map(|speakers| speakers.people.iter().map(|(name, _)| (*name).to_owned()).collect())
    }

    fn names(text: &str) -> Vec<String> {
        people(text).unwrap_or_default()
    }

    #[test]
    fn known_and_repeated_labels_count() {
        assert_eq!(names("T: a\nC: b\nT: c\nC: d"), ["T", "C"]);
        assert_eq!(names("Behandler: a\nand on\nand on\nand on\nKlient: b"), ["Behandler", "Klient"]);
        assert_eq!(names("anna: a\nbo: b\nanna: c\nbo: d"), ["anna", "bo"]);
        assert_eq!(names("CLIENT: a\nTherapist: b\nClient: c"), ["CLIENT", "Therapist"]);
    }

    #[test]
    fn a_name_with_a_comma_counts_where_it_comes_again() {
        let turned = "Søndergaard, Mette: a\nÅse Kjær: b\nSøndergaard, Mette: c\nÅse Kjær: d";
        assert_eq!(names(turned), ["Søndergaard, Mette", "Åse Kjær"]);
        let other = "Mette Søndergaard: a\nKjær, Åse Marie: b\nMette Søndergaard: c\nKjær, Åse Marie: d";
        assert_eq!(names(other), ["Mette Søndergaard", "Kjær, Åse Marie"]);
        let timed = "Søndergaard, Mette 0:03\na\nKjær, Åse 0:05\nb\nSøndergaard, Mette 0:09\nc\nKjær, Åse 0:12\nd";
        assert_eq!(names(timed), ["Søndergaard, Mette", "Kjær, Åse"]);
        assert_eq!(names("T: a\nC: b\nJa, Anna: det er sandt.\nT: c\nC: d"), ["T", "C"]);
        assert_eq!(names("T: a\nC: b\nJa, så: nej.\nJa, så: nej.\nT: c\nC: d"), ["T", "C"]);
    }

    #[test]
    fn short_texts_need_no_repetition() {
        assert_eq!(names("Anna: hi\nBo: hi"), ["Anna", "Bo"]);
        assert_eq!(names("Anna: hi"), ["Anna"]);
    }

    #[test]
    fn running_text_is_no_speaker() {
        assert_eq!(names("T: a\nC: b\nHe said: no\nT: c\nC: d"), ["T", "C"]);
        assert_eq!(names("T: a\nC: b\nHe said: no\nHe said: yes\nT: c\nC: d"), ["T", "C"]);
        assert_eq!(names("T: a\nso: no\nC: b\nso: yes\nT: c\nC: d"), ["T", "C"]);
    }

    #[test]
    fn a_name_in_the_middle_of_a_wrapped_sentence_is_no_speaker() {
        let wrapped = "C: it was a long day and then there came the letter about\nMonday: we should all be there.";
        assert_eq!(names(&format!("T: a\n{wrapped}\nT: c\nC: d")), ["T", "C"]);
        assert_eq!(names("T: a\nC: b\nand then\nMonday: beer\nT: c\nC: d"), ["T", "C"]);
        assert_eq!(names("T: a\nC: b\nCarl: hi\nT: c\nC: d"), ["T", "C", "Carl"]);
        assert_eq!(names("T: a\nC: b.\nNurse Joy: hi\nT: c\nC: d"), ["T", "C", "Nurse Joy"]);
        assert_eq!(names("T: a\nC: b.\nCarl: hi\nT: c\nC: d"), ["T", "C", "Carl"]);
    }

    #[test]
    fn telephone_numbers_and_devices_that_come_again_count() {
        assert_eq!(names("Eva: a\n46701234567: b\nEva: c\n46701234567: d"), ["Eva", "46701234567"]);
        assert_eq!(names("Eva: a\niPhone (2): b\nEva: c\niPhone (2): d"), ["Eva", "iPhone (2)"]);
        assert_eq!(names("Eva: a\n46701234567: b\nEva: c\nBo: d\nBo: e"), ["Eva", "Bo"]);
    }

    #[test]
    fn the_head_of_a_transcript_is_no_speaker() {
        assert_eq!(names("Date: 2024\nTitle: x\n\nT: a\nC: b\nT: c\nC: d"), ["T", "C"]);
    }

    #[test]
    fn prose_has_no_speakers() {
        let prose =
            "One paragraph.\n\nAnother one.\n\nThe problem: time.\n\nLast.\n\nRemember: breathe.\n\nEnd.\n\nFin.";
        assert_eq!(people(prose), Err(NoSpeakers::Unlabelled));
        let notes = format!("{}Client: stop smoking\n{}", "A line.\n".repeat(9), "More.\n".repeat(9));
        assert_eq!(people(&notes), Err(NoSpeakers::Unlabelled));
        assert_eq!(people("[laughs] yes\nwell\n[laughs] no\nwell\nwell\nwell\nwell"), Err(NoSpeakers::Unlabelled));
    }

    #[test]
    fn other_styles_are_seen() {
        assert_eq!(
            names("Anna Berg  0:12\nhi\n\nBo 0:15\nhi\n\nAnna Berg  0:20\nhi\nBo 0:30\nhi"),
            ["Anna Berg", "Bo"]
        );
        assert_eq!(names("[Anna] hi\n[Bo] hi\n[Anna] well\n[Bo] well"), ["Anna", "Bo"]);
        assert_eq!(names("ANNA\thi\nBO\thi\nANNA\twell\nBO\twell"), ["ANNA", "BO"]);
        assert_eq!(names("Therapist   hi\nClient   hi"), ["Therapist", "Client"]);
        assert_eq!(names("Eva\thi\nJonas\thi\nEva\twell\nJonas\twell\nLisa\twell"), ["Eva", "Jonas", "Lisa"]);
    }

    #[test]
    fn who_stands_once_in_brackets_speaks_where_others_do() {
        let said = |line: &str| names(&format!("[Eva] a.\n[Jonas] b.\n[Eva] c.\n[Jonas] d.\n{line}\n[Eva] e."));
        assert_eq!(said("[Lisa] I am his wife."), ["Eva", "Jonas", "Lisa"]);
        for line in ["[Skratt] ja.", "[Telefon]", "[she laughs] yes."] {
            assert_eq!(said(line), ["Eva", "Jonas"], "{line}");
        }
        assert_eq!(names("Eva: a.\nJonas: b.\nEva: c.\nJonas: d.\n[Lisa] e."), ["Eva", "Jonas"], "others have colons");
    }

    #[test]
    fn a_crowd_is_no_talk() {
        let lines: Vec<String> = (0..201).map(|number| format!("Name{number}: hi")).collect();
        assert_eq!(people(&lines.join("\n")), Err(NoSpeakers::TooMany(201)));
    }
}
