//! The way back: which moment is meant, and the edits that lead from the files as they are to what they were then.

use chrono::{DateTime, Datelike as _, Local, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone as _};

use super::happenings::happenings;
use super::log::{Log, Way};
use super::recovery::OnDisk;
use crate::domain::edit::{Change, Edit};
use crate::domain::history::Happened;
use crate::domain::message::{Argument, Message};

/// A moment of a coding's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// The number of the last thing that had happened.
    pub number: u64,
    /// The story that it belongs to, by the number of its first thing: where another one begins, the same number is the end
    /// of one story and the beginning of the next.
    pub story: u64,
    /// When that was, in milliseconds since 1970 (UTC); `None` for what was before the first thing that is known.
    pub at: Option<i64>,
    /// The name by which it was asked for, with when that was given.
    pub name: Option<(i64, String)>,
}

/// So many names are listed, the latest.
const LISTED: usize = 20;

/// The names that moments have, each with its number, the latest first; of several moments of one name the last one.
pub fn names(log: &Log) -> Vec<(u64, String)> {
    let mut names: Vec<(u64, String)> = Vec::new();
    for (number, _, name) in log.names.iter().rev() {
        if !names.iter().any(|(_, known)| is_same_name(known, name)) {
            names.push((*number, name.clone()));
        }
    }
    names
}

/// Whether two names of moments are one, for whoever asks for it.
pub fn is_same_name(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

/// Whether a text is what a number or a time is, by which the history finds something else than what is called so.
pub fn is_number_or_time(text: &str) -> bool {
    let now = Local.timestamp_millis_opt(0).single();
    text.trim().parse::<u64>().is_ok() || now.is_some_and(|now| time(text.trim(), now).is_some())
}

/// The moment whose name begins so, where there is only one; what names there are, where there is none or are several.
fn begins_with<'a>(log: &'a Log, when: &str) -> Result<&'a (u64, i64, String), Message> {
    let small = when.to_lowercase();
    let names = names(log);
    let fitting: Vec<&String> = names
        .iter()
        .map(|(_, name)| name)
        .filter(|name| !small.is_empty() && name.to_lowercase().starts_with(&small))
        .collect();
    let listed = |names: &mut dyn Iterator<Item = &String>| Argument::All(names.take(LISTED).cloned().collect());
    match fitting.as_slice() {
        [name] => log.names.iter().rev().find(|(_, _, its)| is_same_name(its, name)),
        _ => None,
    }
    .ok_or_else(|| {
        let several = Message::new("as-it-was-several").with("when", when);
        let none = || Message::new("as-it-was-when").with("when", when).with("count", names.len());
        if fitting.is_empty() {
            none().with("names", listed(&mut names.iter().map(|(_, name)| name)))
        } else {
            several.with("names", listed(&mut fitting.iter().copied()))
        }
    })
}

/// The moment that somebody means by a number of the history, the name of a moment, or a time: a day, a time today, or
/// both. Of several moments of one name the last one is meant, and the beginning of a name is enough where it is of one only.
pub fn moment(log: &Log, when: &str, now: DateTime<Local>) -> Result<Moment, Message> {
    let when = when.trim();
    if log.events.is_empty() {
        return Err(Message::new("as-it-was-no-history"));
    }
    let named = |(_, _, name): &&(u64, i64, String)| is_same_name(name, when);
    let mut name = None;
    let mut by_name = |(number, given, its): &(u64, i64, String)| {
        name = Some((*given, its.clone()));
        (*number, Some(*given))
    };
    // The number, and when it was asked for: of a number alone, the end of what had that number is meant.
    let (number, by) = match (when.parse::<u64>(), log.names.iter().rev().find(named), time(when, now)) {
        (Ok(number), ..) => (number, None),
        (Err(_), Some(named), _) => by_name(named),
        (Err(_), None, None) => by_name(begins_with(log, when)?),
        (Err(_), None, Some(time)) => {
            let time = time.timestamp_millis();
            let before = log.events.iter().rev().find(|event| event.at <= time);
            match before {
                Some(event) => (event.number, Some(time)),
                // Before everything that is known, which is only the beginning where that is known too.
                None => return Err(beginning(log)),
            }
        }
    };
    if number > log.last() {
        return Err(Message::new("as-it-was-not-yet").with("number", number).with("last", log.last()));
    }
    let story = log.story_at(number, by);
    let begun = log.stories.iter().find(|(first, _)| *first == story && story > number).map(|(_, at)| *at);
    let last = log.events.iter().rev().find(|event| event.number <= number);
    let at = begun.or(last.map(|event| event.at));
    Ok(Moment { number, story, at, name })
}

/// A time as people type it. A day alone means its end, and an hour that there are two of means the first.
fn time(text: &str, now: DateTime<Local>) -> Option<DateTime<Local>> {
    if let Ok(time) = DateTime::parse_from_rfc3339(text) {
        return Some(time.with_timezone(&Local));
    }
    let of_day = |text: &str| {
        let forms = ["%H:%M:%S", "%H:%M", "%H.%M"];
        forms.iter().find_map(|form| NaiveTime::parse_from_str(text, form).ok())
    };
    // As it is written in the north, too; a year of two digits could be anything.
    let day = |text: &str| {
        let forms = ["%Y-%m-%d", "%d.%m.%Y", "%d-%m-%Y", "%d/%m/%Y"];
        forms.iter().find_map(|form| NaiveDate::parse_from_str(text, form).ok()).filter(|day| day.year() >= 1000)
    };
    let local = match text.split_once([' ', 'T']) {
        Some((first, second)) => NaiveDateTime::new(day(first)?, of_day(second.trim())?),
        None => match day(text) {
            Some(day) => day.succ_opt()?.and_time(NaiveTime::MIN) - TimeDelta::seconds(1),
            None => NaiveDateTime::new(now.date_naive(), of_day(text)?),
        },
    };
    // What the history shows as a second is all of that second.
    Some(Local.from_local_datetime(&local).earliest()? + TimeDelta::milliseconds(999))
}

/// That the history does not reach so far back.
fn beginning(log: &Log) -> Message {
    let first = log.events.first();
    let at = first.and_then(|event| Local.timestamp_millis_opt(event.at).single());
    let at = at.map(|at| at.format("%Y-%m-%d %H:%M:%S").to_string()).unwrap_or_default();
    Message::new("as-it-was-too-early").with("number", first.map_or(0, |event| event.number)).with("at", at)
}

/// The edits that make of the files what they were at a moment.
pub fn way_to(log: &Log, on_disk: &OnDisk<'_>, moment: &Moment) -> Result<Vec<Edit>, Message> {
    let number = moment.number;
    if matches!(log.way_of(on_disk.works), Way::Parted(_)) {
        return Err(Message::new("as-it-was-changed"));
    }
    if on_disk.is_changed(log) {
        return Err(Message::new("as-it-was-changed"));
    }
    // A session that nobody changed since tells an old number: the coding's says how far the files are.
    let (least, most) = (on_disk.coding.min(number), on_disk.coding.max(on_disk.session).max(number));
    let first = log.events.first().map_or(0, |event| event.number);
    if least + 1 < first || most > log.last() {
        return Err(if most > log.last() { Message::new("as-it-was-changed") } else { beginning(log) });
    }
    // From one story no edit leads into another: what is between them was done elsewhere.
    let (here, _) = log.story_of(on_disk.coding, on_disk.print);
    if here != moment.story {
        let from = if log.happened(here.saturating_sub(1)) { here } else { here.saturating_sub(1) };
        let last = log.end_of(here).map_or(log.last(), |next| next.saturating_sub(1));
        return Err(if here > moment.story {
            Message::new("as-it-was-other-story").with("wanted", number).with("number", from)
        } else {
            Message::new("as-it-was-later-story").with("number", number).with("last", last)
        });
    }
    let (mut forward, mut back) = (Vec::new(), Vec::new());
    for happening in happenings(log) {
        let its = happening.event.number;
        if its <= least.min(on_disk.session) || its > most {
            continue;
        }
        if its > least && happening.changes.is_none() {
            return Err(Message::new("as-it-was-not-whole").with("number", its));
        }
        for change in happening.changes.into_iter().flatten() {
            let there = match change.edit {
                Edit::Session(_) => its <= on_disk.session,
                Edit::Coding(_) => its <= on_disk.coding,
            };
            if its > number {
                back.push(change.inverse);
            }
            if !there {
                forward.push(change.edit);
            }
        }
    }
    forward.extend(back.into_iter().rev());
    Ok(forward)
}

/// The text id of the step that goes back to a moment.
pub const WENT_BACK: &str = "step-go-back";

/// The edits of one step that makes of the work, which stands after a number, what it was at a moment. What was stated of how
/// the coding is made stays: that figures were seen is true of all that follows.
pub fn way_back(log: &Log, now: u64, moment: &Moment) -> Result<Vec<Edit>, Message> {
    if log.last() < now {
        return Err(Message::new("go-back-not-noted"));
    }
    if moment.story != log.story {
        let last = log.story.saturating_sub(1);
        let first = if log.happened(last) { log.story } else { last };
        return Err(Message::new("as-it-was-other-story").with("wanted", moment.number).with("number", first));
    }
    if log.events.first().is_none_or(|event| event.number > moment.number + 1) {
        return Err(beginning(log));
    }
    let mut since: Vec<Change> = Vec::new();
    for happening in happenings(log) {
        let number = happening.event.number;
        if number <= moment.number || number > now || matches!(happening.event.what, Happened::Stated(_)) {
            continue;
        }
        let Some(changes) = happening.changes else {
            return Err(Message::new("as-it-was-not-whole").with("number", number));
        };
        for change in changes {
            // What was undone, or done again, need not be done twice more.
            if since.last().is_some_and(|last| last.edit == change.inverse && last.inverse == change.edit) {
                since.pop();
            } else {
                since.push(change);
            }
        }
    }
    Ok(since.into_iter().rev().map(|change| change.inverse).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::coding::Mark;
    use crate::domain::document::Document;
    use crate::domain::edit::{CodingEdit, SessionEdit, apply};
    use crate::domain::examples::{coding, instrument, talk};
    use crate::domain::history::Happened;
    use crate::domain::session::TurnId;
    use crate::ports::journal::Event;

    /// Some work with everything in it that can happen, as a log with a thing a minute, and what was there each time.
    fn worked() -> (Log, Vec<Document>) {
        let mut document =
            Document::new(talk(&[('T', "One?"), ('C', "Mm."), ('T', "Two.")]), coding(&[]), instrument());
        let mut then = vec![document.clone()];
        let mut events = Vec::new();
        for work in 0..12 {
            let code = |turn| {
                let mark = Mark::new(document.free_mark(), None, crate::domain::codebook::CodeId::new("Q"));
                CodingEdit::AddMark { turn: TurnId(turn), place: 9, mark }.into()
            };
            let title = |title: &str| SessionEdit::SetTitle(title.into()).into();
            match work {
                0 | 4 | 9 => {
                    let both = vec![code(1), title(&format!("after {work}"))];
                    document.perform("step-code", both).map(drop).unwrap();
                }
                1 => document.perform("step-code", vec![code(3)]).map(drop).unwrap(),
                3 | 7 => document.redo().map(drop).unwrap(),
                8 | 10 => document.state(vec![CodingEdit::SetScoresHidden(work == 8).into()]).unwrap(),
                _ => document.undo().map(drop).unwrap(),
            }
            let (news, last) = document.take_news();
            let event = |what: Happened| Event { number: last, at: last as i64 * 60_000, by: "a".into(), what };
            events.extend(news.into_iter().map(event));
            then.push(document.clone());
        }
        (Log { events, ..Log::default() }, then)
    }

    fn same(one: &Document, other: &Document) {
        assert_eq!(one.session().about.title, other.session().about.title);
        assert_eq!(one.coding().marks().collect::<Vec<_>>(), other.coding().marks().collect::<Vec<_>>());
        assert_eq!(one.coding().origin.scores_hidden, other.coding().origin.scores_hidden);
    }

    /// The moment that a number alone means.
    fn at(log: &Log, number: u64) -> Moment {
        Moment { number, story: log.story_at(number, None), at: None, name: None }
    }

    #[test]
    fn every_moment_is_reached_from_every_other() {
        let (log, then) = worked();
        for (from, start) in then.iter().enumerate() {
            for (to, wanted) in then.iter().enumerate() {
                let on_disk = OnDisk {
                    coding: from as u64,
                    session: from as u64,
                    print: None,
                    talk: None,
                    works: &[],
                    changed: false,
                };
                let edits = way_to(&log, &on_disk, &at(&log, to as u64)).unwrap();
                let mut document = start.clone();
                document.replay(edits).unwrap();
                same(&document, wanted);
            }
        }
    }

    #[test]
    fn one_step_goes_back_to_every_moment_and_is_undone_as_one() {
        let (log, then) = worked();
        for (now, start) in then.iter().enumerate() {
            for (to, wanted) in then.iter().enumerate().take(now + 1) {
                let mut document = start.clone();
                let log = Log { events: log.events[..now].to_vec(), ..log.clone() };
                if log.events.is_empty() {
                    continue;
                }
                let edits = way_back(&log, now as u64, &at(&log, to as u64)).unwrap();
                document.perform(WENT_BACK, edits.clone()).unwrap();
                assert_eq!(document.session().about.title, wanted.session().about.title, "{now} to {to}");
                let marks =
                    |document: &Document| document.coding().marks().map(|(_, it)| it.clone()).collect::<Vec<_>>();
                assert_eq!(marks(&document), marks(wanted), "{now} to {to}");
                assert_eq!(
                    document.coding().origin.scores_hidden,
                    start.coding().origin.scores_hidden,
                    "that figures were seen stays true"
                );
                if !edits.is_empty() {
                    document.undo().unwrap();
                    same(&document, start);
                }
            }
        }
        // Number 2 undid number 1, and number 3 made it again.
        assert_eq!(way_back(&log, 12, &at(&log, 12)), Ok(Vec::new()));
        let early = Log { events: log.events[..4].to_vec(), ..log.clone() };
        assert!(way_back(&early, 4, &at(&early, 1)).unwrap().len() <= 3);
        assert_eq!(way_back(&early, 5, &at(&early, 1)).unwrap_err().id, "go-back-not-noted");
        let other = Log { stories: vec![(9, 0)], story: 9, ..log.clone() };
        let why = way_back(&other, 12, &at(&other, 5)).unwrap_err();
        let said = crate::ports::locale::Texts::new("en").say(&why);
        assert!(said.starts_with("There is no way back to number 5: after it, an older file"), "{said}");
        assert!(said.ends_with("gensvar good-copies"), "what to do instead: {said}");
        assert_eq!(way_back(&other, 12, &at(&other, 11)).map(drop), Ok(()));
        let torn = Log { events: log.events[4..].to_vec(), ..log };
        assert_eq!(way_back(&torn, 12, &at(&torn, 1)).unwrap_err().id, "as-it-was-too-early");
    }

    #[test]
    fn files_that_are_not_equally_far_are_brought_together_first() {
        let (log, then) = worked();
        for (coding, session, to) in [(12, 3, 5), (3, 12, 5), (12, 9, 12), (5, 8, 0), (2, 1, 9)] {
            let on_disk = OnDisk {
                coding: coding as u64,
                session: session as u64,
                print: None,
                talk: None,
                works: &[],
                changed: false,
            };
            let snapshots = (then[session].snapshot(), then[coding].snapshot());
            let (mut session, mut coding) = (snapshots.0.session, snapshots.1.coding);
            for edit in way_to(&log, &on_disk, &at(&log, to as u64)).unwrap() {
                apply(&mut session, &mut coding, edit).unwrap();
            }
            let wanted = then[to].snapshot();
            assert_eq!(session.about.title, wanted.session.about.title);
            assert_eq!(coding.marks().collect::<Vec<_>>(), wanted.coding.marks().collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_moment_is_a_number_a_name_or_a_time() {
        let (mut log, _) = worked();
        log.names = vec![(3, 0, "Lunch".into()), (4, 0, "7".into()), (5, 0, "lunch".into())];
        let now = Local.timestamp_millis_opt(6 * 60_000).unwrap();
        let number = |when: &str| moment(&log, when, now).map(|moment| moment.number).map_err(|error| error.id);
        assert_eq!([number("0"), number("3"), number(" lunch "), number("7")], [Ok(0), Ok(3), Ok(5), Ok(7)]);
        let at =
            |minutes: i64, form: &str| Local.timestamp_millis_opt(minutes * 60_000).unwrap().format(form).to_string();
        assert_eq!(number(&at(4, "%H:%M")), Ok(4));
        assert_eq!(number(&at(4, "%Y-%m-%d %H:%M:%S")), Ok(4));
        assert_eq!(number(&at(4, "%Y-%m-%dT%H:%M:%S%:z")), Ok(4));
        assert_eq!(number(&at(4, "%Y-%m-%d")), Ok(12), "the end of the day");
        assert_eq!(number("13"), Err("as-it-was-not-yet".into()));
        let when = ["0", "1", "3"].map(|number| moment(&log, number, now).unwrap().at);
        assert_eq!(when, [None, Some(60_000), Some(180_000)], "nobody knows when it began");
        assert_eq!(number("1969-01-01 03:10"), Err("as-it-was-too-early".into()));
        assert_eq!(number("yesterday"), Err("as-it-was-when".into()));
        for taken in ["12", "10.30", "10:30", " 10.30 ", "12.3.2026", "2026-03-12 10:30"] {
            assert!(is_number_or_time(taken), "{taken}");
        }
        assert!(!is_number_or_time("first round") && !is_number_or_time("10.30 x") && !is_number_or_time(""));
        let of_north = ["1.1.1969 03.10", "01-01-1969 03:10", "1/1/1969 3.10", "1.1.1969"];
        assert_eq!(of_north.map(number), of_north.map(|_| Err("as-it-was-too-early".into())));
        assert_eq!(number("1.1.69"), Err("as-it-was-when".into()), "a year of two digits could be anything");
        assert_eq!(moment(&Log::default(), "1", now).unwrap_err().id, "as-it-was-no-history");
        let mut log = log.clone();
        log.names.extend([(6, 0, "after lunch".into()), (7, 0, "After work".into()), (2, 0, "10.30".into())]);
        let number = |when: &str| moment(&log, when, now).map(|moment| moment.number).map_err(|error| error.id);
        assert_eq!([number("lun"), number("after l"), number("10.30")], [Ok(5), Ok(6), Ok(2)]);
        let several = moment(&log, "After", now).unwrap_err();
        let listed = |names: &[&str]| ("names", Argument::All(names.iter().map(|name| (*name).to_owned()).collect()));
        assert!(
            several.id == "as-it-was-several" && several.arguments.contains(&listed(&["After work", "after lunch"]))
        );
        let none = moment(&log, "yesterday", now).unwrap_err();
        let all = ["10.30", "After work", "after lunch", "lunch", "7"];
        assert!(none.arguments.contains(&listed(&all)), "{none:?}");
        assert_eq!(moment(&log, "after w", now).unwrap().name, Some((0, "After work".to_owned())));
    }

    #[test]
    fn what_the_history_does_not_reach_is_refused() {
        let (log, _) = worked();
        let refused = |log: &Log, coding, print, number| {
            way_to(
                log,
                &OnDisk { coding, session: coding, print, talk: None, works: &[], changed: false },
                &at(log, number),
            )
            .map_err(|error| error.id)
        };
        let mut changed = log.clone();
        changed.kept = vec![(12, 0, "as it was".into())];
        assert_eq!(refused(&changed, 12, Some("otherwise"), 3), Err("as-it-was-changed".into()));
        assert!(refused(&changed, 12, Some("as it was"), 3).is_ok());
        assert_eq!(refused(&log, 40, None, 3), Err("as-it-was-changed".into()), "the journal is not as far");
        let mut torn = log.clone();
        torn.events.drain(..4);
        assert_eq!(refused(&torn, 12, None, 3), Err("as-it-was-too-early".into()));
        assert_eq!(refused(&torn, 12, None, 7), Err("as-it-was-not-whole".into()), "number 8 makes number 1 again");
        let mut other = log.clone();
        other.stories = vec![(11, 0)];
        assert_eq!(refused(&other, 12, None, 9), Err("as-it-was-other-story".into()));
        // The number before it is the end of what was there until then, and not what the other story began with.
        assert_eq!(refused(&other, 11, None, 10), Err("as-it-was-other-story".into()));
        let beginning = Moment { number: 10, story: 11, at: None, name: None };
        let on_disk = OnDisk { coding: 11, session: 11, print: None, talk: None, works: &[], changed: false };
        assert!(way_to(&other, &on_disk, &beginning).is_ok());
        let old_session = OnDisk { coding: 11, session: 2, print: None, talk: None, works: &[], changed: false };
        let hinders = way_to(&other, &old_session, &beginning);
        assert!(hinders.is_ok(), "a session that was not changed since hinders nothing");
        // What is missing before a story leaves its beginning the only thing that its number can mean.
        let mut gap = other;
        gap.events.retain(|event| event.number < 7 || event.number > 10);
        assert!(refused(&gap, 11, None, 10).is_ok());
        assert_eq!(refused(&gap, 11, None, 6), Err("as-it-was-other-story".into()));
    }

    #[test]
    fn what_another_story_began_with_is_not_shown_as_what_was_before_it() {
        let (mut log, _) = worked();
        // After number 8 another story begins, with a file that somebody else changed.
        log.stories = vec![(9, 8 * 60_000 + 30_000)];
        log.story = 9;
        log.begun = vec![crate::ports::journal::Begun { first: 9, from: vec![(8, "changed".into())] }];
        log.kept = vec![(8, 0, "as it was".into()), (12, 0, "last".into())];
        log.names = vec![(8, 8 * 60_000 + 10, "Before".into()), (8, 8 * 60_000 + 40_000, "After".into())];
        let now = Local.timestamp_millis_opt(20 * 60_000).unwrap();
        let last = OnDisk { coding: 12, session: 12, print: Some("last"), talk: None, works: &[], changed: false };
        let time = |milliseconds: i64| {
            Local.timestamp_millis_opt(milliseconds).unwrap().format("%Y-%m-%d %H:%M:%S").to_string()
        };
        let reached = |when: &str| {
            let moment = moment(&log, when, now).unwrap();
            (moment.number, moment.story, way_to(&log, &last, &moment).map(drop).map_err(|why| why.id.to_string()))
        };
        let refused = || Err("as-it-was-other-story".to_owned());
        for when in ["8", "before", time(8 * 60_000).as_str()] {
            assert_eq!(reached(when), (8, 0, refused()), "{when}");
        }
        // Number 9 and what comes after it may undo what was done before, which is none of this question.
        for when in ["after", time(8 * 60_000 + 31_000).as_str()] {
            let (number, story, way) = reached(when);
            assert_eq!((number, story), (8, 9), "{when}");
            assert_ne!(way, refused(), "{when}");
        }
        // The file from before, put back, has what number 8 had, and nothing of the other story.
        let before = OnDisk { coding: 8, session: 8, print: Some("as it was"), talk: None, works: &[], changed: false };
        assert!(way_to(&log, &before, &moment(&log, "8", now).unwrap()).is_ok_and(|way| way.is_empty()));
        assert!(way_to(&log, &before, &moment(&log, "3", now).unwrap()).is_ok());
        assert_eq!(way_to(&log, &before, &moment(&log, "9", now).unwrap()).unwrap_err().id, "as-it-was-later-story");
    }
}
