//! Times of day in a text (`[Karin Ek] 13:05:03`), as meeting programs write them: the talk counts from its first one on.

use super::stamp::{Hours, Stamp};

/// Milliseconds of a day.
const DAY: u32 = 24 * 60 * 60 * 1000;

/// Talks seldom last so long; a clock time beyond it is what the clock showed.
const LONGEST: u32 = 5 * 60 * 60 * 1000;

/// From when on the times of a text may count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Since {
    /// From the beginning of a recording: what wrote them says so.
    Recording,
    /// Nobody said: a clock on the wall may have shown them.
    Unknown,
}

/// When the clock showed the first of these times, where they are times of day; those behind midnight are a day later then, and
/// each counts from the first one on. `None` where they are no times of day, and stay as they are.
///
/// They are times of day where each has hours, none is as early as a talk is long, and all are within as much, over midnight, too; or
/// where each has hours, and one of them says which half of the day it is.
pub fn first<T>(timed: &mut [(T, Stamp)]) -> Option<u32> {
    let first = timed.first()?.1.start;
    let is_said = timed.iter().any(|(_, stamp)| stamp.hours == Hours::OfDay);
    let (mut passed, mut before) = (0, first);
    let mut days = Vec::with_capacity(timed.len());
    for (_, stamp) in timed.iter() {
        if stamp.hours == Hours::Missing || stamp.start >= DAY || stamp.end.is_some_and(|end| end >= DAY) {
            return None;
        }
        if is_past_midnight(before, stamp.start) {
            passed += DAY;
        }
        before = stamp.start;
        let at = stamp.start + passed;
        if passed > DAY || !is_said && !(LONGEST..=first + LONGEST).contains(&at) {
            return None;
        }
        days.push(passed);
    }
    for ((_, stamp), passed) in timed.iter_mut().zip(days) {
        let into_next = stamp.end.filter(|end| is_past_midnight(stamp.start, *end)).map_or(0, |_| DAY);
        stamp.end = stamp.end.map(|end| end + passed + into_next);
        stamp.start += passed;
    }
    Some(first)
}

/// Whether the clock began a new day between two times.
fn is_past_midnight(before: u32, now: u32) -> bool {
    now < before && now + DAY - before <= LONGEST
}

/// A time of day as a clock shows it: `13:05:03`.
pub fn shown(time: u32) -> String {
    let seconds = time / 1000;
    format!("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use crate::ports::import::material::Material;
    use crate::ports::import::plain;

    fn told(material: &Material) -> Vec<String> {
        let texts = crate::ports::locale::Texts::new("en");
        let all = material.told.iter().chain(material.findings.iter().map(|it| &it.message));
        all.map(|message| texts.say(message)).collect()
    }

    /// When turns begin, in seconds, and what is told.
    fn read(text: &str) -> (Vec<Option<u32>>, Vec<String>) {
        let material = plain::read(text).unwrap();
        let starts = material.talks[0].pieces.iter().map(|it| it.start.map(|start| start / 1000)).collect();
        (starts, told(&material))
    }

    fn blocks(times: [&str; 3]) -> String {
        let [one, two, three] = times;
        format!("[Åsa Ek] {one}\nHej.\n\n[Bo Berg] {two}\nJa.\n\n[Åsa Ek] {three}\nNå.\n")
    }

    fn labels(times: [&str; 3]) -> String {
        times.map(|time| format!("[{time}] T: Hej.\n")).concat()
    }

    #[test]
    fn times_of_day_count_from_the_first_one_on_and_that_is_told() {
        for text in [blocks, labels] {
            let (starts, told) = read(&text(["13:05:03", "13:05:09.5", "14:05:15"]));
            assert_eq!(starts, [Some(0), Some(6), Some(3612)]);
            assert!(told.len() == 1 && told[0].contains("(13:05:03)"), "{told:?}");
        }
        let alone = "8:00:03\nT: Hej.\n8:00:09\nK: Ja.\n";
        assert_eq!(read(alone).0, [Some(0), Some(6)]);
        let chat = "13:05:00 From Eva to Everyone: Hej\n13:05:20 From Bo to Everyone: ja\n";
        assert_eq!(read(chat).0, [Some(0), Some(20)]);
        let spans = plain::read("[13:05:03 - 13:05:05] T: a\n[23:59:59 - 00:00:02] K: b\n").unwrap();
        assert_eq!(spans.talks[0].pieces[0].end, Some(13 * 3_600_000 + 5 * 60_000 + 5_000), "too long for a talk");
        let spans = plain::read("[23:50:03 - 23:50:05] T: a\n[23:59:59 - 00:00:02] K: b\n").unwrap();
        let ends: Vec<_> = spans.talks[0].pieces.iter().map(|piece| piece.end).collect();
        assert_eq!(ends, [Some(2_000), Some(599_000)]);
    }

    #[test]
    fn a_talk_over_midnight_goes_on() {
        let (starts, told) = read(&blocks(["23:58:00", "23:59:00", "00:03:00"]));
        assert_eq!((starts, told.len()), (vec![Some(0), Some(60), Some(300)], 1));
        let back = read(&blocks(["13:05:03", "13:05:01", "13:05:09"]));
        assert_eq!((back.0, back.1.len()), (vec![Some(0), None, Some(6)], 2), "no midnight lies between");
    }

    #[test]
    fn which_half_of_the_day_it_is_says_that_it_is_a_time_of_day() {
        assert_eq!(read(&blocks(["12:58:00 AM", "12:59:00 AM", "1:03:00 AM"])).0, [Some(0), Some(60), Some(300)]);
        assert_eq!(read(&blocks(["11:58:00 PM", "11:59:00 PM", "12:03:00 AM"])).0, [Some(0), Some(60), Some(300)]);
        assert_eq!(read(&blocks(["1:05 PM", "1:05 PM", "1:07 PM"])).0, [Some(0), Some(0), Some(120)]);
    }

    #[test]
    fn times_since_a_recording_began_stay() {
        for times in [
            ["1:05:03", "1:05:09", "1:06:15"],
            ["0:00:03", "0:00:09", "6:06:15"],
            ["4:59:03", "5:00:09", "5:06:15"],
            ["6:05:03", "0:05:09", "6:06:15"],
            ["8:05:03", "12:05:09", "13:06:15"],
            ["13:05:03", "13:05:09", "25:06:15"],
        ] {
            for text in [blocks(times), labels(times)] {
                let (starts, told) = read(&text);
                assert!(starts[0] > Some(0) && !told.iter().any(|it| it.contains("times of day")), "{text}: {told:?}");
            }
        }
        assert_eq!(read("[13:05] T: a\n[13:06] K: b\n").0[0], Some(785), "minutes and seconds");
        assert_eq!(read("T: Hej. #06:05:03-0#\nK: Ja. #06:05:09-0#\n").0[1], Some(21_903), "of a recording");
        let worded =
            "Åsa Ek 6 timmar 3 sekunder\nHej.\nBo Berg 6 timmar 9 sekunder\nJa.\nÅsa Ek 6 timmar 12 sekunder\nx\n";
        assert_eq!(read(worded).0[0], Some(21_603));
        assert_eq!(
            plain::read_of_recording(&labels(["13:05:03"; 3])).unwrap().talks[0].pieces[0].start,
            Some(47_103_000)
        );
    }
}
