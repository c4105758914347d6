// The rules, as a calculator: a story and a state in, a new state out. The same page as scenarios/rules.py.
//
// A state is {scene, variables, seen, taken}; nothing in it is ever changed in place. `variables` holds the values in
// the story's order; `seen` (the scenes that were left) and `taken` (the once-only choices) are sets of small numbers,
// thirty-two to a word.

const MOST_SCENES_WITHOUT_A_CHOICE = 1000;

const has = (set, number) => (set[number >> 5] >> (number & 31)) & 1;

function including(set, number) {
  if (has(set, number)) return set;
  const larger = set.slice();
  while (larger.length <= number >> 5) larger.push(0);
  larger[number >> 5] |= 1 << (number & 31);
  return larger;
}

function applied(effects, variables) {
  if (!effects.length) return variables;
  const changed = variables.slice();
  for (const { place, sign, value, low, high } of effects) {
    const after = sign === "+" ? changed[place] + value : sign === "-" ? changed[place] - value : value;
    changed[place] = after > high ? high : after < low ? low : after;
  }
  return changed;
}

function enter(scene, seen, taken, variables) {
  return { scene, variables: applied(scene.effects, variables), seen, taken };
}

const start = (story) => enter(story.first, [], [], story.start);

const holds = (when, state) => !when || when(state);

/** The open choices, in the author's order. */
const availableChoices = (state) => state.scene.choices.filter(
  ({ when, once }) => holds(when, state) && !(once >= 0 && has(state.taken, once)));

/** Take an open choice: its effects apply, the scene is left, the next one is entered. */
function choose(state, { effects, once, goto }) {
  const { scene } = state;
  const taken = once >= 0 ? including(state.taken, once) : state.taken;
  return enter(goto || scene, including(state.seen, scene.number), taken, applied(effects, state.variables));
}

/** Take the scene's `suite`; null when a choice is open, when the story ends here, or when nothing follows. */
function follow(state) {
  const { scene } = state;
  if (scene.choices.length && availableChoices(state).length) return null;
  const step = scene.then.find(({ when }) => holds(when, state));
  return step ? enter(step.goto, including(state.seen, scene.number), state.taken, state.variables) : null;
}

/** The state in which a choice's reply is judged: its effects applied, the scene not yet left. */
const afterEffects = (state, { effects }) => ({ ...state, variables: applied(effects, state.variables) });

const shownLines = (lines, state) => lines.filter(({ when }) => holds(when, state));

// A play is {state, past}: past holds a {state, chosen} for each scene that was left; chosen is null for a `suite`.

const begin = (story) => ({ state: start(story), past: [] });

const chosenIn = (play, choice) => availableChoices(play.state).indexOf(choice);

const stepped = (play, state, chosen) => ({ state, past: [...play.past, { state: play.state, chosen }] });

const chooseIn = (play, choice) => stepped(play, choose(play.state, choice), chosenIn(play, choice));

/** Go on by the `suite`; null when there is none to take, or when a thousand scenes followed without a choice. */
function followIn(play) {
  const last = play.past.slice(-MOST_SCENES_WITHOUT_A_CHOICE);
  if (last.length === MOST_SCENES_WITHOUT_A_CHOICE && last.every(({ chosen }) => chosen === null)) return null;
  const after = follow(play.state);
  return after && stepped(play, after, null);
}

/** Follow every `suite`; the play itself where they turn without end. */
function toTheNextChoice(play) {
  let reached = play;
  while (!availableChoices(reached.state).length && follow(reached.state)) {
    reached = followIn(reached);
    if (!reached) return play;
  }
  return reached;
}

/** Play `moves` as far as they hold: {play, whole}. A `suite` before a choice is followed on the way. */
function replay(story, moves) {
  let play = begin(story);
  for (const move of moves) {
    if (move !== null) play = toTheNextChoice(play);
    const choice = availableChoices(play.state)[move];
    const after = move === null ? followIn(play) : choice && chooseIn(play, choice);
    if (!after) return { play, whole: false };
    play = after;
  }
  return { play, whole: true };
}

const movesOf = (play) => play.past.map(({ chosen }) => chosen);
