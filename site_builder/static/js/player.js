// The player. The address says where a play stands: every gesture changes it, and the page shows what it says.
// So Back, Forward, reload, a bookmark and a shared link need nothing else, and nothing is kept.

const byId = (id) => document.getElementById(id);
const story = readStory(byId("recit"));
const player = byId("jeu");
let clock, late;

/** An element with its class and what it holds. */
function make(tag, className, ...parts) {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...parts);
  return element;
}

const hashOf = (moves) => "#" + pack(story.mark, moves);
const go = (play) => { location.hash = hashOf(movesOf(play)); };

/** A clone of the story, its glossary words made into buttons. */
function dressed(node) {
  for (const link of node.querySelectorAll(".term")) {
    const button = make("button", "term", ...link.childNodes);
    button.onclick = () => explain(byId(link.hash.slice(1)));
    link.replaceWith(button);
  }
  return node;
}

function explain(word) {
  const dialog = byId("mot");
  dialog.firstElementChild.textContent = word.textContent;
  dialog.children[1].textContent = word.nextElementSibling.textContent;
  dialog.showModal();
}

/** A line of the script. People are introduced at their first words of the play. */
function line({ node, who, looks }, met) {
  if (who) {
    const [, role] = story.people[who];
    if (!met.has(who)) node.firstChild.append(make("small", "", who === story.played ? "toi, " + role : role));
    met.add(who);
    node.classList.toggle("moi", who === story.played);
    node.prepend(portrait(who, looks));
  }
  return dressed(node);
}

const labelOf = (step) => filled(chosenOf(step).node, step.state).childNodes;

/** Messages read so far, one's own answers among them; the reply to the last one is new, and told with the new ones. */
function earlier({ exchange }) {
  const bubbles = exchange.flatMap((step, number) => {
    const mine = make("p", "moi", make("b", "", story.people[story.played][0]), " ", ...labelOf(step));
    const reply = exchange[number + 1] ? replyOf(step) : [];
    return [...said(step.state.scene.lines, step.state), { node: mine, who: story.played }, ...reply];
  });
  return bubbles.filter(({ who }) => who).map(({ node, who }) => (node.classList.toggle("moi", who === story.played), node));
}

/** What is counted: few steps are knots of the thread, many are its length. */
function gauges({ variables }, before) {
  return story.variables.flatMap(({ gauge, low, high }, place) => {
    if (!gauge) return [];
    const value = variables[place], change = before ? value - before.variables[place] : 0;
    const thread = make("i", high - low > 8 ? "" : "noeuds");
    thread.style.setProperty("--de", high - low);
    thread.style.setProperty("--a", value - low);
    const moved = change && make("small", "", (change > 0 ? "+" : "−") + Math.abs(change));
    return [make("p", "", gauge + " ", thread, make("b", "", value), " sur " + high + " ", moved || "")];
  });
}

function question({ moment, support }, ordered) {
  if (moment === "observer") return "Que regardes-tu ?";
  if (moment === "messages") return support === "papier" ? "Qu’écris-tu ?" : "Que réponds-tu ?";
  if (moment === "composer") return ordered.length ? "Et ensuite ?" : "Par quoi commences-tu ?";
  return "Que fais-tu ?";
}

/** The open choices as buttons; those that are things to look at are also marks on the picture, for a pointer. */
function choices(play, page) {
  const take = (choice) => ({ detail }) => detail > 1 || go(chooseIn(play, choice));
  const buttons = page.choices.map((choice) => {
    const button = make("button", "", ...filled(choice.node, play.state).childNodes);
    button.onclick = take(choice);
    return make("li", "", button);
  });
  page.choices.forEach((choice, number) => {
    if (!choice.at) return;
    const mark = make("button", "repere", String.fromCharCode(65 + number));
    [mark.style.left, mark.style.top] = choice.at.map((part) => part + "%");
    mark.tabIndex = -1;
    mark.onclick = take(choice);
    stageMarks().append(mark);
  });
  return buttons;
}

/** A way on where there is no choice. */
function wayOn(play, page) {
  const after = !page.choices.length && followIn(play);
  const button = make("button", "suite", "Continuer");
  button.onclick = ({ detail }) => detail > 1 || go(after);
  return after ? [button] : [];
}

/** Time runs only for who asked for it, and while the page is looked at. */
function timer(play, { scene, choices }) {
  if (!scene.timer || !choices.length || !document.documentElement.classList.contains("minuteurs")) return [];
  const chosen = choices.find(({ isDefault }) => isDefault);
  const bar = make("progress", "");
  bar.max = bar.value = scene.timer;
  clock = setInterval(() => {
    if (document.hidden || byId("mot").open) return;
    bar.value -= 0.25;
    if (bar.value > 0) return;
    late = "Le temps est passé : " + filled(chosen.node, play.state).textContent;
    go(chooseIn(play, chosen));
  }, 250);
  return [make("label", "", "Tu as " + scene.timer + " secondes pour choisir. ", bar)];
}

function ending({ scene: { ending } }, state, met) {
  if (!ending) return [];
  return [filled(ending.title, state), ...said(ending.lines, state).map((each) => line(each, met))];
}

/** Where the address leads: the play, and what there is to say of it. */
function arrived() {
  const words = location.hash.slice(1), address = unpack(words);
  if (!address) return { notice: words && "Cette adresse ne mène nulle part dans l’histoire. La voici depuis le début." };
  const { play, whole } = replay(story, address.moves);
  const same = whole && address.mark === story.mark;
  return { play, notice: same ? "" : "Cette adresse vient d’une autre version de l’histoire. Elle mène encore jusqu’ici." };
}

function show(event) {
  clearInterval(clock);
  let { play, notice } = arrived();
  byId("avis").textContent = late || notice;
  late = "";
  player.dataset.at = play ? "scene" : "debut";
  if (play) {
    let page = tell(play), after;
    while (isEmpty(page) && (after = followIn(play))) page = tell(play = after);
    fill(play, page);
  }
  if (event) {
    player.scrollIntoView();
    byId("ici").focus({ preventScroll: true });
  }
}

function fill(play, page) {
  const { state, past } = play, { scene, met } = page, moves = movesOf(play);
  const lines = [...page.reply, null, ...page.lines];
  player.dataset.moment = scene.moment || "";
  player.dataset.support = scene.support || "";
  setStage(page);
  byId("ici").textContent = "Scène " + (1 + past.filter((step) => !chosenOf(step) || chosenOf(step).goto).length);
  byId("jauges").replaceChildren(...gauges(state, past.length && past.at(-1).state));
  byId("deja").replaceChildren(...earlier(page));
  byId("dit").replaceChildren(
    ...page.reply.map((each) => line(each, met)),
    ...(page.reply.length && page.lines.length ? [make("hr", "")] : []),
    ...page.lines.map((each) => line(each, met)),
    ...page.cards.map((card) => dressed(filled(card, state))),
    ...ending(page, state, met),
  );
  byId("ordre").replaceChildren(...page.ordered.map((step) => make("li", "", ...labelOf(step))));
  byId("question").textContent = question(scene, page.ordered);
  byId("choix").replaceChildren(...choices(play, page));
  byId("choisir").hidden = !page.choices.length;
  byId("apres").replaceChildren(...timer(play, page), ...wayOn(play, page));
  byId("fin").hidden = !scene.ending;
  byId("adresse").value = location.href;
  const last = moves.map((move) => move !== null).lastIndexOf(true);
  byId("avant").hidden = last < 0;
  byId("avant").href = hashOf(moves.slice(0, Math.max(0, last)));
}

document.onclick = (event) => {
  const link = event.target.closest("a[href^='#']");
  const target = link && byId(decodeURIComponent(link.hash.slice(1)));
  if (!target) return;
  event.preventDefault();  // a place of this page: the address stays that of the play
  target.scrollIntoView();
  target.focus();
};
for (const link of document.querySelectorAll(".rejouer")) link.href = hashOf([]);
byId("copier").onclick = () => {
  byId("adresse").select();
  document.execCommand("copy");  // the only way that works from a file and over plain http
  byId("avis").textContent = "L’adresse est copiée.";
};
addEventListener("hashchange", show);
history.scrollRestoration = "manual";
show();
