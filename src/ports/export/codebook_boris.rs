//! A codebook as an ethogram: a project of BORIS with behaviours and without observations.

use std::collections::HashSet;

use serde_json::json;

use super::boris::{Behaviours, project};
use super::codebook_texts::{EXAMPLES, HINTS, left_out};
use crate::domain::codebook::Codebook;
use crate::domain::message::Message;
use crate::domain::session::Role;
use crate::ports::formats::Written;

/// Writes a codebook, with names and definitions in a language. Keys are the keymap's, and ratings are unknown to BORIS.
pub fn write(codebook: &Codebook, language: &str) -> Result<Written, Message> {
    let subject = |role: Role| json!({ "key": "", "name": role.word(), "description": "" });
    let mut sides: Vec<Role> = Vec::new();
    for role in [Role::Clinician, Role::Client] {
        if codebook.codes.iter().any(|code| role.speaker() == Some(code.speaker)) {
            sides.push(role);
        }
    }
    let subjects: serde_json::Map<_, _> =
        sides.into_iter().enumerate().map(|(at, role)| (at.to_string(), subject(role))).collect();
    let states = HashSet::new();
    let behaviours = Behaviours::of_codebook(codebook, language, &states);
    let mut ethogram = project(&subjects.into(), &behaviours, &json!({}), &json!({}));
    ethogram["project_name"] = json!(codebook.id);
    ethogram["project_description"] = json!(codebook.name.get(language));
    let bytes = serde_json::to_vec_pretty(&ethogram).map_err(|_| Message::new("export-boris-failed"))?;
    let told = (!codebook.ratings.is_empty()).then(|| Message::new("export-ratings-left-out"));
    let told = told.into_iter().chain(left_out(codebook, language, &[EXAMPLES, HINTS]));
    Ok(Written { bytes, told: told.collect() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::codebooks::Library;
    use crate::ports::import::boris::{is, read};

    #[test]
    fn every_shipped_codebook_is_read_again() {
        let shipped = Library::shipped();
        for id in shipped.list().map(|listed| listed.id.to_owned()).collect::<Vec<_>>() {
            let codebook = shipped.codebook(&id).unwrap().unwrap();
            let written = write(&codebook, "da").unwrap();
            let text = String::from_utf8(written.bytes).unwrap();
            assert!(is(&crate::ports::formats::Sample { bytes: b"", text: &text }));
            let material = read(&text).unwrap();
            let codes: Vec<&str> = material.codes.iter().map(|code| code.code.as_str()).collect();
            assert_eq!(codes, codebook.codes.iter().map(|code| &*code.id.0).collect::<Vec<_>>());
            for (found, code) in material.codes.iter().zip(&codebook.codes) {
                let names: Vec<&String> = found.modifiers.iter().map(|(name, _)| name).collect();
                assert_eq!(names, code.modifiers.iter().collect::<Vec<_>>());
                assert!(found.description.starts_with(code.name.get("da")));
                assert_eq!(found.speaker, code.speaker.word(), "{id} {}", code.id);
                let group = codebook.groups.iter().find(|(id, _)| *id == code.group);
                assert_eq!(found.group, group.map_or("", |(_, names)| names.get("da")));
            }
        }
    }
}
