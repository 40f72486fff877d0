//! Files of CACTI: the new database, the old text, and the old global scores. A file holds one talk and one coding. CACTI
//! has no modifiers: a code is named with the signs of its modifiers, as on the screen.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;
use std::sync::Arc;

use rusqlite::{Connection, MAIN_DB, ToSql, params};

use super::given::{Given, Marks, first, label, one_line, told_apart};
use super::letters;
use crate::domain::codebook::{CodeId, Codebook, RatingDraft};
use crate::domain::coding::{Mark, Rating};
use crate::domain::message::Message;
use crate::domain::session::{Session, Speaker};
use crate::ports::formats::{Coded, Outgoing, Written};
use crate::ports::import::made_codebook::spelling;

/// Bytes of sound in a second: CD quality, which CACTI’s own recordings have.
const BYTES_A_SECOND: u64 = 176_400;
/// Bytes of one moment of such sound, in the middle of which nothing begins.
const FRAME: u64 = 4;

/// The tables, as CACTI makes them.
const TABLES: &str = "
CREATE TABLE speakers (speaker_id integer primary key not null, speaker_name string not null unique);
CREATE TABLE codes (code_id integer primary key not null, code_name string not null unique, speaker_id integer,
    foreign key (speaker_id) references speakers (speaker_id));
CREATE TABLE utterances (utterance_id TEXT primary key not null unique, time_marker string not null, code_id integer,
    annotation string, foreign key (code_id) references codes (code_id));
CREATE TABLE ratings (rating_id integer primary key not null, rating_name string not null unique,
    response_value integer not null);
CREATE TABLE utterances_ratings (utterance_id TEXT, rating_id integer,
    foreign key (utterance_id) references utterances (utterance_id),
    foreign key (rating_id) references ratings (rating_id));
CREATE TABLE attributes (name, value);
PRAGMA user_version = 1;
INSERT INTO speakers VALUES (0, 'Therapist'), (1, 'Client');
";

/// Writes the new file.
pub fn database(talks: &[Outgoing<'_>]) -> Result<Written, Message> {
    let Some(outgoing) = talks.first() else { return Ok(Written::default()) };
    let mut told = Vec::new();
    let coded = first(outgoing, &mut told);
    let marks = Marks::new(outgoing.session, coded);
    told.extend(marks.told());
    if marks.uncoded > 0 {
        told.push(Message::new("export-uncoded-turns").with("count", marks.uncoded));
    }
    told.extend(told_apart(marks.together()));
    letters::nul_told(&talks[..1], &mut told);
    let bytes = tables(outgoing, coded, &marks).map_err(|_| Message::new("export-cacti-failed"))?;
    Ok(Written { bytes, told })
}

fn tables(outgoing: &Outgoing<'_>, coded: Option<&Coded<'_>>, marks: &Marks<'_>) -> rusqlite::Result<Vec<u8>> {
    let mut connection = Connection::open_in_memory()?;
    connection.execute_batch(TABLES)?;
    let writing = connection.transaction()?;
    let sides = coded.map(|coded| Sides::of(outgoing.session, coded, marks)).unwrap_or_default();
    let called = |coded: &Coded<'_>, given: &Given<'_>, mark: &Mark| sides.called(outgoing.session, coded, given, mark);
    let codes = Codes::new(coded, marks, called);
    for (number, (name, speaker)) in (1_u32..).zip(&codes.names) {
        let speaker = speaker.map(|speaker| u8::from(speaker == Speaker::Client));
        writing.execute("INSERT INTO codes VALUES (?1, ?2, ?3)", params![number, Kept::of(name), speaker])?;
    }
    let ratings = ratings(coded);
    let mut by_mark: HashMap<u32, Vec<u32>> = HashMap::new();
    let mut notes = Vec::new();
    for (number, (name, rating)) in (1_u32..).zip(&ratings) {
        let value = rating.and_then(|rating| rating.value).map_or(-1, i64::from);
        writing.execute("INSERT INTO ratings VALUES (?1, ?2, ?3)", params![number, Kept::of(name), value])?;
        for mark in rating.iter().flat_map(|rating| &rating.evidence) {
            by_mark.entry(mark.0).or_default().push(number);
        }
        notes.extend(rating.and_then(|rating| rating.note.as_ref()).map(|note| note_line(name, note)));
    }
    {
        let mut utterance = writing.prepare("INSERT INTO utterances VALUES (?1, ?2, ?3, ?4)")?;
        let mut link = writing.prepare("INSERT INTO utterances_ratings VALUES (?1, ?2)")?;
        let mut ids = Ids::default();
        for (given, mark) in marks.marked() {
            let number = coded.map_or(0, |coded| codes.number(&called(coded, given, mark).0));
            let id = ids.free(given.start, number);
            let note = mark.note.as_deref().unwrap_or_default();
            utterance.execute(params![id, time_marker(given.start), number, Kept::of(&letters::shown(note))])?;
            for rating in by_mark.get(&mark.id.0).into_iter().flatten() {
                link.execute(params![id, rating])?;
            }
        }
    }
    let path = outgoing.session.about.media.first().map_or("", |media| media.path.as_str());
    for (name, value) in [("AUDIO_FILE_PATH", path), ("GLOBAL_NOTES", &*letters::shown(&notes.join("\n")))] {
        writing.execute("INSERT INTO attributes VALUES (?1, ?2)", params![name, value])?;
    }
    writing.commit()?;
    Ok(connection.serialize(MAIN_DB)?.to_vec())
}

/// A text in a column that CACTI declares `string`: the database makes numbers of texts that are some, and `1.50` would come back
/// as `1.5`. Such a text is stored as its bytes, which stay as they are.
enum Kept<'a> {
    Text(&'a str),
    Bytes(&'a [u8]),
}

impl<'a> Kept<'a> {
    fn of(text: &'a str) -> Self {
        let is_plain = text.parse::<i64>().is_ok_and(|number| number.to_string() == text);
        let is_number = text.trim().parse::<f64>().is_ok() && !is_plain;
        if is_number { Self::Bytes(text.as_bytes()) } else { Self::Text(text) }
    }
}

impl ToSql for Kept<'_> {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        match self {
            Self::Text(text) => text.to_sql(),
            Self::Bytes(bytes) => bytes.to_sql(),
        }
    }
}

/// The codes of a file: those of the codebooks in their order, then labels that are given and are not among them.
struct Codes {
    names: Vec<(String, Option<Speaker>)>,
    numbers: HashMap<String, u32>,
}

impl Codes {
    fn new(
        coded: Option<&Coded<'_>>,
        marks: &Marks<'_>,
        called: impl Fn(&Coded<'_>, &Given<'_>, &Mark) -> (String, Option<Speaker>),
    ) -> Self {
        let mut codes = Self { names: Vec::new(), numbers: HashMap::new() };
        let Some(coded) = coded else { return codes };
        let of_books =
            coded.instrument.codebooks().iter().flat_map(|book| book.codes.iter().map(move |code| (book, code)));
        for (code, speaker) in of_books.map(|(book, code)| (spelling(book, &code.id.0, &code.name), code.speaker)) {
            codes.add(code, Some(speaker));
        }
        for (given, mark) in marks.marked() {
            let (name, speaker) = called(coded, given, mark);
            codes.add(&name, speaker);
        }
        codes
    }

    fn add(&mut self, name: &str, speaker: Option<Speaker>) {
        if !self.numbers.contains_key(name) {
            self.names.push((name.to_owned(), speaker));
            self.numbers.insert(name.to_owned(), self.names.len() as u32);
        }
    }

    fn number(&self, name: &str) -> u32 {
        self.numbers.get(name).copied().unwrap_or_default()
    }
}

/// Whose talk codes are for that no codebook has for somebody: *no code*, and unknown ones. A code has one speaker there, and a
/// name of its own: where *no code* was given to several, each side has its own, as `NC Client`.
#[derive(Default)]
struct Sides {
    /// By the name of a code, for whose talk it was given.
    given: HashMap<String, HashSet<Option<Speaker>>>,
}

impl Sides {
    fn of(session: &Session, coded: &Coded<'_>, marks: &Marks<'_>) -> Self {
        let mut sides = Self::default();
        for (given, mark) in marks.marked().filter(|(_, mark)| coded.instrument.code(&mark.code).is_none()) {
            sides.given.entry(named(coded, mark)).or_default().insert(given.side(session));
        }
        sides
    }

    fn called(
        &self,
        session: &Session,
        coded: &Coded<'_>,
        given: &Given<'_>,
        mark: &Mark,
    ) -> (String, Option<Speaker>) {
        let name = named(coded, mark);
        if let Some((_, code)) = coded.instrument.code(&mark.code) {
            return (name, Some(code.speaker));
        }
        let side = given.side(session);
        match (self.given.get(&name).is_some_and(|sides| sides.len() > 1), side) {
            (false, _) => (name, side),
            (true, Some(speaker)) if mark.code.is_none() => (no_code_of(speaker_name(speaker)), side),
            (true, _) => (name, None),
        }
    }
}

/// How a side is called in the file.
fn speaker_name(speaker: Speaker) -> &'static str {
    match speaker {
        Speaker::Clinician => "Therapist",
        Speaker::Client => "Client",
    }
}

/// How *no code* of one of several speakers is called in the file.
pub fn no_code_of(speaker: &str) -> String {
    format!("{} {speaker}", CodeId::NO_CODE)
}

/// How a code is called there: as on the screen, and of a codebook that was made of a file as that file calls it.
fn named(coded: &Coded<'_>, mark: &Mark) -> String {
    let shown = label(coded, mark);
    let spelled = coded.instrument.code(&mark.code).map(|(book, code)| spelling(book, &code.id.0, &code.name));
    match (spelled, shown.strip_prefix(&*mark.code.0)) {
        (Some(spelled), Some(signs)) => one_line(&format!("{spelled}{signs}")),
        _ => shown,
    }
}

/// Ratings of the codebooks with what was given, then those that are given and are not among them.
fn ratings<'a>(coded: Option<&'a Coded<'_>>) -> Vec<(&'a str, Option<&'a Rating>)> {
    let Some(coded) = coded else { return Vec::new() };
    let given = coded.coding.ratings();
    let books = coded.instrument.codebooks().iter();
    let defined = || books.clone().flat_map(|book| book.ratings.iter().map(move |rating| (book, rating)));
    let of = |(book, rating): (&'a Arc<Codebook>, &'a RatingDraft)| {
        (spelling(book, &rating.id, &rating.name), given.get(&rating.id))
    };
    let mut ratings: Vec<_> = defined().map(of).collect();
    let known: HashSet<&str> = defined().map(|(_, rating)| rating.id.as_str()).collect();
    let others: Vec<_> = given.iter().filter(|(id, _)| !known.contains(id.as_str())).collect();
    ratings.extend(others.into_iter().map(|(id, rating)| (id.as_str(), Some(rating))));
    ratings
}

/// A note of a rating among the notes of all: its name first, further lines behind a tab.
fn note_line(rating: &str, note: &str) -> String {
    format!("{rating}: {}", note.replace('\n', "\n\t"))
}

/// `HH:MM:SS.s` as CACTI writes it, with more digits where they are needed; CACTI reads any.
fn time_marker(time: u32) -> String {
    let (seconds, milliseconds) = (time / 1000, time % 1000);
    let clock = format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    if milliseconds % 100 == 0 {
        format!("{clock}.{}", milliseconds / 100)
    } else {
        format!("{clock}.{milliseconds:03}")
    }
}

/// Ids of utterances: the digits of the time in tenths, then the code. Where it is taken, the next tenth’s.
#[derive(Default)]
struct Ids {
    taken: HashSet<String>,
    /// For a code and a tenth that is taken, a later one from which on to look: many marks may stand at one instant.
    next: HashMap<(u32, u64), u64>,
}

impl Ids {
    fn free(&mut self, time: u32, code: u32) -> String {
        let mut tenths = u64::from(time / 100);
        let mut passed = Vec::new();
        loop {
            while let Some(later) = self.next.get(&(code, tenths)) {
                passed.push(tenths);
                tenths = *later;
            }
            passed.push(tenths);
            let seconds = tenths / 10;
            let digits = format!("{:02}{:02}{:02}{}", seconds / 3600, seconds / 60 % 60, seconds % 60, tenths % 10);
            let id = format!("{digits}{code}");
            tenths += 1;
            if self.taken.insert(id.clone()) {
                self.next.extend(passed.into_iter().map(|passed| ((code, passed), tenths)));
                return id;
            }
        }
    }
}

/// Writes the old file: a line for each mark, and for each turn without one.
pub fn text(talks: &[Outgoing<'_>]) -> Result<Written, Message> {
    let Some(outgoing) = talks.first() else { return Ok(Written::default()) };
    let mut told = Vec::new();
    let coded = first(outgoing, &mut told);
    let marks = Marks::new(outgoing.session, coded);
    told.extend(marks.told());
    told.extend(told_apart(marks.together()));
    // Nothing says there whose talk a code is for.
    let codes = Codes::new(coded, &marks, |coded, _, mark| (named(coded, mark), None));
    let mut lines = vec![audio_line(outgoing)];
    for (number, given) in marks.given.iter().enumerate() {
        let (start, end) = (place_in_sound(given.start), place_in_sound(given.end.unwrap_or(given.start)));
        let mut line = format!("{number}\t{}\t{}\t{start}\t{end}", clock(start), clock(end));
        if let Some((mark, coded)) = given.mark.zip(coded) {
            let name = named(coded, mark);
            let _ = write!(line, "\t{}\t{name}", codes.number(&name));
        }
        lines.push(line);
    }
    lines.push(String::new());
    Ok(Written { bytes: lines.join("\r\n").into_bytes(), told })
}

fn audio_line(outgoing: &Outgoing<'_>) -> String {
    let path = outgoing.session.about.media.first().map_or(String::new(), |media| one_line(&media.path));
    format!("Audio File:\t{path}")
}

/// Where a time stands in the sound, in bytes.
fn place_in_sound(time: u32) -> u64 {
    let exact = u64::from(time) * BYTES_A_SECOND;
    (exact / 1000).div_ceil(FRAME) * FRAME
}

/// The clock of a place, cut off to seconds.
fn clock(bytes: u64) -> String {
    let seconds = bytes / BYTES_A_SECOND;
    format!("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// Writes the old global scores, of which there have to be some.
pub fn globals(talks: &[Outgoing<'_>]) -> Result<Written, Message> {
    let Some(outgoing) = talks.first() else { return Ok(Written::default()) };
    let mut told = Vec::new();
    let coded = first(outgoing, &mut told);
    let mut lines = vec!["Global Ratings".to_owned(), String::new(), audio_line(outgoing)];
    let mut notes = Vec::new();
    for (name, rating) in ratings(coded) {
        let Some(rating) = rating else { continue };
        match rating.value {
            Some(value) => lines.push(format!("{name}:\t{value}")),
            None => continue,
        }
        notes.extend(rating.note.as_ref().map(|note| note_line(name, note)));
    }
    if !notes.is_empty() {
        lines.push("Notes:".to_owned());
        lines.extend(notes);
    }
    lines.push(String::new());
    Ok(Written { bytes: lines.join("\n").into_bytes(), told })
}

#[cfg(test)]
mod tests {
    use super::super::given::testing::example;
    use super::*;
    use crate::domain::coding::MarkId;
    use crate::ports::import::cacti;
    use crate::ports::import::material::Material;

    fn codes(material: &Material) -> Vec<(Option<u32>, Option<u32>, String)> {
        let talk = &material.talks[0];
        let with = |mark: &crate::ports::import::material::FoundMark| {
            let crate::ports::import::material::On::Piece { piece, .. } = mark.on else { panic!() };
            (talk.pieces[piece].start, talk.pieces[piece].end, mark.code.to_string())
        };
        talk.codings[0].marks.iter().map(with).collect()
    }

    #[test]
    fn what_is_written_is_read_again() {
        let (session, coding, instrument) = example();
        let rating = Rating { value: Some(4), evidence: vec![MarkId(3)], note: Some("warm\nthroughout".into()) };
        let coding = coding.with_rating("empathy".into(), rating);
        let codings = [Coded { coding: &coding, instrument: &instrument }];
        let outgoing = [Outgoing { session: &session, codings: &codings, spoken: "en" }];
        let written = database(&outgoing).unwrap();
        assert_eq!(
            written.told.iter().map(|it| &*it.id).collect::<Vec<_>>(),
            ["export-times-made-up", "export-uncoded-turns", "export-codes-apart"]
        );
        let material = cacti::database::read(&written.bytes).unwrap();
        let starts = |end: bool| {
            let end = |time: u32| end.then_some(time);
            [
                (Some(6350), end(7000), "Q".into()),
                (Some(6350), end(7000), "SR".into()),
                (Some(7001), None, "CT".into()),
                (Some(9001), end(9500), "NC".to_owned()),
            ]
        };
        assert_eq!(codes(&material), starts(false));
        let given = &material.talks[0].codings[0].ratings;
        assert_eq!((&*given[0].global, &*given[0].value, &given[0].evidence[..]), ("empathy", "4", &[2][..]));
        assert_eq!(given[0].note, "warm\nthroughout");
        let material = cacti::text::read(&String::from_utf8(text(&outgoing).unwrap().bytes).unwrap()).unwrap();
        assert_eq!(codes(&material), starts(true));
        assert_eq!(material.talks[0].pieces.len(), 5);
        let scores = String::from_utf8(globals(&outgoing).unwrap().bytes).unwrap();
        assert_eq!(scores, "Global Ratings\n\nAudio File:\t\nempathy:\t4\nNotes:\nempathy: warm\n\tthroughout\n");
    }

    #[test]
    fn no_code_is_for_whoever_spoke() {
        let (session, _, instrument) = example();
        let said = |marks: &[(u32, &str)]| {
            let coding = crate::domain::examples::coding(marks);
            let codings = [Coded { coding: &coding, instrument: &instrument }];
            let written = database(&[Outgoing { session: &session, codings: &codings, spoken: "en" }]).unwrap();
            let talk = cacti::database::read(&written.bytes).unwrap().talks.remove(0);
            let told = crate::ports::import::coded::testing::utterances(&talk);
            told.iter().filter_map(|it| it.split_once(' ')).map(|it| it.1.to_owned()).collect::<Vec<_>>()
        };
        let of = |codes: [&str; 2]| codes.map(str::to_owned).to_vec();
        assert_eq!(said(&[(1, "NC"), (2, "NC")]), of(["Therapist: NC", "Client: NC"]));
        assert_eq!(said(&[(2, "NC"), (4, "ZZ")]), of(["Client: NC", "Client: ZZ"]));
        assert_eq!(said(&[(1, "ZZ"), (4, "ZZ")]), of(["ZZ", "ZZ"]), "it has one speaker");
    }

    #[test]
    fn codes_and_scores_of_a_configuration_keep_its_names() {
        use crate::domain::instrument::Instrument;
        use crate::ports::codebooks;
        use crate::ports::import::made_codebook::make;
        let defined = "<code name=\"C+\" value=\"1\"/><code name=\"OQ\" value=\"2\"/>";
        let xml = format!(
            "<userConfiguration><codes>{defined}</codes><globals><global name=\"MI SPIRIT\" label=\"Spirit\" value=\"1\"/>\
             </globals></userConfiguration>"
        );
        let material = cacti::configuration::read(&xml).unwrap();
        let made = make(&material, "own", &[], &|_| false).unwrap();
        let book = codebooks::read(&made.text, std::path::Path::new("own.ron")).unwrap();
        assert_eq!(&*book.codes[0].id.0, "Cp");
        let configuration = String::from_utf8(super::super::codebook_cacti::write(&book, "en").bytes).unwrap();
        assert!(book.ratings[0].name.0["en"].contains("Spirit"), "{}", made.text);
        let global = "<global name=\"MI SPIRIT\" label=\"Spirit\"";
        for name in ["<code name=\"C+\"", "<button code=\"C+\"/>", global, "global=\"MI SPIRIT\""] {
            assert!(configuration.contains(name), "{configuration}");
        }
        let instrument = Instrument::new(vec![std::sync::Arc::new(book)]).unwrap();
        let (session, coding, _) = example();
        let rating = Rating { value: Some(4), evidence: Vec::new(), note: None };
        let marks = vec![(
            session.turns().next().unwrap().id,
            crate::domain::coding::Mark {
                id: MarkId(1),
                utterance: None,
                code: CodeId::new("Cp"),
                modifiers: Vec::new(),
                note: None,
                overrides: false,
            },
        )];
        let coding = crate::domain::coding::Coding::assemble(
            (*coding.origin).clone(),
            coding.status().clone(),
            Vec::new(),
            marks,
            2,
        )
        .unwrap()
        .with_rating("MI_SPIRIT".into(), rating);
        let codings = [Coded { coding: &coding, instrument: &instrument }];
        let outgoing = [Outgoing { session: &session, codings: &codings, spoken: "en" }];
        let back = cacti::database::read(&database(&outgoing).unwrap().bytes).unwrap();
        assert_eq!(codes(&back)[0].2, "C+");
        assert_eq!(back.talks[0].codings[0].ratings[0].global, "MI SPIRIT");
        let back = String::from_utf8(text(&outgoing).unwrap().bytes).unwrap();
        assert!(back.contains("\tC+\r\n"), "{back}");
    }

    #[test]
    fn many_utterances_at_one_instant_each_get_an_id_at_once() {
        let mut ids = Ids::default();
        // With a look at every tenth that is taken, this takes minutes.
        let all: HashSet<String> = (0..60_000).map(|number| ids.free(number % 3, 1)).collect();
        assert_eq!(all.len(), 60_000);
    }

    #[test]
    fn ids_are_unique_and_times_keep_their_digits() {
        let mut ids = Ids::default();
        assert_eq!(ids.free(62_300, 14), "000102314");
        assert_eq!(ids.free(62_350, 14), "000102414");
        assert_eq!(ids.free(62_400, 14), "000102514");
        assert_eq!(ids.free(62_300, 14), "000102614");
        assert_eq!(ids.free(62_300, 1), "00010231");
        assert_eq!((time_marker(62_300), time_marker(90_000_005)), ("00:01:02.3".into(), "25:00:00.005".into()));
        for time in [0, 1, 999, 1000, 6350, 59_999, u32::MAX] {
            let bytes = place_in_sound(time);
            assert_eq!((bytes * 1000 + BYTES_A_SECOND / 2) / BYTES_A_SECOND, u64::from(time));
            assert_eq!(bytes / BYTES_A_SECOND, u64::from(time) / 1000);
        }
    }
}
