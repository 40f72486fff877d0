//! What becomes of bytes that somebody brings in: read as a format, or as what they look like; then talks with turns and
//! codings, or a reason why not.

use std::sync::LazyLock;

use gensvar::ports::codebooks::Library;
use gensvar::ports::formats::by_id;
use gensvar::ports::import::arranging::arrange;
use gensvar::ports::import::{Settings, read};

static LIBRARY: LazyLock<Library> = LazyLock::new(Library::shipped);

/// Reads bytes as the format of this id, or as what they look like where it is empty, up to what would be written.
pub fn arrive(bytes: &[u8], format: &str) {
    let settings = Settings { format: by_id(format), ..Settings::default() };
    assert!(format.is_empty() || settings.format.is_some(), "{format}");
    if let Ok(arrival) = read(bytes, &settings) {
        let _ = arrange(arrival, "a talk.txt", &LIBRARY, &settings, &|| "id".to_owned());
    }
}

/// A packed file with these parts. Chance never makes one whose sums are right.
#[allow(dead_code, reason = "most targets have nothing to pack")]
pub fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    use std::io::Write as _;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let plain = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in parts {
        zip.start_file(*name, plain).expect("a name of ours");
        zip.write_all(bytes).expect("memory takes it");
    }
    zip.finish().expect("memory takes it").into_inner()
}
