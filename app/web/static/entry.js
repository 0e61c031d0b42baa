// Keying in without Tab: one character answers a choice, Enter goes to the next question.
"use strict";
(() => {
  const form = document.querySelector("form.entry");
  if (!form) return;
  const fields = [...form.querySelectorAll("input[data-characters]")];
  const next = (field) => (fields[fields.indexOf(field) + 1] ?? form.querySelector(".actions button")).focus();

  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !fields.includes(event.target)) return;
    event.preventDefault();
    next(event.target);
  });
  form.addEventListener("input", ({ target }) => {
    const character = target.value.trim().toLowerCase();
    if (target.dataset.one && character.length === 1 && target.dataset.characters.includes(character)) next(target);
  });
})();
