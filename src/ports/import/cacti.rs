//! Files of CACTI, the coding program of the University of New Mexico: the old ones, which are text ([`text`]), with
//! global scores in a file of their own ([`globals`]); the new one, which is a database ([`database`]); and the
//! configuration of both, which is a codebook ([`configuration`]).

pub mod configuration;
pub mod database;
pub mod globals;
pub mod text;

/// The first line of every old file names the recording behind this.
const AUDIO: &str = "Audio File:";
