//! What a file holds beyond what gensvar's own files take: longer names, codes and notes, longer lists of them. It is cut to
//! what they take and told, so that whatever is brought in can be written, and opened again.

use super::counted::Each;
use super::material::{Finding, FoundCoding, FoundMark, FoundRating, Material, Place, Talk, Voice};
use crate::domain::message::Message;
use crate::ports::limits::{LONGEST_NAME, LONGEST_NOTE, MOST_LISTED};
use crate::ports::ron::beginning;

/// Bytes that stay free behind a name, for a number that tells it from others.
const NUMBER: usize = 16;
/// Letters of what was cut that are quoted.
const QUOTED: usize = 40;

/// Cuts what does not fit. Talks that come whole were held against the same limits when they were read.
pub fn fit(material: &mut Material) {
    let mut told = Each::default();
    for talk in material.talks.iter_mut().filter(|talk| talk.whole.is_none()) {
        self::talk(talk, &mut told);
    }
    material.findings.extend(told.into_findings());
}

fn talk(talk: &mut Talk, told: &mut Each) {
    let Talk { name, id, title, language, date, media, targets, voices, codings, .. } = talk;
    for text in [name, id, title, language, date] {
        self::name(text, &Place::Whole, told);
    }
    few(media, &Place::Whole, told);
    for media in media {
        self::name(&mut media.path, &Place::Whole, told);
    }
    few(targets, &Place::Whole, told);
    for target in targets {
        self::name(&mut target.behaviour, &Place::Whole, told);
    }
    for Voice { label, name, speaks_for, .. } in voices {
        for text in [Some(label), Some(name), speaks_for.as_mut()].into_iter().flatten() {
            self::name(text, &Place::Whole, told);
        }
    }
    for coding in codings {
        self::coding(coding, told);
    }
}

fn coding(coding: &mut FoundCoding, told: &mut Each) {
    let FoundCoding { coder, codebooks, id, passes, not_codable, marks, ratings, .. } = coding;
    for text in [Some(coder), Some(codebooks), Some(id), not_codable.as_mut()].into_iter().flatten() {
        name(text, &Place::Whole, told);
    }
    few(passes, &Place::Whole, told);
    for FoundMark { place, code, modifiers, note, .. } in marks {
        // Most fit, and others may have the same.
        if code.len() > LONGEST_NAME - NUMBER {
            let mut whole = code.to_string();
            name(&mut whole, place, told);
            *code = whole.into();
        }
        few(modifiers, place, told);
        for text in modifiers.iter_mut().flat_map(|(modifier, value)| [modifier, value]) {
            name(text, place, told);
        }
        shorten(note, LONGEST_NOTE, place, told);
    }
    few(ratings, &Place::Whole, told);
    for FoundRating { place, global, note, .. } in ratings {
        name(global, place, told);
        shorten(note, LONGEST_NOTE, place, told);
    }
}

fn name(text: &mut String, place: &Place, told: &mut Each) {
    shorten(text, LONGEST_NAME - NUMBER, place, told);
}

/// Cuts a text that is longer than so many bytes.
pub fn shorten(text: &mut String, most: usize, place: &Place, told: &mut Each) {
    if text.len() <= most {
        return;
    }
    text.truncate(beginning(text, most).len());
    let quoted: String = text.trim_start().chars().take(QUOTED).collect();
    let message = Message::new("import-long-cut").with("most", most).with("text", quoted);
    told.tell(Finding { place: place.clone(), message });
}

/// Leaves out what a list holds beyond what lists take.
fn few<T>(list: &mut Vec<T>, place: &Place, told: &mut Each) {
    let more = list.len().saturating_sub(MOST_LISTED);
    if more > 0 {
        list.truncate(MOST_LISTED);
        let message = Message::new("import-many-cut").with("count", more).with("most", MOST_LISTED);
        told.tell(Finding { place: place.clone(), message });
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::domain::session::{Media, Target, Whose};
    use crate::ports::codebooks::Library;
    use crate::ports::import::arranging::arrange;
    use crate::ports::import::material::{On, Piece};
    use crate::ports::import::{Arrival, Settings, read};
    use crate::ports::locale::Texts;
    use crate::ports::store::{coding_text, read_coding, read_session, session_text};

    /// A talk of which everything is longer than anybody's.
    fn endless() -> Material {
        let long = |begin: &str| format!("{begin}{}", "æ".repeat(LONGEST_NAME));
        let pairs = |count: usize| (0..count).map(|number| (format!("m{number}"), long("v"))).collect();
        let mark = FoundMark {
            code: "CR".into(),
            modifiers: pairs(MOST_LISTED + 7),
            note: long("n"),
            on: On::default(),
            ..FoundMark::default()
        };
        let rating =
            FoundRating { global: long("g"), note: long("n"), value: "1".to_owned(), ..FoundRating::default() };
        let coding = FoundCoding {
            coder: long("c"),
            id: long("i"),
            not_codable: Some(long("r")),
            passes: vec!["p".to_owned(); MOST_LISTED + 1],
            marks: vec![mark, FoundMark { code: long("x").into(), ..FoundMark::default() }],
            ratings: vec![rating; MOST_LISTED + 2],
            ..FoundCoding::default()
        };
        let voice = Voice { name: long("n"), speaks_for: Some(long("w")), ..Voice::called(long("v")) };
        let talk = Talk {
            id: long("i"),
            title: long("t"),
            language: long("l"),
            date: long("d"),
            media: vec![Media::of_talk(long("m")); MOST_LISTED + 1],
            targets: vec![Target { behaviour: long("b"), whose: Whose::default() }; MOST_LISTED + 1],
            voices: vec![voice; 3],
            pieces: vec![Piece { by: Some(0), text: "hi".to_owned(), ..Piece::default() }],
            codings: vec![coding],
            ..Talk::default()
        };
        Material { talks: vec![talk], ..Material::default() }
    }

    #[test]
    fn whatever_is_brought_in_can_be_written_and_opened_again() {
        let mut material = endless();
        fit(&mut material);
        let texts = Texts::new("en");
        assert!(material.findings.iter().all(|finding| texts.knows(&finding.message.id)), "{:?}", material.findings);
        assert!(material.findings.len() > 10);
        let format = read(b"T: hi\nC: yes", &Settings::default()).unwrap().format;
        let arrival = Arrival { format, encoding: None, recognised: None, material };
        let arranged = arrange(arrival, "t", &Library::shipped(), &Settings::default(), &|| "id".to_owned()).unwrap();
        let (talk, path) = (&arranged.talks[0], Path::new("t"));
        let text = session_text(&talk.session).unwrap();
        assert_eq!(read_session(&text, path).unwrap().session, talk.session);
        let coding = &talk.codings[0].0;
        let text = coding_text(&talk.session, coding).unwrap();
        assert_eq!(read_coding(&text, path, &talk.session).unwrap().coding, *coding);
    }

    #[test]
    fn what_fits_stays_as_it_is() {
        let text = b"T: hi\nC: yes";
        let mut material = read(text, &Settings::default()).unwrap().material;
        let before = material.clone();
        fit(&mut material);
        assert_eq!(material, before);
    }
}
