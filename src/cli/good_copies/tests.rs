use super::*;
use crate::ports::clock::SystemClock;
use crate::ports::files::DiskFiles;
use crate::ports::good_copies::{Keeper, Work};
use crate::ports::journal::print_of;
use std::sync::Arc;

const SESSION: &str = r#"(format: 1, id: "s", title: "t", participants: [(id: "T", role: clinician)],
    turns: [(id: 5, by: "T", text: "Well.")])"#;
const CODING: &str = r#"(format: 1, id: "c", session: "s", coder: "anna", codebooks: [(id: "oars")], happened: 7)"#;

/// A folder with a coding of which there is a good copy.
fn kept() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("a.session.ron"), SESSION).unwrap();
    std::fs::write(path("c.coding.ron"), CODING).unwrap();
    let work = Work {
        state: path("state"),
        coding: "c".into(),
        coder: "anna".into(),
        coding_path: path("c.coding.ron"),
        session_path: path("a.session.ron"),
    };
    let mut keeper = Keeper::new(Arc::new(DiskFiles), Arc::new(SystemClock), work);
    keeper.saved(&path("c.coding.ron"), 7, print_of(CODING.as_bytes()));
    folder
}

fn listed(folder: &Path, name: &str, format: Format) -> (u8, String, String) {
    let request = CopiesRequest {
        files: vec![folder.join(name)],
        format,
        state: Some(folder.join("state")),
        coder: "anna".into(),
    };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = run(&request, &DiskFiles, &mut out, &mut err, &Texts::new("en")).unwrap();
    (code, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

#[test]
fn copies_are_listed_for_files_that_are_there_damaged_or_gone() {
    let folder = kept();
    let is_listed = |name: &str, state: &str| {
        let (code, out, _) = listed(folder.path(), name, Format::Text);
        assert_eq!(code, DONE, "{name}");
        let place = folder.path().join("c.coding.ron");
        assert!(out.starts_with(&format!("anna: {}{state}\n  1  20", place.display())), "{out}");
        assert!(out.contains("history no. 7\n") && out.ends_with(" --good-copy N\n"), "{out}");
    };
    is_listed("c.coding.ron", "");
    is_listed("a.session.ron", "");
    std::fs::write(folder.path().join("c.coding.ron"), "\0\0").unwrap();
    is_listed("c.coding.ron", " (the file is damaged)");
    std::fs::write(folder.path().join("c.coding.ron"), CODING.replace("\"c\"", "\"d\"")).unwrap();
    is_listed("c.coding.ron", " (another coding lies there now)");
    std::fs::remove_file(folder.path().join("c.coding.ron")).unwrap();
    is_listed("c.coding.ron", " (the file is gone)");
    let json: serde_json::Value = serde_json::from_str(&listed(folder.path(), "c.coding.ron", Format::Json).1).unwrap();
    assert_eq!((&json[0]["number"], &json[0]["happened"]), (&1.into(), &7.into()));
    assert!(json[0]["session_file"].as_str().unwrap().ends_with("-7.session.ron"));
    assert_eq!(listed(folder.path(), "c.coding.ron", Format::Csv).1.lines().count(), 2);
    let (code, out, err) = listed(folder.path(), "other.coding.ron", Format::Text);
    assert_eq!((code, out.as_str()), (FAULTS, ""));
    assert!(err.contains("there is no good copy of this file"), "{err}");
}

#[test]
fn who_opens_what_is_damaged_is_told_of_the_copies() {
    let folder = kept();
    let told = |name: &str| {
        let mut err = Vec::new();
        let (state, path) = (folder.path().join("state"), folder.path().join(name));
        tell_of(&DiskFiles, Some(&state), &path, ("anna", "anna"), (&mut err, &Texts::new("en"))).unwrap();
        String::from_utf8(err).unwrap()
    };
    let said = told("c.coding.ron");
    assert!(
        said.contains("c.coding.ron cannot be opened; it is left as it is. There is one good copy of it, from 20")
            && said.contains("in a new file:\n  gensvar ")
            && said.contains("c.coding.ron --good-copy\nWhy it cannot"),
        "{said}"
    );
    assert_eq!(told("other.coding.ron"), "");
    let put = |name: &str| std::fs::write(folder.path().join(name), "").unwrap();
    put("c.coding.rescued.ron");
    put("c.coding.rescued-2.ron");
    assert!(!told("c.coding.ron").contains("rescued"), "the file is there");
    std::fs::remove_file(folder.path().join("c.coding.ron")).unwrap();
    let said = told("c.coding.ron");
    assert!(said.contains("c.coding.rescued-2.ron") && !said.contains("--good-copy"), "{said}");
    // Of what is not there nothing is said that is of a damaged file.
    for name in ["c.coding.rescued.ron", "c.coding.rescued-2.ron"] {
        std::fs::remove_file(folder.path().join(name)).unwrap();
    }
    let said = told("c.coding.ron");
    assert!(said.starts_with("If it is gone for good: there is one good copy of it, from 20"), "{said}");
    assert!(!said.contains("cannot be opened") && said.ends_with("c.coding.ron --good-copy\n"), "{said}");
}
