//! Cells that no spreadsheet takes for a formula, also where it parts the cells of a file by another sign than the file
//! does, and that come back unchanged.
//!
//! A spreadsheet in Danish, Norwegian or Swedish parts a file at every semicolon and every line end, and heeds quotation
//! marks only where a cell begins with one. So `so;=1+1` in a cell of a file with commas is a formula there. Before a sign
//! that begins a formula, behind a sign at which such a program may part, stands an apostrophe; where apostrophes stand there
//! already, one more. One apostrophe less is what was there.

use std::borrow::Cow;

/// Signs that begin a formula; spreadsheets of East Asia take the wide ones for them, too.
pub const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Where programs may begin a new cell inside a cell of a file: at line ends, semicolons and tabs, and in a file with tabs
/// at commas, too. A cell with the file's own sign is in quotation marks from its beginning, which all of them heed.
fn parts_cells(letter: char, separator: u8) -> bool {
    matches!(letter, '\n' | '\r' | ';' | '\t') || (letter == ',' && separator != b',')
}

/// A cell of a file whose cells are parted by a sign.
pub fn guarded(cell: &str, separator: u8) -> Cow<'_, str> {
    changed(cell, separator, |apostrophes| Some(apostrophes + 1))
}

/// What stood in such a cell.
pub fn unguarded(cell: &str, separator: u8) -> Cow<'_, str> {
    // Nothing is made harmless but by an apostrophe.
    if !cell.contains('\'') {
        return Cow::Borrowed(cell);
    }
    changed(cell, separator, |apostrophes| apostrophes.checked_sub(1))
}

/// A cell with another number of apostrophes before each sign that could begin a formula.
fn changed(cell: &str, separator: u8, count: impl Fn(usize) -> Option<usize>) -> Cow<'_, str> {
    // Most cells have no such sign. All bytes are looked at, which goes several at a time.
    if !cell.bytes().fold(false, |is_found, byte| is_found | parts_cells(char::from(byte), separator)) {
        return Cow::Borrowed(cell);
    }
    let mut changed = String::new();
    let mut taken = 0;
    // Where the run of apostrophes begins, while nothing else stands before what may begin a formula.
    let mut run = None;
    for (at, letter) in cell.char_indices() {
        if parts_cells(letter, separator) {
            run = Some(at + 1);
        } else if let Some(from) = run {
            if FORMULA.contains(&letter) {
                if let Some(count) = count(at - from) {
                    changed.push_str(&cell[taken..from]);
                    changed.extend(std::iter::repeat_n('\'', count));
                    taken = at;
                }
                run = None;
            } else if letter.is_whitespace() || letter == '"' {
                run = Some(at + letter.len_utf8());
            } else if letter != '\'' {
                run = None;
            }
        }
    }
    if taken == 0 {
        return Cow::Borrowed(cell);
    }
    changed.push_str(&cell[taken..]);
    Cow::Owned(changed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The cells that a program sees which parts a line at one sign, and heeds quotation marks where a cell begins.
    fn cells(file: &str, at: char) -> Vec<String> {
        let mut cells = vec![String::new()];
        let (mut quoted, mut begins) = (false, true);
        let mut letters = file.chars().peekable();
        while let Some(letter) = letters.next() {
            let is_end = !quoted && (letter == at || letter == '\n' || letter == '\r');
            if is_end {
                cells.push(String::new());
            } else if letter == '"' && quoted {
                quoted = letters.next_if_eq(&'"').is_some();
                cells.last_mut().unwrap().extend(quoted.then_some('"'));
            } else if letter == '"' && begins {
                quoted = true;
            } else {
                cells.last_mut().unwrap().push(letter);
            }
            begins = is_end;
        }
        cells
    }

    #[test]
    fn what_stands_behind_a_semicolon_or_a_line_end_is_no_formula() {
        for (cell, expected) in [
            ("x;=1+1", "x;'=1+1"),
            ("x;=1+1;y", "x;'=1+1;y"),
            ("a\n-b", "a\n'-b"),
            ("x; \"=1", "x; \"'=1"),
            ("x;'=1", "x;''=1"),
            ("so; og = nej", "so; og = nej"),
            ("a=b;c", "a=b;c"),
            ("nej, - ja", "nej, - ja"),
            ("", ""),
        ] {
            assert_eq!(guarded(cell, b','), expected);
            assert_eq!(unguarded(expected, b','), cell);
        }
        assert_eq!(guarded("x,=1", b'\t'), "x,'=1", "a program may take commas in a file with tabs");
    }

    proptest! {
        #[test]
        fn no_program_sees_a_formula_and_every_cell_comes_back(
            rows in prop::collection::vec(prop::collection::vec("[-=+@＝＠;,'\"ab \t\n\r]{0,9}", 2), 1..4)
        ) {
            for separator in [b',', b'\t'] {
                let mut file = csv::WriterBuilder::new().delimiter(separator).from_writer(Vec::new());
                for row in &rows {
                    let cells: Vec<String> =
                        row.iter().map(|cell| guarded(&super::super::table::text(cell), separator).into_owned()).collect();
                    for (cell, words) in cells.iter().zip(row) {
                        let back = unguarded(cell, separator).into_owned();
                        prop_assert_eq!(super::super::table::untext(&back), words.as_str());
                    }
                    file.write_record(&cells).unwrap();
                }
                let file = String::from_utf8(file.into_inner().unwrap()).unwrap();
                for at in [char::from(separator), ';'] {
                    for cell in cells(&file, at) {
                        let begins = cell.chars().next();
                        prop_assert!(!begins.is_some_and(|sign| FORMULA.contains(&sign)), "{at:?}: {cell:?} in {file:?}");
                    }
                }
            }
        }
    }
}
