//! REFI-QDA projects: any bytes as the file, and as what is packed in one.
#![no_main]

#[path = "../arriving.rs"]
mod arriving;

const TEXT: &[u8] = include_bytes!("../../tests/formats/samples/refi.txt");

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    arriving::arrive(bytes, "refi-qda");
    arriving::arrive(&arriving::packed(&[("project.qde", bytes), ("sources/1f0c.txt", TEXT)]), "refi-qda");
});
