//! SDIS, the notation of sequences that GSEQ analyses: events, states, timed events, intervals and multievents. Each session
//! is a talk; codes have times where the notation has them.
//!
//! What gensvar writes names codes by letters and digits, since the notation has no other, and keeps in comments what each
//! stands for: `% gensvar: CRp = CR+`. Such comments are heeded when the file comes back.

mod header;
mod sessions;

use std::collections::HashMap;

use sessions::Named;

use super::copies::Copies;
use super::counted::Counted;
use super::material::{Finding, Material, Place};
use super::shared::Shared;
use crate::domain::message::Message;
use crate::ports::formats::Sample;
use crate::ports::limits::LONGEST_NAME;
use crate::ports::ron::beginning;

/// How a comment begins that says what a code stands for.
pub const MAP: &str = "gensvar:";
/// How a comment begins that names the codebooks of the unit above it.
pub const UNDER: &str = "gensvar under ";
/// How a comment begins that says whose talk some codes are for.
pub const OF: &str = "gensvar of ";
/// The comment with which gensvar signs what it writes.
pub const OURS: &str = "gensvar";
/// How the comment begins with which BORIS signs what it writes.
const BORIS: &str = "SDIS file created by BORIS";
/// What stands for `%` in such a comment, which it would end.
pub const PERCENT: &str = "&#37;";

/// Bytes in which lines are counted one by one.
const SHORT: usize = 64;

/// The kinds of data, as the first word of a file names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Event,
    State,
    Timed,
    /// Milliseconds of an interval, where the file says how long it is.
    Interval(Option<u32>),
    Multievent,
}

impl Kind {
    fn of(word: &str) -> Option<Self> {
        let kinds = [
            ("event", Self::Event),
            ("state", Self::State),
            ("timed", Self::Timed),
            ("interval", Self::Interval(None)),
            ("multievent", Self::Multievent),
        ];
        kinds.into_iter().find(|(known, _)| word.eq_ignore_ascii_case(known)).map(|(_, kind)| kind)
    }
}

/// Whether a text is written in SDIS: its first word names a kind of data, and declarations or their end follow.
pub fn is(sample: &Sample<'_>) -> bool {
    let mut text = Text::new(sample.text);
    text.pass();
    if text.is_of_ours && text.next().is_none() {
        return true;
    }
    if Kind::of(text.word()).is_none() {
        return false;
    }
    text.pass();
    // What tells it without the end of the declarations, where the file may have been cut off.
    let rest = &text.whole[text.at..];
    let is_sure = text.is_of_ours || rest.starts_with("($") || beginning(rest, 4).eq_ignore_ascii_case("<sec");
    let declares = match text.next() {
        Some(b'(' | b'*' | b'=' | b';' | b'<') => true,
        // A long name with its short one.
        Some(_) => {
            text.word();
            text.pass();
            text.next() == Some(b'=')
        }
        None => false,
    };
    is_sure || declares && memchr::memchr(b';', &sample.text.as_bytes()[text.at..]).is_some()
}

/// Whether a text can be nothing else: its first word names a kind of data, and behind the `;` that ends its declarations a unit begins.
pub fn is_sure(text: &str) -> bool {
    let mut text = Text::new(text);
    text.pass();
    if Kind::of(text.word()).is_none() {
        return false;
    }
    loop {
        text.until(b";%!");
        match text.next() {
            None => return false,
            Some(b';') => break,
            Some(_) => text.pass(),
        }
    }
    text.step();
    text.pass();
    text.next() == Some(b'<')
}

/// Reads SDIS.
pub fn read(text: &str) -> Result<Material, Finding> {
    let mut text = Text::new(text);
    let mut told = Counted::default();
    text.pass();
    let no_kind = if text.is_of_ours && text.next().is_none() { "import-sdis-cut" } else { "import-sdis-kind" };
    let kind = Kind::of(text.word()).ok_or_else(|| Finding::from(Message::new(no_kind)))?;
    let mut copies = Copies::default();
    let mut head = header::read(&mut text, kind, &mut copies, &mut told);
    let (sessions, codes, subjects) = sessions::read(&mut text, &head, &mut told)?;
    let is_whole = head.is_whole;
    head.voices.extend(subjects);
    let mut material = Material::default();
    // Comments that name codes may stand anywhere.
    let long = |code: &str| text.map.get(code).map(|name| Shared::from(name.as_str()));
    let named: Vec<Named> = codes.into_iter().map(|code| (code.into(), long(code))).collect();
    for session in sessions {
        material.talks.push(session.talk(&head, &named, &mut copies));
    }
    material.codes = head.codes;
    for code in &mut material.codes {
        if let Some(name) = text.map.get(code.code.as_str()) {
            code.code = copies.of(name);
        }
    }
    copies.check()?;
    if material.talks.is_empty() {
        return Err(Message::new(if is_whole { "import-sdis-empty" } else { "import-sdis-cut" }).into());
    }
    material.findings.extend(told.into_findings());
    Ok(material)
}

/// A text while it is read: where the reader is, and what comments said. A comment ends with its line or, inside one, at
/// the next `%`.
struct Text<'a> {
    whole: &'a str,
    at: usize,
    /// Where lines were counted up to.
    counted: usize,
    line: usize,
    /// What codes stand for.
    map: HashMap<&'a str, String>,
    /// Whose talk codes are for, as comments say it.
    sides: HashMap<&'a str, &'a str>,
    /// The codebooks of this unit, as a comment names them; nothing where none does.
    under: &'a str,
    /// Whether a comment says that BORIS wrote it, which names codes for whom they are of: `Therapist_OQ`.
    is_of_boris: bool,
    /// Whether a comment says that gensvar wrote it.
    is_of_ours: bool,
}

impl<'a> Text<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            whole: text,
            at: 0,
            counted: 0,
            line: 1,
            map: HashMap::new(),
            sides: HashMap::new(),
            under: "",
            is_of_boris: false,
            is_of_ours: false,
        }
    }

    fn next(&self) -> Option<u8> {
        self.whole.as_bytes().get(self.at).copied()
    }

    /// Passes one sign, which is no letter of several bytes.
    fn step(&mut self) {
        self.at = (self.at + 1).min(self.whole.len());
    }

    /// The line where the reader is.
    fn line(&mut self) -> usize {
        let passed = self.whole.as_bytes().get(self.counted..self.at).unwrap_or_default();
        // Mostly one code was passed, for which it takes longer to prepare a search than to look.
        self.line += if passed.len() < SHORT {
            passed.iter().map(|byte| usize::from(*byte == b'\n')).sum()
        } else {
            memchr::memchr_iter(b'\n', passed).count()
        };
        self.counted = self.at.max(self.counted);
        self.line
    }

    /// Where the reader is.
    fn place(&mut self) -> Place {
        Place::Line(self.line())
    }

    /// Passes blanks and comments.
    fn pass(&mut self) {
        loop {
            match self.next() {
                Some(b'%') => {
                    self.step();
                    let comment = self.until(b"%\n");
                    self.step();
                    self.heed(comment.trim());
                }
                Some(b'!') => {
                    self.step();
                    self.until(b"!");
                    self.step();
                }
                Some(byte) if byte.is_ascii_whitespace() => self.step(),
                _ => return,
            }
        }
    }

    /// Heeds a comment that says what a code stands for, whose talk it is for, or under which codebooks was coded.
    fn heed(&mut self, comment: &'a str) {
        if let Some(codebooks) = comment.strip_prefix(UNDER) {
            self.under = beginning(codebooks.trim(), LONGEST_NAME);
        }
        if let Some((side, codes)) = comment.strip_prefix(OF).and_then(|rest| rest.split_once(':')) {
            self.sides.extend(codes.split_whitespace().map(|code| (code, side.trim())));
        }
        self.is_of_boris |= comment.starts_with(BORIS);
        self.is_of_ours |= comment == OURS;
        if let Some((short, long)) = comment.strip_prefix(MAP).and_then(|rest| rest.split_once(" = ")) {
            self.map.insert(short.trim(), long.trim().replace(PERCENT, "%"));
        }
    }

    /// The text up to one of some bytes or the end.
    fn until(&mut self, ends: &[u8]) -> &'a str {
        self.up_to(|byte| ends.contains(&byte))
    }

    fn up_to(&mut self, is_end: impl Fn(u8) -> bool) -> &'a str {
        let rest = &self.whole[self.at..];
        let length = rest.bytes().position(is_end).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    /// A name: everything up to a blank or a sign of the notation.
    fn word(&mut self) -> &'a str {
        self.up_to(|byte| {
            matches!(byte, b'>' | b')' | b'=' | b'*' | b',' | b'$' | b'"' | b'\'') || is_blank_or_sign(byte)
        })
    }

    /// A code with its times or other codes: everything up to a blank or a sign that parts what stands in a session.
    fn item(&mut self) -> &'a str {
        self.up_to(is_blank_or_sign)
    }
}

/// What ends a code wherever it stands.
fn is_blank_or_sign(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b'\x0c' | b'%' | b'!' | b';' | b'/' | b'&' | b'<' | b'(')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::session::Role;
    use crate::ports::import::coded::testing::{told, utterances};

    fn talks(text: &str) -> Vec<String> {
        assert!(is(&Sample { bytes: b"", text }), "{text}");
        let material = read(text).unwrap();
        let talk =
            |talk: &crate::ports::import::material::Talk| format!("{}: {}", talk.name, utterances(talk).join(", "));
        material.talks.iter().map(talk).collect()
    }

    #[test]
    fn events_in_sessions_of_units() {
        let text = "! A study\n of talks !\nEvent % kind\n($Therapist = Q SR) ($Client = CT ST) (X Y)\n* Site (Home Clinic);\n\n\
                    <Unit 1>\n% first\nQ CT%mid\nSR Y;\nQ ST (Home)/\n<Unit 2>Q/";
        let expected = [
            "Unit 1: ? Therapist: Q, ? Client: CT, ? Therapist: SR, ? Y",
            "Unit 1 (2): ? Therapist: Q, ? Client: ST",
            "Unit 2: ? Therapist: Q",
        ];
        assert_eq!(talks(text), expected);
        assert_eq!(told(&read(text).unwrap()), ["Line(11) import-sdis-factors"]);
    }

    #[test]
    fn timed_events_end_where_they_say_or_where_the_next_of_their_set_begins() {
        let text = "Timed ($Mother = Passive = mp Active = ma) ($Infant = iq);\n<a>\n\
                    mp,00:10- ma,00:20- mp,00:30-00:35 & iq,00:05- iq,0:12.5 ,01:00;";
        let expected =
            ["a: 5000-12500 iq, 10000-20000 Mother: mp, 12500 iq, 20000-30000 Mother: ma, 30000-35000 Mother: mp"];
        assert_eq!(talks(text), expected);
        let codes = read(text).unwrap().codes;
        assert_eq!((&*codes[0].code, &*codes[0].name, &*codes[0].group), ("mp", "Passive", "Mother"));
        assert_eq!(talks("Timed <seconds>;\n\n<o>\nT_q,1.5-2.5 T_r,3- ,4 /"), ["o: 1500-2500 T_q, 3000-4000 T_r"]);
    }

    #[test]
    fn sets_that_are_named_by_the_letters_of_both_sides_are_who_speaks() {
        for (one, other) in [("T", "C"), ("T", "K"), ("K", "T")] {
            let text = format!("Event (${one} = OQ Simple = SR) (${other} = CT ST) (X Y);\n<A> OQ CT SR Y /");
            assert_eq!(talks(&text), [format!("A: ? {one}: OQ, ? {other}: CT, ? {one}: SR, ? Y")]);
            let material = read(&text).unwrap();
            let roles: Vec<_> = material.talks[0].voices.iter().map(|voice| voice.role.unwrap()).collect();
            let sides = [Role::Clinician, Role::Client];
            assert_eq!(roles, if one == "T" { sides } else { [sides[1], sides[0]] });
            assert_eq!(
                material.codes.iter().map(|code| &*code.speaker).collect::<Vec<_>>(),
                [one, one, other, other, "", ""]
            );
        }
        assert_eq!(talks("Event ($A = OQ) ($B = CT);\n<A> OQ CT /"), ["A: ? OQ, ? CT"]);
        assert_eq!(talks("Event ($T = OQ) ($C = CT) ($X = Y);\n<A> OQ CT /"), ["A: ? OQ, ? CT"]);
    }

    #[test]
    fn codes_of_boris_are_named_for_whom_they_are_of() {
        let events = "Timed <seconds>;\n\n<obs_1>\nTherapist_OQ,1-2 Client_CT,2-3 Case_worker_OQ_a,3-4 NoFocalSubject_x,4-5 y,5-6 \
                      Therapist_CR+,6-7 /\n";
        let signed = format!("% SDIS file created by BORIS (www.boris.unito.it) at 2026-03-10 10:00:00\n{events}");
        let expected = "obs_1: 1000-2000 Therapist: OQ, 2000-3000 Client: CT, 3000-4000 Case_worker: OQ_a, 4000-5000 x, \
                        5000-6000 y, 6000-7000 Therapist: CR+";
        assert_eq!(talks(&signed), [expected]);
        assert_eq!(told(&read(&signed).unwrap()), ["Line(5) import-sdis-subjects"]);
        assert!(talks(events)[0].starts_with("obs_1: 1000-2000 Therapist_OQ, "), "who wrote it is not known");
    }

    #[test]
    fn states_last_until_the_next() {
        let text = "State <seconds> (A P) (X);\n<u>,0:30 P,0:30 A,0:36 & %note%\nX,0:31 ,0:50 (m)/";
        assert_eq!(talks(text), ["u: 30000-36000 P, 31000-50000 X, 36000-50000 A"]);
    }

    #[test]
    fn intervals_are_counted_and_repeated() {
        let text = "Interval=10'\n  offers = of\n  plays = pl;\n<S01>\n*2,of,of pl*3,,pl *2,*4;";
        assert_eq!(talks(text), ["S01: 20000-30000 of, 30000-60000 of, 30000-60000 pl, 70000-90000 pl"]);
        let unknown = "Interval a = b;\na,b;";
        assert_eq!(talks(unknown), [": ? a, ? b"]);
        assert_eq!(told(&read(unknown).unwrap()), ["Line(1) import-sdis-interval"]);
    }

    #[test]
    fn multievents_are_one_moment_each() {
        let text = "Multievent\n($Who is it = T C);\nT SR goal.\nC CT.\nT Q;";
        assert_eq!(talks(text), [": ? T: SRgoal, ? C: CT, ? T: Q"]);
        let sets = "Multievent ($Who = T K) ($Beh = SR OQ CT ST);\n<m1> T SR . K CT . T OQ . K ST CT ./";
        assert_eq!(talks(sets), ["m1: ? T: SR, ? K: CT, ? T: OQ, ? K: STCT"]);
        let material = read(sets).unwrap();
        let labels: Vec<&str> = material.talks[0].voices.iter().map(|voice| voice.label.as_str()).collect();
        assert_eq!((labels, material.codes.len()), (vec!["T", "K"], 4));
        assert!(material.codes.iter().all(|code| code.speaker.is_empty()) && material.findings.is_empty());
        let plain = "Multievent (OQ CQ SR CR) (CT ST FN) (loud);\n<one> OQ . CT loud . SR . ST loud ./";
        assert_eq!(talks(plain), ["one: ? OQ, ? CTloud, ? SR, ? STloud"]);
        // Letters in a set that is named for something else are codes, and what is done is nobody.
        let letters = "Multievent ($Beh = R B) (loud);\n<m1> R loud . B . R ./";
        assert_eq!(talks(letters), ["m1: ? Rloud, ? B, ? R"]);
        assert_eq!(talks("Timed ($Beh = OQ CT);\n<a> OQ,1-3 CT,3-5 /"), ["a: 1000-3000 OQ, 3000-5000 CT"]);
        // Whoever is named behind the codes speaks, too; of two, each has the own codes.
        assert_eq!(talks("Multievent ($Who = T C) (Q);\nQ C.T;"), [": ? C: Q, ? T: -"]);
        let two = "Multievent ($Therapist = Q) ($Client = CT ST);\nQ CT ST. ST;";
        assert_eq!(talks(two), [": ? Therapist: Q, ? Client: CTST, ? Client: ST"]);
        assert_eq!(told(&read(two).unwrap()), ["Line(2) import-sdis-two-speak"]);
        let named = "Multievent ($Who = T C) (Q);\nT Q C. C Q;";
        assert_eq!(talks(named), [": ? T: Q, ? C: Q"]);
        assert_eq!(told(&read(named).unwrap()), ["Line(2) import-sdis-two-named"]);
    }

    #[test]
    fn a_moment_without_an_end_is_read_in_time_that_grows_with_it() {
        for codes in ["Q ", "Q T "] {
            let time = |many: usize| {
                let text = format!("Multievent ($Who = T C) (Q);\n{};", codes.repeat(many));
                let begun = std::time::Instant::now();
                read(&text).unwrap();
                begun.elapsed()
            };
            time(1_000);
            // Eight times as long; where it was squared, it took more than sixty times as long. Of several tries the best
            // counts: other programs take their time, too.
            let best = |many: usize| (0..5).map(|_| time(many)).min().unwrap();
            let (short, long) = (best(5_000), best(40_000));
            assert!(long < short * 32, "{codes}: {short:?} {long:?}");
        }
    }

    #[test]
    fn names_that_were_changed_come_back() {
        let text = "% gensvar: CRp = CR+\n% gensvar: OQ0 = OQ 0\nEvent (CRp OQ0);\n<a>CRp OQ0 X/";
        assert_eq!(talks(text), ["a: ? CR+, ? OQ 0, ? X"]);
        assert_eq!(read(text).unwrap().codes[0].code, "CR+");
    }

    #[test]
    fn odd_times_are_told_and_the_codes_stay() {
        let text = "Timed (A);\nA,soon A,-2- A,5-3 ,x;";
        assert_eq!(talks(text), [": ? A, ? A, 5000-3000 A"]);
        assert_eq!(told(&read(text).unwrap()), ["Line(2) import-coded-no-time", "Line(2) import-coded-before"]);
    }

    #[test]
    fn a_session_that_goes_on_where_the_file_or_the_unit_ends_is_told() {
        for (text, line) in [
            ("Timed (OQ CR) (CT ST);\n<a> OQ,1-3\nCT,3-5 CR,5", 3),
            ("Event (A);\n<a> A A;\n A", 3),
            ("Event (A);\n<a> A\n<b> A /", 2),
            ("Multievent (A);\n A.", 2),
        ] {
            assert_eq!(told(&read(text).unwrap()), [format!("Line({line}) import-sdis-no-end")], "{text}");
        }
        assert!(told(&read("Event (A);\n<a> A /\n% end\n").unwrap()).is_empty());
    }

    #[test]
    fn a_file_of_talks_without_end_is_refused() {
        let text = format!("Event (a);\n<{}>{}", "n".repeat(9_000), "a;".repeat(12_000));
        assert_eq!(read(&text).unwrap_err().message.id, "import-talks-many");
    }

    #[test]
    fn a_file_is_surely_of_this_kind_where_a_unit_follows_its_declarations() {
        for text in [
            "Timed <seconds>;\n\n<o>\nT_q,1.5-2.5 /",
            "! A study; of talks !\nEvent % a; b %\n($T = Q) * Site (Home);\n% note\n<a> Q/",
        ] {
            assert!(is_sure(text) && is(&Sample { bytes: b"", text }), "{text}");
            assert!(!crate::ports::import::tables::is_table(text), "{text}");
        }
        for text in [
            "Event;Tekst;Kode\n1;T: hej;Q\n2;K: ja;CT\n",
            "State (kode);Taler;Tekst\nQ;T;hej\nCT;K;ja\n",
            "Event (a);\na a",
            "Event",
        ] {
            assert!(!is_sure(text), "{text}");
        }
    }

    #[test]
    fn a_file_that_was_cut_in_its_header_is_told() {
        for text in [
            "% gensvar\n% gensvar: CRp = CR+",
            "% gensvar\nTimed <seconds>\n  Q SR\n  CT",
            "Event\n  ($Clinician = Q SR)\n  ($Cli",
            "Timed <seconds>\n Q",
        ] {
            assert!(is(&Sample { bytes: b"", text }), "{text}");
            assert_eq!(read(text).unwrap_err().message.id, "import-sdis-cut", "{text}");
        }
        assert_eq!(read("Event (Q);").unwrap_err().message.id, "import-sdis-empty");
    }

    #[test]
    fn transcripts_are_none() {
        for text in [
            "T: Event (a);",
            "Event planning went well;",
            "Timed",
            "State: (a);",
            "",
            "Events (A);",
            "!",
            "%",
            "Event (",
        ] {
            assert!(!is(&Sample { bytes: b"", text }), "{text}");
        }
        assert_eq!(read("Hello").unwrap_err().message.id, "import-sdis-kind");
        assert_eq!(read("Event;").unwrap_err().message.id, "import-sdis-empty");
    }
}
