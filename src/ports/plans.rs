//! Forms of the change plan: the one that comes with the program, and the user's own.

use std::collections::HashSet;
use std::path::Path;

use super::fault::FileFaults;
use super::files::Files;
use super::limits::MOST_LISTED;
use super::{config, limits, ron};
use crate::domain::codebook::{Fault, is_id};
use crate::domain::message::Message;
use crate::domain::plan::PlanForm;
use crate::fault_path as path;

/// The form that holds when nobody says otherwise.
pub const DEFAULT: &str = "change-plan";

/// The form that comes with the program.
const SHIPPED: &str = include_str!("../../plans/change-plan.ron");

/// Reads a form, or tells every fault of it.
pub fn read(text: &str, path: &Path) -> Result<PlanForm, FileFaults> {
    limits::size(text.len(), path, limits::SMALL)?;
    ron::refuse_newer(text, path, 1)?;
    let form: PlanForm = ron::parse(text, path)?;
    let mut faults = Vec::new();
    if form.format != 1 {
        faults.push(Fault { path: path!["format"], message: Message::new("plan-format").with("format", form.format) });
    }
    if !is_id(&form.id) {
        faults.push(Fault { path: path!["id"], message: Message::new("fault-id").with("id", form.id.as_str()) });
    }
    if form.headings.is_empty() {
        faults.push(Fault { path: path!["headings"], message: Message::new("plan-no-headings") });
    }
    let lists = [("headings", form.headings.len()), ("actors", form.actors.len()), ("says", form.says.len())];
    for (field, count) in lists {
        faults.extend(limits::many(count, MOST_LISTED).map(|message| Fault { path: path![field], message }));
    }
    let mut seen = HashSet::new();
    for (index, heading) in form.headings.iter().enumerate().filter(|(_, heading)| !seen.insert(&heading.id)) {
        let message = Message::new("plan-heading-twice").with("id", heading.id.as_str());
        faults.push(Fault { path: path!["headings", index, "id"], message });
    }
    for (field, list) in [("actors", &form.actors), ("says", &form.says)] {
        let mut seen = HashSet::new();
        for (index, (id, _)) in list.iter().enumerate().filter(|(_, (id, _))| !seen.insert(id)) {
            let message = Message::new("plan-word-twice").with("id", id.as_str());
            faults.push(Fault { path: path![field, index, 0], message });
        }
    }
    if faults.is_empty() { Ok(form) } else { Err(ron::located(text, path, faults)) }
}

/// The form that comes with the program.
pub fn shipped() -> Option<PlanForm> {
    // A test holds the file sound.
    read(SHIPPED, Path::new("plans/change-plan.ron")).ok()
}

/// A form with the text of its file.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// The form.
    pub form: PlanForm,
    /// Its file's text.
    pub text: String,
    /// Whether it is the user's own.
    pub own: bool,
}

/// The forms that there are: the user's own from the folder `plans`, then the one that comes with the program where none of
/// them takes its place. What is wrong with files of the user's, which are left out, is told.
pub fn list(files: &dyn Files, folder: Option<&Path>) -> (Vec<Listed>, Vec<FileFaults>) {
    let paths = folder.and_then(|folder| files.list(&folder.join("plans")).ok()).unwrap_or_default();
    let (mut forms, mut left_out) = (Vec::new(), Vec::new());
    for path in paths.into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "ron")) {
        let text = limits::read_text(files, &path, limits::SMALL);
        match text.and_then(|text| Ok(Listed { form: read(&text, &path)?, text, own: true })) {
            Ok(listed) => forms.push(listed),
            Err(faults) => left_out.push(faults),
        }
    }
    let shipped = shipped().map(|form| Listed { form, text: SHIPPED.to_owned(), own: false });
    if let Some(shipped) = shipped.filter(|shipped| forms.iter().all(|own: &Listed| own.form.id != shipped.form.id)) {
        forms.push(shipped);
    }
    (forms, left_out)
}

/// The form with an id, else the one that comes with the program. A faulty or missing one is told.
pub fn load(files: &dyn Files, folder: Option<&Path>, wanted: Option<&str>) -> (Option<PlanForm>, Option<FileFaults>) {
    let wanted = wanted.unwrap_or(DEFAULT);
    let (forms, mut left_out) = list(files, folder);
    let form = |id: &str| forms.iter().find(|listed| listed.form.id == id).map(|listed| listed.form.clone());
    let mut told = left_out.pop();
    let found = form(wanted);
    if found.is_none() && told.is_none() {
        let message = Message::new("plan-unknown").with("id", wanted);
        told = Some(FileFaults::whole(folder.unwrap_or_else(|| Path::new("")).join(config::NAME), message));
    }
    (found.or_else(|| form(DEFAULT)), told)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_form_is_sound_and_speaks_four_languages() {
        let form = read(SHIPPED, Path::new("plans/change-plan.ron")).unwrap();
        assert_eq!(form.id, DEFAULT);
        let names = form.headings.iter().map(|it| &it.name);
        let words = form.actors.iter().chain(&form.says).map(|(_, name)| name);
        for name in names.chain(words).chain([&form.name, &form.about]) {
            for language in ["en", "da", "nb", "sv"] {
                assert!(name.0.get(language).is_some_and(|text| !text.is_empty()), "{name:?} in {language}");
            }
        }
        assert_eq!(
            form.headings.iter().filter(|it| it.never).map(|it| it.id.as_str()).collect::<Vec<_>>(),
            ["applicant"]
        );
    }

    #[test]
    fn every_fault_of_a_form_is_told_with_its_line() {
        let text = "(format: 0, id: \"a b\", name: {}, headings: [\n(id: \"x\", name: {}),\n(id: \"x\", name: {})],\n\
                    actors: [(\"c\", {}), (\"c\", {})])";
        let faults = read(text, Path::new("p.ron")).unwrap_err().faults;
        let told: Vec<_> = faults.iter().map(|it| (it.place.unwrap().line, it.message.id.to_string())).collect();
        let expected = [(1, "plan-format"), (1, "fault-id"), (3, "plan-heading-twice"), (4, "plan-word-twice")];
        assert_eq!(told, expected.map(|(line, id)| (line, id.to_owned())));
    }
}
