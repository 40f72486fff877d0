//! What is left after something went wrong: the work is killed at any moment, and calls of the system fail.
//!
//! The work is played by this very binary, in a process of its own ([`work`]). What needs tools that are not everywhere is
//! marked as ignored and run by `.ci/run` where the tools are; there it says what was skipped, and why.

#[cfg(target_os = "linux")]
mod accounts;
mod calls;
mod copied;
mod disk;
mod each_step;
mod ending;
mod kills;
mod looking;
mod places;
mod program;
mod second;
mod sockets;
mod two_writers;
mod unread;
mod work;
