//! Codebooks.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| {
    let _ = gensvar::ports::codebooks::read(text, std::path::Path::new("a.ron"));
});
