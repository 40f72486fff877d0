//! From what a reader found to turns: who speaks in which role, which cues are one turn, which times can be kept. The
//! same rules for every format.
//!
//! **Joining.** Consecutive cues of one speaker are one turn. A new turn begins where somebody else speaks, and after a
//! pause of [`Joining::pause`] behind the end of a sentence. Where nobody knows who speaks, a turn ends with each
//! sentence and at each such pause, since more would put two people into one turn.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet};

use super::coded::in_order;
use super::counted::Each;
use super::labels;
use super::material::{Cut, Finding, Piece, Place, Talk, Voice};
use crate::domain::message::Message;
use crate::domain::session::{Participant, ParticipantId, Role, Turn, TurnId};
use crate::ports::limits::{LONGEST_IMPORTED_TURN, MOST_PARTICIPANTS, MOST_TURNS};
use crate::ports::ron::beginning;

/// The label of whoever speaks where nobody knows.
pub const SOMEBODY: &str = "?";

/// Which cues are one turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Joining {
    /// Whether cues are joined at all; else each is a turn.
    pub joins: bool,
    /// Milliseconds of silence after which a new turn may begin.
    pub pause: u32,
    /// Whether only the end of a sentence lets a turn of the same speaker end before such a pause.
    pub at_sentence: bool,
}

impl Default for Joining {
    fn default() -> Self {
        Self { joins: true, pause: 3000, at_sentence: true }
    }
}

/// A talk whose turns are settled.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Settled {
    /// Everybody who speaks.
    pub participants: Vec<Participant>,
    /// What was said.
    pub turns: Vec<Turn>,
    /// For each piece of the talk, where it went.
    pub spots: Vec<Spot>,
    /// What was repaired or doubted.
    pub findings: Vec<Finding>,
    /// Who is told by the other of two, and what else is no doubt and yet good to know.
    pub told: Vec<Message>,
}

/// Where a piece went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Spot {
    /// A place in the list of turns.
    pub turn: usize,
    /// Characters of the turn before it.
    pub from: u32,
    /// Whether it has words.
    pub has_words: bool,
}

/// Settles the turns of a talk. `roles` are those that a person stated, by label.
pub fn settle(talk: &Talk, joining: Joining, roles: &[(String, Role)]) -> Result<Settled, Finding> {
    settle_words(talk, |piece| Cow::Borrowed(&talk.pieces[piece].text), joining, roles)
}

/// The same, and the words go from the pieces into the turns, so that they stand in memory once. Where it is refused they are gone.
pub fn settle_whole(talk: &mut Talk, joining: Joining, roles: &[(String, Role)]) -> Result<Settled, Finding> {
    let mut words: Vec<String> = talk.pieces.iter_mut().map(|piece| std::mem::take(&mut piece.text)).collect();
    settle_words(talk, |piece| Cow::Owned(std::mem::take(&mut words[piece])), joining, roles)
}

/// Settles the turns of a talk; `words` are those of a piece, which are asked for once.
fn settle_words<'t>(
    talk: &Talk,
    mut words: impl FnMut(usize) -> Cow<'t, str>,
    joining: Joining,
    roles: &[(String, Role)],
) -> Result<Settled, Finding> {
    let (participants, told) = participants(talk, roles)?;
    let mut settled = Settled { participants, told, ..Settled::default() };
    if talk.pieces.is_empty() {
        return Err(Message::new("import-nothing-said").into());
    }
    settled.spots = vec![Spot::default(); talk.pieces.len()];
    if talk.cut == Cut::Turns {
        settled.turns.reserve(talk.pieces.len());
    }
    let mut making = Making { settled: &mut settled, told: Each::default(), open: None, latest: 0 };
    let order = order(talk);
    for place in 0..talk.pieces.len() {
        let index = order.as_ref().map_or(place, |order| order[place]);
        let (piece, words) = (&talk.pieces[index], words(index));
        if talk.changes.binary_search(&index).is_err() && making.goes_on(piece, words.len(), talk.cut, joining) {
            making.join(index, piece, &words);
        } else {
            making.begin(index, piece, words, talk.cut);
        }
    }
    making.close();
    let told = making.told.into_findings();
    settled.findings.extend(told);
    if !are_unlike(&settled.turns) {
        settled.findings.push(Message::new("import-turn-ids").into());
        for (index, turn) in settled.turns.iter_mut().enumerate() {
            turn.id = TurnId(u32::try_from(index + 1).unwrap_or(u32::MAX));
        }
    }
    if settled.turns.len() > MOST_TURNS {
        return Err(Message::new("limit-turns").with("most", MOST_TURNS).into());
    }
    Ok(settled)
}

/// Whether no two turns have one id. Those of most talks go up.
fn are_unlike(turns: &[Turn]) -> bool {
    let mut ids = HashSet::new();
    turns.is_sorted_by(|before, after| before.id < after.id) || turns.iter().all(|turn| ids.insert(turn.id))
}

/// The pieces in the order in which they were said: cues by their beginnings, those without one behind what they stand
/// behind, and other pieces as they stand. `None` where that is as they stand in the list.
fn order(talk: &Talk) -> Option<Vec<usize>> {
    if talk.cut == Cut::Turns { None } else { in_order(talk.pieces.iter().map(|piece| piece.start)) }
}

/// Whether this stands for whoever speaks where nobody knows.
pub fn is_nobody(someone: &Participant) -> bool {
    someone.id.0 == SOMEBODY && someone.role == Role::Unknown
}

/// What a person can do where a file does not say who speaks: in turns with words, and in those that are coded, given by their
/// places; `findings` are those that the file's reader has told.
pub fn nobody_named(settled: &Settled, coded: &BTreeSet<usize>, findings: &[Finding]) -> Option<Finding> {
    let is_told = |finding: &Finding| ["import-no-labels", "import-too-many-labels"].contains(&&*finding.message.id);
    let last = settled.participants.len().checked_sub(1)?;
    let somebody = &settled.participants[last];
    let counts = |(place, turn): &(usize, &Turn)| !turn.text.is_empty() || coded.contains(place);
    let said = settled.turns.iter().enumerate().filter(counts);
    let (unnamed, named): (Vec<_>, Vec<_>) = said.partition(|(_, turn)| usize::from(turn.by) == last);
    if !is_nobody(somebody) || unnamed.is_empty() || findings.iter().any(is_told) {
        return None;
    }
    let id = if named.is_empty() { "import-no-speakers" } else { "import-some-speakers" };
    Some(Message::new(id).with("count", unnamed.len()).into())
}

/// Who is taken for the clinician beside another one, by a word for it that stands as the label: the first and each further one,
/// as places in the list of participants. Whoever a person told of is none of them.
pub fn second_clinicians(talk: &Talk, settled: &Settled, stated: &[(String, Role)]) -> Option<(usize, Vec<usize>)> {
    let is_clinician = |someone: &Participant| someone.role == Role::Clinician;
    let mut all = settled.participants.iter().enumerate().filter(|(_, someone)| is_clinician(someone)).map(|it| it.0);
    let first = all.next().filter(|_| talk.id.is_empty())?;
    let is_guess = |place: &usize| {
        let by_label = |voice: &Voice| labels::role(&labels::key(&voice.label)) == Some(Role::Clinician);
        talk.voices.get(*place).is_some_and(|voice| by_label(voice) && voice.told(stated).is_none())
    };
    let others: Vec<usize> = all.filter(is_guess).collect();
    (!others.is_empty()).then_some((first, others))
}

/// Everybody who speaks, with an id that nobody else has and a role, as far as it can be told; and whose role was told by
/// the other's.
pub(super) fn participants(
    talk: &Talk,
    stated: &[(String, Role)],
) -> Result<(Vec<Participant>, Vec<Message>), Finding> {
    let mut voices = talk.voices.clone();
    if talk.pieces.iter().any(|piece| piece.by.is_none_or(|by| usize::from(by) >= talk.voices.len())) {
        voices.push(Voice { role: Some(Role::Unknown), ..Voice::called(SOMEBODY) });
    }
    if voices.len() > MOST_PARTICIPANTS {
        return Err(Message::new("session-participants-many").with("most", MOST_PARTICIPANTS).into());
    }
    let keys: Vec<String> = voices.iter().map(|voice| labels::key(&voice.label)).collect();
    let guessed = labels::roles(&keys.iter().map(String::as_str).collect::<Vec<_>>(), &talk.turns_by_voice());
    let mut used = HashSet::new();
    let people = voices.iter().zip(guessed).map(|(voice, guessed)| {
        let label = if voice.label.trim().is_empty() { SOMEBODY } else { voice.label.trim() };
        let numbered = |number: usize| if number == 1 { label.to_owned() } else { format!("{label} {number}") };
        let id = (1..=voices.len()).map(numbered).find(|id| used.insert(id.clone())).unwrap_or_default();
        Participant {
            id: ParticipantId(id),
            role: voice.told(stated).or(voice.role).unwrap_or(guessed),
            name: voice.name.clone(),
            speaks_for: None,
        }
    });
    let mut people: Vec<Participant> = people.collect();
    let is_told = |voice: &Voice| voice.told(stated).is_some();
    if let [one, other] = &mut people[..]
        && voices.iter().any(is_told)
        && voices.iter().all(|voice| voice.label != SOMEBODY)
    {
        // As with labels: once a person has told one of two, the other is told. A file's own roles are kept.
        match (one.role, other.role) {
            (Role::Clinician, Role::Unknown) => other.role = Role::Client,
            (Role::Unknown, Role::Clinician) => one.role = Role::Client,
            (Role::Client, Role::Unknown) => other.role = Role::Clinician,
            (Role::Unknown, Role::Client) => one.role = Role::Clinician,
            _ => {}
        }
    }
    let tells = |key: &str| {
        let is_word = labels::role(key).is_some_and(|role| role != Role::Unknown);
        is_word || labels::is_noise(key) || key.chars().count() == 1
    };
    let by_other = people.iter().zip(&voices).zip(&keys).filter(|((someone, voice), key)| {
        voice.role.is_none_or(|role| role == Role::Unknown)
            && someone.role != Role::Unknown
            && !is_told(voice)
            && !tells(key)
    });
    let message = |role: Role| Message::new(format!("role-{}", role.word()));
    let told = by_other.map(|((someone, _), _)| {
        Message::new("import-other-role").with("label", someone.id.0.as_str()).with("role", message(someone.role))
    });
    let told = told.collect();
    for (index, voice) in voices.iter().enumerate() {
        let other = voice.speaks_for.as_ref().and_then(|label| voices.iter().position(|other| other.label == *label));
        people[index].speaks_for = other.filter(|other| *other != index).map(|other| people[other].id.clone());
    }
    Ok((people, told))
}

/// Turns while they are made.
struct Making<'a> {
    settled: &'a mut Settled,
    told: Each,
    /// The turn that goes on: who speaks, its words, and what the file says of its id.
    open: Option<Open>,
    /// The latest beginning.
    latest: u32,
}

/// A turn that goes on.
struct Open {
    by: u16,
    start: Option<u32>,
    end: Option<u32>,
    text: String,
    /// Characters of the text.
    length: u32,
    place: Place,
    id: Option<u32>,
    /// Whether its words end a sentence; looked at as they come, since a turn may be long and its cues many.
    ends: bool,
}

impl Making<'_> {
    fn tell(&mut self, place: &Place, id: &'static str) {
        self.told.tell(Finding { place: place.clone(), message: Message::new(id) });
    }

    fn voice(&self, piece: &Piece) -> u16 {
        let last = self.settled.participants.len().saturating_sub(1) as u16;
        piece.by.map_or(last, |by| by.min(last))
    }

    /// Whether a piece belongs to the turn that goes on.
    fn goes_on(&self, piece: &Piece, bytes: usize, cut: Cut, joining: Joining) -> bool {
        let Some(open) = &self.open else { return false };
        if piece.turn.is_some() || open.id.is_some() {
            return piece.turn == open.id && self.voice(piece) == open.by;
        }
        if cut == Cut::Turns || !joining.joins || self.voice(piece) != open.by {
            return false;
        }
        if open.text.len() + 1 + bytes > LONGEST_IMPORTED_TURN {
            return false;
        }
        // A turn without a time has no place for the time of what would join it.
        if open.start.is_none() && piece.start.is_some() {
            return false;
        }
        let ends = open.ends;
        let silence = piece.start.zip(open.end.or(open.start)).map_or(0, |(start, end)| start.saturating_sub(end));
        let long = silence >= joining.pause;
        match piece.by {
            None => !ends && !long,
            Some(_) if joining.at_sentence => !(long && ends),
            Some(_) => !long,
        }
    }

    fn begin(&mut self, index: usize, piece: &Piece, words: Cow<'_, str>, cut: Cut) {
        self.close();
        let (start, end) = self.times(piece, cut);
        let by = self.voice(piece);
        let whole = piece.turn.is_some();
        let text =
            if whole || words.trim().len() == words.len() { words.into_owned() } else { words.trim().to_owned() };
        let has_words = if whole { !text.trim().is_empty() } else { !text.is_empty() };
        if cut == Cut::Turns && !whole && text.len() <= LONGEST_IMPORTED_TURN {
            // Nothing joins it.
            self.settled.spots[index] = Spot { turn: self.settled.turns.len(), from: 0, has_words };
            return self.push(by, (start, end), text.into(), None);
        }
        self.settled.spots[index] = Spot { turn: self.settled.turns.len(), from: 0, has_words };
        let length = text.chars().count() as u32;
        let ends = ends_sentence(&text).unwrap_or_default();
        self.open = Some(Open { by, start, end, text, length, place: piece.place.clone(), id: piece.turn, ends });
    }

    fn join(&mut self, index: usize, piece: &Piece, said: &str) {
        let Some(mut open) = self.open.take() else { return };
        let whole = piece.turn.is_some();
        let words = if whole { said } else { said.trim() };
        if !whole && !open.text.is_empty() && !words.is_empty() {
            open.text.push(' ');
            open.length += 1;
        }
        let has_words = !words.trim().is_empty();
        self.settled.spots[index] = Spot { turn: self.settled.turns.len(), from: open.length, has_words };
        open.text.push_str(words);
        open.length += words.chars().count() as u32;
        open.ends = ends_sentence(words).unwrap_or(open.ends);
        if piece.end.zip(piece.start).is_some_and(|(end, start)| end < start) {
            self.tell(&piece.place, "import-time-reversed");
        }
        if let Some(end) = piece.end
            && open.start.is_some_and(|start| start <= end)
        {
            open.end = Some(open.end.map_or(end, |before| before.max(end)));
        }
        self.open = Some(open);
    }

    /// The times of a turn that begins with a piece. One that goes back in a text whose order counts is left out.
    fn times(&mut self, piece: &Piece, cut: Cut) -> (Option<u32>, Option<u32>) {
        let Some(start) = piece.start else { return (None, None) };
        if start < self.latest && cut == Cut::Turns {
            self.tell(&piece.place, "import-time-backwards");
            return (None, None);
        }
        self.latest = start;
        match piece.end {
            Some(end) if end < start => {
                self.tell(&piece.place, "import-time-reversed");
                (Some(start), None)
            }
            end => (Some(start), end),
        }
    }

    /// Ends the turn that goes on. What is longer than a turn may be goes on in further ones.
    fn close(&mut self) {
        let Some(open) = self.open.take() else { return };
        if open.text.len() <= LONGEST_IMPORTED_TURN || open.id.is_some() {
            return self.push(open.by, (open.start, open.end), open.text.into(), open.id);
        }
        // Nobody knows when the parts between begin and end.
        let mut start = open.start;
        let mut rest = open.text.as_str();
        let mut further = 0_usize;
        while rest.len() > LONGEST_IMPORTED_TURN {
            let fits = beginning(rest, LONGEST_IMPORTED_TURN);
            let end = fits.rfind(char::is_whitespace).filter(|end| *end > 0).unwrap_or(fits.len());
            let (now, later) = rest.split_at(end);
            self.push(open.by, (start.take(), None), now.trim_end().into(), None);
            further += 1;
            rest = later.trim_start();
        }
        self.push(open.by, (start, open.end), rest.into(), None);
        let message = Message::new("import-turn-split").with("count", further);
        self.told.tell(Finding { place: open.place, message });
    }

    fn push(&mut self, by: u16, (start, end): (Option<u32>, Option<u32>), text: Box<str>, id: Option<u32>) {
        // More turns than 32 bits can count do not fit into memory.
        let number = u32::try_from(self.settled.turns.len() + 1).unwrap_or(u32::MAX);
        self.settled.turns.push(Turn { id: TurnId(id.unwrap_or(number)), by, start, end, text });
    }
}

/// Whether what was said ends a sentence, closing quotes and brackets aside; `None` where there is nothing else.
fn ends_sentence(text: &str) -> Option<bool> {
    let text = text.trim_end_matches(|letter: char| letter.is_whitespace() || "\"'”’»)]".contains(letter));
    (!text.is_empty()).then(|| text.ends_with(['.', '?', '!', '…', '。', '？', '！']))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A talk of cues: who speaks, from when to when in seconds, what.
    fn cues(cues: &[(Option<u16>, f64, f64, &str)]) -> Talk {
        let time = |seconds: f64| Some((seconds * 1000.0) as u32);
        let piece = |(line, (by, start, end, text)): (usize, &(Option<u16>, f64, f64, &str))| Piece {
            place: Place::Line(line + 1),
            by: *by,
            start: time(*start),
            end: time(*end),
            text: (*text).to_owned(),
            turn: None,
        };
        let voices = vec![Voice::called("Behandler"), Voice::called("Anna")];
        Talk { voices, pieces: cues.iter().enumerate().map(piece).collect(), cut: Cut::Cues, ..Talk::default() }
    }

    fn turns(talk: &Talk, joining: Joining) -> Vec<String> {
        let settled = settle(talk, joining, &[]).unwrap();
        let label = |by: u16| settled.participants[usize::from(by)].id.0.clone();
        let seconds = |time: Option<u32>| time.map_or(String::new(), |time| (f64::from(time) / 1000.0).to_string());
        let turn =
            |turn: &Turn| format!("{} {}-{} {}", label(turn.by), seconds(turn.start), seconds(turn.end), turn.text);
        settled.turns.iter().map(turn).collect()
    }

    #[test]
    fn cues_of_one_speaker_are_a_turn_until_a_pause_behind_a_sentence() {
        let talk = cues(&[
            (Some(0), 0.0, 2.0, "What would"),
            (Some(0), 2.1, 3.0, "you like?"),
            (Some(1), 3.5, 4.0, "I want"),
            (Some(1), 9.0, 10.0, "to stop."),
            (Some(1), 12.9, 14.0, "Soon."),
            (Some(1), 17.0, 18.0, "Perhaps."),
        ]);
        let usual = ["Behandler 0-3 What would you like?", "Anna 3.5-14 I want to stop. Soon.", "Anna 17-18 Perhaps."];
        assert_eq!(turns(&talk, Joining::default()), usual);
        let by_pause = turns(&talk, Joining { at_sentence: false, ..Joining::default() });
        assert_eq!(by_pause[1..3], ["Anna 3.5-4 I want", "Anna 9-14 to stop. Soon."]);
        let longer = turns(&talk, Joining { pause: 10_000, ..Joining::default() });
        assert_eq!(longer[1], "Anna 3.5-18 I want to stop. Soon. Perhaps.");
        assert_eq!(turns(&talk, Joining { joins: false, ..Joining::default() }).len(), 6);
    }

    #[test]
    fn a_cue_with_a_time_does_not_lose_it_to_one_without() {
        let mut talk =
            cues(&[(Some(1), 0.0, 1.0, "I want"), (Some(1), 3.0, 4.0, "to stop."), (Some(1), 4.0, 5.0, "Soon.")]);
        (talk.pieces[0].start, talk.pieces[0].end) = (None, None);
        assert_eq!(turns(&talk, Joining::default()), ["Anna - I want", "Anna 3-5 to stop. Soon."]);
    }

    #[test]
    fn words_that_go_into_turns_are_those_that_are_copied() {
        let mut talk = cues(&[(Some(0), 0.0, 1.0, " Så "), (Some(0), 1.0, 2.0, "ja."), (Some(1), 2.0, 3.0, " ")]);
        for cut in [Cut::Cues, Cut::Turns] {
            talk.cut = cut;
            let mut given = talk.clone();
            let settled = settle(&talk, Joining::default(), &[]).unwrap();
            assert_eq!(settle_whole(&mut given, Joining::default(), &[]).unwrap(), settled);
            assert_eq!(settled.spots.iter().map(|spot| spot.has_words).collect::<Vec<_>>(), [true, true, false]);
            assert!(given.pieces.iter().all(|piece| piece.text.is_empty()));
        }
    }

    #[test]
    fn where_nobody_knows_who_speaks_a_turn_is_a_sentence() {
        let talk = cues(&[
            (None, 0.0, 1.0, "What would"),
            (None, 1.0, 2.0, "you like?"),
            (None, 2.0, 3.0, "To stop,"),
            (None, 7.0, 8.0, "perhaps"),
        ]);
        let expected = ["? 0-2 What would you like?", "? 2-3 To stop,", "? 7-8 perhaps"];
        assert_eq!(turns(&talk, Joining::default()), expected);
    }

    #[test]
    fn cues_stand_in_the_order_of_their_times_and_each_is_found_again() {
        let talk = cues(&[
            (Some(1), 5.0, 6.0, "later"),
            (Some(0), 0.0, 1.0, " first "),
            (Some(0), 1.0, 2.0, "så"),
            (Some(0), 2.0, 1.0, "and"),
        ]);
        let settled = settle(&talk, Joining::default(), &[]).unwrap();
        assert_eq!(turns(&talk, Joining::default()), ["Behandler 0-2 first så and", "Anna 5-6 later"]);
        let spots: Vec<(usize, u32)> = settled.spots.iter().map(|spot| (spot.turn, spot.from)).collect();
        assert_eq!(spots, [(1, 0), (0, 0), (0, 6), (0, 9)]);
        // One without a time stays behind what it stands behind, and the others are put in order all the same.
        let mut talk = talk;
        talk.pieces.insert(2, Piece { start: None, end: None, text: "hm".into(), ..talk.pieces[1].clone() });
        assert_eq!(turns(&talk, Joining::default()), ["Behandler 0-2 first hm så and", "Anna 5-6 later"]);
        assert!(
            settle(&talk, Joining::default(), &[])
                .unwrap()
                .findings
                .iter()
                .all(|it| it.message.id != "import-time-backwards")
        );
    }

    #[test]
    fn an_end_before_its_beginning_is_told_of_every_cue() {
        let talk = cues(&[(Some(0), 0.0, 1.0, "one"), (Some(0), 2.0, 1.5, "two"), (Some(0), 3.0, 2.5, "three")]);
        let settled = settle(&talk, Joining::default(), &[]).unwrap();
        let told = settled.findings.iter().filter(|finding| finding.message.id == "import-time-reversed").count();
        assert_eq!((settled.turns.len(), told), (1, 2));
    }

    #[test]
    fn roles_come_from_the_person_then_from_the_file_then_from_the_label() {
        let mut talk = cues(&[(Some(0), 0.0, 1.0, "a"), (Some(1), 1.0, 2.0, "b"), (Some(2), 2.0, 3.0, "c")]);
        talk.voices.push(Voice {
            role: Some(Role::Interpreter),
            speaks_for: Some("Anna".into()),
            ..Voice::called("Bo")
        });
        let roles = |stated: &[(String, Role)]| {
            let people = settle(&talk, Joining::default(), stated).unwrap().participants;
            people.iter().map(|someone| someone.role).collect::<Vec<_>>()
        };
        assert_eq!(roles(&[]), [Role::Clinician, Role::Unknown, Role::Interpreter]);
        let stated = [("anna ".to_owned(), Role::Client)];
        assert_eq!(roles(&stated), [Role::Clinician, Role::Client, Role::Interpreter]);
        let people = settle(&talk, Joining::default(), &[]).unwrap().participants;
        assert_eq!(people[2].speaks_for, Some(ParticipantId("Anna".into())));
    }

    #[test]
    fn a_second_clinician_is_found_until_a_person_tells_of_them() {
        let mut talk = cues(&[(Some(0), 0.0, 1.0, "a"), (Some(1), 1.0, 2.0, "b"), (Some(2), 2.0, 3.0, "c")]);
        talk.voices.push(Voice::called("Veileder"));
        let second = |talk: &Talk, stated: &[(String, Role)]| {
            second_clinicians(talk, &settle(talk, Joining::default(), stated).unwrap(), stated)
        };
        assert_eq!(second(&talk, &[]), Some((0, vec![2])));
        for role in [Role::Clinician, Role::Other] {
            assert_eq!(second(&talk, &[("veileder".to_owned(), role)]), None);
        }
        talk.voices[2] = Voice { role: Some(Role::Clinician), ..Voice::called("Bo") };
        assert_eq!(second(&talk, &[]), None, "the file says it");
        talk.voices[2] = Voice::called("Tolk");
        assert_eq!(second(&talk, &[]), None);
    }

    #[test]
    fn who_is_told_to_be_the_clinician_talks_with_the_client() {
        let mut talk = cues(&[(Some(0), 0.0, 1.0, "a"), (Some(1), 1.0, 2.0, "b")]);
        talk.voices[0] = Voice::called("Kari");
        let other = |talk: &Talk, stated: &[_]| settle(talk, Joining::default(), stated).unwrap().participants[1].role;
        let stated = [("kari".to_owned(), Role::Clinician)];
        assert_eq!(other(&talk, &[]), Role::Unknown);
        assert_eq!(other(&talk, &stated), Role::Client);
        talk.voices[1].role = Some(Role::Relative);
        assert_eq!(other(&talk, &stated), Role::Relative);
        talk.voices.pop();
        talk.pieces[1].by = None;
        assert_eq!(other(&talk, &stated), Role::Unknown, "nobody knows who that is");
    }

    #[test]
    fn times_that_go_back_are_told_once_in_cues_and_left_out_in_turns() {
        let mut talk = cues(&[(Some(0), 5.0, 6.0, "a"), (Some(1), 2.0, 1.0, "b"), (Some(0), 6.0, 7.0, "c")]);
        talk.cut = Cut::Turns;
        let settled = settle(&talk, Joining::default(), &[]).unwrap();
        let starts: Vec<Option<u32>> = settled.turns.iter().map(|turn| turn.start).collect();
        assert_eq!(starts, [Some(5000), None, Some(6000)]);
        let told: Vec<&str> = settled.findings.iter().map(|finding| &*finding.message.id).collect();
        assert_eq!(told, ["import-time-backwards"]);
        talk.pieces.remove(0);
        let settled = settle(&talk, Joining::default(), &[]).unwrap();
        assert_eq!(settled.turns[0].end, None);
        assert_eq!(settled.findings[0].message.id, "import-time-reversed");
    }

    #[test]
    fn pieces_of_a_turn_of_ours_keep_its_id_and_every_blank() {
        let mut talk = cues(&[(Some(0), 0.0, 1.0, "So. "), (Some(0), 1.0, 2.0, " And"), (Some(0), 2.0, 3.0, "x")]);
        (talk.pieces[0].turn, talk.pieces[1].turn, talk.pieces[2].turn) = (Some(7), Some(7), Some(9));
        let settled = settle(&talk, Joining::default(), &[]).unwrap();
        let found: Vec<(u32, &str)> = settled.turns.iter().map(|turn| (turn.id.0, &*turn.text)).collect();
        assert_eq!(found, [(7, "So.  And"), (9, "x")]);
        assert_eq!(settled.spots[1], Spot { turn: 0, from: 4, has_words: true });
    }

    #[test]
    fn a_talk_without_end_is_cut_and_nothing_is_lost() {
        let words = "ord ".repeat(40_000);
        let talk = cues(&[(Some(0), 0.0, 1.0, &words)]);
        let settled = settle(&talk, Joining::default(), &[]).unwrap();
        assert_eq!(settled.turns.len(), 3);
        let told: usize = settled.turns.iter().map(|turn| turn.text.split(' ').count()).sum();
        let split = Message::new("import-turn-split").with("count", 2_usize);
        let messages: Vec<_> = settled.findings.into_iter().map(|finding| finding.message).collect();
        assert_eq!((told, messages), (40_000, vec![split]));
    }

    #[test]
    fn of_a_turn_that_is_split_the_first_part_begins_and_the_last_one_ends_with_it() {
        let words = "ord ".repeat(40_000);
        let settled = settle(&cues(&[(Some(0), 1.0, 60.0, &words)]), Joining::default(), &[]).unwrap();
        let times: Vec<_> = settled.turns.iter().map(|turn| (turn.start, turn.end)).collect();
        assert_eq!(times, [(Some(1_000), None), (None, None), (None, Some(60_000))]);
    }

    #[test]
    fn two_voices_with_one_label_stay_two() {
        let mut talk = cues(&[(Some(0), 0.0, 1.0, "a"), (Some(1), 1.0, 2.0, "b")]);
        talk.voices[1] = Voice::called("Behandler");
        let people = settle(&talk, Joining::default(), &[]).unwrap().participants;
        assert_eq!((people[0].id.0.as_str(), people[1].id.0.as_str()), ("Behandler", "Behandler 2"));
    }
}
