// Undo, redo and reset, by button and by keyboard.
import { expect, open, test } from "./fixtures.mjs";
import { button, everything, number, openScenario, sentence, slider, type } from "./explore.mjs";

for (const [how, undo, redo] of [
  ["by button", (page) => button(page, "Undo").click(), (page) => button(page, "Redo").click()],
  ["with Ctrl+Z and Ctrl+Shift+Z", (page) => page.keyboard.press("Control+z"), (page) => page.keyboard.press("Control+Shift+Z")],
  ["with Ctrl+Z and Ctrl+Y", (page) => page.keyboard.press("Control+z"), (page) => page.keyboard.press("Control+y")],
  ["with Cmd+Z and Cmd+Shift+Z", (page) => page.keyboard.press("Meta+z"), (page) => page.keyboard.press("Meta+Shift+Z")],
]) {
  test(`gestures are taken back and done again ${how}, to the same digits and the same pixels`, async ({ page }) => {
    await open(page);
    const states = [await everything(page)];
    for (const name of ["training_hours", "session_minutes", "beta_p"]) {
      await slider(page, name).focus();
      await page.keyboard.press("PageUp");
      states.push(await everything(page));
    }
    for (const earlier of states.slice(0, -1).reverse()) {
      await undo(page);
      expect(await everything(page)).toEqual(earlier);
    }
    await expect(button(page, "Undo")).toBeDisabled();
    for (const later of states.slice(1)) {
      await redo(page);
      expect(await everything(page)).toEqual(later);
    }
    await expect(button(page, "Redo")).toBeDisabled();
  });
}

test("a new gesture after an undo leaves nothing to do again", async ({ page }) => {
  await open(page);
  await slider(page, "training_hours").press("ArrowRight");
  await button(page, "Undo").click();
  await expect(button(page, "Redo")).toBeEnabled();
  await slider(page, "session_minutes").press("ArrowRight");
  await expect(button(page, "Redo")).toBeDisabled();
});

test("inside a number the browser's own undo is left alone", async ({ page }) => {
  await open(page);
  await slider(page, "session_minutes").press("ArrowRight");
  const before = await everything(page);
  const input = number(page, "training_hours");
  await input.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("25");
  await expect(input).toHaveValue("25");
  await page.keyboard.press("Control+z");
  await expect(input).toHaveValue("16");
  await page.keyboard.press("Tab");
  expect(await everything(page)).toEqual(before);
  await expect(button(page, "Undo")).toBeEnabled();
});

test("reset brings everything back as it was opened, and can be undone", async ({ page }) => {
  await open(page);
  const opened = await everything(page);
  await expect(button(page, "Reset")).toBeDisabled();
  await type(number(page, "training_hours"), 30);
  await page.locator("#cadence").selectOption("none");
  const moved = await everything(page);
  await button(page, "Reset").click();
  expect(await everything(page)).toEqual(opened);
  await expect(button(page, "Reset")).toBeDisabled();
  await button(page, "Undo").click();
  expect(await everything(page)).toEqual(moved);
});

test("reset goes back to the file that was opened, and undo beyond it to what was there before", async ({ page }) => {
  await open(page);
  const example = await everything(page);
  await openScenario(page, { name: "Autumn", plan: { training_hours: 8 } });
  const autumn = await everything(page);
  await type(number(page, "training_hours"), 30);
  await button(page, "Reset").click();
  expect(await everything(page)).toEqual(autumn);
  for (let n = 0; n < 3; n += 1) {
    await button(page, "Undo").click();
  }
  expect(await everything(page)).toEqual(example);
  await expect(sentence(page)).toContainText("16 hours");
});
