// Starts the app: finds the two files that Trunk named in the page, and loads them by relative URL.
// A classic deferred script, not a module: modules are blocked on file:// and in sandboxed frames, and a
// page that cannot start should say so in a sentence instead of staying blank.
(() => {
  "use strict";

  // (module (func (result v128) i32.const 0 i8x16.splat i8x16.popcnt)): valid only where wasm SIMD is.
  const SIMD_MODULE = new Uint8Array([
    0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
  ]);

  /** Writes one sentence where the app would have been. */
  function say(sentence) {
    const status = document.getElementById("boot-status");
    if (status) {
      status.textContent = sentence;
    }
  }

  /** The absolute address of a file that the page names with `data-los`. */
  function addressOf(part) {
    return document.querySelector(`link[data-los="${part}"]`).href;
  }

  /** The module of the simulator, compiled while it comes; also from a host that does not say that it is wasm. */
  async function compiled(address) {
    const response = await fetch(address);
    if (!response.ok) {
      throw new Error(`${address}: ${response.status}`);
    }
    return WebAssembly.compileStreaming(response.clone()).catch(async () =>
      WebAssembly.compile(await response.arrayBuffer()),
    );
  }

  /**
   * Begins to load the simulator, and a worker with it, beside the page's own files. The page takes both over, see
   * src/browser/simulator.rs: where there may be no worker it looks for another way.
   */
  function loadSimulator() {
    const { content } = document.querySelector('meta[data-los="simulator"]');
    const simulator = { script: new URL(content, document.baseURI).href, module: compiled(addressOf("simulator-wasm")), worker: null };
    window.losSimulator = simulator;
    try {
      const worker = new Worker(simulator.script);
      worker.onerror = () => {
        simulator.worker = null;
      };
      simulator.worker = worker;
      simulator.module.then(
        (module) => worker.postMessage(module),
        () => {},
      );
    } catch {
      // No workers by address.
    }
    // Told where it is awaited.
    simulator.module.catch(() => {});
  }

  async function start() {
    if (typeof WebAssembly !== "object" || !WebAssembly.validate(SIMD_MODULE)) {
      say(
        "This browser is too old for Line of Sight: please use Chrome or Edge 91, Firefox 89, Safari 16.4, or a later version.",
      );
      return;
    }
    try {
      loadSimulator();
      const glue = await import(addressOf("glue"));
      await glue.default({ module_or_path: addressOf("wasm") });
    } catch (reason) {
      console.error("Line of Sight did not start:", reason);
      say(
        location.protocol === "file:"
          ? "Line of Sight cannot start from a folder on disk: please open it through a web server."
          : "Line of Sight could not be loaded: please check the connection and reload the page.",
      );
    }
  }

  start();
})();
