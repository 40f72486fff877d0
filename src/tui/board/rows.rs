//! How the items of a board break into rows, and which of them are in sight.

use crate::tui::app::{App, Board};
use crate::tui::graphemes;
use crate::tui::regions::transcript_area;
use crate::tui::transcript::wrap;

use super::{Ink, Line, Page};

/// The rows of an item at a width.
pub fn rows(page: &Page, index: usize, chosen: usize, width: u16) -> Vec<Line> {
    let Some(item) = page.items.get(index) else { return Vec::new() };
    let detail: &[Line] = if index == chosen { &item.detail } else { &[] };
    let lines = item.lines.iter().chain(detail);
    lines.flat_map(|line| shortened(packed(line, width), line.most, width)).collect()
}

/// Pieces beside each other, in as many rows as they take. What is only a sign stands with the piece after it.
fn packed(line: &Line, width: u16) -> Vec<Line> {
    let room = width.saturating_sub(line.indent).max(8);
    let mut rows = vec![Line::row(line.indent, Vec::new())];
    let (mut used, mut together) = (0, Vec::new());
    for (place, piece) in line.pieces.iter().enumerate() {
        together.push(piece.clone());
        let is_sign = !piece.1.chars().any(char::is_alphanumeric);
        if is_sign && place + 1 < line.pieces.len() {
            continue;
        }
        let mut pieces = std::mem::take(&mut together);
        if used > 0 && used + wide(&pieces) > usize::from(room) {
            used = 0;
            rows.push(Line::row(line.indent, Vec::new()));
            if let Some((_, first)) = pieces.first_mut() {
                *first = first.trim_start_matches([' ', '·']).to_owned();
            }
        }
        if used + wide(&pieces) <= usize::from(room) {
            used += wide(&pieces);
            rows.last_mut().into_iter().for_each(|row| row.pieces.append(&mut pieces));
            continue;
        }
        rows.pop();
        let ink = pieces.last().map_or(Ink::Text, |(ink, _)| *ink);
        let text: String = pieces.into_iter().map(|(_, text)| text).collect();
        rows.extend(wrap(&text, 0..text.len(), room).into_iter().map(|row| Line::of(line.indent, ink, &text[row])));
        used = rows.last().map_or(0, |row| wide(&row.pieces));
    }
    rows
}

fn wide(pieces: &[(Ink, String)]) -> usize {
    pieces.iter().map(|(_, text)| graphemes::cells(text)).sum()
}

/// At most some rows; dots say that there is more.
pub fn shortened(mut rows: Vec<Line>, most: usize, width: u16) -> Vec<Line> {
    if rows.len() <= most {
        return rows;
    }
    rows.truncate(most);
    if let Some(row) = rows.last_mut() {
        let room = usize::from(width.saturating_sub(row.indent));
        let before = wide(row.pieces.split_last().map_or(&[], |(_, before)| before));
        if let Some((_, text)) = row.pieces.last_mut() {
            while before + graphemes::cells(text) + 2 > room {
                let Some((kept, _)) = text.trim_end().rsplit_once(' ') else { break };
                *text = kept.to_owned();
            }
            *text = format!("{} …", text.trim_end());
        }
    }
    rows
}

/// Whether an item begins a group.
pub fn begins_group(page: &Page, index: usize) -> bool {
    let group = |index: usize| page.items.get(index).map(|item| item.group);
    index.checked_sub(1).is_none_or(|before| group(before) != group(index))
}

/// The rows of the title of an item's group: what stands at its right keeps its room in all of them.
pub fn title_rows(page: &Page, index: usize, width: u16) -> Vec<&str> {
    let group = page.items.get(index).and_then(|item| page.groups.get(item.group));
    let Some((title, right)) = group else { return Vec::new() };
    let taken = u16::try_from(graphemes::cells(right)).unwrap_or(u16::MAX).min(width / 2);
    let room = width.saturating_sub(taken + 3).max(8);
    let rows = wrap(title, 0..title.len(), room);
    if rows.is_empty() { vec![""] } else { rows.into_iter().map(|row| &title[row]).collect() }
}

/// How many rows an item takes: with a title where it begins its group, and where it is the first one in sight.
fn height(page: &Page, index: usize, chosen: usize, width: u16, is_first: bool) -> usize {
    let title = match (is_first, begins_group(page, index)) {
        (true, _) => title_rows(page, index, width).len(),
        (false, true) => 1 + title_rows(page, index, width).len(),
        (false, false) => 0,
    };
    title + rows(page, index, chosen, width.saturating_sub(3)).len()
}

impl Board {
    /// How many rows of the chosen item do not fit into the pane below its title.
    pub fn overflow(&self, app: &App) -> usize {
        if self.page.is_cross {
            return 0;
        }
        let area = transcript_area(app);
        let tall = height(&self.page, self.chosen, self.chosen, area.width, true);
        tall.saturating_sub(usize::from(area.height))
    }

    /// The first item in sight: as far up as the chosen one allows, so that nothing moves without need.
    pub fn top(&self, app: &App, before: usize) -> usize {
        let area = transcript_area(app);
        let (mut top, mut used) = (self.chosen, 0);
        let tall = |index: usize, is_first: bool| height(&self.page, index, self.chosen, area.width, is_first);
        for index in (0..=self.chosen).rev() {
            if used + tall(index, true) > usize::from(area.height) {
                break;
            }
            used += tall(index, false);
            top = index;
        }
        before.clamp(top, self.chosen)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(rows: &[Line]) -> Vec<String> {
        rows.iter().map(|row| row.pieces.iter().map(|(_, text)| text.as_str()).collect()).collect()
    }

    fn row(pieces: &[&str]) -> Line {
        Line::row(1, pieces.iter().map(|text| (Ink::Text, (*text).to_owned())).collect())
    }

    #[test]
    fn pieces_that_do_not_fit_begin_a_row_and_signs_go_with_what_follows() {
        let line = row(&["67 H", " · first said", " · demand", " → ", "change talk"]);
        assert_eq!(told(&packed(&line, 60)), ["67 H · first said · demand → change talk"]);
        assert_eq!(told(&packed(&line, 28)), ["67 H · first said · demand", "→ change talk"]);
        assert_eq!(told(&packed(&line, 12)), ["67 H", "first said", "demand", "→ change", "talk"]);
    }

    #[test]
    fn what_is_too_long_ends_in_dots_within_its_room() {
        let rows = |most| told(&shortened(packed(&row(&["one two three four"]), 10), most, 10));
        assert_eq!(rows(3), ["one two", "three", "four"]);
        assert_eq!(rows(2), ["one two", "three …"]);
        assert_eq!(rows(1), ["one two …"]);
    }
}
