//! Which marks a score or a role means: a code, a code with a modifier, or everything that one side said.

use std::fmt;

use super::super::session::Speaker;
use super::CodeId;

/// Chooses marks. Written `SR`, `C valence=+` or `every clinician`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Selector {
    /// Marks of a code, whose modifiers have all of these values.
    Code {
        /// The code.
        code: CodeId,
        /// Modifier and value, all of which must hold.
        having: Vec<(String, String)>,
    },
    /// Every mark on that side's turns, *no code* among them.
    Every(Speaker),
}

impl Selector {
    /// Reads a selector; `None` when it is not of the form.
    pub fn parse(text: &str) -> Option<Self> {
        let mut pieces = text.split_whitespace();
        let first = pieces.next()?;
        if first == "every" {
            let speaker = match pieces.next()? {
                "clinician" => Speaker::Clinician,
                "client" => Speaker::Client,
                _ => return None,
            };
            return pieces.next().is_none().then_some(Self::Every(speaker));
        }
        let having = pieces
            .map(|piece| piece.split_once('=').map(|(modifier, value)| (modifier.to_owned(), value.to_owned())))
            .collect::<Option<Vec<_>>>()?;
        Some(Self::Code { code: CodeId::new(first), having })
    }

    /// Whether a mark with this code and these modifiers, on this side, is meant.
    pub fn takes(&self, speaker: Option<Speaker>, code: &CodeId, modifiers: &[(String, String)]) -> bool {
        match self {
            Self::Code { code: wanted, having } => wanted == code && having.iter().all(|pair| modifiers.contains(pair)),
            Self::Every(side) => speaker == Some(*side),
        }
    }
}

impl fmt::Display for Selector {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code { code, having } => {
                write!(formatter, "{code}")?;
                having.iter().try_for_each(|(modifier, value)| write!(formatter, " {modifier}={value}"))
            }
            Self::Every(speaker) => write!(formatter, "every {}", speaker.word()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reading_and_writing_are_inverse() {
        for text in ["SR", "C valence=+", "CR valence=+/- strength=2", "every client"] {
            assert_eq!(Selector::parse(text).map(|selector| selector.to_string()).as_deref(), Some(text));
        }
        assert_eq!(Selector::parse(""), None);
        assert_eq!(Selector::parse("C valence"), None);
        assert_eq!(Selector::parse("every body"), None);
    }

    #[test]
    fn takes_only_what_has_the_value() {
        let plus = Selector::parse("C valence=+").unwrap();
        let code = CodeId::new("C");
        assert!(plus.takes(None, &code, &[("valence".into(), "+".into())]));
        assert!(!plus.takes(None, &code, &[("valence".into(), "-".into())]));
        assert!(!plus.takes(None, &code, &[]));
    }
}
