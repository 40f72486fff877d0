//! JSON and JSON Lines as gensvar writes them: talks with their codings come back whole.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::json::{self, value::List};
use super::material::{Finding, Material, Place, Talk};
use super::{Settings, told};
use crate::domain::message::Message;
use crate::ports::limits::MOST_TALKS;
use crate::ports::store::{Misfit, TALKS_FORMAT, read_talks, wording};

/// Whether a text is JSON that gensvar wrote: the first field of an object says so.
pub fn is_own(text: &str) -> bool {
    let inside = text.trim_start().strip_prefix('{').map(str::trim_start);
    inside.is_some_and(|inside| inside.starts_with("\"gensvar\""))
}

/// Whether it is a talk a line.
pub fn is_lines(text: &str) -> bool {
    is_own(text) && !text.lines().next().unwrap_or_default().trim().eq("{") && !text.contains("\"talks\"")
}

/// The fields of an object that say how its talks stand in it.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Own<'a> {
    #[serde(borrow)]
    gensvar: Option<&'a RawValue>,
    #[serde(borrow)]
    talks: Option<&'a RawValue>,
}

/// Reads one object, or one a line. Nothing is taken apart before it is known to be a talk, since what a list of anything
/// else takes in memory is many times what it takes in the file.
pub fn read(text: &str, _: &Settings) -> Result<Material, Finding> {
    let mut talks: Vec<&str> = Vec::new();
    let mut objects = serde_json::Deserializer::from_str(text).into_iter::<&RawValue>();
    let (mut line, mut counted) = (1, 0);
    while let Some(object) = objects.next() {
        let object = object.map_err(|error| broken(error.line(), &error))?.get();
        let begins = objects.byte_offset().saturating_sub(object.len()).max(counted);
        line += memchr::memchr_iter(b'\n', text.as_bytes().get(counted..begins).unwrap_or_default()).count();
        counted = begins;
        if !object.starts_with('{') {
            return Err(Message::new("json-no-talks").into());
        }
        let placed = |error: serde_json::Error| broken(line + error.line().saturating_sub(1), &error);
        let own: Own<'_> = serde_json::from_str(object).map_err(placed)?;
        let version = own.gensvar.and_then(|version| version.get().parse::<u64>().ok()).unwrap_or_default();
        if version != u64::from(TALKS_FORMAT) {
            let message = Message::new("json-newer").with("format", version).with("known", TALKS_FORMAT);
            return Err(message.into());
        }
        match own.talks.map(RawValue::get) {
            Some(list) if list.starts_with('[') => {
                let list: List<&RawValue> = json::read(list)?;
                talks.extend(list.0.into_iter().map(RawValue::get));
            }
            Some(_) => return Err(Message::new("json-no-talks").into()),
            None => talks.push(object),
        }
        if talks.len() > MOST_TALKS {
            return Err(Message::new("import-talks-many").with("most", MOST_TALKS).into());
        }
    }
    let placed = |misfit: Misfit| {
        // Each is a part of the text.
        let begins = talks.get(misfit.talk).map_or(0, |talk| talk.as_ptr().addr().saturating_sub(text.as_ptr().addr()));
        let before = text.as_bytes().get(..begins).unwrap_or_default();
        let line = memchr::memchr_iter(b'\n', before).count() + misfit.line;
        let way = [format!("talks[{}]", misfit.talk), misfit.way];
        let way = way.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(".");
        let message = told(&Finding { place: Place::Entry(way), message: misfit.message });
        Finding { place: Place::Line(line), message }
    };
    let (read, said) = read_talks(&talks).map_err(|faults| {
        faults.into_iter().next().map_or_else(|| Finding::from(Message::new("json-no-talks")), placed)
    })?;
    let findings = said.notices.into_iter().map(Finding::from).chain(said.left_out.into_iter().map(placed)).collect();
    let talks = read.into_iter().map(|whole| Talk {
        name: whole.0.about.title.clone(),
        whole: Some(Box::new(whole)),
        ..Talk::default()
    });
    Ok(Material { talks: talks.collect(), findings, ..Material::default() })
}

fn broken(line: usize, error: &serde_json::Error) -> Finding {
    // What the library says of signs that lack or are too many helps nobody; where, does.
    let message = if error.is_eof() {
        Message::new("json-cut-off")
    } else if error.is_data() {
        wording(error)
    } else {
        Message::new("json-damaged")
    };
    Finding { place: Place::Line(line), message }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> String {
        let finding = read(text, &Settings::default()).unwrap_err();
        format!("{:?} {}", finding.place, finding.message.id)
    }

    #[test]
    fn what_is_no_talk_is_refused_and_fills_no_memory() {
        let zeros = "0,".repeat(MOST_TALKS);
        assert_eq!(refused(&format!("{{\"gensvar\":1,\"talks\":[{zeros}0]}}")), "Whole import-talks-many");
        assert_eq!(refused(&format!("{{\"gensvar\":1,\"talks\":[[{zeros}0]]}}")), "Line(1) import-at");
        assert_eq!(refused("{\"gensvar\":1,\"talks\":0}"), "Whole json-no-talks");
        assert_eq!(refused("{\"gensvar\":1,\"x\":0}"), "Line(1) import-at");
        assert_eq!(refused("{\"gensvar\":[1]}"), "Whole json-newer");
        assert_eq!(
            refused("{\"gensvar\":1,\n\"talks\":[]}\n{\"gensvar\":1,\n\"gensvar\":1}"),
            "Line(4) ron-field-twice"
        );
        assert_eq!(refused("{\"gensvar\":1}\n{\n,"), "Line(3) json-damaged");
        assert_eq!(refused("{\"gensvar\":1}\n{\"title\":\"hal"), "Line(2) json-cut-off");
        assert_eq!(refused("[1]"), "Whole json-no-talks");
    }

    /// A talk as somebody may have edited it, with something in the place of something else.
    fn edited(from: &str, to: &str) -> Result<Material, Finding> {
        let text = r#"{"gensvar": 1, "talks": [{"session": {"format": 1, "id": "s",
 "participants": [{"id": "T", "role": "clinician"}],
 "turns": [{"id": 1, "by": "T", "start": 0, "text": "Nå?"}]},
 "codings": [{"format": 1, "id": "c", "session": "s", "coder": "anna",
  "codebooks": [{"id": "miti-4.2.1"}], "marks": [{"id": 1, "turn": 1, "code": "Q"}]}]}]}"#;
        assert!(text.contains(from), "{from}");
        read(&text.replacen(from, to, 1), &Settings::default())
    }

    #[test]
    fn what_was_edited_by_hand_is_told_in_every_language_with_line_and_field() {
        let lines = [
            (r#""by": "T", "#, "", 3, "talks[0].session.turns[0]"),
            (r#""clinician""#, r#""boss""#, 2, "talks[0].session.participants[0].role"),
            (r#""start": 0"#, r#""start": "nul""#, 3, "talks[0].session.turns[0].start"),
            (r#""start": 0"#, r#""start": -4"#, 3, "talks[0].session.turns[0].start"),
            (r#""start": 0"#, r#""start": 1.5"#, 3, "talks[0].session.turns[0].start"),
            (r#""id": "s""#, r#""id": null"#, 1, "talks[0].session.id"),
            (r#""id": "s""#, r#""id": ["s"]"#, 1, "talks[0].session.id"),
            (r#""id": "s""#, r#""id": {"s": 1}"#, 1, "talks[0].session.id"),
            (r#""turns": [{"id": 1,"#, r#""turns": 3, "x": [{"id": 1,"#, 3, "talks[0].session.turns"),
            (r#"[{"id": 1, "turn": 1, "code": "Q"}]"#, "[4]", 5, "talks[0].codings[0].marks[0]"),
            (r#""coder": "anna""#, r#""coder": "anna", "coder": "bo""#, 4, "talks[0].codings[0].coder"),
            (r#""session": {"#, r#""said": {}, "session": {"#, 1, "talks[0].said"),
            (r#""coder": "anna""#, r#""coder": "anna", "scores_hidden": "ja""#, 4, "talks[0].codings[0].scores_hidden"),
            (r#""coder": "anna""#, r#""coder": "anna", "basis": "set""#, 4, "talks[0].codings[0].basis"),
            (r#""coder": "anna""#, r#""coder": "anna", "state": "færdig""#, 4, "talks[0].codings[0].state"),
            (r#""coder": "anna""#, r#""coder": "anna", "prints": [[1, "zz"]]"#, 4, "talks[0].codings[0].prints[0]"),
            (
                r#""turn": 1, "code""#,
                r#""turn": 1, "modifiers": 3, "code""#,
                5,
                "talks[0].codings[0].marks[0].modifiers",
            ),
            // What only gensvar can know to be wrong.
            (r#""by": "T""#, r#""by": "X""#, 3, "talks[0].session.turns[0].by"),
        ];
        let mut seen = std::collections::BTreeSet::new();
        for (from, to, line, way) in lines {
            let finding = edited(from, to).expect_err(to);
            assert_eq!(finding.place, Place::Line(line), "{to}: {finding:?}");
            for language in ["en", "da", "nb", "sv"] {
                let said = crate::ports::locale::Texts::new(language).say(&finding.message);
                assert!(said.contains(way), "{to}: {said}");
                let of_library = ["invalid", "expected", "variant", "missing field", "duplicate", "u32", "struct"];
                assert!(of_library.iter().all(|word| !said.contains(word)), "{language}: {said}");
                if language == "da" {
                    seen.insert(said.split_once("«: ").map(|(_, told)| told.to_owned()).unwrap_or_default());
                }
            }
        }
        let vague = seen.iter().filter(|said| said.contains("gensvar.schema.json")).count();
        assert!(
            vague == 1 && seen.len() > 10,
            "only of what is no number of a fingerprint nothing better is said: {seen:#?}"
        );
    }

    #[test]
    fn a_field_that_is_misspelt_is_told_and_the_talk_comes_in() {
        assert_eq!(edited(r#""id": "s""#, r#""id": "s""#).unwrap().findings, []);
        let material = edited(r#""id": "s","#, "\"id\": \"s\",\n\"titel\": \"Besøg\",").unwrap();
        let told: Vec<String> = material.findings.iter().map(|it| format!("{:?} {:?}", it.place, it.message)).collect();
        assert!(material.talks.len() == 1 && told.len() == 1, "{told:?}");
        assert!(told[0].starts_with("Line(2)") && told[0].contains("talks[0].session.titel"), "{told:?}");
    }
}
