//! What several tests need.

pub mod screen;
