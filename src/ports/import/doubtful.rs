//! What is read without a fault and hardly meant: letters that were saved wrongly once, and hours in which nothing is said.

use super::clock;
use super::counted::Counted;
use super::material::{Finding, Material, Place};
use crate::domain::message::Message;

/// A talk does not rest so long, in milliseconds.
const REST: u32 = 2 * 60 * 60 * 1000;
/// What the letters of the Nordic languages, quotation marks and dashes become when UTF-8 is taken for Latin-1 or Windows-1252.
const GARBLED: [&str; 20] = [
    "Ã¥", "Ã¤", "Ã¶", "Ã¦", "Ã¸", "Ã©", "Ã¼", "Ã…", "Ã„", "Ã–", "Ã†", "Ã˜", "â€™", "â€œ", "â€“", "Ã\u{85}", "Ã\u{84}",
    "Ã\u{96}", "Ã\u{86}", "Ã\u{98}",
];

/// What is told of words and times of the talks of a file.
pub fn told(material: &Material) -> Vec<Finding> {
    let mut garbled = Counted::default();
    let mut findings = Vec::new();
    // What gensvar wrote is as it was when it was written.
    for talk in material.talks.iter().filter(|talk| talk.id.is_empty()) {
        let mut before: Option<u32> = None;
        let mut has_jumped = false;
        for piece in &talk.pieces {
            if let Some(word) = garbled_word(&piece.text) {
                garbled.note_such("import-garbled", word, || piece.place.clone());
            }
            let Some(start) = piece.start else { continue };
            if let Some(from) = before.filter(|from| !has_jumped && start.saturating_sub(*from) > REST) {
                has_jumped = true;
                findings.push(jump(&piece.place, from, start));
            }
            before = before.max(Some(start)).max(piece.end.filter(|end| *end >= start && end - start <= REST));
        }
    }
    findings.extend(garbled.into_findings());
    findings
}

fn jump(place: &Place, from: u32, to: u32) -> Finding {
    let message = Message::new("import-time-jump").with("from", clock::written(from)).with("to", clock::written(to));
    Finding { place: place.clone(), message }
}

/// The first word with such letters.
fn garbled_word(text: &str) -> Option<&str> {
    // Hardly any text has one of the signs with which they begin.
    // Both begin with the same byte, which `å` and its like share.
    let is_sign = |at: usize| matches!(text.as_bytes().get(at + 1), Some(0x83 | 0xa2));
    if !memchr::memchr_iter(0xc3, text.as_bytes()).any(is_sign) {
        return None;
    }
    text.split_whitespace().find(|word| GARBLED.iter().any(|garbled| word.contains(garbled)))
}

#[cfg(test)]
mod tests {
    use crate::ports::import::{Settings, read};
    use crate::ports::locale::Texts;

    fn told(text: &str) -> Vec<String> {
        let material = read(text.as_bytes(), &Settings::default()).unwrap().material;
        let texts = Texts::new("en");
        let told = |it: &super::Finding| texts.say(&crate::ports::import::told(it)).clone();
        material.findings.iter().map(told).collect()
    }

    #[test]
    fn letters_that_were_saved_wrongly_are_told_with_their_line() {
        let text = |words: &str| format!("T: Hvad så?\nK: Ja.\nT: {words}\nK: Nej.\n");
        for word in ["pÃ¥", "Ã¶ppenvÃ¥rden", "sÃ¥", "Ã…sa", "itâ€™s"] {
            let told = told(&text(word));
            assert_eq!(told.len(), 1, "{word}");
            assert!(told[0].contains("line 3") && told[0].contains(word) && told[0].contains("UTF-8"), "{told:?}");
        }
        assert_eq!(told(&text("SÃO Paulo, på château")), [""; 0]);
    }

    #[test]
    fn hours_of_silence_are_told_once_with_their_line() {
        let text = "[00:00:05] T: Hvad så?\n[00:00:08] K: Ja.\n[25:00:00] T: Nå.\n[29:00:00] K: Nej.\n";
        let told_of = told(text);
        assert_eq!(told_of.len(), 1, "{told_of:?}");
        assert!(told_of[0].contains("line 3") && told_of[0].contains("25:00:00"), "{told_of:?}");
        assert_eq!(
            told("[10:00:05] T: Hvad så?\n[10:00:08] K: Ja.\n[11:59:00] T: Nå.\n"),
            [""; 0],
            "a clock on the wall"
        );
        let dated =
            |day: u32| format!("[10.03.2026 10:00] T: a\n[10.03.2026 10:01] K: b\n[{day}.03.2026 13:00] T: c\n");
        let material = read(dated(11).as_bytes(), &Settings::default()).unwrap().material;
        assert_eq!(material.findings, [], "the days are written there");
        assert!(material.told.iter().any(|it| Texts::new("en").say(it).contains("line 3")), "{:?}", material.told);
        let table = "Tid;Taler;Tekst\n10-03-2026 10:00:05;T;hej\n11-03-2026 10:00:05;K;ja\n";
        assert_eq!(told(table), [""; 0]);
        let captions = "WEBVTT\n\n00:08.000 --> 00:09.000\nT: Hvad?\n\n25:00:08.000 --> 25:00:09.000\nK: Ja.\n";
        assert!(told(captions).iter().any(|it| it.contains("line 7")), "{:?}", told(captions));
    }
}
