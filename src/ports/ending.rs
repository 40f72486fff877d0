//! What the system tells a program that has no screen: to end. It is told between two steps of a work, so that what was begun
//! can be brought to its end and nothing half done is left behind. Whoever asks a second time is obeyed at once.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// What a shell adds to the number of the signal that ended a program.
const ENDED_BY: usize = 128;

/// Whether the program was asked to end.
#[derive(Debug, Clone, Default)]
pub struct Ending {
    /// The signal that asked; 0 while none did.
    signal: Arc<AtomicUsize>,
}

impl Ending {
    /// The exit code of a program that was asked to end, where it was.
    pub fn asked(&self) -> Option<u8> {
        match self.signal.load(Ordering::SeqCst) {
            0 => None,
            signal => Some(u8::try_from(ENDED_BY + signal).unwrap_or(u8::MAX)),
        }
    }
}

/// Listens from now on. Where it cannot, the program ends as any other does.
pub fn listen() -> Ending {
    listening::listen()
}

#[cfg(unix)]
mod listening {
    use std::sync::OnceLock;
    use std::sync::atomic::AtomicBool;

    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::flag;

    use super::{Arc, ENDED_BY, Ending};

    pub fn listen() -> Ending {
        static LISTENING: OnceLock<Ending> = OnceLock::new();
        let begin = || {
            let ending = Ending::default();
            let ignored = ignored();
            for signal in [SIGINT, SIGTERM, SIGHUP] {
                // What the caller had ignored stays so: a program under `nohup` goes on when its terminal goes.
                if ignored >> (signal - 1) & 1 == 0 {
                    // Without it the program ends at once.
                    let _ = obey(signal, &ending);
                }
            }
            ending
        };
        LISTENING.get_or_init(begin).clone()
    }

    fn obey(signal: i32, ending: &Ending) -> std::io::Result<()> {
        let number = usize::try_from(signal).unwrap_or_default();
        let is_asked = Arc::new(AtomicBool::new(false));
        let code = i32::try_from(ENDED_BY + number).unwrap_or_default();
        // The first of the two acts at the second signal, since the flag is set behind it.
        flag::register_conditional_shutdown(signal, code, Arc::clone(&is_asked))?;
        flag::register(signal, is_asked)?;
        flag::register_usize(signal, Arc::clone(&ending.signal), number)?;
        Ok(())
    }

    /// The signals that the program is not to hear, a bit each from that of signal 1 on; 0 where the system does not tell.
    fn ignored() -> u64 {
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let bits = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
        bits.and_then(|bits| u64::from_str_radix(bits.trim(), 16).ok()).unwrap_or_default()
    }
}

#[cfg(not(unix))]
mod listening {
    use super::Ending;

    pub fn listen() -> Ending {
        Ending::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_is_that_of_the_signal() {
        let ending = Ending::default();
        assert_eq!(ending.asked(), None);
        ending.signal.store(15, Ordering::SeqCst);
        assert_eq!(ending.asked(), Some(143));
    }
}
