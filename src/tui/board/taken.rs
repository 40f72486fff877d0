//! Below the replies: what became of change talk, where the clinician asked, told and asked again, and scaling questions.

use crate::domain::codebook::CodeRole;
use crate::domain::message::Message;
use crate::domain::replies::{ChangeRow, ElicitProvideElicit, Listing, Scaling, Taken};
use crate::domain::session::Speaker;
use crate::domain::visible::visible;
use crate::tui::app::App;

use super::gathering::Row;
use super::replies::{dashed, exchange};
use super::{Ink, Line, Page, Target, place, who, words};

/// Whether the codebooks tell change talk, and code the side that answers.
pub(super) fn are_told(app: &App) -> bool {
    let instrument = app.document.instrument();
    instrument.tells(CodeRole::ChangeTalk) && instrument.codes_side(Speaker::Clinician)
}

/// The groups; what is not there has none.
pub(super) fn groups(app: &App, rows: &mut Vec<Row>, listing: Listing) {
    let title = |id: &'static str, count: usize| app.looks.texts.say(&Message::new(id).with("count", count));
    if !listing.change.is_empty() {
        let known = listing.change.iter().filter(|row| row.taken.is_known()).count();
        let taken = listing.change.iter().filter(|row| row.taken.is_known() && row.taken != Taken::LetGo).count();
        let right = Message::new("board-change-taken").with("taken", taken).with("known", known);
        rows.push(Row::Group(title("replies-change-heading", listing.change.len()), app.looks.texts.say(&right)));
        rows.extend(listing.change.into_iter().map(Row::Change));
    }
    if !listing.sequences.is_empty() {
        rows.push(Row::Group(title("replies-sequences", listing.sequences.len()), String::new()));
        rows.extend(listing.sequences.into_iter().map(Row::Sequence));
    }
    if !listing.scalings.is_empty() {
        rows.push(Row::Group(title("replies-scalings", listing.scalings.len()), String::new()));
        rows.extend(listing.scalings.into_iter().map(Row::Scaling));
    }
}

pub(super) fn change(app: &App, page: &mut Page, row: &ChangeRow) {
    let ink = match row.taken {
        Taken::Reflected | Taken::Asked | Taken::Affirmed => Ink::Change,
        Taken::LetGo | Taken::NoReplyYet | Taken::NotCoded => Ink::Text,
    };
    let taken = app.looks.texts.get(&format!("replies-taken-{}", dashed(row.taken.word()))).into_owned();
    exchange(app, page, &row.exchange, (ink, taken), row.taken.is_known());
}

pub(super) fn elicited(app: &App, page: &mut Page, sequence: ElicitProvideElicit) {
    let turns = [sequence.elicit, sequence.provide, sequence.close].map(|position| (position + 1).to_string());
    let head =
        vec![(Ink::Clinician, turns.join(" → ")), (Ink::Text, format!("  {}", words(app, sequence.provide, None)))];
    page.add(vec![Line::row(1, head)], Vec::new(), Target::Place(place(app, sequence.elicit, None)));
    page.leads_on_to(place(app, sequence.provide, None));
}

pub(super) fn scaled(app: &App, page: &mut Page, scaling: &Scaling) {
    let number = scaling.number.as_deref().map_or_else(|| "–".to_owned(), |number| visible(number).into_owned());
    let said = format!("  {}", words(app, scaling.question, None));
    let head = vec![who(app, scaling.question), (Ink::Key, format!("  {number}")), (Ink::Text, said)];
    page.add(vec![Line::row(1, head)], Vec::new(), Target::Place(place(app, scaling.question, None)));
    if let Some(answer) = scaling.answer {
        page.leads_on_to(place(app, answer, None));
    }
}
