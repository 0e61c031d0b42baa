// Where nobody has answers of their own, a tab forgets those that form.js kept. At the end of a visit it notes which sets
// of answers are over, by their numbers alone: a page of theirs that comes back then empties itself.
"use strict";
try {
  const over = "over" in document.currentScript.dataset;
  const came = performance.getEntriesByType("navigation")[0]?.type;
  for (const key of came === "back_forward" && !over ? [] : Object.keys(sessionStorage)) {
    if (!key.startsWith("answers:")) continue;
    const { set } = JSON.parse(sessionStorage.getItem(key));
    if (over) sessionStorage.setItem("over", `${sessionStorage.getItem("over") ?? ""} ${set}`);
    sessionStorage.removeItem(key);
  }
} catch { /* shut off: then nothing was kept */ }
