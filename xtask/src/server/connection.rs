//! HTTP/1.1 at its smallest: one request, one answer, and the connection is closed.

use super::site::{Answer, Site};
use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// A browser's request is well below this, in bytes.
const LONGEST_HEAD: usize = 16 * 1024;

/// How long a connection may stay silent.
const PATIENCE: Duration = Duration::from_mins(1);

/// Reads the request on a connection and answers it.
pub fn answer(mut stream: TcpStream, site: &Site) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let head = head(&mut stream)?;
    if head.is_empty() {
        return Ok(());
    }
    let reply = match method_and_target(&head) {
        Some((method, target)) => bytes(&site.answer(method, target), method != "HEAD"),
        None => bytes(&Answer::refusal(400, "this is no HTTP request"), true),
    };
    stream.write_all(&reply)?;
    stream.shutdown(std::net::Shutdown::Write)
}

/// Everything up to the empty line, or as much of it as there is.
fn head(stream: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    let mut chunk = [0; 2048];
    while head.len() < LONGEST_HEAD && !head.windows(4).any(|end| end == b"\r\n\r\n") {
        let n_bytes = stream.read(&mut chunk)?;
        if n_bytes == 0 {
            break;
        }
        head.extend(chunk.iter().take(n_bytes));
    }
    Ok(head)
}

/// The first two words of `GET /path HTTP/1.1`.
fn method_and_target(head: &[u8]) -> Option<(&str, &str)> {
    let line = std::str::from_utf8(head).ok()?.lines().next()?;
    let mut words = line.split(' ');
    let (method, target, version) = (words.next()?, words.next()?, words.next()?);
    (version.starts_with("HTTP/1.") && words.next().is_none()).then_some((method, target))
}

/// The answer as it goes over the wire.
fn bytes(answer: &Answer, with_body: bool) -> Vec<u8> {
    let reason = match answer.status {
        200 => "OK",
        404 => "Not Found",
        405 => "Method Not Allowed",
        _ => "Bad Request",
    };
    let length = answer.body.len().to_string();
    let closing = [("Content-Length", length.as_str()), ("Connection", "close")];
    let mut head = format!("HTTP/1.1 {} {reason}\r\n", answer.status);
    for (name, value) in answer.headers.iter().copied().chain(closing) {
        head.extend([name, ": ", value, "\r\n"]);
    }
    head.push_str("\r\n");
    let mut bytes = head.into_bytes();
    if with_body {
        bytes.extend(&answer.body);
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::{Answer, bytes, head, method_and_target};

    fn check(request: &str, expected: Option<(&str, &str)>) {
        assert_eq!(method_and_target(request.as_bytes()), expected, "{request:?}");
    }

    #[test]
    fn the_request_line_names_method_and_target() {
        check("GET /app.js?v=1 HTTP/1.1\r\nHost: x\r\n\r\n", Some(("GET", "/app.js?v=1")));
        check("HEAD / HTTP/1.0\r\n\r\n", Some(("HEAD", "/")));
    }

    #[test]
    fn what_is_no_request_is_refused() {
        for request in ["", "\r\n\r\n", "GET /\r\n\r\n", "GET / SPDY/3\r\n\r\n", "GET /a b HTTP/1.1\r\n\r\n"] {
            check(request, None);
        }
        assert_eq!(method_and_target(b"GET /\xff HTTP/1.1\r\n\r\n"), None);
    }

    #[test]
    fn the_head_ends_at_the_empty_line_and_is_never_longer_than_it_may_be() {
        let endless = std::io::repeat(b'x');
        assert!(head(&mut { endless }).is_ok_and(|head| head.len() < super::LONGEST_HEAD + 2048));
        assert!(head(&mut b"GET / HTTP/1.1\r\n\r\n".as_slice()).is_ok_and(|head| head.ends_with(b"\r\n\r\n")));
    }

    #[test]
    fn an_answer_to_head_has_the_length_but_not_the_body() {
        let answer = Answer::refusal(404, "not found");
        let whole = String::from_utf8_lossy(&bytes(&answer, true)).into_owned();
        let head = String::from_utf8_lossy(&bytes(&answer, false)).into_owned();
        assert!(head.starts_with("HTTP/1.1 404 Not Found\r\nContent-Type: text/plain"));
        assert!(head.contains("\r\nContent-Length: 10\r\n") && head.ends_with("\r\n\r\n"));
        assert_eq!(whole, format!("{head}not found\n"));
    }
}
