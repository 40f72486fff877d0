//! Tables with a column for each speaker: above it stands who speaks, below it what is said.

use super::{Column, Heads};
use crate::domain::message::{Argument, Message};
use crate::ports::import::code_like::are_codes;
use crate::ports::import::labels;

/// Fewer rows than this do not tell a talk.
const FEWEST_ROWS: usize = 2;
/// Fewer words than this on average are no turns.
const FEWEST_WORDS: usize = 2;
/// More columns than this are no talk.
const MOST_SPEAKING: usize = 6;
/// Heads of columns that hold words and are nobody's.
#[rustfmt::skip]
const NOBODY: &[&str] = &[
    "original", "translation", "oversættelse", "oversettelse", "översättning", "english", "engelsk", "engelska", "dansk", "danska",
    "danish", "norsk", "norska", "norwegian", "svensk", "svenska", "swedish", "adresse", "address", "adress", "spørgsmål", "spørsmål",
    "fråga", "question", "svar", "answer", "tema", "eksempel", "exempel", "example", "beskrivelse", "beskrivning", "description",
    "definition", "definisjon", "forklaring", "förklaring", "kode", "kod", "code", "analyse", "analys", "analysis", "mål", "handling",
];

impl Heads {
    /// Takes columns that are headed by those who speak, where no other holds words or says who speaks.
    pub(super) fn spread(&mut self, head: &csv::StringRecord) {
        let is_known = |column| self.place(column).is_some();
        if [Column::Text, Column::Speaker, Column::Role].into_iter().any(is_known) {
            return;
        }
        let is_free = |place: usize| self.places.iter().all(|(_, taken)| *taken != place);
        let free: Vec<(usize, &str)> =
            head.iter().map(|head| head.trim().trim_end_matches([':', '：']).trim_end()).enumerate().collect();
        let free = || free.iter().filter(|(place, head)| !head.is_empty() && is_free(*place));
        let mut speaking: Vec<(usize, String)> =
            free().filter_map(|(place, head)| Some((*place, somebody(head)?.to_owned()))).collect();
        let letters: Vec<&(usize, &str)> = free().filter(|(_, head)| head.chars().count() == 1).collect();
        if let ([one, other], true) = (&letters[..], speaking.is_empty()) {
            let keys = [labels::key(one.1), labels::key(other.1)];
            if labels::are_sides([&keys[0], &keys[1]]) {
                speaking = [one, other].map(|(place, head)| (*place, (*head).to_owned())).to_vec();
            }
        }
        // *Klientens utsagn* is what one says, whether or not the other side has a column.
        let is_owned =
            |(place, label): &(usize, String)| head.get(*place).is_some_and(|head| owner(head) == Some(label));
        if speaking.len() > 1 || speaking.iter().any(is_owned) {
            let is_taken = |left: &str| speaking.iter().any(|(place, _)| head.get(*place).map(str::trim) == Some(left));
            self.left.retain(|left| !is_taken(left));
            self.speaking = speaking;
        }
    }

    /// Takes all columns that are not known for those of speakers whose names head them, where each is headed as people are called
    /// and holds words; says so.
    pub fn spread_names(&mut self, head: &csv::StringRecord, rows: &[csv::StringRecord]) -> Option<Message> {
        let known = [Column::Text, Column::Speaker, Column::Role, Column::Coder, Column::Talk];
        let is_known = known.into_iter().any(|column| self.place(column).is_some()) || self.unsure.is_some();
        if is_known || self.is_spread() || rows.len() < FEWEST_ROWS {
            return None;
        }
        let is_free = |place: &usize| self.places.iter().all(|(_, taken)| taken != place);
        let cells = |place: usize| rows.iter().filter_map(move |row| row.get(place)).map(str::trim);
        let free = (0..head.len()).filter(is_free);
        let free: Vec<usize> =
            free.filter(|place| head.get(*place) != Some("") || cells(*place).any(|it| !it.is_empty())).collect();
        let named = |place: &usize| {
            let name = head.get(*place).unwrap_or_default().trim();
            let said = || cells(*place).filter(|cell| !cell.is_empty());
            let words: usize = said().map(|cell| cell.split_whitespace().count()).sum();
            is_called(name) && words >= FEWEST_WORDS * said().count().max(1) && !are_codes(said())
        };
        if !(2..=MOST_SPEAKING).contains(&free.len()) || !free.iter().all(named) {
            return None;
        }
        let name = |place: &usize| head.get(*place).unwrap_or_default().trim().trim_end_matches([':', '：']).to_owned();
        self.speaking = free.iter().map(|place| (*place, name(place))).collect();
        let names: Vec<String> = free.iter().map(name).collect();
        self.left.retain(|left| !names.iter().any(|name| left.trim_end_matches([':', '：']) == name));
        Some(Message::new("table-speakers-named").with("columns", Argument::All(names)))
    }

    /// Takes such columns for none where codes stand below their heads and no words.
    pub fn unspread(&mut self, rows: &[csv::StringRecord]) {
        let cells = self.speaking.iter().flat_map(|(place, _)| rows.iter().filter_map(|row| row.get(*place)));
        if !self.speaking.is_empty() && are_codes(cells) {
            self.left.extend(std::mem::take(&mut self.speaking).into_iter().map(|(_, label)| label));
        }
    }

    /// Whether each speaker has a column.
    pub fn is_spread(&self) -> bool {
        !self.speaking.is_empty()
    }

    /// What the columns hold of who spoke, the words and the codes.
    pub fn shape(&self) -> Vec<&'static str> {
        let who = [Column::Speaker, Column::Role].into_iter().any(|column| self.place(column).is_some());
        let has = |column: Column| self.place(column).is_some();
        let held = [("who", who), ("each", self.is_spread()), ("text", has(Column::Text)), ("code", has(Column::Code))];
        held.into_iter().filter(|(_, is_held)| *is_held).map(|(word, _)| word).collect()
    }

    /// Who says what in a row of such a table.
    pub fn said<'r>(&'r self, row: &'r csv::StringRecord) -> Vec<(&'r str, &'r str)> {
        let cell = |(place, label): &'r (usize, String)| Some((label.as_str(), row.get(*place)?.trim()));
        self.speaking.iter().filter_map(cell).filter(|(_, words)| !words.is_empty()).collect()
    }
}

/// Who speaks below a head: a word for somebody, perhaps with a number or with its letter in brackets, or whose words it says
/// they are.
fn somebody(head: &str) -> Option<&str> {
    let head = head.trim();
    let bare = head
        .split_once('(')
        .filter(|(_, rest)| rest.trim_end().ends_with(')'))
        .map_or(head, |(bare, _)| bare.trim_end());
    let key = labels::key(bare);
    let is_word = labels::word(key.trim_end_matches(|letter: char| letter.is_ascii_digit()).trim_end()).is_some();
    if is_word { Some(bare) } else { owner(head) }
}

/// Whose words a head says they are: *Klientens utsagn* is what *Klienten* says.
fn owner(head: &str) -> Option<&str> {
    let (whose, what) = head.trim().split_once(char::is_whitespace)?;
    let who = whose.strip_suffix('s')?.trim_end_matches(['\'', '’']);
    let is_text = super::meant(&super::fold(what), false) == Some(Column::Text);
    (is_text && labels::word(&labels::key(who)).is_some()).then_some(who)
}

/// Whether a head is written as people are called: three words at most, each with a capital and no digits.
fn is_called(head: &str) -> bool {
    let head = head.trim_end_matches([':', '：']);
    let is_sign = |letter: char| letter.is_alphabetic() || matches!(letter, '-' | '.' | '\'' | '’' | '(' | ')');
    let is_word =
        |word: &str| word.trim_start_matches('(').starts_with(char::is_uppercase) && word.chars().all(is_sign);
    let key = labels::key(head);
    (1..=3).contains(&head.split_whitespace().count())
        && head.split_whitespace().all(is_word)
        && !labels::is_head_word(&key)
        && !NOBODY.contains(&key.as_str())
}

#[cfg(test)]
mod tests {
    use crate::ports::import::{Settings, tables};

    fn said(text: &str) -> (Vec<String>, Vec<String>) {
        assert!(tables::is_table(text), "{text}");
        let material = tables::read(text, &Settings::default()).unwrap();
        let talk = &material.talks[0];
        let who = |by: Option<u16>| by.map_or("?", |by| &talk.voices[usize::from(by)].label);
        let pieces = talk.pieces.iter().map(|it| format!("{}|{:?}|{:?}|{}", who(it.by), it.start, it.end, it.text));
        (pieces.collect(), material.findings.iter().map(|it| it.message.id.to_string()).collect())
    }

    #[test]
    fn a_column_for_each_speaker_gives_each_cell_to_whoever_heads_it() {
        let (talk, told) = said("Terapeut;Klient\nHva tenker du?;\n;Jeg vet ikke.\nDu er usikker.;\n");
        assert_eq!(
            talk,
            [
                "Terapeut|None|None|Hva tenker du?",
                "Klient|None|None|Jeg vet ikke.",
                "Terapeut|None|None|Du er usikker."
            ]
        );
        assert!(told.is_empty(), "{told:?}");
        assert_eq!(said("Tid;T;K\n0:01;Hva?;\n0:03;;Nei.\n").0[1], "K|Some(3000)|None|Nei.");
        let both = said("Terapeut;Klient;Kode\nHva tenker du?;Jeg vet ikke.;OQ\n");
        assert_eq!((both.0.len(), both.1), (2, vec!["table-codes-first".to_owned()]));
        assert!(crate::ports::locale::Texts::new("en").knows("table-codes-first"));
        let codes = tables::read("Tid;Terapeut;Klient\n0:01;OQ;\n0:03;;CT\n", &Settings::default());
        assert_eq!(codes.unwrap_err().message.id, "table-no-columns", "these are codes");
        let letters = said("Tid;Terapeut (T);Klient (K)\n0:01;Hva?;\n0:03;;Nei.\n");
        assert_eq!(letters.0, ["Terapeut|Some(1000)|None|Hva?", "Klient|Some(3000)|None|Nei."]);
        assert_eq!(said("Klientens utsagn;Kode\nJeg vet ikke.;ST\nJo.;CT\n").0[1], "Klienten|None|None|Jo.");
    }

    #[test]
    fn columns_that_names_head_are_what_they_say_and_that_is_told() {
        let read = |head: &str| {
            let text = format!("{head}\n0:01;Hva tenker du nå?;\n0:03;;Jeg vet ikke.\n");
            tables::read(&text, &Settings::default()).map_err(|why| why.message.id.to_string())
        };
        let material = read("Tid;Anne;Per Berg").unwrap();
        let labels: Vec<_> = material.talks[0].voices.iter().map(|voice| voice.label.as_str()).collect();
        let told: Vec<_> = material.table.unwrap().told.iter().map(|it| it.id.to_string()).collect();
        assert_eq!((labels, told), (vec!["Anne", "Per Berg"], vec!["table-speakers-named".to_owned()]));
        assert!(crate::ports::locale::Texts::new("en").knows("table-speakers-named"));
        for head in ["Tid;anne;per", "Tid;Original;Oversettelse", "Tid;A1;B2", "Tid;Anne;"] {
            assert_eq!(read(head).unwrap_err(), "table-no-columns", "{head}");
        }
    }

    #[test]
    fn the_table_of_elan_with_a_column_for_each_tier_is_read() {
        let text = "Begin Time - hh:mm:ss.ms\tEnd Time - hh:mm:ss.ms\tTerapeut\tKlient\tMI-koder\n\
                    00:00:01.500\t00:00:03.000\tHva tenker du?\t\tOQ\n00:00:04.000\t00:00:05.000\t\tJeg vet ikke.\tST\n";
        let (talk, told) = said(text);
        assert_eq!(
            talk,
            ["Terapeut|Some(1500)|Some(3000)|Hva tenker du?", "Klient|Some(4000)|Some(5000)|Jeg vet ikke."]
        );
        assert!(told.is_empty(), "{told:?}");
    }
}
