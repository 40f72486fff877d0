mod broken;
mod recovering;
mod writing;

use super::log::segments;
use super::*;
use crate::domain::codebook::CodeId;
use crate::domain::coding::{Coding, Mark};
use crate::domain::document::Document;
use crate::domain::edit::{CodingEdit, SessionEdit};
use crate::domain::examples::{coding, instrument, talk};
use crate::domain::history::Happened;
use crate::domain::session::TurnId;
use crate::ports::files::{DiskFiles, Files, Growing, Held};
use std::io;
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};

fn head(after: u64) -> Head {
    Head {
        format: FORMAT,
        coding: "c".into(),
        coder: "anna".into(),
        after,
        anew: false,
        from: None,
        work: String::new(),
        on: None,
        talk: None,
        unwritten: None,
        at: 1,
    }
}

fn document() -> Document {
    Document::new(talk(&[('T', "One?"), ('C', "Mm."), ('T', "Two.")]), coding(&[]), instrument())
}

fn code(document: &mut Document, turn: u32, code: &str) {
    let mark = Mark::new(document.free_mark(), None, CodeId::new(code));
    document.perform("step-code", vec![CodingEdit::AddMark { turn: TurnId(turn), place: 9, mark }.into()]).unwrap();
}

/// What happened in a short piece of work: seven things.
fn work(document: &mut Document) {
    code(document, 1, "Q");
    code(document, 2, "CT");
    document.undo().unwrap();
    code(document, 3, "SR");
    document.undo().unwrap();
    document.redo().unwrap();
    document.perform("step-title", vec![SessionEdit::SetTitle("A visit".into()).into()]).unwrap();
}

/// The journal of a document that was worked on, and the reports of its thread.
fn journal(files: Arc<dyn Files>, folder: &Path, after: u64) -> (Journal, Receiver<Noted>) {
    let (sender, receiver) = channel();
    (Journal::start(files, folder.to_owned(), head(after), move |noted| sender.send(noted).unwrap()), receiver)
}

/// Notes everything that is new, one line at a time.
fn note(journal: &Journal, document: &mut Document) {
    let (news, last) = document.take_news();
    let first = last + 1 - news.len() as u64;
    for (what, number) in news.into_iter().zip(first..) {
        journal.note(vec![what], number, number as i64 * 1000);
    }
}

fn written(folder: &Path) -> Document {
    let mut document = document();
    work(&mut document);
    let (mut journal, _reports) = journal(Arc::new(DiskFiles), folder, 0);
    note(&journal, &mut document);
    journal.finish();
    document
}

/// What is there after the files, which end with a number, were opened again.
fn reopened(folder: &Path, on_disk: &OnDisk<'_>, mut from: Document) -> (Document, Recovered) {
    let recovered = recover(&DiskFiles, folder, on_disk);
    from.replay(recovered.edits.clone()).unwrap();
    from.opened_after(recovered.number);
    if let Some(history) = recovered.history.clone() {
        from.remember(history);
    }
    (from, recovered)
}

const NOTHING: OnDisk<'static> = OnDisk { coding: 0, session: 0, print: None, talk: None, works: &[], changed: false };

fn said(document: &Document) -> (String, Vec<(TurnId, String)>) {
    let marks = document.coding().marks().map(|(turn, mark)| (turn, mark.code.to_string())).collect();
    (document.session().about.title.clone(), marks)
}

fn bytes_of(folder: &Path) -> (std::path::PathBuf, Vec<u8>) {
    let path = segments(&DiskFiles, folder).unwrap().pop().unwrap();
    let bytes = std::fs::read(&path).unwrap();
    (path, bytes)
}

/// Notes what is new in a document that goes on from what was recovered, as a program does that is killed then.
fn killed(folder: &Path, recovered: &Recovered, document: &mut Document) {
    let head = Head { coding: "c".into(), ..recovered.head(&document.coding().origin, 0) };
    let mut journal = Journal::start(Arc::new(DiskFiles), folder.to_owned(), head, |_| {});
    note(&journal, document);
    journal.finish();
}

fn ids(recovered: &Recovered) -> Vec<String> {
    recovered.notices.iter().map(|message| message.id.to_string()).collect()
}
