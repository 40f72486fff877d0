//! A list from which something is chosen, over the lower part of the transcript.

use ratatui::layout::Rect;

use crate::tui::app::{App, Choice, ListPurpose, Listing};
use crate::tui::command::Section;
use crate::tui::regions::list_area;

use super::canvas::{Canvas, fit};
use super::status::title;

pub(super) fn draw(app: &App, canvas: &mut Canvas<'_>, list: &Listing) {
    let area = list_area(app);
    let theme = canvas.theme;
    let over = Rect::new(area.x, area.y.saturating_sub(1), area.width, area.height + 1);
    canvas.clear(over);
    canvas.repeat(area.x, over.y, '─', area.width, theme.rule);
    let heading = match list.purpose {
        ListPurpose::Palette => "list-palette",
        ListPurpose::Filter => "list-filter",
        ListPurpose::Roles => "list-roles",
        ListPurpose::Speaker => "list-speaker",
        ListPurpose::Told => "list-told",
        ListPurpose::Evidence => "list-evidence",
        ListPurpose::Heading => "list-heading",
        ListPurpose::Phase => "list-phase",
        ListPurpose::Segment => "list-segment",
        ListPurpose::Passes => "list-passes",
        ListPurpose::Basis => "list-basis",
        ListPurpose::Unknown => "list-unknown",
    };
    if list.entries.is_empty() {
        let room = area.width.saturating_sub(3);
        canvas.put(area.x + 2, area.y, &fit(&app.looks.texts.get("list-empty"), room), room, theme.dim);
    }
    let rows = usize::from(area.height);
    let first = (list.chosen + 1).saturating_sub(rows);
    let count = list.entries.len();
    let mut end = area.right();
    if count > rows {
        let sign = |more: bool, sign: &'static str| if more { sign } else { " " };
        let (above, below) = (sign(first > 0, "↑"), sign(first + rows < count, "↓"));
        let shown = format!(" {}/{count} {above}{below} ", list.chosen + 1);
        end = canvas.put_right(end - 1, over.y, &shown, area.width / 2, theme.dim);
    }
    title(canvas, area.x + 1, over.y, &app.looks.texts.get(heading), end.saturating_sub(area.x + 2));
    for (row, (index, (text, choice))) in list.entries.iter().enumerate().skip(first).take(rows).enumerate() {
        let y = area.y + row as u16;
        let style = if index == list.chosen { theme.chosen(theme.text) } else { theme.text };
        if index == list.chosen {
            canvas.repeat(area.x, y, ' ', area.width, style);
        }
        let key = keys(app, choice);
        let room = area.width.saturating_sub(4);
        let end =
            canvas.put_right(area.right() - 1, y, &key, room / 3, if index == list.chosen { style } else { theme.dim });
        canvas.put(area.x + 2, y, &fit(text, end.saturating_sub(area.x + 4)), room, style);
    }
}

/// The key that would have done the same.
fn keys(app: &App, choice: &Choice) -> String {
    match choice {
        Choice::Command(command) => app
            .keymap
            .keys_of(Section::Coding, *command)
            .iter()
            .take(2)
            .map(|key| key.sign())
            .collect::<Vec<_>>()
            .join("  "),
        _ => String::new(),
    }
}
