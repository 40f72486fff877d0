//! CHAT transcripts of `TalkBank`: headers, main lines with a bullet of time, and dependent tiers.
//!
//! A main line is an utterance; consecutive ones of one speaker are a turn. What its words keep is told in [`words`]. A
//! dependent tier whose entries begin with `$` holds codes for the utterance above it, whatever it is called; a comment
//! below codes is a note on the first of them. Other tiers are left out and told.

pub mod words;

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use super::counted::Counted;
use super::labels;
use super::material::{Cut, Finding, FoundCoding, FoundCut, FoundMark, Material, Place, Talk, Voice};
use super::noted_by_code;
use crate::domain::message::Message;
use crate::domain::session::{Media, Participant, Role};
use crate::ports::export::carried::{Carried, CarriedMark, NAME, mark, piece};
use crate::ports::export::chat::{BETWEEN, CODES, COMMENT, TURN, WORDS, cell, noted, parted, tier};
use crate::ports::limits::MOST_MARKS;

/// How a comment of ours begins, before our name.
const OURS: &str = "@Comment:\t";
/// The last line of every transcript.
const END: &str = "@End";

/// Bytes of the longest code that is known by its large letters.
const LONGEST_CODE: usize = 8;

/// Whether a text is such a transcript.
pub fn is(text: &str) -> bool {
    let head = crate::ports::ron::beginning(text, 8000);
    let begins = head.starts_with("@UTF8") || head.starts_with("@Begin") || head.starts_with("@Font:");
    begins && head.lines().any(|line| line.trim_end() == "@Begin") && head.contains("\n@")
}

/// Reads a transcript.
pub fn read(text: &str) -> Result<Material, Finding> {
    let mut reading = Reading { talk: Talk { cut: Cut::Cues, ..Talk::default() }, ..Reading::default() };
    // Most files have none, which is found out sooner than their lines are gone through.
    let has_ours = memchr::memmem::find(text.as_bytes(), format!("{OURS}{NAME}").as_bytes()).is_some();
    let carried = has_ours.then(|| logical(text).find_map(|line| ours(&line.text).map(Carried::read))).flatten();
    if carried.as_ref().is_some_and(Option::is_none) {
        reading.findings.push(Message::new("import-carried-broken").into());
    }
    let carried = carried.flatten();
    if let Some(carried) = &carried {
        reading.expect_ours(carried);
    }
    let mut has_end = false;
    for line in logical(text) {
        has_end = &*line.text == END;
        match line.text.as_bytes().first() {
            Some(b'@') => reading.header(&line),
            Some(b'*') => reading.main(&line),
            Some(b'%') => reading.dependent(&line),
            _ => reading.findings.push(Finding::line(line.number, Message::new("import-chat-line"))),
        }
    }
    if !has_end {
        let last = text.trim_end().lines().count().max(1);
        reading.findings.push(Finding::line(last, Message::new("import-chat-no-end")));
    }
    reading.finish()
}

/// A line with those that continue it.
struct Line<'t> {
    number: usize,
    text: Cow<'t, str>,
}

/// Lines as they go on, one after the other: a long transcript has many.
fn logical(text: &str) -> impl Iterator<Item = Line<'_>> {
    let mut lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()).peekable();
    std::iter::from_fn(move || {
        let (place, line) = lines.next()?;
        let mut text = Cow::Borrowed(line.trim_end());
        while let Some((_, more)) = lines.next_if(|(_, line)| line.starts_with(['\t', ' '])) {
            let text = text.to_mut();
            text.push(' ');
            text.push_str(more.trim());
        }
        Some(Line { number: place + 1, text })
    })
}

/// What a comment of ours says.
fn ours(line: &str) -> Option<&str> {
    line.strip_prefix(OURS)?.strip_prefix(NAME)?.strip_prefix(' ')
}

/// The marks of a part of a turn, once for each tier that tells of them.
#[derive(Default)]
struct OfPart<'c> {
    marks: Vec<&'c CarriedMark>,
    /// Tiers that told of them.
    told: Vec<&'static str>,
}

#[derive(Default)]
struct Reading<'c> {
    talk: Talk,
    carried: Option<&'c Carried>,
    findings: Vec<Finding>,
    /// Voices by their codes.
    voices: HashMap<String, u16>,
    /// Which turn of ours each utterance was: its id, and the characters before it.
    spots: Vec<Option<(u32, u32)>>,
    /// The words of each utterance as they stand.
    raw: String,
    /// The coding of each tier of codes.
    codings: HashMap<String, usize>,
    /// Tiers of ours by their names: the coding and what they hold.
    tiers: HashMap<String, (usize, &'static str)>,
    /// For each coding, the marks of a part of a turn: its id, and the characters before the part.
    known: Vec<HashMap<(u32, u32), OfPart<'c>>>,
    /// Marks of the utterance that is read, by their coding: the first one and how many.
    given: HashMap<usize, (usize, usize)>,
    /// Lines of tiers that were left out.
    left: BTreeMap<String, usize>,
    /// Those among them whose words look like codes without their sign, with the first one.
    unsigned: BTreeMap<String, (usize, String)>,
    /// What stands among words and is none.
    counted: Counted,
    /// Headers that were left out.
    headers: usize,
    /// People of whom more is said than a talk holds: their age, their sex, their group.
    described: usize,
    /// Times that are none.
    odd: usize,
    /// Codes that were given.
    marks: usize,
}

impl<'c> Reading<'c> {
    /// Makes ready for what a file of ours holds.
    fn expect_ours(&mut self, carried: &'c Carried) {
        self.carried = Some(carried);
        self.talk.cut = Cut::Turns;
        for (place, coding) in carried.codings.iter().enumerate() {
            let mut known: HashMap<_, OfPart<'_>> = HashMap::with_capacity(coding.marks.len());
            for mark in &coding.marks {
                known.entry((mark.1, mark.2)).or_default().marks.push(mark);
            }
            self.known.push(known);
            self.tiers.extend([CODES, COMMENT].map(|kind| (tier(kind, place), (place, kind))));
        }
    }

    fn header(&mut self, line: &Line<'_>) {
        let (name, value) = line.text.split_once(':').map_or((&*line.text, ""), |(name, value)| (name, value.trim()));
        match name {
            "@Participants" => self.participants(value),
            "@ID" => self.id(value),
            "@Languages" => value.split(',').next().unwrap_or_default().trim().clone_into(&mut self.talk.language),
            "@Media" => {
                let name = value.rsplit_once(',').map_or(value, |(name, _)| name);
                let name = name.split(", ").next().unwrap_or_default().trim().trim_matches('"');
                self.talk.media.extend((!name.is_empty()).then(|| Media::of_talk(name)));
            }
            "@Date" => match date(value) {
                Some(day) => self.talk.date = day,
                None => self.headers += 1,
            },
            "@UTF8" | "@Begin" | "@End" | "@PID" | "@Font" | "@Color words" | "@Window" | "@Options" | "@Blank" => {}
            "@Comment" if value.starts_with(NAME) && self.carried.is_some() => {}
            _ => self.headers += 1,
        }
    }

    /// `THE Anna Therapist, CLI Client`: code, perhaps a name, role.
    fn participants(&mut self, value: &str) {
        for someone in value.split(',') {
            let words: Vec<&str> = someone.split_whitespace().collect();
            let Some(code) = words.first() else { continue };
            let place = self.voice(code);
            let name = if words.len() > 2 { words[1].replace('_', " ") } else { String::new() };
            let role = words.last().filter(|_| words.len() > 1).and_then(|role| self::role(role));
            let voice = &mut self.talk.voices[usize::from(place)];
            (voice.name, voice.role) = (name, role);
        }
    }

    /// `eng|corpus|THE|||||Therapist|||`.
    fn id(&mut self, value: &str) {
        let fields: Vec<&str> = value.split('|').collect();
        let is_more = |place: &usize| fields.get(*place).is_some_and(|field| !field.trim().is_empty());
        self.described += usize::from([3, 4, 5, 6, 8, 9].iter().any(is_more));
        let (Some(code), Some(stated)) = (fields.get(2), fields.get(7)) else { return };
        let place = self.voice(code.trim());
        let voice = &mut self.talk.voices[usize::from(place)];
        voice.role = voice.role.or_else(|| role(stated.trim()));
    }

    fn voice(&mut self, code: &str) -> u16 {
        if let Some(place) = self.voices.get(code) {
            return *place;
        }
        let place = u16::try_from(self.talk.voices.len()).unwrap_or(u16::MAX);
        if place < u16::MAX {
            self.talk.voices.push(Voice::called(code));
            self.voices.insert(code.to_owned(), place);
        }
        place.min(u16::MAX - 1)
    }

    fn main(&mut self, line: &Line<'_>) {
        let Some((code, rest)) = line.text[1..].split_once(':') else {
            self.findings.push(Finding::line(line.number, Message::new("import-chat-line")));
            return;
        };
        let by = self.voice(code.trim());
        let (said, times) = self.bullets(rest);
        for remark in words::remarks(&said) {
            self.counted.note_such("import-chat-said-of", remark, || Place::Line(line.number));
        }
        let words = words::clean(&said);
        if self.carried.is_some() {
            self.raw.clear();
            self.raw.push_str(said.trim());
        }
        self.talk.pieces.push(piece(Place::Line(line.number), Some(by), times, words));
        self.spots.push(None);
        self.given.clear();
    }

    /// Takes the times out of a line: from the first that begins to the last that ends.
    fn bullets<'l>(&mut self, line: &'l str) -> (Cow<'l, str>, (Option<u32>, Option<u32>)) {
        let Some((before, rest)) = line.split_once('\u{15}') else { return (Cow::Borrowed(line), (None, None)) };
        // Most lines have one, at their end.
        if let Some(bullet) = rest.strip_suffix('\u{15}').filter(|bullet| !bullet.contains('\u{15}')) {
            return (Cow::Borrowed(before), self.span(bullet).unwrap_or_default());
        }
        let mut words = String::with_capacity(line.len());
        let mut times = (None, None);
        for (place, part) in line.split('\u{15}').enumerate() {
            if place % 2 == 0 {
                words.push_str(part);
                words.push(' ');
            } else if let Some((start, end)) = self.span(part) {
                times = (times.0.or(start), end.or(times.1));
            }
        }
        (Cow::Owned(words), times)
    }

    /// `1200_2400`, or in the old form `%snd:"file"_1200_2400`.
    fn span(&mut self, bullet: &str) -> Option<(Option<u32>, Option<u32>)> {
        let (rest, end) = bullet.trim().rsplit_once('_')?;
        let start = rest.rsplit_once('_').map_or(rest, |(_, start)| start);
        let mut time = |digits: &str| {
            let time = digits.trim().parse().ok();
            self.odd += usize::from(time.is_none());
            time
        };
        Some((time(start), time(end)))
    }

    fn dependent(&mut self, line: &Line<'_>) {
        let (name, value) =
            line.text[1..].split_once(':').map_or((&line.text[1..], ""), |(name, value)| (name, value.trim()));
        if self.talk.pieces.is_empty() {
            *self.left.entry(name.to_owned()).or_default() += 1;
            return;
        }
        let last = self.talk.pieces.len() - 1;
        if let Some(carried) = self.carried
            && self.of_ours(carried, last, (name, value), line.number)
        {
            return;
        }
        if matches!(name, "snd" | "mov" | "tim") && value.contains('_') {
            if let Some((start, end)) = self.span(value.trim_matches('\u{15}')) {
                let piece = &mut self.talk.pieces[last];
                (piece.start, piece.end) = (piece.start.or(start), piece.end.or(end));
            }
            return;
        }
        let codes = value.split_whitespace().filter(|word| word.starts_with('$') && word.len() > 1);
        let codes: Vec<&str> = codes.take((MOST_MARKS + 1).saturating_sub(self.marks)).collect();
        self.marks += codes.len();
        if !codes.is_empty() {
            let coding = self.coding("");
            let found = &mut self.talk.codings[coding].marks;
            let first = found.len();
            found.extend(codes.iter().map(|code| given(Place::Line(line.number), last, &code[1..])));
            self.given.entry(coding).or_insert((first, codes.len()));
            return;
        }
        let first = self.codings.get("").and_then(|coding| Some((*coding, self.given.get(coding)?.0)));
        match first {
            Some((coding, first)) if name == "com" => {
                let marks = &mut self.talk.codings[coding].marks[first..];
                noted_by_code::give(value, BETWEEN, &mut marks.iter_mut().collect::<Vec<_>>(), &[]);
            }
            _ if name != "com" && look_like_codes(value) => {
                self.unsigned.entry(name.to_owned()).or_insert_with(|| (0, value.to_owned())).0 += 1;
            }
            _ => *self.left.entry(name.to_owned()).or_default() += 1,
        }
    }

    fn coding(&mut self, coder: &str) -> usize {
        if let Some(known) = self.codings.get(coder) {
            return *known;
        }
        self.talk.codings.push(FoundCoding { coder: coder.to_owned(), ..FoundCoding::default() });
        self.codings.insert(coder.to_owned(), self.talk.codings.len() - 1);
        self.talk.codings.len() - 1
    }

    /// Reads a tier of ours; tells whether it is one.
    fn of_ours(&mut self, carried: &'c Carried, last: usize, (name, value): (&str, &str), line: usize) -> bool {
        if name == TURN {
            let mut numbers = value.split_whitespace().map(str::parse::<u32>);
            if let (Some(Ok(turn)), Some(Ok(from))) = (numbers.next(), numbers.next()) {
                self.spots[last] = Some((turn, from));
            }
            return true;
        }
        if name == WORDS {
            let exact: Option<String> = serde_json::from_str(value).ok();
            if let Some(exact) = exact.filter(|exact| words::encoded(exact) == self.raw) {
                self.talk.pieces[last].text = exact;
            }
            return true;
        }
        let Some((place, kind)) = self.tiers.get(name).copied() else { return false };
        let coding = self.coding(&carried.codings[place].annotator);
        let part = self.spots[last].and_then(|spot| self.known[place].get_mut(&spot));
        let known = part.filter(|part| !part.told.contains(&kind)).map_or(&[][..], |part| {
            part.told.push(kind);
            &part.marks
        });
        let found = &mut self.talk.codings[coding].marks;
        let place = Place::Line(line);
        if kind == CODES {
            let first = found.len();
            if cell(known.iter().copied()) == value {
                let restored = |known: &&CarriedMark| {
                    let modifiers = known.4.clone();
                    FoundMark { modifiers, ..mark(place.clone(), last, 0, &known.3) }
                };
                found.extend(known.iter().map(restored));
            } else {
                let codes = value.split_whitespace().filter_map(|word| word.strip_prefix('$'));
                let codes = codes.take((MOST_MARKS + 1).saturating_sub(self.marks));
                found.extend(codes.map(|code| given(place.clone(), last, code)));
            }
            self.marks += found.len() - first;
            self.given.insert(coding, (first, found.len() - first));
        } else if let Some((first, count)) = self.given.get(&coding).copied() {
            if noted(known.iter().copied()) == value && known.len() == count {
                for (mark, known) in found[first..].iter_mut().zip(known) {
                    mark.note.clone_from(&known.6);
                }
            } else {
                noted_by_code::give(value, BETWEEN, &mut found[first..].iter_mut().collect::<Vec<_>>(), known);
            }
        }
        true
    }

    fn finish(mut self) -> Result<Material, Finding> {
        let mut told = |id: &'static str, count: usize| {
            if count > 0 {
                self.findings.push(Message::new(id).with("count", count).into());
            }
        };
        told("import-chat-headers", self.headers);
        told("import-chat-people", self.described);
        told("import-eaf-odd-times", self.odd);
        for (name, count) in &self.left {
            let message = Message::new("import-chat-tiers").with("count", *count);
            self.findings.push(Finding { place: Place::Entry(format!("%{name}")), message });
        }
        for (name, (count, example)) in &self.unsigned {
            let message = Message::new("import-chat-unsigned").with("count", *count).with("example", example.as_str());
            self.findings.push(Finding { place: Place::Entry(format!("%{name}")), message });
        }
        self.findings.extend(std::mem::take(&mut self.counted).into_findings());
        if self.talk.pieces.is_empty() {
            return Err(Message::new("import-nothing-said").into());
        }
        if self.marks > MOST_MARKS {
            return Err(Message::new("limit-many").with("most", MOST_MARKS).into());
        }
        match self.carried {
            Some(carried) => self.give_back(carried),
            None => self.talk.language = tag(&self.talk.language),
        }
        Ok(Material { talks: vec![self.talk], findings: self.findings, ..Material::default() })
    }

    fn give_back(&mut self, carried: &Carried) {
        let places: HashMap<u32, usize> =
            carried.turns.iter().enumerate().map(|(place, turn)| (turn.0, place)).collect();
        let lines: HashMap<(u32, u32), usize> =
            self.spots.iter().enumerate().filter_map(|(piece, spot)| spot.map(|spot| (spot, piece))).collect();
        for coding in &carried.codings {
            let place = self.coding(&coding.annotator);
            let found = &mut self.talk.codings[place].cuts;
            for (turn, at, _) in &coding.cuts {
                found.extend(lines.get(&(*turn, *at)).map(|piece| FoundCut {
                    piece: *piece,
                    from: 0,
                    utterance: None,
                }));
            }
        }
        let codes = crate::ports::export::chat::codes(&carried.participants);
        let labels: HashMap<String, &Participant> = codes.into_iter().zip(&carried.participants).collect();
        for voice in &mut self.talk.voices {
            if let Some(someone) = labels.get(&voice.label) {
                voice.label.clone_from(&someone.id.0);
            }
        }
        let sources: Vec<Option<(usize, u32)>> =
            self.spots.iter().map(|spot| spot.and_then(|(turn, from)| Some((*places.get(&turn)?, from)))).collect();
        carried.give_back(&mut self.talk, &sources);
    }
}

/// A code of a tier, with what refines it.
fn given(place: Place, piece: usize, word: &str) -> FoundMark {
    let (code, modifiers) = parted(word);
    FoundMark { modifiers, ..mark(place, piece, 0, code) }
}

/// Whether a tier has short words in large letters and nothing else, parted by blanks or commas, as codes are.
fn look_like_codes(value: &str) -> bool {
    let mut words = value.split([' ', ',', ';', '\t']).filter(|word| !word.is_empty()).peekable();
    let is_code = |word: &str| {
        word.len() <= LONGEST_CODE
            && word.starts_with(|first: char| first.is_uppercase())
            && word.chars().all(|letter| letter.is_uppercase() || letter.is_ascii_digit() || "+-/".contains(letter))
    };
    words.peek().is_some() && words.all(is_code)
}

/// A role of CHAT's list.
fn role(word: &str) -> Option<Role> {
    let key = labels::key(&word.replace('_', " "));
    match key.as_str() {
        "investigator" => Some(Role::Clinician),
        "participant" => Some(Role::Client),
        _ => labels::role(&key).filter(|role| *role != Role::Unknown),
    }
}

/// A language's tag, where CHAT's code of three letters is one of the program's languages.
fn tag(code: &str) -> String {
    match code {
        "eng" => "en",
        "dan" => "da",
        "nor" | "nob" => "nb",
        "nno" => "nn",
        "swe" => "sv",
        other => other,
    }
    .to_owned()
}

/// `12-MAR-2026` as `2026-03-12`.
fn date(value: &str) -> Option<String> {
    const MONTHS: [&str; 12] = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
    let mut parts = value.trim().split('-');
    let (day, month, year) = (parts.next()?.parse::<u8>().ok()?, parts.next()?, parts.next()?.parse::<u16>().ok()?);
    let month = MONTHS.iter().position(|known| month.eq_ignore_ascii_case(known))? + 1;
    (1..=31).contains(&day).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Role::{Client, Clinician, Relative};

    #[test]
    fn days_are_read() {
        assert_eq!(date("12-MAR-2026").as_deref(), Some("2026-03-12"));
        assert_eq!(date("2026-03-12"), None);
        assert_eq!(date("32-MAR-2026"), None);
    }

    #[test]
    fn a_transcript_without_its_end_is_told() {
        let told = |end: &str| {
            let text = format!("@UTF8\n@Begin\n*THE:\thi .\n*CLI:\tyes .\n{end}");
            read(&text).unwrap().findings
        };
        let no_end = [Finding::line(4, Message::new("import-chat-no-end"))];
        assert_eq!(told(""), no_end);
        assert_eq!(told("\n\n"), no_end);
        assert!(told("@End\n").is_empty() && told("@End").is_empty());
        assert!(told("@En").iter().any(|finding| finding.message.id == "import-chat-no-end"));
    }

    #[test]
    fn what_may_be_codes_without_their_sign_is_told_as_that_and_remarks_are_told() {
        let text = "@UTF8\n@Begin\n*THE:\thi [% low] .\n%mit:\tQ, ST\n%gpx:\tnods\n%com:\tOK\n*CLI:\tyes [/] yes [+ CR] .\n%mit:\tCR+\n@End\n";
        let findings = read(text).unwrap().findings;
        let told: Vec<_> = findings.iter().map(|it| (it.place.clone(), &*it.message.id)).collect();
        let tier = |name: &str| Place::Entry(format!("%{name}"));
        assert_eq!(
            told,
            [
                (tier("com"), "import-chat-tiers"),
                (tier("gpx"), "import-chat-tiers"),
                (tier("mit"), "import-chat-unsigned"),
                (Place::Line(3), "import-chat-said-of"),
            ]
        );
        assert_eq!(
            findings[2].message,
            Message::new("import-chat-unsigned").with("count", 2_usize).with("example", "Q, ST")
        );
        let texts = crate::ports::locale::Texts::new("en");
        assert!(findings.iter().all(|it| texts.knows(&it.message.id)));
    }

    #[test]
    fn the_age_and_sex_of_people_are_told() {
        let told = |about: &str| {
            let head = "@UTF8\n@Begin\n@Participants:\tTHE Therapist, CLI Client\n@ID:\teng|x|THE|||||Therapist|||\n";
            let text = format!("{head}@ID:\teng|x|CLI|{about}||Client|||\n*THE:\thi .\n*CLI:\tyes .\n@End\n");
            let findings = read(&text).unwrap().findings;
            findings.into_iter().map(|it| it.message).collect::<Vec<_>>()
        };
        assert_eq!(told("45;|male|"), [Message::new("import-chat-people").with("count", 1_usize)]);
        assert!(told("||").is_empty());
        assert!(crate::ports::locale::Texts::new("en").knows("import-chat-people"));
    }

    #[test]
    fn roles_are_those_of_the_list_or_of_the_program() {
        let roles = ["Investigator", "Therapist", "Participant", "Patient", "Mother", "Adult"].map(role);
        assert_eq!(roles, [Some(Clinician), Some(Clinician), Some(Client), Some(Client), Some(Relative), None]);
    }

    #[test]
    fn a_bullet_is_read_in_both_forms() {
        let mut reading = Reading::default();
        assert_eq!(reading.bullets("a . \u{15}1_20\u{15}"), ("a . ".into(), (Some(1), Some(20))));
        assert_eq!(reading.bullets("a \u{15}1_20\u{15} b ."), ("a   b . ".into(), (Some(1), Some(20))));
        let old = reading.bullets("a .\u{15}%snd:\"x_y.wav\"_1_20\u{15} b .\u{15}30_40\u{15}");
        assert_eq!(old.1, (Some(1), Some(40)));
        assert_eq!(reading.bullets("a . \u{15}x_99999999999\u{15}").1, (None, None));
        assert_eq!(reading.odd, 2);
    }
}
