//! Where an export goes.

use super::*;

#[test]
fn where_nothing_can_be_written_that_is_told_before_anything_is() {
    let other = SESSION.replace("id: \"s\"", "id: \"t\"");
    let files = [("a.session.ron", SESSION), ("b.session.ron", &other)];
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let one = path("one.eaf");
    let tried = export(&files, &["a.session.ron", "b.session.ron"], "elan", false, Some(&one));
    assert_eq!(tried.code, WRONG);
    assert!(tried.err.contains("holds one talk") && tried.err.contains("--out FOLDER"), "{}", tried.err);
    assert!(tried.out.is_empty() && !Path::new(&one).exists());
    for (out, code, says) in [("none/one.eaf", WRONG, "no folder that is there"), ("", DONE, "")] {
        let tried = export(&files, &["a.session.ron"], "elan", false, Some(&path(out)));
        assert!(tried.code == code && tried.err.contains(says), "{out}: {}", tried.err);
    }
}

#[test]
fn a_path_that_ends_as_a_folder_becomes_one() {
    let folder = tempfile::tempdir().unwrap();
    let new = folder.path().join("new/deep");
    let out = format!("{}/", new.display());
    let tried = export(&[("a.session.ron", SESSION)], &["a.session.ron"], "elan", false, Some(&out));
    assert!(tried.code == DONE && new.join("a.eaf").is_file(), "{}", tried.err);
    let tried = export(&[("a.session.ron", SESSION)], &["a.session.ron"], "elan", false, Some(&format!("{out}a.eaf/")));
    assert_eq!(tried.code, UNREADABLE, "{}", tried.err);
}
