// Takes pictures of the served page: node screenshots.mjs <folder> [--readme]. `cargo xtask screenshots` calls it.
import { chromium } from "@playwright/test";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launchOptions } from "./browser.mjs";

const VIEWS = [
  { name: "laptop", width: 1280, height: 720 },
  { name: "projector", width: 1920, height: 1080 },
  { name: "phone", width: 390, height: 844 },
  { name: "dark", width: 1280, height: 720, colorScheme: "dark" },
  { name: "frame", width: 600, height: 800 },
];

const [folder, ...flags] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch(launchOptions());

async function picture({ width, height, colorScheme = "light" }, path) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: "reduce" });
  await page.goto(process.env.LOS_URL);
  await page.waitForFunction(() => !document.getElementById("boot-status"));
  // The first results: nothing says that it is still busy, and the last canvas has been drawn.
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  await page.waitForTimeout(1_000);
  await page.screenshot({ path });
  await page.close();
  console.log(path);
}

for (const view of VIEWS) {
  await picture(view, join(folder, `${view.name}-${view.width}x${view.height}.png`));
}
if (flags.includes("--readme")) {
  mkdirSync("docs", { recursive: true });
  await picture(VIEWS[0], join("docs", "explore.png"));
}
await browser.close();
