//! `docs/gensvar.schema.json` says what is written as JSON and JSON Lines: all that is written is as it says, it tells of no field
//! that is never written, and without what it asks for nothing is read. `peers` reads the same with a validator of others.

use std::collections::BTreeSet;

use gensvar::ports::import::{Settings, read};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::any_talk::{self, Whole};
use super::out_and_in;

fn schema() -> Value {
    serde_json::from_str(include_str!("../../docs/gensvar.schema.json")).unwrap()
}

/// A schema, and the whole of which it is a part.
#[derive(Clone, Copy)]
struct Rules<'s> {
    here: &'s Value,
    whole: &'s Value,
}

impl<'s> Rules<'s> {
    fn at(self, here: &'s Value) -> Self {
        Self { here, whole: self.whole }
    }

    /// In what a value is not as the schema says. Words that this knows nothing of are a fault of the test.
    fn faults(self, value: &Value, at: &str, faults: &mut Vec<String>) {
        let mut fault = |what: String| faults.push(format!("{at}: {what}"));
        let Some(words) = self.here.as_object() else {
            assert_eq!(self.here, &json!(false));
            return fault("nothing may stand here".to_owned());
        };
        for (word, said) in words {
            match word.as_str() {
                "description"
                | "title"
                | "$schema"
                | "$id"
                | "$defs"
                | "required"
                | "items"
                | "prefixItems"
                | "oneOf"
                | "properties"
                | "additionalProperties"
                | "$ref" => {}
                "const" if value == said => {}
                "enum" if said.as_array().unwrap().contains(value) => {}
                "type" if is_a(value, said.as_str().unwrap()) => {}
                "minimum" if value.as_i64().is_some_and(|it| it >= said.as_i64().unwrap()) => {}
                "maximum" if value.as_i64().is_some_and(|it| it <= said.as_i64().unwrap()) => {}
                "minLength" if value.as_str().is_some_and(|it| it.chars().count() as u64 >= said.as_u64().unwrap()) => {
                }
                "minItems" if value.as_array().is_some_and(|it| it.len() as u64 >= said.as_u64().unwrap()) => {}
                "maxItems" if value.as_array().is_some_and(|it| it.len() as u64 <= said.as_u64().unwrap()) => {}
                "pattern" if said == "^[0-9a-f]{16}$" => {
                    let digits = value.as_str().unwrap_or_default();
                    if digits.len() != 16 || digits.bytes().any(|byte| !matches!(byte, b'0'..=b'9' | b'a'..=b'f')) {
                        fault(format!("{value} is no fingerprint"));
                    }
                }
                "const" | "enum" | "type" | "minimum" | "maximum" | "minLength" | "minItems" | "maxItems" => {
                    fault(format!("{value} against {word} {said}"));
                }
                other => panic!("the test does not know {other}"),
            }
        }
        if let Some(name) = words.get("$ref") {
            self.at(self.meant(name)).faults(value, at, faults);
        }
        self.inside(value, at, faults);
    }

    fn meant(self, name: &Value) -> &'s Value {
        let pointer = name.as_str().unwrap().strip_prefix('#').unwrap();
        self.whole.pointer(pointer).unwrap_or_else(|| panic!("{name} leads nowhere"))
    }

    fn inside(self, value: &Value, at: &str, faults: &mut Vec<String>) {
        if let Some(kinds) = self.here.get("oneOf").and_then(Value::as_array) {
            let tried: Vec<Vec<String>> = kinds
                .iter()
                .map(|kind| {
                    let mut found = Vec::new();
                    self.at(kind).faults(value, at, &mut found);
                    found
                })
                .collect();
            match tried.iter().filter(|found| found.is_empty()).count() {
                1 => {}
                0 => faults.extend(tried.into_iter().min_by_key(Vec::len).unwrap_or_default()),
                several => faults.push(format!("{at}: {several} of {}", kinds.len())),
            }
        }
        if let Some(fields) = value.as_object() {
            let known = self.here.get("properties").and_then(Value::as_object);
            let others = self.here.get("additionalProperties");
            for name in self.here.get("required").and_then(Value::as_array).into_iter().flatten() {
                if !fields.contains_key(name.as_str().unwrap()) {
                    faults.push(format!("{at}: without {name}"));
                }
            }
            for (name, field) in fields {
                if let Some(rule) = known.and_then(|known| known.get(name)).or(others) {
                    self.at(rule).faults(field, &format!("{at}.{name}"), faults);
                }
            }
        }
        for (place, entry) in value.as_array().into_iter().flatten().enumerate() {
            let first = self.here.get("prefixItems").and_then(|first| first.get(place));
            if let Some(rule) = first.or(self.here.get("items")) {
                self.at(rule).faults(entry, &format!("{at}[{place}]"), faults);
            }
        }
    }
}

fn is_a(value: &Value, kind: &str) -> bool {
    match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        _ => panic!("the test does not know {kind}"),
    }
}

fn faults(value: &Value) -> Vec<String> {
    let schema = schema();
    let mut faults = Vec::new();
    Rules { here: &schema, whole: &schema }.faults(value, "$", &mut faults);
    faults
}

/// What is written of a talk: the file, and the line.
fn written(whole: &Whole) -> [Value; 2] {
    ["json", "jsonl"].map(|format| serde_json::from_slice(&any_talk::write(format, whole).bytes).unwrap())
}

fn read_again(value: &Value) -> Result<Whole, String> {
    let arrival = read(value.to_string().as_bytes(), &Settings::default()).map_err(|fault| format!("{fault:?}"))?;
    assert_eq!(arrival.format.id, if value.get("talks").is_some() { "json" } else { "jsonl" });
    let whole = arrival.material.talks.into_iter().next().unwrap().whole.unwrap();
    Ok(Whole { session: whole.0, codings: whole.1 })
}

/// A talk in which every field says something.
fn full() -> Value {
    let coding = |state: Value| {
        json!({
            "format": 1, "id": "c", "session": "s", "coder": "anna", "round": 2, "state": state, "basis": "heard",
            "codebooks": [{ "id": "misc-2.5", "version": "1", "fingerprint": "00ff" }],
            "passes": ["misc-2.5/globals"], "scores_hidden": true, "next_id": 90, "happened": 12, "works": [["w", 3]],
            "cuts": [{ "turn": 1, "at": 4, "utterance": 7 }],
            "marks": [
                { "id": 9, "turn": 1, "code": "OQ" },
                { "id": 8, "turn": 1, "utterance": 7, "code": "CR", "modifiers": { "valence": "+" }, "note": "so", "counts_anyway": true },
            ],
            "ratings": [{ "id": "EMP", "value": 4, "evidence": [8, 9], "note": "warm" }],
            "boundaries": [[2, "joined"]], "bookmarks": [2],
            "segments": [{
                "codebook": "misc-2.5", "from": 1, "to": 2, "open_end": true, "times": [0, 9000], "seed": 7, "reason": "drawn",
            }],
            "phases": [[1, "engaging"], [2, "planning"]],
            "tags": [{ "turn": 1, "utterance": 7, "heading": "steps", "actor": "client", "says": ["specific"] }],
        })
    };
    json!({ "gensvar": 1, "talks": [{
        "session": {
            "format": 1, "id": "s", "title": "First visit", "language": "da", "date": "2026-03-12", "source": "visit.txt",
            "media": [{ "path": "visit.wav", "offset": -5 }],
            "consent": { "given": true, "date": "2026-03-01", "form": "A", "withdrawn": "2026-04-01" },
            "retain_until": "2030-01-01",
            "targets": [{ "behaviour": "drink less", "whose": "agency" }],
            "participants": [
                { "id": "T", "role": "clinician", "name": "Anna" },
                { "id": "I", "role": "interpreter", "speaks_for": "T" },
            ],
            "happened": ["c", 12],
            "turns": [
                { "id": 1, "by": "T", "start": 0, "end": 4100, "text": "So. What now?" },
                { "id": 2, "by": "I", "text": "Ja." },
            ],
        },
        "codings": [coding(json!("finished")), coding(json!({ "not_codable": { "reason": "noise" } }))],
    }] })
}

#[test]
fn a_talk_in_which_every_field_says_something_comes_back_as_the_schema_says() {
    let full = full();
    let [mut file, line] = written(&read_again(&full).unwrap());
    assert_eq!((faults(&file), faults(&line)), (Vec::new(), Vec::new()));
    assert_eq!(file["talks"][0]["codings"], line["codings"]);
    for coding in file["talks"][0]["codings"].as_array_mut().unwrap() {
        let prints = coding.as_object_mut().unwrap().remove("prints").unwrap();
        assert_eq!(prints.as_array().unwrap().len(), 2);
    }
    assert_eq!(file, full);
}

proptest! {
    #[test]
    fn all_that_is_written_is_as_the_schema_says(whole in any_talk::any_talk()) {
        for value in written(&whole) {
            prop_assert_eq!(faults(&value), Vec::<String>::new());
        }
    }
}

#[test]
fn samples_are_written_as_the_schema_says() {
    for name in out_and_in::SAMPLES {
        let talk = out_and_in::sample(name);
        let codings = talk.codings.into_iter().map(|(coding, _)| coding).collect();
        for value in written(&Whole { session: talk.session, codings }) {
            assert_eq!(faults(&value), Vec::<String>::new(), "{name}");
        }
    }
}

/// The names of all fields in a value, with what a map has left out, whose names are data.
fn fields(value: &Value, found: &mut BTreeSet<String>) {
    for (name, field) in value.as_object().into_iter().flatten() {
        found.insert(name.clone());
        if name != "modifiers" {
            fields(field, found);
        }
    }
    for entry in value.as_array().into_iter().flatten() {
        fields(entry, found);
    }
}

/// Every object of the schema with its fields.
fn objects(schema: &Value) -> Vec<&Value> {
    let inside =
        schema.as_object().into_iter().flatten().map(|(_, value)| value).chain(schema.as_array().into_iter().flatten());
    let mut found: Vec<&Value> = inside.flat_map(objects).collect();
    if schema.get("type") == Some(&json!("object")) {
        found.push(schema);
    }
    found
}

#[test]
fn the_schema_tells_of_no_field_that_is_never_written_and_says_what_each_is() {
    let schema = schema();
    let mut told = BTreeSet::new();
    for object in objects(&schema).into_iter().filter_map(|object| object["properties"].as_object()) {
        for (name, field) in object {
            told.insert(name.clone());
            let whole = Rules { here: &schema, whole: &schema };
            let meant = field.get("description").or_else(|| whole.meant(&field["$ref"]).get("description"));
            assert!(meant.and_then(Value::as_str).is_some_and(|text| text.len() > 3), "{name} is not described");
        }
    }
    let mut there = BTreeSet::new();
    for value in written(&read_again(&full()).unwrap()) {
        fields(&value, &mut there);
    }
    assert_eq!(told, there);
}

/// A way to a value: names of fields and places in lists.
fn ways(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    for (name, field) in value.as_object().into_iter().flatten() {
        ways(field, &format!("{at}/{name}"), found);
    }
    for (place, entry) in value.as_array().into_iter().flatten().enumerate() {
        ways(entry, &format!("{at}/{place}"), found);
    }
}

/// A file without the field to which a way leads; nothing where that is no field.
fn without(file: &Value, way: &str) -> Option<Value> {
    let mut less = file.clone();
    let (object, name) = way.rsplit_once('/')?;
    less.pointer_mut(object)?.as_object_mut()?.remove(name)?;
    Some(less)
}

#[test]
fn what_the_schema_asks_for_is_what_cannot_be_left_out() {
    let full = full();
    let mut all = Vec::new();
    ways(&full, "", &mut all);
    let mut counts = (0, 0);
    // What others refer to cannot be left out either, and the schema of one value cannot say so.
    let meant = ["cuts", "marks", "codings", "turns/0/text"];
    for way in all.iter().filter(|way| !way.contains("/modifiers/")) {
        let Some(less) = without(&full, way) else { continue };
        let (is_asked_for, is_read) = (!faults(&less).is_empty(), read_again_or_told(&less));
        if meant.iter().any(|name| way.ends_with(name)) {
            continue;
        }
        assert_eq!(is_asked_for, !is_read, "{way}: {:?}", faults(&less));
        *(if is_asked_for { &mut counts.0 } else { &mut counts.1 }) += 1;
    }
    assert!(counts.0 > 30 && counts.1 > 40, "{counts:?}");
}

/// Whether a file is read.
fn read_again_or_told(value: &Value) -> bool {
    let settings = Settings { format: gensvar::ports::formats::by_id("json"), ..Settings::default() };
    read(value.to_string().as_bytes(), &settings).is_ok_and(|arrival| !arrival.material.talks.is_empty())
}

#[test]
fn what_is_not_as_the_schema_says_is_seen() {
    let full = full();
    let turn = "/talks/0/session/turns/0";
    let coding = "/talks/0/codings/0";
    for (way, value) in [
        ("/gensvar".to_owned(), json!(2)),
        (format!("{turn}/start"), json!(-1)),
        (format!("{turn}/start"), json!(0.5)),
        (format!("{turn}/id"), json!("1")),
        ("/talks/0/session/participants/0/role".into(), json!("therapist")),
        ("/talks/0/session/targets/0/whose".into(), json!("nobody")),
        (format!("{coding}/state"), json!("done")),
        (format!("{coding}/basis"), json!("seen")),
        (format!("{coding}/ratings/0/value"), json!(300)),
        (format!("{coding}/boundaries/0/1"), json!("cut")),
        (format!("{coding}/phases/0"), json!([1])),
        (format!("{coding}/segments/0/times"), json!([0, 1, 2])),
        (format!("{coding}/marks/1/modifiers/valence"), json!(1)),
        (format!("{coding}/marks/0/id"), json!(4_000_000_001_u32)),
    ] {
        let mut wrong = full.clone();
        *wrong.pointer_mut(&way).unwrap() = value.clone();
        assert!(!faults(&wrong).is_empty(), "{way} {value} is as the schema says");
        assert!(!read_again_or_told(&wrong), "{way} {value} is read");
    }
    let mut more = full;
    more["talks"][0]["session"]["colour"] = json!("red");
    assert_eq!(faults(&more), ["$.talks[0].session.colour: nothing may stand here"]);
}
