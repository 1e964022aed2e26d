// The page and the command line say the same of the same file, to the last digit shown.
import { expect, open, test } from "./fixtures.mjs";
import { everything, openScenario, save, sentence } from "./explore.mjs";
import { exact, money, percent, plain, signedMoney, simulate } from "./los.mjs";

const SCENARIOS = [
  ["the worked example", {}],
  ["a plan that loses money", { currency: "EUR", market: { deal_value: 3000 }, costs: { discount_rate: 0.1 } }],
  ["more coaching than managers have time for", { plan: { cadence: "weekly", session_minutes: 60, manager_hours_per_week: 1 } }],
  ["ranges, tiers and limited hours", {
    team: { tiers: true, reps: 113, turnover_per_year: 0.41 },
    market: { capacity_limited: true, opportunities_per_rep_month: 7.5 },
    beliefs: { retention: { low: 0.2, high: 0.6 }, kappa: { p5: 5, p95: 50 }, adherence_shape: "hyperbolic" },
  }],
  ["own dates, hires and reviews over two and a half years", {
    plan: { cadence: "own_dates", own_dates: [3, 17.5, 60, 200], hire_training_every_weeks: 13, inspection_every_weeks: 8 },
    costs: { tools_cost_per_rep_month: 35 },
    model: { horizon_weeks: 130, skill_model: "exponential" },
  }],
  ["training in blocks under another law of forgetting", {
    plan: { training_blocks: 4, training_gap_days: 21, cadence: "expanding" },
    model: { skill_model: "ppe" },
  }],
];

/** The four tables as the command line's numbers give them; the first row holds the heads. */
function tables(answer, withoutCoaching) {
  const { skill, coaching, money, n_weeks: n } = answer;
  const rows = (...cells) => Array.from({ length: n }, (_, w) => [String(w + 1), ...cells.map((cell) => cell(w))]);
  const exactly = (series) => (w) => exact(series[w]);
  const hundredths = (series) => (w) => plain(series[w], 2);
  const { design, delivery, travel, tools, coaching: held, inspections } = money.costs;
  return {
    skill: rows((w) => percent(skill.index[w]), (w) => percent(withoutCoaching.skill.index[w]), () => percent(0)),
    cash: rows(...[money.margin_increment, money.cost, money.cash, money.cumulative_cash].map(exactly)),
    coaching: rows(
      ...[
        coaching.planned_hours_per_manager,
        coaching.delivered_hours_per_manager,
        coaching.planned_sessions,
        coaching.delivered_sessions,
      ].map(hundredths),
    ),
    budget: rows(...[design, delivery, travel, tools, held, inspections, money.cumulative_cost].map(exactly)),
  };
}

/** A link's value as it stands in the chain. */
function linkValue({ id, value }, currency) {
  if (value === null) return "–";
  if (id === "hours") return `${plain(value, 1)} h`;
  if (["revenue", "margin", "net"].includes(id)) return signedMoney(value, 3, currency);
  return (id === "win_rate_and_value" && value > 0 ? "+" : "") + percent(value);
}

for (const [what, scenario] of SCENARIOS) {
  test(`page and command line agree on ${what}`, async ({ page }) => {
    await open(page);
    await openScenario(page, scenario);
    const { text } = await save(page);
    const answer = simulate(text);
    const file = JSON.parse(text);
    const withoutCoaching = simulate(JSON.stringify({ ...file, plan: { ...file.plan, cadence: "none" } }));
    const shown = await everything(page);

    const expected = tables(answer, withoutCoaching);
    for (const name of Object.keys(expected)) {
      expect(shown.charts[name].table.slice(1), name).toEqual(expected[name]);
    }

    const { links } = answer.chain;
    const values = links.map((link) => linkValue(link, file.currency));
    await expect(page.getByTestId("chain").locator("li strong")).toHaveText(values);

    const { totals } = answer;
    const used = links.find(({ id }) => id === "used").value;
    await expect(sentence(page).locator(".result")).toHaveText([
      new RegExp(`^${percent(used)} `),
      money(Math.abs(totals.net_value), 2, file.currency),
    ]);
    if (totals.payback_week !== 0) {
      expect(shown.sentence).toContain(`${money(Math.abs(totals.lowest_cumulative_cash), 2, file.currency)} out of pocket`);
    }
    if (totals.payback_week > 0) {
      const month = Math.ceil((totals.payback_week * 12) / 52);
      expect(shown.charts.cash.title).toBe(`The money is back in month ${month}`);
      expect(shown.sentence).toContain(`back in month ${month};`);
    }
    expect(shown.charts.budget.title).toContain(money(totals.budget, 3, file.currency));
    expect(shown.charts.coaching.title).toContain(
      `${plain(totals.sessions_delivered, 0)} of ${plain(totals.sessions_planned, 0)} planned sessions`,
    );
  });
}
