// Sends what the tab keeps of the same set of answers: the page may be older than a change on another one (decision 0013).
"use strict";
(() => {
  const form = document.getElementById("answers");
  if (!form?.dataset.keep) return;
  const kept = () => {
    try { return JSON.parse(sessionStorage.getItem(`answers:${form.dataset.keep}`)); } catch { return null; }
  };
  form.addEventListener("submit", () => {
    for (const each of form.querySelectorAll("[data-kept]")) each.remove();
    const before = kept();
    if (!before || before.set !== form.elements["set"]?.value) return;
    for (const [name, values] of Object.entries(before.answers)) {
      if (form.querySelector(`fieldset [name="${CSS.escape(name)}"]`)) continue;  // on this page
      for (const value of values.length ? values : [""]) {
        const input = Object.assign(document.createElement("input"), { type: "hidden", name, value });
        input.dataset.kept = "";
        form.append(input);
      }
    }
  });
})();
