// The command line's answers, and its numbers written as the page writes them.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** What `los simulate` says of a scenario's file, parsed. */
export function simulate(text) {
  const cargo = ["run", "--quiet", "--locked", "--package", "los-cli", "--", "simulate", "-"];
  return JSON.parse(execFileSync("cargo", cargo, { cwd: ROOT, input: text, encoding: "utf8", maxBuffer: 1 << 26 }));
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

export const signedMoney = (amount, digits, currency) => (amount > 0 ? "+" : "") + money(amount, digits, currency);
