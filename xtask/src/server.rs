//! A small HTTP server for `dist/`, on this machine only.
//!
//! It sends the headers that a real host should send, so that what works here works there. [`site`] decides the
//! answers and knows no network, [`connection`] speaks HTTP; this file is the loop around them.
//!
//! A crate would do more than is wanted here. The one tried, `tiny_http` 0.12, lets a second connection wait
//! behind an idle one when the machine is busy, and a page then hangs for a minute.

mod connection;
mod headers;
mod mime;
mod request_path;
mod site;

use crate::outcome::{Concerning, Outcome};
use site::Site;
use std::net::TcpListener;
use std::path::Path;
use std::sync::Arc;

/// A server that listens but does not answer yet.
pub struct Server {
    listener: TcpListener,
    site: Arc<Site>,
    url: String,
}

impl Server {
    /// Serves `folder` below `prefix` (`/`, or `/any/folder/`) on the wished port, or on a free one.
    pub fn new(folder: &Path, prefix: &'static str, port: Option<u16>) -> Outcome<Self> {
        let site = Site::new(folder, prefix)?;
        let listener = TcpListener::bind(("127.0.0.1", port.unwrap_or(0))).concerning("the local server could not start")?;
        let address = listener.local_addr().concerning("the local server has no address")?;
        Ok(Self { listener, site: Arc::new(site), url: format!("http://{address}{prefix}") })
    }

    /// The address of the page.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Answers until the program ends.
    pub fn run(self) {
        for stream in self.listener.incoming().flatten() {
            let site = Arc::clone(&self.site);
            // A thread each: a browser opens connections ahead and leaves them idle, and none may hold up another.
            std::thread::spawn(move || {
                // The browser may go away in the middle, which is its right.
                let _ = connection::answer(stream, &site);
            });
        }
    }

    /// Answers while the caller goes on; returns the address.
    pub fn run_in_background(self) -> String {
        let url = self.url.clone();
        std::thread::spawn(move || self.run());
        url
    }
}
