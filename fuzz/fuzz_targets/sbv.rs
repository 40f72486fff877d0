//! SBV: any bytes.
#![no_main]

#[path = "../arriving.rs"]
mod arriving;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| arriving::arrive(bytes, "sbv"));
