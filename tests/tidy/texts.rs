//! Every text id that the code names exists, and every text is used.

use std::collections::{BTreeMap, BTreeSet};

use gensvar::domain::codebook::CodeRole;
use gensvar::domain::coding::{Basis, Phase};
use gensvar::domain::figure::Band;
use gensvar::domain::merge::Verdict;
use gensvar::domain::replies::{Followed, Outcome, Taken, Way};
use gensvar::domain::session::{Role, Speaker, Whose};
use gensvar::ports::formats::{Part, WORDED};
use gensvar::ports::stored::What;
use gensvar::ports::surroundings::{Encryption, Shared};
use gensvar::tui::command::Command;

use super::none;
use super::shipped::{SPOKEN, files};
use super::source::sources;

/// Text ids in `locales/en` with their files.
fn known() -> BTreeMap<String, String> {
    let mut known = BTreeMap::new();
    for (name, text) in files("locales/en") {
        for line in text.lines() {
            let id = line.split('=').next().unwrap_or_default().trim_end();
            if line.contains('=') && is_words(id) && !line.starts_with(' ') {
                let twice = known.insert(id.to_owned(), name.clone());
                assert_eq!(twice, None, "{id} stands twice");
            }
        }
    }
    assert!(known.len() > 100, "the ids were not read");
    known
}

/// Words in small letters with dashes between.
fn is_words(text: &str) -> bool {
    let small = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit();
    let mut words = text.split('-');
    words.all(|word| !word.is_empty() && word.chars().all(small))
        && text.starts_with(|letter: char| letter.is_ascii_lowercase())
}

/// At least two such words: nearly every text id, and little else.
fn is_id(text: &str) -> bool {
    text.contains('-') && is_words(text)
}

/// Beginnings that the code puts words behind, with the words.
fn composed() -> Vec<(&'static str, Vec<String>)> {
    let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let dashed = |words: &[&str]| words.iter().map(|word| word.replace('_', "-")).collect::<Vec<_>>();
    let sides = owned(&[Speaker::Clinician, Speaker::Client].map(Speaker::word));
    let bands = owned(&[Band::Below, Band::Fair, Band::Good].map(Band::word));
    let roles = [Role::Clinician, Role::Client, Role::Relative, Role::Interpreter, Role::Other, Role::Unknown];
    let commands: Vec<String> = Command::ALL.iter().map(|command| command.word().to_owned()).collect();
    let helped = commands.iter().map(|word| format!("{word}-help"));
    vec![
        ("band-", bands.clone()),
        ("basis-", owned(&[Basis::Read, Basis::Heard, Basis::Both, Basis::Live].map(Basis::word))),
        ("codebook-speaker-", sides.clone()),
        ("command-", commands.iter().cloned().chain(helped).collect()),
        ("cross-", CodeRole::QUADRANTS.map(|role| role.word().replace('_', "-")).into()),
        ("doctor-colours-", owned(&["dark", "light", "plain"])),
        ("doctor-encrypted-", dashed(&Encryption::ALL.map(Encryption::word))),
        ("doctor-is-", owned(&Shared::ALL.map(Shared::word))),
        ("doctor-what-", dashed(&What::ALL.map(What::word))),
        ("format-name-", owned(&WORDED)),
        ("speaker-label-", roles[..5].iter().map(|role| role.word().to_owned()).collect()),
        ("goal-", owned(&Whose::ALL.map(Whose::word))),
        ("help-codes-", sides.clone()),
        ("keys-heading-", sides.clone()),
        (
            "kind-",
            CodeRole::KINDS.map(|role| role.word().replace('_', "-")).into_iter().chain(owned(&["other"])).collect(),
        ),
        ("followed-", Followed::ALL.map(|it| it.word().replace('_', "-")).into()),
        ("merge-", Verdict::ALL.map(|it| it.word().replace('_', "-")).into()),
        ("outcome-", Outcome::ALL.map(|it| it.word().replace('_', "-")).into()),
        ("selector-every-", sides),
        ("source-", CodeRole::RESISTANCE.map(|role| role.word().replace('_', "-")).into()),
        ("way-", Way::ALL.map(|it| it.word().replace('_', "-")).into()),
        (
            "option-import-",
            owned(&[
                "code",
                "codebook",
                "coder",
                "column",
                "details",
                "dry-run",
                "each-cue",
                "forget-columns",
                "from",
                "pause",
                "pause-anywhere",
                "role",
                "strict",
                "to",
                "yes",
            ]),
        ),
        ("part-", dashed(&Part::ALL.map(Part::word))),
        ("phase-", owned(&Phase::ALL.map(Phase::word))),
        ("replies-doubt-", owned(&["uncut", "others"])),
        ("replies-short-", dashed(&Followed::ALL.map(Followed::word)).into_iter().chain(owned(&["all"])).collect()),
        ("replies-taken-", dashed(&Taken::ALL.map(Taken::word))),
        ("role-", owned(&roles.map(Role::word))),
        ("summary-band-", bands),
        (
            "verb-",
            owned(&[
                "check",
                "codebooks",
                "doctor",
                "forget",
                "good-copies",
                "export",
                "history",
                "import",
                "keymaps",
                "merge",
                "plans",
                "replies",
                "summary",
                "words",
            ]),
        ),
    ]
}

/// Hints are shorter names of commands that have one, and words are what some are called by.
fn is_hint(id: &str) -> bool {
    let ending = |rest: &'_ str| rest.strip_suffix("-hint").or_else(|| rest.strip_suffix("-word")).map(str::to_owned);
    let word = id.strip_prefix("command-").and_then(ending);
    let word = word.as_deref();
    word.is_some_and(|word| Command::from_word(word).is_some())
}

/// Texts in the code that look like text ids: those that certainly are, and those that may be.
fn named() -> (BTreeMap<String, String>, BTreeMap<String, String>) {
    let (mut certain, mut possible) = (BTreeMap::new(), BTreeMap::new());
    let asking = ["Message::new(", "texts.get(", "texts.knows(", "say(", "section(app, canvas, area, "];
    for source in sources("src").iter().filter(|source| source.path != "src/tui/command.rs") {
        for (before, text) in source.production_literals() {
            let asked = asking.iter().any(|asking| before.trim_end().ends_with(asking));
            if asked && is_words(text) {
                certain.insert(text.to_owned(), source.path.clone());
            } else if is_id(text) {
                possible.insert(text.to_owned(), source.path.clone());
            }
        }
    }
    (certain, possible)
}

#[test]
fn every_text_that_the_code_names_exists() {
    let known = known();
    let families: BTreeSet<&str> = known.keys().filter_map(|id| id.split('-').next()).collect();
    let (certain, possible) = named();
    assert!(certain.len() > 100, "the ids were not found in the code");
    let other: BTreeSet<&str> = Command::ALL.iter().map(|command| command.word()).collect();
    let likely = possible.iter().filter(|(id, _)| {
        id.split('-').next().is_some_and(|family| families.contains(family)) && !other.contains(id.as_str())
    });
    let named = certain.iter().chain(likely);
    let missing = named.filter(|(id, _)| !known.contains_key(*id) && !NO_TEXTS.contains(&id.as_str()));
    let mut found: Vec<_> = missing.map(|(id, path)| format!("{path} names {id}")).collect();
    for (beginning, words) in composed() {
        let ids = words.iter().map(|word| format!("{beginning}{word}"));
        found.extend(ids.filter(|id| !known.contains_key(id)).map(|id| format!("the code composes {id}")));
    }
    none("texts that are not there", &found);
}

/// What looks like a text id and is something else.
const NO_TEXTS: [&str; 5] = ["as-it-was", "good-copies", "good-copy", "sample-sessions", "segment-from"];

#[test]
fn every_text_is_used() {
    let (certain, possible) = named();
    let composed: BTreeSet<String> = composed()
        .into_iter()
        .flat_map(|(beginning, words)| words.into_iter().map(move |word| format!("{beginning}{word}")))
        .collect();
    let used =
        |id: &String| certain.contains_key(id) || possible.contains_key(id) || composed.contains(id) || is_hint(id);
    let idle: Vec<_> =
        known().into_iter().filter(|(id, _)| !used(id)).map(|(id, file)| format!("{file}: {id}")).collect();
    none("texts that nobody uses", &idle);
}

#[test]
fn every_composed_text_id_stands_in_the_table() {
    let listed: Vec<&str> = composed().iter().map(|(beginning, _)| *beginning).collect();
    let mut found = Vec::new();
    for source in sources("src") {
        for (before, text) in source.production_literals() {
            let Some((beginning, _)) = text.split_once('{') else { continue };
            let id = beginning.strip_suffix('-').is_some_and(|id| is_id(&format!("{id}-x")));
            if id && before.trim_end().ends_with("format!(") && !listed.contains(&beginning) {
                found.push(format!("{} composes {text}", source.path));
            }
        }
    }
    none("composed text ids that are not in the table of this test", &found);
}

/// Words of programmers, which tell the people who code talks nothing.
const OF_THE_TRADE: [&str; 10] =
    ["ron", "verb", "field", "fields", "syntax", "parse", "struct", "string", "grief", "deserialize"];

#[test]
fn texts_use_no_words_of_programmers() {
    let mut found = Vec::new();
    let all = SPOKEN.iter().flat_map(|language| files(&format!("locales/{language}")));
    for (name, text) in all {
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let said = line.split_once('=').map_or(line, |(_, said)| said);
            // What stands in braces is put in, and a name of a file is its name.
            let said = said.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest));
            let said = said.collect::<String>().to_lowercase().replace(".ron", "");
            let mut words = said.split(|letter: char| !letter.is_alphanumeric());
            found.extend(words.find(|word| OF_THE_TRADE.contains(word)).map(|word| format!("{name}: {word}: {line}")));
        }
    }
    none("words of programmers", &found);
}

#[test]
fn what_a_talk_is_to_change_has_one_word_in_each_language() {
    let others = [
        "target behav",
        "målsætning",
        "forandringsmål",
        "måladfærd",
        "målatferd",
        "mål for endring",
        "endringsmål",
        "målbeteende",
        "förändringsmål",
    ];
    let all = SPOKEN.iter().flat_map(|language| files(&format!("locales/{language}")));
    let found: Vec<String> = all
        .flat_map(|(name, text)| text.lines().map(|line| format!("{name}: {line}")).collect::<Vec<_>>())
        .filter(|line| others.iter().any(|word| line.to_lowercase().contains(word)))
        .collect();
    none("other words for the goal of a talk", &found);
}
