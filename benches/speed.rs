//! How fast the program is, in figures that a person feels: `cargo bench`, or `cargo bench -- keys` for one part, or
//! `cargo bench -- keys 10000` for one length of talk, which suits a profiler. `cargo bench -- files` writes the files that
//! `benches/beside.py` compares programs on.
//!
//! Measured with `std::time` and a harness of its own: criterion tells means and medians of many runs of one thing, but
//! a coder notices the one key press in a hundred that is slow, and criterion has no 99th percentile.
//! `docs/PERFORMANCE.md` holds the goals beside what was measured.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement that cannot be made stops the run")]

#[path = "speed/durable.rs"]
mod durable;
#[path = "speed/files.rs"]
mod files;
#[path = "speed/importing.rs"]
mod importing;
#[path = "speed/keys.rs"]
mod keys;
#[path = "speed/measured.rs"]
mod measured;
#[path = "speed/opening.rs"]
mod opening;
#[path = "speed/saving.rs"]
mod saving;
#[path = "speed/slices.rs"]
mod slices;
#[path = "speed/talk.rs"]
mod talk;
#[path = "speed/worked.rs"]
mod worked;

/// As the program has it.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// A part of the measuring; it is told how many turns.
type Part = fn(&[usize]);

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let turns: Vec<usize> = words.iter().filter_map(|word| word.parse().ok()).collect();
    let parts: [(&str, Part); 6] = [
        ("keys", keys::run),
        ("durable", durable::run),
        ("opening", opening::run),
        ("saving", saving::run),
        ("slices", slices::run),
        ("importing", importing::run),
    ];
    if words.iter().any(|word| word == "files") {
        return importing::write_files(&turns);
    }
    for (name, run) in parts {
        if words.len() == turns.len() || words.iter().any(|word| word == name) {
            run(&turns);
        }
    }
}
