// A link may carry a code behind its "#", which no browser sends to a server. Put it into the form and post it.
"use strict";
(() => {
  const field = document.getElementById("code");
  const behind = location.hash.slice(1);
  if (!field || !behind || field.value || document.getElementById(behind)) return;  // a place on this page
  history.replaceState(null, "", location.pathname);  // so that it stands in no history and no shared link
  if (!/^[\w%-]{4,120}$/.test(behind)) return;
  field.value = behind.replaceAll("%20", " ");
  field.form.requestSubmit();
})();
