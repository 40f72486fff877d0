//! CHAT transcripts.

use gensvar::domain::session::Role;
use gensvar::ports::import::material::{On, Talk};
use gensvar::ports::import::turns::{Joining, settle};
use gensvar::ports::import::{Settings, read};
use proptest::prelude::*;

use super::{any_talk, holds};

fn talk(text: &str) -> (Talk, Vec<String>) {
    holds::talk("chat", text.as_bytes())
}

#[test]
fn a_transcript_of_others_is_read() {
    let (talk, findings) = talk(include_str!("samples/chat.cha"));
    let said = |piece: &gensvar::ports::import::material::Piece| {
        format!("{:?} {:?}-{:?} {}", piece.by.unwrap(), piece.start, piece.end, piece.text)
    };
    let expected = [
        "0 Some(1200)-Some(2400) how was your week?",
        "1 Some(2400)-Some(5300) I cut down a down quite a bit (laughs) but not on Friday.",
        "1 Some(5300)-Some(6000) you know…",
        "0 None-None because of the party?",
    ];
    assert_eq!(talk.pieces.iter().map(said).collect::<Vec<_>>(), expected);
    let voices: Vec<_> = talk.voices.iter().map(|it| (it.label.as_str(), it.name.as_str(), it.role)).collect();
    assert_eq!(voices, [("THE", "Dr Berg", Some(Role::Clinician)), ("CLI", "Client", Some(Role::Client))]);
    assert_eq!(
        (talk.language.as_str(), talk.date.as_str(), talk.media[0].path.as_str()),
        ("en", "2019-03-12", "visit12")
    );
    let marks: Vec<_> = talk.codings[0].marks.iter().map(|it| (it.on, it.code.as_str(), it.note.as_str())).collect();
    let on = |piece| On::Piece { piece, from: 0 };
    let expected = [(on(0), "OQ", "a long pause before"), (on(0), "AF", ""), (on(1), "CT", "")];
    assert_eq!(marks, expected);
    assert_eq!(talk.codings[0].marks[2].modifiers, [("taking".to_owned(), "steps".to_owned())]);
    let told = [
        "Whole import-chat-headers",
        "Whole import-chat-people",
        "Entry(\"%mor\") import-chat-tiers",
        "Line(20) import-chat-said-of",
    ];
    assert_eq!(findings, told);
    let settled = settle(&talk, Joining::default(), &[]).unwrap();
    assert_eq!(settled.turns.len(), 3, "utterances of one speaker are one turn");
}

#[test]
fn what_was_changed_in_clan_counts() {
    let whole = any_talk::sample();
    let text = String::from_utf8(any_talk::write("chat", &whole).bytes).unwrap();
    let line = text.lines().find(|line| line.starts_with('*')).unwrap();
    let changed = format!("{}:\tanother beginning .", line.split(':').next().unwrap());
    let (talk, _) = talk(&text.replacen(line, &changed, 1));
    let first = whole.session.turn(0).unwrap();
    assert_eq!((talk.pieces[0].text.as_str(), talk.pieces[0].turn), ("another beginning.", Some(first.id.0)));
}

/// Codes of a talk with what refines them and their notes.
fn coded(text: &str) -> Vec<String> {
    let (talk, _) = talk(text);
    let told = |mark: &gensvar::ports::import::material::FoundMark| {
        let pairs: Vec<String> = mark.modifiers.iter().map(|(id, value)| format!("{id}={value}")).collect();
        format!("{} {} {}", mark.code, pairs.join(" "), mark.note)
    };
    talk.codings.iter().flat_map(|coding| &coding.marks).map(told).collect()
}

#[test]
fn what_refines_a_code_and_its_note_can_be_changed_in_clan() {
    let about = r#"{"gensvar":1,"id":"a","participants":[{"id":"C","role":"client"}],"turns":[[1,0,0,900,0,900]],
        "codings":[{"annotator":"a","coder":"a","codebooks":"misc-2.5","marks":[[3,1,0,"R",[["valence","+"]],false,""],
        [4,1,0,"C",[["valence","+"]],false,"weak"]]}]}"#;
    let about: String = about.lines().map(str::trim).collect();
    let head = format!("@UTF8\n@Begin\n@Participants:\tCLI Participant\n@Comment:\tgensvar {about}\n");
    let file = |head: &str, codes: &str, note: &str| {
        format!("{head}*CLI:\tyes . \u{15}0_900\u{15}\n%xtrn:\t1 0\n%cod:\t{codes}\n%com:\t{note}\n@End\n")
    };
    let written = "$R:valence=+ $C:valence=+";
    assert_eq!(coded(&file(&head, written, "C: weak")), ["R valence=+ ", "C valence=+ weak"]);
    assert_eq!(coded(&file(&head, written, "C: very weak")), ["R valence=+ ", "C valence=+ very weak"]);
    let changed = "$R:valence=- $C:valence=+";
    assert_eq!(coded(&file(&head, changed, "C: weak")), ["R valence=- ", "C valence=+ weak"]);
    let bare = "@UTF8\n@Begin\n@Participants:\tCLI Participant\n";
    assert_eq!(coded(&file(bare, changed, "C: weak")), ["R valence=- ", "C valence=+ weak"]);
}

#[test]
fn a_file_cut_off_anywhere_is_told_and_nothing_panics() {
    let text = include_str!("samples/chat.cha");
    let settings = Settings { format: gensvar::ports::formats::by_id("chat"), ..Settings::default() };
    for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
        let _ = read(&text.as_bytes()[..end], &settings);
    }
}

proptest! {
    #[test]
    fn no_soup_of_its_words_makes_it_panic(pieces in prop::collection::vec(prop::sample::select(vec![
        "@UTF8\n", "@Begin\n", "@Participants:\tA B C, ,D\n", "@ID:\ta|b|c\n", "@ID:\te|c|D|||||Therapist|||\n", "@Media:\t,\n", "@Date:\t99-XXX-1\n",
        "*A:\t", "*", "*:\t", "%cod:\t", "$A:b ", "$ ", "%com:\tx\n", "%snd:\t\"x\"_1_2\n", "\u{15}", "1_2", "99999999999_1", "-1_-2", "\u{15}_\u{15}",
        "[", "]", "[//]", "<a b>", "+...", "+", "0", "(.)", "(", "&=", "&", "@", "\t", "\n", " ", ".", "å", "\u{2308}2", "@End\n",
        "@Comment:\tgensvar {\"gensvar\":1,\"turns\":[[1,9,null,4,5,6]],\"codings\":[{\"annotator\":\"A\",\"cuts\":[[1,9,3]],\"marks\":[[1,1,0,\"CR\"]]}]}\n",
        "@Comment:\tgensvar {}\n", "%xtrn:\t1 0\n", "%xtrn:\tx\n", "%xwrd:\t\"a\"\n", "%xcod2:\t$A\n",
    ]), 0..40)) {
        let settings = Settings { format: gensvar::ports::formats::by_id("chat"), ..Settings::default() };
        let texts = gensvar::ports::locale::Texts::new("en");
        if let Ok(arrival) = read(pieces.concat().as_bytes(), &settings) {
            for talk in &arrival.material.talks {
                let _ = settle(talk, Joining::default(), &[]);
            }
            prop_assert!(arrival.material.findings.iter().all(|finding| texts.knows(&finding.message.id)));
        }
    }
}
