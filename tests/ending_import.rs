//! An import that is asked to end in the midst of its work: what is there is whole, and nothing else is left behind.
#![cfg(unix)]

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::support::pty::{Home, signal};

/// Talks that are brought in.
const TALKS: usize = 3_000;

/// An import of many coded talks, once some of them are there.
fn begun(home: &Home) -> Child {
    let row = |talk: usize| format!("talk {talk},1,T,Hvad tænker du?,Q\ntalk {talk},2,K,Jeg vil holde op.,CT\n");
    let rows: String = (0..TALKS).map(row).collect();
    let table = home.talks().join("many.csv");
    std::fs::write(&table, format!("session,turn,speaker,text,code\n{rows}")).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_gensvar"));
    command.arg("import").arg(&table).args(["--yes", "--lang", "en"]).env_clear().envs(home.variables());
    let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let until = Instant::now() + Duration::from_mins(1);
    while names(&home.talks()).iter().filter(|name| name.ends_with(".session.ron")).count() < 10 {
        assert!(Instant::now() < until, "nothing is written");
        std::thread::sleep(Duration::from_millis(2));
    }
    child
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap().flatten();
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

/// How many talks are there; each has its coding, and nothing hidden is left.
fn whole(home: &Home) -> usize {
    let names = names(&home.talks());
    let hidden: Vec<_> = names.iter().filter(|name| name.starts_with('.') && name.contains(".ron")).collect();
    assert!(hidden.is_empty(), "{hidden:?}");
    let sessions: Vec<&str> = names.iter().filter_map(|name| name.strip_suffix(".session.ron")).collect();
    for session in &sessions {
        let begin = format!("{session}.");
        let is_coded = names.iter().any(|name| name.starts_with(&begin) && name.ends_with(".coding.ron"));
        assert!(is_coded, "{session} has no coding");
    }
    assert_eq!(names.iter().filter(|name| name.ends_with(".coding.ron")).count(), sessions.len());
    sessions.len()
}

#[test]
fn talks_that_are_there_are_whole_and_counted_whatever_signal_ends_an_import() {
    // Whoever runs the tests in the background has some of them ignored, and so has the program then.
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let bits = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let ignored = bits.and_then(|bits| u64::from_str_radix(bits.trim(), 16).ok()).unwrap_or_default();
    for (name, code) in
        [("INT", 130), ("TERM", 143), ("HUP", 129)].into_iter().filter(|it| ignored >> (it.1 - 129) & 1 == 0)
    {
        let home = Home::new();
        let child = begun(&home);
        signal(child.id(), name);
        let ended = child.wait_with_output().unwrap();
        let told = String::from_utf8_lossy(&ended.stderr).into_owned();
        let there = whole(&home);
        assert!(there < TALKS, "it was done before it could be ended");
        assert_eq!(ended.status.code(), Some(code), "{told}");
        assert!(told.contains(&format!("its codes: {there}")), "{there}: {told}");
        assert!(told.contains(&format!("were not: {}", TALKS - there)), "{there}: {told}");
    }
}

#[test]
fn whoever_stops_an_import_while_it_reads_is_told_that_nothing_was_written() {
    let home = Home::new();
    let text = format!("speaker,text,code\n{}", "T,Hvad tænker du om det?,Q\n".repeat(200));
    let files: Vec<_> = (0..1_500).map(|number| home.talks().join(format!("{number}.csv"))).collect();
    for file in &files {
        std::fs::write(file, &text).unwrap();
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_gensvar"));
    command.arg("import").args(&files).args(["--yes", "--lang", "en"]).env_clear().envs(home.variables());
    let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    std::thread::sleep(Duration::from_millis(500));
    signal(child.id(), "TERM");
    let ended = child.wait_with_output().unwrap();
    let told = String::from_utf8_lossy(&ended.stderr).into_owned();
    assert_eq!((ended.status.code(), told.trim()), (Some(143), "Nothing was written."));
    assert!(!names(&home.talks()).iter().any(|name| name.contains(".ron")));
}

#[test]
fn what_a_killed_import_left_goes_with_the_next_one() {
    let home = Home::new();
    let child = begun(&home);
    signal(child.id(), "KILL");
    child.wait_with_output().unwrap();
    // Whatever moment it was killed at, these are as they would have been left.
    for name in [".many-talk_2999.session.ron.gensvar-Ab3dEf", ".many-talk_2999.miti.someone.coding.ron.gensvar-Ab3dEf"]
    {
        std::fs::write(home.talks().join(name), "words").unwrap();
    }
    // What is younger may be a running import's.
    let old = std::time::SystemTime::now() - Duration::from_secs(100);
    for name in names(&home.talks()).into_iter().filter(|name| name.starts_with('.')) {
        let stray = std::fs::File::options().write(true).open(home.talks().join(name)).unwrap();
        stray.set_modified(old).unwrap();
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_gensvar"));
    command.arg("import").arg(home.talks().join("many.csv")).args(["--yes", "--lang", "en"]).env_clear();
    let again = command.envs(home.variables()).stdin(Stdio::null()).output().unwrap();
    assert!(again.status.success(), "{}", String::from_utf8_lossy(&again.stderr));
    let hidden: Vec<_> =
        names(&home.talks()).into_iter().filter(|it| it.starts_with('.') && it.contains(".ron")).collect();
    assert!(hidden.is_empty(), "{hidden:?}");
}
