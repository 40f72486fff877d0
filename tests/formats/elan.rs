//! Annotation files of ELAN.

use gensvar::domain::session::{Media, Role};
use gensvar::ports::import::material::{On, Talk};
use gensvar::ports::import::{Settings, read};
use proptest::prelude::*;

use super::{any_talk, holds};

fn talk(text: &str) -> (Talk, Vec<String>) {
    holds::talk("elan", text.as_bytes())
}

#[test]
fn tiers_are_talk_codes_and_what_refines_them_by_their_rules() {
    let (talk, findings) = talk(include_str!("samples/elan-2.7.eaf"));
    let said = |piece: &gensvar::ports::import::material::Piece| {
        format!("{:?} {:?}-{:?} {}", piece.by, piece.start.unwrap(), piece.end.unwrap(), piece.text)
    };
    let expected = [
        "Some(0) 500-3500 Hvad har du tænkt siden sidst?",
        "Some(1) 3600-4600 Jeg vil gerne stoppe.",
        "Some(1) 4600-5600 Men det er svært & langt.",
        "Some(1) 5600-6600 Måske.",
        "Some(0) 7000-9000 Du vil gerne, og du er i tvivl.",
    ];
    assert_eq!(talk.pieces.iter().map(said).collect::<Vec<_>>(), expected);
    assert_eq!(talk.voices.iter().map(|voice| voice.label.as_str()).collect::<Vec<_>>(), ["Rådgiver", "Borger"]);
    assert_eq!(talk.media, [Media::of_talk("D:/optagelser/samtale 12.wav")]);
    let marks: Vec<_> = talk.codings[0].marks.iter().map(|mark| (mark.on, mark.code.as_str())).collect();
    let on = |piece| On::Piece { piece, from: 0 };
    assert_eq!(marks, [(on(0), "OQ"), (on(4), "CR"), (on(1), "CT"), (on(2), "ST")]);
    assert_eq!(talk.codings[0].marks[2].modifiers, [("Styrke".to_owned(), "+2".to_owned())]);
    assert_eq!((talk.codings.len(), talk.codings[0].coder.as_str()), (1, "lm"));
    assert_eq!(findings, ["Whole import-eaf-slots", "Entry(\"B-engelsk\") import-eaf-left"]);
}

/// A file of four tiers: two people called by names in tiers called by roles, codes, and another tier of the same shape.
fn four_tiers(name: &str) -> String {
    let whole = include_str!("samples/elan-roles.eaf");
    assert!(whole.contains("TIER_ID=\"Noter\""));
    whole.replace("TIER_ID=\"Noter\"", &format!("TIER_ID=\"{name}\""))
}

#[test]
fn a_tier_called_by_a_role_tells_it_where_the_name_does_not() {
    let material = gensvar::ports::import::read(four_tiers("Noter").as_bytes(), &Settings::default()).unwrap().material;
    let voices: Vec<_> = material.talks[0].voices.iter().map(|voice| (voice.label.as_str(), voice.role)).collect();
    assert_eq!(voices, [("Mette", Some(Role::Clinician)), ("Jonas", Some(Role::Client))]);
    let told = four_tiers("Noter").replace("PARTICIPANT=\"Mette\"", "PARTICIPANT=\"Tolk\"");
    let material = gensvar::ports::import::read(told.as_bytes(), &Settings::default()).unwrap().material;
    assert_eq!(material.talks[0].voices[0].role, None, "the participant's own word holds");
}

#[test]
fn a_tier_of_notes_is_nobody_who_speaks_and_is_told_by_its_name() {
    for name in ["Noter", "Notes", "Kommentarer", "Anteckningar", "Notater 2"] {
        let material =
            gensvar::ports::import::read(four_tiers(name).as_bytes(), &Settings::default()).unwrap().material;
        assert_eq!((material.talks[0].voices.len(), material.talks[0].pieces.len()), (2, 3), "{name}");
        let told = &material.findings.iter().find(|finding| finding.message.id == "import-eaf-notes-left").unwrap();
        let texts = gensvar::ports::locale::Texts::new("en");
        let said = texts.say(&told.message);
        assert!(said.contains(name) && said.contains("one annotation"), "{said}");
    }
    let material =
        gensvar::ports::import::read(four_tiers("Noteboom").as_bytes(), &Settings::default()).unwrap().material;
    assert_eq!(material.talks[0].voices.len(), 3, "a name is none");
}

#[test]
fn a_slot_that_nothing_stands_at_needs_no_time() {
    let whole = include_str!("samples/elan-2.7.eaf");
    let slot = "<TIME_SLOT TIME_SLOT_ID=\"nobodys\"/></TIME_ORDER>";
    let slotted = whole.replacen("</TIME_ORDER>", slot, 1);
    assert_ne!(slotted, whole);
    let count = |text: &str| {
        let findings = gensvar::ports::import::read(text.as_bytes(), &Settings::default()).unwrap().material.findings;
        let slots = findings.into_iter().find(|finding| finding.message.id == "import-eaf-slots");
        slots.map(|finding| gensvar::ports::locale::Texts::new("en").say(&finding.message))
    };
    assert_eq!(count(&slotted), count(whole));
    let timed = |text: &str| {
        let mut number = 0;
        let all = text.split_inclusive("<TIME_SLOT ").map(|part| {
            number += 1;
            if part.contains("TIME_VALUE") || !part.contains("TIME_SLOT_ID") || part.contains("nobodys") {
                part.to_owned()
            } else {
                part.replacen("TIME_SLOT_ID", &format!("TIME_VALUE=\"{number}\" TIME_SLOT_ID"), 1)
            }
        });
        all.collect::<String>()
    };
    assert_eq!(count(&timed(&slotted)), None, "no annotation lacks a time");
}

#[test]
fn codes_without_words_are_units_and_two_at_one_time_both_survive() {
    let text = include_str!("samples/elan-3.0-codes-alone.eaf");
    let (talk, findings) = talk(text);
    let pieces: Vec<_> = talk.pieces.iter().map(|piece| (piece.start, piece.end, piece.text.as_str())).collect();
    assert_eq!(pieces, [(Some(1000), Some(2400), ""), (Some(5000), Some(90_000_500), "")]);
    let marks: Vec<_> =
        talk.codings[0].marks.iter().map(|mark| (mark.on, mark.code.as_str(), mark.note.as_str())).collect();
    let on = |piece| On::Piece { piece, from: 0 };
    assert_eq!(marks, [(on(0), "OQ", "Not sure."), (on(0), "SR", ""), (on(1), "SR", "")]);
    assert_eq!((talk.voices.len(), talk.media[0].path.as_str(), findings.len()), (1, "/Users/anna/v.mp4", 0));
    let material = read(text.as_bytes(), &Settings::default()).unwrap().material;
    let codes: Vec<_> = material.codes.iter().map(|code| format!("{} {}", code.code, code.description)).collect();
    assert_eq!(codes, ["OQ open question", "SR simple reflection"]);
}

#[test]
fn what_was_changed_in_elan_counts() {
    let whole = any_talk::sample();
    let text = String::from_utf8(any_talk::write("elan", &whole).bytes).unwrap();
    let first = whole.session.turn(0).unwrap();
    let changed = text.replacen(&*first.text, "Another beginning.", 1);
    let (talk, _) = talk(&changed);
    assert_eq!((talk.pieces[0].text.as_str(), talk.pieces[0].turn), ("Another beginning.", Some(first.id.0)));
    assert_eq!(talk.pieces.len(), whole.session.len());
}

#[test]
fn parts_that_belong_to_no_turn_are_told() {
    let whole = any_talk::sample();
    let text = String::from_utf8(any_talk::write("elan", &whole).bytes).unwrap();
    let (_, sound) = talk(&text);
    let torn = text.replace("ANNOTATION_REF=\"a", "ANNOTATION_REF=\"nowhere");
    assert_ne!(torn, text);
    let (_, told) = talk(&torn);
    let lost = |told: &[String]| {
        told.iter().filter(|told| told.contains("parts") && told.ends_with("import-eaf-codes-lost")).count()
    };
    assert!(lost(&sound) == 0 && lost(&told) > 0, "{told:?}");
}

#[test]
fn where_a_recording_begins_is_what_elan_says() {
    let mut whole = any_talk::sample();
    let media = vec![Media { path: "lyd/a.wav".into(), offset: 1500 }, Media::of_talk("b.mp4")];
    let about = gensvar::domain::session::About { media: media.clone(), ..whole.session.about.clone() };
    let (people, turns) = (whole.session.participants().to_vec(), whole.session.turns().cloned().collect());
    whole.session = gensvar::domain::session::Session::new(about, Vec::new(), people, turns).unwrap();
    let text = String::from_utf8(any_talk::write("elan", &whole).bytes).unwrap();
    assert_eq!(text.matches("TIME_ORIGIN").count(), 1, "a recording that begins with the talk needs none");
    assert_eq!(talk(&text).0.media, media);
    let moved = talk(&text.replace("TIME_ORIGIN=\"1500\"", "TIME_ORIGIN=\"-20\"")).0.media;
    assert_eq!((moved[0].offset, moved[1].offset), (-20, 0));
    let alone = include_str!("samples/elan-2.7.eaf").replace("MIME_TYPE", "TIME_ORIGIN=\"250\" MIME_TYPE");
    assert_eq!(talk(&alone).0.media[0].offset, 250);
}

#[test]
fn a_file_cut_off_anywhere_is_told_and_nothing_panics() {
    for text in [include_str!("samples/elan-2.7.eaf"), include_str!("samples/elan-3.0-codes-alone.eaf")] {
        for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
            let _ = read(
                &text.as_bytes()[..end],
                &Settings { format: gensvar::ports::formats::by_id("elan"), ..Settings::default() },
            );
        }
    }
}

proptest! {
    #[test]
    fn no_soup_of_its_elements_makes_it_panic(pieces in prop::collection::vec(prop::sample::select(vec![
        "<ANNOTATION_DOCUMENT>", "</ANNOTATION_DOCUMENT>", "<HEADER TIME_UNITS=\"PAL-frames\"/>",
        "<TIME_SLOT TIME_SLOT_ID=\"ts1\" TIME_VALUE=\"-5\"/>", "<TIME_SLOT TIME_SLOT_ID=\"ts2\" TIME_VALUE=\"9e99\"/>",
        "<TIME_SLOT TIME_SLOT_ID=\"ts3\" TIME_VALUE=\"1,5\"/>", "<TIME_SLOT TIME_SLOT_ID=\"ts4\"/>",
        "<TIER TIER_ID=\"x\" PARENT_REF=\"y\" LINGUISTIC_TYPE_REF=\"codes\">", "<TIER TIER_ID=\"y\" PARENT_REF=\"x\">",
        "<TIER TIER_ID=\"z\" PARENT_REF=\"z\" LINGUISTIC_TYPE_REF=\"parts\">", "<TIER>", "</TIER>", "<ANNOTATION>", "</ANNOTATION>",
        "<ALIGNABLE_ANNOTATION ANNOTATION_ID=\"a1\" TIME_SLOT_REF1=\"ts3\" TIME_SLOT_REF2=\"ts1\"><ANNOTATION_VALUE>So.</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION>",
        "<ALIGNABLE_ANNOTATION ANNOTATION_ID=\"a2\" TIME_SLOT_REF1=\"ts4\" TIME_SLOT_REF2=\"ts4\"><ANNOTATION_VALUE>OQ</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION>",
        "<REF_ANNOTATION ANNOTATION_ID=\"a3\" ANNOTATION_REF=\"a4\" PREVIOUS_ANNOTATION=\"a3\"><ANNOTATION_VALUE>CR</ANNOTATION_VALUE></REF_ANNOTATION>",
        "<REF_ANNOTATION ANNOTATION_ID=\"a4\" ANNOTATION_REF=\"a3\"><ANNOTATION_VALUE>So.</ANNOTATION_VALUE></REF_ANNOTATION>",
        "<PROPERTY NAME=\"gensvar\">{\"gensvar\":1,\"turns\":[[1,9,null,4,5,6],[1,0,1,2,3,4]],\"codings\":[{\"marks\":[[1,1,0,\"CR\"]]}]}</PROPERTY>",
        "<PROPERTY NAME=\"gensvar\">{}</PROPERTY>", "<LINGUISTIC_TYPE LINGUISTIC_TYPE_ID=\"codes\" CONTROLLED_VOCABULARY_REF=\"v\"/>",
        "<CONTROLLED_VOCABULARY CV_ID=\"v\">", "<CV_ENTRY>CR</CV_ENTRY>", "</CONTROLLED_VOCABULARY>", "text", "<!DOCTYPE a>", "&amp;", "&b;",
    ]), 0..40)) {
        let settings = Settings { format: gensvar::ports::formats::by_id("elan"), ..Settings::default() };
        let texts = gensvar::ports::locale::Texts::new("en");
        for text in [pieces.concat(), format!("<ANNOTATION_DOCUMENT>{}</ANNOTATION_DOCUMENT>", pieces.concat())] {
            match read(text.as_bytes(), &settings) {
                Ok(arrival) => {
                    for talk in &arrival.material.talks {
                        let _ = gensvar::ports::import::turns::settle(talk, gensvar::ports::import::turns::Joining::default(), &[]);
                    }
                    prop_assert!(arrival.material.findings.iter().all(|finding| texts.knows(&finding.message.id)));
                }
                Err(finding) => prop_assert!(texts.knows(&finding.message.id)),
            }
        }
    }
}
