//! Files of Datavyu: any bytes as the file, and as what is packed in one.
#![no_main]

#[path = "../arriving.rs"]
mod arriving;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    arriving::arrive(bytes, "datavyu");
    arriving::arrive(&arriving::packed(&[("project", b"!project\n"), ("db", bytes)]), "datavyu");
});
