// What one page of the story tells, out of a play: pure, but for the elements it makes and clones.

/** The author's words as they read in a state: a clone of their element, its numbers filled in. */
function filled(node, { variables }) {
  const copy = node.cloneNode(true);
  for (const number of copy.querySelectorAll("var")) {
    number.replaceWith(variables[story.variables.findIndex(({ name }) => name === number.dataset.name)]);
  }
  return copy;
}

const said = (lines, state) =>
  shownLines(lines, state).map(({ node, who, looks }) => ({ node: filled(node, state), who, looks }));

const chosenOf = ({ state, chosen }) => availableChoices(state)[chosen];
const labelOf = (step) => filled(chosenOf(step).node, step.state).childNodes;

/** Looking and ordering do not leave the scene. */
const stays = (step) => chosenOf(step) && !chosenOf(step).goto;

/** What follows a choice: among messages one's own answer, then the reply. */
function replyTo(step) {
  const choice = step && chosenOf(step);
  if (!choice) return [];
  const reply = said(choice.lines, afterEffects(step.state, choice)), who = story.played;
  if (step.state.scene.moment !== "messages") return reply;
  return [{ node: make("p", "", make("b", "", story.people[who][0]), " ", ...labelOf(step)), who }, ...reply];
}

const lastWhile = (steps, test) => steps.slice(steps.findLastIndex((step) => !test(step)) + 1);

/** Everything a page shows. What this visit of the scene told already is not told again (game/visit.py). */
function tell({ state, past }) {
  const { scene } = state;
  const visit = lastWhile(past, (step) => step.state.scene === scene && stays(step));
  const told = visit.flatMap((step) => said(scene.lines, step.state)).map(({ node }) => node.textContent);
  const exchange = lastWhile(past, ({ state: { scene: { moment, support } } }) =>
    moment === "messages" && moment === scene.moment && support === scene.support);
  const page = {
    scene,
    number: past.filter((step) => !stays(step)).length + 1,
    earlier: exchange.flatMap((step, place) =>
      [...said(step.state.scene.lines, step.state), ...(exchange[place + 1] ? replyTo(step) : [])]).filter(({ who }) => who),
    reply: replyTo(past.at(-1)),
    lines: said(scene.lines, state).filter(({ node }) => !told.includes(node.textContent)),
    cards: visit.length ? [] : scene.cards,
    balance: scene.ending ? said(scene.ending.lines, state) : [],
    ordered: scene.moment === "composer" ? past.filter((step) => step.state.scene === scene && chosenOf(step)) : [],
    choices: availableChoices(state),
    met: new Set(),
  };
  [...past, { state }].forEach((step, pages) => {
    const { place, lines } = step.state.scene;
    if (place && place !== page.place) Object.assign(page, { place, looks: Object.create(null) });
    for (const { who, looks } of [...replyTo(past[pages - 1]), ...said(lines, step.state)]) {
      if (who) page.looks[who] = looks;
      if (step.chosen !== undefined) page.met.add(who);
    }
  });
  return page;
}

const isEmpty = ({ scene, reply, lines, cards, choices, ordered }) =>
  !scene.ending && ![reply, lines, cards, choices, ordered].some(({ length }) => length);
