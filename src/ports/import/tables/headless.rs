//! Tables without heads: something is said in their first row already. What their columns hold is told by the cells.

use std::collections::{HashMap, HashSet};

use csv::StringRecord;

use super::heads::{self, Heads};
use super::reader;
use crate::domain::message::{Argument, Message};
use crate::ports::import::clock::signed;
use crate::ports::import::code_like::are_codes;
use crate::ports::import::line::{self, Form, Line};
use crate::ports::import::{Settings, labels, stamp};
use crate::ports::limits::MOST_LABELS;

/// Rows that are looked at.
const LOOKED_AT: usize = 200;
/// So many words are no head, whatever stands behind them.
const MANY_WORDS: usize = 5;
/// The most letters of a speaker's name.
const LONGEST_NAME: usize = 60;

/// Heads for a table that has none: the words by which people name what columns hold, and the number of a column of which
/// nobody can tell. `None` where the first row is a head.
pub fn guessed(text: &str, separator: u8, first: &StringRecord, settings: &Settings) -> Option<StringRecord> {
    let has_heads = || Heads::read(first, &[], false).is_ok_and(|heads| heads.known() > 0);
    if first.len() < 2 || has_heads() {
        return None;
    }
    let rows: Vec<StringRecord> = reader(text, separator).into_records().take(LOOKED_AT).flatten().collect();
    is_said(first, rows.get(1..)?).then(|| heads_of(&rows, &settings.known_codes))
}

/// Whether the head of a column says that it holds codes.
pub fn heads_codes(head: &str) -> bool {
    heads::meant(&heads::fold(head), false) == Some(heads::Column::Code)
}

/// What was said of columns, by their numbers: nothing heads them.
pub fn numbered(stated: &[(String, String)], first: &StringRecord) -> Vec<(String, String)> {
    let number = |name: &str| heads::find(first, name).map_or_else(|| name.to_owned(), |place| (place + 1).to_string());
    stated.iter().map(|(name, what)| (number(name), what.clone())).collect()
}

/// The text of such a table with heads above it.
pub fn headed(text: &str, separator: u8, head: &StringRecord) -> String {
    let between = char::from(separator).to_string();
    format!("{}\n{text}", head.iter().collect::<Vec<_>>().join(&between))
}

/// What is told of how its columns were understood.
pub fn told(head: &StringRecord) -> Message {
    let is_known = |(_, head): &(usize, &str)| head.parse::<usize>().is_err();
    let columns: Vec<(usize, &str)> = (1..).zip(head).filter(is_known).collect();
    let told = columns.into_iter().rev().fold(None, |rest: Option<Message>, (number, what)| {
        let message = Message::new("table-column-is").with("number", number).with("what", what);
        Some(match rest {
            Some(rest) => message.with("more", "yes").with("rest", rest),
            None => message.with("more", "no").with("rest", ""),
        })
    });
    Message::new("table-headless").with("columns", told.map_or_else(|| "".into(), Argument::from))
}

/// Whether a row is one of the talk and no head: a time stands in it, or many words, a number that the row below counts on, or a
/// name that comes again below.
fn is_said(first: &StringRecord, rows: &[StringRecord]) -> bool {
    // Some programs write the head again on each page.
    if rows.contains(first) {
        return false;
    }
    first.iter().map(str::trim).enumerate().filter(|(_, cell)| !cell.is_empty()).any(|(place, cell)| {
        let mut below = rows.iter().filter_map(|row| row.get(place)).map(str::trim).filter(|cell| !cell.is_empty());
        let counts =
            || Some(cell.parse::<u32>().ok()?.checked_add(1)? == rows.first()?.get(place)?.trim().parse::<u32>().ok()?);
        is_clock(cell)
            || cell.split_whitespace().count() >= MANY_WORDS
            || counts() == Some(true)
            || is_spoken(cell) && rows.first().and_then(|row| row.get(place)).is_some_and(is_spoken)
            || cell.contains(char::is_alphabetic) && below.any(|other| other == cell)
    })
}

/// Whether a cell begins with who speaks, before a colon.
fn is_spoken(cell: &str) -> bool {
    let Line::Speech(speech) = line::read(cell) else { return false };
    speech.label.is_some_and(|label| label.form == Form::Colon && !label.rest.is_empty())
}

/// Whether a cell is a clock time, or a span of two.
fn is_clock(cell: &str) -> bool {
    cell.contains(':')
        && (signed(cell).is_some() || stamp::leading(cell).is_some_and(|(_, rest)| rest.trim().is_empty()))
}

fn heads_of(rows: &[StringRecord], codes: &HashSet<String>) -> StringRecord {
    let count = rows.iter().map(StringRecord::len).max().unwrap_or_default();
    let columns: Vec<Vec<&str>> = (0..count).map(|place| cells(rows, place)).collect();
    let mut held: HashMap<usize, &str> = HashMap::new();
    let filled = || (0..count).filter(|place| !columns[*place].is_empty());
    let clocks: Vec<usize> = filled().filter(|place| columns[*place].iter().all(|cell| is_clock(cell))).collect();
    if let Some(start) = clocks.first() {
        held.insert(*start, "start");
        if let Some(end) = clocks.get(1).filter(|end| follows(rows, *start, **end)) {
            held.insert(*end, "end");
        }
    }
    let number = filled().find(|place| counts_up(&columns[*place]));
    held.extend(number.map(|place| (place, "turn")));
    let worded = |place: &usize| columns[*place].iter().any(|cell| cell.contains(char::is_alphabetic));
    let rest: Vec<usize> = filled().filter(|place| !clocks.contains(place)).filter(worded).collect();
    // What is said may be shorter than who says it.
    let differ = |place: usize| columns[place].iter().copied().collect::<HashSet<&str>>().len();
    let speaks = |place: usize| {
        let others = || rest.iter().filter(|other| **other > place && differ(**other) > differ(place));
        let comes_again = || are_names(&columns[place]) && differ(place) < columns[place].len();
        let is_speaker = columns[place].iter().all(|cell| is_label(cell)) || !clocks.is_empty() && comes_again();
        let holds_codes = |place: usize| are_known(&columns[place], codes) || are_codes(columns[place].iter().copied());
        is_speaker && others().any(|other| !holds_codes(*other))
    };
    let is_labelled = rest.iter().any(|place| speaks(*place));
    let worded = rest.iter().copied().rev().filter(|place| !speaks(*place));
    let text = worded.max_by_key(|place| columns[*place].iter().map(|it| it.len()).sum::<usize>());
    let Some(text) = text.filter(|text| is_labelled || columns[*text].iter().any(|cell| cell.contains(' '))) else {
        return named(count, &held);
    };
    held.insert(text, "text");
    let short: Vec<usize> = rest.iter().copied().filter(|place| *place != text).collect();
    let coded = |place: &&usize| are_known(&columns[**place], codes);
    let code = short
        .iter()
        .find(coded)
        .or_else(|| short.iter().find(|place| **place > text && are_codes(columns[**place].iter().copied())));
    held.extend(code.map(|place| (*place, "code")));
    let names = || short.iter().filter(|place| Some(*place) != code && are_names(&columns[**place]));
    let clear = names().find(|place| columns[**place].iter().all(|cell| is_label(cell)));
    held.extend(clear.or_else(|| names().next()).map(|place| (*place, "speaker")));
    named(count, &held)
}

fn named(count: usize, held: &HashMap<usize, &str>) -> StringRecord {
    (0..count)
        .map(|place| held.get(&place).map_or_else(|| (place + 1).to_string(), |what| (*what).to_owned()))
        .collect()
}

fn cells(rows: &[StringRecord], place: usize) -> Vec<&str> {
    rows.iter().filter_map(|row| row.get(place)).map(str::trim).filter(|cell| !heads::is_nothing(cell)).collect()
}

/// Whether the times of one column never lie before those of another.
fn follows(rows: &[StringRecord], start: usize, end: usize) -> bool {
    let time = |row: &StringRecord, place: usize| row.get(place).and_then(signed);
    rows.iter().filter_map(|row| time(row, start).zip(time(row, end))).all(|(start, end)| start <= end)
}

/// Whether cells are whole numbers that go up.
fn counts_up(cells: &[&str]) -> bool {
    let numbers: Vec<u32> = cells.iter().filter_map(|cell| cell.parse().ok()).collect();
    numbers.len() == cells.len() && numbers.len() > 1 && numbers.is_sorted_by(|one, next| one < next)
}

/// Whether a cell is written as people write names: *Per* is somebody, and *PER* may be a code.
fn is_name(cell: &str) -> bool {
    let mut letters = cell.chars();
    letters.next().is_some_and(char::is_uppercase) && cell.chars().count() > 2 && letters.all(char::is_lowercase)
}

/// Whether most different cells are codes of a codebook here, and not names that are written alike.
pub(in crate::ports::import) fn are_known(cells: &[&str], codes: &HashSet<String>) -> bool {
    if cells.iter().filter(|cell| is_name(cell)).count() * 2 >= cells.len() {
        return false;
    }
    let parts = cells.iter().flat_map(|cell| cell.split([';', '|', ','])).map(|code| code.trim().to_lowercase());
    let values: HashSet<String> = parts.filter(|code| !code.is_empty()).collect();
    let known = values.iter().filter(|value| codes.contains(*value)).count();
    known > 0 && known * 2 >= values.len()
}

/// Whether cells may be those who speak: a few short names.
fn are_names(cells: &[&str]) -> bool {
    let names: HashSet<&str> = cells.iter().copied().collect();
    let is_name = |name: &&str| name.starts_with(char::is_alphabetic) && name.chars().nth(LONGEST_NAME).is_none();
    names.len() <= MOST_LABELS && names.len() * 2 <= cells.len() + 1 && names.iter().all(is_name)
        || cells.iter().all(|cell| is_label(cell))
}

/// Whether a cell is written as a label, or a word for somebody who speaks.
fn is_label(cell: &str) -> bool {
    cell.ends_with([':', '：']) || labels::word(&labels::key(cell)).is_some()
}

#[cfg(test)]
mod tests {
    use crate::ports::import::material::Place;
    use crate::ports::import::{Settings, tables};

    fn said(text: &str, columns: &[(&str, &str)]) -> (Vec<String>, Vec<String>) {
        assert!(tables::is_table(text), "{text}");
        let columns = columns.iter().map(|(name, what)| ((*name).to_owned(), (*what).to_owned())).collect();
        let material = tables::read(text, &Settings { columns, ..Settings::default() }).unwrap();
        let talk = &material.talks[0];
        assert_eq!(talk.pieces[0].place, Place::Row(1));
        let who = |by: Option<u16>| by.map_or("?", |by| &talk.voices[usize::from(by)].label);
        let pieces = talk.pieces.iter().map(|it| format!("{}|{:?}|{:?}|{}", who(it.by), it.start, it.end, it.text));
        let told = material.table.unwrap().told;
        assert_eq!(told[0].id, "table-headless");
        (
            pieces.collect(),
            talk.codings.iter().flat_map(|it| it.marks.iter().map(|mark| mark.code.to_string())).collect(),
        )
    }

    #[test]
    fn who_speaks_stays_who_speaks_where_little_is_said() {
        for colon in [":", ""] {
            let row = |time: &str, name: &str, words: &str| format!("{time}\t{name}{colon}\t{words}\n");
            for [one, two, three] in [["Hej", "Hej hej", "Hur är det?"], ["Hej", "Ja", "Nej"]] {
                let rows = [
                    row("00:00:03", "Eva Lind", one),
                    row("00:00:09", "Jonas Berg", two),
                    row("00:00:12", "Eva Lind", three),
                ];
                let told = [format!("Eva Lind|Some(3000)|None|{one}"), format!("Jonas Berg|Some(9000)|None|{two}")];
                assert_eq!(said(&rows.concat(), &[]).0[..2], told, "{colon}");
            }
        }
        let codes = "0:01\tHva sier du?\tSR\n0:02\tJa.\tCT\n0:04\tJa.\tST\n";
        assert_eq!(said(codes, &[]).0[0], "?|Some(1000)|None|Hva sier du?");
    }

    #[test]
    fn a_name_that_is_written_as_a_code_is_a_name() {
        let known_codes = ["per", "oq"].map(str::to_owned).into();
        let settings = Settings { known_codes, ..Settings::default() };
        let text = "Kari;00:01;Hva tenker du om det nå?\nPer;00:04;Jeg vet ikke.\nKari;00:09;Du er usikker.\n";
        let material = tables::read(text, &settings).unwrap();
        let labels = material.talks[0].voices.iter().map(|voice| voice.label.as_str()).collect::<Vec<_>>();
        assert_eq!((labels, material.talks[0].codings.len()), (vec!["Kari", "Per"], 0));
    }

    #[test]
    fn the_first_row_of_a_table_without_heads_is_read() {
        let elan = "Terapeut\tKari\t00:00:00.000\t0.0\t00:00:02.000\t2.0\t00:00:02.000\t2.0\tHva bringer deg hit?\n\
                    Klient\tOla\t00:00:03.000\t3.0\t00:00:04.500\t4.5\t00:00:01.500\t1.5\tJobben min.\n\
                    Terapeut\tKari\t00:00:05.000\t5.0\t00:00:06.000\t6.0\t00:00:01.000\t1.0\tFortell.\n";
        let expected = [
            "Terapeut|Some(0)|Some(2000)|Hva bringer deg hit?",
            "Klient|Some(3000)|Some(4500)|Jobben min.",
            "Terapeut|Some(5000)|Some(6000)|Fortell.",
        ];
        assert_eq!(said(elan, &[]).0, expected);
        assert_eq!(said(elan, &[("Hva bringer deg hit?", "text"), ("Terapeut", "speaker")]).0, expected);
        let typed =
            "1\tT:\tHva tenker du om det?\tOQ\n2\tK:\tJeg vet ikke helt.\tST\n3\tT:\tDu er usikker på det.\tCR\n";
        let (talk, codes) = said(typed, &[]);
        assert_eq!(talk[0], "T|None|None|Hva tenker du om det?");
        assert_eq!((talk.len(), codes.join(" ")), (3, "OQ ST CR".to_owned()));
        assert_eq!(said(typed, &[("3", "text"), ("2", "speaker")]).0, talk);
        assert!(crate::ports::locale::Texts::new("en").knows("table-headless"));
        let head = csv::StringRecord::from(vec!["start", "2", "speaker", "text"]);
        for (language, columns) in [
            ("en", "1 start, 3 speaker, 4 text."),
            ("sv", "1 start, 3 talare, 4 text."),
            ("da", "1 start, 3 taler, 4 tekst."),
        ] {
            let told = crate::ports::locale::Texts::new(language)
                .say(&super::told(&head))
                .replace(['\u{2068}', '\u{2069}'], "");
            assert!(told.contains(columns), "{told}");
        }
    }

    #[test]
    fn columns_that_are_not_read_are_named_as_they_can_be_said() {
        let texts = crate::ports::locale::Texts::new("en");
        let left = |text: &str| {
            let material = tables::read(text, &Settings::default()).unwrap();
            material.findings.iter().map(|it| texts.say(&it.message)).find(|it| it.contains("not read")).unwrap()
        };
        let bare = "Kari;00:01;7,5;Hva tenker du om det?;9,1\nPer;00:04;8,5;Nei.;7,7\nKari;00:09;7,1;Ja.;8,2\n";
        assert!(left(bare).contains("NUMBER=WHAT"), "{}", left(bare));
        assert!(left("Taler;Tekst;A;B\nT;Hva?;x;y\n").contains("HEAD=WHAT"));
    }

    #[test]
    fn heads_that_nobody_knows_are_still_heads() {
        for text in ["A;B;C\n1;T;hej\n2;C;ja\n", "talk,coder,sr,cr\nt,a,1,2\nt,b,1,2\n", "A;B;C\n1;T;x\nA;B;C\n2;T;y\n"]
        {
            let why = tables::read(text, &Settings::default()).unwrap_err();
            assert_eq!(why.message.id, "table-no-columns", "{text}");
        }
        let unread = tables::read("0:01;x;1\n0:02;y;1\n", &Settings::default()).unwrap_err();
        assert_eq!(unread.message.id, "table-no-heads");
        assert!(crate::ports::locale::Texts::new("en").knows("table-no-heads"));
    }
}
