//! The project of a REFI-QDA file as it stands: users, codes, sources, notes.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::found;
use crate::domain::message::Message;
use crate::ports::export::carried::NAME;
use crate::ports::import::copies::Copies;
use crate::ports::import::material::{Finding, FoundCode, Place};
use crate::ports::import::xml::{Element, Node, Xml};

/// What a project holds.
#[derive(Debug, Default)]
pub struct Project {
    /// Names of users by their ids.
    pub users: HashMap<String, String>,
    /// Codes by their ids.
    pub codes: HashMap<String, FoundCode>,
    /// Where codes stand, by their names.
    pub order: HashMap<String, usize>,
    /// Texts.
    pub sources: Vec<Source>,
    /// Notes by their ids.
    pub notes: HashMap<String, Note>,
    /// What was left out.
    pub findings: Vec<Finding>,
}

/// A note.
#[derive(Debug, Default)]
pub struct Note {
    /// Its name.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// A text.
#[derive(Debug, Default)]
pub struct Source {
    /// Its name.
    pub name: String,
    /// Where it lies.
    pub path: Option<String>,
    /// What it holds, where it stands in the project.
    pub text: Option<String>,
    /// Selections of it.
    pub selections: Vec<Selection>,
    /// Ids of notes on it.
    pub notes: Vec<String>,
    /// Codes that were given to the whole text.
    pub whole: usize,
}

/// A stretch of a text.
#[derive(Debug, Default, Clone)]
pub struct Selection {
    /// The line of the project.
    pub line: usize,
    /// Its name, often its first words.
    pub name: String,
    /// Who made it.
    pub user: String,
    /// The character that it begins with.
    pub from: u64,
    /// The character behind it.
    pub to: u64,
    /// Codes given to it.
    pub codings: Vec<Given>,
    /// Ids of notes on it.
    pub notes: Vec<String>,
}

/// Codes above a code that are named at most.
const MOST_ABOVE: usize = 8;

/// A code that was given.
#[derive(Debug, Default, Clone)]
pub struct Given {
    /// The code's id.
    pub code: String,
    /// Who gave it.
    pub user: String,
    /// Ids of notes on it.
    pub notes: Vec<String>,
}

/// Reads the project.
pub fn parse(text: &str) -> Result<Project, Finding> {
    let (project, copies) = (Project::default(), Copies::default());
    let mut parsing = Parsing {
        project,
        open: Vec::new(),
        odd: Vec::new(),
        others: 0,
        aside: 0,
        is_project: false,
        above: HashMap::new(),
        places: HashMap::new(),
        copies,
    };
    let mut xml = Xml::new(text);
    while let Some(node) = xml.step()? {
        match node {
            Node::Start(element) => parsing.start(&element, xml.line()),
            Node::Text(text) => parsing.text(&text),
            Node::End(_) => parsing.end(),
        }
    }
    parsing.tell_apart();
    parsing.copies.check()?;
    if !parsing.is_project {
        return Err(Message::new("import-refi-none").into());
    }
    for (text, count) in std::mem::take(&mut parsing.odd) {
        let message = Message::new("import-refi-odd").with("count", count);
        parsing.project.findings.push(Finding { place: Place::Entry(text), message });
    }
    let notes = parsing.project.notes_of_nothing();
    for (id, count) in
        [("import-refi-others", parsing.others), ("import-refi-aside", parsing.aside), ("import-refi-notes", notes)]
    {
        if count > 0 {
            parsing.project.findings.push(Message::new(id).with("count", count).into());
        }
    }
    Ok(parsing.project)
}

impl Project {
    /// How many notes stand on no code that was given to a stretch of a text: those of the project, of texts, of codes.
    fn notes_of_nothing(&self) -> usize {
        let selections = self.sources.iter().flat_map(|source| &source.selections);
        let coded = selections.filter(|selection| !selection.codings.is_empty());
        let on = coded.flat_map(|it| it.notes.iter().chain(it.codings.iter().flat_map(|given| &given.notes)));
        let on: HashSet<&String> = on.collect();
        self.notes.iter().filter(|(id, note)| note.name != NAME && !on.contains(id)).count()
    }
}

/// An element that goes on.
#[derive(Debug)]
enum Open {
    Code(String),
    Source(Source),
    Selection(Selection),
    Coding(Given),
    Note(String, Note),
    Words(Words, String),
    /// Anything else, with what stands in it.
    Other,
    /// What is left out with all that stands in it.
    Left,
}

#[derive(Debug, Clone, Copy)]
enum Words {
    Content,
    Description,
}

struct Parsing {
    project: Project,
    open: Vec<Open>,
    /// Texts with selections whose places are none, and how many those are.
    odd: Vec<(String, usize)>,
    /// Sources that are no texts.
    others: usize,
    /// Cases, sets, variables and links.
    aside: usize,
    is_project: bool,
    /// The code below which a code stands, both by their ids.
    above: HashMap<String, String>,
    /// How many codes stand before a code, by its id.
    places: HashMap<String, usize>,
    copies: Copies,
}

impl Parsing {
    /// Codes of one name that stand below different ones are different codes: they are called by those, too.
    fn tell_apart(&mut self) {
        let mut named: BTreeMap<&str, Vec<&String>> = BTreeMap::new();
        for (id, code) in &self.project.codes {
            named.entry(code.code.as_str()).or_default().push(id);
        }
        named.retain(|_, ids| ids.len() > 1);
        let place = |id: &String| self.places.get(id).copied().unwrap_or_default();
        for ids in named.values_mut() {
            ids.sort_by_key(|id| place(id));
        }
        let mut called: Vec<(String, String)> = Vec::new();
        let mut first: Option<String> = None;
        let mut several = 0_usize;
        for (name, ids) in &named {
            let mut below = |most| -> Vec<String> {
                ids.iter().map(|id| name_below(&self.project.codes, &self.above, id, most, &mut self.copies)).collect()
            };
            let near = below(1);
            let differ = near.iter().collect::<HashSet<_>>().len() == near.len();
            let names = if differ { near } else { below(MOST_ABOVE) };
            // Two of one name below one are one code.
            if names.iter().all(|other| *other == names[0]) {
                continue;
            }
            several += 1;
            first = first.or_else(|| Some((*name).to_owned()));
            called.extend(ids.iter().map(|id| (*id).clone()).zip(names));
        }
        if let Some(first) = first {
            let message = Message::new("import-refi-same-names").with("count", several).with("code", first);
            self.project.findings.push(message.into());
        }
        for (id, name) in called {
            let Some(code) = self.project.codes.get_mut(&id) else { continue };
            code.code.clone_from(&name);
            let place = self.places.get(&id).copied().unwrap_or_default();
            self.project.order.entry(name).or_insert(place);
        }
    }

    fn start(&mut self, element: &Element, line: usize) {
        let own = |name: &str| element.get(name).unwrap_or_default().to_owned();
        // Ids may stand in braces, and in any case.
        let id = |name: &str| own(name).trim_matches(['{', '}']).to_lowercase();
        let is_left = matches!(self.open.last(), Some(Open::Left));
        let open = match element.name.as_str() {
            _ if is_left => Open::Left,
            "Project" => {
                self.is_project = true;
                Open::Other
            }
            "User" => {
                self.project.users.insert(id("guid"), own("name"));
                Open::Other
            }
            "Code" => self.code(id("guid"), own("name")),
            "TextSource" => Open::Source(Source {
                name: own("name"),
                path: element.get("plainTextPath").filter(|path| !path.is_empty()).map(str::to_owned),
                ..Source::default()
            }),
            "PictureSource" | "PDFSource" | "AudioSource" | "VideoSource" => {
                self.others += 1;
                Open::Left
            }
            "Case" | "Set" | "Variable" | "Link" => {
                self.aside += 1;
                Open::Other
            }
            "PlainTextSelection" => self.selection(element, line, id("creatingUser")),
            "Coding" => Open::Coding(Given { user: id("creatingUser"), ..Given::default() }),
            "CodeRef" => {
                if let Some(Open::Coding(given)) = self.open.last_mut() {
                    given.code = id("targetGUID");
                }
                Open::Other
            }
            "NoteRef" => self.note_on(id("targetGUID")),
            "Note" => Open::Note(id("guid"), Note { name: own("name"), text: String::new() }),
            "PlainTextContent" => Open::Words(Words::Content, String::new()),
            "Description" => Open::Words(Words::Description, String::new()),
            _ => Open::Other,
        };
        self.open.push(open);
    }

    fn code(&mut self, id: String, name: String) -> Open {
        let group = self.open.iter().rev().find_map(|open| match open {
            Open::Code(code) => self.project.codes.get(code).map(|code| self.copies.of(&code.code)),
            _ => None,
        });
        let above = self.open.iter().rev().find_map(|open| if let Open::Code(code) = open { Some(code) } else { None });
        if let Some(above) = above {
            self.above.insert(id.clone(), above.clone());
        }
        let place = self.places.len();
        self.places.insert(id.clone(), place);
        self.project.order.entry(name.clone()).or_insert(place);
        self.project.codes.insert(id.clone(), found(name, group.unwrap_or_default()));
        Open::Code(id)
    }

    fn selection(&mut self, element: &Element, line: usize, user: String) -> Open {
        let place = |name: &str| element.get(name).and_then(|place| place.trim().parse::<u64>().ok());
        let Some((from, to)) = place("startPosition").zip(place("endPosition")) else {
            let text = self.open.iter().rev().find_map(|open| match open {
                Open::Source(source) => Some(source.name.as_str()),
                _ => None,
            });
            match self.odd.last_mut().filter(|(last, _)| Some(last.as_str()) == text) {
                Some((_, count)) => *count += 1,
                None => self.odd.push((text.unwrap_or_default().to_owned(), 1)),
            }
            return Open::Left;
        };
        let name = element.get("name").unwrap_or_default().to_owned();
        Open::Selection(Selection { line, name, user, from, to, ..Selection::default() })
    }

    fn note_on(&mut self, note: String) -> Open {
        match self.open.last_mut() {
            Some(Open::Coding(given)) => given.notes.push(note),
            Some(Open::Selection(selection)) => selection.notes.push(note),
            Some(Open::Source(source)) => source.notes.push(note),
            _ => {}
        }
        Open::Other
    }

    fn text(&mut self, text: &str) {
        if let Some(Open::Words(_, words)) = self.open.last_mut() {
            words.push_str(text);
        }
    }

    fn end(&mut self) {
        let Some(ended) = self.open.pop() else { return };
        match (ended, self.open.last_mut()) {
            (Open::Words(Words::Content, words), Some(Open::Source(source))) => source.text = Some(words),
            (Open::Words(Words::Content, words), Some(Open::Note(_, note))) => note.text = words,
            (Open::Words(Words::Description, words), Some(Open::Code(code))) => {
                if let Some(code) = self.project.codes.get_mut(code) {
                    code.description = words;
                }
            }
            (Open::Coding(given), Some(Open::Selection(selection))) => selection.codings.push(given),
            (Open::Coding(_), Some(Open::Source(source))) => source.whole += 1,
            (Open::Selection(selection), Some(Open::Source(source))) => source.selections.push(selection),
            (Open::Source(source), _) => self.project.sources.push(source),
            (Open::Note(id, note), _) => {
                self.project.notes.insert(id, note);
            }
            _ => {}
        }
    }
}

/// A code's name behind those of the codes above it, of which so many are named; nothing once there are too many copies.
fn name_below(
    codes: &HashMap<String, FoundCode>,
    above: &HashMap<String, String>,
    id: &str,
    most: usize,
    copies: &mut Copies,
) -> String {
    let over = std::iter::successors(above.get(id), |id| above.get(*id)).take(most).map(String::as_str);
    let mut names: Vec<&str> =
        [id].into_iter().chain(over).filter_map(|id| Some(codes.get(id)?.code.as_str())).collect();
    names.reverse();
    let bytes: usize = names.iter().map(|name| name.len() + 2).sum();
    // Each name is held twice: by its code, and in the order of codes.
    if copies.takes(2 * bytes) { names.join(": ") } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_behind_names_are_counted_before_they_are_made() {
        let code = |code: &str| FoundCode { code: code.to_owned(), ..FoundCode::default() };
        let codes = HashMap::from([("a".to_owned(), code("Talk")), ("b".to_owned(), code("Reason"))]);
        let above = HashMap::from([("b".to_owned(), "a".to_owned())]);
        let mut copies = Copies::default();
        assert_eq!(name_below(&codes, &above, "b", 1, &mut copies), "Talk: Reason");
        copies.takes(usize::MAX);
        assert_eq!(name_below(&codes, &above, "b", 1, &mut copies), "");
    }

    #[test]
    fn codes_of_one_name_keep_the_order_of_the_file() {
        let code = |at: usize| {
            let name = if at < 20 { "Talk" } else { "Other" };
            format!("<Code guid=\"{at}\" name=\"{name}\"><Code guid=\"x{at}\" name=\"R\"/></Code>")
        };
        let codes: String = (0..=20).map(code).collect();
        let project = parse(&format!("<Project><CodeBook><Codes>{codes}</Codes></CodeBook></Project>")).unwrap();
        let place = |name: &str| project.order.get(name).copied();
        assert_eq!((place("Talk: R"), place("Other: R")), (Some(1), Some(41)));
    }
}
