//! The other places of a coding: where work was saved elsewhere, or a folder was copied, each of two files may have what the
//! other one lacks. Whoever opens one is told of the other.

use std::path::{Path, PathBuf};

use super::{Opened, World};
use crate::domain::coding::{Coding, Origin};
use crate::domain::edit::{Change, Edit, apply};
use crate::domain::history::Happened;
use crate::domain::message::Message;
use crate::domain::session::Session;
use crate::ports::copies::{self, Has};
use crate::ports::files::from_root;
use crate::ports::good_copies::{About, of_coding};
use crate::ports::journal::{self, Log};
use crate::ports::{limits, store};

/// The coding as it is in another place, with the fingerprint of its file.
struct There<'a> {
    place: &'a Path,
    coding: Coding,
    print: String,
}

/// What another place is beside the one that is open.
#[derive(Clone, Copy)]
enum Beside {
    /// All that was coded there is here.
    Older,
    /// It has all that is here, and more.
    Newer,
    /// Each has something that the other one lacks: how many actions of the other one, as far as they are known here.
    Parted(usize),
}

/// Looks into the other places of a coding, and tells of what is there alone. What lies in a place that went another way can
/// be brought in as a version. What is told as a version already is left out.
pub(super) fn told(opened: &mut Opened, world: &World<'_>, state: &Path, about: &About) -> Vec<Message> {
    let own = from_root(&opened.coding_path);
    let real = world.files.real_path(&own);
    let is_beside = |place: &Path| opened.versions.iter().any(|version| from_root(version) == place);
    let others = about.codings.iter().filter(|place| !is_beside(place) && world.files.real_path(place) != real);
    let others: Vec<There<'_>> = others.filter_map(|place| read(opened, world, place)).collect();
    let plain: Vec<_> = others.iter().map(|there| by_works(&opened.coding.origin, &there.coding.origin)).collect();
    // The whole journal is read only where the files do not say it themselves.
    let (beside, talks) = if plain.iter().all(Option::is_some) {
        (plain.into_iter().flatten().collect(), Vec::new())
    } else {
        by_history(opened, world, (state, about), (&others, &plain))
    };
    let (mut newest, mut told) = (None, Vec::new());
    for (there, beside) in others.iter().zip(beside) {
        match beside {
            Beside::Older => {}
            Beside::Newer => newest = newest.max(Some((there.coding.origin.happened, there.place))),
            Beside::Parted(count) => {
                let file = there.place.display().to_string();
                told.push(Message::new("open-parted-elsewhere").with("count", count).with("file", file));
                opened.versions.push(there.place.to_owned());
            }
        }
    }
    if let Some((_, place)) = newest {
        // Of the talks is told where the work goes on.
        told.insert(0, Message::new("open-newer-elsewhere").with("file", place.display().to_string()));
        return told;
    }
    let talk = |talk: PathBuf| Message::new("open-parted-talk").with("file", talk.display().to_string());
    told.extend(talks.into_iter().map(talk));
    told
}

/// The coding as it is in another place, where it is there.
fn read<'a>(opened: &Opened, world: &World<'_>, place: &'a Path) -> Option<There<'a>> {
    super::beside::head(world.files, place).filter(|head| head.id == opened.coding.origin.id)?;
    let bytes = world.files.read(place).ok()?;
    let coding = store::read_coding(std::str::from_utf8(&bytes).ok()?, place, &opened.session).ok()?.coding;
    Some(There { place, coding, print: journal::print_of(&bytes) })
}

/// What another file is by the works that both went through, where these say it.
fn by_works(ours: &Origin, theirs: &Origin) -> Option<Beside> {
    if ours.works.is_empty() || theirs.works.is_empty() {
        // What was written before works had names is known by its number alone.
        return Some(if theirs.happened > ours.happened { Beside::Newer } else { Beside::Older });
    }
    // What somebody wrote with another program is in no work.
    if theirs.changed_outside {
        None
    } else if ours.comes_from(theirs) {
        Some(Beside::Older)
    } else {
        (!ours.changed_outside && theirs.comes_from(ours)).then_some(Beside::Newer)
    }
}

/// What the other files are by everything that happened, and by what was taken into them; with the talks of those places
/// that were changed in a way that is not seen here.
fn by_history(
    opened: &Opened,
    world: &World<'_>,
    (state, about): (&Path, &About),
    (others, plain): (&[There<'_>], &[Option<Beside>]),
) -> (Vec<Beside>, Vec<PathBuf>) {
    let origin = &opened.coding.origin;
    let log = journal::read_log(world.files, &journal::folder(state, &origin.id)).unwrap_or_default();
    let works = others.iter().map(|there| there.coding.origin.works.as_slice());
    let mut has =
        Has::of_each(world.files, state, &log, (&origin.id, std::iter::once(origin.works.as_slice()).chain(works)));
    let here = has.remove(0);
    let own_print = world.files.read(&opened.coding_path).map(|bytes| journal::print_of(&bytes)).unwrap_or_default();
    let changes = TalkChanges::of(&log);
    let (mut beside, mut talks) = (Vec::with_capacity(others.len()), Vec::new());
    for (index, there) in others.iter().enumerate() {
        let (theirs, elsewhere) = (&there.coding.origin, &has[index]);
        let talk = talk_at(about, there.place);
        let said = || talk.and_then(|talk| read_talk(world, talk));
        // Versions are merged, and their talks are not: each may stay the only one that was changed.
        let its = |number| elsewhere.talk_event(&log, number) && !here.talk_event(&log, number);
        let ours = |number| here.talk_event(&log, number) && !elsewhere.talk_event(&log, number);
        if changes.any(its)
            && !talk_is_in_another(others, index)
            && !said().is_some_and(|said| says_the_same(&said, &opened.session))
            && changes.would_change(&opened.session, &opened.coding, its)
        {
            talks.extend([talk.or(there.place.parent()).unwrap_or(there.place).to_owned()]);
        }
        let is_newer = || {
            let has_ours =
                elsewhere.took_in(&own_print) || !origin.changed_outside && elsewhere.all_of(origin, &own_print);
            has_ours && !theirs.changed_outside
        };
        let lacks_our_talk =
            || changes.any(ours) && said().is_none_or(|said| changes.would_change(&said, &there.coding, ours));
        let has_it = || here.took_in(&there.print) || !theirs.changed_outside && here.all_of(theirs, &there.print);
        let is_same = || there.print == own_print || copies::is_same(&opened.coding, &there.coding);
        let count = || {
            let numbers = log.events.iter().map(|event| event.number);
            numbers.filter(|number| elsewhere.event(&log, *number) && !here.event(&log, *number)).count()
        };
        // What another one has as well needs no word, and no merging.
        beside.push(match plain[index] {
            _ if is_in_another(others, &has, index) => Beside::Older,
            Some(plain) => plain,
            None if has_it() => Beside::Older,
            None if is_newer() && !lacks_our_talk() => Beside::Newer,
            None if is_same() => Beside::Older,
            None => match count() {
                0 if is_newer() => Beside::Older,
                count => Beside::Parted(count),
            },
        });
    }
    talks.dedup();
    (beside, talks)
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

/// The same of the talk, into which nothing is merged.
fn talk_is_in_another(others: &[There<'_>], index: usize) -> bool {
    let its = &others[index].coding.origin;
    let others = others.iter().map(|there| &there.coding.origin).enumerate().filter(|(other, _)| *other != index);
    others.into_iter().any(|(other, it)| it.comes_from(its) && (other < index || !its.comes_from(it)))
}

/// The talk that lies with a coding in another place.
fn talk_at<'a>(about: &'a About, place: &Path) -> Option<&'a Path> {
    about.sessions.iter().find(|talk| talk.parent() == place.parent()).map(PathBuf::as_path)
}

fn read_talk(world: &World<'_>, path: &Path) -> Option<Session> {
    let text = limits::read_text(world.files, path, limits::TALK).ok()?;
    store::read_session(&text, path).ok().map(|read| read.session)
}

/// Whether two talks say the same, whatever happened to each.
fn says_the_same(one: &Session, other: &Session) -> bool {
    let mut one = one.clone();
    one.about.happened.clone_from(&other.about.happened);
    one == *other
}

/// Something that was done to a talk.
struct TalkChange {
    number: u64,
    /// The step that it made or undid.
    step: Option<u64>,
    is_undone: bool,
    edits: Vec<Edit>,
}

/// All that was done to a talk, in its order.
struct TalkChanges(Vec<TalkChange>);

impl TalkChanges {
    fn of(log: &Log) -> Self {
        let of_talk = |change: Change| matches!(change.edit, Edit::Session(_)).then_some(change.edit);
        let all = journal::happenings(log).into_iter().map(|it| TalkChange {
            number: it.event.number,
            step: it.step.map(|(_, number)| number),
            is_undone: it.event.what == Happened::Undone,
            edits: it.changes.unwrap_or_default().into_iter().filter_map(of_talk).collect(),
        });
        Self(all.filter(|change| !change.edits.is_empty()).collect())
    }

    /// Those of some that were not undone among them.
    fn that_stand(&self, is_meant: impl Fn(u64) -> bool) -> Vec<&TalkChange> {
        let mut stand: Vec<&TalkChange> = Vec::new();
        for change in self.0.iter().filter(|change| is_meant(change.number)) {
            if change.is_undone && stand.last().is_some_and(|last| !last.is_undone && last.step == change.step) {
                stand.pop();
            } else {
                stand.push(change);
            }
        }
        stand
    }

    fn any(&self, is_meant: impl Fn(u64) -> bool) -> bool {
        !self.that_stand(is_meant).is_empty()
    }

    /// Whether some of it, all made once more, would leave a talk another one than it is.
    fn would_change(&self, session: &Session, coding: &Coding, is_meant: impl Fn(u64) -> bool) -> bool {
        let (mut changed, mut coding) = (session.clone(), coding.clone());
        let mut edits = self.that_stand(is_meant).into_iter().flat_map(|change| &change.edits);
        edits.any(|edit| apply(&mut changed, &mut coding, edit.clone()).is_err()) || changed != *session
    }
}

/// Leaves out that the file is an older one, where all that it lacks is in other places that were told.
pub(super) fn tell_once(
    opened: &Opened,
    world: &World<'_>,
    state: &Path,
    (told, recovered): (&[Message], &mut Vec<Message>),
) {
    let is_told = |told: &[Message], ids: &[&str]| told.iter().any(|told| ids.contains(&told.id.as_ref()));
    let elsewhere = is_told(told, &["open-parted-elsewhere", "open-newer-elsewhere"]);
    if !elsewhere || !is_told(recovered, &["journal-older-file"]) {
        return;
    }
    let id = &opened.coding.origin.id;
    let places = of_coding(world.files, state, id).map(|about| about.codings).unwrap_or_default();
    let others = places.iter().filter_map(|place| read(opened, world, place));
    // The works of a file that somebody changed say more than it has.
    let others = others.filter(|there| !there.coding.origin.changed_outside);
    let works = others.map(|there| there.coding.origin.works.clone()).chain([opened.coding.origin.works.clone()]);
    let log = journal::read_log(world.files, &journal::folder(state, id)).unwrap_or_default();
    let works: Vec<_> = works.collect();
    let is_in_one = |number: u64| works.iter().any(|works| log.is_of(number, works));
    if log.events.iter().all(|event| is_in_one(event.number)) {
        recovered.retain(|told| told.id != "journal-older-file");
    }
}
