//! A codebook as the configuration of CACTI: codes with a button each, by side and group, and global scores. CACTI has no
//! modifiers: where a code needs one, there is a code for each of its values, named with its sign as on the screen.

use std::fmt::Write as _;

use super::codebook_texts::{ANCHORS, DEFINITIONS, EXAMPLES, HINTS, left_out};
use crate::domain::codebook::{Code, Codebook};
use crate::domain::message::Message;
use crate::domain::session::Speaker;
use crate::ports::formats::Written;
use crate::ports::import::made_codebook::{label, spelling};

/// Buttons that fit side by side.
const BUTTONS: usize = 4;

/// Writes a codebook, with labels in a language.
pub fn write(codebook: &Codebook, language: &str) -> Written {
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<userConfiguration>\n  <codes>\n");
    let names: Vec<(&Code, String)> = codebook
        .codes
        .iter()
        .flat_map(|code| spelled(codebook, code).into_iter().map(move |name| (code, name)))
        .collect();
    for (number, (code, name)) in (1..).zip(&names) {
        let role = if code.speaker == Speaker::Clinician { "T" } else { "C" };
        let description = escaped(code.name.get(language));
        let name = escaped(name);
        let _ = writeln!(
            xml,
            "    <code name=\"{name}\" value=\"{number}\" role=\"{role}\" description=\"{description}\"/>"
        );
    }
    xml.push_str("  </codes>\n");
    for (speaker, panel, label) in [(Speaker::Clinician, "left", "Therapist"), (Speaker::Client, "right", "Client")] {
        let _ = writeln!(xml, "  <codeControls panel=\"{panel}\" label=\"{label}\">");
        let of_side: Vec<_> = names.iter().filter(|(code, _)| code.speaker == speaker).collect();
        // CACTI’s new version reads rows and buttons only, so that a group begins a row instead of being one.
        for group in of_side.chunk_by(|one, next| one.0.group == next.0.group) {
            for row in group.chunks(BUTTONS) {
                let buttons = row.iter().map(|(_, name)| format!("<button code=\"{}\"/>", escaped(name)));
                let _ = writeln!(xml, "    <row>{}</row>", buttons.collect::<String>());
            }
        }
        xml.push_str("  </codeControls>\n");
    }
    globals(&mut xml, codebook, language);
    xml.push_str("</userConfiguration>\n");
    let optional = |code: &Code| code.modifiers.iter().any(|modifier| code.required.first() != Some(modifier));
    let told = codebook.codes.iter().any(optional).then(|| Message::new("export-modifiers-left-out"));
    let told = told.into_iter().chain(left_out(codebook, language, &[DEFINITIONS, EXAMPLES, HINTS, ANCHORS]));
    Written { bytes: xml.into_bytes(), told: told.collect() }
}

fn globals(xml: &mut String, codebook: &Codebook, language: &str) {
    xml.push_str("  <globals>\n");
    for (number, rating) in (1..).zip(&codebook.ratings) {
        let name = escaped(spelling(codebook, &rating.id, &rating.name));
        let label = escaped(label(codebook, &rating.id, &rating.name, language));
        let preset = rating.preset.map_or("-1".to_owned(), |preset| preset.to_string());
        let _ = writeln!(
            xml,
            "    <global name=\"{name}\" label=\"{label}\" value=\"{number}\" defaultRating=\"{preset}\" \
             minRating=\"{}\" maxRating=\"{}\"/>",
            rating.lowest, rating.highest
        );
    }
    xml.push_str("  </globals>\n  <globalControls panel=\"left\">");
    for rating in &codebook.ratings {
        let _ = write!(xml, "<slider global=\"{}\"/>", escaped(spelling(codebook, &rating.id, &rating.name)));
    }
    xml.push_str("</globalControls>\n  <globalsBorder label=\"Global Ratings\"/>\n");
}

/// A code as CACTI has it: by itself, or with each value of the modifier that it needs.
fn spelled(codebook: &Codebook, code: &Code) -> Vec<String> {
    let name = spelling(codebook, &code.id.0, &code.name);
    let needed = code.required.first().and_then(|id| codebook.modifier(id));
    let Some(modifier) = needed else { return vec![name.to_owned()] };
    let values = modifier.values.iter().filter(|value| code.takes(&modifier.id, &value.id));
    values.map(|value| format!("{name}{}", value.sign)).collect()
}

fn escaped(text: &str) -> String {
    let plain: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    quick_xml::escape::escape(&plain).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::codebook::RatingDraft;
    use crate::domain::examples::{client_draft, clinician_draft, names};
    use crate::ports::import::cacti::configuration::{is, read};

    #[test]
    fn what_is_written_is_read_again() {
        let mut draft = clinician_draft();
        draft.codes.extend(client_draft().codes);
        draft.modifiers = client_draft().modifiers;
        draft.codes[0].name = names("Question <\"open\" & closed>\n");
        draft.ratings = vec![RatingDraft {
            id: "empathy".into(),
            name: names("Empathy"),
            lowest: 1,
            highest: 5,
            preset: None,
            needs_target: false,
            anchors: [].into(),
            unverified: false,
        }];
        let written = write(&Codebook::build(&draft).unwrap(), "en");
        let text = String::from_utf8(written.bytes).unwrap();
        assert!(is(&crate::ports::formats::Sample { bytes: b"", text: &text }));
        let material = read(&text).unwrap();
        assert!(material.findings.is_empty(), "{:?}", material.findings);
        let codes: Vec<_> = material.codes.iter().map(|code| (&*code.code, &*code.speaker)).collect();
        let t = "Therapist";
        let expected = [
            ("Q", t),
            ("SR", t),
            ("CR", t),
            ("AF", t),
            ("GI", t),
            ("CT·want", "Client"),
            ("CT·can", "Client"),
            ("ST", "Client"),
        ];
        assert_eq!(codes, expected);
        assert_eq!(material.codes[0].description, "Question <\"open\" & closed>");
        assert_eq!(
            (&*material.globals[0].id, &*material.globals[0].label, material.globals[0].preset),
            ("empathy", "Empathy", None)
        );
        assert!(written.told.is_empty());
    }
}
