//! Line of Sight, the page: what training hours become in behaviour and revenue, live under the levers.
//!
//! | module | what it is |
//! |---|---|
//! | [`workbench`] | what the page remembers: a plain value with `apply(Edit)` |
//! | [`charts`] | drawings of plain values on any plotters backend |
//! | [`explore`] | what the Explore place shows, as plain values |
//! | [`compare`] | what the Compare place shows, as plain values |
//! | [`words`] | every sentence on screen, in every language |
//! | [`share`] | scenario files |
//! | `app` | the Leptos components, one folder a place |
//! | `browser` | one file for each ability of the browser |
//!
//! main -> app -> workbench -> engine; app -> explore, compare -> words, charts -> engine; app -> share -> engine. Nothing
//! looks up: the workbench knows no component, the charts know neither the app nor Leptos, and every number on screen
//! comes from `los_engine`.
//!
//! The page does not run the engine: `simulator/` does, in a worker, as a wasm module of its own. `app` asks it through
//! `los_simulator`'s messages, and `browser::simulator` finds a way to it.

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod charts;
pub mod compare;
pub mod explore;
pub mod share;
pub mod words;
pub mod workbench;
