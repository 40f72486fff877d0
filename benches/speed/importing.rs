//! Reading every format, from its bytes to turns with speakers; and writing those that are written. Megabytes a second on
//! one core, by the time that it was ours, for a file of about one megabyte, one five and one ten times as long.

use std::fs;
use std::hint::black_box;
use std::path::Path;

use gensvar::ports::formats::{able, by_id};
use gensvar::ports::import::turns::{Joining, settle};
use gensvar::ports::import::{Settings, read};

use crate::files::{KINDS, Made, Whole, corpus, one_line, unfolded};
use crate::worked::time;

const TURNS: [usize; 3] = [8_000, 40_000, 80_000];
const RUNS: usize = 3;
/// Talks of a public corpus.
const TALKS: usize = 133;
/// Bytes of a file that nobody has.
const LARGE: usize = 100_000_000;

pub fn run(asked: &[usize]) {
    let sizes = if asked.is_empty() { &TURNS[..] } else { asked };
    reading(sizes);
    writing(sizes);
}

/// Writes the files that `benches/beside.py` compares programs on.
pub fn write_files(asked: &[usize]) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("files");
    let turns = asked.first().copied().unwrap_or(TURNS[2]);
    let _ = fs::remove_dir_all(&folder);
    for part in ["each", "corpus", "many", "large"] {
        fs::create_dir_all(folder.join(part)).unwrap();
    }
    for kind in KINDS {
        let ending = by_id(kind.format).unwrap().extensions[0];
        let name = kind.name.replace([' ', '(', ')', ',', '.'], "");
        fs::write(folder.join("each").join(format!("{name}.{ending}")), kind.file(turns)).unwrap();
    }
    fs::write(folder.join("corpus/corpus.csv"), corpus()).unwrap();
    let webvtt = &KINDS[1];
    for number in 0..TALKS {
        fs::write(folder.join("many").join(format!("talk {number}.vtt")), webvtt.file(400)).unwrap();
    }
    fs::write(folder.join("large/line.txt"), one_line(LARGE)).unwrap();
    fs::write(folder.join("large/captions.vtt"), webvtt.file(LARGE / webvtt.file(1000).len() * 1000)).unwrap();
    println!("\nfiles in {}", folder.display());
}

fn reading(sizes: &[usize]) {
    println!("\nreading, MB/s (the fastest of {RUNS} runs)");
    head("unfolded MB", sizes);
    for kind in KINDS {
        let mut times = Vec::new();
        let mut megabytes = 0.0;
        for turns in sizes {
            let bytes = kind.file(*turns);
            megabytes = unfolded(&bytes) as f64 / 1e6;
            let seconds = fastest(|| {
                let arrival = read(&bytes, &Settings::default()).unwrap();
                assert_eq!(arrival.format.id, kind.format, "{}", kind.name);
                for talk in arrival.material.talks.iter().filter(|talk| talk.whole.is_none()) {
                    black_box(settle(talk, Joining::default(), &[]).unwrap());
                }
                black_box(arrival);
            });
            times.push(seconds / megabytes);
        }
        let goal = match kind.made {
            Made::Lines => "50",
            Made::Markup => "20",
            Made::Other => "-",
        };
        row(kind.name, megabytes, &times, goal);
    }
}

fn writing(sizes: &[usize]) {
    println!("\nwriting, MB/s (the fastest of {RUNS} runs)");
    head("MB", sizes);
    let wholes: Vec<Whole> = sizes.iter().map(|turns| Whole::new(*turns)).collect();
    for format in able(true) {
        let mut times = Vec::new();
        let mut megabytes = 0.0;
        for whole in &wholes {
            let seconds = fastest(|| megabytes = unfolded(&whole.written(format.id).bytes) as f64 / 1e6);
            times.push(seconds / megabytes);
        }
        row(format.id, megabytes, &times, "-");
    }
}

fn head(size: &str, sizes: &[usize]) {
    print!("{:<24}{size:>12}{:>6}", "", "goal");
    for turns in sizes {
        print!("{turns:>10}");
    }
    println!("{:>25}", "time a byte, last:first");
}

fn row(name: &str, megabytes: f64, times: &[f64], goal: &str) {
    print!("{name:<24}{megabytes:>12.1}{goal:>6}");
    for time in times {
        print!("{:>10.0}", time.recip());
    }
    println!("{:>25.2}", times[times.len() - 1] / times[0]);
}

/// Seconds of the fastest of some runs: what else the machine does only adds to a time.
fn fastest(mut once: impl FnMut()) -> f64 {
    (0..RUNS).map(|_| time(&mut once).as_secs_f64()).fold(f64::MAX, f64::min)
}
