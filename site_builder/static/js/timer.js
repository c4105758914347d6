// Time runs only for who asked for it, and while the page is looked at.

let clock, late;

player.addEventListener("told", () => {
  const { play, page: { scene, choices } } = player.told;
  clearInterval(clock);
  if (late) byId("avis").textContent = late;
  late = "";
  if (!play || !scene.timer || !choices.length || !document.documentElement.matches("[data-o~=minuteurs]")) return;
  const chosen = choices.find(({ isDefault }) => isDefault);
  const bar = make("progress", "");
  bar.max = bar.value = scene.timer;
  clock = setInterval(() => {
    if (document.hidden || document.querySelector("dialog[open]")) return;
    bar.value -= 0.25;
    if (bar.value > 0) return;
    late = "Le temps est passé : " + filled(chosen.node, play.state).textContent;
    go(chooseIn(play, chosen));
  }, 250);
  byId("apres").prepend(make("label", "", "Tu as " + scene.timer + " secondes pour choisir.", bar));
});
