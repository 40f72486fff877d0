//! Out and in again as people do it, with codebooks and all: samples and talks that were worked on at random come back equal
//! from every format that is written and read, in all that the format holds.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use gensvar::domain::coding::{Coding, Origin, Status};
use gensvar::domain::document::Document;
use gensvar::domain::instrument::Instrument;
use gensvar::domain::session::{About, Participant, ParticipantId, Role, Session, Turn};
use gensvar::ports::codebooks::Library;
use gensvar::ports::export::lost;
use gensvar::ports::formats::{Coded, FORMATS, Format, Holds, Outgoing, Part, Writes};
use gensvar::ports::import::arranging::{ArrangedTalk, arrange};
use gensvar::ports::import::{Settings, read};

use crate::laws::script::{rough_steps, rough_talks};
use crate::laws::walk::Walk;
use crate::support::{SHIPPED, always, instrument, screen};

/// Formats that are written and read again. Those without words make a turn of every mark instead of keeping turns; what
/// comes back of them is held by the tests of each.
pub fn both_ways() -> impl Iterator<Item = (&'static Format, &'static Writes)> {
    let read = FORMATS.iter().filter(|format| format.reads.is_some());
    let both = read.filter_map(|format| Some((format, format.writes.as_ref()?)));
    both.filter(|(_, writes)| writes.holds.has(Part::Words))
}

/// A talk with its codings.
pub struct Talk {
    pub session: Session,
    pub codings: Vec<(Coding, Arc<Instrument>)>,
}

impl Talk {
    pub fn written(&self, writes: &Writes) -> Vec<u8> {
        let codings: Vec<Coded<'_>> =
            self.codings.iter().map(|(coding, instrument)| Coded { coding, instrument }).collect();
        (writes.write)(&[Outgoing { session: &self.session, codings: &codings, spoken: "en" }]).unwrap().bytes
    }

    /// The same with a time on every turn, for formats that hold nothing else.
    fn timed(self) -> Self {
        self.at(|index| Some((index as u32 * 2000 + 500, index as u32 * 2000 + 1700)))
    }

    /// The same with other times.
    fn at(mut self, times: impl Fn(usize) -> Option<(u32, u32)>) -> Self {
        let turns = self.session.turns().enumerate().map(|(index, turn)| {
            let (start, end) = times(index).unzip();
            Turn { start, end, ..turn.clone() }
        });
        let (about, targets) = (self.session.about.clone(), self.session.targets.clone());
        let people = self.session.participants().to_vec();
        self.session = Session::new(about, targets, people, turns.collect()).unwrap();
        self
    }
}

pub fn read_again(format: &Format, bytes: &[u8]) -> Vec<ArrangedTalk> {
    let arrival = read(bytes, &Settings::default()).unwrap_or_else(|why| panic!("{}: {why:?}", format.id));
    assert_eq!(arrival.format.id, format.id, "found to be of another format");
    let library = Library::shipped();
    let arranged = arrange(arrival, "talk.x", &library, &Settings::default(), &|| "fresh".to_owned());
    let arranged = arranged.unwrap_or_else(|why| panic!("{}: {why:?}", format.id));
    assert!(arranged.made.is_none(), "{}: a codebook was made, though there is one", format.id);
    arranged.talks
}

#[test]
fn joined_emoji_stay_joined_in_every_format_and_on_every_way_in() {
    let said = "Hei 👨\u{200d}👩\u{200d}👧\u{200d}👦 og 🏳\u{fe0f}\u{200d}🌈, 🇳🇴 ❤\u{fe0f} 👍🏽 her";
    let plain = read(format!("T: {said}\nC: ja\nT: {said}\n").as_bytes(), &Settings::default()).unwrap();
    assert_eq!(plain.material.talks[0].pieces[0].text, said);
    let arranged = arrange(plain, "a.txt", &Library::shipped(), &Settings::default(), &|| "id".to_owned()).unwrap();
    let talk = Talk { session: arranged.talks[0].session.clone(), codings: Vec::new() };
    let talk = talk.at(|index| Some((index as u32 * 2000, index as u32 * 2000 + 1500)));
    let mut tried = 0;
    for (format, writes) in both_ways() {
        let again = read_again(format, &talk.written(writes));
        let text = again[0].session.turns().next().unwrap().text.to_string();
        assert_eq!(text, said, "{}", format.id);
        tried += 1;
    }
    assert!(tried > 7, "{tried}");
    let markdown = FORMATS.iter().find(|format| format.id == "markdown").unwrap().writes.as_ref().unwrap();
    let page = String::from_utf8(talk.written(markdown)).unwrap();
    assert!(page.contains(said), "{page}");
    let captions = format!("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna>{said}\n");
    let srt = format!("1\n00:00:01,000 --> 00:00:02,000\n{said}\n");
    let table = format!("speaker,text\nT,\"{said}\"\nC,ja\n");
    let whisper = format!("{{\"text\":\"\",\"segments\":[{{\"start\":0,\"end\":1,\"text\":\"{said}\"}}]}}");
    let utf_16: Vec<u8> = "\u{feff}T: "
        .chars()
        .chain(said.chars())
        .collect::<String>()
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    for bytes in [captions.into_bytes(), srt.into_bytes(), table.into_bytes(), whisper.into_bytes(), utf_16] {
        let arrival = read(&bytes, &Settings::default()).unwrap();
        assert_eq!(arrival.material.talks[0].pieces[0].text, said, "{}", arrival.format.id);
    }
}

/// Everything of a talk that a format holds, in words that can be compared.
fn kept(session: &Session, codings: &[(&Coding, &Instrument)], holds: Holds) -> String {
    let has = |part: Part| holds.has(part);
    let mut said = String::new();
    let about = &session.about;
    let facts = [
        (Part::Ids, &about.id),
        (Part::Title, &about.title),
        (Part::Language, &about.language),
        (Part::Date, &about.date),
    ];
    for (part, fact) in facts.into_iter().filter(|(part, _)| has(*part)) {
        let _ = writeln!(said, "{part:?} {fact}");
    }
    if has(Part::Targets) {
        let _ = writeln!(said, "{:?}", session.targets);
    }
    for media in about.media.iter().filter(|_| has(Part::Media)) {
        let offset = has(Part::Offsets).then_some(media.offset);
        let _ = writeln!(said, "{} {offset:?}", media.path);
    }
    for turn in session.turns() {
        let someone = session.participant(turn.by).unwrap();
        let id = if has(Part::TurnIds) { turn.id.0.to_string() } else { String::new() };
        let _ = write!(said, "turn {id} {}", someone.id.0);
        if has(Part::Roles) {
            let _ = write!(said, " {}", someone.role.word());
        }
        if has(Part::Names) {
            let _ = write!(said, " {:?}", someone.name);
        }
        if has(Part::SpeaksFor) {
            let _ = write!(said, " {:?}", someone.speaks_for);
        }
        if has(Part::Starts) {
            let _ = write!(said, " {:?}", turn.start);
        }
        if has(Part::Ends) {
            let _ = write!(said, " to {:?}", turn.end);
        }
        if has(Part::Words) {
            let _ = write!(said, " {:?}", turn.text);
        }
        said.push('\n');
    }
    // Who says nothing shows in no turn.
    let speaks = |at: usize| session.turns().any(|turn| usize::from(turn.by) == at);
    for (_, someone) in session.participants().iter().enumerate().filter(|(at, _)| has(Part::Silent) && !speaks(*at)) {
        let _ = write!(said, "silent {}", someone.id.0);
        if has(Part::Roles) {
            let _ = write!(said, " {}", someone.role.word());
        }
        if has(Part::Names) {
            let _ = write!(said, " {:?}", someone.name);
        }
        if has(Part::SpeaksFor) {
            let _ = write!(said, " {:?}", someone.speaks_for);
        }
        said.push('\n');
    }
    let some = if has(Part::Coders) { codings.len() } else { codings.len().min(1) };
    for (coding, instrument) in &codings[..some] {
        coding_kept(session, coding, instrument, holds, &mut said);
    }
    said
}

fn coding_kept(session: &Session, coding: &Coding, instrument: &Instrument, holds: Holds, said: &mut String) {
    let has = |part: Part| holds.has(part);
    said.push_str("coding");
    if has(Part::Coder) {
        let _ = write!(said, " by {}", coding.origin.coder);
    }
    if has(Part::Codebooks) {
        let _ = write!(said, " under {}", instrument.ids());
    }
    let origin = &coding.origin;
    if has(Part::Round) {
        let _ = write!(said, " round {}", origin.round);
    }
    if has(Part::Circumstances) {
        let _ = write!(said, " {:?} {}", origin.basis, *coding.status() == Status::Finished);
    }
    if has(Part::Passes) {
        let _ = write!(said, " {:?} {:?}", coding.status(), origin.passes);
    }
    said.push('\n');
    for (position, turn) in session.turns().enumerate() {
        let Some(coded) = coding.turn(turn.id) else { continue };
        if has(Part::Cuts) && !coded.cuts().is_empty() {
            let cuts: Vec<u32> = coded.cuts().iter().map(|cut| cut.at).collect();
            let _ = writeln!(said, "  {position} cut at {cuts:?}");
        }
        if has(Part::Course) && (coded.bookmarked || coded.boundary.is_some()) {
            let _ = writeln!(said, "  {position} {} {:?}", coded.bookmarked, coded.boundary);
        }
        for utterance in if has(Part::Marks) { coded.utterances().collect() } else { Vec::new() } {
            let place = if has(Part::Cuts) { coded.place(utterance) } else { 0 };
            for mark in coded.marks_on(utterance) {
                let _ = write!(said, "  {position}.{place} {}", mark.code);
                let parts: [(Part, &dyn std::fmt::Debug); 4] = [
                    (Part::MarkIds, &mark.id.0),
                    (Part::Modifiers, &mark.modifiers),
                    (Part::Notes, &mark.note),
                    (Part::Overrides, &mark.overrides),
                ];
                for (_, value) in parts.into_iter().filter(|(part, _)| has(*part)) {
                    let _ = write!(said, " {value:?}");
                }
                said.push('\n');
            }
        }
    }
    for (id, rating) in coding.ratings().iter().filter(|_| has(Part::Ratings)) {
        if rating.value.is_some() || has(Part::Evidence) {
            let _ = write!(said, "  rated {id} {:?}", rating.value);
            if has(Part::Evidence) {
                let _ = write!(said, " {rating:?}");
            }
            said.push('\n');
        }
    }
    if has(Part::Course) {
        let phases: Vec<_> = coding.phases().collect();
        let tags: Vec<_> = coding.tags().collect();
        let _ = writeln!(said, "  {:?} {phases:?} {tags:?}", coding.segments());
    }
}

fn comes_back(talk: &Talk, format: &Format, writes: &Writes) -> (String, String) {
    let bytes = talk.written(writes);
    let again = read_again(format, &bytes);
    assert_eq!(again.len(), 1, "{}", format.id);
    let codings: Vec<(&Coding, &Instrument)> =
        talk.codings.iter().map(|(coding, instrument)| (coding, &**instrument)).collect();
    let read: Vec<(&Coding, &Instrument)> =
        again[0].codings.iter().map(|(coding, instrument)| (coding, &**instrument)).collect();
    (kept(&talk.session, &codings, writes.holds), kept(&again[0].session, &read, writes.holds))
}

/// The first line in which two texts differ.
fn first_difference(one: &str, other: &str) -> Option<(String, String)> {
    let lines = |text: &str| text.lines().map(str::to_owned).chain([String::new()]).collect::<Vec<_>>();
    let longest = lines(one).len().max(lines(other).len());
    let at = |text: &str, line: usize| lines(text).get(line).cloned().unwrap_or_default();
    (0..longest).map(|line| (at(one, line), at(other, line))).find(|(one, other)| one != other)
}

/// A talk that a format can hold, which may need times.
pub fn with_time(talk: Talk, writes: &Writes) -> Talk {
    if writes.holds.has(Part::Untimed) { talk } else { talk.timed() }
}

/// Talks that come with the program.
pub const SAMPLES: [&str; 5] = [
    "drinking-done-badly",
    "forsorjningsstod-forandringsplan",
    "innleggelse-avrusning",
    "jobcenter-alkohol",
    "smoking-primary-care",
];

/// A sample with its reference codings under three instruments, which differ in their cuts.
pub fn sample(name: &str) -> Talk {
    let session = screen::sample(name);
    let codings = screen::references(name, &session).into_iter();
    Talk { codings: codings.map(|(coding, books)| (coding, instrument(&books))).collect(), session }
}

#[test]
fn samples_come_back_from_every_format() {
    for (format, writes) in both_ways() {
        for name in SAMPLES {
            let mut talk = with_time(sample(name), writes);
            // Of several codebooks a format that names none could not choose.
            if !(writes.holds.has(Part::Coders) && writes.holds.has(Part::Codebooks)) {
                talk.codings.truncate(1);
            }
            let (out, back) = comes_back(&talk, format, writes);
            assert_eq!(first_difference(&out, &back), None, "{} of {name}", format.id);
        }
    }
}

#[test]
fn who_says_nothing_comes_back_or_is_told_to_be_lost() {
    for (format, writes) in both_ways() {
        let talk = with_time(sample(SAMPLES[0]), writes);
        let mut people = talk.session.participants().to_vec();
        people.push(Participant {
            id: ParticipantId("Silent one".to_owned()),
            role: Role::Relative,
            name: "Ib".to_owned(),
            speaks_for: None,
        });
        let (about, targets) = (talk.session.about.clone(), talk.session.targets.clone());
        let session = Session::new(about, targets, people, talk.session.turns().cloned().collect()).unwrap();
        let talk = Talk { session, ..talk };
        let (was, came) = comes_back(&talk, format, writes);
        assert_eq!(first_difference(&was, &came), None, "{}", format.id);
        assert_eq!(was.contains("Silent one"), writes.holds.has(Part::Silent), "{}", format.id);
        let outgoing = [Outgoing { session: &talk.session, codings: &[], spoken: "en" }];
        let is_told = lost(&outgoing, writes.holds).contains(&Part::Silent);
        assert_ne!(is_told, writes.holds.has(Part::Silent), "{}", format.id);
    }
}

#[test]
fn random_talks_come_back_from_every_format() {
    for (format, writes) in both_ways() {
        let tried = Cell::new(0);
        always(32, &(rough_talks(), rough_steps()), |(talk, steps)| {
            let rough = talk.session();
            let about = About { id: "a-talk".into(), title: "En snak".into(), ..rough.about.clone() };
            let turns = rough.turns().cloned().collect();
            let session = Session::new(about, Vec::new(), rough.participants().to_vec(), turns).unwrap();
            let instrument = instrument(SHIPPED[0]);
            let origin = Origin {
                id: "a-coding".into(),
                session: session.about.id.clone(),
                coder: "anna".into(),
                codebooks: instrument.used(),
                round: 1,
                ..Origin::default()
            };
            let mut walk = Walk::new(Document::new(session, Coding::new(origin), Arc::clone(&instrument)));
            for step in &steps {
                walk.take(step)?;
            }
            let document = walk.document();
            // Random stretches may end before they begin, which no key does and no file takes.
            let coding = document.coding().clone();
            let (phases, tags): (Vec<_>, Vec<_>) =
                (coding.phases().collect(), coding.tags().map(|(turn, tag)| (turn, tag.clone())).collect());
            let coding = coding.with_plan(BTreeMap::new(), phases, tags);
            let talk = Talk { session: document.session().clone(), codings: vec![(coding, Arc::clone(&instrument))] };
            // Some edits take away turns that carry codes, and no file takes that either.
            let said = talk.codings[0].0.turns().map(|(turn, _)| turn).chain(talk.codings[0].0.also_said_of());
            let is_whole = said.into_iter().all(|turn| talk.session.position(turn).is_some());
            let is_under = talk.codings[0].0.origin.codebooks.len() == instrument.codebooks().len();
            if talk.session.is_empty() || !is_whole || !is_under {
                return Ok(());
            }
            tried.set(tried.get() + 1);
            // Random edits give turns times that go back, which an import mends.
            let talk = if steps.len() % 2 == 0 { talk.timed() } else { with_time(talk.at(|_| None), writes) };
            let (out, back) = comes_back(&talk, format, writes);
            proptest::prop_assert_eq!(first_difference(&out, &back), None, "{}", format.id);
            Ok(())
        });
        assert!(tried.get() > 8, "{}: hardly any talk was tried: {}", format.id, tried.get());
    }
}

#[test]
fn codes_in_letters_of_any_language_come_back_as_they_are_spelled() {
    let spelled = ["OF", "ÅÄ", "Ærlig", "ÖF", "問"];
    let rows: Vec<String> = spelled.iter().map(|code| format!("0:01;0:02;T;Hej;{code}\n")).collect();
    let table = format!("Start;Slut;Taler;Tekst;Kode\n{}", rows.concat());
    let arrival = read(table.as_bytes(), &Settings::default()).unwrap();
    let arranged = arrange(arrival, "t.csv", &Library::shipped(), &Settings::default(), &|| "id".to_owned()).unwrap();
    let [talk] = &arranged.talks[..] else { panic!("{}", arranged.talks.len()) };
    let (coding, instrument) = &talk.codings[0];
    let codes = |coding: &Coding| {
        let mut codes: Vec<String> = coding.marks().map(|(_, mark)| mark.code.to_string()).collect();
        codes.sort();
        codes
    };
    assert_eq!(codes(coding), spelled);
    let both = FORMATS.iter().filter(|format| format.reads.is_some()).filter_map(|it| Some((it, it.writes.as_ref()?)));
    for (format, writes) in both.filter(|(_, writes)| writes.holds.has(Part::Marks)) {
        let coded = [Coded { coding, instrument }];
        let bytes =
            (writes.write)(&[Outgoing { session: &talk.session, codings: &coded, spoken: "en" }]).unwrap().bytes;
        let again = read(&bytes, &Settings::default()).unwrap_or_else(|why| panic!("{}: {why:?}", format.id)).material;
        let whole = again.talks[0].whole.as_ref().map(|whole| codes(&whole.1[0]));
        let back = whole.unwrap_or_else(|| {
            let marks = again.talks[0].codings[0].marks.iter();
            let mut codes: Vec<String> = marks.map(|mark| mark.code.to_string()).collect();
            codes.sort();
            codes
        });
        assert_eq!(back, spelled, "{}", format.id);
    }
}
