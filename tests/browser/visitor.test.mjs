// What people do: by keyboard, without script, on a telephone, with a mail that came back.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { browser, demo, picture, samples } from "./site.mjs";

const PHONE = { viewport: { width: 360, height: 740 } };

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

async function open(settings) {
  const context = await chromium.newContext({ locale: "en-GB", ...settings });
  return context.newPage();
}

test("somebody with a keyboard alone gets an answer", async () => {
  const page = await open({});
  await page.goto(site.url);

  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement.id === "q")) break;
  }
  await page.keyboard.type("[203.0.113.7]:25");
  await page.keyboard.press("Tab");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);

  assert.equal(new URL(page.url()).pathname, "/ip/203.0.113.7");
  await page.context().close();
});

test("whatever has the focus shows it", async () => {
  const page = await open({});
  await page.goto(`${site.url}/ip/203.0.113.7`);
  const unseen = [];
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press("Tab");
    const found = await page.evaluate(() => {
      const at = document.activeElement;
      const style = getComputedStyle(at);
      const isSeen = at === document.body || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
      return isSeen ? null : at.outerHTML.slice(0, 80);
    });
    if (found) unseen.push(found);
  }
  assert.deepEqual(unseen, []);
  await page.context().close();
});

test("without script the box answers, and the letter can be had short", async () => {
  const page = await open({ ...PHONE, javaScriptEnabled: false });
  await page.goto(site.url);
  await page.locator("#q").fill("203.0.113.7");
  await page.locator("form[role=search] button").click();
  await page.waitForURL(`${site.url}/ip/203.0.113.7`);
  const long = await page.locator("#letter-text").inputValue();

  await page.locator("button[value=short]").click();
  await page.waitForURL(/length=short/);

  const short = await page.locator("#letter-text").inputValue();
  assert.ok(short.length < long.length && short.includes("203.0.113.7"), short);
  await page.context().close();
});

test("the answer to a pasted mail is had in another language, with another letter, and keeps the text", async () => {
  const page = await open({ ...PHONE, javaScriptEnabled: false });
  const text = "554 5.7.1 Client host [203.0.113.7] blocked using ops.bl.example";
  await page.goto(site.url);
  await page.locator("#q").fill(text);
  await page.locator("form[role=search] button").click();
  await page.waitForURL(`${site.url}/lookup`);

  await page.locator(".languages button[lang=de]").click();
  await page.waitForURL(`${site.url}/de/lookup`);
  await page.locator("#letter-language").selectOption("fr");
  await page.locator("button[value=short]").click();
  await page.waitForURL(/\/de\/lookup#letter/);

  assert.equal(await page.locator("html").getAttribute("lang"), "de");
  assert.equal(await page.locator("#letter-text").getAttribute("lang"), "fr");
  assert.equal(await page.locator("#q").inputValue(), text);
  await page.context().close();
});

test("with script the letter is copied by a button", async () => {
  const page = await open({ permissions: ["clipboard-read", "clipboard-write"] });
  await page.goto(`${site.url}/ip/203.0.113.7`);

  await page.getByRole("button", { name: "Copy" }).click();

  await page.getByText("Copied").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, await page.locator("#letter-text").inputValue());
  await page.context().close();
});

test("the first screen of a telephone says who must act", async () => {
  const page = await open(PHONE);
  for (const address of ["203.0.113.7", "198.51.100.130", "198.51.100.200", "203.0.113.21", "192.0.2.70", "2001:db8:dddd::25"]) {
    await page.goto(`${site.url}/ip/${address}`);
    const box = await page.locator(".who-must").boundingBox();
    assert.ok(box.y + box.height <= PHONE.viewport.height, `${address}: ${box.y + box.height}`);
  }
  await page.context().close();
});

test("a pasted text of every kind gets its verdict and who must act on the first screen", async () => {
  const all = samples();
  if (all.length === 0) console.log("left out: no samples of returned mail beside the project");
  const page = await open(PHONE);
  const below = [];
  for (const { id, text } of all) {
    await page.goto(site.url);
    await page.locator("#q").fill(text);
    await Promise.all([page.waitForNavigation(), page.locator("form[role=search] button").click()]);
    const heading = await page.locator("h1").boundingBox();
    const who = await page.locator(".who-must").first().boundingBox({ timeout: 1000 }).catch(() => null);
    if (!who || who.y + who.height > PHONE.viewport.height || heading.y > who.y) below.push(`${id}: ${who && who.y + who.height}`);
  }
  await page.context().close();
  assert.deepEqual(below, []);
});

test("an answer prints with its letter whole and the box left out", async () => {
  const page = await open({});
  await page.goto(`${site.url}/ip/203.0.113.7`);
  await page.emulateMedia({ media: "print" });
  const [isWhole, isBoxShown] = await page.evaluate(() => {
    const letter = document.querySelector("#letter-text");
    return [letter.scrollHeight <= letter.clientHeight + 1, getComputedStyle(document.querySelector(".box")).display !== "none"];
  });
  await picture(page, "print");
  assert.deepEqual([isWhole, isBoxShown], [true, false]);
  await page.context().close();
});
