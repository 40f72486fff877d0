//! What tests of annotation files look at.

use std::fmt::Write as _;

use crate::ports::codebooks::Library;
use crate::ports::import::arranging::{Arranged, arrange};
use crate::ports::import::{Settings, read};

/// A tier whose annotations have times: its name, the tier above it, what more it says, and from when to when which words stand.
pub type Timed<'a> = (&'a str, &'a str, &'a str, &'a [(u32, u32, &'a str)]);

/// A file of such tiers.
pub fn file(tiers: &[Timed<'_>]) -> String {
    let (mut slots, mut body, mut number) = (String::new(), String::new(), 0);
    for (name, above, more, rows) in tiers {
        let parent = if above.is_empty() { String::new() } else { format!(" PARENT_REF=\"{above}\"") };
        let _ = write!(body, "<TIER TIER_ID=\"{name}\" LINGUISTIC_TYPE_REF=\"d\"{parent} {more}>");
        for (from, to, value) in *rows {
            number += 1;
            for (end, time) in [("a", from), ("b", to)] {
                let _ = write!(slots, "<TIME_SLOT TIME_SLOT_ID=\"t{number}{end}\" TIME_VALUE=\"{time}\"/>");
            }
            let _ = write!(
                body,
                "<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID=\"a{number}\" TIME_SLOT_REF1=\"t{number}a\" \
                 TIME_SLOT_REF2=\"t{number}b\"><ANNOTATION_VALUE>{value}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>"
            );
        }
        body.push_str("</TIER>\n");
    }
    format!(
        "<ANNOTATION_DOCUMENT><HEADER TIME_UNITS=\"milliseconds\"/><TIME_ORDER>{slots}</TIME_ORDER>\n{body}\
         <LINGUISTIC_TYPE LINGUISTIC_TYPE_ID=\"d\"/></ANNOTATION_DOCUMENT>"
    )
}

/// A file as it is brought in.
pub fn arranged(text: &str) -> Arranged {
    let settings = Settings::default();
    let arrival = read(text.as_bytes(), &settings).unwrap();
    arrange(arrival, "t.eaf", &Library::shipped(), &settings, &|| "id".to_owned()).unwrap()
}

/// The codes of a file's first coding, each as who says what from which letter on and the code; and the codebooks.
pub fn coded(text: &str) -> (Vec<String>, String) {
    let arranged = arranged(text);
    let talk = &arranged.talks[0];
    let Some((coding, instrument)) = talk.codings.first() else { return (Vec::new(), String::new()) };
    let codes = coding.marks().map(|(turn, mark)| {
        let at = mark.utterance.and_then(|id| coding.turn(turn)?.cut(id)).map_or(0, |cut| cut.at);
        let said = talk.session.turns().find(|it| it.id == turn).unwrap();
        let who = talk.session.participant(said.by).map_or("", |someone| &someone.id.0);
        let words: String = said.text.chars().skip(at as usize).take(6).collect();
        let refined = mark.modifiers.iter().flat_map(|(_, value)| ["·", value]).collect::<String>();
        format!("{who} {words}: {}{refined}", mark.code)
    });
    (codes.collect(), instrument.ids())
}
