//! REFI-QDA projects: a text for each talk, a selection for each turn or part of one that carries codes, a user for each
//! coder, and the codebook. Codes with what refines them stand below their codes. What the project has no place for
//! travels in a note on the text.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::carried::{Carried, CarriedCoding, CarriedMark, NAME, label, print};
use super::codebook_refi::{Branch, code_elements, guid};
use super::laid_out::LaidOut;
use super::markup;
use crate::domain::message::Message;
use crate::ports::formats::{Holds, Outgoing, Part, Written};

/// What comes back from a file that was written here.
pub const HOLDS: Holds = Holds::AllBut(&[
    Part::Course,
    Part::Backwards,
    Part::Consent,
    Part::Retain,
    Part::Hidden,
    Part::Versions,
    Part::Gone,
]);

/// Writes talks into one project.
pub fn write(talks: &[Outgoing<'_>]) -> Result<Written, Message> {
    let mut project = Project::default();
    let broken = || Message::new("export-failed");
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    let mut texts = Vec::new();
    for (number, talk) in talks.iter().enumerate() {
        texts.push(project.talk(number, talk));
    }
    if texts.is_empty() {
        return Err(Message::new("import-nothing-said"));
    }
    zip.start_file("project.qde", options).map_err(|_| broken())?;
    zip.write_all(project.text(talks).as_bytes()).map_err(|_| broken())?;
    for (name, text) in texts {
        zip.start_file(format!("sources/{name}"), options).map_err(|_| broken())?;
        zip.write_all(text.as_bytes()).map_err(|_| broken())?;
    }
    let bytes = zip.finish().map_err(|_| broken())?.into_inner();
    let told = if project.lost { vec![Message::new("export-letters-lost")] } else { Vec::new() };
    Ok(Written { bytes, told })
}

/// A project while it is written.
#[derive(Default)]
struct Project {
    /// Users by their names, with their ids.
    users: BTreeMap<String, String>,
    /// Codes that were given, by their labels, each with the code that it refines.
    labels: BTreeMap<String, String>,
    sources: String,
    notes: String,
    /// Things that got an id.
    things: usize,
    lost: bool,
}

/// The text of a talk, and from where to where each turn's words stand in it.
fn transcript(talk: &Outgoing<'_>) -> (String, Vec<(u32, u32)>) {
    let mut text = String::new();
    let mut length = 0_usize;
    let mut spans = Vec::new();
    for turn in talk.session.turns() {
        let label = talk.session.participant(turn.by).map_or("", |someone| someone.id.0.as_str());
        let words = turn.text.chars().count();
        let from = length + label.chars().count() + 2;
        let _ = write!(text, "{label}: {}\n\n", turn.text);
        let narrow = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
        spans.push((narrow(from), narrow(from + words)));
        length = from + words + 2;
    }
    (text, spans)
}

impl Project {
    fn guid(&mut self) -> String {
        self.things += 1;
        guid("\0thing", self.things)
    }

    fn push(&mut self, out: &mut String, text: &str) {
        self.lost |= markup::push(out, text);
    }

    fn user(&mut self, name: &str) -> String {
        let next = self.users.len();
        self.users.entry(name.to_owned()).or_insert_with(|| guid("\0user", next)).clone()
    }

    /// Writes a talk; tells the name of its text, and the text.
    fn talk(&mut self, number: usize, talk: &Outgoing<'_>) -> (String, String) {
        let (text, spans) = transcript(talk);
        let mut carried = Carried::of(*talk, &LaidOut { spans, ..LaidOut::default() });
        carried.print = print(&text);
        let source = guid("\0source", number);
        let about = &talk.session.about;
        let name = if about.title.is_empty() { &about.id } else { &about.title };
        let mut out = format!("<TextSource guid=\"{source}\" name=\"");
        self.push(&mut out, name);
        let _ = write!(out, "\" plainTextPath=\"internal://{source}.txt\">");
        for coding in &carried.codings {
            self.coding(&mut out, &carried, coding);
        }
        let note = self.note(NAME, &carried.text());
        let _ = write!(out, "<NoteRef targetGUID=\"{note}\"/></TextSource>");
        self.sources.push_str(&out);
        (format!("{source}.txt"), text)
    }

    fn coding(&mut self, out: &mut String, carried: &Carried, coding: &CarriedCoding) {
        let user = self.user(&coding.annotator);
        let mut ends: BTreeMap<(u32, u32), u32> = BTreeMap::new();
        for (turn, at, _) in &coding.cuts {
            ends.insert((*turn, *at), 0);
        }
        let turns: BTreeMap<u32, (u32, u32)> = carried.turns.iter().map(|turn| (turn.0, (turn.4, turn.5))).collect();
        let mut units: BTreeMap<(u32, u32), Vec<&CarriedMark>> = BTreeMap::new();
        for mark in &coding.marks {
            units.entry((mark.1, mark.2)).or_default().push(mark);
        }
        for ((turn, at), marks) in units {
            let Some((start, end)) = turns.get(&turn).copied() else { continue };
            let next = ends.range((turn, at + 1)..).next().filter(|((of, _), _)| *of == turn);
            let to = next.map_or(end, |((_, at), _)| start + at);
            let (from, to) = (start + at, to.max(start + at + 1));
            let selection = self.guid();
            let _ = write!(
                out,
                "<PlainTextSelection guid=\"{selection}\" startPosition=\"{from}\" endPosition=\"{to}\" creatingUser=\"{user}\">"
            );
            for mark in marks {
                let name = label(&mark.3, &mark.4);
                self.labels.insert(name.clone(), mark.3.clone());
                let id = self.guid();
                let code = guid(&name, 0);
                let _ = write!(out, "<Coding guid=\"{id}\" creatingUser=\"{user}\"><CodeRef targetGUID=\"{code}\"/>");
                if !mark.6.is_empty() {
                    let note = self.note("", &mark.6);
                    let _ = write!(out, "<NoteRef targetGUID=\"{note}\"/>");
                }
                out.push_str("</Coding>");
            }
            out.push_str("</PlainTextSelection>");
        }
    }

    fn note(&mut self, name: &str, text: &str) -> String {
        let id = self.guid();
        let mut out = format!("<Note guid=\"{id}\" name=\"");
        self.push(&mut out, name);
        out.push_str("\"><PlainTextContent>");
        self.push(&mut out, text);
        out.push_str("</PlainTextContent></Note>");
        self.notes.push_str(&out);
        id
    }

    fn text(&mut self, talks: &[Outgoing<'_>]) -> String {
        let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        let _ = write!(
            out,
            "<Project xmlns=\"urn:QDA-XML:project:1.0\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
             xsi:schemaLocation=\"urn:QDA-XML:project:1.0 http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd\" \
             name=\"gensvar\" origin=\"gensvar {}\">",
            env!("CARGO_PKG_VERSION")
        );
        if !self.users.is_empty() {
            out.push_str("<Users>");
            for (name, id) in std::mem::take(&mut self.users) {
                let _ = write!(out, "<User guid=\"{id}\" name=\"");
                self.push(&mut out, &name);
                out.push_str("\"/>");
            }
            out.push_str("</Users>");
        }
        let codes = self.codes(talks);
        if !codes.is_empty() {
            out.push_str("<CodeBook><Codes>");
            code_elements(&mut out, &codes);
            out.push_str("</Codes></CodeBook>");
        }
        let _ = write!(out, "<Sources>{}</Sources>", self.sources);
        if !self.notes.is_empty() {
            let _ = write!(out, "<Notes>{}</Notes>", self.notes);
        }
        out.push_str("</Project>\n");
        out
    }

    /// All codes: those of the codebooks, and those that were given.
    fn codes(&self, talks: &[Outgoing<'_>]) -> Vec<Branch> {
        let mut codes: BTreeMap<String, Branch> = BTreeMap::new();
        let mut order = Vec::new();
        let mut add = |branch: Branch| {
            if !codes.contains_key(&branch.name) {
                order.push(branch.name.clone());
                codes.insert(branch.name.clone(), branch);
            }
        };
        for talk in talks {
            let books = talk.codings.iter().flat_map(|coded| coded.instrument.codebooks());
            books.flat_map(|book| &book.codes).for_each(|code| add(Branch::of(code, talk.language())));
        }
        for code in self.labels.values() {
            add(Branch { name: code.clone(), ..Branch::default() });
        }
        for (name, code) in self.labels.iter().filter(|(name, code)| name != code) {
            if let Some(branch) = codes.get_mut(code) {
                branch.below.push(Branch { name: name.clone(), ..Branch::default() });
            }
        }
        order.iter().filter_map(|name| codes.remove(name)).collect()
    }
}
