// The page and the command line say the same of the same file, to the last digit shown.
import { expect, open, test } from "./fixtures.mjs";
import { everything, openScenario, save, sentence } from "./explore.mjs";
import { bands, exact, money, moneyBand, percent, percentBand, plain, plainBand, signedMoneyBand, signedPercentBand } from "./los.mjs";

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

/** The four tables as the command line's bands give them; the first row holds the heads. */
function tables(plan, withoutCoaching) {
  const middle = (name) => [plan.series(name)[1]];
  const band = (of, name) => {
    const [low, centre, high] = of.series(name);
    return JSON.stringify(low) === JSON.stringify(high) ? [centre] : [low, centre, high];
  };
  const rows = (columns, write) =>
    Array.from({ length: plan.nWeeks }, (_, week) => [String(week + 1), ...columns.flat().map((column) => write(column[week]))]);
  const costs = ["design", "delivery", "travel", "tools", "coaching", "inspections"];
  return {
    skill: rows([band(plan, "skill.index"), band(withoutCoaching, "skill.index")], percent),
    cash: rows(
      [...["money.margin_increment", "money.cost", "money.cash"].map(middle), band(plan, "money.cumulative_cash")],
      exact,
    ),
    coaching: rows(
      [
        middle("coaching.planned_hours_per_manager"),
        band(plan, "coaching.delivered_hours_per_manager"),
        middle("coaching.planned_sessions"),
        band(plan, "coaching.delivered_sessions"),
      ],
      (value) => plain(value, 2),
    ),
    budget: rows([...costs.map((name) => middle(`money.costs.${name}`)), band(plan, "money.cumulative_cost")], exact),
  };
}

/** The values of the links and their bands, as they stand in the chain. */
function links(plan, file) {
  const currency = file.currency;
  const share = (name) => percentBand(plan.figure(`chain.${name}`));
  const amount = (name) => signedMoneyBand(plan.figure(`totals.${name}`), currency);
  return [
    { middle: `${plain(file.plan.training_hours, 1)} h`, span: null },
    ...["learned", "held_day_30", "held_day_90", "used"].map(share),
    signedPercentBand(plan.figure("chain.win_rate_and_value")),
    ...["revenue_increment", "margin_increment", "net_value"].map(amount),
  ];
}

for (const [what, scenario] of SCENARIOS) {
  test(`page and command line agree on ${what}`, async ({ page }) => {
    await open(page);
    await openScenario(page, scenario);
    const { text } = await save(page);
    const file = JSON.parse(text);
    const plan = bands(text);
    const withoutCoaching = bands(JSON.stringify({ ...file, plan: { ...file.plan, cadence: "none" } }));
    const shown = await everything(page);

    const expected = tables(plan, withoutCoaching);
    for (const name of Object.keys(expected)) {
      expect(shown.charts[name].table.slice(1), name).toEqual(expected[name]);
    }

    const chained = links(plan, file);
    await expect(page.getByTestId("chain").locator("li strong")).toHaveText(chained.map(({ middle }) => middle));
    await expect(page.getByTestId("chain").locator("li .span")).toHaveText(chained.map(({ span }) => span ?? ""));

    const net = moneyBand(plan.figure("totals.net_value"), file.currency);
    await expect(sentence(page).locator(".result")).toHaveText([
      new RegExp(`^${percentBand(plan.figure("chain.used")).middle} `),
      net.middle.replace("−", ""),
    ]);
    expect(shown.sentence).toContain(`Likely between ${net.low} and ${net.high}; `);
    const payback = plan.figure("totals.payback_week")[1];
    const lowest = moneyBand(plan.figure("totals.lowest_cumulative_cash"), file.currency).middle.replace("−", "");
    if (payback !== 0) {
      expect(shown.sentence).toContain(`up to ${lowest} out of pocket`);
    }
    if (payback > 0) {
      const month = Math.ceil((Math.ceil(payback) * 12) / 52);
      expect(shown.charts.cash.title).toBe(`The money is back in month ${month}`);
      expect(shown.sentence).toContain(`back in month ${month}`);
    }
    expect(shown.charts.budget.title).toContain(money(file.plan.budget, 3, file.currency));
    const sessions = (name) => plainBand(plan.figure(`totals.sessions_${name}`), 0).middle;
    expect(shown.charts.coaching.title).toContain(`${sessions("delivered")} of ${sessions("planned")} planned sessions`);
  });
}
