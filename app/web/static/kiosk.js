// Some browsers keep a left page alive for Back. On a shared tablet it must be asked for anew.
"use strict";
addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
