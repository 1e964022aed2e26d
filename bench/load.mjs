// node load.mjs <out.json> <visits>: from the navigation to the first sentence on screen, for a visitor who was never here, on
// the page at LOS_URL; on this machine's processor, and with the main thread four times as slow.
import { chromium } from "@playwright/test";
import { writeFileSync } from "node:fs";
import { launchOptions } from "../tests/e2e/browser.mjs";

const [out, visits] = process.argv.slice(2);
const SLOWDOWNS = [1, 4];

/** Runs in every new page before its own scripts: notes the frame that shows the sentence. */
function watch() {
  const look = () => {
    if (!document.querySelector("[data-testid=sentence]")?.textContent.trim()) {
      return;
    }
    observer.disconnect();
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => (window.firstSentenceMs = performance.now());
      channel.port2.postMessage(null);
    });
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, characterData: true });
}

const browser = await chromium.launch(launchOptions());

/** A context of its own has an empty cache. */
async function visit(rate) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  await page.addInitScript(watch);
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
  await page.goto(process.env.LOS_URL);
  await page.waitForFunction(() => window.firstSentenceMs !== undefined);
  const ms = await page.evaluate(() => window.firstSentenceMs);
  await context.close();
  return ms;
}

const times = Object.fromEntries(SLOWDOWNS.map((rate) => [rate, []]));
await visit(1);
for (let n = 0; n < Number(visits); n += 1) {
  for (const rate of SLOWDOWNS) {
    times[rate].push(await visit(rate));
  }
}
writeFileSync(out, JSON.stringify({ where: `Chromium ${browser.version()}`, times }));
await browser.close();
