//! `gensvar FILE --as-it-was WHEN` and `--good-copy`: what is opened in place of the files as they are now.

use chrono::{Local, TimeZone as _};

use crate::domain::edit::apply;
use crate::domain::message::Message;
use crate::ports::fault::{FileFaults, io_message};
use crate::ports::journal::{self, OnDisk, way_to};
use crate::ports::open::from_copy::open_copy;
use crate::ports::open::remembered::open_remembering;
use crate::ports::open::{OpenRequest, Opened, Source, fresh_id};
use crate::ports::recent;
use crate::tui::command::Command;

use super::Call;
use super::arguments::{OpenArguments, WhichCopy};

/// Opens what is asked for: the files, a good copy, or the coding as it was.
pub(super) fn open_as_asked(call: &Call, asked: &OpenArguments, request: &OpenRequest) -> Result<Opened, FileFaults> {
    let world = call.world(&fresh_id);
    if let Some(number) = asked.good_copy {
        let number = match number {
            WhichCopy::Newest => None,
            WhichCopy::Number(number) => usize::try_from(number).ok(),
        };
        return open_copy(request, &world, recent::state_folder().as_deref(), number);
    }
    let mut opened = open_remembering(request, &world, recent::state_folder().as_deref())?;
    if let Some(when) = &asked.as_it_was {
        let refused = |message| FileFaults::whole(&request.path, message);
        go_back(call, &mut opened, when).map_err(refused)?;
    }
    Ok(opened)
}

/// Makes of what was opened what it was then. Nothing is written, not even what else is written at opening.
fn go_back(call: &Call, opened: &mut Opened, when: &str) -> Result<(), Message> {
    let origin = &opened.coding.origin;
    let folder = recent::state_folder().map(|state| journal::folder(&state, &origin.id));
    let (Some(folder), true) = (folder, opened.coding_on_disk) else {
        return Err(Message::new("as-it-was-no-history"));
    };
    let unread = |error: std::io::Error| Message::new("journal-unreadable").with("reason", io_message(&error));
    let log = journal::read_log(call.files.as_ref(), &folder).map_err(unread)?;
    if log.newer {
        return Err(Message::new("journal-newer"));
    }
    let moment = journal::moment(&log, when, call.clock.wall())?;
    let (coding, session) = numbers(opened);
    let (print, works) = (opened.coding_print.as_deref(), opened.coding.origin.works.as_slice());
    let changed = opened.coding.origin.changed_outside;
    let edits = way_to(&log, &OnDisk { coding, session, print, talk: None, works, changed }, &moment)?;
    for edit in edits {
        apply(&mut opened.session, &mut opened.coding, edit)
            .map_err(|why| Message::new("as-it-was-does-not-fit").with("why", why))?;
    }
    let at = moment.at.map(clock);
    let number = moment.number;
    let (told, shown) = match (moment.name, at) {
        // A moment that has a name is known by it, and not by what was done before.
        (Some((given, name)), _) => {
            let told = Message::new("open-as-it-was-named").with("name", name.as_str());
            (told.with("at", clock(given)), call.texts.say(&Message::new("quotation").with("text", name)))
        }
        (None, Some(at)) => (Message::new("open-as-it-was").with("at", at.as_str()), at),
        (None, None) => (Message::new("open-as-it-was-beginning"), call.texts.get("as-it-was-beginning").into_owned()),
    };
    let told = told.with("number", number).with("back", format!(":{}", Command::GoBack.called(&call.texts)));
    opened.read_only = Some(told);
    opened.source = Source::Past(shown);
    Ok(())
}

/// A time on the clock on the wall here.
fn clock(milliseconds: i64) -> String {
    let at = Local.timestamp_millis_opt(milliseconds).single();
    at.map(|at| at.format("%Y-%m-%d %H:%M:%S").to_string()).unwrap_or_default()
}

/// The numbers of the last things that are in the files of the coding and of the session.
fn numbers(opened: &Opened) -> (u64, u64) {
    let origin = &opened.coding.origin;
    let session = origin.session_reached(opened.session.about.happened.as_ref());
    (origin.happened, session)
}
