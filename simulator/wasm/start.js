// Stands after the glue of the simulator, in one classic script: workers and script tags both take that, everywhere.
// In a worker it starts by itself; on the page, `startSimulator` starts the same host on the page's own thread.

/**
 * Starts a host on a compiled module; gives the function that takes messages. A breakdown is posted as a text. A host with
 * time to itself prepares for the first message.
 */
async function startSimulator(module, post, prepares = false) {
  await wasm_bindgen({ module_or_path: module });
  const host = new wasm_bindgen.Host(post);
  // A message to oneself comes round at once, where a timeout would wait; other messages get their turn in between.
  const { port1, port2 } = new MessageChannel();
  let due = false;
  let stopped = false;
  /** Only here can a breakdown in wasm be caught. */
  const guarded = (work) => {
    if (stopped) {
      return;
    }
    try {
      if (work() && !due) {
        due = true;
        port2.postMessage(null);
      }
    } catch (reason) {
      stopped = true;
      post(String(reason), []);
    }
  };
  port1.onmessage = () => {
    due = false;
    guarded(() => host.slice());
  };
  if (prepares) {
    guarded(() => host.prepare());
  }
  return (numbers) => guarded(() => host.receive(numbers));
}

if (typeof document === "undefined") {
  // One message is the compiled module; what comes before it has started waits.
  let started;
  const host = new Promise((resolve) => {
    started = resolve;
  });
  self.onmessage = ({ data }) => {
    if (data instanceof WebAssembly.Module) {
      startSimulator(data, (message, transferred) => self.postMessage(message, transferred), true).then(started, (reason) =>
        // Outside the promise, so that the page hears of an error.
        setTimeout(() => {
          throw reason;
        }),
      );
    } else {
      host.then((take) => take(data));
    }
  };
} else {
  globalThis.startSimulator = startSimulator;
}
