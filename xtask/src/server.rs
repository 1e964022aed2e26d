//! A small HTTP server for `dist/`, on this machine only.
//!
//! It sends the headers that a real host should send, so that what works here works there. [`site`] decides the
//! answers and knows no network; this file is the loop around it.

mod headers;
mod mime;
mod request_path;
mod site;

use crate::outcome::{Concerning, Outcome};
use site::{Answer, Site};
use std::path::Path;
use std::sync::Arc;
use tiny_http::{Header, Request, Response};

/// A browser loads a page's files over a handful of connections at once.
const N_THREADS: usize = 4;

/// A server that listens but does not answer yet.
pub struct Server {
    listener: Arc<tiny_http::Server>,
    site: Arc<Site>,
}

impl Server {
    /// Serves `folder` below `prefix` (`/`, or `/any/folder/`) on the wished port, or on a free one.
    pub fn new(folder: &Path, prefix: &'static str, port: Option<u16>) -> Outcome<Self> {
        let listener =
            tiny_http::Server::http(("127.0.0.1", port.unwrap_or(0))).concerning("the local server could not start")?;
        Ok(Self { listener: Arc::new(listener), site: Arc::new(Site::new(folder, prefix)?) })
    }

    /// The address of the page.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.listener.server_addr(), self.site.prefix())
    }

    /// Answers until the program ends.
    pub fn run(&self) {
        let threads: Vec<_> = (0..N_THREADS).map(|_| self.answer_in_background()).collect();
        for thread in threads {
            // A thread ends only by a panic, which has been printed.
            let _ = thread.join();
        }
    }

    /// Answers while the caller goes on.
    pub fn answer_in_background(&self) -> std::thread::JoinHandle<()> {
        let (listener, site) = (Arc::clone(&self.listener), Arc::clone(&self.site));
        std::thread::spawn(move || {
            for request in listener.incoming_requests() {
                let answer = site.answer(&request.method().to_string(), request.url());
                send(request, answer);
            }
        })
    }
}

fn send(request: Request, answer: Answer) {
    // With its length, so that a browser can show how far a download has come.
    let mut response = Response::from_data(answer.body).with_status_code(answer.status).with_chunked_threshold(usize::MAX);
    for (name, value) in answer.headers {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    // The browser may have gone away meanwhile, which is its right.
    let _ = request.respond(response);
}
