//! Talks and codings in the form of other programs, and codebooks too.

pub mod boris;
pub mod cacti;
pub mod codebook_boris;
pub mod codebook_cacti;
pub mod codebook_csv;
pub mod given;
pub mod sdis;
