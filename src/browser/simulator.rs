//! The simulator, by whichever way this browser allows: a worker by its address, a worker from a blob, or the same host on
//! the page's own thread in short slices.
//!
//! `boot.js` has begun to load it, and a worker with it, so that it is ready when the page is. Every way starts from what it
//! left: the script's address, the compiled module, the worker. The script is `simulator/wasm/start.js` with its glue.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Float64Array, Function, JSON, Promise, Reflect};
use leptos::prelude::{document, window};
use leptos::task::spawn_local;
use los_simulator::{Message, Reply};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlScriptElement, MessageEvent, Worker};

/// How long a host may take to say that it is ready, in milliseconds.
const READY_WITHIN_MS: u32 = 2_000;

/// Most characters of the reason of a breakdown that are kept.
const LONGEST_REASON: usize = 300;

/// What the page hears.
#[derive(Debug)]
pub enum Heard {
    /// A host is ready, perhaps in place of one that was lost: what has not been answered must be said again.
    Ready(Way),
    /// A host says something.
    Said(Reply),
    /// A host broke down over what it was asked. Another one is on its way.
    BrokeDown(String),
    /// There is none, and there will be none.
    Nowhere,
}

/// Where the host runs, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// In a worker that was begun by the script's address.
    Worker,
    /// In a worker that was begun from a blob: where scripts may not be read by address.
    BlobWorker,
    /// On the page's own thread: where there may be no worker.
    MainThread,
}

/// The simulator.
pub struct Simulator {
    hear: Box<dyn Fn(Heard)>,
    host: RefCell<Option<Host>>,
    /// Counts the hosts: what an earlier one still says is not heard.
    turn: Cell<u32>,
    ready: Cell<bool>,
}

/// A host with what keeps it.
enum Host {
    Worker { worker: Worker, _listeners: [Closure<dyn FnMut(MessageEvent)>; 2] },
    Page { take: Function, _listener: Closure<dyn FnMut(JsValue)> },
}

impl Drop for Host {
    fn drop(&mut self) {
        if let Self::Worker { worker, .. } = self {
            worker.terminate();
        }
    }
}

impl Simulator {
    /// Looks for a way, and tells `hear` what happens.
    pub fn start(hear: impl Fn(Heard) + 'static) -> Rc<Self> {
        let simulator =
            Rc::new(Self { hear: Box::new(hear), host: RefCell::new(None), turn: Cell::new(0), ready: Cell::new(false) });
        simulator.try_way(Way::Worker);
        simulator
    }

    /// Says something to the host. One that is not ready yet does not hear it.
    pub fn say(&self, message: &Message) {
        if self.ready.get() {
            self.post(message);
        }
    }

    fn post(&self, message: &Message) {
        let numbers = Float64Array::from(message.to_numbers().as_slice());
        let said = match &*self.host.borrow() {
            Some(Host::Worker { worker, .. }) => worker.post_message(&numbers),
            Some(Host::Page { take, .. }) => take.call1(&JsValue::UNDEFINED, &numbers).map(|_| ()),
            None => Ok(()),
        };
        // Numbers can always be handed over, and the host catches its own errors.
        drop(said);
    }

    /// Begins a host; when it does not come up, the next way is tried.
    fn try_way(self: &Rc<Self>, way: Way) {
        self.turn.set(self.turn.get() + 1);
        self.ready.set(false);
        self.host.take();
        let (this, turn) = (Rc::clone(self), self.turn.get());
        spawn_local(async move {
            // The time that a slow line takes is nobody's fault: without the module there is nothing to begin.
            let Ok(module) = JsFuture::from(Promise::resolve(&loaded("module"))).await else {
                (this.hear)(Heard::Nowhere);
                return;
            };
            let begun = match way {
                Way::Worker | Way::BlobWorker => this.begin_worker(way, &module),
                Way::MainThread => this.begin_here(way, &module).await,
            };
            match begun {
                Ok(host) if this.turn.get() == turn => {
                    this.host.replace(Some(host));
                    this.post(&Message::Hello);
                    gloo_timers::callback::Timeout::new(READY_WITHIN_MS, move || {
                        if this.turn.get() == turn && !this.ready.get() {
                            // What is silent once would be silent again.
                            this.try_next(Way::BlobWorker.max(way));
                        }
                    })
                    .forget();
                }
                Ok(_) => {}
                Err(_) => this.try_next(way),
            }
        });
    }

    fn try_next(self: &Rc<Self>, way: Way) {
        match way {
            Way::Worker => self.try_way(Way::BlobWorker),
            Way::BlobWorker => self.try_way(Way::MainThread),
            Way::MainThread => (self.hear)(Heard::Nowhere),
        }
    }

    fn begin_worker(self: &Rc<Self>, way: Way, module: &JsValue) -> Result<Host, JsValue> {
        let begun = if way == Way::Worker { begun_worker() } else { None };
        let worker = if let Some(worker) = begun {
            worker
        } else {
            let worker = worker(way)?;
            worker.post_message(module)?;
            worker
        };
        let turn = self.turn.get();
        let this = Rc::downgrade(self);
        let on_message = Closure::new(move |event: MessageEvent| {
            if let Some(this) = this.upgrade() {
                this.heard(turn, way, &event.data());
            }
        });
        let this = Rc::downgrade(self);
        let on_error = Closure::new(move |_: MessageEvent| {
            if let Some(this) = this.upgrade().filter(|this| this.turn.get() == turn) {
                this.try_next(way);
            }
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Ok(Host::Worker { worker, _listeners: [on_message, on_error] })
    }

    async fn begin_here(self: &Rc<Self>, way: Way, module: &JsValue) -> Result<Host, JsValue> {
        let turn = self.turn.get();
        let this = Rc::downgrade(self);
        let listener = Closure::<dyn FnMut(JsValue)>::new(move |message: JsValue| {
            let Some(this) = this.upgrade() else { return };
            // Not at once, while the host is still busy saying it.
            spawn_local(async move { this.heard(turn, way, &message) });
        });
        let start: Function = start_function().await?.dyn_into()?;
        let take = start.call2(&JsValue::UNDEFINED, module, listener.as_ref())?;
        let take = JsFuture::from(Promise::resolve(&take)).await?.dyn_into()?;
        Ok(Host::Page { take, _listener: listener })
    }

    fn heard(self: &Rc<Self>, turn: u32, way: Way, message: &JsValue) {
        if self.turn.get() != turn {
            return;
        }
        if let Some(reason) = message.as_string() {
            self.try_way(way);
            (self.hear)(Heard::BrokeDown(reason.chars().take(LONGEST_REASON).collect()));
            return;
        }
        match read(message) {
            Some(Reply::Ready) => {
                self.ready.set(true);
                (self.hear)(Heard::Ready(way));
            }
            Some(reply) => (self.hear)(Heard::Said(reply)),
            // Another version: it cannot be talked to.
            None => self.try_next(way),
        }
    }
}

/// A reply: its head, then lists of numbers.
fn read(message: &JsValue) -> Option<Reply> {
    let lists = message.dyn_ref::<Array>()?.iter().map(|list| list.dyn_into().ok().map(|list: Float64Array| list.to_vec()));
    let mut lists = lists.collect::<Option<Vec<_>>>()?.into_iter();
    Reply::from_parts(&lists.next()?, lists.collect())
}

/// What `boot.js` left, by name.
fn loaded(part: &str) -> JsValue {
    let all = Reflect::get(&window(), &"losSimulator".into()).unwrap_or_default();
    Reflect::get(&all, &part.into()).unwrap_or_default()
}

/// The worker that `boot.js` has begun and given the module, once.
fn begun_worker() -> Option<Worker> {
    let worker = loaded("worker").dyn_into().ok()?;
    let all = Reflect::get(&window(), &"losSimulator".into()).ok()?;
    Reflect::set(&all, &"worker".into(), &JsValue::NULL).ok()?;
    Some(worker)
}

fn worker(way: Way) -> Result<Worker, JsValue> {
    let script = loaded("script").as_string().unwrap_or_default();
    if way == Way::Worker {
        return Worker::new(&script);
    }
    // A classic script, since a blob of modules does not start in every frame. It may still read a script by address.
    let source = format!("importScripts({});", String::from(JSON::stringify(&script.into())?));
    let blob = gloo_file::Blob::new_with_options(source.as_str(), Some("text/javascript"));
    let url = gloo_file::ObjectUrl::from(blob);
    let worker = Worker::new(&url);
    // The worker reads it a little later.
    gloo_timers::callback::Timeout::new(10_000, move || drop(url)).forget();
    worker
}

/// The function `startSimulator`, for whose sake the script is loaded when it is not there.
async fn start_function() -> Result<JsValue, JsValue> {
    let known = || Reflect::get(&window(), &"startSimulator".into());
    if known()?.is_function() {
        return known();
    }
    let script: HtmlScriptElement = document().create_element("script")?.dyn_into()?;
    script.set_src(&loaded("script").as_string().unwrap_or_default());
    let come = Promise::new(&mut |come, gone| {
        script.set_onload(Some(&come));
        script.set_onerror(Some(&gone));
    });
    document().head().ok_or("no head")?.append_child(&script)?;
    JsFuture::from(come).await?;
    known()
}
