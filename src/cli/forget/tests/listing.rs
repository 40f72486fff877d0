//! What is listed, and what a name in the list means.

use super::*;

#[test]
fn what_is_kept_is_listed_with_what_is_in_no_file() {
    let place = Place::new();
    let (code, out, err) = place.run(&[], false, None);
    assert_eq!((code, err.as_str()), (DONE, ""));
    let letters = place.letters("First visit");
    assert!(letters.len() == 6 && letters.bytes().all(|letter| letter.is_ascii_lowercase()), "{letters}");
    assert!(out.contains(&format!("  1  {letters}  “First visit” · anna · last used 20")), "{out}");
    let talk = place.path("one/visit.session.ron").display().to_string();
    assert!(out.contains(&format!("The talk: {talk}\n")) && !out.contains('!'), "{out}");
    assert!(!out.contains("Heroin"), "no words of the talk: {out}");
    place.rescued();
    assert!(place.run(&[], false, None).1.contains("! RESCUED WORK IS IN NO OTHER FILE"));
    // Once the file has it, by whatever way, it is what it is and no more.
    let own = place.path("one").join(CODING);
    let (before, rescued) = (std::fs::read(&own).unwrap(), place.path("state/rescued/1").join(CODING));
    std::fs::copy(&rescued, &own).unwrap();
    let out = place.run(&[], false, None).1;
    assert!(!out.contains('!') && out.contains("Work that was once rescued is among this"), "{out}");
    std::fs::write(&own, before).unwrap();
    let state = place.path("state");
    crate::ports::copies::note_merged(
        &crate::ports::files::DiskFiles,
        &state,
        "c",
        (&rescued, &crate::ports::copies::print_at(&rescued)),
        None,
    );
    assert!(!place.run(&[], false, None).1.contains('!'), "it was merged");
    std::fs::remove_file(state.join("codings/c/merged.ron")).unwrap();
    std::fs::remove_file(place.path("one").join(CODING)).unwrap();
    let out = place.run(&[], false, None).1;
    assert!(out.contains("! THE CODING IS IN NO FILE") && out.matches("“First visit”").count() == 1, "{out}");
    std::fs::remove_dir_all(place.path("one")).unwrap();
    assert!(place.run(&[], false, None).1.contains("The talk is no longer where it was: "));
    let empty = Place(tempfile::tempdir().unwrap());
    assert!(empty.run(&[], false, None).1.contains("keeps nothing"));
}

#[test]
fn a_title_of_several_talks_means_none_of_them() {
    let place = Place::new();
    place.talk("two", "d", "s2", "First visit");
    let before = place.state();
    let (code, _, err) = place.run(&["first visit"], true, None);
    assert_eq!(code, WRONG);
    assert!(err.contains("by its letters: "), "{err}");
    assert!(
        place
            .run(&[], false, None)
            .1
            .lines()
            .filter_map(|line| line.split_whitespace().nth(1))
            .any(|it| err.contains(it))
    );
    assert_eq!(place.state(), before);
    // One talk with two codings is one talk.
    let place = Place::new();
    place.talk("one", "d", "s", "First visit");
    assert_eq!(place.run(&["first visit"], true, None).0, DONE);
    assert!(!place.state().iter().any(|path| path.contains("codings/")), "{:?}", place.state());
}

#[test]
fn a_number_is_not_taken_where_nobody_sees_what_it_means() {
    let place = Place::new();
    let before = place.state();
    let (code, _, err) = place.run(&["1"], true, None);
    let letters = place.letters("First visit");
    assert_eq!((code, place.state()), (WRONG, before));
    assert!(err.contains(&letters), "{err}");
    assert_eq!(place.run(&[&letters], true, None).0, DONE);
}

#[test]
fn a_talk_that_was_moved_is_seen_where_it_is_named() {
    for named in ["visit.session.ron", CODING] {
        let place = Place::new();
        std::fs::rename(place.path("one"), place.path("moved")).unwrap();
        assert!(place.run(&[], false, None).1.contains("! THE CODING IS IN NO FILE"));
        let named = place.path("moved").join(named).display().to_string();
        let (code, out, err) = place.run(&[&named], true, None);
        assert_eq!((code, err.as_str()), (DONE, ""));
        assert!(!out.contains('!'), "{out}");
        for own in ["visit.txt", "visit.session.ron", CODING] {
            assert!(out.contains(&format!("  {}\n", place.path("moved").join(own).display())), "{own}: {out}");
        }
    }
}

#[test]
fn programs_get_the_list_and_what_became_of_what_was_named() {
    let place = Place::new();
    let json = |named: &[&str], yes: bool, answer: Option<bool>| {
        let (code, out, err) = place.run_as(Format::Json, &DiskFiles, named, (yes, answer));
        (code, serde_json::from_str::<serde_json::Value>(&out).unwrap(), err)
    };
    let (code, list, _) = json(&[], false, None);
    let talk = &list.as_array().unwrap()[0];
    assert_eq!((code, &talk["title"], &talk["coder"]), (DONE, &"First visit".into(), &"anna".into()));
    assert_eq!((&talk["letters"], &talk["number"]), (&place.letters("First visit").into(), &1.into()));
    assert_eq!((&talk["alone"], &talk["is_there"]), (&"nothing".into(), &true.into()));
    // Nobody can be asked, or says no: that is told, and what would go.
    for answer in [None, Some(false)] {
        let (code, told, err) = json(&["c"], false, answer);
        assert_eq!((code, &told["deleted"], &told["files"]), (FAULTS, &false.into(), &0.into()));
        assert!(err.contains("Nothing was deleted") && err.contains("This is deleted"), "{err}");
    }
    let (code, told, err) = json(&["c"], true, None);
    assert_eq!((code, &told["deleted"], err.as_str()), (DONE, &true.into(), ""));
    assert!(told["files"].as_u64().unwrap() > 2 && told["talks"][0]["coding"] == "c", "{told}");
    let own = place.path("one").join(CODING).display().to_string();
    assert!(told["stays"].as_array().unwrap().contains(&own.into()), "{told}");
    assert_eq!(json(&[], false, None).1, serde_json::json!([]));
}
