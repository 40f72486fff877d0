//! SubViewer: any text.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| {
    let _ = gensvar::ports::import::sbv::read(text, &gensvar::ports::import::Settings::default());
});
