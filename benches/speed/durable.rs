//! From a key press until what it did is safe on the disk, beside a bare append of as many bytes. No key waits for it.
//!
//! The files lie in the folder that is built into: what is in memory only (`/tmp` on many computers) is synced at once.

use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::Instant;

use gensvar::domain::document::Document;
use gensvar::ports::files::{DiskFiles, Files};
use gensvar::ports::journal::{self, Head, Journal, OnDisk};
use gensvar::tui::app::App;
use gensvar::tui::effect::Effect;
use gensvar::tui::msg::Msg;
use gensvar::tui::update::update;

use crate::measured::Measured;
use crate::talk::{self, WORK};

/// Stretches of work.
const STRETCHES: usize = 100;
/// The length of a usual line of a journal.
const LINE: [u8; 160] = [b'.'; 160];

pub fn run(asked: &[usize]) {
    to_the_disk(asked);
    after_a_crash();
}

/// Actions that are in the journal and in no file.
const ACTIONS: u64 = 10_000;

/// How long it takes to find and to make once more what is in the journal alone.
fn after_a_crash() {
    let mut app = talk::half_coded(1_000);
    let mut before = Document::new(
        app.document.session().clone(),
        app.document.coding().clone(),
        Arc::new(app.document.instrument().clone()),
    );
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let head = head(&app);
    let after = head.after;
    let mut journal = Journal::start(Arc::new(DiskFiles), folder.path().to_owned(), head, |_| ());
    let mut turn = 0;
    while app.document.happened() < after + ACTIONS {
        for step in WORK {
            let key = talk::key(&app, step, turn);
            for effect in update(&mut app, Msg::Key(key)) {
                if let Effect::Note { happened, last } = effect {
                    journal.note(happened, last, 0);
                }
            }
        }
        turn += 1;
    }
    journal.finish();
    let begin = Instant::now();
    let on_disk = OnDisk { coding: after, session: 0, print: None, talk: None, works: &[], changed: false };
    let recovered = journal::recover(&DiskFiles, folder.path(), &on_disk);
    let read = begin.elapsed();
    assert!(recovered.count as u64 >= ACTIONS, "{}", recovered.count);
    let begin = Instant::now();
    before.replay(recovered.edits).unwrap();
    let made = begin.elapsed();
    println!(
        "\n{} actions that only the journal had: read in {:.0} ms, made once more in {:.0} ms",
        recovered.count,
        read.as_secs_f64() * 1000.0,
        made.as_secs_f64() * 1000.0
    );
}

fn head(app: &App) -> Head {
    Head {
        format: journal::FORMAT,
        coding: "coding".to_owned(),
        coder: "anna".to_owned(),
        after: app.document.happened(),
        anew: false,
        from: None,
        work: String::new(),
        on: None,
        talk: None,
        unwritten: None,
        at: 0,
    }
}

fn to_the_disk(asked: &[usize]) {
    let turns = asked.first().copied().unwrap_or(1_000);
    let mut app = talk::half_coded(turns);
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let head = head(&app);
    let (said, heard) = channel();
    let report = move |noted: journal::Noted| said.send(noted).unwrap();
    let journal = Journal::start(Arc::new(DiskFiles), folder.path().join("journal"), head, report);
    let [mut durable, mut updated, mut noting, mut bare] = [(); 4].map(|()| Measured::default());
    let mut grown = DiskFiles.grow(&folder.path().join("bare"), b"").unwrap();
    for turn in 0..STRETCHES {
        for step in WORK {
            let key = talk::key(&app, step, turn);
            let begin = Instant::now();
            let mut number = None;
            for effect in update(&mut app, Msg::Key(key)) {
                if let Effect::Note { happened, last } = effect {
                    journal.note(happened, last, 0);
                    number = Some(last);
                }
            }
            let Some(number) = number else { continue };
            let handed = begin.elapsed();
            updated.note(handed);
            let noted = heard.recv().unwrap();
            assert_eq!((noted.number, &noted.trouble), (number, &None), "one report for each key");
            let safe = begin.elapsed();
            durable.note(safe);
            noting.note(safe.saturating_sub(handed));
            // In turns, so that what else runs on the machine meets both alike.
            let begin = Instant::now();
            grown.append(&LINE).unwrap();
            bare.note(begin.elapsed());
        }
    }
    println!("\nkey press to safe on the disk, {} keys, ms", durable.count());
    println!("{:<40}{:>10}{:>10}{:>10}", "", "median", "p99", "most");
    for (what, measured) in [
        ("a key and the journal", &durable),
        ("of it before the journal has it", &updated),
        ("of it since the journal has it", &noting),
        ("a bare append of a line", &bare),
    ] {
        println!("{what:<40}{:>10.3}{:>10.3}{:>10.3}", measured.median(), measured.under(0.99), measured.under(1.0));
    }
}
