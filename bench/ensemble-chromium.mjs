// node ensemble-chromium.mjs <out.json> <draws> <rounds>: the contest in a page, served at LOS_URL.
import { chromium } from "@playwright/test";
import { writeFileSync } from "node:fs";
import { launchOptions } from "../tests/e2e/browser.mjs";

const [out, draws, rounds] = process.argv.slice(2);
const browser = await chromium.launch(launchOptions());
const page = await browser.newPage();
await page.goto(process.env.LOS_URL);
const found = await page.evaluate(
  async ([nDraws, nRounds]) => {
    const at = (file) => new URL(file, location.href).href;
    const module = await import(at("los_bench.js"));
    await module.default();
    const { contest } = await import(at("contest.mjs"));
    return contest(module.Bench, nDraws, nRounds);
  },
  [Number(draws), Number(rounds)],
);
writeFileSync(out, JSON.stringify({ where: `Chromium ${browser.version()}`, ...found }));
await browser.close();
