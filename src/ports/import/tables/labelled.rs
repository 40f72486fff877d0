//! Tables whose cells of words begin with who speaks (`T: Hva tenker du?`), as transcripts that were pasted into one do.

use crate::domain::session::Role;
use crate::ports::import::line::{self, Label, Line};
use crate::ports::import::material::{Talk, Voice};
use crate::ports::import::speakers::{Census, Verdict};

/// Takes labels off the words of a talk in which no column says who speaks, where half of what is said begins with one.
pub fn part(talk: &mut Talk) {
    if !talk.voices.is_empty() {
        return;
    }
    let mut census = Census::default();
    let mut said = 0;
    for (index, piece) in talk.pieces.iter().enumerate().filter(|(_, piece)| !piece.text.is_empty()) {
        // A cell begins anew, whatever stands above it.
        census.gap();
        census.line(index + 1, &piece.text, label(&piece.text));
        said += 1;
    }
    let Ok(speakers) = census.speakers() else { return };
    let mut found = Vec::new();
    for (index, piece) in talk.pieces.iter().enumerate() {
        let label = label(&piece.text).map(|label| (label, speakers.verdict(&label)));
        if let Some((label, Some(Verdict::Speaker { index: by, .. }))) = label {
            found.push((index, by, label.rest.to_owned(), label.stamp));
        }
    }
    if found.len() * 2 < said {
        return;
    }
    let role = |role: Role| Some(role).filter(|role| *role != Role::Unknown);
    let voices = speakers.people.iter().map(|(name, is)| Voice { role: role(*is), ..Voice::called(*name) }).collect();
    for (index, by, words, stamp) in found {
        let piece = &mut talk.pieces[index];
        piece.by = Some(by);
        piece.text = words;
        if let Some(stamp) = stamp.filter(|_| piece.start.is_none()) {
            (piece.start, piece.end) = (Some(stamp.start), stamp.end);
        }
    }
    talk.voices = voices;
}

fn label(text: &str) -> Option<Label<'_>> {
    match line::read(text) {
        Line::Speech(speech) => speech.label,
        _ => None,
    }
}

#[cfg(test)]
mod tests {
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
        let colons = "Taler;Tekst\nT:;Hva tenker du?\nK:;Nei.\nT;Ja.\n";
        assert_eq!(read(colons), ["T|Hva tenker du?", "K|Nei.", "T|Ja."]);
    }
}
