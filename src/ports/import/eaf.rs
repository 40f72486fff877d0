//! Annotation files of ELAN, of any version: tiers of talk become what was said, tiers of codes become codings.
//!
//! Which tier holds what is told by rules. A tier whose type has a controlled vocabulary holds codes, and so does one
//! whose values are like codes (`code_like`). Another tier without a parent is talk; where its values are empty,
//! its children are judged as if they had no parent. A child of talk whose values together are the words of its parent
//! cuts them into parts. One that has times or carries codes and is not these words leaves its codes on them. A child of codes holds notes or what refines the codes. Whatever else stands below talk,
//! such as a translation, is left out and told.

mod document;
mod judging;
mod naming;
mod places;
mod tabbed;
mod talking;

#[cfg(test)]
pub(in crate::ports) mod testing;

use std::collections::HashSet;

use super::leaning;
use super::material::{Finding, FoundCode, Material};
use crate::domain::message::Message;
use crate::ports::export::carried::{Carried, NAME};

/// Whether a text is such a file, or the table that ELAN makes of one.
pub fn is(text: &str) -> bool {
    let head = text.trim_start();
    head.starts_with('<') && head.contains("<ANNOTATION_DOCUMENT") || tabbed::is(text)
}

/// The codes of the vocabularies from which tiers of codes choose, each once. Many tiers may share a vocabulary.
fn codes(document: &document::Document, roles: &[judging::Role], is_ours: bool) -> Vec<FoundCode> {
    let tiers = document.tiers.iter().zip(roles).filter(|(_, role)| **role == judging::Role::Codes);
    let named = tiers.filter_map(|(tier, _)| {
        let way = leaning::of(&tier.name).filter(|_| !is_ours).map(|(_, said)| said);
        Some((document.types.get(&tier.kind)?.vocabulary.as_str(), way))
    });
    let (mut looked_at, mut known) = (HashSet::new(), HashSet::new());
    let vocabularies = named
        .filter(|named| looked_at.insert(*named))
        .filter_map(|(name, way)| Some((document.vocabularies.get(name)?, way)));
    let called = vocabularies.flat_map(|(codes, way)| {
        codes.iter().map(move |code| match way.and_then(|way| leaning::called(way, &code.code)) {
            Some(called) => FoundCode { code: called, ..code.clone() },
            None => code.clone(),
        })
    });
    called.filter(|code| known.insert(code.code.clone())).collect()
}

/// Reads a file.
pub fn read(text: &str) -> Result<Material, Finding> {
    let table = tabbed::parse(text);
    let is_table = table.is_some();
    let mut document = table.map_or_else(|| document::parse(text), Ok)?;
    document.interpolate();
    let carried = document.properties.iter().find(|(name, _)| name == NAME);
    let is_ours = carried.is_some();
    let carried = carried.and_then(|(_, text)| Carried::read(text));
    let mut findings = std::mem::take(&mut document.findings);
    if is_ours && carried.is_none() {
        findings.push(Message::new("import-carried-broken").into());
    }
    let roles = judging::judge(&document, carried.is_some(), &mut findings);
    if is_table {
        // Its tiers have no types of which something could be said in ELAN.
        let guessed = findings.iter_mut().filter(|finding| finding.message.id == "import-eaf-guessed-codes");
        guessed.for_each(|finding| finding.message.id = "import-eaf-guessed-rows".into());
    }
    let mut talking = talking::Talking::new(&document, &roles, carried.as_ref().map(|carried| carried.turns.len()));
    let (mut talk, sources) = talking.talk();
    talking.copies.check()?;
    findings.append(&mut talking.findings);
    let codes = codes(&document, &roles, is_ours);
    if let Some(carried) = carried {
        carried.give_back(&mut talk, &sources);
        // Where the talk begins in a recording can be changed in ELAN.
        if talk.media.len() == document.media.len() {
            talk.media.iter_mut().zip(&document.media).for_each(|(media, there)| media.offset = there.offset);
        }
    }
    if talk.pieces.is_empty() {
        return Err(Message::new("import-nothing-said").into());
    }
    Ok(Material { talks: vec![talk], codes, findings, ..Material::default() })
}
