// The story, read back from the page that tells it (templates/_story.html says how it is written there).
//
// A line is {node, who, looks, when}, a choice {node, lines, when, effects, once, goto, isDefault, at}; their words
// stay in the page's own elements, which a face clones: no string of the content ever becomes markup again.

const COMPARE = {
  "=": (a, b) => a === b,
  "!=": (a, b) => a !== b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
};

function readStory(root) {
  const { variables, people } = JSON.parse(root.dataset.all);
  const names = Object.keys(variables);
  const sceneName = (node) => node.id.slice(2);
  const scenes = new Map([...root.querySelectorAll("section")].map((node, number) =>
    [sceneName(node), { node, number, name: sceneName(node) }]));
  let onces = 0;

  /** A condition written operands first, as a function of a state. */
  function condition(words) {
    if (!words) return null;
    const stack = [];
    for (const word of words.split(" ")) {
      if (word === "!") stack.push(not(stack.pop()));
      else if (word === "&") stack.push(both(stack.pop(), stack.pop()));
      else if (word === "|") stack.push(either(stack.pop(), stack.pop()));
      else if (word in COMPARE) stack.push(compare(COMPARE[word], stack.pop(), stack.pop()));
      else if (word[0] === "@") stack.push(seen(scenes.get(word.slice(1)).number));
      else if (/^-?\d/.test(word)) stack.push(+word);
      else stack.push(variable(names.indexOf(word)));
    }
    return stack[0];
  }
  const not = (a) => (state) => !a(state);
  const both = (b, a) => (state) => a(state) && b(state);
  const either = (b, a) => (state) => a(state) || b(state);
  const compare = (test, number, value) => (state) => test(value(state), number);
  const seen = (number) => (state) => has(state.seen, number);
  const variable = (place) => (state) => state.variables[place];

  const effects = (words = "") => words.split(" ").filter(Boolean).map((word) => {
    const [, name, sign, value] = /^([^+\-=]+)([+\-=])(.+)$/.exec(word);
    const [, low, high] = [].concat(variables[name]);
    return { place: names.indexOf(name), sign, value: value === "oui" || (value !== "non" && +value), low, high };
  });

  const lines = (parent) => [...parent.children].filter(({ tagName }) => tagName === "P").map((node) => {
    const { who, looks, if: when } = node.dataset;
    return { node, who: who || null, looks: looks || null, when: condition(when) };
  });

  const leadsTo = (link) => link.hasAttribute("href") ? scenes.get(decodeURIComponent(link.hash.slice(3))) : null;

  const choice = (item) => {
    const { if: when, does, once, default: isDefault, at } = item.dataset;
    const [link, reply] = item.children;
    return {
      node: link,
      lines: reply ? lines(reply) : [],
      when: condition(when),
      effects: effects(does),
      once: once === undefined ? -1 : onces++,
      goto: leadsTo(link),
      isDefault: isDefault !== undefined,
      at: at ? at.split(" ").map(Number) : null,
    };
  };

  for (const scene of scenes.values()) {
    const { place, people: present, does, timer, moment, support } = scene.node.dataset;
    const part = (selector) => [...scene.node.querySelectorAll(":scope > " + selector)];
    const ending = part("footer")[0];
    Object.assign(scene, {
      place, moment, support,
      present: present === undefined ? null : present.split(" ").filter(Boolean),
      timer: timer ? +timer : null,
      effects: effects(does),
      lines: lines(scene.node),
      cards: part("figure"),
      choices: part("ol > li").map(choice),
      then: part("ul > li").map((item) => ({ when: condition(item.dataset.if), goto: leadsTo(item.firstChild) })),
      ending: ending ? { title: ending.firstChild, lines: lines(ending) } : null,
    });
  }
  return {
    slug: root.dataset.slug,
    mark: root.dataset.mark,
    played: root.dataset.played,
    people,
    variables: names.map((name) => ({ name, gauge: variables[name][3] || null, low: variables[name][1], high: variables[name][2] })),
    start: names.map((name) => [].concat(variables[name])[0]),
    scenes,
    first: scenes.values().next().value,
  };
}
