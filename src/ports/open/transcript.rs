//! A transcript that is opened becomes a session, on the disk only once something is said of it.

use super::beside::Beside;
use super::{OpenRequest, Opened, World, begin, open_session, read_only};
use crate::domain::message::Message;
use crate::domain::session::{About, Session};
use crate::ports::fault::FileFaults;
use crate::ports::{decode, import, limits, store};

/// Opens a transcript, or the session that was made from it.
pub fn open(request: &OpenRequest, world: &World<'_>, bytes: &[u8]) -> Result<Opened, FileFaults> {
    let path = &request.path;
    let beside = Beside::new(world.files, path);
    let source = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    if let Some(made) = beside.made_from(world.files, &source) {
        let text = limits::read_text(world.files, &made, limits::TALK)?;
        let mut opened = open_session(request, world, &made, &text)?;
        let name = made.file_name().unwrap_or_default().to_string_lossy().into_owned();
        opened.notices.insert(0, Message::new("open-made-before").with("session", name).with("file", source));
        return Ok(opened);
    }
    let told = |message| FileFaults::whole(path, message);
    let decoded = decode::decode(bytes).map_err(told)?;
    let imported = import::plain::read(&decoded.text).map_err(told)?;
    let about = About {
        id: (world.fresh_id)(),
        title: path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
        source: Some(source),
        ..About::default()
    };
    let session = Session::new(about, Vec::new(), imported.participants, imported.turns)
        .map_err(|_| told(Message::new("open-import-unsound")))?;
    let session_path = Beside::free(world.files, &store::session_name(path), ".session.ron");
    let mut opened = begin(request, world, session, &session_path)?;
    opened.notices = decoded.notices;
    if let Some(first) = imported.warnings.first() {
        let count = imported.warnings.len();
        opened.notices.push(Message::new("open-import-warnings").with("count", count).with("line", first.line));
    }
    opened.import_warnings = imported.warnings;
    opened.read_only = read_only(request, [None, None, None]);
    Ok(opened)
}
