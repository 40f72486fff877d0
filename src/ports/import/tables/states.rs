//! States in tables, as BORIS writes its events: a row where a state begins (`START`) and one where it ends (`STOP`). Both are one
//! mark.

use std::collections::HashMap;

use super::heads::Column;
use super::{Cells, Known};
use crate::domain::message::Message;
use crate::ports::import::counted::Each;
use crate::ports::import::material::{Finding, Place, Talk};

/// What a row does to a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Begins,
    Ends,
}

/// Who does what with which modifiers: what a state is told by.
type Key = [String; 3];

/// States that go on, with their pieces and the rows where they begin.
#[derive(Debug, Default)]
pub struct States {
    going_on: HashMap<Key, (usize, Place)>,
}

fn key(cells: &Cells<'_>) -> Key {
    let [speaker, code] = [Column::Speaker, Column::Code].map(|column| cells.get(column).to_owned());
    [speaker, code, cells.heads.refined(cells.row).into_owned()]
}

/// What a row does to a state; nothing where it has none.
pub fn step(cells: &Cells<'_>) -> Option<Step> {
    match cells.get(Column::State).to_ascii_uppercase().as_str() {
        "START" | "STATE START" => Some(Step::Begins),
        "STOP" | "STATE STOP" => Some(Step::Ends),
        _ => None,
    }
}

impl States {
    /// Begins a state with this piece. One that is begun a second time never ended.
    pub fn begin(&mut self, cells: &Cells<'_>, piece: usize, place: &Place, told: &mut Each) {
        if let Some((_, place)) = self.going_on.insert(key(cells), (piece, place.clone())) {
            told.tell(endless(place));
        }
    }

    /// What never ended, in the order of the rows.
    pub fn endless(self) -> Vec<Finding> {
        let mut places: Vec<Place> = self.going_on.into_values().map(|(_, place)| place).collect();
        places.sort();
        places.into_iter().map(endless).collect()
    }
}

/// Ends the state that a row ends, at this time; its piece, where there was one.
pub(super) fn end(
    cells: &Cells<'_>,
    known: &mut Known,
    talk: &mut Talk,
    at: Option<u32>,
    place: &Place,
    told: &mut Each,
) -> Option<usize> {
    let Some((piece, _)) = known.states.going_on.remove(&key(cells)) else {
        told.tell(Finding { place: place.clone(), message: Message::new("table-state-unbegun") });
        return None;
    };
    talk.pieces[piece].end = at;
    Some(piece)
}

fn endless(place: Place) -> Finding {
    Finding { place, message: Message::new("table-state-endless") }
}

impl super::Making<'_> {
    /// Ends the state that a row ends, whose note joins that of its beginning; whether there was one.
    pub(super) fn ends(&mut self, cells: &Cells<'_>, place: &Place, found: usize) -> bool {
        let (talk, known) = (&mut self.material.talks[found], &mut self.rows[found]);
        let at = cells.heads.time(Column::Start, cells.row, place, &mut known.first, &mut self.each);
        let Some(piece) = end(cells, known, talk, at, place, &mut self.each) else { return false };
        let note = cells.get(Column::Note);
        if let Some((coding, mark)) = known.marked.get(&piece)
            && let Some(mark) = talk.codings[*coding].marks.get_mut(*mark)
            && !note.is_empty()
            && mark.note != note
        {
            if !mark.note.is_empty() {
                mark.note.push('\n');
            }
            mark.note.push_str(note);
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use crate::ports::import::material::{Material, Place};
    use crate::ports::import::{Settings, tables};

    #[test]
    fn a_state_is_one_mark_from_its_beginning_to_its_end() {
        let head = "Observation id\tSubject\tBehavior\tModifiers\tBehavior type\tTime\tComment\n";
        let rows = "o\tT\tOQ\t\tPOINT\t1.25\t\no\tC\tST\ta\tSTART\t2\t\no\tC\tST\tb\tSTART\t2\t\no\tT\tST\ta\tSTART\t2.5\tnå\n\
                    o\tC\tST\ta\tSTOP\t3\tslut\no\tC\tST\tb\tSTOP\t4\t\no\tC\tQ\t\tSTOP\t5\t\n";
        let Material { talks, findings, .. } = tables::read(&format!("{head}{rows}"), &Settings::default()).unwrap();
        let marks = &talks[0].codings[0].marks;
        let times = talks[0].pieces.iter().map(|piece| (piece.start, piece.end)).collect::<Vec<_>>();
        let at = |from, to| (Some(from), to);
        assert_eq!(times, [at(1250, None), at(2000, Some(3000)), at(2000, Some(4000)), at(2500, None), at(5000, None)]);
        assert_eq!(marks.iter().map(|mark| &*mark.code).collect::<Vec<_>>(), ["OQ", "ST", "ST", "ST", "Q"]);
        assert_eq!((marks[1].note.as_str(), marks[3].note.as_str()), ("slut", "nå"));
        let told: Vec<_> = findings.iter().map(|it| (it.place.clone(), &*it.message.id)).collect();
        let expected = [(Place::Row(8), "table-state-unbegun"), (Place::Row(5), "table-state-endless")];
        assert_eq!(told, expected);
        let texts = crate::ports::locale::Texts::new("en");
        assert!(told.iter().all(|(_, id)| texts.knows(id)));
    }

    #[test]
    fn what_boris_keeps_for_itself_needs_no_look() {
        let head = "Observation id,Observation date,Description,Media file,Total length,FPS,Subject,Behavior,Behavior type,Start (s),Stop (s),Duration (s),Comment start";
        let told = |beyond: &str, cell: &str| {
            let text = format!("{head}{beyond}\no,2026-03-10 10:00:00,,a.wav,60,25,T,OQ,STATE,0.0,4.0,4.0,{cell}\n");
            let material = tables::read(&text, &Settings::default()).unwrap();
            let found: Vec<_> = material.findings.iter().map(|it| it.message.id.to_string()).collect();
            (material.table.unwrap().told.iter().any(|it| it.id == "table-boris-books"), found)
        };
        assert_eq!(told("", ""), (true, vec![]));
        assert_eq!(told(",Vejr", ",sol"), (true, vec!["table-columns-left".to_owned()]));
        assert_eq!(told("", "siger noget").1, ["table-columns-left"]);
        assert!(crate::ports::locale::Texts::new("en").knows("table-boris-books"));
    }

    #[test]
    fn numbered_modifiers_refine_and_a_table_of_events_lacks_no_words() {
        let head = "Observation id\tSource\tSubject\tBehavior\tModifier #1\tModifier #2\tBehavior type\tTime\n";
        let rows = "o\ts.wav\tC\tST\thög\tom\tSTART\t2\no\ts.wav\tC\tST\thög\tnu\tSTART\t3\n\
                    o\ts.wav\tC\tST\thög\tom\tSTOP\t4\no\ts.wav\tC\tST\thög\tnu\tSTOP\t5\no\ts.wav\tC\tCT\tlåg\t\tPOINT\t6\n";
        let Material { talks, findings, .. } = tables::read(&format!("{head}{rows}"), &Settings::default()).unwrap();
        let refined = |place: usize| {
            let modifiers = &talks[0].codings[0].marks[place].modifiers;
            modifiers.iter().map(|(_, value)| value.as_str()).collect::<Vec<_>>()
        };
        assert_eq!([refined(0), refined(1), refined(2)], [vec!["hög", "om"], vec!["hög", "nu"], vec!["låg"]]);
        let ends: Vec<_> = talks[0].pieces.iter().map(|piece| piece.end).collect();
        assert_eq!(ends, [Some(4000), Some(5000), None]);
        let told: Vec<_> = findings.iter().map(|it| &*it.message.id).collect();
        assert!(told.is_empty(), "{told:?}");
    }
}
