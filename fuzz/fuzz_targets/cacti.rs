//! CACTI's files, old and new: any bytes.
#![no_main]

use gensvar::ports::formats::by_id;
use gensvar::ports::import::{Settings, read};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    for id in ["cacti", "cacti-text", "cacti-globals", "cacti-xml"] {
        let _ = read(bytes, &Settings { format: by_id(id), ..Settings::default() });
    }
});
