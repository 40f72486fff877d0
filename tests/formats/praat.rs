//! `TextGrid`s of Praat.

use gensvar::ports::import::material::{On, Talk};
use gensvar::ports::import::{Settings, read};
use proptest::prelude::*;

use super::{any_talk, holds};

fn talk(bytes: &[u8]) -> (Talk, Vec<String>) {
    holds::talk("praat", bytes)
}

fn said(talk: &Talk) -> Vec<String> {
    let piece = |piece: &gensvar::ports::import::material::Piece| {
        let by = &talk.voices[usize::from(piece.by.unwrap())].label;
        format!("{by} {:?}-{:?} {}", piece.start.unwrap(), piece.end.unwrap(), piece.text)
    };
    talk.pieces.iter().map(piece).collect()
}

#[test]
fn the_long_form_is_read_in_every_encoding() {
    let text = include_str!("samples/praat-long.TextGrid");
    let expected = [
        "Anna 500-2123 Hvad siger \"man\" så?",
        "Bo 2100-5000 Jeg vil ikke drikke mere!",
        "Anna 6000-7250 Det er\njo rigtigt.",
    ];
    let big: Vec<u8> = std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect();
    let little: Vec<u8> = std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let latin: Vec<u8> = text.chars().map(|letter| letter as u8).collect();
    for bytes in [text.as_bytes(), &big, &little, &latin] {
        let (talk, findings) = talk(bytes);
        assert_eq!(said(&talk), expected);
        let marks: Vec<_> = talk.codings[0].marks.iter().map(|mark| (mark.on, mark.code.as_str())).collect();
        let on = On::Time { start: 750, end: None, by: Some(0) };
        assert_eq!(marks, [(on, "OQ"), (on, "SR")], "two codes at one moment both survive");
        let told = &findings[findings.len() - 2..];
        assert_eq!(told, ["Entry(\"Anna - phones\") import-eaf-left", "Whole import-praat-silences"]);
    }
}

#[test]
fn the_short_form_is_read_with_commas_and_absurd_times() {
    let (talk, findings) = talk(include_bytes!("samples/praat-short.TextGrid"));
    assert_eq!(said(&talk), ["T 0-2000 So, what now, do you think?", "C 1900-90000500 I do not know."]);
    assert!(findings.is_empty(), "{findings:?}");
}

#[test]
fn what_was_changed_in_praat_counts() {
    let whole = any_talk::sample();
    let text = String::from_utf8(any_talk::write("praat", &whole).bytes).unwrap();
    let first = whole.session.turn(0).unwrap();
    let (talk, _) = talk(text.replacen(&*first.text, "Another beginning.", 1).as_bytes());
    assert_eq!((talk.pieces[0].text.as_str(), talk.pieces[0].turn), ("Another beginning.", Some(first.id.0)));
}

#[test]
fn what_has_lost_its_place_in_praat_is_told() {
    let whole = any_talk::sample();
    let text = String::from_utf8(any_talk::write("praat", &whole).bytes).unwrap();
    let (_, sound) = talk(text.as_bytes());
    assert!(sound.is_empty(), "{sound:?}");
    let coding = &whole.codings[0];
    let cut = coding.turns().filter(|(_, coded)| !coded.cuts().is_empty());
    let cut: Vec<_> = cut.map(|(turn, _)| whole.session.turn(whole.session.position(turn).unwrap()).unwrap()).collect();
    let shortened = cut.iter().fold(text.clone(), |text, turn| text.replacen(&*turn.text, "x", 1));
    let (_, told) = talk(shortened.as_bytes());
    assert!(told.contains(&"Whole import-carried-cuts-lost".to_owned()), "{told:?}");
    // Codes are taken out of their cells, and their notes stay behind.
    let mut tier = "";
    let uncoded: Vec<String> = text
        .lines()
        .map(|line| {
            tier = line.trim().strip_prefix("name = ").unwrap_or(tier);
            let is_code = tier.contains(" codes") && line.trim().starts_with("text = ");
            if is_code { "            text = \"\" ".to_owned() } else { line.to_owned() }
        })
        .collect();
    let (_, told) = talk(uncoded.join("\n").as_bytes());
    assert!(told.iter().any(|told| told.contains("notes") && told.ends_with("import-eaf-codes-lost")), "{told:?}");
}

#[test]
fn a_file_cut_off_anywhere_is_told_and_nothing_panics() {
    let text = include_bytes!("samples/praat-long.TextGrid");
    for end in 0..text.len() {
        let _ =
            read(&text[..end], &Settings { format: gensvar::ports::formats::by_id("praat"), ..Settings::default() });
    }
}

proptest! {
    #[test]
    fn no_soup_of_its_words_makes_it_panic(pieces in prop::collection::vec(prop::sample::select(vec![
        "\"ooTextFile\"", "\"TextGrid\"", "\"IntervalTier\"", "\"TextTier\"", "\"gensvar\"", "\"T\"", "\"T codes Anna\"", "0", "1.5",
        "-0", "1e99", "-3", "NaN", "inf", "\"\"", "\"OQ\"", "\"a \"\" b\"", "\"", "!", "<exists>", "intervals [1]:", "xmin =", "5",
        "\"{\"\"gensvar\"\":1,\"\"turns\"\":[[1,9,null,4,5,6]],\"\"codings\"\":[{\"\"annotator\"\":\"\"Anna\"\",\"\"cuts\"\":[[1,9,3]]}]}\"",
    ]), 0..60)) {
        let settings = Settings { format: gensvar::ports::formats::by_id("praat"), ..Settings::default() };
        let texts = gensvar::ports::locale::Texts::new("en");
        if let Ok(arrival) = read(pieces.join("\n").as_bytes(), &settings) {
            for talk in &arrival.material.talks {
                let _ = gensvar::ports::import::turns::settle(talk, gensvar::ports::import::turns::Joining::default(), &[]);
            }
            prop_assert!(arrival.material.findings.iter().all(|finding| texts.knows(&finding.message.id)));
        }
    }
}
