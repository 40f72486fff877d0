//! A transcript that is opened becomes a session, on the disk only once something is said of it.

use std::borrow::Cow;
use std::path::Path;

use super::beside::Beside;
use super::{OpenRequest, Opened, World, begin, open_session, read_only};
use crate::domain::message::Message;
use crate::domain::session::{About, Session};
use crate::ports::fault::FileFaults;
use crate::ports::import::material::Talk;
use crate::ports::import::turns::{self, Joining};
use crate::ports::import::{self, Arrival, Finding, Place, Settings};
use crate::ports::{limits, store};

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
    let refused = |finding: Finding| told(path, &finding);
    let arrival = import::read(bytes, &Settings::default()).map_err(refused)?;
    let (talk, mut warnings) = only_talk(path, arrival)?;
    if let Some(whole) = talk.whole {
        return begun(request, world, whole.0, warnings);
    }
    let settled = turns::settle(&talk, Joining::default(), &[]).map_err(refused)?;
    warnings.extend(turns::nobody_named(&settled, &warnings));
    warnings.extend(settled.findings);
    for finding in &mut warnings {
        finding.message.id = here(&finding.message.id).unwrap_or_else(|| finding.message.id.clone());
    }
    let stem = || path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let about = About {
        id: (world.fresh_id)(),
        title: if talk.title.is_empty() { stem() } else { talk.title },
        language: talk.language,
        date: talk.date,
        source: Some(source),
        ..About::default()
    };
    let session = Session::new(about, talk.targets, settled.participants, settled.turns)
        .map_err(|_| refused(Message::new("open-import-unsound").into()))?;
    begun(request, world, session, warnings)
}

/// What is told where a talk is imported to be opened afterwards, as it is told where it is open already.
fn here(id: &str) -> Option<Cow<'static, str>> {
    match id {
        "import-no-labels" => Some("open-no-labels".into()),
        "import-no-speakers" => Some("open-no-speakers".into()),
        "import-some-speakers" => Some("open-some-speakers".into()),
        _ => None,
    }
}

/// A coding begins of a talk that came from another program.
fn begun(
    request: &OpenRequest,
    world: &World<'_>,
    session: Session,
    mut warnings: Vec<Finding>,
) -> Result<Opened, FileFaults> {
    let path = &request.path;
    let session_path = Beside::free(world.files, &store::session_name(path), ".session.ron");
    let mut opened = begin(request, world, session, &session_path)?;
    let notices: Vec<Message> = warnings
        .iter()
        .filter(|finding| finding.place == Place::Whole)
        .map(|finding| finding.message.clone())
        .collect();
    warnings.retain(|finding| finding.place != Place::Whole);
    opened.notices = notices;
    if let Some(first) = warnings.first() {
        let place = import::place(&first.place);
        opened.notices.push(Message::new("open-import-warnings").with("count", warnings.len()).with("place", place));
    }
    opened.import_warnings = warnings;
    opened.read_only = read_only(request, [None, None, None]);
    Ok(opened)
}

/// The talk of a file that holds one, with what was found. Codes that came along are not opened with it: a coder never
/// sees what others said before.
fn only_talk(path: &Path, arrival: Arrival) -> Result<(Talk, Vec<Finding>), FileFaults> {
    let mut material = arrival.material;
    let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    if material.talks.len() > 1 {
        let count = material.talks.len();
        let message = Message::new("open-import-several").with("count", count).with("file", file);
        return Err(FileFaults::whole(path, message));
    }
    let no_talk = match (material.scores_alone(), material.is_codebook()) {
        (Some(_), _) => Some(Message::new("import-globals-alone")),
        (None, true) => Some(Message::new("open-import-codebook").with("file", file.as_str())),
        (None, false) => None,
    };
    if let Some(message) = no_talk {
        return Err(FileFaults::whole(path, message));
    }
    let Some(talk) = material.talks.pop() else {
        return Err(FileFaults::whole(path, Message::new("import-nothing-said")));
    };
    let is_coded = talk.whole.as_ref().is_some_and(|whole| !whole.1.is_empty()) || !talk.codings.is_empty();
    if is_coded {
        let message = Message::new("open-import-codings").with("format", arrival.format.named()).with("file", file);
        material.findings.insert(0, message.into());
    }
    Ok((talk, material.findings))
}

/// Why a file cannot be read.
fn told(path: &Path, finding: &Finding) -> FileFaults {
    FileFaults::whole(path, import::told(finding))
}
