//! Transcripts: any bytes, in any encoding.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(decoded) = gensvar::ports::decode::decode(bytes) {
        let _ = gensvar::ports::import::plain::read(&decoded.text);
    }
});
