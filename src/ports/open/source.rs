//! Of what a coding was made that is open.

/// What a coding was made of when it was opened.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Source {
    /// The files themselves.
    #[default]
    Files,
    /// A good copy, in place of a file that is damaged or gone.
    Copy,
    /// A good copy that becomes a coding of its own once something is done to it.
    CopyApart,
    /// Its journal alone: there was never a file of it.
    Journal,
    /// Its history: the coding is as it was at a moment, which this tells.
    Past(String),
}

impl Source {
    /// Whether it is a good copy.
    pub fn is_copy(&self) -> bool {
        matches!(self, Self::Copy | Self::CopyApart)
    }

    /// The moment at which everything was as it is shown.
    pub fn past(&self) -> Option<String> {
        match self {
            Self::Past(at) => Some(at.clone()),
            Self::Files | Self::Copy | Self::CopyApart | Self::Journal => None,
        }
    }
}
