//! CACTI's files, old and new: any bytes.
#![no_main]

#[path = "../arriving.rs"]
mod arriving;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    for format in ["cacti", "cacti-text", "cacti-globals", "cacti-xml"] {
        arriving::arrive(bytes, format);
    }
});
