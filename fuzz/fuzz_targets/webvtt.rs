//! WebVTT, gensvar's own too: any text.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| {
    let _ = gensvar::ports::import::webvtt::read(text, &gensvar::ports::import::Settings::default());
});
