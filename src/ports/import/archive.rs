//! Parts of a packed file (ZIP): Word documents, REFI-QDA projects, Datavyu files. Nothing is ever unpacked to the disk;
//! named parts are read into memory, up to a limit that counts what really comes out and not what the file says of itself.

use std::borrow::Cow;
use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

use super::material::Finding;
use crate::domain::message::Message;
use crate::ports::limits::{LARGEST_PART, LARGEST_UNPACKED, MOST_PARTS};

/// A packed file in memory.
pub struct Archive<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Bytes that may still come out of it.
    room: usize,
}

/// Whether bytes are a packed file.
pub fn is_packed(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// Whether a packed file has a part of this name, as cheaply as it can be told.
pub fn holds(bytes: &[u8], name: &str) -> bool {
    is_packed(bytes) && Archive::open(bytes).is_ok_and(|archive| archive.names().any(|known| known == name))
}

impl<'a> Archive<'a> {
    /// Opens it.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Finding> {
        if !bytes.starts_with(b"PK") {
            return Err(Message::new("archive-none").into());
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Message::new("archive-damaged"))?;
        if archive.len() > MOST_PARTS {
            return Err(Message::new("archive-parts").with("most", MOST_PARTS).into());
        }
        Ok(Self { archive, room: LARGEST_UNPACKED })
    }

    /// The names of its parts, as far as they can be read.
    pub fn names(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.archive.file_names().filter_map(Result::ok)
    }

    /// What a part holds; `None` when there is none of this name.
    pub fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Finding> {
        self.part_within(name, LARGEST_PART)
    }

    /// The same, for a part that is no larger than so many bytes, or else refused.
    pub fn part_within(&mut self, name: &str, largest: usize) -> Result<Option<Vec<u8>>, Finding> {
        let most = self.room.min(largest);
        let part = match self.archive.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(_) | ZipError::InvalidPassword) => {
                return Err(Message::new("archive-locked").with("part", name).into());
            }
            Err(_) => return Err(Message::new("archive-damaged").into()),
        };
        let mut bytes = Vec::new();
        let read = part.take(most as u64 + 1).read_to_end(&mut bytes);
        if bytes.len() > most {
            let megabytes = largest / (1024 * 1024);
            return Err(Message::new("archive-large").with("part", name).with("most", megabytes).into());
        }
        read.map_err(|_| Message::new("archive-damaged"))?;
        self.room -= bytes.len();
        Ok(Some(bytes))
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in parts {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn parts_are_read_by_name() {
        let bytes = packed(&[("a/b.xml", b"<x/>"), ("c", b"")]);
        let mut archive = Archive::open(&bytes).unwrap();
        assert_eq!(archive.part("a/b.xml").unwrap().as_deref(), Some(&b"<x/>"[..]));
        assert_eq!(archive.part("d").unwrap(), None);
        assert!(holds(&bytes, "c") && !holds(&bytes, "d") && !holds(b"T: hi", "c"));
    }

    #[test]
    fn what_swells_is_refused_before_it_fills_the_memory() {
        let bytes = packed(&[("word/document.xml", &vec![b' '; LARGEST_PART + 1])]);
        assert!(bytes.len() < LARGEST_PART / 100, "{}", bytes.len());
        let refused = Archive::open(&bytes).unwrap().part("word/document.xml").unwrap_err();
        assert_eq!(refused.message.id, "archive-large");
    }

    #[test]
    fn damaged_files_are_told() {
        let mut bytes = packed(&[("a", &[7; 5000])]);
        bytes.truncate(bytes.len() / 2);
        assert_eq!(Archive::open(&bytes).err().unwrap().message.id, "archive-damaged");
    }
}
