//! Lines for a terminal without a screen: broken between words, never within a name of a file or an option.

use super::graphemes::cells;

/// Cells below which lines are left to the terminal.
pub const NARROWEST: usize = 20;

/// Every line of a text broken between words, without an end behind the last.
pub fn in_lines(text: &str, width: usize) -> String {
    let lines: Vec<String> = text.lines().map(|line| broken(line, width).trim_end_matches('\n').to_owned()).collect();
    lines.join("\n")
}

/// A line broken between words. Its first blanks stand before each part, and list marks keep their place.
pub fn broken(line: &str, width: usize) -> String {
    let text = line.trim_end_matches('\n');
    let words = text.trim_start_matches(' ');
    let indent = &text[..text.len() - words.len()];
    let room = width.checked_sub(indent.len());
    let Some(room) = room.filter(|room| *room >= NARROWEST) else { return line.to_owned() };
    let mut lines = String::with_capacity(line.len() + 16);
    let mut filled: Option<usize> = None;
    for word in words.split(' ') {
        let wide = cells(word);
        let together = filled.map(|filled| filled + 1 + wide).filter(|together| *together <= room);
        let lead = match (filled, together) {
            (None, _) => "",
            (_, Some(_)) => " ",
            (_, None) => "\n",
        };
        let indent = if together.is_some() { "" } else { indent };
        lines.extend([lead, indent, word]);
        filled = Some(together.unwrap_or(wide));
    }
    lines.push('\n');
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_broken_at_blanks_and_names_stay_whole() {
        let said = "All of your work is in /home/anna/talk.rescued.coding.ron: open it.\nType gensvar a --good-copy 3";
        let expected =
            "All of your work is in\n/home/anna/talk.rescued.coding.ron:\nopen it.\nType gensvar a\n--good-copy 3";
        assert_eq!(in_lines(said, 23), expected);
        assert_eq!(in_lines(said, 10), said, "too narrow for words");
        assert_eq!(in_lines("", 40), "");
    }
}
