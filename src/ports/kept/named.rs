//! Which of what is kept somebody means by what they typed.

use std::collections::BTreeSet;
use std::path::Path;

use super::{Head, Kept, head};
use crate::ports::files::{Files, from_root};
use crate::ports::{journal, store};

/// So many letters say which one is meant, where they are enough.
const FEWEST: usize = 6;

/// Gives each its letters. They come from where it is kept, so that they stay the same while the order changes.
pub(super) fn give_letters(all: &mut [Kept]) {
    for kept in all.iter_mut() {
        kept.all_letters = letters_of(kept);
    }
    let every: Vec<String> = all.iter().map(|kept| kept.all_letters.clone()).collect();
    let longest = every.iter().map(String::len).max().unwrap_or_default();
    let is_enough = |length: usize| {
        let short: BTreeSet<&str> = every.iter().map(|letters| letters.get(..length).unwrap_or(letters)).collect();
        short.len() == every.len()
    };
    let length = (FEWEST..longest).find(|length| is_enough(*length)).unwrap_or(longest);
    for kept in all {
        kept.letters = kept.all_letters.chars().take(length).collect();
    }
}

/// Letters only: a number is a place in the list.
fn letters_of(kept: &Kept) -> String {
    let place = kept.folder.as_ref().or(kept.rescued.first()).or(kept.recent.first());
    let text =
        format!("{}\n{}\n{}", kept.coding, kept.session, place.map_or_else(String::new, |it| it.display().to_string()));
    let print = journal::print_of(text.as_bytes());
    let hash = print.rsplit('-').next().unwrap_or_default();
    hash.bytes().map(|digit| char::from(if digit.is_ascii_digit() { digit - b'0' + b'g' } else { digit })).collect()
}

/// What somebody may mean by what they typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meant {
    /// These, by their places.
    These(Vec<usize>),
    /// This one, by its place: its number was typed, which is another one as soon as something else is used.
    Numbered(usize),
    /// Several have this title or these letters: theirs, by their places.
    Several(Vec<usize>),
    /// None.
    Nothing,
}

/// What is kept of a talk that was named: by a file of it that is there, or was; by its letters; by its number from 1 on; by
/// an id; or by its title.
pub fn meant(files: &dyn Files, all: &[Kept], named: &Path) -> Meant {
    let which = |is_it: &dyn Fn(&Kept) -> bool| -> Vec<usize> {
        all.iter().enumerate().filter(|(_, kept)| is_it(kept)).map(|(place, _)| place).collect()
    };
    let path = from_root(named);
    let head = head(files, &path);
    let found = which(&|kept| is_named_by(kept, &path, &head));
    let text = named.to_string_lossy();
    let text = text.trim();
    if !found.is_empty() || files.is_file(named) {
        return if found.is_empty() { Meant::Nothing } else { Meant::These(found) };
    }
    if let Ok(number) = text.parse::<usize>() {
        let place = number.checked_sub(1).filter(|place| *place < all.len());
        return place.map_or(Meant::Nothing, Meant::Numbered);
    }
    let small = text.to_lowercase();
    let found = which(&|kept| small.len() >= FEWEST && kept.all_letters.starts_with(&small));
    if !found.is_empty() {
        return if found.len() == 1 { Meant::These(found) } else { Meant::Several(found) };
    }
    let found = which(&|kept| [&kept.coding, &kept.session].iter().any(|id| !id.is_empty() && *id == text));
    if !found.is_empty() {
        return Meant::These(found);
    }
    let found = which(&|kept| !kept.title.is_empty() && kept.title.trim().to_lowercase() == small);
    let Some(first) = found.first().and_then(|place| all.get(*place)) else { return Meant::Nothing };
    let is_one = found.iter().filter_map(|place| all.get(*place)).all(|kept| kept == first || kept.is_of_talk(first));
    if is_one { Meant::These(found) } else { Meant::Several(found) }
}

/// Whether a file is, or was, one of what is kept: the coding, the talk, or the transcript from which that was made.
pub(super) fn is_named_by(kept: &Kept, path: &Path, head: &Head) -> bool {
    let path = path.to_owned();
    if kept.codings.contains(&path) || kept.sessions.contains(&path) || kept.recent.contains(&path) {
        return true;
    }
    match head {
        Head::Coding(head) => return !head.id.is_empty() && head.id == kept.coding,
        Head::Session(head) => return !head.id.is_empty() && head.id == kept.session,
        Head::Neither => {}
    }
    let is_ron = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"));
    !is_ron && path.file_name().is_some() && kept.sessions.contains(&store::session_name(&path))
}
