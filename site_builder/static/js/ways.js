// One way, followed: its stones light up on the river, and each of its steps is told with the texts it rests on. The
// address says which: « #dees.1 » is the first way to « dees ».

const byId = (id) => document.getElementById(id);
const panel = byId("chemin"), river = document.querySelector(".river");
const steps = {};

/** The steps that lead to a stone come in a script of its own, asked for once: a page opened from a USB stick may ask
    for nothing else. */
function fetchSteps(stone) {
  return steps[stone] ||= new Promise((done) => {
    const script = document.createElement("script");
    script.src = panel.dataset.steps.replace("*", encodeURIComponent(stone));
    script.onload = script.onerror = () => done(window.ETAPES[stone] || []);
    document.head.append(script);
  });
}
window.ETAPES = {};

function make(tag, words) {
  const element = document.createElement(tag);
  element.textContent = words;
  return element;
}

/** Where one can go, in the order of the page: « 12.0 » in a way is the row 12, by its first step; with a plus, by an
    entry that is open to all. */
const rows = [...document.querySelectorAll(".ends > li")];
const hopsOf = (way) => way.dataset.v.split(" ").map((hop) => {
  const [, row, step, open] = hop.match(/(\d+)\.(\d+)(\+?)/);
  return { stone: rows[row].id, name: rows[row].querySelector("b").textContent, step, open };
});

// Without this script a way is words; with it, the first of them are a link to its steps.
const SAID = /^(.+?) : (.+)/;
for (const row of rows) {
  row.querySelectorAll("[data-v]").forEach((way, place) => {
    const [, title, sum] = way.firstChild.data.match(SAID), link = make("a", title);
    way.id = row.id + "." + (place + 1);
    way.dataset.sum = sum;
    link.href = "#" + way.id;
    way.firstChild.replaceWith(link, " : " + sum);
  });
}

function light(stones) {
  river.classList.toggle("lit", stones.length > 0);
  for (const stone of river.querySelectorAll("[data-s]")) {
    stone.classList.toggle("on", stones.includes(stone.dataset.s));
  }
  for (const hop of river.querySelectorAll("[data-h]")) {
    const [start, end] = hop.dataset.h.split(" ");
    hop.classList.toggle("on", stones.some((stone, place) => stone === start && stones[place + 1] === end));
  }
}

const OPEN = "<p>Cette entrée est ouverte à tout le monde : ce que vous avez déjà fait n’y est pas compté d’avance.</p>";
const LOST = "<p>Cette étape n’a pas pu être lue ici. Elle est sur la fiche, à « D’où on vient ».</p>";

const between = (from, to) => "De « " + from + " » à « " + to + " »";

async function tell(way, hops) {
  const here = byId("ici").textContent;
  panel.querySelector("h2").textContent = between(here, hops.at(-1).name);
  panel.querySelector(".sum").textContent = way.dataset.sum;
  const told = await Promise.all(hops.map(async ({ stone, name, step, open }, place) => {
    const item = document.createElement("li"), known = await fetchSteps(stone);
    item.innerHTML = (known[step] || LOST) + (open ? OPEN : "");
    item.prepend(make("h3", between(place ? hops[place - 1].name : here, name)));
    return item;
  }));
  panel.querySelector("ol").replaceChildren(...told);
}

// The browser goes by itself to the row that the address names, until the page is whole: then it is the panel's turn.
const whole = new Promise((done) => addEventListener("load", () => setTimeout(done)));

async function show() {
  const asked = byId(decodeURIComponent(location.hash.slice(1)));
  const way = asked && (asked.dataset.v ? asked : asked.querySelector("[data-v]"));
  panel.hidden = !way;
  document.body.classList.toggle("followed", !!way);
  const hops = way ? hopsOf(way) : [];
  light(way ? [panel.dataset.start, ...hops.map(({ stone }) => stone)] : []);
  if (!way) return;
  await tell(way, hops);
  await whole;
  panel.querySelector("h2").focus({ preventScroll: true });
  panel.scrollIntoView({ behavior: "instant" });
}

byId("chemin-imprimer").onclick = () => print();
addEventListener("hashchange", show);
show();
