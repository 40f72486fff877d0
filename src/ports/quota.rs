//! A limit on the size of files is an error like a full disk, and not the end of the program.

use std::io;

/// From now on, writing past the limit fails; the system would end the program otherwise.
#[cfg(unix)]
pub fn outlive() -> io::Result<()> {
    // Listening is enough. That the signal came is of no interest: whoever writes gets the error.
    signal_hook::flag::register(signal_hook::consts::SIGXFSZ, std::sync::Arc::default()).map(drop)
}

/// From now on, writing past the limit fails; the system would end the program otherwise.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "as where there are signals")]
pub fn outlive() -> io::Result<()> {
    Ok(())
}
