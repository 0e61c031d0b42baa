// Improves the questions where JavaScript is on; nothing needs it.
"use strict";
(() => {
  const form = document.getElementById("answers");
  const count = form && form.querySelector(".count");
  if (!count) return;
  const inputs = () => [...form.querySelectorAll("fieldset.q input")];
  const answered = (question) => question.querySelector("input:checked:not([value=''])");
  const shown = () => [...form.querySelectorAll("fieldset.q:not([hidden])")];

  const chosen = (linkId) =>
    [...form.querySelectorAll(`[name="${CSS.escape(`a.${linkId}`)}"]:checked`)].map((input) => input.value);
  const meets = (clauses) => clauses.every((clause) =>
    Object.entries(clause).some(([linkId, codes]) => chosen(linkId).some((code) => codes.includes(code))));
  const asks = (linkId) => form.querySelector(`[name="${CSS.escape(`a.${linkId}`)}"]`);

  // The tab keeps one set of answers of each questionnaire (decision 0013). A reply says to which set it belongs; the
  // first page, which is the same for everybody, notes it in its entry of the history.
  const place = form.dataset.keep && `answers:${form.dataset.keep}`;
  const set = form.elements["set"];
  const names = () => [...new Set(inputs().map((input) => input.name))];
  const given = (name) => inputs().filter((input) => input.name === name && input.checked && input.value)
    .map((input) => input.value);
  const stored = (key) => {
    try { return sessionStorage.getItem(key); } catch { return null; }
  };
  const kept = () => JSON.parse(stored(place));
  const keep = () => {
    if (!place) return;
    const before = kept();
    const answers = before?.set === set.value ? before.answers : {};
    for (const name of names()) answers[name] = given(name);
    try { sessionStorage.setItem(place, JSON.stringify({ set: set.value, answers })); } catch { /* full, or shut off */ }
  };
  const begin = () => {
    set.value = [...crypto.getRandomValues(new Uint8Array(9))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    history.replaceState({ set: set.value }, "");
  };
  const empty = () => {
    for (const input of inputs()) input.checked = false;
    for (const name of ["code", "named", "again"]) form.elements[name]?.remove();
    begin();
  };
  const show = (answers) => {
    for (const input of inputs())
      if (input.name in answers) input.checked = input.value !== "" && answers[input.name].includes(input.value);
  };
  // A new reply is right. A page that comes back is older than what the tab keeps of its set; if that is over, so is it.
  const arrive = (anew) => {
    if (!place) return;
    if (anew && "fresh" in form.dataset) try { sessionStorage.removeItem(place); } catch { /* shut off */ }
    set.value ||= (!anew && history.state?.set) || "";
    if (!set.value) begin();
    if ((stored("over") ?? "").split(" ").includes(set.value)) empty();
    const before = kept();
    if (!anew && before?.set === set.value) show(before.answers);
    keep();
  };

  const update = () => {
    for (const question of form.querySelectorAll("[data-when]")) {
      const clauses = JSON.parse(question.dataset.when);
      if (clauses.every((clause) => Object.keys(clause).every(asks))) question.hidden = !meets(clauses);
    }
    const asked = shown().length, done = shown().filter(answered).length;
    const [seen, spoken] = count.children;
    seen.textContent = `${done} / ${asked}`;
    spoken.textContent = count.dataset.words.replace("%(answered)s", done).replace("%(asked)s", asked);
    count.hidden = false;
  };
  const changed = () => { update(); keep(); };

  form.addEventListener("change", ({ target }) => {
    if (target.type === "checkbox" && target.checked)
      for (const other of target.closest("fieldset").querySelectorAll("input:checked"))
        if (other !== target && ("alone" in target.dataset || "alone" in other.dataset)) other.checked = false;
    changed();
  });
  form.addEventListener("click", (event) => {
    const rest = event.target.closest("[data-rest]");
    if (!rest) return;
    event.preventDefault();
    for (const name of rest.dataset.rest.split(" ")) {
      const input = form.querySelector(`[name="${CSS.escape(name)}"][value="${CSS.escape(rest.dataset.answer)}"]`);
      if (input && !answered(input.closest("fieldset"))) input.checked = true;
    }
    changed();
    const left = [...rest.closest("section").querySelectorAll("fieldset.q:not([hidden])")].find((each) => !answered(each));
    left?.focus();  // what is always answered by itself
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("fieldset.q input")) event.preventDefault();
  });
  const here = () => {
    const focused = document.activeElement?.closest("fieldset.q");
    const seen = (question) => question.getBoundingClientRect().bottom > 60;
    if (focused && seen(focused) && focused.getBoundingClientRect().top < innerHeight) return focused;
    return scrollY > 60 ? shown().find(seen) : null;
  };
  form.addEventListener("submit", () => {
    form.elements["at"].value = here()?.id.slice(2) ?? "";
  });
  addEventListener("pageshow", (event) => {
    const came = performance.getEntriesByType("navigation")[0]?.type;
    arrive(!event.persisted && came === "navigate");
    update();
    if (document.activeElement?.matches("fieldset.q")) document.activeElement.scrollIntoView({ block: "start" });
  });
  update();
})();
