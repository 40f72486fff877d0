//! Taking over from another coder which stretch was coded, and where turns are cut, without showing any code of theirs.

use std::path::Path;

use super::World;
use crate::domain::coding::{Coding, Cut, Segment, UtteranceId};
use crate::domain::edit::{CodingEdit, Edit};
use crate::domain::instrument::Instrument;
use crate::domain::message::Message;
use crate::domain::session::Session;
use crate::ports::fault::FileFaults;
use crate::ports::limits;
use crate::ports::store;

/// What is taken over, as edits of the coding, with what the coder should know.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TakenOver {
    /// The edits, to be made as one step.
    pub edits: Vec<Edit>,
    /// How much it is, or why it is nothing.
    pub told: Vec<Message>,
}

/// Reads another coder's coding of the same talk.
fn other(world: &World<'_>, path: &Path, session: &Session) -> Result<Coding, FileFaults> {
    let text = limits::read_text(world.files, path, limits::TALK)?;
    store::read_coding(&text, path, session).map(|read| read.coding)
}

/// The stretches of another coding, for the codebooks that are in use here. Where the other one has a single stretch, it
/// holds for the codebooks too that the other one did not code under; what was coded whole there stays whole here.
pub fn segments(
    world: &World<'_>,
    path: &Path,
    session: &Session,
    instrument: &Instrument,
) -> Result<TakenOver, FileFaults> {
    let other = other(world, path, session)?;
    let alone = (other.segments().len() == 1).then(|| other.segments().values().next()).flatten();
    let used_there = |id: &str| other.origin.codebooks.iter().any(|used| used.id == id);
    let coder = other.origin.coder.as_str();
    let mut taken = TakenOver::default();
    let mut open = Vec::new();
    for book in instrument.codebooks() {
        let theirs = other.segment(&book.id).or(alone.filter(|_| !used_there(&book.id)));
        let Some((segment, is_whole)) = theirs.and_then(|theirs| in_talk(theirs, session)) else { continue };
        if !is_whole {
            open.push(Message::new("taken-segment-open").with("coder", coder).with("codebook", book.id.as_str()));
        }
        taken.edits.push(CodingEdit::SetSegment { codebook: book.id.clone(), segment: Some(segment) }.into());
    }
    let id = match (taken.edits.is_empty(), other.segments().is_empty()) {
        (false, _) => "taken-segment",
        (true, true) => "taken-no-segment",
        (true, false) => "taken-segment-not-here",
    };
    taken.told.push(Message::new(id).with("coder", coder));
    taken.told.extend(open);
    Ok(taken)
}

/// A stretch with both its ends in the talk, and whether they were there. Where the talk no longer has the turn of one
/// end, the stretch runs to the first or the last turn, as it did for the other coder; its times say nothing then. A
/// stretch of which both ends are gone is none.
fn in_talk(theirs: &Segment, session: &Session) -> Option<(Segment, bool)> {
    match [theirs.from, theirs.to].map(|end| session.position(end).is_some()) {
        [true, true] => return Some((theirs.clone(), true)),
        [false, false] => return None,
        _ => {}
    }
    let (from, to) = theirs.positions(session);
    let ends = Segment::of_turns(session.turn(from)?.id, session.turn(to)?.id);
    Some((Segment { seed: theirs.seed, reason: theirs.reason.clone(), ..ends }, false))
}

/// The cuts of another coding, on turns that are not cut here; the utterances get ids of this coding.
pub fn cuts(world: &World<'_>, path: &Path, session: &Session, coding: &Coding) -> Result<TakenOver, FileFaults> {
    let other = other(world, path, session)?;
    let mut taken = TakenOver::default();
    let mut next = coding.next_id();
    let mut kept = 0;
    for (turn, coded) in other.turns() {
        if session.position(turn).is_none() || coded.cuts().is_empty() {
            continue;
        }
        if coding.turn(turn).is_some_and(|mine| !mine.cuts().is_empty() || !mine.marks.is_empty()) {
            kept += 1;
            continue;
        }
        for cut in coded.cuts() {
            let cut = Cut { at: cut.at, utterance: UtteranceId(next) };
            next += 1;
            taken.edits.push(CodingEdit::AddCut { turn, cut, moved: Vec::new() }.into());
        }
    }
    let message = Message::new("taken-cuts")
        .with("coder", other.origin.coder.as_str())
        .with("count", taken.edits.len())
        .with("kept", kept);
    taken.told.push(message);
    Ok(taken)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::coding::Origin;
    use crate::domain::edit::apply;
    use crate::ports::codebooks::Library;
    use crate::ports::files::DiskFiles;

    const SESSION: &str = r#"(format: 1, id: "s", participants: [(id: "T", role: clinician), (id: "C", role: client)], turns: [
        (id: 1, by: "T", text: "One two three"), (id: 2, by: "C", text: "Four five six"), (id: 3, by: "T", text: "Seven")])"#;

    /// What is taken from a file that says this, made under `oars`.
    fn taken(rest: &str, mine: &Coding) -> (TakenOver, TakenOver) {
        taken_under("(id: \"oars\")", rest, mine)
    }

    fn taken_under(books: &str, rest: &str, mine: &Coding) -> (TakenOver, TakenOver) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("other.coding.ron");
        let head = format!("(format: 1, id: \"o\", session: \"s\", coder: \"bo\", codebooks: [{books}], next_id: 90,");
        std::fs::write(&path, format!("{head} {rest})")).unwrap();
        let library = Library::shipped();
        let fresh_id = String::new;
        let world = World {
            files: &DiskFiles,
            library: &library,
            clock: &crate::ports::clock::SystemClock,
            fresh_id: &fresh_id,
        };
        let session = store::read_session(SESSION, Path::new("s.session.ron")).unwrap().session;
        let instrument = library.instrument("miti+clear").unwrap();
        let segments = segments(&world, &path, &session, &instrument).unwrap();
        (segments, cuts(&world, &path, &session, mine).unwrap())
    }

    /// Codebooks whose stretch is taken over, with the ids of its first and last turn.
    fn narrowed(taken: &TakenOver) -> Vec<(&str, u32, u32)> {
        let edits = taken.edits.iter().map(|edit| match edit {
            Edit::Coding(CodingEdit::SetSegment { codebook, segment: Some(segment) }) => {
                (codebook.as_str(), segment.from.0, segment.to.0)
            }
            other => panic!("{other:?}"),
        });
        edits.collect()
    }

    #[test]
    fn a_single_stretch_holds_for_all_codebooks_and_codes_stay_with_their_coder() {
        let rest = "segments: [(codebook: \"oars\", from: 1, to: 2, seed: 7, reason: \"random\")], \
                    cuts: [(turn: 2, at: 5, utterance: 80), (turn: 1, at: 4, utterance: 81)], \
                    marks: [(id: 9, turn: 1, code: \"OQ\"), (id: 10, turn: 2, utterance: 80, code: \"CT\")]";
        let (segments, cuts) = taken(rest, &Coding::default());
        assert_eq!((segments.edits.len(), segments.told[0].id.as_ref()), (2, "taken-segment"));
        let placed: Vec<_> = cuts
            .edits
            .iter()
            .map(|edit| match edit {
                Edit::Coding(CodingEdit::AddCut { turn, cut, .. }) => (turn.0, cut.at),
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(placed, [(1, 4), (2, 5)], "cuts only, in ids of this coding");
    }

    #[test]
    fn what_the_other_coder_coded_whole_stays_whole() {
        let books = "(id: \"miti-4.2.1\"), (id: \"clear-1.0\")";
        let rest = "segments: [(codebook: \"miti-4.2.1\", from: 1, to: 2)]";
        let (segments, _) = taken_under(books, rest, &Coding::default());
        assert_eq!(narrowed(&segments), [("miti-4.2.1", 1, 2)]);
    }

    #[test]
    fn an_end_that_the_talk_no_longer_has_is_open_and_told() {
        let books = "(id: \"miti-4.2.1\"), (id: \"clear-1.0\")";
        let rest = "segments: [(codebook: \"miti-4.2.1\", from: 2, to: 7, seed: 5, reason: \"why\", times: (0, 9)), \
                    (codebook: \"clear-1.0\", from: 8, to: 9)], prints: [(7, \"1\"), (8, \"2\"), (9, \"3\")]";
        let (segments, _) = taken_under(books, rest, &Coding::default());
        assert_eq!(narrowed(&segments), [("miti-4.2.1", 2, 3)]);
        let told: Vec<_> = segments.told.iter().map(|told| told.id.as_ref()).collect();
        assert_eq!(told, ["taken-segment", "taken-segment-open"]);
        let mut session = store::read_session(SESSION, Path::new("s.session.ron")).unwrap().session;
        let mut mine =
            Coding::new(Origin { id: "m".into(), session: "s".into(), coder: "me".into(), ..Origin::default() });
        for edit in segments.edits {
            apply(&mut session, &mut mine, edit).unwrap();
        }
        let segment = mine.segment("miti-4.2.1").unwrap();
        assert_eq!((segment.seed, segment.reason.as_str(), segment.times), (Some(5), "why", None));
        let text =
            store::coding_text(&session, &mine).unwrap().replace("codebooks: []", "codebooks: [(id: \"miti-4.2.1\")]");
        assert_eq!(
            store::read_coding(&text, Path::new("m.coding.ron"), &session).unwrap().coding.segments(),
            mine.segments()
        );
        let (nothing, _) =
            taken_under(books, &rest.replace("to: 7", "to: 2").replace("from: 2", "from: 7"), &Coding::default());
        assert_eq!(narrowed(&nothing), [("miti-4.2.1", 1, 2)]);
        let gone = "segments: [(codebook: \"oars\", from: 8, to: 9)], prints: [(8, \"2\"), (9, \"3\")]";
        let (nothing, _) = taken_under("(id: \"oars\")", gone, &Coding::default());
        assert_eq!((nothing.edits.len(), nothing.told[0].id.as_ref()), (0, "taken-segment-not-here"));
    }

    #[test]
    fn turns_that_are_worked_on_here_keep_their_own_cuts_and_nothing_is_told_as_nothing() {
        let mine = crate::domain::examples::coding(&[(2, "CT")]);
        let (segments, cuts) = taken("cuts: [(turn: 2, at: 5, utterance: 80), (turn: 1, at: 4, utterance: 81)]", &mine);
        assert_eq!((segments.edits.len(), segments.told[0].id.as_ref()), (0, "taken-no-segment"));
        assert_eq!(cuts.edits.len(), 1);
    }
}
