//! CHAT transcripts.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| {
    let _ = gensvar::ports::import::chat::read(text);
});
