//! Whose plan it is: statements under the headings of the change plan, with who said each first.

use crate::domain::message::Message;
use crate::domain::plan::{Heading, PlanForm, Planned, Under, actors, overview, own};
use crate::domain::session::Role;
use crate::tui::app::App;
use crate::tui::command::Command;

use super::{Ink, Line, Page, Target, place, who, words};

/// The page; the numbers that the client named on scales come from whoever went through the talk.
pub(super) fn page(app: &App, scales: Vec<(usize, String)>) -> Page {
    let mut page = Page { scales, ..Page::default() };
    let Some(form) = &app.desk.plan else {
        page.group("", "");
        page.nothing(app, "plan-none");
        return page;
    };
    let rows = overview(app.document.ground(), form);
    summary(app, &mut page, form, &rows);
    for row in &rows {
        let heading = form.headings.iter().find(|heading| heading.id == row.heading);
        if heading.is_some_and(|heading| heading.never) && row.statements.is_empty() {
            continue;
        }
        let title = heading.map_or(row.heading.as_str(), |heading| heading.name.get(app.looks.texts.language()));
        let (mine, all) = row.own();
        let right = if all == 0 {
            String::new()
        } else {
            app.looks.texts.say(&Message::new("plan-own").with("own", mine).with("all", all))
        };
        page.group(title, right);
        for (index, planned) in row.statements.iter().enumerate() {
            statement(app, &mut page, form, planned, index == 0);
        }
        if row.statements.is_empty() {
            page.nothing(app, "plan-heading-empty");
        } else if let Some(heading) = heading.filter(|heading| heading.steps) {
            lacking(app, &mut page, form, row, heading);
        }
    }
    page
}

/// The share in the client's own words, demands apart, scales, and who is to act.
fn summary(app: &App, page: &mut Page, form: &PlanForm, rows: &[Under]) {
    let texts = &app.looks.texts;
    let language = texts.language();
    let all: Vec<Planned> = rows.iter().flat_map(|row| row.statements.clone()).collect();
    let demands = all.iter().filter(|it| it.demand).count();
    let steps: Vec<Planned> = all.into_iter().filter(|it| !it.demand).collect();
    page.group(form.name.get(language), "");
    let mut lines = Vec::new();
    let (mine, of) = own(&steps);
    if app.hides_scores() {
        lines.push(Line::of(1, Ink::Dim, texts.get("scores-are-hidden")));
    } else if of == 0 && demands == 0 {
        let message = Message::new("plan-empty").with("key", app.key_of(Command::Heading));
        lines.push(Line::of(1, Ink::Dim, texts.say(&message)));
    } else {
        let percent = (of > 0).then(|| format!("{:.0}", mine as f64 * 100.0 / of as f64));
        let share = Message::new("plan-share")
            .with("own", mine)
            .with("all", of)
            .with("percent", percent.unwrap_or_else(|| "–".to_owned()));
        lines.push(Line::of(1, Ink::Text, texts.say(&share)));
        let ink = if demands > 0 { Ink::Sustain } else { Ink::Dim };
        lines.push(Line::of(1, ink, texts.say(&Message::new("plan-demands").with("count", demands))));
        let (named, nobody) = actors(rows, form);
        let name =
            |id: &str| form.actors.iter().find(|(known, _)| known == id).map_or("", |(_, name)| name.get(language));
        let mut acting: Vec<String> = named.iter().map(|(id, count)| format!("{} {count}", name(id))).collect();
        acting.push(texts.say(&Message::new("plan-nobody").with("count", nobody)));
        let message = Message::new("plan-actors").with("list", acting.join(" · "));
        lines.push(Line::listing(1, Ink::Dim, &texts.say(&message)));
    }
    let numbers: Vec<String> = page.scales.iter().map(|(at, number)| format!("{number} ({})", at + 1)).collect();
    if !numbers.is_empty() {
        let message = Message::new("plan-scale").with("list", numbers.join(", "));
        lines.push(Line::of(1, Ink::Text, texts.say(&message)));
    }
    page.add(lines, Vec::new(), Target::Nothing);
}

fn statement(app: &App, page: &mut Page, form: &PlanForm, planned: &Planned, first: bool) {
    let texts = &app.looks.texts;
    let language = texts.language();
    let named = |list: &[(String, crate::domain::codebook::Names)], id: &str| {
        list.iter()
            .find(|(known, _)| known == id)
            .map_or_else(|| id.to_owned(), |(_, name)| name.get(language).to_owned())
    };
    let mut about = vec![who(app, planned.position)];
    if first {
        let id = match planned.by {
            Role::Client => "plan-first-client",
            Role::Clinician => "plan-first-clinician",
            _ => "plan-first-other",
        };
        about.push((Ink::Dim, format!(" · {}", texts.get(id))));
    }
    if planned.demand {
        about.push((Ink::Sustain, format!(" · {}", texts.get("plan-demand"))));
    }
    let acts = |actor: &String| texts.say(&Message::new("plan-acts").with("who", named(&form.actors, actor)));
    let mut told: Vec<String> = planned.tag.actor.iter().map(acts).collect();
    told.extend(planned.tag.says.iter().map(|id| named(&form.says, id)));
    let ink = if planned.by == Role::Client { Ink::Text } else { Ink::Dim };
    let line = Line::of(1, ink, words(app, planned.position, planned.tag.utterance));
    let cursor = place(app, planned.position, planned.tag.utterance);
    let turn = app.document.session().turn(planned.position).map(|turn| turn.id);
    let index = turn.and_then(|turn| app.document.coding().tags_on(turn).iter().position(|tag| *tag == planned.tag));
    let keys: Vec<String> =
        form.says.iter().zip(1..).map(|((_, name), number)| format!("{number} {}", name.get(language))).collect();
    let keys = texts.say(&Message::new("plan-keys").with("list", keys.join(" · ")));
    let detail = vec![Line::listing(1, Ink::Dim, &keys)];
    let mut lines = vec![Line::row(1, about), line];
    if !told.is_empty() {
        lines.push(Line::of(3, Ink::Dim, told.join(" · ")));
    }
    page.add(lines, detail, Target::Statement(cursor, index.unwrap_or(0)));
}

/// What the statements under a heading of steps do not say yet.
fn lacking(app: &App, page: &mut Page, form: &PlanForm, row: &Under, heading: &Heading) {
    let language = app.looks.texts.language();
    let lacks: Vec<&str> = row
        .lacks(form)
        .into_iter()
        .filter_map(|id| form.says.iter().find(|(known, _)| known == id).map(|(_, name)| name.get(language)))
        .collect();
    if !lacks.is_empty() {
        let message =
            Message::new("plan-lacks").with("heading", heading.name.get(language)).with("list", lacks.join(", "));
        page.add(vec![Line::of(1, Ink::Dim, app.looks.texts.say(&message))], Vec::new(), Target::Nothing);
    }
}
