// Raised hands, counted with two buttons. The numbers are kept nowhere.

const MOST_HANDS = 99;

/** A number and its two buttons; `add` changes it by one, `changed` hears of it. `of` ends the names of the buttons. */
function counter(of = "", number = 0, changed = () => {}) {
  const count = make("output", "", String(number));
  const add = (one) => {
    number = Math.max(0, Math.min(MOST_HANDS, number + one));
    count.textContent = number;
    changed(number);
  };
  const button = (words, one, says) => {
    const element = Object.assign(make("button", "bouton", words), { type: "button", onclick: () => add(one) });
    element.setAttribute("aria-label", says + of);
    return element;
  };
  const box = make("span", "counter", button("−", -1, "Une main de moins"), count, button("+", 1, "Une main de plus"));
  return Object.assign(box, { add });
}
