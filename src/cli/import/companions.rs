//! Files of one talk that are brought in together: old CACTI writes the global scores of `talk.casaa` into `talk.globals`.

use std::path::{Path, PathBuf};

use super::super::Call;
use super::Incoming;
use crate::domain::message::Message;
use crate::ports::import::material::{FoundCoding, FoundRating};
use crate::ports::import::{Finding, Place};

/// How files with global scores end, and those with their talks, in small letters.
const SCORES: &str = "globals";
const TALKS: [&str; 2] = ["casaa", "parse"];

/// The files that were named, and with them their other halves that lie beside them under the same name.
pub(super) fn found(call: &Call, files: &[PathBuf]) -> Vec<PathBuf> {
    let mut all = files.to_vec();
    for path in files {
        let wanted: &[&str] = match ending(path) {
            Some(ending) if ending == SCORES => &TALKS,
            Some(ending) if TALKS.contains(&ending.as_str()) => &[SCORES],
            _ => continue,
        };
        let is_half = |other: &Path| ending(other).is_some_and(|it| wanted.contains(&&*it)) && are_one(path, other);
        if all.iter().any(|known| is_half(known)) {
            continue;
        }
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let beside = call.files.list(folder).unwrap_or_default();
        all.extend(beside.into_iter().find(|other| is_half(other)));
    }
    all
}

fn ending(path: &Path) -> Option<String> {
    path.extension().map(|ending| ending.to_string_lossy().to_lowercase())
}

/// Whether two files have one name but for their endings.
fn are_one(one: &Path, other: &Path) -> bool {
    let stem = |path: &Path| path.file_stem().map(|stem| stem.to_string_lossy().to_lowercase());
    stem(one) == stem(other)
}

/// Gives the global scores that came alone to their talks: to the one of the same name, or of the same recording, or the only
/// one there is. Those whose talk is not there stay alone.
pub(super) fn joined(arrivals: Vec<Incoming>) -> Vec<Incoming> {
    let (scores, mut talks): (Vec<Incoming>, Vec<Incoming>) =
        arrivals.into_iter().partition(|incoming| incoming.arrival.material.scores_alone().is_some());
    let only = (scores.len() == 1 && talks.len() == 1).then_some(0);
    let mut alone = Vec::new();
    for incoming in scores {
        let recording = incoming.arrival.material.scores_alone().and_then(|talk| talk.media.first()).cloned();
        let of_recording = |other: &Incoming| match &other.arrival.material.talks[..] {
            [talk] => recording.is_some() && talk.media.first() == recording.as_ref(),
            _ => false,
        };
        let takes = |other: &Incoming| other.arrival.material.talks.len() == 1;
        let by_name = talks.iter().position(|other| takes(other) && are_one(&incoming.path, &other.path));
        let place = by_name.or_else(|| talks.iter().position(of_recording)).or(only.filter(|_| takes(&talks[0])));
        match place {
            Some(place) => join(&mut talks[place], incoming),
            None => alone.push(incoming),
        }
    }
    talks.extend(alone);
    talks
}

fn join(talk: &mut Incoming, scores: Incoming) {
    let name = scores.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let placed = |place: &Place| match place {
        Place::Line(line) => Place::Entry(format!("{name}:{line}")),
        _ => Place::Entry(name.clone()),
    };
    let material = scores.arrival.material;
    let given = material.talks.into_iter().flat_map(|talk| talk.codings).flat_map(|coding| coding.ratings);
    let given = given.map(|rating| FoundRating { place: placed(&rating.place), ..rating });
    let into = &mut talk.arrival.material;
    let told = material.findings.into_iter();
    into.findings.extend(told.map(|finding| Finding { place: placed(&finding.place), ..finding }));
    let Some(known) = into.talks.first_mut() else { return };
    if known.codings.is_empty() {
        known.codings.push(FoundCoding::default());
    }
    let ratings = &mut known.codings[0].ratings;
    let mut twice = 0;
    for rating in given {
        if ratings.iter().any(|own| own.global.eq_ignore_ascii_case(&rating.global)) {
            twice += 1;
        } else {
            ratings.push(rating);
        }
    }
    if twice > 0 {
        let message = Message::new("import-globals-twice").with("count", twice);
        into.findings.push(Finding { place: Place::Entry(name), message });
    }
    talk.with.push(scores.path);
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::call;
    use super::*;
    use crate::ports::import::{Settings, read};

    const TALK: &str = "Audio File:\tC:\\a.wav\n0\t0:00:01\t0:00:02\t32000\t64000\t4\tOQ\n";
    const SCORES_FILE: &str = "Global Ratings\nAudio File:\tC:\\a.wav\nEMPATHY:\t4\nSPIRIT:\t3\nodd\n";

    fn incoming(path: &str, text: &str) -> Incoming {
        let arrival = read(text.as_bytes(), &Settings::default()).unwrap();
        Incoming::new(path, arrival)
    }

    fn ratings(incoming: &Incoming) -> Vec<&str> {
        let codings = incoming.arrival.material.talks.iter().flat_map(|talk| &talk.codings);
        codings.flat_map(|coding| &coding.ratings).map(|rating| rating.global.as_str()).collect()
    }

    #[test]
    fn global_scores_join_the_talk_of_their_name_or_recording() {
        let other = "T: hi\nC: yes\n";
        for (talk, scores) in [("a/one.casaa", "b/ONE.globals"), ("one.casaa", "two.globals")] {
            let all = joined(vec![incoming(scores, SCORES_FILE), incoming("x.txt", other), incoming(talk, TALK)]);
            assert_eq!(all.len(), 2, "{talk}");
            let joined = all.iter().find(|one| one.path == Path::new(talk)).unwrap();
            assert_eq!((ratings(joined), &joined.with[..]), (vec!["EMPATHY", "SPIRIT"], &[PathBuf::from(scores)][..]));
            let told: Vec<_> = joined.arrival.material.findings.iter().map(|it| &*it.message.id).collect();
            assert!(told.contains(&"import-cacti-line"), "{told:?}");
        }
        let only = joined(vec![incoming("z.globals", SCORES_FILE), incoming("x.txt", other)]);
        assert_eq!((only.len(), ratings(&only[0]).len()), (1, 2), "the only talk takes them");
        let alone = joined(vec![incoming("z.globals", SCORES_FILE)]);
        assert!(alone.len() == 1 && alone[0].with.is_empty());
    }

    #[test]
    fn what_was_rated_twice_stays_as_the_talk_has_it() {
        let two = joined(vec![
            incoming("a.casaa", TALK),
            incoming("a.globals", SCORES_FILE),
            incoming("a.globals", &SCORES_FILE.replace("\t4", "\t1")),
        ]);
        let rating = &two[0].arrival.material.talks[0].codings[0].ratings[0];
        assert_eq!((two.len(), rating.value.as_str()), (1, "4"));
        assert!(two[0].arrival.material.findings.iter().any(|it| it.message.id == "import-globals-twice"));
    }

    #[test]
    fn the_other_half_is_found_beside_a_file() {
        let (folder, call) = call();
        let at = |name: &str| folder.path().join(name);
        for (name, text) in [("a.casaa", TALK), ("A.globals", SCORES_FILE), ("b.globals", SCORES_FILE), ("c.txt", "x")]
        {
            std::fs::write(at(name), text).unwrap();
        }
        assert_eq!(found(&call, &[at("a.casaa")]), [at("a.casaa"), at("A.globals")]);
        assert_eq!(found(&call, &[at("A.globals")]), [at("A.globals"), at("a.casaa")]);
        assert_eq!(found(&call, &[at("a.casaa"), at("A.globals")]).len(), 2);
        assert_eq!(found(&call, &[at("b.globals"), at("c.txt")]).len(), 2);
    }
}
