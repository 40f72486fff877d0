//! Projects of BORIS.

use gensvar::domain::message::Message;
use gensvar::domain::session::Media;
use proptest::prelude::*;

use super::coded::{arrive, example, found, marks, read_sample, soup, survives, survives_text};

#[test]
fn a_project_of_today() {
    let material = read_sample("boris-7.boris", "boris").material;
    let expected = [
        "1250-? Therapist: Question",
        "2000-4750 Client: Change talk",
        "2000-? : Question",
        "9001-? Client: Change talk",
    ];
    assert_eq!(marks(&material.talks[0]), expected);
    assert_eq!(marks(&material.talks[1]), ["500-? Therapist: Question"]);
    let talk = &material.talks[0];
    assert_eq!((&*talk.title, &*talk.date, &*talk.codings[0].coder), ("visit 1", "2024-01-31", "bo"));
    assert_eq!(talk.codings[0].marks[0].modifiers, [("kind".to_owned(), "open".to_owned())]);
    let told: Vec<&Message> = material.findings.iter().map(|finding| &finding.message).collect();
    let described = Message::new("import-boris-described").with("count", 1_usize).with("example", "First visit");
    assert_eq!(told, [&described, &Message::new("import-boris-unpaired").with("count", 1_usize)]);
}

#[test]
fn a_project_of_the_first_version() {
    let material = read_sample("boris-1.boris", "boris").material;
    assert_eq!(marks(&material.talks[0]), ["1500-? Therapist: Question"]);
    assert_eq!(material.talks[0].media, [Media::of_talk("x.avi")]);
    let values = material.talks[0].codings[0].marks[0].modifiers.iter().map(|(_, value)| value.as_str());
    assert_eq!(values.collect::<Vec<_>>(), ["open", "y"]);
}

#[test]
fn damaged_files_never_stop_the_program() {
    survives("boris-7.boris", 3);
    survives("boris-1.boris", 1);
}

const WORDS: &[&str] = &[
    "\"observations\":",
    "\"behaviors_conf\":",
    "\"subjects_conf\":",
    "\"events\":",
    "\"a\":",
    "{",
    "}",
    "[",
    "]",
    ",",
    "1.5",
    "-3",
    "1e308",
    "null",
    "true",
    "\"Therapist\"",
    "\"code\":",
    "\"type\":",
    "\"State event\"",
    "\"modifiers\":",
    "\"x|y,z\"",
    "\"file\":",
];
/// Values of any type where BORIS has others.
const VALUES: &[&str] =
    &["[]", "{}", "5", "-1e300", "\"a\"", "null", "true", "[[1,2,3,4,5,6]]", "[[]]", "{\"0\":[1]}", "[{\"code\":7}]"];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_soup_is_read_or_refused(text in soup(WORDS)) {
        survives_text("boris", &text);
        survives_text("boris", &format!("{{\"observations\": {text}}}"));
    }

    #[test]
    fn values_of_any_type_are_read(values in prop::collection::vec(prop::sample::select(VALUES), 6)) {
        let [subjects, behaviours, events, file, variables, other] = values[..] else { unreachable!() };
        let text = format!(
            "{{\"subjects_conf\": {subjects}, \"behaviors_conf\": {behaviours}, \"observations\": {{\"a\": {{\"events\": {events}, \
             \"file\": {file}, \"independent_variables\": {variables}, \"date\": {other}}}, \"b\": {other}}}}}"
        );
        prop_assert_eq!(arrive(text.as_bytes()).map(|arrival| arrival.format.id), Some("boris"));
    }

    /// Codes with modifiers and notes, times, who speaks, order.
    #[test]
    fn what_is_written_comes_back(example in example()) {
        let expected = example.expected();
        let arrival = arrive(&example.written("boris").bytes).unwrap();
        prop_assert_eq!(arrival.format.id, "boris");
        prop_assert!(arrival.material.findings.is_empty(), "{:?}", arrival.material.findings);
        let found = found(&arrival.material.talks[0]);
        prop_assert_eq!(found.len(), expected.len());
        for ((start, end, by, mark), expected) in found.iter().zip(&expected) {
            let note = mark.note.as_str();
            prop_assert_eq!((mark.code.as_str(), note, by), (expected.code.as_str(), expected.note.as_str(), &expected.by));
            prop_assert_eq!(&mark.modifiers, &expected.modifiers);
            prop_assert!(expected.start.is_none() || *start == expected.start);
            prop_assert!(end.is_none() || *end == expected.end);
        }
    }
}

#[test]
fn variables_that_have_no_place_are_told() {
    let observation = r#""o": {"type": "MEDIA", "date": "2024-01-31T10:00:00", "independent_variables": {"weather": "sun",
        "coder": "bo", "empty": ""}, "events": [[1, "", "Q", "", "", 0]]}"#;
    let project = format!(
        r#"{{"project_format_version": "7.0", "subjects_conf": {{}}, "behaviors_conf": {{"0": {{"type": "Point event",
        "code": "Q"}}}}, "observations": {{{observation}}}}}"#
    );
    let material = gensvar::ports::import::read(project.as_bytes(), &gensvar::ports::import::Settings::default())
        .unwrap()
        .material;
    let texts = gensvar::ports::locale::Texts::new("en");
    let told: Vec<String> = material.findings.iter().map(|it| texts.say(&it.message)).collect();
    assert!(told.len() == 1 && told[0].contains(": 1, the first one “weather”"), "{told:?}");
}
