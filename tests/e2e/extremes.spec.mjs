// Whatever is entered within its bounds, the page says something sensible.
import { expect, open, test } from "./fixtures.mjs";
import { CHARTS, chart, coloursOfPictures, drawnWords, openScenario, recordDrawnWords, sentence, settled } from "./explore.mjs";

const EXTREMES = [
  ["no reps", { team: { reps: 0 } }],
  ["one rep", { team: { reps: 1 } }],
  ["no managers", { team: { managers: 0 } }],
  ["five thousand reps", { team: { reps: 5000, managers: 1000 } }],
  ["no coaching", { plan: { cadence: "none" } }],
  ["coaching on no dates at all", { plan: { cadence: "own_dates", own_dates: [] } }],
  ["no minutes of coaching", { plan: { session_minutes: 0 } }],
  ["no training", { plan: { training_hours: 0 } }],
  ["neither training nor coaching", { plan: { training_hours: 0, cadence: "none" } }],
  ["five years", { model: { horizon_weeks: 260 } }],
  ["four weeks", { model: { horizon_weeks: 4 } }],
  ["a negative return", { market: { deal_value: 100 } }],
  ["behaviour that does harm", { beliefs: { beta_p: -0.5, beta_v: -0.2 } }],
  ["no budget", { plan: { budget: 0 } }],
  ["no costs", { costs: { design_cost: 0, delivery_cost_per_rep_day: 0, travel_cost_per_rep: 0, manager_hour_cost: 0 } }],
  ["nothing to sell", { market: { opportunities_per_rep_month: 0 } }],
  ["deals for nothing", { market: { deal_value: 0 } }],
  ["no margin and no credit", { market: { margin: 0, attribution: 0 } }],
  ["deals of a billion", { team: { reps: 5000 }, market: { deal_value: 1e9, opportunities_per_rep_month: 1000 } }],
  ["a sales cycle longer than the horizon", { market: { cycle_days: 720 }, model: { horizon_weeks: 8 } }],
  ["skills that nobody can improve", { skills: [{ current_use: 0.7, reference: 0.7 }] }],
  ["skills without weight, emphasis or focus", { skills: [{ weight: 0, emphasis: 0, focus: 0, current_use: 0.1 }] }],
  ["training that teaches nobody to stay", { team: { turnover_per_year: 2 } }],
  ["a currency with a long name", { currency: "XPF" }],
  ["a currency that nobody knows", { currency: "ZZZ" }],
];

const NONSENSE = /NaN|Infinity|∞|undefined|null|\[object|-\$-|−−|--|\+−|[+−][^\d\s]{0,3}0(?![.,\d])|\binf\b|  |\$\$/;

/** Everything that is written on the page and in its pictures, and every name that is spoken. */
async function allWords(page) {
  const words = await page.evaluate(() => {
    const named = [...document.querySelectorAll("[aria-label]")].map((one) => one.getAttribute("aria-label"));
    const spoken = [...document.querySelectorAll("[aria-valuetext]")].map((one) => one.getAttribute("aria-valuetext"));
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const written = [];
    while (walker.nextNode()) written.push(walker.currentNode.data);
    const drawn = [...document.querySelectorAll("canvas")].flatMap((canvas) => window.drawnWords(canvas).map(({ text }) => text));
    return [...named, ...spoken, ...written, ...drawn];
  });
  return [...new Set(words)];
}

const groups = [0, 1, 2, 3, 4].map((part) => EXTREMES.filter((_, n) => n % 5 === part));
for (const cases of groups) {
  test(`the page makes sense of ${cases.map(([what]) => what).join(", ")}`, async ({ page }) => {
    await recordDrawnWords(page);
    await open(page);
    for (const [what, scenario] of cases) {
      await test.step(what, async () => {
        await openScenario(page, { name: what, ...scenario });
        await expect(page.getByTestId("change")).toContainText(`Opened "${what}"`);
        await settled(page);
        await expect(page.getByRole("textbox", { name: "Scenario name" })).toHaveValue(what);
        const said = await sentence(page).innerText();
        expect.soft(said, what).toMatch(/^[A-Z0-9].{20,}[.]$/s);
        const nonsense = (await allWords(page)).filter((text) => NONSENSE.test(text.replace(/\s*\n\s*/g, "")));
        expect.soft(nonsense, what).toEqual([]);
        for (const name of CHARTS) {
          expect.soft((await chart(page, name).locator("h2").innerText()).length, `${what}: title of ${name}`).toBeGreaterThan(10);
          await expect.soft(chart(page, name).locator("canvas"), `${what}: picture of ${name}`).toBeVisible();
          expect.soft((await drawnWords(page, name)).length, `${what}: words on ${name}`).toBeGreaterThan(2);
        }
        for (const colours of await coloursOfPictures(page)) {
          expect.soft(colours, what).toBeGreaterThan(1);
        }
      });
    }
  });
}
