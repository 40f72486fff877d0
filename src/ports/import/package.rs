//! Packages of office programs: which part is the document, and what its parts point at.

use std::collections::HashMap;

use super::archive::Archive;
use super::material::Finding;
use super::xml::{Element, Node, Xml};

/// The name of the part that holds the document, as the package itself says it; else the usual one.
pub fn document(archive: &mut Archive<'_>, usual: &str) -> Result<String, Finding> {
    let relations = relations(archive, "_rels/.rels")?;
    let document = relations.into_iter().find(|element| {
        element.get("Type").is_some_and(|kind| kind.ends_with("/officeDocument")) && element.get("Target").is_some()
    });
    let target = document.as_ref().and_then(|element| element.get("Target"));
    Ok(target.map_or(usual, |target| target.trim_start_matches('/')).to_owned())
}

/// The parts that a part points at, by the ids under which it does.
pub fn parts(archive: &mut Archive<'_>, part: &str) -> Result<HashMap<String, String>, Finding> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let within = |target: &str| match target.strip_prefix('/') {
        Some(whole) => whole.to_owned(),
        None if folder.is_empty() => target.to_owned(),
        None => format!("{folder}/{target}"),
    };
    let relations = relations(archive, &within(&format!("_rels/{name}.rels")))?;
    let named = |element: Element| Some((element.get("Id")?.to_owned(), within(element.get("Target")?)));
    Ok(relations.into_iter().filter_map(named).collect())
}

fn relations(archive: &mut Archive<'_>, part: &str) -> Result<Vec<Element>, Finding> {
    let Some(part) = archive.part(part)? else { return Ok(Vec::new()) };
    let text = String::from_utf8_lossy(&part).into_owned();
    let mut xml = Xml::new(&text);
    let mut found = Vec::new();
    // What is broken there leaves the usual names.
    while let Ok(Some(node)) = xml.step() {
        if let Node::Start(element) = node
            && element.name == "Relationship"
        {
            found.push(element);
        }
    }
    Ok(found)
}
