// One gesture is one step of the history, and the axes stand still while it lasts.
import { expect, open, test } from "./fixtures.mjs";
import { CHARTS, button, change, drag, drawnWords, drop, everything, number, recordDrawnWords, save, settled, slider } from "./explore.mjs";

/** The labels of the value axis, which end where the axis stands. */
const valueAxis = (words) => words.filter(({ align, x }) => align === "right" && x < 90);

test("the axes stand still while a lever is dragged, and settle when it is let go", async ({ page }) => {
  await recordDrawnWords(page);
  await open(page);
  await settled(page);
  const axes = async () => {
    const pairs = CHARTS.map(async (name) => [name, valueAxis(await drawnWords(page, name))]);
    return Object.fromEntries(await Promise.all(pairs));
  };
  const before = await axes();
  for (const name of CHARTS) {
    expect(before[name].length, name).toBeGreaterThan(1);
  }
  await drag(page, "session_minutes", 1);
  expect(await axes()).toEqual(before);
  const box = await slider(page, "session_minutes").boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y, { steps: 4 });
  await settled(page);
  expect(await axes()).toEqual(before);
  await page.mouse.move(box.x + box.width, box.y, { steps: 4 });
  await drop(page);
  expect(await axes()).not.toEqual(before);
});

test("a whole drag is one undo", async ({ page }) => {
  await open(page);
  const before = await everything(page);
  await drag(page, "session_minutes", 0.9);
  await drop(page);
  await button(page, "Undo").click();
  await expect(button(page, "Undo")).toBeDisabled();
  expect(await everything(page)).toEqual(before);
});

test("two drags of the same lever are two undos", async ({ page }) => {
  await open(page);
  await drag(page, "session_minutes", 0.9);
  await drop(page);
  const first = await number(page, "session_minutes").inputValue();
  await drag(page, "session_minutes", 0.1);
  await drop(page);
  await button(page, "Undo").click();
  await expect(number(page, "session_minutes")).toHaveValue(first);
  await button(page, "Undo").click();
  await expect(number(page, "session_minutes")).toHaveValue("30");
  await expect(button(page, "Undo")).toBeDisabled();
});

test("a drag that ends where it began leaves nothing to undo, and the next one is a gesture of its own", async ({ page }) => {
  await open(page);
  const before = await everything(page);
  const start = await slider(page, "session_minutes").evaluate((input) => (input.value - input.min) / (input.max - input.min));
  await drag(page, "session_minutes", 0.9);
  const box = await slider(page, "session_minutes").boundingBox();
  await page.mouse.move(box.x + 8 + (box.width - 16) * start, box.y + box.height / 2, { steps: 8 });
  await drop(page);
  await expect(number(page, "session_minutes")).toHaveValue("30");
  expect(await everything(page)).toEqual(before);
  await expect(button(page, "Undo")).toBeDisabled();
});

test("a lever that is let go elsewhere on the page is let go", async ({ page }) => {
  await open(page);
  await drag(page, "session_minutes", 0.9);
  await page.mouse.move(900, 650, { steps: 3 });
  await drop(page);
  const value = await number(page, "session_minutes").inputValue();
  await page.mouse.move(60, 240, { steps: 3 });
  await expect(number(page, "session_minutes")).toHaveValue(value);
  await button(page, "Undo").click();
  await expect(number(page, "session_minutes")).toHaveValue("30");
  await expect(button(page, "Undo")).toBeDisabled();
});

test("a belief's range widens only as far as the lever is in the end", async ({ page }) => {
  await open(page);
  const { retention } = JSON.parse((await save(page)).text).beliefs;
  await drag(page, "retention", 0);
  await drag(page, "retention", 0.5);
  await drop(page);
  const after = JSON.parse((await save(page)).text).beliefs.retention;
  expect(after.mode).toBeGreaterThan(retention.mode);
  expect({ min: after.min, max: after.max }).toEqual({ min: retention.min, max: retention.max });
});

test("what just changed is told from the beginning of the gesture", async ({ page }) => {
  await open(page);
  await drag(page, "training_hours", 0.1);
  await drag(page, "training_hours", 0.9);
  await drop(page);
  await expect(change(page)).toContainText(/Training 16 → 3[5-7] hours/);
});
