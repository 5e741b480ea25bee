// Adds what pages can do without: times in the reader's own zone, and a button that copies.
// Builds nodes and sets text; never parses HTML.
(() => {
  "use strict";

  // As the page writes its own times: the day before the month, and a clock of 24 hours.
  const lang = document.documentElement.lang;
  const zone = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, {
    dateStyle: "long",
    timeStyle: "short",
    hourCycle: "h23",
    numberingSystem: "latn",
  });
  for (const time of document.querySelectorAll("time[data-local]")) {
    const moment = new Date(time.dateTime);
    if (Number.isNaN(moment.getTime()) || moment.getTimezoneOffset() === 0) continue;
    const local = document.createElement("span");
    local.className = "quiet";
    local.textContent = ` (${time.dataset.local} ${zone.format(moment)})`;
    time.after(local);
  }

  for (const area of document.querySelectorAll("textarea[data-copy]")) {
    if (!navigator.clipboard) break;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = area.dataset.copy;
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      area.select();
      await navigator.clipboard.writeText(area.value);
      said.textContent = ` ${area.dataset.copied}`;
    });
    area.after(button, said);
  }
})();
