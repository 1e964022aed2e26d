// The page starts, everywhere, and says so where it cannot.
import { pathToFileURL } from "node:url";
import { expect, open, test } from "./fixtures.mjs";

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

test("the page works under a policy that allows nothing but its own files", async ({ page, expectedTrouble }) => {
  expectedTrouble.push(/inline/i);
  const answers = [];
  page.on("response", (response) => answers.push(response));
  await open(page);
  const policies = await Promise.all(answers.map((answer) => answer.headerValue("content-security-policy")));
  expect(policies.length).toBeGreaterThan(3);
  for (const policy of policies) {
    expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';/);
    expect(policy).not.toContain("unsafe-inline");
  }
  // The policy is not only sent: it holds.
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.ranInline = true";
    document.head.append(script);
    return window.ranInline === true;
  }).catch(() => true);
  expect(ran).toBe(false);
});

test("the worked example is there in a moment", async ({ page }, testInfo) => {
  await open(page);
  const ms = await page.evaluate(() => Math.round(performance.now()));
  // For information: how long it takes depends on the machine.
  testInfo.annotations.push({ type: "first answer after, ms", description: String(ms) });
  await expect(page.getByTestId("sentence")).toContainText("16 hours of training");
});

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
