//! From a key press to the finished frame, without the disk: coding, refining, moving, paging, undoing.
//!
//! What else runs on the machine only ever adds to a time, so of several rounds the one with the lowest 99th percentile
//! is told.

use std::time::Instant;

use gensvar::tui::app::App;

use crate::measured::Measured;
use crate::talk::{self, Nowhere, Step, WORK};

const SIZES: [usize; 3] = [100, 10_000, 1_000_000];
const ROUNDS: usize = 5;
/// Stretches of work in a round.
const STRETCHES: usize = 60;

pub fn run(asked: &[usize]) {
    println!("\nkey press to finished frame, {}x{} cells, ms", talk::SCREEN.width, talk::SCREEN.height);
    println!("{:<12}{:>10}{:>10}{:>10}{:>10}{:>14}", "turns", "median", "p99", "most", "bytes", "of the first");
    library_alone();
    let mut first = None;
    let mut longest = Round::default();
    for turns in if asked.is_empty() { &SIZES[..] } else { asked } {
        let (mut app, mut terminal) = (talk::half_coded(*turns), Nowhere::open());
        terminal.draw(&app);
        let rounds = (0..ROUNDS).map(|_| Round::work(&mut app, &mut terminal));
        let quietest = rounds.min_by(|one, other| one.all.under(0.99).total_cmp(&other.all.under(0.99)));
        longest = quietest.unwrap_or_default();
        let first = *first.get_or_insert(longest.all.median());
        println!(
            "{turns:<12}{:>10.3}{:>10.3}{:>10.3}{:>10}{:>13.2}x",
            longest.all.median(),
            longest.all.under(0.99),
            longest.all.under(1.0),
            longest.bytes / (STRETCHES * WORK.len()),
            longest.all.median() / first
        );
    }
    println!("\nthe same by kind of key, in the longest talk");
    for (kind, measured) in longest.kinds {
        let name = format!("{kind:?}").to_lowercase();
        println!("{name:<12}{:>10.3}{:>10.3}{:>10.3}", measured.median(), measured.under(0.99), measured.under(1.0));
    }
}

/// A full frame in which nothing changed: the least that any program over the same library takes.
fn library_alone() {
    let mut terminal = Nowhere::open();
    let mut measured = Measured::default();
    for _ in 0..ROUNDS * STRETCHES {
        let begin = Instant::now();
        terminal.draw_letters('a');
        measured.note(begin.elapsed());
    }
    println!("{:<12}{:>10.3}{:>10.3}", "no program", measured.median(), measured.under(0.99));
}

/// What one round of work brought.
#[derive(Debug, Default)]
struct Round {
    all: Measured,
    kinds: Vec<(Step, Measured)>,
    bytes: usize,
}

impl Round {
    fn work(app: &mut App, terminal: &mut Nowhere) -> Self {
        let mut round = Self::default();
        for stretch in 0..STRETCHES {
            for step in WORK {
                let key = talk::key(app, step, stretch);
                let begin = Instant::now();
                round.bytes += terminal.press(app, key);
                round.note(step, begin);
            }
        }
        round
    }

    fn note(&mut self, step: Step, begin: Instant) {
        let time = begin.elapsed();
        self.all.note(time);
        match self.kinds.iter_mut().find(|(kind, _)| *kind == step) {
            Some((_, measured)) => measured.note(time),
            None => {
                let mut measured = Measured::default();
                measured.note(time);
                self.kinds.push((step, measured));
            }
        }
    }
}
