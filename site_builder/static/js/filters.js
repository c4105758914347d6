// The list of jobs, narrowed by what one asks; the address keeps the question, to be sent or found again.

const form = document.querySelector(".filters");
const jobs = [...document.querySelectorAll("[data-l]")];
const plain = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function narrow() {
  const { l, n, m } = Object.fromEntries(new FormData(form));
  for (const job of jobs) {
    job.hidden = (l && +job.dataset.l > +l) || (n && job.dataset.n !== n) || !plain(job.textContent).includes(plain(m));
  }
  for (const group of document.querySelectorAll("main section")) group.hidden = !group.querySelector("[data-l]:not([hidden])");
  const left = jobs.filter((job) => !job.hidden).length;
  form.querySelector("[role]").textContent = left ? left + (left > 1 ? " métiers." : " métier.") : "Aucun métier ne répond à tout cela. Enlevez une demande.";
  history.replaceState(null, "", l || n || m ? "#" + new URLSearchParams({ l, n, m }) : location.pathname + location.search);
}

if (form) {
  for (const [name, value] of new URLSearchParams(location.hash.slice(1))) if (form.elements[name]) form.elements[name].value = value;
  form.oninput = narrow;
  form.onsubmit = (event) => event.preventDefault();
  narrow();
}
