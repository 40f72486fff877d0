//! One talk coded under several codebooks, whose codes are called alike and are refined otherwise: what refines each code comes
//! back to the coding that it is of, from every format that holds it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use gensvar::domain::coding::Coding;
use gensvar::domain::instrument::Instrument;
use gensvar::ports::codebooks::Library;
use gensvar::ports::export::lost;
use gensvar::ports::formats::{Coded, FORMATS, Format, Holds, Outgoing, Part, Writes};
use gensvar::ports::import::arranging::{ArrangedTalk, arrange};
use gensvar::ports::import::{Settings, read};

use super::coded::examples;
use super::out_and_in::{SAMPLES, Talk, sample, with_time};
use crate::support::always;

/// Formats that hold what refines a code, with what each holds; those of SDIS are read by one reader.
fn formats() -> impl Iterator<Item = (&'static Format, &'static Writes)> {
    let comes_back = |format: &&Format| format.reads.is_some() || format.id == "sdis-event";
    let all = FORMATS.iter().filter(comes_back).filter_map(|format| Some((format, format.writes.as_ref()?)));
    all.filter(|(_, writes)| writes.holds.has(Part::Modifiers))
}

/// Writes codings into one file, and reads it again; of a format that names no codebooks it is said which they are.
fn again(writes: &Writes, talk: &Talk) -> Vec<ArrangedTalk> {
    let names_books = writes.holds.has(Part::Codebooks);
    let codebooks = (!names_books).then(|| talk.codings[0].1.ids());
    let settings = Settings { codebooks, ..Settings::default() };
    let arrival = read(talk.written(writes), &settings).unwrap();
    let arranged = arrange(arrival, "talk.x", &Library::shipped(), &settings, &|| "fresh".to_owned()).unwrap();
    assert!(arranged.made.is_none());
    arranged.talks
}

/// The codes of each coding with what refines them, by its codebooks.
fn refined<'a>(codings: impl Iterator<Item = &'a (Coding, Arc<Instrument>)>) -> BTreeMap<String, Vec<String>> {
    let mut all = BTreeMap::new();
    for (coding, instrument) in codings {
        let told = coding.marks().map(|(_, mark)| {
            let mut modifiers = mark.modifiers.clone();
            modifiers.sort();
            format!("{} {modifiers:?}", mark.code)
        });
        let mut marks: Vec<String> = told.collect();
        marks.sort();
        assert!(all.insert(instrument.ids(), marks).is_none(), "two codings under {}", instrument.ids());
    }
    all
}

/// All codings in one file where the format takes them, else each in its own.
fn files(holds: Holds, talk: Talk) -> Vec<Talk> {
    if holds.has(Part::Coders) {
        return vec![talk];
    }
    let Talk { session, codings } = talk;
    codings.into_iter().map(|coding| Talk { session: session.clone(), codings: vec![coding] }).collect()
}

fn comes_back(format: &Format, writes: &Writes, talk: Talk) {
    for talk in files(writes.holds, talk).into_iter().filter(|talk| talk.codings.iter().any(has_marks)) {
        let was = refined(talk.codings.iter().filter(|coding| has_marks(coding)));
        let talks = again(writes, &talk);
        let came = refined(talks.iter().flat_map(|talk| &talk.codings).filter(|coding| has_marks(coding)));
        assert_eq!(came, was, "{}", format.id);
    }
}

fn has_marks((coding, _): &(Coding, Arc<Instrument>)) -> bool {
    coding.marks().next().is_some()
}

#[test]
fn samples_keep_the_modifiers_of_all_their_codings_in_one_file() {
    let mut tried = BTreeSet::new();
    for (format, writes) in formats() {
        for name in SAMPLES {
            let talk = with_time(sample(name), writes);
            assert!(talk.codings.len() > 2, "{name}");
            comes_back(format, writes, talk);
        }
        tried.insert(format.id);
    }
    assert!(["boris", "cacti", "cacti-text", "sdis", "sdis-event", "csv", "elan"].iter().all(|id| tried.contains(id)));
}

#[test]
fn random_codings_under_several_codebooks_keep_their_modifiers_in_one_file() {
    for (format, writes) in formats() {
        always(12, &examples(&["misc-2.5", "miti-4.2.1+clear-1.0", "gensvar", "misc-2.1"]), |examples| {
            let session = examples[0].session.clone();
            let codings = examples.into_iter().map(|example| (example.coding, example.instrument)).collect();
            comes_back(format, writes, Talk { session, codings });
            Ok(())
        });
    }
}

#[test]
fn who_speaks_comes_back_or_is_told_to_be_lost() {
    for (format, writes) in formats() {
        let mut talk = with_time(sample(SAMPLES[0]), writes);
        talk.codings.truncate(1);
        let labels = |session: &gensvar::domain::session::Session| {
            let by = |turn: &gensvar::domain::session::Turn| session.participant(turn.by).unwrap().id.0.clone();
            session.turns().map(by).collect::<BTreeSet<String>>()
        };
        let came = labels(&again(writes, &talk)[0].session);
        let coded: Vec<Coded<'_>> =
            talk.codings.iter().map(|(coding, instrument)| Coded { coding, instrument }).collect();
        let outgoing = [Outgoing { session: &talk.session, codings: &coded, spoken: "en" }];
        let is_told = lost(&outgoing, writes.holds).contains(&Part::Speakers);
        assert_eq!(came != labels(&talk.session), is_told, "{}: {came:?}", format.id);
    }
}
