//! Tiers of codes that are several coders', as their names tell (*koder Åsa*, *T koder Östen*, *Åsa*), the way heads of tables
//! do.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::material::Finding;
use super::tables::{coders, is_name, may_be_several_coders, named};
use crate::domain::message::{Argument, Message};

/// More tiers of codes than this are no coders.
const MOST: usize = 50;

/// Digits of a value of a scale, at most.
const LONGEST_VALUE: usize = 3;
/// Letters of the name of a scale, at most, which stands with each of its values.
const LONGEST_NAME: usize = 100;
/// Names of scales that could be those of people.
#[rustfmt::skip]
const SCALES: [&str; 22] = [
    "quality", "strength", "intensity", "valence", "confidence", "certainty", "level", "score", "rating", "empathy",
    "kvalitet", "styrke", "styrka", "intensitet", "valens", "sikkerhed", "sikkerhet", "säkerhet", "niveau", "nivå", "empati", "grad",
];

/// A tier of codes of which nothing else tells who made it.
#[derive(Debug, Clone)]
pub struct CodeTier<'a> {
    /// Its name.
    pub name: &'a str,
    /// Whose talk it is about, where that is known: a number for each.
    pub of: Option<usize>,
    /// Its name without whose talk it is about.
    pub rest: &'a str,
    /// Its codes, each with from when to when it is.
    pub given: Vec<(u32, u32, &'a str)>,
}

/// What the names of tiers tell of their coders.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Told<'a> {
    /// Coders by what the names of their tiers say beside whose talk it is.
    pub coders: HashMap<&'a str, String>,
    /// Names of tiers that code the same stretches, where nothing tells whether several coders did.
    pub unclear: Vec<&'a str>,
}

/// Finds the coders of tiers.
pub fn of<'a>(tiers: &[CodeTier<'a>]) -> Told<'a> {
    let mut told = Told::default();
    let rests: BTreeSet<&str> = tiers.iter().map(|tier| tier.rest).filter(|rest| named(rest).is_some()).collect();
    told.take(&rests);
    let mut groups: BTreeMap<Option<usize>, Vec<&CodeTier<'a>>> = BTreeMap::new();
    for tier in tiers.iter().filter(|tier| !tier.rest.is_empty()) {
        groups.entry(tier.of).or_default().push(tier);
    }
    for group in groups.into_values() {
        let rests: BTreeSet<&'a str> = group.iter().map(|tier| tier.rest).collect();
        if rests.len() > MOST || !rests.iter().any(|rest| !told.coders.contains_key(rest)) || !meet(&group) {
            continue;
        }
        let Some((names, is_counted)) = several(&rests) else { continue };
        if is_counted || names.iter().all(|name| is_name(name)) && share(&group) {
            told.take(&rests);
        } else {
            told.unclear.extend(group.iter().map(|tier| tier.name));
        }
    }
    told
}

/// Which tiers, by what they are called beside whose talk it is, hold values of a scale each (*Quality* and *Strength*, from 1 to 5): numbers
/// that stand in another one of the same person, too, where the names are no coders'.
pub fn scales<'a>(tiers: &[CodeTier<'a>]) -> HashSet<&'a str> {
    let is_number = |code: &str| code.len() <= LONGEST_VALUE && code.bytes().all(|byte| byte.is_ascii_digit());
    let may_be = |tier: &&CodeTier<'a>| {
        let is_coder = named(tier.rest).is_some()
            || may_be_several_coders(&[tier.rest, tier.rest]) == Some(true)
            || is_name(tier.rest) && !SCALES.contains(&tier.rest.to_lowercase().as_str());
        !tier.rest.is_empty() && tier.rest.len() <= LONGEST_NAME && !is_coder
    };
    let of_numbers =
        |tier: &&CodeTier<'a>| !tier.given.is_empty() && tier.given.iter().all(|(.., code)| is_number(code));
    let mut groups: BTreeMap<Option<usize>, Vec<&CodeTier<'a>>> = BTreeMap::new();
    for tier in tiers.iter().filter(may_be).filter(of_numbers) {
        groups.entry(tier.of).or_default().push(tier);
    }
    groups.into_values().filter(|group| share(group)).flatten().map(|tier| tier.rest).collect()
}

impl<'a> Told<'a> {
    /// What is said of tiers of which nothing tells whether several coders made them.
    pub fn unclear(&mut self) -> Option<Finding> {
        let names: Vec<String> = self.unclear.drain(..).map(str::to_owned).collect();
        (!names.is_empty()).then(|| Message::new("import-tiers-unclear").with("tiers", Argument::All(names)).into())
    }

    fn take(&mut self, rests: &BTreeSet<&'a str>) {
        if let Some((names, _)) = several(rests).filter(|_| rests.len() <= MOST) {
            for (rest, name) in rests.iter().zip(names) {
                self.coders.entry(rest).or_insert(name);
            }
        }
    }
}

/// The coders of several names, and whether the names count them.
fn several(rests: &BTreeSet<&str>) -> Option<(Vec<String>, bool)> {
    let heads: Vec<&str> = rests.iter().copied().collect();
    let is_counted = may_be_several_coders(&heads)?;
    Some((coders(&heads)?.0, is_counted))
}

/// Whether two tiers of different names have codes on one stretch.
fn meet(group: &[&CodeTier<'_>]) -> bool {
    let given = group.iter().flat_map(|tier| tier.given.iter().map(|(start, end, _)| (*start, *end, tier.rest)));
    let mut all: Vec<(u32, u32, &str)> = given.collect();
    all.sort_unstable();
    // What lasts longest so far, and what lasts longest of the other tiers.
    let mut longest: [Option<(u32, u32, &str)>; 2] = [None, None];
    for now in all {
        let lasts = |(start, end, rest): (u32, u32, &str)| rest != now.2 && (end > now.0 || start == now.0);
        if longest.into_iter().flatten().any(lasts) {
            return true;
        }
        match longest {
            [Some(first), _] if first.2 == now.2 => longest[0] = Some(if now.1 >= first.1 { now } else { first }),
            [Some(first), _] if now.1 >= first.1 => longest = [Some(now), Some(first)],
            [Some(_), second] => longest[1] = Some(second.filter(|second| second.1 > now.1).unwrap_or(now)),
            [None, _] => longest[0] = Some(now),
        }
    }
    false
}

/// Whether a code stands in two tiers of different names.
fn share(group: &[&CodeTier<'_>]) -> bool {
    let mut first: HashMap<&str, &str> = HashMap::new();
    let mut seen = HashSet::new();
    let codes = group.iter().flat_map(|tier| tier.given.iter().map(|(.., code)| (*code, tier.rest)));
    codes.filter(|pair| seen.insert(*pair)).any(|(code, rest)| *first.entry(code).or_insert(rest) != rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tier<'a>((name, of, rest): (&'a str, Option<usize>, &'a str), codes: &[&'a str]) -> CodeTier<'a> {
        let given = codes.iter().zip(0..).map(|(code, at)| (at * 1000, at * 1000 + 900, *code)).collect();
        CodeTier { name, of, rest, given }
    }

    /// The coders of tiers of these names, all about everybody's talk, and how many are unclear.
    fn told(tiers: &[(&str, &[&str])]) -> (Vec<String>, usize) {
        let tiers: Vec<_> = tiers.iter().map(|(name, codes)| tier((name, None, name), codes)).collect();
        let told = of(&tiers);
        let mut coders: Vec<String> = told.coders.into_values().collect();
        coders.sort();
        (coders, told.unclear.len())
    }

    #[test]
    fn names_of_tiers_tell_their_coders() {
        let (one, two): (&[&str], &[&str]) = (&["Q", "CR"], &["Q", "SR"]);
        let coders = (vec!["Åsa".to_owned(), "Östen".to_owned()], 0);
        for (first, second) in [("koder Åsa", "koder Östen"), ("Åsa", "Östen"), ("MITI Åsa", "MITI Östen")] {
            assert_eq!(told(&[(first, one), (second, two)]), coders, "{first}");
        }
        assert_eq!(told(&[("Kodare 1", one), ("Kodare 2", &["X", "Y"])]).0, ["Kodare 1", "Kodare 2"]);
        // One coder's tiers for two things, and such as nobody can tell.
        assert_eq!(told(&[("MISC", one), ("MITI", two)]), (vec![], 0));
        assert_eq!(told(&[("Kod 1", one), ("Kod 2", two)]), (vec![], 0));
        assert_eq!(told(&[("Kvalitet", &["hög", "låg"]), ("Koder", two)]), (vec![], 2));
        assert_eq!(told(&[("first go", one), ("oa", two)]), (vec![], 0));
        assert_eq!(told(&[("kod x", one), ("y z", two)]), (vec![], 2));
    }

    #[test]
    fn tiers_of_two_speakers_are_one_coders_and_those_of_one_speaker_two() {
        let one = tier(("T koder Åsa", Some(0), "koder Åsa"), &["Q"]);
        let two = tier(("T koder Östen", Some(0), "koder Östen"), &["Q"]);
        let client = tier(("K koder Åsa", Some(1), "koder Åsa"), &["CT"]);
        assert_eq!(of(&[one, two, client]).coders.len(), 2);
        let apart = [tier(("T-a", Some(0), "a"), &["Q"]), tier(("K-b", Some(1), "b"), &["Q"])];
        assert_eq!(of(&apart), Told::default(), "they never meet");
    }

    #[test]
    fn stretches_that_overlap_meet() {
        let at = |rest: &'static str, given: &[(u32, u32)]| CodeTier {
            given: given.iter().map(|(start, end)| (*start, *end, "Q")).collect(),
            ..tier((rest, None, rest), &[])
        };
        let meet = |one: &[(u32, u32)], two: &[(u32, u32)]| meet(&[&at("a", one), &at("b", two)]);
        assert!(meet(&[(0, 10)], &[(5, 6)]) && meet(&[(5, 5)], &[(5, 5)]) && meet(&[(0, 90), (1, 2)], &[(80, 85)]));
        assert!(!meet(&[(0, 10), (20, 30)], &[(10, 20), (30, 40)]));
        assert!(meet(&[(0, 90), (10, 20)], &[(20, 30)]));
    }

    #[test]
    fn values_of_two_scales_are_known() {
        let scales = |tiers: [(&str, &[&str]); 2]| {
            let tiers: Vec<_> = tiers.iter().map(|(name, codes)| tier((*name, Some(0), *name), codes)).collect();
            let mut scales: Vec<&str> = super::scales(&tiers).into_iter().collect();
            scales.sort_unstable();
            scales.join(" ")
        };
        assert_eq!(scales([("Quality", &["1", "3"]), ("Strength", &["3", "5"])]), "Quality Strength");
        assert_eq!(scales([("kvalitet 1-5", &["1", "3"]), ("styrka 1-5", &["3"])]), "kvalitet 1-5 styrka 1-5");
        assert_eq!(scales([("Quality", &["1", "2"]), ("Strength", &["3", "5"])]), "", "nothing is in both");
        assert_eq!(scales([("Anna", &["1", "3"]), ("Bo", &["3", "5"])]), "", "coders");
        assert_eq!(scales([("Quality", &["Q", "3"]), ("Strength", &["3", "5"])]), "", "one alone");
    }
}
