//! Which marks a score or a role means: a code, a code with a modifier, or everything that one side said.

use std::fmt;

use super::super::session::Speaker;
use super::CodeId;

/// Chooses marks. Written `SR`, `C valence=+`, `C valence=+ target!=second` or `every clinician`.
#[derive(Clone, PartialEq, Eq)]
pub enum Selector {
    /// Marks of a code, whose modifiers have all of some values and none of others.
    Code {
        /// The code.
        code: CodeId,
        /// Modifier and value, all of which must hold.
        having: Vec<(String, String)>,
        /// Modifier and value, none of which may hold.
        lacking: Vec<(String, String)>,
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
        let (mut having, mut lacking) = (Vec::new(), Vec::new());
        for piece in pieces {
            let (list, (modifier, value)) = match piece.split_once("!=") {
                Some(pair) => (&mut lacking, pair),
                None => (&mut having, piece.split_once('=')?),
            };
            list.push((modifier.to_owned(), value.to_owned()));
        }
        Some(Self::Code { code: CodeId::new(first), having, lacking })
    }

    /// Whether a mark with this code and these modifiers, on this side, is meant.
    pub fn takes(&self, speaker: Option<Speaker>, code: &CodeId, modifiers: &[(String, String)]) -> bool {
        match self {
            Self::Code { code: wanted, having, lacking } => {
                let has = |pair: &(String, String)| modifiers.contains(pair);
                wanted == code && having.iter().all(has) && !lacking.iter().any(has)
            }
            Self::Every(side) => speaker == Some(*side),
        }
    }

    /// Whether no mark can ever be meant: a mark has at most one value of each modifier.
    pub fn is_of_nothing(&self) -> bool {
        match self {
            Self::Code { having, lacking, .. } => having.iter().any(|pair| {
                let other = |known: &(String, String)| known.0 == pair.0 && known.1 != pair.1;
                lacking.contains(pair) || having.iter().any(other)
            }),
            Self::Every(_) => false,
        }
    }

    /// Whether it asks for a value of a modifier, or for its absence.
    pub fn asks_for(&self, modifier: &str) -> bool {
        match self {
            Self::Code { having, lacking, .. } => having.iter().chain(lacking).any(|(known, _)| known == modifier),
            Self::Every(_) => false,
        }
    }
}

/// Fingerprints of codebooks are made of this, so that a selector without exclusions reads as it did before there were any.
impl fmt::Debug for Selector {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code { code, having, lacking } => {
                let mut told = formatter.debug_struct("Code");
                told.field("code", code).field("having", having);
                if !lacking.is_empty() {
                    told.field("lacking", lacking);
                }
                told.finish()
            }
            Self::Every(speaker) => formatter.debug_tuple("Every").field(speaker).finish(),
        }
    }
}

impl fmt::Display for Selector {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code { code, having, lacking } => {
                write!(formatter, "{code}")?;
                having.iter().try_for_each(|(modifier, value)| write!(formatter, " {modifier}={value}"))?;
                lacking.iter().try_for_each(|(modifier, value)| write!(formatter, " {modifier}!={value}"))
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
        for text in ["SR", "C valence=+", "CR valence=+/- strength=2", "C a=+ b!=x b!=y", "every client"] {
            assert_eq!(Selector::parse(text).map(|selector| selector.to_string()).as_deref(), Some(text));
        }
        assert_eq!(Selector::parse(""), None);
        assert_eq!([Selector::parse("C valence"), Selector::parse("C valence!")], [None, None]);
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

    #[test]
    fn what_speaks_against_itself_is_of_nothing() {
        let is_of_nothing = |text: &str| Selector::parse(text).unwrap().is_of_nothing();
        assert!(["C a=x a!=x", "C a=x b=x a=y"].into_iter().all(is_of_nothing));
        assert!(
            !["C", "C a=x a!=y", "C a!=x a!=y", "C a=x a=x", "C a=x b=y", "every client"]
                .into_iter()
                .any(is_of_nothing)
        );
    }

    #[test]
    fn what_is_excluded_is_not_taken_and_all_else_is() {
        let first = Selector::parse("C valence=+ target!=second").unwrap();
        let takes = |pairs: &[(&str, &str)]| {
            let pairs: Vec<_> = pairs.iter().map(|(id, value)| ((*id).to_owned(), (*value).to_owned())).collect();
            first.takes(None, &CodeId::new("C"), &pairs)
        };
        assert!(takes(&[("valence", "+")]) && takes(&[("target", "third"), ("valence", "+")]));
        assert!(!takes(&[("target", "second"), ("valence", "+")]) && !takes(&[("target", "third")]));
        assert_eq!(["target", "valence", "code"].map(|modifier| first.asks_for(modifier)), [true, true, false]);
    }
}
