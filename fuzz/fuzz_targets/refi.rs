//! REFI-QDA: the project of a packed file.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| {
    let _ = gensvar::ports::import::refi::read_project(text, |_| Ok(None));
});
