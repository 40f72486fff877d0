//! What the columns of a table hold, by their heads and, where a head could mean two things, by what stands below it.

mod books;
mod boris;
mod long;
mod marked;
mod noting;
mod own;
mod refined;
mod several;
mod sides;
mod spread;
mod talks;
mod times;

use std::collections::{BTreeMap, HashSet};

pub use super::cells::{NOTHING, count_turns, is_nothing, is_numbers};
use super::columns::COLUMNS;
pub use super::columns::Column;
use super::each_coder;
use crate::domain::message::Message;
use crate::ports::export::table::{COUNTS_COLUMN, MARK_COLUMNS, untext};
use crate::ports::import::Settings;
use crate::ports::import::copies::Copies;
use crate::ports::limits::MOST_MARKS;
use own::renamed;
use refined::{is_numbered_modifier, pairs};

/// The words for what the columns of a table that people make hold, in the language that is spoken.
const KNOWN: &str = "table-columns-known";

/// What only columns of our own tables hold. In tables of others an utterance is words.
const OF_OURS: [Column; 5] = [Column::Part, Column::Utterance, Column::Mark, Column::Overrides, Column::Rating];

/// Our own head of the values of global scores.
const RATING: &str = "rating";
/// A head that means coders and codes, in Danish and Norwegian.
const UNSURE: &str = "koder";
/// Heads that mean the number of a turn, and other things too; so does `#`.
const COUNTING: [&str; 3] = ["tur", "segment", "sekvens"];
/// More coders than this do not code one table.
const MOST_CODERS: usize = 6;

/// Words behind the head of a column of times that say in what they are counted, and whether that is milliseconds.
const UNITS: [(&str, bool); 10] = [
    ("hh mm ss ms", false),
    ("ss msec", false),
    ("ms", true),
    ("msec", true),
    ("milliseconds", true),
    ("millisekunder", true),
    ("s", false),
    ("sec", false),
    ("seconds", false),
    ("sekunder", false),
];

/// A code as it stands in a row.
pub struct Given<'r> {
    pub code: &'r str,
    /// What refines it.
    pub modifiers: Vec<(String, String)>,
    /// Who gave it, where its column is one coder's; else empty.
    pub coder: &'r str,
    /// Its codebook, where the head of its column names one; else empty.
    pub book: &'r str,
}

/// Which column holds what.
pub struct Heads {
    places: Vec<(Column, usize)>,
    /// What would say that there is nothing, and is a code here.
    codes_all_the_same: Vec<String>,
    /// Whether times of these columns are milliseconds; else they are seconds or clock times.
    milliseconds: Vec<Column>,
    /// Columns of clock times, in which one with points is a clock time, too.
    clocks: Vec<Column>,
    /// Whether times that look like hours are minutes and seconds.
    are_shortened: bool,
    /// Columns of clock times with points alone.
    dotted: Vec<Column>,
    /// Columns of times in parts of a day.
    days: Vec<Column>,
    /// Whether times have the day before them.
    are_dated: bool,
    /// Columns that are the numbers of turns if they hold whole numbers.
    counting: Vec<(usize, String)>,
    /// A column that holds coders or codes, and its head.
    unsure: Option<(usize, String)>,
    /// Columns whose heads mean words, and which may hold the numbers of turns.
    words: Vec<usize>,
    /// Columns whose heads name a coder behind a word for codes.
    named: Vec<usize>,
    /// The coder of each such column.
    coders: Vec<(usize, String)>,
    /// Columns of what a coder notes, each with the coder.
    notes: Vec<(usize, String)>,
    /// The codebook of each column of codes that is headed by one.
    books: Vec<(usize, String)>,
    /// Columns headed by a code, with signs where it was given.
    marked: Vec<(usize, String)>,
    /// Columns of codes for one of the two sides of a talk, each with what its head calls that side.
    sides: Vec<(usize, String)>,
    /// Columns that hold what one speaker says, each with who that is.
    speaking: Vec<(usize, String)>,
    /// Heads of columns that are not read: those that nobody knows, and the second of a kind.
    left: Vec<String>,
    /// In a table of ours, where the code with the signs of what refines it stands, if the column of that is gone.
    label: Option<usize>,
    /// In a table of ours, heads that are called otherwise, each with what it was.
    renamed: Vec<(String, &'static str)>,
    /// In a table of others, a column that is called as ours of the values of global scores.
    ratings: Option<usize>,
}

impl Heads {
    /// Reads the head of a table. What the person says goes before what the head says; in a table of ours (`is_ours`) only
    /// our own heads mean anything.
    pub fn read(head: &csv::StringRecord, stated: &[(String, String)], is_ours: bool) -> Result<Self, Message> {
        let mut heads = Self {
            places: Vec::new(),
            codes_all_the_same: Vec::new(),
            milliseconds: Vec::new(),
            clocks: Vec::new(),
            are_shortened: false,
            dotted: Vec::new(),
            days: Vec::new(),
            are_dated: false,
            counting: Vec::new(),
            unsure: None,
            words: Vec::new(),
            named: Vec::new(),
            coders: Vec::new(),
            notes: Vec::new(),
            books: Vec::new(),
            marked: Vec::new(),
            sides: if is_ours { Vec::new() } else { each_coder::sided(head) },
            speaking: Vec::new(),
            left: Vec::new(),
            label: None,
            renamed: Vec::new(),
            ratings: None,
        };
        heads.take_stated(head, stated, is_ours)?;
        for (place, spelled) in head.iter().enumerate() {
            if heads.places.iter().any(|(_, taken)| *taken == place) {
                continue;
            }
            let folded = fold(spelled);
            // What the rules count is reckoned, and never read.
            if is_ours && spelled == COUNTS_COLUMN {
                continue;
            }
            if folded == UNSURE && heads.unsure.is_none() && !is_ours {
                heads.unsure = Some((place, spelled.trim().to_owned()));
                continue;
            }
            if !is_ours && (COUNTING.contains(&folded.as_str()) || spelled.trim() == "#") {
                heads.counting.push((place, spelled.trim().to_owned()));
            }
            let named = !is_ours || MARK_COLUMNS.contains(&spelled);
            if !named && let Some((column, own)) = renamed(&folded, head) {
                heads.take_renamed(column, place, spelled, own);
                continue;
            }
            // Several columns may hold codes, each for one of the speakers; of the others the first counts.
            let column = heads.of_side(place).or_else(|| meant(&folded, is_ours).filter(|_| named));
            if column == Some(Column::Text) && !is_ours {
                heads.words.push(place);
            }
            match column {
                Some(column) if heads.has_room(column, &folded) => {
                    heads.take(column, place, spelled);
                }
                _ if is_ours && named => {}
                _ => {
                    if folded == RATING && !is_ours {
                        heads.ratings.get_or_insert(place);
                    }
                    heads.named.extend((!is_ours && each_coder::is_of_coder(spelled)).then_some(place));
                    heads.left.push(spelled.trim().to_owned());
                }
            }
        }
        heads.settle_beside();
        if is_ours {
            heads.read_labels(head);
        } else {
            heads.name_speaks();
            heads.leave_idle(head);
            heads.spread(head);
        }
        Ok(heads)
    }

    /// Takes columns of which a person said what they hold.
    fn take_stated(
        &mut self,
        head: &csv::StringRecord,
        stated: &[(String, String)],
        is_ours: bool,
    ) -> Result<(), Message> {
        for (name, what) in stated {
            let place =
                find(head, name).ok_or_else(|| Message::new("table-no-column").with("column", name.as_str()))?;
            let is_held = |column: &Column| is_ours || !OF_OURS.contains(column);
            // What may stand as a head says as well what a column holds: people write it in their own language.
            let folded = fold(what);
            let ours = COLUMNS.iter().find(|(_, word, _)| folded == *word).map(|it| it.0).filter(is_held);
            let column = ours.or_else(|| meant(&folded, is_ours)).ok_or_else(|| {
                Message::new("table-no-meaning").with("what", what.as_str()).with("known", Message::new(KNOWN))
            })?;
            self.refuse_second(column, place, what, head)?;
            self.take(column, place, head.get(place).unwrap_or_default());
        }
        Ok(())
    }

    /// Decides what a column holds that heads coders or codes: beside codes it can only hold coders, and beside coders codes.
    fn settle_beside(&mut self) {
        let (codes, coders) = (self.place(Column::Code).is_some(), self.place(Column::Coder).is_some());
        if codes || coders {
            let place = self.unsure.take().map(|(place, _)| place);
            self.places.extend(place.map(|place| (if coders { Column::Code } else { Column::Coder }, place)));
        }
    }

    /// Refuses a second column of which a person says that it holds the same; codes may stand in several.
    fn refuse_second(&self, column: Column, place: usize, what: &str, head: &csv::StringRecord) -> Result<(), Message> {
        let named = |place: usize| head.get(place).unwrap_or_default().trim();
        let other = self.places.iter().find(|(known, at)| *known == column && *at != place);
        match other.filter(|_| column != Column::Code) {
            Some((_, other)) => {
                let message = Message::new("table-column-twice").with("what", what);
                Err(message.with("one", named(*other)).with("other", named(place)))
            }
            None => Ok(()),
        }
    }

    /// Whether a column of a kind is read beside those before it: of codes and of what numbered heads say of them, all are.
    fn has_room(&self, column: Column, folded: &str) -> bool {
        column == Column::Code || self.place(column).is_none() || is_numbered_modifier(folded)
    }

    /// That a column holds codes, where its head says so of one of the two sides.
    fn of_side(&self, place: usize) -> Option<Column> {
        self.sides.iter().any(|(side, _)| *side == place).then_some(Column::Code)
    }

    /// Where no column tells who speaks, that of names does.
    fn name_speaks(&mut self) {
        if self.place(Column::Speaker).is_none()
            && let Some(name) = self.places.iter_mut().find(|(column, _)| *column == Column::Name)
        {
            name.0 = Column::Speaker;
        }
    }

    /// What is only said of codings is not read where nobody coded anything.
    fn leave_idle(&mut self, head: &csv::StringRecord) {
        let is_coded = [Column::Code, Column::Coder].into_iter().any(|column| self.place(column).is_some());
        if is_coded || self.unsure.is_some() || self.named.len() > 1 {
            return;
        }
        let of_codings = |column: &Column| matches!(column, Column::Coding | Column::Round | Column::Codebooks);
        let idle =
            self.places.iter().filter(|(column, _)| of_codings(column)).filter_map(|(_, place)| head.get(*place));
        let idle: Vec<String> = idle.map(|head| head.trim().to_owned()).collect();
        self.left.extend(idle);
        self.places.retain(|(column, _)| !of_codings(column));
    }

    /// What says that there is nothing is a code where a codebook here has it, or somebody says what it is called there.
    pub fn allow(&mut self, settings: &Settings) {
        let stated = |cell: &str| settings.codes.iter().any(|(there, _)| there.to_lowercase() == cell);
        let is_code = |cell: &&str| !cell.is_empty() && (settings.known_codes.contains(*cell) || stated(cell));
        self.codes_all_the_same = NOTHING.into_iter().filter(is_code).map(str::to_owned).collect();
    }

    fn take(&mut self, column: Column, place: usize, head: &str) {
        self.places.push((column, place));
        if unit(&fold(head)).is_some_and(|(_, milliseconds)| milliseconds) {
            self.milliseconds.push(column);
        }
    }

    /// What is told of columns that are not read.
    pub fn left(&self) -> Option<Message> {
        let named: Vec<&str> = self.left.iter().map(String::as_str).filter(|head| !head.is_empty()).collect();
        let message = Message::new("table-columns-left")
            .with("count", self.left.len())
            .with("columns", named.join(", "))
            .with("known", Message::new(KNOWN));
        (!named.is_empty()).then_some(message)
    }

    /// How many columns have a head that is known.
    pub fn known(&self) -> usize {
        self.places.len() + self.speaking.len()
    }

    /// A column whose head does not tell whether it holds coders or codes.
    pub fn unsure(&self) -> Option<usize> {
        self.unsure.as_ref().map(|(place, _)| *place)
    }

    /// Decides by its cells what that column holds, and says so: codes where most different values are known codes or there
    /// are more of them than there can be coders, else coders.
    pub fn settle(&mut self, cells: &[&str], known: &HashSet<String>) -> Option<Message> {
        let (place, head) = self.unsure.take()?;
        let words =
            cells.iter().flat_map(|cell| cell.split([';', '|', '\n', ','])).map(|word| word.trim().to_lowercase());
        let values: HashSet<String> = words.filter(|word| !is_nothing(word)).collect();
        if values.is_empty() {
            return None;
        }
        let are_known = values.iter().filter(|value| known.contains(*value)).count() * 2 >= values.len();
        let codes = are_known || values.len() > MOST_CODERS;
        self.places.push((if codes { Column::Code } else { Column::Coder }, place));
        let (meaning, other) = if codes { ("code", "coder") } else { ("coder", "code") };
        Some(Message::new("table-unsure").with("column", head).with("meaning", meaning).with("other", other))
    }

    /// Columns of which [`Self::number`] wants to see the cells.
    pub fn words(&self) -> &[usize] {
        &self.words
    }

    /// Takes columns of whole numbers for the numbers of turns where their head could mean words as well (*Replik*), and says so.
    /// `numbered` are the columns among [`Self::words`] that hold nothing else; `head` is the first row.
    pub fn number(&mut self, numbered: &[usize], head: &csv::StringRecord) -> Vec<Message> {
        let stated = self.place(Column::Text).filter(|place| !self.words.contains(place));
        let worded = self.words.iter().copied().find(|place| !numbered.contains(place));
        let Some(text) = stated.or(worded) else { return Vec::new() };
        let name = |place: usize| head.get(place).unwrap_or_default().trim().to_owned();
        let mut told = Vec::new();
        for place in self.words.iter().copied().filter(|place| numbered.contains(place)) {
            if self.place(Column::Turn).is_some() {
                continue;
            }
            self.places.retain(|(_, taken)| *taken != place);
            self.places.push((Column::Turn, place));
            self.left.retain(|left| *left != name(place));
            told.push(Message::new("table-numbers").with("column", name(place)));
        }
        if self.place(Column::Text) != Some(text) {
            let before = self.place(Column::Text).map(name);
            self.places.retain(|(column, _)| *column != Column::Text);
            self.places.push((Column::Text, text));
            self.left.retain(|left| *left != name(text));
            self.left.extend(before);
        }
        told
    }

    /// Takes a column for the numbers of turns whose head can mean that, where it holds whole numbers and none is known.
    pub fn count(&mut self, are_turns: impl Fn(usize) -> bool) {
        for (place, head) in std::mem::take(&mut self.counting) {
            if self.place(Column::Turn).is_none() && self.places.iter().all(|it| it.1 != place) && are_turns(place) {
                self.places.push((Column::Turn, place));
                if let Some(left) = self.left.iter().position(|left| *left == head) {
                    self.left.remove(left);
                }
            }
        }
    }

    /// That no column is known to hold words, where one that is not read may hold them or nobody is named either. A table of
    /// events as BORIS writes it has none.
    pub fn wordless(&self, head: &csv::StringRecord) -> Option<Message> {
        let named = [Column::Speaker, Column::Role].into_iter().any(|column| self.place(column).is_some());
        let is_told = [Column::Text, Column::State].into_iter().all(|column| self.place(column).is_none())
            && !self.is_spread()
            && (!named || self.left.iter().any(|head| !head.is_empty()));
        let heads = head.iter().map(str::trim).filter(|head| !head.is_empty()).collect::<Vec<_>>().join(", ");
        is_told.then(|| Message::new("table-no-words").with("columns", heads))
    }

    /// Whether there is enough to make a talk of: words or codes, and who, when or what beside them.
    pub fn is_talk(&self) -> bool {
        let may_be_codes = self.unsure.is_some() || self.named.len() > 1;
        let has = |column| self.place(column).is_some() || column == Column::Code && may_be_codes;
        let beside =
            [Column::Speaker, Column::Role, Column::Start, Column::Code, Column::Talk, Column::Turn, Column::Note];
        self.is_spread()
            || (has(Column::Text) && beside.into_iter().any(has))
            || (has(Column::Code) && (has(Column::Start) || has(Column::Speaker)))
    }

    /// Where a column stands.
    pub fn place(&self, column: Column) -> Option<usize> {
        self.places.iter().find(|(known, _)| *known == column).map(|(_, place)| *place)
    }

    /// Where codes stand.
    pub fn code_places(&self) -> impl Iterator<Item = usize> + '_ {
        self.places.iter().filter(|(column, _)| *column == Column::Code).map(|(_, place)| *place)
    }

    /// The codes of a row with what refines them. In tables of other programs several may stand in one cell, and what says that there
    /// is none is counted.
    pub fn codes<'r>(
        &'r self,
        row: &'r csv::StringRecord,
        is_ours: bool,
        copies: &mut Copies,
        nothing: &mut BTreeMap<String, usize>,
    ) -> Vec<Given<'r>> {
        let cells =
            self.code_places().filter_map(|place| Some((row.get(place)?, (self.coder(place), self.book(place)))));
        let refined = self.refined(row);
        if is_ours {
            let label = self.label.and_then(|place| row.get(place)).filter(|label| !label.is_empty());
            let cells = cells.map(|(cell, whose)| (label.unwrap_or(cell), whose));
            let some = cells.filter(|(cell, _)| !cell.is_empty());
            let given =
                |(cell, (coder, book))| Given { code: untext(cell), modifiers: pairs(untext(&refined)), coder, book };
            return some.map(given).collect();
        }
        let several =
            cells.flat_map(|(cell, whose)| cell.split([';', '|', '\n']).map(move |code| (code.trim(), whose)));
        let refining = if is_nothing(&refined) { Vec::new() } else { pairs(&refined) };
        let mut codes = self.marked_in(row);
        for (code, (coder, book)) in several.filter(|(code, _)| !code.is_empty()) {
            if !is_nothing(code) || self.codes_all_the_same.contains(&code.to_lowercase()) {
                if codes.len() > MOST_MARKS {
                    break;
                }
                let modifiers = if copies.takes(refined.len()) { refining.clone() } else { Vec::new() };
                codes.push(Given { code, modifiers, coder, book });
            } else if let Some(count) = nothing.get_mut(code) {
                *count += 1;
            } else {
                nothing.insert(code.to_owned(), 1);
            }
        }
        codes
    }
}

/// The place of a column that a person named by its head or by its number.
pub fn find(head: &csv::StringRecord, name: &str) -> Option<usize> {
    let wanted = fold(name);
    let number = || name.parse::<usize>().ok()?.checked_sub(1).filter(|place| *place < head.len());
    head.iter().position(|head| fold(head) == wanted).or_else(number)
}

/// What a folded head means, with or without what its times are counted in.
pub fn meant(head: &str, is_ours: bool) -> Option<Column> {
    let known = |head: &str| COLUMNS.iter().find(|(_, word, others)| *word == head || others.contains(&head));
    let timed = || known(unit(head)?.0).filter(|(column, ..)| matches!(column, Column::Start | Column::End));
    // Several columns of codes are numbered, and of what refines them: Kod 1, Kod 2, Modifier #1.
    let numbered = || {
        let rest = head.trim_end_matches(|letter: char| letter.is_ascii_digit()).trim_end();
        let is_one = |column| column == Column::Code || column == Column::Modifiers && !is_ours;
        known(rest).filter(|(column, ..)| is_one(*column) && rest.len() < head.len())
    };
    let (column, ..) = known(head).or_else(timed).or_else(numbered)?;
    match *column {
        Column::Utterance if !is_ours => Some(Column::Text),
        column => Some(column).filter(|column| is_ours || !OF_OURS.contains(column)),
    }
}

/// What stands before the unit of a folded head, and whether that is milliseconds.
fn unit(head: &str) -> Option<(&str, bool)> {
    UNITS.iter().find_map(|(word, milliseconds)| Some((head.strip_suffix(word)?.strip_suffix(' ')?, *milliseconds)))
}

/// A head as heads are compared: small letters, single blanks for all signs between words.
pub fn fold(head: &str) -> String {
    let words = head.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_known_by_the_words_that_people_write() {
        for (start, end) in [("Tid start", "Tid slutt"), ("Tid inn", "Tid ut"), ("Tidspunkt start", "Tidspunkt slut")] {
            let text = format!("Taler;Tekst;{start};{end}\nT;hej;1;2\nC;ja;3;4\n");
            let talk =
                crate::ports::import::read(text.into_bytes(), &crate::ports::import::Settings::default()).unwrap();
            let times = talk.material.talks[0].pieces.iter().map(|piece| (piece.start, piece.end));
            assert_eq!(times.collect::<Vec<_>>(), [(Some(1000), Some(2000)), (Some(3000), Some(4000))], "{start}");
        }
    }

    #[test]
    fn places_are_those_that_the_head_says() {
        let words: Vec<&str> = COLUMNS.iter().map(|(_, word, _)| *word).collect();
        for is_ours in [true, false] {
            let heads = Heads::read(&csv::StringRecord::from(words.clone()), &[], is_ours).unwrap();
            let places = super::super::row::Places::of(&heads);
            for (column, word, _) in COLUMNS {
                assert_eq!(places.of_column(*column), heads.place(*column), "{word}");
            }
        }
        assert_eq!(COLUMNS.iter().map(|(column, ..)| *column as usize).max(), Some(Column::COUNT - 1));
    }

    #[test]
    fn pairs_are_read_as_they_are_written() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(pairs("a\\;b=\\=;valence=+"), [pair("a;b", "="), pair("valence", "+")]);
        assert_eq!(pairs("strong"), [pair("", "strong")]);
        assert_eq!(pairs(""), []);
    }

    #[test]
    fn a_name_speaks_where_nobody_else_does_and_no_column_is_left_in_silence() {
        let heads = |head: &[&str]| Heads::read(&csv::StringRecord::from(head.to_vec()), &[], false).unwrap();
        for name in ["Name", "Navn", "Namn"] {
            let alone = heads(&[name, "Replik", "Kode"]);
            assert_eq!((alone.place(Column::Speaker), alone.place(Column::Name)), (Some(0), None));
            let beside = heads(&[name, "Taler", "Replik"]);
            assert_eq!((beside.place(Column::Speaker), beside.place(Column::Name)), (Some(1), Some(0)));
        }
        assert_eq!(heads(&["Taler", "Tekst", "Runde", "Kodebog"]).left, ["Runde", "Kodebog"]);
        assert!(heads(&["Taler", "Tekst", "Runde", "Kodebog", "Kode"]).left.is_empty());
    }

    #[test]
    fn every_word_that_is_told_for_a_column_is_taken_in_its_language() {
        use Column as C;
        let told = [C::Talk, C::Coder, C::Turn, C::Start, C::End, C::Speaker, C::Role, C::Code];
        let told = told.into_iter().chain([C::Modifiers, C::Note, C::Text]).collect::<Vec<_>>();
        for language in ["en", "da", "nb", "sv"] {
            let words = crate::ports::locale::Texts::new(language).get(KNOWN).into_owned();
            let read = |word: &str| {
                let head = csv::StringRecord::from(vec!["X1", "X2"]);
                let stated = [("X2".to_owned(), word.to_owned())];
                Heads::read(&head, &stated, false).unwrap().places.first().map(|(column, _)| *column)
            };
            let taken: Vec<_> = words.split(", ").filter_map(read).collect();
            assert_eq!(taken, told, "{language}: {words}");
        }
    }

    #[test]
    fn numbered_columns_of_codes_are_codes() {
        let head = csv::StringRecord::from(vec!["Tekst", "Kod 1", "kode2", "Code_3", "MITI-kode 4", "Note 2", "1"]);
        let heads = Heads::read(&head, &[], false).unwrap();
        assert_eq!(heads.code_places().collect::<Vec<_>>(), [1, 2, 3, 4]);
        let told = crate::ports::locale::Texts::new("en").say(&heads.left().unwrap());
        assert!(told.contains("Note 2, 1") && told.contains("talk, coder, turn, start, end, speaker, role"), "{told}");
    }

    #[test]
    fn a_unit_behind_a_head_counts_for_what_was_said_of_it_too() {
        let head = csv::StringRecord::from(vec!["Onset (ms)", "Slut, s", "hej ms", "text"]);
        let heads = Heads::read(&head, &[], false).unwrap();
        assert_eq!((heads.place(Column::Start), heads.place(Column::End)), (Some(0), Some(1)));
        assert_eq!(
            (heads.milliseconds.as_slice(), heads.left.as_slice()),
            (&[Column::Start][..], &["hej ms".to_owned()][..])
        );
        let heads = Heads::read(&head, &[("hej ms".into(), "end".into())], false).unwrap();
        assert_eq!(
            (heads.place(Column::End), heads.milliseconds.as_slice()),
            (Some(2), &[Column::End, Column::Start][..])
        );
        assert_eq!(heads.left, ["Slut, s"], "the second of its kind");
    }

    #[test]
    fn what_a_column_holds_is_said_in_ones_own_language() {
        let head = csv::StringRecord::from(vec!["A", "B", "C", "D"]);
        for words in [["taler", "Tekst", "kode", "tid"], ["talare", "vad sägs", "kod", "Tidspunkt"]] {
            let stated = ["A", "B", "C", "D"].into_iter().zip(words);
            let stated: Vec<_> = stated.map(|(one, two)| (one.to_owned(), two.to_owned())).collect();
            let heads = Heads::read(&head, &stated, false).unwrap();
            let places = [Column::Speaker, Column::Text, Column::Code, Column::Start].map(|column| heads.place(column));
            assert_eq!(places, [Some(0), Some(1), Some(2), Some(3)]);
        }
        assert!(Heads::read(&head, &[("A".into(), "mark".into())], false).is_err(), "that is ours alone");
        assert!(Heads::read(&head, &[("A".into(), "banan".into())], false).is_err());
    }

    #[test]
    fn heads_of_people_who_made_the_table_themselves_are_known() {
        for (text, turn, who, when) in [
            ("Utsagn", "Nummer", "Snakker", "Tidspunkt"),
            ("Hvad siges der?", "Repliknr.", "Hvem taler", "Klokkeslæt"),
            ("Hva blir sagt", "Replikknr", "Hvem snakker", "Klokkeslett"),
            ("Vad sägs", "Linje", "Talande", "Klockslag"),
            ("Vad", "Radnr", "Vem talar", "Tidskod"),
        ] {
            let heads = Heads::read(&csv::StringRecord::from(vec![text, turn, who, when]), &[], false).unwrap();
            let wanted = [Column::Text, Column::Turn, Column::Speaker, Column::Start];
            assert_eq!(wanted.map(|column| heads.place(column)), [Some(0), Some(1), Some(2), Some(3)], "{text}");
        }
    }

    #[test]
    fn heads_that_may_count_turns_do_so_above_whole_numbers() {
        use crate::ports::import::tables;
        for head in ["Tur", "tur nr.", "Turnr", "Ytringsnr", "Segment", "Sekvens", "#", "Utterance no", "Ytringsnummer"]
        {
            let read = |cells: [&str; 2]| {
                let text = format!("{head};Taler;Tekst;Kode\n{};T;b;Q\n{};C;a;CT\n", cells[0], cells[1]);
                let material = tables::read(&text, &Settings::default()).unwrap();
                let ids = material.findings.iter().map(|it| it.message.id.to_string()).collect::<Vec<_>>();
                (material.talks[0].pieces[0].text.clone(), ids)
            };
            assert_eq!(read(["2", "1"]), ("a".to_owned(), vec!["table-turns-sorted".to_owned()]), "{head}");
        }
        for cells in [["start", "slut"], ["1", "1"]] {
            let text = format!("Segment;Taler;Tekst;Kode\n{};T;b;Q\n{};C;a;CT\n", cells[0], cells[1]);
            let material = tables::read(&text, &Settings::default()).unwrap();
            assert_eq!(material.findings[0].message.id, "table-columns-left", "{cells:?}");
        }
    }

    #[test]
    fn no_head_means_two_things() {
        let mut heads: Vec<&str> =
            COLUMNS.iter().flat_map(|(_, word, others)| others.iter().copied().chain([*word])).collect();
        heads.sort_unstable();
        let twice: Vec<_> = heads.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert!(twice.is_empty(), "{twice:?}");
    }
}
