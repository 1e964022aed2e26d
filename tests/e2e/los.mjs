// The command line's answers, and its numbers written as the page writes them.
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** What `los simulate` says of a scenario's file, parsed. */
export function simulate(text, ...options) {
  const cargo = ["run", "--quiet", "--locked", "--package", "los-cli", "--", "simulate", "-", ...options];
  return JSON.parse(execFileSync("cargo", cargo, { cwd: ROOT, input: text, encoding: "utf8", maxBuffer: 1 << 26 }));
}

/** What `los compare` says of scenarios' files, parsed. */
export function compare(texts) {
  const folder = mkdtempSync(join(tmpdir(), "los-"));
  const files = texts.map((text, n) => {
    writeFileSync(join(folder, `${n}.json`), text);
    return join(folder, `${n}.json`);
  });
  const cargo = ["run", "--quiet", "--locked", "--package", "los-cli", "--", "compare", ...files];
  return JSON.parse(execFileSync("cargo", cargo, { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 26 }));
}

/**
 * The bands of a scenario's file, over its own draws: `figure(name)` and `week(name, week)` give [low, middle, high], null
 * where there is no such number; `series(name)` the three weekly series.
 */
export function bands(text) {
  const { bands } = simulate(text, "--quantiles", "0.1,0.5,0.9");
  const series = (name) => bands.weekly[name];
  return {
    figure: (name) => bands.figures[name],
    series,
    week: (name, week) => series(name).map((quantile) => quantile.at(week)),
    chanceOfLoss: bands.chance_of_loss,
    nWeeks: series("skill.index")[1].length,
  };
}

const intl = (value, options) =>
  new Intl.NumberFormat("en", { signDisplay: "negative", ...options }).format(value).replaceAll("-", "−");
const unlessTiny = (value, tiny) => (Math.abs(value) < tiny ? 0 : value);

export const plain = (value, decimals) => intl(unlessTiny(value, 1e-12), { maximumFractionDigits: decimals });

export function percent(share) {
  const maximumFractionDigits = Math.abs(share) < 0.0995 && Math.abs(share) >= 0.0005 ? 1 : 0;
  return intl(share + 0, { style: "percent", maximumFractionDigits });
}

export const exact = (amount) => plain(unlessTiny(amount, 0.5), 0);

export const money = (amount, digits, currency = "USD") =>
  intl(unlessTiny(amount, 0.5), {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    notation: "compact",
    maximumSignificantDigits: digits,
  });


/** An amount without its currency, as it stands at the end of a range. */
const shortMoney = (amount) => intl(unlessTiny(amount, 0.5), { notation: "compact", maximumSignificantDigits: 3 });

const powerOfTen = (value) => (value > 0 ? 10 ** Math.floor(Math.log10(value)) : 0);

/** A band with the digits it supports: to the power of ten that goes ten times into its width, unless that is finer than `least`. */
function rounded([low, middle, high], least) {
  const step = powerOfTen((high - low) / 10);
  return low === high || step < least ? [low, middle, high] : [low, middle, high].map((value) => Math.round(value / step) * step + 0);
}

/** A band as the page writes it: its middle, and its ends or null where they read the same. */
function said(band, least, write, writeEnd = write) {
  const [bottom, centre, top] = rounded(band, least);
  const [low, middle, high] = [writeEnd(bottom), write(centre), writeEnd(top)];
  const dash = low.startsWith("−") ? " to " : "–";
  const short = high.endsWith("%") ? low.replace(/%$/, "") : low;
  return { low, middle, high, span: low === high ? null : `${short}${dash}${high}` };
}

const signed = (of, [, middle]) => ({ ...of, middle: (middle > 0 && /[1-9]/.test(of.middle) ? "+" : "") + of.middle });

export const percentBand = (band) => said(band, 0.01, percent);
export const plainBand = (band, decimals) => said(band, 10 ** -decimals, (value) => plain(value, decimals));
const leastMoney = (band) => powerOfTen(Math.max(...band.map(Math.abs))) / 100;
export const moneyBand = (band, currency) => said(band, leastMoney(band), (amount) => money(amount, 3, currency));
const shortMoneyBand = (band, currency) => said(band, leastMoney(band), (amount) => money(amount, 3, currency), shortMoney);
export const signedPercentBand = (band) => signed(percentBand(band), band);
export const signedMoneyBand = (band, currency) => signed(shortMoneyBand(band, currency), band);

/**
 * For each scenario the digest of its numbers as this machine computes them, without a browser, and the message that asks a
 * simulator for the same numbers.
 */
export function digests(scenarios, nDraws) {
  const cargo = ["run", "--quiet", "--locked", "--package", "los-simulator", "--example", "digest", "--", String(nDraws)];
  const input = scenarios.map((scenario) => `${JSON.stringify(scenario)}\n`).join("");
  const lines = execFileSync("cargo", cargo, { cwd: ROOT, input, encoding: "utf8", maxBuffer: 1 << 26 }).trim().split("\n");
  return lines.map((line) => {
    const [digest, ...message] = line.split(" ");
    return { digest, message: message.map(Number) };
  });
}
