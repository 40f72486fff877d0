//! Datavyu's `.opf`, a packed file with a spreadsheet of timed cells (`db`) and a list of recordings (`project`). Cells of
//! NOMINAL, MATRIX and PREDICATE columns are codes, those of TEXT columns and parts of cells that are called so are words.

use std::collections::{BTreeSet, HashMap};

use super::archive::{Archive, is_packed};
use super::beginnings::Beginnings;
use super::code_like::are_codes;
use super::coded::{Event, fill};
use super::copies::Copies;
use super::counted::Counted;
use super::labels;
use super::material::{Finding, FoundMark, Material, On, Piece, Place, Talk, Voice};
use crate::domain::message::Message;
use crate::domain::session::Media;
use crate::ports::decode;
use crate::ports::formats::Sample;
use crate::ports::limits::{LARGEST_SHEET, LONGEST_NAME, MOST_CELLS, MOST_LISTED, MOST_PARTICIPANTS};

/// What parts of cells are called that say who speaks.
const SPEAKER: [&str; 10] =
    ["speaker", "participant", "subject", "voice", "who", "taler", "talare", "hvem", "vem", "snakker"];
/// What parts of cells are called that hold the words.
const WORDS: [&str; 14] = [
    "words",
    "text",
    "utterance",
    "transcript",
    "transcription",
    "speech",
    "ord",
    "tekst",
    "ytring",
    "replik",
    "replikk",
    "yttrande",
    "transskription",
    "transkription",
];

/// A cell of so many parts takes as much room as two.
const PARTS_OF_A_CELL: usize = 4;

/// Whether bytes are a file of Datavyu.
pub fn is(sample: &Sample<'_>) -> bool {
    is_packed(sample.bytes)
        && Archive::open(sample.bytes)
            .is_ok_and(|archive| part(&archive, "db").is_some() && part(&archive, "project").is_some())
}

/// The full name of a part; old files have a folder around it.
fn part(archive: &Archive<'_>, name: &str) -> Option<String> {
    let in_folder = |known: &str| known.strip_suffix(name).is_some_and(|folder| folder.ends_with('/'));
    let fits = |known: &str| known == name || in_folder(known) && !known.starts_with("__MACOSX");
    archive.names().find(|known| fits(known)).map(std::borrow::Cow::into_owned)
}

/// Reads a file of Datavyu.
pub fn read(bytes: &[u8]) -> Result<Material, Finding> {
    let mut archive = Archive::open(bytes)?;
    let mut text_of = |name: &str| -> Result<Option<decode::Decoded<'static>>, Finding> {
        let Some(full) = part(&archive, name) else { return Ok(None) };
        let Some(bytes) = archive.part_within(&full, LARGEST_SHEET)? else { return Ok(None) };
        Ok(Some(decode::decode(bytes)?))
    };
    let sheet = text_of("db")?.ok_or_else(|| Message::new("import-datavyu-empty"))?;
    let project = text_of("project");
    let (notices, mut material) = (sheet.notices, read_sheet(sheet.text.into_owned())?);
    material.findings.splice(0..0, notices.into_iter().map(Finding::from));
    let media = match project {
        Ok(project) => project.map_or(Vec::new(), |project| media(&project.text, &mut material.findings)),
        // The codes are worth more than the names of recordings.
        Err(why) => {
            material.findings.push(Finding { place: Place::Entry("project".to_owned()), message: why.message });
            Vec::new()
        }
    };
    material.talks.iter_mut().for_each(|talk| talk.media.clone_from(&media));
    Ok(material)
}

/// Recordings that the list names.
fn media(project: &str, findings: &mut Vec<Finding>) -> Vec<Media> {
    let mut media: Vec<Media> = Vec::new();
    for (number, line) in (1..).zip(project.lines()) {
        let feed =
            line.trim_start_matches([' ', '-']).strip_prefix("feed:").map(|path| path.trim().trim_matches(['\'', '"']));
        if let Some(path) = feed.filter(|path| !path.is_empty())
            && media.iter().all(|known| known.path != path)
        {
            if media.len() == MOST_LISTED {
                findings.push(Finding::line(number, Message::new("import-datavyu-media").with("most", MOST_LISTED)));
                break;
            }
            media.push(Media::of_talk(path));
        }
    }
    media
}

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Words,
    One,
    Several,
    Predicate,
}

/// A column with its cells.
struct Column {
    name: String,
    kind: Kind,
    /// What each part of a cell is called.
    arguments: Vec<String>,
    /// The place of the part that says who speaks. There may be many parts, and each cell asks.
    speaker: Option<usize>,
    /// The place of the part that holds the words.
    words: Option<usize>,
    cells: Vec<Cell>,
}

struct Cell {
    line: usize,
    times: [Option<u32>; 2],
    value: String,
}

/// Reads the spreadsheet.
fn read_sheet(text: String) -> Result<Material, Finding> {
    let mut told = Counted::default();
    let columns = columns(&text, &mut told)?;
    // Cells have what they need of it, and a sheet may be long.
    drop(text);
    let mut talk = Talk::default();
    let mut voices: HashMap<String, u16> = HashMap::new();
    let is_coded = |column: &&Column| column.holds_codes() && speaks(&column.name).is_none();
    // The same value may stand in several columns and mean something else in each.
    let has_several = columns.iter().filter(is_coded).filter(|column| column.speaker.is_none()).count() > 1;
    let (mut events, mut words, mut copies) = (Vec::new(), Vec::new(), Copies::default());
    for mut column in columns {
        let cells = std::mem::take(&mut column.cells);
        if column.words.is_some_and(|words| !holds_words(words, &cells)) {
            column.words = None;
        }
        let of_column = speaks(&column.name);
        for cell in cells {
            let place = Place::Line(cell.line);
            let with_name = of_column.is_none() && column.speaker.is_none() && has_several;
            let Read { said, text, mut mark } = column.read(&cell, with_name, &mut copies);
            let said = said.or_else(|| of_column.map(|name| copies.of(name)));
            let is_said = said.is_some();
            let by = said.and_then(|label| voice(&mut talk, &mut voices, label));
            if is_said && by.is_none() {
                told.tell("import-datavyu-speakers", &place);
            }
            let [start, end] = cell.times;
            let end = end.filter(|end| Some(*end) != start);
            if column.kind == Kind::Words {
                words.push(Piece { place, by, start, end, text: cell.value, ..Piece::default() });
                continue;
            }
            if let Some(mark) = &mut mark {
                mark.place = place.clone();
            }
            let has_words = !text.is_empty();
            if has_words {
                words.push(Piece { place: place.clone(), by, start, end, text, ..Piece::default() });
            }
            if mark.is_some() || !has_words {
                events.push(Event { place, by, start, end, mark });
            }
        }
    }
    copies.check()?;
    put_together(&mut talk, events, words, &mut told);
    if talk.pieces.is_empty() {
        return Err(Message::new("import-datavyu-empty").into());
    }
    Ok(Material { talks: vec![talk], findings: told.into_findings().collect(), ..Material::default() })
}

/// Whether a part of cells holds words: a part that is called so may as well hold codes (*speech*: CT, ST) or count the words.
fn holds_words(part: usize, cells: &[Cell]) -> bool {
    let values = || cells.iter().filter_map(|cell| arguments(&cell.value).into_iter().nth(part));
    let values: Vec<String> = values().filter(|value| !value.trim().is_empty()).collect();
    let is_number = |value: &String| value.trim().parse::<f64>().is_ok();
    !are_codes(values.iter().map(String::as_str)) && !values.iter().all(is_number)
}

/// Puts codes and words into the order of their times. A code belongs to the words that were said then by the same voice, or
/// by nobody that the file names: then whoever was coded said them. Where there are no such words, or several people were
/// coded on them, it is an utterance of its own.
fn put_together(talk: &mut Talk, mut events: Vec<Event>, mut words: Vec<Piece>, told: &mut Counted) {
    let spoken = Spoken::new(&words);
    let mut coded: HashMap<usize, BTreeSet<u16>> = HashMap::new();
    for event in events.iter().filter(|event| event.mark.is_some()) {
        let unnamed = spoken.at(event).filter(|place| words[*place].by.is_none());
        if let (Some(place), Some(by)) = (unnamed, event.by) {
            coded.entry(place).or_default().insert(by);
        }
    }
    for (place, piece) in words.iter_mut().enumerate() {
        let Some(voices) = coded.get(&place) else { continue };
        if voices.len() == 1 {
            piece.by = voices.first().copied();
        }
        let id = if voices.len() == 1 { "import-datavyu-said-by" } else { "import-datavyu-said-by-several" };
        told.tell(id, &piece.place);
    }
    let is_apart =
        |event: &Event, place: &usize| event.by.is_some() && coded.get(place).is_some_and(|voices| voices.len() > 1);
    let on = |event: &Event| spoken.at(event).filter(|place| event.mark.is_some() && !is_apart(event, place));
    let on_words: Vec<(Place, FoundMark)> = events
        .extract_if(.., |event| on(event).is_some())
        .filter_map(|event| Some((words[on(&event)?].place.clone(), event.mark?)))
        .collect();
    events.extend(words.iter().map(|piece| Event {
        place: piece.place.clone(),
        by: piece.by,
        start: piece.start,
        end: piece.end,
        mark: None,
    }));
    // Each piece is found again by the line that it came from, of which there is one.
    fill(talk, events);
    let pieces = (0..).zip(&talk.pieces).map(|(index, piece)| (piece.place.clone(), index));
    let pieces: HashMap<Place, usize> = if on_words.is_empty() { HashMap::new() } else { pieces.collect() };
    let found = |(place, mark)| Some(FoundMark { on: On::Piece { piece: *pieces.get(&place)?, from: 0 }, ..mark });
    let found: Vec<FoundMark> = on_words.into_iter().filter_map(found).collect();
    talk.codings[0].marks.extend(found);
    let mut texts: HashMap<Place, String> = words.into_iter().map(|piece| (piece.place, piece.text)).collect();
    if texts.is_empty() {
        return;
    }
    for piece in &mut talk.pieces {
        if let Some(text) = texts.remove(&piece.place) {
            piece.text = text;
        }
    }
}

/// Words by their times, and by who says them.
struct Spoken {
    all: Beginnings,
    by: HashMap<Option<u16>, Beginnings>,
}

impl Spoken {
    fn new(words: &[Piece]) -> Self {
        let mut by: HashMap<Option<u16>, Vec<(u32, usize)>> = HashMap::new();
        let timed = words.iter().enumerate().filter_map(|(index, piece)| Some((piece.start?, index, piece.by)));
        for (start, index, voice) in timed.clone() {
            by.entry(voice).or_default().push((start, index));
        }
        let end = |index: usize| words[index].end.or(words[index].start).unwrap_or_default();
        let all = Beginnings::new(timed.map(|(start, index, _)| (start, index)).collect(), end);
        Self { all, by: by.into_iter().map(|(voice, pieces)| (voice, Beginnings::new(pieces, end))).collect() }
    }

    /// The words on which a code stands.
    fn at(&self, event: &Event) -> Option<usize> {
        let time = event.start?;
        let by = |voice: Option<u16>| self.by.get(&voice)?.during(time);
        if event.by.is_some() { by(event.by).or_else(|| by(None)) } else { self.all.during(time) }
    }
}

/// The name of a column, where it is a word for somebody who speaks.
fn speaks(name: &str) -> Option<&str> {
    labels::role(&labels::key(name)).map(|_| name)
}

fn voice(talk: &mut Talk, voices: &mut HashMap<String, u16>, label: String) -> Option<u16> {
    if let Some(known) = voices.get(&label) {
        return Some(*known);
    }
    if talk.voices.len() >= MOST_PARTICIPANTS {
        return None;
    }
    let index = talk.voices.len() as u16;
    talk.voices.push(Voice::called(label.as_str()));
    voices.insert(label, index);
    Some(index)
}

/// What the parts of a cell say.
#[derive(Default)]
struct Read {
    /// Who speaks.
    said: Option<String>,
    /// The words; empty where no part holds them.
    text: String,
    /// The code with what refines it.
    mark: Option<FoundMark>,
}

impl Column {
    /// Whether a part of its cells is a code.
    fn holds_codes(&self) -> bool {
        let others = usize::from(self.speaker.is_some()) + usize::from(self.words.is_some());
        self.kind != Kind::Words && (self.words.is_none() || self.arguments.len() > others)
    }

    fn read(&self, cell: &Cell, with_name: bool, copies: &mut Copies) -> Read {
        let (mut code, parts) = match self.kind {
            Kind::Words => return Read::default(),
            Kind::One => (cell.value.trim().to_owned(), Vec::new()),
            Kind::Several => (String::new(), arguments(&cell.value)),
            Kind::Predicate => {
                let (name, rest) = cell.value.split_once('(').unwrap_or((&cell.value, ""));
                (
                    name.trim().to_owned(),
                    if rest.is_empty() { Vec::new() } else { arguments(&cell.value[name.len()..]) },
                )
            }
        };
        let (mut said, mut text, mut modifiers) = (None, String::new(), Vec::new());
        for (index, part) in parts.into_iter().enumerate() {
            let name = self.arguments.get(index).map_or("", String::as_str);
            // A part that nobody filled in holds its own name.
            let part = part.trim().trim_matches('"');
            if part.is_empty() || part.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) == Some(name) {
                continue;
            }
            if self.speaker == Some(index) {
                said = Some(part.to_owned());
            } else if self.words == Some(index) {
                part.clone_into(&mut text);
            } else if code.is_empty() {
                part.clone_into(&mut code);
            } else {
                modifiers.push((copies.of(name), part.to_owned()));
            }
        }
        if code.is_empty() {
            return Read { said, text, mark: None };
        }
        if with_name {
            code = format!("{}:{code}", copies.of(&self.name));
        }
        Read { said, text, mark: Some(FoundMark { code: code.into(), modifiers, ..FoundMark::default() }) }
    }
}

/// The parts of a cell `(T,OQ)`, whose signs may stand behind a backslash.
fn arguments(value: &str) -> Vec<String> {
    let inside = value.strip_prefix('(').unwrap_or(value);
    let inside = inside.strip_suffix(')').unwrap_or(inside);
    split(inside).iter().map(|part| plain(part)).collect()
}

/// Cuts at commas that no backslash stands before.
fn split(text: &str) -> Vec<&str> {
    let (mut parts, mut from, mut escaped) = (Vec::new(), 0, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b',' => {
                parts.push(&text[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&text[from..]);
    parts
}

/// A text without the backslashes that protect signs.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        plain.extend(if letter == '\\' { letters.next() } else { Some(letter) });
    }
    plain
}

/// Reads columns with their cells.
fn columns(text: &str, told: &mut Counted) -> Result<Vec<Column>, Finding> {
    let mut columns: Vec<Column> = Vec::new();
    let mut lines = text.lines().enumerate();
    let mut cells = 0;
    while let Some((index, line)) = lines.next() {
        let place = Place::Line(index + 1);
        if line.trim().is_empty() || index == 0 && line.starts_with('#') {
            continue;
        }
        if !is_cell(line) {
            match column(line) {
                Some(column) if columns.len() < MOST_LISTED => columns.push(column),
                // The first versions list what predicates hold: `0:test-a|NOMINAL`.
                None if line.contains('|') && line.len() < LONGEST_NAME => {}
                _ => told.tell("import-datavyu-line", &place),
            }
            continue;
        }
        let mut whole = line.to_owned();
        // A backslash at the end protects the end of the line.
        while whole.bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1
            && let Some((_, next)) = lines.next()
        {
            whole.pop();
            whole.push('\n');
            whole.push_str(next);
        }
        let mut parts = whole.splitn(3, ',');
        let mut time = || told.clock(parts.next().unwrap_or_default(), &place);
        let times = [time(), time()];
        let value = parts.next().unwrap_or_default();
        let Some(column) = columns.last_mut() else {
            told.tell("import-datavyu-line", &place);
            continue;
        };
        let parted =
            if column.kind == Kind::Several || column.kind == Kind::Predicate { value.matches(',').count() } else { 0 };
        cells += 1 + parted / PARTS_OF_A_CELL;
        if cells > MOST_CELLS {
            return Err(Finding::line(index + 1, Message::new("import-datavyu-many").with("most", MOST_CELLS)));
        }
        let value = if column.kind == Kind::Several || column.kind == Kind::Predicate {
            value.to_owned()
        } else {
            plain(value)
        };
        column.cells.push(Cell { line: index + 1, times, value });
    }
    Ok(columns)
}

/// Whether a line is a cell: `00:00:01:250,…`.
fn is_cell(line: &str) -> bool {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    digits >= 2 && line.as_bytes().get(digits) == Some(&b':') && line.contains(',')
}

/// Reads `name (TYPE,visible,)-argument|KIND,…`.
fn column(line: &str) -> Option<Column> {
    if line.matches(',').count() > MOST_LISTED {
        return None;
    }
    let (name, rest) = line.split_once(" (").or_else(|| line.split_once('('))?;
    let end = rest.find([',', ')'])?;
    let kind = match &rest[..end].to_ascii_uppercase()[..] {
        "TEXT" | "QUOTE_STRING" => Kind::Words,
        "NOMINAL" | "INTEGER" | "FLOAT" => Kind::One,
        "MATRIX" => Kind::Several,
        "PREDICATE" => Kind::Predicate,
        _ => return None,
    };
    let arguments = rest.split_once(")-").map_or("", |(_, arguments)| arguments);
    let name_of = |argument: &&str| plain(argument.rsplit_once('|').map_or(*argument, |(name, _)| name));
    let arguments = split(arguments).iter().filter(|argument| !argument.is_empty()).map(name_of).collect::<Vec<_>>();
    let part = |known: &[&str]| arguments.iter().position(|name| known.contains(&&*name.to_lowercase()));
    let (speaker, words) = (part(&SPEAKER), if kind == Kind::Several { part(&WORDS) } else { None });
    Some(Column { name: plain(name.trim()), kind, speaker, words, arguments, cells: Vec::new() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(text: &str) -> Result<Material, Finding> {
        read_sheet(text.to_owned())
    }
    use crate::ports::import::coded::testing::{told, utterances};

    #[test]
    fn a_cell_with_many_parts_takes_no_time() {
        // With a look at the names of all parts at each, this takes a minute.
        const MANY: usize = 300_000;
        let names: String = (0..900).fold(String::new(), |names, number| names + &format!("a{number}|NOMINAL,"));
        let sheet = format!("c (MATRIX,true,)-{names}\n00:00:01:000,00:00:02:000,({})\n", "b,".repeat(MANY));
        let material = read_sheet(sheet).unwrap();
        assert_eq!(material.talks[0].codings[0].marks[0].modifiers.len(), MANY - 1);
    }

    #[test]
    fn a_matrix_of_speaker_code_and_what_refines_it() {
        let text = "#4\nutterance (MATRIX,true,)-speaker|NOMINAL,code|NOMINAL,strength|NOMINAL\n\
                    00:00:01:250,00:00:02:900,(T,OQ,)\n00:00:00:100,00:00:00:100,(C,CT\\, maybe,+2)\n\
                    00:00:03:000,00:00:04:000,(<speaker>,,)\n";
        let material = sheet(text).unwrap();
        assert_eq!(utterances(&material.talks[0]), ["100 C: CT, maybe.strength=+2", "1250-2900 T: OQ", "3000-4000 -"]);
        assert!(told(&material).is_empty());
    }

    #[test]
    fn columns_that_are_called_like_speakers_and_others() {
        let text = "#3\nTherapist (NOMINAL,true)\n00:00:01:000,00:00:02:000,OQ\nClient (NOMINAL,false)\n\
                    00:00:01:000,00:00:03:000,CT\ntask (NOMINAL,true)\n00:00:00:000,00:00:09:000,f\n\
                    turn (NOMINAL,true)\n00:00:05:000,00:00:06:000,f\n";
        let said = utterances(&sheet(text).unwrap().talks[0]);
        assert_eq!(said, ["0-9000 task:f", "1000-2000 Therapist: OQ", "1000-3000 Client: CT", "5000-6000 turn:f"]);
    }

    #[test]
    fn parts_of_cells_that_are_called_so_are_words_and_who_says_them() {
        let both = "transskription (MATRIX,true,)-taler|NOMINAL,tekst|NOMINAL\n00:00:01:000,00:00:02:000,(T,Hej\\, Bo)\n\
                    00:00:02:000,00:00:03:000,(K,Ja)\nkode (NOMINAL)\n00:00:02:100,00:00:02:500,CT\n";
        let material = sheet(both).unwrap();
        let talk = &material.talks[0];
        let said: Vec<_> =
            talk.pieces.iter().map(|it| (it.by.map(|by| &*talk.voices[by as usize].label), &*it.text)).collect();
        assert_eq!(said, [(Some("T"), "Hej, Bo"), (Some("K"), "Ja")]);
        let marks: Vec<_> = talk.codings[0].marks.iter().map(|mark| (&*mark.code, mark.on)).collect();
        assert_eq!(marks, [("CT", On::Piece { piece: 1, from: 0 })]);
        for values in [["CT", "ST"], ["12", "5"]] {
            let [one, other] = values;
            let codes = sheet(&format!(
                "speech (MATRIX,true,)-speech|NOMINAL\n00:00:01:000,00:00:02:000,({one})\n\
                         00:00:03:000,00:00:04:000,({other})\n"
            ))
            .unwrap();
            let found: Vec<_> = codes.talks[0].codings[0].marks.iter().map(|mark| &*mark.code).collect();
            assert_eq!(found, values);
        }
        let of_column = "Borger (MATRIX,true,)-ord|NOMINAL,ct|NOMINAL\n00:00:01:000,00:00:02:000,(Tja.,)\n\
                         00:00:03:000,00:00:04:000,(Nej.,ST)\n";
        let material = sheet(of_column).unwrap();
        let talk = &material.talks[0];
        assert_eq!(talk.pieces.iter().map(|it| &*it.text).collect::<Vec<_>>(), ["Tja.", "Nej."]);
        let marks: Vec<_> = talk.codings[0].marks.iter().map(|mark| (&*mark.code, mark.on)).collect();
        assert_eq!(marks, [("ST", On::Piece { piece: 1, from: 0 })]);
    }

    #[test]
    fn words_predicates_and_values_over_several_lines() {
        let text = "#2\n0:test-a|NOMINAL\nClient (TEXT)\n00:00:02:000,00:00:03:000,one\\, two \\\nthree \\\\\nx (PREDICATE)\n\
                    00:00:01:000,00:00:01:500,act(1,\"b\")\n";
        let material = sheet(text).unwrap();
        let talk = &material.talks[0];
        let texts: Vec<_> = talk.pieces.iter().map(|piece| &*piece.text).collect();
        assert_eq!(texts, ["", "one, two \nthree \\"], "nobody spoke when this was coded");
        let mark = &talk.codings[0].marks[0];
        let values: Vec<&str> = mark.modifiers.iter().map(|(_, value)| &**value).collect();
        assert_eq!((&*mark.code, values), ("act", vec!["1", "b"]));
    }

    #[test]
    fn beside_words_a_code_belongs_to_what_was_said_then() {
        let text = "#4\nTherapist (TEXT,true,)\n00:00:01:000,00:00:02:000,Hvad\nClient (TEXT,true,)\n\
                    00:00:02:500,00:00:04:000,Ja\ncode (NOMINAL,true,)\n00:00:03:000,00:00:03:500,CT\n\
                    00:xx,00:xx,SR\n";
        let material = sheet(text).unwrap();
        let talk = &material.talks[0];
        assert_eq!(talk.pieces.iter().map(|piece| &*piece.text).collect::<Vec<_>>(), ["", "Hvad", "Ja"]);
        let on: Vec<(&str, On)> = talk.codings[0].marks.iter().map(|mark| (&*mark.code, mark.on)).collect();
        assert_eq!(on, [("SR", On::Piece { piece: 0, from: 0 }), ("CT", On::Piece { piece: 2, from: 0 })]);
    }

    #[test]
    fn words_of_nobody_are_said_by_whoever_is_coded_there() {
        let text = "#4\nRådgiver (NOMINAL,true,)\n00:00:01:000,00:00:02:000,OQ\n00:00:06:000,00:00:07:000,SR\n\
                    Klient (NOMINAL,true,)\n00:00:03:000,00:00:04:000,CT\n00:00:06:500,00:00:07:000,ST\n\
                    tale (TEXT,true,)\n00:00:00:500,00:00:02:500,Hvad?\n00:00:03:000,00:00:04:000,Ja.\n\
                    00:00:06:000,00:00:08:000,Begge to\n00:00:09:000,00:00:09:500,Nej\n";
        let material = sheet(text).unwrap();
        let talk = &material.talks[0];
        let label = |by: Option<u16>| by.map_or("?", |by| &*talk.voices[usize::from(by)].label);
        let said: Vec<_> = talk.pieces.iter().map(|piece| (label(piece.by), &*piece.text)).collect();
        let expected = [
            ("Rådgiver", "Hvad?"),
            ("Klient", "Ja."),
            ("Rådgiver", ""),
            ("?", "Begge to"),
            ("Klient", ""),
            ("?", "Nej"),
        ];
        assert_eq!(said, expected);
        let on = |code: &str| {
            let mark = talk.codings[0].marks.iter().find(|mark| mark.code == code).unwrap();
            let On::Piece { piece, .. } = mark.on else { panic!("{mark:?}") };
            piece
        };
        assert_eq!(["OQ", "CT", "SR", "ST"].map(on), [0, 1, 2, 4]);
        let expected = ["Line(9) import-datavyu-said-by", "Line(11) import-datavyu-said-by-several"];
        assert_eq!(told(&material), expected);
    }

    #[test]
    fn what_cannot_be_read_is_told() {
        let text = "#4\n00:00:01:000,00:00:02:000,lost\nodd\na (NOMINAL,true,)\n00:00:xx:000,00:00:01:000,Q\n-1\n";
        let material = sheet(text).unwrap();
        assert_eq!(utterances(&material.talks[0]), ["?-1000 Q"]);
        assert_eq!(told(&material), ["Line(2) import-datavyu-line", "Line(5) import-coded-no-time"]);
        assert_eq!(sheet("#4\na (NOMINAL,true,)\n").unwrap_err().message.id, "import-datavyu-empty");
    }

    #[test]
    fn recordings_are_listed_once() {
        let project = "!project\ntrackSettings:\n- !ts\n  feed: /a/b.mov\nviewerSettings:\n- !vs\n  feed: '/a/b.mov'\n  feed: c.mp4\n";
        assert_eq!(media(project, &mut Vec::new()), ["/a/b.mov", "c.mp4"].map(Media::of_talk));
    }
}
