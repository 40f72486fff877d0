//! Links among what is kept.

use super::*;

#[cfg(unix)]
#[test]
fn nobody_goes_where_a_link_leads() {
    let place = Place::new();
    std::fs::create_dir(place.path("precious")).unwrap();
    std::fs::write(place.path("precious/file"), "x").unwrap();
    let links = ["link", "20261122T101010Z-8.coding.ron"].map(|name| place.path("state/codings/c/good").join(name));
    for link in &links {
        std::os::unix::fs::symlink(place.path("precious"), link).unwrap();
    }
    let (code, out, _) = place.run(&["First visit"], true, None);
    assert!(code == DONE && out.contains(&format!("  {}\n", links[0].display())), "{out}");
    assert!(place.path("precious/file").exists());
    // One that somebody put there stays; one in the place of a good copy goes, and not what it leads to.
    assert_eq!(links.map(|link| link.is_symlink()), [true, false]);
}

#[cfg(unix)]
#[test]
fn links_among_the_programs_folders_are_left_alone() {
    let place = Place::new();
    let own = place.path("own");
    std::fs::create_dir(&own).unwrap();
    std::fs::write(own.join("mine.session.ron"), session("s", "First visit")).unwrap();
    std::fs::write(own.join("mine.coding.ron"), coding("c", "s", 9)).unwrap();
    std::fs::create_dir_all(place.path("state/rescued")).unwrap();
    for link in ["state/rescued/7", "state/codings/lk"] {
        std::os::unix::fs::symlink(&own, place.path(link)).unwrap();
    }
    assert_eq!(place.run(&["First visit"], true, None).0, DONE);
    assert!(own.join("mine.session.ron").exists() && own.join("mine.coding.ron").exists());
    // A folder that became a link after it was looked at.
    let place = Place::new();
    let (all, _) = kept::all(&DiskFiles, &place.path("state"));
    std::fs::rename(place.path("state/codings"), place.path("moved")).unwrap();
    std::os::unix::fs::symlink(place.path("moved"), place.path("state/codings")).unwrap();
    let mut holding = kept::hold(&DiskFiles, &me(), &[&all[0]]).unwrap();
    let (gone, left) = kept::forget(&DiskFiles, &place.path("state"), (&mut holding, 0), &all[0], &[]);
    assert!(gone == 0 && kept::is_link(&left[0].1));
    assert!(place.path("moved/c/about.ron").exists());
    let (code, _, err) = place.run(&[], false, None);
    assert!(code == UNREADABLE && err.contains("behind a link"), "{err}");
}
