// A capsule, played: pictures, captions and transcript in step with one clock. FILM, what film.py says of it, stands
// before this script; every time in it is in tenths of a second. Nothing starts by itself, and nothing turns while it
// is paused.

const film = byId("film"), screen = byId("ecran"), captions = byId("sous-titre"), written = byId("ecrit");
const play = byId("lire"), bar = byId("temps"), clock = byId("horloge");
const lines = [...document.querySelectorAll(".said .line")];
const chapters = [...document.querySelectorAll(".chapter > h2")].map((title) => ({ title, at: FILM.shots[title.id.slice(5) - 1].t }));

const HEARD = 25; // tenths that a sound is told in words

let now = 0, playing = false, before, shown = {};

const within = ([start, end]) => now >= start && now < end;
const lastBefore = (list, time) => list.findLastIndex((each) => time(each) <= now);
const minutes = (tenths) => Math.floor(tenths / 600) + ":" + String(Math.floor(tenths / 10) % 60).padStart(2, "0");
const isStill = () => matchMedia("(prefers-reduced-motion: reduce)").matches || (document.documentElement.dataset.o || "").includes("calme");

// Pictures

/** Who stands there, as they do from one line on. */
function people([rank, figures, touching = []]) {
  const order = Object.keys(figures), looks = figures.map(([, face]) => face), together = sideBySide(order, touching);
  speaker = String(rank);
  return make("div", "people n" + order.length, ...order.map((who, place) =>
    together[place] ? pair(together[place], looks) : together[place - 1] ? make("i") : figure(...figures[who], who === speaker)));
}

function showShot(shot) {
  const whole = make("div", "whole");
  if (shot.p) whole.append(picture(`lieux/${shot.p}/fond`, PLACE), make("div", "people"), picture(`lieux/${shot.p}/avant`, PLACE));
  else whole.append(make("div", "people"));
  screen.replaceChildren(whole);
  written.textContent = shot.w || "";
  written.hidden = !shot.w;
}

/** Where the camera is: it starts and stops softly; a still picture is that of the end, where it was going. */
function look(shot, until) {
  const [first, last = first] = shot.v, done = isStill() ? 1 : (now - shot.t) / (until - shot.t);
  const part = done * done * (3 - 2 * done);
  const [left, top, width] = first.map((from, place) => from + (last[place] - from) * part);
  screen.firstChild.style.transform = `scale(${100 / width}) translate(${-left}%,${-top}%)`;
}

/** The pictures of the next shot, before it is there. */
function fetchAhead(shot) {
  if (!shot || navigator.connection?.saveData) return;
  if (shot.p) picture(`lieux/${shot.p}/fond`, PLACE);
  for (const [, , figures] of shot.m) for (const [name, face] of figures) figure(name, face);
}

// The clock

/** Change `key` on the page only when its value does. */
function change(key, value, apply) {
  if (shown[key] === value) return;
  shown[key] = value;
  apply(value);
}

function show() {
  const number = Math.max(0, lastBefore(FILM.shots, ({ t }) => t)), shot = FILM.shots[number];
  const until = FILM.shots[number + 1]?.t ?? FILM.end;
  change("shot", number, () => {
    showShot(shot);
    fetchAhead(FILM.shots[number + 1]);
    film.dispatchEvent(new CustomEvent("shot", { detail: number }));
  });
  change("moment", number + "." + lastBefore(shot.m, ([t]) => t), () => {
    const [, ...stand] = shot.m[Math.max(0, lastBefore(shot.m, ([t]) => t))];
    screen.querySelector(".people").replaceWith(people(stand));
  });
  look(shot, until);
  change("cue", FILM.cues.find(within)?.[2] || "", (words) => { captions.textContent = words; });
  change("heard", shot.h && now - shot.t < HEARD ? "[" + shot.h + "]" : "", (words) => { byId("bruit").textContent = words; });
  change("line", FILM.told.findIndex(within), (line) => follow(lines[line]));
  change("chapter", lastBefore(chapters, ({ at }) => at), (chapter) => { byId("chapitres").value = chapter; });
  change("asked", within(FILM.pause), (asked) => { byId("pause-ici").hidden = !asked; });
  change("ended", now >= FILM.end, (ended) => { byId("fin-ici").hidden = !ended; });
  change("second", Math.floor(now / 10), () => {
    bar.value = now;
    clock.textContent = minutes(now) + " / " + minutes(FILM.end);
    bar.setAttribute("aria-valuetext", clock.textContent.replace("/", "sur"));
    film.dispatchEvent(new Event("second"));
  });
}

/** The line that is told, in the transcript; it is brought into sight only where the transcript has its own bar. */
function follow(line) {
  for (const each of lines) each.classList.toggle("now", each === line);
  const box = line?.closest(".transcription");
  if (box && box.scrollHeight > box.clientHeight) {
    const place = line.getBoundingClientRect(), frame = box.getBoundingClientRect();
    box.scrollTop += place.top - frame.top - frame.height / 3;
  }
}

function tick(time) {
  if (!playing) return;
  const speed = +byId("vitesse").value, next = now + speed * Math.min(time - before, 250) / 100;
  before = time;
  now = Math.min(next, FILM.end, voice.holds() ?? Infinity);
  show();
  if (now >= FILM.end) return set(false);
  voice.tell();
  recorded.follow();
  requestAnimationFrame(tick);
}

function set(plays) {
  if (plays && now >= FILM.end) now = 0;
  playing = plays;
  film.dataset.at = plays ? "plays" : now >= FILM.end ? "end" : "paused";
  play.textContent = plays ? "Pause" : now >= FILM.end ? "Revoir" : now ? WORDS.go_on : "Lire";
  byId("titre-ici").hidden = plays || now > 0;
  if (plays) {
    before = performance.now();
    requestAnimationFrame(tick);
  }
  if (!plays) voice.stop();
  recorded.follow();
  sound.follow();
  show();
}

function go(time) {
  now = Math.max(0, Math.min(time, FILM.end));
  byId("titre-ici").hidden = true;
  voice.stop();
  show();
  if (!playing) set(false);
}

// The voice of the device, when the visitor asks for it and it is French. The clock waits for its lines.

const voice = {
  line: -1,
  speaks: false,
  wanted: () => byId("voix").value === "appareil",
  french: () => window.speechSynthesis?.getVoices().find(({ lang }) => /^fr/i.test(lang)),
  /** Until when the clock may go: the end of a line that is still being said. */
  holds: () => voice.speaks && voice.line >= 0 ? FILM.told[voice.line][1] - .5 : null,
  tell() {
    const line = FILM.told.findIndex(within);
    if (!voice.wanted() || line < 0 || line === voice.line) return;
    const said = new SpeechSynthesisUtterance([...lines[line].childNodes].map(({ textContent }) => textContent).join(" "));
    Object.assign(said, { lang: "fr-FR", voice: voice.french(), rate: +byId("vitesse").value });
    said.onend = said.onerror = () => { if (voice.line === line) voice.speaks = false; };
    voice.line = line;
    voice.speaks = true;
    speechSynthesis.speak(said);
  },
  stop() {
    voice.line = -1;
    voice.speaks = false;
    window.speechSynthesis?.cancel();
  },
};

/** A device may learn late which voices it has. */
function offerVoice() {
  const has = !!voice.french(), choice = byId("voix"), own = choice.querySelector("[value=appareil]");
  own.hidden = own.disabled = !has;
  choice.closest("label").hidden = choice.querySelectorAll("option:enabled").length < 2;
  if (!has && choice.value === "appareil") choice.value = "";
}
if (window.speechSynthesis) speechSynthesis.onvoiceschanged = offerVoice;
offerVoice();

// The voice that was recorded, a file for each shot: it follows the clock, which is made of its lengths.

const FIRST = 6; // tenths before the first line of a shot
const recorded = {
  files: {},
  of: (shot) => shot?.n && (recorded.files[shot.n] ||= new Audio(shot.n)),
  follow() {
    const shot = FILM.shots[shown.shot ?? 0], wanted = playing && byId("voix").value === "enregistrée";
    const file = recorded.of(shot), at = (now - shot.t - FIRST) / 10;
    for (const each of Object.values(recorded.files)) if (each !== file || !wanted) each.pause();
    if (!file || !wanted || at < 0) return;
    file.playbackRate = +byId("vitesse").value;
    if (at >= file.duration) return;
    if (!file.seeking && Math.abs(file.currentTime - at) > .25) file.currentTime = at;
    if (file.paused) file.play().catch(() => {});
  },
};

// The place heard behind, and what rings or falls: only if asked for, softly, and only while it plays.

const sound = {
  heard: {},
  wanted: () => byId("sons").checked,
  /** One element a sound, asked for the first time it is to be heard. */
  of(kind, name) {
    const file = FILM.sounds?.[name];
    if (!file) return null;
    return sound.heard[name] ||= Object.assign(new Audio(SITE + file), { loop: kind === "a", volume: kind === "a" ? .5 : .8 });
  },
  follow() {
    const shot = FILM.shots[shown.shot ?? 0];
    for (const [name, each] of Object.entries(sound.heard)) if (!playing || !sound.wanted() || (each.loop && name !== shot.a)) each.pause();
    if (playing && sound.wanted()) sound.of("a", shot.a)?.play().catch(() => {});
  },
  /** At the opening of a shot. */
  ring: (shot) => playing && sound.wanted() && sound.of("s", shot.s)?.play().catch(() => {}),
};
film.addEventListener("shot", ({ detail }) => { sound.follow(); sound.ring(FILM.shots[detail]); });

// What is pressed

const chapterAt = () => Math.max(0, lastBefore(chapters, ({ at }) => at));
const KEYS = {
  " ": () => set(!playing),
  k: () => set(!playing),
  ArrowLeft: () => go(now - 50),
  ArrowRight: () => go(now + 50),
  PageUp: () => go(chapters[Math.max(0, chapterAt() - (now - chapters[chapterAt()].at < 20))].at),
  PageDown: () => go(chapters[chapterAt() + 1]?.at ?? FILM.end),
  c: () => { byId("taille").value = byId("taille").value ? "" : "normale"; byId("taille").onchange(); },
  f: () => byId("plein").click(),
};

film.addEventListener("keydown", (event) => {
  const own = event.target.closest("select, input, a, button");
  if (event.ctrlKey || event.altKey || event.metaKey || !KEYS[event.key]) return;
  if (own && own !== play && own !== bar && (event.key === " " || event.key.startsWith("Arrow") || own.localName !== "button")) return;
  if (own === play && event.key === " ") return; // a button is pressed by it already
  event.preventDefault();
  KEYS[event.key]();
});
play.onclick = byId("commencer").onclick = byId("revoir").onclick = () => set(!playing);
byId("reprendre").onclick = () => { now = FILM.pause[1]; set(true); play.focus(); };
screen.onclick = () => set(!playing);
bar.oninput = () => go(+bar.value);
byId("sons").onchange = sound.follow;
byId("voix").onchange = () => { voice.stop(); recorded.follow(); };
byId("taille").onchange = () => { film.dataset.captions = byId("taille").value; };
byId("plein").onclick = () => { document.fullscreenElement ? document.exitFullscreen() : film.requestFullscreen?.(); };
byId("plein").hidden = !document.fullscreenEnabled;
byId("chapitres").onchange = ({ target }) => go(chapters[target.value].at);
document.querySelectorAll(".transcription").forEach((box) => box.addEventListener("click", ({ target }) => {
  const line = lines.indexOf(target.closest(".line"));
  if (line >= 0 && !target.closest("a")) go(FILM.told[line][0]);
}));
addEventListener("pagehide", () => set(false));
document.addEventListener("visibilitychange", () => { if (document.hidden && playing) set(false); });
addEventListener("options", show);
bar.max = FILM.end;
film.dataset.captions = byId("taille").value;
set(false);
