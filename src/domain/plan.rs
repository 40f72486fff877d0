//! The change plan: headings as data, and what of the talk stands under each.
//!
//! The nine headings of the shipped form, and the warning that such a plan may not be the client's own, are those of a
//! Swedish study of social assistance ("Dunderhonung för socialt arbete?", figure 3). So every statement shows who said
//! it, demands stand apart from the client's own steps, and what nobody said is shown as lacking.

use serde::{Deserialize, Serialize};

use super::codebook::{CodeRole, Names};
use super::coding::Tag;
use super::session::Role;
use super::volley::Ground;

/// A form of a plan, as its file has it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlanForm {
    /// The version of the file's form.
    pub format: u32,
    /// The form's id.
    pub id: String,
    /// Its name for people.
    pub name: Names,
    /// What it is and where it comes from.
    #[serde(default)]
    pub about: Names,
    /// Headings in order.
    pub headings: Vec<Heading>,
    /// Who can act: id and name.
    #[serde(default)]
    pub actors: Vec<(String, Names)>,
    /// What a plan that can be carried out says: id and name.
    #[serde(default)]
    pub says: Vec<(String, Names)>,
}

/// A heading of a plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Heading {
    /// Its id, as codings have it.
    pub id: String,
    /// Its name for people.
    pub name: Names,
    /// Whether it is never filled: names and personal numbers do not belong into a coding.
    #[serde(default)]
    pub never: bool,
    /// Whether what stands under it is a demand rather than a step of the client's own.
    #[serde(default)]
    pub demands: bool,
    /// Whether steps stand under it, which should say all that a plan needs.
    #[serde(default)]
    pub steps: bool,
}

/// A statement under a heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Planned {
    /// The position of its turn.
    pub position: usize,
    /// What the coder says of it.
    pub tag: Tag,
    /// The role of who said it.
    pub by: Role,
    /// Whether it is a demand: by its heading, or because the clinician stated a condition.
    pub demand: bool,
}

/// What stands under one heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Under {
    /// The heading's id.
    pub heading: String,
    /// Whether the form knows the heading.
    pub known: bool,
    /// Statements in the order of the talk, so that the first one is who said it first.
    pub statements: Vec<Planned>,
}

impl Under {
    /// The client's statements and all of them: the share that is in the client's own words.
    pub fn own(&self) -> (usize, usize) {
        own(&self.statements)
    }

    /// What no statement here says, by the ids of the form.
    pub fn lacks<'a>(&self, form: &'a PlanForm) -> Vec<&'a str> {
        let said = |id: &str| self.statements.iter().any(|it| it.tag.says.iter().any(|known| known == id));
        form.says.iter().map(|(id, _)| id.as_str()).filter(|id| !said(id)).collect()
    }
}

/// The client's statements among some, and all of them.
pub fn own(statements: &[Planned]) -> (usize, usize) {
    (statements.iter().filter(|it| it.by == Role::Client).count(), statements.len())
}

/// What stands under each heading, in the order of the form; headings that the form does not have come last.
pub fn overview(ground: Ground<'_>, form: &PlanForm) -> Vec<Under> {
    let mut rows: Vec<Under> = form
        .headings
        .iter()
        .map(|heading| Under { heading: heading.id.clone(), known: true, statements: Vec::new() })
        .collect();
    for (turn, tag) in ground.coding.tags() {
        let Some(position) = ground.session.position(turn) else { continue };
        let heading = form.headings.iter().find(|heading| heading.id == tag.heading);
        let planned = Planned {
            position,
            tag: tag.clone(),
            by: ground.session.role_at(position),
            demand: heading.is_some_and(|heading| heading.demands) || states_a_condition(ground, position, tag),
        };
        match rows.iter_mut().find(|row| row.heading == tag.heading) {
            Some(row) => row.statements.push(planned),
            None => rows.push(Under { heading: tag.heading.clone(), known: false, statements: vec![planned] }),
        }
    }
    for row in &mut rows {
        row.statements.sort_by_key(|it| (it.position, place(ground, it)));
    }
    rows
}

/// The place of a statement in its turn.
fn place(ground: Ground<'_>, planned: &Planned) -> usize {
    let coded = ground.session.turn(planned.position).and_then(|turn| ground.coding.turn(turn.id));
    coded.map_or(0, |coded| coded.place(planned.tag.utterance))
}

fn states_a_condition(ground: Ground<'_>, position: usize, tag: &Tag) -> bool {
    let coded = ground.session.turn(position).and_then(|turn| ground.coding.turn(turn.id));
    coded.is_some_and(|coded| {
        coded.marks_on(tag.utterance).any(|mark| {
            ground.fits(position, mark) && ground.instrument.has_role(CodeRole::Authority, &mark.code, &mark.modifiers)
        })
    })
}

/// Who is to act in the statements under headings of steps: ids with counts, and how many name nobody.
pub fn actors(rows: &[Under], form: &PlanForm) -> (Vec<(String, usize)>, usize) {
    let steps = |id: &str| form.headings.iter().any(|heading| heading.id == id && heading.steps);
    let planned: Vec<&Planned> =
        rows.iter().filter(|row| steps(&row.heading)).flat_map(|row| &row.statements).collect();
    let count = |id: &str| planned.iter().filter(|it| it.tag.actor.as_deref() == Some(id)).count();
    let named = form.actors.iter().map(|(id, _)| (id.clone(), count(id))).collect();
    (named, planned.iter().filter(|it| it.tag.actor.is_none()).count())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::coding::Coding;
    use crate::domain::examples::{instrument, names, talk};
    use crate::domain::session::TurnId;

    fn form() -> PlanForm {
        let heading =
            |id: &str, demands, steps| Heading { id: id.into(), name: names(id), never: false, demands, steps };
        PlanForm {
            format: 1,
            id: "small".into(),
            name: names("Small"),
            about: Names::default(),
            headings: vec![heading("steps", false, true), heading("rules", true, false)],
            actors: vec![("client".into(), names("client")), ("service".into(), names("service"))],
            says: vec![("specific".into(), names("specific")), ("timed".into(), names("timed"))],
        }
    }

    #[test]
    fn who_said_it_first_whose_words_what_lacks_and_who_acts() {
        let session = talk(&[('T', "You call."), ('C', "I call on Monday."), ('T', "You must."), ('C', "Well.")]);
        let tag = |turn, heading: &str, actor: Option<&str>, says: &[&str]| {
            let tag = Tag {
                actor: actor.map(str::to_owned),
                says: says.iter().map(|it| (*it).to_owned()).collect(),
                ..Tag::new(None, heading)
            };
            (TurnId(turn), tag)
        };
        let tags = [
            tag(2, "steps", Some("client"), &["timed"]),
            tag(1, "steps", None, &[]),
            tag(3, "rules", Some("client"), &[]),
            tag(4, "gone", None, &[]),
        ];
        let coding = Coding::default().with_plan([].into(), [], tags);
        let instrument = instrument();
        let rows = overview(Ground { session: &session, coding: &coding, instrument: &instrument }, &form());
        let by: Vec<_> = rows[0].statements.iter().map(|it| (it.position, it.by)).collect();
        assert_eq!(by, [(0, Role::Clinician), (1, Role::Client)]);
        assert_eq!((rows[0].own(), rows[0].lacks(&form())), ((1, 2), vec!["specific"]));
        assert_eq!(
            rows.iter().map(|row| row.statements.iter().any(|it| it.demand)).collect::<Vec<_>>(),
            [false, true, false]
        );
        assert_eq!((rows[2].heading.as_str(), rows[2].known), ("gone", false));
        assert_eq!(actors(&rows, &form()), (vec![("client".into(), 1), ("service".into(), 0)], 1));
    }
}
