//! Lines by which the programs that write talks down sign them. Nobody in the talk said them, and below the last turn they
//! would become somebody's words.

use super::clock;

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
    "Tekster af Nicolai Winther",
    "Tekster av Nicolai Winther",
    "Tekstet af Nicolai Winther",
    "Tekstet av Nicolai Winther",
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

/// What Google Meet says is over, or was written down, in the last lines.
#[rustfmt::skip]
const MEETING: &[&str] = &[
    "meeting", "transcription", "mødet", "møtet", "mötet", "transskriptionen", "transskriberingen", "transkripsjonen",
    "transkriptionen", "transkriberingen",
];
/// What stands before how long it lasted.
const AFTER: &[&str] = &["after", "efter", "etter"];
/// What is said of a text that a program wrote down, of which only the beginning of a word tells.
const GENERATED: &[&str] = &[
    "computer generated",
    "computer-generated",
    "computergener",
    "datamaskingener",
    "datagener",
    "datorgener",
    "automatisk gener",
];
const TEXTS: &[&str] = &["transcript", "transskri", "transkri"];
/// The most bytes of that.
const LONGEST_NOTE: usize = 300;

/// Whether a line is such a one.
pub fn is_one(line: &str) -> bool {
    let line =
        line.trim_matches(|letter: char| letter.is_whitespace() || matches!(letter, '(' | ')' | '[' | ']' | '*'));
    let line = line.trim_end_matches('.');
    if line.len() > LONGEST {
        return line.len() <= LONGEST_NOTE && is_generated(line);
    }
    let begins = |with: &&str| line.get(..with.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(with));
    BEGINNINGS.iter().any(begins) || tells_of_the_recording(line) || is_generated(line) || ends_a_meeting(line)
}

/// Whether a line says that a program wrote the text: *This editable transcript was computer generated and might contain errors.*
fn is_generated(line: &str) -> bool {
    if !line.contains("gener") {
        return false;
    }
    let line = line.to_lowercase();
    GENERATED.iter().any(|word| line.contains(word)) && TEXTS.iter().any(|word| line.contains(word))
}

/// Whether a line says when the meeting or the writing down was over: *Meeting ended after 00:51:29 👋*.
fn ends_a_meeting(line: &str) -> bool {
    let line = line.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    let Some((words, time)) = line.rsplit_once(' ') else { return false };
    let is_time = time.matches(':').count() == 2 && clock::read(time).is_some();
    let mut words = words.split(' ').map(str::to_lowercase);
    is_time
        && words.next().is_some_and(|first| MEETING.contains(&first.as_str()))
        && words.next_back().is_some_and(|last| AFTER.contains(&last.as_str()))
        && words.count() < MOST_WORDS
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
            "Meeting ended after 00:51:29 👋",
            "Transcription ended after 00:06:01",
            "Mødet sluttede efter 00:06:01 👋",
            "Mötet avslutades efter 01:06:01",
            "Møtet ble avsluttet etter 00:06:01.",
            "This editable transcript was computer generated and might contain errors. People can also change the text after it was created.",
            "Denne redigerbare transskription er computergenereret og kan indeholde fejl. Brugere kan også ændre teksten, efter at den er oprettet.",
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
            "Mødet sluttede efter en time",
            "Mødet var slut, og jeg gik hjem kl. 10:00:00",
            "Jeg gik efter 00:06:01",
            "Den er computergenereret",
        ] {
            assert!(!is_one(line), "{line}");
        }
    }
}
