// Every kind of page in the windows that people have: axe and checks of our own find nothing, nothing reaches beyond the
// window, nothing comes from another host, the console is quiet, the HTML validates. A picture of each is kept.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { HtmlValidate } from "html-validate";
import { browser, demo, picture } from "./site.mjs";
import { faults, named, WINDOWS } from "./sound.mjs";

const PAGES = [
  "/",
  "/ip/203.0.113.7",
  "/ip/198.51.100.130",
  "/ip/198.51.100.200",
  "/ip/203.0.113.21",
  "/ip/192.0.2.70",
  "/ip/2001:db8:dddd::25",
  "/ip/203.0.113.99",
  "/ip/8.8.8.8",
  "/ip/127.0.0.2",
  "/ip/203.0.113.7?letter=en&length=short",
  "/net/198.51.100.0/24",
  "/net/2001:db8::/32",
  "/lookup?q=1.2.3",
  "/lookup?q=192.0.2.1+198.51.100.25",
  "/lists",
  "/lists/ops",
  "/lists/ops/policy",
  "/lists/dul/policy",
  "/faq",
  "/faq?q=proxy",
  "/faq?q=zzzzzz",
  "/faq/returned-mail",
  "/faq/returned-mail-dynamic-address",
  "/secure/open-relay",
  "/usage",
  "/usage/postfix",
  "/usage/sendmail",
  "/ar/usage",
  "/ar/usage/rspamd",
  "/remove/ops/203.0.113.7",
  "/remove/dul/198.51.100.128/25",
  "/remove/dul/198.51.100.130",
  "/remove/rbl/192.0.2.70",
  "/remove/ops/203.0.113.33",
  "/remove/ops/8.8.8.8",
  "/confirm/no-such-link",
  "/stats",
  "/ar/stats",
  "/news",
  "/news?before=1",
  "/ar/news",
  "/removal",
  "/removal?done=sent",
  "/privacy",
  "/contact",
  "/api",
  "/staff/style",
  "/ar",
  "/ar/ip/203.0.113.7",
  "/ar/ip/198.51.100.200",
  "/ar/faq/returned-mail",
  "/ar/remove/ops/203.0.113.7",
  "/ja/ip/198.51.100.130",
  "/de/lists/dul",
  "/problems/not-found",
  "/no-such-page",
];

/** What a person sees after pasting into the box. */
const PASTED = {
  ours: "550 5.7.1 Service unavailable; Client host [203.0.113.7] blocked using ops.bl.example; see http://lookup.example/ip/203.0.113.7",
  other: "554 5.7.1 Service unavailable; Client host [192.0.2.44] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/192.0.2.44",
  receiver: "554 5.7.1 Client host [192.0.2.44] blocked using zen.spamhaus.org; Error: open resolver; https://www.spamhaus.org/returnc/pub/198.51.100.7",
  mailbox: "<someone@example.org>: host mx.example.org[198.51.100.3] said: 552 5.2.2 Mailbox full (in reply to RCPT TO command)",
  greeting: "Hello, my mail does not work. What can I do?",
};

let site;
let chromium;
let link;
before(async () => {
  site = await demo();
  chromium = await browser();
  const { context, page } = await open({});
  // The number of a post depends on what the demo did before it.
  await page.goto(`${site.url}/news`);
  const post = await page.locator("article h2 a").first().getAttribute("href");
  PAGES.push(post, `/ar${post}`);
  link = await confirmation(page);
  await context.close();
});
after(async () => {
  await chromium?.close();
  await site?.end();
});

/** Opens a window that notes what goes wrong in it. */
async function open(settings) {
  const context = await chromium.newContext({ locale: "en-GB", ...settings });
  const page = await context.newPage();
  const noise = [];
  page.on("console", (message) => {
    // The browser itself says in the console that a page had the status of an error.
    const isStatus = message.text().startsWith("Failed to load resource: the server responded with a status of 4");
    if (message.type() === "error" && !isStatus) noise.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => noise.push(`script: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(site.url)) noise.push(`another host: ${request.url()}`);
  });
  return { context, page, noise };
}

async function paste(page, text) {
  await page.goto(`${site.url}/`);
  await page.locator("#q").fill(text);
  await Promise.all([page.waitForNavigation(), page.locator("form[role=search] button").click()]);
}

/** The form of a removal request, sent with nothing filled in: everything is to be mended. */
async function send(page, path) {
  await page.goto(site.url + path);
  await Promise.all([page.waitForNavigation(), page.locator("#_send").click()]);
}

/** The link of a letter that asks whether a request is meant, as the demo has sent it. */
async function confirmation(page) {
  const shown = Date.now();
  await page.goto(`${site.url}/remove/ops/198.51.100.130`);
  await page.locator("#what").check();
  await page.locator("#role").check();
  await page.locator("#email").fill("somebody@example.org");
  // Nobody fills in a form in less than two seconds.
  await page.waitForFunction((since) => Date.now() - since > 2500, shown);
  await Promise.all([page.waitForNavigation(), page.locator("#_send").click()]);
  for (let looks = 0; looks < 100; looks += 1) {
    await page.goto(`${site.url}/demo/letters`);
    const link = page.locator("pre a[href*='/confirm/']").first();
    if (await link.count()) return new URL(await link.getAttribute("href")).pathname;
    await page.waitForTimeout(200);
  }
  throw new Error("no letter asks for confirmation");
}

for (const [name, settings] of Object.entries(WINDOWS)) {
  test(`every page is sound in a window of ${name}`, async () => {
    const { context, page, noise } = await open(settings);
    const wrong = [];
    const look = async (called) => {
      for (const fault of [...(await faults(page)), ...noise.splice(0)]) wrong.push(`${called}: ${fault}`);
      await picture(page, `${name}-${named(called)}`);
    };
    for (const path of PAGES) {
      await page.goto(site.url + path);
      await look(path);
    }
    for (const [called, text] of Object.entries(PASTED)) {
      await paste(page, text);
      await look(`pasted ${called}`);
    }
    for (const path of ["/remove/ops/203.0.113.7", "/remove/rbl/192.0.2.64/26", "/ar/remove/ops/203.0.113.7"]) {
      await send(page, path);
      await look(`to be mended ${path}`);
    }
    await page.goto(site.url + link);
    await look("confirm");
    await Promise.all([page.waitForNavigation(), page.locator("#_send").click()]);
    await look("confirm without a tick");
    assert.equal(site.privatePages.length, 4);
    for (const [number, path] of site.privatePages.entries()) {
      for (const prefix of ["", "/ar"]) {
        await page.goto(site.url + prefix + path);
        await look(`private page ${number + 1}${prefix}`);
      }
    }
    await context.close();
    assert.deepEqual(wrong, []);
  });
}

test("a removal request is talked about, taken back and erased", async () => {
  const { context, page, noise } = await open({ viewport: { width: 320, height: 640 } });
  const wrong = [];
  const look = async (called) => {
    wrong.push(...noise.splice(0).map((fault) => `${called}: ${fault}`));
    await picture(page, named(called));
  };
  const path = site.privatePages.find((_, number) => number === 1);
  await page.goto(site.url + path);
  // A form is taken from somebody who has looked at it for a moment.
  const wait = () => new Promise((resolve) => setTimeout(resolve, 2500));
  await wait();
  await page.locator("#add").click();
  assert.equal(await page.locator("[role=alert]").count(), 1);
  await look("private page with a problem");
  await page.locator("#text").fill("The contract ended on Monday.");
  await page.locator("#add").click();
  assert.match(await page.locator("[role=status]").innerText(), /arrived/);
  await wait();
  await page.locator("summary").last().click();
  await page.locator("#erase").click();
  assert.equal(await page.locator("form[id$=-form]").count(), 0);
  await look("private page erased");
  await context.close();
  assert.deepEqual(wrong, []);
});

test("with text of twice the size nothing reaches beyond the window", async () => {
  const { context, page } = await open({ viewport: { width: 640, height: 800 } });
  const wrong = [];
  for (const path of PAGES) {
    await page.goto(site.url + path);
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    if (wide > room) wrong.push(`${path}: ${wide} of ${room}`);
    await picture(page, `double-${named(path)}`);
  }
  await context.close();
  assert.deepEqual(wrong, []);
});

test("the HTML of every page validates", async () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:standard"],
    rules: {
      // Matters of taste that the templates decide otherwise; each is allowed by the HTML standard.
      "void-style": "off",
      "no-trailing-whitespace": "off",
      "long-title": "off",
      "tel-non-breaking": "off",
      "no-implicit-button-type": "off",
    },
  });
  const wrong = [];
  for (const path of PAGES) {
    const html = await (await fetch(site.url + path)).text();
    const report = await validator.validateString(html);
    for (const message of report.results.flatMap(({ messages }) => messages)) {
      wrong.push(`${path}:${message.line}: ${message.ruleId}: ${message.message}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test("the first view of the home page and of an answer is small: two requests, 14 KiB", async () => {
  for (const path of ["/", "/ip/203.0.113.7"]) {
    const { context, page } = await open({ viewport: WINDOWS[360].viewport });
    const sizes = [];
    const pending = [];
    const note = (response) => {
      const kind = response.request().resourceType();
      if (kind === "document" || kind === "stylesheet") {
        pending.push(response.request().sizes().then(({ responseBodySize }) => sizes.push(responseBodySize)));
      }
    };
    page.on("response", note);
    await page.goto(site.url + path);
    await Promise.all(pending);
    const sum = sizes.reduce((all, size) => all + size, 0);
    console.log(`${path}: ${sum} bytes of HTML and CSS in ${sizes.length} requests`);
    assert.equal(sizes.length, 2);
    assert.ok(sum <= 14 * 1024, `${path}: ${sum} bytes`);
    await context.close();
  }
});
