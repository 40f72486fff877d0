use super::*;
use crate::ports::files::DiskFiles;

const SESSION: &str = r#"(format: 1, id: "s", source: "visit.txt", participants: [], turns: [])"#;
const CODING: &str = r#"(format: 1, id: "c", session: "s", coder: "anna", codebooks: [(id: "oars")])"#;

/// A folder with files of a mode.
fn folder(files: &[(&str, &str, u32)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text, mode) in files {
        let path = folder.path().join(name);
        DiskFiles.make_folder(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        set(&path, *mode);
    }
    folder
}

fn set(path: &Path, mode: u32) {
    #[cfg(unix)]
    std::fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(mode)).unwrap();
}

fn names(entries: &[Entry]) -> Vec<String> {
    entries.iter().map(|it| it.path.file_name().unwrap().to_string_lossy().into_owned()).collect()
}

fn age(path: &Path) {
    let old = SystemTime::now() - Duration::from_secs(100);
    std::fs::File::options().write(true).open(path).unwrap().set_modified(old).unwrap();
}

#[test]
fn a_folder_of_talks_has_talks_codings_their_transcripts_and_what_was_kept() {
    let folder = folder(&[
        ("visit.session.ron", SESSION, 0o600),
        ("any name.ron", CODING, 0o600),
        ("damaged.coding.ron", "\0\0\0", 0o600),
        ("visit.session.original.ron", "x", 0o600),
        ("visit.txt", "T: Well.", 0o644),
        ("notes.txt", "mine", 0o644),
        ("book.ron", "(format: 1, id: \"b\", codes: [])", 0o644),
        (".visit.session.ron.gensvar-Ab3dEf", "", 0o600),
        (".young.session.ron.gensvar-Ab3dEf", "", 0o600),
        (".out.md.gensvar-Ab3dEf", "", 0o600),
        (".out.md.other-Ab3dEf", "", 0o600),
        ("inner/deep.session.ron", SESSION, 0o666),
    ]);
    let left = [".out.md.gensvar-Ab3dEf", ".visit.session.ron.gensvar-Ab3dEf"].map(|name| folder.path().join(name));
    for path in left.iter().chain([&folder.path().join(".out.md.other-Ab3dEf")]) {
        age(path);
    }
    let stored = talks(&DiskFiles, folder.path(), What::Talks, "here").unwrap();
    let mut seen = names(&stored.files);
    seen.sort();
    let wanted = ["any name.ron", "damaged.coding.ron", "visit.session.original.ron", "visit.session.ron", "visit.txt"];
    assert_eq!(seen, wanted);
    assert_eq!(stored.left, left);
    assert_eq!(stored.bytes(), (SESSION.len() + CODING.len() + 3 + 1 + 8) as u64);
    assert!(talks(&DiskFiles, &folder.path().join("none"), What::Talks, "here").is_err());
}

#[cfg(unix)]
#[test]
fn whatever_lets_others_in_is_found_and_closed_and_nothing_else_is_touched() {
    for (file, folder_mode, open) in [
        (0o600, 0o700, vec![]),
        (0o600, 0o755, vec![]),
        (0o640, 0o755, vec![("a.coding.ron", 0o600)]),
        (0o602, 0o755, vec![("a.coding.ron", 0o600)]),
        (0o440, 0o755, vec![("a.coding.ron", 0o400)]),
        (0o600, 0o775, vec![("", 0o755)]),
        (0o600, 0o1777, vec![]),
        (0o600, 0o2770, vec![]),
        (0o600, 0o2777, vec![("", 0o2775)]),
        (0o640, 0o2770, vec![("a.coding.ron", 0o600)]),
    ] {
        let folder = folder(&[("a.coding.ron", CODING, file), ("notes.txt", "mine", 0o666)]);
        set(folder.path(), folder_mode);
        let look = || talks(&DiskFiles, folder.path(), What::Talks, "here").unwrap().too_open();
        let found: Vec<_> = look().into_iter().map(|it| (it.path.clone(), it.closed)).collect();
        // A folder is the path with nothing behind it.
        let path = |name: &str| if name.is_empty() { folder.path().to_owned() } else { folder.path().join(name) };
        let wanted: Vec<_> = open.into_iter().map(|(name, closed)| (path(name), closed)).collect();
        assert_eq!(found, wanted, "{file:o} in {folder_mode:o}");
        for open in look() {
            open.close(&DiskFiles).unwrap();
        }
        assert_eq!(look(), []);
        assert_eq!(Entry::of(&DiskFiles, &folder.path().join("notes.txt")).unwrap().mode, Some(0o666));
    }
}

#[cfg(unix)]
#[test]
fn what_a_link_leads_to_is_told_and_left_alone() {
    let elsewhere = folder(&[("x.ron", SESSION, 0o644)]);
    let talks_here = folder(&[]);
    let link = talks_here.path().join("x.session.ron");
    std::os::unix::fs::symlink(elsewhere.path().join("x.ron"), &link).unwrap();
    let found = talks(&DiskFiles, talks_here.path(), What::Talks, "a").unwrap().too_open();
    let open = found.iter().find(|open| open.path == link).unwrap();
    assert_eq!(open.close(&DiskFiles).unwrap_err().kind(), io::ErrorKind::CrossesDevices);
    assert_eq!(Entry::of(&DiskFiles, &elsewhere.path().join("x.ron")).unwrap().mode, Some(0o644));
}

#[cfg(unix)]
#[test]
fn a_coding_is_looked_at_with_its_talk() {
    let folder = folder(&[
        ("a.oars.anna.coding.ron", CODING, 0o600),
        ("a.session.ron", SESSION, 0o666),
        ("b.session.ron", &SESSION.replace("\"s\"", "\"other\""), 0o666),
    ]);
    let coding = folder.path().join("a.oars.anna.coding.ron");
    let found = talks(&DiskFiles, &coding, What::Talks, "a").unwrap();
    let names: Vec<_> = found.too_open().iter().map(|open| open.path.clone()).filter(|path| path.is_file()).collect();
    assert_eq!(names, [folder.path().join("a.session.ron")]);
}

#[cfg(unix)]
#[test]
fn the_state_folder_is_closed_to_all_and_settings_to_whoever_would_change_them() {
    let home = folder(&[
        ("state/recent.ron", "x", 0o600),
        ("state/codings/c/about.ron", "x", 0o604),
        ("state/codings/c/journal/000000000001.0001.journal", "xx", 0o600),
        ("state/codings/c/good/20260312T103000Z-7.coding.ron", "xxx", 0o660),
        ("config/config.ron", "x", 0o644),
        ("config/codebooks/own.ron", "x", 0o664),
    ]);
    let all = state(&DiskFiles, &home.path().join("state"));
    let told: Vec<_> = all.iter().map(|it| (it.what, it.files.len(), it.bytes(), it.widest())).collect();
    let wanted = [
        (What::State, 1, 1, Some(0o604)),
        (What::Recent, 1, 1, Some(0o600)),
        (What::Journals, 1, 2, Some(0o600)),
        (What::GoodCopies, 1, 3, Some(0o660)),
        (What::Rescued, 0, 0, None),
    ];
    assert_eq!(told, wanted);
    assert_eq!(all.iter().map(|it| it.too_open().len()).collect::<Vec<_>>(), [1, 0, 0, 1, 0]);
    set(&home.path().join("state/codings"), 0o711);
    assert_eq!(state(&DiskFiles, &home.path().join("state"))[0].too_open().len(), 2);
    let open = settings(&DiskFiles, &home.path().join("config")).too_open();
    assert_eq!(open.iter().map(|it| it.closed).collect::<Vec<_>>(), [0o644]);
    let none = state(&DiskFiles, &home.path().join("nothing"));
    assert!(none.iter().all(|it| it.folders.is_empty() && it.files.is_empty() && it.unseen.is_empty()), "{none:?}");
}

#[test]
fn a_file_stands_for_itself_with_its_lock_and_what_was_left_of_it() {
    let folder = folder(&[
        ("a.coding.ron", CODING, 0o600),
        ("b.coding.ron", CODING, 0o666),
        (".a.coding.ron.lock", "", 0o600),
        (".b.coding.ron.lock", "", 0o600),
        (".a.coding.ron.gensvar-Ab3dEf", "", 0o600),
    ]);
    age(&folder.path().join(".a.coding.ron.gensvar-Ab3dEf"));
    let stored = talks(&DiskFiles, &folder.path().join("a.coding.ron"), What::Talks, "here").unwrap();
    assert_eq!(names(&stored.files), ["a.coding.ron"]);
    assert_eq!(stored.locks, [(folder.path().join(".a.coding.ron.lock"), Standing::Left)]);
    assert_eq!(stored.left.len(), 1);
}

#[cfg(unix)]
#[test]
fn rescued_work_is_told_by_itself() {
    let home = folder(&[
        ("state/recent.ron", "x", 0o600),
        ("state/rescued/1/a.session.ron", SESSION, 0o600),
        ("state/rescued/1/a.coding.ron", CODING, 0o604),
    ]);
    let all = state(&DiskFiles, &home.path().join("state"));
    let rescued = all.iter().find(|it| it.what == What::Rescued).unwrap();
    assert_eq!((rescued.files.len(), rescued.too_open().len()), (2, 1));
    assert_eq!(rescued.odd, [(home.path().join("state/rescued/1/a.coding.ron"), Odd::RescuedHere)]);
    assert!(all[0].files.is_empty() && all[0].odd.is_empty(), "{:?}", all[0]);
}
