//! Tables with a column for each speaker: above it stands who speaks, below it what is said.

use super::{Column, Heads};
use crate::ports::import::code_like::are_codes;
use crate::ports::import::labels;

impl Heads {
    /// Takes columns that are headed by those who speak, where no other holds words or says who speaks.
    pub(super) fn spread(&mut self, head: &csv::StringRecord) {
        let is_known = |column| self.place(column).is_some();
        if [Column::Text, Column::Speaker, Column::Role].into_iter().any(is_known) {
            return;
        }
        let is_free = |place: usize| self.places.iter().all(|(_, taken)| *taken != place);
        let free: Vec<(usize, &str)> =
            head.iter().map(|head| head.trim().trim_end_matches([':', '：']).trim_end()).enumerate().collect();
        let free = || free.iter().filter(|(place, head)| !head.is_empty() && is_free(*place));
        let mut speaking: Vec<(usize, String)> =
            free().filter(|(_, head)| is_of_somebody(head)).map(|(place, head)| (*place, (*head).to_owned())).collect();
        let letters: Vec<&(usize, &str)> = free().filter(|(_, head)| head.chars().count() == 1).collect();
        if let ([one, other], true) = (&letters[..], speaking.is_empty()) {
            let keys = [labels::key(one.1), labels::key(other.1)];
            if labels::are_sides([&keys[0], &keys[1]]) {
                speaking = [one, other].map(|(place, head)| (*place, (*head).to_owned())).to_vec();
            }
        }
        if speaking.len() > 1 {
            let is_taken = |left: &str| speaking.iter().any(|(place, _)| head.get(*place).map(str::trim) == Some(left));
            self.left.retain(|left| !is_taken(left));
            self.speaking = speaking;
        }
    }

    /// Takes such columns for none where codes stand below their heads and no words.
    pub fn unspread(&mut self, rows: &[csv::StringRecord]) {
        let cells = self.speaking.iter().flat_map(|(place, _)| rows.iter().filter_map(|row| row.get(*place)));
        if !self.speaking.is_empty() && are_codes(cells) {
            self.left.extend(std::mem::take(&mut self.speaking).into_iter().map(|(_, label)| label));
        }
    }

    /// Whether each speaker has a column.
    pub fn is_spread(&self) -> bool {
        !self.speaking.is_empty()
    }

    /// Who says what in a row of such a table.
    pub fn said<'r>(&'r self, row: &'r csv::StringRecord) -> Vec<(&'r str, &'r str)> {
        let cell = |(place, label): &'r (usize, String)| Some((label.as_str(), row.get(*place)?.trim()));
        self.speaking.iter().filter_map(cell).filter(|(_, words)| !words.is_empty()).collect()
    }
}

/// Whether a head is a word for somebody who speaks, perhaps with a number.
fn is_of_somebody(head: &str) -> bool {
    let key = labels::key(head);
    labels::word(key.trim_end_matches(|letter: char| letter.is_ascii_digit()).trim_end()).is_some()
}

#[cfg(test)]
mod tests {
    use crate::ports::import::{Settings, tables};

    fn said(text: &str) -> (Vec<String>, Vec<String>) {
        assert!(tables::is_table(text), "{text}");
        let material = tables::read(text, &Settings::default()).unwrap();
        let talk = &material.talks[0];
        let who = |by: Option<u16>| by.map_or("?", |by| &talk.voices[usize::from(by)].label);
        let pieces = talk.pieces.iter().map(|it| format!("{}|{:?}|{:?}|{}", who(it.by), it.start, it.end, it.text));
        (pieces.collect(), material.findings.iter().map(|it| it.message.id.to_string()).collect())
    }

    #[test]
    fn a_column_for_each_speaker_gives_each_cell_to_whoever_heads_it() {
        let (talk, told) = said("Terapeut;Klient\nHva tenker du?;\n;Jeg vet ikke.\nDu er usikker.;\n");
        assert_eq!(
            talk,
            [
                "Terapeut|None|None|Hva tenker du?",
                "Klient|None|None|Jeg vet ikke.",
                "Terapeut|None|None|Du er usikker."
            ]
        );
        assert!(told.is_empty(), "{told:?}");
        assert_eq!(said("Tid;T;K\n0:01;Hva?;\n0:03;;Nei.\n").0[1], "K|Some(3000)|None|Nei.");
        let both = said("Terapeut;Klient;Kode\nHva tenker du?;Jeg vet ikke.;OQ\n");
        assert_eq!((both.0.len(), both.1), (2, vec!["table-codes-first".to_owned()]));
        assert!(crate::ports::locale::Texts::new("en").knows("table-codes-first"));
        let codes = tables::read("Tid;Terapeut;Klient\n0:01;OQ;\n0:03;;CT\n", &Settings::default());
        assert_eq!(codes.unwrap_err().message.id, "table-no-columns", "these are codes");
    }

    #[test]
    fn the_table_of_elan_with_a_column_for_each_tier_is_read() {
        let text = "Begin Time - hh:mm:ss.ms\tEnd Time - hh:mm:ss.ms\tTerapeut\tKlient\tMI-koder\n\
                    00:00:01.500\t00:00:03.000\tHva tenker du?\t\tOQ\n00:00:04.000\t00:00:05.000\t\tJeg vet ikke.\tST\n";
        let (talk, told) = said(text);
        assert_eq!(
            talk,
            ["Terapeut|Some(1500)|Some(3000)|Hva tenker du?", "Klient|Some(4000)|Some(5000)|Jeg vet ikke."]
        );
        assert!(told.is_empty(), "{told:?}");
    }
}
