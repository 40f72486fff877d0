//! Old CACTI's global scores, `.globals`: a line for each, then notes.

use super::super::counted::Counted;
use super::super::material::{Finding, FoundCoding, FoundRating, Material, Place, Talk};
use super::AUDIO;
use crate::domain::message::Message;
use crate::domain::session::Media;
use crate::ports::formats::Sample;
use crate::ports::limits::MOST_LISTED;

/// The first line.
const HEAD: &str = "Global Ratings";
/// The line behind which the notes stand.
const NOTES: &str = "Notes:";

/// Whether a text holds CACTI's global scores.
pub fn is(sample: &Sample<'_>) -> bool {
    let mut lines = sample.text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.next() == Some(HEAD) && lines.next().is_some_and(|line| line.starts_with(AUDIO))
}

/// Reads global scores; the talk that they are of stands in another file.
pub fn read(text: &str) -> Result<Material, Finding> {
    let mut talk = Talk::default();
    let mut coding = FoundCoding::default();
    let mut told = Counted::default();
    let mut findings = Vec::new();
    let mut lines = text.lines().enumerate();
    let mut notes = String::new();
    while let Some((index, line)) = lines.next() {
        let place = Place::Line(index + 1);
        if line.trim() == NOTES {
            notes = lines.map(|(_, line)| line).collect::<Vec<_>>().join("\n");
            break;
        }
        if let Some(path) = line.strip_prefix(AUDIO) {
            if !path.trim().is_empty() {
                talk.media.push(Media::of_talk(path.trim()));
            }
            continue;
        }
        let pair = line.split_once(":\t").or_else(|| line.trim_end().rsplit_once(':'));
        match pair.map(|(name, value)| (name.trim(), value.trim())) {
            Some((name, "")) if !name.is_empty() => told.tell("import-cacti-no-value", &place),
            Some((name, value)) if !name.is_empty() => {
                let (global, value) = (name.to_owned(), value.to_owned());
                coding.ratings.push(FoundRating { place, global, value, ..FoundRating::default() });
            }
            _ if line.trim().is_empty() || line.trim() == HEAD => {}
            _ => told.tell("import-cacti-line", &place),
        }
    }
    if coding.ratings.len() > MOST_LISTED {
        return Err(Message::new("limit-many").with("most", MOST_LISTED).into());
    }
    findings.extend(told.into_findings());
    keep_notes(&mut coding, &notes, &mut findings);
    talk.codings.push(coding);
    Ok(Material { talks: vec![talk], findings, ..Material::default() })
}

/// Puts the one note that CACTI has for all scores where gensvar has notes: a line that begins with a score's name and a
/// colon belongs to that score, a line that begins with a tab goes on, and anything else is kept with the first score.
pub(super) fn keep_notes(coding: &mut FoundCoding, notes: &str, findings: &mut Vec<Finding>) {
    let notes = notes.trim_matches('\n');
    if notes.trim().is_empty() {
        return;
    }
    if coding.ratings.is_empty() {
        findings.push(Message::new("import-cacti-notes-lost").with("notes", notes).into());
        return;
    }
    let mut at = 0;
    let mut stray: Option<usize> = None;
    let mut begun = vec![false; coding.ratings.len()];
    for line in notes.split('\n') {
        let named = line.split_once(": ").and_then(|(name, note)| {
            let index = coding.ratings.iter().position(|rating| rating.global == name)?;
            Some((index, note))
        });
        let (index, note) = named.unwrap_or((at, line.strip_prefix('\t').unwrap_or(line)));
        if named.is_none() && !line.starts_with('\t') && !line.trim().is_empty() {
            stray.get_or_insert(index);
        }
        at = index;
        let kept = &mut coding.ratings[index].note;
        if std::mem::replace(&mut begun[index], true) {
            kept.push('\n');
        }
        kept.push_str(note);
    }
    if let Some(rating) = stray {
        let rating = coding.ratings[rating].global.as_str();
        findings.push(Message::new("import-cacti-notes-kept").with("rating", rating).into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::import::coded::testing::told;

    #[test]
    fn scores_and_notes() {
        let text = "Global Ratings\n\nAudio File:\tC:\\a.wav\nEMPATHY:\t4\nMI SPIRIT:\t3\nCOLLABORATION:\t\nhm\n\
                    Notes:\nGood talk.\nMI SPIRIT: warm\n\tthroughout\n";
        assert!(is(&Sample { bytes: b"", text }));
        let material = read(text).unwrap();
        let coding = &material.talks[0].codings[0];
        let given: Vec<_> = coding.ratings.iter().map(|it| (&*it.global, &*it.value, &*it.note)).collect();
        assert_eq!(given, [("EMPATHY", "4", "Good talk."), ("MI SPIRIT", "3", "warm\nthroughout")]);
        let expected = ["Line(6) import-cacti-no-value", "Line(7) import-cacti-line", "Whole import-cacti-notes-kept"];
        assert_eq!(told(&material), expected);
    }

    #[test]
    fn notes_without_a_score_are_quoted() {
        let material = read("Global Ratings\nAudio File:\ta\nNotes:\nGood talk.").unwrap();
        assert_eq!(material.findings[0].message, Message::new("import-cacti-notes-lost").with("notes", "Good talk."));
    }
}
