//! The other places of a coding: where work was saved elsewhere, or a folder was copied, each of two files may have what the
//! other one lacks. Whoever opens one is told of the other.

use std::path::{Path, PathBuf};

use super::{Opened, World};
use crate::domain::coding::{Coding, Origin};
use crate::domain::edit::{Edit, apply};
use crate::domain::message::Message;
use crate::ports::copies::{self, Has};
use crate::ports::files::from_root;
use crate::ports::good_copies::{About, of_coding};
use crate::ports::journal::{self, Log};
use crate::ports::store;

/// The coding as it is in another place, with the fingerprint of its file.
struct There<'a> {
    place: &'a Path,
    coding: Coding,
    print: String,
}

/// What another place is beside the one that is open.
enum Beside {
    /// All that it has is here.
    Older,
    /// It has all that is here, and more.
    Newer,
    /// Each has something that the other one lacks: the numbers of what is there alone, as far as they are known here.
    Parted(Vec<u64>),
}

/// Looks into the other places of a coding, and tells of what is there alone. What lies in a place that went another way can
/// be brought in as a version. What is told as a version already is left out.
pub(super) fn told(opened: &mut Opened, world: &World<'_>, state: &Path, about: &About) -> Vec<Message> {
    let own = from_root(&opened.coding_path);
    let real = world.files.real_path(&own);
    let is_beside = |place: &Path| opened.versions.iter().any(|version| from_root(version) == place);
    let others = about.codings.iter().filter(|place| !is_beside(place) && world.files.real_path(place) != real);
    let others: Vec<There<'_>> = others.filter_map(|place| read(opened, world, place)).collect();
    if others.is_empty() {
        return Vec::new();
    }
    let log = journal::read_log(world.files, &journal::folder(state, &opened.coding.origin.id)).unwrap_or_default();
    let has: Vec<Has> = others.iter().map(|there| has(world, (state, &log), &there.coding.origin)).collect();
    let (mut newest, mut told) = (None, Vec::new());
    for (index, there) in others.iter().enumerate() {
        // What another one has as well needs no word, and no merging.
        if is_in_another(&others, &has, index) {
            continue;
        }
        match beside(opened, world, (state, &log), (there, &has[index])) {
            Beside::Older => {}
            Beside::Newer => newest = newest.max(Some((there.coding.origin.happened, there.place))),
            Beside::Parted(numbers) => {
                let file = there.place.display().to_string();
                let parted = Message::new("open-parted-elsewhere").with("count", numbers.len());
                told.push(parted.with("file", file));
                if changes_talk(opened, &log, &numbers) {
                    let folder = there.place.parent();
                    let talk = about.sessions.iter().find(|talk| talk.parent() == folder).map(PathBuf::as_path);
                    let talk = talk.or(folder).unwrap_or(there.place).display().to_string();
                    told.push(Message::new("open-parted-talk").with("file", talk));
                }
                opened.versions.push(there.place.to_owned());
            }
        }
    }
    let newer = newest.map(|(_, place)| Message::new("open-newer-elsewhere").with("file", place.display().to_string()));
    told.splice(0..0, newer);
    told
}

/// The coding as it is in another place, where it is there.
fn read<'a>(opened: &Opened, world: &World<'_>, place: &'a Path) -> Option<There<'a>> {
    super::beside::head(world.files, place).filter(|head| head.id == opened.coding.origin.id)?;
    let bytes = world.files.read(place).ok()?;
    let coding = store::read_coding(std::str::from_utf8(&bytes).ok()?, place, &opened.session).ok()?.coding;
    Some(There { place, coding, print: journal::print_of(&bytes) })
}

fn has(world: &World<'_>, (state, log): (&Path, &Log), origin: &Origin) -> Has {
    Has::of(world.files, state, log, (&origin.id, &origin.works))
}

/// Whether another place has all of one; of two that have the same, the first is to be told.
fn is_in_another(others: &[There<'_>], has: &[Has], index: usize) -> bool {
    let all_of = |has: &Has, there: &There<'_>| {
        let origin = &there.coding.origin;
        has.took_in(&there.print) || !origin.changed_outside && has.all_of(origin, &there.print)
    };
    let (there, its) = (&others[index], &has[index]);
    let others = others.iter().zip(has).enumerate().filter(|(other, _)| *other != index);
    others.into_iter().any(|(other, (it, has))| {
        !it.coding.origin.changed_outside && all_of(has, there) && (other < index || !all_of(its, it))
    })
}

fn beside(
    opened: &Opened,
    world: &World<'_>,
    (state, log): (&Path, &Log),
    (there, elsewhere): (&There<'_>, &Has),
) -> Beside {
    let (ours, theirs) = (&opened.coding.origin, &there.coding.origin);
    if ours.works.is_empty() || theirs.works.is_empty() {
        // What was written before works had names is known by its number alone.
        return if theirs.happened > ours.happened { Beside::Newer } else { Beside::Older };
    }
    let here = has(world, (state, log), ours);
    // What somebody wrote with another program is in no work.
    if here.took_in(&there.print) || !theirs.changed_outside && here.all_of(theirs, &there.print) {
        return Beside::Older;
    }
    let print = world.files.read(&opened.coding_path).map(|bytes| journal::print_of(&bytes)).unwrap_or_default();
    let has_ours = elsewhere.took_in(&print) || !ours.changed_outside && elsewhere.all_of(ours, &print);
    if has_ours && !theirs.changed_outside {
        return Beside::Newer;
    }
    if copies::is_same(&opened.coding, &there.coding) {
        return Beside::Older;
    }
    let numbers = log.events.iter().map(|event| event.number);
    Beside::Parted(numbers.filter(|number| elsewhere.event(log, *number) && !here.event(log, *number)).collect())
}

/// Whether some of what was done changed the talk in a way that is not seen here.
fn changes_talk(opened: &Opened, log: &Log, numbers: &[u64]) -> bool {
    let (mut session, mut coding) = (opened.session.clone(), opened.coding.clone());
    let its = journal::happenings(log).into_iter().filter(|it| numbers.contains(&it.event.number));
    let mut changes = its.flat_map(|it| it.changes.unwrap_or_default());
    changes.any(|change| {
        matches!(change.edit, Edit::Session(_))
            && apply(&mut session, &mut coding, change.edit.clone()).map_or(true, |made| made.inverse != change.edit)
    })
}

/// Leaves out that the file is an older one, where all that it lacks is in other places that were told.
pub(super) fn tell_once(
    opened: &Opened,
    world: &World<'_>,
    state: &Path,
    (told, recovered): (&[Message], &mut Vec<Message>),
) {
    let is_told = |id: &str, told: &[Message]| told.iter().any(|told| told.id == id);
    if !is_told("open-parted-elsewhere", told) || !is_told("journal-older-file", recovered) {
        return;
    }
    let id = &opened.coding.origin.id;
    let places = of_coding(world.files, state, id).map(|about| about.codings).unwrap_or_default();
    let others = places.iter().filter_map(|place| read(opened, world, place));
    let works = others.map(|there| there.coding.origin.works.clone()).chain([opened.coding.origin.works.clone()]);
    let log = journal::read_log(world.files, &journal::folder(state, id)).unwrap_or_default();
    let works: Vec<_> = works.collect();
    let is_in_one = |number: u64| works.iter().any(|works| log.is_of(number, works));
    if log.events.iter().all(|event| is_in_one(event.number)) {
        recovered.retain(|told| told.id != "journal-older-file");
    }
}
