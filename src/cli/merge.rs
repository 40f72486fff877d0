//! `gensvar merge OURS THEIRS`: brings what another version of a coding says into this one. Nothing is moved or deleted.

use std::io::{self, Write};
use std::path::Path;
use std::sync::{Arc, mpsc};

use crate::domain::coding::Coding;
use crate::domain::document::Document;
use crate::domain::edit::Edit;
use crate::domain::instrument::Instrument;
use crate::domain::merge::{Difference, Merged, Place, Sides, merge};
use crate::domain::message::{Argument, Message};
use crate::ports::copies::{self, Version};
use crate::ports::fault::FileFaults;
use crate::ports::good_copies::lies_sound;
use crate::ports::keeping::{Keeping, Report};
use crate::ports::locale::Texts;
use crate::ports::open::holding::PATIENCE;
use crate::ports::open::workpiece::Workpiece;
use crate::ports::open::{OpenRequest, typed, typed_by};
use crate::ports::store::{self, Kind};
use crate::ports::writer::SaveJob;
use crate::ports::{limits, recent};

use super::arguments::{MergeArguments, OpenArguments};
use super::format::Format;
use super::good_copies::tell_of;
use super::holding::open_to_work;
use super::{Call, DONE, UNREADABLE, WRONG, faults, screen};

/// How versions are merged on the screen is no news for whoever is merging.
const NO_NEWS: [&str; 6] =
    ["open-finished", "open-versions", "open-fork", "open-fork-undated", "open-parted-elsewhere", "open-rescued-merge"];

/// Merges, tells what was different, and writes ours; returns the exit code.
pub(super) fn run(call: &Call, asked: &MergeArguments, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    merge_in(call, asked, recent::state_folder().as_deref(), out, err)
}

fn merge_in(
    call: &Call,
    asked: &MergeArguments,
    state: Option<&Path>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<u8> {
    let done = bring_together(call, asked, state, err);
    let trouble = match done {
        Ok(table) => return table.print(call, asked, out).map(|()| DONE),
        Err(Stop::Faults(trouble)) => trouble,
        Err(Stop::Output(error)) => return Err(error),
    };
    // What helps comes before what is wrong, as where it is opened. A good copy is of no help where nothing is damaged.
    if trouble.unreadable || !lies_sound(call.files.as_ref(), &trouble.path) {
        let usual = screen::coder(None, &call.config);
        tell_of(call.files.as_ref(), state, &trouble.path, (&usual, &usual), (err, &call.texts))?;
    }
    faults::print(err, &call.texts, &trouble)?;
    Ok(if trouble.unreadable { UNREADABLE } else { WRONG })
}

/// Why nothing was merged.
enum Stop {
    Faults(FileFaults),
    Output(io::Error),
}

impl From<FileFaults> for Stop {
    fn from(faults: FileFaults) -> Self {
        Self::Faults(faults)
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

fn bring_together(
    call: &Call,
    asked: &MergeArguments,
    state: Option<&Path>,
    err: &mut dyn Write,
) -> Result<Table, Stop> {
    let files = call.files.as_ref();
    if files.real_path(&asked.ours) == files.real_path(&asked.theirs) {
        return Err(FileFaults::whole(&asked.theirs, Message::new("merge-same-file")).into());
    }
    let request = request(call, &asked.ours)?;
    // What is done to a copy is noted in the history of the coding all the same, which would part from its own file.
    if let Some(own) = copies::copied_from(files, &asked.ours).filter(|own| lies_sound(files, own)) {
        let [ours, file] = [&asked.ours, &own].map(|path| path.display().to_string());
        let message = Message::new("merge-into-copy").with("ours", ours).with("file", file);
        let command = format!("gensvar merge {} {}", typed(&own), typed(&asked.ours));
        return Err(FileFaults::whole(&asked.ours, message.with("command", command)).into());
    }
    let work =
        open_to_work(call, &OpenArguments::default(), &request, (state.map(Path::to_owned), asked.dry_run, PATIENCE))?;
    let why_not = work.opened.read_only.clone().filter(|_| !asked.dry_run);
    if let Some(reason) = why_not.or_else(|| work.recovered.unread.clone()) {
        return Err(FileFaults::whole(&asked.ours, refusal(reason, &request)).into());
    }
    let opened = &work.opened;
    let theirs = copies::read(files, &asked.theirs, &opened.session, &opened.coding)?;
    let ours = Version { print: opened.coding_print.clone().unwrap_or_default(), coding: opened.coding.clone() };
    let base = match &asked.base {
        Some(path) => Some(copies::read(files, path, &opened.session, &opened.coding)?.coding),
        None => match state {
            Some(state) => copies::ancestor(files, state, &opened.session, &ours, &theirs)?,
            None => None,
        },
    };
    let is_news = |it: &&Message| !NO_NEWS.contains(&it.id.as_ref());
    for notice in work.notices.iter().filter(is_news) {
        writeln!(err, "{}", call.texts.say(notice))?;
    }
    let merged = merged(&work.document, base.as_ref(), &theirs.coding);
    let instrument = Arc::clone(&opened.instrument);
    // What was merged before has nothing that is still to be decided.
    let mut news = vec![asked.theirs.clone()];
    if let Some(state) = state {
        copies::not_merged(files, state, &opened.coding.origin, &mut news);
    }
    let another = Some(theirs.coding.origin.id.clone()).filter(|id| *id != opened.coding.origin.id);
    let table =
        Table { instrument, with_base: base.is_some(), written: false, is_known: news.is_empty(), another, merged };
    let id = opened.coding.origin.id.clone();
    let note = |whole: bool, step: Option<u64>| {
        if let (Some(state), true) = (state, whole) {
            copies::note_merged(files, state, &id, (&asked.theirs, &theirs.print), step);
        }
    };
    if asked.dry_run || table.merged.edits.is_empty() {
        note(!asked.dry_run && table.merged.is_whole(), None);
        return Ok(table);
    }
    let step = work.document.happened() + 1;
    let (edits, _) = table.merged.with_bookmarks(work.document.session(), work.document.coding());
    let notices = write(call, work, edits)?;
    note(table.merged.is_whole(), Some(step));
    for notice in notices {
        writeln!(err, "{}", call.texts.say(&notice))?;
    }
    Ok(Table { written: true, ..table })
}

/// Why nothing is merged into what somebody else may have open. Taking it over is asked for where it is opened, not here.
fn refusal(reason: Message, request: &OpenRequest) -> Message {
    let id = match reason.id.as_ref() {
        "open-held-elsewhere" => "merge-held-elsewhere",
        "open-held-by-account" => "merge-held-by-account",
        _ => return reason,
    };
    let coder = request.names_coder.then_some(request.coder.as_str());
    let told = Message::new(id).with("typed", typed_by(&request.path, coder));
    reason.arguments.into_iter().fold(told, |told, (name, value)| told.with(name, value))
}

/// The coding as whoever made it opens it.
fn request(call: &Call, path: &Path) -> Result<OpenRequest, FileFaults> {
    let text = limits::read_text(call.files.as_ref(), path, limits::TALK)?;
    let head = store::coding_head(&text).filter(|_| store::kind_of(&text) == Some(Kind::Coding));
    let Some(head) = head else {
        if store::kind_of(&text).is_none() {
            // It is no other file, so that what is wrong with it is told.
            store::check_coding(&text, path, None)?;
        }
        let is_talk = store::kind_of(&text) == Some(Kind::Session);
        let message = Message::new(if is_talk { "merge-is-talk" } else { "open-no-coding" });
        return Err(FileFaults::whole(path, message));
    };
    Ok(OpenRequest {
        path: path.to_owned(),
        names_coder: head.coder != screen::coder(None, &call.config),
        coder: head.coder,
        codebooks: None,
        usual_codebooks: None,
        spoken: String::new(),
        read_only: false,
        round: head.round,
    })
}

fn merged(document: &Document, base: Option<&Coding>, theirs: &Coding) -> Merged {
    merge(Sides { session: document.session(), base, ours: document.coding(), theirs })
}

/// Makes one step of what was merged, and has it kept as the screen does. Gives what is worth knowing.
fn write(call: &Call, mut work: Workpiece, edits: Vec<Edit>) -> Result<Vec<Message>, FileFaults> {
    let (session_path, coding_path) = (work.opened.session_path.clone(), work.opened.coding_path.clone());
    work.document.perform(copies::MERGED, edits).map_err(|why| FileFaults::whole(&coding_path, why))?;
    let (sender, reports) = mpsc::channel();
    let outside = work.outside(Arc::clone(&call.files), Arc::clone(&call.clock));
    // Without a journal the file is whole all the same; only undoing begins there.
    let mut keeping = Keeping::begin(outside, move |report| {
        if let Report::Written(report) = report {
            let _ = sender.send(report);
        }
    });
    let document = &mut work.document;
    let (news, last) = document.take_news();
    keeping.note(news, last);
    keeping.save(SaveJob {
        snapshot: document.snapshot(),
        revision: document.revision(),
        session_revision: document.session_revision(),
        // What came back from the journal may be the talk's.
        session_path: (document.session_revision() > 0).then_some(session_path),
        coding_path: coding_path.clone(),
    });
    keeping.finish();
    let lost = || Err(FileFaults::whole(&coding_path, keeping.why_unanswered()));
    reports.try_iter().last().map_or_else(lost, |report| report.result)
}

/// What came of merging.
struct Table {
    instrument: Arc<Instrument>,
    with_base: bool,
    written: bool,
    /// Whether the other version was merged before as it is.
    is_known: bool,
    /// The other's coding, where it is one of its own: in its history there may be more than in its file.
    another: Option<String>,
    merged: Merged,
}

#[derive(serde::Serialize)]
struct Printed<'a> {
    ours: String,
    theirs: String,
    three_way: bool,
    written: bool,
    conflicts: usize,
    differences: Vec<Row<'a>>,
}

#[derive(serde::Serialize)]
struct Row<'a> {
    verdict: &'static str,
    what: &'static str,
    turn: Option<usize>,
    id: Option<&'a str>,
    ours: Option<String>,
    theirs: Option<String>,
}

impl<'a> Row<'a> {
    fn of(difference: &'a Difference, texts: &Texts) -> Self {
        let (turn, id) = match &difference.place {
            Place::Turn(number) => (Some(*number), None),
            Place::Rating(id) | Place::Stretch(id) => (None, Some(id.as_str())),
            Place::LostTurn | Place::Coding => (None, None),
        };
        let say = |value: &Option<Message>| value.as_ref().map(|value| texts.say(value));
        let (ours, theirs) = (say(&difference.ours), say(&difference.theirs));
        Self { verdict: difference.verdict.word(), what: difference.what.word(), turn, id, ours, theirs }
    }
}

impl Table {
    /// Where the coder has to look: turns by their numbers, and how many contradictions there are.
    fn look(&self) -> Message {
        let turns = self.merged.to_look_at();
        let count = turns.len();
        let turns = Argument::All(turns.into_iter().map(|turn| turn.to_string()).collect());
        let is_settled = self.is_known && self.merged.edits.is_empty();
        let id = match (is_settled, count) {
            (true, _) => "merge-differ-still",
            (false, 0) => "merge-look",
            (false, _) => "merge-look-at",
        };
        Message::new(id).with("conflicts", self.merged.conflicts()).with("count", count).with("turns", turns)
    }

    fn print(&self, call: &Call, asked: &MergeArguments, out: &mut dyn Write) -> io::Result<()> {
        let (texts, differences) = (&call.texts, &self.merged.differences);
        let name = |path: &Path| path.display().to_string();
        let (ours, theirs) = (name(&asked.ours), name(&asked.theirs));
        if Format::named(&asked.format) == Format::Json {
            // Programs read the same words in every language.
            let english = Texts::new("en");
            let differences = differences.iter().map(|it| Row::of(it, &english)).collect();
            let (three_way, written, conflicts) = (self.with_base, self.written, self.merged.conflicts());
            let printed = Printed { ours, theirs, three_way, written, conflicts, differences };
            serde_json::to_writer_pretty(&mut *out, &printed)?;
            return writeln!(out);
        }
        let mut lines = Vec::new();
        if !differences.is_empty() {
            let id = if self.with_base { "merge-with-base" } else { "merge-without-base" };
            lines.push(texts.say(&Message::new(id)));
        }
        let shown = |it: &Difference| texts.say(&it.clone().labelled(&self.instrument).message());
        lines.extend(differences.iter().map(|it| format!("  {}", shown(it))));
        let (count, conflicts) = (differences.len(), self.merged.conflicts());
        let counted = |id: &'static str| {
            let about = Message::new(id).with("ours", ours.as_str()).with("theirs", theirs.as_str());
            texts.say(&about.with("count", count).with("conflicts", conflicts))
        };
        lines.push(counted(match (self.written, self.merged.edits.is_empty()) {
            (true, _) => "merge-written",
            (false, true) => "merge-nothing-new",
            (false, false) => "merge-not-written",
        }));
        if conflicts > 0 {
            lines.push(texts.say(&self.look().with("ours", ours.as_str())));
        }
        let turns = self.merged.to_look_at();
        if self.written && !turns.is_empty() {
            let listed = Argument::All(turns.iter().map(usize::to_string).collect());
            lines.push(texts.say(&Message::new("merge-bookmarks").with("count", turns.len()).with("turns", listed)));
        }
        if !asked.dry_run {
            // What lies in another folder may be the work of another place, and not a copy that is in the way.
            let folder = |path: &Path| call.files.real_path(path).parent().map(Path::to_owned);
            let is_beside = folder(&asked.ours) == folder(&asked.theirs);
            lines.extend(match (self.merged.is_whole(), is_beside && self.another.is_none()) {
                (true, true) => Some(counted("merge-can-go")),
                (true, false) => None,
                (false, _) => Some(counted("merge-must-stay")),
            });
        }
        lines.iter().try_for_each(|line| writeln!(out, "{line}"))
    }
}

#[cfg(test)]
mod tests;
