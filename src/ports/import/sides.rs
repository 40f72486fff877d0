//! Whose talk the codes of a file are for: as the file says, or else as they were given.

use std::collections::HashMap;

use super::labels;
use super::material::{FoundCode, On, Talk};
use super::spoken::Spoken;
use super::turns;
use crate::domain::session::{Role, Speaker};

/// What a file tells of whose talk its codes are for.
#[derive(Debug, Default)]
pub struct Sides<'a> {
    /// The roles of voices, by the keys of their labels; the first of a label holds.
    roles: HashMap<String, Role>,
    /// How often each code was given to a clinician's words and to a client's.
    given: HashMap<&'a str, (usize, usize)>,
}

impl<'a> Sides<'a> {
    /// What some talks tell; `told` are roles that a person told.
    pub fn new(talks: &'a [Talk], told: &[(String, Role)]) -> Self {
        let mut sides = Self::default();
        for talk in talks {
            let people = turns::participants(talk, told).map(|(people, _)| people).unwrap_or_default();
            let mut spoken = Spoken::new(talk);
            for mark in talk.codings.iter().flat_map(|coding| &coding.marks) {
                let piece = match mark.on {
                    On::Piece { piece, .. } => Some(piece),
                    On::Time { start, end, by } => spoken.piece((start, end), by),
                };
                let by = piece.and_then(|piece| talk.pieces.get(piece)?.by);
                let role = by.and_then(|by| people.get(usize::from(by))).map(|someone| someone.role);
                let (clinician, client) = sides.given.entry(&mark.code).or_default();
                match role.and_then(Role::speaker) {
                    Some(Speaker::Clinician) => *clinician += 1,
                    Some(Speaker::Client) => *client += 1,
                    None => {}
                }
            }
            for (voice, someone) in talk.voices.iter().zip(people) {
                sides.roles.entry(labels::key(&voice.label)).or_insert(someone.role);
            }
        }
        sides
    }

    /// Whose talk a code is for, as the file says, or else as it was mostly given; `None` where nothing tells.
    pub fn of(&self, found: &FoundCode, spelling: &str) -> Option<Speaker> {
        let key = labels::key(&found.speaker);
        let by_voice = self.roles.get(&key).copied().filter(|_| !found.speaker.is_empty());
        let stated = by_voice.and_then(Role::speaker).or_else(|| labels::role(&key).and_then(Role::speaker));
        stated.or_else(|| match self.given.get(spelling).copied().unwrap_or_default() {
            (0, 0) => None,
            (clinician, client) if client > clinician => Some(Speaker::Client),
            _ => Some(Speaker::Clinician),
        })
    }

    /// Whether a code was given to the words of the other side alone.
    pub fn contradicts(&self, spelling: &str, speaker: Speaker) -> bool {
        match (speaker, self.given.get(spelling).copied().unwrap_or_default()) {
            (Speaker::Clinician, (0, other)) | (Speaker::Client, (other, 0)) => other > 0,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::domain::session::Speaker;
    use crate::ports::codebooks::{Library, read as book};
    use crate::ports::import::arranging::{Arranged, arrange};
    use crate::ports::import::eaf::testing::file;
    use crate::ports::import::{Settings, read};

    fn arranged(library: &Library) -> Arranged {
        let text = file(&[
            ("Terapeut", "", "", &[(0, 1000, "Hvad siger du?"), (3000, 4000, "Nå da.")]),
            ("Klient", "", "", &[(1000, 2000, "Jeg vil gerne."), (2000, 3000, "Det er svært.")]),
            ("MI", "", "", &[(0, 1000, "ZA"), (1000, 2000, "ZB"), (2000, 3000, "ZB"), (3000, 4000, "ZA")]),
        ]);
        let settings = Settings::default();
        let arrival = read(text.into_bytes(), &settings).unwrap();
        arrange(arrival, "t.eaf", library, &settings, &String::new).unwrap()
    }

    #[test]
    fn a_code_of_a_time_is_for_whoever_spoke_then() {
        let arranged = arranged(&Library::shipped());
        let instrument = &arranged.talks[0].codings[0].1;
        let sides: Vec<(String, Speaker)> =
            instrument.codebooks()[0].codes.iter().map(|code| (code.id.to_string(), code.speaker)).collect();
        assert_eq!(sides, [("ZA".to_owned(), Speaker::Clinician), ("ZB".to_owned(), Speaker::Client)]);
        assert!(arranged.findings.iter().all(|it| it.message.id != "import-codes-sideless"), "{:?}", arranged.findings);
    }

    #[test]
    fn a_codebook_that_an_import_made_and_that_has_them_for_the_other_side_is_not_used() {
        let path = Path::new("a.ron");
        let code = |id: &str, side: &str| format!("(id: \"{id}\", speaker: {side}, name: {{\"en\": \"{id}\"}})");
        let chosen = |one: &str, other: &str| {
            let text = format!(
                "(format: 1, id: \"a\", version: \"1\", name: {{\"en\": \"A\"}}, unit: utterance, codes_per_unit: many,\
                 codes: [{}, {}], made: true)",
                code("ZA", one),
                code("ZB", other)
            );
            let library = Library::shipped().with(path.to_owned(), book(&text, path).unwrap());
            arranged(&library).talks[0].codings[0].1.ids()
        };
        assert_eq!(chosen("clinician", "client"), "a");
        assert_eq!(chosen("client", "clinician"), "t");
    }
}
