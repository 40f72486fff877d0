//! Texts that a file tells once and that stand in many places of what is read: the name of a column in each of its cells, a
//! note that many codes name. A small file could fill the memory with them; so they are counted, and such a file is refused.

use super::material::Finding;
use crate::domain::message::Message;
use crate::ports::limits::LARGEST_UNPACKED;

/// Bytes that all copies of one file may take.
const MOST: usize = LARGEST_UNPACKED;

/// Copies of one file.
#[derive(Debug, Default)]
pub struct Copies {
    /// Bytes that they take.
    taken: usize,
}

impl Copies {
    /// A copy of a text; nothing once there are too many, since the file is refused then.
    pub fn of(&mut self, text: &str) -> String {
        if self.takes(text.len()) { text.to_owned() } else { String::new() }
    }

    /// Counts so many bytes; says whether there is still room for them.
    pub fn takes(&mut self, bytes: usize) -> bool {
        self.taken = self.taken.saturating_add(bytes);
        self.taken <= MOST
    }

    /// Refuses the file where there were too many.
    pub fn check(&self) -> Result<(), Finding> {
        if self.taken <= MOST { Ok(()) } else { Err(Message::new("import-copies").into()) }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write as _};

    use super::*;
    use crate::ports::formats::by_id;
    use crate::ports::import::{Settings, read};
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in parts {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(text.as_bytes()).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn what_would_fill_the_memory_is_refused() {
        let mut copies = Copies::default();
        let long = "x".repeat(MOST / 4);
        assert!((0..4).all(|_| copies.of(&long).len() == long.len()));
        assert!(copies.check().is_ok());
        assert_eq!(copies.of("x"), "");
        assert_eq!(copies.check().unwrap_err().message.id, "import-copies");
    }

    /// Files of a few megabytes, each with one long text and so many places where it stands.
    #[test]
    fn a_long_text_that_stands_in_many_places_is_refused_in_every_format() {
        const LONG: usize = 1024 * 1024;
        let long = "x".repeat(LONG);
        let many = |text: &str| text.repeat(2 * MOST / LONG);
        let codes = many("<code name=\"a\"/>")
            .split_inclusive('>')
            .enumerate()
            .fold(String::new(), |all, (at, code)| all + &code.replace("\"a\"", &format!("\"a{at}\"")));
        let buttons = codes.replace("<code name", "<button code");
        let eaf = |tiers: &str| {
            format!(
                "<ANNOTATION_DOCUMENT><TIME_ORDER><TIME_SLOT TIME_SLOT_ID=\"t\" TIME_VALUE=\"1\"/></TIME_ORDER>{tiers}\
                 <LINGUISTIC_TYPE LINGUISTIC_TYPE_ID=\"c\" CONTROLLED_VOCABULARY_REF=\"v\"/></ANNOTATION_DOCUMENT>"
            )
        };
        let (code, below) = (
            "<ALIGNABLE_ANNOTATION ANNOTATION_ID=\"a\" TIME_SLOT_REF1=\"t\" TIME_SLOT_REF2=\"t\"><ANNOTATION_VALUE>Q\
             </ANNOTATION_VALUE></ALIGNABLE_ANNOTATION>",
            "<REF_ANNOTATION ANNOTATION_ID=\"b\" ANNOTATION_REF=\"a\"><ANNOTATION_VALUE>open</ANNOTATION_VALUE></REF_ANNOTATION>",
        );
        let notes = many(
            "<PlainTextSelection guid=\"s\" startPosition=\"0\" endPosition=\"1\"><Coding guid=\"g\">\
                          <CodeRef targetGUID=\"q\"/><NoteRef targetGUID=\"n\"/></Coding></PlainTextSelection>",
        );
        let refi = |codes: &str, note: &str| {
            let project = format!(
                "<Project><CodeBook><Codes>{codes}</Codes></CodeBook><Sources><TextSource guid=\"a\" name=\"a\">\
                 <PlainTextContent>T: hi\nC: yes</PlainTextContent>{notes}</TextSource></Sources><Notes><Note guid=\"n\">\
                 <PlainTextContent>{note}</PlainTextContent></Note></Notes></Project>"
            );
            packed(&[("project.qde", &project)])
        };
        let datavyu = |sheet: &str| packed(&[("db", sheet), ("project", "!project\n")]);
        let cells = many("00:00:01:000,00:00:02:000,(Q,open)\n");
        for (format, bytes) in [
            ("sdis", format!("Event (a); <u> % gensvar: a = {long}\n{};", many("a ")).into_bytes()),
            ("sdis", format!("Event ($Client {long} = a); <u> {}", many("a; ")).into_bytes()),
            ("cacti-xml", format!("<userConfiguration>{codes}<group label=\"{long}\">{buttons}</group></userConfiguration>").into_bytes()),
            ("elan", eaf(&format!("<TIER TIER_ID=\"a\" LINGUISTIC_TYPE_REF=\"c\">{code}</TIER><TIER TIER_ID=\"{long}\" PARENT_REF=\"a\">{}</TIER>", many(below))).into_bytes()),
            ("elan", eaf(&format!("<CONTROLLED_VOCABULARY CV_ID=\"v\"><DESCRIPTION>{long}</DESCRIPTION>{}</CONTROLLED_VOCABULARY>", many("<CV_ENTRY>Q</CV_ENTRY>"))).into_bytes()),
            ("refi-qda", refi("<Code guid=\"q\" name=\"Q\"/>", &long)),
            ("refi-qda", refi(&format!("<Code guid=\"q\" name=\"{long}\"/>"), "")),
            ("refi-qda", refi(&format!("<Code guid=\"q\" name=\"{long}\">{}</Code>", many("<Code guid=\"r\" name=\"R\"/>")), "")),
            ("datavyu", datavyu(&format!("a (MATRIX,true,)-code|NOMINAL,{long}|NOMINAL\n{cells}"))),
            ("datavyu", datavyu(&format!("b (NOMINAL,true,)\n{long} (NOMINAL,true,)\n{cells}"))),
            ("csv", format!("speaker,code,note,text\nT,{},{long},hi\n", many("Q;")).into_bytes()),
            ("csv", format!("speaker,code,modifiers,text\nT,{},{long},hi\n", many("Q;")).into_bytes()),
        ] {
            let settings = Settings { format: by_id(format), ..Settings::default() };
            let refused = read(&bytes, &settings).map(|arrival| arrival.material.findings);
            let refused = refused.err().unwrap_or_else(|| panic!("{format}: {:?}", String::from_utf8_lossy(&bytes[..60])));
            assert_eq!(refused.message.id, "import-copies", "{format}: {:?}", String::from_utf8_lossy(&bytes[..60]));
        }
    }
}
