//! From the bytes of a file to text: which encoding it is in, and which files are no text at all.
//!
//! Line ends become LF. What had to be guessed, or could not be read, is said in a notice. Bytes that are a text already are not
//! copied: whoever gives them away gets them back as the text, and whoever lends them gets a view of them.

use std::borrow::Cow;

use crate::domain::message::Message;

/// Bytes of the line with which XML begins.
const LONGEST_DECLARATION: usize = 1000;

/// How a text stood in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte-order mark.
    Utf8,
    /// UTF-16, the low byte first.
    Utf16Le,
    /// UTF-16, the high byte first.
    Utf16Be,
    /// Windows-1252, which Latin-1 text is read as too.
    Windows1252,
    /// Another one, which the file names itself.
    Stated(&'static encoding_rs::Encoding),
}

impl Encoding {
    /// The name that editors use for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16 LE",
            Self::Utf16Be => "UTF-16 BE",
            Self::Windows1252 => "Windows-1252 (Latin-1)",
            Self::Stated(encoding) => encoding.name(),
        }
    }
}

/// The text of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Decoded<'b> {
    /// The text, lines ended by LF, without byte-order mark.
    pub text: Cow<'b, str>,
    /// How it stood in the file.
    pub encoding: Encoding,
    /// What was guessed, and what could not be read.
    pub notices: Vec<Message>,
    /// That the file does not name its encoding, where the letters bear out what it was read as: good to know, and no doubt.
    pub recognised: Option<Message>,
}

/// Reads bytes as text, or says what they are instead.
pub fn decode<'b>(bytes: impl Into<Cow<'b, [u8]>>) -> Result<Decoded<'b>, Message> {
    let bytes = bytes.into();
    if bytes.is_empty() {
        return Err(Message::new("decode-empty"));
    }
    if let Some(kind) = foreign_kind(&bytes) {
        return Err(Message::new(kind));
    }
    let mut decoded = read_text(bytes)?;
    decoded.text = unify_line_ends(decoded.text);
    if decoded.text.trim().is_empty() {
        return Err(Message::new("decode-blank"));
    }
    Ok(decoded)
}

fn read_text(bytes: Cow<'_, [u8]>) -> Result<Decoded<'_>, Message> {
    if bytes.starts_with(b"\xef\xbb\xbf") {
        return text_without_nul(read_utf8(behind(bytes, 3)));
    }
    if let Some(body) = bytes.strip_prefix(b"\xff\xfe") {
        return text_without_nul(read_utf16(body, Encoding::Utf16Le));
    }
    if let Some(body) = bytes.strip_prefix(b"\xfe\xff") {
        return text_without_nul(read_utf16(body, Encoding::Utf16Be));
    }
    if let Some(encoding) = guess_utf16(&bytes) {
        let decoded = text_without_nul(read_utf16(&bytes, encoding))?;
        let is_whole = decoded.notices.is_empty();
        return Ok(guessed(decoded, is_whole));
    }
    if bytes.contains(&0) {
        return captions_with_nul(&bytes).ok_or_else(|| Message::new("decode-binary"));
    }
    let bytes = match as_xml_states(bytes) {
        Ok(decoded) => return Ok(decoded),
        Err(bytes) => bytes,
    };
    let bytes = match sound_utf8(bytes) {
        Ok(decoded) => return Ok(decoded),
        Err(bytes) => bytes,
    };
    if is_damaged_utf8(&bytes) {
        return Ok(read_utf8(bytes));
    }
    if is_mostly_controls(&bytes) {
        return Err(Message::new("decode-binary"));
    }
    Ok(read_one_byte(&bytes))
}

/// The bytes behind so many of them.
fn behind(bytes: Cow<'_, [u8]>, count: usize) -> Cow<'_, [u8]> {
    match bytes {
        Cow::Borrowed(bytes) => Cow::Borrowed(bytes.get(count..).unwrap_or_default()),
        Cow::Owned(mut bytes) => {
            bytes.drain(..count.min(bytes.len()));
            Cow::Owned(bytes)
        }
    }
}

/// WebVTT, whose rules (W3C, WebVTT section 6.1) put a sign for unreadable letters in the place of each NUL.
fn captions_with_nul(bytes: &[u8]) -> Option<Decoded<'static>> {
    let text = bytes.starts_with(b"WEBVTT").then(|| std::str::from_utf8(bytes).ok()).flatten()?;
    let notices = vec![Message::new("decode-nul").with("count", text.matches('\0').count())];
    Some(Decoded { text: text.replace('\0', "\u{fffd}").into(), encoding: Encoding::Utf8, notices, recognised: None })
}

/// XML in the encoding that it names in its first line. What is sound UTF-8 and says otherwise was saved by an editor that did
/// not look there, and is UTF-8; a name that nobody knows is told, and the encoding found as in any other text.
/// Bytes that are no such XML come back.
fn as_xml_states(bytes: Cow<'_, [u8]>) -> Result<Decoded<'_>, Cow<'_, [u8]>> {
    let Some(label) = stated_encoding(&bytes) else { return Err(bytes) };
    let Some(stated) = encoding_rs::Encoding::for_label(label) else {
        let name = String::from_utf8_lossy(label).into_owned();
        let mut decoded = sound_utf8(bytes).unwrap_or_else(|bytes| read_one_byte(&bytes));
        decoded.notices.push(Message::new("decode-unknown-stated").with("encoding", name));
        return Ok(decoded);
    };
    // The letters of UTF-16 would be no such line.
    if [encoding_rs::UTF_8, encoding_rs::UTF_16LE, encoding_rs::UTF_16BE].contains(&stated) {
        return Err(bytes);
    }
    let bytes = match if bytes.is_ascii() { Err(bytes) } else { sound_utf8(bytes) } {
        Ok(mut decoded) => {
            decoded.notices.push(Message::new("decode-stated-otherwise").with("encoding", stated.name()));
            return Ok(decoded);
        }
        Err(bytes) => bytes,
    };
    let is_latin = stated == encoding_rs::WINDOWS_1252;
    let encoding = if is_latin { Encoding::Windows1252 } else { Encoding::Stated(stated) };
    let (text, had_errors) = stated.decode_without_bom_handling(&bytes);
    let notices = if had_errors { vec![damaged(encoding)] } else { Vec::new() };
    Ok(Decoded { text: text.into_owned().into(), encoding, notices, recognised: None })
}

/// The encoding that the first line of XML names.
fn stated_encoding(bytes: &[u8]) -> Option<&[u8]> {
    let declaration = bytes.strip_prefix(b"<?xml")?;
    let declaration =
        &declaration[..memchr::memmem::find(declaration, b"?>").filter(|end| *end < LONGEST_DECLARATION)?];
    let said = memchr::memmem::find(declaration, b"encoding").map(|at| &declaration[at + b"encoding".len()..])?;
    let said = said.trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let (quote, said) = said.split_first().filter(|(quote, _)| matches!(quote, b'"' | b'\''))?;
    Some(&said[..memchr::memchr(*quote, said)?])
}

fn read_one_byte(bytes: &[u8]) -> Decoded<'static> {
    let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes);
    let is_borne_out = bears_out(&text);
    let decoded = Decoded {
        text: text.into_owned().into(),
        encoding: Encoding::Windows1252,
        notices: Vec::new(),
        recognised: None,
    };
    guessed(decoded, is_borne_out)
}

/// A text whose encoding was found out by its bytes.
fn guessed(mut decoded: Decoded<'static>, is_borne_out: bool) -> Decoded<'static> {
    let id = if is_borne_out { "decode-recognised" } else { "decode-guessed" };
    let told = Message::new(id).with("encoding", decoded.encoding.name());
    if is_borne_out {
        decoded.recognised = Some(told);
    } else {
        decoded.notices.push(told);
    }
    decoded
}

/// Whether a text that was read as Windows-1252 looks as if it was. The five bytes that have no meaning there become controls. In the
/// encodings of old Macs and of DOS the letters of the North would be signs, or large letters, in the midst of words.
fn bears_out(text: &str) -> bool {
    let mut before = [' ', ' '];
    for letter in text.chars().chain([' ']) {
        let [first, middle] = before;
        let is_odd = match middle {
            '\u{80}'..='\u{9f}' => true,
            '’' | '–' | '—' | '…' | '·' | '\u{ad}' | '\u{a0}' => false,
            _ if middle.is_ascii() => false,
            _ if !middle.is_alphabetic() => first.is_alphabetic() && letter.is_alphabetic(),
            _ => middle.is_uppercase() && first.is_lowercase(),
        };
        if is_odd {
            return false;
        }
        before = [middle, letter];
    }
    true
}

/// Bytes that are sound UTF-8, as they are; others come back.
fn sound_utf8(bytes: Cow<'_, [u8]>) -> Result<Decoded<'_>, Cow<'_, [u8]>> {
    let text = match bytes {
        Cow::Borrowed(bytes) => Cow::Borrowed(std::str::from_utf8(bytes).map_err(|_| Cow::Borrowed(bytes))?),
        Cow::Owned(bytes) => Cow::Owned(String::from_utf8(bytes).map_err(|error| Cow::Owned(error.into_bytes()))?),
    };
    Ok(Decoded { text, encoding: Encoding::Utf8, notices: Vec::new(), recognised: None })
}

fn read_utf8(bytes: Cow<'_, [u8]>) -> Decoded<'_> {
    sound_utf8(bytes).unwrap_or_else(|bytes| {
        let text = String::from_utf8_lossy(&bytes).into_owned().into();
        Decoded { text, encoding: Encoding::Utf8, notices: vec![damaged(Encoding::Utf8)], recognised: None }
    })
}

fn read_utf16(bytes: &[u8], encoding: Encoding) -> Decoded<'static> {
    let codec = if encoding == Encoding::Utf16Be { encoding_rs::UTF_16BE } else { encoding_rs::UTF_16LE };
    let (text, had_errors) = codec.decode_without_bom_handling(bytes);
    let notices = if had_errors { vec![damaged(encoding)] } else { Vec::new() };
    Decoded { text: text.into_owned().into(), encoding, notices, recognised: None }
}

fn damaged(encoding: Encoding) -> Message {
    Message::new("decode-damaged").with("encoding", encoding.name())
}

/// A NUL is no letter of any talk: where one is left after reading, the bytes were something else.
fn text_without_nul(decoded: Decoded<'_>) -> Result<Decoded<'_>, Message> {
    if decoded.text.contains('\0') { Err(Message::new("decode-binary")) } else { Ok(decoded) }
}

/// UTF-16 without a byte-order mark shows in western text as a NUL in nearly every second byte, always on one side.
fn guess_utf16(bytes: &[u8]) -> Option<Encoding> {
    const SAMPLE: usize = 8192;
    if bytes.len() < 4 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let pairs = sample.len() / 2;
    let nul_count = |side: usize| sample.iter().skip(side).step_by(2).filter(|byte| **byte == 0).count();
    let (first, second) = (nul_count(0), nul_count(1));
    let clearly = |many: usize, few: usize| many * 10 >= pairs * 7 && few * 50 <= pairs;
    if clearly(second, first) {
        Some(Encoding::Utf16Le)
    } else if clearly(first, second) {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

/// Whether far more non-ASCII letters are sound UTF-8 than are not: then a few bytes are damaged, or the file was cut
/// off inside a letter, and reading it as Windows-1252 would spoil every letter instead of one.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut sound, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    // Another program happened to be in the midst of a letter.
    let is_cut = std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none());
    if is_cut && sound > 0 {
        return true;
    }
    sound >= broken * 4
}

/// Text in a one-byte encoding holds hardly any control characters beside tabs and line ends.
fn is_mostly_controls(bytes: &[u8]) -> bool {
    let is_foreign = |byte: &&u8| **byte < 0x20 && !matches!(**byte, b'\t' | b'\n' | b'\r' | 0x0c | 0x1b);
    bytes.iter().filter(is_foreign).count() * 20 > bytes.len()
}

fn unify_line_ends(text: Cow<'_, str>) -> Cow<'_, str> {
    let Some(first) = memchr::memchr(b'\r', text.as_bytes()) else { return text };
    match text {
        Cow::Borrowed(text) => {
            let mut unified = String::with_capacity(text.len());
            let mut pieces = text.split('\r');
            unified.push_str(pieces.next().unwrap_or_default());
            for piece in pieces {
                unified.push('\n');
                // The LF of a CR LF is the same line end, not a second one.
                unified.push_str(piece.strip_prefix('\n').unwrap_or(piece));
            }
            Cow::Owned(unified)
        }
        Cow::Owned(text) => Cow::Owned(unified_in_place(text.into_bytes(), first)),
    }
}

/// The same where the text stands, from the first CR on: the next piece between two of them moves down to the one before.
fn unified_in_place(mut bytes: Vec<u8>, first: usize) -> String {
    let (mut written, mut at) = (first, first);
    while at < bytes.len() {
        // Here stands a CR.
        bytes[written] = b'\n';
        let from = at + 1 + usize::from(bytes.get(at + 1) == Some(&b'\n'));
        let rest = bytes.get(from..).unwrap_or_default();
        let end = memchr::memchr(b'\r', rest).map_or(bytes.len(), |length| from + length);
        bytes.copy_within(from.min(end)..end, written + 1);
        (written, at) = (written + 1 + end.saturating_sub(from), end);
    }
    bytes.truncate(written);
    // What was a text still is one: only single bytes that are letters of their own were taken out.
    String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

/// First bytes of files that are no text, with the id of what is said of them.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"%PDF", "decode-pdf"),
    (b"{\\rtf", "decode-rich-text"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "decode-old-office"),
    (b"\x89PNG", "decode-picture"),
    (b"\xff\xd8\xff", "decode-picture"),
    (b"GIF87a", "decode-picture"),
    (b"GIF89a", "decode-picture"),
    (b"\xff\xfb", "decode-sound"),
    (b"\xff\xf3", "decode-sound"),
    (b"\xff\xf2", "decode-sound"),
    (b"\xff\xf1", "decode-sound"),
    (b"\xff\xf9", "decode-sound"),
    (b"OggS", "decode-sound"),
    (b"fLaC\0", "decode-sound"),
    (b"#!AMR", "decode-sound"),
    (b"\x30\x26\xb2\x75", "decode-sound"),
    (b"\x1a\x45\xdf\xa3", "decode-film"),
    (b"\x1f\x8b", "decode-archive"),
    (b"7z\xbc\xaf\x27\x1c", "decode-archive"),
    (b"Rar!\x1a\x07", "decode-archive"),
    (b"SQLite format 3\0", "decode-database"),
    (b"\xff\xfe\0\0", "decode-utf-32"),
    (b"\0\0\xfe\xff", "decode-utf-32"),
];

/// What a file is by its first bytes, when it is not text.
fn foreign_kind(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Some(zip_kind(bytes));
    }
    match bytes {
        // A tag of an MP3; “ID3” alone could begin a text.
        [b'I', b'D', b'3', 0..0x10, ..]
        | [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'A', b'V', b'E', ..]
        | [0, _, _, _, b'f', b't', b'y', b'p', b'M', b'4', b'A', ..] => return Some("decode-sound"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'A', b'V', b'I', b' ', ..] | [0, _, _, _, b'f', b't', b'y', b'p', ..] => {
            return Some("decode-film");
        }
        _ => {}
    }
    if is_cut_off(bytes) {
        return Some("decode-database-cut-off");
    }
    SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)).map(|(_, kind)| *kind)
}

/// Whether this is a database of `SQLite` that is shorter than its head says: so many pages of so many bytes, where what wrote
/// them last has counted them.
fn is_cut_off(bytes: &[u8]) -> bool {
    let number = |at: usize| bytes.get(at..at + 4).and_then(|part| part.try_into().ok()).map(u32::from_be_bytes);
    let size = match number(16).map(|number| number >> 16) {
        Some(1) => 65_536,
        Some(size) => u64::from(size),
        None => return false,
    };
    let is_counted = number(24).is_some() && number(24) == number(92);
    let pages = number(28).filter(|_| is_counted).map_or(1, u64::from);
    bytes.starts_with(b"SQLite format 3\0") && size.saturating_mul(pages) > bytes.len() as u64
}

/// Office documents are ZIP archives; the names inside tell which.
fn zip_kind(bytes: &[u8]) -> &'static str {
    let holds = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    if holds(b"word/document") {
        "decode-word"
    } else if holds(b"opendocument.text") {
        "decode-open-document"
    } else if holds(b"xl/workbook") || holds(b"opendocument.spreadsheet") {
        "decode-spreadsheet"
    } else {
        "decode-archive"
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::locale::Texts;

    #[test]
    fn a_database_that_is_shorter_than_its_head_says_is_cut_off() {
        let mut whole = b"SQLite format 3\0".to_vec();
        whole.resize(3 * 512, 0);
        (whole[16], whole[31]) = (2, 3);
        let told = |bytes: &[u8]| decode(bytes.to_vec()).unwrap_err().id.to_string();
        assert_eq!(told(&whole), "decode-database");
        for length in [700, 1535] {
            assert_eq!(told(&whole[..length]), "decode-database-cut-off", "{length}");
        }
        // What wrote it last did not count the pages.
        whole[24] = 1;
        assert_eq!(told(&whole[..700]), "decode-database");
    }

    #[test]
    fn xml_is_read_in_the_encoding_that_it_names() {
        let xml = |label: &str, letters: &[u8]| {
            let text =
                [format!("<?xml version='1.0' encoding = '{label}' ?><a>").as_bytes(), letters, b"</a>"].concat();
            let (text, encoding, notices) = text_of(&text);
            (text.split("<a>").nth(1).unwrap().trim_end_matches("</a>").to_owned(), encoding, notices)
        };
        assert_eq!(xml("ISO-8859-1", b"\xe5"), ("å".into(), Encoding::Windows1252, 0));
        assert_eq!(xml("iso-8859-2", b"\xb3\xf3d\xbc"), ("łódź".into(), Encoding::Stated(encoding_rs::ISO_8859_2), 0));
        assert_eq!(xml("windows-1251", b"a"), ("a".into(), Encoding::Stated(encoding_rs::WINDOWS_1251), 0));
        assert_eq!(xml("utf-8", "å".as_bytes()), ("å".into(), Encoding::Utf8, 0));
        assert_eq!(xml("utf-16", "å".as_bytes()), ("å".into(), Encoding::Utf8, 0));
        assert_eq!(xml("ISO-8859-1", "å".as_bytes()), ("å".into(), Encoding::Utf8, 1), "saved by another editor");
        assert_eq!(xml("klingon", b"\xe5"), ("å".into(), Encoding::Windows1252, 2));
        assert_eq!(xml("klingon", "å".as_bytes()), ("å".into(), Encoding::Utf8, 1));
        assert_eq!(text_of(b"<a encoding='ISO-8859-2'>\xb3</a>").1, Encoding::Windows1252, "no declaration");
    }

    #[test]
    fn a_nul_in_webvtt_is_a_letter_that_cannot_be_read() {
        let (text, _, notices) = text_of(b"WEBVTT\n\n00:00.000 --> 00:01.000\nhe\0llo\n");
        assert!(text.contains("he\u{fffd}llo") && notices == 1, "{text}");
        assert_eq!(refusal(b"T: he\0llo\n"), "decode-binary");
    }

    fn text_of(bytes: &[u8]) -> (String, Encoding, usize) {
        let decoded = decode(bytes).unwrap();
        let told = || decoded.notices.iter().chain(&decoded.recognised);
        assert!(told().all(|notice| Texts::new("en").knows(&notice.id)));
        assert_eq!(
            decode(bytes.to_vec()).unwrap(),
            decoded,
            "bytes that are given away are read as those that are lent"
        );
        (decoded.text.clone().into_owned(), decoded.encoding, told().count())
    }

    fn refusal(bytes: &[u8]) -> String {
        let message = decode(bytes).unwrap_err();
        assert_eq!(decode(bytes.to_vec()).unwrap_err(), message);
        assert!(Texts::new("en").knows(&message.id), "{}", message.id);
        message.id.into_owned()
    }

    fn utf16(text: &str, low_first: bool) -> Vec<u8> {
        text.encode_utf16().flat_map(|unit| if low_first { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
    }

    #[test]
    fn utf8_is_read_as_it_is_and_loses_its_mark() {
        assert_eq!(text_of("T: blåbær".as_bytes()), ("T: blåbær".into(), Encoding::Utf8, 0));
        assert_eq!(text_of(b"\xef\xbb\xbfT: hi"), ("T: hi".into(), Encoding::Utf8, 0));
    }

    #[test]
    fn utf16_is_read_with_its_mark_and_guessed_without() {
        for (low_first, encoding) in [(true, Encoding::Utf16Le), (false, Encoding::Utf16Be)] {
            let marked = utf16("\u{feff}B: Jeg føler mig træt 😀", low_first);
            assert_eq!(text_of(&marked), ("B: Jeg føler mig træt 😀".into(), encoding, 0));
            assert_eq!(
                text_of(&utf16("B: Jeg føler mig træt", low_first)),
                ("B: Jeg føler mig træt".into(), encoding, 1)
            );
        }
    }

    #[test]
    fn utf16_of_other_scripts_needs_its_mark() {
        assert_eq!(text_of(&utf16("\u{feff}Т: да, хочу", true)).0, "Т: да, хочу");
    }

    #[test]
    fn anything_else_is_windows_1252_with_a_notice() {
        assert_eq!(text_of(b"T: bl\xe5b\xe6r \x96 ja"), ("T: blåbær – ja".into(), Encoding::Windows1252, 1));
    }

    #[test]
    fn an_encoding_is_in_doubt_where_its_letters_do_not_bear_it_out() {
        let id = |bytes: &[u8]| {
            let decoded = decode(bytes).unwrap();
            let told = decoded.notices.iter().chain(&decoded.recognised).map(|told| told.id.to_string());
            (told.collect::<Vec<_>>().join(" "), decoded.recognised.is_some())
        };
        let sure = ("decode-recognised".to_owned(), true);
        for bytes in [
            &b"T: bl\xe5b\xe6r \x96 ja"[..],
            b"K: \x93S\xe5\x94 det\x92s \xc5se\x85og \xd8l, 50 \x80, 20\xb0",
            b"T: BL\xc5B\xc6R",
        ] {
            assert_eq!(id(bytes), sure, "{bytes:?}");
        }
        let doubted = ("decode-guessed".to_owned(), false);
        for (bytes, why) in [
            (&b"T: bl\x86b\x91r"[..], "DOS"),
            (b"T: bl\x8cb\xber p\x8c", "an old Mac"),
            (b"T: f\xbflger", "an old Mac"),
            (b"T: ja \x81 nej", "a byte without a meaning"),
        ] {
            assert_eq!(id(bytes), doubted, "{why}");
        }
        assert_eq!(id(&utf16("B: Jeg føler mig træt", true)), sure);
    }

    #[test]
    fn one_damaged_letter_does_not_spoil_the_others() {
        let mut cut_off = "T: Hvad gør du så på en lørdag, når du går ud på gården? Går på å".as_bytes().to_vec();
        cut_off.pop();
        let (text, encoding, notices) = text_of(&cut_off);
        assert!(text.starts_with("T: Hvad gør du så på") && text.ends_with('\u{fffd}'), "{text}");
        assert_eq!((encoding, notices), (Encoding::Utf8, 1));
        assert_eq!(text_of(b"\xef\xbb\xbfT: h\xe5").2, 1, "the mark says UTF-8");
        assert_eq!(text_of(b"\xff\xfeT\0:\0x").2, 1, "half a letter at the end");
    }

    #[test]
    fn line_ends_become_one_kind() {
        assert_eq!(text_of(b"a\r\nb\rc\n\r\nd\r\r\n").0, "a\nb\nc\n\nd\n\n");
        for (text, unified) in [("\r\na", "\na"), ("æ\r\nø\r", "æ\nø\n"), ("a\r", "a\n"), ("\r\r\n\nå", "\n\n\nå")]
        {
            assert_eq!(text_of(text.as_bytes()).0, unified, "{text:?}");
        }
    }

    #[test]
    fn a_text_as_it_is_is_not_copied() {
        for text in ["T: blåbær\nC: ja\n", "\u{feff}T: blåbær", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a/>"] {
            assert!(matches!(decode(text.as_bytes()).unwrap().text, Cow::Borrowed(_)), "{text}");
            let bytes = text.as_bytes().to_vec();
            let there = bytes.as_ptr();
            assert_eq!(decode(bytes).unwrap().text.as_ptr(), there, "{text}");
        }
        let bytes = b"a\r\nb\r\nc".to_vec();
        let there = bytes.as_ptr();
        assert_eq!(decode(bytes).unwrap().text.as_ptr(), there);
    }

    #[test]
    fn nothing_and_blanks_are_refused() {
        assert_eq!(refusal(b""), "decode-empty");
        for blank in [&b" \r\n\t"[..], b"\xef\xbb\xbf", b"\xef\xbb\xbf \n", b"\xff\xfe", b"\xff\xfe\n\0", b"\xc2\xa0"] {
            assert_eq!(refusal(blank), "decode-blank", "{blank:?}");
        }
    }

    #[test]
    fn files_of_other_programs_are_named() {
        for (bytes, kind) in [
            (&b"%PDF-1.7\n%\xe2\xe3"[..], "decode-pdf"),
            (b"PK\x03\x04....[Content_Types].xml..word/document.xml", "decode-word"),
            (b"PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.text", "decode-open-document"),
            (b"PK\x03\x04..xl/workbook.xml", "decode-spreadsheet"),
            (b"PK\x03\x04..a.txt", "decode-archive"),
            (b"{\\rtf1\\ansi T: hi}", "decode-rich-text"),
            (b"ID3\x04\0\0\0\0", "decode-sound"),
            (b"\xff\xfb\x90\x64", "decode-sound"),
            (b"RIFF\x24\0\0\0WAVEfmt ", "decode-sound"),
            (b"\0\0\0\x20ftypM4A ", "decode-sound"),
            (b"\0\0\0\x20ftypisom", "decode-film"),
            (b"\x89PNG\r\n\x1a\n", "decode-picture"),
            (b"\xff\xfe\0\0T\0\0\0", "decode-utf-32"),
        ] {
            assert_eq!(refusal(bytes), kind);
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_refused() {
        assert_eq!(refusal(b"T: hi\0there, how are you"), "decode-binary");
        assert_eq!(refusal(b"\xff\xfeT\0\0\0x\0"), "decode-binary");
        assert_eq!(refusal(b"\x01\x02\x03\xff\xfe\x90\x04\x05"), "decode-binary");
    }

    #[test]
    fn escape_sequences_are_text_and_shown_by_the_sanitiser() {
        assert_eq!(text_of(b"T: \x1b[31mred").0, "T: \u{1b}[31mred");
    }
}
