//! The work is killed at any moment, and the whole program too: what showed as saved is there.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use crate::support::pty::{Home, Terminal};

use super::work;

/// How many times, and more in `.ci/soak`.
fn times(usual: u64) -> u64 {
    std::env::var("KILLS").ok().and_then(|times| times.parse().ok()).unwrap_or(usual)
}

/// Numbers that look like chance and are the same in every run.
pub fn chance(seed: u64) -> impl FnMut(u64) -> u64 {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    move |below| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    }
}

/// Plays the work until it is killed some time after it first said that something is safe; tells what it said last.
fn killed(folder: &Path, after: Duration) -> u64 {
    let mut child = work::process(folder, None).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let told = Arc::new(AtomicU64::new(0));
    let (its_told, output) = (Arc::clone(&told), BufReader::new(child.stdout.take().unwrap()));
    let reading = std::thread::spawn(move || {
        for line in output.lines().map_while(Result::ok) {
            // What was only half said was not said.
            if let Some(number) = line.strip_prefix("safe ").and_then(|number| number.parse().ok()) {
                its_told.store(number, Ordering::SeqCst);
            }
        }
    });
    let begin = std::time::Instant::now();
    while told.load(Ordering::SeqCst) == 0 && begin.elapsed() < Duration::from_secs(20) {
        assert!(child.try_wait().unwrap().is_none(), "the work ended by itself");
        std::thread::sleep(Duration::from_micros(200));
    }
    std::thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    reading.join().unwrap();
    told.load(Ordering::SeqCst)
}

#[test]
fn nothing_that_was_safe_is_lost_when_the_work_is_killed() {
    let mut random = chance(7);
    let mut lost = Vec::new();
    let mut safe_in_all = 0;
    let mut folder = tempfile::tempdir().unwrap();
    let mut before = 0;
    for round in 0..times(60) {
        // Some rounds go on where the one before was killed.
        if random(8) == 0 {
            (folder, before) = (tempfile::tempdir().unwrap(), 0);
        }
        let safe = killed(folder.path(), Duration::from_micros(random(20_000)));
        let (document, anew) = work::opened(folder.path());
        if anew || document.happened() < safe {
            lost.push((round, safe, document.happened()));
        }
        safe_in_all += safe.saturating_sub(before);
        before = document.happened();
    }
    assert!(lost.is_empty(), "round, said to be safe, found: {lost:?}");
    assert!(safe_in_all > times(60), "hardly anything was safe, so that nothing was tried: {safe_in_all}");
}

/// How many turns are said to be coded, and how many of the last steps are not safe yet, by what the screen shows.
fn shown(screen: &str) -> Option<(u64, u64)> {
    let header = screen.lines().next()?;
    let number = |text: &str| text.split(|letter: char| !letter.is_ascii_digit()).find_map(|word| word.parse().ok());
    let waiting = match header.split_once("saving (") {
        Some((_, rest)) => number(rest)?,
        None if header.contains("✓ saved") => 0,
        None => return None,
    };
    let place = screen.lines().find(|line| line.contains(" turns to code"))?;
    let left: u64 = number(place.rsplit_once('─').map_or(place, |(before, _)| before).rsplit('─').next()?)
        .or_else(|| number(place.split(" turns to code").next()?.rsplit(' ').next()?))?;
    Some((91 - left, waiting))
}

#[test]
fn nothing_that_showed_as_saved_is_lost_when_the_program_is_killed() {
    let mut random = chance(11);
    let (mut lost, mut safe_in_all) = (Vec::new(), 0);
    for round in 0..times(60) / 6 {
        let home = Home::new();
        let file = home.sample("smoking-primary-care").display().to_string();
        let start = || Terminal::start(&home, &["--coder", "anna", &file]);
        let mut terminal = start();
        terminal.wait_for("91 turns to code");
        // Something is safe in every round, however slow the machine is.
        terminal.send("n");
        terminal.wait_until("safe", |screen| shown(&screen.contents()) == Some((1, 0)));
        for _ in 0..=random(30) {
            terminal.send("\tn");
            std::thread::sleep(Duration::from_micros(random(4_000)));
        }
        std::thread::sleep(Duration::from_micros(random(40_000)));
        // What is on the screen before the kill was shown before it.
        let screen = terminal.wait_until("anything", |_| true);
        terminal.signal("KILL");
        terminal.wait();
        let safe = shown(&screen).map_or(0, |(coded, waiting)| coded.saturating_sub(waiting));
        let again = start();
        let screen = again.wait_until("turns to code", |screen| screen.contents().contains(" to code"));
        let (found, _) = shown(&screen).unwrap_or((0, 0));
        if found < safe {
            lost.push((round, safe, found, screen));
        }
        safe_in_all += safe;
    }
    assert!(lost.is_empty(), "round, shown as saved, found: {lost:?}");
    assert!(safe_in_all > times(60) / 6, "hardly anything was safe, so that nothing was tried: {safe_in_all}");
}
