//! `TextGrid`s of Praat.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| {
    let _ = gensvar::ports::import::textgrid::read(text);
});
