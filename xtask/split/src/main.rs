//! `los-split <wasm> <folder>`: cuts the page's wasm where its functions are marked `#[wasm_split]`. Writes `main.wasm`, which
//! wasm-bindgen makes the page of, and the parts that come later, and says for each of them what must be there: a line with
//! its name and the stems of its files, in the order in which they are started.

use std::error::Error;
use std::path::Path;

use wasm_split_cli_support::{Options, transform};

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [wasm, folder] = words.as_slice() else { return Err("it takes a wasm file and a folder".into()) };
    let bytes = std::fs::read(wasm)?;
    let folder = Path::new(folder);
    let main = folder.join("main.wasm");
    let mut options = Options::new(&bytes);
    options.output_dir = folder;
    options.main_out_path = &main;
    let mut parts: Vec<_> = transform(options)?.prefetch_map.into_iter().collect();
    parts.sort();
    for (name, stems) in parts {
        println!("{name} {}", stems.join(" "));
    }
    Ok(())
}
