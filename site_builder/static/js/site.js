// Options travel from page to page in the address: nothing needs to be kept.

const button = document.querySelector(".affichage");
const inside = [...document.links].filter((link) => !/^#|^[a-z]+:/i.test(link.getAttribute("href")));

/** Every link to another page of the site says the options too; a place of this page is under them already. */
function travel() {
  const options = (document.documentElement.dataset.o || "").replaceAll(" ", ".");
  for (const link of inside) link.search = options && "?o=" + options;
}

if (document.documentElement.dataset.o) travel();
addEventListener("options", travel);
button.onclick = () => {
  button.onclick = null;
  const script = document.createElement("script");
  script.src = button.dataset.script;
  document.head.append(script);
};
