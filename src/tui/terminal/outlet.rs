//! The way out to the terminal: a terminal that takes nothing for a while (a slow line, output that is held) keeps nobody
//! from taking keys and saving.
//!
//! What the terminal takes at once is written at once. The rest is left to a thread, which may be made to wait.

use std::io::{self, ErrorKind, Write};
use std::mem;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// How long a terminal that cannot take anything right now is left alone, where it does not make us wait by itself.
const BREATH: Duration = Duration::from_millis(5);

/// What the outlet tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flow {
    /// There is room again, after somebody asked in vain.
    Room,
    /// Nothing can be written any more: the terminal is gone.
    Gone,
}

/// What the thread is at.
#[derive(Default, PartialEq, Eq)]
enum Hand {
    #[default]
    Idle,
    /// It writes, or waits until the terminal takes something.
    Writing,
    /// The terminal is gone.
    Gone,
}

#[derive(Default)]
struct State {
    /// What is to be written next.
    waiting: Vec<u8>,
    hand: Hand,
    /// Whether somebody asked for room in vain.
    wanted: bool,
    closed: bool,
}

#[derive(Default)]
struct Desk {
    state: Mutex<State>,
    changed: Condvar,
}

impl Desk {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Takes what is to be written, and never makes anybody wait.
pub struct Outlet<Q> {
    desk: Arc<Desk>,
    quick: Option<Q>,
}

impl<Q: Write> Outlet<Q> {
    /// Begins to write what is sent to `way_out`, which may make the thread wait. To `quick`, which goes to the same place
    /// and refuses what it cannot take, goes what that place takes at once.
    pub fn open(
        way_out: impl Write + Send + 'static,
        quick: Option<Q>,
        tell: impl Fn(Flow) + Send + 'static,
    ) -> io::Result<Self> {
        let desk = Arc::new(Desk::default());
        let its_desk = Arc::clone(&desk);
        thread::Builder::new().name("outlet".into()).spawn(move || write_on(&its_desk, way_out, tell))?;
        Ok(Self { desk, quick })
    }

    /// Whether a frame may be sent. When not, it is told once there is room; so that what waits is never more than a
    /// frame, however long the terminal takes nothing.
    pub fn has_room(&self) -> bool {
        let mut state = self.desk.state();
        let room = state.waiting.is_empty() && state.hand != Hand::Gone;
        state.wanted |= !room;
        room
    }

    /// Sends bytes after those that wait, and leaves an empty buffer behind.
    pub fn send(&mut self, bytes: &mut Vec<u8>) {
        let mut state = self.desk.state();
        if state.waiting.is_empty()
            && state.hand == Hand::Idle
            && let Some(quick) = &mut self.quick
        {
            bytes.drain(..write_some(quick, bytes));
            if bytes.is_empty() {
                return;
            }
        }
        if state.waiting.is_empty() {
            mem::swap(&mut state.waiting, bytes);
        } else {
            state.waiting.extend_from_slice(bytes);
        }
        bytes.clear();
        drop(state);
        self.desk.changed.notify_all();
    }

    /// Waits until everything is written, or that long; returns whether it is.
    pub fn drain(&self, patience: Duration) -> bool {
        let end = Instant::now() + patience;
        let mut state = self.desk.state();
        loop {
            let done = state.waiting.is_empty() && state.hand == Hand::Idle;
            let left = end.saturating_duration_since(Instant::now());
            if done || state.hand == Hand::Gone || left.is_zero() {
                return done;
            }
            state = self.desk.changed.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }
}

impl<Q> Drop for Outlet<Q> {
    fn drop(&mut self) {
        // The thread is not waited for: it may hang in a write that never ends.
        self.desk.state().closed = true;
        self.desk.changed.notify_all();
    }
}

fn write_on(desk: &Desk, mut way_out: impl Write, tell: impl Fn(Flow)) {
    let mut bytes = Vec::new();
    loop {
        let mut state = desk.state();
        state.hand = Hand::Idle;
        desk.changed.notify_all();
        while state.waiting.is_empty() {
            if state.closed {
                return;
            }
            state = desk.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        bytes.clear();
        mem::swap(&mut state.waiting, &mut bytes);
        state.hand = Hand::Writing;
        let wanted = mem::take(&mut state.wanted);
        drop(state);
        if wanted {
            tell(Flow::Room);
        }
        if write_all(&mut way_out, &bytes).is_err() {
            desk.state().hand = Hand::Gone;
            desk.changed.notify_all();
            tell(Flow::Gone);
            return;
        }
    }
}

/// Writes what is taken at once; returns how many bytes that was.
fn write_some(quick: &mut impl Write, bytes: &[u8]) -> usize {
    let mut done = 0;
    while done < bytes.len() {
        match quick.write(&bytes[done..]) {
            Ok(count @ 1..) => done += count,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            // Full, or gone: the thread will see which.
            _ => break,
        }
    }
    done
}

fn write_all(way_out: &mut impl Write, mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        match way_out.write(bytes) {
            Ok(0) => return Err(ErrorKind::WriteZero.into()),
            Ok(count) => bytes = &bytes[count..],
            // Another program that shares the terminal may have set it so that it refuses instead of making us wait.
            Err(error) if error.kind() == ErrorKind::WouldBlock => thread::sleep(BREATH),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    way_out.flush()
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Receiver, Sender, channel};

    use super::*;

    const SOON: Duration = Duration::from_secs(5);

    /// Asks for leave before each write, and passes on what was written.
    struct Held {
        leave: Receiver<io::Result<usize>>,
        written: Sender<Vec<u8>>,
    }

    impl Write for Held {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let count = self.leave.recv().unwrap_or(Ok(usize::MAX))?.min(bytes.len());
            let _ = self.written.send(bytes[..count].to_vec());
            Ok(count)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    struct Line {
        outlet: Outlet<Held>,
        leave: Sender<io::Result<usize>>,
        outlet_written: Sender<Vec<u8>>,
        written: Receiver<Vec<u8>>,
        told: Receiver<Flow>,
    }

    fn line() -> Line {
        let (leave, asked) = channel();
        let (write, written) = channel();
        let (tell, told) = channel();
        let outlet_written = write.clone();
        let held = Held { leave: asked, written: write };
        let outlet = Outlet::open(held, None, move |flow| tell.send(flow).unwrap_or_default()).unwrap();
        Line { outlet, leave, outlet_written, written, told }
    }

    #[test]
    fn a_terminal_that_takes_nothing_holds_nobody_up() {
        let mut line = line();
        line.outlet.send(&mut b"one".to_vec());
        // The first is on its way, whether or not the thread has taken it yet.
        while !line.outlet.has_room() {}
        line.outlet.send(&mut b"two".to_vec());
        assert!(!line.outlet.has_room(), "what waits is never more than a frame");
        assert!(!line.outlet.drain(Duration::from_millis(1)));
        line.outlet.send(&mut b"end".to_vec());
        for leave in [Ok(1), Err(ErrorKind::Interrupted.into()), Err(ErrorKind::WouldBlock.into()), Ok(9), Ok(9)] {
            line.leave.send(leave).unwrap();
        }
        assert!(line.outlet.drain(SOON));
        let written: Vec<Vec<u8>> = line.written.try_iter().collect();
        assert_eq!(written.concat(), b"onetwoend");
        assert!(line.told.try_iter().any(|flow| flow == Flow::Room) && line.outlet.has_room());
    }

    #[test]
    fn what_is_taken_at_once_goes_first_and_the_rest_after_it() {
        let (mut line, (leave, asked)) = (line(), channel());
        line.outlet.quick = Some(Held { leave: asked, written: line.outlet_written.clone() });
        for taken in [Ok(3), Ok(2), Err(ErrorKind::Interrupted.into()), Ok(1), Err(ErrorKind::WouldBlock.into())] {
            leave.send(taken).unwrap();
        }
        line.outlet.send(&mut b"one".to_vec());
        assert!(line.outlet.drain(Duration::ZERO), "written at once");
        line.outlet.send(&mut b"three".to_vec());
        line.outlet.send(&mut b"four".to_vec());
        drop(line.leave);
        assert!(line.outlet.drain(SOON));
        let written: Vec<Vec<u8>> = line.written.try_iter().collect();
        assert_eq!(written.concat(), b"onethreefour");
    }

    #[test]
    fn a_terminal_that_is_gone_is_told_and_never_waited_for() {
        let mut line = line();
        line.outlet.send(&mut b"one".to_vec());
        line.leave.send(Err(io::Error::other("gone"))).unwrap();
        assert_eq!(line.told.recv_timeout(SOON), Ok(Flow::Gone));
        line.outlet.send(&mut b"two".to_vec());
        assert!(!line.outlet.has_room() && !line.outlet.drain(SOON * 100));
    }
}
