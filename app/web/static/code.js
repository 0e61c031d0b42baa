// A link may carry a code behind its "#", which no browser sends to a server. Put it into the form and post it.
"use strict";
(() => {
  const field = document.getElementById("code");
  const code = decodeURIComponent(location.hash.slice(1));
  if (!field || !code || field.value) return;
  history.replaceState(null, "", location.pathname);  // so that it stands in no history and no shared link
  field.value = code;
  field.form.requestSubmit();
})();
