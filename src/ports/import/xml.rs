//! XML as readers of formats see it: elements with their attributes, and text. Names come without their prefix. Document
//! types and entities of a file's own are refused: nothing that people swap has them, and they can fill the memory.

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::material::{Finding, Place};
use crate::domain::message::Message;
use crate::ports::limits::DEEPEST_XML;

/// Reads XML from one element to the next.
pub struct Xml<'a> {
    reader: Reader<&'a [u8]>,
    text: &'a str,
    /// Bytes whose lines were counted.
    counted: usize,
    /// The line that is being read, from 1.
    line: usize,
    depth: usize,
    /// The end of an element without content, which is told after its beginning.
    ending: Option<String>,
}

/// What stands in XML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// The beginning of an element; an empty one has an end too.
    Start(Element),
    /// The end of an element.
    End(String),
    /// Text. One run of text may come in several pieces; blanks are kept.
    Text(String),
}

/// The beginning of an element.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Element {
    /// Its name without a prefix.
    pub name: String,
    /// Names without their prefixes, and values.
    pub attributes: Vec<(String, String)>,
}

impl Element {
    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

impl<'a> Xml<'a> {
    /// Begins to read.
    pub fn new(text: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        config.check_end_names = true;
        config.expand_empty_elements = false;
        Self { reader, text, counted: 0, line: 1, depth: 0, ending: None }
    }

    /// The line that was read last, from 1.
    pub fn line(&self) -> usize {
        self.line
    }

    /// What stands next; `None` at the end of the file.
    pub fn step(&mut self) -> Result<Option<Node>, Finding> {
        if let Some(name) = self.ending.take() {
            return Ok(Some(Node::End(name)));
        }
        loop {
            let event = self.reader.read_event();
            self.count();
            let event = event.map_err(|_| self.fault("xml-broken"))?;
            match event {
                Event::Start(start) => return self.start(&start, false).map(Some),
                Event::Empty(start) => return self.start(&start, true).map(Some),
                Event::End(end) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Some(Node::End(end.local_name().as_ref().to_owned())));
                }
                Event::Text(text) => return Ok(Some(Node::Text(text.xml10_content().into_owned()))),
                Event::CData(text) => return Ok(Some(Node::Text(text.xml10_content().into_owned()))),
                Event::GeneralRef(name) => {
                    let letter = match name.resolve_char_ref() {
                        Ok(Some(letter)) => letter.to_string(),
                        _ => resolve_predefined_entity(&name).ok_or_else(|| self.fault("xml-entity"))?.to_owned(),
                    };
                    return Ok(Some(Node::Text(letter)));
                }
                Event::DocType(_) => return Err(self.fault("xml-doctype")),
                Event::Eof if self.depth > 0 => return Err(self.fault("xml-cut-off")),
                Event::Eof => return Ok(None),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            }
        }
    }

    fn start(&mut self, start: &BytesStart<'_>, empty: bool) -> Result<Node, Finding> {
        let name = start.local_name().as_ref().to_owned();
        if empty {
            self.ending = Some(name.clone());
        } else {
            self.depth += 1;
            if self.depth > DEEPEST_XML {
                return Err(self.fault("xml-deep"));
            }
        }
        let mut attributes = Vec::new();
        for attribute in start.attributes() {
            let attribute = attribute.map_err(|_| self.fault("xml-broken"))?;
            let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| self.fault("xml-entity"))?;
            attributes.push((attribute.key.local_name().as_ref().to_owned(), value.into_owned()));
        }
        Ok(Node::Start(Element { name, attributes }))
    }

    /// Counts the lines up to where the reader is.
    fn count(&mut self) {
        let now = usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX).min(self.text.len());
        let passed = self.text.as_bytes().get(self.counted..now).unwrap_or_default();
        self.line += memchr::memchr_iter(b'\n', passed).count();
        self.counted = now.max(self.counted);
    }

    fn fault(&self, id: &'static str) -> Finding {
        Finding { place: Place::Line(self.line), message: Message::new(id) }
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;

    fn read(text: &str) -> Result<String, String> {
        let mut xml = Xml::new(text);
        let mut told = String::new();
        loop {
            match xml.step() {
                Ok(Some(Node::Start(element))) => {
                    let _ = write!(told, "<{}", element.name);
                    for (name, value) in element.attributes {
                        let _ = write!(told, " {name}={value}");
                    }
                    told.push('>');
                }
                Ok(Some(Node::End(name))) => {
                    let _ = write!(told, "</{name}>");
                }
                Ok(Some(Node::Text(text))) => told.push_str(&text),
                Ok(None) => return Ok(told),
                Err(finding) => return Err(format!("{:?} {}", finding.place, finding.message.id)),
            }
        }
    }

    #[test]
    fn elements_attributes_and_text_with_its_blanks() {
        let text = "<?xml version=\"1.0\"?>\n<w:p a='1 &lt; 2'>Tom &amp; <b/>Jo &#229;<![CDATA[<x>]]></w:p>";
        assert_eq!(read(text).unwrap(), "\n<p a=1 < 2>Tom & <b></b>Jo å<x></p>");
    }

    #[test]
    fn what_nothing_sound_has_is_refused_with_its_line() {
        for (text, told) in [
            ("<!DOCTYPE a [<!ENTITY b 'c'>]>\n<a>&b;</a>", "Line(1) xml-doctype"),
            ("<a>\n&b;</a>", "Line(2) xml-entity"),
            ("<a>\n\n</b>", "Line(3) xml-broken"),
            ("<a>\n<b>", "Line(2) xml-cut-off"),
            ("<a b=\"&c;\"/>", "Line(1) xml-entity"),
        ] {
            assert_eq!(read(text).unwrap_err(), told, "{text}");
        }
        assert_eq!(read(&"<a>".repeat(100_000)).unwrap_err(), "Line(1) xml-deep");
    }
}
