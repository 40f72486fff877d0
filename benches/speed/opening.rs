//! From a file's name to the first frame: reading, counting a first slice, laying out, drawing; and counting the rest. Starting the process is not in it;
//! `docs/PERFORMANCE.md` says how that is measured from outside.

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use gensvar::domain::counts::SLICE;
use gensvar::domain::document::Document;
use gensvar::ports::clock::SystemClock;
use gensvar::ports::codebooks::Library;
use gensvar::ports::files::DiskFiles;
use gensvar::ports::open::{OpenRequest, World, fresh_id, open};
use gensvar::ports::store;
use gensvar::tui::msg::Msg;
use gensvar::tui::update::update;

use crate::measured::Measured;
use crate::talk;

const RUNS: usize = 5;

pub fn run(asked: &[usize]) {
    println!("\nfile to first frame, ms (median of {RUNS})");
    println!("{:<40}{:>10}{:>10}{:>10}{:>10}{:>10}", "", "reading", "counting", "drawing", "all", "the rest");
    for turns in if asked.is_empty() { &[1_000, 100_000] } else { asked } {
        let turns = *turns;
        let text = talk::transcript(turns);
        measure(&format!("plain text, {turns} turns"), &[("talk.txt", &text)], "talk.txt");
        let session = talk::session(turns);
        let talk_text = store::session_text(&session).unwrap();
        measure(&format!("session, {turns} turns"), &[("talk.session.ron", &talk_text)], "talk.session.ron");
        let coding = talk::coding(&session, &talk::instrument(), turns);
        let coding_text = store::coding_text(&session, &coding).unwrap();
        let files = [("talk.session.ron", talk_text.as_str()), ("talk.anna.coding.ron", &coding_text)];
        measure(&format!("session and coding, {turns} marks"), &files, "talk.session.ron");
    }
}

fn measure(what: &str, files: &[(&str, &str)], opened: &str) {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let [mut reading, mut counting, mut drawing, mut all, mut rest] = [(); 5].map(|()| Measured::default());
    for _ in 0..RUNS {
        let begin = Instant::now();
        let found = read(&folder.path().join(opened));
        let read = begin.elapsed();
        let document = Document::sliced(found.session, found.coding, Arc::clone(&found.instrument), SLICE);
        let counted = begin.elapsed();
        let mut app = talk::app(document);
        talk::Nowhere::open().draw(&app);
        let drawn = begin.elapsed();
        reading.note(read);
        counting.note(counted.saturating_sub(read));
        drawing.note(drawn.saturating_sub(counted));
        all.note(drawn);
        while app.has_slices() {
            update(&mut app, Msg::Slice);
        }
        rest.note(begin.elapsed().saturating_sub(drawn));
    }
    let figures = [reading, counting, drawing, all, rest].map(|it| it.median());
    println!(
        "{what:<40}{:>10.2}{:>10.2}{:>10.2}{:>10.2}{:>10.2}",
        figures[0], figures[1], figures[2], figures[3], figures[4]
    );
}

fn read(path: &Path) -> gensvar::ports::open::Opened {
    let library = Library::shipped();
    let world = World { files: &DiskFiles, library: &library, clock: &SystemClock, fresh_id: &fresh_id };
    let request = OpenRequest {
        path: path.to_owned(),
        coder: "anna".to_owned(),
        names_coder: false,
        codebooks: None,
        usual_codebooks: None,
        spoken: String::new(),
        read_only: false,
        round: 1,
    };
    open(&request, &world).unwrap()
}
