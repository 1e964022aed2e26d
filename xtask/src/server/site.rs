//! What the server answers: a value from a method and a target.

use super::headers;
use super::mime;
use super::request_path::relative_path;
use crate::outcome::{Concerning, Outcome};
use std::path::{Path, PathBuf};

/// A folder of files that may be read, and where it hangs.
pub struct Site {
    /// Canonical, so that a link out of it can be told.
    folder: PathBuf,
    prefix: &'static str,
}

/// One answer, ready to be sent; to HEAD, only its head is.
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// Names and values.
    pub headers: Vec<(&'static str, &'static str)>,
    /// The file's bytes, or a word on what is wrong.
    pub body: Vec<u8>,
}

impl Site {
    /// The files of `folder` below the path `prefix`, which begins and ends with a slash.
    pub fn new(folder: &Path, prefix: &'static str) -> Outcome<Self> {
        let folder = folder.canonicalize().concerning(folder.display())?;
        Ok(Self { folder, prefix })
    }

    /// Answers one request.
    pub fn answer(&self, method: &str, target: &str) -> Answer {
        if !matches!(method, "GET" | "HEAD") {
            let mut answer = Answer::refusal(405, "only GET and HEAD");
            answer.headers.push(("Allow", "GET, HEAD"));
            return answer;
        }
        let Some(file) = self.file(target) else {
            return Answer::refusal(404, "not found");
        };
        match std::fs::read(&file) {
            Ok(bytes) => Answer::new(200, mime::type_of(&file), bytes),
            Err(_) => Answer::refusal(404, "not found"),
        }
    }

    /// The file that is asked for, if it is one and stands inside the folder.
    fn file(&self, target: &str) -> Option<PathBuf> {
        let file = self.folder.join(relative_path(target, self.prefix)?).canonicalize().ok()?;
        (file.starts_with(&self.folder) && file.is_file()).then_some(file)
    }
}

impl Answer {
    /// An answer that only says what is wrong.
    pub fn refusal(status: u16, sentence: &str) -> Self {
        Self::new(status, "text/plain", format!("{sentence}\n").into_bytes())
    }

    fn new(status: u16, content_type: &'static str, body: Vec<u8>) -> Self {
        let mut headers = vec![("Content-Type", content_type)];
        headers.extend(headers::ALWAYS);
        if content_type == mime::HTML {
            // The page names its files by their hashes: only the page itself can be out of date.
            headers.push(("Cache-Control", "no-cache"));
        }
        Self { status, headers, body }
    }
}

#[cfg(test)]
mod tests {
    use super::{Answer, Path, Site};

    /// This crate's own sources as a site: small files that are surely there.
    fn site() -> Site {
        match Site::new(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), "/") {
            Ok(site) => site,
            Err(reason) => panic!("{reason}"),
        }
    }

    fn header(answer: &Answer, name: &str) -> Option<&'static str> {
        answer.headers.iter().find(|(key, _)| *key == name).map(|(_, value)| *value)
    }

    #[test]
    fn a_file_comes_with_its_type_and_the_policy() {
        let answer = site().answer("GET", "/sizes.mjs");
        assert_eq!(answer.status, 200);
        assert_eq!(header(&answer, "Content-Type"), Some("text/javascript; charset=utf-8"));
        assert_eq!(header(&answer, "X-Content-Type-Options"), Some("nosniff"));
        assert_eq!(header(&answer, "Referrer-Policy"), Some("no-referrer"));
        assert!(header(&answer, "Content-Security-Policy").is_some_and(|policy| policy.starts_with("default-src 'none'; ")));
        assert_eq!(header(&answer, "Cache-Control"), None);
    }

    #[test]
    fn a_missing_file_a_folder_and_a_way_out_are_not_found() {
        for target in ["/", "/missing.js", "/server", "/../Cargo.toml", "/%2e%2e/Cargo.toml"] {
            let answer = site().answer("GET", target);
            assert_eq!(answer.status, 404, "{target}");
            assert!(header(&answer, "Content-Security-Policy").is_some());
        }
    }

    #[test]
    fn other_methods_are_refused() {
        for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
            assert_eq!(site().answer(method, "/sizes.mjs").status, 405, "{method}");
        }
        assert_eq!(site().answer("HEAD", "/sizes.mjs").status, 200);
    }

    #[test]
    fn the_page_is_always_asked_for_again() {
        let answer = Answer::new(200, crate::server::mime::HTML, Vec::new());
        assert_eq!(header(&answer, "Cache-Control"), Some("no-cache"));
    }
}
