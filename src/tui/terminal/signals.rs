//! What the system tells the program: to end, to stop for a while, to go on, and that the window has another size.

use std::io;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::console::Post;

/// What a shell adds to the number of the signal that ended a program.
const ENDED_BY: i32 = 128;

#[cfg(unix)]
mod listening {
    use std::thread;

    use signal_hook::consts::{
        SIGALRM, SIGCONT, SIGHUP, SIGINT, SIGPROF, SIGQUIT, SIGTERM, SIGTSTP, SIGUSR1, SIGUSR2, SIGVTALRM, SIGWINCH,
        SIGXCPU,
    };
    use signal_hook::flag;
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::emulate_default_handler;

    use super::{Arc, AtomicBool, ENDED_BY, Post, io};

    /// Whatever would end a program that does not listen.
    const ENDING: [i32; 10] =
        [SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGALRM, SIGVTALRM, SIGPROF, SIGUSR1, SIGUSR2, SIGXCPU];

    pub fn listen(post: Post) -> io::Result<Arc<AtomicBool>> {
        let is_to_end = Arc::new(AtomicBool::new(false));
        for ending in ENDING {
            flag::register(ending, Arc::clone(&is_to_end))?;
        }
        let mut signals = Signals::new(ENDING.iter().chain(&[SIGTSTP, SIGCONT, SIGWINCH]))?;
        thread::Builder::new().name("signals".into()).spawn(move || {
            for signal in signals.forever() {
                match signal {
                    SIGWINCH => post.resize(),
                    SIGTSTP => post.stop(),
                    SIGCONT => post.go_on(),
                    ending => post.end(u8::try_from(ENDED_BY + ending).unwrap_or(u8::MAX)),
                }
            }
        })?;
        Ok(is_to_end)
    }

    pub fn sleep() {
        // That it cannot be stopped is no harm: it goes on then.
        let _ = emulate_default_handler(SIGTSTP);
    }

    pub fn in_foreground() -> bool {
        // Without a shell that minds jobs there is no background.
        rustix::termios::tcgetpgrp(rustix::stdio::stdin()).map_or(true, |front| front == rustix::process::getpgrp())
    }
}

#[cfg(not(unix))]
mod listening {
    use super::{Arc, AtomicBool, Post, io};

    #[expect(clippy::unnecessary_wraps, clippy::needless_pass_by_value, reason = "as where there are signals")]
    pub fn listen(_post: Post) -> io::Result<Arc<AtomicBool>> {
        Ok(Arc::default())
    }

    pub fn sleep() {}

    pub fn in_foreground() -> bool {
        true
    }
}

/// The exit code of a program whose terminal went away: that of the signal which says so.
pub const HUNG_UP: u8 = (ENDED_BY + 1) as u8;
/// The exit code after a panic: what the language itself takes.
pub const CAME_TO_GRIEF: u8 = 101;

/// Has the post told of every signal from now on. Whether one came that ends the program is known at once, before a thread
/// finds the time to tell the post.
pub fn listen(post: Post) -> io::Result<Arc<AtomicBool>> {
    listening::listen(post)
}

/// Stops the program until it is told to go on; returns then.
pub fn sleep() {
    listening::sleep();
}

/// Whether the terminal is ours: a shell gives it to one of its jobs at a time.
pub fn in_foreground() -> bool {
    listening::in_foreground()
}
