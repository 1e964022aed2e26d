// Every language says everything, shows the same numbers, and fits.
import { readFileSync } from "node:fs";
import { expect, open, test } from "./fixtures.mjs";
import { CHARTS, alert, button, chart, choose, field, lever, number, openScenario, openTables, recordDrawnWords, save, sentence, settled, showLevers, slider, type } from "./explore.mjs";

const german = readFileSync(new URL("../../public/words/de.txt", import.meta.url), "utf8");
/** The words of a line of the German file. */
const inGerman = (name) => new RegExp(`^${name} = (.*)$`, "m").exec(german)[1].replaceAll("~", "\u00a0");

const language = (page) => page.locator("#language");
const openAllInputs = async (page) => {
  await page.locator("details.all-inputs > summary").click();
  await expect(field(page, "reps")).toBeVisible();
};

/** Everything that can be read, heard or hovered, names of places in the page left out. */
const allWords = (page) =>
  page.evaluate(() => {
    const said = [];
    for (const one of document.querySelectorAll("body *")) {
      if (one.closest(".ink-samples, script, noscript, #language, .scenario-name")) continue;
      for (const attribute of ["aria-label", "title", "placeholder", "aria-valuetext"]) {
        said.push(one.getAttribute(attribute) ?? "");
      }
      said.push(...[...one.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ data }) => data));
    }
    return said.map((text) => text.trim()).filter(Boolean);
  });

/** The plan's own numbers, and those of every table in a form that no language changes. */
const numbers = async (page) => {
  await openTables(page);
  await settled(page);
  const digits = await page.locator("table td").evaluateAll((cells) => cells.map(({ textContent }) => textContent.replace(/[^0-9−]/g, "")));
  const levers = await page.locator(".lever input").evaluateAll((inputs) => inputs.map(({ value }) => value));
  return { digits, levers };
};

// Words that both languages have, or that no German sentence has.
const ENGLISH = /\b(the|of|and|with|without|is|are|at|by|from|training|weeks?|days?|hours?|held|planned|revenue|cost|week|month|back|of)\b/i;

for (const [how, suffix, options] of [
  ["by the address", "?lang=de", {}],
  ["by the browser's settings", "", { locale: "de-AT" }],
]) {
  test.describe(how, () => {
    test.use(options);

    test(`the page is German ${how}, to the last word`, async ({ page }) => {
      await recordDrawnWords(page);
      await open(page, suffix);
      await expect(page.locator("html")).toHaveAttribute("lang", "de");
      await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
      await expect(button(page, inGerman("undo"))).toBeVisible();
      await slider(page, "training_hours").press("ArrowRight");
      await openAllInputs(page);
      await openTables(page);
      await settled(page);
      const drawn = await page.locator("canvas").evaluateAll((all) => all.flatMap((one) => window.drawnWords(one).map(({ text }) => text)));
      expect(drawn.length).toBeGreaterThan(20);
      const english = [...(await allWords(page)), ...drawn].filter((text) => text !== inGerman("product") && ENGLISH.test(text));
      expect(english).toEqual([]);
      await expect(sentence(page)).toContainText(/ \d\d\u00a0% des neuen Verhaltens/);
    });
  });
}

test("a language that the page does not speak is English, and so is one that is not named", async ({ page }) => {
  for (const suffix of ["?lang=tlh", "?lang=", ""]) {
    await open(page, suffix);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(button(page, "Undo")).toBeVisible();
  }
});

test("another language changes no number and no lever, keeps the focus, and can be changed back", async ({ page }) => {
  await open(page);
  await slider(page, "session_minutes").press("ArrowRight");
  await settled(page);
  const [english, saved] = [await sentence(page).innerText(), JSON.parse((await save(page)).text)];
  const before = await numbers(page);
  await language(page).focus();
  await language(page).selectOption("de");
  await expect(button(page, inGerman("undo"))).toBeEnabled();
  await expect(language(page)).toBeFocused();
  await expect(language(page)).toHaveValue("de");
  expect(await numbers(page)).toEqual(before);
  await expect(page.locator("[aria-live=polite]")).toHaveText(await sentence(page).innerText());
  await language(page).selectOption("en");
  await expect(sentence(page)).toHaveText(english);
  expect(await numbers(page)).toEqual(before);
  expect(JSON.parse((await save(page)).text)).toEqual(saved);
});

test("a language is kept for a reload, and the address can be passed on", async ({ page }) => {
  await open(page);
  await language(page).selectOption("de");
  await expect(button(page, inGerman("save"))).toBeVisible();
  await page.reload();
  await expect(button(page, inGerman("save"))).toBeVisible();
  await open(page, "?lang=de");
  await language(page).selectOption("en");
  await expect(button(page, "Save")).toBeVisible();
  await page.reload();
  await expect(button(page, "Save")).toBeVisible();
});

test("without storage a language can be chosen all the same", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "sessionStorage", { get: () => { throw new Error("refused"); } });
  });
  await open(page);
  await language(page).selectOption("de");
  await expect(button(page, inGerman("save"))).toBeVisible();
});

test.describe("a file of words that does not come", () => {
  test.use({ expectedTrouble: [/404|Failed to load/] });

  test("leaves the page as it is, and says so; chosen by the address it is English", async ({ page }) => {
    await page.route("**/words/de.txt", (route) => route.fulfill({ status: 404, body: "no" }));
    await open(page);
    await language(page).selectOption("de");
    await expect(alert(page)).toContainText("could not be loaded");
    await expect(button(page, "Undo")).toBeVisible();
    await open(page, "?lang=de");
    await expect(button(page, "Undo")).toBeVisible();
  });

  test("of another version is not taken", async ({ page }) => {
    await page.route("**/words/de.txt", (route) => route.fulfill({ body: "undo = Rückgängig\n" }));
    await open(page, "?lang=de");
    await expect(button(page, "Undo")).toBeVisible();
  });
});

test("what is refused is told in German, with German numbers", async ({ page }) => {
  await open(page, "?lang=de");
  await type(number(page, "training_hours"), 500.5);
  await expect(lever(page, "training_hours").getByRole("alert")).toHaveText("Schulung: eingegeben 500,5, erlaubt 0 bis 200 Stunden");
  await type(number(page, "training_hours"), "");
  await expect(lever(page, "training_hours").getByRole("alert")).toHaveText("Schulung: eingegeben nichts, erlaubt eine Zahl");
  await choose(page, { team: { reps: 0.5 } });
  await expect(alert(page)).toContainText("team.reps: eingegeben 0,5, erlaubt eine ganze Zahl von 0 bis 5.000 Personen. Es wurde nichts geändert.");
  await choose(page, "no");
  await expect(alert(page)).toContainText("eingegeben Text mit einem Fehler in Zeile\u00a01, Spalte\u00a02, erlaubt JSON.");
});

test("the currency stays the scenario's whatever the language", async ({ page }) => {
  await open(page, "?lang=de");
  await expect(sentence(page)).toContainText("170.000\u00a0$");
  await openAllInputs(page);
  await type(field(page, "currency").locator("input"), "CHF");
  await expect(sentence(page)).toContainText("170.000\u00a0CHF");
  await language(page).selectOption("en");
  await expect(sentence(page)).toContainText(/CHF\s170K/);
});

/** What sticks out of the window, runs over its own edge, or stands on other words. */
const faultsOfLayout = (page) =>
  page.evaluate(() => {
    const across = document.documentElement.clientWidth;
    const seen = (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".sr-only, .ink-samples, .table-scroll, .sheet-bar, .foot, .top-bar");
    const name = (one) => `${one.tagName.toLowerCase()}.${one.className} "${one.textContent.trim().slice(0, 40)}"`;
    const wide = [...document.querySelectorAll("body *")].filter((one) => one.checkVisibility() && !one.closest(".sr-only, .ink-samples, .table-scroll"))
      .filter((one) => { const { left, right, width } = one.getBoundingClientRect(); return width > 0 && (right > across + 1 || left < -1); });
    const cut = [...document.querySelectorAll("h1, h2, p, label, legend, button, summary, .links li, .field-name, .unit")]
      .filter((one) => seen(one) && one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1);
    const boxes = [...document.querySelectorAll("main .links strong, main .links .span, main .links .words, main .links .owner, .lever label, .lever .number, .lever-select label, .lever-select select")].filter(seen)
      .map((one) => { const range = document.createRange(); range.selectNodeContents(one); return [one, one.matches("select, .number") ? one.getBoundingClientRect() : range.getBoundingClientRect()]; })
      .filter(([, { width, height }]) => width > 0 && height > 0);
    const onOthers = [];
    for (const [n, [one, a]] of boxes.entries()) {
      for (const [other, b] of boxes.slice(n + 1)) {
        if (!one.contains(other) && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3) onOthers.push(`${name(one)} on ${name(other)}`);
      }
    }
    return [...wide.map((one) => `sticks out: ${name(one)}`), ...cut.map((one) => `cut: ${name(one)}`), ...onOthers];
  });

for (const width of [320, 390, 600, 900, 1024, 1280, 1920]) {
  for (const theme of ["light", "projector"]) {
    test(`German fits at ${width} px, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 800 });
      await open(page, `?lang=de&theme=${theme}`);
      await settled(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await faultsOfLayout(page)).toEqual([]);
    });
  }
}

for (const width of [320, 390, 900, 1280]) {
  test(`written from right to left nothing sticks out or overlaps at ${width} px`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 800 });
    // A language of one's own: English, written the other way.
    await page.route("**/words/de.txt", (route) => route.fulfill({ body: german.replace("direction = ltr", "direction = rtl") }));
    await open(page, "?lang=de");
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await faultsOfLayout(page)).toEqual([]);
    if (width > 900) {
      const [levers, results] = await Promise.all(["aside", "main"].map((place) => page.locator(place).boundingBox()));
      expect(levers.x).toBeGreaterThan(results.x);
    } else {
      await page.getByRole("button", { name: inGerman("show_levers"), exact: true }).click();
    }
    // The fill ends at the thumb, and the key that points to the larger numbers makes the number larger.
    const range = slider(page, "training_hours");
    await range.focus();
    const before = Number(await range.inputValue());
    await page.keyboard.press("ArrowLeft");
    expect(Number(await range.inputValue())).toBeGreaterThan(before);
  });
}
