//! The console: the terminal while the program holds it, and all that happens at it.

use std::fs::File;
use std::io;
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use ratatui::Frame;

use super::outlet::{Flow, Outlet};
use super::screen::Screen;
use super::{keyboard, signals};
use crate::ports::panics;
use crate::tui::msg::Msg;

/// How long a terminal that is slow may take for the last that it is told, when the coder leaves.
const PATIENCE: Duration = Duration::from_secs(5);
/// The same, when the system asks the program to end or to stop.
const LITTLE_PATIENCE: Duration = Duration::from_millis(300);
/// How long a program that was continued in the background waits whether it is asked to end.
const GRACE: Duration = Duration::from_millis(100);

/// What the threads around the terminal tell.
enum News {
    Msg(Msg),
    /// The program is to stop until it is told to go on.
    Stop,
    /// The program was stopped, and goes on.
    GoOn,
}

/// Where the threads around the terminal tell what happens.
#[derive(Clone)]
pub struct Post {
    news: Sender<News>,
    known: Arc<Known>,
}

/// What several threads know.
#[derive(Default)]
struct Known {
    /// The exit code that goes with why the program is to end; 0 when nothing but the coder ends it.
    code: AtomicU8,
    /// The size that was told last.
    size: Mutex<Option<(u16, u16)>>,
    /// Whether the window changed since the last frame: then it may have lost what was drawn, even when it has the same
    /// size again.
    changed: AtomicBool,
    /// Whether the terminal is ours, so that what is typed is for us.
    ours: AtomicBool,
}

impl Post {
    /// Tells what happened; false when nobody listens any more.
    pub fn tell(&self, msg: Msg) -> bool {
        self.news.send(News::Msg(msg)).is_ok()
    }

    /// The window changed.
    pub fn resize(&self) {
        self.known.changed.store(true, Ordering::SeqCst);
        self.measure(true);
    }

    /// Tells the size of the terminal, when it is another one than was told.
    pub fn fit(&self) {
        self.measure(false);
    }

    fn measure(&self, anyway: bool) {
        // Measured and told in one go, so that of two threads the later one tells what holds.
        let mut told = self.known.size.lock().unwrap_or_else(PoisonError::into_inner);
        if let Ok((width, height)) = super::size()
            && (anyway || *told != Some((width, height)))
        {
            *told = Some((width, height));
            self.tell(Msg::Resize(width, height));
        }
    }

    /// The program is to end, with that exit code; what was told first holds.
    pub fn end(&self, code: u8) {
        let _ = self.known.code.compare_exchange(0, code, Ordering::SeqCst, Ordering::SeqCst);
        self.tell(Msg::Hangup);
    }

    /// The terminal is gone.
    pub fn hang_up(&self) {
        self.end(signals::HUNG_UP);
    }

    /// The program is to stop for a while.
    pub fn stop(&self) {
        let _ = self.news.send(News::Stop);
    }

    /// The program goes on after a stop.
    pub fn go_on(&self) {
        let _ = self.news.send(News::GoOn);
    }

    /// Whether what is typed is for us, and not for whoever has the terminal next.
    pub fn is_ours(&self) -> bool {
        self.known.ours.load(Ordering::SeqCst)
    }

    fn code(&self) -> u8 {
        self.known.code.load(Ordering::SeqCst)
    }
}

/// The terminal while the program holds it; dropping it gives the terminal back.
pub struct Console {
    screen: Screen,
    outlet: Outlet<File>,
    news: Receiver<News>,
    post: Post,
    /// Whether a signal came that ends the program.
    ending: Arc<AtomicBool>,
    /// Whether it is still to be told that the program goes on, after it stopped by itself.
    stopped: bool,
    _watch: panics::Watch,
}

impl Console {
    /// Takes the terminal over and begins to listen to it.
    pub fn open() -> io::Result<Self> {
        let (sender, news) = channel();
        let post = Post { news: sender, known: Arc::default() };
        let at_panic = post.clone();
        let watch = panics::watch(move || at_panic.end(signals::CAME_TO_GRIEF), super::give_back_at_once);
        let ending = signals::listen(post.clone())?;
        let flow = post.clone();
        let outlet = Outlet::open(super::way_out()?, super::quick_way_out(), move |told| match told {
            Flow::Room => drop(flow.tell(Msg::Room)),
            Flow::Gone => flow.hang_up(),
        })?;
        let screen = Screen::new(super::size()?)?;
        let mut console = Self { screen, outlet, news, post: post.clone(), ending, stopped: false, _watch: watch };
        console.take()?;
        keyboard::listen(post)?;
        Ok(console)
    }

    /// The next thing that happens; none when there is nothing to wait for until then.
    pub fn wait(&mut self, until: Option<Instant>, now: Instant) -> Option<Msg> {
        let news = match until {
            None => self.news.recv().map_err(RecvTimeoutError::from),
            Some(until) => self.news.recv_timeout(until.saturating_duration_since(now)),
        };
        match news {
            Ok(news) => Some(self.hear(news)),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => Some(Msg::Hangup),
        }
    }

    /// What happened already and waits.
    pub fn waiting(&mut self) -> Option<Msg> {
        let news = self.news.try_recv().ok()?;
        Some(self.hear(news))
    }

    /// What the threads told that waits, once there will be no more frames: whether the program is to stop or go on is no
    /// question any more, and taking the terminal again would stop it for good where it is in the background.
    pub fn left_over(&mut self) -> Option<Msg> {
        self.news.try_iter().find_map(|news| if let News::Msg(msg) = news { Some(msg) } else { None })
    }

    /// Where others may tell what happened.
    pub fn post(&self) -> Post {
        self.post.clone()
    }

    /// The size of the terminal.
    pub fn size(&self) -> (u16, u16) {
        super::size().unwrap_or((80, 24))
    }

    /// Draws a frame, unless the terminal has not taken those before it yet: then it is told once there is room. An
    /// error means that the terminal is gone.
    pub fn draw(&mut self, paint: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        if !self.post.is_ours() || !self.outlet.has_room() {
            return Ok(());
        }
        if self.post.known.changed.swap(false, Ordering::SeqCst) {
            self.screen.forget();
        }
        let size = super::size().inspect_err(|_| self.post.hang_up())?;
        self.screen.draw(size, paint)?;
        self.screen.hand_over(|bytes| self.outlet.send(bytes));
        Ok(())
    }

    /// Has every cell drawn again with the next frame.
    pub fn redraw(&mut self) {
        self.screen.forget();
    }

    /// Whether something else than the coder ended the program.
    pub fn was_ended(&self) -> bool {
        self.post.code() != 0
    }

    /// Gives the terminal back; returns the exit code that goes with why, 0 when the coder left.
    pub fn close(mut self) -> u8 {
        self.leave();
        self.post.code()
    }

    fn hear(&mut self, news: News) -> Msg {
        match news {
            News::Msg(msg) => return msg,
            News::Stop => self.stop(),
            News::GoOn => self.go_on(),
        }
        // It is time for a frame, whatever became of it.
        Msg::Room
    }

    fn take(&mut self) -> io::Result<()> {
        enable_raw_mode()?;
        self.post.known.ours.store(true, Ordering::SeqCst);
        let mut bytes = Vec::new();
        super::write_taking(&mut bytes)?;
        self.outlet.send(&mut bytes);
        self.screen.forget();
        Ok(())
    }

    fn leave(&mut self) {
        let left = self.post.code() == 0;
        self.give_back(if left { PATIENCE } else { LITTLE_PATIENCE });
    }

    fn give_back(&mut self, patience: Duration) {
        if !self.post.known.ours.swap(false, Ordering::SeqCst) {
            return;
        }
        // First the settings: who sees the screen again may type. In the background they are somebody else's, and touching
        // them would stop the program.
        if signals::in_foreground() {
            let _ = disable_raw_mode();
        }
        let mut bytes = Vec::new();
        let _ = super::write_leaving(&mut bytes);
        self.outlet.send(&mut bytes);
        self.outlet.drain(patience);
    }

    /// Gives the terminal back, stops, and takes it again when told to go on.
    fn stop(&mut self) {
        self.give_back(LITTLE_PATIENCE);
        self.stopped = true;
        while !self.is_to_end() {
            signals::sleep();
            if signals::in_foreground() {
                if !self.is_to_end() {
                    self.take_again();
                }
                return;
            }
            // Whoever ends a stopped program has to let it go on, too.
            std::thread::sleep(GRACE);
        }
    }

    /// Whether anything ends the program. A signal that does is known before the post hears of it.
    fn is_to_end(&self) -> bool {
        self.ending.load(Ordering::SeqCst) || self.post.code() != 0
    }

    /// The program goes on after it was stopped without being asked.
    fn go_on(&mut self) {
        if std::mem::take(&mut self.stopped) {
            // The terminal was taken again when the stop was over.
            return;
        }
        if signals::in_foreground() {
            // Somebody else may have set the terminal in between.
            let _ = disable_raw_mode();
            self.take_again();
        } else {
            self.stop();
        }
    }

    fn take_again(&mut self) {
        if self.take().is_err() {
            self.post.hang_up();
        }
    }
}

impl Drop for Console {
    fn drop(&mut self) {
        self.leave();
        // What came to grief is told where it can be read.
        panics::tell();
    }
}
