//! What stays, and what nobody may delete.

use super::*;

#[test]
fn nothing_is_deleted_unless_somebody_says_so() {
    let place = Place::new();
    let before = place.state();
    let (code, out, err) = place.run(&["1"], false, None);
    assert_eq!(code, FAULTS);
    assert!(out.contains("This is deleted") && err.contains("Nothing was deleted"), "{out}{err}");
    let (code, _, err) = place.run(&["1"], false, Some(false));
    assert_eq!((code, err.as_str()), (FAULTS, "Nothing was deleted.\n"));
    let (code, _, err) = place.run(&["First visit", "nothing of the kind"], true, None);
    assert_eq!(code, FAULTS);
    assert!(err.starts_with("nothing of the kind: "), "{err}");
    assert_eq!(place.state(), before);
}

#[test]
fn a_talk_that_is_open_is_not_deleted() {
    for held in ["state/codings/c/journal", "one/visit.oars.anna.coding.ron"] {
        let place = Place::new();
        let lock = claim(&DiskFiles, &place.path(held), &me(), false);
        assert!(matches!(lock, Claim::Ours(_)));
        let before = place.state();
        let (code, out, err) = place.run(&["First visit"], true, None);
        assert_eq!(code, FAULTS, "{held}");
        assert!(err.contains("you have this open in another gensvar window"), "{err}");
        assert!(!out.contains("Done"), "{out}");
        assert_eq!(place.state(), before, "{held}");
        drop(lock);
        assert_eq!(place.run(&["First visit"], true, None).0, DONE, "{held}");
    }
}

#[test]
fn where_one_coding_of_a_talk_is_open_nothing_of_any_is_deleted() {
    let place = Place::new();
    // A copy of the talk, which has a coding of its own.
    place.talk("two", "d", "s", "First visit");
    place.rescued();
    let lock = claim(&DiskFiles, &place.path("two").join(CODING), &me(), false);
    assert!(matches!(lock, Claim::Ours(_)));
    let before = place.state();
    let named = place.path("two/visit.session.ron").display().to_string();
    for named in [&[named.as_str()][..], &["c", "d"], &["d", "c"]] {
        let (code, out, err) = place.run(named, true, None);
        assert_eq!((code, place.state()), (FAULTS, before.clone()), "{named:?}");
        assert_eq!(err.matches("so it was not deleted").count(), 1, "{err}");
        assert!(err.ends_with("Nothing was deleted.\n") && !out.contains("Done"), "{out}{err}");
    }
    let (code, told, _) = place.run_as(Format::Json, &DiskFiles, &["c", "d"], (true, None));
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!((code, &told["deleted"], &told["files"]), (FAULTS, &false.into(), &0.into()));
    drop(lock);
    assert_eq!(place.run(&[&named], true, None).0, DONE);
    assert_eq!(place.state().iter().filter(|path| path.contains("coding.ron") || path.contains("/c")).count(), 1);
}

#[test]
fn rescued_work_of_several_that_go_at_once_goes_with_the_last() {
    let place = Place::new();
    place.rescued();
    std::fs::write(place.path("state/rescued/1/third.coding.ron"), coding("e", "s", 9)).unwrap();
    let (code, _, err) = place.run(&["c", "e"], true, None);
    assert_eq!((code, err.as_str()), (DONE, ""));
    assert!(!place.path("state/rescued/1").exists());
}

#[test]
fn what_cannot_be_looked_into_is_told_as_left_and_stays_known() {
    let place = Place::new();
    let odd = Odd { closed: "good", ..Odd::default() };
    let (code, out, err) = place.run_with(&odd, &["First visit"], true, None);
    assert_eq!(code, UNREADABLE);
    assert!(err.contains("could not be deleted") && !out.contains("Done"), "{out}{err}");
    assert!(out.contains("deleted. What could not be deleted is named above and still there."), "{out}");
    let left = place.state();
    assert!(left.iter().any(|path| path.ends_with("about.ron")), "{left:?}");
    assert_eq!(place.run(&["First visit"], true, None).0, DONE, "it is found again");
    assert!(!place.path("state/codings/c").exists());
}

#[test]
fn what_cannot_be_held_is_not_deleted() {
    let place = Place::new();
    let before = place.state();
    let odd = Odd { lockless: true, ..Odd::default() };
    let (code, out, err) = place.run_with(&odd, &["First visit"], true, None);
    assert_eq!((code, place.state()), (FAULTS, before));
    assert!(err.contains("cannot be told, so it was not deleted") && !out.contains("Done"), "{out}{err}");
}

#[test]
fn what_is_there_is_not_said_to_be_gone() {
    // Of a coding that says no id, no other talk is meant.
    let place = Place::new();
    recent::note(&DiskFiles, &place.path("state"), &SystemClock, &place.path("gone.txt"), "Gone");
    std::fs::write(place.path("bare.coding.ron"), coding("", "s9", 1)).unwrap();
    let bare = place.path("bare.coding.ron").display().to_string();
    assert_eq!(place.run(&[&bare], true, None).0, FAULTS);
    // A talk that was moved and is named is still there.
    std::fs::create_dir(place.path("new")).unwrap();
    let moved = place.path("new/moved.session.ron");
    std::fs::rename(place.path("one/visit.session.ron"), &moved).unwrap();
    std::fs::remove_dir_all(place.path("one")).unwrap();
    let (code, out, err) = place.run(&[&moved.display().to_string()], true, None);
    assert_eq!((code, err.as_str()), (DONE, ""));
    assert!(out.contains(&format!("  {}\n", moved.display())) && !out.contains("no file of yours left"), "{out}");
    // Rescued work alone does not say where the talk is.
    let place = Place(tempfile::tempdir().unwrap());
    place.rescued();
    let (code, out, _) = place.run(&["c"], true, None);
    assert!(code == DONE && out.contains("does not know where your own files"), "{out}");
}

#[test]
fn what_somebody_put_among_the_programs_files_stays_and_is_named() {
    let place = Place::new();
    std::fs::create_dir_all(place.path("state/codings/c/mine/inner")).unwrap();
    let own = [
        "mine/thesis.txt",
        "mine/inner/b.txt",
        "notes.txt",
        "good/thesis.txt",
        "good/visit.session.ron",
        "journal/notes.journal",
        "journal/aside/notes.0",
    ];
    let own = own.map(|name| place.path("state/codings/c").join(name));
    for path in &own {
        std::fs::write(path, "words").unwrap();
    }
    let made = [
        "about.ron",
        "merged.ron",
        ".about.ron.gensvar-Ab3dEf",
        "journal/000000000001.0001.journal",
        "journal/aside/000000000001.0001.journal.0",
        "good/20261122T101010Z-7.coding.ron",
        "good/.20261122T101010Z-7.coding.ron.gensvar-Ab3dEf",
    ];
    std::fs::write(place.path("state/.recent.ron.gensvar-Ab3dEf"), "First visit").unwrap();
    for name in made.into_iter().skip(1) {
        std::fs::write(place.path("state/codings/c").join(name), "").unwrap();
    }
    let (code, out, err) = place.run(&["First visit"], true, None);
    assert_eq!((code, err.as_str()), (DONE, ""));
    for path in &own {
        assert!(path.exists() && out.contains(&format!("  {}\n", path.display())), "{out}");
    }
    let codings = place.path("state/codings/c");
    let left: Vec<&str> = made.into_iter().filter(|name| codings.join(name).exists()).collect();
    assert_eq!(left, [""; 0]);
    assert!(!place.path("state/.recent.ron.gensvar-Ab3dEf").exists());
    assert!(place.run(&[], false, None).1.contains("keeps nothing"), "nothing is left to be forgotten");
}

#[test]
fn every_export_that_may_be_of_the_talk_is_named() {
    let place = Place::new();
    let named = |name: &str| place.path("one").join(name);
    let its = ["visit.xlsx", "visit-2.xlsx", "visit-13.boris", "visit-2.marks.csv", "visit-2.vtt", "visit.eaf"];
    // Of several talks, without names, or of another talk that is called so.
    let perhaps = ["gensvar.xlsx", "gensvar-2.xlsx", "talk-1.marks.csv", "talk-1-2.marks.csv", "visit-4.xlsx"];
    let others = ["visit-two.xlsx", "visitor-2.xlsx", "visit-2.txt", "other.xlsx", "gensvar.vtt", "talk-x.eaf"];
    for name in its.iter().chain(&perhaps).chain(&others) {
        std::fs::write(named(name), "x").unwrap();
    }
    std::fs::write(named("visit-4.session.ron"), session("s4", "Fourth visit")).unwrap();
    let (code, out, _) = place.run(&["First visit"], true, None);
    let (sure, maybe) = out.split_once("The talk may also be in these files").unwrap();
    let has = |told: &str, name: &str| told.contains(&format!("  {}\n", named(name).display()));
    assert_eq!(code, DONE);
    for name in its {
        assert!(has(sure, name), "{name}: {out}");
    }
    for name in perhaps {
        assert!(has(maybe, name) && !has(sure, name), "{name}: {out}");
    }
    for name in others {
        assert!(!has(&out, name), "{name}: {out}");
    }
}

#[test]
fn a_question_shows_by_its_capital_what_enter_means_and_deleting_is_no() {
    for (language, _) in crate::ports::locale::LANGUAGES {
        let texts = Texts::new(language);
        let says = |answers: &str, letter: char| is_one_of(&texts, answers, &letter.to_string());
        let shown = |question: &str| {
            let asked = question.rsplit_once('[').unwrap().1.strip_suffix(']').unwrap().to_owned();
            let (yes, no) = asked.split_once('/').unwrap();
            let (yes, no) = (yes.chars().next().unwrap(), no.chars().next().unwrap());
            assert!(says("import-answers-yes", yes) && says("import-answers-no", no), "{language}: {question}");
            (yes.is_uppercase(), no.is_uppercase())
        };
        assert_eq!(shown(&texts.get("forget-ask")), (false, true), "{language}");
        let write = |count: usize| texts.say(&Message::new("import-write").with("count", count));
        assert_eq!([shown(&write(1)), shown(&write(2))], [(true, false); 2], "{language}");
    }
}
