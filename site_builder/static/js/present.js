// A story shown to a group: as large as the screen, one line at a time, led with a clicker. The group votes with raised
// hands, goes back to a choice to take another, and sees both outcomes side by side. What is counted is kept nowhere.
// STOPS, the questions of the class sheet by the number of their scene, and SHEET, the style sheet, stand before this.

const opener = document.querySelector("main .affichage");
const story = player.told.story;
const LETTERS = "ABCDEFGHIJ";

/** `line` is the one that shows, counted from 0; `votes` are kept by address; `other` is a play that was gone back from. */
const group = { line: 0, since: 0, clock: 0, votes: {}, stopped: {}, other: null, panel: null, past: "" };

/** A page that is loaded again is still shown to the group: site.js asks for the script that the history names. */
const keep = (state) => history.replaceState(state, "");
const press = (words, onclick) => Object.assign(make("button", "bouton", words), { type: "button", onclick });
const addressOf = (moves) => "#" + pack(story.mark, moves);
const plural = (number, word) => `${number} ${word}${number > 1 ? "s" : ""}`;

// What shows

const told = () => [...byId("dit").children].filter((node) => node.localName !== "hr");
const isAsking = () => group.line >= told().length;
const isStarted = () => player.dataset.at === "scene";

/** One line, or, past the last one, what may be done. */
function reveal(line) {
  group.line = Math.max(0, Math.min(line, told().length));
  told().forEach((node, place) => node.classList.toggle("later", place !== group.line));
  player.dataset.step = isAsking() ? "asks" : "tells";
  byId("faire").inert = !isAsking();
}

/** A page that the player tells; options that change tell it again, and it stays where it was. */
function arrive() {
  const here = location.hash;
  if (here !== group.past) {
    close();
    group.line = 0;
    group.past = here;
  }
  keep(opener.dataset.script);
  reveal(group.line);
  compare.hidden = !canCompare();
  replays.hidden = !pastChoices().length;
}

function onwards() {
  if (group.panel) return group.panel.goOn ? group.panel.goOn() : close();
  if (!isStarted()) return document.querySelector("#debut .rejouer").click();
  if (group.line + 1 < told().length) return reveal(group.line + 1);
  const on = document.querySelector("#apres .bouton");
  if (stop()) return;
  if (!player.told.page.choices.length) return on ? on.click() : again();
  if (isAsking()) vote();
  else reveal(Infinity);
}

function back() {
  if (group.panel) close();
  else if (group.line) reveal(group.line - 1);
  else if (!byId("avant").hidden) byId("avant").click();
}

// Panels: over the sheet, one at a time

function show(name, title, ...parts) {
  close();
  const heading = make("h2", "", title);
  heading.tabIndex = -1;
  group.panel = make("section", "panel " + name, heading, ...parts);
  group.panel.setAttribute("aria-label", title);
  byId("feuille").before(group.panel);
  byId("feuille").inert = true;
  heading.focus();
  return group.panel;
}

function close() {
  if (!group.panel) return;
  group.panel.remove();
  group.panel = null;
  byId("feuille").inert = false;
  player.focus();
}

/** The question that the class sheet asks of this scene, the first time that it comes. */
function stop() {
  const { node } = player.told.page.scene, question = STOPS[node.id.slice(2)];
  if (!question || group.stopped[location.hash]) return false;
  group.stopped[location.hash] = true;
  show("stop", "On s’arrête", make("p", "", question), press("Continuer", close));
  return true;
}

function vote() {
  const { choices } = player.told.page, here = location.hash;
  const votes = group.votes[here] ||= choices.map(() => 0);
  const words = [...document.querySelectorAll("#choix button")].map(({ textContent }) => textContent);
  const said = make("p", "said"), follow = press("On suit la majorité", () => take(first()[0]));
  said.setAttribute("role", "status");
  const first = () => votes.flatMap((number, place) => number && number === Math.max(...votes) ? [place] : []);
  const rows = choices.map((_, place) => {
    const bar = make("i", "bar"), letter = LETTERS[place];
    const count = counter(" pour " + letter, votes[place], (number) => { votes[place] = number; tally(); });
    const go = press("Suivre " + letter, () => take(place));
    return Object.assign(make("li", "", make("b", "", letter), make("span", "", words[place]), make("span", "track", bar), count, go), { bar, add: count.add });
  });
  function tally() {
    const all = votes.reduce((sum, number) => sum + number), best = first();
    rows.forEach(({ bar }, place) => { bar.style.width = 100 * votes[place] / Math.max(1, ...votes) + "%"; });
    follow.disabled = best.length !== 1;
    said.textContent = !all ? "Levez la main !"
      : plural(all, "main") + ". " + (best.length > 1 ? `Égalité entre ${best.map((place) => LETTERS[place]).join(" et ")} : qui les défend ?` : `${LETTERS[best[0]]} l’emporte.`);
  }
  function take(place) {
    close();
    byId("choix").children[place].firstChild.click();
  }
  const panel = show("vote", byId("question").textContent, make("ol", "", ...rows), said, follow, press("Fermer le vote", close));
  panel.goOn = () => first().length === 1 && take(first()[0]);
  panel.key = ({ key, shiftKey }) => {
    const row = rows[LETTERS.indexOf(key.toUpperCase())];
    if (row) row.add(shiftKey ? -1 : 1);
    return !!row;
  };
  tally();
}

// Back to a choice, and what it changed

const past = () => player.told.play?.past || [];
const movesMade = () => past().map(({ chosen }) => chosen);
const pastChoices = () => past().flatMap((step, place) => step.chosen === null ? [] : [{ step, place }]);
const labelFrom = (step) => make("span", "", ...labelOf(step)).textContent;

function again() {
  const moves = movesMade();
  const rows = pastChoices().map(({ step, place }) => {
    const scene = past().slice(0, place).filter((each) => !stays(each)).length + 1;
    const votes = group.votes[addressOf(moves.slice(0, place))];
    const counted = (votes || []).flatMap((number, letter) => number ? [LETTERS[letter] + " " + number] : []).join(", ");
    return make("li", "", press(`Scène ${scene} : ${labelFrom(step)}`, () => goBack(place)), counted && make("small", "", counted));
  });
  if (!rows.length) return;
  show("again", "Stop, et on rejoue", make("p", "", "Quel choix reprendre ?"), make("ol", "", ...rows), press("Revenir à l’histoire", close));
}

function goBack(place) {
  const moves = movesMade();
  group.other = { place, moves };
  close();
  location.hash = addressOf(moves.slice(0, place));
}

/** Whether this play took another choice where the one before went back to. */
function canCompare() {
  const moves = movesMade(), { other } = group;
  return !!other && other.moves.slice(0, other.place).every((move, at) => move === moves[at])
    && moves.length > other.place && moves[other.place] !== other.moves[other.place];
}

/** What a play tells after its last choice, as far as the next one. */
function outcome(moves) {
  const lines = [];
  for (let { play } = replay(story, moves), pages = 0; play && pages < 9; play = followIn(play), pages += 1) {
    const page = tell(play), { ending } = page.scene;
    lines.push(...[...page.reply, ...page.lines].map(({ node }) => node), ...(ending ? [make("p", "", make("b", "", ending.title.textContent))] : []),
      ...page.balance.map(({ node }) => node));
    if (page.choices.length || ending) break;
  }
  return lines;
}

function sideBySide() {
  const { place, moves } = group.other;
  const columns = [moves, movesMade()].map((each, number) => {
    const { play } = replay(story, each.slice(0, place + 1));
    return make("div", "", make("h3", "", (number ? "Cette fois : " : "La première fois : ") + labelFrom(play.past.at(-1))), ...outcome(each.slice(0, place + 1)));
  });
  const panel = show("both", "Les deux suites", make("div", "columns", ...columns), press("Revenir à l’histoire", close));
  const isRead = () => panel.scrollTop + panel.clientHeight > panel.scrollHeight - 2;
  panel.goOn = () => isRead() ? close() : panel.scrollBy(0, .8 * panel.clientHeight);
}

// The bar, the clock and the keys

const compare = press("Les deux suites", sideBySide), replays = press("Stop, et on rejoue", again);
const clock = press("0:00", () => { group.since = Date.now(); tick(); });
const bar = make("p", "bar-of-presenter",
  press("Avant", back), press("Suite", onwards), replays, compare, clock,
  ...(document.fullscreenEnabled ? [press("Plein écran", fillScreen)] : []),
  press(WORDS.leave, leave));
const around = () => [...document.body.children, ...byId("contenu").children].filter((each) => !each.contains(player));

function fillScreen() {
  if (document.fullscreenElement) document.exitFullscreen();
  else if (document.fullscreenEnabled) player.requestFullscreen();
}

function tick() {
  const seconds = Math.floor((Date.now() - group.since) / 1000);
  clock.textContent = Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
  clock.setAttribute("aria-label", `Temps passé : ${clock.textContent}. Remettre à zéro`);
}

const isTyping = ({ target }) => !!target.closest("input, select, dialog");
const isPressed = ({ key, target }) => (key === " " || key === "Enter") && !!target.closest("a, button");
const KEYS = {
  PageDown: onwards, ArrowRight: onwards, " ": onwards, Enter: onwards,
  PageUp: back, ArrowLeft: back,
  F5: fillScreen, // what a clicker sends to start: to load the page again would lose the votes
  Escape: () => group.panel ? close() : leave(),
  b: () => player.classList.toggle("black"), ".": () => player.classList.toggle("black"),
  v: () => isStarted() && player.told.page.choices.length && (reveal(Infinity), vote()), r: again, c: () => canCompare() && sideBySide(),
};

function onKey(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event) || isPressed(event)) return;
  if (group.panel?.key?.(event)) return event.preventDefault();
  const does = KEYS[event.key];
  if (!does) return;
  event.preventDefault();
  does();
}

function present() {
  document.documentElement.classList.add("presents");
  player.tabIndex = -1;
  player.append(bar);
  for (const each of around()) each.inert = true;
  group.since = Date.now();
  group.clock = setInterval(tick, 1000);
  tick();
  addEventListener("keydown", onKey);
  player.addEventListener("told", arrive);
  group.past = location.hash;
  reveal(0);
  arrive();
  player.focus();
}

function leave() {
  close();
  keep(null);
  document.documentElement.classList.remove("presents");
  player.classList.remove("black");
  bar.remove();
  clearInterval(group.clock);
  removeEventListener("keydown", onKey);
  player.removeEventListener("told", arrive);
  for (const each of around()) each.inert = false;
  for (const node of told()) node.classList.remove("later");
  byId("faire").inert = false;
  if (document.fullscreenElement) document.exitFullscreen();
  opener.focus();
}

opener.onclick = present;
const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL(SHEET, document.currentScript.src), onload: present });
document.head.append(sheet);
