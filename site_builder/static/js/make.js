// What the player, its parts and the stage make pages of.

const byId = (id) => document.getElementById(id);
const player = byId("jeu");

/** An element with its class and what it holds. */
function make(tag, className, ...parts) {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...parts);
  return element;
}
