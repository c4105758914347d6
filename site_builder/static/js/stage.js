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
function figure(who, looks, speaks, inPose = poses) {
  const name = inPose[who] || STAGE.figures[who] || who, isDrawn = name[0] !== "_";
  const path = isDrawn ? name + (speaks ? "/corps-parle" : "/corps") : "silhouettes/" + name.slice(1);
  const element = make("i", "figure f-" + name + (speaks ? " speaks" : ""), picture("personnages/" + path, BODY));
  if (isDrawn) element.append(face(`personnages/${name}/visages/`, looks));
  return Object.assign(element, { who });
}

/** A face, among those of a folder; `whose` tells that of one from that of the other, `frame` a mouth that speaks. */
function face(folder, looks, whose = "", frame = "") {
  const element = make("img", "face" + whose);
  element.alt = "";
  element.src = addressOfPicture(`${folder}${STAGE.faces[looks] || looks || "neutre"}${frame}.webp`);
  return element;
}

/** Two people who touch: one body, in the first of their two places, and their faces where they are not those that the
    body was drawn with. Their arms are held: that one of them speaks is seen from the mouth. */
function pair([first, second, name], looks = {}, speaking = speaker) {
  const both = [first, second], path = `paires/${name}/`;
  const element = make("i", "figure pair f-" + name + (both.includes(speaking) ? " speaks" : ""), picture(path + "corps", BODY),
    ...both.flatMap((who, place) => looks[who] || who === speaking
      ? face(`${path}visages/${place + 1}-`, looks[who], " of" + (place + 1), who === speaking ? "-parle" : "") : []));
  return Object.assign(element, { who: first });
}

/** Who draws whom in the scene that is told, where they have a pose of the moment. */
let poses = {};

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

/** Words that the page says of a scene, so many at a time. */
const inGroups = (words, size) => words?.match(RegExp(`\\S+( \\S+){${size - 1}}`, "g")).map((group) => group.split(" ")) || [];
const posesIn = ({ node }) => Object.fromEntries(inGroups(node.dataset.poses, 2));
const touchingIn = ({ node }) => inGroups(node.dataset.touching, 3);

/** Bring together those who touch and are both there; what is returned has each pair at the place of its first. */
function sideBySide(people, touching) {
  const here = touching.filter(([first, second]) => people.includes(first) && people.includes(second));
  const found = [];
  for (const each of here) {
    const [first, second] = people.filter((who) => who === each[0] || who === each[1]);
    people.splice(people.indexOf(second), 1);
    people.splice(people.indexOf(first) + 1, 0, second);
  }
  for (const each of here) found[Math.min(...[0, 1].map((which) => people.indexOf(each[which])))] = each;
  return found;
}

/** Who is there: whom the author says, or else who speaks. */
const presentIn = ({ present, lines }) => present || [...new Set(lines.map(({ who }) => who).filter(Boolean))];

/** Show a page's place and people (`tell` in told.js says what a page holds), and let go of the marks of things to look at. */
function setStage({ place, scene, looks, reply, lines }) {
  speaker = [...reply, ...lines].findLast(({ who }) => who)?.who;
  poses = posesIn(scene);
  const words = STAGE.places[place], people = standing(presentIn(scene));
  const whole = make("div", "whole"), touching = sideBySide(people, touchingIn(scene));
  // The second of a pair leaves an empty place, so that everybody keeps their own.
  const group = make("div", "people n" + people.length + (people[0] === played ? " mine" : ""), ...people.map((who, place) =>
    touching[place] ? pair(touching[place], looks) : touching[place - 1] ? make("i") : figure(who, looks[who], who === speaker)));
  whole.append(...words ? [picture(`lieux/${place}/fond`, PLACE, words), group, picture(`lieux/${place}/avant`, PLACE)] : [group]);
  byId("scene").replaceChildren(whole);
}

/** Ask ahead for the pictures of a scene that may come next: a picture is fetched without being shown. */
function fetchStage(scene) {
  if (STAGE.places[scene.place]) picture(`lieux/${scene.place}/fond`, PLACE);
  const touching = touchingIn(scene), joined = touching.flat();
  for (const each of touching) pair(each, {}, null);
  for (const who of presentIn(scene)) if (!joined.includes(who)) figure(who, null, false, posesIn(scene));
}
