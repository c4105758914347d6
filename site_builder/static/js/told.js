// What one page of the story tells, out of a play: pure, but for the clones of the page's own elements.

/** The author's words as they read in a state: a clone of their element, its numbers filled in. */
function filled(node, { variables }) {
  const copy = node.cloneNode(true);
  for (const number of copy.querySelectorAll("var")) {
    number.replaceWith(variables[story.variables.findIndex(({ name }) => name === number.dataset.name)]);
  }
  return copy;
}

const said = (lines, state) => shownLines(lines, state).map(({ node, who, looks }) =>
  ({ node: filled(node, state), who, looks }));

const chosenOf = ({ state, chosen }) => chosen === null ? null : availableChoices(state)[chosen];

function replyOf(step) {
  const choice = step && chosenOf(step);
  return choice ? said(choice.lines, afterEffects(step.state, choice)) : [];
}

const toldIn = (step) => [...said(step.state.scene.lines, step.state), ...replyOf(step)];

/** The last steps of which all pass a test. */
const lastWhile = (steps, test) => steps.slice(steps.findLastIndex((step) => !test(step)) + 1);

/** Everything a page shows. What this visit of the scene told already is not told again (game/visit.py). */
function tell({ state, past }) {
  const { scene } = state;
  const visit = lastWhile(past, (step) => step.state.scene === scene && chosenOf(step) && !chosenOf(step).goto);
  const told = new Set(visit.flatMap((step) => said(scene.lines, step.state)).map(({ node }) => node.textContent));
  const exchange = scene.moment === "messages"
    ? lastWhile(past, ({ state: { scene: each } }) => each.moment === scene.moment && each.support === scene.support)
    : [];
  const page = {
    scene,
    reply: replyOf(past.at(-1)),
    lines: said(scene.lines, state).filter(({ node }) => !told.has(node.textContent)),
    cards: visit.length ? [] : scene.cards,
    choices: availableChoices(state),
    met: new Set(past.flatMap(toldIn).map(({ who }) => who)),
    exchange,
    ordered: scene.moment === "composer" ? past.filter((step) => step.state.scene === scene && chosenOf(step)) : [],
    looks: {},
  };
  for (const step of [...past, { state, chosen: null }]) {
    const { place } = step.state.scene;
    if (place && place !== page.place) Object.assign(page, { place, looks: {} });
    for (const { who, looks } of toldIn(step)) if (who) page.looks[who] = looks;
  }
  return page;
}

const isEmpty = ({ scene, reply, lines, cards, choices, ordered }) =>
  !scene.ending && !(reply.length + lines.length + cards.length + choices.length + ordered.length);
