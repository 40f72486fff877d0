//! What the published schemas of ELAN (EAF 3.0) and REFI-QDA (project 1.0) ask for holds for our files: the order of elements,
//! attributes that must be there and none besides, ids that are there once and that lead somewhere. `peers` holds our files
//! against the schemas themselves where somebody has them.

use std::collections::HashSet;
use std::io::Read as _;

use gensvar::ports::import::xml::{Node, Xml};
use proptest::prelude::*;

use super::any_talk;

/// An element: its name; attributes that must be there; those that may; and the elements in it in their order, once each,
/// or with `?`, `*` and `+` as often as these say. `a|b` is one of the two.
type Rule = (&'static str, &'static str, &'static str, &'static str);

const EAF: &[Rule] = &[
    (
        "ANNOTATION_DOCUMENT",
        "DATE AUTHOR VERSION",
        "FORMAT noNamespaceSchemaLocation",
        "LICENSE* HEADER TIME_ORDER TIER* LINGUISTIC_TYPE* LOCALE* LANGUAGE* CONSTRAINT* CONTROLLED_VOCABULARY*",
    ),
    ("HEADER", "", "MEDIA_FILE TIME_UNITS", "MEDIA_DESCRIPTOR* LINKED_FILE_DESCRIPTOR* PROPERTY*"),
    ("MEDIA_DESCRIPTOR", "MEDIA_URL MIME_TYPE", "RELATIVE_MEDIA_URL TIME_ORIGIN EXTRACTED_FROM", ""),
    ("PROPERTY", "", "NAME", ""),
    ("TIME_ORDER", "", "", "TIME_SLOT*"),
    ("TIME_SLOT", "TIME_SLOT_ID", "TIME_VALUE", ""),
    ("TIER", "TIER_ID LINGUISTIC_TYPE_REF", "PARTICIPANT ANNOTATOR DEFAULT_LOCALE PARENT_REF LANG_REF", "ANNOTATION*"),
    ("ANNOTATION", "", "", "ALIGNABLE_ANNOTATION|REF_ANNOTATION"),
    ("ALIGNABLE_ANNOTATION", "ANNOTATION_ID TIME_SLOT_REF1 TIME_SLOT_REF2", "CVE_REF LANG_REF", "ANNOTATION_VALUE"),
    ("REF_ANNOTATION", "ANNOTATION_ID ANNOTATION_REF", "PREVIOUS_ANNOTATION CVE_REF LANG_REF", "ANNOTATION_VALUE"),
    ("ANNOTATION_VALUE", "", "", ""),
    (
        "LINGUISTIC_TYPE",
        "LINGUISTIC_TYPE_ID",
        "TIME_ALIGNABLE CONSTRAINTS GRAPHIC_REFERENCES CONTROLLED_VOCABULARY_REF",
        "",
    ),
    ("LANGUAGE", "LANG_ID", "LANG_DEF LANG_LABEL", ""),
    ("CONSTRAINT", "STEREOTYPE", "DESCRIPTION", ""),
    ("CONTROLLED_VOCABULARY", "CV_ID", "", "DESCRIPTION* CV_ENTRY_ML*"),
    ("DESCRIPTION", "LANG_REF", "", ""),
    ("CV_ENTRY_ML", "CVE_ID", "", "CVE_VALUE+"),
    ("CVE_VALUE", "LANG_REF", "DESCRIPTION", ""),
];

/// Where an id stands and where it is meant: elements (any, where none is named) and attributes.
type Reference = ((&'static str, &'static str), (&'static str, &'static str));

const EAF_REFERENCES: &[Reference] = &[
    (("", "TIME_SLOT_REF1"), ("TIME_SLOT", "TIME_SLOT_ID")),
    (("", "TIME_SLOT_REF2"), ("TIME_SLOT", "TIME_SLOT_ID")),
    (("", "ANNOTATION_REF"), ("", "ANNOTATION_ID")),
    (("", "PREVIOUS_ANNOTATION"), ("REF_ANNOTATION", "ANNOTATION_ID")),
    (("TIER", "PARENT_REF"), ("TIER", "TIER_ID")),
    (("TIER", "LINGUISTIC_TYPE_REF"), ("LINGUISTIC_TYPE", "LINGUISTIC_TYPE_ID")),
    (("", "CONTROLLED_VOCABULARY_REF"), ("CONTROLLED_VOCABULARY", "CV_ID")),
    (("", "CONSTRAINTS"), ("CONSTRAINT", "STEREOTYPE")),
    (("", "LANG_REF"), ("LANGUAGE", "LANG_ID")),
    (("", "CVE_REF"), ("CV_ENTRY_ML", "CVE_ID")),
];

/// Attributes whose values are there once; those of one entry share a row of ids.
const EAF_UNIQUE: &[&str] =
    &["TIME_SLOT_ID ANNOTATION_ID LANG_ID STEREOTYPE", "TIER_ID", "LINGUISTIC_TYPE_ID", "CV_ID", "CVE_ID"];

const REFI: &[Rule] = &[
    ("Project", "name", "origin schemaLocation", "Users? CodeBook? Sources? Notes?"),
    ("Users", "", "", "User+"),
    ("User", "guid", "name id", ""),
    ("CodeBook", "", "", "Codes"),
    ("Codes", "", "", "Code+"),
    ("Code", "guid name isCodable", "color", "Description? NoteRef* Code*"),
    ("Description", "", "", ""),
    ("Sources", "", "", "TextSource+"),
    (
        "TextSource",
        "guid",
        "name richTextPath plainTextPath creatingUser",
        "Description? PlainTextContent? PlainTextSelection* Coding* NoteRef*",
    ),
    ("PlainTextContent", "", "", ""),
    ("PlainTextSelection", "guid startPosition endPosition", "name creatingUser", "Description? Coding* NoteRef*"),
    ("Coding", "guid", "creatingUser", "CodeRef NoteRef*"),
    ("CodeRef", "targetGUID", "", ""),
    ("NoteRef", "targetGUID", "", ""),
    ("Notes", "", "", "Note+"),
    ("Note", "guid", "name", "Description? PlainTextContent?"),
];

const REFI_REFERENCES: &[Reference] = &[
    (("CodeRef", "targetGUID"), ("Code", "guid")),
    (("NoteRef", "targetGUID"), ("Note", "guid")),
    (("", "creatingUser"), ("User", "guid")),
];

const REFI_UNIQUE: &[&str] = &["guid"];

/// An element with what stands in it.
#[derive(Default)]
struct Tree {
    name: String,
    attributes: Vec<(String, String)>,
    inside: Vec<Tree>,
}

impl Tree {
    fn of(text: &str) -> Self {
        let mut xml = Xml::new(text);
        let mut open = vec![Self::default()];
        while let Some(node) = xml.step().unwrap() {
            match node {
                Node::Start(element) => {
                    let attributes = element.attributes;
                    open.push(Self { name: element.name, attributes, inside: Vec::new() });
                }
                Node::End(_) => {
                    let done = open.pop().unwrap();
                    open.last_mut().unwrap().inside.push(done);
                }
                Node::Text(_) => {}
            }
        }
        open.pop().unwrap().inside.pop().unwrap()
    }

    fn all<'t>(&'t self, all: &mut Vec<&'t Self>) {
        all.push(self);
        for tree in &self.inside {
            tree.all(all);
        }
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// Everything in which a file does not follow its schema.
fn faults(text: &str, rules: &[Rule], references: &[Reference], unique: &[&str]) -> Vec<String> {
    let tree = Tree::of(text);
    let mut all = Vec::new();
    tree.all(&mut all);
    let mut faults = Vec::new();
    for element in &all {
        let Some((_, must, may, inside)) = rules.iter().find(|(name, ..)| *name == element.name) else {
            faults.push(format!("no such element: {}", element.name));
            continue;
        };
        for name in must.split_whitespace().filter(|name| element.get(name).is_none()) {
            faults.push(format!("{} without {name}", element.name));
        }
        let known: HashSet<&str> = must.split_whitespace().chain(may.split_whitespace()).collect();
        for (name, _) in
            element.attributes.iter().filter(|(name, _)| !known.contains(&**name) && !name.contains("xmlns"))
        {
            if !["project", "xsi"].contains(&name.as_str()) {
                faults.push(format!("{} has no {name}", element.name));
            }
        }
        let names: Vec<&str> = element.inside.iter().map(|tree| tree.name.as_str()).collect();
        if !in_order(&names, inside) {
            faults.push(format!("in {}: {names:?} instead of {inside}", element.name));
        }
    }
    let values = |(element, attribute): (&str, &str)| -> Vec<String> {
        let which = all.iter().filter(|tree| element.is_empty() || tree.name == element);
        which.filter_map(|tree| tree.get(attribute).map(str::to_owned)).collect()
    };
    for (from, to) in references {
        let there: HashSet<String> = values(*to).into_iter().collect();
        let nowhere = values(*from).into_iter().filter(|id| !there.contains(id));
        faults.extend(nowhere.map(|id| format!("{} {id} leads nowhere", from.1)));
    }
    for row in unique {
        let mut seen = HashSet::new();
        let ids = row.split_whitespace().flat_map(|attribute| values(("", attribute)));
        faults.extend(ids.filter(|id| !seen.insert(id.clone())).map(|id| format!("{row}: {id} twice")));
    }
    faults
}

/// Whether elements stand in an order, each as often as it may.
fn in_order(names: &[&str], order: &str) -> bool {
    let mut names = names;
    for part in order.split_whitespace() {
        let (wanted, least, most) = match part.as_bytes()[part.len() - 1] {
            b'*' => (&part[..part.len() - 1], 0, usize::MAX),
            b'+' => (&part[..part.len() - 1], 1, usize::MAX),
            b'?' => (&part[..part.len() - 1], 0, 1),
            _ => (part, 1, 1),
        };
        let count = names.iter().take_while(|name| wanted.split('|').any(|one| one == **name)).count();
        if !(least..=most).contains(&count) {
            return false;
        }
        names = &names[count..];
    }
    names.is_empty()
}

fn eaf_faults(text: &str) -> Vec<String> {
    let mut found = faults(text, EAF, EAF_REFERENCES, EAF_UNIQUE);
    let tree = Tree::of(text);
    let mut all = Vec::new();
    tree.all(&mut all);
    let times: Vec<u64> =
        all.iter().filter_map(|tree| tree.get("TIME_VALUE")).map(|time| time.parse().unwrap()).collect();
    if !times.is_sorted() || times.iter().any(|time| *time > u64::from(u32::MAX)) {
        found.push(format!("times out of order: {times:?}"));
    }
    found
}

/// The parts of a project: its XML, and the names and lengths of its texts in characters.
fn project(bytes: &[u8]) -> (String, Vec<(String, usize)>) {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let (mut xml, mut texts) = (String::new(), Vec::new());
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        match part.name().unwrap().strip_prefix("sources/") {
            Some(name) => texts.push((name.to_owned(), text.chars().count())),
            None => xml = text,
        }
    }
    (xml, texts)
}

fn refi_faults(xml: &str, texts: &[(String, usize)]) -> Vec<String> {
    let mut found = faults(xml, REFI, REFI_REFERENCES, REFI_UNIQUE);
    let tree = Tree::of(xml);
    let mut all = Vec::new();
    tree.all(&mut all);
    let ids = all.iter().flat_map(|tree| ["guid", "targetGUID", "creatingUser"].map(|name| tree.get(name))).flatten();
    found
        .extend(ids.filter(|id| uuid::Uuid::try_parse(id).is_err() || id.len() != 36).map(|id| format!("no id: {id}")));
    for source in all.iter().filter(|tree| tree.name == "TextSource") {
        let path = source.get("plainTextPath").and_then(|path| path.strip_prefix("internal://")).unwrap_or_default();
        let Some((_, length)) = texts.iter().find(|(name, _)| name == path) else {
            found.push(format!("no text {path}"));
            continue;
        };
        for selection in source.inside.iter().filter(|tree| tree.name == "PlainTextSelection") {
            let place = |name| selection.get(name).and_then(|place| place.parse::<usize>().ok());
            let (start, end) = (place("startPosition"), place("endPosition"));
            if start.is_none() || end.is_none() || start >= end || end > Some(*length) {
                found.push(format!("a selection from {start:?} to {end:?} of {length}"));
            }
        }
    }
    found
}

fn eaf(whole: &any_talk::Whole) -> String {
    String::from_utf8(any_talk::write("elan", whole).bytes).unwrap()
}

proptest! {
    #[test]
    fn any_talk_is_written_as_the_schemas_ask(whole in any_talk::any_talk()) {
        prop_assert_eq!(eaf_faults(&eaf(&whole)), Vec::<String>::new());
        let (xml, texts) = project(&any_talk::write("refi-qda", &whole).bytes);
        prop_assert_eq!(refi_faults(&xml, &texts), Vec::<String>::new());
    }
}

#[test]
fn what_the_schema_of_elan_forbids_is_seen() {
    let text = eaf(&any_talk::sample());
    assert_eq!(eaf_faults(&text), Vec::<String>::new());
    for (from, to, told) in [
        ("AUTHOR=\"\" ", "", "ANNOTATION_DOCUMENT without AUTHOR"),
        ("VERSION=\"3.0\"", "VERSION=\"3.0\" COLOUR=\"red\"", "ANNOTATION_DOCUMENT has no COLOUR"),
        ("</HEADER>", "</HEADER><TIER TIER_ID=\"x\" LINGUISTIC_TYPE_REF=\"turns\"/>", "in ANNOTATION_DOCUMENT"),
        ("TIME_SLOT_REF1=\"ts1\"", "TIME_SLOT_REF1=\"ts0\"", "TIME_SLOT_REF1 ts0 leads nowhere"),
        ("TIME_SLOT_ID=\"ts2\"", "TIME_SLOT_ID=\"a2\"", "TIME_SLOT_ID ANNOTATION_ID LANG_ID STEREOTYPE: a2 twice"),
        ("PREVIOUS_ANNOTATION=\"a", "PREVIOUS_ANNOTATION=\"b", "leads nowhere"),
        ("<ANNOTATION>", "<ANNOTATION><REMARK/>", "no such element: REMARK"),
        ("TIME_VALUE=\"0\"", "TIME_VALUE=\"999999999\"", "times out of order"),
    ] {
        let broken = text.replacen(from, to, 1);
        assert_ne!(broken, text, "{from} is not there");
        assert!(eaf_faults(&broken).iter().any(|fault| fault.contains(told)), "{told}: {:?}", eaf_faults(&broken));
    }
}

#[test]
fn what_the_schema_of_refi_qda_forbids_is_seen() {
    let (xml, texts) = project(&any_talk::write("refi-qda", &any_talk::sample()).bytes);
    assert_eq!(refi_faults(&xml, &texts), Vec::<String>::new());
    for (from, to, told) in [
        (" name=\"gensvar\"", "", "Project without name"),
        ("<Sources>", "<Sources/><Sources>", "in Project"),
        ("endPosition=\"", "endPosition=\"9999", "a selection from"),
        ("<CodeRef targetGUID=\"", "<CodeRef targetGUID=\"0", "leads nowhere"),
        ("<User guid=\"", "<User guid=\"0", "no id"),
        ("internal://", "internal://x", "no text x"),
    ] {
        let broken = xml.replacen(from, to, 1);
        assert_ne!(broken, xml, "{from} is not there");
        let found = refi_faults(&broken, &texts);
        assert!(found.iter().any(|fault| fault.contains(told)), "{told}: {found:?}");
    }
}
