//! Tables (CSV, TSV, with semicolons as Nordic spreadsheets write them): a row is something that was said, or a code that
//! was given to it. Which column holds what is told by its head, or by the person who imports.
//!
//! Rows of one talk with the same turn (or, without a number, with the same speaker, time and words as the row before)
//! are one turn that carries several codes: `pieces`. Rows of several coders on the same turn are codings of their own.

mod ahead;
mod alone;
mod anew;
mod beginning;
pub(in crate::ports::import) mod by_number;
mod by_turn;
mod cells;
mod columns;
pub(super) mod dated;
mod each_coder;
mod explained;
pub mod globals;
mod headless;
mod heads;
mod judging;
mod labelled;
mod order;
mod ours;
mod own_heads;
mod pieces;
mod points;
mod quotes;
mod rated;
mod rewritten;
mod row;
mod rows;
mod several;
mod stacked;
mod stated;
mod states;
pub(in crate::ports::import) mod sums;
mod talks;
mod two_heads;
mod unsaid;
mod voices;
mod whose;

use std::collections::{BTreeMap, HashMap, HashSet};

use super::Settings;
use super::copies::Copies;
use super::counted::{Counted, Each};
use super::material::{Finding, FoundMark, Material, On, Piece, Place, TableRead};
use super::shared::OnceEach;
use crate::domain::message::Message;
use crate::ports::limits::{MOST_MARKS, MOST_TALKS};
use beginning::{Beginning, Own};
use globals::Globals;
use heads::{Column, Given, Heads};
use judging::{judged, understood};
use own_heads::own;
use pieces::Pieces;
use rewritten::Rewritten;
use row::{Cells, Places};
use rows::{Width, last_filled, mended};
use stated::said_of;
use voices::{Speaks, voice};

pub use beginning::{is_table, separator};
pub(in crate::ports::import) use each_coder::{coders, is_name, may_be_several_coders, named};
pub(in crate::ports::import) use headless::are_known;
pub use headless::heads_codes;
pub(in crate::ports::import) use heads::fold;
pub use stated::stated;

/// The first row of a text, were it a table.
pub fn first_row(text: &str) -> Vec<String> {
    let Beginning { text, separator, .. } = beginning::of(text);
    let head = reader(&text, separator).into_records().next().and_then(Result::ok);
    head.map_or_else(Vec::new, |head| head.iter().map(str::to_owned).collect())
}

/// Whether a text is read as a table of marks of ours, in which words that would be formulas were made harmless.
pub fn is_of_ours(text: &str) -> bool {
    own_heads::is_of_marks(&first_row(text).into())
}

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(text.as_bytes())
}

/// Reads a table.
pub fn read(text: &str, settings: &Settings) -> Result<Material, Finding> {
    if sums::alone(text, settings).is_some() {
        return Err(Message::new("table-sums-alone").into());
    }
    read_as(text, settings, false)
}

/// Reads a table, or the sheet of a workbook, in which nothing that parts cells stands in words.
pub fn read_as(text: &str, settings: &Settings, is_sheet: bool) -> Result<Material, Finding> {
    let Beginning { text, separator, above, titles, joined } = beginning::of(text);
    let (text, told) = quotes::closed(&text, separator);
    let mut findings = titles;
    findings.extend(told.into_iter().map(|finding| finding.further(above)));
    let first = reader(&text, separator).into_records().next().and_then(Result::ok);
    let first = first.ok_or_else(|| Message::new("import-nothing-said"))?;
    let (stated, is_remembered) = said_of(&first, settings);
    let is_ours = own_heads::is_of_marks(&first);
    let guessed = headless::guessed(&text, separator, &first, settings).filter(|_| own(&first).is_none());
    let is_headless = guessed.is_some();
    let (text, head, stated) = match guessed {
        Some(head) => (headless::headed(&text, separator, &head).into(), head, headless::numbered(stated, &first)),
        None => (text, if is_ours { own_heads::as_written(&first) } else { first.clone() }, stated.to_vec()),
    };
    let mut rows = reader(&text, separator);
    rows.records().next();
    let mut heads = Heads::read(&head, &stated, is_ours)?;
    heads.allow(settings);
    // Our own heads leave nothing open, unless somebody says otherwise.
    let is_clear = is_ours && stated.is_empty();
    let looked_at = if is_clear { Vec::new() } else { judged(&text, separator) };
    heads.unspread(&looked_at);
    heads.rate(&looked_at);
    let named = if is_ours { None } else { heads.spread_names(&head, &looked_at) };
    let mut table = TableRead {
        heads: if is_headless { &head } else { &first }.iter().map(str::to_owned).collect(),
        // What is only said by numbers says nothing of other tables.
        stated: if is_headless { Vec::new() } else { stated.clone() },
        is_remembered: is_remembered && !is_headless,
        told: is_headless.then(|| headless::told(&head)).into_iter().collect(),
        ..TableRead::default()
    };
    table.told.extend(understood(&looked_at, &head, &mut heads, settings));
    table
        .told
        .extend(joined.into_iter().chain(named).chain(heads.renamed()).chain(heads.leave_books(&head, &looked_at)));
    let looked_at = if is_ours { &[][..] } else { &looked_at };
    table.told.extend(heads.find_clocks(looked_at, &head));
    let long = heads.find_long(looked_at, &head);
    table.shape = heads.shape();
    let refused = |message: Message| Err(Finding { place: Place::Row(above + 1), message });
    if let Some(id) = own(&head).filter(|_| stated.is_empty()).and_then(Own::refused) {
        return refused(Message::new(id));
    }
    if !heads.is_talk() {
        let id = if is_headless { "table-no-heads" } else { "table-no-columns" };
        return refused(Message::new(id).with("columns", table.heads.join(", ")));
    }
    let by = Message::new(if is_headless { "table-by-number" } else { "table-by-head" });
    let left = heads.left().into_iter().chain(heads.wordless(&head)).map(|left| left.with("by", by.clone()));
    let left = left.chain(heads.books_mixed(&head)).chain(is_ours.then(|| own_heads::gone(&heads)).flatten());
    let stated = stated.iter().filter_map(|(name, _)| heads::find(&head, name));
    let named = last_filled(&head).into_iter().chain(stated);
    let width = Width { columns: named.max().map_or(0, |last| last + 1), separator, is_sheet };
    let left = left.chain(heads.doubted_seconds(looked_at, &head)).chain(long);
    findings.extend(left.map(|message| Finding { place: Place::Row(above + 1), message }));
    let parts = head.iter().position(|head| head == "parts");
    let mut making = Making::new(is_ours, parts, &settings.known_ratings);
    making.all(&heads, rows, &width, above + 2 - usize::from(is_headless))?;
    let mut copies = std::mem::take(&mut making.copies);
    let differs = making.differs.and_then(|column| head.get(heads.place(column)?)).unwrap_or_default().trim();
    let mut material = making.finish(findings);
    for finding in material.findings.iter_mut().filter(|finding| finding.message.id == "table-about-differs") {
        finding.message.arguments.push(("column", differs.into()));
    }
    let parted = if is_ours { None } else { several::part(&mut material, &settings.known_codes, &mut copies) };
    copies.check()?;
    if material.talks.is_empty() {
        return refused(Message::new("table-no-rows"));
    }
    if material.talks.iter().all(|talk| talk.pieces.is_empty()) {
        return Err(Message::new("import-nothing-said").into());
    }
    table.told.extend(parted);
    let told = material.table.take().map(|table| table.told);
    table.told.extend(told.into_iter().flatten());
    material.table = Some(table);
    Ok(material)
}

/// A talk while its rows are read.
#[derive(Default)]
struct Known {
    voices: HashMap<String, u16>,
    roles: voices::Roles,
    /// In tables of others, which rows are one turn.
    pieces: Pieces,
    /// The coding and the piece of each row.
    rows: Vec<(Option<usize>, usize)>,
    /// States that go on, and the marks of their beginnings by their pieces.
    states: states::States,
    /// In tables with states, the last mark of a piece: its coding and its place there.
    marked: HashMap<usize, (usize, usize)>,
    /// In tables of ours, turns and their parts.
    turns: ours::Turns,
    /// By what tells one from another: whose it is, the round, its id and its codebooks.
    codings: HashMap<[String; 4], usize>,
    /// Rows with codes and without a coder, where a column says who coded.
    coderless: Counted,
    /// Where times have the day before them or are times of day, the first of them.
    first: Option<i64>,
    /// The day that stands before it.
    day: String,
    /// The coding of the row before.
    last_coding: Option<([String; 4], usize)>,
}

/// Talks while the rows of a table are read.
struct Making<'s> {
    is_ours: bool,
    /// Global scores that a codebook here has.
    known_ratings: &'s HashSet<String>,
    /// In tables of ours, where it stands how many parts a turn has.
    parts: Option<usize>,
    /// Whether the row has fewer cells than the head.
    is_cut: bool,
    material: Material,
    talks: HashMap<String, usize>,
    rows: Vec<Known>,
    /// The talk of the row before.
    last: usize,
    /// What may come in every row.
    counted: Counted,
    /// The same, where each has to be told.
    each: Each,
    /// The first column whose cells say different things of one talk.
    differs: Option<Column>,
    /// Cells that say that there is no code, by how they say it.
    nothing: BTreeMap<String, usize>,
    /// Notes and what refines codes, where one cell holds several codes.
    copies: Copies,
    globals: Globals,
    /// Codes so far.
    marks: usize,
    /// Those of them that differ.
    codes: OnceEach,
}

impl<'s> Making<'s> {
    /// Refuses a table with more codes than a coding holds, or with more words beside them than fit into memory.
    fn check(&self, number: usize) -> Result<(), Finding> {
        self.copies.check()?;
        if self.marks > MOST_MARKS {
            let message = Message::new("limit-many").with("most", MOST_MARKS);
            return Err(Finding { place: Place::Row(number), message });
        }
        Ok(())
    }

    fn new(is_ours: bool, parts: Option<usize>, known_ratings: &'s HashSet<String>) -> Self {
        Self {
            is_ours,
            known_ratings,
            parts,
            is_cut: false,
            material: Material::default(),
            talks: HashMap::new(),
            rows: Vec::new(),
            last: 0,
            counted: Counted::default(),
            each: Each::default(),
            differs: None,
            nothing: BTreeMap::new(),
            copies: Copies::default(),
            globals: Globals::default(),
            marks: 0,
            codes: OnceEach::default(),
        }
    }

    /// Takes all rows behind the head, of which the first has this number.
    fn all(&mut self, heads: &Heads, mut rows: csv::Reader<&[u8]>, width: &Width, first: usize) -> Result<(), Finding> {
        let places = Places::of(heads);
        // One row after the other takes the place of the one before it.
        let mut row = csv::StringRecord::new();
        let rewritten = self.is_ours.then(|| Rewritten::new(heads, self.parts, width.separator));
        for number in first.. {
            let place = Place::Row(number);
            if self.rows.len() > MOST_TALKS {
                return Err(Message::new("import-talks-many").with("most", MOST_TALKS).into());
            }
            match rows.read_record(&mut row) {
                Ok(false) => break,
                // Spreadsheets leave rows of nothing behind the last one.
                Ok(true) if last_filled(&row).is_none() => {}
                Ok(true) => {
                    self.is_cut = row.len() < width.columns;
                    if let Some(cells) = rows::beyond(&row, width) {
                        self.counted.note_such("table-cells-beyond", &cells, || place.clone());
                    }
                    let (row, told) = mended(&row, heads, width);
                    if let Some(message) = told {
                        self.each.tell(Finding { place: place.clone(), message });
                    }
                    let row = if let Some(rewritten) = &rewritten { rewritten.as_exported(row) } else { row };
                    self.row_of_each(heads, &places, place, &row);
                    self.check(number)?;
                }
                Err(error) => {
                    let message = Message::new("table-row-broken").with("reason", error.to_string());
                    self.each.tell(Finding { place, message });
                }
            }
        }
        Ok(())
    }

    /// What was found, behind what was found before.
    fn finish(self, mut findings: Vec<Finding>) -> Material {
        let mut material = self.material;
        findings.append(&mut material.findings);
        findings.extend(self.each.into_findings());
        findings.extend(self.counted.into_findings());
        talks::date(&mut material.talks, &self.rows);
        if self.is_ours {
            for (talk, known) in material.talks.iter_mut().zip(self.rows) {
                known.turns.settle(talk, &mut findings);
            }
        } else {
            for (talk, known) in material.talks.iter_mut().zip(self.rows) {
                let (is_labelled, told) = labelled::part(talk);
                findings.extend(told);
                let laid = stacked::lay(talk, &known.rows, known.pieces.numbers()).into_iter();
                let (sure, doubted): (Vec<_>, Vec<_>) = laid.partition(stacked::is_whole);
                material.told.extend(sure.into_iter().map(|finding| finding.message));
                findings.extend(doubted);
                findings.extend(anew::doubted(talk, known.pieces.numbers()));
                findings.extend(order::settle(talk, known.pieces.numbers()));
                findings.extend(known.states.endless());
                if talk.codings.iter().any(|coding| !coding.coder.is_empty()) {
                    findings.extend(known.coderless.into_findings());
                }
                findings.extend(ahead::leave_out(talk));
                if is_labelled {
                    findings.extend(labelled::split(talk));
                }
            }
        }
        self.globals.settle(&mut material, &mut findings);
        unsaid::leave_out(&mut material);
        let nothing = |(cell, count)| Message::new("table-code-nothing").with("cell", cell).with("count", count);
        let told = self.nothing.into_iter().map(nothing).collect();
        Material { findings, table: Some(TableRead { told, ..TableRead::default() }), ..material }
    }

    /// Takes a row, in which several may speak where each has a column; its codes go to the first.
    fn row_of_each(&mut self, heads: &Heads, places: &Places, place: Place, row: &csv::StringRecord) {
        let is_ours = self.is_ours;
        let all = if heads.is_spread() { heads.said(row) } else { Vec::new() };
        let cells = Cells { heads, places, row, is_ours, said: all.first().copied() };
        if !is_ours && self.leaves_out(&cells, &place) {
            return;
        }
        if all.len() < 2
            && let Some(code) = heads.other_side(row, cells.label())
        {
            self.counted.note_such("table-other-side", code, || place.clone());
        }
        self.tell_signs(heads, row, &place);
        self.row(heads, &place, &heads.codes_of(row, &all, 0), &cells, true);
        for (number, said) in all.iter().enumerate().skip(1) {
            let cells = Cells { said: Some(*said), ..cells };
            self.row(heads, &place, &heads.codes_of(row, &all, number), &cells, false);
        }
        if let [(label, _), _, ..] = all[..]
            && heads.shares_codes(row, &all)
        {
            let message = Message::new("table-codes-first").with("label", label);
            self.each.tell(Finding { place, message });
        }
    }

    fn row(&mut self, heads: &Heads, place: &Place, row: &csv::StringRecord, cells: &Cells<'_>, is_first: bool) {
        let (is_ours, place) = (self.is_ours, place.clone());
        let found = self.talk(cells, &place);
        let codes = heads.codes(row, is_ours, &mut self.copies, &mut self.nothing);
        self.marks += codes.len();
        let whose = [Column::Coder, Column::Round, Column::Coding, Column::Codebooks].map(|column| cells.get(column));
        if !whose[1].is_empty() && whose[1].parse::<u32>().is_err() {
            self.counted.note_such("table-round-odd", whose[1], || place.clone());
        }
        let is_coded =
            codes.iter().any(|given| given.coder.is_empty() && given.book.is_empty()) || !whose[0].is_empty();
        let is_half = codes.is_empty() && self.is_half(found, whose);
        if is_half && is_ours && cells.get(Column::Turn).is_empty() {
            return;
        }
        let is_coded = is_coded && !is_half;
        if whose[0].is_empty() && is_coded && !is_ours && heads.place(Column::Coder).is_some() {
            self.rows[found].coderless.note("table-coder-missing", || place.clone());
        }
        if !is_ours
            && codes.is_empty()
            && is_first
            && let Some(title) = alone::heading(cells, &self.rows[found].voices)
        {
            let message = Message::new("table-heading-left").with("title", title);
            return self.each.tell(Finding { place, message });
        }
        let is_rating = if is_ours { cells.get(Column::Turn).is_empty() } else { self.is_rating(cells, &codes) };
        if codes.is_empty() && is_first && !(is_rating && is_coded) {
            self.codeless(cells, &place);
        }
        if !is_ours && codes.is_empty() && is_first && !is_rating && unsaid::is_empty(cells) {
            return self.counted.note("table-rows-empty", || place);
        }
        let (talk, known) = (&mut self.material.talks[found], &mut self.rows[found]);
        let coding = is_coded.then(|| whose::coding(talk, known, whose, is_ours));
        if let Some((_, true)) = coding {
            self.counted.note_such("table-coding-unclear", whose[0], || place.clone());
        }
        let coding = coding.map(|(coding, _)| coding);
        if is_rating && self.rates(cells, &codes, (found, coding), &place) {
            return;
        }
        let step = states::step(cells).filter(|_| !is_ours);
        if step == Some(states::Step::Ends) && self.ends(cells, &place, found) {
            return;
        }
        if step.is_some() {
            self.rows[found].pieces.part();
        }
        let on = self.said(cells, &place, found, coding);
        let (talk, known) = (&mut self.material.talks[found], &mut self.rows[found]);
        if let (Some(step), On::Piece { piece, .. }) = (step, on) {
            known.pieces.part();
            if let Some(coding) = coding {
                known.marked.insert(piece, (coding, talk.codings[coding].marks.len()));
            }
            if step == states::Step::Begins {
                known.states.begin(cells, piece, &place, &mut self.each);
            }
        }
        let note = cells.get(Column::Note);
        for Given { code, modifiers, coder, book } in codes {
            let coder = if coder.is_empty() { whose[0] } else { coder };
            let book = if book.is_empty() { whose[3] } else { book };
            let (coding, _) = whose::coding(talk, known, [coder, whose[1], whose[2], book], is_ours);
            talk.codings[coding].marks.push(FoundMark {
                place: place.clone(),
                on,
                code: self.codes.of(code),
                modifiers,
                note: heads.noted(row, coder, note, &mut self.copies),
                id: if is_ours { cells.get(Column::Mark).parse().ok() } else { None },
                overrides: is_ours && cells.get(Column::Overrides) == "yes",
            });
        }
    }

    /// What was said in a row, as what its codes are given to.
    fn said(&mut self, cells: &Cells<'_>, place: &Place, found: usize, coding: Option<usize>) -> On {
        let (talk, known) = (&mut self.material.talks[found], &mut self.rows[found]);
        if !self.is_ours
            && coding.is_some()
            && alone::says_nothing(cells)
            && let Some(piece) = known.pieces.above(coding)
        {
            self.counted.note("table-code-alone", || place.clone());
            return On::Piece { piece, from: 0 };
        }
        let speaks = Speaks { label: cells.label(), role: cells.get(Column::Role), name: cells.get(Column::Name) };
        let by = voice(talk, known, &speaks, place, &mut self.counted);
        let is_first = known.first.is_none();
        let start = cells.heads.time(Column::Start, cells.row, place, &mut known.first, &mut self.each);
        if is_first && known.first.is_some() {
            dated::day(cells.get(Column::Start)).clone_into(&mut known.day);
        }
        let end = cells.heads.time(Column::End, cells.row, place, &mut known.first, &mut self.each);
        let text = cells.get(Column::Text).to_owned();
        let said = Piece { place: place.clone(), by, start, end, text, turn: None };
        let turn = cells.get(Column::Turn);
        if self.is_ours {
            let parts = self.parts.and_then(|place| cells.row.get(place)?.parse().ok());
            let part = cells.get(Column::Part).parse().ok();
            let is_partless = cells.heads.place(Column::Part).is_none();
            let utterance = cells.get(Column::Utterance).parse().ok();
            return known.turns.take(talk, turn, &ours::Row { part, is_partless, parts, utterance, coding }, said);
        }
        let (piece, is_guessed) = known.pieces.take(talk, turn, said, coding);
        known.rows.push((coding, piece));
        if is_guessed {
            self.each.tell(Finding { place: place.clone(), message: Message::new("table-rows-one-turn") });
        }
        On::Piece { piece, from: 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::judging::MOST_JUDGED;
    use super::*;
    use crate::domain::session::Role;
    use crate::ports::export::table::MARK_COLUMNS;
    use crate::ports::import::material::{FoundCoding, Voice};

    fn material(text: &str) -> Material {
        assert!(is_table(text), "{text}");
        read(text, &Settings::default()).unwrap()
    }

    #[test]
    fn a_table_is_known_by_its_head() {
        for text in ["speaker,text\nT,hi\n", "Taler;Replik;Kode\nT;hej;Q\n", "start\tend\tspeaker\ttext\n0\t1\tT\thi\n"]
        {
            assert!(is_table(text), "{text}");
        }
        let prose = "Well; so it is; I think\nYes; it is; indeed\n";
        for text in
            ["T: well, yes\nC: no, no\n", "speaker,text\n", "a,b,c\n1,2,3\n", "", "text\nhi\n", "T\thi\nC\tho\n", prose]
        {
            assert!(!is_table(text), "{text}");
        }
    }

    #[test]
    fn a_time_with_a_point_among_clock_times_is_a_clock_time() {
        let starts = |times: [&str; 4]| {
            let rows = times.map(|time| format!("{time};T;ord {time}\n"));
            let material = material(&format!("Tid;Taler;Tekst\n{}", rows.concat()));
            let told =
                material.findings.iter().map(|it| (it.place.clone(), it.message.id.to_string())).collect::<Vec<_>>();
            (material.talks[0].pieces.iter().map(|piece| piece.start).collect::<Vec<_>>(), told)
        };
        let (times, told) = starts(["10:10", "10:20", "10.30", "10:40"]);
        assert_eq!(times, [Some(610_000), Some(620_000), Some(630_000), Some(640_000)]);
        assert_eq!(told, [(Place::Row(4), "table-time-points".to_owned())]);
        let (times, told) = starts(["10.10", "10.20", "10.30", "10.40"]);
        assert_eq!(times[2], Some(10_300), "a column of seconds");
        assert_eq!(told, [(Place::Row(1), "table-times-minutes".to_owned())], "which is doubted");
        let (times, told) = starts(["0:10", "0:20", "30.5", "0:40"]);
        assert_eq!((times[2], told.len()), (Some(30_500), 0), "no clock time");
    }

    #[test]
    fn rows_of_one_turn_carry_several_codes_of_several_coders() {
        let text = "transcript_id,utterance_id,interlocutor,timestamp,utterance_text,annotator_id,main_therapist_behaviour,client_talk_type\n\
                    0,0,therapist,00:00:13,\"Thanks, Jo.\",3,question,n/a\n\
                    0,0,therapist,00:00:13,\"Thanks, Jo.\",4,other,n/a\n\
                    0,1,client,00:00:24,Sure.,3,n/a,neutral\n\
                    1,0,therapist,00:00:01,Hi.,3,other,n/a\n";
        let material = material(text);
        assert_eq!(material.talks.len(), 2);
        let talk = &material.talks[0];
        let pieces: Vec<_> = talk.pieces.iter().map(|piece| (piece.by, piece.start, piece.text.as_str())).collect();
        assert_eq!(pieces, [(Some(0), Some(13_000), "Thanks, Jo."), (Some(1), Some(24_000), "Sure.")]);
        let coders: Vec<_> = talk.codings.iter().map(|coding| (coding.coder.as_str(), coding.marks.len())).collect();
        assert_eq!(coders, [("3", 2), ("4", 1)]);
        assert_eq!(talk.codings[0].marks[1].code, "neutral");
    }

    #[test]
    fn other_words_of_a_turn_are_not_lost_and_codings_stay_apart() {
        let text = "turn,speaker,text,code,coder,coding\n1,T,,Q,anna,a\n1,T,What?,SR,anna,a\n1,T,And who?,CR,anna,a\n1,T,What?,GI,anna,b\n";
        let material = material(text);
        let talk = &material.talks[0];
        assert_eq!(talk.pieces.iter().map(|piece| piece.text.as_str()).collect::<Vec<_>>(), ["What?", "And who?"]);
        let marks =
            |coding: &FoundCoding| coding.marks.iter().map(|mark| (mark.code.clone(), mark.on)).collect::<Vec<_>>();
        let on = |piece| On::Piece { piece, from: 0 };
        assert_eq!(marks(&talk.codings[0]), [("Q".into(), on(0)), ("SR".into(), on(0)), ("CR".into(), on(1))]);
        assert_eq!(marks(&talk.codings[1]), [("GI".into(), on(0))]);
    }

    #[test]
    fn numbers_that_begin_anew_with_each_speaker_join_nobody() {
        let text =
            "turn,speaker,start,text,code\n1,T,0:01,mm,Q\n1,C,0:02,mm,CT\n1,T,0:09,mm,SR\n1,,,mm,CR\n1,C,0:02,mm,ST\n";
        let talk = &material(text).talks[0];
        let said: Vec<_> = talk.pieces.iter().map(|piece| (piece.by, piece.start)).collect();
        assert_eq!(said, [(Some(0), Some(1_000)), (Some(1), Some(2_000)), (Some(0), Some(9_000))]);
        let on: Vec<(&str, On)> = talk.codings[0].marks.iter().map(|mark| (&*mark.code, mark.on)).collect();
        let piece = |piece| On::Piece { piece, from: 0 };
        assert_eq!(on, [("Q", piece(0)), ("CT", piece(1)), ("SR", piece(2)), ("CR", piece(2)), ("ST", piece(1))]);
    }

    #[test]
    fn our_own_table_stays_ours_with_a_column_more_and_its_table_of_turns_is_refused() {
        use crate::ports::export::table::TURN_COLUMNS;
        let head = format!("{};behaviour", MARK_COLUMNS.join(";"));
        let row = |cells: &[(&str, &str)]| {
            let cell = |column: &&str| cells.iter().find(|(name, _)| name == column).map_or("", |(_, cell)| *cell);
            format!("{};mine", MARK_COLUMNS.iter().map(cell).collect::<Vec<_>>().join(";"))
        };
        let cells = [("talk", "t"), ("coder", "anna"), ("turn", "1"), ("speaker", "T"), ("role", "clinician")];
        let first =
            row(&[&cells[..], &[("part", "1"), ("utterance", "0"), ("mark", "1"), ("code", "Q"), ("text", "Hvad?")]]
                .concat());
        let second =
            row(&[&cells[..], &[("part", "2"), ("utterance", "1"), ("mark", "2"), ("code", "SR"), ("text", " Nå.")]]
                .concat());
        let material = material(&format!("{head}\n{first}\n{second}\n"));
        let talk = &material.talks[0];
        assert_eq!((talk.pieces[0].text.as_str(), talk.codings[0].cuts.len()), ("Hvad? Nå.", 1));
        assert_eq!(talk.codings[0].marks.len(), 2, "a column that is not ours holds no codes of ours");
        assert_eq!(material.findings[0].message.id, "table-columns-left");

        let turns = format!("{}\n{}\n", TURN_COLUMNS.join(","), ",".repeat(TURN_COLUMNS.len() - 1));
        assert!(is_table(&turns));
        assert_eq!(read(&turns, &Settings::default()).unwrap_err().message.id, "table-of-turns");
    }

    #[test]
    fn whole_numbers_beside_words_are_the_numbers_of_turns() {
        let rows = "2;0:04;Sø;klient;Ja.;CT\n1;0:01;Me;behandler;Hvad?;Q\n3;0:06;Me;behandler;Du vil.;SR\n";
        for head in ["Replik;Tid;Person;Rolle;Tekst;Kode", "Replik;Tid;Person;Rolle;Udsagn;Kode"] {
            let material = material(&format!("{head}\n{rows}"));
            let said: Vec<_> = material.talks[0].pieces.iter().map(|piece| piece.text.as_str()).collect();
            assert_eq!(said, ["Hvad?", "Ja.", "Du vil."]);
            let ids: Vec<_> = material.findings.iter().map(|finding| &*finding.message.id).collect();
            assert_eq!(ids, ["table-turns-sorted"], "no column is left");
            assert_eq!(material.table.unwrap().told[0].id, "table-numbers");
        }
        let alone = material("Replik;Taler\n1;T\n2;C\n");
        assert_eq!(alone.talks[0].pieces[0].text, "1", "nothing else is words");
        let both = material("Replik;Taler;Tekst\nja;T;1\n2;C;2\n");
        assert_eq!(both.talks[0].pieces[0].text, "ja", "not only numbers");
    }

    #[test]
    fn a_coded_table_without_words_is_told() {
        for text in ["A;Start;Kode\nhej;1;Q\n", "Tale;Taler;Kode\nhej;T;Q\nja;C;CT\n"] {
            let told = material(text).findings;
            assert!(told.iter().any(|finding| finding.message.id == "table-no-words"), "{told:?}");
        }
        assert_eq!(material("Start;Taler;Kode\n1;T;Q\n").findings, [], "a table of codes alone");
    }

    #[test]
    fn a_codebook_of_ours_as_a_table_is_known() {
        use crate::ports::export::codebook_csv::COLUMNS;
        let row = ",".repeat(COLUMNS.len() - 1);
        for separator in [",", ";"] {
            let text = format!("{}\nx{row}\nx{row}\n", COLUMNS.join(",")).replace(',', separator);
            let why = crate::ports::import::read(text.as_bytes(), &Settings::default()).unwrap_err();
            assert_eq!(why.message.id, "table-of-codebook", "{text}");
        }
        assert!(crate::ports::locale::Texts::new("en").knows("table-of-codebook"));
    }

    #[test]
    fn our_own_tables_are_known_whatever_the_number_of_rows() {
        use crate::ports::export::table::TURN_COLUMNS;
        use crate::ports::figures::table::HEAD as SESSION_COLUMNS;
        use crate::ports::import::read;
        let sessions = SESSION_COLUMNS.join(",").replace('.', "_");
        for (head, told) in [(TURN_COLUMNS.join(";"), "table-of-turns"), (sessions, "table-of-sessions")] {
            let separator = if head.contains(';') { ";" } else { "," };
            let row = separator.repeat(head.matches(separator).count());
            for rows in 0..4 {
                let text = format!("{head}{separator}more\n{}", format!("x{row}{separator}\n").repeat(rows));
                let why = read(text.as_bytes(), &Settings::default()).unwrap_err();
                assert_eq!(why.message.id, told, "{text}");
                assert!(crate::ports::locale::Texts::new("en").knows(told));
            }
        }
        let marks = format!("{}\n", MARK_COLUMNS.join(","));
        let empty = read(marks.as_bytes(), &Settings::default()).unwrap_err();
        assert_eq!(empty.message.id, "table-no-rows");
        for text in ["Taler;Tekst;Kode\n", "Taler;Tekst;Kode\n;;\n\n", "Speaker,Text,Code"] {
            let empty = read(text.as_bytes(), &Settings::default()).unwrap_err();
            assert_eq!(empty.message.id, "table-no-rows", "{text}");
        }
        assert!(crate::ports::locale::Texts::new("en").knows("table-no-rows"));
        assert!(!is_table("Hvem, hvad\n") && !is_table("Hvem, sagde hun, og hvad\n"), "these are words");
    }

    #[test]
    fn a_table_whose_heads_nobody_knows_is_no_plain_text() {
        for text in [
            "A;B;C\n1;T;hej\n",
            "A\tB\tC\n1\tT\thej\n2\tC\tja\n",
            "A;B;C\n1;T;hej\n2;C;ja\n3;T;nå\n",
            "talk,coder,sr,cr\nt,a,1,2\nt,b,1,2\nu,a,1,2\n",
        ] {
            assert!(is_table(text), "{text}");
            assert_eq!(read(text, &Settings::default()).unwrap_err().message.id, "table-no-columns");
        }
        assert!(!is_table("Well, yes, no\nI said, hi, you\nNo, no, yes\nYes, or, no\n"));
    }

    #[test]
    fn columns_are_judged_by_whole_rows_however_long_they_are() {
        let long = "ja ".repeat(MOST_JUDGED / 4);
        let rows = format!("1;{long}\n2;{long}\n3;ja\n");
        let judged = judged(&format!("a;b\n{rows}"), b';');
        let read: Vec<_> = judged.iter().map(|row| (row.get(0), row.get(1).map(str::len))).collect();
        assert_eq!(read, [(Some("1"), Some(long.len()))], "the second is cut off");
        let one = super::judged(&format!("a;b\n1;{}\n", long.repeat(3)), b';');
        assert_eq!(one[0].get(0), Some("1"));
        let material = material(&format!("Replik;Taler;Udsagn\n1;T;{long}\n2;C;ja\n"));
        assert_eq!(material.talks[0].pieces.len(), 2);
    }

    #[test]
    fn decimal_commas_seconds_and_milliseconds() {
        let material = material("Start (s);Slut (s);Taler;Tekst\n1,5;2,25;T;hej\n60,0;61;C;ja\n");
        let times: Vec<_> = material.talks[0].pieces.iter().map(|piece| (piece.start, piece.end)).collect();
        assert_eq!(times, [(Some(1500), Some(2250)), (Some(60_000), Some(61_000))]);
        let material = read("start_ms,end_ms,speaker,text\n1500,x,T,hej\n", &Settings::default()).unwrap();
        assert_eq!((material.talks[0].pieces[0].start, material.findings.len()), (Some(1500), 1));
    }

    #[test]
    fn a_row_that_was_cut_off_makes_no_coding() {
        let coders = |text: &str| {
            let material = read(text, &Settings::default()).unwrap();
            let told: Vec<_> = material.findings.iter().map(|it| it.message.id.to_string()).collect();
            let coders = material.talks[0].codings.iter().map(|it| it.coder.clone()).collect::<Vec<_>>();
            (coders, told, material.talks[0].pieces.len())
        };
        let fewer = vec!["table-row-fewer".to_owned()];
        let whole = "Taler;Tekst;Koder;Kode\nT;Hvad?;anna;Q\n";
        assert_eq!(coders(&format!("{whole}K;Ja;an")), (vec!["anna".to_owned()], fewer.clone(), 2));
        assert_eq!(coders(&format!("{whole}K;Ja;anna")), (vec!["anna".to_owned()], fewer.clone(), 2));
        let head = MARK_COLUMNS.join(";");
        let row = |cells: &str| format!("{cells}{}\n", ";".repeat(MARK_COLUMNS.len() - 1 - cells.matches(';').count()));
        let ours = format!("{head}\n{}t;;;da;anna;id-1", row("t;;;da;anna;id-12;1;x;1;0;;T;;;1;1;;1;Q"));
        assert_eq!(coders(&ours), (vec!["anna".to_owned()], fewer, 1));
    }

    #[test]
    fn roles_are_read_in_four_languages_and_the_others_are_told() {
        for (head, clinician, client) in [
            ("Rolle", "Rådgiver", "Klient"),
            ("Rolle", "Veileder", "bruker"),
            ("Roll", "Kurator", "BRUKARE"),
            ("role", "Nurse", "client"),
        ] {
            let text =
                format!("Taler;{head};Tekst\nAnna;;hej\nAnna;{clinician};hvad\nBo;{client};ja\nMie;Pårørende;nå\n");
            let material = material(&text);
            let roles: Vec<_> = material.talks[0].voices.iter().map(|voice| voice.role).collect();
            assert_eq!(roles, [Some(Role::Clinician), Some(Role::Client), Some(Role::Relative)], "{text}");
            assert!(material.findings.is_empty());
        }
        let alone = material("Rolle;Tekst\nRådgiver;hej\nKlient;ja\n");
        assert_eq!(alone.talks[0].voices[1], Voice { role: Some(Role::Client), ..Voice::called("Klient") });
        let odd = material("Taler;Rolle;Navn;Tekst\nA;Kaptajn;Per;hej\nB;Klient;;ja\nB;Tolk;Bo;ja\nB;;Ib;nå\n");
        let told: Vec<_> = odd.findings.iter().map(|it| (it.place.clone(), &*it.message.id)).collect();
        let row = |row, id| (Place::Row(row), id);
        assert_eq!(told, [row(2, "table-role-unknown"), row(4, "table-role-differs"), row(5, "table-name-differs")]);
        assert_eq!(odd.talks[0].voices[1].name, "Bo");
    }

    #[test]
    fn what_stands_beside_no_code_is_told_with_its_row() {
        let text = "Dato;Taler;Tekst;Kode;Modifikator;Note;Runde\n2026-01-02;T;hej;Q;;spurgt;en\n2026-01-03;T;ja;;stærk;husk det;\n\
                    ;T;nå;NA;-;none;\n;C;so;-;;;\n;;;;;;\n";
        let material = material(text);
        let told: Vec<_> = material.findings.iter().map(|it| (it.place.clone(), &*it.message.id)).collect();
        let expected =
            [(3, "table-note-left"), (3, "table-modifiers-left"), (2, "table-round-odd"), (3, "table-about-differs")];
        assert_eq!(told, expected.map(|(row, id)| (Place::Row(row), id)));
        let texts = crate::ports::locale::Texts::new("en");
        assert!(texts.say(&material.findings[0].message).contains("husk det"));
        let differs = texts.say(&material.findings[3].message);
        assert!(differs.contains("--column \"Dato=talk\""), "{differs}");
        let nothing: Vec<_> = material.table.unwrap().told.iter().map(|told| texts.say(told)).collect();
        assert_eq!(nothing.len(), 2, "{nothing:?}");
        assert!(nothing[0].contains("“-” under codes (1)") && nothing[1].contains("“NA”"), "{nothing:?}");
        assert_eq!(material.talks[0].pieces.len(), 4, "a row of nothing is nothing");
        assert!(told.iter().all(|(_, id)| texts.knows(id)));
    }

    #[test]
    fn what_says_nothing_is_a_code_where_a_codebook_has_it() {
        let known: std::collections::HashSet<String> = ["none".to_owned()].into();
        let text = "Taler;Tekst;Kode\nT;hej;None\nT;ja;-\nT;nå;n/a\n";
        let codes = |settings: &Settings| {
            let material = read(text, settings).unwrap();
            let marks = material.talks[0].codings.iter().flat_map(|coding| coding.marks.clone());
            (marks.map(|mark| mark.code).collect::<Vec<_>>(), material.table.unwrap().told.len())
        };
        assert_eq!(codes(&Settings::default()), (vec![], 3));
        assert_eq!(codes(&Settings { known_codes: known, ..Settings::default() }), (vec!["None".into()], 2));
        let said = vec![("N/A".to_owned(), "NC".to_owned())];
        assert_eq!(codes(&Settings { codes: said, ..Settings::default() }), (vec!["n/a".into()], 2));
    }

    #[test]
    fn columns_of_ours_alone_are_left_in_tables_of_others_and_an_utterance_is_words() {
        let material = material("speaker,utterance,rating,code\nT,hej,4,Q\n");
        assert_eq!(material.talks[0].pieces[0].text, "hej");
        assert_eq!(material.findings[0].message.id, "table-columns-left");
    }

    #[test]
    fn koder_heads_coders_or_codes_as_its_cells_say() {
        let known: std::collections::HashSet<String> = ["q", "sr", "cr", "ct"].map(str::to_owned).into();
        let settings = Settings { known_codes: known, ..Settings::default() };
        let table = |head: &str, cells: &[&str]| {
            let rows: Vec<String> = cells.iter().map(|cell| format!("T;hej;{cell};Q\n")).collect();
            let text = format!("Taler;Tekst;{head}\n{}", rows.concat());
            assert!(is_table(&text));
            read(&text, &settings).unwrap()
        };
        let marks = |material: &Material| {
            let codings = material.talks[0].codings.iter();
            codings.map(|it| (it.coder.clone(), it.marks.len())).collect::<Vec<_>>()
        };
        let none = String::new();
        let codes = table("Koder;x", &["Q", "SR", "CR|Q", ""]);
        assert_eq!((marks(&codes), codes.table.unwrap().told.len()), (vec![(none.clone(), 4)], 1));
        let coders = table("koder;x", &["Anna", "Anna", "Bo"]);
        assert_eq!(coders.talks[0].codings.iter().map(|it| &*it.coder).collect::<Vec<_>>(), ["Anna", "Bo"]);
        let many = table("koder;x", &["a", "b", "c", "d", "e", "f", "g"]);
        assert_eq!(marks(&many), [(none, 7)], "that many coders nobody has");
        let beside = table("Koder;Kode", &["Q", "Q", "SR"]);
        assert_eq!(marks(&beside).len(), 2, "beside codes it can only be coders: {:?}", marks(&beside));
        assert!(beside.table.unwrap().told.is_empty(), "and nobody has to be told");
        let empty = table("Koder;x", &["", ""]);
        assert!(empty.talks[0].codings.is_empty() && empty.table.unwrap().told.is_empty());
    }

    #[test]
    fn what_was_said_of_columns_holds_for_tables_with_the_same_head_alone() {
        use crate::ports::columns::KnownColumns;
        use crate::ports::import::read;
        let pairs = |pairs: [(&str, &str); 2]| pairs.map(|(head, what)| (head.to_owned(), what.to_owned())).to_vec();
        let columns = pairs([("A", "speaker"), ("2", "text")]);
        let text = "A;B\nT;hej\nC;ja\n";
        let said = read(text.as_bytes(), &Settings { columns: columns.clone(), ..Settings::default() }).unwrap();
        let table = said.material.table.unwrap();
        assert_eq!((said.format.id, table.is_remembered, &table.stated), ("csv", false, &columns));
        let known_columns = vec![KnownColumns { heads: table.heads, columns }];
        let again = Settings { known_columns, ..Settings::default() };
        let remembered = read(text.as_bytes(), &again).unwrap().material;
        assert!(remembered.table.unwrap().is_remembered);
        assert_eq!(remembered.talks[0].pieces[1].text, "ja");
        assert_ne!(read(text.replace("A;B", "A;C").as_bytes(), &again).map(|it| it.format.id).ok(), Some("csv"));
    }
}
