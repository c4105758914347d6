// What moves on the stage. Who comes in, begins to speak or has another face is told by a class, and moving.css moves
// them; eyes that close and mouths that open are other faces, asked for where there is room to see them. Everything
// comes to rest by itself. MOTION, of assets/tokens.yaml, stands before this script.

const LARGE = "(min-width: 48em) and (min-height: 30em)";
const isStill = () => matchMedia("(prefers-reduced-motion: reduce)").matches || document.documentElement.matches("[data-o~=calme]");

/** The stage of the page before: its place, who stood there and how, and how far the play had come. */
let past = { people: {} };

/** Say what is new since the page before. */
function sayWhatMoves(whole, place, looks) {
  const came = place !== past.place, people = {};
  whole.classList.toggle("new", came);
  for (const figure of whole.querySelectorAll(".figure")) {
    const then = !came && past.people[figure.who], now = { look: looks[figure.who], speaks: figure.matches(".speaks") };
    people[figure.who] = now;
    figure.classList.toggle("comes", !then);
    figure.classList.toggle("leans", !!then && now.speaks && !then.speaks);
    figure.classList.toggle("reacts", !!then && now.look !== then.look);
  }
  return people;
}

/** The thread goes along the sheet, and what is told comes behind it: the other way round when we go back. */
function pullThread(back) {
  document.querySelector(".pull")?.remove();
  byId("feuille").prepend(make("i", "pull" + (back ? " back" : ""), make("b", "")));
}

// A frame of a movement is another file beside that of the face. Only a face at rest has them all.
const atRest = (address) => address.replace("-parle.", ".");
const inFrame = (address, frame) => atRest(address).replace(".webp", `-${frame}.webp`);

/** Once the picture is there, and while the face shows. */
function fetchFrame(face, address, then) {
  const image = new Image();
  image.onload = () => face.isConnected && then();
  image.src = address;
}

/** The mouth at the beginning of a line; it ends as it was. */
function speak(face) {
  const { seconds, times } = MOTION.speak, last = face.src, frames = [inFrame(last, "parle"), atRest(last)];
  fetchFrame(face, frames[0], () => {
    let step = 0;
    const clock = setInterval(() => {
      face.src = step === 2 * times ? last : frames[step % 2];
      if (step++ === 2 * times || !face.isConnected) clearInterval(clock);
    }, 1000 * seconds / times / 2);
  });
}

/** The eyes, now and then, for as long as somebody may be looking. */
function blink(face) {
  const { seconds, least, most } = MOTION.blink, open = face.src, shut = inFrame(open, "cligne");
  const until = Date.now() + 1000 * MOTION.rest.seconds;
  const wait = (then) => setTimeout(then, 1000 * (least + (most - least) * Math.random()));
  const close = () => {
    if (!face.isConnected || Date.now() > until || isStill()) return;
    if (!document.hidden && face.src === open) {
      face.src = shut;
      setTimeout(() => { face.src = open; }, 1000 * seconds);
    }
    wait(close);
  };
  fetchFrame(face, shut, () => wait(close));
}

function moveFaces(whole) {
  if (isStill() || navigator.connection?.saveData || !matchMedia(LARGE).matches) return;
  for (const face of whole.querySelectorAll(".face")) {
    if (!/\bneutre(-parle)?\./.test(face.src)) continue;
    if (face.parentNode.matches(".pair")) {
      if (face.src !== atRest(face.src)) speak(face);
    } else if (face.parentNode.matches(".speaks")) speak(face);
    else blink(face);
  }
}

/** A page was drawn. */
function move({ play, page: { scene, place, looks } }) {
  const whole = byId("scene").firstChild, steps = play ? play.past.length : 0;
  const people = sayWhatMoves(whole, place, looks);
  if (past.scene && past.scene !== scene) pullThread(steps < past.steps);
  past = { place, people, scene, steps };
  moveFaces(whole);
}

addEventListener("touchstart", () => {}, { passive: true }); // Safari shows what is pressed only to who listens
