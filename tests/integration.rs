//! The one test binary. Each module holds one kind of promise.

mod laws;
mod scores;
mod support;
mod tidy;
