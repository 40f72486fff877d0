//! Whole pieces of work on a disk whose first operation fails, then the second, until the work is through without the fault
//! having been met: what is there afterwards is the old or the new state, with everything in it that was said to be safe.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use gensvar::ports::files::{DiskFiles, Files as _};
use gensvar::ports::store;

use super::disk::{Disk, ERRORS, MANNERS, Manner, Plan};
use super::program::{Asked, Computer, Program, Said, all_files, quick_folder, said};

const TALK: &str = "T: How are you?\nC: I want to stop.\nT: You want to stop.\nC: Yes.\nT: Good.\nC: And you?\n";

/// A piece of work: what is there before, what is opened and typed, and what is opened afterwards.
struct Work {
    name: &'static str,
    prepare: fn(&mut Run),
    file: &'static str,
    asked: Asked,
    /// A line is typed at once, after going to turn 3 where it begins with `@3`; a dot is the pause after which the work is saved, `+11` so many minutes that pass.
    keys: &'static [&'static str],
    afterwards: fn(&Run) -> (PathBuf, Asked),
}

const PLAIN: Asked = Asked { good_copy: None, take_over: false };
const COPY: Asked = Asked { good_copy: Some(0), take_over: false };
const TAKEN: Asked = Asked { good_copy: None, take_over: true };
const CODING: &str = "talk.oars.anna.coding.ron";

const WORKS: &[Work] = &[
    Work {
        name: "a new talk",
        prepare: |_| (),
        file: "talk.txt",
        asked: PLAIN,
        keys: &["@1q", "@3q", ".", "<c-o> Visit <enter>", "@5q", "<c-z>", "."],
        afterwards: |_| ("talk.txt".into(), PLAIN),
    },
    Work {
        name: "what is in the journal alone",
        prepare: |run| run.crashed("talk.txt", &["@1q", ".", "@3q", "<c-o> Visit <enter>", "@5q"]),
        file: "talk.session.ron",
        asked: PLAIN,
        keys: &["@1s", ".", "@3s"],
        afterwards: |_| ("talk.session.ron".into(), PLAIN),
    },
    Work {
        name: "undoing what was done before",
        prepare: |run| run.done("talk.txt", &["@1q", "@3q", "<c-o> Visit <enter>", "."]),
        file: CODING,
        asked: PLAIN,
        keys: &["<c-z>", "<c-z>", "<c-y>", ".", "@5q"],
        afterwards: |_| (CODING.into(), PLAIN),
    },
    Work {
        name: "good copies",
        prepare: |run| {
            run.done("talk.txt", &["@1q", "."]);
            run.computer.later(20);
        },
        file: "talk.session.ron",
        asked: PLAIN,
        keys: &["@3q", ".", "+11", "@5q", "<c-o> Visit <enter>", ".", "+11", "@1s", "."],
        afterwards: |_| ("talk.session.ron".into(), PLAIN),
    },
    Work {
        name: "from a good copy",
        prepare: |run| {
            run.done("talk.txt", &["@1q", "@3q", "."]);
            run.crashed("talk.session.ron", &["@5q"]);
            run.damage(CODING);
        },
        file: CODING,
        asked: COPY,
        keys: &["@1s", ".", "@3s"],
        afterwards: |run| {
            let restored = "talk.oars.anna.restored.coding.ron";
            if run.is_whole(restored) { (restored.into(), PLAIN) } else { (CODING.into(), COPY) }
        },
    },
    Work {
        name: "two versions",
        prepare: Run::fork,
        file: "talk.session.ron",
        asked: PLAIN,
        keys: &[": merge <enter>", "<esc>", ".", "@5q"],
        afterwards: |_| ("talk.session.ron".into(), PLAIN),
    },
    Work {
        name: "a named moment",
        prepare: |run| run.done("talk.txt", &["@1q", "."]),
        file: "talk.session.ron",
        asked: PLAIN,
        keys: &["@3q", ": namethis <enter>", "Lunch <enter>", "@5q", "."],
        afterwards: |_| ("talk.session.ron".into(), PLAIN),
    },
    Work {
        name: "saved elsewhere",
        prepare: |run| run.done("talk.txt", &["@1q", "."]),
        file: "talk.session.ron",
        asked: PLAIN,
        keys: &["@3q", ".", ": elsewhere <enter>", "ELSEWHERE <enter>", "@5q", "."],
        afterwards: |run| {
            let there = Path::new("elsewhere").join(CODING);
            let both = run.is_whole("elsewhere/talk.session.ron") && run.is_whole(&there.to_string_lossy());
            (if both { there } else { CODING.into() }, PLAIN)
        },
    },
    Work {
        name: "a dead program's lock",
        prepare: |run| run.crashed("talk.txt", &["@1q", ".", "@3q", "."]),
        file: CODING,
        asked: PLAIN,
        keys: &["@5q", "."],
        afterwards: |_| (CODING.into(), PLAIN),
    },
    Work {
        name: "a dead computer's lock",
        prepare: |run| {
            run.crashed("talk.txt", &["@1q", ".", "@3q", "."]);
            run.computer.host = "another".into();
        },
        file: CODING,
        asked: TAKEN,
        keys: &["@5q", "."],
        afterwards: |_| (CODING.into(), TAKEN),
    },
];

/// A folder with talks and a state folder, and what is known to be safe.
pub struct Run {
    folder: tempfile::TempDir,
    computer: Computer,
    safe: u64,
    then: BTreeMap<u64, Said>,
    /// What happened, for whoever reads of a failure.
    story: Vec<String>,
}

impl Run {
    pub fn new() -> Self {
        let folder = quick_folder();
        for name in ["talks", "talks/elsewhere", "state", "state/gensvar"] {
            std::fs::create_dir(folder.path().join(name)).unwrap();
        }
        std::fs::write(folder.path().join("talks/talk.txt"), TALK).unwrap();
        let computer = Computer::new(&folder.path().join("state/gensvar"), "here");
        Self { folder, computer, safe: 0, then: BTreeMap::new(), story: Vec::new() }
    }

    fn path(&self, name: &Path) -> PathBuf {
        self.folder.path().join("talks").join(name)
    }

    fn is_whole(&self, name: &str) -> bool {
        let path = self.path(Path::new(name));
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        store::check_coding(&text, &path, None).is_ok() || store::read_session(&text, &path).is_ok()
    }

    /// Cuts off the end of a file.
    fn damage(&self, name: &str) {
        let path = self.path(Path::new(name));
        let bytes = std::fs::read(&path).unwrap();
        std::fs::write(path, &bytes[..bytes.len() * 2 / 3]).unwrap();
    }

    /// Another computer's version, from a talk with codes in it on which both worked on.
    pub fn fork(&mut self) {
        self.done("talk.txt", &["@1q", "@3q", "."]);
        let mut other = Self::new();
        for path in all_files(&self.folder.path().join("talks")) {
            std::fs::copy(&path, other.path(Path::new(path.file_name().unwrap()))).unwrap();
        }
        other.computer.later(1);
        // The second code is taken back and the last turn is coded.
        other.done("talk.session.ron", &["@1<bs>", "@5a", "."]);
        self.done("talk.session.ron", &["@3s", "."]);
        let name = "talk.oars.anna.coding (conflicted copy 2026-11-22).ron";
        std::fs::copy(other.path(Path::new(CODING)), self.path(Path::new(name))).unwrap();
    }

    /// The two versions that a fork leaves.
    pub fn versions(&self) -> (PathBuf, PathBuf) {
        let name = "talk.oars.anna.coding (conflicted copy 2026-11-22).ron";
        (self.path(Path::new(CODING)), self.path(Path::new(name)))
    }

    /// Where the state folder of the program is, as the system's variable says it.
    pub fn state_home(&self) -> PathBuf {
        self.folder.path().join("state")
    }

    /// The coding is as it was or as both together, and certainly that where it was `said` so; the other is as it was.
    pub fn assert_merged_or_not(&mut self, was_said: bool, told: &str) {
        let (ours, theirs) = self.versions();
        assert!(self.is_whole(&theirs.to_string_lossy()), "{told}");
        self.computer.later(24 * 60);
        let program = Program::open(&Arc::new(Disk::default()), &self.computer, &ours, TAKEN).unwrap();
        let (_, codes) = said(&program.app.document);
        let codes: Vec<_> = codes.iter().map(|(turn, code)| format!("{turn} {code}")).collect();
        let merged = codes == ["3 CQ", "3 SR", "5 AF"];
        assert!(merged || !was_said && codes == ["1 CQ", "3 CQ", "3 SR"], "{told}: said {was_said}, {codes:?}");
        assert_eq!(program.app.desk.read_only, None, "{told}");
        program.finish();
        let hidden = |path: &PathBuf| path.file_name().unwrap().to_string_lossy().starts_with('.');
        let stray: Vec<_> = all_files(self.folder.path()).into_iter().filter(hidden).collect();
        assert!(stray.is_empty(), "{told}: {stray:?}");
    }

    fn learn(&mut self, (safe, then): (u64, BTreeMap<u64, Said>)) {
        self.safe = self.safe.max(safe);
        self.then.extend(then);
    }

    fn typed(&mut self, program: &mut Program, keys: &[&str]) {
        for keys in keys {
            match keys.strip_prefix('+') {
                Some(minutes) => self.computer.later(minutes.parse().unwrap()),
                None if *keys == "." => drop(program.pause()),
                None => {
                    let elsewhere = self.path(Path::new("elsewhere")).display().to_string();
                    let keys = keys.replace("ELSEWHERE", &elsewhere);
                    match keys.strip_prefix('@') {
                        Some(rest) => program.press(&format!("<c-g> {} <enter> {}", &rest[..1], &rest[1..])),
                        None => program.press(&keys),
                    };
                }
            }
        }
    }

    /// Work on a healthy disk that is left.
    fn done(&mut self, file: &str, keys: &[&str]) {
        let mut program =
            Program::open(&Arc::new(Disk::default()), &self.computer, &self.path(Path::new(file)), PLAIN).unwrap();
        self.typed(&mut program, keys);
        program.press("<c-q>");
        assert!(program.left, "{:?}", program.app.notice);
        self.learn(program.finish());
    }

    /// Work on a healthy disk that is killed.
    fn crashed(&mut self, file: &str, keys: &[&str]) {
        let mut program =
            Program::open(&Arc::new(Disk::default()), &self.computer, &self.path(Path::new(file)), PLAIN).unwrap();
        self.typed(&mut program, keys);
        self.learn(program.crash());
    }

    /// What was opened to be worked on is what was there, with everything that was safe.
    fn assert_there(&self, program: &Program) {
        let document = &program.app.document;
        let told = format!("{:?}\ntold {:?}", self.story, program.told);
        assert!(document.happened() >= self.safe, "safe {}, found {}\n{told}", self.safe, document.happened());
        if let Some(then) = self.then.get(&document.happened()) {
            assert_eq!(&said(document), then, "after {}\n{told}", document.happened());
        } else {
            assert_eq!(document.happened(), 0, "nothing is known of it\n{told}");
        }
    }

    /// The work on a disk that may fail.
    fn play(&mut self, work: &Work, disk: &Arc<Disk>, plan: Plan) {
        let opened = Program::open(disk, &self.computer, &self.path(Path::new(work.file)), work.asked);
        let mut program = match opened {
            Ok(program) => program,
            Err(faults) => {
                assert!(disk.met(), "{}: {faults:?}", work.name);
                assert_eq!(faults.faults.len(), 1, "one message: {faults:?}");
                self.story.push(format!("refused: {}", faults.faults[0].message.id));
                return;
            }
        };
        if program.app.desk.read_only.is_some() {
            assert!(disk.met(), "{}: {:?}", work.name, program.app.desk.read_only);
            self.story.push(format!("read only: {:?}", program.app.desk.read_only));
            program.finish();
            return;
        }
        self.assert_there(&program);
        self.typed(&mut program, work.keys);
        program.press("<c-q>");
        for _ in 0..2 {
            program.pause().press("<c-q>");
        }
        let notice = program.app.notice.as_ref().map(|notice| notice.message.id.to_string());
        self.story.push(format!("told {:?}, then {notice:?}, left {}", program.told, program.left));
        if !program.left {
            // What keeps it from being left is told, and stays on the screen.
            assert!(plan.for_ever, "a fault that is over is healed: {:?}", self.story);
            let saving = &program.app.saving;
            // The work is in its files, and a name is in the journal alone.
            let waits = saving.trouble.is_none() && saving.journal_trouble.is_some() && !saving.naming.is_empty();
            assert!(saving.trouble.is_some() || waits, "{:?}", self.story);
            let is_safe = saving.lost(&program.app.document).is_none();
            let wanted = match (waits, is_safe) {
                (true, _) => "point-leaving",
                // What the journal has is not lost, and leaving says so.
                (_, true) => "saving-failed-leaving-safe",
                _ => "saving-failed-leaving",
            };
            assert_eq!(notice.as_deref(), Some(wanted), "{:?}", self.story);
        }
        let ended = if plan.at.is_multiple_of(2) { program.finish() } else { program.crash() };
        self.learn(ended);
    }

    /// The next start on a healthy disk, a day later.
    fn check(&mut self, work: &Work) {
        self.computer.later(24 * 60);
        let (file, asked) = (work.afterwards)(self);
        let disk = Arc::new(Disk::default());
        let opened = Program::open(&disk, &self.computer, &self.path(&file), asked);
        let mut program = opened.unwrap_or_else(|faults| panic!("{faults:?}\n{:?}", self.story));
        assert_eq!(program.app.desk.read_only, None, "{:?}", self.story);
        self.assert_there(&program);
        program.press("<c-g> 3 <enter> a").pause().press("<c-q>");
        assert!(program.left, "{:?}: {:?}", program.app.notice, self.story);
        program.finish();
        let left = all_files(self.folder.path());
        // A dead program's lock stays where the file is not what is worked on any more: damaged, or left for elsewhere.
        let left_behind = file != Path::new(CODING) || !self.is_whole(CODING);
        let lock = self.path(Path::new(&format!(".{CODING}.lock")));
        let hidden = |path: &PathBuf| path.file_name().unwrap().to_string_lossy().starts_with('.');
        // Nobody looks for what is left in a folder to which the work never came.
        let elsewhere = self.path(Path::new("elsewhere"));
        let never_there = |path: &Path| !file.starts_with("elsewhere") && path.starts_with(&elsewhere);
        let stray = |path: &&PathBuf| hidden(path) && !(left_behind && **path == lock) && !never_there(path);
        let stray: Vec<_> = left.iter().filter(stray).collect();
        assert!(stray.is_empty(), "{stray:?}\n{:?}", self.story);
        for path in &left {
            let text = DiskFiles.read(path).unwrap();
            if path.to_string_lossy().ends_with(".coding.ron") && !path.ends_with(CODING) {
                assert!(
                    store::check_coding(std::str::from_utf8(&text).unwrap(), path, None).is_ok(),
                    "{}",
                    path.display()
                );
            }
        }
    }
}

/// Plays a work with one fault; tells how many operations there were, and whether it was met.
fn played(work: &Work, plan: Plan) -> (usize, bool) {
    let mut run = Run::new();
    (work.prepare)(&mut run);
    run.story.push(format!("{}: {plan:?}", work.name));
    let disk = Arc::new(Disk::default());
    disk.fails(Some(plan));
    run.play(work, &disk, plan);
    let (count, met) = (disk.count(), disk.met());
    run.check(work);
    (count, met)
}

/// All kinds of faults where `EVERY_FAULT` is set, else of each operation one that fails, once and for ever by turns, and one of
/// reading.
fn kinds(at: usize) -> Vec<Plan> {
    let all = std::env::var_os("EVERY_FAULT").is_some();
    let mut kinds = Vec::new();
    for (number, (_, error)) in ERRORS.into_iter().enumerate() {
        for (place, manner) in MANNERS.into_iter().enumerate() {
            for for_ever in [false, true] {
                let is_turn = at.is_multiple_of(2) == for_ever
                    && at / 2 % (ERRORS.len() * MANNERS.len()) == number * MANNERS.len() + place;
                // Reading fails in no other way.
                let of_reading = error == 5 && manner == Manner::Before && !for_ever;
                if all || of_reading || is_turn {
                    kinds.push(Plan { at, for_ever, error, manner });
                }
            }
        }
    }
    kinds
}

#[test]
fn whatever_operation_of_the_disk_fails_the_work_is_the_old_or_the_new() {
    let mut failures = Vec::new();
    // A long sweep may be shared out.
    let wanted = std::env::var("WORKS").unwrap_or_default();
    for work in WORKS.iter().filter(|work| work.name.contains(&wanted)) {
        let (mut runs, mut met_in_all, mut most) = (0, 0, 0);
        for at in 1.. {
            let mut reached = false;
            for plan in kinds(at) {
                let tried = std::panic::catch_unwind(|| played(work, plan));
                let (count, met) = tried.unwrap_or_else(|_| {
                    failures.push(format!("{}: {plan:?}", work.name));
                    (usize::MAX, true)
                });
                reached |= count >= at;
                (runs, met_in_all) = (runs + 1, met_in_all + usize::from(met));
            }
            if !reached || at > 400 {
                break;
            }
            most = at;
        }
        println!("{}: {most} operations, {runs} runs, {met_in_all} met the fault", work.name);
        assert!(most > 20, "{}: hardly anything was done", work.name);
    }
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn works_do_what_they_are_for() {
    for work in WORKS {
        let plan = Plan { at: usize::MAX, for_ever: false, error: 5, manner: Manner::Before };
        let mut run = Run::new();
        (work.prepare)(&mut run);
        run.play(work, &Arc::new(Disk::default()), plan);
        let (last, (title, codes)) = run.then.last_key_value().map(|(last, then)| (*last, then.clone())).unwrap();
        println!("{}: {last} {title:?} {codes:?} {:?}", work.name, run.story);
        let did = |text: &str| run.story.iter().any(|line| line.contains(text));
        match work.name {
            "two versions" => {
                // What one of them took away since the good copy that both come from is gone, and nothing else is.
                let codes: Vec<_> = codes.iter().map(|(turn, code)| format!("{turn} {code}")).collect();
                assert_eq!(codes, ["3 CQ", "3 SR", "5 AF", "5 CQ"]);
            }
            "saved elsewhere" => assert!((work.afterwards)(&run).0.starts_with("elsewhere")),
            "a named moment" => {
                let journals = run.folder.path().join("state");
                let read = |path: PathBuf| std::fs::read_to_string(path).unwrap_or_default();
                assert!(all_files(&journals).into_iter().map(read).any(|text| text.contains("\"Lunch\"")));
            }
            "from a good copy" => assert!(did("good-copy-opened")),
            "what is in the journal alone" => assert!(did("journal-recovered")),
            _ => {}
        }
        assert_eq!(run.safe, last, "{}: all of it is safe", work.name);
        run.check(work);
    }
}
