//! Projects of BORIS, of every version: each observation is a talk, point and state events are coded utterances. A state
//! is pressed twice, where it begins and where it ends, by the same subject with the same modifiers. Observations of which
//! gensvar wrote that they are of one talk are one talk with several coders.

mod joined;
mod project;

use std::collections::HashMap;

use serde_json::Value;

use super::coded::{Event, fill, who_speak};
use super::copies::Copies;
use super::counted::Counted;
use super::json;
use super::labels;
use super::material::{Finding, FoundCode, FoundCoding, FoundMark, Material, Place, Talk, Voice};
use crate::domain::coding::Basis;
use crate::domain::message::Message;
use crate::domain::session::{Media, Role, Speaker};
use crate::ports::export::boris::{FINISHED, NO_DAY, SIDE_ENDS, UNKNOWN};
use crate::ports::formats::Sample;
use crate::ports::limits::{LONGEST_NAME, MOST_PARTICIPANTS, MOST_TURNS};
use crate::ports::ron::beginning;
use project::{Loose, Observation, Project};

/// Bytes of an observation's name in the place of an event.
const LONGEST_PLACE: usize = 100;
/// Independent variables that gensvar writes, and reads.
const OURS: [&str; 7] = ["coder", "codebooks", "talk", "day", "basis", "round", "finished"];
/// What a project calls events of nobody in particular.
const NOBODY: &str = "No focal subject";

/// Whether a text is a project of BORIS.
pub fn is(sample: &Sample<'_>) -> bool {
    const KEYS: [&str; 9] = [
        "\"behaviors_conf\"",
        "\"subjects_conf\"",
        "\"project_format_version\"",
        "\"behavioral_categories\"",
        "\"behavioral_categories_config\"",
        "\"project_description\"",
        "\"observations\"",
        "\"time offset\"",
        "\"media_info\"",
    ];
    let tells = |key: &&&str| memchr::memmem::find(sample.text.as_bytes(), key.as_bytes()).is_some();
    sample.text.trim_start().starts_with('{') && KEYS.iter().filter(tells).take(2).count() == 2
}

/// Reads a project.
pub fn read(text: &str) -> Result<Material, Finding> {
    if !text.trim_start().starts_with('{') {
        return Err(Message::new("import-boris-none").into());
    }
    json::bounded(text)?;
    let project: Project = serde_json::from_str(text).map_err(|error| {
        // Of a broken file, what is broken is of no use to a person; where, is.
        Finding::line(error.line().max(1), Message::new("import-boris-broken"))
    })?;
    let mut told = Counted::default();
    let behaviours = Behaviours::new(&project.behaviours, &mut told);
    let subjects = subjects(&project.subjects, &mut told);
    if project.observations.is_empty() && behaviours.codes.is_empty() {
        return Err(Message::new("import-boris-empty").into());
    }
    if project.odd {
        told.tell("import-boris-odd", &Place::Whole);
    }
    let all: usize = project.observations.iter().map(|(_, observation)| observation.events.len()).sum();
    if all > MOST_TURNS {
        return Err(Message::new("limit-turns").with("most", MOST_TURNS).into());
    }
    let places = subjects.iter().zip(0..).map(|(voice, place)| (voice.label.as_str(), place)).collect();
    let mut material = Material::default();
    let mut talks = Vec::with_capacity(project.observations.len());
    let mut copies = Copies::default();
    for (name, observation) in &project.observations {
        let reading = Reading {
            name,
            behaviours: &behaviours,
            listed: (&subjects, &places),
            more: Vec::new(),
            copies: &mut copies,
            told: &mut told,
        };
        let session = variables(observation).get("talk").and_then(Value::as_str).unwrap_or_default();
        talks.push((session, reading.talk(observation)));
        copies.check()?;
    }
    material.talks = joined::talks(talks);
    material.codes = behaviours.codes;
    // Where only one side is observed and nothing was, all of it is that side's.
    if material.talks.is_empty()
        && let [side] = &subjects[..]
        && is_side(&side.label)
    {
        let sideless = material.codes.iter_mut().filter(|code| code.speaker.is_empty());
        sideless.for_each(|code| code.speaker.clone_from(&side.label));
    }
    material.findings.extend(told.into_findings());
    Ok(material)
}

/// Entries of an object, or of a list where older versions have one.
fn entries(value: &Value) -> Vec<(String, &Value)> {
    match value {
        // Keys are numbers, which do not sort as text does.
        Value::Object(map) => {
            let mut list: Vec<(String, &Value)> = map.iter().map(|(key, value)| (key.clone(), value)).collect();
            list.sort_by_key(|(key, _)| key.parse::<u64>().unwrap_or(u64::MAX));
            list
        }
        Value::Array(list) => list.iter().enumerate().map(|(index, value)| (index.to_string(), value)).collect(),
        _ => Vec::new(),
    }
}

/// What an observation says of itself in words of the project's own.
fn variables(observation: &Observation) -> &Value {
    observation.about.get("independent_variables").unwrap_or(&Value::Null)
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// Everybody who is observed. The oldest versions have a key and a name.
fn subjects(value: &Value, told: &mut Counted) -> Vec<Voice> {
    let mut voices = Vec::new();
    for (key, entry) in entries(value) {
        let (label, name) = match entry {
            Value::Array(pair) => (pair.get(1).and_then(Value::as_str).unwrap_or_default(), ""),
            _ => (text(entry, "name"), text(entry, "description")),
        };
        if label.is_empty() {
            told.tell("import-boris-nameless", &Place::Entry(format!("subjects_conf {key}")));
        } else if voices.len() < MOST_PARTICIPANTS && voices.iter().all(|voice: &Voice| voice.label != label) {
            voices.push(Voice { name: beginning(name, LONGEST_NAME).to_owned(), ..Voice::called(label) });
        }
    }
    voices
}

/// The behaviours of a project.
struct Behaviours {
    codes: Vec<FoundCode>,
    /// Places of codes by their names, and whether they are states.
    places: HashMap<String, (usize, bool)>,
}

impl Behaviours {
    fn new(value: &Value, told: &mut Counted) -> Self {
        let mut behaviours = Self { codes: Vec::new(), places: HashMap::new() };
        for (key, entry) in entries(value) {
            let code = text(entry, "code");
            if code.is_empty() {
                told.tell("import-boris-nameless", &Place::Entry(format!("behaviors_conf {key}")));
                continue;
            }
            let is_state = text(entry, "type").to_ascii_lowercase().starts_with("state");
            if behaviours.places.contains_key(code) {
                told.tell("import-boris-twice", &Place::Entry(code.to_owned()));
                continue;
            }
            behaviours.places.insert(code.to_owned(), (behaviours.codes.len(), is_state));
            let (speaker, group) = side_of(text(entry, "category"));
            behaviours.codes.push(FoundCode {
                code: code.to_owned(),
                description: text(entry, "description").to_owned(),
                speaker: speaker.to_owned(),
                group: group.to_owned(),
                key: text(entry, "key").to_owned(),
                modifiers: modifiers(entry.get("modifiers").unwrap_or(&Value::Null)),
                ..FoundCode::default()
            });
        }
        behaviours
    }

    fn is_state(&self, code: &str) -> Option<bool> {
        self.places.get(code).map(|(_, is_state)| *is_state)
    }

    fn modifiers(&self, code: &str) -> &[(String, Vec<String>)] {
        self.places.get(code).and_then(|(place, _)| self.codes.get(*place)).map_or(&[], |code| &code.modifiers)
    }
}

/// Whether a name is that of one of the two sides.
fn is_side(name: &str) -> bool {
    labels::role(&labels::key(name)).and_then(Role::speaker).is_some()
}

/// Whose talk a category says that its behaviours are, and what it is called besides: `client: Change`, `Terapeut`.
fn side_of(category: &str) -> (&str, &str) {
    match category.split_once(SIDE_ENDS).map(|(side, group)| (side.trim(), group.trim())) {
        Some((side, group)) if is_side(side) => (side, group),
        _ if [Speaker::Clinician, Speaker::Client].iter().any(|side| side.word() == category) => (category, ""),
        _ if is_side(category) => (category, category),
        _ => ("", category),
    }
}

/// Sets of modifiers. Before version 4 they are text, with `|` between sets and commas between values.
fn modifiers(value: &Value) -> Vec<(String, Vec<String>)> {
    if let Value::String(sets) = value {
        let sets = sets.split('|').filter(|set| !set.is_empty());
        return sets.map(|set| (String::new(), set.split(',').map(without_key).collect())).collect();
    }
    let set = |(_, set): (String, &Value)| {
        let values = set.get("values").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        (text(set, "name").to_owned(), values.iter().filter_map(Value::as_str).map(without_key).collect())
    };
    entries(value).into_iter().map(set).collect()
}

/// A value of a modifier without the key that stands behind it in brackets: `open (o)`.
fn without_key(value: &str) -> String {
    let plain = value.trim();
    let name = plain.strip_suffix(')').and_then(|rest| rest.rsplit_once(" (")).map(|(name, _)| name.trim_end());
    name.filter(|name| !name.is_empty()).unwrap_or(plain).to_owned()
}

/// An observation while it is read.
struct Reading<'a> {
    name: &'a str,
    behaviours: &'a Behaviours,
    /// The subjects of the project, and their places by their names.
    listed: (&'a [Voice], &'a HashMap<&'a str, u16>),
    /// Subjects of this observation that the project does not list.
    more: Vec<Voice>,
    copies: &'a mut Copies,
    told: &'a mut Counted,
}

/// Who presses what with which modifiers: what a state is told by.
type Pressed<'a> = (Option<u16>, &'a str, &'a str);

impl Reading<'_> {
    fn place(&self, number: usize) -> Place {
        // Each event has its place, and a name could be endless.
        Place::Entry(format!("{} {}", beginning(self.name, LONGEST_PLACE), number + 1))
    }

    fn talk(mut self, observation: &Observation) -> Talk {
        // Data are joined by the observation's id. Ours are described as the talk is called.
        let described = text(&observation.about, "description").trim();
        let is_ours = !text(variables(observation), "talk").is_empty();
        let title = if is_ours { described } else { self.name };
        if !is_ours && !described.is_empty() && described != self.name {
            self.told.note_such("import-boris-described", described, || Place::Entry(self.name.to_owned()));
        }
        let mut talk = Talk {
            name: self.name.to_owned(),
            title: beginning(title, LONGEST_NAME).trim().to_owned(),
            date: date(observation).to_owned(),
            media: media(observation.about.get("file").unwrap_or(&Value::Null)),
            ..Talk::default()
        };
        if observation.odd {
            self.told.tell("import-boris-odd", &Place::Entry(self.name.to_owned()));
        }
        let said = |key: &str| text(variables(observation), key);
        talk.codings.push(FoundCoding {
            coder: said("coder").to_owned(),
            codebooks: said("codebooks").to_owned(),
            round: said("round").parse().unwrap_or_default(),
            basis: Basis::ALL.into_iter().find(|basis| basis.word() == said("basis")),
            finished: said("finished") == FINISHED,
            ..FoundCoding::default()
        });
        for (variable, value) in variables(observation).as_object().into_iter().flatten() {
            let is_empty = value.is_null() || value.as_str().is_some_and(|value| value.trim().is_empty());
            if !OURS.contains(&variable.as_str()) && !is_empty {
                let place = || Place::Entry(self.name.to_owned());
                self.told.note_such("import-boris-variables", variable, place);
            }
        }
        let mut speakers = HashMap::new();
        let mut events = self.events(observation, &mut speakers);
        let (listed, _) = self.listed;
        let voice = |by| {
            let by = usize::from(by);
            listed.get(by).or_else(|| self.more.get(by.checked_sub(listed.len())?))
        };
        talk.voices = who_speak(&mut events, |event| &mut event.by, self.copies, voice);
        fill(&mut talk, events);
        talk
    }

    /// The events of an observation, each state as one.
    fn events(&mut self, observation: &Observation, speakers: &mut HashMap<String, u16>) -> Vec<Event> {
        let times = self.times(observation);
        let mut order: Vec<usize> = (0..times.len()).collect();
        let mut latest = 0;
        let keys: Vec<u32> =
            times.iter().map(|time| *time.as_ref().inspect(|time| latest = **time).unwrap_or(&latest)).collect();
        order.sort_by_key(|index| keys[*index]);
        let mut events: Vec<Event> = Vec::with_capacity(order.len());
        let mut going_on: HashMap<Pressed<'_>, usize> = HashMap::new();
        for index in order {
            let row = &observation.events[index];
            let [subject, code, modifier, comment] = [1, 2, 3, 4].map(|column| row.get(column).map_or("", Loose::text));
            let place = self.place(index);
            let by = self.speaker(subject.trim(), speakers, &place);
            if code.is_empty() {
                self.told.tell("import-boris-no-code", &place);
                continue;
            }
            let is_state = self.behaviours.is_state(code);
            if is_state.is_none() {
                self.told.tell("import-boris-unknown", &place);
            }
            let pressed = (by, code, modifier);
            if let Some(begun) = going_on.remove(&pressed) {
                events[begun].end = times[index];
                if let Some(mark) = &mut events[begun].mark {
                    add_comment(&mut mark.note, comment);
                }
                continue;
            }
            if is_state == Some(true) {
                going_on.insert(pressed, events.len());
            }
            let mark = FoundMark {
                place: place.clone(),
                code: code.into(),
                modifiers: self.given(code, modifier),
                note: comment.to_owned(),
                ..FoundMark::default()
            };
            events.push(Event { place, by, start: times[index], end: None, mark: Some(mark) });
        }
        let mut unpaired: Vec<usize> = going_on.into_values().collect();
        unpaired.sort_unstable();
        for event in unpaired {
            self.told.tell("import-boris-unpaired", &events[event].place);
        }
        events
    }

    /// When each event was, in milliseconds. Live observations may count seconds from 1970; then the first is the beginning.
    fn times(&mut self, observation: &Observation) -> Vec<Option<u32>> {
        let time = |row: &Vec<Loose>| row.first().and_then(Loose::milliseconds);
        let given: Vec<Option<i64>> = observation.events.iter().map(time).collect();
        let later = observation.about.get("time offset").and_then(Value::as_f64).is_some_and(|offset| offset != 0.0);
        if later && !observation.events.is_empty() {
            self.told.tell("import-boris-offset", &Place::Entry(self.name.to_owned()));
        }
        let first = given.iter().flatten().copied().min().unwrap_or_default();
        let offset = if first > i64::from(u32::MAX) { first } else { 0 };
        if offset > 0 {
            self.told.tell("import-boris-clock", &Place::Entry(self.name.to_owned()));
        }
        let mut kept = Vec::with_capacity(given.len());
        for (index, time) in given.into_iter().enumerate() {
            let place = || self.place(index);
            kept.push(match time {
                Some(time) if u32::try_from(time.saturating_sub(offset)).is_ok() => Some((time - offset) as u32),
                Some(time) => {
                    let place = place();
                    self.told.time(time.saturating_sub(offset), &place)
                }
                None => {
                    let place = place();
                    self.told.tell("import-coded-no-time", &place);
                    None
                }
            });
        }
        kept
    }

    fn speaker(&mut self, subject: &str, speakers: &mut HashMap<String, u16>, place: &Place) -> Option<u16> {
        if subject.is_empty() || subject == NOBODY {
            return None;
        }
        let (listed, places) = self.listed;
        if let Some(known) = places.get(subject).or_else(|| speakers.get(subject)) {
            return Some(*known);
        }
        let index = listed.len() + self.more.len();
        if index >= MOST_PARTICIPANTS {
            self.told.tell("import-boris-subjects", place);
            return None;
        }
        let index = index as u16;
        self.more.push(Voice::called(subject));
        speakers.insert(subject.to_owned(), index);
        Some(index)
    }

    /// The modifiers of an event, with the names of their sets where the project tells them.
    fn given(&mut self, code: &str, modifier: &str) -> Vec<(String, String)> {
        if modifier.is_empty() {
            return Vec::new();
        }
        let sets = self.behaviours.modifiers(code);
        let parts = modifier.split('|').enumerate();
        let values = parts.flat_map(|(index, values)| values.split(',').map(move |value| (index, value)));
        let values = values.map(|(index, value)| (index, without_key(value)));
        let mut named = |index: usize| sets.get(index).map_or(String::new(), |(name, _)| self.copies.of(name));
        values
            .filter(|(_, value)| !value.is_empty() && value != "None")
            .map(|(index, value)| (named(index), value))
            .collect()
    }
}

/// The day of an observation. One that gensvar wrote because BORIS asks for it is none.
fn date(observation: &Observation) -> &str {
    match (day(text(&observation.about, "date")), text(variables(observation), "day")) {
        (NO_DAY, UNKNOWN) => "",
        (NO_DAY, told) if !told.is_empty() => beginning(told, LONGEST_NAME),
        (day, _) => day,
    }
}

/// The day of a date with a time.
fn day(date: &str) -> &str {
    let day = date.get(..10).unwrap_or_default();
    let fits = |(index, byte): (usize, u8)| if matches!(index, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
    if day.bytes().enumerate().all(fits) { day } else { "" }
}

/// Recordings of all players; a list where older versions have one.
fn media(value: &Value) -> Vec<Media> {
    let mut media = Vec::new();
    for (_, player) in entries(value) {
        let files: Vec<&str> = match player {
            Value::String(file) => vec![file],
            _ => entries(player).into_iter().filter_map(|(_, file)| file.as_str()).collect(),
        };
        media.extend(files.into_iter().filter(|file| !file.is_empty()).map(Media::of_talk));
    }
    media
}

/// Adds what was said where a state ended to what was said where it began.
fn add_comment(note: &mut String, comment: &str) {
    if !comment.is_empty() && comment != note.as_str() {
        if !note.is_empty() {
            note.push('\n');
        }
        note.push_str(comment);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::import::coded::testing::{told, utterances};

    /// A project with an observation of these events.
    fn project(events: &str) -> String {
        format!(
            r#"{{ "time_format": "hh:mm:ss", "project_format_version": "7.0",
            "subjects_conf": {{"10": {{"key": "c", "name": "Client", "description": "Anna"}}, "9": {{"name": "Therapist"}}}},
            "behaviors_conf": {{"0": {{"type": "Point event", "key": "q", "code": "Q", "category": "Questions",
                "modifiers": {{"0": {{"name": "kind", "type": 0, "values": ["open (o)", "closed (c)"]}},
                               "1": {{"name": "topic", "type": 1, "values": ["x", "y"]}}}}}},
                "1": {{"type": "State event", "code": "CT", "modifiers": ""}}}},
            "observations": {{"visit 1": {{"type": "MEDIA", "date": "2024-01-31T10:00:00", "description": "",
                "file": {{"1": ["a.mp4"], "2": []}}, "independent_variables": {{"coder": "bo"}}, "events": {events}}}}} }}"#
        )
    }

    fn events(events: &str) -> (Vec<String>, Vec<String>) {
        let text = project(events);
        assert!(is(&Sample { bytes: b"", text: &text }));
        let material = read(&text).unwrap();
        (utterances(&material.talks[0]), told(&material))
    }

    #[test]
    fn points_states_subjects_and_modifiers() {
        let (said, told) = events(
            r#"[[1.25, "Therapist", "Q", "open|x,y", "hm", 31], [2, "Client", "CT", "", ""], [2, "", "Q", "None|y", ""],
               [2.5, "Client", "CT", "a", ""], [3.5, "Client", "CT", "", "end"], [4, "Bo", "Q", "", ""],
               [4.0007, "Client", "CT", "a", ""]]"#,
        );
        let expected = [
            "1250 Therapist: Q.kind=open.topic=x.topic=y",
            "2000-3500 Client: CT",
            "2000 Q.topic=y",
            "2500-4001 Client: CT.=a",
            "4000 Bo: Q",
        ];
        assert_eq!(said, expected);
        assert!(told.is_empty(), "{told:?}");
        let talk = read(&project(r#"[[1, "Client", "CT", "", ""]]"#)).unwrap().talks.remove(0);
        assert_eq!((&*talk.title, &*talk.date, &*talk.codings[0].coder), ("visit 1", "2024-01-31", "bo"));
        assert_eq!((&talk.media[..], &*talk.voices[0].name), (&[Media::of_talk("a.mp4")][..], "Anna"));
    }

    #[test]
    fn of_several_values_of_one_set_one_stays_and_the_rest_is_noted_and_told() {
        use crate::ports::codebooks::Library;
        use crate::ports::import::arranging::arrange;
        let text = project(r#"[[1, "Therapist", "Q", "open|y,x", "hm", 25], [2, "Therapist", "Q", "closed|x", ""]]"#);
        let text = text.replace("\"Q\"", "\"Zq\"");
        let arrival = crate::ports::import::read(text.as_bytes(), &crate::ports::import::Settings::default()).unwrap();
        let settings = crate::ports::import::Settings::default();
        let arranged = arrange(arrival, "a.boris", &Library::shipped(), &settings, &|| "id".to_owned()).unwrap();
        let (coding, _) = &arranged.talks[0].codings[0];
        let marks: Vec<_> = coding.marks().map(|(_, mark)| (mark.modifiers.clone(), mark.note.clone())).collect();
        let pairs = |pairs: [(&str, &str); 2]| pairs.map(|(set, value)| (set.to_owned(), value.to_owned())).to_vec();
        let first = (pairs([("kind", "open"), ("topic", "y")]), Some("hm; topic: x".to_owned()));
        assert_eq!(marks, [first, (pairs([("kind", "closed"), ("topic", "x")]), None)]);
        let told = crate::ports::locale::Texts::new("en");
        let further: Vec<_> =
            arranged.findings.iter().filter(|it| it.message.id == "import-modifier-further").collect();
        assert!(further.len() == 1 && told.say(&further[0].message).contains("topic: x"), "{:?}", arranged.findings);
    }

    #[test]
    fn an_observation_is_called_by_its_id_and_what_describes_it_is_told() {
        let text = project("[]").replace(r#""description": "","#, r#""description": "At the office","#);
        let of = |text: &str| {
            let material = read(text).unwrap();
            (material.talks[0].title.clone(), told(&material))
        };
        let expected = ("visit 1".to_owned(), vec!["Entry(\"visit 1\") import-boris-described".to_owned()]);
        assert_eq!(of(&text), expected);
        let ours = text.replace(r#""coder": "bo""#, r#""coder": "bo", "talk": "x-1""#);
        assert_eq!(of(&ours), ("At the office".to_owned(), vec![]));
        assert!(crate::ports::locale::Texts::new("en").knows("import-boris-described"));
    }

    #[test]
    fn a_category_says_whose_talk_it_is() {
        let told = |category: &str| {
            let text = project("[]").replace("Questions", category);
            let code = read(&text).unwrap().codes.remove(0);
            (code.speaker, code.group)
        };
        let pair = |one: &str, two: &str| (one.to_owned(), two.to_owned());
        assert_eq!(told("client: Change"), pair("client", "Change"));
        assert_eq!(told("client"), pair("client", ""));
        assert_eq!(told("Terapeut"), pair("Terapeut", "Terapeut"));
        assert_eq!(told("Questions: open"), pair("", "Questions: open"));
        let one = r#"{"subjects_conf": {"0": {"name": "client"}}, "behaviors_conf": {"0": {"code": "X"}}, "observations": {}}"#;
        assert_eq!(read(one).unwrap().codes[0].speaker, "client");
        let two = one.replace("}, \"behav", ", \"1\": {\"name\": \"Anna\"}}, \"behav");
        assert_eq!(read(&two).unwrap().codes[0].speaker, "");
    }

    #[test]
    fn what_is_no_json_is_no_project() {
        for text in ["WEBVTT\n\n00:01.000 --> 00:02.000\nHei.\n", "", "T: hei"] {
            assert_eq!(read(text).unwrap_err().message.id, "import-boris-none", "{text}");
        }
        assert_eq!(read("{\"behaviors_conf\":").unwrap_err().message.id, "import-boris-broken");
        assert!(crate::ports::locale::Texts::new("en").knows("import-boris-none"));
    }

    #[test]
    fn of_a_behaviour_that_stands_twice_the_first_counts() {
        let text = project(r#"[[1, "Client", "Q", "open", ""]]"#);
        let twice =
            text.replace(r#""1": {"type": "State event""#, r#""1": {"code": "Q"}, "2": {"type": "State event""#);
        assert_ne!(text, twice);
        let material = read(&twice).unwrap();
        assert_eq!(utterances(&material.talks[0]), ["1000 Client: Q.kind=open"]);
        assert_eq!(told(&material), ["Entry(\"Q\") import-boris-twice"]);
    }

    #[test]
    fn a_time_offset_is_told() {
        let moved =
            project(r#"[[1, "Client", "Q", "", ""]]"#).replacen("\"events\"", "\"time offset\": 100, \"events\"", 1);
        assert_eq!(told(&read(&moved).unwrap()), ["Entry(\"visit 1\") import-boris-offset"]);
    }

    #[test]
    fn an_offset_of_an_observation_that_is_left_out_is_not_told() {
        let moved = project("[]").replacen("\"events\"", "\"time offset\": 100, \"events\"", 1);
        let ids = |text: &str| read(text).map_or_else(|why| why.message.id.to_string(), |it| told(&it).join(" "));
        assert!(!ids(&moved).contains("import-boris-offset"), "{}", ids(&moved));
    }

    #[test]
    fn what_has_no_pair_or_no_time_is_told_and_stays() {
        let (said, told) = events(
            r#"[[5, "Client", "CT", "", ""], ["NA", "Client", "Q", "", ""], [-1, "", "Z", "", ""], ["3,5", "", "Q"], [9], 7]"#,
        );
        assert_eq!(said, ["3500 Q", "5000 Client: CT", "? Client: Q", "? Z"]);
        let expected = [
            "Entry(\"visit 1 2\") import-coded-no-time",
            "Entry(\"visit 1 3\") import-coded-before",
            "Entry(\"visit 1 3\") import-boris-unknown",
            "Entry(\"visit 1 5\") import-boris-no-code",
            "Entry(\"visit 1 1\") import-boris-unpaired",
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn a_live_clock_begins_at_its_first_event() {
        let (said, told) = events(r#"[[1700000002.5, "", "Q", "", ""], [1700000001.5, "", "Q", "", ""]]"#);
        assert_eq!(said, ["0 Q", "1000 Q"]);
        assert_eq!(told, ["Entry(\"visit 1\") import-boris-clock"]);
    }

    #[test]
    fn old_versions_have_lists_and_text() {
        let text = r#"{"project_format_version": "1.6", "subjects_conf": {"0": ["t", "Therapist"]},
            "behaviors_conf": [{"type": "Point event", "code": "Q", "modifiers": "open (o),closed|x,y"}],
            "observations": {"a": {"type": "LIVE", "file": [], "events": [[1, "Therapist", "Q", "open|y", ""]]},
                "b": {"file": ["x.avi", "y.avi"], "events": []}, "c": {"file": {"1": {"0": "z.avi"}}}, "d": 5}}"#;
        let material = read(text).unwrap();
        assert_eq!(utterances(&material.talks[0]), ["1000 Therapist: Q.=open.=y"]);
        assert_eq!(material.talks[1].media, ["x.avi", "y.avi"].map(Media::of_talk));
        assert_eq!(material.talks[2].media, [Media::of_talk("z.avi")]);
        assert_eq!(material.codes[0].modifiers[0].1, ["open", "closed"]);
        assert_eq!(told(&material), ["Entry(\"d\") import-boris-odd"]);
    }

    #[test]
    fn two_events_at_one_instant_stay_two() {
        let (said, _) = events(r#"[[1, "", "Q", "", ""], [1, "", "Q", "", ""]]"#);
        assert_eq!(said, ["1000 Q", "1000 Q"]);
    }

    #[test]
    fn what_is_broken_is_refused_with_its_line() {
        let broken = read("{\"observations\": {\n\"a\": [").unwrap_err();
        assert_eq!((broken.place, &*broken.message.id), (Place::Line(2), "import-boris-broken"));
        assert_eq!(read("{}").unwrap_err().message.id, "import-boris-empty");
        let deep = format!("{{\"behaviors_conf\": {}", "[".repeat(100_000));
        assert_eq!(read(&deep).unwrap_err().message.id, "import-boris-broken");
        assert!(!is(&Sample { bytes: b"", text: r#"{"segments": [], "observations": []}"# }));
    }
}
