//! Scores as figures: a value where there is one, always with its counts, and its place among published cut-offs.

use super::codebook::{Formula, Score, Thresholds};
use super::coding::Coding;
use super::tally::Tally;

/// Where a value stands among published cut-offs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Under the lower cut-off.
    Below,
    /// At or over basic competence.
    Fair,
    /// At or over proficiency.
    Good,
}

impl Band {
    /// The word that stands in output for machines and in text ids.
    pub fn word(self) -> &'static str {
        match self {
            Self::Below => "below",
            Self::Fair => "fair",
            Self::Good => "good",
        }
    }
}

/// How a figure is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A whole number.
    Count,
    /// One count against another.
    Ratio,
    /// A part of a whole, from 0 to 1.
    Share,
    /// A mean of ratings.
    Mean,
}

/// A score of one coding.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figure {
    /// The value; `None` where the denominator is zero or a rating is missing.
    pub value: Option<f64>,
    /// What stands above the line: a count, or a sum of ratings.
    pub numerator: u32,
    /// What stands below the line; for a sum there is none.
    pub denominator: Option<u32>,
    /// How it is shown.
    pub shape: Shape,
    /// The place among published cut-offs, where there are any and there is a value.
    pub band: Option<Band>,
}

/// Reckons a score over the counts of everybody, or of one participant.
pub fn reckon(score: &Score, tally: &Tally, coding: &Coding, by: Option<u16>) -> Figure {
    let figure = match &score.formula {
        Formula::Sum(of) => {
            let sum = tally.sum(of, by);
            Figure { value: Some(f64::from(sum)), numerator: sum, denominator: None, shape: Shape::Count, band: None }
        }
        Formula::Ratio(of, to) => quotient(tally.sum(of, by), tally.sum(to, by), Shape::Ratio),
        Formula::Share(of, among) => quotient(tally.sum(of, by), tally.sum(among, by), Shape::Share),
        Formula::Mean(ratings) => mean(ratings, coding),
    };
    Figure { band: score.thresholds.as_ref().and_then(|cut_offs| band(figure.value, cut_offs)), ..figure }
}

/// With how many decimals a value is shown, so that rounding never lifts it over a cut-off that it has not reached: 49.6 %
/// of a cut-off at 50 % is not shown as 50 %. `scale` is 100 for percentages, else 1; at most three decimals are added.
pub fn decimals(value: f64, scale: f64, base: usize, cut_offs: Option<(f64, f64)>) -> usize {
    let Some((fair, good)) = cut_offs else { return base };
    let reaches = |places: usize| {
        let shown = rounded(value * scale, places);
        [fair, good].iter().any(|cut_off| value < *cut_off && shown >= cut_off * scale)
    };
    (base..base + 3).find(|places| !reaches(*places)).unwrap_or(base + 3)
}

/// A value with so many decimals, a half rounded up: as people do it by hand. What counts make is rarely the very number
/// (23 of 40 are a little less than 57.5 hundredths), so that what differs from a half by less than a millionth is one.
pub fn rounded(value: f64, places: usize) -> f64 {
    let tens = 10_f64.powi(places as i32);
    ((value * tens * 1e6).round() / 1e6).round() / tens
}

fn quotient(numerator: u32, denominator: u32, shape: Shape) -> Figure {
    let value = (denominator > 0).then(|| f64::from(numerator) / f64::from(denominator));
    Figure { value, numerator, denominator: Some(denominator), shape, band: None }
}

fn mean(ratings: &[String], coding: &Coding) -> Figure {
    let given: Vec<u32> = ratings.iter().filter_map(|id| coding.ratings().get(id)?.value).map(u32::from).collect();
    let sum: u32 = given.iter().sum();
    let complete = given.len() == ratings.len();
    Figure {
        value: complete.then(|| f64::from(sum) / ratings.len() as f64),
        numerator: sum,
        denominator: Some(given.len() as u32),
        shape: Shape::Mean,
        band: None,
    }
}

fn band(value: Option<f64>, cut_offs: &Thresholds) -> Option<Band> {
    let value = value?;
    Some(if value >= cut_offs.good {
        Band::Good
    } else if value >= cut_offs.fair {
        Band::Fair
    } else {
        Band::Below
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn rounding_never_lifts_a_value_over_a_cut_off() {
        let cut_offs = Some((0.4, 0.5));
        assert_eq!(super::decimals(61.0 / 123.0, 100.0, 0, cut_offs), 1, "49.6 %");
        assert_eq!(super::decimals(0.49999, 100.0, 0, cut_offs), 3, "49.999 %");
        assert_eq!(super::decimals(0.5, 100.0, 0, cut_offs), 0);
        assert_eq!(super::decimals(0.494, 100.0, 0, cut_offs), 0);
        assert_eq!(super::decimals(123.0 / 62.0, 1.0, 1, Some((1.0, 2.0))), 2, "1.98");
        assert_eq!(super::decimals(9.9995, 1.0, 1, Some((1.0, 10.0))), 4, "9.9995 is 10.000 with three");
        assert_eq!(super::decimals(1.999, 1.0, 1, None), 1);
    }

    use super::*;

    #[test]
    fn a_half_is_rounded_up_as_people_do_it_by_hand() {
        let values = [(2.25, 1), (3.35, 1), (4.25, 1), (57.499_999_999_999_99, 0), (57.49, 0), (0.125, 2)];
        let shown = values.map(|(value, places)| super::rounded(value, places).to_string());
        assert_eq!(shown, ["2.3", "3.4", "4.3", "58", "57", "0.13"]);
    }

    #[test]
    fn a_zero_denominator_has_no_value_and_keeps_its_counts() {
        let figure = quotient(3, 0, Shape::Ratio);
        assert_eq!((figure.value, figure.numerator, figure.denominator), (None, 3, Some(0)));
        assert_eq!(
            band(figure.value, &Thresholds { fair: 1.0, good: 2.0, source: String::new(), unverified: false }),
            None
        );
    }

    #[test]
    fn cut_offs_belong_to_the_higher_band() {
        let cut_offs = Thresholds { fair: 1.0, good: 2.0, source: String::new(), unverified: false };
        let bands = [0.99, 1.0, 1.99, 2.0].map(|value| band(Some(value), &cut_offs));
        assert_eq!(bands, [Some(Band::Below), Some(Band::Fair), Some(Band::Fair), Some(Band::Good)]);
    }
}
