//! From a key press to the finished frame, without the disk: coding, refining, moving, paging, undoing.

use std::time::Instant;

use crate::measured::Measured;
use crate::talk::{self, Step, WORK};

const SIZES: [usize; 3] = [100, 10_000, 1_000_000];
/// Stretches of work at each length of talk.
const STRETCHES: usize = 200;

pub fn run(asked: &[usize]) {
    println!("\nkey press to finished frame, {}x{} cells, ms", talk::SCREEN.width, talk::SCREEN.height);
    println!("{:<12}{:>10}{:>10}{:>10}{:>10}{:>12}", "turns", "median", "p99", "most", "bytes", "of the first");
    let mut first = None;
    let mut kinds: Vec<(Step, Measured)> = Vec::new();
    for turns in if asked.is_empty() { &SIZES[..] } else { asked } {
        let (mut app, mut terminal) = (talk::half_coded(*turns), talk::Nowhere::open());
        terminal.draw(&app);
        let mut all = Measured::default();
        let mut bytes = 0;
        kinds.clear();
        for stretch in 0..STRETCHES {
            for step in WORK {
                let key = talk::key(&app, step, stretch);
                let begin = Instant::now();
                bytes += terminal.press(&mut app, key);
                let time = begin.elapsed();
                all.note(time);
                match kinds.iter_mut().find(|(kind, _)| *kind == step) {
                    Some((_, measured)) => measured.note(time),
                    None => kinds.push((step, Measured::default())),
                }
            }
        }
        let first = *first.get_or_insert(all.median());
        println!(
            "{turns:<12}{:>10.3}{:>10.3}{:>10.3}{:>10}{:>11.2}x",
            all.median(),
            all.under(0.99),
            all.under(1.0),
            bytes / (STRETCHES * WORK.len()),
            all.median() / first
        );
    }
    println!("\nthe same by kind of key, in the longest talk");
    for (kind, measured) in kinds {
        let name = format!("{kind:?}").to_lowercase();
        println!("{name:<12}{:>10.3}{:>10.3}{:>10.3}", measured.median(), measured.under(0.99), measured.under(1.0));
    }
}
