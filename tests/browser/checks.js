// Looks at the page as it is shown and returns its faults, one text each. Runs as the body of a function.
const faults = [];
const shown = (element) => {
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  return box.width > 0 && box.height > 0 && style.visibility !== "hidden" && style.display !== "none";
};
const name = (element) => {
  const text = (element.textContent || "").trim().replace(/\s+/g, " ").slice(0, 40);
  return `<${element.tagName.toLowerCase()}${element.id ? "#" + element.id : ""}> "${text}"`;
};

// WCAG 1.4.10: nothing reaches beyond the window.
const width = document.documentElement.clientWidth;
if (document.documentElement.scrollWidth > width) {
  for (const element of document.querySelectorAll("body *")) {
    if (shown(element) && element.getBoundingClientRect().right > width + 1) faults.push(`wider than the window: ${name(element)}`);
  }
  if (faults.length === 0) faults.push("the page scrolls sideways");
}

// WCAG 1.3.1, 2.4.2, 2.4.6, 3.1.1: one h1, headings in order, a language, a title.
if (!document.documentElement.lang) faults.push("no language");
if (!document.title.trim()) faults.push("no title");
// The summary of errors stands above the h1, as people who use public services know it.
const headings = [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")].filter((heading) => !heading.closest("[role=alert]"));
if (headings.filter((heading) => heading.tagName === "H1").length !== 1) faults.push("not exactly one h1");
headings.reduce((before, heading) => {
  const level = Number(heading.tagName[1]);
  if (level > before + 1) faults.push(`heading skips a level: ${name(heading)}`);
  return level;
}, 0);
if (document.querySelectorAll("main").length !== 1) faults.push("not exactly one main");

// WCAG 4.1.2, 1.3.1: names, unique ids.
const ids = new Set();
for (const element of document.querySelectorAll("[id]")) {
  if (ids.has(element.id)) faults.push(`id used twice: ${element.id}`);
  ids.add(element.id);
}
for (const field of document.querySelectorAll("input:not([type=hidden]),textarea,select")) {
  if (!field.labels?.length && !field.getAttribute("aria-label") && !field.getAttribute("aria-labelledby")) faults.push(`no label: ${name(field)}`);
}
for (const element of document.querySelectorAll("a[href],button")) {
  if (!(element.textContent.trim() || element.getAttribute("aria-label") || element.querySelector("img[alt],svg title"))) faults.push(`no name: ${element.outerHTML.slice(0, 80)}`);
}
for (const image of document.querySelectorAll("img:not([alt])")) faults.push(`no alt: ${image.src}`);

// WCAG 1.4.3: contrast of text, 4.5 : 1, or 3 : 1 for large text.
const parse = (colour) => (colour.match(/[\d.]+/g) || []).map(Number);
const luminance = ([r, g, b]) => {
  const linear = [r, g, b].map((value) => { const c = value / 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; });
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
};
const behind = (element) => {
  for (let at = element; at; at = at.parentElement) {
    const colour = parse(getComputedStyle(at).backgroundColor);
    if (colour.length === 3 || (colour.length === 4 && colour[3] > 0)) return colour;
  }
  return matchMedia("(prefers-color-scheme: dark)").matches ? [18, 18, 18] : [255, 255, 255];
};
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const element = walker.currentNode.parentElement;
  if (!walker.currentNode.textContent.trim() || !shown(element)) continue;
  const style = getComputedStyle(element);
  const [front, back] = [luminance(parse(style.color)), luminance(behind(element))];
  const ratio = (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05);
  const size = parseFloat(style.fontSize);
  const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  if (ratio < (large ? 3 : 4.5) - 0.01) faults.push(`contrast ${ratio.toFixed(2)}: ${name(element)}`);
}

// WCAG 2.5.8 asks for 24 px; on a phone our own buttons and fields have 44.
const least = width < 600 ? 44 : 24;
for (const element of document.querySelectorAll("button,summary,select,input:not([type=hidden]),textarea,.button")) {
  if (shown(element) && element.getBoundingClientRect().height < least - 0.5) faults.push(`lower than ${least} px: ${name(element)}`);
}

// What a page keeps to itself is not shown, and no field touches what stands below it.
for (const element of document.querySelectorAll("[hidden]")) {
  if (shown(element)) faults.push(`hidden, and shown: ${name(element)}`);
}
for (const field of document.querySelectorAll("form > select, form > input:not([type=hidden]), form > textarea")) {
  const next = field.nextElementSibling;
  if (!next || !shown(field) || !shown(next)) continue;
  const [box, below] = [field.getBoundingClientRect(), next.getBoundingClientRect()];
  if (below.top >= box.bottom - 0.5 && below.top - box.bottom < 4) faults.push(`touches what is below it: ${name(field)}`);
}

// Nothing from another host.
for (const entry of performance.getEntriesByType("resource")) {
  if (new URL(entry.name).origin !== location.origin) faults.push(`from another host: ${entry.name}`);
}
return [...new Set(faults)];
