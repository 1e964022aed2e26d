//! Starts the page.

fn main() {
    #[cfg(target_arch = "wasm32")]
    line_of_sight::app::start();
}
