//! Where an utterance may begin: words and sentence ends, by the Unicode rules (UAX 29), in characters.

use unicode_segmentation::UnicodeSegmentation;

/// Abbreviations after which the Unicode rules see a sentence end where there is none.
const ABBREVIATIONS: &[&str] = &[
    "dr.", "mr.", "mrs.", "ms.", "st.", "nr.", "ca.", "evt.", "hr.", "fr.", "tlf.", "kl.", "bl.a.", "f.eks.", "t.ex.",
    "osv.",
];

/// Offsets, in characters, at which a sentence begins, without the text's beginning.
pub fn sentence_starts(text: &str) -> Vec<u32> {
    let mut starts = Vec::new();
    let mut offset = 0;
    let mut last: &str = "";
    for sentence in text.split_sentence_bounds() {
        let word = last.split_whitespace().last().unwrap_or("").to_lowercase();
        let spoken = last.chars().any(char::is_alphanumeric);
        if offset > 0
            && spoken
            && !ABBREVIATIONS.contains(&word.as_str())
            && sentence.chars().any(char::is_alphanumeric)
        {
            starts.push(offset);
        }
        offset += sentence.chars().count() as u32;
        last = sentence;
    }
    starts
}

/// Offsets, in characters, at which a word begins, without the text's first word.
pub fn word_starts(text: &str) -> Vec<u32> {
    let mut starts = Vec::new();
    let mut blank = false;
    let mut spoken = false;
    for (offset, letter) in text.chars().enumerate() {
        if letter.is_whitespace() {
            blank = true;
        } else {
            if blank && spoken {
                starts.push(offset as u32);
            }
            blank = false;
            spoken = true;
        }
    }
    starts
}

/// Whether a text holds one sentence, or none.
pub fn is_one_sentence(text: &str) -> bool {
    sentence_starts(text).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_begin_after_their_ends_in_characters() {
        assert_eq!(sentence_starts("Ja. Så går det."), [4]);
        assert_eq!(sentence_starts("Er det så? Ja! Øh, måske."), [11, 15]);
        assert!(is_one_sentence("I saw Dr. Smith at kl. 8 about it"));
        assert!(is_one_sentence(""));
        assert!(is_one_sentence("Mm..."));
    }

    #[test]
    fn words_begin_after_blanks() {
        assert_eq!(word_starts("  Så går  det"), [5, 10]);
        assert_eq!(word_starts("Ja"), [] as [u32; 0]);
    }
}
