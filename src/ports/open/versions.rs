//! Word of other versions that lie beside what is opened.

use std::path::{Path, PathBuf};

use super::{Opened, World};
use crate::domain::message::{Argument, Message};
use crate::ports::copies;

/// So many versions that cannot be read are named; of more it is told how many there are.
const MOST_NAMED: usize = 5;

/// Finds what a synced folder or a rescue put beside the coding, and says what to type.
pub(super) fn look_for_versions(opened: &mut Opened, world: &World<'_>) {
    if opened.session_on_disk {
        let talks = copies::talks_beside(world.files, &opened.session_path, &opened.session);
        let unread = talks.unread.iter().take(MOST_NAMED);
        opened.notices.splice(0..0, unread.map(|it| about("open-session-version-unread", it)));
        opened.notices.splice(0..0, told_of_versions("open-session-versions", &talks.others));
    }
    if !opened.coding_on_disk {
        return;
    }
    let found = copies::beside(world.files, &opened.coding_path, &opened.session, &opened.coding);
    opened.notices.splice(0..0, told_of_unread(&found.unread));
    opened.unread_versions = found.unread.into_iter().map(|(path, _)| path).collect();
    opened.versions = found.versions;
    opened.forks = found.forks;
    opened.notices.splice(0..0, told_of_versions("open-versions", &opened.versions));
}

/// How many versions there are, and the first one's name; nothing where there is none.
pub(super) fn told_of_versions(id: &'static str, versions: &[PathBuf]) -> Option<Message> {
    let file = versions.first()?.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Some(Message::new(id).with("count", versions.len()).with("file", file))
}

/// Codings beside it that were begun from a good copy of this one, or this one from theirs: which, since when, and what to do.
/// They are versions that can be merged from here on.
pub(super) fn take_forks(opened: &mut Opened, world: &World<'_>, state: Option<&Path>) {
    let (Some(first), count) = (opened.forks.first(), opened.forks.len()) else { return };
    let id = opened.coding.origin.id.as_str();
    let at = state.and_then(|state| copies::parted_at(world.files, state, id, first));
    let file = first.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let told = match at {
        Some(at) => {
            let at = at.with_timezone(&chrono::Local).format("%Y-%m-%d %H:%M").to_string();
            Message::new("open-fork").with("at", at)
        }
        None => Message::new("open-fork-undated"),
    };
    opened.notices.push(told.with("count", count).with("file", file));
    opened.versions.extend(opened.forks.iter().map(|fork| fork.path.clone()));
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// A file that cannot be read here, with the reason.
fn about(id: &'static str, (path, why): &(PathBuf, Message)) -> Message {
    Message::new(id).with("file", name(path)).with("why", why.clone())
}

/// Which versions cannot be read here, and why.
fn told_of_unread(unread: &[(PathBuf, Message)]) -> Vec<Message> {
    let Some((first, others)) = unread.split_first() else { return Vec::new() };
    let more = (unread.len() > MOST_NAMED).then(|| "…".to_owned());
    let files = unread.iter().take(MOST_NAMED).map(|(path, _)| name(path)).chain(more).collect();
    let first = about("open-versions-unread", first).with("count", unread.len()).with("files", Argument::All(files));
    let others = others.iter().take(MOST_NAMED - 1).map(|it| about("open-version-unread", it));
    std::iter::once(first).chain(others).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::clock::SystemClock;
    use crate::ports::codebooks::Library;
    use crate::ports::files::DiskFiles;
    use crate::ports::locale::Texts;
    use crate::ports::open::{OpenRequest, open};

    const SESSION: &str = "(format: 1, id: \"s\", participants: [(id: \"T\", role: clinician)], \
                           turns: [(id: 1, by: \"T\", text: \"Hi\")])";
    const CODING: &str = "(format: 1, id: \"c\", session: \"s\", coder: \"anna\", codebooks: [(id: \"oars\")], next_id: 2, \
                          marks: [(id: 1, turn: 1, code: \"OQ\")])";
    const OWN: &str = "s.oars.anna.coding";

    /// The messages at opening about versions, where others lie beside the coding, and how many can be merged.
    fn told(others: &[(&str, &str)]) -> (Vec<Message>, usize) {
        let folder = tempfile::tempdir().unwrap();
        let own = format!("{OWN}.ron");
        for (name, text) in [("s.session.ron", SESSION), (&own, CODING)].iter().chain(others) {
            std::fs::write(folder.path().join(name), text).unwrap();
        }
        let library = Library::shipped();
        let fresh_id = || "fresh".to_owned();
        let world = World { files: &DiskFiles, library: &library, clock: &SystemClock, fresh_id: &fresh_id };
        let request = OpenRequest {
            path: folder.path().join(own),
            coder: "anna".into(),
            names_coder: false,
            codebooks: None,
            usual_codebooks: None,
            spoken: String::new(),
            read_only: false,
            round: 1,
        };
        let mut opened = open(&request, &world).unwrap();
        opened.notices.retain(|told| told.id.starts_with("open-version"));
        let unread = opened.notices.iter().filter(|told| told.id != "open-versions").count();
        assert_eq!(unread, opened.unread_versions.len().min(MOST_NAMED), "{:?}", opened.notices);
        (opened.notices, opened.versions.len())
    }

    fn said(others: &[(&str, &str)]) -> String {
        let (told, versions) = told(others);
        assert_eq!(versions, 0, "{told:?}");
        told.iter().map(|told| Texts::new("en").say(told)).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn a_version_that_cannot_be_read_is_told_with_its_name_and_the_reason() {
        let copy = format!("{OWN} (conflicted copy a).ron");
        let newer = CODING.replace("format: 1", "format: 2");
        let unknown = CODING.replace("next_id", "colour: \"red\", next_id");
        let astray = CODING.replace("turn: 1", "turn: 9");
        let reasons = [
            (&CODING[..CODING.len() - 8], "ends too early"),
            (&CODING[..30], "ends too early"),
            ("", "empty"),
            ("\0\0\0\0", ""),
            (newer.as_str(), "a newer version of gensvar (its format is 2; yours knows 1). Update gensvar"),
            (&unknown, "“colour”"),
            (&astray, "no turn 9"),
        ];
        for (text, reason) in reasons {
            let said = said(&[(&copy, text)]);
            assert!(
                said.starts_with("Another version of this coding lies beside it and cannot be read here:"),
                "{said}"
            );
            assert!(said.contains(&copy) && said.contains(reason) && said.lines().count() == 1, "{said}");
        }
    }

    #[test]
    fn a_version_of_the_talk_that_cannot_be_read_is_told_with_its_name_and_the_reason() {
        let told = |name: &str, text: &str| {
            let folder = tempfile::tempdir().unwrap();
            for (name, text) in [("s.session.ron", SESSION), (name, text)] {
                std::fs::write(folder.path().join(name), text).unwrap();
            }
            let path = folder.path().join("s.session.ron");
            let session = crate::ports::store::read_session(SESSION, &path).unwrap().session;
            let talks = copies::talks_beside(&DiskFiles, &path, &session);
            let said = |it| Texts::new("en").say(&about("open-session-version-unread", it));
            (talks.others.len(), talks.unread.iter().map(said).collect::<Vec<_>>())
        };
        let copy = "s.session (conflicted copy a).ron";
        for text in [&SESSION[..SESSION.len() - 8], "", "\0\0\0\0", &SESSION[..12]] {
            let (others, said) = told(copy, text);
            assert_eq!((others, said.len()), (0, 1), "{text}");
            assert!(said[0].contains(copy) && said[0].starts_with("Another version of the talk itself"), "{said:?}");
        }
        assert_eq!(told(copy, &SESSION.replace("Hi", "Hello")), (1, vec![]));
        let of_another = SESSION.replace("\"s\"", "\"another\"");
        for (name, text) in [
            (copy, SESSION),
            (copy, &of_another[..60]),
            (copy, CODING),
            ("s.session.unsound.ron", ""),
            ("s.session.original.ron", ""),
            ("of its own.session.ron", ""),
        ] {
            assert_eq!(told(name, text), (0, vec![]), "{name}: {text}");
        }
    }

    #[test]
    fn of_several_that_cannot_be_read_each_is_told_and_those_that_can_be_merged_come_first() {
        let names = [" (1)", " (2)", ".rescued"].map(|name| format!("{OWN}{name}.ron"));
        let (cut, other) = (&CODING[..60], CODING.replace("OQ", "CQ"));
        let (told, versions) = told(&[(&names[0], cut), (&names[1], &other), (&names[2], cut)]);
        let ids: Vec<&str> = told.iter().map(|told| told.id.as_ref()).collect();
        assert_eq!((&ids[..], versions), (&["open-versions", "open-versions-unread", "open-version-unread"][..], 1));
        let said = Texts::new("en").say(&told[1]);
        assert!(said.starts_with("2 other versions") && said.contains(&names[0]) && said.contains(&names[2]), "{said}");
        let many: Vec<_> = (1..=8).map(|number| (format!("{OWN} ({number}).ron"), cut)).collect();
        let many: Vec<_> = many.iter().map(|(name, text)| (name.as_str(), *text)).collect();
        let (told, _) = self::told(&many);
        let said = Texts::new("en").say(&told[0]);
        assert!(told.len() == MOST_NAMED && said.starts_with("8 other versions") && said.contains('…'), "{said}");
    }

    #[test]
    fn what_is_plainly_no_version_of_this_coding_is_not_told_as_one() {
        let other_coding = CODING.replace("\"c\"", "\"of somebody\"");
        let (cut, copied) = (&CODING[..60], CODING.replace("anna", "bo").replace("turn: 1", "turn: 9"));
        let none = [
            (format!("{OWN} (1).ron"), &other_coding[..60]),
            (format!("{OWN} (1).ron"), SESSION),
            (format!("{OWN} (1).ron"), "(format: 1, unit: volley"),
            (format!("{OWN}.original.ron"), cut),
            (format!("{OWN}.unsound.ron"), cut),
            ("s.oars.bo.coding (1).ron".into(), "(format: 1"),
            ("s.oars.bo.coding.rescued.ron".into(), ""),
            // Somebody began another coding with a copy of the file.
            ("s.oars.bo.coding.ron".into(), &copied),
        ];
        for (name, text) in none {
            assert_eq!(said(&[(&name, text)]), "", "{name}: {text}");
        }
    }
}
