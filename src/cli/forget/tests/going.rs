//! What goes.

use super::*;

#[test]
fn everything_that_is_kept_of_a_talk_goes_and_the_coders_own_files_stay() {
    for named in ["1", "letters", "First visit", "c", "s", "coding", "session", "transcript", "gone"] {
        let place = Place::new();
        place.talk("two", "d", "s2", "Second visit");
        place.rescued();
        let own = place.path("one");
        let of_two: Vec<String> = place.state().into_iter().filter(|path| path.contains("codings/d")).collect();
        let beside = ["visit.txt", "visit.session.ron", CODING, "visit.oars.anna.coding (1).ron"];
        std::fs::write(own.join(beside[3]), coding("c", "s", 3)).unwrap();
        std::fs::write(own.join("other.txt"), "x").unwrap();
        if named == "gone" {
            std::fs::remove_dir_all(&own).unwrap();
        }
        let typed = match named {
            // What was used last comes first.
            "1" => {
                let out = place.run(&[], false, None).1;
                let is_first = out.lines().any(|line| line.starts_with("  1  ") && line.contains("“First"));
                if is_first { "1" } else { "2" }.to_owned()
            }
            "letters" => place.letters("“First visit"),
            "coding" => own.join(CODING).display().to_string(),
            "session" | "gone" => own.join("visit.session.ron").display().to_string(),
            "transcript" => own.join("visit.txt").display().to_string(),
            other => other.to_owned(),
        };
        let (code, out, err) = place.run(&[&typed], false, Some(true));
        assert_eq!((code, err.as_str()), (DONE, ""), "{named}: {out}");
        let left = place.state();
        assert!(!left.iter().any(|path| path.contains("codings/c") || path.contains("rescued/1")), "{named}: {left:?}");
        assert!(of_two.iter().all(|path| left.contains(path)), "{named}: {left:?}");
        let recent = std::fs::read_to_string(place.path("state/recent.ron")).unwrap();
        assert!(!recent.contains("First visit") && recent.contains("Second visit"), "{named}: {recent}");
        assert!(out.contains("Deleting is no shredding"), "{out}");
        if named == "gone" {
            assert!(out.contains("no file of your own is left"), "{out}");
            continue;
        }
        for name in beside {
            let path = own.join(name);
            assert!(path.exists() && out.contains(&format!("  {}\n", path.display())), "{named}: {name}: {out}");
        }
        assert!(!out.contains("other.txt") && own.join("other.txt").exists(), "{out}");
        let locks =
            std::fs::read_dir(&own).unwrap().flatten().filter(|it| it.path().to_string_lossy().ends_with(".lock"));
        assert_eq!(locks.count(), 0);
    }
}

#[test]
fn a_folder_with_rescued_work_of_several_gives_each_its_own() {
    let place = Place::new();
    place.talk("two", "d", "s2", "Second visit");
    place.rescued();
    let path = |name: &str| place.path("state/rescued/1").join(name);
    std::fs::write(path("other.session.ron"), session("s2", "Second visit")).unwrap();
    std::fs::write(path("other.coding.ron"), coding("d", "s2", 9)).unwrap();
    // Another coding of the first talk, which is known by this alone.
    std::fs::write(path("third.coding.ron"), coding("e", "s", 9)).unwrap();
    let (code, _, err) = place.run(&["d"], true, None);
    assert_eq!((code, err.as_str()), (DONE, ""));
    let there = |names: [&str; 5]| names.map(|name| path(name).exists());
    let names = ["visit.session.ron", CODING, "third.coding.ron", "other.session.ron", "other.coding.ron"];
    assert_eq!(there(names), [true, true, true, false, false]);
    assert_eq!(place.run(&["c"], true, None).0, DONE);
    assert_eq!(there(names), [true, false, true, false, false], "the talk is of another coding as well");
    assert_eq!(place.run(&["e"], true, None).0, DONE);
    assert!(!place.path("state/rescued/1").exists());
}

#[test]
fn what_goes_is_held_until_it_is_gone_and_stays_gone_without_power() {
    let place = Place::new();
    place.rescued();
    let odd = Odd { journal: place.path("state/codings/c/journal"), ..Odd::default() };
    assert_eq!(place.run_with(&odd, &["First visit"], true, None).0, DONE);
    let calls = odd.calls.into_inner().unwrap();
    assert!(calls.iter().any(|(what, path)| *what == "gone" && path.ends_with("about.ron")), "{calls:?}");
    for (place, (_, path)) in calls.iter().enumerate().filter(|(_, (what, _))| *what == "gone") {
        let still_there = path.ancestors().skip(1).find(|above| above.is_dir()).unwrap();
        let is_its_sync = |(what, folder): &(&str, PathBuf)| *what == "synced" && folder == still_there;
        assert!(calls[place..].iter().any(is_its_sync), "{}: {calls:?}", path.display());
    }
}
