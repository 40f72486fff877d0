//! Words of CHAT's main lines, and words as main lines need them.
//!
//! The rule of reading: what was said is kept, and what a transcriber says of it goes. Marks of retracing, repetition and
//! overlap go and the words that they are about stay; comments, explanations and codes in square brackets go; letters in
//! parentheses stay and pauses go; events (`&=laughs`) stay in parentheses; fillers and fragments lose their sign; words
//! that were left out go. A zero alone says that nobody spoke; among words it is a number. Special ends of an utterance become ordinary signs.

use std::borrow::Cow;

/// Ends of utterances with the signs that they become, the longest first.
const ENDS: [(&str, &str); 16] = [
    ("+\"/.", ":"),
    ("+//.", " –"),
    ("+//?", " –?"),
    ("+/.", " –"),
    ("+/?", " –?"),
    ("+...", "…"),
    ("+..?", "…?"),
    ("+!?", "?!"),
    ("+\".", "."),
    ("+.", "."),
    ("+…", "…"),
    ("+/", " –"),
    ("++", ""),
    (".", "."),
    ("?", "?"),
    ("!", "!"),
];

/// The words of a main line without its bullet.
pub fn clean(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let bare = without_brackets(line);
    // Looked at once, and only where a zero stands.
    let mut is_spoken: Option<bool> = None;
    for word in bare.split_whitespace() {
        if word.starts_with(['+', '.', '?', '!']) {
            if let Some((_, sign)) = ENDS.iter().find(|(end, _)| *end == word) {
                out.push_str(if out.is_empty() { sign.trim_start() } else { sign });
                continue;
            }
            // What links an utterance to the one before it.
            if matches!(word, "+<" | "+^" | "+\"" | "+," | "+≋" | "+≈") {
                continue;
            }
        }
        let word = plain(word.trim_matches(['<', '>']));
        if word.is_empty() || word == "0" && !*is_spoken.get_or_insert_with(|| are_words(&bare)) {
            continue;
        }
        let joins = matches!(&*word, "," | ";" | ":");
        if !out.is_empty() && !joins {
            out.push(' ');
        }
        out.push_str(&word);
    }
    // An end without words is an utterance in which nothing was said.
    if out.trim_matches(['.', '?', '!']).is_empty() { String::new() } else { out }
}

/// Whether anything is said in a line beside zeros, events and pauses.
fn are_words(line: &str) -> bool {
    line.split_whitespace().any(|word| {
        let word = word.trim_matches(['<', '>']);
        word != "0" && !word.starts_with(['&', '+']) && plain(word).contains(char::is_alphanumeric)
    })
}

/// What somebody says of the words in square brackets (`[% whispers]`, `[= work]`, `[: going to]`, `[+ CR]`), brackets and all.
/// Marks of retracing, overlap and stress say nothing that the words do not.
pub fn remarks(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = line;
    std::iter::from_fn(move || {
        let from = &rest[rest.find('[')?..];
        let end = from.find(']')? + 1;
        rest = &from[end..];
        Some(&from[..end])
    })
    .filter(|remark| {
        let inside = remark[1..].trim_end_matches(']').trim_start_matches(['=', '%', '+', ':', '!', '?', '^', '-']);
        inside.contains(char::is_alphabetic)
    })
}

/// A line without anything in square brackets; they do not stand inside each other.
fn without_brackets(line: &str) -> Cow<'_, str> {
    if !line.contains('[') {
        return Cow::Borrowed(line);
    }
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(open) = rest.find('[') {
        out.push_str(&rest[..open]);
        let Some(close) = rest[open..].find(']') else {
            // Nothing closes any more.
            out.extend(rest[open..].chars().filter(|letter| *letter != '['));
            return Cow::Owned(out);
        };
        out.push(' ');
        rest = &rest[open + close + 1..];
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// A word without what a transcriber says of it.
fn plain(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'\'' | b'-' | b',' | b'.')) {
        return Cow::Borrowed(word);
    }
    Cow::Owned(without_signs(word))
}

/// The same of a word that has more than letters.
fn without_signs(word: &str) -> String {
    if let Some(event) = word.strip_prefix("&=").or_else(|| word.strip_prefix("&*")) {
        return format!("({})", event.replace('_', " "));
    }
    let is_pause = |word: &str| {
        let inside = word.strip_prefix('(').and_then(|word| word.strip_suffix(')'));
        inside.is_some_and(|inside| {
            !inside.is_empty() && inside.bytes().all(|byte| byte.is_ascii_digit() || b".:".contains(&byte))
        })
    };
    if is_pause(word) || word.strip_prefix('0').is_some_and(|rest| rest.starts_with(char::is_alphabetic)) {
        return String::new();
    }
    let word = word.strip_prefix(['&']).map_or(word, |rest| rest.trim_start_matches(['-', '+', '~']));
    let word = match word.find('@') {
        Some(at) if at > 0 => &word[..at],
        _ => word,
    };
    let mut out = String::with_capacity(word.len());
    let mut was_overlap = false;
    for letter in word.chars() {
        let is_overlap = "⌈⌉⌊⌋".contains(letter);
        match letter {
            '(' | ')' | '<' | '>' => {}
            _ if is_overlap => {}
            // Overlaps may be counted.
            '1'..='9' if was_overlap => {}
            '_' => out.push(' '),
            '‡' | '„' => out.push(','),
            _ => out.push(letter),
        }
        was_overlap = is_overlap;
    }
    out
}

/// Words as a main line needs them, with the sign that ends an utterance. What has a meaning of its own in CHAT goes,
/// and signs that end a sentence become commas inside the line.
pub fn encoded(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 2);
    let trimmed = words.trim_end_matches(|letter: char| letter.is_whitespace() || "\"”’»)]".contains(letter));
    let end = match trimmed.chars().next_back() {
        Some('?') => "?",
        Some('!') => "!",
        Some('…') => "+...",
        _ => ".",
    };
    let mut now = String::new();
    for word in trimmed.split_whitespace() {
        if word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            out.push_str(if out.is_empty() { "" } else { " " });
            out.push_str(obsolete(word).unwrap_or(word));
            continue;
        }
        now.clear();
        let mut has_letter = false;
        for letter in word.chars() {
            has_letter |= letter.is_alphanumeric();
            match letter {
                '.' | '?' | '!' | '…' | ';' | ':' if has_letter && !now.ends_with(',') => now.push(','),
                ',' if !now.is_empty() && !now.ends_with(',') => now.push(','),
                '’' | '\'' | '-' => now.push(letter),
                _ if letter.is_alphanumeric() || !letter.is_ascii() && !letter.is_control() && is_letter(letter) => {
                    now.push(letter);
                }
                _ => {}
            }
        }
        // A comma inside a word parts it from the next one.
        for part in now.split_inclusive(',') {
            let bare = part.trim_end_matches(',');
            if !bare.chars().any(char::is_alphanumeric) {
                continue;
            }
            if !out.is_empty() {
                out.push(' ');
            }
            // A zero behind a hyphen is an ending that was left out.
            let bare_words = bare.trim_start_matches('-').replace("-0", " 0");
            for (place, word) in bare_words.split(' ').enumerate() {
                out.push_str(if place > 0 { " " } else { "" });
                out.push_str(obsolete(word).unwrap_or(word));
            }
            if part.len() > bare.len() {
                out.push_str(" ,");
            }
        }
    }
    let kept = out.trim_end_matches(" ,").len();
    out.truncate(kept);
    if out.is_empty() {
        return "0 .".to_owned();
    }
    out.push(' ');
    out.push_str(end);
    out
}

/// What CHAT has today for words that its checker refuses: something that nobody understood.
fn obsolete(word: &str) -> Option<&'static str> {
    match word {
        "xx" => Some("xxx"),
        "yy" => Some("yyy"),
        _ => None,
    }
}

/// Signs that are neither letters nor of a meaning in CHAT: combining accents and the like.
fn is_letter(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_that_nothing_closes_are_left_out_and_cost_no_more_than_others() {
        assert_eq!(clean("a [= x] b [c [d ."), "a b c d.");
        assert_eq!(clean(&"[".repeat(2_000_000)), "");
        assert_eq!(encoded(&"'.".repeat(1_000_000)), "0 .");
    }

    #[test]
    fn words_that_the_checker_refuses_never_stand_on_a_line() {
        for (words, line) in [
            ("[x][x]", "xxx ."),
            ("xx, yy? jaxx xx-0b", "xxx , yyy , jaxx xxx 0b ."),
            ("=1+1", "11 ."),
            ("'-", "0 ."),
            ("", "0 ."),
        ] {
            assert_eq!(encoded(words), line, "{words}");
        }
    }

    #[test]
    fn what_was_said_is_kept_and_what_is_said_of_it_goes() {
        for (line, said) in [
            ("how was your week ?", "how was your week?"),
            ("I cut <down a> [//] down quite a bit [% smiles] .", "I cut down a down quite a bit."),
            ("well , I [/] I don't know +...", "well, I I don't know…"),
            ("+< (be)cause (.) it is (1.5) gonna [: going to] help .", "because it is gonna help."),
            ("&=laughs &-um &+fr no@i xxx 0you .", "(laughs) um fr no xxx."),
            ("so you ⌈2 mean⌉2 that +/.", "so you mean that –"),
            ("+\" Mother_Goose is here +\"/.", "Mother Goose is here:"),
            ("0 .", ""),
            ("0 [=! nods] .", ""),
            ("0 &=nods (.) .", "(nods)."),
            ("&-um 0 .", "um."),
            ("from 0 to 10 , or 0 ?", "from 0 to 10, or 0?"),
            ("[open", "open"),
        ] {
            assert_eq!(clean(line), said, "{line}");
        }
    }

    #[test]
    fn remarks_are_found_and_marks_are_none() {
        let line = "a [% low] <b> [/] c [//] d [= work] [: going to] [!!] [>1] e [<] [+ CR] [=! nods] [*] [x";
        assert_eq!(remarks(line).collect::<Vec<_>>(), ["[% low]", "[= work]", "[: going to]", "[+ CR]", "[=! nods]"]);
        assert_eq!(remarks(&"[".repeat(2_000_000)).count(), 0);
    }

    #[test]
    fn words_become_a_line_that_a_checker_takes() {
        for (said, line) in [
            ("How was it?", "How was it ?"),
            ("So. Now what?", "So , Now what ?"),
            ("[laughs] <x> & 50% *T: \"ja\"", "laughs x 50 T , ja ."),
            ("Well…", "Well +..."),
            ("-0.5 to 10-05 in for-", "0 , 5 to 10 05 in for- ."),
            ("", "0 ."),
            ("...", "0 ."),
        ] {
            assert_eq!(encoded(said), line, "{said}");
        }
        assert_eq!(clean(&encoded("How was it, then?")), "How was it, then?");
    }
}
