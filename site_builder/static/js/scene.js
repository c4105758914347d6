// The pictures beside the story, each time the player has told a page (player.js).

/** Things to look at are also marks on the picture, for a pointer: hung on its box, which is the whole place even where
    its sides are cut off. */
function hangMarks(choices) {
  choices.forEach(({ at }, number) => {
    if (!at) return;
    const mark = make("span", "repere", String.fromCharCode(65 + number));
    [mark.style.left, mark.style.top] = at.map((part) => part + "%");
    mark.setAttribute("aria-hidden", true);
    mark.onclick = () => byId("choix").children[number].firstChild.click();
    byId("scene").firstChild.append(mark);
  });
}

/** The pictures of what may come next, once nothing else is to be done, and not for who saves on data. */
const fetchAhead = ({ scene, choices }) => (window.requestIdleCallback || setTimeout)(() => {
  if (navigator.connection?.saveData) return;
  for (const { goto } of [...choices, ...scene.then]) if (goto) fetchStage(goto);
});

let drawn;

function draw() {
  const { story, page } = player.told;
  if (page === drawn) return;
  drawn = page;
  played = story.played;
  setStage(page);
  for (const { node, who, looks } of [...page.earlier, ...page.reply, ...page.lines, ...page.balance]) {
    if (who) node.prepend(portrait(who, looks));
  }
  if (player.dataset.at === "scene") hangMarks(page.choices);
  if (player.dataset.at === "scene") move(player.told);
  fetchAhead(page);
}

player.addEventListener("told", draw);
// A choice can be pressed before the first pictures are there.
if (player.told) requestAnimationFrame(() => setTimeout(draw));
