//! Counts what is hidden in the texts of a talk and of a coding, once, so that it can be told at opening.

use crate::domain::coding::{Coding, Status};
use crate::domain::message::Message;
use crate::domain::session::Session;
use crate::domain::visible::hidden;

/// Word of hidden characters, where there are any.
pub fn told(session: &Session, coding: Option<&Coding>) -> Option<Message> {
    let count = in_session(session) + coding.map_or(0, in_coding);
    (count > 0).then(|| Message::new("hidden-shown").with("count", count))
}

fn in_session(session: &Session) -> usize {
    let about = &session.about;
    let names = session.participants().iter().flat_map(|someone| [&someone.id.0, &someone.name]);
    let goals = session.targets.iter().map(|target| &target.behaviour);
    let texts = [&about.id, &about.title, &about.language, &about.date, &about.retain_until];
    let said: usize = session.turns().map(|turn| hidden(&turn.text)).sum();
    said + texts.into_iter().chain(names).chain(goals).chain(&about.source).map(|text| hidden(text)).sum::<usize>()
}

fn in_coding(coding: &Coding) -> usize {
    let marks: usize =
        coding.marks().map(|(_, mark)| hidden(&mark.code.0) + mark.note.as_deref().map_or(0, hidden)).sum();
    let ratings = coding.ratings().values().filter_map(|rating| rating.note.as_deref());
    let reasons = coding.segments().values().map(|segment| segment.reason.as_str());
    let state = match coding.status() {
        Status::NotCodable { reason } => reason.as_str(),
        _ => "",
    };
    let texts = ratings.chain(reasons).chain([state, &coding.origin.coder]);
    marks + texts.map(hidden).sum::<usize>()
}
