//! Files of CACTI, old and new, and its configuration.

use gensvar::domain::session::Media;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use rusqlite::{Connection, MAIN_DB};

use super::coded::{arrive, example, found, marks, read_sample, sample, soup, survives, survives_text};

#[test]
fn old_files_have_the_times_of_the_sound() {
    let arrival = read_sample("cacti-old.casaa", "cacti-text");
    let talk = &arrival.material.talks[0];
    assert_eq!(marks(talk), ["6349-9100 : CR+", "9100-12750 : OQ", "12750-20004 : CT-", "20004-20900 : OQ"]);
    assert_eq!((talk.pieces.len(), arrival.material.findings.len()), (6, 0));
    assert_eq!(talk.media, [Media::of_talk("C:\\Documents and Settings\\coder\\audio\\s1.wav")]);
    let parsed = read_sample("cacti.parse", "cacti-text").material.talks.remove(0);
    assert_eq!((parsed.pieces[2].start, parsed.pieces.len(), marks(&parsed).len()), (Some(12_750), 6, 0));
    let middle = read_sample("cacti-middle.casaa", "cacti-text").material.talks.remove(0);
    assert_eq!(marks(&middle), ["6300-? : CR+", "60000-? : OQ", "62500-? : CT-"]);
}

#[test]
fn the_new_file_is_a_database() {
    let talk = read_sample("cacti.casaa", "cacti").material.talks.remove(0);
    let expected = [
        "6300-? Therapist: CR+",
        "60000-? Client: CT-",
        "62300-? Therapist: OQ",
        "63500-? Client: 5",
        "63500-? Client: CT-",
    ];
    assert_eq!(marks(&talk), expected);
    assert_eq!(talk.media, [Media::of_talk("C:\\audio\\o'hara.wav")]);
    let coding = &talk.codings[0];
    assert_eq!((&*coding.marks[0].note, &*coding.marks[1].note), ("unsure, ask Bo", "12"));
    assert_eq!((&*coding.ratings[0].value, &*coding.ratings[0].note), ("4", "Warm throughout."));
    assert_eq!(coding.ratings[0].evidence, [0]);
}

#[test]
fn ratings_and_the_configuration() {
    let material = read_sample("cacti.globals", "cacti-globals").material;
    let given: Vec<_> = material.talks[0].codings[0].ratings.iter().map(|it| (&*it.global, &*it.value)).collect();
    assert_eq!(given, [("EMPATHY", "4"), ("MI SPIRIT", "3")]);
    let material = read_sample("cacti.xml", "cacti-xml").material;
    assert_eq!((material.codes.len(), material.globals.len(), material.talks.len()), (3, 2, 0));
    assert_eq!((&*material.codes[2].speaker, &*material.codes[0].group), ("Client", "Questions"));
}

#[test]
fn damaged_files_never_stop_the_program() {
    for (name, step) in
        [("cacti-old.casaa", 1), ("cacti-middle.casaa", 1), ("cacti.globals", 1), ("cacti.xml", 3), ("cacti.casaa", 97)]
    {
        survives(name, step);
    }
}

/// What is written has CACTI's tables, to the letter of their columns.
#[test]
fn the_database_is_as_cacti_makes_it() {
    let told = |bytes: &[u8]| {
        let mut base = Connection::open_in_memory().unwrap();
        base.deserialize_read_exact(MAIN_DB, bytes, bytes.len(), true).unwrap();
        let version: i64 = base.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
        let sql = "SELECT m.name, c.name, c.type, c.\"notnull\", c.pk FROM sqlite_master m, pragma_table_info(m.name) c
                   WHERE m.type = 'table' ORDER BY 1, c.cid";
        let mut statement = base.prepare(sql).unwrap();
        let row = |row: &rusqlite::Row<'_>| {
            Ok((
                row.get::<_, String>(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, String>(2)?,
                row.get::<_, i64>(3)?,
                row.get::<_, i64>(4)?,
            ))
        };
        let columns: Vec<_> = statement.query_map([], row).unwrap().map(Result::unwrap).collect();
        let faults: String = base.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
        (version, columns, faults)
    };
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let talk = example().new_tree(&mut runner).unwrap().current();
    assert_eq!(told(&talk.written("cacti").bytes), told(&sample("cacti.casaa")));
}

const WORDS: &[&str] = &[
    "Audio File:",
    "Global Ratings",
    "Notes:",
    "\t",
    "\n",
    "\r\n",
    "0:00:06",
    "00:00:60.0",
    "99:99:99",
    "1120000",
    "0",
    "OQ",
    ":",
    "-1",
    "18446744073709551615",
    "EMPATHY:\t",
    " ",
    "\t\t",
];
const XML: &[&str] = &[
    "<userConfiguration>",
    "</userConfiguration>",
    "<codes>",
    "</codes>",
    "<code name=\"A\" value=\"1\"/>",
    "<code/>",
    "<group label=\"x\">",
    "</group>",
    "<button code=\"A\"/>",
    "<global name=\"E\" minRating=\"-9\" maxRating=\"999\"/>",
    "<codeControls label=\"\">",
    "</codeControls>",
    "&amp;",
    "<",
    ">",
    "\"",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_soup_is_read_or_refused(text in soup(WORDS), xml in soup(XML)) {
        for id in ["cacti-text", "cacti-globals"] {
            survives_text(id, &text);
            survives_text(id, &format!("Audio File:\ta\n0\t0:00:01\t0:00:02\n{text}"));
        }
        survives_text("cacti-xml", &format!("<userConfiguration>{xml}"));
    }

    /// Codes with their signs, times, order; in the new file notes and ratings as well.
    #[test]
    fn what_is_written_comes_back(example in example()) {
        let expected = example.expected();
        for id in ["cacti", "cacti-text"] {
            let arrival = arrive(&example.written(id).bytes).unwrap();
            prop_assert_eq!(arrival.format.id, id);
            let talk = &arrival.material.talks[0];
            let found = found(talk);
            prop_assert_eq!(found.len(), expected.len());
            for ((start, end, by, mark), expected) in found.iter().zip(&expected) {
                prop_assert_eq!(mark.code.as_str(), expected.label.as_str());
                prop_assert!(expected.start.is_none() || *start == expected.start);
                if id == "cacti" {
                    prop_assert_eq!(&mark.note, &expected.note);
                    prop_assert_eq!(by, if expected.by == "T" { "Therapist" } else { "Client" });
                } else {
                    prop_assert_eq!(*end, expected.end);
                }
            }
        }
        let given = arrive(&example.written("cacti").bytes).unwrap().material.talks.remove(0).codings.remove(0).ratings;
        let ratings = example.coding.ratings();
        prop_assert_eq!(given.len(), ratings.len());
        for (found, (id, rating)) in given.iter().zip(ratings) {
            prop_assert_eq!(&found.global, id);
            prop_assert_eq!(&found.value, &rating.value.unwrap().to_string());
            prop_assert_eq!(&found.note, rating.note.as_deref().unwrap_or_default());
            prop_assert_eq!(found.evidence.len(), rating.evidence.len());
        }
    }
}
