//! The screen without a file: what was open lately, and the sample talks.

use std::io;
use std::path::PathBuf;

use ratatui::buffer::Buffer;
use ratatui::style::Modifier;

use crate::ports::locale::Texts;

use super::app::Size;
use super::graphemes::{cells, graphemes, on_screen};
use super::keymap::{Key, KeyName};
use super::msg::Msg;
use super::terminal::Console;
use super::theme::Theme;
use super::view::{Canvas, fit, too_small};

/// What can be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub title: String,
    /// What stands behind the title: a language, a day.
    pub about: String,
    pub open: Open,
}

/// What opening an entry means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Open {
    /// A file.
    File(PathBuf),
    /// A sample talk, by its id.
    Sample(String),
}

/// The start screen.
#[derive(Debug)]
pub struct Start {
    pub recent: Vec<Entry>,
    pub samples: Vec<Entry>,
    pub chosen: usize,
}

/// What a key leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    Stay,
    Leave,
    Open(Open),
}

impl Start {
    fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.recent.iter().chain(&self.samples)
    }

    /// Does what a key asks.
    pub fn press(&mut self, key: Key) -> Step {
        let last = (self.recent.len() + self.samples.len()).saturating_sub(1);
        let held = key.ctrl || key.alt;
        match key.name {
            KeyName::Down | KeyName::Tab if !key.shift => {
                self.chosen = if self.chosen >= last { 0 } else { self.chosen + 1 }
            }
            KeyName::Up | KeyName::Tab => self.chosen = self.chosen.checked_sub(1).unwrap_or(last),
            KeyName::Home => self.chosen = 0,
            KeyName::End => self.chosen = last,
            KeyName::Enter | KeyName::Space => {
                return self.entries().nth(self.chosen).map_or(Step::Stay, |entry| Step::Open(entry.open.clone()));
            }
            KeyName::Char('c') if !held => {}
            KeyName::Esc | KeyName::Char('q' | 'c') => return Step::Leave,
            _ => {}
        }
        Step::Stay
    }

    /// Draws the start screen.
    pub fn draw(&self, texts: &Texts, theme: &Theme, buffer: &mut Buffer) {
        let area = buffer.area;
        let mut canvas = Canvas::new(buffer, theme);
        if !(Size { width: area.width, height: area.height }).is_enough() {
            return too_small(texts, &mut canvas);
        }
        let left = (area.width.saturating_sub(64) / 2).max(2);
        let room = area.width - left;
        let lines = self.lines();
        let top = usize::from(area.height).saturating_sub(lines.len() + 7).min(12) as u16 / 3 + 1;
        canvas.put(left, top, &texts.get("start-title"), room, theme.clinician.add_modifier(Modifier::BOLD));
        canvas.put(left, top + 1, &fit(&texts.get("start-subtitle"), room), room, theme.dim);
        // Below the list there is room for a line of its own, and for the keys.
        let rows = usize::from(area.height.saturating_sub(top + 5)).min(lines.len());
        let chosen = lines.iter().position(|line| matches!(line, Line::Entry(index, _) if *index == self.chosen));
        let first = (chosen.unwrap_or(0) + 1).saturating_sub(rows);
        for (row, line) in lines.iter().skip(first).take(rows).enumerate() {
            let y = top + 3 + row as u16;
            match line {
                Line::Gap => {}
                Line::Heading(id) => {
                    canvas.put(left, y, &texts.get(id), room, theme.dim);
                }
                Line::Entry(index, entry) => self.draw_entry(&mut canvas, left, y, *index, entry),
            }
        }
        let y = top + 3 + rows as u16;
        canvas.put(left, y, &fit(&texts.get("start-own"), room), room, theme.dim);
        let mut x = 1;
        for (key, id) in [("↑↓", "start-hint-choose"), ("⏎", "start-hint-open"), ("^Q", "start-hint-quit")] {
            x = canvas.put(x, area.height - 1, key, 6, theme.key) + 1;
            x = canvas.put(x, area.height - 1, &texts.get(id), 20, theme.dim) + 2;
        }
    }

    /// Headings and entries, one below the other.
    fn lines(&self) -> Vec<Line<'_>> {
        let mut lines = Vec::new();
        let mut index = 0;
        for (heading, entries) in [("start-recent", &self.recent), ("start-samples", &self.samples)] {
            if !entries.is_empty() {
                lines.push(Line::Heading(heading));
                lines.extend((index..).zip(entries).map(|(index, entry)| Line::Entry(index, entry)));
                lines.push(Line::Gap);
                index += entries.len();
            }
        }
        lines
    }

    fn draw_entry(&self, canvas: &mut Canvas<'_>, left: u16, y: u16, index: usize, entry: &Entry) {
        let theme = canvas.theme;
        let lit = index == self.chosen;
        let style = if lit { theme.chosen(theme.text) } else { theme.text };
        canvas.put(left, y, if lit { "▌" } else { " " }, 1, theme.clinician);
        let (width, _) = canvas.size();
        let is_double = self.entries().filter(|other| other.title == entry.title).count() > 1;
        // What tells talks of one title apart has half the room, and stands below each other.
        let room = if is_double { width.saturating_sub(left) / 2 } else { width.saturating_sub(left + 16) };
        let x = canvas.put(left + 2, y, &format!("{} ", fit(&entry.title, room)), room + 1, style);
        let room = width.saturating_sub(x + 1);
        let about = if is_double { end_of(&entry.about, room) } else { fit(&entry.about, room) };
        canvas.put(x + 1, y, &about, room, theme.dim);
    }
}

/// The end of a name or a folder, which is where two of them differ.
fn end_of(text: &str, most: u16) -> String {
    let shown = on_screen(text);
    let most = usize::from(most);
    if cells(&shown) <= most {
        return shown.into_owned();
    }
    let starts = graphemes(&shown).map(|(at, _)| at);
    let end = starts.map(|at| &shown[at..]).find(|end| cells(end) < most).unwrap_or_default();
    format!("…{end}")
}

/// A line of the list.
enum Line<'a> {
    Heading(&'static str),
    Entry(usize, &'a Entry),
    Gap,
}

/// Shows the start screen until something is chosen; none when the coder leaves.
pub fn choose(console: &mut Console, start: &mut Start, texts: &Texts, theme: &Theme) -> io::Result<Option<Open>> {
    loop {
        console.draw(|frame| start.draw(texts, theme, frame.buffer_mut()))?;
        let now = std::time::Instant::now();
        match console.wait(None, now) {
            Some(Msg::Key(key)) => match start.press(key) {
                Step::Stay => {}
                Step::Leave => return Ok(None),
                Step::Open(open) => return Ok(Some(open)),
            },
            Some(Msg::Hangup) | None => return Ok(None),
            Some(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn talks_of_one_title_are_told_apart_in_80_columns() {
        let title = "Samtale om alkohol og arbejde med Lone fra jobcentret i Vejle";
        let folder = |end: &str| format!("~/Dokumenter/Samtaler/2026/Jobcentret/Borgere/{end}");
        let entry = |end: &str| Entry { title: title.into(), about: folder(end), open: Open::Sample(end.into()) };
        let start = Start { recent: vec![entry("første"), entry("anden")], samples: Vec::new(), chosen: 0 };
        let mut buffer = Buffer::empty(ratatui::layout::Rect::new(0, 0, 80, 24));
        start.draw(&Texts::new("da"), &Theme::new(super::super::theme::Ground::Dark), &mut buffer);
        let row = |y: u16| (0..80).map(|x| buffer[(x, y)].symbol()).collect::<String>();
        let rows: Vec<String> = (0..24).map(row).filter(|row| row.contains("Samtale om")).collect();
        assert!(
            rows[0].trim_end().ends_with("/Borgere/første") && rows[1].trim_end().ends_with("/Borgere/anden"),
            "{rows:?}"
        );
        let about = |row: &String| row.chars().skip(10).collect::<String>().rfind('…');
        assert!(about(&rows[0]).is_some() && about(&rows[0]) == about(&rows[1]), "{rows:?}");
    }

    #[test]
    fn arrows_go_around_and_enter_opens() {
        let entry = |name: &str| Entry { title: name.into(), about: String::new(), open: Open::Sample(name.into()) };
        let mut start = Start { recent: vec![entry("a")], samples: vec![entry("b")], chosen: 0 };
        assert_eq!(start.press(Key::plain(KeyName::Up)), Step::Stay);
        assert_eq!(start.press(Key::plain(KeyName::Enter)), Step::Open(Open::Sample("b".into())));
        assert_eq!(start.press(Key::plain(KeyName::Down)), Step::Stay);
        assert_eq!(start.chosen, 0);
        assert_eq!(start.press("ctrl-q".parse().unwrap()), Step::Leave);
    }
}
