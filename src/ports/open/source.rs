//! Of what a coding was made that is open.

/// What a coding was made of when it was opened.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Source {
    /// The files themselves.
    #[default]
    Files,
    /// A good copy.
    Copy,
    /// Its journal alone: there was never a file of it.
    Journal,
    /// Its history: the coding is as it was at a moment, which this tells.
    Past(String),
}

impl Source {
    /// The moment at which everything was as it is shown.
    pub fn past(&self) -> Option<String> {
        match self {
            Self::Past(at) => Some(at.clone()),
            Self::Files | Self::Copy | Self::Journal => None,
        }
    }
}
