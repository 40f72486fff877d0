use std::sync::Arc;

use super::super::codebook::{Codebook, Draft, ModifierDraft, ValueDraft};
use super::super::coding::{Boundary, Cut, Mark, MarkId, Origin, Segment, Status, UtteranceId};
use super::super::document::Document;
use super::super::edit::{CodingEdit, SessionEdit};
use super::super::examples::{draft, mark, names, talk};
use super::super::session::{Role, Session, TurnId};
use super::*;

fn book(mut draft: Draft, roles: &[(CodeRole, &[&str])]) -> Arc<Codebook> {
    let owned = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
    draft.roles = roles.iter().map(|(role, codes)| (*role, owned(codes))).collect();
    Arc::new(Codebook::build(&draft).unwrap())
}

/// Two codebooks with every role that replies are told by. `X` and `N` have none.
fn instrument() -> Arc<Instrument> {
    let clinician = draft(
        "t",
        Speaker::Clinician,
        &["SR", "CR", "SUM", "AF", "EM", "SE", "PE", "CO", "AU", "Q", "SC", "GI", "AP", "X"],
    );
    let mut client = draft("c", Speaker::Client, &["CT", "ST", "AR", "SY", "DI", "N"]);
    let values = ["3", "7"].map(|id| ValueDraft { id: id.to_owned(), name: names(id), sign: id.to_owned() });
    let number = ModifierDraft {
        id: "number".to_owned(),
        name: names("Number"),
        values: values.into(),
        unverified: false,
        second_target: false,
    };
    client.modifiers = vec![number];
    client.scale_number = Some("number".to_owned());
    for code in &mut client.codes {
        code.modifiers = vec!["number".to_owned()];
    }
    let clinician_roles: [(CodeRole, &[&str]); 13] = [
        (CodeRole::Reflection, &["SR", "CR"]),
        (CodeRole::ComplexReflection, &["CR"]),
        (CodeRole::Summary, &["SUM"]),
        (CodeRole::Affirmation, &["AF"]),
        (CodeRole::Autonomy, &["EM"]),
        (CodeRole::Collaboration, &["SE"]),
        (CodeRole::Persuasion, &["PE", "AP"]),
        (CodeRole::Confrontation, &["CO", "AU"]),
        (CodeRole::Authority, &["AU"]),
        (CodeRole::Question, &["Q"]),
        (CodeRole::ScalingQuestion, &["SC"]),
        (CodeRole::Information, &["GI"]),
        (CodeRole::AdviceWithPermission, &["AP"]),
    ];
    let client_roles: [(CodeRole, &[&str]); 6] = [
        (CodeRole::ChangeTalk, &["CT"]),
        (CodeRole::SustainTalk, &["ST", "DI"]),
        (CodeRole::AutonomyResistance, &["AR"]),
        (CodeRole::SystemResistance, &["SY"]),
        (CodeRole::Discord, &["DI"]),
        (CodeRole::AffectDriven, &["DI"]),
    ];
    Arc::new(Instrument::new(vec![book(clinician, &clinician_roles), book(client, &client_roles)]).unwrap())
}

/// A talk in short: `C:ST` is a turn of the client's with a code, `T` one without, `T:SR+PE` one with two codes, `T:SR/PE`
/// one that is cut in two; a small letter only listens. `CT=7` names a number.
fn document(short: &str) -> Document {
    let turns: Vec<(char, Option<&str>)> = short
        .split_whitespace()
        .map(|turn| (turn.chars().next().unwrap(), turn.split_once(':').map(|(_, codes)| codes)))
        .collect();
    let said: Vec<(char, &str)> = turns
        .iter()
        .map(|(by, _)| (by.to_ascii_uppercase(), if by.is_lowercase() { "Mm." } else { "This and that." }))
        .collect();
    let (mut cuts, mut marks, mut next) = (Vec::new(), Vec::new(), 0);
    let mut fresh = || {
        next += 1;
        next
    };
    for ((_, codes), turn) in turns.iter().zip(1..).map(|(turn, id)| (turn, TurnId(id))) {
        for (place, part) in codes.iter().flat_map(|codes| codes.split('/')).enumerate() {
            let utterance = (place > 0).then(|| UtteranceId(fresh()));
            cuts.extend(utterance.map(|utterance| (turn, Cut { at: place as u32, utterance })));
            for code in part.split('+').filter(|code| !code.is_empty()) {
                let (code, number) = code.split_once('=').unwrap_or((code, ""));
                let given = Mark { utterance, ..mark(fresh(), code) };
                marks.push((turn, if number.is_empty() { given } else { given.toggled("number", number) }));
            }
        }
    }
    let coding = Coding::assemble(Origin::default(), Status::Open, cuts, marks, 1).unwrap();
    Document::new(talk(&said), coding, instrument())
}

fn word(role: CodeRole) -> String {
    role.word()
}

/// Rows in short, `3 sustain_talk met 4 change`: turns count from 1. A `?` is less sure.
fn rows_of(document: &Document) -> Vec<String> {
    let told = |row: ReplyRow| {
        let Exchange { statement, reply, next, followed, doubt, .. } = row.exchange;
        let place = |span: Option<Span>| span.map(|span| format!(" {}", span.first + 1)).unwrap_or_default();
        let reply = place(reply.map(|said| said.span));
        let (statement, source, outcome) = (statement + 1, word(row.source), row.outcome.word());
        let sure = if doubt.is_sure() { "" } else { "?" };
        format!("{statement} {source}{reply} {outcome}{sure}{} {}", place(next), followed.word())
    };
    assert_eq!(document.replies(), &Replies::count(document.ground()));
    assert_eq!(rows(document.ground()).len() as u32, document.replies().statements(None));
    rows(document.ground()).into_iter().map(told).collect()
}

fn replies(short: &str) -> Vec<String> {
    rows_of(&document(short))
}

fn changes(short: &str) -> Vec<String> {
    let listing = Listing::of(document(short).ground());
    listing.change.iter().map(|row| format!("{} {}", row.exchange.statement + 1, row.taken.word())).collect()
}

#[test]
fn each_role_of_a_reply_has_its_outcome() {
    let outcome = |code: &str| {
        let listing = Listing::of(document(&format!("C:ST T:{code} C:CT")).ground());
        let row = listing.replies.first().unwrap().clone();
        (row.outcome, row.exchange.way)
    };
    for (code, expected, way) in [
        ("SR", Outcome::Met, Way::ReflectedSimply),
        ("CR", Outcome::Met, Way::ReflectedDeeply),
        ("SUM", Outcome::Met, Way::Summarised),
        ("AF", Outcome::Met, Way::Affirmed),
        ("EM", Outcome::Met, Way::StressedAutonomy),
        ("SE", Outcome::Met, Way::SoughtCollaboration),
        ("PE", Outcome::Argued, Way::Persuaded),
        ("CO", Outcome::Argued, Way::Confronted),
        ("AU", Outcome::Authority, Way::StatedCondition),
        ("Q", Outcome::Asked, Way::Asked),
        ("SC", Outcome::Asked, Way::Asked),
        ("GI", Outcome::Informed, Way::Informed),
        ("AP", Outcome::Informed, Way::AdvisedWithLeave),
    ] {
        assert_eq!(outcome(code), (expected, Some(way)), "{code}");
    }
    assert_eq!(outcome("X"), (Outcome::PassedOver, None));
    assert_eq!(outcome("NC"), (Outcome::PassedOver, None));
}

#[test]
fn each_source_is_told_and_discord_comes_first() {
    let told = replies("C:ST T:SR C:AR T:SR C:SY T:SR C:DI T:SR C:CT");
    let expected = [
        "7 discord 8 met 9 change",
        "1 sustain_talk 2 met 3 autonomy",
        "3 autonomy_resistance 4 met 5 system",
        "5 system_resistance 6 met 7 discord",
    ];
    assert_eq!(told, expected);
    let affect = |short: &str| rows(document(short).ground())[0].exchange.affect;
    assert_eq!((affect("C:DI"), affect("C:ST")), (true, false));
}

#[test]
fn what_the_clinician_had_said_before_is_kept() {
    let before = |short: &str| rows(document(short).ground())[0].exchange.before.clone();
    let said = |first, last, ways: &[Way]| Some(Said { span: Span { first, last }, ways: ways.to_vec() });
    assert_eq!(before("T:PE C:ST T:SR"), said(0, 0, &[Way::Persuaded]));
    assert_eq!(before("T:Q C T:GI c T:PE I C:CT t C:ST"), said(2, 4, &[Way::Informed, Way::Persuaded]));
    assert_eq!(before("C:CT C:ST T:SR"), None);
    assert_eq!(before("T C:ST T:SR"), said(0, 0, &[]), "without codes it is said all the same");
}

#[test]
fn the_order_of_the_words_decides_and_without_cuts_it_is_less_sure() {
    assert_eq!(replies("C:ST T:SR/PE C:ST")[0], "1 sustain_talk 2 met_then_argued 3 sustain");
    assert_eq!(replies("C:ST T:PE/SR C:ST")[0], "1 sustain_talk 2 argued_then_met 3 sustain");
    assert_eq!(replies("C:ST T:SR+PE C:ST")[0], "1 sustain_talk 2 met_then_argued? 3 sustain");
    assert_eq!(replies("C:ST T:PE+SR C:ST")[0], "1 sustain_talk 2 argued_then_met? 3 sustain");
    assert_eq!(replies("C:ST T:SR T:PE C:ST")[0], "1 sustain_talk 2 met_then_argued 4 sustain");
    assert_eq!(replies("C:ST T:SR+NC C:ST")[0], "1 sustain_talk 2 met 3 sustain", "no code is no second code");
}

#[test]
fn parts_count_in_the_order_of_the_words_whichever_was_coded_first() {
    let mut document = document("C:ST T:PE C:N");
    let (turn, utterance) = (TurnId(2), UtteranceId(90));
    let cut = CodingEdit::AddCut { turn, cut: Cut { at: 4, utterance }, moved: vec![MarkId(2)] };
    document.perform("step-cut", vec![cut.into()]).unwrap();
    let before = CodingEdit::AddMark { turn, place: 9, mark: mark(91, "SR") };
    document.perform("step-code", vec![before.into()]).unwrap();
    assert_eq!(rows_of(&document), ["1 sustain_talk 2 met_then_argued 3 neutral"]);
}

#[test]
fn a_listening_word_is_no_reply_and_nothing_that_followed_unless_it_has_a_code() {
    assert_eq!(replies("C:ST t T:SR c C:CT"), ["1 sustain_talk 3 met 5 change"]);
    assert_eq!(replies("C:ST t:NC T:SR c:NC C:CT"), ["1 sustain_talk 3 met 5 change"]);
    assert_eq!(replies("C:ST t:SR C:CT"), ["1 sustain_talk 2 met 3 change"]);
    assert_eq!(replies("C:ST T:SR c T:PE C:N"), ["1 sustain_talk 2 met_then_argued 5 neutral"]);
    assert_eq!(replies("C:ST T:SR c:N T:PE C:ST")[0], "1 sustain_talk 2 met 3 neutral");
}

#[test]
fn statements_before_one_reply_are_each_answered_by_it() {
    assert_eq!(
        replies("C:ST t C:AR T:SR C:CT"),
        ["1 sustain_talk 4 met 5 change", "3 autonomy_resistance 4 met 5 change"]
    );
    assert_eq!(replies("C:ST+ST T:PE C:ST")[..2], ["1 sustain_talk 2 argued 3 sustain"; 2]);
    assert_eq!(replies("C:ST/CT T:PE C:N"), ["1 sustain_talk 2 argued 3 neutral"]);
    assert_eq!(replies("C:ST C:CT C:N T:PE C:N"), ["1 sustain_talk 4 argued 5 neutral"]);
}

#[test]
fn interpreters_are_passed_and_others_leave_a_doubt() {
    assert_eq!(replies("C:ST I T:SR I C:CT"), ["1 sustain_talk 3 met 5 change"]);
    assert_eq!(replies("C:ST R T:SR C:CT"), ["1 sustain_talk 3 met? 4 change"]);
    assert_eq!(replies("C:ST T:SR R C:CT"), ["1 sustain_talk 2 met? 4 change"]);
    assert_eq!(replies("C:ST T:SR C:CT R"), ["1 sustain_talk 2 met 3 change"]);
}

#[test]
fn two_clinicians_answer_as_one() {
    assert_eq!(replies("C:ST T:SR U:PE C:CT"), ["1 sustain_talk 2 met_then_argued 4 change"]);
    assert_eq!(replies("C:ST u T:SR C:CT"), ["1 sustain_talk 3 met 4 change"]);
    assert_eq!(replies("C:ST U:Q T:SR C:CT"), ["1 sustain_talk 2 met 4 change"]);
}

#[test]
fn at_the_end_of_the_talk_there_is_no_reply_yet() {
    assert_eq!(replies("T C:ST"), ["2 sustain_talk no_reply_yet nothing"]);
    assert_eq!(replies("C:ST t"), ["1 sustain_talk no_reply_yet nothing"]);
    assert_eq!(replies("C:ST R"), ["1 sustain_talk no_reply_yet? nothing"]);
    assert_eq!(replies("C:ST T:SR"), ["1 sustain_talk 2 met nothing"]);
    assert_eq!(document("C:ST").replies().known(None), 0);
}

#[test]
fn what_is_not_coded_yet_is_not_passed_over() {
    assert_eq!(replies("C:ST T C"), ["1 sustain_talk 2 not_coded 3 not_coded"]);
    assert_eq!(replies("C:ST T:X T C:N"), ["1 sustain_talk 2 not_coded 4 neutral"]);
    assert_eq!(replies("C:ST T:X/ C:N"), ["1 sustain_talk 2 not_coded 3 neutral"], "the second part has no code");
    assert_eq!(replies("C:ST T:X/SR C:N"), ["1 sustain_talk 2 met 3 neutral"]);
    assert_eq!(replies("C:ST T:SR T C:N"), ["1 sustain_talk 2 met 4 neutral"], "what is known holds");
    assert_eq!(replies("C:ST T:NC/X C:NC"), ["1 sustain_talk 2 passed_over 3 neutral"]);
    assert_eq!((document("C:ST T C").replies().known(None), document("C:ST T:X C").replies().known(None)), (0, 1));
}

#[test]
fn what_followed_is_the_first_that_is_for_or_against_anything() {
    assert_eq!(replies("C:ST T:SR C:N/CT/ST")[0], "1 sustain_talk 2 met 3 change");
    assert_eq!(replies("C:ST T:SR C:N t C:DI")[1], "1 sustain_talk 2 met 3 discord");
    assert_eq!(replies("C:ST T:SR C:N/ C:N"), ["1 sustain_talk 2 met 3 not_coded"]);
}

#[test]
fn a_talk_that_goes_on_without_an_answer_passed_the_statement_over() {
    let long = |between: usize| format!("C:ST {}T:SR C:CT", "C ".repeat(between));
    assert_eq!(replies(&long(REACH - 1)), [format!("1 sustain_talk {} met nothing", REACH + 1)]);
    assert_eq!(replies(&long(REACH)), ["1 sustain_talk passed_over nothing"]);
    let alone = format!("C:ST {}", "C ".repeat(REACH));
    assert_eq!(replies(&alone), ["1 sustain_talk no_reply_yet nothing"], "the talk ends within reach");
}

#[test]
fn a_stated_boundary_moves_no_reply() {
    for boundary in [Boundary::Joined, Boundary::Broken] {
        let mut document = document("C:ST T:SR C:N T:PE C:ST");
        let set = |turn| CodingEdit::SetBoundary { turn: TurnId(turn), boundary: Some(boundary) };
        document.perform("step-volley", vec![set(2).into(), set(4).into()]).unwrap();
        assert_eq!(rows_of(&document)[0], "1 sustain_talk 2 met 3 neutral");
    }
}

/// The same talk with a rule that counts each reflection once a volley.
fn under_rules(document: &Document) -> Document {
    use super::super::codebook::RuleDraft;
    let rules = vec![RuleDraft::OnceAVolley(vec!["SR".to_owned()]), RuleDraft::AtMost(2)];
    let clinician = Draft { rules, ..draft("t", Speaker::Clinician, &["SR", "PE", "X"]) };
    let roles: [(CodeRole, &[&str]); 2] = [(CodeRole::Reflection, &["SR"]), (CodeRole::Persuasion, &["PE"])];
    let instrument = instrument();
    let books = vec![book(clinician, &roles), Arc::clone(&instrument.codebooks()[1])];
    let instrument = Arc::new(Instrument::new(books).unwrap());
    Document::new(document.session().clone(), document.coding().clone(), instrument)
}

#[test]
fn what_does_not_count_is_not_seen_but_is_no_gap() {
    let whole = document("C:ST T:SR+X+PE C:CT");
    assert_eq!(rows_of(&under_rules(&whole)), ["1 sustain_talk 2 met? 3 change"], "two codes count");
    let none = document("C:ST T:CT C:T");
    assert_eq!(rows_of(&none)[0], "1 sustain_talk 2 not_coded 3 not_coded", "codes that mean nothing there");
    let joined = document("T:SR C:ST T:SR C:CT");
    assert_eq!(rows_of(&under_rules(&joined)), ["2 sustain_talk 3 met 4 change"]);
    let boundary = CodingEdit::SetBoundary { turn: TurnId(3), boundary: Some(Boundary::Joined) };
    let mut joined = under_rules(&joined);
    joined.perform("step-volley", vec![boundary.into()]).unwrap();
    assert_eq!(rows_of(&joined), ["2 sustain_talk 3 passed_over 4 change"]);
}

#[test]
fn the_stretch_that_is_coded_ends_the_talk() {
    let mut document = document("C:ST T:SR C:CT T:PE C:ST T:SR C:CT");
    let stretch = |codebook: &str, from, to| {
        let segment = Some(Segment::of_turns(TurnId(from), TurnId(to)));
        CodingEdit::SetSegment { codebook: codebook.to_owned(), segment }.into()
    };
    document.perform("step-segment", vec![stretch("c", 5, 6), stretch("t", 5, 6)]).unwrap();
    assert_eq!(rows_of(&document), ["5 sustain_talk 6 met nothing"]);
    assert_eq!(rows(document.ground())[0].exchange.before, None);
    document.perform("step-segment", vec![stretch("c", 1, 5), stretch("t", 1, 5)]).unwrap();
    assert_eq!(rows_of(&document), ["1 sustain_talk 2 met 3 change", "5 sustain_talk no_reply_yet nothing"]);
}

#[test]
fn change_talk_is_followed_up_or_let_go() {
    let told = changes("C:CT T:CR C:CT T:Q C:CT T:AF C:CT T:GI C:CT T:SE C:CT T C:CT");
    let expected = ["1 reflected", "3 asked", "5 affirmed", "7 let_go", "9 let_go", "11 not_coded", "13 no_reply_yet"];
    assert_eq!(told, expected);
    assert_eq!(changes("C:CT T:X/Q/CR C:N"), ["1 asked"], "the first that takes it up");
    assert_eq!(changes("C:CT+ST T:SR C:N"), ["1 reflected"]);
    let document = document("C:CT T:CR C:CT T:X C:N");
    let let_go = |case: &ChangeCase| case.taken == Taken::LetGo && case.followed == Followed::Neutral;
    assert_eq!(document.replies().change_sum(let_go), 1);
    assert_eq!(document.replies().change_sum(|_| true), 2);
}

fn sequences_of(short: &str) -> Vec<(usize, usize, usize)> {
    let listing = Listing::of(document(short).ground());
    listing.sequences.iter().map(|it| (it.elicit + 1, it.provide + 1, it.close + 1)).collect()
}

#[test]
fn asking_telling_and_asking_again_is_found_across_what_the_client_says() {
    assert_eq!(sequences_of("T:Q/GI/Q C"), [(1, 1, 1)]);
    assert_eq!(sequences_of("T:SE C:N T:GI/AU/Q C"), [(1, 3, 3)], "a condition is told too");
    assert_eq!(sequences_of("T:SE C:N T:AP C:N T:Q C"), [(1, 3, 5)]);
    assert_eq!(sequences_of("T:Q C:N T:SR/GI c T:GI C:N T:SR/SE C"), [(1, 3, 7)]);
    assert_eq!(sequences_of("T:Q C:N T:GI/Q C:N T:GI/Q"), [(1, 3, 3), (3, 5, 5)], "a closing question opens the next");
}

#[test]
fn telling_unasked_arguing_and_waiting_too_long_are_no_such_sequence() {
    for short in [
        "T:GI/Q C",
        "T:Q C:N T:GI C:N",
        "T:Q C:N T:X C:N T:GI/Q",
        "T:Q/GI C:N T:X C:N T:Q",
        "T:Q/PE/GI/Q",
        "T:Q/GI/CO/Q",
        "T:Q/PE/Q",
    ] {
        assert_eq!(sequences_of(short), [], "{short}");
    }
}

#[test]
fn scaling_questions_are_kept_with_the_number_of_the_next_statement() {
    let told = |short: &str| {
        let listing = Listing::of(document(short).ground());
        let scaling = |it: &Scaling| (it.question + 1, it.answer.map(|at| at + 1), it.number.clone());
        listing.scalings.iter().map(scaling).collect::<Vec<_>>()
    };
    assert_eq!(told("T:SC C:CT=7"), [(1, Some(2), Some("7".to_owned()))]);
    assert_eq!(told("T:SC t C:N c C:N=3 T:Q C:CT=7"), [(1, Some(5), Some("3".to_owned()))]);
    assert_eq!(told("T:SC C:N T:Q C:CT=7"), [(1, Some(2), None)], "a number of later belongs to something else");
    assert_eq!(told("T:SC"), [(1, None, None)]);
}

#[test]
fn counts_are_told_by_source_and_what_followed() {
    let document = document("C:ST T:SR C:CT T:X C:DI T:PE C:ST T:GI C:ST");
    let replies = document.replies();
    assert_eq!((replies.statements(None), replies.known(None)), (4, 3));
    assert_eq!(replies.of(None, Outcome::Met), 1);
    assert_eq!(replies.of(Some(CodeRole::Discord), Outcome::Argued), 1);
    assert_eq!(replies.of(Some(CodeRole::SustainTalk), Outcome::Argued), 0);
    assert_eq!(replies.known(Some(CodeRole::SustainTalk)), 2);
    assert_eq!(replies.sum(|case| case.outcome.has_argued() && case.followed == Followed::Sustain), 1);
}

#[test]
fn counts_keep_up_with_roles_turns_and_an_empty_talk() {
    let mut document = document("C:ST T:SR C:CT");
    let client = SessionEdit::SetRole { participant: 0, role: Role::Relative };
    document.perform("step-roles", vec![client.into()]).unwrap();
    assert_eq!(rows_of(&document), ["1 sustain_talk no_reply_yet? nothing"]);
    document.undo().unwrap();
    document.perform("step-roles", vec![SessionEdit::RemoveLastTurns(2).into()]).unwrap();
    assert_eq!(rows_of(&document), ["1 sustain_talk no_reply_yet nothing"]);
    document.perform("step-roles", vec![SessionEdit::RemoveLastTurns(1).into()]).unwrap();
    assert_eq!(rows_of(&document), [""; 0]);
}

/// A talk of many exchanges, each of four turns.
fn long_talk(exchanges: usize) -> (Session, Vec<(TurnId, Mark)>) {
    let turn = |index: usize| (['T', 'C'][index % 2], "This and that.");
    let turns: Vec<_> = (0..exchanges * 4).map(turn).collect();
    let codes = ["PE", "ST", "SR", "CT"];
    let marks = (0..exchanges * 4).map(|index| (TurnId(index as u32 + 1), mark(index as u32 + 1, codes[index % 4])));
    (talk(&turns), marks.collect())
}

#[test]
fn counting_afresh_in_stretches_misses_nothing_at_their_ends() {
    let (session, marks) = long_talk(STRETCH * 3 / 4);
    let coding = Coding::assemble(Origin::default(), Status::Open, Vec::new(), marks, 1).unwrap();
    let document = Document::new(session, coding, instrument());
    let exchanges = (STRETCH * 3 / 4) as u32;
    assert_eq!(document.replies().of(None, Outcome::Met), exchanges);
    assert_eq!(document.replies().sum(|case| case.followed == Followed::Change), exchanges);
    assert_eq!(document.replies().change_sum(|case| case.taken == Taken::LetGo), exchanges - 1);
}

#[test]
fn a_change_is_seen_from_as_far_as_a_statement_sees() {
    // Reply, and what followed, each at the edge of what the statement sees.
    for between in [0, 1, REACH - 3, REACH - 2, REACH - 1, REACH] {
        let mut document = document(&format!("C:ST {}T C T:Q", "c ".repeat(between)));
        let add = |turn: usize, code: &str, document: &Document| {
            let mark = mark(document.free_mark().0, code);
            CodingEdit::AddMark { turn: TurnId(turn as u32), place: 0, mark }.into()
        };
        for (turn, code) in [(between + 2, "SR"), (between + 3, "CT"), (between + 1, "X")] {
            let edit = add(turn, code, &document);
            document.perform("step-code", vec![edit]).unwrap();
            assert_eq!(document.replies(), &Replies::count(document.ground()), "{between} {turn} {code}");
        }
    }
}
