//! Several columns of codes, one for each coder (*Kode Anne*, *Kode Bo*): each is a coding of its own, whose coder is what the
//! heads do not share. Columns for the two sides of a talk, or for a first and a second code, are one coder's.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::heads::{self, Column};
use crate::ports::import::code_like::is_short;
use crate::ports::import::labels;

/// A head of codes that means coders, too, in Danish and Norwegian.
const CODES: &str = "koder";

/// Words of the longest head that means codes, and some more: what stands behind so many is no name behind such a head.
const MOST_WORDS: usize = 8;

/// Heads of the codes that coders agreed on, which are a coding beside theirs.
#[rustfmt::skip]
const AGREED: &[&str] = &[
    "konsensus", "consensus", "gold", "gold standard", "guldstandard", "gullstandard", "enighet", "enighed", "facit", "fasit", "agreed",
];

/// So many in so many different values that are known make a column one of codes.
const MOST_OF: (usize, usize) = (2, 3);

/// Words that tell columns of one coder apart.
#[rustfmt::skip]
const RANKS: &[&str] = &[
    "first", "second", "third", "main", "sub", "primary", "secondary", "alternative", "other", "old", "new", "therapist", "client",
    "første", "anden", "tredje", "primær", "sekundær", "alternativ", "alternativt", "ny", "gammel", "hoved", "under",
    "andre", "hovedkode", "underkode", "gammal", "första", "andra", "primär", "sekundär", "huvud",
    "miti", "misc", "mico", "clear", "oars", "scope",
    "før", "efter", "etter", "före", "before", "after", "pre", "post",
];

/// The name in a head such as *Kode Anne*, behind a word that heads codes.
pub fn named(head: &str) -> Option<&str> {
    let (before, name) = behind_codes(head)?;
    let together = heads::fold(&format!("{before} {name}"));
    let is_name = may_be_coder(name) && heads::meant(&together, false).is_none();
    (is_name && heads::meant(&heads::fold(name), false).is_none()).then_some(name)
}

/// Whether a head counts coders: *Kodare 1*, *Rater2*, *Bedømmer nr. 2*. In Danish and Norwegian it may count codes, too.
pub fn counts_coders(head: &str) -> bool {
    counted(head).is_some_and(|word| word == CODES || heads::meant(&word, false) == Some(Column::Coder))
}

/// Whether a head is that of one coder's codes, by a name or a number.
pub fn is_of_coder(head: &str) -> bool {
    named(head).is_some() || counts_coders(head)
}

/// Whether a head counts coders or codes: *Koder 1*.
pub fn counts_either(head: &str) -> bool {
    counted(head).is_some_and(|word| word == CODES)
}

/// Whether names can be those of several coders, and whether they count them; nothing where they number one coder's codes
/// (*Kod 1*), or are heads of codes.
pub fn may_be_several_coders(heads: &[&str]) -> Option<bool> {
    let are_codes = heads.iter().all(|head| heads::meant(&heads::fold(head), false) == Some(Column::Code));
    let are_counted = heads.iter().all(|head| counts_coders(head));
    (heads.len() > 1 && !are_codes).then_some(are_counted)
}

/// What a head counts, folded.
fn counted(head: &str) -> Option<String> {
    let folded = heads::fold(head);
    let word = folded.trim_end_matches(|letter: char| letter.is_ascii_digit()).trim_end();
    (word.len() < folded.len()).then(|| word.strip_suffix(" nr").unwrap_or(word).to_owned())
}

/// Columns of codes for each of the two sides of a talk (*Kode T*, *Kode K*), and what their heads call them.
pub fn sided(head: &csv::StringRecord) -> Vec<(usize, String)> {
    let behind = |(place, head): (usize, &str)| Some((place, labels::key(behind_codes(head)?.1)));
    let all: Vec<(usize, String)> = head.iter().enumerate().filter_map(behind).collect();
    let letters: Vec<&(usize, String)> = all.iter().filter(|(_, rest)| rest.chars().count() == 1).collect();
    if let [one, other] = letters[..]
        && labels::are_sides([&one.1, &other.1])
    {
        return vec![one.clone(), other.clone()];
    }
    let sided: Vec<_> = all.into_iter().filter(|(_, rest)| labels::word(rest).is_some()).collect();
    // One alone may be the number of a client.
    if sided.len() > 1 { sided } else { Vec::new() }
}

/// Whether a head is written as a name of one or two words is.
pub fn is_name(head: &str) -> bool {
    let mut words = head.split_whitespace();
    let is_word = |word: &str| word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic);
    head.split_whitespace().count() <= 2
        && words.next().is_some_and(is_word)
        && words.all(is_word)
        && may_be_coder(head)
}

/// Whether most of what stands in a column are codes of a codebook here, and all of it may be: a codebook need not have the sign for
/// no code.
pub fn mostly_known(cells: &[&str], known: &HashSet<String>) -> bool {
    let words = cells.iter().flat_map(|cell| cell.split([';', '|', '\n', ','])).map(|word| word.trim().to_lowercase());
    let values: HashSet<String> = words.filter(|word| !heads::is_nothing(word)).collect();
    let is_known = |value: &&String| known.contains(*value) || known.contains(value.trim_end_matches(['+', '-']));
    let count = values.iter().filter(is_known).count();
    count > 0 && count * MOST_OF.1 >= values.len() * MOST_OF.0 && values.iter().all(|value| is_short(value))
}

/// Whether a head is that of what coders agreed on: *Konsensus*, *Consensus code*, *Facit*.
pub fn is_agreed(head: &str) -> bool {
    let folded = heads::fold(head);
    let codes = ["kode", "koder", "kod", "code", "codes"];
    let word = codes.iter().find_map(|code| folded.strip_suffix(code)).unwrap_or(&folded).trim_end();
    AGREED.contains(&word)
}

/// A word that heads codes at the beginning of a head, and what stands behind it.
fn behind_codes(head: &str) -> Option<(String, &str)> {
    let words = words(head);
    let end = words.last()?.end;
    let (before, name) = (1..words.len().min(MOST_WORDS)).rev().find_map(|count| {
        let before = heads::fold(head.get(words[0].start..words[count - 1].end)?);
        let is_code = before == CODES || heads::meant(&before, false) == Some(Column::Code);
        is_code.then(|| (before, head.get(words[count].start..end)))
    })?;
    Some((before, name?))
}

/// The coders of columns of codes by their heads, where they can be told apart by them: what the heads do not share, or the head
/// where nothing is left of it but a number; and whether they share anything.
pub fn coders(heads: &[&str]) -> Option<(Vec<String>, bool)> {
    let all: Vec<Vec<Range<usize>>> = heads.iter().map(|head| words(head)).collect();
    let word =
        |column: usize, at: usize| all.get(column)?.get(at).map(|range| heads[column][range.clone()].to_lowercase());
    let last = |column: usize, at: usize| all.get(column)?.len().checked_sub(at + 1).and_then(|at| word(column, at));
    let are_alike = |word: &dyn Fn(usize) -> Option<String>| {
        word(0).is_some() && (1..heads.len()).all(|column| word(column) == word(0))
    };
    let fewest = all.iter().map(Vec::len).min().unwrap_or_default();
    let before = (0..fewest).take_while(|at| are_alike(&|column| word(column, *at))).count();
    let behind = (0..fewest - before).take_while(|at| are_alike(&|column| last(column, *at))).count();
    let name = |(head, words): (&&str, &Vec<Range<usize>>)| match words.get(before..words.len() - behind) {
        Some([first, .., end]) => head[first.start..end.end].to_owned(),
        Some([only]) => head[only.clone()].to_owned(),
        _ => head.trim().to_owned(),
    };
    let mut names: Vec<String> = heads.iter().zip(&all).map(name).collect();
    let mut is_shared = before + behind > 0;
    if names.iter().any(|name| !name.contains(char::is_alphabetic)) {
        names = heads.iter().map(|head| head.trim().to_owned()).collect();
        is_shared = heads.iter().all(|head| counts_coders(head));
    }
    let differ = names.iter().map(|name| name.to_lowercase()).collect::<HashSet<_>>().len() > 1;
    (differ && names.iter().all(|name| may_be_coder(name))).then_some((names, is_shared))
}

/// Whether a row of several columns has codes in two of them, as no row has where each column is for another speaker.
pub fn meet(columns: &[Vec<&str>]) -> bool {
    let rows = columns.iter().map(Vec::len).max().unwrap_or_default();
    let is_filled = |cells: &&Vec<&str>, row: usize| cells.get(row).is_some_and(|cell| !heads::is_nothing(cell.trim()));
    (0..rows).any(|row| columns.iter().filter(|cells| is_filled(cells, row)).count() > 1)
}

/// Whether a code stands in two of several columns: coders who shared the work give the same ones.
pub fn share_codes(columns: &[Vec<&str>]) -> bool {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let cells =
        columns.iter().enumerate().flat_map(|(column, cells)| cells.iter().map(move |cell| (column, cell.trim())));
    cells
        .filter(|(_, cell)| !heads::is_nothing(cell))
        .any(|(column, cell)| *seen.entry(cell.to_lowercase()).or_insert(column) != column)
}

/// Whether most rows of several columns that have codes have them in all, as where each column is another coder's.
pub fn meet_mostly(columns: &[Vec<&str>]) -> bool {
    let rows = columns.iter().map(Vec::len).max().unwrap_or_default();
    let is_filled = |cells: &&Vec<&str>, row: usize| cells.get(row).is_some_and(|cell| !heads::is_nothing(cell.trim()));
    let filled = (0..rows).map(|row| columns.iter().filter(|cells| is_filled(cells, row)).count());
    let filled: Vec<usize> = filled.filter(|count| *count > 0).collect();
    filled.iter().filter(|count| **count == columns.len()).count() * 4 >= filled.len() * 3
}

/// Whether columns hold codes: all of it is short, and most of what differs is a known code or stands in another of them, too.
pub fn hold_codes(columns: &[Vec<&str>], known: &HashSet<String>) -> bool {
    let values = |cells: &Vec<&str>| -> HashSet<String> {
        let words =
            cells.iter().flat_map(|cell| cell.split([';', '|', '\n', ','])).map(|word| word.trim().to_lowercase());
        words.filter(|word| !heads::is_nothing(word)).collect()
    };
    let all: Vec<HashSet<String>> = columns.iter().map(values).collect();
    let is_known = |value: &String| {
        known.contains(value.trim_end_matches(['+', '-'])) || known.contains(value) || {
            all.iter().filter(|values| values.contains(value)).count() > 1
        }
    };
    let differ: HashSet<&String> = all.iter().flatten().collect();
    all.iter().all(|values| !values.is_empty())
        && differ.iter().all(|value| is_short(value))
        && differ.iter().filter(|value| is_known(value)).count() * 2 >= differ.len()
}

/// Whether what tells a column from others can be a coder.
fn may_be_coder(name: &str) -> bool {
    let key = labels::key(name);
    let is_rank = |word: &str| RANKS.contains(&word) || labels::role(word).is_some();
    name.contains(char::is_alphabetic) && !key.split(|letter: char| !letter.is_alphanumeric()).any(is_rank)
}

/// Where the words of a head stand.
fn words(head: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut is_in = false;
    for (at, letter) in head.char_indices() {
        if !letter.is_alphanumeric() {
            is_in = false;
            continue;
        }
        let end = at + letter.len_utf8();
        match words.last_mut().filter(|_| is_in) {
            Some(word) => word.end = end,
            None => words.push(at..end),
        }
        is_in = true;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{MOST_WORDS, named};
    use crate::ports::import::material::Material;
    use crate::ports::import::{Settings, tables};

    /// The marks of each coder, and what was told.
    fn read(text: &str, columns: &[&str]) -> (Vec<String>, Vec<String>) {
        let columns = columns.iter().map(|head| ((*head).to_owned(), "code".to_owned())).collect();
        let known_codes = ["q", "sr", "cr", "ct", "st"].map(str::to_owned).into();
        let settings = Settings { columns, known_codes, ..Settings::default() };
        let Material { talks, findings, table, .. } = tables::read(text, &settings).unwrap();
        let codings = talks[0].codings.iter().map(|coding| {
            let codes: Vec<&str> = coding.marks.iter().map(|mark| mark.code.as_str()).collect();
            format!("{}: {}", coding.coder, codes.join(" "))
        });
        let told = table.unwrap().told.into_iter().chain(findings.into_iter().map(|finding| finding.message));
        (codings.collect(), told.map(|told| told.id.to_string()).collect())
    }

    const ROWS: &str = "T;Hvad bringer dig?;Q;Q\nK;Min chef.;ST;CT\nT;Nå.;;\nT;Du vil ikke.;SR|Q;CR\n";

    #[test]
    fn a_long_line_is_looked_at_once_and_not_once_a_word() {
        assert_eq!(named("Main therapist behaviour 2 Anne Berit"), Some("Anne Berit"));
        let begun = std::time::Instant::now();
        let words = 20_000;
        assert!(named(&"kode ".repeat(words)).is_some_and(|name| name.len() > words));
        assert!(named(&"og så ".repeat(words)).is_none());
        assert!(begun.elapsed().as_secs() < 5, "{:?}", begun.elapsed());
        let known = super::super::columns::COLUMNS.iter().flat_map(|(_, word, others)| others.iter().chain([word]));
        let longest = known.map(|head| head.split(' ').count()).max().unwrap_or_default();
        assert!(longest + 2 < MOST_WORDS, "{longest}");
    }

    #[test]
    fn a_column_of_codes_for_each_coder_is_a_coding_for_each() {
        let anne_and_bo = ["Anne: Q ST SR Q", "Bo: Q CT CR"];
        for head in ["Kode Anne;Kode Bo", "Koder Anne;Koder Bo", "MITI-kode (Anne);MITI-kode (Bo)", "Kod: Anne;kod: Bo"]
        {
            let (codings, told) = read(&format!("Taler;Ytring;{head}\n{ROWS}"), &[]);
            assert_eq!(
                (codings.as_slice(), told),
                (&anne_and_bo.map(str::to_owned)[..], vec!["table-each-coder".into()])
            );
        }
        for head in ["Kode Anne;Kode Bo", "Anne kode;Bo kode", "Anne;Bo", "Annes svar: Anne;Annes svar: Bo"] {
            let columns: Vec<&str> = head.split(';').collect();
            let (codings, told) = read(&format!("Taler;Ytring;{head}\n{ROWS}"), &columns);
            assert_eq!(
                (codings.as_slice(), told),
                (&anne_and_bo.map(str::to_owned)[..], vec!["table-each-coder".into()])
            );
        }
        assert!(crate::ports::locale::Texts::new("en").knows("table-each-coder"));
    }

    #[test]
    fn numbered_coders_are_coders() {
        let by = |one: &str, two: &str| vec![format!("{one}: Q ST SR Q"), format!("{two}: Q CT CR")];
        let told = vec!["table-each-coder".to_owned()];
        for (one, two) in [
            ("Kodare 1", "Kodare 2"),
            ("Kodare1", "Kodare2"),
            ("Bedömare 1", "Bedömare 2"),
            ("Bedømmer nr. 1", "Bedømmer nr. 2"),
            ("Rater 1", "Rater 2"),
            ("Coder_1", "Coder_2"),
        ] {
            let text = format!("Taler;Ytring;{one};{two}\n{ROWS}");
            assert_eq!(read(&text, &[]), (by(one, two), told.clone()), "{one}");
            assert_eq!(read(&text, &[one, two]), (by(one, two), told.clone()), "{one}, told");
        }
        // What somebody says holds codes is two coders' where a row has both, whatever is counted.
        let text = format!("Taler;Ytring;Svar 1;Svar 2\n{ROWS}");
        assert_eq!(read(&text, &["Svar 1", "Svar 2"]), (by("Svar 1", "Svar 2"), told.clone()));
        // Coders, or codes: of one coder most turns have one code.
        let rows = "T;Hvad?;Q;Q\nK;Min chef.;ST;CT\nT;Du vil ikke.;SR;CR\n";
        let both = read(&format!("Taler;Ytring;Koder 1;Koder 2\n{rows}"), &[]);
        assert_eq!(both, (vec!["Koder 1: Q ST SR".into(), "Koder 2: Q CT CR".into()], told));
        let few = read(&format!("Taler;Ytring;Koder 1;Koder 2\n{}", rows.replace(";Q;Q", ";Q;")), &[]);
        assert_eq!(few, (vec![], vec!["table-columns-left".to_owned()]));
        let names = "Taler;Ytring;Kode;Kodare 1;Kodare 2\nT;Hvad?;Q;Åsa;Östen\nK;Ja.;CT;Åsa;Östen\n";
        assert_eq!(read(names, &[]), (vec![": Q CT".into()], vec!["table-columns-left".to_owned()]));
    }

    #[test]
    fn columns_of_one_coder_stay_one_coding() {
        let one = ["table-columns-left"].map(str::to_owned).to_vec();
        for head in ["Kode før;Kode etter", "Kode kommentar;Kode tid", "Kode primær;Kode sekundær"] {
            let text = format!("Taler;Ytring;{head}\n{ROWS}");
            assert_eq!(read(&text, &[]), (vec![], one.clone()), "{head}");
        }
        let text = format!("Taler;Ytring;Terapeut kode;Klient kode\n{ROWS}");
        let (codings, _) = read(&text, &["Terapeut kode", "Klient kode"]);
        assert_eq!(codings, [": Q Q ST CT SR Q CR"]);
        let times = format!("Taler;Ytring;Kode før;Kode etter\n{ROWS}");
        let said =
            [("Kode før", "code"), ("Kode etter", "code")].map(|(head, what)| (head.to_owned(), what.to_owned()));
        let settings = Settings { columns: said.to_vec(), ..Settings::default() };
        let material = tables::read(&times, &settings).unwrap();
        assert_eq!(material.talks[0].codings.len(), 1);
        assert_eq!(material.table.unwrap().told.last().unwrap().id, "table-columns-merged");
        assert!(crate::ports::locale::Texts::new("en").knows("table-columns-merged"));
        let sides = "Taler;Ytring;X;Y\nT;Hvad?;Q;\nK;Ja.;;CT\n";
        assert_eq!(read(sides, &["X", "Y"]).0, [": Q CT"], "no row has both");
        let numbered = "Taler;Ytring;Kode 1;Kode 2\nT;Hvad?;Q;SR\n";
        assert_eq!(read(numbered, &[]).0, [": Q SR"]);
        let words =
            format!("Taler;Ytring;Kode Anne;Kode Bo\n{}", ROWS.replace("CT", "Det er jeg ikke helt sikker på."));
        assert_eq!(read(&words, &[]), (vec![], one), "no codes");
        let beside = "Koder;Taler;Ytring;A;B\nIb;T;Hvad?;Q;SR\n";
        assert_eq!(read(beside, &["A", "B"]).0, ["Ib: Q SR"], "a column says who coded");
    }

    #[test]
    fn columns_of_known_codes_that_names_head_are_coders() {
        let (codings, told) = read("Transkripsjon;Anne;Bo\nT: Hva?;Q;Q\nK: Nei.;ST;CT\nT: Ja.;SR;CR\n", &[]);
        assert_eq!(
            (codings, told),
            (vec!["Anne: Q ST SR".into(), "Bo: Q CT CR".into()], vec!["table-each-coder".into()])
        );
    }

    #[test]
    fn what_coders_agreed_on_is_a_coding_beside_theirs() {
        let rows = "T;Hvad?;Q;SR;Q\nK;Min chef.;ST;CT;CT\nT;Nå.;SR;SR;SR\nK;Tja.;NC;NC;NC\n";
        let codings = |one: &str, two: &str, three: &str| {
            vec![format!("{one}: Q ST SR NC"), format!("{two}: SR CT SR NC"), format!("{three}: Q CT SR NC")]
        };
        for agreed in ["Konsensus", "konsensus", "Consensus code", "Gold", "Enighet", "Facit"] {
            for (one, two) in [("Anna", "Bo"), ("Kod Anna", "Kod Bo")] {
                let (there, told) = read(&format!("Talare;Text;{one};{two};{agreed}\n{rows}"), &[]);
                assert_eq!(
                    (there, told),
                    (codings("Anna", "Bo", agreed), vec!["table-each-coder".to_owned()]),
                    "{one}"
                );
            }
        }
        let (_, told) = read("Talare;Text;Anna;Bo;Facit\nT;Hvad?;Q;SR;han tvekar\nK;Min chef.;ST;CT;ja\n", &[]);
        assert_eq!(told, ["table-each-coder", "table-columns-left"], "these are words");
        let (none, told) = read("Talare;Text;Styrka;Bo\nT;Hvad?;hög;låg\nK;Min chef.;Q;låg\n", &[]);
        assert_eq!((none, told), (vec![], vec!["table-columns-left".to_owned()]), "hardly any is a code");
    }

    #[test]
    fn columns_for_each_kind_of_code_are_one_coders() {
        let rows = "T;Hvad?;Q;;\nK;Min chef.;;;ST\nT;Nå.;;SR;\nK;Tja.;;;CT\n";
        let (codings, told) = read(&format!("Talare;Text;Fråga;Reflektion;Klientspråk\n{rows}"), &[]);
        assert_eq!((codings, told), (vec![": Q ST SR CT".into()], vec!["table-columns-kinds".into()]));
        // Two who shared the work give the same codes, each to other turns.
        let rows = "T;Hvad?;Q;\nK;Min chef.;ST;\nT;Nå.;;SR\nK;Tja.;;ST\n";
        let (codings, told) = read(&format!("Talare;Text;Anna;Bo\n{rows}"), &[]);
        assert_eq!((codings, told), (vec!["Anna: Q ST".into(), "Bo: SR ST".into()], vec!["table-each-coder".into()]));
        assert!(crate::ports::locale::Texts::new("en").knows("table-columns-kinds"));
    }

    #[test]
    fn columns_for_the_two_sides_are_one_coding_and_what_stands_on_the_other_side_is_told() {
        for head in ["Kode T;Kode K", "Kode terapeut;Kode klient", "MITI-kode (T);MISC-kode (K)"] {
            let (codings, told) = read(&format!("Taler;Ytring;{head}\nT;Hva?;Q;\nK;Nei.;;ST\n"), &[]);
            assert_eq!(
                (codings[0].as_str(), codings.len(), told.iter().any(|id| id == "table-each-coder")),
                (": Q ST", 1, false)
            );
            assert!(!told.contains(&"table-columns-left".to_owned()), "{told:?}");
        }
        let (_, told) = read("Taler;Ytring;Kode T;Kode K\nT;Hva?;Q;\nK;Nei.;Q;ST\n", &[]);
        assert_eq!(told, ["table-other-side"]);
        let spread = "Terapeut;Klient;Kode T;Kode K\nHva tenker du?;Jeg vet ikke.;Q;ST\n";
        let material = tables::read(spread, &Settings::default()).unwrap();
        let marks = &material.talks[0].codings[0].marks;
        let on: Vec<_> = marks.iter().map(|mark| (mark.code.as_str(), mark.on)).collect();
        let piece = |piece| crate::ports::import::material::On::Piece { piece, from: 0 };
        assert_eq!((on, material.findings.len()), (vec![("Q", piece(0)), ("ST", piece(1))], 0));
        assert_eq!(read("Taler;Ytring;Kode klient;Note\nT;Hva?;K-1;\n", &[]).0.len(), 0, "a number of the client");
    }

    #[test]
    fn columns_of_two_codebooks_are_told() {
        let (codings, told) = read("Taler;Ytring;MISC-kode;MITI-kode\nT;Hva?;Q;Q\nK;Nei.;ST;\n", &[]);
        assert_eq!((codings, told), (vec![": Q Q ST".into()], vec!["table-books-mixed".into()]));
        let texts = crate::ports::locale::Texts::new("en");
        assert!(["table-books-mixed", "table-other-side"].iter().all(|id| texts.knows(id)));
    }

    #[test]
    fn two_columns_of_one_kind_are_refused_where_one_would_be_lost() {
        let columns = [("A", "text"), ("B", "text")].map(|(one, two)| (one.to_owned(), two.to_owned())).into();
        let settings = Settings { columns, ..Settings::default() };
        let why = tables::read("Taler;A;B\nT;Hva?;Ja\nK;Nei.;Nå\n", &settings).unwrap_err();
        assert_eq!(why.message.id, "table-column-twice");
        assert!(crate::ports::locale::Texts::new("en").knows("table-column-twice"));
    }

    #[test]
    fn the_same_words_in_two_rows_are_two_turns() {
        let text = "Taler;Ytring;Kode Anne;Kode Bo\nK;Ja.;CT;CT\nK;Ja.;ST;CT\n";
        let material = tables::read(text, &Settings::default()).unwrap();
        assert_eq!(material.talks[0].pieces.len(), 2);
    }
}
