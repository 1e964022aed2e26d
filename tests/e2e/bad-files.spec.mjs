// A file that is not a scenario gets a sentence and changes nothing.
import { randomBytes } from "node:crypto";
import { truncateSync, writeFileSync } from "node:fs";
import { expect, open, test } from "./fixtures.mjs";
import { alert, button, choose, everything, number, openScenario, save, slider } from "./explore.mjs";

const NO_SCENARIO = [
  ["an empty file", "", /allowed JSON/],
  ["a file of spaces", "  \n ", /allowed JSON/],
  ["a binary file", Buffer.concat([Buffer.from([0xff, 0xfe, 0x00]), randomBytes(64)]), /not text/],
  ["half a file", '{"plan": {"training_hours": 1', /allowed JSON/],
  ["deep nesting", "[".repeat(5000), /allowed JSON/],
  ["a list", "[1, 2, 3]", /a list of 3/],
  ["a number", "12", /an object/],
  ["null", "null", /null/],
  ["a file of more than 1 MB", Buffer.alloc((1 << 20) + 1, 0x20), /too large/],
];

const NOT_ALLOWED = [
  ["a later version", { version: 2 }, /version: given 2, allowed 1/],
  ["an unknown field", { plan: { trainig_hours: 3 } }, /plan\.trainig_hours: given an unknown field/],
  ["an unknown section", { plans: {} }, /plans: given an unknown field/],
  ["a number out of range", { plan: { training_hours: -3 } }, /plan\.training_hours: given −3, allowed 0 to 200 hours/],
  ["a number too large for any computer", '{"plan": {"training_hours": 1e999}}', /plan\.training_hours: given 1e999 .*allowed 0 to 200 hours/],
  ["text for a number", { plan: { training_hours: "many" } }, /plan\.training_hours: given "many"/],
  ["half a rep", { team: { reps: 1.5 } }, /team\.reps: given 1\.5, allowed .*whole/],
  ["a range that falls", { beliefs: { retention: { min: 0.5, mode: 0.2, max: 0.9 } } }, /retention.*min <= mode <= max/],
  ["a range for a fact", { team: { reps: { low: 1, high: 9 } } }, /team\.reps: given an object/],
  ["an unknown cadence", { plan: { cadence: "daily" } }, /plan\.cadence: given "daily", allowed .*weekly/],
  ["no skill at all", { skills: [] }, /skills: given 0 skills, allowed 1 to 8/],
  ["nine skills", { skills: Array.from({ length: 9 }, () => ({})) }, /skills: given 9 skills, allowed 1 to 8/],
  ["a currency that is none", { currency: "euro" }, /currency: given euro, allowed three capital letters/],
  ["a name of 81 characters", { name: "x".repeat(81) }, /name: given 81 characters, allowed at most 80/],
  ["a name that turns text around", { name: "abc\u202edef" }, /name: given abcdef, allowed .*control/],
  ["a name with a control character", { name: "abc\u0007def" }, /name: given abcdef, allowed .*control/],
  ["301 own dates", { plan: { own_dates: Array.from({ length: 301 }, (_, n) => n) } }, /own_dates: given 301 dates.*300/],
];

for (const [kind, files] of [
  ["a file that is no scenario", NO_SCENARIO],
  ["a scenario with something that is not allowed", NOT_ALLOWED],
]) {
  test(`${kind} is refused in a sentence and changes nothing`, async ({ page }) => {
    await open(page);
    await slider(page, "training_hours").press("ArrowRight");
    const before = await everything(page);
    for (const [what, contents, reason] of files) {
      await test.step(what, async () => {
        const name = `${what}.json`;
        await choose(page, contents, name);
        await expect(alert(page)).toContainText(`${name} was not opened`);
        await expect(alert(page)).toContainText(reason);
        await expect(alert(page)).toContainText("Nothing was changed.");
        expect((await alert(page).innerText()).length, what).toBeLessThan(600);
        expect(await everything(page), what).toEqual(before);
      });
    }
    await button(page, "Undo").click();
    await expect(number(page, "training_hours")).toHaveValue("16");
    await expect(button(page, "Undo")).toBeDisabled();
  });
}

test("a message can be dismissed, and goes away with the next gesture", async ({ page }) => {
  await open(page);
  await choose(page, "no");
  await expect(alert(page)).toContainText("was not opened");
  await button(page, "Dismiss").click();
  await expect(alert(page)).toBeEmpty();
  await choose(page, "no");
  await expect(alert(page)).toContainText("was not opened");
  await slider(page, "training_hours").press("ArrowRight");
  await expect(alert(page)).toBeEmpty();
});

test("a file of a gigabyte is refused without being read", async ({ page }, testInfo) => {
  await open(page);
  const before = await everything(page);
  const path = testInfo.outputPath("huge.json");
  writeFileSync(path, "{");
  truncateSync(path, 1 << 30);
  await page.getByTestId("file").setInputFiles(path);
  await expect(alert(page)).toContainText(/huge\.json was not opened\. .*too large/);
  expect(await everything(page)).toEqual(before);
});

test("a good file after a bad one is opened", async ({ page }) => {
  await open(page);
  await choose(page, "no");
  await expect(alert(page)).toContainText("was not opened");
  await openScenario(page, { plan: { training_hours: 3 } });
  await expect(number(page, "training_hours")).toHaveValue("3");
});

test("a file's name cannot turn the message around nor fill the screen", async ({ page }) => {
  await open(page);
  await choose(page, "no", `gpj\u202e${"long".repeat(60)}.json`);
  await expect(alert(page)).toContainText("was not opened");
  const message = await alert(page).innerText();
  expect(message).not.toContain("\u202e");
  expect(message.length).toBeLessThan(400);
});

test("a name is text, never markup", async ({ page }) => {
  await open(page);
  const name = "<img src=x onerror=alert(1)>";
  await openScenario(page, { name, skills: [{ name }] });
  await expect(page.locator("img")).toHaveCount(0);
  expect(JSON.parse((await save(page)).text).name).toBe(name);
});
