// How Chromium is started here, for the tests and for the screenshots.

/** The system's own browser, silent on the network. */
export function launchOptions() {
  const isRoot = process.getuid?.() === 0;
  return {
    executablePath: process.env.CHROME_PATH,
    args: [
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      // Chromium refuses to run its sandbox as root, which is who CI is.
      ...(isRoot ? ["--no-sandbox"] : []),
    ],
  };
}
