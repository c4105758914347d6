// What is counted, as lengths of thread.

const KNOTS = 8;

/** A length of thread, lit in part: few steps are knots, many are its length. */
function thread(lit, most) {
  const strand = make("i", most > KNOTS ? "brin" : "brin noeuds");
  strand.style.setProperty("--lit", lit);
  strand.style.setProperty("--most", most);
  return strand;
}

player.addEventListener("told", () => {
  const { play } = player.told;
  if (!play) return;
  const { variables } = play.state, before = play.past.at(-1)?.state;
  byId("jauges").replaceChildren(...story.variables.map(({ gauge, low, high }, place) => {
    if (!gauge) return "";
    const value = variables[place], change = before ? value - before.variables[place] : 0;
    const moved = make("small", "", change > 0 ? " +" + change : change ? " −" + -change : "");
    return make("p", "", gauge + " ", thread(value - low, high - low), make("b", "", value), " sur " + high, moved);
  }));
});
