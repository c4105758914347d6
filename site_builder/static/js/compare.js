// Two or three jobs side by side. The address says which: « #aesh,aide-a-domicile ».

const form = document.querySelector(".compare"), table = document.getElementById("comparaison");
const selects = [...form.querySelectorAll("select")], missing = document.getElementById("manque");
const ROWS = [
  ["hours", "Les horaires"], ["nights", "La nuit"], ["pay", WORDS.pay], ["access", WORDS.way_in],
  ["tension", "Trouver un poste"], ["wears", WORDS.what_wears], ["holds", WORDS.what_holds],
];
const asked = {};
window.COLONNES = {};

/** A job's column comes in a script of its own: a page opened from a USB stick may ask for nothing else. */
function fetchColumn(slug) {
  return asked[slug] ||= new Promise((done) => {
    const script = document.createElement("script");
    script.src = form.dataset.columns.replace("*", encodeURIComponent(slug));
    script.onload = script.onerror = () => done(window.COLONNES[slug]);
    document.head.append(script);
  });
}

function cell(tag, html, scope) {
  const element = document.createElement(tag);
  if (scope) element.scope = scope;
  element.innerHTML = html;
  return element;
}

function row(...cells) {
  const element = document.createElement("tr");
  element.append(...cells);
  return element;
}

async function show() {
  const slugs = [...new Set(selects.map(({ value }) => value).filter(Boolean))];
  history.replaceState(null, "", slugs.length ? "#" + slugs : location.pathname + location.search);
  const columns = (await Promise.all(slugs.map(fetchColumn))).filter(Boolean);
  table.hidden = columns.length < 2;
  missing.textContent = columns.length < 2 ? "Choisissez deux métiers." : columns.length + " métiers comparés.";
  const whole = document.createElement("table"), head = document.createElement("thead"), body = document.createElement("tbody");
  const titles = columns.map(({ name, sheet }) => {
    const title = cell("th", "", "col"), link = document.createElement("a");
    link.href = sheet;
    link.textContent = name;
    title.append(link);
    return title;
  });
  head.append(row(cell("td", ""), ...titles));
  body.append(...ROWS.map(([key, words]) => row(cell("th", words, "row"), ...columns.map((column) => cell("td", column[key])))));
  whole.append(head, body);
  table.replaceChildren(whole);
}

function choose() {
  const wanted = decodeURIComponent(location.hash.slice(1)).split(",");
  selects.forEach((select, place) => { select.value = wanted[place] || ""; });
  show();
}

for (const select of selects) {
  for (const group of document.querySelectorAll(".every tbody")) {
    const options = document.createElement("optgroup");
    options.label = group.querySelector("th").textContent;
    for (const link of group.querySelectorAll("a")) options.append(new Option(link.textContent, link.dataset.m));
    select.append(options);
  }
}
form.oninput = show;
form.onsubmit = (event) => event.preventDefault();
addEventListener("hashchange", choose);
choose();
