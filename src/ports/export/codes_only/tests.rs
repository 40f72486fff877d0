use super::*;
use crate::domain::codebook::Codebook;
use crate::domain::coding::UtteranceId;
use crate::domain::edit::{CodingEdit, Edit};
use crate::domain::examples::{clinician_draft, coding, cut_coding, instrument, mark, names, talk};

fn own_book(id: &str) -> Arc<Codebook> {
    let mut draft = clinician_draft();
    (draft.id, draft.name) = (id.to_owned(), names("Annas bog"));
    Arc::new(Codebook::build(&draft).unwrap())
}

fn by(mut coding: Coding, coder: &str, books: &[&str]) -> Coding {
    let used = |id: &&str| CodebookUsed { id: (*id).to_owned(), version: "annas".into(), fingerprint: "x".into() };
    let codebooks = books.iter().map(used).collect();
    coding.origin = Arc::new(Origin { coder: coder.to_owned(), codebooks, ..Origin::default() });
    coding
}

#[test]
fn what_contradicts_itself_stops_everything() {
    let session = talk(&[('T', "a")]);
    let broken = coding(&[(1, "Q")]).with_turn(TurnId(1), |coded| {
        let nowhere = Some(UtteranceId(77));
        coded.marks.push(Mark { utterance: nowhere, ..mark(9, "Q") });
    });
    let told = CodesOnly::new().talk(&session, &[(broken, instrument())]).unwrap_err();
    assert_eq!(told.id, "export-not-bare");
}

#[test]
fn a_code_of_a_made_codebook_is_called_alike_in_a_file_and_in_its_history() {
    let mut draft = clinician_draft();
    draft.made = true;
    let code = CodeId::new("Ringde_mamma");
    draft.codes[0].id = code.to_string();
    (draft.rules, draft.scores, draft.watch, draft.roles) = Default::default();
    let instrument = Instrument::new(vec![Arc::new(Codebook::build(&draft).unwrap())]).unwrap();
    let mut bare = CodesOnly::new();
    let given = Mark { code, note: Some("Kari".into()), ..mark(9, "Q") };
    let edit = CodingEdit::AddMark { turn: TurnId(1), place: 0, mark: given };
    let names = bare.instrument(&instrument).unwrap();
    let Edit::Coding(CodingEdit::AddMark { mark, .. }) = bare.edit(&edit.clone().into(), Some(&instrument)) else {
        panic!("another edit")
    };
    assert!(names.code(&mark.code).is_some() && mark.code.0.starts_with("code-") && mark.note.is_none(), "{mark:?}");
    let Edit::Coding(CodingEdit::AddMark { mark, .. }) = bare.edit(&edit.into(), None) else { panic!("another edit") };
    assert!(names.code(&mark.code).is_some(), "without its codebook, too: {mark:?}");
}

#[test]
fn one_person_has_one_number_in_all_talks_and_one_codebook_one_id() {
    let session = talk(&[('T', "a")]);
    let instrument = Arc::new(Instrument::new(vec![own_book("anna_jensen")]).unwrap());
    let mut bare = CodesOnly::new();
    let mut made = |coder: &str, book: &str| {
        let coding = by(coding(&[(1, "Q")]), coder, &[book]);
        let (_, made) = bare.talk(&session, &[(coding, Arc::clone(&instrument))]).unwrap();
        let (coding, instrument) = &made[0];
        (coding.origin.coder.clone(), coding.origin.codebooks[0].clone(), instrument.ids())
    };
    let book = |id: &str| CodebookUsed { id: id.to_owned(), version: String::new(), fingerprint: String::new() };
    assert_eq!(made("bo", "anna_jensen"), ("coder 1".into(), book("codebook-1"), "codebook-1".into()));
    assert_eq!(made("anna", "Anna_Jensen"), ("coder 2".into(), book("codebook-1"), "codebook-1".into()));
    assert_eq!(made("bo ", "lost"), ("coder 1".into(), book("codebook-2"), "codebook-1".into()));
    let told = bare.told().unwrap();
    let Argument::All(codes) = &told.arguments[0].1 else { panic!("{told:?}") };
    assert!(codes.contains(&"Q".to_owned()), "{codes:?}");
}

#[test]
fn codebooks_that_come_with_the_program_stay_as_they_are_and_others_have_no_text() {
    let library = Library::shipped();
    let mut books = Books::new(Library::shipped());
    let called = &mut Called::new(&library);
    for listed in library.list() {
        let book = library.codebook(listed.id).unwrap().unwrap();
        assert_eq!(books.bare(&book, called), book);
        let mut reworded = Codebook::clone(&book);
        reworded.name = names("Annas");
        assert_eq!(books.bare(&Arc::new(reworded), called), book, "its own words are put back");
        let mut other = Codebook::clone(&book);
        other.version = "annas".into();
        let bare = books.bare(&Arc::new(other), called);
        let all = format!("{bare:?}");
        let longest = book.codes.iter().map(|code| code.definition.get("da")).max_by_key(|text| text.len()).unwrap();
        assert!(longest.len() > 20 && !all.contains(longest) && !all.contains("annas"), "{all}");
        assert_eq!((bare.id.as_str(), bare.codes.len()), (book.id.as_str(), book.codes.len()));
    }
}

#[test]
fn cuts_of_all_coders_are_numbered_together() {
    let session = talk(&[('T', "one two three four")]);
    let made = |coding| (coding, instrument());
    let first = made(cut_coding(1, &[(0, &["Q"]), (3, &["SR"]), (13, &["SR"])]));
    let second = made(cut_coding(1, &[(0, &["Q"]), (7, &["SR"]), (13, &["SR"])]));
    let (bare, codings) = CodesOnly::new().talk(&session, &[first, second]).unwrap();
    let places = |coding: &Coding| coding.turn(TurnId(1)).unwrap().cuts().iter().map(|cut| cut.at).collect::<Vec<_>>();
    assert_eq!(codings.iter().map(|(coding, _)| places(coding)).collect::<Vec<_>>(), [[1, 3], [2, 3]]);
    assert_eq!(&*bare.turn(0).unwrap().text, "····");
}

#[test]
fn what_no_codebook_knows_is_numbered_and_values_of_own_books_are_told() {
    let session = talk(&[('T', "a")]);
    let refined = |modifier: &str, value: &str| {
        let one = Mark { modifiers: vec![(modifier.to_owned(), value.to_owned())], ..mark(1, "Q") };
        coding(&[(1, "Q")])
            .with_turn(TurnId(1), |coded| coded.marks = vec![one])
            .with_rating("Anna".to_owned(), Rating { value: Some(3), note: None, evidence: Vec::new() })
    };
    let (_, made) = CodesOnly::new().talk(&session, &[(refined("Anna", "Bo"), instrument())]).unwrap();
    let (bare, _) = &made[0];
    let (_, mark) = bare.marks().next().unwrap();
    assert_eq!(mark.modifiers, [("modifier-1".to_owned(), "value-1".to_owned())]);
    assert_eq!(bare.ratings().keys().cloned().collect::<Vec<_>>(), ["rating-1"]);

    let library = Library::shipped();
    let book = library
        .list()
        .filter_map(|listed| library.codebook(listed.id)?.ok())
        .find(|book| book.modifiers.iter().any(|modifier| modifier.values.iter().any(|value| !value.sign.is_empty())));
    let mut own = Codebook::clone(&book.unwrap());
    own.id = "own".into();
    let value = own.modifiers.iter_mut().flat_map(|modifier| &mut modifier.values).next().unwrap();
    value.sign = "Eva".into();
    let own = Arc::new(Instrument::new(vec![Arc::new(own)]).unwrap());
    let mut bare = CodesOnly::new();
    bare.talk(&session, &[(coding(&[]), own)]).unwrap();
    let told = bare.told().unwrap();
    let Argument::All(told) = &told.arguments[0].1 else { panic!("{told:?}") };
    assert!(told.contains(&"Eva".to_owned()), "{told:?}");
}
