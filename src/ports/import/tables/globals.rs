//! Global scores below a talk, under a head of their own (*Global*, *Score*) or without one: a name and its score in a row, and
//! perhaps what the coder says beside them. They are no turns.

use super::Making;
use super::cells::whole;
use super::columns::Column;
use super::heads::{fold, meant};
use super::row::Cells;
use crate::domain::message::{Argument, Message};
use crate::ports::import::material::{Finding, FoundCoding, FoundRating, Material, Place};
use crate::ports::limits::MOST_LISTED;

/// Words that head the names of global scores.
#[rustfmt::skip]
const HEADS: [&str; 28] = [
    "global", "globals", "global rating", "global ratings", "global score", "global scores", "globale", "globala", "global vurdering",
    "globale vurderinger", "samlet vurdering", "samlede vurderinger", "globale bedømmelser", "globale scorer", "globale skårer",
    "globale skåringer", "globale mål", "globale kategorier", "samlede vurderingar", "global skattning", "globala skattningar",
    "globalskattning", "globalskattningar", "globala bedömningar", "globala mått", "samlade skattningar", "samlede scorer", "globalscore",
];
/// Words that head the scores.
#[rustfmt::skip]
const SCORES: [&str; 22] = [
    "score", "scores", "rating", "ratings", "value", "værdi", "verdi", "värde", "bedømmelse", "bedömning", "vurdering", "skattning",
    "skår", "skåre", "skåring", "karakter", "poäng", "point", "poeng", "1 5", "skala 1 5", "scale 1 5",
];
/// What stands behind the words of a head, too.
const BOOKS: [&str; 3] = ["miti", "misc", "mico"];
/// What global scores are called.
#[rustfmt::skip]
const GLOBALS: [&str; 17] = [
    "empathy", "empati", "partnership", "partnerskab", "partnerskap", "global", "acceptance", "evocation",
    "cultivating change talk", "softening sustain talk", "cultivating", "softening", "mi spirit", "autonomy", "direction",
    "samarbejde", "collaboration",
];
/// The name, the score and what is said beside it.
const WIDEST: usize = 3;
/// The highest score of any instrument.
const HIGHEST: f64 = 10.0;

/// Global scores while the rows of a table are read.
#[derive(Default)]
pub struct Globals {
    /// The column of their names, while rows stand under their head.
    under: Option<usize>,
    /// Those that were found, with their talks.
    found: Vec<(usize, FoundRating)>,
    /// What is said beside all of them.
    notes: Vec<(usize, Place, String)>,
}

impl Making<'_> {
    /// Whether a row stands under a head of global scores, or is one; then it is no turn.
    pub(super) fn is_of_globals(&mut self, cells: &Cells<'_>, place: &Place) -> bool {
        let filled: Vec<(usize, &str)> =
            cells.row.iter().map(str::trim).enumerate().filter(|(_, cell)| !cell.is_empty()).collect();
        let names: Vec<&str> = filled.iter().map(|(_, cell)| *cell).collect();
        if is_head(&names) {
            self.globals.under = filled.first().map(|(at, _)| *at);
            return true;
        }
        let is_under = filled.first().is_some_and(|(at, _)| self.globals.under == Some(*at));
        match names[..] {
            [name, value, ..] if is_under && names.len() <= WIDEST && is_score(value) => {
                self.take_global((name, value), names.get(2).copied().unwrap_or_default(), place);
            }
            [name, words, ..] if is_under && is_note(name) => {
                self.globals.notes.push((self.last, place.clone(), words.to_owned()));
            }
            [name, ..] if is_under && self.is_called_global(name) => {
                self.counted.note_such("table-figures-left", &names.join(" "), || place.clone());
            }
            _ => {
                self.globals.under = None;
                return false;
            }
        }
        true
    }

    /// Keeps a global score for the talk above it.
    pub(super) fn take_global(&mut self, (name, value): (&str, &str), note: &str, place: &Place) {
        if self.globals.found.len() == MOST_LISTED {
            return self.counted.note_such("table-figures-left", name, || place.clone());
        }
        let (global, value, note) = (name.to_owned(), whole(value).replace(',', "."), note.to_owned());
        let rating = FoundRating { place: place.clone(), global, value, note, evidence: Vec::new() };
        self.globals.found.push((self.last, rating));
    }

    /// Whether something is called as a global score is, here or by a codebook here.
    pub(super) fn is_called_global(&self, name: &str) -> bool {
        is_called(name) || self.knows_global(name)
    }

    /// Whether a codebook here has a global score of this name.
    pub(super) fn knows_global(&self, name: &str) -> bool {
        self.known_ratings.contains(&name.to_lowercase())
    }
}

impl Globals {
    /// Gives the scores to whoever coded the talk. Of several nobody can say whose they are.
    pub fn settle(self, material: &mut Material, findings: &mut Vec<Finding>) {
        let mut names = Vec::new();
        for (talk, rating) in self.found {
            let Some(talk) = material.talks.get_mut(talk) else { continue };
            if talk.codings.is_empty() {
                talk.codings.push(FoundCoding::default());
            }
            match &mut talk.codings[..] {
                [coding] => {
                    names.push(shown(&rating));
                    coding.ratings.push(rating);
                }
                _ => findings.push(whose(&rating)),
            }
        }
        for (talk, place, words) in self.notes {
            let codings = material.talks.get_mut(talk).map(|talk| &mut talk.codings[..]);
            let rating = codings.and_then(|codings| match codings {
                [coding] => coding.ratings.first_mut(),
                _ => None,
            });
            findings.push(Finding { place, message: noted(rating, &words) });
        }
        material.told.extend(told(names));
    }
}

/// Puts what is said beside all scores into the note of one of them; what is told of it.
pub fn noted(rating: Option<&mut FoundRating>, words: &str) -> Message {
    let Some(rating) = rating else { return Message::new("table-global-note-left").with("words", words) };
    let between = if rating.note.is_empty() { "" } else { "\n" };
    rating.note = format!("{}{between}{words}", rating.note);
    Message::new("table-global-note").with("rating", rating.global.as_str()).with("words", words)
}

/// What is told of scores that were read, by their names.
pub fn told(names: Vec<String>) -> Option<Message> {
    (!names.is_empty()).then(|| Message::new("table-globals").with("names", Argument::All(names)))
}

/// A score as it is told: *Empathy 4*.
pub fn shown(rating: &FoundRating) -> String {
    format!("{} {}", rating.global, rating.value)
}

/// That nobody can say whose a global score is.
pub fn whose(rating: &FoundRating) -> Finding {
    let message = Message::new("table-global-whose").with("rating", rating.global.as_str());
    Finding { place: rating.place.clone(), message: message.with("value", rating.value.as_str()) }
}

/// Whether a row is a head of global scores: a word for them and one for scores, or words for them that nobody says alone.
pub fn is_head(cells: &[&str]) -> bool {
    match cells {
        [only] => names_globals(only) && fold(only).contains(' '),
        [name, scores, rest @ ..] => names_globals(name) && heads_scores(scores) && rest.len() < WIDEST - 1,
        [] => false,
    }
}

/// Whether a word names all global scores.
pub fn names_globals(cell: &str) -> bool {
    let folded = fold(cell);
    let words = folded.split(' ').filter(|word| !BOOKS.contains(word) && !word.bytes().all(|it| it.is_ascii_digit()));
    HEADS.contains(&words.collect::<Vec<_>>().join(" ").as_str())
}

/// Whether a word heads scores.
pub fn heads_scores(cell: &str) -> bool {
    SCORES.contains(&fold(cell).as_str())
}

/// Whether something is called as a global score is.
pub fn is_called(name: &str) -> bool {
    GLOBALS.contains(&fold(name).as_str())
}

/// Whether what stands beside a word is what the coder says of all scores.
pub fn is_note(name: &str) -> bool {
    meant(&fold(name), false) == Some(Column::Note) || fold(name) == "kommentarer"
}

/// Whether a cell is a score.
pub fn is_score(cell: &str) -> bool {
    cell.replace(',', ".").parse::<f64>().is_ok_and(|score| (0.0..=HIGHEST).contains(&score))
}

#[cfg(test)]
mod tests {
    use crate::ports::import::material::Material;
    use crate::ports::import::{Settings, tables};

    fn read(text: &str) -> Material {
        let known_ratings = ["partnership", "empathy", "empati", "partnerskab"].map(str::to_owned).into();
        tables::read(text, &Settings { known_ratings, ..Settings::default() }).unwrap()
    }

    /// The words of the talk, the scores of each coding with their notes, and what was told.
    fn held(material: &Material) -> (String, Vec<String>, Vec<String>) {
        let talk = &material.talks[0];
        let words: Vec<&str> = talk.pieces.iter().map(|piece| piece.text.as_str()).collect();
        let coding = |coding: &crate::ports::import::material::FoundCoding| {
            let rating =
                |it: &super::FoundRating| format!("{} {} {}", it.global, it.value, it.note).trim_end().to_owned();
            coding.ratings.iter().map(rating).collect::<Vec<_>>().join(", ")
        };
        let texts = crate::ports::locale::Texts::new("en");
        let told = material.findings.iter().map(|finding| {
            assert!(texts.knows(&finding.message.id));
            finding.message.id.to_string()
        });
        (words.join("|"), talk.codings.iter().map(coding).collect(), told.collect())
    }

    #[test]
    fn global_scores_below_a_talk_are_those_of_its_coder() {
        let talks = [
            "Nr;Talare;Text;Kod\n1;T;Hej;Q\n2;K;Ja;CT\n",
            "Talare;Text;Kod;Kommentar\nT;Hej;Q;\nK;Ja;CT;\n",
            "Tid;Talare;Text;Kod\n0:00:01;T;Hej;Q\n0:00:05;K;Ja;CT\n",
        ];
        for talk in talks {
            for head in [
                "Global;Score;;\n",
                "Globale vurderinger;;;\n",
                "Globalskattningar;Skattning;;\n",
                "MITI global;Score;;\n",
            ] {
                let rows = format!("{talk}\n{head}Partnership;4;;\nEmpathy;3;varm;\nAnnat;2;;\n");
                let held = held(&read(&rows));
                let ratings = vec!["Partnership 4, Empathy 3 varm, Annat 2".to_owned()];
                assert_eq!(held, ("Hej|Ja".to_owned(), ratings, vec![]), "{rows}");
            }
            let bare = held(&read(&format!("{talk}Partnership;4;;\nEmpathy;3;;\n")));
            assert_eq!(bare, ("Hej|Ja".to_owned(), vec!["Partnership 4, Empathy 3".to_owned()], vec![]), "{talk}");
            let noted =
                held(&read(&format!("{talk}Global;Score;;\nEmpathy;3;;\nKommentar;God samtale.;;\nEmpati;høj;;\n")));
            let told = ["table-figures-left", "table-global-note"].map(str::to_owned).to_vec();
            assert_eq!(noted, ("Hej|Ja".to_owned(), vec!["Empathy 3 God samtale.".to_owned()], told), "{talk}");
        }
        let told = read(&format!("{}Empathy;3;;\n", talks[0])).told;
        assert!(told.iter().any(|told| told.id == "table-globals"), "{told:?}");
        assert!(crate::ports::locale::Texts::new("en").knows("table-globals"));
    }

    #[test]
    fn of_several_coders_nobody_can_say_whose_scores_are() {
        let rows = "T;Hej;Q;Q\nK;Ja;CT;CT\nGlobal;Score;;\nEmpathy;3;;\n";
        let (words, ratings, told) = held(&read(&format!("Talare;Text;Kod Anna;Kod Bo\n{rows}")));
        assert_eq!(
            (words, ratings.concat(), told),
            ("Hej|Ja".into(), String::new(), vec!["table-global-whose".into()])
        );
    }

    #[test]
    fn what_is_said_below_scores_is_said() {
        let rows = "T;Hej;Q\nGlobal;Score;\nEmpathy;3;\nK;Global;CT\nT;4;\nGlobal;Score er lav;\n";
        assert_eq!(held(&read(&format!("Talare;Text;Kod\n{rows}"))).0, "Hej|Global|4|Score er lav");
    }
}
