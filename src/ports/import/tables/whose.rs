//! Which coding a row of a table belongs to.

use super::Known;
use crate::ports::import::material::{FoundCoding, Talk};

/// The coding of a row, by its coder, the round, its id and its codebooks; and whether nobody can say which of several it is.
///
/// A row that somebody added to a table of ours by hand has a coder and no id: it belongs to this coder's only coding.
pub fn coding(talk: &mut Talk, known: &mut Known, whose: [&str; 4], is_ours: bool) -> (usize, bool) {
    if let Some((_, last)) = known.last_coding.as_ref().filter(|(last, _)| *last == whose) {
        return (*last, false);
    }
    let key = whose.map(str::to_owned);
    let [coder, round, id, codebooks] = key.clone();
    let alike = if is_ours && !known.codings.contains_key(&key) { alike(known, &whose) } else { Vec::new() };
    let is_unclear = alike.len() > 1;
    let coding = match (known.codings.get(&key), &alike[..]) {
        (Some(there), _) => *there,
        (None, [only]) => {
            let there = &mut talk.codings[*only];
            if there.id.is_empty() {
                (there.id, there.codebooks) = (id, codebooks);
                there.round = round.parse().unwrap_or_default();
            }
            *only
        }
        _ => {
            let round = round.parse().unwrap_or_default();
            talk.codings.push(FoundCoding { coder, codebooks, id, round, ..FoundCoding::default() });
            talk.codings.len() - 1
        }
    };
    known.codings.insert(key.clone(), coding);
    known.last_coding = Some((key, coding));
    (coding, is_unclear)
}

/// The codings that may be meant by a row without an id, or that rows without one began before it.
fn alike(known: &Known, whose: &[&str; 4]) -> Vec<usize> {
    let [coder, round, id, codebooks] = *whose;
    let may_be = |one: &str, other: &str| one.is_empty() || other.is_empty() || one == other;
    let fits = |key: &[String; 4]| {
        key[0] == coder
            && !coder.is_empty()
            && key[2].is_empty() != id.is_empty()
            && may_be(&key[1], round)
            && may_be(&key[3], codebooks)
    };
    let mut alike: Vec<usize> = known.codings.iter().filter(|(key, _)| fits(key)).map(|(_, coding)| *coding).collect();
    // Rows without an id that another id has taken already belong there.
    if !id.is_empty() {
        let is_taken = |coding: &usize| known.codings.iter().any(|(key, other)| other == coding && !key[2].is_empty());
        alike.retain(|coding| !is_taken(coding));
    }
    alike.sort_unstable();
    alike.dedup();
    alike
}

#[cfg(test)]
mod tests {
    use crate::ports::export::table::MARK_COLUMNS;
    use crate::ports::import::{Settings, tables};

    #[test]
    fn a_row_that_was_added_to_our_table_is_in_the_only_coding_of_its_coder() {
        let row = |coding: &str, round: &str, turn: &str, code: &str| {
            let cells = [
                ("talk", "t"),
                ("coder", "Kari"),
                ("coding", coding),
                ("round", round),
                ("turn", turn),
                ("speaker", "T"),
                ("code", code),
                ("text", "Nå."),
            ];
            let cell = |column: &&str| cells.iter().find(|(name, _)| name == column).map_or("", |(_, cell)| *cell);
            MARK_COLUMNS.iter().map(cell).collect::<Vec<_>>().join(",")
        };
        let read = |rows: &[String]| {
            let text = format!("{}\n{}\n", MARK_COLUMNS.join(","), rows.join("\n"));
            let material = tables::read(&text, &Settings::default()).unwrap();
            let told = material.findings.iter().any(|it| it.message.id == "table-coding-unclear");
            let codings = material.talks[0].codings.iter();
            (codings.map(|it| (it.id.clone(), it.round, it.marks.len())).collect::<Vec<_>>(), told)
        };
        let (one, two) = (row("id-1", "1", "1", "Q"), row("id-1", "1", "2", "SR"));
        let added = row("", "", "2", "CT");
        let whole = vec![("id-1".to_owned(), 1, 3)];
        assert_eq!(read(&[one.clone(), two.clone(), added.clone()]), (whole.clone(), false));
        assert_eq!(read(&[added.clone(), one.clone(), two]), (whole, false), "wherever it stands");
        let several = read(&[one, row("id-2", "2", "1", "Q"), added]);
        assert_eq!((several.0.len(), several.1), (3, true));
        assert!(crate::ports::locale::Texts::new("en").knows("table-coding-unclear"));
    }
}
