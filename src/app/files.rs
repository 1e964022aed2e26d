//! Opening and saving scenario files, by button and by drag and drop.

use gloo_file::futures::read_as_bytes;
use leptos::ev;
use leptos::html::Input;
use leptos::prelude::*;
use leptos::task::spawn_local;
use los_engine::problem::printable;

use super::desk::{Desk, use_desk};
use super::place::Place;
use crate::browser::download;
use crate::share;
use crate::words::en;
use crate::workbench::{Arrange, Edit};

/// Reads a file and puts its scenario on the bench. A file that is not one gets a sentence and changes nothing.
fn open(desk: Desk, file: web_sys::File) {
    // A file's name comes from elsewhere, like its contents.
    let name = printable(&file.name());
    let refuse = move |name: &str, why: String| desk.tell(en::file_refused(name, &why));
    if file.size() > f64::from(share::LARGEST_FILE) {
        refuse(&name, en::file_too_large(share::LARGEST_FILE / 1024));
        return;
    }
    spawn_local(async move {
        let read = match read_as_bytes(&gloo_file::File::from(file)).await {
            Ok(bytes) => share::read(&bytes).map_err(|problem| problem.to_string()),
            Err(error) => Err(error.to_string()),
        };
        match read {
            // In Compare nothing is replaced: the file stands beside what is there.
            Ok(scenario) if desk.place().get_untracked() == Place::Compare => {
                desk.dispatch_or_tell(Edit::Arrange(Arrange::Since(Box::new(scenario))));
            }
            Ok(scenario) => desk.dispatch_or_tell(Edit::Open(Box::new(scenario))),
            Err(why) => refuse(&name, why),
        }
    });
}

#[component]
pub fn OpenButton(#[prop(default = en::OPEN)] words: &'static str) -> impl IntoView {
    let desk = use_desk();
    let picker = NodeRef::<Input>::new();
    let chosen = move |_| {
        let Some(input) = picker.get() else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            open(desk, file);
        }
        // So that the same file can be chosen again.
        input.set_value("");
    };
    view! {
        <button
            type="button"
            on:click=move |_| {
                if let Some(input) = picker.get() {
                    input.click();
                }
            }
        >
            {words}
        </button>
        <input node_ref=picker type="file" accept=".json,application/json" hidden data-testid="file" on:change=chosen />
    }
}

#[component]
pub fn SaveButton() -> impl IntoView {
    let desk = use_desk();
    let save = move |_| {
        let (name, text) = desk.scenario().with(|scenario| (share::file_name(scenario), share::write(scenario)));
        if download::text(&name, "application/json", &text).is_err() {
            desk.tell(en::SAVE_REFUSED.to_owned());
        }
    };
    view! { <button type="button" class="main-action" on:click=save>{en::SAVE}</button> }
}

/// A file dragged over the page can be dropped anywhere.
#[component]
pub fn DropZone() -> impl IntoView {
    let desk = use_desk();
    let over = RwSignal::new(false);
    let has_file =
        |event: &web_sys::DragEvent| event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0));
    let listeners = [
        window_event_listener(ev::dragover, move |event| {
            if has_file(&event) {
                event.prevent_default();
                over.set(true);
            }
        }),
        window_event_listener(ev::dragleave, move |event| {
            if event.related_target().is_none() {
                over.set(false);
            }
        }),
        window_event_listener(ev::drop, move |event| {
            if has_file(&event) {
                event.prevent_default();
                over.set(false);
                if let Some(file) = event.data_transfer().and_then(|data| data.files()).and_then(|files| files.get(0)) {
                    open(desk, file);
                }
            }
        }),
    ];
    on_cleanup(move || listeners.into_iter().for_each(WindowListenerHandle::remove));
    view! {
        <Show when=move || over.get()>
            <p class="drop-zone">{en::DROP_HERE}</p>
        </Show>
    }
}
