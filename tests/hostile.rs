//! Text from anywhere, read wherever it comes out: no output holds anything that a terminal obeys, and what was hidden
//! shows as a mark.

mod carried;
pub mod corpus;
mod kept;
mod screens;
mod verbs;
mod world;
