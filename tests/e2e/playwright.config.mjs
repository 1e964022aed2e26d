// The browser tests: real Chromium against the release page, which `cargo xtask test browser` serves.
import { defineConfig } from "@playwright/test";
import { launchOptions } from "./browser.mjs";

export default defineConfig({
  testDir: ".",
  outputDir: "results/artifacts",
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // Generous: a cold browser on a busy machine takes its time, and a test that hangs still ends.
  timeout: 120_000,
  // The JSON report's file is named by PLAYWRIGHT_JSON_OUTPUT_FILE.
  reporter: [["line"], ["json"]],
  use: {
    baseURL: process.env.LOS_URL,
    viewport: { width: 1280, height: 720 },
    screenshot: "only-on-failure",
    launchOptions: launchOptions(),
  },
});
