//! What is true on paper: no files, no clock, no terminal, no threads.
//!
//! Reading order: a [`session`] is what was said; a [`codebook`] is an instrument, and an [`instrument`] is the
//! codebooks that one coding is made under; a [`coding`] is what one coder says of a session; an [`edit`] changes
//! either and knows its inverse; a [`document`] is a session with its coding, its [`history`] and its [`tally`].

#![warn(missing_docs)]

pub mod codebook;
pub mod coding;
pub mod counts;
pub mod crossing;
pub mod document;
pub mod edit;
#[cfg(test)]
pub(crate) mod examples;
pub mod figure;
pub mod filter;
pub mod history;
pub mod instrument;
pub mod merge;
pub mod message;
pub mod phases;
pub mod plan;
pub mod replies;
pub mod search;
pub mod sentence;
pub mod session;
pub mod statements;
pub mod stretch;
pub mod tally;
pub mod visible;
pub mod volley;
