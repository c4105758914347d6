// A play written down by the browser, as scenarios/transcript.py writes it: what the tests compare. Joined by the tests
// to the player's own address.js, rules.js and story.js; the site does not ship it.

const MARK = /\\([*[{\\])|\*([^*]+)\*|\[\[([^[\]|]+)(?:\|([^[\]|]+))?\]\]|\{([^{}]+)\}/gu;

/** The author's words with their marks, each {variable} replaced by its value. */
function words(node, values) {
  if (node.dataset.source !== undefined) {
    return node.dataset.source.replace(MARK, (mark, ...found) => found[4] ? values[found[4].trim()] : mark);
  }
  const parts = [...node.childNodes].slice(node.dataset.who === undefined ? 0 : 1);
  const text = parts.map((part) => {
    if (part.nodeType === 3) return part.data;
    if (part.tagName === "EM") return "*" + part.textContent + "*";
    if (part.tagName === "VAR") return values[part.dataset.name];
    return "[[" + part.textContent + "]]";
  }).join("");
  return node.dataset.who === undefined ? text : text.slice(1);
}

/** `names` are those of the scenes, in the page's order: a page has numbers for them. */
function transcript(story, names, play) {
  const valuesIn = (state) => Object.fromEntries(story.variables.map(({ name }, place) => [name, state.variables[place]]));
  const steps = [...play.past, { state: play.state, chosen: null }].map(({ state, chosen }) => {
    const choices = availableChoices(state);
    const values = valuesIn(state);
    const told = (lines, at) => shownLines(lines, at).map(({ node, who, looks }) =>
      ({ who, expression: looks, text: words(node, valuesIn(at)) }));
    const reply = chosen === null ? [] : told(choices[chosen].lines, afterEffects(state, choices[chosen]));
    return {
      scene: names[state.scene.number],
      lines: [...told(state.scene.lines, state), ...reply],
      choices: choices.map(({ node }) => words(node, values)),
      chosen,
      variables: values,
    };
  });
  return { slug: story.slug, steps, ending: play.state.scene.ending ? names[play.state.scene.number] : null };
}

/** What one page says of some plays, each a list of moves: [{transcript, address, whole}]. */
function played(html, names, plays) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const story = readStory(page.getElementById("recit"));
  return plays.map((moves) => {
    const { play, whole } = replay(story, moves);
    const address = pack(story.mark, movesOf(play));
    return { transcript: transcript(story, names, play), whole, address, unpacked: unpack(address) };
  });
}
