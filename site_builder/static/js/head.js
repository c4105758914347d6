// Before the first paint: what the visitor asked for, so that nothing moves afterwards. The address goes before the
// device; only words of the closed list are heard. The whole list is in options.js.
const KNOWN = /^(t[134]|clair|sombre|contraste|dys|calme|minuteurs)$/;
const page = document.documentElement;
// The player needs a browser of 2022 (Chrome 97, Safari 15.4, Firefox 104): in one from before, pages read as
// they do without a script.
if ([].findLast) {
  page.classList.add("js");
  // A play that is under way: its page waits for the player, rather than show the opening and take it away.
  if (location.hash.startsWith("#1.")) page.classList.add("under-way");
}
let asked = new URLSearchParams(location.search).get("o");
try { asked = asked ?? localStorage.getItem("fil-rouge.options"); } catch { /* a browser that keeps nothing */ }
const options = new Set((asked || "").split(".").filter((word) => KNOWN.test(word)));
if (options.size) page.dataset.o = [...options].join(" ");
