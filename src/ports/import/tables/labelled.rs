//! Tables whose cells of words begin with who speaks (`T: Hva tenker du?`), as transcripts that were pasted into one do.

use std::collections::{HashMap, HashSet};

use crate::domain::message::Message;
use crate::domain::session::Role;
use crate::ports::import::counted::{Counted, Each};
use crate::ports::import::labels;
use crate::ports::import::line::{self, Form, Label, Line};
use crate::ports::import::material::{Finding, On, Piece, Talk, Voice};
use crate::ports::import::speakers::{Census, Verdict};
use crate::ports::import::turns::SOMEBODY;

/// Takes labels off the words of a talk in which no column says who speaks, where a third of what is said begins with one; whether
/// it does, and what is told of the rest: nobody knows whose words those are.
pub fn part(talk: &mut Talk) -> (bool, Option<Finding>) {
    if !talk.voices.is_empty() {
        return (false, None);
    }
    let mut census = Census::default();
    let mut said = 0;
    for (index, piece) in talk.pieces.iter().enumerate().filter(|(_, piece)| !piece.text.is_empty()) {
        // A cell begins anew, whatever stands above it.
        census.gap();
        piece.text.lines().for_each(|line| census.line(index + 1, line, label(line)));
        said += 1;
    }
    let Ok(speakers) = census.speakers() else { return (false, None) };
    let mut found = Vec::new();
    for (index, piece) in talk.pieces.iter().enumerate() {
        let label = label(&piece.text).map(|label| (label, speakers.verdict(&label)));
        if let Some((label, Some(Verdict::Speaker { index: by, .. }))) = label {
            found.push((index, by, label.rest.to_owned(), label.stamp));
        }
    }
    if found.is_empty() || found.len() * 3 < said {
        return (false, None);
    }
    let role = |role: Role| Some(role).filter(|role| *role != Role::Unknown);
    let mut voices: Vec<Voice> =
        speakers.people.iter().map(|(name, is)| Voice { role: role(*is), ..Voice::called(*name) }).collect();
    for (index, by, words, stamp) in found {
        let piece = &mut talk.pieces[index];
        piece.by = Some(by);
        piece.text = words;
        if let Some(stamp) = stamp.filter(|_| piece.start.is_none()) {
            (piece.start, piece.end) = (Some(stamp.start), stamp.end);
        }
    }
    let somebody = u16::try_from(voices.len()).unwrap_or(u16::MAX);
    let mut told = Counted::default();
    for piece in talk.pieces.iter_mut().filter(|piece| piece.by.is_none() && !piece.text.is_empty()) {
        piece.by = Some(somebody);
        told.note_such("table-rows-unlabelled", &piece.text, || piece.place.clone());
    }
    let told = told.into_findings().next();
    if told.is_some() {
        voices.push(Voice { role: Some(Role::Unknown), ..Voice::called(SOMEBODY) });
    }
    talk.voices = voices;
    (true, told)
}

/// Parts what several say in one cell, each in a line of its own behind a label. Codes stay with the first of them, and that is told.
pub fn split(talk: &mut Talk) -> Vec<Finding> {
    if !talk.pieces.iter().any(|piece| piece.text.contains('\n')) {
        return Vec::new();
    }
    let voices: HashMap<String, u16> =
        (0..).zip(&talk.voices).map(|(by, voice)| (labels::key(&voice.label), by)).collect();
    let (mut places, mut count, mut parted) = (Vec::with_capacity(talk.pieces.len()), 0, HashSet::new());
    let mut pieces = Vec::with_capacity(talk.pieces.len());
    for (index, piece) in std::mem::take(&mut talk.pieces).into_iter().enumerate() {
        places.push(count);
        let text = piece.text.clone();
        let mut now = Piece { text: String::new(), ..piece };
        for (number, line) in text.lines().enumerate() {
            let found = label(line).filter(|label| number > 0 && label.form == Form::Colon);
            match found.and_then(|label| Some((*voices.get(&labels::key(label.name))?, label))) {
                Some((by, label)) => {
                    parted.insert(index);
                    let next = Piece { by: Some(by), start: None, end: None, turn: None, ..now.clone() };
                    let stamp = label.stamp;
                    pieces.push(std::mem::replace(&mut now, next));
                    label.rest.clone_into(&mut now.text);
                    (now.start, now.end) = (stamp.map(|stamp| stamp.start), stamp.and_then(|stamp| stamp.end));
                }
                None => {
                    if !now.text.is_empty() {
                        now.text.push('\n');
                    }
                    now.text.push_str(line);
                }
            }
        }
        pieces.push(now);
        count = pieces.len();
    }
    talk.pieces = pieces;
    let mut told = Each::default();
    let mut is_told = HashSet::new();
    for mark in talk.codings.iter_mut().flat_map(|coding| &mut coding.marks) {
        let On::Piece { piece, .. } = &mut mark.on else { continue };
        let before = *piece;
        *piece = places.get(before).copied().unwrap_or(before);
        if parted.contains(&before) && is_told.insert(before) {
            let label = talk.pieces[*piece].by.and_then(|by| talk.voices.get(usize::from(by)));
            let label = label.map_or("", |voice| &voice.label);
            let message = Message::new("table-codes-first").with("label", label);
            told.tell(Finding { place: mark.place.clone(), message });
        }
    }
    told.into_findings().into_iter().collect()
}

fn label(text: &str) -> Option<Label<'_>> {
    match line::read(text) {
        Line::Speech(speech) => speech.label,
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::ports::import::material::{FoundMark, On};
    use crate::ports::import::{Settings, tables};

    #[test]
    fn labels_in_the_words_say_who_speaks_where_no_column_does() {
        let read = |text: &str| {
            let talk = tables::read(text, &Settings::default()).unwrap().talks.remove(0);
            let who = |by: Option<u16>| by.map_or("?", |by| &talk.voices[usize::from(by)].label).to_owned();
            talk.pieces.iter().map(|it| format!("{}|{}", who(it.by), it.text)).collect::<Vec<_>>()
        };
        let text = "Linje;Transkripsjon;Kode\n1;T: Hva tenker du?;OQ\n2;K: Jeg vet ikke.;ST\n3;T: Du er usikker.;CR\n";
        assert_eq!(read(text), ["T|Hva tenker du?", "K|Jeg vet ikke.", "T|Du er usikker."]);
        let plain = "Linje;Transkripsjon;Kode\n1;Hva tenker du?;OQ\n2;Som hun sa: nei.;ST\n3;Du er usikker.;CR\n";
        assert_eq!(read(plain)[1], "?|Som hun sa: nei.");
        let headless = "T: Hva?;OQ\nK: Nei.;ST\nT: Ja.;OQ\nK: Jo.;CT\n";
        assert_eq!(read(headless), ["T|Hva?", "K|Nei.", "T|Ja.", "K|Jo."]);
        let colons = "Taler;Tekst\nT:;Hva tenker du?\nK:;Nei.\nT;Ja.\n";
        assert_eq!(read(colons), ["T|Hva tenker du?", "K|Nei.", "T|Ja."]);
    }

    #[test]
    fn rows_without_a_label_are_nobodys_and_several_in_a_cell_are_parted() {
        let read = |text: &str| {
            let mut material = tables::read(text, &Settings::default()).unwrap();
            let talk = material.talks.remove(0);
            let who = |by: Option<u16>| by.map_or("", |by| &talk.voices[usize::from(by)].label).to_owned();
            let said: Vec<_> = talk.pieces.iter().map(|it| format!("{}|{}", who(it.by), it.text)).collect();
            let on = |mark: &FoundMark| if let On::Piece { piece, .. } = mark.on { piece } else { usize::MAX };
            let marks: Vec<usize> = talk.codings.iter().flat_map(|it| &it.marks).map(on).collect();
            (said, marks, material.findings.into_iter().map(|it| it.message.id.to_string()).collect::<Vec<_>>())
        };
        let (said, _, told) = read("Ytring;Kode\nT: Hva?;OQ\nVet ikke.;ST\nT: Ja.;OQ\nNei.;ST\nJo.;CT\n");
        assert_eq!(said, ["T|Hva?", "?|Vet ikke.", "T|Ja.", "?|Nei.", "?|Jo."]);
        assert_eq!(told, ["table-rows-unlabelled"]);
        let (said, marks, told) = read("Ytring;Kode\n\"T: Hva?\nNå?\nK: Nei.\";OQ\n\"T: Ja.\nK: Jo.\";\nT: Nå.;SR\n");
        assert_eq!(said, ["T|Hva?\nNå?", "K|Nei.", "T|Ja.", "K|Jo.", "T|Nå."]);
        assert_eq!((marks, told), (vec![0, 4], vec!["table-codes-first".to_owned()]));
        assert!(crate::ports::locale::Texts::new("en").knows("table-rows-unlabelled"));
    }
}
