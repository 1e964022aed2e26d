// Fetches the parts of the page that a first visit does without. The build puts it into the page's glue, whose `wasm` it uses,
// and fills in which files a part needs: see xtask/src/parts.rs.
const later = (() => {
  const FILES = {};
  const parts = new Map();

  async function compiled(file) {
    const response = await fetch(new URL(file, import.meta.url));
    if (!response.ok) {
      throw new Error(`${file}: ${response.status}`);
    }
    // Not while it comes: that is only for hosts that say that it is wasm.
    return WebAssembly.compile(await response.arrayBuffer());
  }

  /** Starts a file once, after `before`; one that could not be loaded may be asked for again. */
  function part(file, before) {
    if (!parts.has(file)) {
      const started = Promise.all([compiled(file), before]).then(([module]) =>
        WebAssembly.instantiate(module, { __wasm_split: wasm }),
      );
      parts.set(file, started);
      started.catch(() => parts.delete(file));
    }
    return parts.get(file);
  }

  /** Loads files side by side and starts them in order; then tells the page how it went. */
  async function load(files, callback, data) {
    let before = null;
    for (const file of files) {
      before = Promise.all([before, part(file, before)]);
    }
    const loaded = await before.then(
      () => true,
      (reason) => {
        console.error("A part of Line of Sight did not load:", reason);
        return false;
      },
    );
    wasm.__indirect_function_table.get(callback)(data, loaded);
  }

  const loaders = Object.entries(FILES).map(([name, files]) => [
    `__wasm_split_load_${name}`,
    (callback, data) => load(files, callback, data),
  ]);
  return Object.fromEntries(loaders);
})();
