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
    std::fs::write(folder.path().join("file"), "").unwrap();
    for (out, code, says) in [("file/one.eaf", WRONG, "cannot be made"), ("new/one.eaf", DONE, ""), ("", DONE, "")] {
        let tried = export(&files, &["a.session.ron"], "elan", false, Some(&path(out)));
        assert!(tried.code == code && tried.err.contains(says), "{out}: {}", tried.err);
    }
}

#[test]
fn a_name_without_an_ending_gets_that_of_the_format() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("all");
    let tried =
        export(&[("a.session.ron", SESSION)], &["a.session.ron"], "csv", false, Some(&out.display().to_string()));
    assert!(tried.code == DONE && !out.exists() && folder.path().join("all.csv").is_file(), "{}", tried.err);
}

#[test]
fn a_transcript_is_told_to_be_imported_first() {
    let tried = export(&[("zoom.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHej\n")], &["zoom.vtt"], "csv", false, None);
    assert!(tried.code != DONE && tried.err.contains("This is a transcript."), "{}", tried.err);
    assert!(tried.err.contains("gensvar import \""), "{}", tried.err);
}

#[test]
fn a_transcript_of_which_a_talk_was_made_names_it() {
    let made = SESSION.replacen("id: \"s\"", "id: \"s\", source: \"visit.txt\"", 1);
    let files = [("visit.txt", "T: Hej\n"), ("visit.session.ron", made.as_str())];
    let tried = export(&files, &["visit.txt"], "csv", false, None);
    assert!(tried.code != DONE && tried.err.contains("visit.session.ron"), "{}", tried.err);
    assert!(!tried.err.contains("gensvar import"), "{}", tried.err);
}

#[test]
fn points_in_a_name_are_no_ending() {
    let folder = tempfile::tempdir().unwrap();
    for (asked, written) in [
        ("name.with.dots", "name.with.dots.csv"),
        ("visit.2026-03-10", "visit.2026-03-10.csv"),
        ("a.txt", "a.txt"),
        ("a.b.csv", "a.b.csv"),
        ("b.CSV", "b.CSV"),
    ] {
        let out = folder.path().join(asked).display().to_string();
        let tried = export(&[("a.session.ron", SESSION)], &["a.session.ron"], "csv", false, Some(&out));
        assert!(tried.code == DONE && folder.path().join(written).is_file(), "{asked}: {}", tried.err);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_device_takes_an_export_or_says_why_not() {
    let to = |device: &str| export(&[("a.session.ron", SESSION)], &["a.session.ron"], "csv", false, Some(device));
    assert_eq!(to("/dev/null").code, DONE);
    let full = to("/dev/full");
    assert!(full.code == UNREADABLE && !full.err.contains("exists") && !full.err.contains("already"), "{}", full.err);
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

#[test]
fn a_file_that_is_named_as_another_format_is_told() {
    let files = [("s.session.ron", SESSION), ("c.coding.ron", CODING)];
    for (name, told) in
        [("a.xlsx", true), ("a.XLSX", true), ("a.TextGrid", true), ("a.csv", false), ("a.data", false), ("a", false)]
    {
        let (folder, call) = call();
        for (name, text) in files {
            std::fs::write(folder.path().join(name), text).unwrap();
        }
        let out = Some(folder.path().join(name));
        let asked = ExportRequest {
            files: vec![folder.path().join("s.session.ron")],
            to: "csv".into(),
            out,
            codes_only: false,
        };
        let (mut said, mut err) = (Vec::new(), Vec::new());
        assert_eq!(run(&call, &asked, &mut said, &mut err).unwrap(), DONE);
        let err = String::from_utf8(err).unwrap();
        assert_eq!(err.contains(" is, but CSV is written into it"), told, "{name}: {err}");
    }
}
