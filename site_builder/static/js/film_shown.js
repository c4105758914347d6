// A capsule shown to a group: as large as the screen, led with a clicker. It stops at the question, counts raised hands,
// and ends on what there is to discuss. The presenter's notes and clock are in a window of their own, so that they need
// not be projected. Hands and times are kept nowhere.

const NOTES = "#notes", group = { since: 0, notes: null };
const notesOf = (number) => document.querySelector(`#animer [data-shot="${number + 1}"]`)?.textContent || "";
const isShown = () => film.classList.contains("shown");

const count = counter(), raised = make("p", "hands", "Mains levées ", count);

function present() {
  film.classList.add("shown");
  document.body.classList.add("presents");
  group.since = Date.now();
  byId("reprendre").before(raised);
  byId("revoir").parentNode.before(...document.querySelectorAll("#debrief"));
  film.focus();
  tellNotes();
}

function leave() {
  film.classList.remove("shown");
  document.body.classList.remove("presents");
  raised.remove();
  byId("animer").append(...document.querySelectorAll("#debrief"));
  group.notes?.close();
  if (document.fullscreenElement) document.exitFullscreen();
  byId("presenter").focus();
}

const leads = make("p", "leads");
for (const [words, does] of [
  ["Mes notes, dans une autre fenêtre", () => {
    group.notes = open(location.href.split("#")[0] + NOTES, "notes", "popup,width=560,height=640");
    if (!group.notes) leads.append(make("span", "", " Le navigateur a refusé la fenêtre : les notes sont au bas de la page."));
  }],
  ["Quitter la présentation", leave],
]) leads.append(Object.assign(make("button", "bouton", words), { type: "button", onclick: does }), " ");
film.append(leads);

/** What the presenter's window shows now. Who opened it is the only one it hears. */
function tellNotes() {
  if (!isShown() || !group.notes || group.notes.closed) return;
  const number = shown.shot ?? 0, asked = within(FILM.pause);
  group.notes.postMessage({
    chapter: chapters[chapterAt()]?.title.textContent,
    notes: asked ? document.querySelector("#animer [data-pause]")?.textContent || "" : notesOf(number),
    next: notesOf(number + 1),
    clock: clock.textContent,
    since: group.since,
  }, "*");
}

film.addEventListener("second", () => {
  tellNotes();
  if (isShown() && playing && now >= FILM.pause[1] - 10 && now < FILM.pause[1]) set(false); // the group has its own time
});
film.addEventListener("keydown", (event) => {
  if (!isShown()) return;
  const asked = within(FILM.pause);
  const does = {
    Escape: leave,
    PageDown: () => { if (asked) byId("reprendre").onclick(); else if (playing) KEYS.PageDown(); else set(true); },
    ArrowUp: asked && (() => count.add(1)),
    ArrowDown: asked && (() => count.add(-1)),
    b: () => film.classList.toggle("black"),
    ".": () => film.classList.toggle("black"),
  }[event.key];
  if (!does) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  does();
}, true);
byId("presenter").onclick = present;

// The presenter's window: the same page, asked for its notes.

if (location.hash === NOTES && window.opener) {
  const opened = window.opener, since = make("p", "since"), told = make("div", "");
  let from = Date.now();
  const page = make("main", "notes", make("h1", "", "Vos notes"), since, told);
  document.body.replaceChildren(page);
  addEventListener("message", ({ source, data }) => {
    if (source !== opened || typeof data !== "object") return;
    from = +data.since || from;
    told.replaceChildren(
      make("h2", "", data.chapter || ""), make("p", "", data.clock || ""),
      make("p", "lead", data.notes || "Rien à signaler pour ce plan."),
      make("p", "", data.next ? "Ensuite : " + data.next : ""));
  });
  const count = () => { since.textContent = "Depuis le début : " + minutes((Date.now() - from) / 100); };
  setInterval(count, 1000);
  count();
}
addEventListener("pagehide", () => group.notes?.close());
