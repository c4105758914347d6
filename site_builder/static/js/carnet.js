// The notebook: the stitches that the address brings, and those the device keeps because it was asked to.

const KEY = "fil-rouge.carnet";
const byId = (id) => document.getElementById(id);
const stitches = [...document.querySelectorAll(".stitches > li")];
const known = (words) => words.split(",").filter((slug) => stitches.some((item) => item.id === slug));

function kept() {
  try { return known(localStorage.getItem(KEY) || ""); } catch { return []; }
}

function brought() {
  try { return known(decodeURIComponent(location.hash.slice(1))); } catch { return []; }
}

const earned = () => [...new Set([...kept(), ...brought()])];

function show() {
  const slugs = earned();
  for (const item of stitches) item.classList.toggle("earned", slugs.includes(item.id));
  byId("carnet-compte").textContent = slugs.length === 0 ? "Aucune maille pour l’instant."
    : slugs.length + (slugs.length > 1 ? " mailles sur " : " maille sur ") + stitches.length + ".";
  byId("carnet-garder").disabled = !slugs.length;
  // What shows is what the address holds: it can be sent, or found again.
  if (slugs.length) history.replaceState(null, "", "#" + slugs.map(encodeURIComponent).join());
}

byId("carnet-garder").onclick = () => {
  try {
    localStorage.setItem(KEY, earned().join(","));
    byId("carnet-suite").textContent = "C’est gardé sur cet appareil, et nulle part ailleurs.";
  } catch {
    byId("carnet-suite").textContent = "Cet appareil n’a pas voulu le garder. L’adresse de cette page, elle, garde tout.";
  }
};
byId("carnet-effacer").onclick = () => {
  try { localStorage.removeItem(KEY); } catch { /* nothing was kept */ }
  history.replaceState(null, "", location.pathname + location.search);
  show();
  byId("carnet-suite").textContent = "Le carnet est vide, et il ne reste rien sur cet appareil.";
};
byId("carnet-partage").hidden = location.protocol !== "file:";
addEventListener("hashchange", show);
show();
