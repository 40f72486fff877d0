//! A codebook made from the codes of a file, where no codebook that there is reads them, or where the file is a codebook
//! itself: their names, who they are for, what refines them, nothing that nobody said. It has no rules, no scores and
//! no roles; whoever needs figures writes them into the file.

mod refining;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use unicode_width::UnicodeWidthChar;

use super::matching::spelled;
use super::material::{FoundCode, Material};
use super::sides::Sides;
use crate::domain::codebook::{
    CodeDraft, CodeId, Codebook, CodesPerUnit, Draft, Names, RatingDraft, SegmentAdvice, Unit, fits_code,
};
use crate::domain::message::Message;
use crate::domain::session::{Role, Speaker};
use crate::ports::codebooks::FORMAT;
use crate::ports::limits::{CODEBOOK, MOST_LISTED};
use crate::ports::ron;
use refining::Refining;

/// What stands between the spelling of a global score and its label in a name that says both.
const LABELLED: &str = ": ";

/// Bytes of a code's id, and of the codebook's.
const LONGEST_ID: usize = 40;

/// A codebook that was made.
#[derive(Debug, Clone, PartialEq)]
pub struct Made {
    /// Its id.
    pub id: String,
    /// The text of its file.
    pub text: String,
    /// What codes of the file are called in it. Those that are called as they are spelled are there as well, since
    /// others may
    /// differ from them in capital letters alone.
    pub codes: Vec<(String, String)>,
    /// Codes of the file that no codebook has, where they are why it was made.
    pub unknown: Vec<String>,
    /// Codes of which nothing tells whose talk they are for. They are the clinician's, since a codebook says of each.
    pub sideless: Vec<String>,
}

impl Made {
    /// Codes that are called otherwise in it, as `Q·R → Q_R`.
    pub fn renamed(&self) -> Vec<String> {
        let other = self.codes.iter().filter(|(there, here)| there.trim() != here);
        other.map(|(there, here)| format!("{} → {here}", there.trim())).collect()
    }
}

/// Makes a codebook of the codes that a file defines and uses; `name` is the file's, without its ending, and `roles` are
/// those that a person told.
pub fn make(
    material: &Material,
    name: &str,
    roles: &[(String, Role)],
    is_taken: &dyn Fn(&str) -> bool,
) -> Result<Made, Message> {
    let stem = id_for(&in_english(name), &mut HashSet::new());
    let numbered = |number: usize| if number == 1 { stem.clone() } else { format!("{stem}-{number}") };
    let id = (1..10_000).map(numbered).find(|id| !is_taken(id)).unwrap_or_else(|| stem.clone());
    let refining = Refining::of(material);
    let (codes, stated, sideless) = codes(material, &refining, roles)?;
    if codes.is_empty() {
        return Err(Message::new("import-codebook-no-codes"));
    }
    let groups: BTreeSet<String> =
        codes.iter().map(|code| code.group.clone()).filter(|group| !group.is_empty()).collect();
    let draft = Draft {
        format: FORMAT,
        id: id.clone(),
        version: "1".to_owned(),
        name: shown(&[name, &id]),
        about: Names::default(),
        unit: Unit::Utterance,
        codes_per_unit: CodesPerUnit::Many,
        needs_target: false,
        segment: SegmentAdvice::Whole,
        ratings_need_minutes: None,
        groups: groups.iter().map(|group| (group.clone(), said(group))).collect(),
        codes,
        modifiers: refining.drafts(),
        rules: Vec::new(),
        ratings: ratings(material)?,
        scores: Vec::new(),
        watch: Vec::new(),
        roles: BTreeMap::new(),
        scale_number: None,
        made: true,
        configuration: material.is_codebook(),
        passes: Vec::new(),
        crossings: Vec::new(),
    };
    let text = ron::write(&draft)?;
    if text.len() > CODEBOOK {
        return Err(Message::new("import-codebook-large"));
    }
    Ok(Made { id, text, codes: stated, unknown: Vec::new(), sideless })
}

fn said(text: &str) -> Names {
    Names([("en".to_owned(), text.to_owned())].into())
}

/// The first of some texts that says anything.
fn shown(texts: &[&str]) -> Names {
    said(texts.iter().find(|text| !text.trim().is_empty()).copied().unwrap_or_default())
}

/// Codes, all spellings of the file with the ids that they have, and those of which nothing tells whose talk they are for.
type Codes = (Vec<CodeDraft>, Vec<(String, String)>, Vec<String>);

/// Every code, with what it is called.
fn codes(material: &Material, refining: &Refining, roles: &[(String, Role)]) -> Result<Codes, Message> {
    let (mut taken, mut stated, mut codes) = (HashSet::new(), Vec::new(), Vec::new());
    let mut sideless = Vec::new();
    let sides = Sides::new(&material.talks, roles);
    // The first of a spelling holds, so that it is put in last.
    let known: HashMap<&str, &FoundCode> = material.codes.iter().rev().map(|code| (code.code.as_str(), code)).collect();
    let defined = material.codes.iter().map(|code| code.code.as_str());
    let used: BTreeSet<&str> = material.talks.iter().flat_map(|talk| spelled(&talk.codings).into_keys()).collect();
    let mut seen = HashSet::new();
    for spelling in defined.chain(used).filter(|spelling| *spelling != CodeId::NO_CODE && seen.insert(*spelling)) {
        let id = id_for(spelling, &mut taken);
        stated.push((spelling.to_owned(), id.clone()));
        if codes.len() == MOST_LISTED {
            return Err(Message::new("limit-many").with("most", MOST_LISTED));
        }
        let found = known.get(spelling).copied().cloned().unwrap_or_default();
        let (modifiers, values) = refining.of_code(spelling);
        let name = shown(&[&found.name, spelling, &id]);
        let speaker = sides.of(&found, spelling);
        if speaker.is_none() {
            sideless.push(spelling.trim().to_owned());
        }
        codes.push(CodeDraft {
            id,
            speaker: speaker.unwrap_or(Speaker::Clinician),
            group: if found.group.is_empty() { String::new() } else { id_for(&found.group, &mut HashSet::new()) },
            name,
            short: Names::default(),
            definition: if found.description.is_empty() { Names::default() } else { said(&found.description) },
            example: Names::default(),
            hint: Names::default(),
            modifiers,
            required: Vec::new(),
            values,
            unverified: false,
        });
    }
    Ok((codes, stated, sideless))
}

/// An id for a spelling that no other code has: the spelling itself as far as an id may have its letters.
fn id_for(spelling: &str, taken: &mut HashSet<String>) -> String {
    let letters = letters_of(spelling);
    let numbered = |number: usize| if number == 1 { letters.clone() } else { format!("{letters}-{number}") };
    let id = (1..=MOST_LISTED + 1).map(numbered).find(|id| id != CodeId::NO_CODE && taken.insert(id.to_lowercase()));
    id.unwrap_or(letters)
}

/// How the file spelled what has an id in a codebook that was made of it: programs know it by that alone.
pub fn spelling<'b>(book: &Codebook, id: &'b str, names: &'b Names) -> &'b str {
    let name = names.get("en");
    let is_numbered = |rest: &str| rest.strip_prefix('-').is_some_and(|number| number.parse::<usize>().is_ok());
    let is_its = |name: &&str| {
        let letters = letters_of(name);
        let is_its = id.strip_prefix(letters.as_str()).is_some_and(|rest| rest.is_empty() || is_numbered(rest));
        is_its && !name.trim().is_empty()
    };
    let spelled = [Some(name), labelled(name).map(|(id, _)| id)];
    spelled.into_iter().flatten().find(is_its).filter(|_| book.made).unwrap_or(id)
}

/// The spelling of a global score and its label, where a name says both.
pub fn labelled(name: &str) -> Option<(&str, &str)> {
    name.split_once(LABELLED)
}

/// What a global score is called for people.
pub fn label<'b>(book: &Codebook, id: &'b str, names: &'b Names, language: &str) -> &'b str {
    let name = names.get(language);
    let spelled = spelling(book, id, names);
    labelled(name).filter(|(id, _)| book.made && *id == spelled).map_or(name, |(_, label)| label)
}

/// The letters of a spelling as far as an id may have them.
fn letters_of(spelling: &str) -> String {
    let mut letters = String::new();
    for letter in spelling.trim().trim_start_matches('.').chars() {
        let letter = match letter {
            '+' => 'p',
            letter if fits_code(letter) && !(letters.is_empty() && letter.width() == Some(0)) => letter,
            _ => '_',
        };
        if letters.len() + letter.len_utf8() > LONGEST_ID {
            break;
        }
        letters.push(letter);
    }
    let is_nothing = letters.trim_matches('_').is_empty();
    if is_nothing { "code".to_owned() } else { letters }
}

/// A name as it can stand in a file's name anywhere, where the letters of English are sure to.
fn in_english(name: &str) -> String {
    let letter = |letter: char| match letter {
        'å' | 'ä' | 'æ' | 'à' | 'á' => 'a',
        'ø' | 'ö' | 'ó' => 'o',
        'é' | 'è' => 'e',
        'ü' => 'u',
        letter if letter.is_ascii() => letter,
        _ => '_',
    };
    name.to_lowercase().chars().map(letter).collect()
}

/// Global scores: those that the file defines, with their scales, and behind them those that were given besides, from the
/// lowest value to the highest, and at least from 1 to 5.
fn ratings(material: &Material) -> Result<Vec<RatingDraft>, Message> {
    let mut taken = HashSet::new();
    let mut ratings: Vec<RatingDraft> = Vec::new();
    for global in &material.globals {
        let id = id_for(&global.id, &mut taken);
        // The name says what it is called where it is given, unless the id is that already, and the label.
        let name = match (global.label.as_str(), id == global.id) {
            ("", _) => global.id.clone(),
            (label, true) => label.to_owned(),
            (label, false) if label == global.id => label.to_owned(),
            (label, false) => format!("{}{LABELLED}{label}", global.id),
        };
        ratings.push(rating(id, &name, (global.lowest, global.highest), global.preset));
    }
    let mut ranges: BTreeMap<&str, (u8, u8)> = BTreeMap::new();
    let given = material.talks.iter().flat_map(|talk| &talk.codings).flat_map(|coding| &coding.ratings);
    let is_defined = |name: &str| material.globals.iter().any(|global| global.id.eq_ignore_ascii_case(name));
    for rating in given.filter(|rating| !is_defined(&rating.global)) {
        let range = ranges.entry(rating.global.as_str()).or_insert((1, 5));
        if let Ok(value) = rating.value.trim().parse::<u8>() {
            *range = (range.0.min(value), range.1.max(value));
        }
    }
    if ratings.len() + ranges.len() > MOST_LISTED {
        return Err(Message::new("limit-many").with("most", MOST_LISTED));
    }
    ratings.extend(ranges.into_iter().map(|(global, range)| rating(id_for(global, &mut taken), global, range, None)));
    Ok(ratings)
}

fn rating(id: String, name: &str, (lowest, highest): (u8, u8), preset: Option<u8>) -> RatingDraft {
    let (name, anchors) = (shown(&[name, &id]), BTreeMap::new());
    RatingDraft { id, name, lowest, highest, preset, needs_target: false, anchors, unverified: false }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::ports::codebooks;
    use crate::ports::import::material::{FoundCoding, FoundMark, FoundRating, On, Piece, Talk, Voice};

    fn mark(code: &str, piece: usize) -> FoundMark {
        FoundMark { code: code.into(), on: On::Piece { piece, from: 0 }, ..FoundMark::default() }
    }

    #[test]
    fn a_code_that_is_refined_in_ever_new_ways_takes_no_time() {
        // With a look at all that came before at each, this takes hours.
        let pairs = |count: usize| (0..count).map(|number| (format!("m{number}"), "x".to_owned())).collect();
        let marks = vec![FoundMark { code: "Q".into(), modifiers: pairs(100_000), ..FoundMark::default() }];
        let talk = Talk { codings: vec![FoundCoding { marks, ..FoundCoding::default() }], ..Talk::default() };
        let values = (0..100_000).map(|number| format!("v{number}")).collect();
        let code =
            FoundCode { code: "R".to_owned(), modifiers: vec![("k".to_owned(), values)], ..FoundCode::default() };
        let material = Material { talks: vec![talk], codes: vec![code], ..Material::default() };
        let made = make(&material, "m", &[], &|_| false).unwrap();
        let book = codebooks::read(&made.text, Path::new("m")).unwrap();
        assert_eq!(book.modifiers.len(), MOST_LISTED);
        assert_eq!(book.modifiers[0].values.len(), MOST_LISTED);
    }

    #[test]
    fn codes_of_which_nothing_shows_make_a_sound_codebook() {
        let mark = |code: &str, value: &str| FoundMark {
            code: code.into(),
            modifiers: vec![(" ".to_owned(), value.to_owned())],
            ..FoundMark::default()
        };
        let marks = vec![mark("\u{b}", "\u{b}"), mark(" ", &"+".repeat(65)), mark("\u{300}", "=")];
        let ratings = vec![FoundRating { global: "\u{b}".to_owned(), ..FoundRating::default() }];
        let coding = FoundCoding { marks, ratings, ..FoundCoding::default() };
        let talk = Talk { codings: vec![coding], ..Talk::default() };
        let made = make(&Material { talks: vec![talk], ..Material::default() }, " ", &[], &|_| false).unwrap();
        let book = codebooks::read(&made.text, Path::new("m")).unwrap_or_else(|why| panic!("{why:?} in {}", made.text));
        assert_eq!(book.codes.len(), 3);
        assert!(book.codes.iter().all(|code| !code.name.is_empty()));
    }

    #[test]
    fn every_code_that_is_defined_or_used_stands_in_it_and_reads_back() {
        let piece = |by| Piece { by: Some(by), text: "x".into(), ..Piece::default() };
        let rating = FoundRating { global: "Warmth, in all".into(), value: "7".into(), ..FoundRating::default() };
        let coding = FoundCoding {
            marks: vec![mark("Åben +", 0), mark("håb", 1), mark("HÅB", 1), mark("=", 0)],
            ratings: vec![rating],
            ..FoundCoding::default()
        };
        let talk = Talk {
            voices: vec![Voice::called("Behandler"), Voice::called("Borger")],
            pieces: vec![piece(0), piece(1)],
            codings: vec![coding],
            ..Talk::default()
        };
        let defined =
            FoundCode { code: "plan".into(), speaker: "client".into(), group: "a b".into(), ..FoundCode::default() };
        let material = Material { talks: vec![talk], codes: vec![defined], ..Material::default() };
        let made = make(&material, "Øvelse 3", &[], &|id| id == "ovelse_3").unwrap();
        let book = codebooks::read(&made.text, Path::new("made.ron")).unwrap_or_else(|faults| panic!("{faults:?}"));
        assert_eq!(book.id, made.id);
        let codes: Vec<(String, &str, Speaker)> =
            book.codes.iter().map(|code| (code.id.to_string(), code.name.0["en"].as_str(), code.speaker)).collect();
        let expected = [
            ("plan", "plan", Speaker::Client),
            ("code", "=", Speaker::Clinician),
            ("HÅB", "HÅB", Speaker::Client),
            ("håb-2", "håb", Speaker::Client),
            ("Åben_p", "Åben +", Speaker::Clinician),
        ];
        assert_eq!(codes.len(), expected.len(), "{codes:?}");
        for (id, name, speaker) in expected {
            let known = codes.iter().any(|(known, label, side)| (&**known, *label, *side) == (id, name, speaker));
            assert!(known, "{name}: {codes:?}");
        }
        assert_eq!((book.ratings[0].lowest, book.ratings[0].highest), (1, 7));
        let instrument = crate::domain::instrument::Instrument::new(vec![std::sync::Arc::new(book)]).unwrap();
        let lexicon = super::super::matching::Lexicon::new(std::sync::Arc::new(instrument), &made.codes);
        let read = |code| lexicon.read(&mark(code, 0)).unwrap().code.to_string();
        assert_eq!(["HÅB", "håb", "Åben +", "="].map(read), ["HÅB", "håb-2", "Åben_p", "code"]);
    }

    #[test]
    fn roles_that_a_person_told_say_whose_codes_they_are() {
        let piece = |by| Piece { by, text: "x".into(), ..Piece::default() };
        let marks = vec![mark("ZZ1", 0), mark("ZZ2", 1), mark("ZZ1", 2), mark("ZZ3", 3)];
        let talk = Talk {
            voices: vec![Voice::called("Ola"), Voice::called("Kari")],
            pieces: vec![piece(Some(0)), piece(Some(1)), piece(Some(0)), piece(None)],
            codings: vec![FoundCoding { marks, ..FoundCoding::default() }],
            ..Talk::default()
        };
        let material = Material { talks: vec![talk], ..Material::default() };
        let made = |roles: &[(String, Role)]| {
            let made = make(&material, "anon", roles, &|_| false).unwrap();
            let book = codebooks::read(&made.text, Path::new("made.ron")).unwrap();
            (book.codes.iter().map(|code| code.speaker).collect::<Vec<_>>(), made.sideless)
        };
        let told = [("ola".to_owned(), Role::Client), ("Kari".to_owned(), Role::Clinician)];
        let (speakers, sideless) = made(&told);
        assert_eq!(speakers, [Speaker::Client, Speaker::Clinician, Speaker::Clinician]);
        assert_eq!(sideless, ["ZZ3"]);
        assert_eq!(made(&[]).1, ["ZZ1", "ZZ2", "ZZ3"]);
    }

    #[test]
    fn a_code_keeps_the_letters_of_its_language() {
        let mut taken = HashSet::new();
        let ids = ["ÖF", "OF", "å", "Ø/2", "問題", "O\u{308}L", "\u{301}x", "a\u{200b}b", "..x", "."];
        let made: Vec<String> = ids.iter().map(|spelling| id_for(spelling, &mut taken)).collect();
        assert_eq!(made, ["ÖF", "OF", "å", "Ø_2", "問題", "O\u{308}L", "_x", "a_b", "x", "code"]);
        assert!(id_for(&"問".repeat(50), &mut taken).len() <= LONGEST_ID);
        assert_eq!(id_for(&in_english("Øvelse Åse"), &mut taken), "ovelse_ase");
    }

    #[test]
    fn what_is_no_list_of_codes_is_refused_at_once() {
        let codes = (0..100_000)
            .map(|number| FoundCode { code: format!("a whole sentence, {number}"), ..FoundCode::default() });
        let material = Material { codes: codes.collect(), ..Material::default() };
        assert_eq!(make(&material, "a", &[], &|_| false).unwrap_err().id, "limit-many");
    }

    #[test]
    fn what_refines_codes_and_the_scales_of_global_scores_come_along() {
        use crate::ports::import::material::FoundGlobal;
        let pair = |name: &str, values: &[&str]| (name.to_owned(), values.iter().map(|it| (*it).to_owned()).collect());
        let code = |code: &str, modifiers| FoundCode { code: code.to_owned(), modifiers, ..FoundCode::default() };
        let codes = vec![
            code("CR", vec![pair("valence", &["+", "-"]), pair("Hvor stærk", &["1", "2"]), pair("free", &[])]),
            code("SR", vec![pair("valence", &["+", "0"])]),
        ];
        let global = |id: &str, label: &str, preset| FoundGlobal {
            id: id.to_owned(),
            label: label.to_owned(),
            lowest: 1,
            highest: 7,
            preset,
        };
        let globals = vec![global("EMPATHY", "Empathy & more", Some(3)), global("MI SPIRIT", "Spirit", None)];
        let mut given = mark("SR", 0);
        given.modifiers = vec![("tone".to_owned(), "warm".to_owned())];
        let talk = Talk {
            pieces: vec![Piece { text: "x".into(), ..Piece::default() }],
            codings: vec![FoundCoding { marks: vec![given], ..FoundCoding::default() }],
            ..Talk::default()
        };
        let made =
            make(&Material { talks: vec![talk], codes, globals, ..Material::default() }, "x", &[], &|_| false).unwrap();
        let book = codebooks::read(&made.text, Path::new("made.ron")).unwrap_or_else(|faults| panic!("{faults:?}"));
        let [cr, sr] = &book.codes[..] else { panic!("{:?}", book.codes) };
        assert_eq!(
            (cr.modifiers.join(" "), sr.modifiers.join(" ")),
            ("valence Hvor_stærk".into(), "valence tone".into())
        );
        assert!(cr.takes("valence", "-") && !cr.takes("valence", "0") && sr.takes("valence", "0"));
        assert_eq!(book.modifier("valence").unwrap().values[0].sign, "+");
        assert_eq!(book.modifier("Hvor_stærk").unwrap().name.0["en"], "Hvor stærk");
        let scales: Vec<_> =
            book.ratings.iter().map(|it| (&*it.id, it.name.get("en"), it.lowest, it.highest, it.preset)).collect();
        let expected = [("EMPATHY", "Empathy & more", 1, 7, Some(3)), ("MI_SPIRIT", "MI SPIRIT: Spirit", 1, 7, None)];
        assert_eq!(scales, expected);
    }
}
