//! Opening and saving scenario files, by button and by drag and drop.

use gloo_file::futures::read_as_bytes;
use leptos::ev;
use leptos::html::Input;
use leptos::prelude::*;
use leptos::task::spawn_local;
use los_engine::problem::{Problem, printable};
use los_engine::scenario::Scenario;
use wasm_split_helpers::wasm_split;

use super::desk::{Desk, use_desk};
use super::later::NotLoaded;
use super::place::Place;
use super::tongue::use_words;
use crate::browser::download;
use crate::share;
use crate::workbench::{Arrange, Edit};

/// Reads a file and puts its scenario on the bench. A file that is not one gets a sentence and changes nothing.
fn open(desk: Desk, file: web_sys::File) {
    // A file's name comes from elsewhere, like its contents.
    let name = printable(&file.name());
    let refuse = move |name: &str, why: &str| desk.tell(desk.words_now().file_refused(name, why));
    if file.size() > f64::from(share::LARGEST_FILE) {
        refuse(&name, &desk.words_now().file_too_large(&(share::LARGEST_FILE / 1024).to_string()));
        return;
    }
    spawn_local(async move {
        let read = match read_as_bytes(&gloo_file::File::from(file)).await {
            Ok(bytes) => match scenario(bytes).await {
                Ok(read) => read.map_err(|problem| desk.refusal(&problem.field, &problem)),
                Err(NotLoaded) => return desk.tell(desk.words_now().part_not_loaded().to_owned()),
            },
            Err(error) => Err(error.to_string()),
        };
        match read {
            // In Compare nothing is replaced: the file stands beside what is there.
            Ok(scenario) if desk.place().get_untracked() == Place::Compare => {
                desk.dispatch_or_tell(Edit::Arrange(Arrange::Since(Box::new(scenario))));
            }
            Ok(scenario) => desk.dispatch_or_tell(Edit::Open(Box::new(scenario))),
            Err(why) => refuse(&name, &why),
        }
    });
}

/// The scenario in a file.
#[wasm_split(files, fallible)]
#[allow(clippy::unnecessary_wraps, reason = "its part may not come")]
fn scenario(bytes: Vec<u8>) -> Result<Result<Scenario, Problem>, NotLoaded> {
    Ok(share::read(&bytes))
}

/// The name and the text of a scenario's file.
#[wasm_split(files, fallible)]
#[allow(clippy::unnecessary_wraps, reason = "its part may not come")]
fn file_of(scenario: Scenario) -> Result<(String, String), NotLoaded> {
    Ok((share::file_name(&scenario), share::write(&scenario)))
}

#[component]
pub fn OpenButton(
    /// What stands on it; "Open" where nothing is said.
    #[prop(optional, into)]
    label: Option<String>,
) -> impl IntoView {
    let (desk, words) = (use_desk(), use_words());
    let label = label.unwrap_or_else(|| words.open().to_owned());
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
            {label}
        </button>
        <input node_ref=picker type="file" accept=".json,application/json" hidden data-testid="file" on:change=chosen />
    }
}

#[component]
pub fn SaveButton() -> impl IntoView {
    let (desk, words) = (use_desk(), use_words());
    let save = move |_| {
        spawn_local(async move {
            let refused = match file_of(desk.scenario().get_untracked()).await {
                Ok((name, text)) => download::text(&name, "application/json", &text).err().map(|_| words.save_refused()),
                Err(NotLoaded) => Some(words.part_not_loaded()),
            };
            if let Some(refused) = refused {
                desk.tell(refused.to_owned());
            }
        });
    };
    view! { <button type="button" class="main-action" on:click=save>{words.save()}</button> }
}

/// A file dragged over the page can be dropped anywhere.
#[component]
pub fn DropZone() -> impl IntoView {
    let (desk, words) = (use_desk(), use_words());
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
            <p class="drop-zone">{words.drop_here()}</p>
        </Show>
    }
}
