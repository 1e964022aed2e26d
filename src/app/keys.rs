//! Shortcuts that work everywhere: undo and redo.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::desk::Desk;
use crate::workbench::Edit;

/// Ctrl+Z (or Cmd+Z) takes the last gesture back; with Shift, or with Ctrl+Y, it is done again.
pub fn listen(desk: Desk) {
    let handle = window_event_listener(ev::keydown, move |event| {
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || is_writing(&event) {
            return;
        }
        let edit = match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
            ("z", false) => Edit::Undo,
            ("z", true) | ("y", false) => Edit::Redo,
            _ => return,
        };
        event.prevent_default();
        desk.dispatch_or_tell(edit);
    });
    on_cleanup(move || handle.remove());
}

/// Whether the person is writing something that is not taken yet: there the browser's own undo belongs to the text.
fn is_writing(event: &web_sys::KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
    let taken = |input: &web_sys::HtmlInputElement| input.get_attribute("data-taken").as_deref() == Some(&input.value());
    target.is_some_and(|input| matches!(input.type_().as_str(), "text" | "number") && !taken(&input))
}
