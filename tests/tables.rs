//! The ambivalence cross, the bouquet, the plan and the phases of the Norwegian and the Swedish sample under Gensvar, held
//! against tables that were worked out by hand: each file of `tests/tables/` is one, and names what it counts.

use std::collections::BTreeMap;

use gensvar::domain::codebook::{CodeId, CodeRole};
use gensvar::domain::coding::{Coding, Cut, Mark, MarkId, Origin, Status, UtteranceId};
use gensvar::domain::document::Document;
use gensvar::domain::figure::reckon;
use gensvar::domain::phases::{PhaseStretch, stretches, tally};
use gensvar::domain::plan::{PlanForm, Planned, Under, actors, overview, own};
use gensvar::domain::session::{Role, TurnId};
use gensvar::domain::statements::{kind, scale_numbers, statements};
use gensvar::ports::plans;
use gensvar::tui::app::{Cursor, Mode};
use gensvar::tui::board::{Page, Target};
use serde::Deserialize;

use crate::support::screen::Screen;
use crate::support::{instrument, root, session};

/// A turn and a part of it, both counted from 1.
type Place = (usize, usize);

/// What the program tells of a talk, and what a file says that it should.
#[derive(Debug, PartialEq, Deserialize)]
struct Table {
    cross: BTreeMap<String, Vec<Place>>,
    change_talk: BTreeMap<String, Vec<(usize, usize, String)>>,
    scale: Vec<(usize, String)>,
    plan: Vec<Row>,
    share: (usize, usize),
    demands: Vec<Place>,
    actors: BTreeMap<String, usize>,
    nobody: usize,
    phases: Vec<Stretch>,
}

/// A heading of the plan.
#[derive(Debug, PartialEq, Deserialize)]
struct Row {
    heading: String,
    #[serde(default)]
    first: String,
    own: (usize, usize),
    lacks: String,
    /// Where, who said it, who is to act, and what it says.
    #[serde(default)]
    said: Vec<(usize, usize, String, String, String)>,
}

/// A stretch of one phase; of a score what is counted, what it is held against, and the value to two decimals.
#[derive(Debug, PartialEq, Deserialize)]
struct Stretch {
    phase: String,
    turns: (usize, usize),
    counts: BTreeMap<String, u32>,
    reflections_to_questions: (u32, u32, String),
    change_talk: (u32, u32, String),
}

fn table(sample: &str) -> Table {
    let path = root().join(format!("tests/tables/{sample}.ron"));
    let text = std::fs::read_to_string(&path).unwrap();
    gensvar::ports::ron::parse(&text, &path).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

fn part_of(document: &Document, position: usize, utterance: Option<UtteranceId>) -> usize {
    let turn = document.session().turn(position).unwrap().id;
    document.coding().turn(turn).map_or(0, |coded| coded.place(utterance)) + 1
}

/// The words of a part, cut anew from the characters of the turn.
fn words(document: &Document, position: usize, utterance: Option<UtteranceId>) -> String {
    let turn = document.session().turn(position).unwrap();
    let cuts = document.coding().turn(turn.id).map(|coded| coded.cuts().to_vec()).unwrap_or_default();
    let place = part_of(document, position, utterance) - 1;
    let from = place.checked_sub(1).map_or(0, |before| cuts[before].at as usize);
    let to = cuts.get(place).map_or(usize::MAX, |cut| cut.at as usize);
    turn.text.chars().take(to).skip(from).collect::<String>().trim().to_owned()
}

fn told(document: &Document, form: &PlanForm) -> Table {
    let ground = document.ground();
    let quadrant = |role: CodeRole| {
        let found = statements(ground, &CodeRole::QUADRANTS).into_iter().filter(|it| it.role == role);
        let places = found.map(|it| (it.position + 1, part_of(document, it.position, it.utterance)));
        (role.word(), places.collect())
    };
    let mut kinds: BTreeMap<String, Vec<(usize, usize, String)>> = BTreeMap::new();
    for it in statements(ground, &[CodeRole::ChangeTalk]) {
        let kind = kind(ground, &it);
        let part = part_of(document, it.position, it.utterance);
        let said = (it.position + 1, part, words(document, it.position, it.utterance));
        kinds.entry(kind.map(CodeRole::word).unwrap_or_default()).or_default().push(said);
    }
    let rows = overview(ground, form);
    let all: Vec<Planned> = rows.iter().flat_map(|row| row.statements.clone()).collect();
    let (demands, steps): (Vec<Planned>, Vec<Planned>) = all.into_iter().partition(|it| it.demand);
    let (named, nobody) = actors(&rows, form);
    Table {
        cross: CodeRole::QUADRANTS.into_iter().map(quadrant).collect(),
        change_talk: kinds,
        scale: scale_numbers(ground, 0, ground.session.len())
            .into_iter()
            .map(|(position, number)| (position + 1, number))
            .collect(),
        plan: rows.iter().map(|row| heading(document, form, row)).collect(),
        share: own(&steps),
        demands: demands.iter().map(|it| (it.position + 1, part_of(document, it.position, it.tag.utterance))).collect(),
        actors: named.into_iter().collect(),
        nobody,
        phases: stretches(ground.session, ground.coding).into_iter().map(|it| stretch(document, it)).collect(),
    }
}

fn heading(document: &Document, form: &PlanForm, row: &Under) -> Row {
    let by = |planned: &Planned| match planned.by {
        Role::Client => "client".to_owned(),
        Role::Clinician => "clinician".to_owned(),
        other => format!("{other:?}"),
    };
    let said = |it: &Planned| {
        let part = part_of(document, it.position, it.tag.utterance);
        (it.position + 1, part, by(it), it.tag.actor.clone().unwrap_or_default(), it.tag.says.join(" "))
    };
    Row {
        heading: row.heading.clone(),
        first: row.statements.first().map(by).unwrap_or_default(),
        own: row.own(),
        lacks: row.lacks(form).join(" "),
        said: row.statements.iter().map(said).collect(),
    }
}

fn stretch(document: &Document, it: PhaseStretch) -> Stretch {
    let ground = document.ground();
    let tally = tally(ground.session, ground.coding, ground.instrument, it);
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for (key, count) in tally.counts() {
        *counts.entry(key.code.to_string()).or_default() += count;
    }
    let score = |id: &str| {
        let (_, score) = ground.instrument.score(id).unwrap();
        let figure = reckon(score, &tally, ground.coding, None);
        let value = figure.value.map_or("none".to_owned(), |value| format!("{value:.2}"));
        (figure.numerator, figure.denominator.unwrap(), value)
    };
    Stretch {
        phase: it.phase.word().to_owned(),
        turns: (it.from + 1, it.to + 1),
        counts,
        reflections_to_questions: score("r_to_q"),
        change_talk: score("pct_ct"),
    }
}

/// Titles of a board's groups, what stands at their right, and the places to which their items jump.
fn board(screen: &mut Screen, key: &str) -> Vec<(String, String, Vec<Place>)> {
    screen.press("<esc>").press(key);
    let Mode::Board(board) = &screen.app.mode else { panic!("{key} opens no board") };
    let page: &Page = &board.page;
    let place = |cursor: Cursor| (cursor.position + 1, cursor.place + 1);
    let group = |index: usize, (title, right): &(String, String)| {
        let places = page.items[page.of_group(index)].iter().filter_map(|item| match item.target {
            Target::Place(cursor) | Target::Statement(cursor, _) => Some(place(cursor)),
            Target::Nothing | Target::Rating(_) => None,
        });
        (title.clone(), right.clone(), places.collect())
    };
    page.groups.iter().enumerate().map(|(index, titles)| group(index, titles)).collect()
}

/// What a sample's table says is what the program tells, and what its boards show and jump to.
fn is_as_worked_out(sample: &str) {
    let mut screen = Screen::coded_sample_under(sample, "gensvar");
    let (table, form) = (table(sample), plans::shipped().unwrap());
    let told = told(&screen.app.document, &form);
    assert_eq!(told.cross, table.cross);
    assert_eq!(told.change_talk, table.change_talk);
    for (row, worked) in told.plan.iter().zip(&table.plan) {
        assert_eq!(row, worked);
    }
    for (stretch, worked) in told.phases.iter().zip(&table.phases) {
        assert_eq!(stretch, worked);
    }
    assert_eq!(told, table);

    let quadrants: Vec<_> = board(&mut screen, "<a-x>").into_iter().map(|(_, right, places)| (right, places)).collect();
    let counted = |places: &Vec<Place>| (places.len().to_string(), places.clone());
    let worked = CodeRole::QUADRANTS.map(|role| counted(&table.cross[&role.word()]));
    assert_eq!(quadrants, worked, "the ambivalence cross");

    let kinds: Vec<_> = board(&mut screen, "<a-b>").into_iter().map(|(_, right, places)| (right, places)).collect();
    let place = |said: &Vec<(usize, usize, String)>| said.iter().map(|it| (it.0, it.1)).collect::<Vec<Place>>();
    let all: usize = table.change_talk.values().map(Vec::len).sum();
    let shared = |places: Vec<Place>| (format!("{} of {all}", places.len()), places);
    let worked = CodeRole::KINDS.map(|kind| shared(place(&table.change_talk[&kind.word()])));
    assert_eq!(kinds, worked, "the bouquet");

    let places = |row: &Row| row.said.iter().map(|it| (it.0, it.1)).collect::<Vec<Place>>();
    let own = |row: &Row| match row.own {
        (_, 0) => String::new(),
        (own, all) => format!("own {own} of {all}"),
    };
    let never = |row: &&Row| form.headings.iter().any(|heading| heading.id == row.heading && heading.never);
    let worked: Vec<_> = table.plan.iter().filter(|row| !never(row)).map(|row| (own(row), places(row))).collect();
    let headings: Vec<_> = board(&mut screen, "<a-w>").into_iter().map(|(_, right, it)| (right, it)).skip(1).collect();
    assert_eq!(headings, worked, "the plan");
}

#[test]
fn the_norwegian_sample_is_as_worked_out_by_hand() {
    is_as_worked_out("innleggelse-avrusning");
}

#[test]
fn the_swedish_sample_is_as_worked_out_by_hand() {
    is_as_worked_out("forsorjningsstod-forandringsplan");
}

#[test]
fn numbers_on_a_scale_stand_in_the_order_in_which_they_were_said() {
    let talk = session(
        &[Role::Clinician, Role::Client],
        &[(0, "How sure are you?".into()), (1, "Seven. Ten, when it is night.".into())],
        |index| index as u32 + 1,
    );
    let later = UtteranceId(1);
    let named =
        |id, part, number| (TurnId(2), Mark::new(MarkId(id), part, CodeId::new("NEU")).toggled("number", number));
    let marks = vec![named(2, None, "7"), named(3, Some(later), "10")];
    let cuts = vec![(TurnId(2), Cut { at: 7, utterance: later })];
    let coding = Coding::assemble(Origin::default(), Status::Open, cuts, marks, 1).unwrap();
    let document = Document::new(talk, coding, instrument("gensvar"));
    assert_eq!(scale_numbers(document.ground(), 0, 9), [(1, "7".to_owned()), (1, "10".to_owned())]);
}
