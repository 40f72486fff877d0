//! Columns of what each coder notes (*Kommentar Anna*, *Kommentar Bo*), beside a column of codes for each.

use super::{Column, Heads, fold, is_nothing, meant};
use crate::ports::import::copies::Copies;

impl Heads {
    /// Takes columns that are not read yet and that a word for notes and a coder head.
    pub(super) fn find_notes(&mut self, head: &csv::StringRecord) {
        let spelled = |place: usize| head.get(place).unwrap_or_default().trim();
        let free = (0..head.len()).filter(|place| self.left.iter().any(|left| left == spelled(*place)));
        let noted = free.filter_map(|place| {
            let mut coders = self.coders.iter().map(|(_, coder)| coder);
            Some((place, coders.find(|coder| are_notes_of(spelled(place), coder))?.clone()))
        });
        let notes: Vec<(usize, String)> = noted.collect();
        self.left.retain(|left| notes.iter().all(|(place, _)| spelled(*place) != left));
        self.notes = notes;
    }

    /// What stands on a code of a coder: what the row says of all of them, and what this one notes.
    pub fn noted(&self, row: &csv::StringRecord, coder: &str, all: &str, copies: &mut Copies) -> String {
        let own = self.notes.iter().find(|(_, whose)| whose == coder).and_then(|(place, _)| row.get(*place));
        let own = own.map(str::trim).filter(|own| !is_nothing(own)).unwrap_or_default();
        match (all, own) {
            (all, "") => copies.of(all),
            ("", own) => copies.of(own),
            (all, own) => [copies.of(all), copies.of(own)].join("\n"),
        }
    }

    /// Notes of a row whose coders gave no code there.
    pub fn notes_left<'r>(&self, row: &'r csv::StringRecord) -> Vec<&'r str> {
        let filled = |place: usize| row.get(place).map(str::trim).filter(|cell| !is_nothing(cell));
        let is_coded =
            |coder: &str| self.coders.iter().any(|(place, whose)| whose == coder && filled(*place).is_some());
        let notes = self.notes.iter().filter(|(_, coder)| !is_coded(coder));
        notes.filter_map(|(place, _)| filled(*place)).collect()
    }
}

/// Whether a head says that notes of a coder stand below it, who may be called by the number alone.
fn are_notes_of(head: &str, coder: &str) -> bool {
    let (head, coder) = (fold(head), fold(coder));
    let number = coder.rsplit(' ').next().filter(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
    let is_note = |rest: &str| meant(rest.trim(), false) == Some(Column::Note);
    let mut names = [Some(coder.as_str()), number].into_iter().flatten().filter(|name| !name.is_empty());
    names.any(|name| {
        let before = head.strip_suffix(name).filter(|rest| rest.ends_with(' '));
        let behind = head.strip_prefix(name).filter(|rest| rest.starts_with(' '));
        before.is_some_and(is_note) || behind.is_some_and(is_note)
    })
}

#[cfg(test)]
mod tests {
    use crate::ports::import::{Settings, tables};

    /// Each code with its coder and note, and what was told.
    fn read(text: &str) -> (Vec<String>, Vec<String>) {
        let known_codes = ["oq", "cq", "sr", "ct", "st"].map(str::to_owned).into();
        let material = tables::read(text, &Settings { known_codes, ..Settings::default() }).unwrap();
        let marks = material.talks[0].codings.iter().flat_map(|coding| {
            coding.marks.iter().map(|mark| format!("{} {} {}", coding.coder, mark.code, mark.note.replace('\n', "/")))
        });
        let marks = marks.map(|mark| mark.trim_end().to_owned()).collect();
        (marks, material.findings.iter().map(|finding| finding.message.id.to_string()).collect())
    }

    #[test]
    fn what_each_coder_notes_stands_on_the_codes_of_that_coder() {
        let rows = "T,Hej?,OQ,säker,CQ,svår\nK,Ja,CT,,CT,tvekan\n";
        let marks = ["Anna OQ säker", "Anna CT", "Bo CQ svår", "Bo CT tvekan"].map(str::to_owned).to_vec();
        for head in [
            ",,Anna,,Bo,\nTalare,Text,Kod,Kommentar,Kod,Kommentar",
            "Talare,Text,Kod Anna,Kommentar Anna,Kod Bo,Kommentar Bo",
            "Talare,Text,Kod Anna,Anna kommentar,Kod Bo,Anteckning (Bo)",
        ] {
            assert_eq!(read(&format!("{head}\n{rows}")), (marks.clone(), vec![]), "{head}");
        }
        let (numbered, told) = read(&format!("Talare,Text,Kodare 1,Kommentar 1,Kodare 2,Kommentar 2\n{rows}"));
        assert_eq!((numbered[0].as_str(), told), ("Kodare 1 OQ säker", vec![]));
    }

    #[test]
    fn a_note_without_a_code_is_told_and_one_of_somebody_else_is_not_read() {
        let rows = "T,Hej?,OQ,,,svår\nK,Ja,CT,,CT,\n";
        let (marks, told) = read(&format!("Talare,Text,Kod Anna,Kommentar Anna,Kod Bo,Kommentar Bo\n{rows}"));
        assert_eq!((marks.len(), told), (3, vec!["table-note-left".to_owned()]));
        let (marks, told) = read(&format!("Talare,Text,Kod Anna,Kommentar,Kod Bo,Kommentar Ida\n{rows}"));
        assert_eq!((marks.len(), told), (3, vec!["table-columns-left".to_owned()]));
        let (marks, _) = read("Talare,Text,Kod Anna,Kommentar Anna,Kod Bo,Note\nT,Hej?,OQ,a,CQ,b\n");
        assert_eq!(marks, ["Anna OQ b/a", "Bo CQ b"]);
    }
}
