//! The table that Whisper writes (`.tsv`): `start`, `end` in milliseconds and `text`, with tabs between.

use super::Settings;
use super::captions::Captions;
use super::clock;
use super::material::{Finding, Material, Place, Talk};

const HEAD: &str = "start\tend\ttext";

/// Whether a text is such a table: its first line has these heads.
pub fn is(text: &str) -> bool {
    text.lines().next().is_some_and(|line| line.trim_end() == HEAD)
}

/// Reads a file.
pub fn read(text: &str, _: &Settings) -> Result<Material, Finding> {
    let mut captions = Captions::default();
    for (number, line) in (1..).zip(text.split('\n')) {
        if line.trim().is_empty() || number == 1 && is(line) {
            continue;
        }
        let mut cells = line.splitn(3, '\t');
        let (Some(from), Some(to), Some(words)) = (cells.next(), cells.next(), cells.next()) else {
            let is_time = |cell: &str| cell.trim().replace(',', ".").parse::<f64>().is_ok();
            // A line end inside the words: they go on here.
            if line.contains('\t') && line.split('\t').all(is_time) {
                captions.counted.note_such("import-cue-cut-off", line, || Place::Line(number));
            } else if captions.has_begun() {
                captions.say(number, None, None, line.into());
            } else {
                captions.counted.note_such("import-before-first-cue", line, || Place::Line(number));
            }
            continue;
        };
        let mut time = |text: &str| {
            let text = text.trim();
            let read =
                text.replace(',', ".").parse::<f64>().ok().and_then(|number| clock::milliseconds(number / 1000.0));
            if read.is_none() {
                captions.counted.note_such("import-cue-time", text, || Place::Line(number));
            } else if text.starts_with('-') {
                captions.counted.note_such("import-time-negative", text, || Place::Line(number));
            }
            read
        };
        let times = (time(from), time(to));
        captions.begin(number, times);
        captions.say(number, None, None, words.into());
    }
    captions.finish(Talk::default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_read_and_odd_ones_are_told() {
        let text = "start\tend\ttext\n0\t1500\tHej\n1500\t2000.5\tmed dig\nx\t-5\tfarvel\n";
        assert!(is(text) && !is("start\tend\tspeaker\ttext\n") && !is("start end text"));
        let material = read(text, &Settings::default()).unwrap();
        let said: Vec<_> = material.talks[0].pieces.iter().map(|it| (it.start, it.end, it.text.as_str())).collect();
        assert_eq!(
            said,
            [(Some(0), Some(1500), "Hej"), (Some(1500), Some(2001), "med dig"), (None, Some(0), "farvel")]
        );
        let told: Vec<_> = material.findings.iter().map(|it| it.message.id.to_string()).collect();
        assert_eq!(told, ["import-cue-time", "import-time-negative"]);
    }

    #[test]
    fn a_row_that_ends_behind_its_times_is_no_word_of_the_one_before() {
        let material = read("start\tend\ttext\n0\t1500\tHej\n1500\t2000", &Settings::default()).unwrap();
        let said: Vec<_> = material.talks[0].pieces.iter().map(|it| it.text.as_str()).collect();
        let told: Vec<_> = material.findings.iter().map(|it| (it.place.clone(), it.message.id.to_string())).collect();
        assert_eq!((said, told), (vec!["Hej"], vec![(Place::Line(3), "import-cue-cut-off".to_owned())]));
    }
}
