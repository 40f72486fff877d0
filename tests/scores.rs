//! Figures worked out by hand: each file of `tests/scores/` holds a talk with its codes and what must come of them.
//!
//! Formulas and cut-offs: MITI Coding Manual 4.2.1 (Moyers, Manuel, Ernst; June 2015) for MITI; the report of CACTI 1.0
//! (SessionData.java in its source) for MISC 2.5; MIC Lab's account of its coding for CLEAR. OARS is our own. Cut-offs
//! are also held against the table printed in PMC9461167 (table 3), with the bands that it prints beside its averages.

mod scenario;

use std::path::Path;

use crate::support::root;
use scenario::Scenario;

fn scenarios() -> Vec<(String, Scenario)> {
    let mut paths: Vec<_> =
        std::fs::read_dir(root().join("tests/scores")).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "ron"));
    paths.sort();
    paths.iter().map(|path| (name(path), read(path))).collect()
}

fn name(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

fn read(path: &Path) -> Scenario {
    let text = std::fs::read_to_string(path).unwrap();
    gensvar::ports::ron::parse(&text, path).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

#[test]
fn every_talk_gives_the_figures_that_were_worked_out_by_hand() {
    let scenarios = scenarios();
    assert!(scenarios.len() >= 15, "scenarios are missing: {}", scenarios.len());
    let wrong: Vec<String> = scenarios
        .iter()
        .flat_map(|(name, scenario)| scenario.wrong().into_iter().map(move |what| format!("{name}: {what}")))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_score_of_every_codebook_that_comes_along_is_worked_out_somewhere() {
    let checked: Vec<(String, String)> = scenarios()
        .into_iter()
        .flat_map(|(_, it)| it.scores().map(|score| (it.codebooks().to_owned(), score.to_owned())).collect::<Vec<_>>())
        .collect();
    for spec in crate::support::SHIPPED {
        for (codebook, score) in crate::support::instrument(spec).scores() {
            let known = checked.iter().any(|(books, id)| books == spec && *id == score.id);
            assert!(known, "{} of {} is held against nothing", score.id, codebook.id);
        }
    }
}
