//! CACTI's configuration, old and new: codes, the panels on which they stand, and global scores. It holds no talk; it is
//! read as a codebook.

use std::collections::HashMap;

use super::super::copies::Copies;
use super::super::counted::Counted;
use super::super::material::{Finding, FoundCode, FoundGlobal, Material, Place};
use super::super::xml::{Element, Node, Xml};
use crate::domain::message::Message;
use crate::ports::formats::Sample;
use crate::ports::limits::MOST_LISTED;

/// Bytes at the beginning in which the outermost element stands.
const HEAD: usize = 4096;

/// Whether a text is a configuration of CACTI.
pub fn is(sample: &Sample<'_>) -> bool {
    let head = crate::ports::ron::beginning(sample.text, HEAD);
    head.trim_start().starts_with('<') && head.contains("<userConfiguration")
}

/// Reads a configuration.
pub fn read(text: &str) -> Result<Material, Finding> {
    let mut reading = Reading::default();
    let mut xml = Xml::new(text);
    while let Some(node) = xml.step()? {
        let place = Place::Line(xml.line());
        match node {
            Node::Start(element) => reading.start(&element, &place),
            Node::End(name) => reading.end(&name),
            Node::Text(_) => {}
        }
        if reading.material.codes.len() > MOST_LISTED || reading.material.globals.len() > MOST_LISTED {
            return Err(Finding { place, message: Message::new("limit-many").with("most", MOST_LISTED) });
        }
    }
    reading.copies.check()?;
    let mut material = reading.material;
    if material.codes.is_empty() && material.globals.is_empty() {
        return Err(Message::new("import-cacti-no-codes").into());
    }
    material.findings.extend(reading.told.into_findings());
    Ok(material)
}

#[derive(Default)]
struct Reading {
    material: Material,
    told: Counted,
    copies: Copies,
    /// Places of codes by their names.
    codes: HashMap<String, usize>,
    /// Numbers that codes have.
    numbers: HashMap<String, usize>,
    globals: HashMap<String, usize>,
    /// Who speaks on the panel that is open.
    speaker: String,
    /// The group that is open on it.
    group: String,
}

impl Reading {
    fn start(&mut self, element: &Element, place: &Place) {
        let get = |name: &str| element.get(name).unwrap_or_default().trim().to_owned();
        match element.name.as_str() {
            "code" => self.code(element, place),
            "global" => self.global(element, place),
            "codeControls" => {
                // CACTI tells who speaks by the first word.
                let label = get("label");
                label.split_whitespace().next().unwrap_or_default().clone_into(&mut self.speaker);
            }
            "group" => self.group = get("label"),
            "button" => match self.codes.get(&get("code")) {
                Some(index) => {
                    let code = &mut self.material.codes[*index];
                    code.key = get("key");
                    for (kept, new) in [(&mut code.speaker, &self.speaker), (&mut code.group, &self.group)] {
                        if kept.is_empty() {
                            *kept = self.copies.of(new);
                        }
                    }
                }
                None => self.told.tell("import-cacti-button", place),
            },
            "summary" | "component" => self.told.tell("import-cacti-summary", place),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "codeControls" => self.speaker.clear(),
            "group" => self.group.clear(),
            _ => {}
        }
    }

    fn code(&mut self, element: &Element, place: &Place) {
        let get = |name: &str| element.get(name).unwrap_or_default().trim().to_owned();
        let code = get("name");
        if code.is_empty() {
            return self.told.tell("import-cacti-nameless", place);
        }
        let index = self.material.codes.len();
        if self.codes.contains_key(&code) {
            return self.told.tell("import-cacti-code-twice", place);
        }
        let number = get("value");
        if !number.is_empty() && self.numbers.insert(number, index).is_some() {
            self.told.tell("import-cacti-number-twice", place);
        }
        self.codes.insert(code.clone(), index);
        let speaker = match get("role").as_str() {
            "T" | "t" => "Therapist".to_owned(),
            "C" | "c" => "Client".to_owned(),
            other => other.to_owned(),
        };
        let (description, group) = (get("description"), get("parent"));
        self.material.codes.push(FoundCode { code, description, speaker, group, ..FoundCode::default() });
    }

    fn global(&mut self, element: &Element, place: &Place) {
        let get = |name: &str| element.get(name).unwrap_or_default().trim().to_owned();
        let id = get("name");
        if id.is_empty() {
            return self.told.tell("import-cacti-nameless", place);
        }
        let index = self.material.globals.len();
        if self.globals.insert(id.clone(), index).is_some() {
            return self.told.tell("import-cacti-code-twice", place);
        }
        let number = |name: &str, left_out: i64| match element.get(name) {
            None => Some(left_out),
            Some(text) => text.trim().parse::<i64>().ok(),
        };
        let (lowest, highest) = (number("minRating", 1), number("maxRating", 5));
        let range = lowest.and_then(|it| u8::try_from(it).ok()).zip(highest.and_then(|it| u8::try_from(it).ok()));
        let (lowest, highest) = range.filter(|(lowest, highest)| lowest < highest).unwrap_or_else(|| {
            self.told.tell("import-cacti-range", place);
            (1, 5)
        });
        // A preset below the lowest value, such as -1, means that nothing is preset.
        let preset = number("defaultRating", 1).and_then(|it| u8::try_from(it).ok());
        let preset = preset.filter(|preset| (lowest..=highest).contains(preset));
        self.material.globals.push(FoundGlobal { id, label: get("label"), lowest, highest, preset });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::import::coded::testing::told;

    const FILE: &str = r#"<?xml version="1.0"?>
<userConfiguration>
  <codes><code name="CR+/-" value="23"/><code name="OQ" value="4" description="Leaves room"/></codes>
  <codes><code name="ADP (a b)" value="4" role="T" parent="Advice"/><code name="OQ" value="5"/><code value="9"/></codes>
  <codeControls panel="left" label="Therapist codes">
    <row><button code="CR+/-" key="shift C"/><group label="Questions"><button code="OQ"/></group><spacer/></row>
  </codeControls>
  <codeControls panel="center" label="Teen"><row><button code="X"/></row></codeControls>
  <globals><global name="EMPATHY" label="Empathy &amp; more" value="1" defaultRating="3" minRating="1" maxRating="7"/>
    <global name="SPIRIT" value="2" defaultRating="-1"/><global name="ODD" minRating="9" maxRating="2"/></globals>
</userConfiguration>"#;

    #[test]
    fn codes_their_speakers_their_groups_and_scores() {
        let material = read(FILE).unwrap();
        let codes: Vec<_> = material.codes.iter().map(|it| (&*it.code, &*it.speaker, &*it.group, &*it.key)).collect();
        let expected = [
            ("CR+/-", "Therapist", "", "shift C"),
            ("OQ", "Therapist", "Questions", ""),
            ("ADP (a b)", "Therapist", "Advice", ""),
        ];
        assert_eq!(codes, expected);
        assert_eq!(material.codes[1].description, "Leaves room");
        let globals: Vec<_> =
            material.globals.iter().map(|it| (&*it.id, &*it.label, it.lowest, it.highest, it.preset)).collect();
        let expected =
            [("EMPATHY", "Empathy & more", 1, 7, Some(3)), ("SPIRIT", "", 1, 5, None), ("ODD", "", 1, 5, Some(1))];
        assert_eq!(globals, expected);
        let expected = [
            "Line(4) import-cacti-number-twice",
            "Line(4) import-cacti-code-twice",
            "Line(4) import-cacti-nameless",
            "Line(8) import-cacti-button",
            "Line(10) import-cacti-range",
        ];
        assert_eq!(told(&material), expected);
    }

    #[test]
    fn other_xml_is_none_and_an_empty_one_is_told() {
        let is = |text: &str| is(&Sample { bytes: b"", text });
        assert!(is(FILE) && !is("<ANNOTATION_DOCUMENT/>") && !is("T: <userConfiguration>"));
        assert_eq!(read("<userConfiguration/>").unwrap_err().message.id, "import-cacti-no-codes");
    }
}
