//! Coding files, alone and against the session that they name.
#![no_main]

use std::path::Path;

use gensvar::ports::store::{check_coding, coding_text, read_coding, read_session};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let path = Path::new("a.coding.ron");
    let _ = check_coding(text, path, None);
    let session = include_str!("../../sample-sessions/smoking-primary-care.session.ron");
    let session = read_session(session, path).expect("the sample is sound").session;
    if let Ok(read) = read_coding(text, path, &session) {
        let written = coding_text(&session, &read.coding).expect("what was read can be written");
        read_coding(&written, path, &session).expect("what was written can be read");
    }
});
