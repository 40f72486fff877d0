//! What is done in slices: counting after the stretch has changed, and gathering a board. The longest slice is what a
//! key press may have to wait for.

use std::time::Instant;

use gensvar::domain::coding::Segment;
use gensvar::domain::edit::CodingEdit;
use gensvar::tui::app::App;
use gensvar::tui::command::Command;
use gensvar::tui::msg::Msg;
use gensvar::tui::update::{run as run_command, update};

use crate::measured::Measured;
use crate::talk;

const SIZES: [usize; 3] = [100, 10_000, 100_000];
const RUNS: usize = 5;

pub fn run(asked: &[usize]) {
    println!("\nin slices, ms (the first one with the key press; the longest of {RUNS} runs)");
    println!("{:<12}{:<12}{:>10}{:>10}{:>10}{:>10}", "turns", "", "slices", "key", "longest", "all");
    for turns in if asked.is_empty() { &SIZES[..] } else { asked } {
        let mut app = talk::half_coded(*turns);
        app.desk.plan = gensvar::ports::plans::shipped();
        tell(*turns, "stretch", || {
            let begin = Instant::now();
            set_stretch(&mut app, *turns);
            let key = begin.elapsed();
            (key, to_the_end(&mut app))
        });
        for board in [Command::Replies, Command::Cross, Command::Bouquet, Command::Plan] {
            tell(*turns, board.word(), || {
                let begin = Instant::now();
                run_command(&mut app, board);
                let key = begin.elapsed();
                (key, to_the_end(&mut app))
            });
        }
    }
}

/// Makes the stretch all turns but the first, or but the first two.
fn set_stretch(app: &mut App, turns: usize) {
    let document = &mut app.document;
    let first = if document.coding().segments().is_empty() { 1 } else { 2 };
    let end = |position: usize| document.session().turn(position).map(|turn| turn.id).unwrap();
    let segment = Some(Segment::of_turns(end(first), end(turns - 1)));
    let codebook = document.instrument().codebooks()[0].id.clone();
    document.perform("step-segment", vec![CodingEdit::SetSegment { codebook, segment }.into()]).unwrap();
}

/// Goes on until nothing is left to do.
fn to_the_end(app: &mut App) -> Measured {
    let mut slices = Measured::default();
    while app.has_slices() {
        let begin = Instant::now();
        update(app, Msg::Slice);
        slices.note(begin.elapsed());
    }
    slices
}

fn tell(turns: usize, what: &str, mut once: impl FnMut() -> (std::time::Duration, Measured)) {
    let (mut count, mut key, mut longest, mut all) = (0, 0.0_f64, 0.0_f64, f64::MAX);
    for _ in 0..RUNS {
        let (first, rest) = once();
        let first = first.as_secs_f64() * 1000.0;
        count = rest.count();
        key = key.max(first);
        longest = longest.max(if count == 0 { 0.0 } else { rest.under(1.0) });
        all = all.min(first + rest.sum());
    }
    println!("{turns:<12}{what:<12}{count:>10}{key:>10.2}{longest:>10.2}{all:>10.1}");
}
