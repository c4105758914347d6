// The player. The address says where a play stands: every gesture changes it, and the page shows what it says.
// So Back, Forward, reload, a bookmark and a shared link need nothing else, and nothing is kept.

const QUESTIONS = {
  observer: "Que regardes-tu ?",
  messages: "Que réponds-tu ?",
  papier: "Qu’écris-tu ?",
  composer: "Par quoi commences-tu ?",
};
const KNOTS = 8;

const byId = (id) => document.getElementById(id);
const story = readStory(byId("recit"));
const player = byId("jeu");
let clock, late;

const addressOf = (moves) => "#" + pack(story.mark, moves);
const go = (play) => { location.hash = addressOf(movesOf(play)); };

/** Glossary words made into buttons that say what they mean. */
function explained(node) {
  for (const link of node.querySelectorAll(".term")) {
    const button = make("button", "term", ...link.childNodes);
    button.onclick = () => {
      const word = byId(decodeURIComponent(link.hash.slice(1))), [title, meaning] = byId("mot").children;
      title.textContent = word.textContent;
      meaning.textContent = word.nextSibling.textContent;
      byId("mot").showModal();
    };
    link.replaceWith(button);
  }
  return node;
}

/** Lines of the script. People are introduced at their first words of the play. */
const script = (lines, met) => lines.map(({ node, who, looks }) => {
  if (who) {
    const mine = who === story.played;
    if (!met.has(who)) node.firstChild.append(" ", make("small", "", (mine ? "toi, " : "") + story.people[who][1]));
    met.add(who);
    node.dataset.who = mine ? "moi" : "";
    node.prepend(portrait(who, looks));
  }
  return explained(node);
});

/** A length of thread, lit in part: few steps are knots, many are its length. */
function thread(lit, most) {
  const strand = make("i", most > KNOTS ? "brin" : "brin noeuds");
  strand.style.setProperty("--lit", lit);
  strand.style.setProperty("--most", most);
  return strand;
}

const gauges = ({ variables }, before) => story.variables.map(({ gauge, low, high }, place) => {
  if (!gauge) return "";
  const value = variables[place], change = before ? value - before.variables[place] : 0;
  const moved = make("small", "", change > 0 ? " +" + change : change ? " −" + -change : "");
  return make("p", "", gauge + " ", thread(value - low, high - low), make("b", "", value), " sur " + high, moved);
});

/** The open choices as buttons; those that are things to look at are also marks on the picture, for a pointer. */
const choices = (play, page) => page.choices.map((choice, number) => {
  const take = () => go(chooseIn(play, choice));
  const button = make("button", "", ...filled(choice.node, play.state).childNodes);
  button.onclick = take;
  if (choice.at) {
    const mark = make("span", "repere", String.fromCharCode(65 + number));
    [mark.style.left, mark.style.top] = choice.at.map((part) => part + "%");
    mark.setAttribute("aria-hidden", true);
    mark.onclick = take;
    stageMarks().append(mark);
  }
  return make("li", "", button);
});

/** A way on where nothing is to be chosen. */
function wayOn(play, page) {
  const after = !page.choices.length && followIn(play);
  if (!after) return "";
  const button = make("button", "bouton", "Continuer");
  button.onclick = () => go(after);
  return button;
}

/** Time runs only for who asked for it, and while the page is looked at. */
function timer(play, { scene, choices }) {
  if (!scene.timer || !choices.length || !document.documentElement.matches("[data-o~=minuteurs]")) return "";
  const chosen = choices.find(({ isDefault }) => isDefault);
  const bar = make("progress", "");
  bar.max = bar.value = scene.timer;
  clock = setInterval(() => {
    if (document.hidden || document.querySelector("dialog[open]")) return;
    bar.value -= 0.25;
    if (bar.value > 0) return;
    late = "Le temps est passé : " + filled(chosen.node, play.state).textContent;
    go(chooseIn(play, chosen));
  }, 250);
  return make("label", "", "Tu as " + scene.timer + " secondes pour choisir.", bar);
}

/** Where the address leads: the play, if any, and what there is to say of it. */
function arrived() {
  const words = location.hash.slice(1), address = unpack(words);
  if (!address) return { notice: words && "Cette adresse ne mène nulle part dans l’histoire. La voici depuis le début." };
  const { play, whole } = replay(story, address.moves);
  const same = whole && address.mark === story.mark;
  return { play, notice: same ? "" : "Cette adresse vient d’une autre version de l’histoire. Elle mène encore jusqu’ici." };
}

function fill(play, page) {
  const { state, past } = play, { scene, met, reply, lines, ordered } = page;
  const ending = scene.ending || { lines: [] };
  player.className = scene.moment || "";
  player.dataset.support = scene.support || "";
  byId("ici").textContent = "Scène " + page.number;
  byId("jauges").replaceChildren(...gauges(state, past.length && past.at(-1).state));
  byId("deja").replaceChildren(...script(page.earlier, met));
  byId("dit").replaceChildren(
    ...script(reply, met),
    reply.length && lines.length ? make("hr", "") : "",
    ...script(lines, met),
    ...page.cards.map((card) => explained(filled(card, state))),
    ending.title ? explained(filled(ending.title, state)) : "",
    ...script(said(ending.lines, state), met),
  );
  byId("ordre").replaceChildren(...ordered.map((step) => make("li", "", ...labelOf(step))));
  byId("question").textContent = ordered.length ? "Et ensuite ?"
    : QUESTIONS[scene.support] || QUESTIONS[scene.moment] || "Que fais-tu ?";
  byId("choix").replaceChildren(...choices(play, page));
  byId("choisir").hidden = !page.choices.length;
  byId("apres").replaceChildren(timer(play, page), wayOn(play, page));
  byId("fin").hidden = !scene.ending;
  byId("adresse").value = location.href;
  const moves = movesOf(play), last = moves.findLastIndex((move) => move !== null);
  byId("avant").hidden = last < 0;
  byId("avant").href = addressOf(moves.slice(0, Math.max(0, last)));
}

/** The pictures of what may come next, once nothing else is to be done, and not for who saves on data. */
const fetchAhead = ({ scene, choices }) => (window.requestIdleCallback || setTimeout)(() => {
  if (navigator.connection?.saveData) return;
  for (const { goto } of [...choices, ...scene.then]) if (goto) fetchStage(goto);
});

function show(event) {
  let { play, notice } = arrived();
  clearInterval(clock);
  byId("avis").textContent = late || notice;
  late = "";
  let page = tell(play || begin(story)), after;
  while (play && isEmpty(page) && (after = followIn(play))) {
    page = tell(play = after);
    history.replaceState(null, "", addressOf(movesOf(play)));
  }
  player.dataset.at = play ? "scene" : "debut";
  setStage(page);
  if (play) fill(play, page);
  fetchAhead(page);
  document.documentElement.classList.remove("under-way");
  if (event) {
    player.scrollIntoView({ behavior: "instant" });
    byId(play ? "ici" : "debut").focus({ preventScroll: true });
  }
}

// First: a browser too old for a play stops here, and its links still lead to the scenes it reads.
show();
for (const link of document.querySelectorAll(".rejouer")) link.href = addressOf([]);

// A link to a place of this page goes there, and the address stays that of the play. A double press counts once.
addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  const target = link && byId(decodeURIComponent(link.hash.slice(1)));
  if (target || event.detail > 1) event.preventDefault();
  if (event.detail > 1) event.stopPropagation();
  if (target) {
    target.scrollIntoView();
    target.focus();
  }
}, true);
byId("copier").onclick = () => {
  byId("adresse").select();
  document.execCommand("copy"); // the only way that also works from a file and over plain http
  byId("avis").textContent = "L’adresse est copiée.";
};
addEventListener("beforeprint", () => {
  for (const link of document.querySelectorAll("#recit [href^='#s-']")) {
    link.dataset.to = story.scenes.get(decodeURIComponent(link.hash.slice(3))).number + 1;
  }
});
addEventListener("hashchange", show);
addEventListener("options", () => show());
history.scrollRestoration = "manual";
