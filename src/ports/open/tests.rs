use super::*;
use crate::ports::clock::SystemClock;
use crate::ports::files::DiskFiles;
use crate::ports::locale::Texts;
use std::cell::Cell;

const SESSION: &str =
    "(format: 1, id: \"s\", participants: [(id: \"T\", role: clinician)], turns: [(id: 1, by: \"T\", text: \"Hi\")])";

struct Folder {
    folder: tempfile::TempDir,
    library: Library,
}

impl Folder {
    fn new(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            std::fs::write(folder.path().join(name), text).unwrap();
        }
        Self { folder, library: Library::shipped() }
    }

    fn request(&self, name: &str) -> OpenRequest {
        OpenRequest {
            path: self.folder.path().join(name),
            coder: "anna".into(),
            names_coder: false,
            codebooks: None,
            usual_codebooks: None,
            spoken: String::new(),
            read_only: false,
            round: 1,
        }
    }

    fn run(&self, request: &OpenRequest) -> Result<Opened, FileFaults> {
        let count = Cell::new(0);
        let fresh_id = || {
            count.set(count.get() + 1);
            format!("fresh-{}", count.get())
        };
        let world = World { files: &DiskFiles, library: &self.library, clock: &SystemClock, fresh_id: &fresh_id };
        let before = self.names();
        let opened = open(request, &world);
        assert_eq!(self.names(), before, "opening writes nothing");
        opened
    }

    fn open(&self, name: &str) -> Opened {
        self.run(&self.request(name)).unwrap()
    }

    fn fault(&self, name: &str) -> String {
        self.run(&self.request(name)).unwrap_err().faults[0].message.id.to_string()
    }

    fn names(&self) -> Vec<PathBuf> {
        DiskFiles.list(self.folder.path()).unwrap()
    }
}

#[test]
fn an_open_transcript_without_speakers_says_only_what_to_press() {
    let vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\nhello there\n";
    let opened = Folder::new(&[("a.vtt", vtt)]).open("a.vtt");
    assert_eq!(opened.notices[0].id, "open-no-speakers");
    let opened = Folder::new(&[("a.txt", "one\n\ntwo\n")]).open("a.txt");
    assert_eq!(opened.import_warnings[0].message.id, "open-no-labels");
    for (text, each) in [("one\nand on\n\ntwo\n", "each paragraph became"), ("one.\ntwo.\n", "each line became")] {
        let opened = Folder::new(&[("a.txt", text)]).open("a.txt");
        let said = Texts::new("en").say(&opened.import_warnings[0].message);
        assert!(said.contains(each), "{said}");
    }
}

fn coding(session: &str, coder: &str, books: &str, state: &str) -> String {
    let books: Vec<_> = books.split('+').map(|id| format!("(id: \"{id}\")")).collect();
    format!(
        "(format: 1, id: \"{coder}-{session}\", session: \"{session}\", coder: \"{coder}\", codebooks: [{}], state: {state}, \
         next_id: 2, marks: [(id: 1, turn: 1, code: \"Q\")])",
        books.join(", ")
    )
}

fn ids(opened: &Opened) -> Vec<&str> {
    opened.notices.iter().map(|notice| notice.id.as_ref()).collect()
}

fn name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

#[test]
fn a_session_without_a_coding_begins_one_under_the_usual_codebooks() {
    let others = coding("s", "reference", DEFAULT, "finished");
    let folder = Folder::new(&[("a.session.ron", SESSION), ("a.miti-4.2.1+clear-1.0.reference.coding.ron", &others)]);
    let opened = folder.open("a.session.ron");
    assert_eq!(opened.instrument.ids(), DEFAULT);
    assert!(opened.coding.is_empty() && opened.session_on_disk && !opened.coding_on_disk);
    assert_eq!(name(&opened.coding_path), "a.miti-4.2.1+clear-1.0.anna.coding.ron");
    assert_eq!((&opened.read_only, ids(&opened)), (&None, vec!["open-codings-beside"]));
    let told = crate::ports::locale::Texts::new("en").say(&opened.notices[0]);
    assert!(told.contains("a coding by reference") && told.contains("reference.coding.ron"), "{told}");
    let imported = coding("s", SOMEONE, DEFAULT, "open");
    let folder = Folder::new(&[("a.session.ron", SESSION), ("b.coding.ron", &others), ("c.coding.ron", &imported)]);
    let opened = folder.open("a.session.ron");
    let told = crate::ports::locale::Texts::new("en").say(&opened.notices[0]);
    assert!(told.contains("2 codings, by imported and reference"), "{told}");
}

#[test]
fn what_others_say_is_not_mentioned_to_those_who_have_a_coding() {
    let (own, others) = (coding("s", "anna", DEFAULT, "open"), coding("s", "bo", DEFAULT, "open"));
    let alone = coding("other", "bo", DEFAULT, "open");
    for files in [
        &[("a.session.ron", SESSION), ("a.coding.ron", &*own), ("b.coding.ron", &*others)][..],
        &[("a.session.ron", SESSION), ("b.coding.ron", &*alone)],
    ] {
        assert_eq!(ids(&Folder::new(files).open("a.session.ron")), Vec::<&str>::new());
    }
}

#[test]
fn a_path_is_typed_so_that_a_shell_takes_it_whole() {
    assert_eq!(typed(Path::new("a/b.ron")), "a/b.ron");
    assert_eq!(typed(Path::new("Mitt samtal (1).ron")), "\"Mitt samtal (1).ron\"");
}

#[test]
fn the_coders_own_coding_is_gone_on_with_whatever_its_name() {
    let own = coding("s", "anna", "oars", "open");
    let folder = Folder::new(&[
        ("a.session.ron", SESSION),
        ("x.coding.ron", &own),
        ("y.coding.ron", &coding("other", "anna", DEFAULT, "open")),
        ("z.coding.ron", &coding("s", "bo", DEFAULT, "open")),
        ("a.miti-4.2.1+clear-1.0.anna.coding.ron", &coding("other", "anna", DEFAULT, "open")),
    ]);
    let opened = folder.open("a.session.ron");
    assert_eq!((name(&opened.coding_path), opened.instrument.ids()), ("x.coding.ron".into(), "oars".into()));
    assert!(opened.coding_on_disk);
    // Asked for other codebooks, a new one is begun, under a name that is free.
    let asked = OpenRequest { codebooks: Some("clear+miti".into()), ..folder.request("a.session.ron") };
    let opened = folder.run(&asked).unwrap();
    assert!(opened.coding.is_empty());
    let asked = OpenRequest { codebooks: Some("MITI+clear".into()), ..asked };
    assert_eq!(name(&folder.run(&asked).unwrap().coding_path), "a.miti-4.2.1+clear-1.0.anna-2.coding.ron");
    let second = OpenRequest { round: 2, codebooks: None, ..asked };
    assert_eq!(name(&folder.run(&second).unwrap().coding_path), "a.miti-4.2.1+clear-1.0.anna.2.coding.ron");
}

#[test]
fn several_open_codings_leave_the_choice_to_the_coder() {
    let folder = Folder::new(&[
        ("a.session.ron", SESSION),
        ("x.coding.ron", &coding("s", "anna", "oars", "open")),
        ("y.coding.ron", &coding("s", "anna", "misc-2.5", "open")),
    ]);
    let opened = folder.open("a.session.ron");
    assert_eq!((ids(&opened), opened.coding.is_empty()), (vec!["open-several-codings"], true));
    let asked = OpenRequest { codebooks: Some("misc".into()), ..folder.request("a.session.ron") };
    assert_eq!(name(&folder.run(&asked).unwrap().coding_path), "y.coding.ron");
}

#[test]
fn usual_codebooks_are_for_what_begins_and_never_in_the_way() {
    let folder = Folder::new(&[
        ("a.session.ron", SESSION),
        ("b.session.ron", &SESSION.replace("\"s\"", "\"t\"")),
        ("x.coding.ron", &coding("s", "anna", "oars", "open")),
        ("y.coding.ron", &coding("s", "anna", DEFAULT, "open")),
    ]);
    let usual = |name: &str, books: &str| OpenRequest { usual_codebooks: Some(books.into()), ..folder.request(name) };
    let books = |name: &str, books: &str| folder.run(&usual(name, books)).unwrap().instrument.ids();
    assert_eq!(books("y.coding.ron", "oars"), DEFAULT);
    assert_eq!((books("a.session.ron", "oar"), books("b.session.ron", "oar")), ("oars".into(), "oars".into()));
    let asked = OpenRequest { codebooks: Some("misc".into()), ..usual("b.session.ron", "oars") };
    assert_eq!(folder.run(&asked).unwrap().instrument.ids(), "misc-2.5");
    // What is set and cannot be used is told where it would be used.
    assert_eq!(books("x.coding.ron", "gone"), "oars");
    let faults = folder.run(&usual("b.session.ron", "gone")).unwrap_err().faults;
    let ids: Vec<_> = faults.iter().map(|fault| fault.message.id.as_ref()).collect();
    assert_eq!(ids, ["open-usual-codebooks", "codebook-unknown"]);
}

#[test]
fn a_coding_finds_its_session_by_its_id() {
    let folder = Folder::new(&[
        ("odd.ron", SESSION),
        ("b.session.ron", &SESSION.replace("\"s\"", "\"other\"")),
        ("x.coding.ron", &coding("s", "anna", DEFAULT, "finished")),
        ("y.coding.ron", &coding("gone", "anna", DEFAULT, "open")),
        ("z.coding.ron", &coding("s", "bo", DEFAULT, "open")),
    ]);
    let opened = folder.open("x.coding.ron");
    assert_eq!((name(&opened.session_path), ids(&opened)), ("odd.ron".into(), vec!["open-finished"]));
    assert_eq!(opened.read_only, None);
    assert_eq!(folder.fault("y.coding.ron"), "open-no-session");
    let others = folder.open("z.coding.ron");
    let why = others.read_only.unwrap();
    assert_eq!(why.id, "open-somebody-elses");
    // Who has another name on this account is told how to code as oneself.
    for language in ["en", "da", "nb", "sv"] {
        let said = crate::ports::locale::Texts::new(language).say(&why);
        assert!(said.contains("--coder \""), "{said}");
    }
    let asked = OpenRequest { codebooks: Some("oars".into()), ..folder.request("x.coding.ron") };
    assert_eq!(folder.run(&asked).unwrap_err().faults[0].message.id, "open-other-codebooks");
}

#[test]
fn of_copies_of_a_session_the_one_that_is_named_alike_is_meant() {
    let folder = Folder::new(&[
        ("a.session.ron", SESSION),
        ("ab.session.ron", SESSION),
        ("z.session.ron", SESSION),
        ("ab.oars.anna.coding.ron", &coding("s", "anna", "oars", "open")),
        ("q.coding.ron", &coding("s", "anna", "oars", "open")),
    ]);
    assert_eq!(name(&folder.open("ab.oars.anna.coding.ron").session_path), "ab.session.ron");
    assert_eq!(name(&folder.open("q.coding.ron").session_path), "a.session.ron");
}

#[test]
fn a_transcript_becomes_a_session_and_later_leads_to_it() {
    // What is in files and journals by now must not become another talk.
    const ID: &str = "b8af2dba-b56c-85a0-8e62-c1205fd841de";
    let folder = Folder::new(&[("talk.txt", "T: Hello there.\nC: Well, hello.\n"), ("talk.session.ron", SESSION)]);
    let opened = folder.open("talk.txt");
    assert_eq!((opened.session.len(), name(&opened.session_path)), (2, "talk-2.session.ron".into()));
    assert!(!opened.session_on_disk && !opened.coding_on_disk);
    assert_eq!((opened.session.about.id.as_str(), opened.coding.origin.session.as_str()), (ID, ID));
    let made = store::session_text(&opened.session).unwrap();
    std::fs::write(&opened.session_path, made).unwrap();
    let again = folder.open("talk.txt");
    assert_eq!((ids(&again), again.session_on_disk), (vec!["open-made-before"], true));
    assert_eq!(again.session, opened.session);
}

#[test]
fn what_cannot_be_opened_is_told() {
    let folder = Folder::new(&[
        ("empty.session.ron", ""),
        ("broken.session.ron", "(format: 1, id: \"x"),
        ("broken.coding.ron", "(format: 1, session: \"s\", coder: 5"),
        ("book.ron", include_str!("../../../codebooks/oars.ron")),
        ("keys.ron", include_str!("../../../keymaps/oars.ron")),
        ("zero.txt", ""),
    ]);
    std::fs::write(folder.folder.path().join("latin.session.ron"), b"(format: 1, title: \"\xe6\")").unwrap();
    let names = ["none.txt", "empty.session.ron", "broken.session.ron", "broken.coding.ron", "book.ron", "keys.ron"];
    let wanted = ["file-not-found", "ron-empty", "ron-ends-early", "ron-text", "open-is-codebook", "open-is-keymap"];
    assert_eq!(names.map(|name| folder.fault(name)), wanted);
    assert_eq!(folder.fault("latin.session.ron"), "ron-not-utf8");
    assert_eq!(folder.fault("zero.txt"), "ron-empty");
    assert_eq!(folder.fault("."), "file-is-folder");
}

#[test]
fn what_comes_from_a_newer_version_or_is_asked_so_is_read_only() {
    let newer = SESSION.replace("format: 1", "format: 2, mood: 3");
    let folder = Folder::new(&[("a.session.ron", &newer), ("b.session.ron", SESSION)]);
    assert_eq!(folder.open("a.session.ron").read_only.unwrap().id, "file-newer");
    let asked = OpenRequest { read_only: true, ..folder.request("b.session.ron") };
    assert_eq!(folder.run(&asked).unwrap().read_only.unwrap().id, "open-read-only");
}

#[test]
fn what_was_read_is_known_and_a_kept_copy_stands_for_no_talk() {
    let own = coding("s", "anna", DEFAULT, "open");
    let folder = Folder::new(&[("a.session.ron", SESSION), ("a.coding.ron", &own)]);
    for name in ["a.session.ron", "a.coding.ron"] {
        let opened = folder.open(name);
        assert!(opened.seen.knows(&opened.session_path, SESSION.as_bytes()), "{name}");
        assert!(opened.seen.knows(&opened.coding_path, own.as_bytes()), "{name}");
    }
    for kept in ["a.session.original.ron", "a.session.unsound.ron"] {
        let folder = Folder::new(&[(kept, SESSION), ("a.coding.ron", &own)]);
        assert_eq!(folder.fault("a.coding.ron"), "open-no-session");
        assert!(!folder.open(kept).session.is_empty());
    }
}

#[test]
fn a_rescued_session_stands_for_a_talk_that_is_nowhere_else() {
    let own = coding("s", "anna", DEFAULT, "open");
    let folder = Folder::new(&[("a.session.rescued.ron", SESSION), ("a.coding.ron", &own)]);
    let opened = folder.open("a.coding.ron");
    assert_eq!((name(&opened.session_path), ids(&opened)[0]), ("a.session.rescued.ron".into(), "open-session-kept"));
    std::fs::write(folder.folder.path().join("z.session.ron"), SESSION).unwrap();
    let opened = folder.open("a.coding.ron");
    assert_eq!((name(&opened.session_path), ids(&opened)), ("z.session.ron".into(), vec![]));
}

#[test]
fn two_who_open_a_transcript_before_either_has_saved_code_one_session() {
    let talk = "T: Hello there.\nC: Well, hello.\n";
    let folder = Folder::new(&[("talk.txt", talk), ("copy.txt", talk), ("other.txt", "T: Hello.\nC: Well, hello.\n")]);
    let by = |name: &str, coder: &str| {
        let request = OpenRequest { coder: coder.into(), ..folder.request(name) };
        folder.run(&request).unwrap()
    };
    let [anna, bo] = ["anna", "bo"].map(|coder| by("talk.txt", coder));
    assert_eq!(anna.session, bo.session);
    assert_eq!(anna.session_path, bo.session_path);
    let id = |name: &str| by(name, "anna").session.about.id;
    assert_ne!(id("copy.txt"), id("talk.txt"), "copies under two names are two talks");
    assert_ne!(id("copy.txt"), id("other.txt"));
    // Whoever's session comes first, both codings belong to it.
    std::fs::write(&anna.session_path, store::session_text(&anna.session).unwrap()).unwrap();
    for opened in [&anna, &bo] {
        std::fs::write(&opened.coding_path, store::coding_text(&opened.session, &opened.coding).unwrap()).unwrap();
    }
    for (coder, made) in [("anna", &anna), ("bo", &bo)] {
        for name in ["talk.txt", "talk.session.ron", &name(&made.coding_path)] {
            let again = by(name, coder);
            assert!(again.coding_on_disk && again.session_on_disk, "{name}");
            assert_eq!((&again.coding, &again.coding_path), (&made.coding, &made.coding_path), "{name}");
            assert_eq!(again.read_only, None);
        }
    }
}

#[test]
fn a_transcripts_id_tells_its_shape_and_none_of_its_words() {
    let id = |said: &str| Folder::new(&[("talk.txt", said)]).open("talk.txt").session.about.id;
    let one = id("T: Do you smoke?\nC: I did once.\n");
    assert_eq!(one, id("T: Do you drink?\nC: I do often.\n".replace("drink", "smoke").as_str()));
    assert_eq!(one, id("T: Do you drive?\nC: I did when.\n"));
    assert_ne!(one, id("T: Do you smoke?\nT: I did once.\n"), "somebody else speaks");
    assert_ne!(one, id("T: Do you smoke?\nC: I did twice.\n"));
    assert_eq!(uuid::Uuid::parse_str(&one).unwrap().get_version_num(), 8);
}

#[test]
fn a_coding_of_the_talks_name_that_belongs_to_another_session_is_told() {
    let tells = |files: &[(&str, &str)], open: &str, coding: Option<&str>| {
        let folder = Folder::new(files);
        let mut opened = folder.open(open);
        assert!(!opened.coding_on_disk);
        opened.notices.retain(|notice| notice.id == "open-coding-of-another");
        let about = |name| Message::new("open-coding-of-another").with("file", typed(&folder.folder.path().join(name)));
        assert_eq!(opened.notices, coding.map(about).into_iter().collect::<Vec<_>>(), "{files:?}");
    };
    let [lost, others] = ["anna", "bo"].map(|coder| coding("gone", coder, "oars", "open"));
    let name = "talk.oars.anna.coding.ron";
    tells(&[("talk.txt", "T: Hello there.\nC: Well, hello.\n"), (name, &lost)], "talk.txt", Some(name));
    for name in [name, "talk.oars.anna-2.coding.ron"] {
        tells(&[("talk.session.ron", SESSION), (name, &lost)], "talk.session.ron", Some(name));
    }
    // Somebody else's, and those of talks whose names begin alike, are no trouble.
    for (name, text) in [("talk.oars.bo.coding.ron", &others), ("talk.two.oars.anna.coding.ron", &lost)] {
        tells(&[("talk.session.ron", SESSION), (name, text)], "talk.session.ron", None);
    }
}

#[test]
fn a_coding_whose_codebook_is_not_there_opens_with_its_codes_unknown_and_loses_nothing() {
    let coding = "(format: 1, id: \"c\", session: \"s\", coder: \"anna\", codebooks: [(id: \"gone-1\", version: \"3\", fingerprint: \"0f\")], \
                  marks: [(id: 1, turn: 1, code: \"ZZ\", modifiers: {\"a\": \"b\"}, note: \"mine\")])";
    let folder = Folder::new(&[("t.session.ron", SESSION), ("t.gone-1.anna.coding.ron", coding)]);
    for name in ["t.gone-1.anna.coding.ron", "t.session.ron"] {
        let opened = folder.run(&folder.request(name)).unwrap();
        assert_eq!(opened.instrument.ids(), "gone-1");
        let told: Vec<&str> = opened.notices.iter().map(|notice| notice.id.as_ref()).collect();
        assert_eq!(told, ["codebook-missing", "coding-code-unknown"], "{name}");
        let text = store::coding_text(&opened.session, &opened.coding).unwrap();
        assert!(text.contains("code: \"ZZ\", modifiers: {\"a\": \"b\"}, note: \"mine\""), "{text}");
        assert!(text.contains("(id: \"gone-1\", version: \"3\", fingerprint: \"0f\")"), "{text}");
    }
}

#[test]
fn a_missing_codebook_is_never_taken_for_another_that_begins_alike() {
    let gen_coding = coding("s", "anna", "gens", "open");
    let folder = Folder::new(&[("t.session.ron", SESSION), ("t.coding.ron", &gen_coding)]);
    assert_eq!(folder.library.instrument("gens").unwrap().ids(), "gensvar", "typed by a person it means that one");
    let fresh_id = String::new;
    let world = World { files: &DiskFiles, library: &folder.library, clock: &SystemClock, fresh_id: &fresh_id };
    let mut shelf = Shelf::new(&world);
    for _ in 0..2 {
        let read = shelf.read(&folder.request("t.coding.ron").path).unwrap();
        assert_eq!(
            (read.instrument.ids(), ids(&read)),
            ("gens".into(), vec!["codebook-missing", "coding-code-unknown"])
        );
        assert_eq!(read.coding.marks().count(), 1);
    }
}

#[test]
fn another_version_beside_a_coding_is_told_and_never_opened_in_its_place() {
    let text = |id: &str, state: &str, marks: &str| {
        format!(
            "(format: 1, id: \"{id}\", session: \"s\", coder: \"anna\", codebooks: [(id: \"oars\")], state: {state}, \
             marks: [{marks}])"
        )
    };
    let (one, other) = (text("c", "finished", ""), text("c", "open", "(id: 1, turn: 1, code: \"OQ\")"));
    let folder = Folder::new(&[
        ("s.session.ron", SESSION),
        ("s.oars.anna.coding.ron", &one),
        // Sorted before the plain name, and open, which alone is not enough.
        ("a copy of s.oars.anna.coding.ron", &other),
        ("s.oars.anna.coding.rescued.ron", &other),
        ("s.oars.anna.coding (conflicted copy 2026-11-22).ron", &other),
        ("s.oars.anna.coding (1).ron", &one),
        ("s.oars.anna.coding (2).ron", &text("d", "open", "(id: 1, turn: 1, code: \"OQ\")")),
    ]);
    for name in ["s.session.ron", "s.oars.anna.coding.ron"] {
        let opened = folder.open(name);
        assert!(opened.coding_path.ends_with("s.oars.anna.coding.ron"), "{name}");
        let versions: Vec<_> = opened.versions.iter().map(|it| it.file_name().unwrap().to_str().unwrap()).collect();
        let expected = [
            "s.oars.anna.coding (conflicted copy 2026-11-22).ron",
            "s.oars.anna.coding.rescued.ron",
            "a copy of s.oars.anna.coding.ron",
        ];
        assert_eq!(versions, expected, "what says the same is no other version");
        assert_eq!(opened.notices[0].id, "open-versions");
    }
}

#[test]
fn a_second_version_of_the_talk_itself_is_told_and_a_copy_of_it_is_not() {
    let other = SESSION.replace("Hi", "Hi there");
    let folder = Folder::new(&[
        ("a.session.ron", SESSION),
        ("a.session (conflicted copy 2026-11-22).ron", &other),
        ("a.session.rescued.ron", &other),
        ("a.session (1).ron", SESSION),
        ("a.session (2).ron", &other.replace("\"s\"", "\"another\"")),
        ("a.session (3).ron", "(format: 1, id: \"s\""),
        ("b.session.ron", &other),
    ]);
    let told = Message::new("open-session-versions");
    let told = told.with("count", 2_usize).with("file", "a.session (conflicted copy 2026-11-22).ron");
    let opened = folder.open("a.session.ron");
    let unread = Message::new("open-session-version-unread").with("file", "a.session (3).ron");
    let unread = unread.with("why", Message::new("ron-ends-early"));
    assert_eq!((opened.session_path, opened.notices), (folder.folder.path().join("a.session.ron"), vec![told, unread]));
    assert_eq!(folder.open("b.session.ron").notices, []);
}

#[test]
fn a_coding_of_which_not_even_the_head_can_be_read_is_never_passed_over_for_an_empty_one() {
    let name = "a.oars.anna.coding.ron";
    for (damaged, fault) in [("", "ron-empty"), ("\0\0\0\0", "ron-"), ("(form", "ron-")] {
        let folder = Folder::new(&[("a.session.ron", SESSION), (name, damaged), ("a.oars.bo.coding.ron", "")]);
        let request = folder.request("a.session.ron");
        for codebooks in [None, Some("oars".to_owned())] {
            let faults = folder.run(&OpenRequest { codebooks, ..request.clone() }).unwrap_err();
            assert_eq!(faults.path, folder.folder.path().join(name), "by its name the good copies are found");
            assert!(faults.faults[0].message.id.starts_with(fault), "{faults:?}");
        }
        // Asked for other codebooks, in another round, and by another coder, something else is meant.
        let asked = OpenRequest { codebooks: Some("miti+clear".into()), ..request.clone() };
        assert!(folder.run(&asked).is_ok());
        assert!(folder.run(&OpenRequest { round: 2, ..request.clone() }).is_ok());
        assert!(folder.run(&OpenRequest { coder: "carl".into(), ..request.clone() }).is_ok());
        // Once the work has gone on beside it, that is meant.
        let restored = folder.folder.path().join("a.oars.anna.restored.coding.ron");
        std::fs::write(&restored, coding("s", "anna", "oars", "open")).unwrap();
        let opened = folder.open("a.session.ron");
        assert_eq!((opened.coding_path, opened.notices[0].id.as_ref()), (restored, "open-went-on"));
    }
}

#[test]
fn an_older_version_is_not_opened_in_place_of_a_damaged_coding() {
    let name = "a.oars.anna.coding.ron";
    for version in ["a.oars.anna-DESKTOP-ABC.coding.ron", "a.oars.anna (konflikt).coding.ron", "b.coding.ron"] {
        let whole = coding("s", "anna", "oars", "open");
        for damaged in ["", "rubbish ((", "\0\0\0\0"] {
            let folder = Folder::new(&[("a.session.ron", SESSION), (name, damaged), (version, &whole)]);
            let request = folder.request("a.session.ron");
            for codebooks in [None, Some("oars".to_owned())] {
                let faults = folder.run(&OpenRequest { codebooks, ..request.clone() }).unwrap_err();
                assert_eq!(faults.path, folder.folder.path().join(name));
                assert_eq!(faults.faults[0].message.id, "open-damaged-version", "{faults:?}");
            }
            // It is opened when it is named itself.
            assert!(folder.run(&folder.request(version)).is_ok());
        }
    }
    // Under other codebooks it is another coding, and what is damaged is told.
    let other = coding("s", "anna", "miti+clear", "open");
    let folder = Folder::new(&[("a.session.ron", SESSION), (name, "rubbish (("), ("b.coding.ron", &other)]);
    let request = OpenRequest { usual_codebooks: Some("oars".into()), ..folder.request("a.session.ron") };
    let opened = folder.run(&request).unwrap();
    assert_eq!(
        (opened.coding_path, opened.notices[0].id.as_ref()),
        (folder.folder.path().join("b.coding.ron"), "open-damaged-beside")
    );
}

#[test]
fn what_is_hidden_is_counted_once_and_told_first() {
    let session = SESSION.replace("text: \"Hi\"", "text: \"H\u{200b}i\\u{1b}[2J\\tJa \u{1f469}\u{200d}\u{1f467}\"");
    let session = session.replace("id: \"s\",", "id: \"s\", title: \"\\u{202e}x\", source: \"a\u{ad}\",");
    let folder = Folder::new(&[("a.session.ron", &session), ("b.session.ron", SESSION)]);
    let notices = |name: &str| folder.run(&folder.request(name)).unwrap().notices;
    assert_eq!(notices("a.session.ron")[0], Message::new("hidden-shown").with("count", 4));
    assert_eq!(notices("b.session.ron"), []);
}

#[test]
fn who_speaks_is_told_by_codes_as_an_import_tells_it_and_the_id_is_the_same_in_every_language() {
    let table = "Tid;Tekst;Kode\n0:01;Hvad siger du?;Q\n0:05;Jeg vil gerne.;CT\n0:09;Du vil gerne.;SR\n0:12;Hm.;\n";
    let folder = Folder::new(&[("a.csv", table)]);
    let opened =
        |spoken: &str| folder.run(&OpenRequest { spoken: spoken.to_owned(), ..folder.request("a.csv") }).unwrap();
    let (english, danish) = (opened(""), opened("da"));
    let labels = |opened: &Opened| {
        let session = &opened.session;
        let label = |by: u16| session.participant(by).map_or("", |someone| &*someone.id.0).to_owned();
        session.turns().map(|turn| label(turn.by)).collect::<Vec<_>>()
    };
    assert_eq!(labels(&english), ["clinician", "client", "clinician", "?"]);
    let words = crate::ports::import::by_codes::called(&Texts::new("da"));
    assert_eq!(labels(&danish), [&words[0], &words[1], &words[0], "?"]);
    assert_eq!(english.session.about.id, danish.session.about.id);
    assert!(english.notices.iter().any(|notice| notice.id == "import-by-codes"), "{:?}", english.notices);
}
