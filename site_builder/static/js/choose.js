// Where from, and where to: the page of the first, at the way to the second.

const form = document.querySelector("form.choose"), [from, to] = form.elements;
const links = [...document.querySelectorAll(".starts a")];
const stoneOf = (link) => link.getAttribute("href").match(/([^/]+)\.html/)[1];

for (const group of document.querySelectorAll(".starts section")) {
  const words = group.querySelector("h2").textContent;
  for (const select of group.dataset.end ? [from, to] : [from]) {
    const options = document.createElement("optgroup");
    options.label = words;
    for (const link of group.querySelectorAll("a")) options.append(new Option(link.textContent[0].toUpperCase() + link.textContent.slice(1), stoneOf(link)));
    select.append(options);
  }
}
form.onsubmit = (event) => {
  event.preventDefault();
  const link = links.find((each) => stoneOf(each) === from.value);
  location.assign(link.href + (to.value ? "#" + to.value : ""));
};
