//! The course of the talk as one line a side: a shape for each kind of code, the cursor's place lit.

use ratatui::style::Style;

use crate::domain::session::Role;
use crate::domain::tally::Lane;
use crate::tui::app::App;
use crate::tui::regions::Regions;
use crate::tui::short_names::short_names;
use crate::tui::theme::Theme;

use super::canvas::{Canvas, fit};
use super::status::title;

/// The clinician's lanes, the one to show first where several fall together.
const CLINICIAN: [Lane; 5] =
    [Lane::NonAdherent, Lane::Reflection, Lane::Adherent, Lane::Question, Lane::OtherClinician];
/// The client's lanes, likewise.
const CLIENT: [Lane; 4] = [Lane::Discord, Lane::Sustain, Lane::Change, Lane::OtherClient];

pub(super) fn draw(app: &App, canvas: &mut Canvas<'_>, regions: &Regions) {
    let area = regions.timeline;
    if area.height < 3 {
        return;
    }
    let theme = canvas.theme;
    canvas.repeat(0, area.y, '─', area.width, theme.rule);
    for side in [regions.sidebar, regions.counts] {
        if side.width > 0 {
            canvas.put(side.x.saturating_sub(1), area.y, "┴", 1, theme.rule);
        }
    }
    title(canvas, 1, area.y, &app.looks.texts.get("region-timeline"), 30);
    let legend = app.looks.texts.get("timeline-legend");
    // The legend ends before the line that comes down from above.
    let end = if regions.sidebar.width > 0 { regions.sidebar.x.saturating_sub(2) } else { area.right() };
    let room = end.saturating_sub(14);
    canvas.put(13, area.y, &format!(" {} ", fit(&legend, room.saturating_sub(2))), room, theme.dim);
    let room = usize::from(area.width.saturating_sub(6));
    if let Some(why) = app.without_figures() {
        // Where codes stand is a figure too.
        canvas.put(5, area.y + 1, &app.looks.texts.get(why), area.width - 6, theme.dim);
        return;
    }
    let columns = app.document.tally().course().columns(room);
    let here = app.document.tally().course().column(app.cursor.position, room);
    let rows: [(Role, Style, &[Lane]); 2] =
        [(Role::Clinician, theme.clinician, &CLINICIAN), (Role::Client, theme.client, &CLIENT)];
    let people = app.document.session().participants();
    let names = short_names(people);
    for (index, (role, style, lanes)) in rows.into_iter().enumerate() {
        let y = area.y + 1 + index as u16;
        let name = people.iter().position(|someone| someone.role == role).map(|by| names[by].as_str());
        canvas.put(1, y, name.unwrap_or_default(), 3, style);
        for (column, counts) in columns.iter().enumerate() {
            let x = 5 + column as u16;
            let lane = lanes.iter().copied().find(|lane| counts[*lane as usize] > 0);
            let (sign, lane_style) = lane.map_or(("·", theme.rule), |lane| look(theme, lane));
            let lit = if column == here { theme.chosen(lane_style) } else { lane_style };
            canvas.put(x, y, sign, 1, lit);
        }
    }
}

/// The shape and colour of a lane.
fn look(theme: Theme, lane: Lane) -> (&'static str, Style) {
    match lane {
        Lane::Reflection => ("●", theme.clinician),
        Lane::Question => ("?", theme.clinician),
        Lane::Adherent => ("+", theme.clinician),
        Lane::NonAdherent => ("!", theme.sustain),
        Lane::Change => ("▲", theme.change),
        Lane::Sustain => ("▼", theme.sustain),
        Lane::Discord => ("✕", theme.sustain),
        Lane::OtherClinician | Lane::OtherClient => ("▪", theme.dim),
    }
}
