//! A codebook as a REFI-QDA codebook (`.qdc`).

use std::fmt::Write as _;

use super::carried::print;
use super::codebook_texts::{EXAMPLES, HINTS, left_out};
use super::markup;
use crate::domain::codebook::{Code, Codebook};
use crate::domain::message::Message;
use crate::ports::formats::Written;

/// A code with those below it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Branch {
    /// Its name, which is our code's id.
    pub name: String,
    /// What it is.
    pub description: String,
    /// Whether it only holds others.
    pub is_group: bool,
    /// Codes below it.
    pub below: Vec<Branch>,
}

impl Branch {
    /// A code of a codebook, told in a language.
    pub fn of(code: &Code, language: &str) -> Self {
        let (name, definition) = (code.name.get(language), code.definition.get(language));
        let description =
            [name, definition].iter().filter(|text| !text.is_empty()).copied().collect::<Vec<_>>().join(". ");
        Self { name: code.id.to_string(), description, ..Self::default() }
    }
}

/// The codebook as a file, with names and definitions in a language. Codes stand below their groups, and those without one
/// by themselves.
pub fn write(codebook: &Codebook, language: &str) -> Written {
    let mut branches: Vec<Branch> = Vec::new();
    for code in &codebook.codes {
        if code.group.is_empty() {
            branches.push(Branch::of(code, language));
            continue;
        }
        let place = branches.iter().position(|branch| branch.is_group && branch.name == code.group);
        let place = place.unwrap_or_else(|| {
            let names = codebook.groups.iter().find(|(id, _)| *id == code.group).map(|(_, names)| names);
            let description = names.map_or_else(String::new, |names| names.get(language).to_owned());
            branches.push(Branch { name: code.group.clone(), description, is_group: true, below: Vec::new() });
            branches.len() - 1
        });
        branches[place].below.push(Branch::of(code, language));
    }
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"gensvar {}\"><Codes>",
        env!("CARGO_PKG_VERSION")
    );
    code_elements(&mut out, &branches);
    out.push_str("</Codes></CodeBook>\n");
    let is_less = !codebook.ratings.is_empty() || !codebook.modifiers.is_empty();
    let told = is_less.then(|| Message::new("export-refi-codes-only"));
    let told = told.into_iter().chain(left_out(codebook, language, &[EXAMPLES, HINTS]));
    Written { bytes: out.into_bytes(), told: told.collect() }
}

/// Codes as elements.
pub fn code_elements(out: &mut String, branches: &[Branch]) {
    for branch in branches {
        let id = guid(&branch.name, usize::from(branch.is_group));
        let _ = write!(out, "<Code guid=\"{id}\" name=\"");
        markup::push(out, &branch.name);
        let _ = write!(out, "\" isCodable=\"{}\">", !branch.is_group);
        if !branch.description.is_empty() {
            out.push_str("<Description>");
            markup::push(out, &branch.description);
            out.push_str("</Description>");
        }
        code_elements(out, &branch.below);
        out.push_str("</Code>");
    }
}

/// An id that is the same whenever it is asked for with the same words.
pub fn guid(words: &str, number: usize) -> String {
    let (one, two) = (print(&format!("{words}\0{number}")), print(&format!("{number}\0gensvar\0{words}")));
    let version = one & 0xfff | 0x4000;
    let variant = two >> 48 & 0x3fff | 0x8000;
    format!("{:08x}-{:04x}-{version:04x}-{variant:04x}-{:012x}", one >> 32, one >> 16 & 0xffff, two & 0xffff_ffff_ffff)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::clinician_draft;

    #[test]
    fn a_codebook_is_written_with_its_groups() {
        let mut draft = clinician_draft();
        draft.codes[1].group = "R & more".into();
        draft.codes[2].group = "R & more".into();
        draft.groups = vec![("R & more".to_owned(), crate::domain::examples::names("Reflections"))];
        let text = String::from_utf8(write(&Codebook::build(&draft).unwrap(), "en").bytes).unwrap();
        let group = text.find("name=\"R &amp; more\" isCodable=\"false\"").unwrap();
        assert!(text.find("name=\"SR\"").unwrap() > group && text.find("name=\"Q\"").unwrap() < group, "{text}");
        assert_eq!(text.matches("<Code ").count(), 6);
    }

    #[test]
    fn ids_have_the_form_of_ids_and_differ() {
        let ids: std::collections::BTreeSet<String> = (0..1000).map(|number| guid("a", number)).collect();
        assert_eq!(ids.len(), 1000);
        assert!(
            ids.iter().all(|id| id.len() == 36 && id.as_bytes()[14] == b'4' && b"89ab".contains(&id.as_bytes()[19]))
        );
        assert_eq!(guid("a", 1), guid("a", 1));
    }
}
