//! Session files: reading never panics, and what was read comes back from what is written.
#![no_main]

use std::path::Path;

use gensvar::ports::store::{read_session, session_text};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let path = Path::new("a.session.ron");
    if let Ok(read) = read_session(text, path) {
        let written = session_text(&read.session).expect("what was read can be written");
        let again = read_session(&written, path).expect("what was written can be read");
        assert!(again.session == read.session);
    }
});
