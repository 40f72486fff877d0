//! Turns of a table of ours, whose rows may stand in any order: a spreadsheet sorts by code or by coder. Each row says which part of
//! which turn it is, so that what belongs together is put together when all rows were read.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use super::by_turn::ByTurn;
use crate::domain::message::Message;
use crate::ports::import::counted::Counted;
use crate::ports::import::material::{Finding, FoundCut, On, Piece, Place, Talk};

/// The coding of a row by its place in the talk; `None` for rows that nobody coded.
type Whose = Option<usize>;

/// What a row says of the part of a turn that it stands for.
pub struct Row {
    /// Which part, from 1, where the row says so.
    pub part: Option<u32>,
    /// Whether no row says it, so that other words of a turn are its next part.
    pub is_partless: bool,
    /// How many parts the turn has, where the row says so.
    pub parts: Option<u32>,
    /// The part's id in the coding.
    pub utterance: Option<u32>,
    /// Whose coding it is in.
    pub coding: Whose,
}

/// Codings that tell one turn and are looked through one by one; where there are more, their places are kept.
const FEW_TELLERS: usize = 16;

/// Parts of the turns of a talk while its rows are read.
#[derive(Default)]
pub struct Turns {
    by_turn: ByTurn,
    /// For each piece what each coding tells of it, in the order of their first rows.
    tellers: Vec<Vec<(Whose, Told)>>,
    /// Where a coding stands among those of a piece, behind the first few.
    places: HashMap<(usize, Whose), usize>,
    /// The part that the row before of the same coding stood for, by the coding; that of no coding comes first.
    last: Vec<Option<(usize, u32)>>,
    /// Whether rows of one turn stand apart, or later parts first.
    is_mixed: bool,
    /// Rows that say neither which part of a turn they stand for nor its words.
    unsaid: Vec<(usize, Whose, Place)>,
    counted: Counted,
}

/// The words of a part of a turn, and the part's id.
type Part = (String, Option<u32>);

/// The parts of one turn in one coding.
#[derive(Default)]
struct Told {
    /// The part that came first: most turns have no other.
    first: Option<(u32, Part)>,
    /// The others.
    more: BTreeMap<u32, Part>,
    /// How many there should be.
    count: u32,
}

impl Told {
    fn part(&self, part: u32) -> Option<&Part> {
        let first = self.first.as_ref().filter(|(number, _)| *number == part);
        first.map(|(_, part)| part).or_else(|| self.more.get(&part))
    }

    /// The words of a part, where nothing was said of them before.
    fn fill(&mut self, part: u32, words: &str) {
        let there = match &mut self.first {
            Some((number, there)) if *number == part => Some(there),
            _ => self.more.get_mut(&part),
        };
        if let Some((known, _)) = there.filter(|(known, _)| known.is_empty()) {
            words.clone_into(known);
        }
    }

    /// The part with these words.
    fn of_words(&self, text: &str) -> Option<u32> {
        self.parts().find(|(_, (words, _))| !text.is_empty() && words == text).map(|(number, _)| number)
    }

    /// The part behind the last one.
    fn next(&self) -> u32 {
        self.parts().last().map_or(1, |(number, _)| number.saturating_add(1))
    }

    fn is_wordless(&self) -> bool {
        self.parts().all(|(_, (words, _))| words.is_empty())
    }

    /// Adds a part that is not there.
    fn add(&mut self, number: u32, part: Part) {
        if self.first.is_none() {
            self.first = Some((number, part));
        } else {
            self.more.insert(number, part);
        }
    }

    /// All parts by their numbers.
    fn parts(&self) -> impl Iterator<Item = (u32, &Part)> {
        let first = self.first.as_ref().map(|(number, part)| (*number, part));
        let place = first.map_or(0, |(number, _)| number);
        let more = self.more.range(..place).map(|(number, part)| (*number, part));
        more.chain(first).chain(self.more.range(place..).map(|(number, part)| (*number, part)))
    }

    fn is_whole(&self) -> bool {
        let first = self.first.as_ref().map_or(0, |(number, _)| *number);
        let last = self.more.keys().next_back().copied().unwrap_or_default().max(first);
        self.more.len() + usize::from(self.first.is_some()) == last.max(self.count) as usize
    }

    /// The words of a turn that is one part and whole. They are gone from here then.
    fn only_words(&mut self) -> Option<String> {
        let (is_alone, is_whole) = (self.more.is_empty(), self.count <= 1);
        let first = self.first.as_mut().filter(|(number, _)| *number == 1 && is_alone && is_whole);
        first.map(|(_, (words, _))| std::mem::take(words))
    }

    fn words(&self) -> Cow<'_, str> {
        match &self.first {
            Some((_, (words, _))) if self.more.is_empty() => Cow::Borrowed(words),
            _ => self.parts().map(|(_, (words, _))| words.as_str()).collect(),
        }
    }

    /// The same, where nobody asks for the parts any more.
    fn into_words(self) -> String {
        match self.first {
            Some((_, (words, _))) if self.more.is_empty() => words,
            _ => self.words().into_owned(),
        }
    }

    /// Characters of the turn before each part. Where parts are missing, or the words are not those of the turn, each part is looked
    /// for behind the one before it.
    fn offsets(&self, turn: &str) -> Vec<(u32, u32)> {
        let is_sound = self.is_whole() && self.words() == turn;
        let (mut offsets, mut reached) = (Vec::with_capacity(self.more.len() + 1), 0);
        for (part, (words, _)) in self.parts() {
            let found = if is_sound { Some(0) } else { turn.get(reached..).and_then(|rest| rest.find(words.as_str())) };
            reached += found.unwrap_or_default();
            offsets.push((part, turn.get(..reached).unwrap_or(turn).chars().count() as u32));
            reached = (reached + words.len()).min(turn.len());
        }
        offsets
    }
}

/// Whether two rows say different things.
fn differ<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
    one.zip(other).is_some_and(|(one, other)| one != other)
}

impl Turns {
    /// Takes a row. Until [`Self::settle`], its mark stands on the piece with the part's number in the place of the characters.
    pub fn take(&mut self, talk: &mut Talk, turn: &str, row: &Row, said: Piece) -> On {
        let piece = self.by_turn.get(turn).unwrap_or_else(|| {
            let (place, number) = (said.place.clone(), turn.parse().ok());
            talk.pieces.push(Piece {
                place,
                by: said.by,
                start: said.start,
                end: said.end,
                text: String::new(),
                turn: number,
            });
            self.enter(turn, talk.pieces.len() - 1)
        });
        // What a row does not say that somebody added is as the others say it.
        let there = &mut talk.pieces[piece];
        if differ(there.by, said.by) || differ(there.start, said.start) || differ(there.end, said.end) {
            self.counted.tell("table-turn-differs", &said.place);
        }
        (there.by, there.start, there.end) = (there.by.or(said.by), there.start.or(said.start), there.end.or(said.end));
        let (teller, is_new) = self.teller(piece, row.coding);
        let by_words = || self.tellers[piece][teller].1.of_words(&said.text);
        let next = || if row.is_partless { self.tellers[piece][teller].1.next() } else { 1 };
        let part = row.part.or_else(by_words).unwrap_or_else(next);
        if row.part.is_none() && said.text.is_empty() {
            self.unsaid.push((piece, row.coding, said.place.clone()));
        }
        let whose = row.coding.map_or(0, |coding| coding + 1);
        if whose >= self.last.len() {
            self.last.resize(whose + 1, None);
        }
        let before = self.last[whose].replace((piece, part));
        self.is_mixed |= match before {
            Some((last, before)) if last == piece => before > part,
            _ => !is_new || part > 1,
        };
        let told = &mut self.tellers[piece][teller].1;
        told.count = told.count.max(row.parts.unwrap_or_default());
        match told.part(part) {
            Some((words, _)) if words.is_empty() => told.fill(part, &said.text),
            Some((words, _)) if !said.text.is_empty() && *words != said.text => {
                self.counted.tell("table-part-differs", &said.place);
            }
            Some(_) => {}
            None => told.add(part, (said.text, row.utterance)),
        }
        On::Piece { piece, from: part }
    }

    /// Takes up a piece that is new.
    fn enter(&mut self, turn: &str, piece: usize) -> usize {
        self.by_turn.insert(turn, piece);
        self.tellers.resize_with(piece + 1, Vec::new);
        piece
    }

    /// The place of a coding among those that tell a piece, and whether it is new there.
    fn teller(&mut self, piece: usize, whose: Whose) -> (usize, bool) {
        let tellers = &mut self.tellers[piece];
        let known = tellers.iter().take(FEW_TELLERS).position(|(teller, _)| *teller == whose);
        let known = known.or_else(|| {
            let has_more = tellers.len() > FEW_TELLERS;
            has_more.then(|| self.places.get(&(piece, whose)).copied()).flatten()
        });
        if let Some(known) = known {
            return (known, false);
        }
        if tellers.is_empty() {
            // Most talks are told by one.
            tellers.reserve_exact(1);
        } else if tellers.len() >= FEW_TELLERS {
            self.places.insert((piece, whose), tellers.len());
        }
        tellers.push((whose, Told::default()));
        (tellers.len() - 1, true)
    }

    /// When all rows were read: gives turns their words, codings their cuts, marks their places, and turns their order.
    pub fn settle(mut self, talk: &mut Talk, findings: &mut Vec<Finding>) {
        for (piece, whose, place) in std::mem::take(&mut self.unsaid) {
            let told = self.tellers[piece].iter().find(|(teller, _)| *teller == whose);
            if told.is_some_and(|(_, told)| !told.more.is_empty()) {
                self.counted.tell("table-part-unsaid", &place);
            }
        }
        // Where marks stand behind the beginning of a turn.
        let mut offsets: HashMap<(usize, Whose), Vec<(u32, u32)>> = HashMap::new();
        for (piece, mut tellers) in std::mem::take(&mut self.tellers).into_iter().enumerate() {
            // Most turns are told by one coder, and are not cut: nothing stands behind their beginning.
            if let [(_, told)] = &mut tellers[..]
                && let Some(words) = told.only_words()
            {
                talk.pieces[piece].text = words;
                continue;
            }
            let is_worded = |(_, told): &(Whose, Told)| told.is_whole() && !told.is_wordless();
            let whole = || tellers.iter().position(|(_, told)| told.is_whole());
            let best = tellers.iter().position(is_worded).or_else(whole).or(tellers.first().map(|_| 0));
            let Some(best) = best else { continue };
            let words = tellers[best].1.words();
            let place = &talk.pieces[piece].place;
            for (index, (whose, told)) in tellers.iter().enumerate() {
                if !told.is_whole() {
                    self.counted.tell("table-parts-missing", place);
                } else if index != best && !told.is_wordless() && told.words() != words {
                    self.counted.tell("table-part-differs", place);
                }
                let places = told.offsets(&words);
                if let Some(coding) = whose.and_then(|coding| talk.codings.get_mut(coding)) {
                    let parts = told.parts().zip(&places).filter(|((part, _), _)| *part > 1);
                    let cuts = parts.map(|((_, (_, utterance)), (_, from))| FoundCut {
                        piece,
                        from: *from,
                        utterance: *utterance,
                    });
                    coding.cuts.extend(cuts);
                }
                if places.iter().any(|(_, from)| *from > 0) {
                    offsets.insert((piece, *whose), places);
                }
            }
            drop(words);
            talk.pieces[piece].text = tellers.swap_remove(best).1.into_words();
        }
        for (index, coding) in talk.codings.iter_mut().enumerate() {
            for mark in &mut coding.marks {
                if let On::Piece { piece, from } = &mut mark.on {
                    let places = if offsets.is_empty() { None } else { offsets.get(&(*piece, Some(index))) };
                    let place = places
                        .and_then(|places| places.binary_search_by_key(from, |it| it.0).ok().map(|at| places[at].1));
                    *from = place.unwrap_or_default();
                }
            }
        }
        findings.extend(self.order(talk));
        findings.extend(self.counted.into_findings());
    }

    /// Puts turns in the order of their numbers where the rows were sorted by something else. Where nothing but the numbers speaks for
    /// that, they stay, and it is told.
    fn order(&self, talk: &mut Talk) -> Option<Finding> {
        let number = |piece: &Piece| (piece.turn.is_none(), piece.turn);
        let mut order: Vec<usize> = (0..talk.pieces.len()).collect();
        order.sort_by_key(|place| number(&talk.pieces[*place]));
        let was_sorted = order.is_sorted();
        let starts = |order: &mut dyn Iterator<Item = usize>| {
            let known: Vec<u32> = order.filter_map(|place| talk.pieces[place].start).collect();
            known.is_sorted()
        };
        let is_mixed = self.is_mixed || starts(&mut order.iter().copied()) && !starts(&mut (0..talk.pieces.len()));
        let finding = |id: &'static str| {
            let message = Message::new(id).with("talk", talk.name.as_str());
            Some(Finding { place: talk.pieces.first().map_or(Place::Whole, |piece| piece.place.clone()), message })
        };
        if !is_mixed {
            return if was_sorted { None } else { finding("table-turns-unsure") };
        }
        let told = finding("table-turns-sorted").filter(|_| !was_sorted);
        let mut places = vec![0; order.len()];
        for (now, before) in order.iter().enumerate() {
            places[*before] = now;
        }
        let mut pieces: Vec<Option<Piece>> = std::mem::take(&mut talk.pieces).into_iter().map(Some).collect();
        talk.pieces = order.iter().filter_map(|before| pieces[*before].take()).collect();
        for coding in &mut talk.codings {
            for cut in &mut coding.cuts {
                cut.piece = places[cut.piece];
            }
            for mark in &mut coding.marks {
                if let On::Piece { piece, .. } = &mut mark.on {
                    *piece = places[*piece];
                }
            }
            // The order in which marks were given is that of their ids.
            coding.marks.sort_by_key(|mark| match mark.on {
                On::Piece { piece, from } => (piece, from, mark.id),
                On::Time { .. } => (usize::MAX, 0, mark.id),
            });
        }
        told
    }
}

#[cfg(test)]
mod tests {
    use super::FEW_TELLERS;
    use crate::ports::export::table::MARK_COLUMNS;
    use crate::ports::import::material::{FoundCoding, Material, On};
    use crate::ports::import::{Settings, tables};

    /// A row of ours: coder, turn, start, part, parts, utterance, mark, code, words.
    fn row(cells: [&str; 9]) -> String {
        let names = ["coder", "turn", "start_ms", "part", "parts", "utterance", "mark", "code", "text"];
        let cell = |column: &&str| match names.iter().position(|name| name == column) {
            Some(place) => cells[place],
            None if *column == "talk" => "t",
            None if *column == "speaker" => "T",
            None => "",
        };
        MARK_COLUMNS.iter().map(cell).collect::<Vec<_>>().join("\t")
    }

    fn rows() -> Vec<String> {
        [
            ["anna", "1", "0", "1", "3", "", "1", "Q", "Hvad?"],
            ["anna", "1", "0", "1", "3", "", "7", "AF", "Hvad?"],
            ["anna", "1", "0", "2", "3", "4", "", "", " Nå."],
            ["anna", "1", "0", "3", "3", "5", "2", "SR", " Så det."],
            ["anna", "2", "900", "1", "1", "", "3", "CT", "Ja."],
            ["bo", "1", "0", "1", "2", "", "1", "CR", "Hvad? Nå."],
            ["bo", "1", "0", "2", "2", "9", "2", "GI", " Så det."],
            ["bo", "2", "900", "1", "1", "", "3", "CT", "Ja."],
        ]
        .map(row)
        .to_vec()
    }

    fn read(rows: &[String]) -> Material {
        let text = format!("{}\n{}\n", MARK_COLUMNS.join("\t"), rows.join("\n"));
        tables::read(&text, &Settings::default()).unwrap()
    }

    /// Words of turns, and what each coder said of them, whatever the order of the coders and the rows that it came from.
    fn told(material: &Material) -> String {
        let talk = &material.talks[0];
        let mut codings: Vec<&FoundCoding> = talk.codings.iter().collect();
        codings.sort_by_key(|coding| coding.coder.as_str());
        let coding = |coding: &&FoundCoding| {
            let mut cuts: Vec<_> = coding.cuts.iter().map(|cut| (cut.piece, cut.from, cut.utterance)).collect();
            cuts.sort_unstable();
            let marks: Vec<(&str, On, Option<u32>)> =
                coding.marks.iter().map(|mark| (mark.code.as_str(), mark.on, mark.id)).collect();
            format!("{} {cuts:?} {marks:?}\n", coding.coder)
        };
        let said: Vec<_> = talk.pieces.iter().map(|piece| (piece.turn, piece.text.as_str())).collect();
        format!("{said:?}\n{}", codings.iter().map(coding).collect::<String>())
    }

    #[test]
    fn a_row_that_somebody_added_is_no_cause_for_alarm_and_loses_no_words() {
        let with = |place: usize, cells: [&str; 9]| {
            let mut rows = rows();
            rows.insert(place, row(cells));
            let material = read(&rows);
            let words: Vec<_> = material.talks[0].pieces.iter().map(|piece| piece.text.clone()).collect();
            assert_eq!(words, ["Hvad? Nå. Så det.", "Ja."], "{cells:?}");
            assert_eq!(material.talks[0].pieces[1].start, Some(900), "{cells:?}");
            let coding = material.talks[0].codings.iter().find(|coding| coding.coder == cells[0]);
            let mark = coding.and_then(|coding| coding.marks.iter().find(|mark| mark.code == "NY")).unwrap().on;
            (mark, material.findings.iter().map(|it| it.message.id.to_string()).collect::<Vec<_>>())
        };
        let on = |piece, from| On::Piece { piece, from };
        for place in [0, 4, 8] {
            let sorted = if place == 0 { vec!["table-turns-sorted".to_owned()] } else { Vec::new() };
            for coder in ["anna", "cia"] {
                let found = with(place, [coder, "2", "", "", "", "", "", "NY", ""]);
                assert_eq!(found, (on(1, 0), sorted.clone()), "{coder} {place}");
            }
        }
        assert_eq!(with(8, ["anna", "1", "", "", "", "", "", "NY", " Så det."]), (on(0, 9), vec![]));
        assert_eq!(with(8, ["anna", "1", "", "2", "", "", "", "NY", ""]), (on(0, 5), vec![]));
        let unsaid = with(8, ["anna", "1", "", "", "", "", "", "NY", ""]);
        assert_eq!(unsaid, (on(0, 0), vec!["table-part-unsaid".to_owned()]));
        assert!(crate::ports::locale::Texts::new("en").knows("table-part-unsaid"));
    }

    #[test]
    fn rows_find_together_in_whatever_order_a_spreadsheet_has_put_them() {
        let rows = rows();
        let whole = read(&rows);
        assert!(whole.findings.is_empty(), "{:?}", whole.findings);
        assert!(told(&whole).starts_with(r#"[(Some(1), "Hvad? Nå. Så det."), (Some(2), "Ja.")]"#), "{}", told(&whole));
        let by_column = |column: usize| {
            let mut rows = rows.clone();
            rows.sort_by_key(|row| row.split('\t').nth(column).unwrap_or_default().to_owned());
            rows
        };
        let turned: Vec<String> = rows.iter().rev().cloned().collect();
        let sorted = (0..MARK_COLUMNS.len()).map(by_column).chain([turned]);
        let mut seed = 7_u64;
        let thrown = (0..200).map(|_| {
            let mut rows = rows.clone();
            for place in (1..rows.len()).rev() {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                rows.swap(place, (seed >> 33) as usize % (place + 1));
            }
            rows
        });
        for rows in sorted.chain(thrown) {
            let again = read(&rows);
            assert_eq!(told(&again), told(&whole), "{rows:#?}");
            assert!(again.findings.iter().all(|finding| finding.message.id == "table-turns-sorted"), "{again:?}");
        }
    }

    #[test]
    fn however_many_coders_tell_a_turn_each_has_its_parts() {
        let coders: Vec<String> = (0..3 * FEW_TELLERS).map(|coder| format!("coder {coder}")).collect();
        let part = |coder: &String, part: &str, code: &str, text: &str| {
            row([coder.as_str(), "1", "0", part, "2", "", "", code, text])
        };
        let first = coders.iter().map(|coder| part(coder, "1", "Q", "Hvad?"));
        let rows: Vec<String> = first.chain(coders.iter().map(|coder| part(coder, "2", "SR", " Nå."))).collect();
        let material = read(&rows);
        let talk = &material.talks[0];
        assert_eq!((talk.pieces.len(), talk.pieces[0].text.as_str()), (1, "Hvad? Nå."));
        assert_eq!(talk.codings.len(), coders.len());
        for coding in &talk.codings {
            let marks: Vec<_> = coding.marks.iter().map(|mark| (mark.code.as_str(), mark.on)).collect();
            assert_eq!(marks, [("Q", On::Piece { piece: 0, from: 0 }), ("SR", On::Piece { piece: 0, from: 5 })]);
            assert_eq!(coding.cuts.iter().map(|cut| cut.from).collect::<Vec<_>>(), [5], "{}", coding.coder);
        }
    }

    #[test]
    fn other_ways_to_write_a_number_are_other_turns() {
        let rows = ["1", "01", "+1", "x"].map(|turn| row(["anna", turn, "", "1", "1", "", "", "Q", "Ja."]));
        let material = read(&rows);
        let turns: Vec<_> = material.talks[0].pieces.iter().map(|piece| piece.turn).collect();
        assert_eq!(turns.len(), 4, "{turns:?}");
    }

    #[test]
    fn numbers_that_do_not_go_up_are_told_where_nothing_else_speaks_for_sorting() {
        let rows = [
            row(["anna", "2", "", "1", "1", "", "1", "CT", "Ja."]),
            row(["anna", "1", "", "1", "1", "", "2", "Q", "Hvad?"]),
        ];
        let material = read(&rows);
        assert_eq!(material.talks[0].pieces[0].text, "Ja.", "it may be so in the talk");
        assert_eq!(material.findings[0].message.id, "table-turns-unsure");
        let mut timed = rows.map(|row| row.replace("\tanna\t", "\tbo\t"));
        timed[0] = row(["bo", "2", "900", "1", "1", "", "1", "CT", "Ja."]);
        timed[1] = row(["bo", "1", "0", "1", "1", "", "2", "Q", "Hvad?"]);
        let material = read(&timed);
        assert_eq!((material.talks[0].pieces[0].text.as_str(), material.findings.len()), ("Hvad?", 1));
        assert_eq!(material.findings[0].message.id, "table-turns-sorted");
    }

    #[test]
    fn rows_that_are_missing_or_say_otherwise_are_told() {
        let mut some = rows();
        some.remove(2);
        let material = read(&some);
        let talk = &material.talks[0];
        assert_eq!(talk.pieces[0].text, "Hvad? Nå. Så det.", "the other coder tells it whole");
        let cuts: Vec<_> = talk.codings[0].cuts.iter().map(|cut| (cut.from, cut.utterance)).collect();
        assert_eq!(cuts, [(9, Some(5))]);
        assert_eq!(material.findings[0].message.id, "table-parts-missing");

        let mut other = rows();
        other[1] = other[1].replace("Hvad?", "Hva?");
        other[4] = other[4].replace("\t900\t", "\t950\t");
        let material = read(&other);
        let ids: Vec<_> = material.findings.iter().map(|finding| finding.message.id.as_ref()).collect();
        assert_eq!(ids, ["table-part-differs", "table-turn-differs"]);
        let texts = crate::ports::locale::Texts::new("en");
        let all = ["table-turns-sorted", "table-turns-unsure", "table-parts-missing"];
        assert!(ids.into_iter().chain(all).all(|id| texts.knows(id)));
    }
}
