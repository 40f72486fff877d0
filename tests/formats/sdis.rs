//! SDIS for GSEQ, of every kind.

use proptest::prelude::*;

use super::coded::{arrive, example, found, marks, read_sample, soup, survives, survives_text};

#[test]
fn every_kind_of_data() {
    let talks = |name: &str| read_sample(name, "sdis").material.talks;
    let event = talks("sdis-event.sds");
    let names: Vec<&str> = event.iter().map(|talk| talk.name.as_str()).collect();
    assert_eq!(names, ["Talk 1", "Talk 1 (2)", "Talk 2"]);
    assert_eq!(marks(&event[1]), ["?-? Therapist: OQ", "?-? Client: CTp"]);
    let timed = [
        "5200-12000 Therapist: oq",
        "12000-15000 Therapist: CR+",
        "15500-20000 Client: ct",
        "20000-? Client: ct",
        "3723000-3730000 Therapist: oq",
    ];
    assert_eq!(marks(&talks("sdis-timed.sds")[0]), timed);
    let state = ["30000-36000 : T", "30000-60000 : H", "36000-39000 : C", "39000-390000 : N", "60000-390000 : L"];
    assert_eq!(marks(&talks("sdis-state.sds")[0]), state);
    let interval = talks("sdis-interval.sds");
    assert_eq!(marks(&interval[0])[3], "70000-90000 : pl");
    assert_eq!(marks(&interval[1]), ["10000-20000 : of"]);
    let multi = talks("sdis-multievent.sds");
    assert_eq!((marks(&multi[0]).len(), marks(&multi[1])[0].as_str()), (3, "?-? T: OQ"));
}

#[test]
fn damaged_files_never_stop_the_program() {
    for kind in ["event", "timed", "state", "interval", "multievent"] {
        survives(&format!("sdis-{kind}.sds"), 1);
    }
}

const WORDS: &[&str] = &[
    "Event ",
    "Timed ",
    "State ",
    "Interval",
    "Multievent ",
    "=10'",
    "(",
    ")",
    "$",
    "A",
    "B ",
    " = ",
    "*",
    ";",
    "/",
    "&",
    "<",
    ">",
    "%",
    "!",
    "\n",
    ",",
    ".",
    "-",
    "1:02",
    "5-",
    "*99999999999999999999",
    "é",
    "% gensvar: A = Å\n",
    " ",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_soup_is_read_or_refused(text in soup(WORDS)) {
        for head in ["", "Timed (A B);", "State (A B);", "Interval=10' (A) B;", "Interval;", "Event ($Client = A);"] {
            survives_text("sdis", &format!("{head}{text}"));
        }
    }

    /// Codes under their own labels, times, order.
    #[test]
    fn what_is_written_comes_back(example in example()) {
        let expected = example.expected();
        for id in ["sdis", "sdis-event"] {
            let Some(arrival) = arrive(&example.written(id).bytes) else {
                prop_assert!(expected.is_empty());
                continue;
            };
            prop_assert_eq!(arrival.format.id, "sdis");
            prop_assert!(arrival.material.findings.is_empty(), "{:?}", arrival.material.findings);
            let found = found(&arrival.material.talks[0]);
            prop_assert_eq!(found.len(), expected.len());
            for ((start, end, _, mark), expected) in found.iter().zip(&expected) {
                prop_assert_eq!(mark.code.as_str(), expected.label.as_str());
                if id == "sdis" {
                    prop_assert!(expected.start.is_none() || *start == expected.start);
                    prop_assert_eq!(*end, expected.end);
                }
            }
        }
    }
}
