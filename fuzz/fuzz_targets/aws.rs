//! JSON of AWS Transcribe: any text.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| {
    let _ = gensvar::ports::import::aws::read(text, &gensvar::ports::import::Settings::default());
});
