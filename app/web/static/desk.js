// Shows how far a long print is. Without this script the same form gives the same file.
"use strict";
(() => {
  const form = document.getElementById("print-all");
  if (!form) return;
  const place = document.getElementById("print-progress");
  const bar = place.querySelector("progress");
  const status = document.getElementById("print-status");

  const save = ({ file, type, name }) => {
    const bytes = Uint8Array.from(atob(file), (character) => character.charCodeAt(0));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };

  const take = (line) => {
    const said = JSON.parse(line);
    if (said.file) return save(said);
    bar.max = said.of;
    bar.value = said.done;
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    place.hidden = false;
    bar.value = 0;
    status.textContent = status.dataset.working;
    try {
      const reply = await fetch(form.action, {
        method: "POST", headers: { Accept: "application/x-ndjson" }, body: new URLSearchParams(new FormData(form)),
      });
      if (!reply.ok) throw new Error(reply.status);
      const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader();
      let rest = "";
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        const lines = (rest + part.value).split("\n");
        rest = lines.pop();
        lines.filter(Boolean).forEach(take);
      }
      status.textContent = status.dataset.done;
    } catch {
      status.textContent = status.dataset.failed;
    }
  });
})();
