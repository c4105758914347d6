// The story, read back from the page that tells it (templates/_story.html says how it is written there).
//
// A line is {node, who, looks, when}, a choice {node, lines, when, effects, once, goto, isDefault, at}; their words
// stay in the page's own elements, which a face clones: no string of the content ever becomes markup again.

const OPERATIONS = {
  "=": (a, b) => a === b,
  "!=": (a, b) => a !== b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
  "&": (a, b) => a && b,
  "|": (a, b) => a || b,
};

function readStory(root) {
  const { variables, people } = JSON.parse(root.dataset.all);
  const names = Object.keys(variables);
  const scenes = [...root.querySelectorAll("section")].map((node, number) => ({ node, number }));
  let onces = 0;

  /** A condition written operands first, as a function of a state. */
  function condition(words) {
    const stack = [];
    for (const word of words ? words.split(" ") : []) {
      const place = names.indexOf(word), operation = OPERATIONS[word];
      if (place >= 0) stack.push((state) => state.variables[place]);
      else if (word[0] === "@") {
        stack.push((state) => has(state.seen, word.slice(1) - 1));
      } else if (word === "!") {
        const a = stack.pop();
        stack.push((state) => !a(state));
      } else if (operation) {
        const b = stack.pop(), a = stack.pop();
        stack.push((state) => operation(a(state), b(state)));
      } else stack.push(() => +word);
    }
    return stack[0];
  }

  const effects = (words) => (words ? words.split(" ") : []).map((word) => {
    const [, name, sign, value] = /^([^+=-]+)(.)(.+)/.exec(word);
    const [, low, high] = [].concat(variables[name]);
    return { place: names.indexOf(name), sign, value: value === "oui" || (value !== "non" && +value), low, high };
  });

  const inside = (node, selector) => [...node.querySelectorAll(":scope > " + selector)];

  const lines = (parent) => inside(parent, "p").map((node) => {
    const { who, looks, if: when } = node.dataset;
    return { node, who: who || null, looks: looks || null, when: condition(when) };
  });

  const leadsTo = (link) => link.hash ? scenes[link.hash.slice(3) - 1] : null;

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

  for (const scene of scenes) {
    const { place, people: present, does, timer, moment, support } = scene.node.dataset;
    const part = (selector) => inside(scene.node, selector);
    const [ending] = part("footer");
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
    first: scenes[0],
  };
}
