//! Who speaks where a file says it by its codes alone: in a turn of nobody whose codes are all of one side, that side speaks.
//!
//! Programs that code a recording name nobody (old CACTI, BORIS without subjects, SDIS). The codebook under which the
//! codes are read says whose each of them is; one that was made of this very file says it only where the file does.

use std::collections::{BTreeSet, HashMap};

use super::made_codebook::Made;
use super::matching::{Lexicon, Lexicons};
use super::material::{FoundMark, On, Talk, Voice};
use super::turns::{Settled, participants};
use super::{labels, turns};
use crate::domain::message::Message;
use crate::domain::session::{Participant, Role, Speaker};
use crate::ports::locale::Texts;

/// What is known of whose codes are.
pub struct Codes<'a> {
    /// How codes are read.
    pub lexicons: &'a Lexicons,
    /// The codebook that was made of the file, if one was.
    pub made: Option<&'a Made>,
}

/// The sides whose codes a piece has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Given {
    clinician: bool,
    client: bool,
}

impl Given {
    fn add(&mut self, side: Speaker) {
        match side {
            Speaker::Clinician => self.clinician = true,
            Speaker::Client => self.client = true,
        }
    }

    fn side(self) -> Option<Role> {
        match (self.clinician, self.client) {
            (true, false) => Some(Role::Clinician),
            (false, true) => Some(Role::Client),
            _ => None,
        }
    }
}

impl Codes<'_> {
    /// Whose code it is.
    fn side(&self, lexicon: &Lexicon, mark: &FoundMark) -> Option<Speaker> {
        let is_guess = |made: &Made| made.sideless.iter().any(|code| code == mark.code.trim());
        if self.made.is_some_and(is_guess) {
            return None;
        }
        let code = lexicon.read(mark)?.code;
        let (codebook, code) = lexicon.instrument.code(&code)?;
        // One that was made of a file which named nobody has all codes on one side, and knows nothing of whose they are.
        let has_both = || codebook.codes.iter().any(|other| other.speaker != code.speaker);
        (!codebook.made || has_both()).then_some(code.speaker)
    }

    /// The sides whose codes the pieces of a talk have.
    fn given(&self, talk: &Talk) -> HashMap<usize, Given> {
        let mut given: HashMap<usize, Given> = HashMap::new();
        for found in &talk.codings {
            let Some(lexicon) = self.lexicons.of(found) else { continue };
            let mut known: HashMap<&str, Option<Speaker>> = HashMap::new();
            for mark in &found.marks {
                let On::Piece { piece, .. } = mark.on else { continue };
                if let Some(side) = *known.entry(mark.code.as_str()).or_insert_with(|| self.side(lexicon, mark)) {
                    given.entry(piece).or_default().add(side);
                }
            }
        }
        // *No code* says nothing; who said what was coded from then till then said that, too.
        let time = |piece: usize| talk.pieces.get(piece).and_then(|piece| piece.start.zip(piece.end));
        let mut at: HashMap<(u32, u32), Given> = HashMap::new();
        for (piece, sides) in &given {
            if let Some(time) = time(*piece) {
                let all = at.entry(time).or_default();
                all.clinician |= sides.clinician;
                all.client |= sides.client;
            }
        }
        for piece in 0..talk.pieces.len() {
            if let Some(sides) = time(piece).and_then(|time| at.get(&time)) {
                given.entry(piece).or_insert(*sides);
            }
        }
        given
    }

    /// Turns that have codes of a codebook, by their places; none of a file of ours, in which who is unknown stays so.
    pub fn coded(&self, talk: &Talk, settled: &Settled) -> BTreeSet<usize> {
        let mut coded = BTreeSet::new();
        if !talk.id.is_empty() || talk.pieces.iter().any(|piece| piece.turn.is_some()) {
            return coded;
        }
        for found in &talk.codings {
            let Some(lexicon) = self.lexicons.of(found) else { continue };
            let counts = |mark: &&FoundMark| lexicon.read(mark).is_some_and(|read| !read.code.is_none());
            for mark in found.marks.iter().filter(counts) {
                if let On::Piece { piece, .. } = mark.on {
                    coded.extend(settled.spots.get(piece).map(|spot| spot.turn));
                }
            }
        }
        coded
    }
}

/// Whether a piece is nobody's. Who is unknown in a file of ours stays so.
fn is_open(talk: &Talk, piece: usize) -> bool {
    let nobody = |by: u16| talk.voices.get(usize::from(by)).is_none_or(|it| labels::key(&it.label) == turns::SOMEBODY);
    talk.pieces[piece].turn.is_none() && talk.pieces[piece].by.is_none_or(nobody)
}

/// Whether codes may tell who speaks: there are some, and turns of nobody.
pub fn may_tell(talk: &Talk) -> bool {
    let is_coded = talk.codings.iter().any(|coding| !coding.marks.is_empty());
    is_coded && talk.id.is_empty() && (0..talk.pieces.len()).any(|piece| is_open(talk, piece))
}

/// What the two sides are called where the file names nobody.
pub fn called(texts: &Texts) -> [String; 2] {
    ["role-clinician", "role-client"].map(|id| texts.get(id).into_owned())
}

/// Gives turns of nobody to the side whose codes they have, and tells how many. `stated` are roles that a person told; who is new is
/// called as `sides` has it.
pub fn name(talk: &mut Talk, codes: &Codes<'_>, stated: &[(String, Role)], sides: &[String; 2]) -> Option<Message> {
    let is_told = stated.iter().any(|(label, _)| labels::key(label) == turns::SOMEBODY);
    let nobody = |voice: &Voice| labels::key(&voice.label) == turns::SOMEBODY;
    if is_told || !may_tell(talk) {
        return None;
    }
    let people = participants(talk, stated).map(|(people, _)| people).unwrap_or_default();
    // Somebody who is named may be of either side.
    let is_unknown = |(someone, voice): (&Participant, &Voice)| someone.role == Role::Unknown && !nobody(voice);
    if people.iter().zip(&talk.voices).any(is_unknown) {
        return None;
    }
    let given = codes.given(talk);
    let mut counts = [0_usize; 2];
    for (place, role) in [Role::Clinician, Role::Client].into_iter().enumerate() {
        let said = |piece: &usize| is_open(talk, *piece) && given.get(piece).and_then(|it| it.side()) == Some(role);
        let pieces: Vec<usize> = (0..talk.pieces.len()).filter(said).collect();
        let mut known = people.iter().zip(0_u16..).filter(|(someone, _)| someone.role == role).map(|it| it.1);
        let (by, None) = (known.next(), known.next()) else { continue };
        if pieces.is_empty() {
            continue;
        }
        let Ok(next) = u16::try_from(talk.voices.len()) else { continue };
        let by = by.filter(|by| *by < next).unwrap_or_else(|| {
            let label = if sides[place].is_empty() { role.word() } else { &sides[place] };
            talk.voices.push(Voice { role: Some(role), ..Voice::called(label) });
            next
        });
        counts[place] = pieces.len();
        for piece in pieces {
            talk.pieces[piece].by = Some(by);
        }
    }
    drop_nobody(talk);
    let [clinician, client] = counts;
    let message = Message::new("import-by-codes").with("clinician", clinician).with("client", client);
    (clinician + client > 0).then_some(message)
}

/// Takes out whoever stood for nobody, once nothing is left to say.
fn drop_nobody(talk: &mut Talk) {
    let Some(place) = talk.voices.iter().position(|voice| labels::key(&voice.label) == turns::SOMEBODY) else { return };
    let is_at_a_time = |mark: &FoundMark| matches!(mark.on, On::Time { by: Some(_), .. });
    let is_used = talk.pieces.iter().any(|piece| piece.by.map(usize::from) == Some(place));
    if is_used || talk.codings.iter().flat_map(|coding| &coding.marks).any(is_at_a_time) {
        return;
    }
    talk.voices.remove(place);
    for by in talk.pieces.iter_mut().filter_map(|piece| piece.by.as_mut()).filter(|by| usize::from(**by) > place) {
        *by -= 1;
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::session::{Role, Session};
    use crate::ports::codebooks::Library;
    use crate::ports::import::arranging::{Arranged, arrange};
    use crate::ports::import::{Settings, read};

    fn arranged(text: &str, roles: &[(&str, Role)]) -> Arranged {
        let roles = roles.iter().map(|(label, role)| ((*label).to_owned(), *role)).collect();
        let settings = Settings { roles, ..Settings::default() };
        let arrival = read(text.as_bytes(), &settings).unwrap();
        arrange(arrival, "a", &Library::shipped(), &settings, &String::new).unwrap()
    }

    fn who(session: &Session) -> String {
        let label = |by: u16| session.participant(by).map_or("", |someone| someone.id.0.as_str());
        session.turns().map(|turn| label(turn.by)).collect::<Vec<_>>().join(" ")
    }

    /// Who speaks in the talk, what is told, and what is doubted.
    fn spoken(text: &str, roles: &[(&str, Role)]) -> (String, Vec<String>, Vec<String>) {
        let arranged = arranged(text, roles);
        let ids = |messages: Vec<&crate::domain::message::Message>| {
            messages.into_iter().map(|message| message.id.to_string()).filter(|id| !id.contains("codebook")).collect()
        };
        let told = ids(arranged.talks[0].told.iter().collect());
        let doubts = ids(arranged.findings.iter().map(|finding| &finding.message).collect());
        (who(&arranged.talks[0].session), told, doubts)
    }

    #[test]
    fn the_sides_are_called_as_the_language_that_is_spoken_has_it() {
        let sides = super::called(&crate::ports::locale::Texts::new("sv"));
        let settings = Settings { sides: sides.clone(), ..Settings::default() };
        let arrival = read(cacti(&["Q", "CT"]).into_bytes(), &settings).unwrap();
        let talk = arrange(arrival, "a", &Library::shipped(), &settings, &String::new).unwrap().talks.remove(0);
        assert_eq!(who(&talk.session), sides.join(" "));
        assert!(!sides.iter().any(|it| it == "clinician"), "{sides:?}");
    }

    fn cacti(codes: &[&str]) -> String {
        let row = |(number, code): (usize, &&str)| {
            let cells = format!("{number}\t00:00:{:02}\t00:00:{:02}\t\t", number * 2, number * 2 + 2);
            if code.is_empty() { format!("{cells}\n") } else { format!("{cells}\t1\t{code}\n") }
        };
        format!("Audio File:\ta.wav\n{}", codes.iter().enumerate().map(row).collect::<String>())
    }

    #[test]
    fn a_turn_of_nobody_is_of_the_side_whose_codes_it_has() {
        let (who, told, doubts) = spoken(&cacti(&["Q", "CT", "SR", "ST"]), &[]);
        assert_eq!(who, "clinician client clinician client");
        assert_eq!((told, doubts), (vec!["import-by-codes".to_owned()], Vec::new()));
        let (who, _, doubts) = spoken(&cacti(&["Q", "", "CT"]), &[]);
        assert_eq!((who.as_str(), doubts.len()), ("clinician ? client", 0), "nothing was said of it");
        let roles = arranged(&cacti(&["Q", "CT"]), &[]).talks[0]
            .session
            .participants()
            .iter()
            .map(|it| it.role)
            .collect::<Vec<_>>();
        assert_eq!(roles, [Role::Clinician, Role::Client]);
    }

    #[test]
    fn what_nothing_tells_stays_unknown_and_is_told() {
        let (who, told, doubts) = spoken(&cacti(&["hop", "hip", "hop"]), &[]);
        assert_eq!((who.as_str(), told.len()), ("? ? ?", 0));
        assert!(doubts.contains(&"import-no-speakers".to_owned()), "{doubts:?}");
        let (who, told, doubts) = spoken(&cacti(&["Q", "CT"]), &[("?", Role::Clinician)]);
        assert_eq!((who.as_str(), told.len(), doubts.len()), ("? ?", 0, 0), "a person said it");
    }

    #[test]
    fn a_codebook_that_was_made_where_nobody_was_named_says_nothing_the_next_time() {
        let first = arranged(&cacti(&["hop", "hip", "hop"]), &[]);
        let made = first.made.unwrap();
        let path = std::path::PathBuf::from(format!("{}.codebook.ron", made.id));
        let book = crate::ports::codebooks::read(&made.text, &path).unwrap();
        let library = Library::shipped().with(path, book);
        let settings = Settings { codebooks: Some(made.id.clone()), ..Settings::default() };
        let again = |text: &str, settings: &Settings| {
            let arrival = read(text.as_bytes(), settings).unwrap();
            let arranged = arrange(arrival, "a", &library, settings, &String::new).unwrap();
            assert!(arranged.made.is_none());
            who(&arranged.talks[0].session)
        };
        assert_eq!(again(&cacti(&["hop", "hip", "hop"]), &settings), "? ? ?");
        // A codebook that people made has one side because it codes one.
        let miti = Settings { codebooks: Some("miti-4.2.1".to_owned()), ..Settings::default() };
        assert_eq!(again(&cacti(&["Q", "GI"]), &miti), "clinician clinician");
    }

    #[test]
    fn in_a_table_the_side_that_is_there_speaks_and_nobody_named_is_passed_over() {
        let table = |first: &str, other: &str| {
            format!("Taler;Tekst;Kode\n{first};Hva?;Q\n{other};Ja, jo.;CT\n;Nei, altså.;ST\n;Hm.;\n;Du vil?;SR\n")
        };
        let (who, ..) = spoken(&table("Behandler", "Klient"), &[]);
        assert_eq!(who, "Behandler Klient Klient ? Behandler");
        let (who, ..) = spoken(&table("Kari", "Ola"), &[]);
        assert_eq!(who, "Kari Ola ? ? ?", "either may be the client");
    }

    #[test]
    fn codes_of_both_sides_tell_nothing_and_no_code_goes_along() {
        let sds = |body: &str| format!("Timed <seconds>\n Q CT NC;\n<a>\n{body}/\n");
        assert_eq!(spoken(&sds("Q,1-4 CT,5-9 CT,5-9"), &[]).0, "clinician client client");
        let (said, _, doubts) = spoken(&sds("Q,1-4 CT,5-9"), &[]);
        assert_eq!((said.as_str(), doubts.len()), ("clinician client", 0), "{doubts:?}");
    }
}
