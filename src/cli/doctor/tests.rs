use super::*;
use crate::ports::files::DiskFiles;
use crate::ports::lock::{Holder, lock_name};

const SESSION: &str = r#"(format: 1, id: "s", title: "Secret title", participants: [(id: "Kari", role: client)],
    turns: [(id: 5, by: "Kari", text: "Secret words.")])"#;
const CODING: &str = r#"(format: 1, id: "c", session: "s", coder: "anna", codebooks: [(id: "oars")])"#;

/// A made-up computer with a home on an encrypted disk of its own, and nothing wrong.
struct Computer {
    folder: tempfile::TempDir,
    request: DoctorRequest,
}

struct Tried {
    code: u8,
    out: String,
    err: String,
}

fn asked(request: &DoctorRequest, language: &str) -> Tried {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = run(request, &DiskFiles, &mut out, &mut err, &Texts::new(language)).unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Tried { code, out: text(out), err: text(err) }
}

impl Computer {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let home = folder.path().join("home");
        let system = folder.path().join("system");
        let variables = [("TERM", "xterm-256color".to_owned()), ("LANG", "da_DK.UTF-8".to_owned())];
        let around = Surroundings {
            system,
            home: Some(home.clone()),
            host: "here".into(),
            variables: variables.into_iter().collect(),
        };
        let request = DoctorRequest {
            files: vec![home.join("talks")],
            format: Format::Text,
            mend: false,
            config: Some(home.join("config")),
            state: Some(home.join("state")),
            samples: Some(home.join("samples")),
            around,
            screen: Some((100, 30)),
            ground: Ground::Dark,
            codebooks: vec!["miti-4.2.1".into(), "clear-1.0".into()],
            own_keymaps: Vec::new(),
            faulty: Vec::new(),
        };
        let computer = Self { folder, request };
        computer.put("home/talks/a.session.ron", SESSION);
        computer.put("home/talks/a.coding.ron", CODING);
        computer.put("home/state/recent.ron", "x");
        computer.put("home/state/codings/c/journal/000000000001.0001.journal", "xx");
        computer.put("home/state/codings/c/good/20260312T103000Z-7.coding.ron", CODING);
        computer.put("home/config/config.ron", "()");
        computer.mount("ext4", "254:0");
        computer.put("system/sys/dev/block/254:0/dm/uuid", "CRYPT-LUKS2-00ff-home\n");
        computer
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn put(&self, name: &str, text: &str) {
        let path = self.path(name);
        DiskFiles.make_folder(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        self.set(name, 0o600);
    }

    fn set(&self, name: &str, mode: u32) {
        #[cfg(unix)]
        std::fs::set_permissions(self.path(name), std::os::unix::fs::PermissionsExt::from_mode(mode)).unwrap();
    }

    /// Has the home lie on a file system of a kind.
    fn mount(&self, kind: &str, device: &str) {
        let home = std::fs::canonicalize(self.path("home")).unwrap();
        let line = format!("29 22 {device} / {} rw - {kind} /dev/x rw\n", home.display());
        self.put("system/proc/self/mountinfo", &line);
    }

    fn ask(&self) -> Tried {
        self.ask_in("en")
    }

    fn ask_in(&self, language: &str) -> Tried {
        let tried = asked(&self.request, language);
        assert!(!tried.out.contains("Secret") && !tried.out.contains("Kari"), "{}", tried.out);
        tried
    }

    fn json(&self) -> serde_json::Value {
        let request = DoctorRequest { format: Format::Json, ..self.request.clone() };
        serde_json::from_str(&asked(&request, "en").out).unwrap()
    }

    /// The findings, each by its word, its level, and where it is.
    fn found(&self) -> Vec<(String, String)> {
        let told = self.json();
        let word = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
        told["findings"].as_array().unwrap().iter().map(|it| (word(&it["finding"]), word(&it["level"]))).collect()
    }
}

fn found(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|(finding, level)| ((*finding).to_owned(), (*level).to_owned())).collect()
}

#[test]
fn what_is_stored_is_told_with_place_mode_size_and_what_it_lies_on() {
    let computer = Computer::new();
    let tried = computer.ask();
    assert_eq!((tried.code, tried.err.as_str()), (DONE, ""), "{}", tried.out);
    assert!(tried.out.contains("Nothing needs mending.") && !tried.out.contains("What was found"), "{}", tried.out);
    for line in [
        "talks and codings  0700  0600  2 files   1 kB",
        "journals",
        "disk of the kind ext4 · encrypted (the whole disk)",
    ] {
        let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(squeezed(&tried.out).contains(&squeezed(line)), "{line}: {}", tried.out);
    }
    let told = computer.json();
    let places: Vec<_> = told["stored"].as_array().unwrap().iter().map(|it| it["what"].as_str().unwrap()).collect();
    assert_eq!(places, ["settings", "state", "recent", "journals", "good_copies", "rescued", "talks"]);
    let talks = &told["stored"][6];
    assert_eq!((&talks["files"], &talks["mode"], &talks["files_mode"]), (&2.into(), &"0700".into(), &"0600".into()));
    assert_eq!(
        (&talks["encrypted"], &talks["file_system"], &talks["shared"]),
        (&"disk".into(), &"ext4".into(), &().into())
    );
    assert_eq!((&told["terminal"]["columns"], &told["terminal"]["unicode"]), (&100.into(), &true.into()));
    assert_eq!(told["keymap"]["codebooks"][1], "clear-1.0");
}

#[cfg(unix)]
#[test]
fn modes_that_let_others_in_are_told_and_mended_only_when_asked() {
    let mut computer = Computer::new();
    computer.set("home/talks/a.coding.ron", 0o644);
    computer.set("home/state/codings", 0o755);
    computer.set("home/talks", 0o777);
    computer.put("home/talks/mine.txt", "x");
    computer.set("home/talks/mine.txt", 0o666);
    let tried = computer.ask();
    assert_eq!(tried.code, FAULTS, "{}", tried.out);
    assert!(tried.out.contains("a.coding.ron: others who use this computer can read or change this file (mode 0644)"));
    assert!(tried.out.contains(&format!("gensvar doctor --mend \"{}\"", computer.path("home/talks").display())));
    let maybe = ("maybe_open", "note");
    assert_eq!(
        computer.found(),
        found(&[("folder_open", "wrong"), ("folder_open", "wrong"), ("file_open", "wrong"), maybe])
    );
    assert_eq!(computer.json()["findings"][2]["closed"], "0600");
    computer.request.mend = true;
    let tried = computer.ask();
    assert_eq!(tried.code, DONE, "{}", tried.out);
    assert!(tried.out.contains("a.coding.ron: closed to others (mode 0644 before, 0600 now)"), "{}", tried.out);
    assert!(tried.out.contains("talks: others can no longer change it (mode 0777 before, 0755 now)"), "{}", tried.out);
    computer.request.mend = false;
    // What was not named and is no talk yet is left to whoever it belongs to.
    assert_eq!((computer.ask().code, computer.found()), (DONE, found(&[maybe])));
    let mode = |name: &str| stored::Entry::of(&crate::ports::files::DiskFiles, &computer.path(name)).unwrap().mode;
    assert_eq!(mode("home/talks/mine.txt"), Some(0o666), "what is none of ours stays as it is");
    assert_eq!(mode("home/state/codings"), Some(0o700));
}

#[test]
fn where_it_lies_is_told_and_state_that_leaves_the_computer_is_wrong() {
    for (kind, wanted) in [
        ("nfs4", found(&[("state_network", "wrong"), ("network", "note")])),
        ("9p", found(&[("host", "note"), ("host", "note")])),
        ("fuse.odd", found(&[("program", "note"), ("program", "note")])),
        ("tmpfs", found(&[("fleeting", "wrong"), ("fleeting", "wrong")])),
    ] {
        let computer = Computer::new();
        computer.mount(kind, "254:0");
        assert_eq!(computer.found(), wanted, "{kind}");
        assert_eq!(computer.ask().code, u8::from(wanted[0].1 == "wrong"), "{kind}");
    }
    let computer = Computer::new();
    std::fs::create_dir(computer.path("home/.stfolder")).unwrap();
    assert_eq!(computer.found(), found(&[("state_synced", "wrong"), ("synced", "note")]));
    assert_eq!(computer.json()["stored"][1]["synced"]["service"], "Syncthing");
    let computer = Computer::new();
    computer.put("system/sys/dev/block/254:0/dm/uuid", "LVM-x\n");
    assert_eq!(computer.found(), found(&[("encryption_unknown", "note")]));
    let tried = computer.ask();
    assert!(tried.code == DONE && tried.out.contains("cannot be told") && !tried.out.contains("not encrypted"));
}

#[cfg(unix)]
#[test]
fn a_disk_without_modes_is_not_said_to_be_mended() {
    let mut computer = Computer::new();
    computer.mount("vfat", "254:0");
    computer.set("home/talks/a.coding.ron", 0o777);
    computer.request.mend = true;
    assert_eq!(computer.found(), found(&[("no_modes", "wrong")]));
    assert_eq!(computer.ask().code, FAULTS);
}

#[test]
fn locks_what_was_left_faulty_files_and_terminals_are_told() {
    let mut computer = Computer::new();
    let coding = computer.path("home/talks/a.coding.ron");
    let lock = lock_name(&coding).file_name().unwrap().to_string_lossy().into_owned();
    let holder = |host: &str| Holder {
        host: host.into(),
        user: "bo".into(),
        process: 1,
        since: "2026-03-12T10:30:00+01:00".into(),
    };
    computer.put(&format!("home/talks/{lock}"), &crate::ports::ron::write(&holder("here")).unwrap());
    assert_eq!(computer.found(), found(&[("lock_left", "note")]));
    let held = std::fs::File::open(computer.path(&format!("home/talks/{lock}"))).unwrap();
    held.lock().unwrap();
    assert_eq!(computer.found(), found(&[("lock_held", "note")]));
    assert!(computer.ask().out.contains("bo has this open on this computer now (since 2026-03-12 10:30)"));
    drop(held);
    computer.put(&format!("home/talks/{lock}"), &crate::ports::ron::write(&holder("laptop\u{9b}31m")).unwrap());
    let tried = computer.ask();
    assert_eq!(tried.code, DONE);
    assert!(tried.out.contains("bo has had this coding open on laptop‹9B›31m since 2026-03-12 10:30"), "{}", tried.out);
    std::fs::remove_file(computer.path(&format!("home/talks/{lock}"))).unwrap();
    computer.put("home/talks/.a.coding.ron.gensvar-Ab3dEf", "");
    let old = std::time::SystemTime::now() - std::time::Duration::from_secs(100);
    let left =
        std::fs::File::options().write(true).open(computer.path("home/talks/.a.coding.ron.gensvar-Ab3dEf")).unwrap();
    left.set_modified(old).unwrap();
    computer.request.faulty = vec![computer.path("home/config/config.ron")];
    computer.request.screen = Some((60, 20));
    computer.request.around.variables.clear();
    let wanted = [
        ("faulty", "wrong"),
        ("left", "note"),
        ("screen_small", "note"),
        ("screen_plain", "note"),
        ("screen_letters", "note"),
    ];
    assert_eq!(computer.found(), found(&wanted));
    computer.request.state = None;
    computer.request.screen = None;
    assert_eq!(computer.found(), found(&[("no_state", "wrong"), ("faulty", "wrong"), ("left", "note")]));
}

#[cfg(unix)]
#[test]
fn a_folder_of_its_own_to_which_nothing_can_be_written_is_told() {
    for name in ["home/state", "home/state/codings"] {
        let computer = Computer::new();
        computer.set(name, 0o500);
        assert_eq!(computer.found(), found(&[("journal_folder_protected", "wrong")]), "{name}");
        let tried = computer.ask();
        computer.set(name, 0o700);
        let told = format!("{} of gensvar itself cannot be written to", computer.path(name).display());
        assert!(tried.out.replace("\n  ", " ").contains(&told), "{}", tried.out);
        assert_eq!(computer.found(), [], "{name}");
    }
}

#[test]
fn what_is_not_there_is_told_and_the_rest_all_the_same() {
    let mut computer = Computer::new();
    computer.request.files.push(computer.path("home/nowhere.coding.ron"));
    let tried = computer.ask();
    assert_eq!(tried.code, UNREADABLE);
    assert!(tried.err.contains("nowhere.coding.ron: There is no such file"), "{}", tried.err);
    assert!(tried.out.contains("talks and codings"), "{}", tried.out);
}

#[test]
fn names_are_shown_harmlessly_in_every_language_and_many_are_counted() {
    let mut computer = Computer::new();
    for number in 0..30 {
        let name = format!("home/talks/{number:02}\u{202e}x.coding.ron");
        computer.put(&name, CODING);
        computer.set(&name, 0o640);
    }
    for language in ["en", "da", "nb", "sv"] {
        let tried = computer.ask_in(language);
        assert!(!tried.out.contains('\u{202e}') && !tried.out.contains("doctor-"), "{}", tried.out);
        #[cfg(unix)]
        assert_eq!(tried.out.lines().filter(|line| line.starts_with("  ! ")).count(), 20, "{}", tried.out);
    }
    computer.request.mend = true;
    let tried = computer.ask();
    #[cfg(unix)]
    assert_eq!(tried.out.lines().filter(|line| line.starts_with("  + ")).count(), 30, "each change is told");
    assert_eq!(tried.code, DONE);
}

#[test]
fn what_is_damaged_rescued_or_in_conflict_is_told() {
    let mut computer = Computer::new();
    computer.request.format = Format::Json;
    assert_eq!(computer.ask().code, DONE);
    computer.put("home/talks/a.coding (1).ron", CODING);
    computer.put("home/talks/a.session (Mettes konfliktkopi 2026-11-22).ron", SESSION);
    computer.put("home/talks/a.coding.rescued.ron", CODING);
    computer.put("home/talks/b.coding.ron", &CODING[..60]);
    let tried = computer.ask();
    let json: serde_json::Value = serde_json::from_str(&tried.out).unwrap();
    let kinds: Vec<&str> =
        json["findings"].as_array().unwrap().iter().map(|it| it["finding"].as_str().unwrap()).collect();
    assert_eq!((tried.code, kinds), (FAULTS, vec!["damaged", "conflict", "rescued", "conflict"]), "{}", tried.out);
    computer.request.files = vec![computer.path("home/talks/../talks/b.coding.ron")];
    let tried = computer.ask();
    assert!(tried.out.contains("damaged") && !tried.out.contains(".."), "{}", tried.out);
}

#[test]
fn what_went_on_from_a_good_copy_is_told_as_that() {
    let mut computer = Computer::new();
    computer.put("home/talks/a.restored.coding.ron", CODING);
    assert_eq!(computer.found(), found(&[("restored_both", "note")]));
    computer.put("home/talks/a.coding.ron", &CODING[..60]);
    assert_eq!(computer.found(), found(&[("damaged_went_on", "note"), ("restored", "note")]));
    let tried = computer.ask();
    assert_eq!(tried.code, DONE);
    assert!(tried.out.contains("the work went on in a.restored.coding.ron"), "{}", tried.out);
    assert!(tried.out.contains("as a.coding.ron could not be read. This is the file to open now"), "{}", tried.out);
    // Asked for by itself it is the same.
    computer.request.files = vec![computer.path("home/talks/a.restored.coding.ron")];
    assert_eq!(computer.found(), found(&[("restored", "note")]));
    // What went on and is damaged too is no way out.
    computer.request.files = vec![computer.path("home/talks")];
    computer.put("home/talks/a.restored.coding.ron", &CODING[..60]);
    assert!(computer.found().contains(&found(&[("damaged", "wrong")])[0]));
    // The first one was taken away, and the work is in the second.
    std::fs::remove_file(computer.path("home/talks/a.restored.coding.ron")).unwrap();
    computer.put("home/talks/a.restored-2.coding.ron", CODING);
    assert_eq!(computer.found(), found(&[("damaged_went_on", "note"), ("restored", "note")]));
}

/// Reading that file of the system fails, as on a disk that gives no answer.
#[cfg(target_os = "linux")]
#[test]
fn what_the_disk_does_not_give_is_called_neither_whole_nor_damaged() {
    let computer = Computer::new();
    let coding = computer.path("home/talks/a.coding.ron");
    std::fs::remove_file(&coding).unwrap();
    std::os::unix::fs::symlink("/proc/self/mem", &coding).unwrap();
    computer.put("home/talks/a.restored.coding.ron", CODING);
    let kinds: Vec<String> = computer.found().into_iter().map(|(kind, _)| kind).collect();
    assert!(!kinds.iter().any(|kind| kind.contains("restored") || kind.contains("damaged")), "{kinds:?}");
}

#[test]
fn a_lock_of_another_account_is_told_with_its_name() {
    let computer = Computer::new();
    let mut stored = stored::talks(&DiskFiles, &computer.path("home/talks"), What::Talks, "here").unwrap();
    let account = crate::ports::lock::Account { user: "bo".into(), since: "2026-03-12 10:30".into() };
    stored.accounts.push((computer.path("home/talks/.a.coding.ron.lock"), account));
    let places = [Place::of(&stored, &computer.request.around)];
    let found = findings::all(&computer.request, &DiskFiles, &[stored], &places);
    let said: Vec<String> = found.iter().map(|finding| Texts::new("en").say(&finding.message)).collect();
    assert!(said.iter().any(|said| said.contains("the account bo of this computer has had this open")), "{said:?}");
}

#[test]
fn versions_of_a_coding_are_told_wherever_their_names_say_it() {
    let computer = Computer::new();
    computer.put("home/talks/a (konflikt).coding.ron", CODING);
    computer.put("home/talks/a-DESKTOP-ABC.coding.ron", CODING);
    computer.put("home/talks/a-maria.coding.ron", &CODING.replacen("\"c\"", "\"of somebody else\"", 1));
    let tried = computer.ask();
    let told = |name: &str| format!("{name}: another version of a.coding.ron beside it");
    assert!(tried.out.contains(&told("a (konflikt).coding.ron")), "{}", tried.out);
    assert!(tried.out.contains(&told("a-DESKTOP-ABC.coding.ron")), "{}", tried.out);
    assert_eq!(tried.out.matches("another version").count(), 2, "{}", tried.out);
    assert!(tried.out.contains("Open a.coding.ron in gensvar"), "{}", tried.out);
}

#[cfg(unix)]
#[test]
fn a_transcript_of_which_nothing_was_made_yet_is_told_where_others_can_read_it() {
    let computer = Computer::new();
    for name in ["home/talks/besok.txt", "home/talks/CALL.VTT", "home/talks/closed.txt", "home/talks/picture.png"] {
        computer.put(name, "Kari: Secret words.");
        computer.set(name, if name.contains("closed") { 0o600 } else { 0o644 });
    }
    let tried = computer.ask();
    assert_eq!(tried.code, DONE, "{}", tried.out);
    assert!(tried.out.contains("besok.txt: others") && tried.out.contains("CALL.VTT: others"), "{}", tried.out);
    assert!(!tried.out.contains("closed.txt") && !tried.out.contains("picture.png"), "{}", tried.out);
    assert!(!tried.out.contains("Nothing needs mending"), "{}", tried.out);
    assert!(tried.out.contains("gensvar forget"), "{}", tried.out);
    // As it is told: who names the file can have it closed.
    let request =
        DoctorRequest { files: vec![computer.path("home/talks/besok.txt")], mend: true, ..computer.request.clone() };
    asked(&request, "en");
    assert!(!computer.ask().out.contains("besok.txt"));
}

#[cfg(unix)]
#[test]
fn of_a_talk_that_is_named_the_codings_beside_it_are_looked_at_too() {
    let mut computer = Computer::new();
    computer.request.files = vec![computer.path("home/talks/a.session.ron")];
    assert_eq!(computer.found(), []);
    computer.set("home/talks/a.coding.ron", 0o644);
    computer.put("home/talks/b.coding.ron", &CODING.replace("session: \"s\"", "session: \"other\""));
    computer.set("home/talks/b.coding.ron", 0o644);
    let said = computer.ask().out;
    assert!(said.contains("a.coding.ron") && !said.contains("b.coding.ron"), "{said}");
    computer.request.mend = true;
    computer.ask();
    let mode = |name: &str| {
        std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(computer.path(name)).unwrap().permissions())
    };
    assert_eq!(
        [mode("home/talks/a.coding.ron"), mode("home/talks/b.coding.ron")].map(|mode| mode & 0o777),
        [0o600, 0o644]
    );
}
