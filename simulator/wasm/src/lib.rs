//! The simulator as a wasm module of its own: gives the host the browser's clock and a way out. `start.js` drives it.

use js_sys::{Array, Float64Array, Function};
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
        Self { host: los_simulator::Host::default(), post }
    }

    /// Begins what will probably be asked first. Gives whether there is something to compute.
    pub fn prepare(&mut self) -> bool {
        self.host.prepare(now_ms());
        self.host.busy()
    }

    /// Takes a message. Gives whether there is something to compute.
    pub fn receive(&mut self, message: &[f64]) -> bool {
        let reply = self.host.receive(message, now_ms());
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
        let (message, transferred) = (Array::new(), Array::new());
        for list in std::iter::once(head).chain(numbers) {
            let list = Float64Array::from(list.as_slice());
            transferred.push(&list.buffer());
            message.push(&list);
        }
        // A page that has gone away does not hear it.
        let _ = self.post.call2(&JsValue::UNDEFINED, &message, &transferred);
    }
}
