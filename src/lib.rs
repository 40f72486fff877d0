//! gensvar: code motivational interviewing talks in the terminal, and watch the balance while you do.
//!
//! Four rooms; an arrow between them may only point left, and `tests/tidy.rs` keeps it so:
//!
//! ```text
//! domain  <-  ports  <-  tui  <-  cli  <-  main.rs
//! ```
//!
//! * [`domain`] is what is true on paper: talks, instruments, codings, edits, figures.
//! * [`ports`] is the outside world, each part behind a narrow interface: files, imports, locales, the clock.
//! * [`tui`] is what the coder sees and presses.
//! * [`cli`] is what is typed after the program's name.
//!
//! `docs/ARCHITECTURE.md` tells the whole plan, with the way of a key press through it.

pub mod cli;
pub mod domain;
pub mod ports;
pub mod tui;
