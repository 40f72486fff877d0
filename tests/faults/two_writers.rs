//! Two programs at one coding, and somebody who changes, moves and restores its file under them, in orders of chance:
//! nothing that either of them said to be safe is lost. It is in the file, in a copy beside it, or in a journal or good copy.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use gensvar::domain::codebook::CodeId;
use gensvar::domain::coding::{Coding, Mark};
use gensvar::domain::edit::{CodingEdit, Edit, apply};
use gensvar::domain::session::{Session, TurnId};
use gensvar::ports::files::{DiskFiles, Files as _};
use gensvar::ports::journal;
use gensvar::ports::store;

use super::disk::Disk;
use super::kills::chance;
use super::program::{Asked, Computer, Program, all_files, quick_folder};

/// A turn and a code on it; nobody gives the same twice.
type Token = (u32, String);

const CODING: &str = "talk.oars.anna.coding.ron";
const SESSION: &str = "talk.session.ron";
const TURNS: u32 = 60;

/// What is between the programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Between {
    /// Nothing: they run on one computer.
    Nothing,
    /// A folder that is synchronised: no lock of the system is seen on the other side.
    Folder,
}

struct Table {
    folder: tempfile::TempDir,
    computers: [Computer; 2],
    between: Between,
    programs: [Option<Program>; 2],
    session: Session,
    /// What was said to be safe, by whom.
    safe: BTreeSet<Token>,
    /// What was missing when somebody opened the file and was told that something is.
    missed: BTreeSet<Token>,
    /// What was in any file of the coding at any time.
    filed: BTreeSet<Token>,
    given: u32,
    copies: u32,
    story: Vec<String>,
}

impl Table {
    fn new(between: Between) -> Self {
        let folder = quick_folder();
        for name in ["talks", "talks/away", "one", "two"] {
            std::fs::create_dir(folder.path().join(name)).unwrap();
        }
        let turns: Vec<String> = (1..=TURNS / 2).map(|at| format!("T: Number {at}?\nC: Yes, {at}.\n")).collect();
        std::fs::write(folder.path().join("talks/talk.txt"), turns.concat()).unwrap();
        let two = if between == Between::Nothing { "one" } else { "two" };
        let computers =
            ["one", two].map(|name| Computer { patience: 0, ..Computer::new(&folder.path().join(name), name) });
        let mut first =
            Program::open(&Arc::default(), &computers[0], &folder.path().join("talks/talk.txt"), Asked::default())
                .unwrap();
        first.press("n").pause().press("<c-q>");
        assert!(first.left);
        first.finish();
        let path = folder.path().join("talks").join(SESSION);
        let session = store::read_session(&std::fs::read_to_string(&path).unwrap(), &path).unwrap().session;
        Self {
            folder,
            computers,
            between,
            programs: [None, None],
            session,
            safe: BTreeSet::new(),
            missed: BTreeSet::new(),
            filed: BTreeSet::new(),
            given: 0,
            copies: 0,
            story: Vec::new(),
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join("talks").join(name)
    }

    /// A turn of the clinician's and a code that stands nowhere yet.
    fn token(&mut self, codes: [&'static str; 2]) -> (u32, &'static str) {
        self.given += 1;
        (self.given * 2 % TURNS + 1, codes[(self.given * 2 / TURNS) as usize % 2])
    }

    fn open(&mut self, who: usize, take_over: bool) {
        if self.programs[who].is_some() {
            return;
        }
        let disk = Disk::seeing_locks(self.between == Between::Nothing);
        let file = if self.given.is_multiple_of(2) { SESSION } else { CODING };
        let opened = Program::open(
            &Arc::new(disk),
            &self.computers[who],
            &self.path(file),
            Asked { take_over, good_copy: None },
        );
        if opened.as_ref().is_ok_and(|program| !program.told.is_empty()) {
            let (there, _) = self.found();
            self.missed.extend(self.safe.iter().filter(|it| !there.contains(it)).cloned());
        }
        match opened {
            Ok(program) if program.app.desk.read_only.is_none() => self.programs[who] = Some(program),
            Ok(program) => {
                self.story.push(format!("{who} may only read: {:?}", program.app.desk.read_only));
                program.finish();
            }
            // What was moved away or damaged cannot be opened.
            Err(faults) => self.story.push(format!("{who} is refused: {:?}", faults.faults[0].message.id)),
        }
    }

    fn code(&mut self, who: usize) {
        let (turn, code) = self.token([["OQ", "CQ"], ["SR", "CR"]][who]);
        let key = match code {
            "OQ" => 'o',
            "CQ" => 'q',
            "SR" => 's',
            _ => 'c',
        };
        if let Some(program) = &mut self.programs[who] {
            program.press(&format!("<c-g> {turn} <enter> {key}"));
        }
    }

    fn act(&mut self, who: usize, act: impl FnOnce(&mut Program) -> &mut Program) {
        if let Some(program) = &mut self.programs[who] {
            act(program);
        }
    }

    /// Takes note of what is said to be safe now, and of what is in the files.
    fn look(&mut self) {
        self.filed.extend(self.beside());
        for program in self.programs.iter().flatten() {
            self.safe.extend(promised(program.safe, &program.then));
        }
    }

    fn end(&mut self, who: usize, killed: bool) {
        if let Some(mut program) = self.programs[who].take() {
            if !killed {
                program.press("<c-q>");
            }
            let (safe, then) = if killed { program.crash() } else { program.finish() };
            self.safe.extend(promised(safe, &then));
        }
    }

    fn coding(&self, path: &Path) -> Option<Coding> {
        let text = std::fs::read_to_string(path).ok()?;
        Some(store::read_coding(&text, path, &self.session).ok()?.coding)
    }

    /// Somebody writes a code into the file.
    fn edit(&mut self) {
        let path = self.path(CODING);
        let (turn, _) = self.token(["AF", "AF"]);
        if let Some(mut coding) = self.coding(&path) {
            let mark = Mark::new(gensvar::domain::coding::MarkId(coding.next_id()), None, CodeId::new("AF"));
            let edit: Edit = CodingEdit::AddMark { turn: TurnId(turn), place: 99, mark }.into();
            let mut session = self.session.clone();
            apply(&mut session, &mut coding, edit).unwrap();
            std::fs::write(&path, store::coding_text(&session, &coding).unwrap()).unwrap();
            self.safe.insert((turn, "AF".into()));
        }
    }

    fn moves(&mut self, from: &str, to: &str) {
        if from == to {
            return;
        }
        // Who puts something in a file's place loses what they themselves alone had put there.
        if let Some(gone) = self.coding(&self.path(to)).filter(|_| self.path(from).is_file()) {
            let theirs: Vec<Token> = tokens(&gone).filter(|(_, code)| code == "AF").collect();
            self.safe.retain(|token| !theirs.contains(token));
        }
        let _ = std::fs::rename(self.path(from), self.path(to));
    }

    /// The next thing in an order of chance.
    fn step(&mut self, random: &mut dyn FnMut(u64) -> u64) {
        let who = random(2) as usize;
        let what = random(30);
        self.story.push(format!("{who} {what}"));
        match what {
            0..=4 => {
                let take_over = random(2) == 0;
                self.open(who, take_over);
            }
            5..=13 => self.code(who),
            14..=17 => self.act(who, |program| program.pause()),
            18 => self.edit(),
            19 if !self.path("away/moved").exists() => self.moves(CODING, "away/moved"),
            20 => self.moves("away/moved", CODING),
            21 => self.keep_older(),
            22 => self.moves(&self.older(), CODING),
            23 => {
                let name = format!("talk.oars.anna.coding (conflicted copy {}).ron", self.given);
                self.moves(CODING, &name);
                let _ = std::fs::copy(self.path(&self.older()), self.path(CODING));
            }
            24 | 25 => self.move_during_a_save(who, random(8) as usize + 1, what == 24),
            26 => self.act(who, |program| program.press(": merge <enter>").press("<esc>")),
            27 => self.end(who, false),
            28 => self.end(who, true),
            19 => {}
            _ => self.computers[who].later(11),
        }
        self.look();
    }

    fn older(&self) -> String {
        format!("away/older-{}", self.copies)
    }

    /// Somebody keeps the file as it is now, to put it back one day.
    fn keep_older(&mut self) {
        self.copies += 1;
        let _ = std::fs::copy(self.path(CODING), self.path(&self.older()));
    }

    /// While the file is being saved it is moved away, and perhaps comes back over what was saved.
    fn move_during_a_save(&mut self, who: usize, operation: usize, comes_back: bool) {
        self.code(who);
        let (from, to) = (self.path(CODING), self.path("away/moved"));
        let disk = self.programs[who].as_ref().map(|program| Arc::clone(&program.disk));
        if let Some(disk) = disk {
            disk.meddles(operation, move || drop((!to.exists()).then(|| std::fs::rename(from, to))));
        }
        self.act(who, |program| program.pause());
        self.look();
        if comes_back {
            self.moves("away/moved", CODING);
            self.code(who);
            self.act(who, |program| program.pause());
        }
    }

    /// The codes in the files beside the talk.
    fn beside(&self) -> BTreeSet<Token> {
        all_files(&self.path(""))
            .iter()
            .filter_map(|path| self.coding(path))
            .flat_map(|it| tokens(&it).collect::<Vec<_>>())
            .collect()
    }

    /// Where each code is found afterwards: beside the talk, or in what is kept of the work.
    fn found(&self) -> (BTreeSet<Token>, BTreeSet<Token>) {
        let (beside, mut kept) = (self.beside(), BTreeSet::new());
        for state in ["one", "two"] {
            let codings = self.folder.path().join(state).join("codings");
            for folder in DiskFiles.folders(&codings).unwrap_or_default() {
                for path in all_files(&folder.join("good")) {
                    kept.extend(self.coding(&path).iter().flat_map(tokens));
                }
                let log = journal::read_log(&DiskFiles, &folder.join("journal")).unwrap();
                for happening in journal::happenings(&log) {
                    for change in happening.changes.into_iter().flatten() {
                        if let Edit::Coding(CodingEdit::AddMark { turn, mark, .. }) = change.edit {
                            kept.insert((turn.0, mark.code.to_string()));
                        }
                    }
                }
            }
        }
        (beside, kept)
    }
}

fn tokens(coding: &Coding) -> impl Iterator<Item = Token> + '_ {
    coding.marks().map(|(turn, mark)| (turn.0, mark.code.to_string()))
}

/// What was there when so much was safe, without what somebody else had written into the file.
fn promised(safe: u64, then: &std::collections::BTreeMap<u64, super::program::Said>) -> Vec<Token> {
    let codes = then.range(..=safe).next_back().map(|(_, (_, codes))| codes.clone()).unwrap_or_default();
    codes.into_iter().filter(|(_, code)| code != "AF").collect()
}

/// One order of things; tells how many codes were safe, and how many of them are only in what is kept.
fn played(seed: u64) -> (usize, usize) {
    let mut random = chance(seed);
    let between = if seed.is_multiple_of(2) { Between::Nothing } else { Between::Folder };
    let mut table = Table::new(between);
    for _ in 0..12 + random(28) {
        table.step(&mut random);
    }
    for who in 0..2 {
        let killed = random(2) == 0;
        table.end(who, killed);
    }
    let (beside, kept) = table.found();
    let lost: Vec<&Token> = table.safe.iter().filter(|it| !beside.contains(it) && !kept.contains(it)).collect();
    assert!(lost.is_empty(), "order {seed}, {between:?}: lost {lost:?}\n{}", table.story.join("\n"));
    let only_kept: Vec<Token> = table.safe.iter().filter(|it| !beside.contains(it)).cloned().collect();
    // The next start works, whatever was done to the file.
    // Where the file was moved away, perhaps with another begun in its place, its work is there for whoever opens it where
    // it is. And a journal does not know what became of its file on another computer.
    let codings = DiskFiles.folders(&table.folder.path().join("one/codings")).unwrap_or_default().len();
    let tells = table.path(CODING).is_file() && codings == 1 && between == Between::Nothing;
    table.story.push("afterwards".into());
    table.open(0, true);
    let told = table.programs[0].as_ref().map(|program| program.told.clone());
    table.end(0, false);
    let now: BTreeSet<Token> = table.found().0;
    let is_silent = |it: &Token| !now.contains(it) && !table.missed.contains(it);
    let silent = only_kept.iter().any(is_silent) && told.as_ref().is_some_and(Vec::is_empty);
    let story = || table.story.join("\n");
    let gone: Vec<&Token> = only_kept.iter().filter(|it| !now.contains(it) && !table.filed.contains(it)).collect();
    let is_open = told.is_some();
    assert!(
        !tells || !is_open || gone.is_empty(),
        "order {seed}: {gone:?} were in no file and do not come back\n{}",
        story()
    );
    assert!(!(silent && tells), "order {seed}, {between:?}: {only_kept:?} are told of by nobody\n{}", story());
    (table.safe.len(), only_kept.len())
}

#[test]
fn nothing_that_either_of_two_writers_called_safe_is_lost() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let (from, orders) = (number("ORDER").unwrap_or(0), number("ORDERS").unwrap_or(200));
    let (mut safe, mut only_kept, mut failures) = (0, 0, Vec::new());
    for seed in from..from + orders {
        match std::panic::catch_unwind(|| played(seed)) {
            Ok((its_safe, its_kept)) => (safe, only_kept) = (safe + its_safe, only_kept + its_kept),
            Err(_) => failures.push(seed),
        }
    }
    println!("{orders} orders: {safe} codes were safe, {only_kept} of them only in journals and good copies");
    assert!(failures.is_empty(), "{} orders lost something or came to grief: {failures:?}", failures.len());
    assert!(safe as u64 > orders, "hardly anything was safe, so that nothing was tried");
}
