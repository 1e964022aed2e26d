//! Sizes, and how the screen looks: theme, forced colours, device pixels.

use leptos::html::Div;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, MediaQueryList, ResizeObserver};

/// How the screen looks; a chart is drawn again when it changes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// Device px per CSS px.
    pub device_pixel_ratio: f64,
    theme: Theme,
    forced_colors: bool,
}

/// How the page is painted, by choice or as the device is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Theme {
    Light,
    Dark,
    Projector,
}

impl Look {
    /// How much larger words are than on a desk: on a projector they are read from afar.
    pub fn type_scale(self) -> f64 {
        if self.theme == Theme::Projector { 1.2 } else { 1.0 }
    }
}

/// Size of an element in CSS px, (0, 0) before it is known.
pub fn use_size(node: NodeRef<Div>) -> ReadSignal<(f64, f64)> {
    let (size, set_size) = signal((0.0, 0.0));
    Effect::new(move |_| {
        let Some(element) = node.get() else { return };
        let measured = element.clone();
        let measure = Closure::<dyn FnMut()>::new(move || {
            let now = (f64::from(measured.client_width()), f64::from(measured.client_height()));
            if size.get_untracked() != now {
                set_size.set(now);
            }
        });
        if let Ok(observer) = ResizeObserver::new(measure.as_ref().unchecked_ref()) {
            observer.observe(&element);
            let kept = SendWrapper::new((observer, measure));
            on_cleanup(move || kept.0.disconnect());
        }
    });
    size
}

/// Whether an element is in sight or about to come into sight; false before it is known.
pub fn use_sight(node: NodeRef<Div>) -> ReadSignal<bool> {
    /// A notice of the browser comes a frame late, and a wheel turns further meanwhile.
    const NEAR: &str = "64px";
    let (seen, set_seen) = signal(false);
    Effect::new(move |_| {
        let Some(element) = node.get() else { return };
        let look = Closure::<dyn FnMut(JsValue)>::new(move |entries: JsValue| {
            // The last one is how it stands now.
            let last = entries.unchecked_into::<js_sys::Array>().pop().unchecked_into::<IntersectionObserverEntry>();
            set_seen.set(last.is_intersecting());
        });
        let near = IntersectionObserverInit::new();
        near.set_root_margin(NEAR);
        match IntersectionObserver::new_with_options(look.as_ref().unchecked_ref(), &near) {
            Ok(observer) => {
                observer.observe(&element);
                let kept = SendWrapper::new((observer, look));
                on_cleanup(move || kept.0.disconnect());
            }
            Err(_) => set_seen.set(true),
        }
    });
    seen
}

/// The look of the page, as a context.
#[derive(Clone, Copy)]
struct PageLook(RwSignal<Look>);

/// Watches how the screen looks, for the whole page.
pub fn watch() {
    let look = PageLook(RwSignal::new(now()));
    provide_context(look);
    watch_media("(prefers-color-scheme: dark)", move || look.again());
    watch_media("(forced-colors: active)", move || look.again());
    // A window that is dragged to a projector, or zoomed, changes its ratio and is resized.
    let handle = window_event_listener(leptos::ev::resize, move |_| look.again());
    on_cleanup(move || handle.remove());
}

impl PageLook {
    /// Looks at the screen again.
    fn again(self) {
        let Self(look) = self;
        if look.get_untracked() != now() {
            look.set(now());
        }
    }
}

/// How the screen looks now.
pub fn use_look() -> ReadSignal<Look> {
    expect_context::<PageLook>().0.read_only()
}

/// What to do when the page has painted itself otherwise.
pub fn use_look_again() -> impl Fn() + Copy {
    let look = expect_context::<PageLook>();
    move || look.again()
}

fn media(query: &str) -> Option<MediaQueryList> {
    window().match_media(query).ok().flatten()
}

fn now() -> Look {
    let is = |query| media(query).is_some_and(|list| list.matches());
    // boot.js writes there what the page is painted as.
    let painted = document().document_element().and_then(|root| root.get_attribute("data-theme"));
    let theme = match painted.as_deref() {
        Some("dark") => Theme::Dark,
        Some("projector") => Theme::Projector,
        _ => Theme::Light,
    };
    Look { device_pixel_ratio: window().device_pixel_ratio(), theme, forced_colors: is("(forced-colors: active)") }
}

fn watch_media(query: &str, changed: impl FnMut() + 'static) {
    let Some(list) = media(query) else { return };
    let listener = Closure::<dyn FnMut()>::new(changed);
    if list.add_event_listener_with_callback("change", listener.as_ref().unchecked_ref()).is_ok() {
        let kept = SendWrapper::new((list, listener));
        on_cleanup(move || {
            // Nothing is left to do when the page itself goes away.
            let _ = kept.0.remove_event_listener_with_callback("change", kept.1.as_ref().unchecked_ref());
        });
    }
}
