//! Elements that are put together at run time. Every `view!` becomes code of its own, which is fast and takes room; what is
//! built seldom, and has much to show, is put together from these.

use std::borrow::Cow;

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::ev;
use leptos::prelude::*;
use leptos::tachys::html::property::prop;

/// An element in the making.
pub struct Element {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element of this tag.
pub fn element(tag: &'static str) -> Element {
    Element { tag, attributes: Vec::new(), children: Vec::new() }
}

/// What is made again whenever something that it reads changes.
pub fn live(make: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let make: Box<dyn Fn() -> AnyView + Send> = Box::new(make);
    (move || make()).into_any()
}

/// Several things one after the other.
pub fn all(views: impl IntoIterator<Item = AnyView>) -> AnyView {
    views.into_iter().collect::<Vec<_>>().into_any()
}

impl Element {
    /// With an attribute.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        let value: String = value.into();
        self.attributes.push(custom_attribute(name, value).into_any_attr());
        self
    }

    /// With a class.
    #[must_use]
    pub fn class(self, class: &'static str) -> Self {
        self.with("class", class)
    }

    /// With a custom property of its style, which no policy blocks.
    #[must_use]
    pub fn measure(mut self, name: &'static str, value: f64) -> Self {
        self.attributes.push(leptos::tachys::html::style::style((name, format!("{value:.4}"))).into_any_attr());
        self
    }

    /// With the text that stands in an input.
    #[must_use]
    pub fn value(mut self, value: String) -> Self {
        self.attributes.push(prop("value", value).into_any_attr());
        self
    }

    /// With a property that is on or off.
    #[must_use]
    pub fn flag(mut self, name: &'static str, on: bool) -> Self {
        self.attributes.push(prop(name, on).into_any_attr());
        self
    }

    /// Does something when something happens to it.
    #[must_use]
    pub fn on(mut self, event: &'static str, act: impl FnMut(web_sys::Event) + 'static) -> Self {
        let act: Box<dyn FnMut(web_sys::Event)> = Box::new(act);
        let event = ev::Custom::<web_sys::Event>::new(Cow::Borrowed(event));
        self.attributes.push(ev::on(event, act).into_any_attr());
        self
    }

    /// With something in it.
    #[must_use]
    pub fn child(mut self, child: AnyView) -> Self {
        self.children.push(child);
        self
    }

    /// With a text in it.
    #[must_use]
    pub fn text(self, text: impl Into<String>) -> Self {
        let text: String = text.into();
        self.child(text.into_any())
    }

    /// Ready to be shown.
    pub fn done(self) -> AnyView {
        leptos::html::custom(self.tag).child(self.children).add_any_attr(self.attributes).into_any()
    }
}
