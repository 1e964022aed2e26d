// The page starts, everywhere, and says so where it cannot.
import AxeBuilder from "@axe-core/playwright";
import { pathToFileURL } from "node:url";
import { expect, open, test } from "./fixtures.mjs";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

test("the page opens without an error", async ({ page }) => {
  await open(page);
  await expect(page).toHaveTitle(/Line of Sight/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a first visit asks for each file once", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await open(page);
  await page.waitForLoadState("networkidle");
  expect(asked.length).toBeGreaterThan(3);
  expect(asked).toEqual([...new Set(asked)]);
});

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds no violation in the ${colorScheme} page`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page);
    const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(", ")}`);
    expect(found).toEqual([]);
  });
}

for (const width of [320, 390, 600, 1280]) {
  test(`nothing scrolls sideways at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scrollWidth).toBeLessThanOrEqual(width);
  });
}

test("a browser without wasm SIMD gets a sentence", async ({ page }) => {
  await page.addInitScript(() => {
    WebAssembly.validate = () => false;
  });
  await page.goto("./");
  await expect(page.getByRole("status")).toContainText("too old for Line of Sight");
});

test("a page whose model cannot be loaded says so", async ({ page, expectedTrouble }) => {
  expectedTrouble.push(/Failed to load resource/, /did not start/);
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("./");
  await expect(page.getByRole("status")).toContainText("could not be loaded");
});

test("a page opened from a folder on disk says so", async ({ page, expectedTrouble }) => {
  expectedTrouble.push(/outside its origin: file:/, /CORS policy/, /Failed to load resource/, /did not start/);
  await page.goto(`${pathToFileURL(process.env.LOS_DIST)}/index.html`);
  await expect(page.getByRole("status")).toContainText("cannot start from a folder on disk");
});

test("the page asks for JavaScript where there is none", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(baseURL);
  const sentence = page.locator("noscript p");
  await expect(sentence).toBeVisible();
  await expect(sentence).toContainText("needs JavaScript");
  await context.close();
});
