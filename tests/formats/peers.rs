//! Files for the programs and packages of others: the Python programs in `peers/` read them.

use std::path::PathBuf;

use gensvar::ports::formats::FORMATS;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use super::any_talk::{any_talk, sample, write};

/// Writes a sample and a hundred random talks in each format into the folder that `PEERS_FOLDER` names.
#[test]
#[ignore = ".ci/peers reads what it writes"]
fn files_for_peers() {
    let folder = PathBuf::from(std::env::var("PEERS_FOLDER").unwrap());
    let mut runner = TestRunner::deterministic();
    let mut talks = vec![sample()];
    talks.extend((0..100).map(|_| any_talk().new_tree(&mut runner).unwrap().current()));
    for format in FORMATS.iter().filter(|format| format.writes.is_some()) {
        for (number, talk) in talks.iter().enumerate() {
            let path = folder.join(format!("{}-{number}.{}", format.id, format.extensions[0]));
            std::fs::write(path, write(format.id, talk).bytes).unwrap();
        }
    }
}
