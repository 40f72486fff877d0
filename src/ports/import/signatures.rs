//! Lines by which the programs that write talks down sign them. Nobody in the talk said them, and below the last turn they
//! would become somebody's words.

/// The most bytes that such a line has.
const LONGEST: usize = 160;

/// How the lines begin: those of services that write talks down, and what Whisper makes of silence, which it learnt from
/// the credits of subtitles.
const BEGINNINGS: &[&str] = &[
    "Transcribed by https://otter.ai",
    "Transcribed by otter.ai",
    "Transcribed by Rev.com",
    "Transcript by Rev.com",
    "This transcript was exported on ",
    "Transcribed by TurboScribe",
    "Transcribed by https://turboscribe.ai",
    "Transcribed by https://sonix.ai",
    "Transcribed by Sonix",
    "Transcribed by Trint",
    "Transcribed by https://goodtape.io",
    "Transcribed by Happy Scribe",
    "Transcribed with Descript",
    "Subtitles by the Amara.org community",
    "Undertexter från Amara.org",
    "Undertekster af Amara.org",
    "Teksting av Nicolai Winther",
    "Undertekster af Nicolai Winther",
    "Danske tekster af Nicolai Winther",
    "Undertexter av Nicolai Winther",
];

/// How lines end that have a name before them: Teams.
const ENDS: &[&str] = &[" started transcription", " stopped transcription"];
/// The most words of a line with a name before it.
const MOST_WORDS: usize = 6;

/// Whether a line is such a one.
pub fn is_one(line: &str) -> bool {
    let line =
        line.trim_matches(|letter: char| letter.is_whitespace() || matches!(letter, '(' | ')' | '[' | ']' | '*'));
    let line = line.trim_end_matches('.');
    if line.len() > LONGEST {
        return false;
    }
    let begins = |with: &&str| line.get(..with.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(with));
    let ends = |with: &&str| {
        let end = line.len().checked_sub(with.len()).and_then(|from| line.get(from..));
        end.is_some_and(|end| end.eq_ignore_ascii_case(with)) && line.split_whitespace().count() <= MOST_WORDS
    };
    BEGINNINGS.iter().any(begins) || ENDS.iter().any(ends)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_programs_are_told_from_words() {
        for line in [
            "Transcribed by https://otter.ai",
            "  transcribed by otter.ai ",
            "[Transcribed by Rev.com]",
            "(Transcribed by TurboScribe.ai. Go Unlimited to remove this message.)",
            "This transcript was exported on Mar 01, 2026 - view latest version here.",
            "Eva Berg started transcription",
            "Undertexter från Amara.org-gemenskapen",
        ] {
            assert!(is_one(line), "{line}");
        }
        for line in [
            "",
            "It was transcribed by otter.ai",
            "Transcribed by hand",
            "and then I sat down there and started transcription",
            "Eva: Hej",
        ] {
            assert!(!is_one(line), "{line}");
        }
    }
}
