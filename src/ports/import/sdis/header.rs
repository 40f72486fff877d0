//! What stands before the first session: the kind of data, sets of codes, long names with their short ones, and factors.

use std::collections::HashMap;

use super::super::clock;
use super::super::copies::Copies;
use super::super::counted::Counted;
use super::super::labels;
use super::super::material::{FoundCode, Voice};
use super::{Kind, Text};
use crate::domain::session::Role;
use crate::ports::limits::{MOST_LABELS, MOST_LISTED};

/// What the header says.
pub(super) struct Head {
    pub kind: Kind,
    pub codes: Vec<FoundCode>,
    /// What is known of a code.
    known: HashMap<String, Known>,
    /// Sets that are named for a speaker.
    pub voices: Vec<Voice>,
    /// Sets that are named by a single letter, with their codes: two of them may be both sides.
    letters: Vec<(String, Vec<String>)>,
    /// The codes of each set with its name, of multievents.
    sets: Vec<(String, Vec<String>)>,
    /// Whether its end is there.
    pub is_whole: bool,
}

/// What sets are called whose codes are those who speak.
const WHO: [&str; 8] = ["who", "speaker", "subject", "person", "hvem", "vem", "taler", "talare"];

/// What the header says of a code.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Known {
    /// The set in which it excludes others, from 1.
    pub set: Option<usize>,
    /// The voice of a set of it.
    pub voice: Option<u16>,
    /// Whether it is no code and says who speaks: `T` of `($Who = T C)`, in multievents.
    pub is_who: bool,
}

impl Head {
    /// Takes sets that are named by two letters which are usual for both sides (`T` and `K`) for the two who speak.
    fn sides(&mut self, copies: &mut Copies) {
        let letters = std::mem::take(&mut self.letters);
        let [(one, _), (other, _)] = &letters[..] else { return };
        let keys = [labels::key(one), labels::key(other)];
        let roles = labels::roles(&[&keys[0], &keys[1]], &[]);
        if !self.voices.is_empty() || roles.contains(&Role::Unknown) {
            return;
        }
        for ((name, codes), role) in letters.into_iter().zip(roles) {
            let voice = u16::try_from(self.voices.len()).ok();
            for code in self.codes.iter_mut().filter(|code| code.group == name) {
                code.speaker = copies.of(&name);
            }
            for code in codes {
                self.known.entry(code).or_default().voice = voice;
            }
            self.voices.push(Voice { role: Some(role), ..Voice::called(name) });
        }
    }

    /// In multievents, a set may say who speaks, `($Who = T C)`; then no other set is a speaker, whatever it is called.
    fn who(&mut self, copies: &mut Copies) {
        let says_who = |(name, codes): &(String, Vec<String>)| {
            let keys: Vec<String> = codes.iter().map(|code| labels::key(code)).collect();
            let roles = labels::roles(&keys.iter().map(String::as_str).collect::<Vec<_>>(), &[]);
            let key = labels::key(name);
            let is_called = key.split_whitespace().next().is_some_and(|word| WHO.contains(&word));
            // Single letters may as well be codes of what the set is named for.
            let may_be_codes = !name.is_empty() && codes.iter().all(|code| code.chars().count() == 1);
            is_called || codes.len() > 1 && !may_be_codes && !roles.contains(&Role::Unknown)
        };
        let Some((_, who)) = std::mem::take(&mut self.sets).into_iter().find(says_who) else { return };
        self.letters.clear();
        self.voices.clear();
        self.known.values_mut().for_each(|known| known.voice = None);
        for label in who.into_iter().take(MOST_LABELS) {
            let found = self.codes.iter().find(|code| code.code == label);
            let name = found.map(|code| copies.of(&code.name)).unwrap_or_default();
            let known = self.known.entry(copies.of(&label)).or_default();
            (known.voice, known.is_who) = (u16::try_from(self.voices.len()).ok(), true);
            self.voices.push(Voice { name, ..Voice::called(label) });
        }
        let known = &self.known;
        self.codes.retain_mut(|code| {
            code.speaker.clear();
            !known.get(&code.code).is_some_and(|known| known.is_who)
        });
    }

    /// What is known of a code that stands in a set.
    pub fn known(&self, code: &str) -> Option<&Known> {
        self.known.get(code)
    }
}

/// Reads up to the `;` that ends the header.
pub(super) fn read(text: &mut Text<'_>, kind: Kind, copies: &mut Copies, told: &mut Counted) -> Head {
    let (codes, voices, letters, sets) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut head = Head { kind, codes, known: HashMap::new(), voices, letters, sets, is_whole: false };
    let mut sets = 0;
    let mut long = "";
    loop {
        text.pass();
        match text.next() {
            None => break,
            Some(b';') => {
                text.step();
                head.is_whole = true;
                break;
            }
            Some(b'<') => {
                let unit = text.until(b">;");
                if !unit.to_ascii_lowercase().contains("second") {
                    let place = text.place();
                    told.tell("import-sdis-unit", &place);
                }
            }
            Some(b'(') => {
                text.step();
                sets += 1;
                set(text, &mut head, sets, copies);
            }
            Some(b'*') => factors(text),
            Some(b'=') => {
                text.step();
                text.pass();
                let short = text.word();
                if let (Kind::Interval(_), "") = (head.kind, long) {
                    let length = clock::signed(short).and_then(|length| u32::try_from(length).ok());
                    head.kind = Kind::Interval(length.filter(|length| *length > 0));
                } else if let Some(code) = head.codes.last_mut().filter(|code| code.code == long) {
                    long.clone_into(&mut code.name);
                    short.clone_into(&mut code.code);
                }
            }
            Some(_) => {
                long = text.word();
                if long.is_empty() {
                    // A sign that has no meaning here; letters of several bytes never end a word.
                    text.step();
                } else {
                    code(&mut head, long, String::new());
                }
            }
        }
    }
    if head.kind == Kind::Interval(None) {
        let place = text.place();
        told.tell("import-sdis-interval", &place);
    }
    head.who(copies);
    head.sides(copies);
    stated(&mut head, &text.sides, copies);
    head
}

/// Whose talk codes are for, as comments of ours say it where no set does.
fn stated(head: &mut Head, sides: &HashMap<&str, &str>, copies: &mut Copies) {
    let mut codes = std::mem::take(&mut head.codes);
    for code in codes.iter_mut().filter(|code| code.speaker.is_empty()) {
        let Some(voice) = sides.get(&*code.code).and_then(|side| voice(head, side)) else { continue };
        code.speaker = copies.of(&head.voices[usize::from(voice)].label);
        head.known.entry(copies.of(&code.code)).or_default().voice.get_or_insert(voice);
    }
    head.codes = codes;
}

/// Factors stand behind a star, up to the end of the header.
fn factors(text: &mut Text<'_>) {
    text.step();
    text.pass();
    while !matches!(text.next(), None | Some(b';')) {
        text.until(b";%! \n");
        text.pass();
    }
}

/// Reads a set, `$Who = T C)` or `T C)`, whose codes may have long names, `Long = short`.
fn set(text: &mut Text<'_>, head: &mut Head, number: usize, copies: &mut Copies) {
    text.pass();
    let mut name = String::new();
    if text.next() == Some(b'$') {
        text.step();
        // Blanks may stand inside the name.
        while !matches!(text.next(), None | Some(b'=' | b')' | b';')) {
            let word = text.word();
            if !word.is_empty() && !name.is_empty() {
                name.push(' ');
            }
            name.push_str(word);
            if word.is_empty() {
                text.until(b"=); \n%!");
            }
            text.pass();
        }
        if text.next() == Some(b'=') {
            text.step();
        }
    }
    let voice = voice(head, &name);
    let is_letter = name.chars().count() == 1 && head.letters.len() < MOST_LABELS;
    let mut letters = Vec::new();
    let mut long = "";
    loop {
        text.pass();
        match text.next() {
            None | Some(b';') => break,
            Some(b')') => {
                text.step();
                break;
            }
            Some(b'=') => {
                text.step();
                text.pass();
                let short = text.word();
                if let Some(code) = head.codes.last_mut().filter(|code| code.code == long && !short.is_empty()) {
                    long.clone_into(&mut code.name);
                    short.clone_into(&mut code.code);
                    enter(head, short, number, voice);
                    letters.push(short);
                }
            }
            Some(_) => {
                long = text.word();
                if long.is_empty() {
                    text.step();
                } else {
                    code(head, long, copies.of(&name));
                    enter(head, long, number, voice);
                    letters.push(long);
                }
            }
        }
    }
    if head.kind == Kind::Multievent && head.sets.len() < MOST_LABELS {
        head.sets.push((copies.of(&name), letters.iter().map(|code| (*code).to_owned()).collect()));
    }
    if is_letter {
        head.letters.push((name.clone(), letters.into_iter().map(str::to_owned).collect()));
    }
    for code in head.codes.iter_mut().filter(|code| code.group == name && code.speaker.is_empty()) {
        if let Some(voice) = voice {
            code.speaker = copies.of(&head.voices[usize::from(voice)].label);
        }
    }
}

fn enter(head: &mut Head, code: &str, set: usize, voice: Option<u16>) {
    let known = head.known.entry(code.to_owned()).or_default();
    known.set = Some(set);
    known.voice = voice.or(known.voice);
}

fn code(head: &mut Head, code: &str, group: String) {
    if head.codes.len() < MOST_LISTED {
        head.codes.push(FoundCode { code: code.to_owned(), group, ..FoundCode::default() });
    }
}

/// The voice of a set that is named for somebody who speaks; other sets are named for what they are about.
fn voice(head: &mut Head, name: &str) -> Option<u16> {
    let key = labels::key(name);
    // Here that is short for what is done, not for who does it.
    labels::role(&key).filter(|_| key != "beh")?;
    let place = head.voices.iter().position(|voice| voice.label == name).unwrap_or(head.voices.len());
    if place == head.voices.len() {
        if place == MOST_LABELS {
            return None;
        }
        head.voices.push(Voice::called(name));
    }
    u16::try_from(place).ok()
}
