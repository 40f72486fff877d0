//! What the files of one import hold, in a line each, before anything is asked about them; and files by their names.

use std::io::{self, Write};
use std::path::Path;

use crate::domain::message::{Argument, Message};
use crate::domain::session::{Participant, Turn};
use crate::domain::visible::visible;
use crate::ports::import::Settings;
use crate::ports::import::turns::settle;

use super::super::Call;
use super::super::columns::{Side, columns};
use super::Incoming;
use super::preview::shortened;

/// Files that are named in a question.
const NAMED: usize = 4;
/// Files that are listed before the questions.
const LISTED: usize = 20;
/// Cells that the names of those who speak in a file may take.
const SPEAKERS: usize = 40;

/// Prints each file with its turns and those who speak, where there are several.
pub(super) fn print(call: &Call, arrivals: &[Incoming], settings: &Settings, err: &mut dyn Write) -> io::Result<()> {
    let files: Vec<&Incoming> = arrivals.iter().filter(|incoming| !incoming.arrival.material.is_codebook()).collect();
    if files.len() < 2 {
        return Ok(());
    }
    writeln!(err, "{}", call.texts.say(&Message::new("import-files-found").with("count", files.len())))?;
    let row = |incoming: &&Incoming| {
        let (turns, speakers) = held(incoming, settings);
        let turns = call.texts.say(&Message::new("import-turns").with("count", turns));
        vec![name(&incoming.path), turns, shortened(&visible(&speakers.join(", ")), SPEAKERS)]
    };
    let rows: Vec<Vec<String>> = files.iter().take(LISTED).map(row).collect();
    columns(err, &rows, &[Side::Left, Side::Right, Side::Left])?;
    if files.len() > LISTED {
        let more = Message::new("import-more-files").with("count", files.len() - LISTED);
        writeln!(err, "  {}", call.texts.say(&more))?;
    }
    writeln!(err)
}

/// How many turns a file has, and who speaks there.
fn held(incoming: &Incoming, settings: &Settings) -> (usize, Vec<String>) {
    let told = incoming.told(settings);
    let (mut count, mut speakers): (usize, Vec<String>) = (0, Vec::new());
    let mut add = |people: &[Participant], turns: &mut dyn Iterator<Item = &Turn>| {
        let mut speaks = vec![false; people.len()];
        for turn in turns {
            count += 1;
            if let Some(speaks) = speaks.get_mut(usize::from(turn.by)) {
                *speaks = true;
            }
        }
        let speaking = people.iter().zip(speaks).filter(|(_, speaks)| *speaks).map(|(someone, _)| &someone.id.0);
        for label in speaking {
            if speakers.len() <= SPEAKERS && !speakers.contains(label) {
                speakers.push(label.clone());
            }
        }
    };
    for talk in &incoming.arrival.material.talks {
        if let Some(whole) = &talk.whole {
            add(whole.0.participants(), &mut whole.0.turns());
        } else if let Ok(settled) = settle(talk, settings.joining, &told) {
            add(&settled.participants, &mut settled.turns.iter());
        }
    }
    (count, speakers)
}

/// The first of some files by their names, and how many more there are.
pub(super) fn named<'a>(paths: impl Iterator<Item = &'a Path>) -> (Argument, usize) {
    let mut names: Vec<String> = paths.map(name).collect();
    if names.len() <= NAMED {
        return (Argument::All(names), 0);
    }
    let more = names.split_off(NAMED - 1).len();
    (names.join(", ").into(), more)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
