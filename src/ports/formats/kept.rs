//! What tables hold of a talk. Those that are read again give less back than stands in them: times that go back are left out where
//! the order of the rows is that of the talk.

use super::{Holds, Part};

/// What a table of marks gives back.
pub(super) const TABLE: Holds = Holds::AllBut(&[
    Part::Media,
    Part::Offsets,
    Part::Targets,
    Part::SpeaksFor,
    Part::Silent,
    Part::Circumstances,
    Part::Passes,
    Part::Evidence,
    Part::Course,
    Part::Backwards,
    Part::Consent,
    Part::Retain,
    Part::Hidden,
    Part::Versions,
    Part::Gone,
]);

/// What a table of turns tells; it is not read again, so that times stay as they are.
pub(super) const TURNS: Holds = Holds::AllBut(&[
    Part::Language,
    Part::Media,
    Part::Offsets,
    Part::Targets,
    Part::Names,
    Part::SpeaksFor,
    Part::Silent,
    Part::Circumstances,
    Part::Passes,
    Part::MarkIds,
    Part::Notes,
    Part::Overrides,
    Part::Cuts,
    Part::Ratings,
    Part::Evidence,
    Part::Course,
    Part::Consent,
    Part::Retain,
    Part::Hidden,
    Part::Versions,
    Part::Gone,
]);

#[cfg(test)]
mod tests {
    use crate::domain::session::{About, Participant, ParticipantId, Role, Session, Turn, TurnId};
    use crate::ports::export::lost;
    use crate::ports::formats::{Outgoing, Part, by_id};

    #[test]
    fn times_that_go_back_stand_in_every_table_and_are_lost_where_it_is_read_again() {
        let id = ParticipantId("T".to_owned());
        let someone = Participant { id, role: Role::Clinician, name: String::new(), speaks_for: None };
        let turn =
            |id: u32, start: u32| Turn { id: TurnId(id), by: 0, start: Some(start), end: None, text: "Hej.".into() };
        let turns = vec![turn(1, 98_765), turn(2, 43_210)];
        let session = Session::new(About::default(), Vec::new(), vec![someone], turns).unwrap();
        let talk = [Outgoing { session: &session, codings: &[], spoken: "en" }];
        for (id, loses) in [("csv", true), ("tsv", true), ("csv-turns", false), ("tsv-turns", false), ("xlsx", true)] {
            let writes = by_id(id).unwrap().writes.as_ref().unwrap();
            assert_eq!(lost(&talk, writes.holds).contains(&Part::Backwards), loses, "{id}");
            let bytes = (writes.write)(&talk).unwrap().bytes;
            if id != "xlsx" {
                let text = String::from_utf8(bytes).unwrap();
                assert!(text.contains("98765") && text.contains("43210"), "{text}");
            }
        }
    }
}
