//! Our own heads as a spreadsheet's user leaves them: in capitals, with blanks behind them, some of them gone or called otherwise.

use csv::StringRecord;

use super::beginning::Own;
use super::heads::{Column, Heads, fold};
use crate::domain::message::Message;
use crate::ports::export::codebook_csv::COLUMNS as BOOK_COLUMNS;
use crate::ports::export::table::{COUNTS_COLUMN, MARK_COLUMNS, TURN_COLUMNS};
use crate::ports::figures::table::HEAD as SESSION_COLUMNS;

/// Columns that tell a table of ours from those of others, where they are its first ones.
const TELLING: usize = 5;
/// What hardly anybody else has beside turns and codes.
const OURS: [&str; 13] = [
    "start_ms",
    "end_ms",
    "coding",
    "codebooks",
    "round",
    "part",
    "parts",
    "utterance",
    "mark",
    "label",
    "overrides",
    "rating",
    COUNTS_COLUMN,
];
/// Those of them that say how turns and marks hang together.
const BINDING: [&str; 5] = ["part", "parts", "utterance", "mark", "overrides"];
/// So many of them tell a table of marks.
const ENOUGH: usize = 3;
/// Columns without which a table of marks says something else than it did, and what each holds.
const NEEDED: [(&str, Column); 11] = [
    ("coder", Column::Coder),
    ("start_ms", Column::Start),
    ("end_ms", Column::End),
    ("speaker", Column::Speaker),
    ("role", Column::Role),
    ("part", Column::Part),
    ("modifiers", Column::Modifiers),
    ("note", Column::Note),
    ("overrides", Column::Overrides),
    ("rating", Column::Rating),
    ("text", Column::Text),
];

/// Whether a head is called so, however it is written: `START_MS`, `start ms`.
pub fn is(head: &str, name: &str) -> bool {
    fold(head) == fold(name)
}

/// Which of our own tables has this head: by its first columns, since somebody may have put others behind them, or by enough of
/// those that others do not have.
pub fn own(head: &StringRecord) -> Option<Own> {
    let begins = |columns: &[&str]| {
        head.len() >= TELLING && columns.iter().take(TELLING).zip(head).all(|(name, head)| is(head, name))
    };
    let kinds = [
        (Own::Marks, &MARK_COLUMNS[..]),
        (Own::Turns, &TURN_COLUMNS),
        (Own::Sessions, &SESSION_COLUMNS),
        (Own::Codebook, &BOOK_COLUMNS),
    ];
    let begun = || kinds.into_iter().find(|(_, columns)| begins(columns)).map(|(own, _)| own);
    // Without its language a table of marks begins as one of turns does.
    is_of_marks(head).then_some(Own::Marks).or_else(begun)
}

/// Whether this is the head of a table of marks of ours.
pub fn is_of_marks(head: &StringRecord) -> bool {
    let has = |name: &&str| head.iter().any(|head| is(head, name));
    // Most heads have no such column, and are asked about often.
    BINDING.iter().any(has)
        && has(&"turn")
        && (has(&"code") || has(&"label"))
        && OURS.iter().filter(|name| has(name)).count() >= ENOUGH
}

/// The head of a table of marks with our own names as we write them; others stay as they are.
pub fn as_written(head: &StringRecord) -> StringRecord {
    let names = || MARK_COLUMNS.into_iter().chain([COUNTS_COLUMN]);
    let written = |spelled: &str| names().find(|name| is(spelled, name)).unwrap_or_default().to_owned();
    let written =
        head.iter().map(|spelled| Some(written(spelled)).filter(|it| !it.is_empty()).unwrap_or(spelled.to_owned()));
    written.collect()
}

/// What is told of a table of marks from which columns are gone that say what a mark or a turn is.
pub fn gone(heads: &Heads) -> Option<Message> {
    let gone: Vec<&str> =
        NEEDED.iter().filter(|(_, column)| heads.place(*column).is_none()).map(|(name, _)| *name).collect();
    let by = gone.first().copied().unwrap_or_default();
    let message = Message::new("table-own-gone").with("count", gone.len()).with("columns", gone.join(", "));
    (!gone.is_empty()).then(|| message.with("by", by))
}

#[cfg(test)]
mod tests {
    use crate::ports::export::table::mark_columns;
    use crate::ports::import::material::{Material, On};
    use crate::ports::import::{Settings, tables};

    /// What all rows begin with, and those of a turn behind it.
    const CODED: [&str; 8] = ["t", "", "", "da", "anna", "id-1", "1", "x"];
    const FIRST: [&str; 6] = ["1", "1500", "2000", "T", "", "clinician"];
    const SECOND: [&str; 6] = ["2", "2100", "3000", "K", "", "client"];

    fn rows() -> [Vec<&'static str>; 4] {
        let row = |turn: [&'static str; 6], cells: [&'static str; 12]| [&CODED[..], &turn, &cells].concat();
        [
            row(FIRST, ["1", "2", "", "1", "CR", "CR+", "valence=+", "", "", "", "Nå. ", "true"]),
            row(FIRST, ["2", "2", "3", "2", "Q", "Q", "", "", "", "", "Hvad så?", "true"]),
            row(SECOND, ["1", "1", "", "4", "CT", "CT", "", "", "", "", "Ja.", "true"]),
            row([""; 6], ["", "", "", "", "EMP", "", "", "varm", "", "4", "", ""]),
        ]
    }

    /// The table with other heads; an empty one takes its column away.
    fn table(head: impl Fn(&str) -> String) -> String {
        let heads: Vec<String> = mark_columns().into_iter().map(head).collect();
        let line = |cells: Vec<&str>| {
            let kept = cells.into_iter().zip(&heads).filter(|(_, head)| !head.is_empty()).map(|(cell, _)| cell);
            kept.collect::<Vec<_>>().join(";")
        };
        let rows = std::iter::once(heads.iter().map(String::as_str).collect()).chain(rows());
        rows.map(line).collect::<Vec<_>>().join("\n")
    }

    fn read(text: &str) -> Material {
        assert!(tables::is_table(text), "{text}");
        let known_ratings = ["emp"].map(str::to_owned).into();
        tables::read(text, &Settings { known_ratings, ..Settings::default() }).unwrap()
    }

    fn told(material: &Material) -> Vec<&str> {
        material.findings.iter().map(|finding| &*finding.message.id).collect()
    }

    /// Turns with their times, marks with their places and what refines them, and global scores.
    fn held(material: &Material) -> String {
        let talk = &material.talks[0];
        let turns: Vec<_> = talk.pieces.iter().map(|it| (it.start, it.end, it.text.as_str())).collect();
        let coding = &talk.codings[0];
        let marks: Vec<_> = coding.marks.iter().map(|it| (it.on, it.code.as_str(), it.id)).collect();
        let ratings: Vec<_> = coding.ratings.iter().map(|it| (it.global.as_str(), it.value.as_str())).collect();
        format!("{turns:?} {marks:?} {ratings:?}")
    }

    #[test]
    fn our_own_heads_are_known_in_whatever_letters_and_blanks() {
        let whole = held(&read(&table(str::to_owned)));
        assert!(whole.ends_with(r#"[("EMP", "4")]"#) && whole.contains("Nå. Hvad så?"), "{whole}");
        let ways: [fn(&str) -> String; 4] = [
            str::to_uppercase,
            |head| format!(" {head} "),
            |head| head.replace('_', " "),
            |head| head.replace('_', "-"),
        ];
        for way in ways {
            let material = read(&table(way));
            assert_eq!((held(&material), told(&material)), (whole.clone(), vec![]));
        }
    }

    #[test]
    fn a_column_that_is_gone_is_told_and_the_others_stay_what_they_are() {
        let texts = crate::ports::locale::Texts::new("en");
        let whole = held(&read(&table(str::to_owned)));
        for gone in mark_columns() {
            let material = read(&table(|head| if head == gone { String::new() } else { head.to_owned() }));
            let (held, told) = (held(&material), told(&material));
            assert!(["rating", "turn", "code"].contains(&gone) || held.contains(r#"("EMP", "4")"#), "{gone}: {held}");
            match gone {
                "turn" => assert!(!told.is_empty() && held.contains("EMP"), "{held}"),
                "coder" | "start_ms" | "end_ms" | "speaker" | "role" | "part" | "modifiers" | "note" | "overrides"
                | "rating" | "text" => {
                    assert_eq!(told, ["table-own-gone"], "{gone}");
                    assert!(texts.say(&material.findings[0].message).contains(&format!("“{gone}”")));
                }
                "code" => {
                    assert_eq!((told, material.talks[0].pieces.len()), (vec!["table-rating-nameless"], 2), "{held}");
                }
                _ => assert!(told.is_empty(), "{gone}: {told:?}"),
            }
            if ["title", "note", "parts", "part", "label", "counts", "overrides"].contains(&gone) {
                assert_eq!(held, whole, "{gone}");
            }
        }
        let unrefined = read(&table(|head| if head == "modifiers" { String::new() } else { head.to_owned() }));
        assert_eq!(unrefined.talks[0].codings[0].marks[0].code, "CR+", "the label says it");
        let few = read(&table(|head| {
            let kept = ["turn", "speaker", "code", "rating", "text"].contains(&head);
            if kept { head.to_owned() } else { String::new() }
        }));
        assert_eq!(few.talks[0].codings[0].ratings[0].value, "4");
        assert!(few.talks[0].codings[0].marks.iter().all(|mark| mark.code != "EMP"));
        let fewer = read(&table(|head| {
            let kept = ["turn", "speaker", "code", "text"].contains(&head);
            if kept { head.to_owned() } else { String::new() }
        }));
        assert_eq!(fewer.talks[0].codings[0].ratings[0].value, "");
        assert_eq!(told(&fewer), ["table-rating-alone"]);
        assert!(texts.knows("table-rating-alone") && texts.knows("table-rating-nameless"));
    }

    #[test]
    fn a_column_that_is_called_otherwise_is_what_that_means_or_is_told() {
        let whole = held(&read(&table(str::to_owned)));
        let renamed = |from: &str, to: &str| table(|head| if head == from { to.to_owned() } else { head.to_owned() });
        for (from, to) in
            [("start_ms", "Start"), ("end_ms", "Slut"), ("speaker", "Taler"), ("text", "Udsagn"), ("code", "Kode")]
        {
            let material = read(&renamed(from, to));
            assert_eq!((held(&material), told(&material)), (whole.clone(), vec![]), "{to}");
            let read_as = material.table.unwrap().told;
            assert_eq!(read_as[0].id, "table-own-renamed", "{to}");
        }
        let unknown = read(&renamed("rating", "Skattning"));
        assert_eq!(told(&unknown), ["table-columns-left", "table-own-gone"]);
        let columns = vec![("Skattning".to_owned(), "rating".to_owned())];
        let said = tables::read(&renamed("rating", "Skattning"), &Settings { columns, ..Settings::default() }).unwrap();
        assert_eq!((held(&said), told(&said)), (whole, vec![]));
    }

    #[test]
    fn tables_of_others_with_some_of_our_heads_stay_theirs() {
        let text = "turn;start_ms;end_ms;speaker;code;rating;text\n1;0;10;T;Q|SR;3;Hej\n2;20;30;C;CT;;Ja\n";
        let material = read(text);
        let marks = &material.talks[0].codings[0].marks;
        assert_eq!(marks.iter().map(|mark| mark.code.as_str()).collect::<Vec<_>>(), ["Q", "SR", "CT"]);
        assert!(matches!(marks[1].on, On::Piece { piece: 0, .. }));
        assert_eq!(told(&material), ["table-columns-left"]);
    }

    #[test]
    fn tables_of_turns_and_of_figures_are_known_in_capitals_too() {
        use crate::ports::export::table::TURN_COLUMNS;
        use crate::ports::figures::table::HEAD;
        for (columns, id) in [(&TURN_COLUMNS[..], "table-of-turns"), (&HEAD, "table-of-sessions")] {
            let text = format!("{}\n{}\n", columns.join(";").to_uppercase(), vec!["1"; columns.len()].join(";"));
            assert_eq!(tables::read(&text, &Settings::default()).unwrap_err().message.id, id);
        }
    }
}
