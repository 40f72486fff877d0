//! Files of Datavyu, of every version.

use super::coded::{marks, read_sample, survives};
use gensvar::domain::session::Media;

#[test]
fn every_version() {
    let arrival = read_sample("datavyu-4.opf", "datavyu");
    let talk = &arrival.material.talks[0];
    assert_eq!(marks(talk), ["1250-2900 T: OQ", "2900-4000 C: CT, perhaps", "2900-? C: ST"]);
    assert_eq!(talk.codings[0].marks[1].modifiers, [("strength".to_owned(), "+2".to_owned())]);
    assert_eq!(talk.pieces[3].text, "well, yes \nand no");
    assert_eq!(talk.media, [Media::of_talk("C:\\talks\\visit1.mp4")]);
    assert!(arrival.material.findings.is_empty(), "{:?}", arrival.material.findings);
    let two = read_sample("datavyu-2.opf", "datavyu").material.talks.remove(0);
    assert_eq!(marks(&two), ["1000-2000 : act:go", "150664-173834 : path:f"]);
    let one = read_sample("datavyu-1.opf", "datavyu").material.talks.remove(0);
    assert_eq!(marks(&one), ["1000-2000 : OQ", "3000-4000 : SR"]);
}

#[test]
fn damaged_files_never_stop_the_program() {
    survives("datavyu-4.opf", 5);
    survives("datavyu-2.opf", 5);
}
