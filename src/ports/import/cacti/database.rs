//! The new CACTI file, which is a database of `SQLite`. It is read in memory, table by table, and only as long as it looks as
//! CACTI makes it: views, virtual tables and reckoned columns, which could make a small file endless, are refused.

use std::collections::HashMap;
use std::io::Read as _;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, MAIN_DB};

use super::super::coded::{Event, fill};
use super::super::copies::Copies;
use super::super::counted::Counted;
use super::super::material::{
    Finding, FoundCode, FoundCoding, FoundGlobal, FoundMark, FoundRating, Material, Place, Talk, Voice,
};
use super::globals::keep_notes;
use crate::domain::codebook::CodeId;
use crate::domain::message::Message;
use crate::domain::session::Media;
use crate::ports::export::cacti::no_code_of;
use crate::ports::formats::Sample;
use crate::ports::limits::{MOST_LISTED, MOST_PARTICIPANTS, MOST_TURNS};

/// How every such database begins.
const MAGIC: &[u8] = b"SQLite format 3\0";
/// Bytes at the beginning in which the tables of such a file are told.
const HEAD: usize = 64 * 1024;
/// Letters of a value that are kept.
const LONGEST: usize = crate::ports::limits::LONGEST_NOTE;
/// Bytes beyond that which are read: several notes may stand in one text, and that one is too long has to show.
const BEYOND: usize = 64 * LONGEST;

/// Whether bytes are a CACTI database.
pub fn is(sample: &Sample<'_>) -> bool {
    let head = &sample.bytes[..sample.bytes.len().min(HEAD)];
    let tells = |word: &[u8]| memchr::memmem::find(head, word).is_some();
    head.starts_with(MAGIC) && tells(b"utterances") && tells(b"time_marker")
}

/// Reads a CACTI database.
pub fn read(bytes: &[u8]) -> Result<Material, Finding> {
    let base = Base::open(bytes)?;
    let mut material = Material::default();
    let mut told = Counted::default();
    let mut talk = Talk::default();
    let mut coding = FoundCoding::default();
    let speakers = base.speakers(&mut talk)?;
    let mut copies = Copies::default();
    let codes = base.codes(&mut material, &talk, &speakers, &mut copies)?;
    let ratings = base.ratings(&mut material, &mut coding, &mut told)?;
    talk.codings.push(coding);
    let (events, ids) = base.utterances(&codes, &mut copies, &mut told)?;
    copies.check()?;
    let mut marks = HashMap::new();
    for (mark, event) in fill(&mut talk, events).into_iter().enumerate() {
        // More marks than 32 bits can count do not fit into memory.
        marks.insert(ids[event].as_str(), u32::try_from(mark).unwrap_or(u32::MAX));
    }
    base.rows("utterances_ratings", &["utterance_id", "rating_id"], |row, _| {
        match (marks.get(row[0].as_str()), ratings.get(&row[1])) {
            (Some(mark), Some(rating)) => talk.codings[0].ratings[*rating].evidence.push(*mark),
            _ => told.tell("import-cacti-evidence", &Place::Whole),
        }
    })?;
    let mut notes = String::new();
    base.rows("attributes", &["name", "value"], |row, _| match row[0].as_str() {
        "AUDIO_FILE_PATH" if !row[1].is_empty() => talk.media.push(Media::of_talk(row[1].clone())),
        "GLOBAL_NOTES" => notes.clone_from(&row[1]),
        _ => {}
    })?;
    material.findings.extend(base.damage);
    material.findings.extend(told.into_findings());
    keep_notes(&mut talk.codings[0], &notes, &mut material.findings);
    // CACTI lists every rating, given or not.
    let is_given = |it: &FoundRating| !it.value.is_empty() || !it.note.is_empty() || !it.evidence.is_empty();
    talk.codings[0].ratings.retain(is_given);
    material.talks.push(talk);
    Ok(material)
}

/// A code of the file: its name, and the voice that it is for.
type Codes = HashMap<String, (String, Option<u16>)>;

struct Base {
    connection: Connection,
    /// Tables that are there, with their columns.
    tables: HashMap<String, Vec<String>>,
    /// What a check found.
    damage: Option<Finding>,
}

fn damaged<E>(_: E) -> Finding {
    Message::new("import-cacti-damaged").into()
}

impl Base {
    fn open(bytes: &[u8]) -> Result<Self, Finding> {
        if bytes.len() < 100 {
            return Err(damaged(()));
        }
        // A file that was left in the middle of work says so in two bytes, and could not be opened without its second file.
        let rest = &bytes[20..];
        let head = [&bytes[..18], &[1, 1]].concat();
        let mut connection = Connection::open_in_memory().map_err(damaged)?;
        let whole = head.chain(rest);
        connection.deserialize_read_exact(MAIN_DB, whole, bytes.len(), true).map_err(damaged)?;
        connection
            .execute_batch("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA query_only = ON;")
            .map_err(damaged)?;
        let mut base = Self { connection, tables: HashMap::new(), damage: None };
        base.look_at_tables()?;
        Ok(base)
    }

    /// Finds the tables, and refuses what could make a small file endless.
    fn look_at_tables(&mut self) -> Result<(), Finding> {
        let sql = "SELECT name, type, sql FROM sqlite_master";
        let mut strange = false;
        let mut names = Vec::new();
        self.query(sql, 3, MOST_LISTED, |row, _| {
            let (name, kind, made) = (row[0].to_lowercase(), row[1].as_str(), row[2].to_lowercase());
            let words = || made.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
            let endless = ["virtual", "check", "generated", "as", "select", "collate"];
            strange |= kind != "table" && kind != "index" || words().any(|word| endless.contains(&word));
            if kind == "table" {
                names.push(name);
            }
        })?;
        if strange || !names.iter().any(|name| name == "utterances") {
            return Err(Message::new("import-cacti-strange").into());
        }
        for name in ["speakers", "codes", "utterances", "ratings", "utterances_ratings", "attributes"] {
            if names.iter().any(|known| known == name) {
                self.check(name)?;
                let mut columns = Vec::new();
                self.query(&format!("SELECT name FROM pragma_table_info('{name}')"), 1, MOST_LISTED, |row, _| {
                    columns.push(row[0].to_lowercase());
                })?;
                self.tables.insert(name.to_owned(), columns);
            }
        }
        Ok(())
    }

    /// Has a table checked. A page that stands in it twice could make it endless; other damage is told.
    fn check(&mut self, table: &str) -> Result<(), Finding> {
        let mut faults = Vec::new();
        self.query(&format!("PRAGMA quick_check('{table}')"), 1, 200, |row, _| faults.push(row[0].clone()))?;
        if faults.iter().any(|fault| fault.contains("reference") || fault.contains("malformed")) {
            return Err(damaged(()));
        }
        if faults.iter().any(|fault| fault != "ok") && self.damage.is_none() {
            self.damage = Some(Message::new("import-cacti-damage").into());
        }
        Ok(())
    }

    /// Gives each row of a query, and its number from 1. Every value is read as text: a column that is declared `string`
    /// gives a number where the text is one.
    fn query(
        &self,
        sql: &str,
        columns: usize,
        most: usize,
        mut take: impl FnMut(&[String], usize),
    ) -> Result<(), Finding> {
        let mut statement = self.connection.prepare(sql).map_err(damaged)?;
        let mut rows = statement.query([]).map_err(damaged)?;
        let mut values = vec![String::new(); columns];
        let mut number = 0;
        while let Some(row) = rows.next().map_err(damaged)? {
            number += 1;
            if number > most {
                return Err(Message::new("limit-many").with("most", most).into());
            }
            for (index, value) in values.iter_mut().enumerate() {
                *value = text_of(row.get_ref(index).map_err(damaged)?);
            }
            take(&values, number);
        }
        Ok(())
    }

    /// Gives each row of a table; columns that it does not have are empty.
    fn rows(&self, table: &str, columns: &[&str], take: impl FnMut(&[String], usize)) -> Result<(), Finding> {
        let Some(known) = self.tables.get(table) else { return Ok(()) };
        let wanted = columns.iter().map(|column| {
            let there = known.iter().any(|name| name == column);
            if there { format!("\"{column}\"") } else { "NULL".to_owned() }
        });
        let sql = format!("SELECT {} FROM \"{table}\" ORDER BY rowid", wanted.collect::<Vec<_>>().join(", "));
        self.query(&sql, columns.len(), MOST_TURNS, take)
    }

    /// The voices, by the speakers' numbers.
    fn speakers(&self, talk: &mut Talk) -> Result<HashMap<String, u16>, Finding> {
        let mut speakers = HashMap::new();
        self.rows("speakers", &["speaker_id", "speaker_name"], |row, _| {
            if let Ok(index) = u16::try_from(talk.voices.len())
                && usize::from(index) < MOST_PARTICIPANTS
            {
                talk.voices.push(Voice::called(row[1].as_str()));
                speakers.insert(row[0].clone(), index);
            }
        })?;
        Ok(speakers)
    }

    fn codes(
        &self,
        material: &mut Material,
        talk: &Talk,
        speakers: &HashMap<String, u16>,
        copies: &mut Copies,
    ) -> Result<Codes, Finding> {
        let mut codes = Codes::new();
        self.rows("codes", &["code_id", "code_name", "speaker_id"], |row, _| {
            let by = speakers.get(&row[2]).copied();
            let speaker = by.map_or(String::new(), |by| copies.of(&talk.voices[usize::from(by)].label));
            // Each side has its own, since a code has one speaker.
            let is_none = !speaker.is_empty() && row[1] == no_code_of(&speaker);
            let code = if is_none { CodeId::NO_CODE } else { row[1].as_str() }.to_owned();
            if !is_none {
                material.codes.push(FoundCode { code: code.clone(), speaker, ..FoundCode::default() });
            }
            codes.insert(row[0].clone(), (code, by));
        })?;
        Ok(codes)
    }

    /// The ratings, and their places by their numbers. A value below zero is one that was not given.
    fn ratings(
        &self,
        material: &mut Material,
        coding: &mut FoundCoding,
        told: &mut Counted,
    ) -> Result<HashMap<String, usize>, Finding> {
        let mut places = HashMap::new();
        self.rows("ratings", &["rating_id", "rating_name", "response_value"], |row, number| {
            let place = Place::Entry(row[1].clone());
            if coding.ratings.len() >= MOST_LISTED {
                told.tell("import-cacti-line", &place);
                return;
            }
            let global = row[1].clone();
            material.globals.push(FoundGlobal { id: global.clone(), lowest: 1, highest: 5, ..FoundGlobal::default() });
            if row[2].is_empty() {
                told.tell("import-cacti-no-value", &place);
            }
            let value = if row[2].starts_with('-') { String::new() } else { row[2].clone() };
            coding.ratings.push(FoundRating { place, global, value, ..FoundRating::default() });
            places.insert(row[0].clone(), number - 1);
        })?;
        Ok(places)
    }

    /// The utterances with their ids.
    fn utterances(
        &self,
        codes: &Codes,
        copies: &mut Copies,
        told: &mut Counted,
    ) -> Result<(Vec<Event>, Vec<String>), Finding> {
        let (mut events, mut ids) = (Vec::new(), Vec::new());
        let columns = ["utterance_id", "time_marker", "code_id", "annotation"];
        self.rows("utterances", &columns, |row, _| {
            let [id, time, code, note] = row else { return };
            let place = Place::Entry(id.clone());
            let start = told.clock(time, &place);
            let known = codes.get(code);
            if known.is_none() && !code.is_empty() {
                told.tell("import-cacti-code", &place);
            }
            let name = copies.of(known.map_or(code, |(name, _)| name));
            let mark =
                FoundMark { place: place.clone(), code: name.into(), note: note.clone(), ..FoundMark::default() };
            let mark = (!mark.code.is_empty()).then_some(mark);
            if mark.is_none() && !note.is_empty() {
                told.tell("import-cacti-note", &place);
            }
            events.push(Event { place, by: known.and_then(|(_, by)| *by), start, end: None, mark });
            ids.push(id.clone());
        })?;
        Ok((events, ids))
    }
}

/// A value of any type as text. A number without a fraction is written without one.
fn text_of(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Null => String::new(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => {
            // What is longer than a note may be is told where notes are held against that, so it has to come there longer.
            let mut text = String::from_utf8_lossy(&bytes[..bytes.len().min(LONGEST + BEYOND)]).into_owned();
            text.retain(|letter| letter != '\0');
            text
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::import::coded::testing::{told, utterances};

    /// The file's tables, filled by SQL.
    fn base(rows: &str) -> Vec<u8> {
        let mut connection = Connection::open_in_memory().unwrap();
        let tables = "CREATE TABLE speakers (speaker_id integer primary key, speaker_name string unique);
            CREATE TABLE codes (code_id integer primary key, code_name string unique, speaker_id integer);
            CREATE TABLE utterances (utterance_id TEXT primary key, time_marker string, code_id integer, annotation string);
            CREATE TABLE ratings (rating_id integer primary key, rating_name string unique, response_value integer);
            CREATE TABLE utterances_ratings (utterance_id TEXT, rating_id integer);
            CREATE TABLE attributes (name, value);";
        connection.execute_batch(tables).unwrap();
        connection.execute_batch(rows).unwrap();
        connection.serialize(MAIN_DB).unwrap().to_vec()
    }

    #[test]
    fn every_table_is_read_and_columns_of_any_type() {
        let bytes = base(
            "INSERT INTO speakers VALUES (0, 'Therapist'), (1, 'Client');
             INSERT INTO codes VALUES (3, '5', 0), (14, 'CT+', 1);
             INSERT INTO utterances VALUES ('000102314', '00:01:02.3', 14, '7'), ('00000153', '00:00:01.5', 3, NULL),
                ('0000600', '00:00:60.0', NULL, '');
             INSERT INTO ratings VALUES (1, 'EMPATHY', 4), (2, 'SPIRIT', -1);
             INSERT INTO utterances_ratings VALUES ('000102314', 1);
             INSERT INTO attributes VALUES ('AUDIO_FILE_PATH', 'C:\\o''hara.wav'), ('GLOBAL_NOTES', 'EMPATHY: warm');",
        );
        assert!(is(&Sample { bytes: &bytes, text: "" }));
        let material = read(&bytes).unwrap();
        let talk = &material.talks[0];
        assert_eq!(utterances(talk), ["1500 Therapist: 5", "60000 -", "62300 Client: CT+"]);
        assert_eq!(talk.codings[0].marks[1].note, "7");
        assert_eq!(talk.media, [Media::of_talk("C:\\o'hara.wav")]);
        let ratings: Vec<_> = talk.codings[0].ratings.iter().map(|it| (&*it.value, &*it.note, &*it.evidence)).collect();
        assert_eq!(ratings, [("4", "warm", &[1][..])]);
        assert_eq!(material.globals.len(), 2);
        assert_eq!(material.codes[1].speaker, "Client");
        assert!(told(&material).is_empty(), "{:?}", told(&material));
    }

    #[test]
    fn what_does_not_fit_is_told() {
        let bytes = base(
            "INSERT INTO utterances VALUES ('a', 'soon', 9, 'x'), ('b', '00:00:01,5', NULL, 'y');
             INSERT INTO utterances_ratings VALUES ('z', 1);",
        );
        let material = read(&bytes).unwrap();
        assert_eq!(utterances(&material.talks[0]), ["? 9", "1500 -"]);
        let expected = [
            "Entry(\"a\") import-coded-no-time",
            "Entry(\"a\") import-cacti-code",
            "Entry(\"b\") import-cacti-note",
            "Whole import-cacti-evidence",
        ];
        assert_eq!(told(&material), expected);
    }

    #[test]
    fn what_could_be_endless_is_refused() {
        let endless = "DROP TABLE utterances; CREATE VIEW utterances AS WITH RECURSIVE n(time_marker) AS
            (SELECT 1 UNION ALL SELECT 1 FROM n) SELECT * FROM n;";
        for rows in
            [endless, "DROP TABLE utterances;", "CREATE TABLE t (a, b CHECK (length(zeroblob(999999999)) > 0));"]
        {
            assert_eq!(read(&base(rows)).unwrap_err().message.id, "import-cacti-strange", "{rows}");
        }
    }

    #[test]
    fn damaged_files_are_told_and_those_left_in_the_middle_of_work_are_read() {
        let mut bytes = base("INSERT INTO utterances VALUES ('a', '00:00:01.0', 9, 'x');");
        assert_eq!(read(&bytes[..50]).unwrap_err().message.id, "import-cacti-damaged");
        (bytes[18], bytes[19]) = (2, 2);
        assert_eq!(read(&bytes).unwrap().talks[0].pieces.len(), 1);
        bytes[100..].fill(0x55);
        assert_eq!(read(&bytes).unwrap_err().message.id, "import-cacti-damaged");
    }

    #[test]
    fn a_note_that_is_too_long_is_cut_and_told() {
        let long = "n".repeat(LONGEST + 1);
        let bytes = base(&format!(
            "INSERT INTO codes VALUES (3, '5', 0);
             INSERT INTO utterances VALUES ('a', '00:00:01.0', 3, '{long}'), ('b', '00:00:02.0', 3, '{}');
             INSERT INTO ratings VALUES (1, 'EMPATHY', 4);
             INSERT INTO attributes VALUES ('GLOBAL_NOTES', 'EMPATHY: {long}');",
            "n".repeat(LONGEST)
        ));
        let mut material = read(&bytes).unwrap();
        crate::ports::import::fitting::fit(&mut material);
        assert_eq!(told(&material), ["Entry(\"a\") import-long-cut", "Entry(\"EMPATHY\") import-long-cut"]);
    }
}
