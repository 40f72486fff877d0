//! Signs that Word names by their place in a font of signs. Such fonts have them where others have letters, moved to U+F000.

/// Where fonts of signs begin.
const MOVED: std::ops::RangeInclusive<u32> = 0xf020..=0xf0ff;

/// Greek letters of the font Symbol, from `A` and from `a` on.
const CAPITALS: &str = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
const SMALL: &str = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

/// Other signs of Symbol.
const SYMBOL: &[(u32, char)] = &[
    (0xa3, '≤'),
    (0xa5, '∞'),
    (0xac, '←'),
    (0xad, '↑'),
    (0xae, '→'),
    (0xaf, '↓'),
    (0xb0, '°'),
    (0xb1, '±'),
    (0xb3, '≥'),
    (0xb4, '×'),
    (0xb7, '•'),
    (0xb9, '≠'),
    (0xbb, '≈'),
    (0xbc, '…'),
];

/// Signs of Wingdings that people put into words.
const WINGDINGS: &[(u32, char)] = &[
    (0x4a, '☺'),
    (0x4b, '😐'),
    (0x4c, '☹'),
    (0x6c, '●'),
    (0x6e, '■'),
    (0xa7, '▪'),
    (0xdf, '←'),
    (0xe0, '→'),
    (0xe8, '➔'),
    (0xf0, '⇨'),
    (0xfb, '✗'),
    (0xfc, '✓'),
    (0xfe, '☑'),
];

/// The letter that a sign of a font is; nothing where the font is not known.
pub fn letter(font: &str, place: u32) -> Option<char> {
    if !MOVED.contains(&place) && place > 0xff {
        // A font of letters: the sign is what it says.
        return char::from_u32(place).filter(|letter| !letter.is_control() && !(0xe000..=0xf8ff).contains(&place));
    }
    let place = place & 0xff;
    let listed = |signs: &[(u32, char)]| signs.iter().find(|(known, _)| *known == place).map(|(_, sign)| *sign);
    let nth = |letters: &str, first: char| letters.chars().nth((place - u32::from(first)) as usize);
    match font {
        "Symbol" => match char::from_u32(place)? {
            'A'..='Z' => nth(CAPITALS, 'A'),
            'a'..='z' => nth(SMALL, 'a'),
            sign @ (' ' | '!' | '#' | '%' | '&' | '('..=')' | '+'..='?') if sign != '-' => Some(sign),
            _ => listed(SYMBOL),
        },
        "Wingdings" => listed(WINGDINGS),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_letters_where_the_font_is_known() {
        assert_eq!(letter("Symbol", 0xf061), Some('α'));
        assert_eq!(letter("Symbol", 0x44), Some('Δ'));
        assert_eq!(letter("Symbol", 0xf05a), Some('Ζ'));
        assert_eq!(letter("Symbol", 0xf0ae), Some('→'));
        assert_eq!(letter("Wingdings", 0xf04a), Some('☺'));
        assert_eq!(letter("Calibri", 0x2713), Some('✓'));
        for (font, place) in [("Wingdings", 0xf021), ("Ours", 0xf061), ("Ours", 0xf8ff), ("Ours", 0x0011_0000)] {
            assert_eq!(letter(font, place), None, "{font} {place:x}");
        }
        assert!(CAPITALS.chars().count() == 26 && SMALL.chars().count() == 26);
    }
}
