//! What becomes of bytes that somebody brings in: read as a format, or as what they look like; then talks with turns and
//! codings, or a reason why not. Whatever is told has its words and stands inside the file, and what would be written is read
//! again as it was: as files of the program's own, and as a file for another program.

use std::path::Path;
use std::sync::LazyLock;

use gensvar::ports::codebooks::Library;
use gensvar::ports::formats::{Coded, FORMATS, Format, Outgoing, Writes, by_id};
use gensvar::ports::import::arranging::{ArrangedTalk, arrange};
use gensvar::ports::import::{Finding, Place, Settings, own_json, read, told};
use gensvar::ports::locale::Texts;
use gensvar::ports::store::{coding_text, read_coding, read_session, session_text};

static LIBRARY: LazyLock<Library> = LazyLock::new(Library::shipped);

/// The formats that are written. Workbooks are left out: they take longer than all the others.
static WRITTEN: LazyLock<Vec<(&Format, &Writes)>> = LazyLock::new(|| {
    let written = FORMATS.iter().filter(|format| format.id != "xlsx");
    written.filter_map(|format| Some((format, format.writes.as_ref()?))).collect()
});

thread_local! {
    static TEXTS: Texts = Texts::new("en");
}

/// What would be a fault of the program, not of the file.
const FAULTS: [&str; 2] = ["import-coding-unsound", "open-import-unsound"];

/// Findings of a file that are said in words; the others are only looked at.
const SAID: usize = 20;

/// Reads bytes as the format of this id, or as what they look like where it is empty, up to what would be written.
pub fn arrive(bytes: &[u8], format: &str) {
    let settings = Settings { format: by_id(format), ..Settings::default() };
    assert!(format.is_empty() || settings.format.is_some(), "{format}");
    let arrival = match read(bytes, &settings) {
        Ok(arrival) => arrival,
        Err(finding) => return are_sound(&[finding], bytes),
    };
    are_sound(&arrival.material.findings, bytes);
    match arrange(arrival, "a talk.txt", &LIBRARY, &settings, &|| "id".to_owned()) {
        Err(findings) => are_sound(&findings, bytes),
        Ok(arranged) => {
            are_sound(&arranged.findings, bytes);
            for talk in arranged.talks.iter().take(SAID) {
                comes_back(talk);
                goes_out(talk, bytes.len());
            }
        }
    }
}

/// Every finding has its words, and those with a line stand inside the file.
fn are_sound(findings: &[Finding], bytes: &[u8]) {
    // In a packed file the lines are those of its parts.
    let is_packed = bytes.starts_with(b"PK");
    let lines = 1 + bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count();
    for finding in findings {
        assert!(!FAULTS.contains(&&*finding.message.id), "{finding:?}");
        if let Place::Line(line) = finding.place {
            assert!(is_packed || (1..=lines).contains(&line), "{finding:?} in {lines} lines");
        }
    }
    TEXTS.with(|texts| {
        assert!(findings.iter().all(|finding| texts.knows(&finding.message.id)), "{findings:?}");
        for finding in findings.iter().take(SAID) {
            assert!(!texts.say(&told(finding)).is_empty(), "{finding:?}");
        }
    });
}

/// A talk with its codings comes back equal from the files that would be written, and from JSON.
fn comes_back(talk: &ArrangedTalk) {
    let path = Path::new("a.ron");
    let written = session_text(&talk.session).expect("a session can be written");
    let again = read_session(&written, path).unwrap_or_else(|why| panic!("{why:?} in {written}"));
    assert_eq!(again.session, talk.session);
    let codings: Vec<_> = talk.codings.iter().map(|(coding, _)| coding.clone()).collect();
    for coding in &codings {
        let written = coding_text(&talk.session, coding).expect("a coding can be written");
        let again = read_coding(&written, path, &talk.session).unwrap_or_else(|why| panic!("{why:?} in {written}"));
        assert_eq!(again.coding, *coding);
    }
    let json = written_as(talk, by_id("json").expect("a format of ours").writes.as_ref().expect("it is written"));
    let json = String::from_utf8(json.expect("all can be written")).expect("JSON is UTF-8");
    let again = own_json::read(&json, &Settings::default()).unwrap_or_else(|why| panic!("{why:?} in {json}"));
    let whole = again.talks.into_iter().next().and_then(|talk| talk.whole).expect("a talk that comes whole");
    assert_eq!(*whole, (talk.session.clone(), codings));
}

fn written_as(talk: &ArrangedTalk, writes: &Writes) -> Option<Vec<u8>> {
    let codings: Vec<Coded<'_>> =
        talk.codings.iter().map(|(coding, instrument)| Coded { coding, instrument }).collect();
    let outgoing = Outgoing { session: &talk.session, codings: &codings, spoken: "en" };
    Some((writes.write)(&[outgoing]).ok()?.bytes)
}

/// A talk goes out in one of the formats; what was written can be read again where it holds anything that was said.
fn goes_out(talk: &ArrangedTalk, chance: usize) {
    let (format, writes) = WRITTEN[chance % WRITTEN.len()];
    let Some(bytes) = written_as(talk, writes) else { return };
    if format.reads.is_some() {
        let settings = Settings { format: Some(format), ..Settings::default() };
        match read(&bytes, &settings) {
            Ok(arrival) => are_sound(&arrival.material.findings, &bytes),
            Err(finding) => are_sound(&[finding], &bytes),
        }
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
