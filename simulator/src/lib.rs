//! Running the engine beside the page: what the page says, what it hears, and the host that computes.
//!
//! | module | what it is |
//! |---|---|
//! | [`asked`] | what the page asks about a scenario |
//! | [`message`] | what the page says to the host |
//! | [`reply`] | what the host says to the page |
//! | [`host`] | answers requests in short slices; the same in a worker and on the page's own thread |
//! | [`pace`] | the page's side: how long a run will still take |
//! | [`queue`] | the page's side: one request on its way, one waiting, the newest wins |
//!
//! Nothing here knows a browser: the clock comes in as an argument. `los-simulator-wasm` gives the host its clock and its
//! way out; the page links only the messages, the queue and the pace.

pub mod asked;
pub mod host;
pub mod message;
pub mod pace;
pub mod queue;
pub mod reply;

pub use host::Host;
pub use message::{Message, Request};
pub use pace::Pace;
pub use queue::Queue;
pub use reply::Reply;

use los_engine::numbers::Numbers;

/// Version of the messages.
const PROTOCOL: u8 = 3;

/// What stands first in a message: its kind.
type Kind = u8;

/// Tells builds apart that may not talk to each other: FNV-1a (Fowler, Noll & Vo) over the versions of messages and model.
const IDENTITY: u32 = identity(los_engine::MODEL_VERSION.as_bytes());

const fn identity(model: &[u8]) -> u32 {
    let mut hash = 0x811c_9dc5_u32 ^ PROTOCOL as u32;
    let mut at = 0;
    while at < model.len() {
        hash = hash.wrapping_mul(0x0100_0193) ^ model[at] as u32;
        at += 1;
    }
    hash
}

fn kind(from: &mut Numbers<'_>) -> Option<Kind> {
    from.count(usize::from(Kind::MAX)).and_then(|kind| kind.try_into().ok())
}

/// The number of a request, or an identity.
fn whole(from: &mut Numbers<'_>) -> Option<u32> {
    let given = from.number()?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "compared with what was given")]
    let whole = given as u32;
    (f64::from(whole).to_bits() == given.to_bits()).then_some(whole)
}
