//! A codebook as a table for spreadsheets: a row for each code, each value of a modifier and each rating.

use super::codebook_texts::{ANCHORS, left_out};
use super::guard::guarded;
use super::table::text;
use crate::domain::codebook::Codebook;
use crate::domain::message::Message;
use crate::ports::formats::Written;

/// The columns of the table.
pub const COLUMNS: [&str; 14] = [
    "kind",
    "id",
    "speaker",
    "group",
    "name",
    "definition",
    "example",
    "hint",
    "modifiers",
    "required",
    "lowest",
    "highest",
    "preset",
    "sign",
];

/// Writes a codebook, with names and definitions in a language.
pub fn write(codebook: &Codebook, language: &str) -> Result<Written, Message> {
    let mut rows: Vec<[String; 14]> = Vec::new();
    for code in &codebook.codes {
        let group =
            codebook.groups.iter().find(|(id, _)| *id == code.group).map_or("", |(_, names)| names.get(language));
        let texts = [&code.name, &code.definition, &code.example, &code.hint].map(|names| names.get(language));
        let mut row = blank("code", &code.id.0);
        fill(&mut row, 2, &[code.speaker.word(), group]);
        fill(&mut row, 4, &texts);
        fill(&mut row, 8, &[&code.modifiers.join(" "), &code.required.join(" ")]);
        rows.push(row);
    }
    for modifier in &codebook.modifiers {
        for value in &modifier.values {
            let mut row = blank("modifier", &value.id);
            fill(&mut row, 3, &[&modifier.id, value.name.get(language)]);
            fill(&mut row, 13, &[&value.sign]);
            rows.push(row);
        }
    }
    for rating in &codebook.ratings {
        let mut row = blank("rating", &rating.id);
        fill(&mut row, 4, &[rating.name.get(language)]);
        let preset = rating.preset.map_or(String::new(), |preset| preset.to_string());
        fill(&mut row, 10, &[&rating.lowest.to_string(), &rating.highest.to_string(), &preset]);
        rows.push(row);
    }
    let mut table = csv::Writer::from_writer(Vec::new());
    let failed = |_| Message::new("export-table-failed");
    table.write_record(COLUMNS).map_err(failed)?;
    let mut is_guarded = false;
    for row in rows {
        let safe = row.iter().map(|cell| guarded(&text(cell), b',').into_owned()).collect::<Vec<_>>();
        is_guarded |= safe.iter().ne(&row);
        table.write_record(safe).map_err(failed)?;
    }
    let bytes = table.into_inner().map_err(|_| Message::new("export-table-failed"))?;
    let told = is_guarded.then(|| Message::new("export-guarded-for-good"));
    let told = told.into_iter().chain(left_out(codebook, language, &[ANCHORS]));
    Ok(Written { bytes, told: told.collect() })
}

fn blank(kind: &str, id: &str) -> [String; 14] {
    let mut row: [String; 14] = Default::default();
    fill(&mut row, 0, &[kind, id]);
    row
}

fn fill(row: &mut [String; 14], from: usize, cells: &[&str]) {
    for (place, cell) in row[from..].iter_mut().zip(cells) {
        (*cell).clone_into(place);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::{client_draft, names};

    #[test]
    fn a_row_for_each_code_value_and_rating_and_no_formulas() {
        let mut draft = client_draft();
        draft.modifiers[0].values[0].id = "+".into();
        draft.codes[0].definition = names("=1+1, \"said\"");
        let written = write(&Codebook::build(&draft).unwrap(), "en").unwrap();
        let expected = "kind,id,speaker,group,name,definition,example,hint,modifiers,required,lowest,highest,preset,sign\n\
                        code,CT,client,,CT,\"'=1+1, \"\"said\"\"\",,,kind,kind,,,,\n\
                        code,ST,client,,ST,,,,,,,,,\n\
                        modifier,'+,,kind,want,,,,,,,,,·want\n\
                        modifier,can,,kind,can,,,,,,,,,·can\n";
        assert_eq!(String::from_utf8(written.bytes).unwrap(), expected);
    }
}
