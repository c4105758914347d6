// How pages look, as the visitor asks: a dialog made at the first press. A choice shows at once and goes into the
// address; the device keeps it only when asked to. SHEET, its own style sheet, and what may be set, ONE_OF and ANY_OF,
// stand before this script.

const KEY = "fil-rouge.options";
const page = document.documentElement;
const button = document.querySelector(".affichage");
function make(tag, values, ...children) {
  const node = Object.assign(document.createElement(tag), values);
  node.append(...children);
  return node;
}

const set = () => (page.dataset.o || "").split(" ");
const control = (type, name, value, words, checked) =>
  make("label", {}, make("input", { type, name, value, checked }), words);
const radios = ([legend, values], number) => make("fieldset", {}, make("legend", {}, legend), ...values.map(([value, words]) =>
  control("radio", "o" + number, value, words, value ? set().includes(value) : !values.some(([other]) => other && set().includes(other)))));
const press = (words, onclick) => make("button", { type: "button", className: "bouton", onclick }, words);

const said = make("p", {});
said.setAttribute("role", "status");

function apply() {
  const options = [...form.querySelectorAll("input:checked")].map(({ value }) => value).filter(Boolean);
  if (options.length) page.dataset.o = options.join(" ");
  else delete page.dataset.o;
  const query = new URLSearchParams(location.search);
  if (options.length) query.set("o", options.join("."));
  else query.delete("o");
  const search = String(query); // its `size` is too young for many a phone
  history.replaceState(history.state, "", location.pathname + (search && "?" + search) + location.hash);
  dispatchEvent(new Event("options"));
}

function keep() {
  try {
    localStorage.setItem(KEY, set().join("."));
    said.textContent = "C’est gardé sur cet appareil.";
  } catch {
    said.textContent = "Cet appareil n’a pas voulu le garder.";
  }
}

function forget() {
  try { localStorage.removeItem(KEY); } catch { /* nothing was kept */ }
  said.textContent = "Il ne reste rien des options sur cet appareil.";
}

const form = make("form", { method: "dialog", onchange: apply },
  ...ONE_OF.map(radios),
  make("fieldset", {}, make("legend", {}, "Et aussi"), ...ANY_OF.map(([value, words]) => control("checkbox", value, value, words, set().includes(value)))),
  make("p", {}, location.protocol === "file:" ? "Sur une machine partagée, la personne suivante verra ce que tu gardes." : "Rien n’est gardé si tu ne le demandes pas."),
  press("Garder sur cet appareil", keep), press("Effacer", forget), said,
  make("button", { className: "bouton" }, WORDS.close));
const dialog = make("dialog", {}, make("h2", { id: "affichage" }, WORDS.options), form);
dialog.setAttribute("aria-labelledby", "affichage");
document.body.append(dialog);
button.onclick = () => { said.textContent = ""; dialog.showModal(); };
const sheet = make("link", { rel: "stylesheet", href: new URL(SHEET, document.currentScript.src) });
sheet.onload = sheet.onerror = button.onclick;
document.head.append(sheet);
