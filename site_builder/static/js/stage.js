// The stage: a place, the people in it, and their faces beside what they say (templates/_stage.html makes the same).

const IMAGES = "../../images/", MOST_PEOPLE = 4;
const { places, figures, faces } = story.stage;

/** A picture from its sources, each {srcset, media, sizes}; the last one is what an old browser gets. */
function picture(className, sources, alt = "") {
  const image = Object.assign(new Image(), { alt, ...sources.pop() });
  return make("picture", className, ...sources.map((source) =>
    Object.assign(document.createElement("source"), { type: "image/avif" }, source)), image);
}

const widths = (path, ending, ...all) => all.map((width) => `${IMAGES}lieux/${path}-${width}.${ending} ${width}w`).join();

const plane = (place, name, words) => picture("", [
  { media: "(min-width:60rem)", srcset: widths(place + name, "avif", 960, 1440), sizes: "76rem" },
  { srcset: widths(place + name, "avif", 480, 720, 960), sizes: "92vw" },
  { srcset: widths(place + name, "webp", 480, 960), sizes: "92vw" },
], words);

/** Somebody, gesturing or not, with the face that an author's word asks for. */
function figure(who, looks, pose = "") {
  const name = figures[who];
  if (!name) return "";
  const drawn = name.replace("silhouette-", "_silhouettes/"), path = IMAGES + "personnages/" + drawn;
  const [body, face] = drawn === name ? [path + "/corps" + pose, path + "/visages/" + (faces[looks] || looks || "neutre")] : [path];
  return make("span", "f f-" + name,
    picture("", [{ media: "(min-width:60rem)", srcset: body + "-60.avif" }, { srcset: body + "-36.avif" }, { src: body + "-48.webp" }]),
    face ? picture("v", [{ srcset: face + ".avif" }, { src: face + ".webp" }]) : "");
}

/** A face beside a line: `who` as in the story, `looks` the author's word for an expression, or null. */
const portrait = (who, looks) => make("i", "portrait", figure(who, looks));

/** Who is seen in a scene, the played character first: who was said to be there, else who speaks. */
function onStage({ present, lines }) {
  const here = [...new Set(present || lines.map(({ who }) => who))].filter((who) => figures[who]);
  return here.sort((a, b) => (b === story.played) - (a === story.played)).slice(0, MOST_PEOPLE);
}

/** Show a page's place and people (`tell` in told.js says what a page holds), and let go of the marks. */
function setStage({ place, scene, looks, lines }) {
  const stage = byId("scene"), people = onStage(scene);
  const speaker = lines.findLast(({ who }) => who && who !== story.played);
  const shown = people.map((who, place) => {
    const each = figure(who, looks[who], speaker && speaker.who === who ? "-parle" : "");
    each.classList.toggle("turned", place > 0 || who !== story.played);
    return each;
  });
  stage.className = "stage" + (people.length === 1 ? " alone" : "");
  stage.dataset.n = people.length;
  const drawn = places[place] !== undefined;
  if (stage.dataset.place !== place || !drawn) {
    stage.replaceChildren(...(drawn ? [plane(place, "/fond", places[place]), plane(place, "/avant")] : []), make("div", "marks"));
    stage.dataset.place = place;
  }
  for (const old of stage.querySelectorAll(".f")) old.remove();
  (stage.firstElementChild.tagName === "PICTURE" ? stage.firstElementChild : stage).after(...shown);
  stageMarks().replaceChildren();
}

/** What the marks of things to look at are hung on: its box is the whole place, even where its sides are cut off. */
const stageMarks = () => byId("scene").lastElementChild;

/** Ask ahead for the pictures of a scene that may come next. */
function fetchStage(scene) {
  if (places[scene.place] !== undefined) plane(scene.place, "/fond");
  for (const who of onStage(scene)) figure(who);
}
