//! Sheets of global scores and of sums, beside a talk and alone.

use super::*;

/// The scores of each coder, and what was told.
fn given(sheets: &[(&str, &str)]) -> (Vec<String>, Vec<String>) {
    let material = material(&packed(sheets, "", ""));
    let coding = |coding: &crate::ports::import::material::FoundCoding| {
        let rating = |it: &crate::ports::import::material::FoundRating| format!("{} {}", it.global, it.value);
        let ratings: Vec<String> = coding.ratings.iter().map(rating).collect();
        format!("{}: {}", coding.coder, ratings.join(", "))
    };
    (material.talks[0].codings.iter().map(coding).collect(), told(&material))
}

#[test]
fn a_sheet_of_global_scores_is_what_the_coder_of_the_talk_gave() {
    let talk = coded(["Hej", "Ja"], ["OQ", "CT"]);
    let scores = rows(&[&["Global", "Score"], &["Partnership", "4"], &["Empathy", "3"]]);
    for sheets in [[("Anna", talk.as_str()), ("Globals", &scores)], [("Globals", &scores), ("Anna", &talk)]] {
        assert_eq!(given(&sheets), (vec![": Partnership 4, Empathy 3".to_owned()], vec![]));
    }
    let both = [("Anna", talk.as_str()), ("Bo", &talk), ("Globals Anna", &scores), ("Bo globals", &scores)];
    let ratings = ["Anna: Partnership 4, Empathy 3", "Bo: Partnership 4, Empathy 3"].map(str::to_owned).to_vec();
    assert_eq!(given(&both), (ratings, vec![]));
    let columns = rows(&[&["Global", "Anna", "Bo"], &["Partnership", "4", "5"], &["Empathy", "3", "2"]]);
    let ratings = ["Anna: Partnership 4, Empathy 3", "Bo: Partnership 5, Empathy 2"].map(str::to_owned).to_vec();
    assert_eq!(given(&[("Anna", &talk), ("Bo", &talk), ("Globals", &columns)]), (ratings, vec![]));
    let (ratings, told) = given(&[("Anna", &talk), ("Bo", &talk), ("Globals", &scores)]);
    assert_eq!((ratings, told.len()), (vec!["Anna: ".to_owned(), "Bo: ".to_owned()], 2), "whose are they?");
}

#[test]
fn scores_of_somebody_else_are_never_those_of_the_only_coder() {
    let talk = coded(["Hej", "Ja"], ["OQ", "CT"]);
    let scores = rows(&[&["Global", "Score"], &["Partnership", "4"], &["Empathy", "3"]]);
    let columns = rows(&[&["Global", "Anna", "Bo"], &["Partnership", "4", "5"], &["Empathy", "3", "2"]]);
    let left = [vec![("Tale", talk.as_str()), ("Globale Bo", &scores)], vec![("Tale", &talk), ("Globale", &columns)]];
    for sheets in left {
        let (ratings, told) = given(&sheets);
        assert_eq!(ratings, [": "], "{told:?}");
        assert!(!told.is_empty(), "{sheets:?}");
    }
    let two = [("Tale", talk.as_str()), ("Globale Anna", &scores), ("Globale Bo", &scores)];
    assert_eq!(given(&two).0, [": "]);
}

#[test]
fn sums_are_no_talk_alone_and_left_out_beside_one() {
    let sums = rows(&[&["MITI", "Antal"], &["GI", "12"], &["Empathy", "4"], &["Partnership", "3"], &["Sum", "19"]]);
    let scores = rows(&[&["Global", "Score"], &["Partnership", "4"], &["Empathy", "3"]]);
    let lines = rows(&[&["Anna Berg"], &["12. mars"]]);
    for sheets in [vec![("MITI", sums.as_str())], vec![("Om", &lines), ("MITI", &sums)], vec![("Globals", &scores)]] {
        let refused = read(&packed(&sheets, "", ""), &Settings::default()).unwrap_err();
        assert_eq!(refused.message.id, "table-sums-alone");
    }
    let talk = coded(["Hej", "Ja"], ["OQ", "CT"]);
    let material = material(&packed(&[("Sum", &sums), ("Samtal", &talk)], "", ""));
    assert_eq!((said(&material).len(), told(&material)), (2, vec!["Whole import-xlsx-sheets".to_owned()]));
    assert!(crate::ports::locale::Texts::new("en").knows("table-sums-alone"));
}
