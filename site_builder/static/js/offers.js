// What comes after the story: an ending's own offers (a question, a place, a bridge…) in the place of the universe's.

{
  /** Each offer of a part of the page, by its kind, in order. */
  const offersIn = (part) => [...part.querySelectorAll("dt")].map((kind) => [kind.textContent, kind.nextElementSibling]);

  const list = byId("offres"), common = offersIn(list);

  player.addEventListener("told", () => {
    const { scene } = player.told.page;
    if (!scene.ending) return;
    const offers = new Map([...common, ...offersIn(scene.node)]);
    list.replaceChildren(...[...offers].flatMap(([kind, offer]) => [make("dt", "", kind), offer.cloneNode(true)]));
  });
}
