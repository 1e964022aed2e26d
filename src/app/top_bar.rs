//! The head of the page: the product, the scenario's name, and what can be done with the whole of it.

use leptos::prelude::*;

use super::desk::use_desk;
use super::files::{OpenButton, SaveButton};
use super::looks::Looks;
use super::place::Place;
use super::tongue::use_words;
use crate::workbench::{Choice, Edit, Setting};

/// The places, as links: the address says where one is.
#[component]
fn Places() -> impl IntoView {
    let (place, words) = (use_desk().place(), use_words());
    let link = |of: Place| {
        let current = move || (place.get() == of).then_some("page");
        view! { <a href=of.fragment() aria-current=current>{of.name(words)}</a> }
    };
    view! { <nav class="places" aria-label=words.places()>{Place::ALL.map(link).collect_view()}</nav> }
}

#[component]
pub fn TopBar() -> impl IntoView {
    let desk = use_desk();
    let words = use_words();
    let can_undo = Memo::new(move |_| desk.bench().with(crate::workbench::Workbench::can_undo));
    let can_redo = Memo::new(move |_| desk.bench().with(crate::workbench::Workbench::can_redo));
    let is_reset = Memo::new(move |_| desk.bench().with(|bench| bench.scenario() == bench.opened()));
    view! {
        <header class="top-bar">
            <p class="brand">{words.product()}</p>
            <Places />
            <input
                class="scenario-name"
                aria-label=words.setting(Setting::Name)
                maxlength="80"
                autocomplete="off"
                prop:value=move || desk.scenario().with(|scenario| scenario.name().to_owned())
                on:change:target=move |event| {
                    let input = event.target();
                    match desk.dispatch(Edit::Choose(Choice::Name(input.value()))) {
                        // Also when only spaces around it went.
                        Ok(()) => input.set_value(&desk.scenario().with_untracked(|scenario| scenario.name().to_owned())),
                        Err(problem) => desk.tell(desk.refusal(words.setting(Setting::Name), &problem)),
                    }
                }
            />
            <Looks />
            <div class="actions">
                <button type="button" prop:disabled=move || !can_undo.get() on:click=move |_| desk.dispatch_or_tell(Edit::Undo)>{words.undo()}</button>
                <button type="button" prop:disabled=move || !can_redo.get() on:click=move |_| desk.dispatch_or_tell(Edit::Redo)>{words.redo()}</button>
                <button type="button" prop:disabled=move || is_reset.get() on:click=move |_| desk.dispatch_or_tell(Edit::Reset)>{words.reset()}</button>
                <OpenButton />
                <SaveButton />
            </div>
        </header>
    }
}
