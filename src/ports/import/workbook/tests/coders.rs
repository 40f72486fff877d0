//! Sheets of several coders of one talk of which one has rows more or fewer.

use super::*;
use crate::ports::import::material::On;

/// A talk of twelve turns, each with its speaker, words and code.
fn talk() -> Vec<[String; 3]> {
    let words = [
        "Hva tenker du om det nå?",
        "Jeg vet ikke helt. Kanskje jeg burde slutte.",
        "Du er i tvil.",
        "Ja.",
        "Fortell mer.",
        "Kona mi sier at jeg drikker for mye.",
        "Hun er bekymret.",
        "Ja.",
        "Hva sier du selv?",
        "Jeg vil ned til to om dagen.",
        "To om dagen.",
        "Det er planen.",
    ];
    let turn = |(at, words): (usize, &&str)| [["T", "K"][at % 2], words, ["OQ", "CT"][at % 2]].map(str::to_owned);
    words.iter().enumerate().map(turn).collect()
}

fn row(speaker: &str, words: &str, code: &str) -> [String; 3] {
    [speaker, words, code].map(str::to_owned)
}

fn sheet(turns: &[[String; 3]]) -> String {
    let turns: Vec<Vec<&str>> = turns.iter().map(|turn| turn.iter().map(String::as_str).collect()).collect();
    let head = std::iter::once(&["Hvem", "Ytring", "Kode"][..]);
    rows(&head.chain(turns.iter().map(Vec::as_slice)).collect::<Vec<_>>())
}

/// The material of a sheet of Anna's and one of Bo's.
fn both(anna: &[[String; 3]], bo: &[[String; 3]]) -> Material {
    material(&packed(&[("Anna", &sheet(anna)), ("Bo", &sheet(bo))], "", ""))
}

/// Where each code of a coder stands: `3 OQ`, or `3.7 OQ` behind so many characters.
fn codes(material: &Material, coder: usize) -> Vec<String> {
    let at = |mark: &crate::ports::import::material::FoundMark| match mark.on {
        On::Piece { piece, from: 0 } => format!("{piece} {}", mark.code),
        On::Piece { piece, from } => format!("{piece}.{from} {}", mark.code),
        On::Time { .. } => String::new(),
    };
    material.talks[0].codings[coder].marks.iter().map(at).collect()
}

/// The places and ids of what was told.
fn found(material: &Material) -> Vec<String> {
    let texts = crate::ports::locale::Texts::new("en");
    let told = |finding: &Finding| {
        assert!(texts.knows(&finding.message.id));
        format!("{} {}", texts.say(&crate::ports::import::place(&finding.place)), finding.message.id)
    };
    material.findings.iter().map(told).collect()
}

/// Codes of the talk as it is, so many turns further down from one on.
fn usual(from: usize, down: usize) -> Vec<String> {
    (0..12).map(|at| format!("{} {}", if at < from { at } else { at + down }, ["OQ", "CT"][at % 2])).collect()
}

#[test]
fn a_row_that_one_coder_put_in_is_a_turn_and_told() {
    for (at, down) in [(6, 1), (12, 0)] {
        let mut bo = talk();
        bo.insert(at, row("T", "Og mer enn før.", "SR"));
        let material = both(&talk(), &bo);
        assert_eq!(material.talks.len(), 1);
        assert_eq!((material.talks[0].pieces.len(), &*material.talks[0].pieces[at].text), (13, "Og mer enn før."));
        assert_eq!(codes(&material, 0), usual(at, down), "Anna's stay where they were");
        let mut bos = usual(at, down);
        bos.insert(at, format!("{at} SR"));
        assert_eq!(codes(&material, 1), bos);
        let coders: Vec<&str> = material.talks[0].codings.iter().map(|coding| coding.coder.as_str()).collect();
        let told = vec![format!("sheet “Bo”, row {} import-xlsx-only", at + 2)];
        assert_eq!((coders, found(&material)), (vec!["Anna", "Bo"], told));
        // The same, whoever stands first.
        let turned = both(&bo, &talk());
        assert_eq!(turned.talks.len(), 1);
        assert_eq!((codes(&turned, 1), found(&turned).len()), (usual(at, down), 1));
        assert_eq!(turned.talks[0].pieces.len(), 13);
    }
}

#[test]
fn a_turn_that_one_coder_parted_is_one_turn_with_codes_on_its_parts() {
    let mut bo = talk();
    bo[1] = row("K", "Jeg vet ikke helt.", "FN");
    bo.insert(2, row("", "Kanskje jeg burde slutte.", "CT"));
    let material = both(&talk(), &bo);
    let told = vec!["sheet “Bo”, row 3 import-xlsx-parted".to_owned()];
    assert_eq!((material.talks.len(), material.talks[0].pieces.len(), found(&material)), (1, 12, told));
    assert_eq!(codes(&material, 0), usual(12, 0));
    assert_eq!(codes(&material, 1)[..4], ["0 OQ", "1 FN", "1.19 CT", "2 OQ"]);
    let cuts: Vec<_> = material.talks[0].codings.iter().map(|it| it.cuts.len()).collect();
    assert_eq!(cuts, [0, 1], "Anna parted nothing");
    let turned = both(&bo, &talk());
    assert_eq!((turned.talks.len(), turned.talks[0].pieces.len()), (1, 12));
    assert_eq!(&*turned.talks[0].pieces[1].text, "Jeg vet ikke helt. Kanskje jeg burde slutte.");
    assert_eq!(codes(&turned, 0)[..4], ["0 OQ", "1 FN", "1.19 CT", "2 OQ"]);
    assert_eq!(codes(&turned, 1), usual(12, 0));
    let bytes = packed(&[("Anna", &sheet(&talk())), ("Bo", &sheet(&bo))], "", "");
    let read = crate::ports::import::read(bytes, &Settings::default()).unwrap();
    assert_eq!(read.material.talks[0].codings[1].marks[2].code.as_str(), "CT");
}

#[test]
fn a_second_row_for_a_second_code_is_no_second_turn() {
    for words in ["Kanskje jeg burde slutte.", "Jeg vet ikke helt. Kanskje jeg burde slutte."] {
        let mut bo = talk();
        bo.insert(2, row("K", words, "CT+"));
        let material = both(&talk(), &bo);
        assert_eq!((material.talks.len(), material.talks[0].pieces.len()), (1, 12), "{words}");
        let from = if words.starts_with('K') { "1.19 CT+" } else { "1 CT+" };
        assert_eq!(codes(&material, 1)[1..4], ["1 CT", from, "2 OQ"]);
        assert_eq!(found(&material), ["sheet “Bo”, row 4 import-xlsx-within"]);
    }
    // Said by another one, it is another turn.
    let mut bo = talk();
    bo.insert(2, row("T", "Kanskje", "SR"));
    assert_eq!(both(&talk(), &bo).talks[0].pieces.len(), 13);
}

#[test]
fn rows_of_which_nobody_can_say_where_they_belong_leave_two_talks() {
    let again = |times: usize| {
        let pair = [row("T", "Mm.", "GI"), row("K", "Ja.", "FN")];
        let mut turns = talk();
        turns.splice(4..4, pair.iter().cycle().take(2 * times).cloned());
        turns
    };
    let material = both(&again(2), &again(3));
    assert_eq!((material.talks.len(), found(&material).len()), (2, 1), "which of them are more?");
    assert!(found(&material)[0].ends_with("import-xlsx-apart"), "{:?}", found(&material));
    let coders: Vec<&str> = material.talks.iter().map(|talk| talk.codings[0].coder.as_str()).collect();
    assert_eq!(coders, ["Anna", "Bo"]);
    let other: Vec<_> = talk().into_iter().map(|[who, words, code]| [who, words.replace(' ', "-"), code]).collect();
    assert_eq!(both(&talk(), &other).talks.len(), 2, "other words");
    let few = &talk()[..4];
    let more = [few, &[row("T", "Nå.", "")]].concat();
    assert_eq!(both(few, &more).talks.len(), 2, "too few turns to say it");
    let mut many = talk();
    (0..3).for_each(|at| many.insert(4 * at, row("T", &format!("Noe annet {at}."), "")));
    assert_eq!(both(&talk(), &many).talks.len(), 2, "too many rows more");
    let (mut anna, mut bo) = (talk(), talk());
    anna[4] = row("T", "Si mer om det.", "OQ");
    bo[4] = row("K", "Akkurat.", "FN");
    assert_eq!(both(&anna, &bo).talks.len(), 2, "other words by another one");
    // Part of it by another one.
    let mut bo = talk();
    bo[1] = row("K", "Jeg vet ikke helt.", "FN");
    bo.insert(2, row("T", "Kanskje jeg burde slutte.", "SR"));
    assert_eq!(both(&talk(), &bo).talks.len(), 2, "who said it?");
}

#[test]
fn other_words_and_other_speakers_are_told_with_the_first_row() {
    let (mut worded, mut spoken) = (talk(), talk());
    worded[3][1] = "Jo.".to_owned();
    spoken[4][0] = "K".to_owned();
    for (bo, id, row, here) in [(worded, "import-xlsx-words", 5, "Jo."), (spoken, "import-xlsx-speakers", 6, "K")] {
        let material = both(&talk(), &bo);
        assert_eq!((material.talks.len(), found(&material)), (1, vec![format!("sheet “Bo”, row {row} {id}")]));
        let said = crate::ports::locale::Texts::new("en").say(&material.findings[0].message);
        assert!(said.contains(here), "{said}");
        assert_eq!(material.talks[0].pieces[3].text, "Ja.");
        assert_eq!(codes(&material, 1), usual(12, 0));
    }
}

#[test]
fn a_row_more_on_each_side_moves_no_code() {
    let (mut anna, mut bo) = (talk(), talk());
    anna.remove(3);
    bo.remove(6);
    let material = both(&anna, &bo);
    assert_eq!((material.talks.len(), material.talks[0].pieces.len(), found(&material).len()), (1, 12, 2));
    let without = |at: usize| usual(12, 0).into_iter().enumerate().filter(move |it| it.0 != at).map(|it| it.1);
    assert_eq!(codes(&material, 0), without(3).collect::<Vec<_>>());
    assert_eq!(codes(&material, 1), without(6).collect::<Vec<_>>());
}

#[test]
fn three_coders_who_differ_are_one_talk() {
    let (mut bo, mut ida) = (talk(), talk());
    bo.insert(6, row("T", "Og mer enn før.", "SR"));
    ida.insert(9, row("T", "Akkurat.", "AF"));
    let sheets = [("Anna", sheet(&talk())), ("Bo", sheet(&bo)), ("Ida", sheet(&ida))];
    let sheets = sheets.each_ref().map(|(name, data)| (*name, data.as_str()));
    let material = material(&packed(&sheets, "", ""));
    assert_eq!((material.talks.len(), material.talks[0].pieces.len()), (1, 14));
    let told = ["sheet “Bo”, row 8 import-xlsx-only", "sheet “Ida”, row 11 import-xlsx-only"];
    assert_eq!(found(&material), told);
    assert_eq!(codes(&material, 2)[9..11], ["10 AF", "11 CT"]);
}

#[test]
fn long_sheets_are_aligned_soon() {
    let long = |skip: usize| {
        let turn = |at: usize| row(["T", "K"][at % 2], &format!("Noe om {at}."), "OQ");
        (0..5_000).filter(|at| at % 1_000 != skip).map(turn).collect::<Vec<_>>()
    };
    let begun = std::time::Instant::now();
    let material = both(&long(1), &long(502));
    assert_eq!((material.talks.len(), material.talks[0].pieces.len()), (1, 5_000));
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}

/// A sheet with numbers, of the talk as it is.
fn numbered(code: bool) -> String {
    let turn = |(at, [who, words, given]): (usize, [String; 3])| {
        vec![(at + 1).to_string(), who, words, if code { given } else { String::new() }]
    };
    let turns: Vec<Vec<String>> = talk().into_iter().enumerate().map(turn).collect();
    let turns: Vec<Vec<&str>> = turns.iter().map(|turn| turn.iter().map(String::as_str).collect()).collect();
    let head = std::iter::once(&["Nr", "Hvem", "Ytring", "Kode"][..]);
    rows(&head.chain(turns.iter().map(Vec::as_slice)).collect::<Vec<_>>())
}

#[test]
fn numbers_and_codes_alone_are_joined_with_the_words_of_another_sheet() {
    let anna = numbered(true);
    let bo = rows(&[
        &["Nr", "Kode", "Kommentar"],
        &["2", "FN", ""],
        &["3", "SR", "usikker"],
        &["3", "CR", ""],
        &["12.0", "CT", ""],
    ]);
    let sheets = [("Anna", anna.as_str()), ("Bo", &bo)];
    for sheets in [sheets, [sheets[1], sheets[0]]] {
        let material = material(&packed(&sheets, "", ""));
        assert_eq!((material.talks.len(), material.talks[0].pieces.len(), found(&material)), (1, 12, vec![]));
        assert_eq!(
            (codes(&material, 0), codes(&material, 1)),
            (usual(12, 0), ["1 FN", "2 SR", "2 CR", "11 CT"].map(str::to_owned).to_vec())
        );
        let coding = &material.talks[0].codings[1];
        assert_eq!((&*coding.coder, &*coding.marks[1].note), ("Bo", "usikker"));
        let texts = crate::ports::locale::Texts::new("en");
        let place = crate::ports::import::place(&coding.marks[1].place);
        assert_eq!(texts.say(&place), "sheet “Bo”, row 3");
    }
    // With who speaks, too, and beside words that nobody coded.
    let bo = rows(&[&["Nr", "Hvem", "Kode"], &["1", "T", "OQ"], &["2", "K", "CT"]]);
    let plain = numbered(false);
    let three = material(&packed(&[("Samtale", &plain), ("Bo", &bo), ("Ida", &bo)], "", ""));
    assert_eq!((three.talks.len(), three.talks[0].codings.len(), found(&three)), (1, 2, vec![]));
}

#[test]
fn numbers_that_no_turn_has_are_told_and_sheets_that_cannot_be_joined_too() {
    let anna = numbered(true);
    let bo = rows(&[&["Nr", "Kode"], &["1", "OQ"], &["2", "CT"], &["13", "K+"]]);
    let material = self::material(&packed(&[("Anna", &anna), ("Bo", &bo)], "", ""));
    assert_eq!(found(&material), ["sheet “Bo”, row 4 import-xlsx-numbers-left"]);
    assert_eq!(codes(&material, 1), ["0 OQ", "1 CT"]);
    let apart = |anna: &str, bo: &str| found(&self::material(&packed(&[("Anna", anna), ("Bo", bo)], "", "")));
    let told = |told: Vec<String>| told.iter().any(|it| it.ends_with("row 1 import-xlsx-numbers-apart"));
    assert!(told(apart(&sheet(&talk()), &bo)), "no numbers beside the words");
    let strange = rows(&[&["Nr", "Kode"], &["101", "OQ"], &["102", "CT"]]);
    assert!(told(apart(&anna, &strange)), "other numbers");
    let twice = rows(&[&["Nr", "Hvem", "Ytring"], &["1", "T", "Hva?"], &["1", "K", "Nei."], &["2", "T", "Nå."]]);
    assert!(told(apart(&twice, &bo)), "one number for several turns");
    let alone = read(&packed(&[("Bo", &bo)], "", ""), &Settings::default());
    assert_eq!(alone.unwrap_err().message.id, "table-no-columns");
}
