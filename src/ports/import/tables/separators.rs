//! What parts the columns of a table.

/// What may part columns.
const SEPARATORS: [u8; 4] = [b'\t', b';', b',', b'|'];

/// What parts the columns.
pub fn separator(text: &str) -> u8 {
    parted(text).1
}

/// A table as spreadsheets show it, and what parts its columns. Some write that into a line of its own before the head
/// (`sep=;`), which none of them shows as a row.
pub(super) fn parted(text: &str) -> (&str, u8) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let said = text.split_once('\n').and_then(|(first, rest)| {
        let sign = first.trim_end_matches('\r').trim_matches('"').strip_prefix("sep=")?;
        let said = SEPARATORS.into_iter().find(|separator| [*separator] == *sign.as_bytes())?;
        Some((rest, said))
    });
    said.unwrap_or_else(|| (text, most_often(text)))
}

/// What stands in the head most often.
fn most_often(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    let count = |separator: &&u8| head.bytes().filter(|byte| byte == *separator).count();
    SEPARATORS.iter().max_by_key(count).copied().filter(|best| head.as_bytes().contains(best)).unwrap_or(b',')
}
