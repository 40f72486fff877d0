//! SDIS for GSEQ: sequences of events, and timed events. The notation names codes by letters, digits and underscores, so
//! that others are mapped, `CR+` to `CRp`, and the map is written as comments.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt::Write as _;

use super::given::{Given, Marks, label, made_up_and_uncoded, one_line, told_apart};
use crate::domain::coding::Mark;
use crate::domain::message::Message;
use crate::domain::session::{Session, Speaker};
use crate::ports::formats::{Coded, Outgoing, Written};
use crate::ports::import::sdis::{MAP, OF, OURS, PERCENT, UNDER};

/// What the two sides are called.
const SIDES: [(Speaker, &str); 2] = [(Speaker::Clinician, "Clinician"), (Speaker::Client, "Client")];
/// Codes of a comment.
const IN_A_LINE: usize = 12;

/// Writes events in their order, without times.
pub fn events(talks: &[Outgoing<'_>]) -> Result<Written, Message> {
    write(talks, false)
}

/// Writes events with their times, in seconds.
pub fn timed(talks: &[Outgoing<'_>]) -> Result<Written, Message> {
    write(talks, true)
}

#[expect(clippy::unnecessary_wraps, reason = "a writer may fail, and this one is a writer")]
fn write(talks: &[Outgoing<'_>], timed: bool) -> Result<Written, Message> {
    let mut names = Names::default();
    let mut body = String::new();
    let mut told = Vec::new();
    let (mut without_codes, mut uncoded, mut together, mut sequences) = (0, 0, 0, 0_usize);
    let coded: Vec<Outgoing<'_>> = talks.iter().filter(|talk| !talk.codings.is_empty()).copied().collect();
    let (made_up, _) = made_up_and_uncoded(&coded);
    for outgoing in talks {
        for coded in outgoing.codings {
            let marks = Marks::new(outgoing.session, Some(coded));
            without_codes += usize::from(marks.marked().next().is_none());
            uncoded += marks.uncoded;
            together += marks.together();
            sequences += 1;
            let several = outgoing.codings.len() > 1;
            let _ = write!(body, "\n<{}>\n", unit(outgoing, coded, several));
            // A comment ends with its line, and at the next `%`.
            let codebooks = one_line(&coded.instrument.ids()).replace('%', "_");
            let _ = writeln!(body, "% {UNDER}{codebooks}");
            write_session(&mut body, &mut names, outgoing.session, coded, &marks, timed);
        }
    }
    if without_codes > 0 {
        told.push(Message::new("export-sdis-none").with("count", without_codes));
    }
    if timed && made_up > 0 {
        told.push(Message::new("export-times-made-up").with("count", made_up));
    }
    if timed {
        told.extend(told_apart(together));
    } else if together > 0 {
        told.push(Message::new("export-sdis-together").with("count", together));
    }
    if uncoded > 0 {
        let id = if sequences > 1 { "export-sdis-uncoded" } else { "export-uncoded-turns" };
        told.push(Message::new(id).with("count", uncoded).with("sequences", sequences));
    }
    let both = names.of_both_sides();
    if !both.is_empty() {
        told.push(Message::new("export-sdis-both-sides").with("names", crate::domain::message::Argument::All(both)));
    }
    let changed = names.changed();
    if !changed.is_empty() {
        told.push(Message::new("export-names-changed").with("names", crate::domain::message::Argument::All(changed)));
    }
    if talks.iter().any(|outgoing| outgoing.codings.len() > 1 || !outgoing.session.about.title.is_empty()) {
        told.push(Message::new("export-sdis-labels"));
    }
    Ok(Written { bytes: format!("{}{body}", names.header(timed)).into_bytes(), told })
}

/// The name of a unit: the talk, and who coded it where there are several.
fn unit(outgoing: &Outgoing<'_>, coded: &Coded<'_>, several: bool) -> String {
    let about = &outgoing.session.about;
    let mut name = if about.title.is_empty() { about.id.clone() } else { about.title.clone() };
    if several {
        name.push(' ');
        name.push_str(&coded.coding.origin.coder);
    }
    let plain = one_line(&name).replace(['<', '>', '%', '!', ';', '/', '&'], " ");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whose talk a code is for. A codebook that was made of a file says it of each code, whether the file told it or not, and of
/// one that both were given it names one side: there who speaks tells it, and so it does of *no code* and of a code of no codebook.
fn side(session: &Session, coded: &Coded<'_>, given: &Given<'_>, mark: &Mark) -> Option<Speaker> {
    match coded.instrument.code(&mark.code) {
        Some((book, code)) if !book.made => Some(code.speaker),
        _ => given.side(session),
    }
}

fn write_session(
    body: &mut String,
    names: &mut Names,
    session: &Session,
    coded: &Coded<'_>,
    marks: &Marks<'_>,
    timed: bool,
) {
    let mut last = 0;
    let mut order: Vec<_> = marks.marked().collect();
    if timed {
        order.sort_by_key(|(given, _)| given.start);
    }
    for (place, (given, mark)) in order.into_iter().enumerate() {
        let speaker = side(session, coded, given, mark);
        let name = names.name(&label(coded, mark), speaker);
        if place > 0 {
            body.push(if place % 8 == 0 { '\n' } else { ' ' });
        }
        body.push_str(name);
        if timed {
            let _ = write!(body, ",{}", seconds(given.start));
            last = last.max(given.end.unwrap_or(given.start));
            if let Some(end) = given.end {
                let _ = write!(body, "-{}", seconds(end));
            }
        }
    }
    if timed {
        let _ = write!(body, " ,{}", seconds(last));
    }
    body.push_str(" /\n");
}

/// Seconds with as many digits as there are.
fn seconds(time: u32) -> String {
    let text = format!("{}.{:03}", time / 1000, time % 1000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// The names of codes in the file, and what they stand for. A label that both sides were given has a name for each.
#[derive(Default)]
struct Names {
    /// By side and label: the place in the list.
    places: [HashMap<String, usize>; 3],
    /// Labels in the order in which they came, with who speaks and the name.
    labels: Vec<(String, Option<Speaker>, String)>,
    /// Names that are taken, in small letters: older versions of GSEQ tell no others apart.
    taken: HashSet<String>,
}

impl Names {
    fn name(&mut self, label: &str, speaker: Option<Speaker>) -> &str {
        let side = speaker.and_then(|speaker| SIDES.iter().position(|(side, _)| *side == speaker)).unwrap_or(2);
        let place = self.places[side].get(label).copied().unwrap_or_else(|| {
            let plain = legal(label);
            let numbered = |number: usize| if number == 1 { plain.clone() } else { format!("{plain}_{number}") };
            let name = (1..=self.taken.len() + 1)
                .map(numbered)
                .find(|name| self.taken.insert(name.to_ascii_lowercase()))
                .unwrap_or_default();
            self.labels.push((label.to_owned(), speaker, name));
            self.places[side].insert(label.to_owned(), self.labels.len() - 1);
            self.labels.len() - 1
        });
        self.labels.get(place).map_or("", |(.., name)| name)
    }

    /// What was changed, as `CR+ → CRp`.
    fn changed(&self) -> Vec<String> {
        let changed = self.labels.iter().filter(|(label, _, name)| label != name);
        changed.map(|(label, _, name)| format!("{label} → {name}")).collect()
    }

    /// Labels that have several names, as `R: R, R_2`.
    fn of_both_sides(&self) -> Vec<String> {
        let mut names: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (label, _, name) in &self.labels {
            names.entry(label).or_default().push(name);
        }
        let several = names.into_iter().filter(|(_, names)| names.len() > 1);
        several.map(|(label, names)| format!("{label}: {}", names.join(", "))).collect()
    }

    /// The header: the map, the kind of data, and the codes. Events of one side exclude each other, and are a set; timed ones
    /// may overlap, and stand without one: there a comment says whose talk they are for.
    fn header(&self, timed: bool) -> String {
        let mut header = format!("% {OURS}\n");
        for (label, _, name) in &self.labels {
            if name != label {
                let _ = writeln!(header, "% {MAP} {name} = {}", label.replace('%', PERCENT));
            }
        }
        let of = |speaker: Option<Speaker>| {
            let labels = self.labels.iter().filter(move |(_, known, _)| *known == speaker);
            labels.map(|(.., name)| name.as_str()).collect::<Vec<_>>()
        };
        for (speaker, word) in SIDES.into_iter().filter(|_| timed) {
            for names in of(Some(speaker)).chunks(IN_A_LINE) {
                let _ = writeln!(header, "% {OF}{word}: {}", names.join(" "));
            }
        }
        header.push_str(if timed { "Timed <seconds>" } else { "Event" });
        let sides = SIDES.map(|(speaker, word)| (Some(speaker), word));
        for (speaker, word) in sides.into_iter().chain([(None, "")]) {
            let names = of(speaker);
            if names.is_empty() {
                continue;
            }
            let _ = match (timed, word) {
                (true, _) => write!(header, "\n  {}", names.join(" ")),
                (false, "") => write!(header, "\n  ({})", names.join(" ")),
                (false, word) => write!(header, "\n  (${word} = {})", names.join(" ")),
            };
        }
        header.push_str(";\n");
        header
    }
}

/// A name that the notation takes.
fn legal(label: &str) -> String {
    let mut name = String::new();
    for letter in label.chars() {
        match letter {
            'A'..='Z' | 'a'..='z' | '0'..='9' | '_' => name.push(letter),
            '+' => name.push('p'),
            '-' | '−' | '–' => name.push('m'),
            '±' => name.push_str("pm"),
            'å' | 'ä' | 'à' | 'á' => name.push('a'),
            'ø' | 'ö' | 'ó' => name.push('o'),
            'Å' | 'Ä' => name.push('A'),
            'Ø' | 'Ö' => name.push('O'),
            'æ' => name.push_str("ae"),
            'Æ' => name.push_str("Ae"),
            'é' | 'è' => name.push('e'),
            'ü' => name.push('u'),
            _ => name.push('_'),
        }
    }
    if name.starts_with(|letter: char| letter.is_ascii_alphabetic()) { name } else { format!("c{name}") }
}

#[cfg(test)]
mod tests {
    use super::super::given::testing::example;
    use super::*;
    use crate::ports::import::coded::testing::{told, utterances};

    fn text(write: fn(&[Outgoing<'_>]) -> Result<Written, Message>) -> String {
        let (mut session, coding, instrument) = example();
        session.about.title = "A <first> talk".into();
        let coding = Coded { coding: &coding, instrument: &instrument };
        String::from_utf8(write(&[Outgoing { session: &session, codings: &[coding], spoken: "en" }]).unwrap().bytes)
            .unwrap()
    }

    #[test]
    fn events_and_timed_events() {
        let event = "% gensvar\nEvent\n  ($Clinician = Q SR)\n  ($Client = CT NC);\n\n<A first talk>\n% gensvar under small-t+small-c\nQ SR CT NC /\n";
        assert_eq!(text(events), event);
        let timed = "% gensvar\n% gensvar of Clinician: Q SR\n% gensvar of Client: CT NC\nTimed <seconds>\n  Q SR\n  CT NC;\n\n<A first talk>\n\
                     % gensvar under small-t+small-c\nQ,6.35-7 SR,6.35-7 CT,7.001 NC,9.001-9.5 ,9.5 /\n";
        assert_eq!(text(super::timed), timed);
    }

    #[test]
    fn a_title_and_a_coder_that_stand_in_the_label_are_told() {
        let told = |title: &str, codings: usize| {
            let (mut session, coding, instrument) = example();
            session.about.title = title.into();
            let codings = vec![Coded { coding: &coding, instrument: &instrument }; codings];
            let written = events(&[Outgoing { session: &session, codings: &codings, spoken: "en" }]).unwrap();
            written.told.iter().any(|message| message.id == "export-sdis-labels")
        };
        assert!(told("A talk", 1) && told("", 2) && !told("", 1));
    }

    #[test]
    fn what_is_written_is_read_again() {
        let material = crate::ports::import::sdis::read(&text(timed)).unwrap();
        assert_eq!(
            utterances(&material.talks[0]),
            ["6350-7000 Clinician: Q", "6350-7000 Clinician: SR", "7001 Client: CT", "9001-9500 Client: NC"]
        );
        assert!(told(&material).is_empty(), "{:?}", told(&material));
        let material = crate::ports::import::sdis::read(&text(events)).unwrap();
        assert_eq!(
            utterances(&material.talks[0]),
            ["? Clinician: Q", "? Clinician: SR", "? Client: CT", "? Client: NC"]
        );
    }

    #[test]
    fn codes_of_one_part_that_become_a_sequence_are_told_of_events() {
        let (session, coding, instrument) = example();
        let coded = [Coded { coding: &coding, instrument: &instrument }];
        let talks = [Outgoing { session: &session, codings: &coded, spoken: "en" }];
        let count = |written: Written| {
            let told = written.told.into_iter().find(|told| told.id == "export-sdis-together");
            told.map(|told| format!("{told:?}"))
        };
        // Question and simple reflection stand on the first turn.
        assert!(count(events(&talks).unwrap()).is_some_and(|told| told.contains('1')));
        assert_eq!(count(timed(&talks).unwrap()), None);
    }

    #[test]
    fn what_every_sequence_lacks_is_counted() {
        let (session, coding, instrument) = example();
        let none = crate::domain::examples::coding(&[(1, "Q")]);
        let both = [&coding, &none, &none].map(|coding| Coded { coding, instrument: &instrument });
        let said = |codings: &[Coded<'_>], id: &str| {
            let written = timed(&[Outgoing { session: &session, codings, spoken: "en" }]).unwrap();
            let texts = crate::ports::locale::Texts::new("en");
            written.told.iter().find(|told| told.id == *id).map(|told| texts.say(told)).unwrap_or_default()
        };
        let told = said(&both, "export-sdis-uncoded");
        assert!(told.contains(" 7 ") && told.contains(" 3 "), "{told}");
        assert_eq!(said(&both, "export-uncoded-turns"), "");
        assert!(said(&both[..1], "export-uncoded-turns").contains("(1)"));
        assert!(said(&both, "export-codes-apart").contains(": 1."));
        assert_eq!(said(&both[1..], "export-codes-apart"), "");
    }

    #[test]
    fn a_code_of_both_sides_has_a_name_for_each() {
        let mut draft = crate::domain::examples::clinician_draft();
        draft.made = true;
        let book = crate::domain::codebook::Codebook::build(&draft).unwrap();
        let instrument =
            std::sync::Arc::new(crate::domain::instrument::Instrument::new(vec![std::sync::Arc::new(book)]).unwrap());
        let (session, ..) = example();
        let of = |marks: &[(u32, &str)]| {
            let coding = crate::domain::examples::coding(marks);
            let coded = [Coded { coding: &coding, instrument: &instrument }];
            let written = events(&[Outgoing { session: &session, codings: &coded, spoken: "en" }]).unwrap();
            let material = crate::ports::import::sdis::read(&String::from_utf8(written.bytes).unwrap()).unwrap();
            let told = written.told.iter().any(|told| told.id == "export-sdis-both-sides");
            (utterances(&material.talks[0]), told)
        };
        let both = ["? Client: Q", "? Clinician: Q", "? Client: SR", "? Client: Q"].map(str::to_owned).to_vec();
        assert_eq!(of(&[(2, "Q"), (3, "Q"), (4, "SR"), (4, "Q")]), (both, true));
        let one = ["? Clinician: Q", "? Client: SR"].map(str::to_owned).to_vec();
        assert_eq!(of(&[(1, "Q"), (4, "SR")]), (one, false));
    }

    #[test]
    fn no_code_is_for_whoever_spoke() {
        let (session, _, instrument) = example();
        let coding = crate::domain::examples::coding(&[(1, "NC"), (2, "NC"), (3, "ZZ")]);
        let coded = [Coded { coding: &coding, instrument: &instrument }];
        for write in [events, timed] {
            let written = write(&[Outgoing { session: &session, codings: &coded, spoken: "en" }]).unwrap();
            let material = crate::ports::import::sdis::read(&String::from_utf8(written.bytes).unwrap()).unwrap();
            let said = utterances(&material.talks[0]);
            let said: Vec<&str> = said.iter().filter_map(|it| it.split_once(' ')).map(|it| it.1).collect();
            assert_eq!(said, ["Clinician: NC", "Client: NC", "Clinician: ZZ"]);
        }
    }

    #[test]
    fn a_talk_without_codes_is_told() {
        let (session, _, instrument) = example();
        let told = |marks: &[(u32, &str)]| {
            let coding = crate::domain::examples::coding(marks);
            let coded = [Coded { coding: &coding, instrument: &instrument }];
            let written = timed(&[Outgoing { session: &session, codings: &coded, spoken: "en" }]).unwrap();
            let texts = crate::ports::locale::Texts::new("en");
            let none = written.told.iter().find(|told| told.id == "export-sdis-none");
            none.map(|none| texts.say(none))
        };
        assert_eq!(told(&[(1, "Q")]), None);
        assert!(told(&[]).is_some_and(|told| told.contains("no codes")));
    }

    #[test]
    fn names_are_legal_and_unique() {
        let mut names = Names::default();
        let mut name = |label: &str| names.name(label, None).to_owned();
        let found = ["CR+", "CR-", "crp", "CRp", "R/S", "0", "Å·é", "CR+"].map(&mut name);
        assert_eq!(found, ["CRp", "CRm", "crp_2", "CRp_3", "R_S", "c0", "A_e", "CRp"]);
        assert!(names.header(false).contains("% gensvar: CRp = CR+\n"), "{}", names.header(false));
    }
}
