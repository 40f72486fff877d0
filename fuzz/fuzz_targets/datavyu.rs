//! Files of Datavyu: any bytes.
#![no_main]

use gensvar::ports::formats::by_id;
use gensvar::ports::import::{Settings, read};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let _ = read(bytes, &Settings { format: by_id("datavyu"), ..Settings::default() });
});
