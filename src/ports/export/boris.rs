//! A project of BORIS: an observation for each coding of each talk, an event for each mark. A code is a state, with a
//! beginning and an end, where every mark of it has both and no two by one person overlap; else it is a point.

mod behaviours;

use std::collections::{BTreeMap, HashMap, HashSet};

use serde_json::{Map, Value, json};

use super::given::{Given, Marks, made_up_and_uncoded, one_line, told_apart};
use crate::domain::coding::{Mark, Status};
use crate::domain::message::{Argument, Message};
use crate::domain::session::Session;
use crate::ports::formats::{Coded, Holds, Outgoing, Part, Written};
use crate::ports::import::days::is_day;
pub(super) use behaviours::Behaviours;
pub use behaviours::SIDE_ENDS;

/// The form of the project, which BORIS 7 to 9 have.
const VERSION: &str = "7.0";
/// The day that stands where nobody knows it, since BORIS asks for one. The variable `day` then says so.
pub const NO_DAY: &str = "2000-01-01";
/// What the variable `day` says of a day that nobody knows.
pub const UNKNOWN: &str = "unknown";
/// What the variable `finished` says of a finished coding.
pub const FINISHED: &str = "yes";
/// What an observation says of its coding, under these names.
const VARIABLES: [&str; 7] = ["coder", "codebooks", "talk", "day", "basis", "round", "finished"];

/// What comes back from a project that was written here.
pub const HOLDS: Holds = Holds::Only(&[
    Part::Talks,
    Part::Title,
    Part::Date,
    Part::Media,
    Part::Speakers,
    Part::Names,
    Part::Starts,
    Part::Coders,
    Part::Coder,
    Part::Codebooks,
    Part::Round,
    Part::Circumstances,
    Part::Marks,
    Part::Modifiers,
    Part::Notes,
]);

/// Writes a project.
pub fn write(talks: &[Outgoing<'_>]) -> Result<Written, Message> {
    let mut all = Vec::new();
    for outgoing in talks {
        if outgoing.codings.is_empty() {
            all.push((outgoing, None, Marks::new(outgoing.session, None)));
        }
        for coded in outgoing.codings {
            all.push((outgoing, Some(coded), Marks::new(outgoing.session, Some(coded))));
        }
    }
    let states = states(all.iter().map(|(_, _, marks)| marks));
    let instruments =
        all.iter().filter_map(|(outgoing, coded, _)| coded.map(|coded| (coded.instrument, outgoing.language())));
    let given = all.iter().flat_map(|(_, _, marks)| marks.marked().map(|(_, mark)| mark));
    let behaviours = Behaviours::new(instruments, given, &states);
    let mut told = Vec::new();
    let mut observations = Map::new();
    let (made_up, uncoded) = made_up_and_uncoded(talks);
    let mut ends = 0;
    let called = names(talks);
    for ((outgoing, coded, marks), name) in all.iter().zip(called) {
        let is_point = |mark: &Mark| !behaviours.is_state(&mark.code);
        ends += marks.marked().filter(|(given, mark)| given.end.is_some() && is_point(mark)).count();
        observations.insert(name, observation(outgoing.session, *coded, marks, &behaviours));
    }
    for (id, count) in
        [("export-times-made-up", made_up), ("export-uncoded-turns", uncoded), ("export-ends-left-out", ends)]
    {
        if count > 0 {
            told.push(Message::new(id).with("count", count));
        }
    }
    told.extend(told_apart(all.iter().map(|(_, _, marks)| marks.together()).sum()));
    if !behaviours.changed.is_empty() {
        let values = Argument::All(behaviours.changed.iter().cloned().collect());
        told.push(Message::new("export-values-changed").with("values", values));
    }
    let project = project(&subjects(talks), &behaviours, &variables(), &Value::Object(observations));
    let bytes = serde_json::to_vec_pretty(&project).map_err(|_| Message::new("export-boris-failed"))?;
    Ok(Written { bytes, told })
}

/// A project of its parts; everything that BORIS asks for is there.
pub(super) fn project(subjects: &Value, behaviours: &Behaviours<'_>, variables: &Value, observations: &Value) -> Value {
    let categories: Vec<Value> = behaviours.categories.iter().map(|name| json!(name)).collect();
    let numbered = behaviours.categories.iter().enumerate();
    let config: Map<String, Value> =
        numbered.map(|(at, name)| (at.to_string(), json!({ "name": name, "color": "" }))).collect();
    json!({
        "time_format": "hh:mm:ss",
        "project_date": format!("{NO_DAY}T00:00:00"),
        "project_name": "gensvar",
        "project_description": "",
        "project_format_version": VERSION,
        "subjects_conf": subjects,
        "behaviors_conf": behaviours.list(),
        "observations": observations,
        "behavioral_categories": categories,
        "behavioral_categories_config": config,
        "independent_variables": variables,
        "coding_map": {},
        "behaviors_coding_map": [],
        "converters": {},
    })
}

/// What an observation says of its coding.
fn variables() -> Value {
    let variable = |label: &str| json!({ "label": label, "description": "", "type": "text", "default value": "", "possible values": "" });
    let numbered = VARIABLES.iter().enumerate();
    numbered.map(|(at, label)| (at.to_string(), variable(label))).collect::<Map<_, _>>().into()
}

/// The values of these variables.
fn said_of(session: &Session, coded: Option<&Coded<'_>>) -> Value {
    let about = &session.about;
    let day = if about.date.is_empty() { UNKNOWN } else { &about.date };
    let mut values: Map<String, Value> = VARIABLES.iter().map(|label| ((*label).to_owned(), json!(""))).collect();
    let mut put = |label: &str, value: &str| values.insert(label.to_owned(), json!(value));
    put("talk", &about.id);
    put("day", day);
    if let Some(Coded { coding, instrument }) = coded {
        put("coder", &coding.origin.coder);
        put("codebooks", &instrument.ids());
        put("basis", coding.origin.basis.word());
        put("round", &coding.origin.round.to_string());
        put("finished", if *coding.status() == Status::Finished { FINISHED } else { "no" });
    }
    values.into()
}

fn subjects(talks: &[Outgoing<'_>]) -> Value {
    let mut seen = HashSet::new();
    let mut subjects = Map::new();
    for someone in talks.iter().flat_map(|outgoing| outgoing.session.participants()) {
        if seen.insert(someone.id.0.as_str()) {
            let subject = json!({ "key": "", "name": someone.id.0, "description": someone.name });
            subjects.insert(subjects.len().to_string(), subject);
        }
    }
    Value::Object(subjects)
}

/// From when to when a mark lasts.
type Stretch = (u32, Option<u32>);

/// Codes whose marks all have an end behind their beginning, and of which no two by one person overlap in a talk.
fn states<'m>(all: impl Iterator<Item = &'m Marks<'m>>) -> HashSet<String> {
    let mut fits: HashMap<&str, bool> = HashMap::new();
    for marks in all {
        let mut stretches: BTreeMap<(&str, u16), Vec<Stretch>> = BTreeMap::new();
        for (given, mark) in marks.marked() {
            stretches.entry((&mark.code.0, given.turn.by)).or_default().push((given.start, given.end));
        }
        for ((code, _), mut stretches) in stretches {
            stretches.sort_unstable();
            let has_ends = stretches.iter().all(|(start, end)| end.is_some_and(|end| end > *start));
            let apart = stretches.windows(2).all(|pair| pair[0].1.is_some_and(|end| end <= pair[1].0));
            *fits.entry(code).or_insert(true) &= has_ends && apart;
        }
    }
    fits.into_iter().filter(|(_, fits)| *fits).map(|(code, _)| code.to_owned()).collect()
}

/// What the observations are called, in their order: as the talk is, and who coded it; no two alike.
fn names(talks: &[Outgoing<'_>]) -> Vec<String> {
    let mut used = HashSet::new();
    let mut names = Vec::new();
    for (number, outgoing) in (1_usize..).zip(talks) {
        let title = one_line(&outgoing.session.about.title);
        let talk = match title.trim() {
            "" if talks.len() > 1 => format!("talk {number}"),
            "" => "talk".to_owned(),
            title => title.to_owned(),
        };
        let mut add = |name: &str| {
            let numbered = |number: usize| if number == 1 { name.to_owned() } else { format!("{name} ({number})") };
            let free = (1..=used.len() + 1).map(numbered).find(|name| !used.contains(name)).unwrap_or_default();
            used.insert(free.clone());
            names.push(free);
        };
        if outgoing.codings.is_empty() {
            add(&talk);
        }
        for coded in outgoing.codings {
            let coder = one_line(&coded.coding.origin.coder);
            let name = if coder.trim().is_empty() { talk.clone() } else { format!("{talk} - {}", coder.trim()) };
            add(&name);
        }
    }
    names
}

fn observation(session: &Session, coded: Option<&Coded<'_>>, marks: &Marks<'_>, behaviours: &Behaviours<'_>) -> Value {
    let about = &session.about;
    let media: Vec<&str> = about.media.iter().map(|media| media.path.as_str()).collect();
    let length = marks.given.iter().map(|given| given.end.unwrap_or(given.start)).max().unwrap_or_default();
    let of_media = |value: Value| -> Value {
        media.iter().map(|path| ((*path).to_owned(), value.clone())).collect::<Map<_, _>>().into()
    };
    let date = if is_day(&about.date) { &about.date } else { NO_DAY };
    json!({
        "type": if media.is_empty() { "LIVE" } else { "MEDIA" },
        "date": format!("{date}T00:00:00"),
        "description": about.title,
        "time offset": 0.0,
        "file": if media.is_empty() { json!([]) } else { json!({ "1": media, "2": [] }) },
        "media_info": {
            "length": of_media(json!(seconds(length))),
            "fps": of_media(json!(0)),
            "hasVideo": of_media(json!(false)),
            "hasAudio": of_media(json!(true)),
            "offset": { "1": 0.0 },
        },
        "independent_variables": said_of(session, coded),
        "observation time interval": [0, 0],
        "scan_sampling_time": 0,
        "start_from_current_time": false,
        "start_from_current_epoch_time": false,
        "close_behaviors_between_videos": false,
        "visualize_spectrogram": false,
        "visualize_waveform": false,
        "media_creation_date_as_offset": false,
        "media_scan_sampling_duration": 0,
        "image_display_duration": 1,
        "events": events(session, coded, marks, behaviours),
    })
}

/// The events in the order of their times; at one time, what ends comes before what begins.
fn events(session: &Session, coded: Option<&Coded<'_>>, marks: &Marks<'_>, behaviours: &Behaviours<'_>) -> Vec<Value> {
    if coded.is_none() {
        return Vec::new();
    }
    let mut presses: Vec<(u32, bool, Value)> = Vec::new();
    for (given, mark) in marks.marked() {
        let subject = session.participant(given.turn.by).map_or("", |someone| someone.id.0.as_str());
        let modifiers = behaviours.modifiers(mark);
        let note = mark.note.as_deref().unwrap_or_default();
        let event = |time: u32, note: &str| json!([seconds(time), subject, &*mark.code.0, modifiers, note]);
        presses.push((given.start, true, event(given.start, note)));
        if let Some(end) = end(given, mark, behaviours) {
            presses.push((end, false, event(end, "")));
        }
    }
    presses.sort_by_key(|(time, begins, _)| (*time, *begins));
    presses.into_iter().map(|(_, _, event)| event).collect()
}

fn end(given: &Given<'_>, mark: &Mark, behaviours: &Behaviours<'_>) -> Option<u32> {
    given.end.filter(|_| behaviours.is_state(&mark.code))
}

fn seconds(time: u32) -> f64 {
    f64::from(time) / 1000.0
}

#[cfg(test)]
mod tests {
    use super::super::given::testing::{example, timed};
    use super::*;
    use crate::domain::coding::{Coding, Origin};
    use crate::domain::examples::{coding, instrument};
    use crate::domain::session::About;
    use crate::ports::import::boris::read;
    use crate::ports::import::coded::testing::{told, utterances};

    fn again(session: &Session, codings: &[Coded<'_>]) -> (crate::ports::import::material::Material, Vec<String>) {
        let written = write(&[Outgoing { session, codings, spoken: "en" }]).unwrap();
        let material = read(std::str::from_utf8(&written.bytes).unwrap()).unwrap();
        assert!(told(&material).is_empty(), "{:?}", told(&material));
        (material, written.told.iter().map(|message| message.id.to_string()).collect())
    }

    /// The talk with something else said of it.
    fn about(session: &Session, tell: impl FnOnce(&mut About)) -> Session {
        let mut about = session.about.clone();
        tell(&mut about);
        let turns = session.turns().cloned().collect();
        Session::new(about, Vec::new(), session.participants().to_vec(), turns).unwrap()
    }

    #[test]
    fn what_is_written_is_read_again() {
        let (session, coding, instrument) = example();
        let (material, told) = again(&session, &[Coded { coding: &coding, instrument: &instrument }]);
        let said = utterances(&material.talks[0]);
        assert_eq!(said, ["6350-7000 T: Q", "6350-7000 T: SR", "7001 C: CT", "9001-9500 C: NC"]);
        assert_eq!(told, ["export-times-made-up", "export-uncoded-turns", "export-codes-apart"]);
        assert_eq!(material.talks[0].codings[0].codebooks, "small-t+small-c");
        assert_eq!(material.codes[5].modifiers, [("kind".to_owned(), vec!["want".to_owned(), "can".to_owned()])]);
    }

    #[test]
    fn a_behaviour_has_the_modifiers_of_all_codings() {
        use crate::ports::codebooks::Library;
        let session = timed(&[('C', Some(0), Some(5)), ('C', Some(5), Some(9))]);
        let session = about(&session, |about| about.id = "visit-1".into());
        let refined = |modifiers: &[(&str, &str)]| {
            let mark = |id: u32, modifiers: &[(&str, &str)]| {
                let mark =
                    Mark::new(crate::domain::coding::MarkId(id), None, crate::domain::codebook::CodeId::new("CT"));
                let mark = modifiers.iter().fold(mark, |mark, (id, value)| mark.toggled(id, value));
                (crate::domain::session::TurnId(id), mark)
            };
            let marks = vec![mark(1, modifiers), mark(2, &[])];
            Coding::assemble(Origin { coder: "anna".into(), ..Origin::default() }, Status::Open, Vec::new(), marks, 9)
                .unwrap()
        };
        let library = Library::shipped();
        let (one, two) = (instrument(), library.instrument("misc-2.5").unwrap());
        let codings = [refined(&[("kind", "want")]), refined(&[("valence", "0")]), refined(&[("odd", " None")])];
        let coded = [
            Coded { coding: &codings[0], instrument: &one },
            Coded { coding: &codings[1], instrument: &two },
            Coded { coding: &codings[2], instrument: &one },
        ];
        let (material, told) = again(&session, &coded);
        let sets = material.codes.iter().find(|code| code.code == "CT").unwrap().modifiers.iter();
        let sets: Vec<&str> = sets.map(|(name, _)| name.as_str()).collect();
        assert_eq!((sets[0], sets[sets.len() - 1]), ("kind", "odd"), "{sets:?}");
        let given = |coding: usize| material.talks[0].codings[coding].marks[0].modifiers.clone();
        let pair = |name: &str, value: &str| vec![(name.to_owned(), value.to_owned())];
        assert_eq!(given(0), pair("kind", "want"));
        assert_eq!(given(1), pair("valence", "0"));
        assert_eq!(given(2), pair("odd", "None_"));
        assert!(told.contains(&"export-values-changed".to_owned()), "{told:?}");
    }

    #[test]
    fn states_follow_each_other_and_what_overlaps_is_points() {
        let session = timed(&[('T', Some(0), Some(5)), ('T', Some(5), Some(9)), ('T', Some(7), Some(8))]);
        let session = about(&session, |about| about.id = "visit-1".into());
        let instrument = instrument();
        let one = coding(&[(1, "Q"), (2, "Q"), (2, "SR"), (3, "SR")]);
        let two = coding(&[(1, "CT")]);
        let both = [Coded { coding: &one, instrument: &instrument }, Coded { coding: &two, instrument: &instrument }];
        let (material, told) = again(&session, &both);
        assert_eq!(material.talks.len(), 1, "one talk of two coders is one talk");
        assert_eq!(utterances(&material.talks[0]), ["0-5 T: QCT", "5-9 T: Q", "5 T: SR", "7 T: SR"]);
        assert_eq!(material.talks[0].codings.len(), 2);
        assert_eq!(told, ["export-ends-left-out", "export-codes-apart"]);
    }

    #[test]
    fn observations_are_called_as_the_talk_and_its_coder() {
        let (session, coding, instrument) = example();
        let named =
            |title: &str, id: &str| about(&session, |about| (about.title, about.id) = (title.into(), id.into()));
        let (first, second, third) = (named("First visit", "a"), named("First visit", "b"), named("", "c"));
        let by = |coder: &str| {
            let origin = Origin { coder: coder.into(), ..(*coding.origin).clone() };
            Coding::assemble(origin, Status::Open, Vec::new(), Vec::new(), 1).unwrap()
        };
        let (anna, bo) = (by("anna"), by("bo"));
        let coded = |coding| Coded { coding, instrument: &instrument };
        let both = [coded(&bo), coded(&anna), coded(&anna)];
        let talks = [(&first, &both[..]), (&second, &both[..1]), (&third, &[])];
        let talks = talks.map(|(session, codings)| Outgoing { session, codings, spoken: "en" });
        let expected =
            ["First visit - bo", "First visit - anna", "First visit - anna (2)", "First visit - bo (2)", "talk 3"];
        assert_eq!(names(&talks), expected);
        let written = write(&talks).unwrap();
        let material = read(std::str::from_utf8(&written.bytes).unwrap()).unwrap();
        let codings: Vec<usize> = material.talks.iter().map(|talk| talk.codings.len()).collect();
        assert_eq!(codings, [3, 1, 1], "talks of one title stay apart");
    }

    #[test]
    fn a_day_that_nobody_knows_is_never_made_up() {
        let (session, coding, instrument) = example();
        for date in ["", "2026-03-12", NO_DAY, "in spring"] {
            let session = about(&session, |about| about.date = date.into());
            let (material, _) = again(&session, &[Coded { coding: &coding, instrument: &instrument }]);
            assert_eq!(material.talks[0].date, date);
        }
        // A day that was told in BORIS since counts.
        let written = write(&[Outgoing { session: &session, codings: &[], spoken: "en" }]).unwrap();
        let text = String::from_utf8(written.bytes).unwrap();
        let told = text.replace(&format!("\"date\": \"{NO_DAY}"), "\"date\": \"2025-05-05");
        assert_ne!(told, text);
        assert_eq!(read(&told).unwrap().talks[0].date, "2025-05-05");
    }

    #[test]
    fn how_a_coding_was_made_comes_back() {
        use crate::domain::coding::Basis;
        let (session, coding, instrument) = example();
        for (basis, status, round) in
            [(Basis::Read, Status::Open, 1), (Basis::Live, Status::Finished, 3), (Basis::Heard, Status::Finished, 2)]
        {
            let origin = Origin { round, basis, ..(*coding.origin).clone() };
            let made = Coding::assemble(origin, status.clone(), Vec::new(), Vec::new(), 1).unwrap();
            let (material, _) = again(&session, &[Coded { coding: &made, instrument: &instrument }]);
            let found = &material.talks[0].codings[0];
            assert_eq!((found.basis, found.finished, found.round), (Some(basis), status == Status::Finished, round));
        }
    }
}
