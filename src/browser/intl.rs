//! Numbers and money through the browser's `Intl`.

use std::cell::RefCell;
use std::collections::HashMap;

use js_sys::{Array, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::words::{Numbers, PlainNumbers, Words, percent_decimals};

/// How numbers are written in one language and one currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IntlNumbers {
    words: Words,
    currency: String,
}

/// What a format is for; with the language and the currency it is one formatter, made once.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Style {
    Plain(u8),
    Percent(u8),
    Money(u8),
    ShortMoney(u8),
}

thread_local! {
    /// Making a formatter costs a hundred times as much as using it.
    static FORMATTERS: RefCell<HashMap<(&'static str, String, Style), Function>> = RefCell::default();
}

impl IntlNumbers {
    /// Numbers in the language of some words and in a currency (ISO 4217).
    pub fn new(words: Words, currency: String) -> Self {
        Self { words, currency }
    }

    /// Makes the formatters of which a page has use at once.
    pub fn make_ready(&self) {
        for style in
            [Style::Plain(0), Style::Plain(1), Style::Percent(0), Style::Percent(1), Style::Money(3), Style::ShortMoney(3)]
        {
            self.format(style, 1.0);
        }
    }

    fn format(&self, style: Style, value: f64) -> Option<String> {
        let key = (self.words.tag(), self.currency.clone(), style);
        let known = FORMATTERS.with_borrow(|known| known.get(&key).cloned());
        let formatter = if let Some(formatter) = known {
            formatter
        } else {
            let made = self.formatter(style)?;
            FORMATTERS.with_borrow_mut(|known| known.insert(key, made.clone()));
            made
        };
        let text = formatter.call1(&JsValue::UNDEFINED, &JsValue::from_f64(value)).ok()?.as_string()?;
        Some(text.replace('-', "−"))
    }

    fn formatter(&self, style: Style) -> Option<Function> {
        let options = Object::new();
        let set = |name: &str, value: JsValue| Reflect::set(&options, &name.into(), &value).ok().map(|_| ());
        // What rounds to zero has no sign.
        set("signDisplay", "negative".into())?;
        match style {
            Style::Plain(decimals) => set("maximumFractionDigits", decimals.into())?,
            Style::Percent(decimals) => {
                set("style", "percent".into())?;
                set("maximumFractionDigits", decimals.into())?;
            }
            Style::ShortMoney(digits) => {
                set("notation", "compact".into())?;
                set("maximumSignificantDigits", digits.into())?;
            }
            Style::Money(digits) => {
                set("style", "currency".into())?;
                set("currency", self.currency.as_str().into())?;
                set("currencyDisplay", "narrowSymbol".into())?;
                set("notation", "compact".into())?;
                set("maximumSignificantDigits", digits.into())?;
            }
        }
        // `format` is a getter that gives a function already bound to its formatter.
        let languages = Array::of1(&self.words.tag().into());
        Some(Intl::NumberFormat::new(&languages, &options).format())
    }

    fn fallback(&self) -> PlainNumbers {
        PlainNumbers { currency: self.currency.clone() }
    }
}

impl Numbers for IntlNumbers {
    fn words(&self) -> Words {
        self.words
    }

    fn plain(&self, value: f64, decimals: u8) -> String {
        // Not "-0".
        let value = if value.abs() < 1e-12 { 0.0 } else { value };
        self.format(Style::Plain(decimals), value).unwrap_or_else(|| self.fallback().plain(value, decimals))
    }

    fn percent(&self, share: f64) -> String {
        self.format(Style::Percent(percent_decimals(share)), share + 0.0).unwrap_or_else(|| self.fallback().percent(share))
    }

    fn money(&self, amount: f64, digits: u8) -> String {
        let amount = if amount.abs() < 0.5 { 0.0 } else { amount };
        self.format(Style::Money(digits), amount).unwrap_or_else(|| self.fallback().money(amount, digits))
    }

    fn short_money(&self, amount: f64, digits: u8) -> String {
        let amount = if amount.abs() < 0.5 { 0.0 } else { amount };
        self.format(Style::ShortMoney(digits), amount).unwrap_or_else(|| self.fallback().short_money(amount, digits))
    }

    fn exact_money(&self, amount: f64) -> String {
        self.plain(if amount.abs() < 0.5 { 0.0 } else { amount }, 0)
    }
}

/// The name of a language in itself, such as `Deutsch`; its tag where the browser does not know it.
pub fn language_name(tag: &str) -> String {
    let options = Object::new();
    // Without its type there is no name.
    let _ = Reflect::set(&options, &"type".into(), &"language".into());
    let names = Intl::DisplayNames::new(&Array::of1(&tag.into()), &options);
    names.of(tag).map_or_else(|| tag.to_owned(), String::from)
}
