//! Copies of one talk that are exported together: they go out as one, and what they say differently is told.

use std::path::Path;

use crate::domain::message::{Argument, Message};
use crate::domain::session::{Consent, Session};
use crate::ports::formats::Part;
use crate::ports::locale::Texts;

/// What keeps a copy from going out as the same talk, as a text id; `None` where nothing does.
pub(super) fn parted_by(one: &Session, other: &Session) -> Option<&'static str> {
    let is_said = |one: &Session, other: &Session| {
        one.len() == other.len() && one.turns().zip(other.turns()).all(|(one, other)| one.text == other.text)
    };
    match (is_said(one, other), one.participants() == other.participants()) {
        (false, _) => Some("export-differs-words"),
        (true, false) => Some("export-differs-people"),
        (true, true) if one.turns().eq(other.turns()) => None,
        (true, true) => {
            let by = |session: &Session| session.turns().map(|turn| turn.by).collect::<Vec<_>>();
            Some(if by(one) == by(other) { "export-differs-times" } else { "export-differs-people" })
        }
    }
}

/// Takes over from a copy what binds whoever holds the talk: that the client did not agree or no longer does, and the earlier
/// day of deletion. Of all else the first copy holds; what the other says differently is told.
pub(super) fn take_over(
    one: &mut Session,
    other: &Session,
    (first, second): (&Path, &Path),
    texts: &Texts,
) -> Option<Message> {
    let (about, its) = (&mut one.about, &other.about);
    let parts = [
        (about.title != its.title, Part::Title),
        (about.language != its.language, Part::Language),
        (about.date != its.date, Part::Date),
        (about.consent != its.consent, Part::Consent),
        (about.retain_until != its.retain_until, Part::Retain),
        (one.targets != other.targets, Part::Targets),
    ];
    if binds(its.consent.as_ref()) > binds(about.consent.as_ref()) {
        about.consent.clone_from(&its.consent);
    }
    if !its.retain_until.is_empty() && (about.retain_until.is_empty() || its.retain_until < about.retain_until) {
        about.retain_until.clone_from(&its.retain_until);
    }
    let differs = parts.into_iter().filter(|(differs, _)| *differs);
    let differs: Vec<String> =
        differs.map(|(_, part)| texts.get(&format!("part-{}", part.word())).into_owned()).collect();
    (!differs.is_empty()).then(|| {
        Message::new("export-copies-differ")
            .with("file", second.display().to_string())
            .with("other", first.display().to_string())
            .with("parts", Argument::All(differs))
    })
}

/// How much a consent forbids.
fn binds(consent: Option<&Consent>) -> u8 {
    match consent {
        Some(consent) if !consent.withdrawn.is_empty() => 3,
        Some(consent) if !consent.given => 2,
        Some(_) => 1,
        None => 0,
    }
}
