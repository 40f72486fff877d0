//! Coders who stand one below the other in a table of others: all rows of one, then the rows of the next for the same talk; or
//! one part of the talk after the other in this way. A row that names no coder belongs to whoever is named above it.
//! Where nothing numbers the turns, the rows of the second are laid over the turns of the first, so that the talk is there once.
//!
//! Rows fit in their order by speaker and words, and by their beginning where every row has one. Where a coder has the same words
//! several times in a row and another fewer times, that were several codes of one turn. Words that stand once with either
//! coder hold the alignment, so that it takes no more than sorting takes.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::domain::message::{Argument, Message};
use crate::ports::import::material::{Finding, On, Place, Talk};

/// Of ten turns of the coder who has fewer, so many have to be turns of the other.
const FEWEST_OF_TEN: usize = 9;
/// One turn alone is too little to tell that a talk is there twice.
const FEWEST: usize = 2;
/// More codings than this of one talk are looked at no further, so that a table takes no time that grows with their square.
const MOST: usize = 64;

/// The rows of one coding: the coding, and the pieces that they stand for. Rows of nobody above those of all coders have none.
type Block = (Option<usize>, Vec<usize>);
/// Rows that follow each other and say the same: a number for what they say, and where they are.
type Run = (usize, Range<usize>);

/// Lays the codings of a talk over each other; `rows` are the coding and the piece of each row, `numbers` the number of each piece.
/// Where turns are numbered, nothing is done but told.
pub fn lay(talk: &mut Talk, rows: &[(Option<usize>, usize)], numbers: &[Option<u32>]) -> Vec<Finding> {
    let Some(mut blocks) = blocks(talk, rows) else { return Vec::new() };
    let is_numbered = numbers.iter().any(Option::is_some);
    let (first, base) = blocks.remove(0);
    let taken = Taken::new(talk, &base, numbers);
    let mut laid = Laid::new(base, talk);
    let (mut findings, mut has_laid) = (Vec::new(), false);
    for (coding, block) in blocks.into_iter().filter_map(|(coding, block)| Some((coding?, block))) {
        let told = |id: &'static str, talk: &Talk| {
            let coder = |of: Option<usize>| match of.map(|of| talk.codings[of].coder.as_str()) {
                Some(coder) if !coder.is_empty() => Argument::from(coder),
                _ => Argument::from(Message::new("import-coder-unnamed")),
            };
            let message = Message::new(id).with("coder", coder(Some(coding))).with("other", coder(first));
            (block.first().map_or(Place::Whole, |piece| talk.pieces[*piece].place.clone()), message)
        };
        // Rows of coders who take turns are one turn already.
        let is_there = block.iter().filter(|piece| laid.is_in[**piece]).count() * 2 >= block.len();
        if is_there && let Some((piece, number, count)) = taken.apart(talk, &block, &laid.is_in) {
            let message = told("table-coders-numbers", talk).1.with("count", count).with("number", number as usize);
            findings.push(Finding { place: talk.pieces[piece].place.clone(), message });
        }
        let is_timed = laid.base.iter().chain(&block).all(|piece| talk.pieces[*piece].start.is_some());
        let (fit, is_alike) = if is_there { (None, false) } else { fit(talk, &laid.base, &block, is_timed) };
        match fit {
            Some(fit) if !is_numbered => {
                laid.over(talk, coding, &block, &fit);
                has_laid = true;
                let mine = rows.iter().filter(|(whose, _)| *whose == Some(coding));
                let went = |row: &&(Option<usize>, usize)| laid.went.contains_key(&(coding, row.1));
                let (count, all) = (mine.clone().filter(went).count(), mine.count());
                let (place, message) = told("table-coders-laid", talk);
                findings.push(Finding { place, message: message.with("count", count).with("left", all - count) });
            }
            _ if is_alike => {
                let (place, message) = told("table-coders-twice", talk);
                findings.push(Finding { place, message });
                laid.leftover.extend(&block);
            }
            _ => laid.leftover.extend(&block),
        }
    }
    if has_laid {
        laid.settle(talk);
    }
    findings
}

/// Numbers of the turns of the first coder, where rows have them.
struct Taken<'n> {
    numbers: &'n [Option<u32>],
    /// Who says the turns of each number.
    by: HashMap<u32, HashSet<Option<u16>>>,
}

impl<'n> Taken<'n> {
    fn new(talk: &Talk, base: &[usize], numbers: &'n [Option<u32>]) -> Self {
        // Turns that were parted since have no numbers of their own.
        let numbers = if numbers.len() == talk.pieces.len() { numbers } else { &[] };
        let mut by: HashMap<u32, HashSet<Option<u16>>> = HashMap::new();
        for piece in base {
            if let Some(number) = numbers.get(*piece).copied().flatten() {
                by.entry(number).or_default().insert(talk.pieces[*piece].by);
            }
        }
        Self { numbers, by }
    }

    /// Rows of another coder that have the number of a turn and other words: the first of them, its number, and how many they are.
    /// Numbers may begin anew with each speaker, so that one row at least has to be of the speaker of that turn.
    fn apart(&self, talk: &Talk, block: &[usize], is_in: &[bool]) -> Option<(usize, u32, usize)> {
        let numbered = |piece: &usize| Some((*piece, self.numbers.get(*piece).copied().flatten()?));
        let others = block.iter().filter(|piece| !is_in[**piece]).filter_map(numbered);
        let others: Vec<(usize, u32)> = others.filter(|(_, number)| self.by.contains_key(number)).collect();
        let is_one = |(piece, number): &(usize, u32)| self.by[number].contains(&talk.pieces[*piece].by);
        let (piece, number) = *others.first()?;
        others.iter().any(is_one).then_some((piece, number, others.len()))
    }
}

/// Whether a finding tells that every row of a coding was laid over another one's, so that nothing is doubted.
pub fn is_whole(told: &Finding) -> bool {
    told.message.id == "table-coders-laid" && told.message.arguments.contains(&("left", Argument::Number(0)))
}

/// The rows of each coding in their order, wherever they stand.
fn blocks(talk: &Talk, rows: &[(Option<usize>, usize)]) -> Option<Vec<Block>> {
    let is_nobodys = |row: &&(Option<usize>, usize)| row.0.is_none();
    let above = rows.iter().take_while(is_nobodys).count();
    let mut blocks: Vec<Block> = Vec::new();
    let mut places: HashMap<usize, usize> = HashMap::new();
    let mut last = None;
    for (coding, piece) in &rows[above..] {
        if let Some(coding) = coding {
            let place = *places.entry(*coding).or_insert(blocks.len());
            if place == blocks.len() {
                blocks.push((Some(*coding), Vec::new()));
            }
            last = Some(place);
        }
        let Some((_, pieces)) = last.map(|last| &mut blocks[last]) else { continue };
        if pieces.last() != Some(piece) {
            pieces.push(*piece);
        }
    }
    let above: Vec<usize> = rows[..above].iter().map(|row| row.1).collect();
    if let Some((_, pieces)) = blocks.first_mut()
        && !above.is_empty()
    {
        if is_said_again(talk, &above, pieces) {
            blocks.insert(0, (None, above));
        } else {
            pieces.splice(0..0, above);
        }
    }
    (2..=MOST).contains(&blocks.len()).then_some(blocks)
}

/// Whether rows that stand above those of all coders are the talk, which the first coder has once more.
fn is_said_again(talk: &Talk, above: &[usize], below: &[usize]) -> bool {
    let said = |piece: &usize| (talk.pieces[*piece].by, talk.pieces[*piece].text.as_str());
    let below: HashSet<_> = below.iter().map(said).collect();
    above.len() >= FEWEST && above.iter().filter(|piece| below.contains(&said(piece))).count() * 2 >= above.len()
}

/// How two lists of runs fit.
struct Fit {
    base: Vec<Run>,
    block: Vec<Run>,
    /// Places in both lists, which go up in both.
    pairs: Vec<(usize, usize)>,
}

/// How rows fit over turns, where they do; and whether they are so alike that the talk may be there twice.
fn fit(talk: &Talk, base: &[usize], block: &[usize], is_timed: bool) -> (Option<Fit>, bool) {
    let (fit, anchors) = aligned(talk, base, block, is_timed);
    let (count, fewer) = (fit.pairs.len(), fit.base.len().min(fit.block.len()));
    let is_whole = count == fit.base.len() && count == fit.block.len();
    let nearly = anchors > 0 && count >= FEWEST && count * 10 >= fewer * FEWEST_OF_TEN;
    if is_whole || nearly {
        return (Some(fit), true);
    }
    let by_words = if is_timed { aligned(talk, base, block, false).0.pairs.len() } else { count };
    (None, by_words >= FEWEST && by_words * 2 >= fewer)
}

/// The alignment of rows with turns, and how many words that stand once with either hold it.
fn aligned(talk: &Talk, base: &[usize], block: &[usize], is_timed: bool) -> (Fit, usize) {
    let mut known = HashMap::new();
    let mut runs = |pieces: &[usize]| {
        let mut runs: Vec<Run> = Vec::new();
        for (place, piece) in pieces.iter().enumerate() {
            let said = &talk.pieces[*piece];
            // What has no words is like nothing else.
            let silent = said.text.is_empty().then_some(*piece);
            let key = (said.by, said.text.as_str(), said.start.filter(|_| is_timed), silent);
            let next = known.len();
            let key = *known.entry(key).or_insert(next);
            match runs.last_mut() {
                Some((last, range)) if *last == key => range.end = place + 1,
                _ => runs.push((key, place..place + 1)),
            }
        }
        runs
    };
    let (base, block) = (runs(base), runs(block));
    let anchors = anchors(&base, &block);
    let count = anchors.len();
    let pairs = between(&base, &block, anchors);
    (Fit { base, block, pairs }, count)
}

/// Where each key stands.
fn places(runs: &[Run]) -> HashMap<usize, Vec<usize>> {
    let mut places: HashMap<usize, Vec<usize>> = HashMap::new();
    for (place, (key, _)) in runs.iter().enumerate() {
        places.entry(*key).or_default().push(place);
    }
    places
}

/// Pairs of what stands once in both, as many as stand in one order.
fn anchors(base: &[Run], block: &[Run]) -> Vec<(usize, usize)> {
    let (there, here) = (places(base), places(block));
    let once = |places: &HashMap<usize, Vec<usize>>, key: usize| match places.get(&key).map(Vec::as_slice) {
        Some([place]) => Some(*place),
        _ => None,
    };
    let pairs = block.iter().filter_map(|(key, _)| Some((once(&there, *key)?, once(&here, *key)?)));
    let pairs: Vec<(usize, usize)> = pairs.collect();
    // The longest row that goes up: the least end of each length, and who stands before whom.
    let (mut ends, mut before): (Vec<usize>, Vec<Option<usize>>) = (Vec::new(), Vec::new());
    for (at, pair) in pairs.iter().enumerate() {
        let length = ends.partition_point(|end| pairs[*end].0 < pair.0);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        if length == ends.len() { ends.push(at) } else { ends[length] = at }
    }
    let mut row: Vec<(usize, usize)> =
        std::iter::successors(ends.last().copied(), |at| before[*at]).map(|at| pairs[at]).collect();
    row.reverse();
    row
}

/// The pairs, and between two of them what stands next in either.
fn between(base: &[Run], block: &[Run], anchors: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    let there = places(base);
    let (mut pairs, mut from) = (Vec::new(), (0, 0));
    for anchor in anchors.into_iter().chain([(base.len(), block.len())]) {
        for (here, (key, _)) in block.iter().enumerate().take(anchor.1).skip(from.1) {
            let places = there.get(key).map_or(&[][..], Vec::as_slice);
            let next = places.get(places.partition_point(|place| *place < from.0));
            if let Some(next) = next.copied().filter(|next| *next < anchor.0) {
                pairs.push((next, here));
                from.0 = next + 1;
            }
        }
        if anchor.1 < block.len() {
            pairs.push(anchor);
        }
        from = (anchor.0 + 1, anchor.1 + 1);
    }
    pairs
}

/// A talk while codings are laid over each other.
struct Laid {
    /// Its turns in their order.
    base: Vec<usize>,
    /// Whether a piece is one of them.
    is_in: Vec<bool>,
    /// Pieces of which two coders say that they were said as often as they stand there.
    agreed: Vec<bool>,
    /// Where the pieces of a coding went.
    went: HashMap<(usize, usize), usize>,
    /// Where pieces went, whoever coded them.
    joined: Vec<usize>,
    /// What stays behind the talk as it was.
    leftover: Vec<usize>,
}

impl Laid {
    fn new(base: Vec<usize>, talk: &Talk) -> Self {
        let count = talk.pieces.len();
        let mut is_in = vec![false; count];
        for piece in &base {
            is_in[*piece] = true;
        }
        let joined = (0..count).collect();
        Self { base, is_in, agreed: vec![false; count], went: HashMap::new(), joined, leftover: Vec::new() }
    }

    /// Lays the rows of a coding over the turns; those that fit nowhere stand behind the one before them.
    fn over(&mut self, talk: &mut Talk, coding: usize, block: &[usize], fit: &Fit) {
        let mut behind: Vec<Vec<usize>> = vec![Vec::new(); fit.base.len() + 1];
        let mut slot = fit.pairs.first().map_or(fit.base.len(), |pair| pair.0);
        let mut pairs = fit.pairs.iter().peekable();
        for (at, (_, range)) in fit.block.iter().enumerate() {
            let rows = &block[range.clone()];
            if let Some((there, _)) = pairs.next_if(|pair| pair.1 == at) {
                let turns = self.base[fit.base[*there].1.clone()].to_vec();
                self.fit(talk, coding, &turns, rows);
                slot = there + 1;
            } else {
                behind[slot].extend(rows.iter().filter(|piece| !self.is_in[**piece]));
            }
        }
        let mut base = Vec::with_capacity(self.base.len());
        for (at, more) in behind.into_iter().enumerate() {
            base.extend(more);
            let turns = fit.base.get(at).map_or(0..0, |run| run.1.clone());
            base.extend(self.base[turns].iter().filter(|piece| self.joined[**piece] == **piece));
        }
        for piece in &base {
            self.is_in[*piece] = true;
        }
        self.base = base;
    }

    /// Lays rows over turns with the same words.
    fn fit(&mut self, talk: &mut Talk, coding: usize, turns: &[usize], rows: &[usize]) {
        let is_agreed = turns.iter().any(|piece| self.agreed[*piece]);
        let last = rows.len().min(turns.len()) - 1;
        for turn in &turns[last + 1..] {
            let (there, here) = (talk.pieces[turns[last]].start, talk.pieces[*turn].start);
            if !is_agreed && (there == here || there.is_none() || here.is_none()) {
                self.joined[*turn] = turns[last];
            }
        }
        for (at, row) in rows.iter().enumerate() {
            let turn = turns[at.min(last)];
            self.went.insert((coding, *row), turn);
            let (start, end) = (talk.pieces[*row].start, talk.pieces[*row].end);
            let there = &mut talk.pieces[turn];
            (there.start, there.end) = (there.start.or(start), there.end.or(end));
        }
        if rows.len() == turns.len() {
            for piece in turns {
                self.agreed[*piece] = true;
            }
        }
    }

    /// Leaves each turn once, with the marks of all.
    fn settle(self, talk: &mut Talk) {
        let mut places = vec![None; talk.pieces.len()];
        let mut pieces: Vec<_> = std::mem::take(&mut talk.pieces).into_iter().map(Some).collect();
        for piece in self.base.iter().chain(&self.leftover) {
            if let Some(said) = pieces[*piece].take() {
                places[*piece] = Some(talk.pieces.len());
                talk.pieces.push(said);
            }
        }
        for (coding, found) in talk.codings.iter_mut().enumerate() {
            for mark in &mut found.marks {
                let On::Piece { piece, .. } = &mut mark.on else { continue };
                let mut turn = self.went.get(&(coding, *piece)).copied().unwrap_or(*piece);
                while self.joined[turn] != turn {
                    turn = self.joined[turn];
                }
                *piece = places[turn].unwrap_or_default();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::ports::import::material::{Material, On};
    use crate::ports::import::{Settings, tables};

    /// Each turn with the codes of each coder, and what was told.
    fn said(head: &str, rows: &[&str]) -> (Vec<String>, Vec<String>) {
        let text = format!("{head}\n{}\n", rows.join("\n"));
        let Material { talks, findings, told, .. } = tables::read(&text, &Settings::default()).unwrap();
        let told = told.into_iter().chain(findings.into_iter().map(|finding| finding.message));
        let codes = |of: usize| {
            let codings = talks[0].codings.iter();
            let codes = codings.flat_map(|coding| coding.marks.iter().map(|mark| (&coding.coder, mark)));
            let here = codes.filter(|(_, mark)| matches!(mark.on, On::Piece { piece, .. } if piece == of));
            let mut codes: Vec<String> = here.map(|(coder, mark)| format!(" {coder}:{}", mark.code)).collect();
            codes.sort();
            codes.concat()
        };
        let time = |start: Option<u32>| start.map_or_else(String::new, |start| format!("{start} "));
        let turns = talks[0].pieces.iter().enumerate();
        let turns = turns.map(|(at, it)| format!("{}{}{}", time(it.start), it.text, codes(at))).collect();
        (turns, told.map(|message| message.id.to_string()).collect())
    }

    const HEAD: &str = "Koder;Taler;Ytring;Kode";

    #[test]
    fn coders_one_below_the_other_are_one_talk_as_when_they_take_turns() {
        let (anne, bo) =
            (["Anne;T;Hvad?;Q", "Anne;C;Øl.;ST", "Anne;T;Hvad?;Q"], ["Bo;T;Hvad?;Q", "Bo;C;Øl.;CT", "Bo;T;Hvad?;GI"]);
        let stacked = said(HEAD, &[anne, bo].concat());
        let mixed: Vec<&str> = anne.into_iter().zip(bo).flat_map(|(one, other)| [one, other]).collect();
        assert_eq!(stacked.0, said(HEAD, &mixed).0);
        assert_eq!(stacked.0, ["Hvad? Anne:Q Bo:Q", "Øl. Anne:ST Bo:CT", "Hvad? Anne:Q Bo:GI"]);
        assert!(stacked.1.iter().any(|id| id == "table-coders-laid"), "{:?}", stacked.1);
        for id in ["table-coders-laid", "table-coders-twice"] {
            assert!(crate::ports::locale::Texts::new("en").knows(id), "{id}");
        }
    }

    #[test]
    fn with_times_the_copies_have_those_of_the_turn() {
        let rows = [
            "A;T;0:01;Ja.;Q",
            "A;C;0:02;Ja.;ST",
            "A;C;0:05;Ja.;ST",
            "B;T;0:01;Ja.;Q",
            "B;C;0:02;Ja.;CT",
            "B;C;0:05;Ja.;CT",
        ];
        let (turns, told) = said("Koder;Taler;Start;Ytring;Kode", &rows);
        assert_eq!(turns, ["1000 Ja. A:Q B:Q", "2000 Ja. A:ST B:CT", "5000 Ja. A:ST B:CT"]);
        assert_eq!(told, ["table-coders-laid"]);
        let later = ["A;T;0:01;Ja.;Q", "A;C;0:02;Nej.;ST", "B;T;0:11;Ja.;Q", "B;C;0:12;Nej.;CT"];
        let (turns, told) = said("Koder;Taler;Start;Ytring;Kode", &later);
        assert_eq!((turns.len(), told), (4, vec!["table-coders-twice".to_owned()]), "said again later");
    }

    #[test]
    fn two_rows_for_two_codes_are_one_turn_where_the_other_has_one() {
        let wanted = ["Hvad? A:Q B:Q", "Ja. A:CT A:ST B:CT", "Nå. A:SR B:SR"];
        let (two, one) = (["T;Hvad?;Q", "C;Ja.;CT", "C;Ja.;ST", "T;Nå.;SR"], ["T;Hvad?;Q", "C;Ja.;CT", "T;Nå.;SR"]);
        let of = |coder: &str, rows: &[&str]| rows.iter().map(|row| format!("{coder};{row}")).collect::<Vec<_>>();
        for rows in [[of("A", &two), of("B", &one)].concat(), [of("B", &one), of("A", &two)].concat()] {
            let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
            assert_eq!(said(HEAD, &rows).0, wanted);
        }
        let both = [of("A", &two), of("B", &two), of("C", &one)].concat();
        let (turns, _) = said(HEAD, &both.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(turns.len(), 4, "two coders say that it was said twice: {turns:?}");
    }

    #[test]
    fn who_coded_half_the_talk_is_laid_over_that_half() {
        let (all, half) = (["A;T;a;Q", "A;C;ja;ST", "A;T;b;Q", "A;C;ja;CT"], ["B;T;a;GI", "B;C;ja;FN"]);
        let wanted = ["a A:Q B:GI", "ja A:ST B:FN", "b A:Q", "ja A:CT"];
        assert_eq!(said(HEAD, &[&all[..], &half[..]].concat()).0, wanted);
        assert_eq!(said(HEAD, &[&half[..], &all[..]].concat()).0, wanted);
    }

    #[test]
    fn other_rows_stay_and_are_told_where_they_are_alike() {
        let rows = ["A;T;a;Q", "A;C;b;ST", "A;T;c;Q", "A;C;d;ST", "B;T;a;Q", "B;C;b;ST", "B;T;x;Q", "B;C;y;ST"];
        let (turns, told) = said(HEAD, &rows);
        assert_eq!((turns.len(), told), (8, vec!["table-coders-twice".to_owned()]));
        let parts = ["A;T;a;Q", "A;C;b;ST", "B;T;c;Q", "B;C;d;ST"];
        assert_eq!(said(HEAD, &parts).1, Vec::<String>::new(), "each coded a part of the talk");
        let numbered = ["1;A;T;a;Q", "2;A;C;b;ST", "3;B;T;a;Q", "4;B;C;b;ST"];
        let (turns, told) = said("Nr;Koder;Taler;Ytring;Kode", &numbered);
        assert_eq!((turns.len(), told), (4, vec!["table-coders-twice".to_owned()]), "the numbers say otherwise");
    }

    #[test]
    fn rows_of_another_coder_with_a_number_that_is_taken_are_told() {
        let head = "Nr;Koder;Taler;Ytring;Kode";
        let all = |coder: &str, rows: &[(usize, &str, &str)]| {
            rows.iter().map(|(number, who, words)| format!("{number};{coder};{who};{words};Q")).collect::<Vec<_>>()
        };
        let told = |one: &[(usize, &str, &str)], other: &[(usize, &str, &str)]| {
            let rows = [all("A", one), all("B", other)].concat();
            said(head, &rows.iter().map(String::as_str).collect::<Vec<_>>()).1
        };
        let whole = [(1, "T", "a"), (2, "C", "b c"), (3, "T", "d"), (4, "C", "e"), (5, "T", "f"), (6, "C", "g")];
        let parted = [(1, "T", "a"), (2, "C", "b"), (3, "C", "c"), (4, "T", "d"), (5, "T", "f"), (6, "C", "g")];
        assert_eq!(told(&whole, &parted), ["table-coders-numbers"]);
        assert_eq!(told(&parted, &whole), ["table-coders-numbers"]);
        assert_eq!(told(&whole, &whole), Vec::<String>::new());
        assert_eq!(told(&whole[..4], &whole), Vec::<String>::new(), "the other one went on");
        let each = [(1, "T", "a"), (1, "C", "b"), (2, "T", "c"), (2, "C", "d"), (3, "T", "e"), (3, "C", "f")];
        assert_eq!(told(&each[..5], &each), Vec::<String>::new(), "numbers of each speaker");
        assert!(crate::ports::locale::Texts::new("en").knows("table-coders-numbers"));
    }

    #[test]
    fn coders_who_stand_part_by_part_are_one_talk() {
        let (anne, bo) =
            (["Anne;T;Hvad?;Q", "Anne;C;Øl.;ST", "Anne;T;Nå.;SR"], ["Bo;T;Hvad?;Q", "Bo;C;Øl.;CT", "Bo;T;Nå.;CR"]);
        let (more, other) = (["Anne;T;Mere?;Q", "Anne;C;Ja.;CT"], ["Bo;T;Mere?;GI", "Bo;C;Ja.;CT"]);
        let wanted =
            ["Hvad? Anne:Q Bo:Q", "Øl. Anne:ST Bo:CT", "Nå. Anne:SR Bo:CR", "Mere? Anne:Q Bo:GI", "Ja. Anne:CT Bo:CT"];
        for rows in [
            [&anne[..], &bo, &more, &other].concat(),
            [&anne[..], &bo, &other, &more].concat(),
            [&anne[..], &more, &bo, &other].concat(),
        ] {
            let (turns, told) = said(HEAD, &rows);
            assert_eq!((turns, told), (wanted.map(str::to_owned).to_vec(), vec!["table-coders-laid".to_owned()]));
        }
        let odd = ["Bo;T;Mere?;GI", "Bo;C;Nej.;CT"];
        let (turns, told) = said(HEAD, &[&anne[..], &bo, &more, &odd].concat());
        assert_eq!(told, ["table-coders-twice"], "{turns:?}");
    }

    #[test]
    fn rows_that_name_no_coder_belong_to_whoever_is_named_above_them() {
        let block = |coder: &str| {
            [format!("{coder};T;Hvad?;Q"), ";C;Mm.;".to_owned(), format!("{coder};T;Nå.;SR"), ";C;Ja.;".to_owned()]
        };
        let rows = [block("A"), block("B")].concat();
        let (turns, told) = said(HEAD, &rows.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(turns, ["Hvad? A:Q B:Q", "Mm.", "Nå. A:SR B:SR", "Ja."]);
        assert_eq!(told, ["table-coders-laid"]);
        let above = [&[";T;Hvad?;", ";C;Mm.;", ";T;Nå.;", ";C;Ja.;"].map(str::to_owned)[..], &rows].concat();
        let (turns, told) = said(HEAD, &above.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(turns, ["Hvad? A:Q B:Q", "Mm.", "Nå. A:SR B:SR", "Ja."], "the talk stands above them");
        assert_eq!(told, ["table-coders-laid", "table-coders-laid"]);
        let codes = ["A;T;Hvad?;Q", ";C;Øl.;ST", ";T;Nå.;SR"];
        let (turns, told) = said(HEAD, &codes);
        assert_eq!((turns.len(), told), (3, vec!["table-coder-missing".to_owned()]));
        assert_eq!(said(HEAD, &[";T;Hvad?;Q", ";C;Øl.;ST"]).1, Vec::<String>::new(), "nobody is named at all");
        assert!(crate::ports::locale::Texts::new("en").knows("table-coder-missing"));
    }

    #[test]
    fn a_row_that_fits_nowhere_among_many_stands_behind_the_one_before_it() {
        let of = |coder: &str, other: usize| {
            let words = |turn: usize| if turn == other { "andet".to_owned() } else { format!("ord {turn}") };
            (0..1_500).map(|turn| format!("{coder};T;{};Q", words(turn))).collect::<Vec<_>>()
        };
        let rows = [of("A", usize::MAX), of("B", 7)].concat();
        let (turns, told) = said(HEAD, &rows.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!((turns.len(), told.len()), (1_501, 1));
        assert_eq!(turns[6..10], ["ord 6 A:Q B:Q", "andet B:Q", "ord 7 A:Q", "ord 8 A:Q B:Q"]);
    }
}
