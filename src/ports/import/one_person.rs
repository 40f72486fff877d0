//! Names that a transcriber wrote in several ways for one person: *Klient*, *Klienten*, *KLIENT:* and *K*.
//!
//! Only words for roles are joined, and single letters with such a word; never names of people, never *Klient 1* with *Klient 2*,
//! and nothing that the file itself, or the person who imports, tells apart. Only where people type a label with each turn: tiers,
//! columns and subjects of other programs are set up once, and stay apart. What is joined is told.

use std::collections::{BTreeMap, BTreeSet};

use super::labels;
use super::material::{Finding, Material, On, Talk, Voice};
use crate::domain::message::{Argument, Message};
use crate::domain::session::Role;

/// Formats in which a label is typed with each turn.
const TYPED: [&str; 9] = ["text", "docx", "csv", "tsv", "xlsx", "webvtt", "srt", "sbv", "otranscribe"];

/// What may stand behind a label.
const BEHIND: [char; 4] = [':', '：', '.', ' '];

/// Joins names in all talks of such a format but those that gensvar wrote. `stated` are roles that a person told, by label.
pub fn join(material: &mut Material, format: &str, stated: &[(String, Role)]) {
    if !TYPED.contains(&format) {
        return;
    }
    let is_ours = |talk: &Talk| {
        talk.whole.is_some() || !talk.id.is_empty() || talk.pieces.iter().any(|piece| piece.turn.is_some())
    };
    let mut told = Vec::new();
    for talk in material.talks.iter_mut().filter(|talk| !is_ours(talk)) {
        for names in join_in(talk, stated) {
            let label = names.first().cloned().unwrap_or_default();
            told.push(Message::new("import-names-joined").with("label", label).with("names", Argument::All(names)));
        }
    }
    // The same of several talks in one file is told once.
    let mut said = BTreeSet::new();
    told.retain(|message| said.insert(format!("{message:?}")));
    material.findings.extend(told.into_iter().map(Finding::from));
}

/// Joins names in a talk; tells of each person the names, that which is kept first.
fn join_in(talk: &mut Talk, stated: &[(String, Role)]) -> Vec<Vec<String>> {
    // Of two who speak, joining would leave one.
    if talk.voices.len() < 3 {
        return Vec::new();
    }
    let people = People::of(talk, stated);
    let groups = people.groups(talk);
    if groups.is_empty() {
        return Vec::new();
    }
    let mut named = Vec::new();
    let mut becomes: Vec<usize> = (0..talk.voices.len()).collect();
    for group in &groups {
        let kept = group.iter().copied().rev().max_by_key(|voice| people.turns[*voice]).unwrap_or_default();
        let others = group.iter().copied().filter(|voice| *voice != kept);
        let order: Vec<usize> = std::iter::once(kept).chain(others).collect();
        let first = group.iter().copied().min().unwrap_or(kept);
        for voice in group {
            becomes[*voice] = first;
        }
        let person = joined(talk, &order);
        let others = order[1..].iter().map(|voice| talk.voices[*voice].label.clone());
        named.push(std::iter::once(person.label.clone()).chain(others).collect());
        talk.voices[first] = person;
    }
    renumber(talk, &becomes);
    // Roles that were told by how many spoke are told anew.
    for voice in talk.voices.iter_mut().filter(|voice| labels::key(&voice.label) != super::turns::SOMEBODY) {
        voice.role = voice.role.filter(|role| *role != Role::Unknown);
    }
    named
}

/// One voice out of several, called as the first.
fn joined(talk: &Talk, order: &[usize]) -> Voice {
    let all = || order.iter().map(|voice| &talk.voices[*voice]);
    let label = all().next().map_or("", |voice| trimmed(&voice.label)).to_owned();
    let also: BTreeSet<String> =
        all().flat_map(|voice| voice.also.iter().chain([&voice.label])).filter(|it| **it != label).cloned().collect();
    Voice {
        name: all().map(|voice| &voice.name).find(|name| !name.is_empty()).cloned().unwrap_or_default(),
        role: all().filter_map(|voice| voice.role).find(|role| *role != Role::Unknown),
        speaks_for: all().find_map(|voice| voice.speaks_for.clone()),
        also: also.into_iter().collect(),
        label,
    }
}

/// Takes out the voices that became others.
fn renumber(talk: &mut Talk, becomes: &[usize]) {
    let mut places = vec![0_u16; becomes.len()];
    let mut voices = Vec::new();
    for (voice, old) in std::mem::take(&mut talk.voices).into_iter().enumerate() {
        if becomes[voice] == voice {
            places[voice] = u16::try_from(voices.len()).unwrap_or(u16::MAX);
            voices.push(old);
        } else {
            places[voice] = places[becomes[voice]];
        }
    }
    let place = |by: &mut Option<u16>| {
        if let Some(by) = by {
            *by = places.get(usize::from(*by)).copied().unwrap_or(*by);
        }
    };
    talk.pieces.iter_mut().for_each(|piece| place(&mut piece.by));
    for mark in talk.codings.iter_mut().flat_map(|coding| &mut coding.marks) {
        if let On::Time { by, .. } = &mut mark.on {
            place(by);
        }
    }
    let called: BTreeMap<String, String> = voices
        .iter()
        .flat_map(|voice: &Voice| voice.also.iter().map(|also| (also.clone(), voice.label.clone())))
        .collect();
    for spoken in voices.iter_mut().filter_map(|voice| voice.speaks_for.as_mut()) {
        if let Some(label) = called.get(spoken) {
            spoken.clone_from(label);
        }
    }
    talk.voices = voices;
}

fn trimmed(label: &str) -> &str {
    label.trim().trim_end_matches(BEHIND)
}

/// What is known of those who speak.
struct People {
    keys: Vec<String>,
    /// Turns, or events with a time, of each.
    turns: Vec<usize>,
    /// The word for a role that somebody is called by, without its article, and the role.
    words: Vec<Option<(String, Role)>>,
    /// Roles as all labels together tell them.
    roles: Vec<Role>,
    /// Roles that a person told.
    told: Vec<Option<Role>>,
}

impl People {
    fn of(talk: &Talk, stated: &[(String, Role)]) -> Self {
        let keys: Vec<String> = talk.voices.iter().map(|voice| labels::key(trimmed(&voice.label))).collect();
        let turns = talk.turns_by_voice();
        let words = keys.iter().map(|key| labels::word(key).map(|(word, role)| (word.to_owned(), role))).collect();
        let roles = labels::roles(&keys.iter().map(String::as_str).collect::<Vec<_>>(), &turns);
        let told = talk.voices.iter().map(|voice| voice.told(stated)).collect();
        Self { keys, turns, words, roles, told }
    }

    /// Voices that are one person.
    fn groups(&self, talk: &Talk) -> Vec<Vec<usize>> {
        let mut by_word: BTreeMap<&(String, Role), Vec<usize>> = BTreeMap::new();
        for (voice, word) in self.words.iter().enumerate() {
            if let Some(word) = word {
                by_word.entry(word).or_default().push(voice);
            }
        }
        let mut groups = Vec::new();
        let words: Vec<&String> = by_word.keys().map(|(word, _)| word).collect();
        for ((word, role), voices) in &by_word {
            let letters = self.letters(word, *role, voices, &words);
            let group: Vec<usize> = voices.iter().copied().chain(letters).collect();
            if group.len() > 1
                && group.len() < self.keys.len()
                && !self.is_numbered(word)
                && self.are_one(&group, *role, talk)
            {
                groups.push(group);
            }
        }
        groups
    }

    /// Single letters that stand for a word: the only one that begins so, when the talk has the other side, too.
    fn letters(&self, word: &str, role: Role, voices: &[usize], words: &[&String]) -> Vec<usize> {
        let other_side = match role {
            Role::Clinician => Role::Client,
            Role::Client => Role::Clinician,
            _ => return Vec::new(),
        };
        let Some(first) = word.chars().next() else { return Vec::new() };
        if words.iter().filter(|word| word.starts_with(first)).count() != 1 {
            return Vec::new();
        }
        let is_letter = |voice: &usize| {
            let mut letters = self.keys[*voice].chars();
            letters.next() == Some(first) && letters.next().is_none()
        };
        let letters: Vec<usize> = (0..self.keys.len()).filter(is_letter).collect();
        let has_other_side =
            (0..self.keys.len()).any(|voice| !voices.contains(&voice) && self.roles[voice] == other_side);
        let fits = |voice: &usize| match self.roles[*voice] {
            Role::Unknown => has_other_side,
            known => known == role,
        };
        if letters.iter().all(fits) { letters } else { Vec::new() }
    }

    /// Whether somebody else is called by the same word and more, as where there are several: *Klient 2*.
    fn is_numbered(&self, word: &str) -> bool {
        self.keys.iter().zip(&self.words).filter(|(_, own)| own.is_none()).any(|(key, _)| {
            let mut parts = key.split(|letter: char| !letter.is_alphabetic()).filter(|part| !part.is_empty());
            parts.any(|part| labels::word(part).is_some_and(|(own, _)| own == word))
        })
    }

    /// Whether neither the file nor a person tells some of them apart.
    fn are_one(&self, group: &[usize], role: Role, talk: &Talk) -> bool {
        fn agree<T: PartialEq>(mut all: impl Iterator<Item = T>) -> bool {
            all.next().is_none_or(|first| all.all(|other| other == first))
        }
        let voices = || group.iter().map(|voice| &talk.voices[*voice]);
        let labels: BTreeSet<&str> = voices().map(|voice| voice.label.as_str()).collect();
        // Two of one label were told apart by the file.
        labels.len() == group.len()
            && agree(voices().map(|voice| &voice.name).filter(|name| !name.is_empty()))
            && agree(voices().filter_map(|voice| voice.speaks_for.as_ref()))
            && agree(voices().filter_map(|voice| voice.role).filter(|role| *role != Role::Unknown))
            // Of whom a person says nothing, the word does.
            && agree(group.iter().map(|voice| self.told[*voice].unwrap_or(role)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::import::{Settings, read};

    /// Labels of a talk after joining, with how many turns each has, and how many findings tell of it.
    fn people(labels: &[&str], roles: &[(&str, Role)]) -> (Vec<String>, usize) {
        let rows: Vec<String> =
            labels.iter().enumerate().map(|(row, label)| format!("{label}\tord nummer {row}\n")).collect();
        let roles = roles.iter().map(|(label, role)| ((*label).to_owned(), *role)).collect();
        let settings = Settings { roles, ..Settings::default() };
        let material = read(format!("Taler\tTekst\n{}", rows.concat()).as_bytes(), &settings).unwrap().material;
        let talk = &material.talks[0];
        let turns = talk.turns_by_voice();
        let told = material.findings.iter().filter(|it| it.message.id == "import-names-joined").count();
        (talk.voices.iter().zip(turns).map(|(voice, turns)| format!("{} {turns}", voice.label)).collect(), told)
    }

    #[test]
    fn forms_of_one_word_and_its_letter_are_one_person() {
        let (found, told) =
            people(&["Behandler", "Klient", "Klienten", "K", "KLIENT", "Klient:", "Behandleren:", "Klient"], &[]);
        assert_eq!((found, told), (vec!["Behandler 2".to_owned(), "Klient 6".to_owned()], 2));
        let (found, _) = people(&["T", "K", "Klient", "T", "K", "T"], &[]);
        assert_eq!(found, ["T 3", "K 3"], "called as most often");
        for labels in [
            &["Behandler", "Klient 1", "Klient 2", "K"][..],
            &["Behandler", "Klient", "Klient 2", "K"],
            &["Behandler", "Klient", "Kurator", "K"],
            &["Anna", "Klient", "K"],
            &["Kari", "kari", "Klient"],
            &["K", "Klient"],
            &["Behandler", "Kari", "K"],
            &["T", "K", "Tolk"],
        ] {
            assert_eq!(people(labels, &[]).0.len(), labels.len(), "{labels:?}");
        }
        let told = [("Klient", Role::Client), ("Klienten", Role::Relative)];
        assert_eq!(people(&["Behandler", "Klient", "Klienten"], &told).0.len(), 3, "a person tells them apart");
        let told = [("Klienten", Role::Relative)];
        assert_eq!(people(&["Behandler", "Klient", "Klienten"], &told).0.len(), 3, "the client is no relative");
        let told = [("Klienten", Role::Client)];
        assert_eq!(people(&["Behandler", "Klient", "Klienten"], &told).0.len(), 2);
    }

    #[test]
    fn what_points_at_a_voice_points_at_the_one_it_became() {
        let voices = ["Klient", "Klienten", "Behandler", "Tolk"].map(Voice::called);
        let mut talk = Talk { voices: voices.into(), ..Talk::default() };
        talk.voices[3].speaks_for = Some("Klienten".into());
        let piece = |by| crate::ports::import::material::Piece { by, text: "ord".into(), ..Default::default() };
        talk.pieces = [Some(0), Some(1), Some(2), Some(3), None].map(piece).into();
        let on = On::Time { start: 0, end: None, by: Some(3) };
        let mark = crate::ports::import::material::FoundMark { on, ..Default::default() };
        talk.codings = vec![crate::ports::import::material::FoundCoding { marks: vec![mark], ..Default::default() }];
        let mut material = Material { talks: vec![talk], ..Material::default() };
        let apart = material.clone();
        join(&mut material, "elan", &[]);
        assert_eq!(material, apart, "tiers are set up once");
        join(&mut material, "text", &[]);
        let talk = &material.talks[0];
        assert_eq!(
            talk.pieces.iter().map(|piece| piece.by).collect::<Vec<_>>(),
            [Some(0), Some(0), Some(1), Some(2), None]
        );
        assert_eq!(talk.codings[0].marks[0].on, On::Time { start: 0, end: None, by: Some(2) });
        assert_eq!(talk.voices[2].speaks_for.as_deref(), Some("Klient"));
        assert_eq!(talk.voices[0].also, ["Klienten"]);
        assert_eq!(talk.voices[0].told(&[("klienten".into(), Role::Client)]), Some(Role::Client));
    }
}
