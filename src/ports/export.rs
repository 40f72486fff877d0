//! Talks and codings for other programs: a writer for each format.

pub mod webvtt;
