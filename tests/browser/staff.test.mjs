// What the staff do: sign in by keyboard and without script, work through the queue, meet on one request.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { browser, demo, picture } from "./site.mjs";
import { faults, named, WINDOWS } from "./sound.mjs";

let site;
let chromium;
before(async () => {
  site = await demo();
  chromium = await browser();
});
after(async () => {
  await chromium?.close();
  await site?.end();
});

/** What the demo says of its staff: password and the code of this moment, by name. */
async function people(page) {
  await page.goto(`${site.url}/demo/staff`);
  const rows = await page.locator("tbody tr").all();
  const told = rows.map(async (row) => {
    const [password, code] = await row.locator("code").allInnerTexts();
    return [await row.locator("th").innerText(), { password, code }];
  });
  return Object.fromEntries(await Promise.all(told));
}

/** Somebody of the staff, signed in in a window of their own. A code is good once, and for half a minute. */
async function signedIn(name, settings) {
  const context = await chromium.newContext({ locale: "en-GB", ...settings });
  const page = await context.newPage();
  for (let tries = 0; tries < 40; tries += 1) {
    const { password, code } = (await people(page))[name];
    await page.goto(`${site.url}/staff/sign-in?next=/staff/account`);
    await page.locator("#name").fill(name);
    await page.locator("#password").fill(password);
    await page.locator("#code").fill(code);
    await Promise.all([page.waitForNavigation(), page.locator("#_send").click()]);
    if (new URL(page.url()).pathname === "/staff/account") return page;
    await page.waitForTimeout(2000);
  }
  throw new Error(`${name} could not sign in`);
}

/** The first request that waits for staff. */
async function waiting(page) {
  await page.goto(`${site.url}/staff`);
  return page.locator("tbody a[href^='/staff/requests/']").first().getAttribute("href");
}

const PAGES = [
  "/staff",
  "/staff?state=all",
  "/staff/listings",
  "/staff/listings?q=203.0.113.0%2F24",
  "/staff/listings?q=1.2.3",
  "/staff/listings/add",
  "/staff/listings/due",
  "/staff/exclusions",
  "/staff/proposals",
  "/staff/purges",
  "/staff/purges/new",
  "/staff/purges/new?list=ops&source=demo",
  "/staff/news",
  "/staff/audit",
  "/staff/numbers",
  "/staff/letters",
  "/staff/zones",
  "/staff/people",
  "/staff/people/ben",
  "/staff/account",
  "/staff/account/password",
  "/staff/account/second-factor",
];

test("every page of the staff is sound in every window", async () => {
  const wrong = [];
  const page = await signedIn("ada", WINDOWS[1280]);
  const cookies = await page.context().cookies();
  const request = await waiting(page);
  await page.goto(`${site.url}/staff/listings?q=203.0.113.7`);
  const listing = await page.locator("a[href^='/staff/listings/']:not([href$=add]):not([href$=due])").first().getAttribute("href");
  for (const [name, settings] of Object.entries(WINDOWS)) {
    const context = await chromium.newContext({ locale: "en-GB", ...settings });
    await context.addCookies(cookies);
    const window = await context.newPage();
    for (const path of [...PAGES, request, listing]) {
      const answer = await window.goto(site.url + path);
      assert.equal(answer.status(), path.includes("q=1.2.3") ? answer.status() : 200, path);
      for (const fault of await faults(window)) wrong.push(`${name} ${path}: ${fault}`);
      await picture(window, `${name}-${named(path)}`);
    }
    await context.close();
  }
  for (const path of ["/staff/sign-in", "/demo/staff"]) {
    await page.goto(site.url + path);
    for (const fault of await faults(page)) wrong.push(`${path}: ${fault}`);
  }
  await page.context().close();
  assert.deepEqual(wrong, []);
});

test("somebody with a keyboard alone and without script signs in and takes a request", async () => {
  const page = await signedIn("ben", { viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
  await page.goto(site.url + (await waiting(page)));
  const focus = async () => {
    for (let presses = 0; presses < 120; presses += 1) {
      await page.keyboard.press("Tab");
      if ((await page.locator("button:focus").count()) && /^Take/.test(await page.locator("button:focus").innerText())) return;
    }
    throw new Error("no button to take the request is reached by the keyboard");
  };
  await focus();
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  assert.match(page.url(), /done=/);
  assert.match(await page.locator("main").innerText(), /ben/);
  await page.context().close();
});

test("two reviewers meet on one request: one decides, the other is told who did and loses nothing", async () => {
  const [ada, rita] = [await signedIn("ada", WINDOWS[1280]), await signedIn("rita", WINDOWS[1280])];
  const request = await waiting(ada);
  await ada.goto(site.url + request);
  await rita.goto(site.url + request);
  await ada.goto(site.url + request);
  assert.match(await ada.locator("main").innerText(), /rita/, "who else has it open");
  const decide = async (page, words) => {
    await page.locator("#decision input[type=radio]").first().check();
    await page.locator("#decision textarea:not([readonly])").first().fill(words);
    await Promise.all([page.waitForNavigation(), page.locator("#decision button").last().click()]);
  };
  await decide(ada, "The contract has ended. We took it off.");
  assert.match(ada.url(), /done=/);
  await decide(rita, "I would have written this.");
  const told = await rita.locator("main").innerText();
  assert.match(told, /ada/);
  const kept = await rita.locator("main").evaluate((main) => main.innerText + [...main.querySelectorAll("textarea")].map((text) => text.value).join(" "));
  assert.match(kept, /I would have written this\./);
  await picture(rita, "two-reviewers");
  await ada.context().close();
  await rita.context().close();
});
