//! Sample talks and their reference codings load, fit together, and stand in the program.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use gensvar::domain::coding::Status;
use gensvar::domain::document::Document;
use gensvar::domain::session::Session;
use gensvar::ports::codebooks::Library;
use gensvar::ports::{samples, store};

use super::shipped::files;

/// Sessions by their files' names without the ending.
fn sessions() -> BTreeMap<String, Session> {
    let stem = |name: &str| name.strip_suffix(".session.ron").map(str::to_owned);
    let read = |(name, text): (String, String)| {
        let session = store::read_session(&text, Path::new(&name)).unwrap_or_else(|faults| panic!("{faults:#?}"));
        assert_eq!(session.read_only, None, "{name}");
        stem(&name).map(|stem| (stem, session.session))
    };
    files("sample-sessions").into_iter().filter(|(name, _)| stem(name).is_some()).filter_map(read).collect()
}

#[test]
fn every_sample_talk_loads_and_stands_in_the_program() {
    let in_program: BTreeSet<String> = samples::list().into_iter().map(|sample| sample.name.to_owned()).collect();
    let sessions = sessions();
    assert_eq!(in_program, sessions.keys().cloned().collect());
    for (name, session) in &sessions {
        assert!(session.has_clinician() && !session.has_unknown_role(), "{name}: roles are told");
        assert!(!session.is_empty() && !session.targets.is_empty(), "{name}: turns and a goal are there");
        assert!(!session.about.title.is_empty() && !session.about.language.is_empty(), "{name}: title and language");
    }
}

#[test]
fn every_reference_coding_loads_fits_its_talk_and_is_whole() {
    let (sessions, library) = (sessions(), Library::shipped());
    let mut coded: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (name, text) in files("sample-sessions").into_iter().filter(|(name, _)| name.ends_with(".coding.ron")) {
        let head = store::coding_head(&text).unwrap();
        let (stem, session) = sessions.iter().find(|(_, session)| session.about.id == head.session).unwrap();
        let read = store::read_coding(&text, Path::new(&name), session).unwrap_or_else(|faults| panic!("{faults:#?}"));
        assert_eq!((read.read_only, read.notices), (None, vec![]), "{name}");
        let instrument = library.instrument(&head.codebooks).unwrap();
        assert_eq!(store::misfits(session, &read.coding, &instrument), [], "{name}");
        assert_eq!(read.coding.origin.codebooks, instrument.used(), "{name} names the codebooks as they are now");
        assert_eq!(*read.coding.status(), Status::Finished, "{name}");
        assert!(name.starts_with(&format!("{stem}.{}.", head.codebooks)), "{name} is named for its talk and codebooks");
        let document = Document::new(session.clone(), read.coding, instrument);
        assert_eq!(document.tally().incomplete(), 0, "{name}: no mark lacks what its code needs");
        assert_eq!(document.fact_index().total(&gensvar::domain::filter::Fact::Uncoded), 0, "{name}: all is coded");
        coded.entry(stem.clone()).or_default().insert(head.codebooks);
    }
    for name in sessions.keys() {
        let under = coded.get(name).cloned().unwrap_or_default();
        let all = ["gensvar", "misc-2.5", "miti-4.2.1+clear-1.0"];
        assert!(under.iter().eq(&all), "{name} has reference codings under {all:?}, not under {under:?}");
    }
}

#[test]
fn reference_codings_under_misc_give_each_utterance_one_code() {
    let sessions = sessions();
    for (name, text) in files("sample-sessions").into_iter().filter(|(name, _)| name.contains(".misc-2.5.")) {
        let head = store::coding_head(&text).unwrap();
        let session = sessions.values().find(|session| session.about.id == head.session).unwrap();
        let coding = store::read_coding(&text, Path::new(&name), session).unwrap().coding;
        for (turn, coded) in coding.turns() {
            let several = coded.utterances().find(|part| coded.marks_on(*part).count() != 1);
            assert_eq!(several, None, "{name}: turn {}", turn.0);
        }
    }
}
