//! Everything that can be set, section by section, straight from the parameter table.

use leptos::prelude::*;
use los_engine::belief::Belief;
use los_engine::parameters::{Group, Parameter};
use los_engine::problem::{Phrase, Problem};
use los_engine::scenario::{AdherenceShape, Scenario, SkillModel};
use los_engine::skill::presets::{RETENTION_PRESETS, RetentionPreset};
use wasm_split_helpers::wasm_split;

use super::number_input::NumberInput;
use crate::app::desk::use_desk;
use crate::app::later::{Later, NotLoaded};
use crate::app::tongue::use_words;
use crate::browser::number;
use crate::explore::lever_name;
use crate::words::{Numbers as _, Words};
use crate::workbench::{Choice, Edit, Lever, Setting, typed};

#[component]
pub fn AllInputs() -> impl IntoView {
    let words = use_words();
    let open = RwSignal::new(false);
    view! {
        <details class="all-inputs" on:toggle:target=move |event| open.set(event.target().has_attribute("open"))>
            <summary>{words.all_inputs()}</summary>
            // Sixty inputs are not built before somebody wants them.
            <Show when=move || open.get()><Later view=sections() /></Show>
        </details>
    }
}

#[wasm_split(inputs, fallible)]
#[allow(clippy::unnecessary_wraps, reason = "its part may not come")]
fn sections() -> Result<AnyView, NotLoaded> {
    Ok(Group::ALL.into_iter().map(|group| view! { <Section group /> }).collect_view().into_any())
}

/// Not among the inputs: its lever shows the interval whatever the cadence is called.
const ELSEWHERE: Parameter = Parameter::CoachingEveryWeeks;

#[component]
fn Section(group: Group) -> impl IntoView {
    let words = use_words();
    let here = move |parameter: &Parameter| parameter.row().group == group && *parameter != ELSEWHERE;
    let fields = Parameter::ALL.iter().copied().filter(here);
    view! {
        <fieldset>
            <legend>{words.group(group)}</legend>
            {settings(group)}
            {fields.map(|parameter| view! { <Field parameter /> }).collect_view()}
        </fieldset>
    }
}

#[component]
fn Field(parameter: Parameter) -> impl IntoView {
    let desk = use_desk();
    let words = use_words();
    let lever = Lever::Number(parameter);
    let row = parameter.row();
    let help = words.help(parameter);
    let range = move || {
        let (low, high) = desk.scenario().with(|scenario| lever.shown_range(scenario))?;
        let unit = words.unit_of("", lever.unit());
        Some(
            desk.numbers()
                .with(|numbers| words.range(&numbers.plain(low, 1), &numbers.plain(high, 1), &unit).trim_end().to_owned()),
        )
    };
    view! {
        <div class="field" data-field=row.name data-ink=row.ink().name()>
            <span class="field-name" title=help>{move || desk.numbers().with(|numbers| desk.scenario().with(|scenario| lever_name(lever, scenario, numbers)))}</span>
            <NumberInput lever described=help place="field" />
            <span class="field-range">{range}</span>
        </div>
    }
}

/// The settings of a section that are not numbers.
fn settings(group: Group) -> AnyView {
    match group {
        Group::Plan => view! { <OwnDates /> }.into_any(),
        Group::Team => view! { <Flag setting=Setting::Tiers is_on=Scenario::tiers choice=Choice::Tiers /> }.into_any(),
        Group::Market => view! {
            <Currency />
            <Flag setting=Setting::CapacityLimited is_on=Scenario::capacity_limited choice=Choice::CapacityLimited />
        }
        .into_any(),
        Group::Beliefs => view! {
            <RetentionSelect />
            <AdherenceSelect />
        }
        .into_any(),
        Group::Model => view! {
            <ModelSelect />
            <Flag setting=Setting::TeamNoise is_on=Scenario::team_noise choice=Choice::TeamNoise />
        }
        .into_any(),
        Group::Costs => ().into_any(),
    }
}

#[component]
fn OwnDates() -> impl IntoView {
    let desk = use_desk();
    let text = Signal::derive(move || {
        desk.scenario().with(|scenario| scenario.own_dates().iter().map(|day| typed(*day)).collect::<Vec<_>>().join(", "))
    });
    let take = move |text: &str| {
        let parts = text.split([',', ' ', ';']).filter(|part| !part.is_empty());
        let day = |part| number::read(part).ok_or_else(|| Problem::new("", part, Phrase::DaysSuchAs));
        let days = parts.map(day).collect::<Result<Vec<_>, _>>()?;
        desk.dispatch(Edit::Choose(Choice::OwnDates(days)))
    };
    view! { <TextField setting=Setting::OwnDates name="own_dates" example="7, 21, 42" text take /> }
}

#[component]
fn Currency() -> impl IntoView {
    let desk = use_desk();
    let text = Signal::derive(move || desk.scenario().with(|scenario| scenario.currency().to_owned()));
    let take = move |text: &str| desk.dispatch(Edit::Choose(Choice::Currency(text.to_ascii_uppercase())));
    view! { <TextField setting=Setting::Currency name="currency" example="EUR" text take /> }
}

/// A setting that is written. What is refused stays as it was written, with the reason beside it.
#[component]
fn TextField<T>(setting: Setting, name: &'static str, example: &'static str, text: Signal<String>, take: T) -> impl IntoView
where
    T: Fn(&str) -> Result<(), Problem> + 'static,
{
    let (desk, words) = (use_desk(), use_words());
    let problem = RwSignal::new(None::<Problem>);
    let said = move || problem.with(|problem| problem.as_ref().map(|problem| desk.refusal(words.setting(setting), problem)));
    let changed = move |input: web_sys::HtmlInputElement| {
        let done = take(&input.value());
        if done.is_ok() {
            // Also when the same was meant and nothing changed: "eur" is EUR.
            input.set_value(&text.get_untracked());
        }
        problem.set(done.err());
    };
    view! {
        <div class="field" data-field=name data-ink=setting.ink().name()>
            <label class="field-name" for=name>{words.setting(setting)}</label>
            <input id=name type="text" autocomplete="off" placeholder=example prop:value=text on:change:target=move |event| changed(event.target()) />
            <span class="problem" role="alert">{said}</span>
        </div>
    }
}

/// A setting that is on or off; `is_on` reads it, `choice` makes it.
#[component]
fn Flag(setting: Setting, is_on: fn(&Scenario) -> bool, choice: fn(bool) -> Choice) -> impl IntoView {
    let desk = use_desk();
    let words = use_words();
    let on = move || desk.scenario().with(is_on);
    view! {
        <label class="field flag" data-ink=setting.ink().name()>
            <span class="field-name">{words.setting(setting)}</span>
            <input type="checkbox" prop:checked=on on:change:target=move |event| desk.dispatch_or_tell(Edit::Choose(choice(event.target().checked()))) />
        </label>
    }
}

/// A setting that is one of a few: their names, and their words in a language.
#[component]
fn Select(
    setting: Setting,
    name: &'static str,
    options: Vec<&'static str>,
    words_of: fn(Words, &str) -> &'static str,
    #[prop(into)] now: Signal<&'static str>,
    choose: fn(&str) -> Option<Choice>,
) -> impl IntoView {
    let desk = use_desk();
    let words = use_words();
    let options = options.into_iter().map(|name| {
        view! {
            <option value=name disabled=name.is_empty() prop:selected=move || now.get() == name>
                {words_of(words, name)}
            </option>
        }
    });
    view! {
        <div class="field" data-field=name data-ink=setting.ink().name()>
            <label class="field-name" for=name>{words.setting(setting)}</label>
            <select
                id=name
                on:change:target=move |event| {
                    if let Some(choice) = choose(&event.target().value()) {
                        desk.dispatch_or_tell(Edit::Choose(choice));
                    }
                }
            >
                {options.collect_view()}
            </select>
        </div>
    }
}

#[component]
fn RetentionSelect() -> impl IntoView {
    let desk = use_desk();
    let words = use_words();
    let now = Signal::derive(move || desk.scenario().with(|scenario| preset_of(scenario).map_or("", |preset| preset.name)));
    let options = core::iter::once("").chain(RETENTION_PRESETS.iter().map(|preset| preset.name)).collect();
    let words_of = |words: Words, name: &str| preset(name).map_or_else(|| words.own_value(), |preset| words.preset(preset));
    let choose = |name: &str| preset(name).map(|preset| Choice::RetentionPreset(*preset));
    let source = move || desk.scenario().with(|scenario| preset_of(scenario).map(|preset| words.preset_source(preset)));
    view! {
        <Select setting=Setting::RetentionPreset name="retention_preset" options words_of now choose />
        <p class="field-range">{source}</p>
    }
}

fn preset(name: &str) -> Option<&'static RetentionPreset> {
    RETENTION_PRESETS.iter().find(|preset| preset.name == name)
}

/// The published retention that a scenario takes as it is.
fn preset_of(scenario: &Scenario) -> Option<&'static RetentionPreset> {
    let is = |parameter, value| scenario.belief(parameter) == Belief::Fixed(value);
    RETENTION_PRESETS
        .iter()
        .find(|preset| is(Parameter::Retention, preset.anchor.retention) && is(Parameter::RetentionDay, preset.anchor.day))
}

#[component]
fn AdherenceSelect() -> impl IntoView {
    let desk = use_desk();
    let now = Signal::derive(move || desk.scenario().with(|scenario| scenario.adherence_shape().name()));
    let options = AdherenceShape::ALL.iter().map(|shape| shape.name()).collect();
    let words_of = |words: Words, name: &str| shape(name).map_or("", |shape| words.adherence_shape(shape));
    let choose = |name: &str| shape(name).map(Choice::AdherenceShape);
    view! { <Select setting=Setting::AdherenceShape name="adherence_shape" options words_of now choose /> }
}

fn shape(name: &str) -> Option<AdherenceShape> {
    AdherenceShape::ALL.iter().copied().find(|shape| shape.name() == name)
}

#[component]
fn ModelSelect() -> impl IntoView {
    let desk = use_desk();
    let now = Signal::derive(move || desk.scenario().with(|scenario| scenario.skill_model().name()));
    let options = SkillModel::ALL.iter().map(|model| model.name()).collect();
    let words_of = |words: Words, name: &str| model(name).map_or("", |model| words.skill_model(model));
    let choose = |name: &str| model(name).map(Choice::SkillModel);
    view! { <Select setting=Setting::SkillModel name="skill_model" options words_of now choose /> }
}

fn model(name: &str) -> Option<SkillModel> {
    SkillModel::ALL.iter().copied().find(|model| model.name() == name)
}
