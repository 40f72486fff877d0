//! REFI-QDA projects: texts with selections that carry codes, and the codebook.
//!
//! A text is read as any transcript is ([`super::plain`]). A selection counts characters of Unicode; where a text has
//! letters of which some programs count two, and the names of selections show that this one does, so does the reader.
//! A code stands where its selection begins. Codes of whole texts, and pictures, films and PDFs, are left out and told.

mod project;
mod selections;

use std::borrow::Cow;
use std::collections::HashMap;

use super::archive::Archive;
use super::copies::Copies;
use super::material::{Finding, FoundCode, FoundCoding, FoundMark, Material, On, Place, Talk};
use super::{archive, plain};
use crate::domain::message::Message;
use crate::ports::export::carried::{Carried, CarriedMark, NAME, label, mark, piece, print, unlabel};
use project::{Project, Source};

/// The part that holds the project.
const PROJECT: &str = "project.qde";

/// Whether bytes are such a project.
pub fn is(bytes: &[u8]) -> bool {
    archive::is_packed(bytes) && Archive::open(bytes).is_ok_and(|archive| project_part(&archive).is_some())
}

/// The name of the part that holds the project, whose letters some programs write large.
fn project_part(archive: &Archive<'_>) -> Option<String> {
    archive.names().find(|name| name.eq_ignore_ascii_case(PROJECT)).map(Cow::into_owned)
}

/// Reads a packed project.
pub fn read(bytes: &[u8]) -> Result<Material, Finding> {
    let mut archive = Archive::open(bytes)?;
    let none = || Finding::from(Message::new("import-refi-none"));
    let name = project_part(&archive).ok_or_else(none)?;
    let project = archive.part(&name)?.ok_or_else(none)?;
    let names: HashMap<String, String> = archive.names().map(|name| (name.to_lowercase(), name.into_owned())).collect();
    let text = crate::ports::decode::decode(project)?.text;
    read_project(&text, |name| match names.get(&format!("sources/{}", name.to_lowercase())) {
        Some(name) => archive.part(name),
        None => Ok(None),
    })
}

/// Reads a project; `part` gives what a part in its folder of sources holds.
pub fn read_project(
    text: &str,
    mut part: impl FnMut(&str) -> Result<Option<Vec<u8>>, Finding>,
) -> Result<Material, Finding> {
    let project = project::parse(text)?;
    // What refines a code stands below it as a code of its own, which is read in its parts.
    let is_code = |code: &&FoundCode| {
        let (refined, _) = unlabel(&code.code);
        refined == code.code || refined != code.group
    };
    let mut material =
        Material { codes: project.codes.values().filter(is_code).cloned().collect(), ..Material::default() };
    material.codes.sort_by_key(|code| project.order.get(&code.code).copied());
    material.findings.extend(project.findings.iter().cloned());
    let mut copies = Copies::default();
    for source in &project.sources {
        let text = match &source.path {
            Some(path) => {
                let name = path.rsplit("//").next().unwrap_or_default().trim_start_matches('/');
                part(name)?.map(|bytes| letters(&bytes))
            }
            None => source.text.clone(),
        };
        let Some(text) = text.filter(|text| !text.trim().is_empty()) else {
            let message = Message::new("import-refi-no-text");
            material.findings.push(Finding { place: Place::Entry(source.name.clone()), message });
            continue;
        };
        match self::talk(&project, source, &text, &mut copies, &mut material) {
            Ok(talk) => material.talks.push(talk),
            Err(finding) => material.findings.push(finding),
        }
        copies.check()?;
    }
    if material.talks.is_empty() {
        let gone = material.findings.into_iter().find(|finding| finding.message.id == "import-refi-no-text");
        return Err(gone.unwrap_or_else(|| Message::new("import-nothing-said").into()));
    }
    Ok(material)
}

/// The letters of a text, which is UTF-8, with a mark or without one. They are counted, so that nothing in it may change.
fn letters(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)).into_owned()
}

/// A source as a talk.
fn talk(
    project: &Project,
    source: &Source,
    text: &str,
    copies: &mut Copies,
    material: &mut Material,
) -> Result<Talk, Finding> {
    let findings = &mut material.findings;
    let ours = source.notes.iter().filter_map(|note| project.notes.get(note)).find(|note| note.name == NAME);
    let carried = ours.and_then(|note| Carried::read(&note.text));
    if ours.is_some() && carried.is_none() {
        findings.push(Message::new("import-carried-broken").into());
    }
    let at = || Place::Entry(source.name.clone());
    // Whoever unpacks, copies and packs a project may give its lines other ends.
    let plain_ends = text.replace("\r\n", "\n");
    let is_changed = plain_ends.len() < text.len();
    // What was said may have such ends of its own.
    let is_untouched = carried.as_ref().is_some_and(|carried| carried.print == print(text));
    let as_written = carried.as_ref().filter(|carried| is_untouched || carried.print == print(&plain_ends));
    let is_as_written = as_written.is_some();
    let moved = as_written
        .filter(|_| is_changed && !is_untouched)
        .map(|carried| selections::without_returns(&source.selections, text, carried));
    let text = if moved.is_some() { plain_ends.as_str() } else { text };
    let selections = moved.as_ref().unwrap_or(&source.selections);
    let mut talk = match &carried {
        Some(carried) if is_as_written => of_ours(carried, text),
        _ => {
            let lines = text.replace("\r\n", "\n").replace('\r', "\n");
            // In ours, times count from the beginning.
            let read = if ours.is_some() { plain::read_of_recording(&lines)? } else { plain::read(&lines)? };
            findings.extend(read.findings);
            let told = read.told.into_iter().map(|message| super::told(&Finding { place: at(), message }));
            material.told.extend(told);
            read.talks.into_iter().next().unwrap_or_default()
        }
    };
    talk.name.clone_from(&source.name);
    let places = selections::Places::new(&talk, text, carried.as_ref().filter(|_| is_as_written));
    let spots = places.spots(selections, findings, &at());
    if !is_as_written {
        findings.extend(selections::overlapping(selections, &spots, &at()));
    }
    let has_words = !talk.pieces.is_empty();
    let mut coders: HashMap<String, usize> = HashMap::new();
    for (selection, spot) in selections.iter().zip(spots).filter(|_| has_words) {
        for given in &selection.codings {
            let Some(code) = project.codes.get(&given.code) else {
                findings.push(Finding { place: at(), message: Message::new("import-refi-code-unknown") });
                continue;
            };
            let user = if given.user.is_empty() { &selection.user } else { &given.user };
            let coder = project.users.get(user).cloned().unwrap_or_default();
            let coding = *coders.entry(coder).or_insert_with_key(|coder| coding(&mut talk, coder));
            let (name, modifiers) = unlabel(&code.code);
            let notes = given.notes.iter().chain(&selection.notes).filter_map(|note| project.notes.get(note));
            let note = notes.map(|note| copies.of(&note.text)).collect::<Vec<_>>().join("\n");
            if !copies.takes(code.code.len()) {
                break;
            }
            let on = On::Piece { piece: spot.0, from: spot.1 };
            let place = Place::Line(selection.line);
            talk.codings[coding].marks.push(FoundMark { on, modifiers, note, ..mark(place, 0, 0, name) });
        }
    }
    if source.whole > 0 {
        let message = Message::new("import-refi-whole").with("count", source.whole);
        findings.push(Finding { place: at(), message });
    }
    if let Some(carried) = &carried {
        give_back(&mut talk, carried, is_as_written);
    }
    Ok(talk)
}

fn coding(talk: &mut Talk, coder: &str) -> usize {
    let known = talk.codings.iter().position(|coding| coding.coder == coder);
    known.unwrap_or_else(|| {
        talk.codings.push(FoundCoding { coder: coder.to_owned(), ..FoundCoding::default() });
        talk.codings.len() - 1
    })
}

/// A text that is as it was written: its turns are where they were.
fn of_ours(carried: &Carried, text: &str) -> Talk {
    let mut talk = Talk::default();
    for someone in &carried.participants {
        talk.voices.push(super::material::Voice::called(someone.id.0.clone()));
    }
    let mut letters = text.char_indices();
    let mut passed = 0_u32;
    // The bytes before a character, for characters that grow.
    let mut bytes = |wanted: u32| {
        if wanted > passed {
            letters.nth((wanted - passed - 1) as usize);
            passed = wanted;
        }
        letters.clone().next().map_or(text.len(), |(place, _)| place)
    };
    let mut reached = 0;
    for turn in &carried.turns {
        let (from, to) = (turn.4.max(reached), turn.5.max(turn.4).max(reached));
        let from = bytes(from);
        reached = to;
        let to = bytes(to);
        talk.pieces.push(piece(Place::Whole, Some(turn.1), (Some(turn.4), Some(turn.5)), text[from..to].to_owned()));
    }
    talk
}

fn give_back(talk: &mut Talk, carried: &Carried, is_as_written: bool) {
    let sources: Vec<Option<(usize, u32)>> =
        (0..talk.pieces.len()).map(|place| is_as_written.then_some((place, 0))).collect();
    if is_as_written {
        let turns: HashMap<u32, usize> =
            carried.turns.iter().enumerate().map(|(place, turn)| (turn.0, place)).collect();
        // A turn may be long and have many cuts.
        let lengths: Vec<u32> = talk.pieces.iter().map(|piece| piece.text.chars().count() as u32).collect();
        for known in &carried.codings {
            let mut meant: HashMap<(usize, u32, String), &CarriedMark> = HashMap::new();
            for mark in &known.marks {
                let Some(turn) = turns.get(&mark.1) else { continue };
                meant.insert((*turn, mark.2, label(&mark.3, &mark.4)), mark);
            }
            let place = coding(talk, &known.annotator);
            let found = &mut talk.codings[place];
            for mark in &mut found.marks {
                let On::Piece { piece, from } = mark.on else { continue };
                let told = label(&mark.code, &mark.modifiers);
                if let Some(known) = meant.get(&(piece, from, told)) {
                    (mark.code, mark.modifiers) = (known.3.as_str().into(), known.4.clone());
                }
            }
            found.cuts = known
                .cuts
                .iter()
                .filter_map(|(turn, from, _)| {
                    let piece = *turns.get(turn)?;
                    let fits = *from < *lengths.get(piece)?;
                    fits.then_some(super::material::FoundCut { piece, from: *from, utterance: None })
                })
                .collect();
        }
    }
    carried.give_back(talk, &sources);
}

/// A code of the codebook.
fn found(name: String, group: String) -> FoundCode {
    FoundCode { code: name, group, ..FoundCode::default() }
}
