//! A key press costs the same in a long talk as in a short one. Only ratios are asserted, so that the test holds on any
//! machine; `benches/` has the figures.

#[path = "../benches/speed/talk.rs"]
mod talk;

use std::time::{Duration, Instant};

use gensvar::domain::document::Document;
use gensvar::domain::session::{About, Session};
use gensvar::ports::import::plain;
use talk::{Nowhere, WORK};

/// How many times the cost in a short talk the cost in a long one may be. It is near 1; looking at every turn once in a
/// frame makes it 3 in this build, and more in the one that people get.
const MOST: u32 = 2;

#[test]
fn a_key_press_costs_the_same_in_a_talk_a_thousand_times_as_long() {
    let [short, long] = [100, 100_000].map(|turns| {
        let (app, mut terminal) = (talk::half_coded(turns), Nowhere::open());
        terminal.draw(&app);
        (app, terminal)
    });
    // Turn by turn, so that whatever else the machine does meets both alike.
    let mut times = [short, long].map(|desk| (desk, Vec::new()));
    for stretch in 0..4 {
        for step in WORK {
            for ((app, terminal), times) in &mut times {
                let key = talk::key(app, step, stretch);
                let begin = Instant::now();
                terminal.press(app, key);
                times.push(begin.elapsed());
            }
        }
    }
    let [short, long] = times.map(|(_, times)| median(times));
    assert!(long <= short * MOST, "100 turns: {short:?}, 100,000 turns: {long:?}");
}

#[test]
fn opening_a_transcript_takes_as_long_as_the_transcript_is() {
    let instrument = talk::instrument();
    let open = |turns| {
        let text = talk::transcript(turns);
        let begin = Instant::now();
        let read = plain::read(&text).unwrap();
        let session = Session::new(About::default(), Vec::new(), read.participants, read.turns).unwrap();
        let coding = talk::coding(&session, &instrument, turns / 2);
        let document = Document::new(session, coding, instrument.clone());
        assert_eq!(document.session().len(), turns);
        begin.elapsed()
    };
    let [short, long] = [500, 10_000].map(|turns| (0..5).map(|_| open(turns)).min().unwrap_or_default());
    // Twenty times as long: a cost that grows with the square would be 400 times as high. The room between is for a
    // machine that does other things too.
    assert!(long <= short * 150, "500 turns: {short:?}, 10,000 turns: {long:?}");
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
