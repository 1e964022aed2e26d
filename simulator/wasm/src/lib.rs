//! The simulator as a wasm module of its own: gives the host the browser's clock and a way out. `start.js` drives it.

mod json;

use js_sys::{Array, Float64Array, Function};
use los_engine::scenario::Scenario;
use los_simulator::Reply;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    /// Milliseconds; worker and page both have it.
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn now_ms() -> f64;
}

/// A host, and where its replies go.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Host {
    host: los_simulator::Host,
    post: Function,
}

#[wasm_bindgen]
impl Host {
    /// A host that gives each reply to `post(message, transferred)`.
    #[wasm_bindgen(constructor)]
    pub fn new(post: Function) -> Self {
        console_error_panic_hook::set_once();
        Self { host: los_simulator::Host::default(), post }
    }

    /// Takes a message. Gives whether there is something to compute.
    pub fn receive(&mut self, text: &str) -> bool {
        let reply = self.host.receive(&json::read(text), now_ms());
        self.say(reply);
        self.host.busy()
    }

    /// Computes for a moment. Gives whether there is more.
    pub fn slice(&mut self) -> bool {
        let reply = self.host.slice(now_ms);
        self.say(reply);
        self.host.busy()
    }

    fn say(&self, reply: Option<Reply>) {
        let Some(reply) = reply else { return };
        let (head, numbers) = reply.into_parts();
        let message = Array::of1(&json::write(&head));
        let transferred = Array::new();
        for numbers in numbers {
            let numbers = Float64Array::from(numbers.as_slice());
            transferred.push(&numbers.buffer());
            message.push(&numbers);
        }
        // A page that has gone away does not hear it.
        let _ = self.post.call2(&JsValue::UNDEFINED, &message, &transferred);
    }
}

/// Every number of a scenario's file as one, the same as `los digest` gives: for tests.
#[wasm_bindgen]
pub fn digest(scenario: &str, n_draws: u32) -> Result<String, String> {
    let digest = |scenario: Scenario| los_simulator::digest::digest(&scenario, n_draws as usize);
    Scenario::from_value(&json::read(scenario)).and_then(digest).map_err(|problem| problem.to_string())
}
