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

/// What somebody did in lines that have a name before them, in Teams: began to have the talk written down, or stopped it.
#[rustfmt::skip]
const DID: &[&str] = &[
    "started", "stopped", // English
    "startede", "stoppede", "startet", "stoppet", "påbegyndte", "afsluttede", "avsluttet", // Danish, Norwegian
    "startade", "stoppade", "startat", "stoppat", "påbörjade", "avslutade", // Swedish
];
/// What is written down there.
#[rustfmt::skip]
const WRITTEN: &[&str] = &[
    "transcription", "transskription", "transskriptionen", "transskribering", "transskriberingen",
    "transkription", "transkriptionen", "transkribering", "transkriberingen", "transkriberinga",
    "transkripsjon", "transkripsjonen", "transskripsjon", "transskripsjonen",
];
/// What may stand between the name and what was done.
const HAS: &[&str] = &["has", "har"];
/// Words that somebody in the talk says in place of a name.
const NO_NAMES: &[&str] = &[
    "i", "you", "he", "she", "we", "they", "jeg", "jag", "du", "han", "hun", "hon", "vi", "de", "dei", "så", "nu",
    "nå", "now", "then", "da", "då", "det", "it",
];
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
    BEGINNINGS.iter().any(begins) || tells_of_the_recording(line)
}

/// Whether a line says that somebody began or stopped the writing down: *Eva Berg stoppede transskription*.
fn tells_of_the_recording(line: &str) -> bool {
    let is_in = |words: &[&str], word: &str| words.contains(&word.to_lowercase().as_str());
    let mut words = line.split_whitespace().rev();
    if !words.next().is_some_and(|word| is_in(WRITTEN, word)) || !words.next().is_some_and(|word| is_in(DID, word)) {
        return false;
    }
    let mut name = words.take(MOST_WORDS).collect::<Vec<_>>();
    if name.first().is_some_and(|word| is_in(HAS, word)) {
        name.remove(0);
    }
    let is_somebody = |word: &&str| !is_in(NO_NAMES, word);
    name.len() + 2 <= MOST_WORDS && name.first().is_some_and(is_somebody) && name.last().is_some_and(is_somebody)
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
            "Mette Sørensen startede transskription",
            "Mette Sørensen stoppede transskriptionen.",
            "Mette Sørensen har stoppet transskriptionen",
            "METTE STOPPEDE TRANSSKRIBERING",
            "Kari Ås startet transkripsjon",
            "Kari Ås har stoppet transkripsjonen",
            "Åsa Öberg stoppade transkriberingen",
            "Åsa Öberg startade transkription",
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
            "Jeg har stoppet transskriptionen",
            "Nu har jeg stoppet transskription",
            "stoppade transkription",
            "Har Eva stoppet transskriptionen?",
        ] {
            assert!(!is_one(line), "{line}");
        }
    }
}
