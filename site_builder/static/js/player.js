// The player. The address says where a play stands: every gesture changes it, and the page shows what it says.
// So Back, Forward, reload, a bookmark and a shared link need nothing else, and nothing is kept.
// What only some stories have (gauges.js, terms.js, timer.js) and the pictures (scene.js) are not known here: they listen
// to the pages that are told.

const QUESTIONS = {
  observer: WORDS.look_at_what,
  messages: WORDS.answer_what,
  papier: WORDS.write_what,
  composer: WORDS.first_what,
};

const story = readStory(byId("recit"));

const addressOf = (moves) => "#" + pack(story.mark, moves);
const go = (play) => { location.hash = addressOf(movesOf(play)); };

/** Lines of the script. People are introduced at their first words of the play. */
const script = (lines, met) => lines.map(({ node, who }) => {
  if (who) {
    const mine = who === story.played;
    if (!met.has(who)) node.firstChild.append(" ", make("small", "", (mine ? "toi, " : "") + story.people[who][1]));
    met.add(who);
    node.dataset.who = mine ? "moi" : "";
  }
  return node;
});

/** The open choices as buttons. */
const choices = (play, page) => page.choices.map((choice) => {
  const button = make("button", "", ...filled(choice.node, play.state).childNodes);
  button.onclick = () => go(chooseIn(play, choice));
  return make("li", "", button);
});

/** A way on where nothing is to be chosen. */
function wayOn(play, page) {
  const after = !page.choices.length && followIn(play);
  if (!after) return "";
  const button = make("button", "bouton", WORDS.go_on);
  button.onclick = () => go(after);
  return button;
}

/** Where the address leads: the play, if any, and what there is to say of it. */
function arrived() {
  const words = location.hash.slice(1), address = unpack(words);
  if (!address) return { notice: words && "Cette adresse ne mène nulle part dans l’histoire. La voici depuis le début." };
  const { play, whole } = replay(story, address.moves);
  const same = whole && address.mark === story.mark;
  return { play, notice: same ? "" : "Cette adresse vient d’une autre version de l’histoire. Elle mène jusqu’ici." };
}

function fill(play, page) {
  const { state } = play, { scene, met, reply, lines, ordered } = page;
  player.className = scene.moment || "";
  player.dataset.support = scene.support || "";
  byId("ici").textContent = "Scène " + page.number;
  byId("deja").replaceChildren(...script(page.earlier, met));
  byId("dit").replaceChildren(
    ...script(reply, met),
    reply.length && lines.length ? make("hr", "") : "",
    ...script(lines, met),
    ...page.cards.map((card) => filled(card, state)),
    scene.ending ? filled(scene.ending.title, state) : "",
    ...script(page.balance, met),
  );
  byId("ordre").replaceChildren(...ordered.map((step) => make("li", "", ...labelOf(step))));
  byId("question").textContent = ordered.length ? WORDS.then_what
    : QUESTIONS[scene.support] || QUESTIONS[scene.moment] || WORDS.do_what;
  byId("choix").replaceChildren(...choices(play, page));
  byId("choisir").hidden = !page.choices.length;
  byId("apres").replaceChildren(wayOn(play, page));
  byId("fin").hidden = !scene.ending;
  byId("adresse").value = location.href;
  const moves = movesOf(play), last = moves.findLastIndex((move) => move !== null);
  byId("avant").hidden = last < 0;
  byId("avant").href = addressOf(moves.slice(0, Math.max(0, last)));
}

function show(event) {
  let { play, notice } = arrived();
  byId("avis").textContent = notice;
  let page = tell(play || begin(story)), after;
  while (play && isEmpty(page) && (after = followIn(play))) {
    page = tell(play = after);
    history.replaceState(null, "", addressOf(movesOf(play)));
  }
  player.dataset.at = play ? "scene" : "debut";
  if (play) fill(play, page);
  player.told = { story, play, page };
  player.dispatchEvent(new Event("told"));
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
  const target = link && byId(link.hash.slice(1));
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
    link.dataset.to = link.hash.slice(3);
  }
});
addEventListener("hashchange", show);
addEventListener("options", () => show());
history.scrollRestoration = "manual";
