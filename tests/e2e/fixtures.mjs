// The test function of every browser test: its page may have no trouble that the test does not expect.
import { expect, test as base } from "@playwright/test";

export { expect };

export const test = base.extend({
  /** Patterns of trouble that a test brings about on purpose. */
  expectedTrouble: async ({}, use) => {
    await use([]);
  },

  /** What went wrong in any page of the test: console errors, uncaught errors, CSP, requests to elsewhere. */
  trouble: async ({ context, baseURL }, use) => {
    const trouble = [];
    const home = new URL(baseURL).origin;
    const visit = (kind, address) => {
      const { origin, protocol } = new URL(address);
      if (origin !== home && !["blob:", "data:"].includes(protocol)) {
        trouble.push(`${kind} outside its origin: ${address}`);
      }
    };
    context.on("console", (message) => {
      if (message.type() === "error") {
        trouble.push(`console error: ${message.text()}`);
      }
    });
    context.on("weberror", (error) => trouble.push(`page error: ${error.error()}`));
    context.on("request", (request) => visit("request", request.url()));
    context.on("page", (page) => page.on("websocket", (socket) => visit("socket", socket.url())));
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        console.error(`CSP: ${event.violatedDirective} blocked ${event.blockedURI || "inline code"}`);
      });
    });
    await use(trouble);
  },

  page: async ({ page, trouble, expectedTrouble }, use) => {
    await use(page);
    const unexpected = trouble.filter((what) => !expectedTrouble.some((pattern) => pattern.test(what)));
    expect(unexpected, "the page had trouble").toEqual([]);
  },
});

/** Opens the page and waits until the app stands where the first paint stood. */
export async function open(page, suffix = "") {
  await page.goto(`./${suffix}`);
  await expect(page.locator("#boot-status")).toHaveCount(0, { timeout: 30_000 });
}
