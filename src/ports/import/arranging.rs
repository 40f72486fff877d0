//! From what a file holds to sessions and codings that could be written: the last step before a person is asked.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use super::made_codebook::{self, Made};
use super::matching::{self, Lexicon, Lexicons};
use super::material::{Finding, FoundCoding, Material, Place, Talk};
use super::sides::Sides;
use super::turns::{self, Settled, is_nobody, nobody_named, settle_whole};
use super::{Arrival, Settings, by_codes, joined_codes, labels, placing};
use crate::domain::coding::{Basis, Coding, Origin};
use crate::domain::instrument::Instrument;
use crate::domain::message::{Argument, Message};
use crate::domain::session::{About, Participant, Role, Session, Turn};
use crate::ports::codebooks::{self, Library};
use crate::ports::formats::{FORMATS, Format, TEXT};
use crate::ports::limits::MOST_CODERS;

/// Whose codes they are when nobody says.
pub const SOMEONE: &str = "imported";
/// Formats of programs whose codes stand in a configuration, which is imported first.
const CONFIGURED: [&str; 2] = ["cacti", "cacti-text"];
/// Codes that are named in a message.
const MOST_NAMED: usize = 5;

/// What a file becomes.
#[derive(Debug, Clone)]
pub struct Arranged {
    /// Talks, in the order of the file.
    pub talks: Vec<ArrangedTalk>,
    /// The codebook that was made, where none reads all codes.
    pub made: Option<Made>,
    /// Everything that a person should look at.
    pub findings: Vec<Finding>,
}

/// A talk with what coders said of it.
#[derive(Debug, Clone)]
pub struct ArrangedTalk {
    /// What the file calls it, where it holds several.
    pub name: String,
    /// What was said.
    pub session: Session,
    /// Codings, with what they were made under.
    pub codings: Vec<(Coding, Arc<Instrument>)>,
    /// What is no doubt and yet good to know.
    pub told: Vec<Message>,
}

/// Arranges what a file holds; `source` is the file's name.
pub fn arrange(
    arrival: Arrival,
    source: &str,
    library: &Library,
    settings: &Settings,
    fresh_id: &dyn Fn() -> String,
) -> Result<Arranged, Vec<Finding>> {
    let mut material = arrival.material;
    let mut findings = std::mem::take(&mut material.findings);
    if material.is_codebook() {
        let (made, _) = made(&material, source, library, settings)?;
        findings.extend(sideless(&made));
        return Ok(Arranged { talks: Vec::new(), made: Some(made), findings });
    }
    if let Some(why) = no_talk(&material) {
        return Err(vec![why]);
    }
    findings.extend(not_as_named(arrival.format, source).filter(|_| settings.format.is_none()));
    let parted = joined_codes::part(&mut material, library, settings);
    let format = arrival.format.id;
    let (mut lexicons, made) = lexicons(&mut material, format, (source, library), settings, &mut findings)?;
    // Once is enough.
    let mut said = std::mem::take(&mut lexicons.told);
    said.extend(parted);
    let mut of_file = std::mem::take(&mut material.told);
    let (mut talks, mut empty) = (Vec::new(), Vec::new());
    // Of several talks in which the same people speak it is told once.
    let mut clinicians = BTreeSet::new();
    let is_one = material.talks.len() == 1;
    // Each is let go once it is arranged, and its words go into its turns.
    for (index, mut talk) in material.talks.into_iter().enumerate() {
        if let Some(whole) = talk.whole {
            talks.push(whole_talk(*whole, library, settings, &mut findings)?);
            continue;
        }
        let codes = by_codes::Codes { lexicons: &lexicons, made: made.as_ref() };
        let by_codes = by_codes::name(&mut talk, &codes, &settings.roles, &settings.sides);
        let mut settled = match settle_whole(&mut talk, settings.joining, &settings.roles) {
            Ok(settled) => settled,
            // One of several that is empty keeps none of the others out.
            Err(finding) if !is_one => {
                empty.push(left_out(&talk, index, finding));
                continue;
            }
            Err(finding) => return Err(vec![finding]),
        };
        findings.extend(nobody_named(&settled, &codes.coded(&talk, &settled), &findings));
        findings.append(&mut settled.findings);
        let turns = std::mem::take(&mut settled.turns);
        let session =
            session(&talk, &settled.participants, turns, source, fresh_id).map_err(|message| vec![message.into()])?;
        if !placing::asks_for_pieces(&talk, &settled) {
            // What became turns stands in memory once.
            talk.pieces = Vec::new();
        }
        let is_said = talk.codings.iter().any(|found| !lexicons.names(found));
        let codings = codings(&mut talk, (&settled, &session), &lexicons, (settings, fresh_id), &mut findings);
        findings.extend(counts_for_nobody(&session, &codings));
        findings.extend(
            two_clinicians(&talk, &settled, &settings.roles).filter(|told| clinicians.insert(format!("{told:?}"))),
        );
        let mut told = settled.told;
        told.append(&mut of_file);
        told.extend(by_codes);
        if is_said {
            told.append(&mut said);
        }
        talks.push(ArrangedTalk { name: talk.name, session, codings, told });
    }
    if talks.is_empty() {
        return Err(empty);
    }
    findings.extend(empty);
    Ok(Arranged { talks, made, findings })
}

/// The codings of a talk, with what they were made under.
fn codings(
    talk: &mut Talk,
    (settled, session): (&Settled, &Session),
    lexicons: &Lexicons,
    (settings, fresh_id): (&Settings, &dyn Fn() -> String),
    findings: &mut Vec<Finding>,
) -> Vec<(Coding, Arc<Instrument>)> {
    let mut taken = BTreeSet::new();
    let mut codings = Vec::new();
    for found in std::mem::take(&mut talk.codings) {
        let Some(lexicon) = lexicons.of(&found) else { continue };
        let origin = origin(&found, session, lexicon, settings, &mut taken, fresh_id);
        let (coding, told) = placing::coding(talk, found, (settled, session), lexicon, origin);
        findings.extend(told);
        codings.push((coding, Arc::clone(&lexicon.instrument)));
    }
    codings
}

/// That a file which is plain text is named as one of another format: it may have come broken.
fn not_as_named(format: &Format, source: &str) -> Option<Finding> {
    let ending = Path::new(source).extension()?.to_str()?.to_lowercase();
    let is_so_named = |other: &&Format| other.reads.is_some() && other.is_named(&ending);
    let other = FORMATS.iter().find(is_so_named).filter(|other| format.id == TEXT && other.id != TEXT)?;
    Some(Message::new("import-not-as-named").with("ending", format!(".{ending}")).with("format", other.named()).into())
}

/// Gives turns of nobody in the only talk of a file to the side whose codes they have, under the codebooks that come with the program:
/// whoever opens the file has the same talk then. What is told of it.
pub fn told_by_codes(material: &mut Material, format: &str, sides: &[String; 2]) -> Option<Message> {
    let [talk] = &material.talks[..] else { return None };
    if !by_codes::may_tell(talk) {
        return None;
    }
    let (library, settings) = (Library::shipped(), Settings::default());
    let (lexicons, made) = lexicons(material, format, ("", &library), &settings, &mut Vec::new()).ok()?;
    let talk = material.talks.first_mut()?;
    by_codes::name(talk, &by_codes::Codes { lexicons: &lexicons, made: made.as_ref() }, &[], sides)
}

/// Why a file has no talk, where it has none.
fn no_talk(material: &Material) -> Option<Finding> {
    if material.talks.iter().any(|talk| talk.codings.len() > MOST_CODERS) {
        return Some(Message::new("import-coders-many").with("most", MOST_CODERS).into());
    }
    let id = match (material.scores_alone(), material.talks.is_empty()) {
        (Some(_), _) => "import-globals-alone",
        (None, true) => "import-nothing-said",
        (None, false) => return None,
    };
    Some(Message::new(id).into())
}

/// That there are codes, and nobody whose they could be: figures are of a clinician and a client.
fn counts_for_nobody(session: &Session, codings: &[(Coding, Arc<Instrument>)]) -> Option<Finding> {
    let counts = |someone: &Participant| matches!(someone.role, Role::Clinician | Role::Client);
    if codings.iter().all(|(coding, _)| coding.marks().next().is_none()) || session.participants().iter().any(counts) {
        return None;
    }
    // Where nobody has a name, that is told.
    let named = session.participants().iter().find(|someone| !is_nobody(someone))?;
    Some(Message::new("import-counts-for-nobody").with("label", named.id.0.as_str()).into())
}

/// That several are taken for the clinician by their labels, of whom one may be somebody else.
fn two_clinicians(talk: &Talk, settled: &Settled, stated: &[(String, Role)]) -> Option<Finding> {
    let (first, others) = turns::second_clinicians(talk, settled, stated)?;
    let label = |place: usize| settled.participants[place].id.0.clone();
    let last = others.last().copied().map(label).unwrap_or_default();
    let all = std::iter::once(first).chain(others).map(label).collect();
    Some(Message::new("import-two-clinicians").with("labels", Argument::All(all)).with("label", last).into())
}

/// That one of several talks is left out, and why.
fn left_out(talk: &Talk, index: usize, why: Finding) -> Finding {
    let name = if talk.name.is_empty() { (index + 1).to_string() } else { talk.name.clone() };
    let is_empty = why.message.id == "import-nothing-said";
    let message = if is_empty { Message::new("import-talk-empty") } else { why.message };
    Finding { place: Place::Entry(name), message }
}

/// A talk that comes as gensvar wrote it, with the instruments of its codings.
fn whole_talk(
    (session, codings): (Session, Vec<Coding>),
    library: &Library,
    settings: &Settings,
    findings: &mut Vec<Finding>,
) -> Result<ArrangedTalk, Vec<Finding>> {
    let (mut arranged, mut told) = (Vec::new(), Vec::new());
    let messages = |messages: Vec<Message>| messages.into_iter().map(Finding::from).collect::<Vec<_>>();
    for mut coding in codings {
        let ids: Vec<&str> = coding.origin.codebooks.iter().map(|used| used.id.as_str()).collect();
        let spec = ids.join("+");
        // A file that does not say which codebook it was coded under can be told.
        if let Some(asked) = settings.codebooks.as_deref().filter(|_| matching::is_left_out(library, &spec)) {
            let instrument = library.instrument(asked).map_err(messages)?;
            coding.origin = Arc::new(Origin { codebooks: instrument.used(), ..(*coding.origin).clone() });
            arranged.push((coding, instrument));
            continue;
        }
        let (instrument, missing) = library.instrument_or_stand_in(&spec).map_err(messages)?;
        if !matching::is_left_out(library, &spec) {
            // Once is enough, however many coders there are.
            let missing: Vec<Finding> = missing.into_iter().map(Finding::from).collect();
            let new: Vec<Finding> = missing.into_iter().filter(|finding| !findings.contains(finding)).collect();
            findings.extend(new);
        } else if told.is_empty() {
            told.push(Message::new("import-codebook-left-out-whole").with("codebooks", spec));
        }
        arranged.push((coding, instrument));
    }
    let session = with_roles(&session, &settings.roles);
    findings.extend(counts_for_nobody(&session, &arranged));
    Ok(ArrangedTalk { name: session.about.title.clone(), session, codings: arranged, told })
}

/// A session with the roles that a person stated.
fn with_roles(session: &Session, stated: &[(String, Role)]) -> Session {
    let told = |someone: &Participant| {
        let key = labels::key(&someone.id.0);
        let role = stated.iter().find(|(label, _)| labels::key(label) == key).map_or(someone.role, |(_, role)| *role);
        Participant { role, ..someone.clone() }
    };
    let people: Vec<Participant> = session.participants().iter().map(told).collect();
    if people == session.participants() {
        return session.clone();
    }
    let turns = session.turns().cloned().collect();
    Session::new(session.about.clone(), session.targets.clone(), people, turns).unwrap_or_else(|_| session.clone())
}

/// How the codes of a file are read, and the codebook that was made for those that nobody knows.
fn lexicons(
    material: &mut Material,
    format: &str,
    (source, library): (&str, &Library),
    settings: &Settings,
    findings: &mut Vec<Finding>,
) -> Result<(Lexicons, Option<Made>), Vec<Finding>> {
    let codings: Vec<&FoundCoding> = material.talks.iter().flat_map(|talk| &talk.codings).collect();
    let told = |messages: Vec<Message>| messages.into_iter().map(Finding::from).collect::<Vec<_>>();
    let is_of_configuration = CONFIGURED.contains(&format);
    let sides = Sides::new(&material.talks, &settings.roles);
    let (mut lexicons, told) =
        matching::choose(&codings, &material.codes, (&sides, is_of_configuration), library, settings).map_err(told)?;
    findings.extend(told);
    if codings.iter().all(|coding| lexicons.of(coding).is_some()) {
        return Ok((lexicons, None));
    }
    // Codings that name what they were made under stand aside meanwhile.
    let is_named = |coding: &FoundCoding| lexicons.names(coding);
    let named: Vec<Vec<(usize, FoundCoding)>> =
        material.talks.iter_mut().map(|talk| taken_out(&mut talk.codings, is_named)).collect();
    let unread = made(material, source, library, settings)
        .map(|(made, instrument)| (made, instrument, strange(material, library)));
    for (talk, named) in material.talks.iter_mut().zip(named) {
        put_back(&mut talk.codings, named);
    }
    let (mut made, instrument, unknown) = unread?;
    made.unknown = unknown;
    findings.extend(sideless(&made));
    lexicons.others = Some(Lexicon::new(instrument, &made.codes));
    Ok((lexicons, Some(made)))
}

/// Takes some out of a list, with their places in it.
fn taken_out<T>(list: &mut Vec<T>, is_one: impl Fn(&T) -> bool) -> Vec<(usize, T)> {
    let (out, stay): (Vec<_>, Vec<_>) = std::mem::take(list).into_iter().enumerate().partition(|(_, it)| is_one(it));
    *list = stay.into_iter().map(|(_, it)| it).collect();
    out
}

/// Puts them back in their places.
fn put_back<T>(list: &mut Vec<T>, out: Vec<(usize, T)>) {
    let (mut stay, mut out) = (std::mem::take(list).into_iter(), out.into_iter().peekable());
    while let Some(next) = out.next_if(|(place, _)| *place == list.len()).map(|it| it.1).or_else(|| stay.next()) {
        list.push(next);
    }
}

/// Codes of a file that no codebook has.
fn strange(material: &Material, library: &Library) -> Vec<String> {
    let instruments = library.list().filter_map(|listed| library.instrument(listed.id).ok());
    let known: Vec<Lexicon> = instruments.map(|instrument| Lexicon::new(instrument, &[])).collect();
    let codes = matching::spelled(material.talks.iter().flat_map(|talk| &talk.codings)).into_keys();
    codes.filter(|code| !known.iter().any(|lexicon| lexicon.knows(code))).map(str::to_owned).collect()
}

/// That a codebook that is made says of codes whose talk they are for, and nothing tells it.
fn sideless(made: &Made) -> Option<Finding> {
    let mut codes = made.sideless.clone();
    let more = codes.len().saturating_sub(MOST_NAMED);
    codes.truncate(MOST_NAMED);
    let message = Message::new("import-codes-sideless").with("codes", Argument::All(codes)).with("more", more);
    (!made.sideless.is_empty()).then(|| message.with("id", made.id.as_str()).into())
}

/// The codebook that is made of a file.
fn made(
    material: &Material,
    source: &str,
    library: &Library,
    settings: &Settings,
) -> Result<(Made, Arc<Instrument>), Vec<Finding>> {
    let stem = Path::new(source).file_stem().unwrap_or_default().to_string_lossy();
    let is_taken = |id: &str| library.codebook(id).is_some();
    let made =
        made_codebook::make(material, &stem, &settings.roles, &is_taken).map_err(|message| vec![message.into()])?;
    let unsound = || vec![Message::new("import-coding-unsound").into()];
    let book = codebooks::read(&made.text, Path::new(&made.id)).map_err(|_| unsound())?;
    let instrument = Instrument::new(vec![Arc::new(book)]).map_err(|_| unsound())?;
    Ok((made, Arc::new(instrument)))
}

fn session(
    talk: &Talk,
    people: &[Participant],
    turns: Vec<Turn>,
    source: &str,
    fresh_id: &dyn Fn() -> String,
) -> Result<Session, Message> {
    let stem = Path::new(source).file_stem().unwrap_or_default().to_string_lossy();
    let titles = [&talk.title, &talk.name].into_iter().find(|title| !title.is_empty());
    let about = About {
        id: if talk.id.is_empty() { fresh_id() } else { talk.id.clone() },
        title: titles.map_or_else(|| stem.into_owned(), Clone::clone),
        language: talk.language.clone(),
        date: talk.date.clone(),
        source: Some(source.to_owned()),
        media: talk.media.clone(),
        ..About::default()
    };
    Session::new(about, talk.targets.clone(), people.to_vec(), turns).map_err(|_| Message::new("open-import-unsound"))
}

/// Whose coding it is. Two of one coder's under the same codebooks are two rounds.
fn origin(
    found: &FoundCoding,
    session: &Session,
    lexicon: &Lexicon,
    settings: &Settings,
    taken: &mut BTreeSet<(String, String, u32)>,
    fresh_id: &dyn Fn() -> String,
) -> Origin {
    let coder = [found.coder.trim(), settings.coder.trim(), SOMEONE].into_iter().find(|coder| !coder.is_empty());
    let coder = coder.unwrap_or(SOMEONE).to_owned();
    let books = lexicon.instrument.ids();
    let is_free = |round: &u32| taken.insert((coder.clone(), books.clone(), *round));
    let round = (found.round.max(1)..=u32::MAX).find(is_free).unwrap_or(1);
    let has_words = session.turns().any(|turn| !turn.text.is_empty());
    Origin {
        id: if found.id.is_empty() { fresh_id() } else { found.id.clone() },
        session: session.about.id.clone(),
        coder,
        codebooks: lexicon.instrument.used(),
        round,
        passes: found.passes.clone(),
        basis: found.basis.unwrap_or(if has_words { Basis::Read } else { Basis::Heard }),
        ..Origin::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::import::material::{FoundMark, On, Piece, Voice};
    use crate::ports::import::read;

    fn arrival(codes: &[&str]) -> Arrival {
        let mut arrival = read(b"T: hi\nC: yes", &Settings::default()).unwrap();
        let mark = |code: &&str| FoundMark { code: (*code).into(), on: On::default(), ..FoundMark::default() };
        let coding = || FoundCoding { marks: codes.iter().map(mark).collect(), ..FoundCoding::default() };
        arrival.material.talks[0].codings = vec![coding(), coding()];
        arrival
    }

    fn arranged(codes: &[&str]) -> Arranged {
        arrange(arrival(codes), "a talk.txt", &Library::shipped(), &Settings::default(), &|| "id".to_owned()).unwrap()
    }

    #[test]
    fn codes_become_codings_under_a_codebook_that_knows_them() {
        let arranged = arranged(&["Q", "SR"]);
        assert!(arranged.made.is_none() && arranged.findings.is_empty());
        let talk = &arranged.talks[0];
        assert_eq!((talk.session.about.title.as_str(), talk.codings.len()), ("a talk", 2));
        let rounds: Vec<u32> = talk.codings.iter().map(|(coding, _)| coding.origin.round).collect();
        assert_eq!(rounds, [1, 2], "two codings of one coder are two rounds");
        assert_eq!(talk.codings[0].0.marks().count(), 2);
        assert_eq!(talk.codings[0].0.origin.coder, SOMEONE);
    }

    #[test]
    fn what_is_taken_out_of_a_list_is_put_back_in_its_place() {
        for is_out in
            [|it: &u8| it.is_multiple_of(2), |it: &u8| *it < 3, |it: &u8| *it > 3, |_: &u8| false, |_: &u8| true]
        {
            let mut list: Vec<u8> = (0..6).collect();
            let out = taken_out(&mut list, is_out);
            assert!(list.iter().all(|it| !is_out(it)) && out.iter().all(|(_, it)| is_out(it)));
            put_back(&mut list, out);
            assert_eq!(list, [0, 1, 2, 3, 4, 5]);
        }
    }

    #[test]
    fn who_knows_the_codebook_of_a_file_that_does_not_say_it_names_it() {
        let json = r#"{"gensvar": 1, "talks": [{"session": {"format": 1, "id": "s", "participants": [{"id": "T", "role": "clinician"}],
            "turns": [{"id": 1, "by": "T"}]}, "codings": [{"format": 1, "id": "c", "session": "s", "coder": "coder 1",
            "codebooks": [{"id": "codebook-1"}], "round": 1, "state": "open", "basis": "read",
            "marks": [{"id": 1, "turn": 1, "code": "Q"}]}]}]}"#;
        let arranged = |codebooks: Option<&str>| {
            let settings = Settings { codebooks: codebooks.map(str::to_owned), ..Settings::default() };
            let arrival = read(json.as_bytes(), &settings).unwrap();
            let talk = arrange(arrival, "a", &Library::shipped(), &settings, &String::new).unwrap().talks.remove(0);
            let ids = talk.codings[0].0.origin.codebooks.iter().map(|it| it.id.clone()).collect::<Vec<_>>();
            (ids, talk.told.len())
        };
        assert_eq!(arranged(None), (vec!["codebook-1".to_owned()], 1));
        assert_eq!(arranged(Some("miti-4.2.1")), (vec!["miti-4.2.1".to_owned()], 0));
    }

    #[test]
    fn a_global_score_that_the_codebook_lacks_stays_where_the_file_names_its_codebook() {
        use crate::ports::import::material::FoundRating;
        let come = |codebooks: &str| {
            let mut arrival = arrival(&["Q"]);
            let rating =
                |global: &str| FoundRating { global: global.into(), value: "9".into(), ..FoundRating::default() };
            for coding in &mut arrival.material.talks[0].codings {
                (coding.codebooks, coding.ratings) = (codebooks.to_owned(), vec![rating("WARMTH")]);
            }
            let settings = Settings::default();
            let arranged = arrange(arrival, "a.txt", &Library::shipped(), &settings, &|| "id".to_owned()).unwrap();
            let told: Vec<String> = arranged.findings.iter().map(|it| it.message.id.to_string()).collect();
            let ratings = arranged.talks[0].codings[0].0.ratings();
            (ratings.get("WARMTH").and_then(|rating| rating.value), told)
        };
        assert_eq!(come("miti-4.2.1"), (Some(9), Vec::new()));
        let (value, told) = come("");
        assert!(value.is_none() && told == ["import-rating-unknown"; 2], "{told:?}");
    }

    #[test]
    fn what_a_table_calls_its_meeting_is_the_title_and_several_are_several_talks() {
        let titles = |text: &str| {
            let arrival = read(text.as_bytes(), &Settings::default()).unwrap();
            let arranged = arrange(arrival, "a.csv", &Library::shipped(), &Settings::default(), &String::new).unwrap();
            arranged.talks.into_iter().map(|talk| talk.session.about.title).collect::<Vec<_>>()
        };
        for head in ["Møde", "Möte", "Møte", "Session", "Meeting"] {
            let rows = "Første;T;hej\nFørste;K;ja\n";
            assert_eq!(titles(&format!("{head};Taler;Tekst\n{rows}")), ["Første"], "{head}");
            assert_eq!(titles(&format!("{head};Taler;Tekst\n{rows}Andet;T;nå\n")), ["Første", "Andet"], "{head}");
        }
    }

    #[test]
    fn where_no_codebook_knows_them_one_is_made() {
        let arranged = arranged(&["Q", "odd one"]);
        let made = arranged.made.unwrap();
        assert_eq!(made.id, "a_talk");
        let (coding, instrument) = &arranged.talks[0].codings[0];
        assert_eq!((instrument.ids().as_str(), coding.marks().count()), ("a_talk", 2));
    }

    #[test]
    fn a_file_of_codes_alone_becomes_a_codebook_and_one_of_scores_alone_asks_for_its_talk() {
        use crate::ports::import::material::{FoundCode, FoundGlobal, FoundRating};
        let arrange = |material: Material| {
            let arrival = Arrival { material, ..arrival(&[]) };
            arrange(arrival, "Our codes.xml", &Library::shipped(), &Settings::default(), &String::new)
        };
        let codes = vec![FoundCode { code: "OQ".into(), ..FoundCode::default() }];
        let globals = vec![FoundGlobal { id: "EMPATHY".into(), lowest: 1, highest: 7, ..FoundGlobal::default() }];
        let arranged = arrange(Material { codes, globals: globals.clone(), ..Material::default() }).unwrap();
        let made = arranged.made.unwrap();
        assert!(arranged.talks.is_empty() && made.id == "our_codes" && made.text.contains("EMPATHY"), "{}", made.text);
        let told = arrange(Material { globals, ..Material::default() }).unwrap_err();
        assert_eq!(told[0].message.id, "import-codebook-no-codes");
        let ratings = vec![FoundRating { global: "EMPATHY".into(), value: "4".into(), ..FoundRating::default() }];
        let codings = vec![FoundCoding { ratings, ..FoundCoding::default() }];
        let talks = vec![Talk { codings, ..Talk::default() }];
        let told = arrange(Material { talks, ..Material::default() }).unwrap_err();
        assert_eq!(told[0].message.id, "import-globals-alone");
    }

    #[test]
    fn codes_that_count_for_nobody_are_told_until_somebody_has_a_role() {
        let told = |text: &str, roles: &[(&str, Role)]| {
            let roles = roles.iter().map(|(label, role)| ((*label).to_owned(), *role)).collect();
            let settings = Settings { roles, ..Settings::default() };
            let arrival = read(text.as_bytes(), &settings).unwrap();
            let arranged = arrange(arrival, "a.csv", &Library::shipped(), &settings, &String::new).unwrap();
            arranged.findings.iter().any(|finding| finding.message.id == "import-counts-for-nobody")
        };
        let coded = "Nr;Taler;Tekst;Kode\n1;Kari;Hva?;Q\n2;Ola;Ja.;CT\n";
        assert!(told(coded, &[]));
        assert!(!told(coded, &[("Kari", Role::Clinician)]));
        assert!(!told("Nr;Taler;Tekst\n1;Kari;Hva?\n2;Ola;Ja.\n", &[]), "no codes");
        let json = r#"{"gensvar": 1, "talks": [{"session": {"format": 1, "id": "s", "participants": [{"id": "Kari", "role": "unknown"}, {"id": "Ola", "role": "unknown"}],
            "turns": [{"id": 1, "by": "Kari", "text": "Hva?"}, {"id": 2, "by": "Ola", "text": "Ja."}]},
            "codings": [{"format": 1, "id": "c", "session": "s", "coder": "anna", "codebooks": [{"id": "miti-4.2.1"}], "marks": [{"id": 1, "turn": 1, "code": "Q"}]}]}]}"#;
        assert!(told(json, &[]), "and so it is of our own");
        assert!(!told(json, &[("Kari", Role::Clinician)]));
    }

    #[test]
    fn two_who_are_taken_for_the_clinician_are_told_until_a_person_says_who_they_are() {
        let told = |roles: &[(&str, Role)]| {
            let roles = roles.iter().map(|(label, role)| ((*label).to_owned(), *role)).collect();
            let settings = Settings { roles, ..Settings::default() };
            let arrival = read(b"Behandler: a\nKlient: b\nVeileder: c\n", &settings).unwrap();
            let arranged = arrange(arrival, "a.txt", &Library::shipped(), &settings, &String::new).unwrap();
            arranged.findings.into_iter().find(|finding| finding.message.id == "import-two-clinicians")
        };
        let said = crate::ports::locale::Texts::new("en").say(&told(&[]).unwrap().message);
        assert!(said.contains("Behandler and Veileder") && said.contains("--role \"Veileder="), "{said}");
        assert!(told(&[("Veileder", Role::Clinician)]).is_none() && told(&[("Veileder", Role::Other)]).is_none());
    }

    #[test]
    fn an_empty_talk_keeps_no_other_out() {
        let mut arrival = arrival(&["Q"]);
        arrival.material.talks.insert(0, Talk { name: "visit 1".into(), ..Talk::default() });
        let arrange = |arrival| arrange(arrival, "a.txt", &Library::shipped(), &Settings::default(), &String::new);
        let arranged = arrange(arrival.clone()).unwrap();
        assert_eq!((arranged.talks.len(), arranged.talks[0].codings.len()), (1, 2));
        let told = &arranged.findings[0];
        assert_eq!((&told.place, &*told.message.id), (&Place::Entry("visit 1".into()), "import-talk-empty"));
        arrival.material.talks[1] = Talk::default();
        assert_eq!(arrange(arrival).unwrap_err().len(), 2, "nothing comes in where all are empty");
    }

    #[test]
    fn what_is_good_to_know_of_a_file_is_told_whether_it_has_codes_or_not() {
        for codes in [&[][..], &["Q"]] {
            let mut arrival = arrival(codes);
            arrival.material.told.push(Message::new("import-day-read"));
            let arranged =
                arrange(arrival, "a.txt", &Library::shipped(), &Settings::default(), &|| "id".to_owned()).unwrap();
            assert!(arranged.talks[0].told.iter().any(|told| told.id == "import-day-read"), "{codes:?}");
        }
    }

    #[test]
    fn plain_text_that_is_named_as_something_else_is_told() {
        let told = |name: &str, settings: &Settings| -> Vec<String> {
            let library = Library::shipped();
            let arranged = arrange(arrival(&[]), name, &library, settings, &|| "id".to_owned()).unwrap();
            arranged.findings.iter().map(|finding| finding.message.id.clone().into_owned()).collect()
        };
        assert_eq!(told("talk.EAF", &Settings::default()), ["import-not-as-named"]);
        for name in ["talk.txt", "talk.md", "talk", "talk.2026"] {
            assert_eq!(told(name, &Settings::default()), [""; 0], "{name}");
        }
        let stated = Settings { format: crate::ports::formats::by_id(TEXT), ..Settings::default() };
        assert_eq!(told("talk.eaf", &stated), [""; 0]);
    }

    #[test]
    fn more_coders_than_there_are_people_for_are_refused() {
        let mut arrival = arrival(&["Q"]);
        let coded = arrival.material.talks[0].codings[0].clone();
        let coded = |number: usize| FoundCoding { coder: number.to_string(), ..coded.clone() };
        arrival.material.talks[0].codings = (0..=MOST_CODERS).map(coded).collect();
        let told = arrange(arrival, "a", &Library::shipped(), &Settings::default(), &String::new).unwrap_err();
        assert_eq!(told[0].message.id, "import-coders-many");
    }

    #[test]
    fn a_file_without_talks_is_told() {
        let mut arrival = arrival(&[]);
        arrival.material.talks.clear();
        let told = arrange(arrival, "a", &Library::shipped(), &Settings::default(), &String::new).unwrap_err();
        assert_eq!(told[0].message.id, "import-nothing-said");
        let talk = Talk { voices: vec![Voice::called("T")], pieces: vec![Piece::default()], ..Talk::default() };
        assert_eq!(turns::settle(&talk, Settings::default().joining, &[]).unwrap().turns.len(), 1);
    }
}
