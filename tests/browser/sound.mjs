// What a sound page is, and the windows that people have.
import { readFileSync } from "node:fs";
import axe from "axe-core";

export const WINDOWS = {
  "320-dark": { viewport: { width: 320, height: 640 }, colorScheme: "dark" },
  360: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  768: { viewport: { width: 768, height: 1024 } },
  1280: { viewport: { width: 1280, height: 800 } },
};

const checks = `(() => {${readFileSync(new URL("checks.js", import.meta.url), "utf8")}})()`;

/** What is wrong with the page as it is shown. */
export async function faults(page) {
  await page.evaluate(axe.source);
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const { violations } = await page.evaluate((values) => axe.run({ runOnly: { type: "tag", values } }), tags);
  const found = violations.map(({ id, nodes }) => `axe ${id}: ${nodes.map((node) => node.html).join(" | ").slice(0, 300)}`);
  return [...found, ...(await page.evaluate(checks))];
}

export const named = (text) => text.replace(/[^a-z0-9.]+/gi, "_").replace(/^_|_$/g, "") || "home";
