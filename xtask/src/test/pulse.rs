//! A sign of life on a long stage.

use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// Seldom enough to keep a log short, often enough that nobody thinks that it hangs.
const EVERY: Duration = Duration::from_secs(20);

/// Prints a line every twenty seconds until it is dropped.
pub struct Pulse {
    stop: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Pulse {
    /// Starts for the stage of that title.
    pub fn begin(title: &'static str) -> Self {
        let (stop, stopped) = channel();
        let started = Instant::now();
        let thread = std::thread::spawn(move || {
            while stopped.recv_timeout(EVERY) == Err(RecvTimeoutError::Timeout) {
                println!("  ... {title}, {} s so far", started.elapsed().as_secs());
            }
        });
        Self { stop: Some(stop), thread: Some(thread) }
    }
}

impl Drop for Pulse {
    fn drop(&mut self) {
        // The thread wakes when the sender is gone.
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
