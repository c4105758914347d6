// The contacts of one's own département.

const form = document.querySelector(".near"), select = form.querySelector("select");
const groups = [...document.querySelectorAll("[data-d]")];
for (const { dataset } of groups) select.append(new Option(dataset.d, dataset.d));
form.oninput = () => { for (const group of groups) group.hidden = select.value && group.dataset.d !== select.value; };
form.onsubmit = (event) => event.preventDefault();
