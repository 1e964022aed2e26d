//! The folder in which Trunk prepares the site, and the page in it, which names the site's files.

use crate::outcome::{Concerning, Outcome};
use std::fs;
use std::path::PathBuf;

const PAGE: &str = "index.html";

/// A site in the making.
pub struct Staging {
    folder: PathBuf,
    page: String,
    /// Whether it is built to be sent to people.
    pub release: bool,
}

impl Staging {
    /// What Trunk names in the environment of its hooks.
    pub fn open() -> Outcome<Self> {
        let folder = std::env::var_os("TRUNK_STAGING_DIR")
            .map(PathBuf::from)
            .ok_or("`modules` is a step of Trunk's build: use `cargo xtask dist` or `cargo xtask serve`.")?;
        let page = fs::read_to_string(folder.join(PAGE)).concerning(PAGE)?;
        let release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
        Ok(Self { folder, page, release })
    }

    /// Writes a file of the site.
    pub fn put(&self, name: &str, bytes: &[u8]) -> Outcome<()> {
        fs::write(self.folder.join(name), bytes).concerning(name)
    }

    /// Writes a file to which the page shall refer where it named `old`, and takes the old one away.
    pub fn put_for(&mut self, old: &str, name: &str, bytes: &[u8]) -> Outcome<()> {
        self.page = named(&self.page, old, name)?;
        let old = self.folder.join(old);
        if old.exists() {
            fs::remove_file(&old).concerning(old.display())?;
        }
        self.put(name, bytes)
    }

    /// The file whose name begins and ends like this.
    pub fn find(&self, begin: &str, end: &str) -> Outcome<String> {
        let files = fs::read_dir(&self.folder).concerning(self.folder.display())?;
        files
            .filter_map(|file| file.ok()?.file_name().into_string().ok())
            .find(|name| name.starts_with(begin) && name.ends_with(end))
            .ok_or_else(|| format!("Trunk wrote no {begin}..{end}."))
    }

    /// Writes the page.
    pub fn close(self) -> Outcome<()> {
        self.put(PAGE, self.page.as_bytes())
    }
}

/// The page with `new` where `old` stood.
fn named(page: &str, old: &str, new: &str) -> Outcome<String> {
    let (address, new) = (format!("./{old}"), format!("./{new}"));
    if page.contains(&address) { Ok(page.replace(&address, &new)) } else { Err(format!("{PAGE} does not name {address}.")) }
}

/// FNV-1a (Fowler, Noll & Vo): the names only have to differ when the bytes do.
pub fn hash<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let bytes = parts.into_iter().flatten();
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3));
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::{hash, named};

    #[test]
    fn the_page_names_the_hashed_files() {
        let page = r#"<link href="./simulator.js" />"#;
        assert_eq!(named(page, "simulator.js", "simulator-1.js").as_deref(), Ok(r#"<link href="./simulator-1.js" />"#));
        assert!(named(page, "simulator.wasm", "simulator-1.wasm").is_err());
    }

    #[test]
    fn other_bytes_have_another_hash() {
        assert_eq!(hash([&b"ab"[..], b"c"]), hash([&b"abc"[..]]));
        assert_ne!(hash([&b"abc"[..]]), hash([&b"abd"[..]]));
        assert_eq!(hash([&b"a"[..]]), "af63dc4c8601ec8c", "the published value");
    }
}
