//! From the target of a request to a path below the site's folder, and never to one outside it.

use std::path::PathBuf;

/// The relative path that a request names, decoded; `None` when it is malformed or leaves `prefix`.
///
/// A folder stands for its `index.html`. The query and the fragment do not matter to a file.
pub fn relative_path(target: &str, prefix: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?;
    let path = decoded(path)?;
    let path = path.strip_prefix(prefix)?;
    let mut file = PathBuf::new();
    let mut segments = path.split('/').peekable();
    while let Some(segment) = segments.next() {
        if segment.is_empty() && segments.peek().is_none() {
            file.push("index.html");
        } else if is_plain(segment) {
            file.push(segment);
        } else {
            return None;
        }
    }
    Some(file)
}

/// A name of a file or folder: not empty, not a step up, no drive letter, no separator of another system.
fn is_plain(segment: &str) -> bool {
    !segment.is_empty() && segment != "." && segment != ".." && !segment.contains(['\\', ':', '\0'])
}

/// Undoes percent-encoding; `None` when it is broken or no UTF-8.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' { 16 * hex_digit(rest.next()?)? + hex_digit(rest.next()?)? } else { byte });
    }
    String::from_utf8(bytes).ok()
}

fn hex_digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::relative_path;
    use std::path::PathBuf;

    fn check(target: &str, prefix: &str, expected: Option<&str>) {
        assert_eq!(relative_path(target, prefix), expected.map(PathBuf::from), "{target}");
    }

    #[test]
    fn a_folder_stands_for_its_page() {
        check("/", "/", Some("index.html"));
        check("/deep/", "/", Some("deep/index.html"));
    }

    #[test]
    fn query_and_fragment_do_not_matter() {
        check("/app.js?v=1", "/", Some("app.js"));
        check("/?s=1.abc", "/", Some("index.html"));
        check("/#s=1.abc", "/", Some("index.html"));
    }

    #[test]
    fn percent_signs_are_decoded_once() {
        check("/a%20b.svg", "/", Some("a b.svg"));
        check("/%C3%A9.svg", "/", Some("é.svg"));
        check("/a%2520b", "/", Some("a%20b"));
    }

    #[test]
    fn broken_encodings_are_refused() {
        for target in ["/%", "/%4", "/%zz", "/%ff", "/%+4"] {
            check(target, "/", None);
        }
    }

    #[test]
    fn no_path_leads_out_of_the_folder() {
        for target in [
            "/../secret",
            "/a/../../secret",
            "/%2e%2e/secret",
            "/%2e%2e%2fsecret",
            "/..%5csecret",
            "/a\\..\\secret",
            "/C:/secret",
            "//etc/passwd",
            "/a//b",
            "/.",
            "/nul%00",
            "secret",
            "http://elsewhere/secret",
        ] {
            check(target, "/", None);
        }
    }

    #[test]
    fn only_what_stands_below_the_prefix_is_served() {
        check("/any/folder/", "/any/folder/", Some("index.html"));
        check("/any/folder/app.js", "/any/folder/", Some("app.js"));
        check("/app.js", "/any/folder/", None);
        check("/any/folder", "/any/folder/", None);
    }
}
