//! Running the engine beside the page: what the page says, what it hears, and the host that computes.
//!
//! | module | what it is |
//! |---|---|
//! | [`message`] | what the page says to the host |
//! | [`reply`] | what the host says to the page |
//! | [`host`] | answers requests in short slices; the same in a worker and on the page's own thread |
//! | [`queue`] | the page's side: one request on its way, one waiting, the newest wins |
//! | [`digest`] | every number of a scenario as one number, to show that two builds compute the same |
//!
//! Nothing here knows a browser: the clock comes in as an argument. `los-simulator-wasm` gives the host its clock and its
//! way out; the page links only the messages and the queue.

pub mod digest;
pub mod host;
pub mod message;
pub mod queue;
pub mod reply;

pub use host::Host;
pub use message::{Message, Request};
pub use queue::Queue;
pub use reply::Reply;

/// Version of the messages. Page and host come from one build, and say so to each other before they talk.
pub const PROTOCOL: u32 = 1;
