//! With `--codes-only` no word, name, note or path leaves in any format.

use std::sync::Arc;

use gensvar::domain::coding::Coding;
use gensvar::domain::session::{About, Media, Session, Target, Whose};
use gensvar::ports::export::codes_only;
use gensvar::ports::formats::FORMATS;

use super::out_and_in::{SAMPLES, Talk, sample, with_time};

/// A word that must not leave, in every place where a word can stand.
const CANARY: &str = "Kanariefugl";

/// What a file holds, with the parts of a packed one.
fn unpacked(bytes: &[u8]) -> Vec<u8> {
    let mut all = bytes.to_vec();
    if let Ok(mut archive) = zip::ZipArchive::new(std::io::Cursor::new(bytes)) {
        for index in 0..archive.len() {
            std::io::copy(&mut archive.by_index(index).unwrap(), &mut all).unwrap();
        }
    }
    all
}

#[test]
fn with_codes_only_no_word_leaves_in_any_format() {
    for (format, writes) in FORMATS.iter().filter_map(|format| Some((format, format.writes.as_ref()?))) {
        let mut talk = with_time(sample(SAMPLES[0]), writes);
        let canaried = |text: &str| format!("{CANARY} {text}");
        let people = talk.session.participants().iter().cloned().map(|mut someone| {
            someone.name = canaried("navn");
            someone.id.0 = canaried(&someone.id.0);
            someone.speaks_for = None;
            someone
        });
        let turns = talk.session.turns().cloned().map(|mut turn| {
            turn.text = canaried(&turn.text).into();
            turn
        });
        let about = About {
            id: CANARY.to_owned(),
            title: canaried("titel"),
            source: Some(canaried("fil.txt")),
            media: vec![Media { path: canaried("lyd.wav"), offset: 0 }],
            ..talk.session.about.clone()
        };
        let targets = vec![Target { behaviour: canaried("mål"), whose: Whose::Client }];
        talk.session = Session::new(about, targets, people.collect(), turns.collect()).unwrap();
        for (coding, _) in &mut talk.codings {
            let origin = Arc::make_mut(&mut coding.origin);
            (origin.id, origin.session, origin.coder) = (canaried("id"), CANARY.to_owned(), canaried("koder"));
            let marks: Vec<_> = coding.turns().map(|(turn, _)| turn).collect();
            for turn in marks {
                *coding = coding.clone().with_turn(turn, |coded| {
                    for mark in &mut coded.marks {
                        mark.note = Some(canaried("note"));
                    }
                });
            }
        }
        let find = |bytes: &[u8]| {
            let bytes = unpacked(bytes);
            let wide: Vec<u8> = CANARY.encode_utf16().flat_map(u16::to_le_bytes).collect();
            [CANARY.as_bytes(), &wide].iter().any(|word| bytes.windows(word.len()).any(|window| window == *word))
        };
        assert!(find(&talk.written(writes)), "{}: the canary is not even there", format.id);
        let codings: Vec<&Coding> = talk.codings.iter().map(|(coding, _)| coding).collect();
        let (session, codings) = codes_only(&talk.session, &codings);
        let instruments = talk.codings.iter().map(|(_, instrument)| Arc::clone(instrument));
        let bare = Talk { session, codings: codings.into_iter().zip(instruments).collect() };
        let marks: usize = bare.codings.iter().map(|(coding, _)| coding.marks().count()).sum();
        let before: usize = talk.codings.iter().map(|(coding, _)| coding.marks().count()).sum();
        assert_eq!(marks, before, "every code is still there");
        assert!(!find(&bare.written(writes)), "{}: the canary left", format.id);
    }
}
