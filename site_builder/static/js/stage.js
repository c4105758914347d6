// The stage: a place, the people in it, and their faces beside what they say. The elements are those of _stage.html;
// STAGE, what pictures.py says of the pictures there are, stands before this script.

const SITE = "../../";
const MOST = 4;

// How a picture is asked for: an ending, the widths there are, how wide it shows, and on which screens.
// A phone is never given more than 960. Bodies count their widths in hundredths of their drawing.
const PLACE = [
  ["avif", [720, 960, 1440], "100vw", "(min-width: 48em) and (min-height: 30em)"],
  ["avif", [480, 720, 960], "92vw"],
  ["webp", [480, 960], "92vw"],
];
const BODY = [["avif", [36, 60], "(min-width: 48em) 60px, 18px"], ["webp", [48], "48px"]];

const addressOfPicture = (path) => SITE + path + "?v=" + STAGE.version;

/** A picture as browsers choose it; it says nothing, unless `alt` does. */
function picture(path, kind, alt = "") {
  const element = document.createElement("picture");
  kind.forEach(([ending, widths, sizes, media], place) => {
    const last = place === kind.length - 1, part = document.createElement(last ? "img" : "source");
    if (media) part.media = media;
    part.sizes = sizes;
    part.srcset = widths.map((width) => addressOfPicture(`${path}-${width}.${ending}`) + ` ${width}w`).join(", ");
    if (last) part.alt = alt;
    else part.type = "image/" + ending;
    element.append(part);
  });
  return element;
}

/** Somebody drawn, at rest or speaking, with the face that goes with it; a silhouette has neither. */
function figure(who, looks, speaks) {
  const { figures, faces } = STAGE, name = figures[who] || who, isDrawn = name[0] !== "_";
  const path = isDrawn ? name + (speaks ? "/corps-parle" : "/corps") : "silhouettes/" + name.slice(1);
  const element = make("i", "figure f-" + name + (speaks ? " speaks" : ""), picture("personnages/" + path, BODY));
  if (isDrawn) {
    const face = make("img", "face");
    face.alt = "";
    face.src = addressOfPicture(`personnages/${name}/visages/${faces[looks] || looks || "neutre"}.webp`);
    element.append(face);
  }
  return element;
}

/** Whom the visitor plays; and who speaks on the stage: their face beside a line is cut from the same picture, which
    is then asked for once. */
let played, speaker;

/** A face beside a line: `who` as in the story, `looks` the author's word for an expression, or null. */
const portrait = (who, looks) => make("i", "portrait", figure(who, looks, who === speaker));

/** Up to four people, whoever speaks among them, the played one first. */
function standing(present) {
  const others = present.filter((who) => who !== played);
  const mine = present.includes(played), room = MOST - mine, shown = others.slice(0, room);
  if (others.includes(speaker) && !shown.includes(speaker)) shown[room - 1] = speaker;
  return mine ? [played, ...shown] : shown;
}

/** Who is there: whom the author says, or else who speaks. */
const presentIn = ({ present, lines }) => present || [...new Set(lines.map(({ who }) => who).filter(Boolean))];

/** Show a page's place and people (`tell` in told.js says what a page holds), and let go of the marks of things to look at. */
function setStage({ place, scene, looks, reply, lines }) {
  speaker = [...reply, ...lines].findLast(({ who }) => who)?.who;
  const words = STAGE.places[place], people = standing(presentIn(scene));
  const whole = make("div", "whole");
  const group = make("div", "people n" + people.length + (people[0] === played ? " mine" : ""),
    ...people.map((who) => figure(who, looks[who], who === speaker)));
  whole.append(...words ? [picture(`lieux/${place}/fond`, PLACE, words), group, picture(`lieux/${place}/avant`, PLACE)] : [group]);
  byId("scene").replaceChildren(whole);
}

/** Ask ahead for the pictures of a scene that may come next: a picture is fetched without being shown. */
function fetchStage({ place, present, lines }) {
  if (STAGE.places[place]) picture(`lieux/${place}/fond`, PLACE);
  for (const who of presentIn({ present, lines })) figure(who);
}
