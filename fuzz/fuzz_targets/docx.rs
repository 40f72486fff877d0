//! Word documents: any bytes as the file, and as what is packed in one.
#![no_main]

#[path = "../arriving.rs"]
mod arriving;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    arriving::arrive(bytes, "docx");
    arriving::arrive(&arriving::packed(&[("word/document.xml", bytes)]), "docx");
});
