// Starts the app: finds the two files that Trunk named in the page, and loads them by relative URL.
// A classic deferred script, not a module: modules are blocked on file:// and in sandboxed frames, and a
// page that cannot start should say so in a sentence instead of staying blank.
(() => {
  "use strict";

  // (module (func (result v128) i32.const 0 i8x16.splat i8x16.popcnt)): valid only where wasm SIMD is.
  const SIMD_MODULE = new Uint8Array([
    0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
  ]);

  // What is said before the page is there, or in its place; other languages have the same names in their files.
  const ENGLISH = {
    loading: "Loading the model…",
    too_old:
      "This browser is too old for Line of Sight: please use Chrome or Edge 91, Firefox 89, Safari 16.4, or a later version.",
    from_disk: "Line of Sight cannot start from a folder on disk: please open it through a web server.",
    not_loaded: "Line of Sight could not be loaded: please check the connection and reload the page.",
  };

  const root = document.documentElement;

  /** What the person has chosen: in the address, else in this session, whose memory the browser may refuse. */
  function chosen(what) {
    const inAddress = new URLSearchParams(location.search).get(what);
    try {
      return inAddress ?? sessionStorage.getItem(`los-${what}`);
    } catch {
      return inAddress;
    }
  }

  /** Keeps a choice for a reload, as far as the browser allows. */
  function keep(what, value) {
    try {
      sessionStorage.setItem(`los-${what}`, value);
    } catch {
      // It then holds as long as the page is open.
    }
    const address = new URL(location.href);
    if (address.searchParams.has(what)) {
      address.searchParams.set(what, value);
      try {
        history.replaceState(history.state, "", address);
      } catch {
        // The address of a frame may not be ours to write.
      }
    }
  }

  const languages = document.querySelector('meta[data-los="languages"]').content.split(" ");
  const wordsOf = new Map();

  /** The text of a language's file, loaded once; empty for English, which the page has. */
  function words(language) {
    if (!wordsOf.has(language)) {
      const loaded = async () => {
        // Always asked for anew: an old file does not fit a new page.
        const response = await fetch(`./words/${language}.txt`, { cache: "no-cache" });
        if (!response.ok) {
          throw new Error(`${response.url}: ${response.status}`);
        }
        return response.text();
      };
      const text = language === "en" ? Promise.resolve("") : loaded();
      wordsOf.set(language, text);
      // The next one who asks tries again.
      text.catch(() => wordsOf.delete(language));
    }
    return wordsOf.get(language);
  }

  /** The language that was chosen, else the first of the browser's that the page speaks, else English. */
  function firstLanguage() {
    const main = (tag) => tag.toLowerCase().split("-")[0];
    const wanted = [chosen("lang"), ...(navigator.languages ?? [navigator.language])].filter(Boolean);
    const spoken = (tag) => languages.find((language) => main(language) === main(tag));
    return wanted.map(spoken).find(Boolean) ?? "en";
  }

  const THEMES = ["system", "light", "dark", "projector"];
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");

  /** Paints the page as chosen, or as the device is set. */
  function paint() {
    root.dataset.theme = look.theme === "system" ? (prefersDark.matches ? "dark" : "light") : look.theme;
  }

  // The page takes this over, see src/browser/choices.rs.
  const look = (window.losLook = {
    languages,
    language: firstLanguage(),
    themes: THEMES,
    theme: THEMES.includes(chosen("theme")) ? chosen("theme") : "system",
    words,
    setLanguage(language, direction) {
      look.language = language;
      root.lang = language;
      root.dir = direction;
      keep("lang", language);
    },
    setTheme(theme) {
      look.theme = theme;
      paint();
      keep("theme", theme);
    },
  });
  root.lang = look.language;
  paint();
  prefersDark.addEventListener("change", paint);

  /** Writes one sentence where the app would have been. */
  async function say(name) {
    const file = await words(look.language).catch(() => "");
    const found = new RegExp(`^${name} *= *(.*)$`, "m").exec(file);
    const status = document.getElementById("boot-status");
    if (status) {
      status.textContent = found ? found[1].replaceAll("~", "\u00a0") : ENGLISH[name];
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
      say("too_old");
      return;
    }
    if (look.language !== "en") {
      say("loading");
    }
    try {
      loadSimulator();
      const glue = await import(addressOf("glue"));
      await glue.default({ module_or_path: addressOf("wasm") });
    } catch (reason) {
      console.error("Line of Sight did not start:", reason);
      say(location.protocol === "file:" ? "from_disk" : "not_loaded");
    }
  }

  start();
})();
