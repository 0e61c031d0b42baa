// Improves the form where JavaScript is on: how many are answered, and follow-up questions in place. Nothing needs it.
"use strict";
(() => {
  const form = document.getElementById("answers");
  const told = form && form.querySelector(".answered");
  if (!told) return;
  const chosen = (name) => [...form.querySelectorAll(`[name="${CSS.escape(name)}"]:checked`)].map((input) => input.value);
  const meets = (clauses) => clauses.every((clause) =>
    Object.entries(clause).some(([linkId, codes]) => chosen(`a.${linkId}`).some((code) => codes.includes(code))));
  const update = () => {
    for (const question of form.querySelectorAll("[data-when]"))
      question.hidden = !meets(JSON.parse(question.dataset.when));
    const questions = [...form.querySelectorAll("fieldset.question:not([hidden])")];
    const answered = questions.filter((question) => question.querySelector(":checked")).length;
    told.textContent = told.dataset.words.replace("%(answered)s", answered).replace("%(asked)s", questions.length);
    told.hidden = false;
  };
  form.addEventListener("change", update);
  addEventListener("pageshow", update);  // Back restores the form after this script has run
  update();
})();
