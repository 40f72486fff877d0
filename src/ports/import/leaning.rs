//! Names of tiers and of groups of codes that tell which way the codes in them lean: *Change talk*, *Sustain talk*. The same
//! *Reason* stands in both, and means the opposite.

use super::code_like::is_short;
use crate::domain::codebook::CodeRole;

/// What stands between such a name and a code in it.
pub const BETWEEN: char = ':';

/// What else may stand there.
const SEPARATORS: [char; 5] = [BETWEEN, '/', '>', '\\', '|'];

/// The two ways.
pub const WAYS: [CodeRole; 2] = [CodeRole::ChangeTalk, CodeRole::SustainTalk];

/// What is said for a change, small letters.
#[rustfmt::skip]
const CHANGE: &[&str] = &[
    "change talk", "changetalk", "for change", "pro change",
    "forandringsudsagn", "forandringstale", "forandringssnak", "for forandring",
    "endringssnakk", "endringstale", "endringsutsagn", "endringsprat", "for endring",
    "förändringstal", "förändringsprat", "förändringsyttrande", "förändringsyttranden", "för förändring",
];

/// What is said against it.
#[rustfmt::skip]
const SUSTAIN: &[&str] = &[
    "sustain talk", "sustaintalk", "against change", "counter change", "counter change talk", "counterchange talk",
    "status quo udsagn", "status quo tale", "status quo snak", "fastholdelsesudsagn", "fastholdelsestale", "imod forandring",
    "status quo snakk", "status quo utsagn", "mot endring", "imot endring",
    "bibehållandetal", "bibehållandeprat", "status quo prat", "status quo tal", "emot förändring", "mot förändring",
];

/// Words that say it where they stand alone.
const ALONE: [(&str, CodeRole); 4] = [
    ("ct", CodeRole::ChangeTalk),
    ("st", CodeRole::SustainTalk),
    ("change", CodeRole::ChangeTalk),
    ("sustain", CodeRole::SustainTalk),
];

/// A name is no longer than this.
const LONGEST: usize = 200;

/// Which way the codes under a name lean, and the words of the name that say so; none where it names both ways.
pub fn of(name: &str) -> Option<(CodeRole, &str)> {
    if name.len() > LONGEST {
        return None;
    }
    let words = words(name);
    if let [(word, ..)] = &words[..]
        && let Some((_, way)) = ALONE.iter().find(|(known, _)| known == word)
    {
        return Some((*way, name.trim()));
    }
    let sustain = found(&words, SUSTAIN);
    let is_outside = |(from, to): &(usize, usize)| sustain.is_none_or(|(first, last)| *to <= first || *from >= last);
    let change = found(&words, CHANGE).filter(is_outside);
    let (way, (from, to)) = match (change, sustain) {
        (Some(change), None) => (CodeRole::ChangeTalk, change),
        (None, Some(sustain)) => (CodeRole::SustainTalk, sustain),
        _ => return None,
    };
    Some((way, &name[words[from].1..words[to - 1].2]))
}

/// Whether a name says that and nothing else, so that nobody is named by it.
pub fn is_all(name: &str) -> bool {
    of(name).is_some_and(|(_, said)| said.len() == name.trim().len())
}

/// What a code of a tier is called whose name says which way its codes lean, where the code does not say so itself.
pub fn called(said: &str, code: &str) -> Option<String> {
    (!code.is_empty() && of(code).is_none()).then(|| format!("{said}{BETWEEN}{code}"))
}

/// Which way a code leans whose name stands behind that of its group, and the code.
pub fn parted(spelled: &str) -> Option<(CodeRole, &str)> {
    if spelled.len() > LONGEST {
        return None;
    }
    let mut from = 0;
    for (at, sign) in spelled.match_indices(SEPARATORS) {
        // Two short codes in one cell, `CT/Q`, are two.
        if let Some((way, said)) = of(&spelled[from..at])
            && (sign.starts_with(BETWEEN) || !is_short_word(said))
        {
            return Some((way, spelled[at + sign.len()..].trim())).filter(|(_, code)| !code.is_empty());
        }
        from = at + sign.len();
    }
    None
}

/// Whether it is a word that says it only where it stands alone.
fn is_short_word(said: &str) -> bool {
    ALONE.iter().any(|(known, _)| said.eq_ignore_ascii_case(known))
}

/// Whether a tier of this name holds codes: what leans one way is no speaker, unless words stand there. `ST` may well be one.
pub fn holds_codes<'a>(name: &str, values: impl Iterator<Item = &'a str>) -> bool {
    let (mut all, mut short) = (0_usize, 0_usize);
    if of(name).is_none_or(|(_, said)| is_short_word(said)) {
        return false;
    }
    for value in values.map(str::trim).filter(|value| !value.is_empty()) {
        all += 1;
        short += usize::from(is_short(value));
    }
    all > 0 && short * 10 >= all * 9
}

/// The words of a name in small letters, each with where it stands.
fn words(name: &str) -> Vec<(String, usize, usize)> {
    let mut words = Vec::new();
    let mut rest = 0;
    for word in name.split(|letter: char| !letter.is_alphanumeric()) {
        let from = rest;
        rest += word.len();
        if !word.is_empty() {
            words.push((word.to_lowercase(), from, rest));
        }
        rest += name[rest..].chars().next().map_or(0, char::len_utf8);
    }
    words
}

/// Where the longest of some phrases stands among words.
fn found(words: &[(String, usize, usize)], phrases: &[&str]) -> Option<(usize, usize)> {
    let spans = phrases.iter().filter_map(|phrase| {
        let phrase: Vec<&str> = phrase.split(' ').collect();
        let from = words
            .windows(phrase.len())
            .position(|some| some.iter().map(|it| it.0.as_str()).eq(phrase.iter().copied()))?;
        Some((from, from + phrase.len()))
    });
    spans.max_by_key(|(from, to)| to - from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_which_way_codes_lean() {
        for (name, way, said) in [
            ("Change talk", CodeRole::ChangeTalk, "Change talk"),
            ("Klient - Change Talk (Åsa)", CodeRole::ChangeTalk, "Change Talk"),
            ("CT", CodeRole::ChangeTalk, "CT"),
            ("Forandringsudsagn", CodeRole::ChangeTalk, "Forandringsudsagn"),
            ("Status quo-snakk", CodeRole::SustainTalk, "Status quo-snakk"),
            ("Bibehållandetal", CodeRole::SustainTalk, "Bibehållandetal"),
            ("counter-change talk", CodeRole::SustainTalk, "counter-change talk"),
        ] {
            assert_eq!(of(name), Some((way, said)), "{name}");
        }
        for name in ["", "Change talk / sustain talk", "MISC", "MITI ST", "talk", "exchange talk"] {
            assert_eq!(of(name), None, "{name}");
        }
        assert!(is_all("Change talk") && !is_all("Change talk Åsa"));
    }

    #[test]
    fn a_tier_that_is_called_so_holds_codes_unless_words_stand_there() {
        let holds = |name: &str, values: &str| holds_codes(name, values.split('|'));
        assert!(holds("Change talk", "Reason|Taking steps") && holds("Klient status quo-udsagn", "Grund"));
        assert!(!holds("Change talk", "I want to stop.|Yes.") && !holds("Anna", "Reason") && !holds("Change talk", ""));
        assert!(!holds("ST", "Ja|Nå"), "somebody's initials");
    }

    #[test]
    fn a_code_is_called_by_its_tier_unless_it_leans_by_itself() {
        assert_eq!(called("Change talk", "Reason").as_deref(), Some("Change talk:Reason"));
        assert_eq!(called("Change talk", "ST"), None);
        let change = |code| Some((CodeRole::ChangeTalk, code));
        assert_eq!(parted("Change talk:Reason"), change("Reason"));
        assert_eq!(parted("Client: Change talk: Reason"), change("Reason"));
        assert_eq!(parted("Sustain talk/Reason"), Some((CodeRole::SustainTalk, "Reason")));
        assert_eq!([parted("Reason"), parted("Q/CR"), parted("Change talk:")], [None; 3]);
    }
}
