// Options travel from page to page in the address: nothing needs to be kept.

const inside = [...document.links].filter((link) => !/^#|^[a-z]+:/i.test(link.getAttribute("href")));

/** Every link to another page of the site says the options too; a place of this page is under them already. */
function travel() {
  const options = (document.documentElement.dataset.o || "").replaceAll(" ", ".");
  for (const link of inside) link.search = options && "?o=" + options;
}

travel();
addEventListener("options", travel);
// What few people ask for comes with a script of its own, which answers from the second press on. One that is to come back
// when the page is loaded again says so in the history.
for (const button of document.querySelectorAll(".affichage")) {
  button.onclick = () => {
    button.onclick = null;
    document.head.append(Object.assign(document.createElement("script"), { src: button.dataset.script }));
  };
  if (history.state === button.dataset.script) button.onclick();
}
