// Compare as a person meets it.
import { expect, open } from "./fixtures.mjs";
import { settled } from "./explore.mjs";

export const verdict = (page) => page.getByTestId("verdict");
export const table = (page) => page.getByTestId("side-by-side");
export const parts = (page) => page.getByTestId("parts");
export const place = (page, name) => page.getByRole("navigation", { name: "Places" }).getByRole("link", { name, exact: true });
export const tool = (page, what, name) => page.getByRole("button", { name: `${what}: ${name}`, exact: true });
export const move = (page, name, way) => page.getByRole("button", { name: `Move ${name} ${way}`, exact: true });
export const against = (page, name) => page.getByRole("radio", { name: `Hold the others against ${name}`, exact: true });

/** The names of the scenarios from left to right. */
export const names = (page) => table(page).locator("thead input.scenario-name").evaluateAll((all) => all.map((one) => one.value));

/** The cells of a row, each as its lines. */
export const row = (page, name) =>
  table(page).getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) }).getByRole("cell").evaluateAll((cells) =>
    cells.map((cell) => (cell.children.length > 0 ? [...cell.children].map((line) => line.textContent) : [cell.textContent])),
  );

/** Everything that was asked for is there, the parts last. */
export async function compared(page) {
  await expect(parts(page)).toBeVisible();
  await settled(page);
}

/** Opens the place with the four presets beside the worked example. */
export async function openCompare(page) {
  await open(page, "#compare");
  await page.getByRole("button", { name: "Compare with all four" }).click();
  await compared(page);
}
