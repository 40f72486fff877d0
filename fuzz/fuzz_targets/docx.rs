//! Word documents: any bytes.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let _ = gensvar::ports::import::docx::read(bytes, &gensvar::ports::import::Settings::default());
});
