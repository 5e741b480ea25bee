// The demo as a child process, and Chromium in front of it: what every test here begins with.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("../../", import.meta.url));
export const pictures = `${root}target/browser/`;
export const shared = `${root}../shared/data/`;

/** The demo on a free port, and the private pages of its removal requests; ended by its own id. */
export async function demo() {
  const binary = process.env.REPRIEVE_BINARY ?? `${root}target/debug/reprieve`;
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("REPRIEVE_")));
  const settings = { REPRIEVE_LISTEN: "127.0.0.1:0", REPRIEVE_LIMITS: "off", REPRIEVE_LOG: "warn" };
  const child = spawn(binary, ["serve", "--demo"], {
    env: { ...environment, ...settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const lines = createInterface({ input: child.stdout });
  const privatePages = [];
  const url = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", () => reject(new Error("the demo ended before it said where it listens")));
    lines.on("line", (line) => {
      const found = line.match(/http:\/\/127\.0\.0\.1:\d+/);
      if (found) resolve(found[0]);
      privatePages.push(...(line.match(/\/removal\/[\w-]{43}/g) ?? []));
    });
  });
  const ready = async () => {
    for (;;) {
      if ((await fetch(`${url}/health/ready`)).ok) return;
    }
  };
  await ready();
  return { url, privatePages, end: () => (child.kill("SIGTERM"), ended) };
}

/** Chromium as Debian has it, without a network of its own. */
export function browser() {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  const args = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  return chromium.launch({ executablePath, args });
}

/** One picture in the folder that is kept after a run. */
export async function picture(page, name) {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}${name}.png`, fullPage: true });
}

/** The samples of returned mail beside the project, or none where they are not there. */
export function samples() {
  const folder = `${shared}bounces/`;
  if (!existsSync(folder)) return [];
  const { items } = JSON.parse(readFileSync(`${folder}expected.json`, "utf8"));
  return items.map((item) => ({ ...item, text: readFileSync(`${folder}${item.file}`, "latin1") }));
}
