//! JSON of AssemblyAI: any text.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| {
    let _ = gensvar::ports::import::assemblyai::read(text, &gensvar::ports::import::Settings::default());
});
