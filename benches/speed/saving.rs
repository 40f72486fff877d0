//! Writing a coding with many marks and reading it again. The screen waits for neither: a thread writes.

use std::path::Path;
use std::time::Instant;

use gensvar::domain::document::Document;
use gensvar::ports::files::{DiskFiles, Files};
use gensvar::ports::store;

use crate::measured::Measured;
use crate::talk;

const RUNS: usize = 5;

pub fn run(asked: &[usize]) {
    let marks = asked.first().copied().unwrap_or(100_000);
    let (session, instrument) = (talk::session(marks), talk::instrument());
    let coding = talk::coding(&session, &instrument, marks);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("talk.coding.ron");
    let [mut formatting, mut writing, mut loading, mut sharing] = [(); 4].map(|()| Measured::default());
    let mut length = 0;
    for _ in 0..RUNS {
        let begin = Instant::now();
        let text = store::coding_text(&session, &coding).unwrap();
        formatting.note(begin.elapsed());
        length = text.len();
        let begin = Instant::now();
        DiskFiles.replace(&path, text.as_bytes()).unwrap();
        writing.note(begin.elapsed());
        let begin = Instant::now();
        let text = String::from_utf8(DiskFiles.read(&path).unwrap()).unwrap();
        let read = store::read_coding(&text, Path::new("talk.coding.ron"), &session).unwrap();
        loading.note(begin.elapsed());
        assert_eq!(read.coding, coding, "what was written is read again");
    }
    let document = Document::new(session, coding, instrument);
    for _ in 0..1_000 {
        let begin = Instant::now();
        let snapshot = document.snapshot();
        sharing.note(begin.elapsed());
        drop(snapshot);
    }
    println!("\na coding of {marks} marks, {:.1} MB of RON, ms (median of {RUNS})", length as f64 / 1e6);
    let rows = [
        ("handed to the writing thread", &sharing),
        ("put into words", &formatting),
        ("written safely to the disk", &writing),
        ("read again", &loading),
    ];
    for (what, measured) in rows {
        println!("{what:<40}{:>10.3}", measured.median());
    }
}
