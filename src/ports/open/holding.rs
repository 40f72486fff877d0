//! Between a file's name and what is worked on: what is opened is held against others, and what its files lack is made
//! once more.

use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::{Opened, World, parted};
use crate::domain::document::Document;
use crate::domain::message::Message;
use crate::ports::fault::FileFaults;
use crate::ports::files::{Files, is_write_protected};
use crate::ports::held::{told_of, told_of_account, told_to, told_without};
use crate::ports::journal::{self, OnDisk, Recovered};
use crate::ports::lock::{self, Account, Claim, Holder, Lock, Standing};
use crate::ports::strays;
use crate::ports::writer::work_name;

/// How often a lock is asked for again that somebody of this computer holds, a twentieth of a second apart: whoever is
/// just leaving is waited for.
pub const PATIENCE: usize = 20;
/// The same where somebody waits for a screen: it is there at once, and says by itself when the other one has left.
pub const ON_SCREEN: usize = 2;

/// Who wants to hold a coding, and how much they want it.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Who.
    pub me: Holder,
    /// Whether a lock from another computer is taken over.
    pub take_over: bool,
    /// How often a lock that is held is asked for again.
    pub patience: usize,
    /// The program's state folder, where the journal is.
    pub state: Option<PathBuf>,
    /// Whether somebody only looks: then nothing is held, taken away or kept beside.
    pub looks_only: bool,
}

/// Opens what is asked for and holds it against everybody else. What somebody else has is opened to be read.
pub fn open_and_hold(
    world: &World<'_>,
    wish: &Wish,
    open: &dyn Fn() -> Result<Opened, FileFaults>,
) -> Result<(Opened, Option<Lock>), FileFaults> {
    let mut opened = open()?;
    if opened.read_only.is_some() || wish.looks_only {
        return Ok((opened, None));
    }
    if is_write_protected(world.files, &opened.coding_path) {
        let file = opened.coding_path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        opened.read_only = Some(Message::new("open-write-protected").with("file", file));
        return Ok((opened, None));
    }
    let lock_path = lock::lock_name(&world.files.real_path(&opened.coding_path));
    let before = wish.take_over.then(|| lock::standing(&lock_path, &wish.me.host).ok()).flatten();
    let account = wish.take_over.then(|| lock::other_account(&lock_path)).flatten();
    let mut lock = match claim(world.files, &opened.coding_path, wish) {
        Claim::Ours(lock) => Some(lock),
        Claim::Here(holder) => {
            let still = ("open-held-here-still", "open-held-here-still-by-you");
            let ids = if wish.take_over { still } else { ("open-held-here", "open-held-here-by-you") };
            opened.read_only = Some(told_to(&wish.me, ids, holder.as_ref()));
            None
        }
        Claim::Elsewhere(holder) => {
            opened.read_only = Some(told_of("open-held-elsewhere", Some(&holder)));
            None
        }
        Claim::OfAnotherAccount => {
            opened.read_only = Some(of_account(world.files, &opened.coding_path, wish));
            None
        }
        Claim::Without(error) => {
            opened.notices.push(without_lock(world.files, &opened.coding_path, &error));
            None
        }
    };
    let is_held = lock.is_some();
    if opened.read_only.is_none() {
        match hold_journal(world.files, &opened, wish) {
            Some(Claim::Ours(its)) => lock = Some(lock.take().unwrap_or_default().and(its)),
            Some(Claim::Here(holder)) => {
                let ids = ("open-held-copy", "open-held-copy-by-you");
                opened.read_only = Some(told_to(&wish.me, ids, holder.as_ref()));
                return Ok((opened, None));
            }
            Some(Claim::Elsewhere(holder)) => {
                opened.read_only = Some(told_of("open-held-elsewhere", Some(&holder)));
                return Ok((opened, None));
            }
            Some(Claim::OfAnotherAccount) => {
                let journal = wish.state.as_deref().map(|state| journal::folder(state, &opened.coding.origin.id));
                opened.read_only = Some(of_account(world.files, &journal.unwrap_or_default(), wish));
                return Ok((opened, None));
            }
            Some(Claim::Without(error)) => opened.notices.extend(without_journal(&opened, wish, &error)),
            None => {}
        }
    }
    if is_held {
        let now = world.clock.wall().into();
        strays::take_away(world.files, &opened.coding_path, &opened.session_path, now);
    }
    // Whoever had it may have saved between our reading and our holding it.
    let print = |path: &Path| world.files.read(path).ok().map(|bytes| journal::print_of(&bytes));
    if is_held && opened.coding_on_disk && print(&opened.coding_path) != opened.coding_print {
        opened = open()?;
    }
    let held = lock.as_ref().filter(|_| is_held && opened.read_only.is_none());
    let from = held.and_then(|lock| had_from(before, account, lock));
    opened.notices.splice(0..0, from);
    Ok((opened, lock))
}

/// Whose it was, where a lock was had from somebody else: from another computer or account, of which nobody here can tell whether
/// they are still there, or from another account whose program is gone.
fn had_from(before: Option<Standing>, account: Option<Account>, lock: &Lock) -> Option<Message> {
    if let Some(Standing::Elsewhere(other)) = before {
        return Some(told_of("open-taken-over", Some(&other)));
    }
    match account {
        Some(Account { user, since }) => {
            Some(Message::new("open-taken-over-account").with("user", user).with("since", since))
        }
        None => lock.left_by().map(|holder| told_of("open-left-by-account", Some(holder))),
    }
}

/// That another account has it, or left its lock; and, where that was to be taken over, that the folder does not let anybody
/// else take it away.
fn of_account(files: &dyn Files, held: &Path, wish: &Wish) -> Message {
    let id = if wish.take_over { "open-held-by-account-still" } else { "open-held-by-account" };
    told_of_account(id, files, held)
}

/// What it means that there can be no lock. Where no file can be made, nothing can be saved either.
fn without_lock(files: &dyn Files, coding: &Path, error: &Error) -> Message {
    match error.kind() {
        ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => Message::new("open-nothing-saved"),
        _ => told_without(files, coding, error),
    }
}

/// That the program's own folder cannot be written to, where the work's can. Where neither can, and where there is no room, that
/// is told once there is something to note.
fn without_journal(opened: &Opened, wish: &Wish, error: &Error) -> Option<Message> {
    if opened.notices.iter().any(|told| told.id == "open-nothing-saved") {
        return None;
    }
    let journal = journal::folder(wish.state.as_deref()?, &opened.coding.origin.id);
    let why = journal::why_unwritten(&journal, error);
    (why.id == "journal-folder-protected").then(|| Message::new("journal-trouble").with("reason", why))
}

/// Asks for the journal. It is the coding's, whatever the name of its file: a copy of the file has the same.
fn hold_journal(files: &dyn Files, opened: &Opened, wish: &Wish) -> Option<Claim> {
    let state = wish.state.as_deref().filter(|_| opened.has_journal())?;
    let journal = journal::folder(state, &opened.coding.origin.id);
    Some(match files.make_folder(journal.parent()?) {
        Ok(()) => claim(files, &journal, wish),
        Err(error) => Claim::Without(error),
    })
}

/// Asks for the lock; whoever is just leaving is waited for.
fn claim(files: &dyn Files, coding: &Path, wish: &Wish) -> Claim {
    for _ in 0..wish.patience {
        match lock::claim(files, coding, &wish.me, wish.take_over) {
            Claim::Here(_) => std::thread::sleep(Duration::from_millis(50)),
            other => return other,
        }
    }
    lock::claim(files, coding, &wish.me, wish.take_over)
}

/// Makes once more what is in the journal and not in the files.
///
/// `print` and `talk` are the fingerprints of the two files. A good copy, which has none, is older than what was saved last, and the journal goes on from it. Whoever only
/// looks leaves everything where it is.
pub fn recover(
    world: &World<'_>,
    folder: &Path,
    document: &mut Document,
    (print, talk): (Option<&str>, Option<&str>),
    (is_copy, looks_only): (bool, bool),
) -> Recovered {
    let coding = document.coding().origin.happened;
    let session = document.coding().origin.session_reached(document.session().about.happened.as_ref());
    if let (Some(kept), false) = (folder.parent(), looks_only) {
        strays::take_away_kept(world.files, kept, world.clock.wall().into());
    }
    let recover = match (is_copy, looks_only) {
        (false, false) => journal::recover,
        (true, false) => journal::recover_copy,
        (false, true) => journal::look,
        (true, true) => journal::look_copy,
    };
    let (works, changed) = (document.coding().origin.works.clone(), document.coding().origin.changed_outside);
    let told = document.session().about.happened.as_ref();
    let written = told.filter(|(id, _)| *id == document.coding().origin.id).map_or(0, |(_, number)| *number);
    let talk = talk.map(|print| (print, written));
    let on_disk = OnDisk { coding, session, print, talk, works: &works, changed };
    let mut recovered = recover(world.files, folder, &on_disk);
    let edits = std::mem::take(&mut recovered.edits);
    document.opened_after(recovered.number);
    recovered.work = work_name();
    recovered.on = works.last().cloned();
    document.works_as(&recovered.work);
    // Another story has to tell all of it: what comes from the one before is a step of its own there.
    let made =
        if recovered.anew { document.perform("step-recovered", edits).map(drop) } else { document.replay(edits) };
    if let Err(why) = made {
        let count = recovered.count;
        recovered.anew = true;
        recovered.from = print.map(|print| (coding, print.to_owned()));
        (recovered.history, recovered.count, recovered.talk_changed) = (None, 0, false);
        recovered.parted = journal::unfit(world.files, folder, &on_disk, why.clone());
        if recovered.parted.is_none() {
            recovered.notices.push(Message::new("journal-does-not-fit").with("count", count).with("why", why));
        }
    } else if let Some((work, number)) = recovered.reached.clone() {
        document.has_all_of(&work, number);
    }
    parted::leave_to_its_file(world, folder, &mut recovered);
    parted::make_again(document, &mut recovered);
    if let Some(history) = recovered.history.clone() {
        document.remember(history);
    }
    if recovered.count > 0 {
        recovered.notices.insert(0, Message::new("journal-recovered").with("count", recovered.count));
    }
    recovered
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::files::DiskFiles;

    #[test]
    fn a_folder_that_takes_nothing_is_told_in_one_way() {
        let nowhere = Path::new("/not/there.coding.ron");
        let told = |kind: ErrorKind| without_lock(&DiskFiles, nowhere, &kind.into()).id.to_string();
        assert_eq!(told(ErrorKind::ReadOnlyFilesystem), "open-nothing-saved");
        assert_eq!(told(ErrorKind::PermissionDenied), "open-nothing-saved");
        assert_eq!(told(ErrorKind::Unsupported), "open-no-lock");
    }

    #[test]
    fn a_folder_of_the_program_that_cannot_be_written_to_is_told_with_its_name_and_not_as_trouble_with_the_files() {
        let why = |kind: ErrorKind| journal::why_unwritten(Path::new("/s/gensvar/codings/c/journal"), &kind.into());
        for kind in [ErrorKind::ReadOnlyFilesystem, ErrorKind::PermissionDenied] {
            let told = Message::new("journal-trouble").with("reason", why(kind));
            for language in ["en", "da", "nb", "sv"] {
                let said = crate::ports::locale::Texts::new(language).say(&told);
                assert!(said.contains(" /s/gensvar") && !said.contains("/s/gensvar/codings"), "{said}");
            }
        }
        assert_eq!(why(ErrorKind::StorageFull).id, "file-disk-full");
    }

    #[test]
    fn what_lies_in_the_place_of_a_lock_is_told_by_its_name() {
        let folder = tempfile::tempdir().unwrap();
        let coding = folder.path().join("a.coding.ron");
        let lock = lock::lock_name(&coding);
        std::fs::create_dir(&lock).unwrap();
        let told = without_lock(&DiskFiles, &coding, &ErrorKind::IsADirectory.into());
        assert_eq!(told, Message::new("open-lock-no-file").with("file", lock.display().to_string()));
        std::fs::remove_dir(&lock).unwrap();
        #[cfg(unix)]
        {
            rustix::fs::mknodat(rustix::fs::CWD, &lock, rustix::fs::FileType::Fifo, 0o600.into(), 0).unwrap();
            assert_eq!(without_lock(&DiskFiles, &coding, &ErrorKind::NotSeekable.into()), told);
        }
    }
}
