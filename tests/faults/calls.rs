//! Every call of the system that saving makes is killed, fails once, and fails for ever: what is there afterwards is the
//! old or the new state, everything that was said to be safe is in it, and nothing stray stays.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::each_step::Run;
use super::program::all_files;
use super::work;

/// Calls that write, and those without which there is nothing to write to.
const CALLS: &[&str] = &[
    "openat",
    "write",
    "fsync",
    "fdatasync",
    "rename,renameat,renameat2",
    "unlink,unlinkat",
    "mkdir",
    "close",
    "ftruncate,fchmod",
];

/// What is done to a call.
const FAULTS: &[(&str, &str)] = &[
    ("killed", "signal=KILL"),
    ("EIO once", "error=EIO"),
    ("ENOSPC for ever", "error=ENOSPC"),
    ("EDQUOT once", "error=EDQUOT"),
];

/// Plays the work with the so-many-th call failing in each thread; tells what it said to be safe, and whether it met the
/// fault.
fn played(folder: &Path, log: &Path, calls: &str, fault: &str, when: &str) -> (u64, bool) {
    let inner = work::process(folder, Some(12));
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-o"]).arg(log);
    command.args(["-e", &format!("trace={calls}"), "-e", &format!("inject={calls}:{fault}:when={when}")]);
    command.arg(inner.get_program()).args(inner.get_args());
    command.envs(inner.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    let safe = said.lines().filter_map(|line| line.strip_prefix("safe ")?.parse().ok()).max().unwrap_or(0);
    let met = std::fs::read_to_string(log).unwrap_or_default();
    (safe, met.contains("INJECTED") || met.contains("killed by SIGKILL"))
}

#[test]
#[ignore = "needs strace"]
fn every_call_of_a_save_is_killed_and_fails_and_nothing_that_was_safe_is_lost() {
    let most: usize = std::env::var("CALLS").ok().and_then(|most| most.parse().ok()).unwrap_or(12);
    let mut runs: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let log = tempfile::NamedTempFile::new().unwrap();
    for calls in CALLS {
        for (name, fault) in FAULTS {
            for number in 1..=most {
                let folder = tempfile::tempdir().unwrap();
                let for_ever = if name.ends_with("for ever") { "+" } else { "" };
                let (safe, met) = played(folder.path(), log.path(), calls, fault, &format!("{number}{for_ever}"));
                let (document, _) = work::opened(folder.path());
                let told = format!("{calls} {name}, number {number}: safe {safe}, found {}", document.happened());
                assert!(document.happened() >= safe, "{told}");
                let hidden = |path: &PathBuf| path.file_name().unwrap().to_string_lossy().starts_with('.');
                let stray: Vec<_> = all_files(folder.path()).into_iter().filter(hidden).collect();
                assert!(stray.is_empty(), "{told}: {stray:?}");
                let left: Vec<_> =
                    std::fs::read_dir(folder.path()).unwrap().map(|it| it.unwrap().file_name()).collect();
                let known = |name: &std::ffi::OsString| {
                    let name = name.to_string_lossy();
                    work::MADE.contains(&&*name) || name.contains(".rescued")
                };
                assert!(left.iter().all(known), "{told}: {left:?}");
                if !met {
                    break;
                }
                *runs.entry((calls, name)).or_default() += 1;
            }
        }
    }
    for ((calls, name), runs) in &runs {
        println!("{calls}: {name}, {runs} places");
    }
    let all: usize = runs.values().sum();
    assert!(all > 60, "hardly any call was met: {runs:?}");
}

/// Runs `gensvar merge` under strace; tells whether it said that it merged, and how often it made each call.
fn merging(run: &Run, calls: &str, inject: Option<String>, log: &Path) -> (bool, usize) {
    let (ours, theirs) = run.versions();
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-o"]).arg(log).args(["-e", &format!("trace={calls}")]);
    if let Some(inject) = inject {
        command.args(["-e", &format!("inject={calls}:{inject}")]);
    }
    command.arg(env!("CARGO_BIN_EXE_gensvar")).arg("merge").args([ours, theirs]);
    command.env("XDG_STATE_HOME", run.state_home()).env("XDG_CONFIG_HOME", run.state_home()).env("LANG", "C");
    let output = command.output().unwrap();
    let traced = std::fs::read_to_string(log).unwrap_or_default();
    let is_call = |line: &&str| calls.split(',').any(|call| line.contains(&format!(" {call}(")));
    (output.status.code() == Some(0), traced.lines().filter(is_call).count())
}

#[test]
#[ignore = "needs strace"]
fn every_call_of_merging_two_versions_is_killed_and_fails_and_both_are_whole_afterwards() {
    let most: usize = std::env::var("CALLS").ok().and_then(|most| most.parse().ok()).unwrap_or(12);
    let log = tempfile::NamedTempFile::new().unwrap();
    let mut runs = 0;
    for calls in CALLS {
        let mut whole = Run::new();
        whole.fork();
        let (merged, count) = merging(&whole, calls, None, log.path());
        assert!(merged, "without a fault it merges");
        for (name, fault) in FAULTS {
            // The first calls are those by which any program is started.
            for number in count.saturating_sub(most) + 1..=count {
                let mut run = Run::new();
                run.fork();
                let for_ever = if name.ends_with("for ever") { "+" } else { "" };
                let inject = format!("{fault}:when={number}{for_ever}");
                let (merged, _) = merging(&run, calls, Some(inject), log.path());
                run.assert_merged_or_not(merged, &format!("{calls} {name}, number {number} of {count}"));
                runs += 1;
            }
        }
    }
    println!("{runs} places of merging");
    assert!(runs > 60, "hardly any call was met: {runs}");
}

/// The path of the descriptor or the name that a traced call is about.
fn path_in(text: &str, before: char, after: char) -> Option<PathBuf> {
    let (_, rest) = text.split_once(before)?;
    Some(PathBuf::from(rest.split_once(after)?.0))
}

#[test]
#[ignore = "needs strace"]
fn a_name_that_was_made_is_on_the_disk_before_anything_else_is_done() {
    let (folder, log) = (tempfile::tempdir().unwrap(), tempfile::NamedTempFile::new().unwrap());
    let inner = work::process(folder.path(), Some(12));
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-y", "-s", "4096", "-o"]).arg(log.path());
    command.args(["-e", "trace=rename,renameat,renameat2,link,linkat,mkdir,mkdirat,fsync,openat"]);
    command.arg(inner.get_program()).args(inner.get_args());
    command.envs(inner.get_envs().filter_map(|(name, value)| Some((name, value?))));
    assert!(command.status().unwrap().success());
    // For each thread, the folders in which it made names that are not known to be there yet.
    let mut made: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    let (mut names, home) = (0, folder.path().display().to_string());
    for line in std::fs::read_to_string(log.path()).unwrap().lines().filter(|line| line.contains(&home)) {
        let (thread, call) = line.split_once(' ').unwrap();
        let call = call.trim();
        let waits = made.entry(thread.to_owned()).or_default();
        if call.starts_with("fsync(") {
            let synced = path_in(call, '<', '>').unwrap();
            waits.retain(|folder| *folder != synced);
            continue;
        }
        let is_segment = call.starts_with("openat(") && call.contains("O_EXCL") && call.contains(".journal");
        // One that is there already is no new name.
        let is_folder = call.starts_with("mkdir") && call.ends_with("= 0");
        if is_segment || is_folder || call.starts_with("rename") || call.starts_with("link") {
            assert!(waits.is_empty(), "{waits:?} is not on the disk before\n{line}");
            let at = call.rsplit_once('"').and_then(|(before, _)| Some(before.rsplit_once('"')?.1)).unwrap();
            let folder = if at.starts_with('/') {
                Path::new(at).parent().unwrap().to_owned()
            } else {
                path_in(call, '<', '>').unwrap()
            };
            waits.push(folder);
            names += 1;
        }
    }
    assert!(made.values().all(Vec::is_empty), "not on the disk at the end: {made:?}");
    assert!(names > 5, "hardly any name was made: {names}");
}
