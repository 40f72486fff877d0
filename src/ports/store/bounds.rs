//! Whether sessions and codings hold more, or longer texts, than anybody's talk does.

use super::schema::{CodingFile, SessionFile};
use crate::domain::codebook::{Fault, Step};
use crate::domain::coding::Status;
use crate::domain::message::Message;
use crate::fault_path as path;
use crate::ports::limits::{
    LONGEST_NAME, LONGEST_NOTE, LONGEST_TURN, MOST_LISTED, MOST_MARKS, MOST_PARTICIPANTS, MOST_TURNS, MOST_WORKS, late,
    long, many,
};

/// Gathers faults of size.
#[derive(Default)]
struct Bounds {
    faults: Vec<Fault>,
}

impl Bounds {
    fn fault(&mut self, path: Vec<Step>, message: Option<Message>) {
        self.faults.extend(message.map(|message| Fault { path, message }));
    }

    fn list(&mut self, field: &'static str, count: usize, most: usize) {
        self.fault(path![field, most], many(count, most));
    }

    fn name(&mut self, text: &str, path: impl FnOnce() -> Vec<Step>) {
        self.text(text, LONGEST_NAME, path);
    }

    fn text(&mut self, text: &str, most: usize, path: impl FnOnce() -> Vec<Step>) {
        // Nearly every text is short, and paths are made for those that are not.
        if text.len() > most {
            self.fault(path(), long(text, most));
        }
    }
}

/// Faults of size in a session.
pub fn session(file: &SessionFile<'_>) -> Vec<Fault> {
    let mut bounds = Bounds::default();
    let participants = file.participants.len();
    let too_many = (participants > MOST_PARTICIPANTS)
        .then(|| Message::new("session-participants-many").with("most", MOST_PARTICIPANTS));
    bounds.fault(path!["participants", MOST_PARTICIPANTS], too_many);
    bounds.list("turns", file.turns.len(), MOST_TURNS);
    bounds.list("targets", file.targets.len(), MOST_LISTED);
    bounds.list("media", file.media.len(), MOST_LISTED);
    bounds.fault(path!["happened"], file.happened.as_ref().and_then(|(_, number)| late(*number)));
    let source = file.source.as_deref().unwrap_or_default();
    for (field, text) in [
        ("id", &*file.id),
        ("title", &*file.title),
        ("language", &*file.language),
        ("date", &*file.date),
        ("source", source),
        ("retain_until", &*file.retain_until),
    ] {
        bounds.name(text, || path![field]);
    }
    for (index, media) in file.media.iter().enumerate() {
        bounds.name(&media.path, || path!["media", index, "path"]);
    }
    for (index, target) in file.targets.iter().enumerate() {
        bounds.name(&target.behaviour, || path!["targets", index, "behaviour"]);
    }
    for (index, someone) in file.participants.iter().enumerate() {
        bounds.name(&someone.id.0, || path!["participants", index, "id"]);
        bounds.name(&someone.name, || path!["participants", index, "name"]);
    }
    for (index, turn) in file.turns.iter().enumerate() {
        bounds.text(&turn.text, LONGEST_TURN, || path!["turns", index, "text"]);
    }
    bounds.faults
}

/// Faults of size in a coding.
pub fn coding(file: &CodingFile<'_>) -> Vec<Fault> {
    let mut bounds = Bounds::default();
    for (field, count) in [
        ("cuts", file.cuts.len()),
        ("marks", file.marks.len()),
        ("boundaries", file.boundaries.len()),
        ("bookmarks", file.bookmarks.len()),
        ("phases", file.phases.len()),
        ("tags", file.tags.len()),
        ("prints", file.prints.len()),
    ] {
        bounds.list(field, count, MOST_MARKS);
    }
    for (field, count) in [
        ("codebooks", file.codebooks.len()),
        ("passes", file.passes.len()),
        ("ratings", file.ratings.len()),
        ("segments", file.segments.len()),
    ] {
        bounds.list(field, count, MOST_LISTED);
    }
    bounds.list("works", file.works.len(), MOST_WORKS);
    bounds.fault(path!["happened"], late(file.happened));
    bounds.fault(path!["session_happened"], file.session_happened.and_then(late));
    for (index, (work, number)) in file.works.iter().enumerate() {
        bounds.name(work, || path!["works", index]);
        bounds.fault(path!["works", index], late(*number));
    }
    for (field, text) in [("id", &*file.id), ("session", &*file.session), ("coder", &*file.coder)] {
        bounds.name(text, || path![field]);
    }
    if let Status::NotCodable { reason } = file.state.as_ref() {
        bounds.name(reason, || path!["state", "reason"]);
    }
    for (index, book) in file.codebooks.iter().enumerate() {
        bounds.name(&book.id, || path!["codebooks", index, "id"]);
    }
    for (index, mark) in file.marks.iter().enumerate() {
        bounds.name(&mark.code.0, || path!["marks", index, "code"]);
        bounds.text(mark.note.as_deref().unwrap_or_default(), LONGEST_NOTE, || path!["marks", index, "note"]);
        bounds.fault(path!["marks", index, "modifiers"], many(mark.modifiers.0.len(), MOST_LISTED));
    }
    for (index, rating) in file.ratings.iter().enumerate() {
        bounds.name(&rating.id, || path!["ratings", index, "id"]);
        bounds.text(rating.note.as_deref().unwrap_or_default(), LONGEST_NOTE, || path!["ratings", index, "note"]);
    }
    for (index, segment) in file.segments.iter().enumerate() {
        bounds.name(&segment.codebook, || path!["segments", index, "codebook"]);
        bounds.name(&segment.reason, || path!["segments", index, "reason"]);
    }
    for (index, tag) in file.tags.iter().enumerate() {
        bounds.name(&tag.heading, || path!["tags", index, "heading"]);
    }
    bounds.faults
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::{check_coding, read_session};
    use super::*;
    use crate::ports::fault::FileFaults;

    fn told(faults: FileFaults) -> Vec<String> {
        faults.faults.into_iter().map(|fault| fault.message.id.into_owned()).collect()
    }

    fn session(rest: &str) -> Vec<String> {
        let text = format!("(format: 1, id: \"s\", participants: [(id: \"T\")], {rest})");
        read_session(&text, Path::new("s")).err().map(told).unwrap_or_default()
    }

    fn coding(rest: &str) -> Vec<String> {
        let text = format!("(format: 1, id: \"c\", session: \"s\", coder: \"a\", codebooks: [(id: \"m\")], {rest})");
        check_coding(&text, Path::new("c"), None).err().map(told).unwrap_or_default()
    }

    #[test]
    fn what_no_talk_holds_is_refused() {
        let long = "x".repeat(LONGEST_NAME + 1);
        let turn = "y".repeat(LONGEST_TURN + 1);
        let goals = "(behaviour: \"x\"), ".repeat(MOST_LISTED + 1);
        assert_eq!(session(&format!("turns: [], title: \"{long}\"")), ["limit-long"]);
        assert_eq!(session(&format!("turns: [], targets: [{goals}]")), ["limit-many"]);
        assert_eq!(session(&format!("turns: [(id: 1, by: \"T\", text: \"{turn}\")]")), ["limit-long"]);
        assert_eq!(session(&format!("turns: [(id: 1, by: \"T\", text: \"{}\")]", &turn[1..])), [] as [&str; 0]);
    }

    #[test]
    fn a_number_that_nobody_reaches_is_refused() {
        assert_eq!(session("turns: [], happened: Some((\"c\", 18446744073709551615))"), ["limit-number"]);
        assert_eq!(session("turns: [], happened: Some((\"c\", 99999999999))"), [] as [&str; 0]);
        assert_eq!(coding("happened: 18446744073709551615"), ["limit-number"]);
        assert_eq!(coding("happened: 100000000000"), ["limit-number"]);
        assert_eq!(coding("happened: 99999999999"), [] as [&str; 0]);
        assert_eq!(coding("happened: 5, works: [(\"w\", 18446744073709551615)]"), ["limit-number"]);
        assert_eq!(coding("happened: 5, session_happened: 18446744073709551615"), ["limit-number"]);
    }

    #[test]
    fn what_no_coding_holds_is_refused() {
        let long = "x".repeat(LONGEST_NOTE + 1);
        let pairs: Vec<_> = (0..=MOST_LISTED).map(|number| format!("\"m{number}\": \"1\"")).collect();
        let pairs = pairs.join(", ");
        assert_eq!(coding(&format!("marks: [(id: 1, turn: 1, code: \"Q\", note: \"{long}\")]")), ["limit-long"]);
        assert_eq!(coding(&format!("marks: [(id: 1, turn: 1, code: \"Q\", modifiers: {{{pairs}}})]")), ["limit-many"]);
        assert_eq!(coding(&format!("state: not_codable(reason: \"{long}\")")), ["limit-long"]);
        let ratings: Vec<_> = (0..=MOST_LISTED).map(|number| format!("(id: \"r{number}\")")).collect();
        let ratings = ratings.join(", ");
        assert_eq!(coding(&format!("ratings: [{ratings}]")), ["limit-many"]);
        let works = |count: usize| format!("happened: 5, works: [{}]", "(\"w\", 5), ".repeat(count));
        assert_eq!(coding(&works(MOST_WORKS + 1)), ["limit-many"]);
        assert_eq!(coding(&works(MOST_WORKS)), [] as [&str; 0]);
    }
}
