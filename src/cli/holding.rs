//! Between a file's name and the screen: what is opened is held against others, and what its files lack is made once more.

use std::path::Path;
use std::time::Duration;

use crate::domain::document::Document;
use crate::domain::message::Message;
use crate::ports::fault::{FileFaults, io_message};
use crate::ports::journal::{self, OnDisk, Recovered};
use crate::ports::lock::{self, Claim, Holder, Lock};
use crate::ports::open::{OpenRequest, Opened};
use crate::ports::strays;

use super::Call;
use super::arguments::OpenArguments;
use super::past::open_as_asked;

/// How often a lock is asked for that somebody of this computer holds, a twentieth of a second apart.
const PATIENCE: usize = 20;

/// Opens what is asked for and holds it against everybody else. What somebody else has is opened to be read.
pub(super) fn open_and_hold(
    call: &Call,
    asked: &OpenArguments,
    request: &OpenRequest,
) -> Result<(Opened, Option<Lock>), FileFaults> {
    let mut opened = open_as_asked(call, asked, request)?;
    if opened.read_only.is_some() {
        return Ok((opened, None));
    }
    let me = Holder::here(call.clock.as_ref());
    let lock = match claim(call, &opened.coding_path, &me, asked.take_over) {
        Claim::Ours(lock) => Some(lock),
        Claim::Here(holder) => {
            opened.read_only = Some(told_of(Message::new("open-held-here"), holder.as_ref()));
            None
        }
        Claim::Elsewhere(holder) => {
            opened.read_only = Some(told_of(Message::new("open-held-elsewhere"), Some(&holder)));
            None
        }
        Claim::Without(error) => {
            opened.notices.push(Message::new("open-no-lock").with("reason", io_message(&error)));
            None
        }
    };
    if lock.is_some() {
        let now = call.clock.wall().into();
        strays::take_away(call.files.as_ref(), &opened.coding_path, &opened.session_path, now);
    }
    // Whoever had it may have saved between our reading and our holding it.
    let print = |path: &Path| call.files.read(path).ok().map(|bytes| journal::print_of(&bytes));
    if lock.is_some() && opened.coding_on_disk && print(&opened.coding_path) != opened.coding_print {
        opened = open_as_asked(call, asked, request)?;
    }
    Ok((opened, lock))
}

/// Asks for the lock; whoever is just leaving is waited for.
fn claim(call: &Call, coding: &Path, me: &Holder, take_over: bool) -> Claim {
    for _ in 0..PATIENCE {
        match lock::claim(call.files.as_ref(), coding, me, take_over) {
            Claim::Here(_) => std::thread::sleep(Duration::from_millis(50)),
            other => return other,
        }
    }
    lock::claim(call.files.as_ref(), coding, me, take_over)
}

/// The same with who holds it, since when.
fn told_of(message: Message, holder: Option<&Holder>) -> Message {
    let (user, host, since) =
        holder.map_or(("?", "?", ""), |holder| (holder.user.as_str(), holder.host.as_str(), holder.since.as_str()));
    let since = since.get(..16).unwrap_or(since).replace('T', " ");
    message.with("user", user).with("host", host).with("since", since)
}

/// Makes once more what is in the journal and not in the files.
///
/// A good copy, which has no fingerprint, is older than what was saved last, and the journal goes on from it.
pub(super) fn recover(
    call: &Call,
    folder: &Path,
    document: &mut Document,
    print: Option<&str>,
    is_copy: bool,
) -> Recovered {
    let coding = document.coding().origin.happened;
    let session = match &document.session().about.happened {
        Some((id, number)) if *id == document.coding().origin.id => *number,
        _ => coding,
    };
    let recover = if is_copy { journal::recover_copy } else { journal::recover };
    let mut recovered = recover(call.files.as_ref(), folder, &OnDisk { coding, session, print });
    let edits = std::mem::take(&mut recovered.edits);
    if let Err(why) = document.replay(edits) {
        recovered.anew = true;
        recovered.history = None;
        recovered.notices.push(Message::new("journal-does-not-fit").with("count", recovered.count).with("why", why));
        recovered.count = 0;
    }
    document.opened_after(recovered.number);
    if let Some(history) = recovered.history.clone() {
        document.remember(history);
    }
    if recovered.count > 0 {
        recovered.notices.insert(0, Message::new("journal-recovered").with("count", recovered.count));
    }
    recovered
}
