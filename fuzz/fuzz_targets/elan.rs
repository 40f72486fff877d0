//! Annotation files of ELAN.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| {
    let _ = gensvar::ports::import::eaf::read(text);
});
