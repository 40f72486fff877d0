//! Which good copies go: of the last hour all stay, then one an hour for a day, one a day for thirty, one a month after.

use std::collections::HashSet;

use chrono::{DateTime, Datelike as _, TimeDelta, Utc};

/// So many copies stay, however old.
const LEAST: usize = 10;

/// A span of time of which one copy stays.
#[derive(PartialEq, Eq, Hash)]
enum Span {
    Hour(i64),
    Day(i64),
    Month(i32, u32),
}

/// The places of the copies that go, among copies that are told by when they were kept, the oldest first. Of each span
/// the newest one stays. The newest of all always does, whatever the clock says.
pub fn thinned(kept: &[DateTime<Utc>], now: DateTime<Utc>) -> Vec<usize> {
    let mut spans = HashSet::new();
    let (mut stay, mut go) = (0, Vec::new());
    for (place, at) in kept.iter().enumerate().rev() {
        let alone = span(*at, now).is_none_or(|span| spans.insert(span));
        if alone || place + 1 == kept.len() {
            stay += 1;
        } else {
            go.push(place);
        }
    }
    // The newest of those that would go fill up.
    go.drain(..LEAST.saturating_sub(stay).min(go.len()));
    go
}

/// The span that a time stands in; `None` for what is so new, or so far ahead of the clock, that all of it stays.
fn span(at: DateTime<Utc>, now: DateTime<Utc>) -> Option<Span> {
    let age = now.signed_duration_since(at);
    if age <= TimeDelta::hours(1) {
        None
    } else if age <= TimeDelta::days(1) {
        Some(Span::Hour(at.timestamp().div_euclid(3600)))
    } else if age <= TimeDelta::days(30) {
        Some(Span::Day(at.timestamp().div_euclid(24 * 3600)))
    } else {
        Some(Span::Month(at.year(), at.month()))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const NOON: i64 = 1_763_812_800;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    /// What stays of copies that are so many minutes old, the oldest first.
    fn left(ages: &[i64]) -> Vec<i64> {
        let kept: Vec<_> = ages.iter().map(|minutes| at(NOON - minutes * 60)).collect();
        let gone: HashSet<usize> = thinned(&kept, at(NOON)).into_iter().collect();
        ages.iter().enumerate().filter(|(place, _)| !gone.contains(place)).map(|(_, age)| *age).collect()
    }

    #[test]
    fn ten_stay_whatever_their_age() {
        let old: Vec<i64> = (0..12).map(|number| 500_000 - number).collect();
        assert_eq!(left(&old), old[2..]);
        assert_eq!(left(&old[..10]), old[..10]);
        assert_eq!(left(&[]), [] as [i64; 0]);
    }

    #[test]
    fn hours_days_and_months_keep_one_each() {
        let hour: Vec<i64> = (0..=6).rev().map(|ten| ten * 10).collect();
        let day = 24 * 60;
        // Noon: ages in whole hours begin an hour of the clock.
        let older = [90 * day, 89 * day, 40 * day + 5, 40 * day, 3 * day + 20, 3 * day + 10, 200, 190, 130, 125];
        let all: Vec<i64> = older.into_iter().chain(hour.iter().copied()).collect();
        let wanted: Vec<i64> = [89 * day, 40 * day, 3 * day + 10, 190, 125].into_iter().chain(hour).collect();
        assert_eq!(left(&all), wanted);
    }

    #[test]
    fn years_of_work_stay_few() {
        let all: Vec<i64> = (0..3 * 365 * 24 * 6).rev().map(|ten| ten * 10).collect();
        let left = left(&all);
        assert!((7 + 23 + 29 + 34..=8 + 24 + 31 + 37).contains(&left.len()), "{}", left.len());
    }

    fn times() -> impl Strategy<Value = Vec<DateTime<Utc>>> {
        let minute = 60_i64;
        let near = (-600 * minute..4000 * minute).prop_map(|ago| at(NOON - ago));
        let far = (0..200_000 * minute).prop_map(|ago| at(NOON - ago));
        prop::collection::vec(prop_oneof![near, far], 0..80).prop_map(|mut times| {
            times.sort();
            times
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn thinning_keeps_what_it_promises(times in times()) {
            let now = at(NOON);
            let gone: HashSet<usize> = thinned(&times, now).into_iter().collect();
            let left: Vec<_> = (0..times.len()).filter(|it| !gone.contains(it)).map(|it| times[it]).collect();
            prop_assert!(left.len() >= times.len().min(LEAST));
            prop_assert_eq!(left.last(), times.last(), "the newest stays");
            prop_assert_eq!(thinned(&left, now), Vec::<usize>::new(), "what is thinned is thinned");
            let recent = |it: &&DateTime<Utc>| now - **it <= TimeDelta::hours(1);
            prop_assert_eq!(left.iter().filter(recent).count(), times.iter().filter(recent).count());
            if left.len() > LEAST {
                let mut spans = HashSet::new();
                let alone = left.iter().filter_map(|it| span(*it, now)).all(|span| spans.insert(span));
                prop_assert!(alone, "one a span");
            }
            // Nothing goes of which no newer one of the same span stays.
            let spans: HashSet<_> = left.iter().filter_map(|it| span(*it, now)).collect();
            prop_assert!(gone.iter().filter_map(|it| span(times[*it], now)).all(|span| spans.contains(&span)));
        }
    }
}
