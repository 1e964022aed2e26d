// Nothing moves for those who asked for that.
import { expect, open, test } from "./fixtures.mjs";
import { lever, showLevers, slider } from "./explore.mjs";

for (const [width, height] of [[1280, 720], [390, 844]]) {
  test(`with reduced motion nothing is animated at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await open(page);
    await showLevers(page);
    await slider(page, "session_minutes").hover();
    await slider(page, "session_minutes").press("ArrowRight");
    const running = await page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === "running").length);
    expect(running).toBe(0);
  });
}

test("a lever's thumb stays under the mouse that points at it", async ({ page }) => {
  await open(page);
  for (const name of ["coaching_every_weeks", "session_minutes"]) {
    await page.mouse.move(640, 10);
    await page.waitForTimeout(300);
    const middle = () =>
      slider(page, name).evaluate((input) => {
        const box = input.getBoundingClientRect();
        return box.x + 8 + ((box.width - 16) * (input.value - input.min)) / (input.max - input.min);
      });
    const before = await middle();
    await lever(page, name).hover();
    await page.waitForTimeout(300);
    expect(Math.abs((await middle()) - before), name).toBeLessThanOrEqual(1);
  }
});
