//! Days as people and spreadsheets write them. Ours are `YYYY-MM-DD`; a spreadsheet in Danish, Norwegian or Swedish makes
//! `10.03.2026` and `10-03-2026` of them, and one in English `3/10/2026`.

use chrono::NaiveDate;

use super::counted::Counted;
use super::material::{Material, Place};
use crate::domain::message::{Argument, Message};

/// Which of the two numbers before a year is the day, where slashes part them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slashes {
    /// `31/1/2026`.
    DayFirst,
    /// `1/31/2026`.
    MonthFirst,
}

/// What a text says of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Day {
    /// It is a day as ours are.
    Plain,
    /// It means this day, `YYYY-MM-DD`.
    Means(String),
    /// It may mean two days.
    Doubtful,
    /// Nobody can say.
    Unknown,
}

/// The day from which spreadsheets count days, as days from the beginning of our reckoning.
const BEFORE_SERIALS: i32 = 693_594;
/// Days in their counting that a talk may have: from 1995 to 2091.
const SERIALS: std::ops::Range<f64> = 34_700.0..70_000.0;

/// A day as spreadsheets count them, with the time of day behind the point: `45361,4`.
pub fn serial(text: &str) -> Option<f64> {
    let is_number = text.len() >= 5 && text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','));
    let number = text.replace(',', ".").parse::<f64>().ok().filter(|_| is_number)?;
    SERIALS.contains(&number).then_some(number)
}

/// What is to be said of a day that stands in a file of ours and is not written as ours are.
pub fn odd(text: &str) -> Option<Message> {
    let is_odd = !text.is_empty() && !is_day(text);
    let meant = || known(text).map_or_else(|| Argument::from(Message::new("day-form")), Argument::from);
    is_odd.then(|| Message::new("day-odd").with("day", text).with("meant", meant()))
}

/// Whether a text is a day, `YYYY-MM-DD`.
pub fn is_day(text: &str) -> bool {
    text.len() == 10 && NaiveDate::parse_from_str(text, "%Y-%m-%d").is_ok()
}

/// The day that a text surely means, `YYYY-MM-DD`.
pub fn known(text: &str) -> Option<String> {
    match read(text, None) {
        Day::Plain => Some(text.to_owned()),
        Day::Means(day) => Some(day),
        Day::Doubtful | Day::Unknown => None,
    }
}

/// What a text says of a day, where others of the same file say how slashes are meant.
pub fn read(text: &str, slashes: Option<Slashes>) -> Day {
    if is_day(text) {
        return Day::Plain;
    }
    let counted = serial(text.trim()).map(|number| BEFORE_SERIALS + number as i32);
    if let Some(day) = counted.and_then(NaiveDate::from_num_days_from_ce_opt) {
        return Day::Means(day.format("%Y-%m-%d").to_string());
    }
    let Some((parts, sign)) = parts(text) else { return Day::Unknown };
    let day = |year: &str, month: &str, day: &str| {
        let number = |text: &str| text.parse::<u32>().ok();
        let found = NaiveDate::from_ymd_opt(year.parse().ok()?, number(month)?, number(day)?)?;
        Some(found.format("%Y-%m-%d").to_string())
    };
    let [first, second, third] = parts;
    if first.len() == 4 {
        return day(first, second, third).map_or(Day::Unknown, Day::Means);
    }
    let (day_first, month_first) = (day(third, second, first), day(third, first, second));
    let found = match (day_first, month_first, slashes) {
        (day_first, ..) if sign != '/' => day_first,
        (Some(one), Some(other), _) if one == other => Some(one),
        (Some(_), Some(_), None) => return Day::Doubtful,
        (Some(one), Some(_), Some(Slashes::DayFirst)) | (Some(one), None, _) => Some(one),
        (_, other, _) => other,
    };
    found.map_or(Day::Unknown, Day::Means)
}

/// The three numbers of a day, of which one is a year, and the sign between them. A time of day behind them counts for
/// nothing.
fn parts(text: &str) -> Option<([&str; 3], char)> {
    let text = text.trim();
    let (date, time) = text.split_once([' ', 'T']).unwrap_or((text, ""));
    if !time.chars().all(|letter| letter.is_ascii_digit() || ":.,+-Z ".contains(letter)) {
        return None;
    }
    if date.len() == 8 && date.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(([&date[..4], &date[4..6], &date[6..]], '-'));
    }
    let sign = date.chars().find(|letter| !letter.is_ascii_digit()).filter(|sign| "./-".contains(*sign))?;
    let mut numbers = date.split(sign);
    let parts = [numbers.next()?, numbers.next()?, numbers.next()?];
    let is_number = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit()) && matches!(part.len(), 1 | 2 | 4);
    let years = parts.iter().filter(|part| part.len() == 4).count();
    let is_date = numbers.next().is_none() && parts.iter().all(is_number) && years == 1 && parts[1].len() < 4;
    is_date.then_some((parts, sign))
}

/// How slashes are meant by days of which only one reading is a day, if they agree.
fn slashes<'a>(days: impl Iterator<Item = &'a str>) -> Option<Slashes> {
    let (mut day_first, mut month_first) = (false, false);
    for (parts, _) in days.filter_map(parts).filter(|(parts, sign)| *sign == '/' && parts[2].len() == 4) {
        let is_beyond = |part: &str| part.parse::<u32>().is_ok_and(|number| number > 12);
        day_first |= is_beyond(parts[0]);
        month_first |= is_beyond(parts[1]);
    }
    match (day_first, month_first) {
        (true, false) => Some(Slashes::DayFirst),
        (false, true) => Some(Slashes::MonthFirst),
        _ => None,
    }
}

/// Writes the days of talks as ours are, and tells of each that was written otherwise.
pub fn settle(material: &mut Material) {
    let slashes = slashes(material.talks.iter().map(|talk| talk.date.as_str()));
    let (mut told, mut sure) = (Counted::default(), Counted::default());
    let several = material.talks.len() > 1;
    for talk in material.talks.iter_mut().filter(|talk| !talk.date.is_empty()) {
        let place = || if several { Place::Entry(talk.name.clone()) } else { Place::Whole };
        match read(&talk.date, slashes) {
            Day::Plain => {}
            Day::Means(day) => {
                let example = format!("{} → {day}", talk.date.trim());
                // Only slashes are read in two ways.
                let is_sure = !talk.date.contains('/');
                let told = if is_sure { &mut sure } else { &mut told };
                told.note_such("import-day-read", &example, place);
                talk.date = day;
            }
            Day::Doubtful => told.note_such("import-day-doubtful", &talk.date, place),
            Day::Unknown => told.note_such("import-day-unknown", &talk.date, place),
        }
    }
    material.findings.extend(told.into_findings());
    material.told.extend(sure.into_findings().map(|finding| finding.message));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::import::material::Talk;

    #[test]
    fn what_is_read_in_one_way_is_told_and_no_doubt() {
        let told = |date: &str, other: &str| {
            let talk = |date: &str| Talk { date: date.to_owned(), ..Talk::default() };
            let mut material = Material { talks: vec![talk(date), talk(other)], ..Material::default() };
            settle(&mut material);
            (material.talks[0].date.clone(), material.told.len(), material.findings.len())
        };
        assert_eq!(told("10.03.2026", ""), ("2026-03-10".into(), 1, 0));
        assert_eq!(told("20260310", ""), ("2026-03-10".into(), 1, 0));
        // Which number is the month is told by another day alone.
        assert_eq!(told("10/3/2026", "13/3/2026"), ("2026-03-10".into(), 0, 1));
        assert_eq!(told("2026-03-10", ""), ("2026-03-10".into(), 0, 0));
    }

    #[test]
    fn how_days_are_written_is_said_in_ones_own_language() {
        for (language, form) in [("en", "YYYY-MM-DD"), ("da", "ÅÅÅÅ-MM-DD"), ("nb", "ÅÅÅÅ-MM-DD"), ("sv", "ÅÅÅÅ-MM-DD")]
        {
            let said = crate::ports::locale::Texts::new(language).say(&odd("in spring").unwrap());
            assert!(said.contains(form), "{said}");
        }
    }

    #[test]
    fn days_are_read_as_they_are_written_in_the_nordic_countries() {
        for text in [
            "10.03.2026",
            "10.3.2026",
            "10-03-2026",
            "2026-3-10",
            "2026/03/10",
            "2026.03.10",
            "20260310",
            " 10.03.2026 00:00:00",
            "2026-03-10T09:30:00Z",
        ] {
            assert_eq!(read(text, None), Day::Means("2026-03-10".into()), "{text}");
        }
        assert_eq!(read("2026-03-10", None), Day::Plain);
        for text in ["in spring", "10.13.2026", "31.02.2026", "10.03.26", "1.2.3.2026", "2026", "-1/2/2026", "٣.3.2026"]
        {
            assert_eq!(read(text, None), Day::Unknown, "{text}");
        }
    }

    #[test]
    fn slashes_count_where_one_reading_is_a_day_or_the_file_says_so() {
        assert_eq!(read("31/1/2026", None), Day::Means("2026-01-31".into()));
        assert_eq!(read("1/31/2026", None), Day::Means("2026-01-31".into()));
        assert_eq!(read("3/3/2026", None), Day::Means("2026-03-03".into()));
        assert_eq!(read("10/3/2026", None), Day::Doubtful);
        assert_eq!(read("10/3/2026", Some(Slashes::DayFirst)), Day::Means("2026-03-10".into()));
        assert_eq!(read("10/3/2026", Some(Slashes::MonthFirst)), Day::Means("2026-10-03".into()));
        assert_eq!(slashes(["10/3/2026", "31/1/2026"].into_iter()), Some(Slashes::DayFirst));
        assert_eq!(slashes(["1/31/2026", "31/1/2026"].into_iter()), None);
    }

    #[test]
    fn days_of_talks_are_settled_and_told() {
        let talk = |date: &str| Talk { date: date.into(), name: "a".into(), ..Talk::default() };
        let settled = |dates: &[&str]| {
            let mut material = Material { talks: dates.iter().map(|date| talk(date)).collect(), ..Material::default() };
            settle(&mut material);
            let texts = crate::ports::locale::Texts::new("en");
            let doubts = material.findings.iter().map(|finding| &finding.message);
            let told: Vec<String> = material.told.iter().chain(doubts).map(|it| texts.say(it)).collect();
            (material.talks.into_iter().map(|talk| talk.date).collect::<Vec<_>>(), told)
        };
        let (days, told) = settled(&["10.03.2026", "2026-03-11", "", "12.03.2026"]);
        assert_eq!(days, ["2026-03-10", "2026-03-11", "", "2026-03-12"]);
        assert!(told.len() == 1 && told[0].contains("10.03.2026 → 2026-03-10"), "{told:?}");
        let (days, told) = settled(&["10/3/2026", "in spring"]);
        assert_eq!((days, told.len()), (vec!["10/3/2026".to_owned(), "in spring".to_owned()], 2));
        assert_eq!(settled(&["10/3/2026", "31/3/2026"]).0, ["2026-03-10", "2026-03-31"]);
    }
}
