// For its end, the jobs that this play met so far: those of who was there or spoke, the same as game/jobs.py.

{
  const speakers = (lines, state) => shownLines(lines, state).map(({ who }) => who);

  const jobsMet = ({ state, past }) => new Set([...past, { state }].flatMap((step) => {
    const { scene } = step.state, choice = chosenOf(step);
    return [
      ...scene.present || [],
      ...speakers(scene.lines, step.state),
      ...choice ? speakers(choice.lines, afterEffects(step.state, choice)) : [],
      ...scene.ending ? speakers(scene.ending.lines, step.state) : [],
    ];
  }).map((who) => story.people[who]?.[2]));

  player.addEventListener("told", () => {
    const { play } = player.told;
    if (!play) return; // the opening, where nobody was met yet
    const met = jobsMet(play);
    for (const job of document.querySelectorAll("#metiers li")) job.hidden = !met.has(job.dataset.job);
  });
}
