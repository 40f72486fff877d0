//! A transcript that is opened becomes a session, on the disk only once something is said of it.

use std::collections::BTreeSet;
use std::path::Path;

use super::beside::Beside;
use super::{OpenRequest, Opened, World, begin, of_another, open_session, read_only};
use crate::domain::message::Message;
use crate::domain::session::{About, Participant, ParticipantId, Role, Session, Turn};
use crate::ports::fault::FileFaults;
use crate::ports::import::material::Talk;
use crate::ports::import::turns::{self, Joining};
use crate::ports::import::{self, Arrival, Finding, Place, Settings, arranging, by_codes};
use crate::ports::locale::Texts;
use crate::ports::{limits, store};

/// Opens a transcript, or the session that was made from it. With its bytes goes whether the file changed while it was read.
pub fn open(
    request: &OpenRequest,
    world: &World<'_>,
    (bytes, is_moving): (Vec<u8>, bool),
) -> Result<Opened, FileFaults> {
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
    let mut arrival = import::read(bytes, &Settings::default()).map_err(refused)?;
    let recognised = arrival.recognised.take();
    // The id of the talk comes from what the sides are called, too, and is the same in every language.
    let unnamed = [String::new(), String::new()];
    let by_codes = arranging::told_by_codes(&mut arrival.material, arrival.format.id, &unnamed);
    let (mut talk, mut warnings) = only_talk(path, arrival)?;
    warnings.splice(0..0, recognised.map(Finding::from));
    let is_by_codes = by_codes.is_some();
    warnings.extend(by_codes.map(Finding::from));
    if is_moving {
        warnings.insert(0, Message::new("open-file-changing").into());
    }
    if let Some(whole) = talk.whole {
        return begun(request, world, whole.0, warnings);
    }
    let settled = turns::settle_whole(&mut talk, Joining::default(), &[]).map_err(refused)?;
    warnings.extend(turns::nobody_named(&settled, &BTreeSet::new(), &warnings));
    warnings.extend(settled.findings);
    for finding in &mut warnings {
        if let Some(here) = here(&finding.message.id) {
            finding.message.id = here.into();
        }
    }
    let stem = || path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let about = About {
        id: id(&source, &settled.participants, &settled.turns),
        title: if talk.title.is_empty() { stem() } else { talk.title },
        language: talk.language,
        date: talk.date,
        source: Some(source),
        ..About::default()
    };
    let participants = if is_by_codes { called(settled.participants, &request.spoken) } else { settled.participants };
    let session = Session::new(about, talk.targets, participants, settled.turns)
        .map_err(|_| refused(Message::new("open-import-unsound").into()))?;
    begun(request, world, session, warnings)
}

/// Those whom nothing but their codes tells, as the language that is spoken calls them.
fn called(mut people: Vec<Participant>, spoken: &str) -> Vec<Participant> {
    let names = by_codes::called(&Texts::new(spoken));
    for (role, name) in [Role::Clinician, Role::Client].into_iter().zip(names) {
        let is_free = people.iter().all(|someone| someone.id.0 != name);
        if is_free
            && let Some(someone) = people.iter_mut().find(|someone| someone.role == role && someone.id.0 == role.word())
        {
            someone.id = ParticipantId(name);
        }
    }
    people
}

/// The id of a talk that is in no session's file yet: for the same transcript it is the same, so that codings of two who
/// open it before either has saved belong to one session, whoever's file of it comes first.
///
/// It goes wherever the coding goes, also without the words. So only the shape of what was said is in it: who speaks when,
/// and how long. Whoever guesses words cannot try them on it.
fn id(source: &str, participants: &[Participant], turns: &[Turn]) -> String {
    // The 128-bit FNV-1a hash, which is the same on every computer.
    let mut hash = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d_u128;
    let mut add = |bytes: &[u8]| {
        for byte in bytes {
            hash = (hash ^ u128::from(*byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
        }
    };
    let number = |number: usize| (number as u64).to_le_bytes();
    // Copies of one transcript under two names are two talks.
    add(&number(source.len()));
    add(source.as_bytes());
    for someone in participants {
        add(someone.role.word().as_bytes());
        add(&number(someone.id.0.len()));
    }
    for turn in turns {
        add(&turn.id.0.to_le_bytes());
        add(&turn.by.to_le_bytes());
        for at in [turn.start, turn.end] {
            add(&at.map_or([0xff; 8], |at| u64::from(at).to_le_bytes()));
        }
        add(&number(turn.text.len()));
    }
    uuid::Builder::from_custom_bytes(hash.to_be_bytes()).into_uuid().to_string()
}

/// What is told where a talk is imported to be opened afterwards, as it is told where it is open already.
fn here(id: &str) -> Option<&'static str> {
    match id {
        "import-no-labels" => Some("open-no-labels"),
        "import-no-speakers" => Some("open-no-speakers"),
        "import-some-speakers" => Some("open-some-speakers"),
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
    let beside = Beside::new(world.files, path);
    opened.notices.splice(0..0, of_another(request, world, &beside, &opened));
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
        (Some(_), _) => Some(Message::new("open-globals-alone").with("file", file.as_str())),
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
