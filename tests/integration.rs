//! The one binary of integration tests; this file only lists its modules.
#![expect(clippy::unwrap_used, clippy::panic, reason = "in a test, a failed unwrap is a failed test")]

mod asked;
mod depth;
mod ending_import;
mod faults;
mod files;
mod formats;
mod hostile;
mod journeys;
mod laws;
mod limits;
mod own_codebook;
mod quiet;
mod replies;
mod scores;
mod speed;
mod support;
mod tables;
mod terminal;
mod tidy;
