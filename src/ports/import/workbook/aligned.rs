//! Two sheets that say the same but for a few rows, of which one coder parted a turn, put a row in or changed a word. Words tell
//! which rows are which; where they leave it open, nothing is aligned.

use std::collections::HashSet;
use std::ops::Range;

use super::in_both::in_both;
use crate::ports::import::material::{FoundCut, On, Piece, Talk};

/// So many in so many turns may have other words.
const CHANGED: (usize, usize) = (1, 10);
/// Rows that only one of them has, which a short talk may have, too.
const FEW: usize = 2;
/// Turns with words that both have at least, where one has rows of its own.
const FEWEST: usize = 5;
/// Signs that open what follows them.
const OPENING: [char; 8] = ['(', '[', '«', '“', '„', '"', '\'', '”'];

/// A turn of a talk, and how many characters of it stand before.
type At = (usize, u32);

/// How the turns of two talks become those of one.
#[derive(Debug, Default)]
pub struct Aligned {
    /// Where each turn comes from.
    turns: Vec<Source>,
    /// Where each row of the one is now, and of the other.
    rows: [Vec<At>; 2],
    /// Rows that are the later parts of a turn, in the one and in the other.
    parts: [Vec<usize>; 2],
    /// What differs.
    pub differing: Vec<Differing>,
}

/// Where a turn comes from, by the places of rows.
#[derive(Debug)]
enum Source {
    Both(usize, usize),
    Only(Side, usize),
    /// The row that is whole, and on which side the last of its parts is.
    Parted(usize, Side, usize),
}

/// What two sheets say differently. The one is the first of them.
#[derive(Debug, PartialEq, Eq)]
pub enum Differing {
    /// The words of a turn.
    Words(usize, usize),
    /// Who says it.
    Speaker(usize, usize),
    /// A row that only one of them has, and which one that is.
    Only(Side, usize),
    /// Such a row, whose words stand in the turn beside it.
    Within(Side, usize),
    /// A turn that is several rows in one of them: the turn, which one that is, and its rows.
    Parted(usize, Side, Range<usize>),
}

/// One of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    One,
    Other,
}

impl Side {
    fn place(self) -> usize {
        match self {
            Self::One => 0,
            Self::Other => 1,
        }
    }

    fn across(self) -> Self {
        match self {
            Self::One => Self::Other,
            Self::Other => Self::One,
        }
    }
}

/// Aligns two talks by fingerprints of who says what; nothing where it is not certain which rows are which.
pub fn aligned(talks: [&Talk; 2], prints: [&[u64]; 2]) -> Option<Aligned> {
    if talks.iter().any(|talk| !talk.changes.is_empty()) {
        return None;
    }
    let fewer = prints[0].len().min(prints[1].len());
    let few = (fewer / CHANGED.1).max(FEW);
    // A changed word is a row less and a row more.
    let pairs = in_both(prints[0], prints[1], 4 * few + 2 * FEW)?;
    let mut aligning = Aligning { talks, prints, made: Aligned::default(), alone: 0, parted: 0, changed: 0 };
    let (mut from, mut worded) = ([0, 0], 0);
    for &(one, other) in pairs.iter().chain([&(prints[0].len(), prints[1].len())]) {
        aligning.between([from[0]..one, from[1]..other])?;
        if one < prints[0].len() {
            worded += usize::from(!talks[0].pieces[one].text.trim().is_empty());
            aligning.both(one, other);
        }
        from = [one + 1, other + 1];
    }
    let Aligning { made, alone, parted, changed, .. } = aligning;
    let is_sure = alone <= few && parted <= few && changed * CHANGED.1 <= fewer * CHANGED.0;
    (is_sure && (alone + parted == 0 || worded >= FEWEST)).then_some(made)
}

struct Aligning<'t> {
    talks: [&'t Talk; 2],
    prints: [&'t [u64]; 2],
    made: Aligned,
    alone: usize,
    parted: usize,
    changed: usize,
}

impl Aligning<'_> {
    fn both(&mut self, one: usize, other: usize) {
        let at = (self.made.turns.len(), 0);
        self.made.turns.push(Source::Both(one, other));
        self.made.rows[0].push(at);
        self.made.rows[1].push(at);
    }

    /// A turn of both with other words, or by somebody else.
    fn changed(&mut self, one: usize, other: usize) {
        self.both(one, other);
        self.changed += 1;
        let is_same = self.words(Side::One, one) == self.words(Side::Other, other);
        self.made.differing.push(if is_same { Differing::Speaker(one, other) } else { Differing::Words(one, other) });
    }

    fn piece(&self, side: Side, row: usize) -> Option<&Piece> {
        self.talks[side.place()].pieces.get(row)
    }

    fn words(&self, side: Side, row: usize) -> &str {
        self.piece(side, row).map_or("", |piece| piece.text.trim())
    }

    /// Who says a row; empty where nobody knows.
    fn label(&self, side: Side, row: usize) -> &str {
        let by = self.piece(side, row).and_then(|piece| piece.by);
        by.and_then(|by| self.talks[side.place()].voices.get(usize::from(by))).map_or("", |voice| voice.label.as_str())
    }

    /// Takes rows between two turns that both have; nothing where nobody can say which is which.
    fn between(&mut self, [mut one, mut other]: [Range<usize>; 2]) -> Option<()> {
        if one.len() != other.len() && !one.is_empty() && !other.is_empty() && self.parts(&one, &other) {
            return Some(());
        }
        while one.len() != other.len()
            && !one.is_empty()
            && !other.is_empty()
            && self.words(Side::One, one.start) == self.words(Side::Other, other.start)
        {
            self.changed(one.start, other.start);
            (one.start, other.start) = (one.start + 1, other.start + 1);
        }
        let mut behind = 0;
        while one.len() != other.len()
            && !one.is_empty()
            && !other.is_empty()
            && self.words(Side::One, one.end - 1) == self.words(Side::Other, other.end - 1)
        {
            (one.end, other.end, behind) = (one.end - 1, other.end - 1, behind + 1);
        }
        match (one.len(), other.len()) {
            (0, _) => self.alone(Side::Other, other.clone(), one.start)?,
            (_, 0) => self.alone(Side::One, one.clone(), other.start)?,
            (rows, others) if rows == others => {
                let pairs = one.clone().zip(other.clone());
                if !pairs.clone().all(|(one, other)| self.may_be_one(one, other)) {
                    return None;
                }
                pairs.for_each(|(one, other)| self.changed(one, other));
            }
            _ if self.parts(&one, &other) => {}
            _ => return None,
        }
        (0..behind).for_each(|row| self.changed(one.end + row, other.end + row));
        Some(())
    }

    /// Whether rows in the same place are one turn, of which a word or the speaker was changed. Where both differ, most words are the same.
    fn may_be_one(&self, one: usize, other: usize) -> bool {
        let labels = [self.label(Side::One, one), self.label(Side::Other, other)];
        if labels[0] == labels[1] || labels.iter().any(|label| label.is_empty()) {
            return true;
        }
        let words = |words: &str| words.split_whitespace().map(str::to_lowercase).collect::<HashSet<String>>();
        let [one, other] = [words(self.words(Side::One, one)), words(self.words(Side::Other, other))];
        2 * one.intersection(&other).count() >= one.len().max(other.len())
    }

    /// Takes rows of one of the two that the other does not have, which come before a row of that.
    fn alone(&mut self, side: Side, rows: Range<usize>, next: usize) -> Option<()> {
        if rows.len() > 1 && self.may_slide(side, &rows) {
            return None;
        }
        let last = rows.end;
        for row in rows {
            self.alone += 1;
            if let Some(at) = self.beside(side, row, next, row + 1 == last) {
                self.made.rows[side.place()].push(at);
                self.made.differing.push(Differing::Within(side, row));
            } else {
                self.made.rows[side.place()].push((self.made.turns.len(), 0));
                self.made.turns.push(Source::Only(side, row));
                self.made.differing.push(Differing::Only(side, row));
            }
        }
        Some(())
    }

    /// Whether rows may as well stand somewhat higher or lower: then nobody can say which of them are more.
    fn may_slide(&self, side: Side, rows: &Range<usize>) -> bool {
        let prints = self.prints[side.place()];
        let is_lower = prints.get(rows.end).is_some_and(|below| *below == prints[rows.start]);
        let is_higher = rows.start > 0 && prints[rows.start - 1] == prints[rows.end - 1];
        is_lower || is_higher
    }

    /// Where a row belongs whose words stand in the turn before it or, where it is the last of its kind, in the next one.
    fn beside(&self, side: Side, row: usize, next: usize, is_last: bool) -> Option<At> {
        let across = &self.made.rows[side.across().place()];
        let before = next.checked_sub(1).and_then(|before| {
            let (turn, from) = *across.get(before)?;
            Some((turn, from.saturating_add(self.within(side, row, before, true)?)))
        });
        before.or_else(|| Some((self.made.turns.len(), self.within(side, row, next, false).filter(|_| is_last)?)))
    }

    /// Where the words of a row stand in a turn of the other talk, of the same speaker: a code of its own, and no turn.
    fn within(&self, side: Side, row: usize, turn: usize, is_before: bool) -> Option<u32> {
        let (piece, there) = (self.piece(side, row)?, self.piece(side.across(), turn)?);
        let label = self.label(side, row);
        let is_timed = piece.start.is_some_and(|start| there.start.is_none_or(|there| there != start));
        if is_timed || !label.is_empty() && label != self.label(side.across(), turn) {
            return None;
        }
        let words = piece.text.trim();
        if words.is_empty() {
            return is_before.then_some(0);
        }
        let is_part = |at: &(usize, &str)| {
            let (before, behind) = (&there.text[..at.0], &there.text[at.0 + words.len()..]);
            !before.ends_with(char::is_alphanumeric) && !behind.starts_with(char::is_alphanumeric)
        };
        let (at, _) = there.text.match_indices(words).find(is_part)?;
        u32::try_from(there.text[..at].chars().count()).ok()
    }

    /// Takes rows that have the same words, in which a turn of the one is several rows of the other; whether they are such.
    fn parts(&mut self, one: &Range<usize>, other: &Range<usize>) -> bool {
        let Some(groups) = self.groups(one, other) else { return false };
        for [one, other] in groups {
            match (one.len(), other.len()) {
                (1, 1) => self.changed(one.start, other.start),
                (1, _) => self.parted(one.start, Side::Other, other),
                _ => self.parted(other.start, Side::One, one),
            }
        }
        true
    }

    /// Rows with the same words, a row of the one or of the other each; nothing where their words differ.
    fn groups(&self, one: &Range<usize>, other: &Range<usize>) -> Option<Vec<[Range<usize>; 2]>> {
        let letters = |side: Side, row: usize| letters(self.words(side, row)).collect::<String>();
        let mut groups = Vec::new();
        let (mut ends, mut begins) = ([one.start, other.start], [one.start, other.start]);
        let mut words = [String::new(), String::new()];
        while ends[0] < one.end || ends[1] < other.end {
            let side = if words[0].len() <= words[1].len() { Side::One } else { Side::Other };
            let (place, limit) = (side.place(), if side == Side::One { one.end } else { other.end });
            let more = if ends[place] < limit { letters(side, ends[place]) } else { return None };
            if more.is_empty() {
                return None;
            }
            words[place].push_str(&more);
            ends[place] += 1;
            let shorter = words[0].len().min(words[1].len());
            if words[0].as_bytes()[..shorter] != words[1].as_bytes()[..shorter] {
                return None;
            }
            if words[0].len() == words[1].len() {
                let group = [begins[0]..ends[0], begins[1]..ends[1]];
                if group.iter().all(|rows| rows.len() > 1) || !self.is_ones(&group) {
                    return None;
                }
                groups.push(group);
                begins = ends;
                words.iter_mut().for_each(String::clear);
            }
        }
        words.iter().all(String::is_empty).then_some(groups)
    }

    /// Whether one person says all of some rows, where it is told.
    fn is_ones(&self, [one, other]: &[Range<usize>; 2]) -> bool {
        let ones = one.clone().map(|row| self.label(Side::One, row));
        let others = other.clone().map(|row| self.label(Side::Other, row));
        let mut labels = ones.chain(others).filter(|label| !label.is_empty());
        let first = labels.next();
        one.len() == other.len() || labels.all(|label| Some(label) == first)
    }

    /// Takes a turn that is several rows on one side, each of which begins where its words do.
    fn parted(&mut self, whole: usize, side: Side, rows: Range<usize>) {
        let turn = self.made.turns.len();
        let text: Vec<char> = self.piece(side.across(), whole).map_or_else(Vec::new, |it| it.text.chars().collect());
        let mut before = 0;
        for row in rows.clone() {
            let from = if before == 0 { 0 } else { begins(&text, before) };
            before += letters(self.words(side, row)).count();
            self.made.rows[side.place()].push((turn, from));
            if from > 0 {
                self.made.parts[side.place()].push(row);
            }
        }
        self.made.rows[side.across().place()].push((turn, 0));
        self.made.turns.push(Source::Parted(whole, side, rows.end - 1));
        self.made.differing.push(Differing::Parted(whole, side, rows));
        self.parted += 1;
    }
}

/// Letters and figures of words, however they are written.
fn letters(words: &str) -> impl Iterator<Item = char> {
    words.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase)
}

/// Characters before the word that follows so many letters, with what opens it.
fn begins(text: &[char], letters: usize) -> u32 {
    let mut seen = 0;
    let mut at = text.len();
    for (place, letter) in text.iter().enumerate().filter(|(_, letter)| letter.is_alphanumeric()) {
        if seen >= letters {
            at = place;
            break;
        }
        seen += letter.to_lowercase().count();
    }
    while at > 0 && OPENING.contains(&text[at - 1]) {
        at -= 1;
    }
    u32::try_from(at).unwrap_or_default()
}

impl Aligned {
    /// Makes one talk of two: the words of the one, rows that only the other has, and the codings of both.
    pub fn join(self, one: &mut Talk, mut other: Talk) {
        let voices = take_voices(one, &mut other);
        for mark in other.codings.iter_mut().flat_map(|coding| &mut coding.marks) {
            if let On::Time { by: Some(by), .. } = &mut mark.on {
                *by = voices.get(usize::from(*by)).copied().unwrap_or(*by);
            }
        }
        let mut there = other.pieces;
        for piece in &mut there {
            piece.by = piece.by.and_then(|by| voices.get(usize::from(by)).copied());
        }
        let mut pieces = [std::mem::take(&mut one.pieces), there];
        let mut take = |side: Side, row: usize| pieces[side.place()].get_mut(row).map(std::mem::take);
        for source in &self.turns {
            let (kept, beside) = match *source {
                Source::Both(one, other) => (take(Side::One, one), take(Side::Other, other)),
                Source::Only(side, row) => (take(side, row), None),
                Source::Parted(whole, side, last) => (take(side.across(), whole), take(side, last)),
            };
            let is_parted = matches!(source, Source::Parted(..));
            one.pieces.extend(kept.map(|kept| {
                let start = kept.start.or_else(|| beside.as_ref().filter(|_| !is_parted)?.start);
                let end = kept.end.or_else(|| beside.as_ref()?.end);
                Piece { start, end, ..kept }
            }));
        }
        self.put(0, one);
        let mut there = Talk { codings: other.codings, ..Talk::default() };
        self.put(1, &mut there);
        one.codings.append(&mut there.codings);
    }

    /// Puts the codes of one side where its rows are now, and cuts where its rows part a turn.
    fn put(&self, side: usize, talk: &mut Talk) {
        let rows = &self.rows[side];
        for coding in &mut talk.codings {
            for mark in &mut coding.marks {
                if let On::Piece { piece, from } = &mut mark.on
                    && let Some((turn, before)) = rows.get(*piece)
                {
                    (*piece, *from) = (*turn, before.saturating_add(*from));
                }
            }
            for cut in &mut coding.cuts {
                if let Some((turn, before)) = rows.get(cut.piece) {
                    (cut.piece, cut.from) = (*turn, before.saturating_add(cut.from));
                }
            }
            let parts = self.parts[side].iter().filter_map(|row| rows.get(*row));
            coding.cuts.extend(parts.map(|(piece, from)| FoundCut { piece: *piece, from: *from, utterance: None }));
        }
    }
}

/// Takes everybody who speaks in the other talk; returns who each is in the one.
fn take_voices(one: &mut Talk, other: &mut Talk) -> Vec<u16> {
    let mut places = Vec::new();
    for voice in std::mem::take(&mut other.voices) {
        let known = one.voices.iter().position(|known| known.label == voice.label);
        let place = known.unwrap_or(one.voices.len());
        match one.voices.get_mut(place) {
            Some(known) => known.role = known.role.or(voice.role),
            None => one.voices.push(voice),
        }
        places.push(u16::try_from(place).unwrap_or(u16::MAX));
    }
    places
}
