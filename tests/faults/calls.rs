//! Every call of the system that saving makes is killed, fails once, and fails for ever: what is there afterwards is the
//! old or the new state, everything that was said to be safe is in it, and nothing stray stays.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, SystemTime};

use gensvar::ports::files::DiskFiles;
use gensvar::ports::strays;

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
                let (document, ..) = work::opened(folder.path());
                let told = format!("{calls} {name}, number {number}: safe {safe}, found {}", document.happened());
                assert!(document.happened() >= safe, "{told}");
                let place = work::Place::new(folder.path());
                // As if it were opened a while later.
                let later = SystemTime::now() + Duration::from_hours(1);
                strays::take_away(&DiskFiles, &place.coding, &place.session, later);
                let left: Vec<_> =
                    std::fs::read_dir(folder.path()).unwrap().map(|it| it.unwrap().file_name()).collect();
                let known = |name: &std::ffi::OsString| {
                    let name = name.to_string_lossy();
                    matches!(&*name, "a.session.ron" | "a.coding.ron" | "state") || name.contains(".rescued")
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
