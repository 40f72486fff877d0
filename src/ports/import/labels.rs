//! Words by which transcripts call speakers, in English, Danish, Norwegian and Swedish, and the roles they stand for.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::turns::SOMEBODY;
use crate::domain::session::Role;

/// Label words by role, small letters. A word that may also stand for another role is left to the person: unknown.
const WORDS: &[(Role, &[&str])] = &[
    (Role::Clinician, CLINICIAN),
    (Role::Client, CLIENT),
    (Role::Relative, RELATIVE),
    (Role::Interpreter, INTERPRETER),
    (Role::Other, &["observer", "observatør", "observatör", "receptionist", "resepsjonist"]),
    (Role::Unknown, UNKNOWN),
];

#[rustfmt::skip]
const CLINICIAN: &[&str] = &[
    // English
    "therapist", "counsellor", "counselor", "clinician", "practitioner", "provider", "helper", "coach", "caseworker",
    "case worker", "case manager", "social worker", "key worker", "keyworker", "adviser", "advisor", "doctor", "dr",
    "physician", "gp", "nurse", "midwife", "health visitor", "psychologist", "physiotherapist", "dietitian",
    "probation officer", "support worker", "mi practitioner",
    // Danish
    "praktiker", "praktikeren", "behandler", "behandleren", "terapeut", "terapeuten", "rådgiver", "rådgiveren", "vejleder", "vejlederen",
    "sagsbehandler", "sagsbehandleren", "socialrådgiver", "socialrådgiveren", "jobkonsulent", "jobkonsulenten",
    "jobvejleder", "beskæftigelsesrådgiver", "alkoholbehandler", "misbrugsbehandler", "rusbehandler", "kontaktperson",
    "læge", "lægen", "sygeplejerske", "sygeplejersken", "psykolog", "psykologen", "jordemoder", "sundhedsplejerske",
    "fysioterapeut", "diætist", "hjælper", "hjælperen", "konsulent", "konsulenten", "socialpædagog", "mentor",
    // Norwegian, bokmål and nynorsk
    "behandlar", "rådgjevar", "veileder", "veilederen", "rettleiar", "saksbehandler", "saksbehandleren", "saksbehandlar",
    "sosionom", "sosionomen", "sosialarbeider", "ruskonsulent", "miljøterapeut", "lege", "legen", "fastlege",
    "sykepleier", "sykepleieren", "sjukepleiar", "helsesykepleier", "jordmor", "hjelper", "hjelperen", "barnevernspedagog",
    // Swedish
    "behandlare", "behandlaren", "rådgivare", "rådgivaren", "handläggare", "handläggaren",
    "socialsekreterare", "socialsekreteraren", "socialarbetare", "kurator", "kuratorn", "vägledare", "samtalsledare",
    "arbetsförmedlare", "boendestödjare", "läkare", "läkaren", "sjuksköterska", "sjuksköterskan", "barnmorska",
    "psykologen", "sjukgymnast", "dietist", "alkoholterapeut", "frivårdsinspektör", "kontaktman", "hjälpare", "socionom",
];

#[rustfmt::skip]
const CLIENT: &[&str] = &[
    "client", "patient", "service user",
    // Danish
    "klient", "klienten", "borger", "borgeren", "patienten", "bruger", "brugeren", "jobsøger", "jobsøgeren",
    "den unge", "ung", "den ledige", "ledig", "kandidat", "kandidaten", "den jobsøgende",
    // Norwegian
    "bruker", "brukeren", "brukar", "pasient", "pasienten", "jobbsøker", "arbeidssøker",
    // Swedish
    "brukare", "brukaren", "medborgare", "arbetssökande",
];

#[rustfmt::skip]
const RELATIVE: &[&str] = &[
    "relative", "mother", "father", "mum", "mom", "dad", "parent", "wife", "husband", "spouse", "partner", "girlfriend",
    "boyfriend", "sister", "brother", "daughter", "son", "grandmother", "grandfather", "carer",
    "pårørende", "mor", "far", "moderen", "faderen", "hustru", "kone", "ægtefælle", "ægtemand", "kæreste", "samlever",
    "søster", "bror", "datter", "søn", "mormor", "morfar", "farmor", "farfar", "bedstemor", "bedstefar",
    "ektefelle", "ektemann", "kjæreste", "samboer", "sønn", "bestemor", "bestefar", "pårørande",
    "anhörig", "närstående", "mamma", "pappa", "maka", "sambo", "flickvän", "pojkvän", "syster", "dotter",
];

const INTERPRETER: &[&str] = &["interpreter", "translator", "tolk", "tolken"];

#[rustfmt::skip]
const UNKNOWN: &[&str] = &[
    "interviewer", "speaker", "unknown speaker", "person", "participant", "trainee", "student", "taler", "talare", "deltager",
    "deltaker", "deltagare", "intervjuare", "intervjuer", "ukendt", "ukjent", "okänd",
];

/// Short forms, which are labels only where they are the whole of one: `Kl. 12` is an hour.
const SHORT: &[(&str, Role)] = &[("beh", Role::Clinician), ("kl", Role::Client)];

/// Single letters that name both sides when a transcript has just these two: clinician first.
///
/// Pairs in which a letter is usual for either side (`P` psychologist or patient) are missing on purpose.
const LETTER_PAIRS: &[(&str, &str)] = &[
    ("t", "c"), // therapist, client
    ("t", "k"), // terapeut, klient
    ("t", "p"), // therapist, patient
    ("d", "p"), // doctor, patient
    ("n", "p"), // nurse, patient
    ("l", "p"), // læge, lege or läkare, patient
    ("s", "p"), // sygeplejerske, sykepleier or sjuksköterska, patient
    ("b", "k"), // behandler, klient
    ("b", "p"), // behandler, patient
    ("r", "b"), // rådgiver, borger or bruker
    ("r", "k"), // rådgiver, klient
    ("h", "k"), // handläggare, klient
    ("h", "b"), // handläggare, brukare
    ("s", "k"), // sagsbehandler or socialsekreterare, klient
    ("s", "b"), // sagsbehandler, borger
    ("v", "b"), // vejleder or veileder, borger or bruker
    ("v", "k"), // veileder, klient
];

/// What transcripts call sounds that are nobody's words, where they have a tier or a label of their own.
#[rustfmt::skip]
const NOISE: &[&str] = &[
    "noise", "laughter", "laugh", "laughs", "pause", "pauses", "silence", "music", "sound", "sounds", "background",
    "støj", "latter", "pauser", "stilhed", "tavshed", "musik", "lyd", "lyde", "støy", "stillhet", "musikk", "lyder",
    "buller", "skratt", "paus", "tystnad", "ljud", "brus",
];

/// What stands before a colon at the head of a transcript and is no speaker.
#[rustfmt::skip]
const HEAD_WORDS: &[&str] = &[
    "date", "title", "session", "topic", "participants", "participant", "transcript", "transcribed by", "transcriber",
    "recording", "recorded", "duration", "length", "place", "location", "language", "file", "subject", "note", "notes",
    "time", "target", "goal", "speakers", "attendees", "setting", "context", "background", "consent", "project",
    "dato", "titel", "tittel", "samtale", "samtal", "emne", "tema", "ämne", "deltagere", "deltakere", "deltagare",
    "varighed", "varighet", "längd", "sted", "plats", "sprog", "språk", "fil", "optagelse", "opptak", "inspelning",
    "udskrift", "utskrift", "transskription", "transkripsjon", "transkription", "bemærkning", "merknad", "anteckning",
    "noter", "mål", "tid", "datum", "baggrund", "bakgrunn", "bakgrund", "samtykke", "samtycke", "projekt", "prosjekt",
];

static ROLES: LazyLock<HashMap<&'static str, Role>> =
    LazyLock::new(|| WORDS.iter().flat_map(|(role, words)| words.iter().map(move |word| (*word, *role))).collect());

/// A label in the form in which labels are compared: small letters, single blanks, accents joined to their letters.
pub fn key(label: &str) -> String {
    let mut key = String::with_capacity(label.len());
    for word in label.split_whitespace() {
        if !key.is_empty() {
            key.push(' ');
        }
        for letter in word.chars().flat_map(char::to_lowercase) {
            match joined(key.chars().next_back(), letter) {
                Some(whole) => {
                    key.pop();
                    key.push(whole);
                }
                None => key.push(letter),
            }
        }
    }
    key.truncate(key.trim_end_matches('.').len());
    key
}

/// A letter with the accent that follows it as a character of its own.
fn joined(letter: Option<char>, accent: char) -> Option<char> {
    Some(match (letter?, accent) {
        ('a', '\u{30a}') => 'å',
        ('a', '\u{308}') => 'ä',
        ('o', '\u{308}') => 'ö',
        ('u', '\u{308}') => 'ü',
        ('e', '\u{301}') => 'é',
        _ => return None,
    })
}

/// The role that a label, given as [`key`], stands for; `None` when it holds no label word at all.
///
/// “Client's mother” is the mother, and an interpreter “for the client” interprets.
pub fn role(key: &str) -> Option<Role> {
    let short = || SHORT.iter().find(|(word, _)| *word == key).map(|(_, role)| role);
    if let Some(role) = ROLES.get(key).or_else(short) {
        return Some(*role);
    }
    let found: Vec<Role> = key
        .split(|letter: char| !letter.is_alphanumeric())
        .map(|word| word.trim_end_matches(|letter: char| letter.is_ascii_digit()))
        .filter_map(|word| ROLES.get(word).copied())
        .collect();
    let first = *found.first()?;
    let strongest = [Role::Interpreter, Role::Relative].into_iter().find(|role| found.contains(role));
    let agree = found.iter().all(|role| *role == first);
    Some(strongest.unwrap_or(if agree { first } else { Role::Unknown }))
}

/// The word for a role that a label, given as [`key`], is and nothing more, without the article behind it (*klienten* is
/// *klient*), and its role; words that leave the role open are none.
pub fn word(key: &str) -> Option<(&str, Role)> {
    let whole = |word: &str| ROLES.get(word).copied().filter(|role| *role != Role::Unknown);
    let own = whole(key);
    let bare = ["en", "et", "n"].into_iter().filter_map(|article| key.strip_suffix(article)).find_map(|word| {
        let role = whole(word).filter(|role| word.chars().count() > 2 && own.is_none_or(|own| own == *role))?;
        Some((word, role))
    });
    bare.or_else(|| own.map(|role| (key, role)))
}

/// Whether a machine made a label, so that it is another person in each file: `SPEAKER_00`, `Speaker 1`, `S1`, `A`.
pub fn is_of_machine(label: &str) -> bool {
    let key = key(label);
    let bare = |word: &str| UNKNOWN.contains(&word.trim_matches(|letter: char| !letter.is_alphabetic()));
    key.chars().count() <= 1 || key.chars().any(char::is_numeric) || bare(&key)
}

/// Whether a label names sounds that are nobody's words: *latter*, *støj/latter/pauser*.
pub fn is_noise(label: &str) -> bool {
    let key = key(label);
    let mut words = key.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some() && words.all(|word| NOISE.contains(&word))
}

/// Whether a label, given as [`key`], heads a transcript (“Date:”) instead of naming a speaker.
pub fn is_head_word(key: &str) -> bool {
    HEAD_WORDS.contains(&key)
}

/// The roles of all speakers, given as keys with how many turns each has: by their words, by their letters where two letters
/// say it together, and of two people by each other. A label that stands there once says nothing of letters that come again.
pub fn roles(keys: &[&str], turns: &[usize]) -> Vec<Role> {
    // Of two, neither is noise.
    let is_noise = |key: &str| keys.len() > 2 && is_noise(key);
    let own = |key: &&str| role(key).unwrap_or(if is_noise(key) { Role::Other } else { Role::Unknown });
    let mut roles: Vec<Role> = keys.iter().map(own).collect();
    let comes_again = |index: &usize| turns.get(*index).is_none_or(|turns| *turns > 1);
    // What nobody was named for is no third side.
    let is_somebody = |index: &usize| !matches!(keys[*index], "" | SOMEBODY);
    let all = (0..keys.len()).filter(|index| keys[*index].chars().count() == 1 && is_somebody(index));
    let again: Vec<usize> = all.clone().filter(comes_again).collect();
    let letters: Vec<usize> = if again.len() == 2 { again.clone() } else { all.collect() };
    let is_stray = |index: &usize| again.len() == 2 && !comes_again(index);
    let others_known = (0..keys.len())
        .filter(is_somebody)
        .all(|index| letters.contains(&index) || roles[index] != Role::Unknown || is_stray(&index));
    if let [one, other] = letters[..]
        && others_known
    {
        let pair = |a: usize, b: usize| LETTER_PAIRS.contains(&(keys[a], keys[b]));
        let sides = if pair(one, other) { Some((one, other)) } else { pair(other, one).then_some((other, one)) };
        if let Some((clinician, client)) = sides {
            roles[clinician] = Role::Clinician;
            roles[client] = Role::Client;
        }
    }
    // Of two people, whoever is told also tells the other: a talk has a clinician and a client.
    if let [one, other] = &mut roles[..] {
        match (*one, *other) {
            (Role::Clinician, Role::Unknown) => *other = Role::Client,
            (Role::Unknown, Role::Clinician) => *one = Role::Client,
            (Role::Client, Role::Unknown) => *other = Role::Clinician,
            (Role::Unknown, Role::Client) => *one = Role::Clinician,
            _ => {}
        }
    }
    roles
}

/// Whether two labels, given as [`key`], are the letters of both sides.
pub fn are_sides(keys: [&str; 2]) -> bool {
    let [one, other] = keys;
    LETTER_PAIRS.iter().any(|pair| *pair == (one, other) || *pair == (other, one))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roles(keys: &[&str]) -> Vec<Role> {
        super::roles(keys, &vec![2; keys.len()])
    }

    #[test]
    fn whom_nobody_named_is_no_third_side() {
        assert_eq!(roles(&["t", "k", "?"]), [Role::Clinician, Role::Client, Role::Unknown]);
        assert_eq!(super::roles(&["t", "k", "?"], &[2, 1]), [Role::Clinician, Role::Client, Role::Unknown]);
        assert_eq!(roles(&["t", "k", "x"]), [Role::Unknown; 3]);
        assert_eq!(roles(&["t", "?"]), [Role::Unknown; 2]);
    }

    fn role_of(label: &str) -> Option<Role> {
        role(&key(label))
    }

    #[test]
    fn of_two_people_whoever_is_told_tells_the_other() {
        assert_eq!(roles(&["therapist", "anna"]), [Role::Clinician, Role::Client]);
        assert_eq!(roles(&["anna", "klient"]), [Role::Clinician, Role::Client]);
        assert_eq!(roles(&["anna", "bo"]), [Role::Unknown, Role::Unknown]);
        assert_eq!(roles(&["therapist", "anna", "bo"]), [Role::Clinician, Role::Unknown, Role::Unknown]);
    }

    #[test]
    fn label_words_of_four_languages_have_roles() {
        for label in [
            "Therapist",
            "Counsellor",
            "BEHANDLER",
            "Rådgiver",
            "Handläggare",
            "Socialsekreterare",
            "Veileder",
            "Sagsbehandler",
        ] {
            assert_eq!(role_of(label), Some(Role::Clinician), "{label}");
        }
        for label in ["Client", "klient", "Borger", "Brukare", "Bruker", "Patient", "Pasient"] {
            assert_eq!(role_of(label), Some(Role::Client), "{label}");
        }
        assert_eq!(role_of("Pårørende"), Some(Role::Relative));
        assert_eq!(role_of("Tolk"), Some(Role::Interpreter));
        assert_eq!(role_of("Anna"), None);
        assert_eq!(role_of("Kl. 12"), None, "an hour");
    }

    #[test]
    fn labels_with_names_and_numbers_keep_their_role() {
        for (label, role) in [
            ("Client 2", Role::Client),
            ("Klient2", Role::Client),
            ("Dr. Smith", Role::Clinician),
            ("Anna (counsellor)", Role::Clinician),
            ("Client's mother", Role::Relative),
            ("Interpreter (client)", Role::Interpreter),
            ("Speaker 1", Role::Unknown),
            ("Therapist/Client", Role::Unknown),
            ("Beh.", Role::Clinician),
            ("Kl.", Role::Client),
            ("KL", Role::Client),
        ] {
            assert_eq!(role_of(label), Some(role), "{label}");
        }
    }

    #[test]
    fn a_letter_and_its_accent_are_one() {
        assert_eq!(key("RA\u{30a}DGIVER"), "rådgiver");
        assert_eq!(key("Handla\u{308}ggare"), "handläggare");
        assert_eq!(key(" Dr.  Smith. "), "dr. smith");
    }

    #[test]
    fn letters_have_roles_only_as_a_known_pair() {
        use Role::{Client, Clinician, Interpreter, Unknown};
        assert_eq!(roles(&["t", "c"]), [Clinician, Client]);
        assert_eq!(roles(&["k", "b"]), [Client, Clinician]);
        assert_eq!(roles(&["b", "r"]), [Client, Clinician]);
        assert_eq!(roles(&["t", "tolk", "c"]), [Clinician, Interpreter, Client]);
        for unclear in [&["t"][..], &["a", "b"], &["p", "k"], &["t", "c", "k"]] {
            assert!(roles(unclear).iter().all(|role| *role == Unknown), "{unclear:?}");
        }
        assert_eq!(roles(&["t", "c", "anna"]), [Unknown, Unknown, Unknown]);
        assert_eq!(roles(&["t", "client"]), [Clinician, Client]);
    }

    #[test]
    fn a_label_that_stands_there_once_leaves_letters_that_come_again() {
        use Role::{Client, Clinician, Unknown};
        assert_eq!(super::roles(&["t", "c", "obs"], &[9, 8, 1]), [Clinician, Client, Unknown]);
        assert_eq!(super::roles(&["t", "o", "c"], &[9, 1, 8]), [Clinician, Unknown, Client]);
        assert_eq!(super::roles(&["t", "c", "anna"], &[9, 8, 2]), [Unknown; 3]);
        assert_eq!(super::roles(&["t", "c", "obs"], &[1, 1, 1]), [Unknown; 3], "nobody comes again");
        assert_eq!(super::roles(&["therapist", "anna", "obs"], &[9, 9, 1]), [Clinician, Unknown, Unknown]);
    }

    #[test]
    fn a_word_with_its_article_is_that_word() {
        for (label, bare) in [
            ("klienten", "klient"),
            ("Klient", "klient"),
            ("rådgivaren", "rådgivare"),
            ("rådgiveren", "rådgiver"),
            ("legen", "lege"),
            ("sygeplejersken", "sygeplejerske"),
            ("tolken", "tolk"),
            ("medborgaren", "medborgare"),
        ] {
            assert_eq!(word(&key(label)).map(|(word, _)| word), Some(bare), "{label}");
        }
        for label in ["Klient 1", "Anna", "Karen", "K", "Speaker", "Klientens mor", "en", ""] {
            assert_eq!(word(&key(label)), None, "{label}");
        }
    }

    #[test]
    fn labels_of_machines_are_told_from_names() {
        for label in ["SPEAKER_00", "Speaker 1", "S1", "A", "b", "?", "Unknown Speaker", "[Taler]", "spk_0", "1"] {
            assert!(is_of_machine(label), "{label}");
        }
        for label in ["Anna", "Bo Madsen", "Kari-Anne", "Øyvind", "Al"] {
            assert!(!is_of_machine(label), "{label}");
        }
    }

    #[test]
    fn no_letter_pair_contradicts_another() {
        for (clinician, client) in LETTER_PAIRS {
            assert!(!LETTER_PAIRS.contains(&(client, clinician)), "{clinician}/{client}");
        }
    }

    #[test]
    fn every_word_stands_in_one_list_and_can_be_found() {
        for (role, words) in WORDS {
            for word in *words {
                assert_eq!(ROLES.get(word), Some(role), "{word}");
                assert_eq!(key(word), *word);
            }
        }
    }
}
