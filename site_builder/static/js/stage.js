// The stage: a place, the people in it, and their faces beside what they say. What the player asks of it is here.

/** A face beside a line: `who` as in the story, `looks` the author's word for an expression, or null. */
const portrait = (who, looks) => make("i", "portrait");

/** Show a page's place and people (`tell` in told.js says what a page holds), and let go of the marks. */
function setStage({ place, scene, looks }) {
  stageMarks().replaceChildren();
}

/** What the marks of things to look at are hung on: its box is the whole place, even where its sides are cut off. */
const stageMarks = () => byId("scene");

/** Ask ahead for the pictures of a scene that may come next. */
function fetchStage({ place, present }) {}
