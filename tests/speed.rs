//! A key press costs the same in a long talk as in a short one. Only ratios are asserted, so that the test holds on any
//! machine; `benches/` has the figures.

#[path = "../benches/speed/files.rs"]
mod files;
#[path = "../benches/speed/talk.rs"]
mod talk;

use std::time::{Duration, Instant};

use gensvar::domain::codebook::CodeId;
use gensvar::domain::coding::{Coding, Cut, Mark, MarkId, Rating, Segment, Status, Tag, UtteranceId};
use gensvar::domain::document::Document;
use gensvar::domain::edit::CodingEdit;
use gensvar::domain::session::{About, Participant, ParticipantId, Role, Session, Turn, TurnId};
use gensvar::ports::codebooks::Library;
use gensvar::ports::formats::{Coded, Outgoing, able, by_id};
use gensvar::ports::import::arranging::arrange;
use gensvar::ports::import::turns::{self, Joining};
use gensvar::ports::import::{self, Settings};
use gensvar::tui::command::Command;
use gensvar::tui::keymap::{Key, KeyName};
use gensvar::tui::msg::Msg;
use gensvar::tui::update::{run, update};
use talk::{Nowhere, WORK};

use crate::limits::worked::time;

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
fn a_key_on_a_board_costs_the_same_in_a_talk_a_thousand_times_as_long() {
    let on_board = |turns: usize| {
        let mut app = talk::half_coded(turns);
        let evidence = app.document.coding().marks().map(|(_, mark)| mark.id).take(3).collect();
        let value = Some(Rating { value: Some(3), evidence, note: None });
        let turn = app.document.session().turn(1).unwrap().id;
        let edits = vec![
            CodingEdit::SetRating { rating: "PART".to_owned(), value }.into(),
            CodingEdit::SetTags { turn, tags: vec![Tag::new(None, "steps")] }.into(),
        ];
        app.document.perform("step-rating", edits).unwrap();
        app.desk.plan = gensvar::ports::plans::shipped();
        app
    };
    // Global scores by digits, and what a step of the plan says.
    for (open, way) in [(Command::Ratings, "jj4j5kk3"), (Command::Plan, "jj1j2kk1")] {
        let mut desks = [100, 100_000].map(|turns| {
            let mut app = on_board(turns);
            run(&mut app, open);
            while app.has_slices() {
                update(&mut app, Msg::Slice);
            }
            (app, Vec::new())
        });
        for _ in 0..12 {
            for letter in way.chars() {
                let key = match letter {
                    'j' => Key::plain(KeyName::Down),
                    'k' => Key::plain(KeyName::Up),
                    digit => Key::char(digit),
                };
                for (app, times) in &mut desks {
                    let begin = Instant::now();
                    update(app, Msg::Key(key));
                    if letter.is_ascii_digit() {
                        times.push(begin.elapsed());
                    }
                }
            }
        }
        let [short, long] = desks.map(|(_, times)| median(times));
        assert!(long <= short * MOST * 2, "{open:?}: 100 turns: {short:?}, 100,000 turns: {long:?}");
    }
}

#[test]
fn what_needs_a_look_at_the_whole_talk_holds_up_no_key() {
    // Both are longer than a slice.
    let mut desks = [5_000, 100_000].map(|turns| (talk::half_coded(turns), Vec::new()));
    for round in 0..6 {
        for board in [Command::Replies, Command::Cross, Command::Bouquet] {
            for (app, times) in &mut desks {
                let begin = Instant::now();
                run(app, board);
                times.push(begin.elapsed());
            }
        }
        for (app, times) in &mut desks {
            let session = app.document.session();
            let end = |position: usize| session.turn(position).map(|turn| turn.id).unwrap();
            let segment = Some(Segment::of_turns(end(round), end(session.len() - 1)));
            let codebook = app.document.instrument().codebooks()[0].id.clone();
            let begin = Instant::now();
            app.document.perform("step-segment", vec![CodingEdit::SetSegment { codebook, segment }.into()]).unwrap();
            times.push(begin.elapsed());
        }
    }
    assert!(desks.iter().all(|(app, _)| app.document.is_counting()));
    let [short, long] = desks.map(|(_, times)| median(times));
    assert!(long <= short * MOST * 2, "5,000 turns: {short:?}, 100,000 turns: {long:?}");
}

#[test]
fn opening_a_transcript_takes_as_long_as_the_transcript_is() {
    let instrument = talk::instrument();
    let open = |turns| {
        let text = talk::transcript(turns);
        let begin = Instant::now();
        let read = import::read(text.as_bytes(), &Settings::default()).unwrap();
        let talk = turns::settle(&read.material.talks[0], Joining::default(), &[]).unwrap();
        let session = Session::new(About::default(), Vec::new(), talk.participants, talk.turns).unwrap();
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

#[test]
fn every_format_is_read_in_time_that_grows_with_the_file() {
    // Those hold what one screen shows, whatever the talk.
    let short = ["cacti-globals", "cacti-xml"];
    for format in able(false).filter(|format| !short.contains(&format.id)) {
        assert!(files::KINDS.iter().any(|kind| kind.format == format.id), "no file of {}", format.id);
    }
    let mut found = Vec::new();
    for kind in files::KINDS {
        let read = |bytes: &[u8]| {
            let arrival = import::read(bytes, &Settings::default()).unwrap();
            assert_eq!(arrival.format.id, kind.format, "{}", kind.name);
            for talk in arrival.material.talks.iter().filter(|talk| talk.whole.is_none()) {
                turns::settle(talk, Joining::default(), &[]).unwrap();
            }
        };
        let [small, large] = [300, 2_400].map(|turns| kind.file(turns));
        let times = files::unfolded(&large) as f64 / files::unfolded(&small) as f64;
        // A cost that grows with the square would be eight times as high for a byte. Neighbours on the same processor
        // slow both down, and seldom alike: what is linear shows it once in some tries.
        let tries = (0..6).map(|_| (time(|| read(&small)), time(|| read(&large))));
        let slow: Vec<_> = tries.take_while(|(short, long)| *long > short.mul_f64(times * 3.0)).collect();
        if slow.len() == 6 {
            found.push(format!("{}: {} and {} bytes took {slow:?}", kind.name, small.len(), large.len()));
        }
    }
    assert!(found.is_empty(), "reading that is not linear:\n{}", found.join("\n"));
}

#[test]
fn files_made_to_hold_the_program_up_are_read_in_time_that_grows_with_them() {
    let quotes = |count: usize| format!("start\tend\ttext\n{}", "0\t0\t”\n".repeat(count)).into_bytes();
    let parts = |format: &str, count: usize| {
        // One turn of many parts, and as many codes on the first of them.
        let turn =
            Turn { id: TurnId(1), by: 0, start: Some(0), end: Some(9_000_000), text: "so. ".repeat(count).into() };
        let about = About { id: "talk".into(), title: "Talk".into(), ..About::default() };
        let someone =
            Participant { id: ParticipantId("T".into()), role: Role::Clinician, name: String::new(), speaks_for: None };
        let session = Session::new(about, Vec::new(), vec![someone], vec![turn]).unwrap();
        let instrument = talk::instrument();
        let origin = (*talk::coding(&session, &instrument, 0).origin).clone();
        let cuts =
            (1..count as u32).map(|part| (TurnId(1), Cut { at: part * 4, utterance: UtteranceId(part) })).collect();
        let mark = |id| Mark {
            id: MarkId(id),
            utterance: None,
            code: CodeId::new("Q"),
            modifiers: Vec::new(),
            note: None,
            overrides: true,
        };
        let first = count as u32;
        let marks = (first..first * 2).map(|id| (TurnId(1), mark(id))).collect();
        let coding = Coding::assemble(origin, Status::Open, cuts, marks, first * 2).unwrap();
        let coded = [Coded { coding: &coding, instrument: &instrument }];
        let talk = Outgoing { session: &session, codings: &coded, spoken: "en" };
        (by_id(format).unwrap().writes.as_ref().unwrap().write)(&[talk]).unwrap().bytes
    };
    for name in ["quotes", "elan", "praat", "chat", "refi-qda", "webvtt", "csv"] {
        let file = |count| if name == "quotes" { quotes(count) } else { parts(name, count) };
        let read = |bytes: &[u8]| {
            let arrival = import::read(bytes, &Settings::default()).unwrap();
            let made = arrange(arrival, "talk.x", &Library::shipped(), &Settings::default(), &|| "fresh".to_owned());
            assert!(!made.unwrap().talks.is_empty());
        };
        let [small, large] = [file(1_500), file(12_000)];
        let times = large.len() as f64 / small.len() as f64;
        let tries = (0..6).map(|_| (time(|| read(&small)), time(|| read(&large))));
        let slow: Vec<_> = tries.take_while(|(short, long)| *long > short.mul_f64(times * 3.0)).collect();
        assert!(slow.len() < 6, "{name}: {} and {} bytes took {slow:?}", small.len(), large.len());
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
