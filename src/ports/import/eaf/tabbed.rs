//! The table that ELAN writes as tab-delimited text: a row for each annotation with its tier, its participant where that was asked for,
//! begin, end and duration, each in one or several notations, and the annotation. Heads stand above it, or none.
//!
//! What tells it from other tables is that each row's end is as far from its begin as its duration says.

use std::collections::HashMap;

use super::document::{Anchor, Annotation, Document, Tier};
use crate::ports::import::clock::signed;
use crate::ports::import::counted::Counted;
use crate::ports::import::material::Place;

/// Rows that are looked at.
const LOOKED_AT: usize = 30;
/// Fewer tabs than this no row has: tier, begin, end, duration, annotation.
const FEWEST_TABS: usize = 4;
/// Times of one kind in so many notations: clock, seconds, milliseconds, frames.
const MOST_NOTATIONS: usize = 4;
/// Milliseconds by which a sum may be off, where ELAN has rounded.
const ROUNDED: i64 = 2;

/// How a row is made up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Shape {
    has_participant: bool,
    /// In how many notations each time stands.
    notations: usize,
}

/// A row by its shape.
struct Row<'t> {
    tier: &'t str,
    participant: &'t str,
    begin: i64,
    end: i64,
    value: &'t str,
}

impl Shape {
    /// The cells before the annotation.
    fn before(self) -> usize {
        1 + usize::from(self.has_participant) + 3 * self.notations
    }

    /// All that a row can be made up of, the most cells first: what stands in an annotation is looked at last.
    fn all() -> impl Iterator<Item = Self> {
        let of = |notations| [true, false].map(|has_participant| Self { has_participant, notations });
        (1..=MOST_NOTATIONS).rev().flat_map(of)
    }

    fn read(self, line: &str) -> Option<Row<'_>> {
        let mut cells = line.splitn(self.before() + 1, '\t');
        let tier = cells.next().filter(|tier| !tier.trim().is_empty())?;
        let participant = if self.has_participant { cells.next()? } else { "" };
        let mut time = || {
            let first = cells.next()?;
            (1..self.notations).try_for_each(|_| cells.next().and_then(milliseconds).map(drop))?;
            milliseconds(first)
        };
        let (begin, end, duration) = (time()?, time()?, time()?);
        let value = cells.next()?;
        let is_sound = begin >= 0 && (begin + duration - end).abs() <= ROUNDED;
        (is_sound && milliseconds(participant).is_none()).then_some(Row { tier, participant, begin, end, value })
    }
}

/// A time in any notation of ELAN; a whole number is milliseconds.
fn milliseconds(cell: &str) -> Option<i64> {
    let is_whole = !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit());
    if is_whole { cell.parse().ok() } else { signed(cell).or_else(|| frames(cell)) }
}

/// A time whose last part counts frames, whose length nobody tells: `00:00:01:12`. It is a time, and no other is taken from it.
fn frames(cell: &str) -> Option<i64> {
    let (seconds, frame) = cell.rsplit_once(':')?;
    let is_frame = frame.len() == 2 && frame.bytes().all(|byte| byte.is_ascii_digit());
    signed(seconds).filter(|_| is_frame && seconds.matches(':').count() == 2)
}

/// Whether a line stands above the rows: what file they are of, or the heads.
fn is_above(line: &str) -> bool {
    let line = line.trim_start_matches(['"', ' ']).to_lowercase();
    let has = |word: &str| line.split('\t').any(|head| head.trim_matches('"').starts_with(word));
    line.is_empty() || line.starts_with('#') || has("begin time") && has("end time") && has("duration")
}

/// The shape of the rows of a text, where it is such a table.
fn shape(text: &str) -> Option<Shape> {
    let first = text.lines().find(|line| !is_above(line))?;
    if first.matches('\t').count() < FEWEST_TABS {
        return None;
    }
    let rows = || {
        let rows = text.lines().filter(|line| !is_above(line)).take(LOOKED_AT);
        // The last line may be cut off.
        let count = rows.clone().count();
        rows.take(if count > 1 && !text.ends_with('\n') { count - 1 } else { count })
    };
    let is_said = |row: &Row<'_>| row.value.contains(char::is_alphabetic);
    let is_one = |shape: &Shape| rows().all(|row| shape.read(row).is_some());
    Shape::all().find(is_one).filter(|shape| rows().filter_map(|row| shape.read(row)).any(|row| is_said(&row)))
}

/// Whether a text is such a table.
pub fn is(text: &str) -> bool {
    shape(text).is_some()
}

/// Reads the table: a tier for each name and participant. `None` where it is none.
pub fn parse(text: &str) -> Option<Document> {
    let shape = shape(text)?;
    let mut document = Document::default();
    let (mut tiers, mut odd) = (HashMap::new(), Counted::default());
    for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !is_above(line)) {
        let Some(Row { tier, participant, begin, end, value }) = shape.read(line) else {
            // The words of an annotation may go on in a line of their own.
            if let Some(before) = document.annotations.last_mut() {
                before.value.push('\n');
                before.value.push_str(line.trim());
            }
            odd.note_such("import-eaf-row-odd", line, || Place::Line(number));
            continue;
        };
        let tier = *tiers.entry((tier, participant)).or_insert_with(|| {
            let place = document.tiers.len();
            document.tier_names.entry(tier.to_owned()).or_insert(place);
            let (name, participant) = (tier.trim().to_owned(), participant.trim().to_owned());
            document.tiers.push(Tier { name, participant, ..Tier::default() });
            place
        });
        let (slot, place) = (document.slots.len(), document.annotations.len());
        let fits = |time: i64| Some(time).filter(|time| u32::try_from(*time).is_ok());
        document.slots.extend([fits(begin), fits(end)]);
        document.tiers[tier].annotations.push(place);
        let anchor = Anchor::Slots(slot, slot + 1);
        document.annotations.push(Annotation { id: String::new(), line: number, value: value.to_owned(), anchor });
    }
    document.findings.extend(odd.into_findings());
    Some(document)
}

#[cfg(test)]
mod tests {
    use crate::ports::import::{Settings, read};

    /// What was said and coded, and what was told.
    fn told(text: &str) -> (Vec<String>, Vec<String>, Vec<String>) {
        let arrival = read(text.as_bytes(), &Settings::default()).unwrap();
        assert_eq!(arrival.format.id, "elan", "{text}");
        let talk = &arrival.material.talks[0];
        let who = |by: Option<u16>| by.map_or("?", |by| &talk.voices[usize::from(by)].label);
        let time = |time: Option<u32>| time.map_or(String::new(), |time| time.to_string());
        let pieces = talk.pieces.iter();
        let said = pieces.map(|it| format!("{} {}-{} {}", who(it.by), time(it.start), time(it.end), it.text));
        let marks = talk.codings.iter().flat_map(|coding| &coding.marks).map(|mark| mark.code.to_string());
        let found = arrival.material.findings.iter().map(|it| it.message.id.to_string());
        (said.collect(), marks.collect(), found.collect())
    }

    #[test]
    fn the_table_of_elan_is_read_as_its_tiers_with_heads_and_without() {
        let rows = "Behandler\tKari\t00:00:00.000\t0.0\t00:00:02.000\t2.0\t00:00:02.000\t2.0\tHva bringer deg hit?\n\
                    Behandler\tKari\t00:00:05.000\t5.0\t00:00:06.000\t6.0\t00:00:01.000\t1.0\tFortell.\n\
                    Klient\tOla\t00:00:03.000\t3.0\t00:00:04.500\t4.5\t00:00:01.500\t1.5\tJobben\tmin.\n\
                    Koder\tKari\t00:00:00.000\t0.0\t00:00:02.000\t2.0\t00:00:02.000\t2.0\tOQ\n\
                    Koder\tKari\t00:00:05.000\t5.0\t00:00:06.000\t6.0\t00:00:01.000\t1.0\tGI\n";
        let heads = "Tier\tParticipant\tBegin Time - hh:mm:ss.ms\tBegin Time - ss.msec\tEnd Time - hh:mm:ss.ms\t\
                     End Time - ss.msec\tDuration - hh:mm:ss.ms\tDuration - ss.msec\tAnnotation\n";
        let said = ["Kari 0-2000 Hva bringer deg hit?", "Ola 3000-4500 Jobben\tmin.", "Kari 5000-6000 Fortell."];
        for above in ["", heads, "\"#file:///C:/talk.eaf -- offset: 0\"\n"] {
            let told = told(&format!("{above}{rows}"));
            assert_eq!(told.0, said, "{above}");
            assert_eq!(
                (told.1, told.2),
                (vec!["OQ".to_owned(), "GI".to_owned()], vec!["import-eaf-guessed-rows".to_owned()])
            );
        }
        let row = |number: usize| format!("{}\t{number}000\t{number}500\t500\tJa, {number}.\n", ["T", "K"][number % 2]);
        let milliseconds: String = (0..super::LOOKED_AT + 2).map(row).chain(["broken\n".to_owned()]).collect();
        let (said, _, found) = told(&milliseconds);
        assert_eq!((said.len(), said[1].as_str()), (super::LOOKED_AT + 2, "K 1000-1500 Ja, 1."));
        assert_eq!(
            (said[super::LOOKED_AT + 1].ends_with("Ja, 31.\nbroken"), &found[..]),
            (true, &["import-eaf-row-odd".to_owned()][..])
        );
        assert!(crate::ports::locale::Texts::new("en").knows("import-eaf-row-odd"));
    }

    #[test]
    fn other_tables_are_none() {
        for text in [
            "start\tend\ttext\n0\t2000\tHei.\n",
            "Taler\tStart\tSlutt\tVarighet\tTekst\nT\t0:01\t0:03\t0:02\tHei.\n",
            "T\t0:01\t0:03\t0:09\tHei.\nK\t0:04\t0:05\t0:07\tJa.\n",
            "1\t2\t3\t4\t5\n",
            "1\t2\t5\t3\t5\n",
            "",
        ] {
            assert!(!super::is(text), "{text}");
        }
    }
}
