// Options travel from page to page in the address: nothing needs to be kept.

const button = document.querySelector(".affichage");

/** Every link to another page of the site says the options too; one within the page already does. */
function travel() {
  const options = (document.documentElement.dataset.o || "").replaceAll(" ", ".");
  for (const link of document.links) {
    if (!/^#|^[a-z]+:/i.test(link.getAttribute("href"))) link.search = options && "?o=" + options;
  }
}

travel();
addEventListener("options", travel);
button.onclick = () => {
  button.onclick = null;
  const script = document.createElement("script");
  script.src = button.dataset.script;
  document.head.append(script);
};
