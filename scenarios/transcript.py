"""A play written down: what ``--transcription`` writes and what Python and the browser are compared by."""

from typing import Any, TypeAlias

from scenarios import rules
from scenarios.lines import Line, Variables
from scenarios.model import Story
from scenarios.play import Play
from scenarios.rules import StoryState

Transcript: TypeAlias = dict[str, Any]


def transcript(slug: str, play: Play) -> Transcript:
    """``{"slug", "steps", "ending"}`` as ``docs/format.md`` says: one step a scene entered."""
    steps = [_step(play.story, step.state, step.chosen) for step in play.past]
    steps.append(_step(play.story, play.state, None))
    return {"slug": slug, "steps": steps, "ending": play.state.scene if play.ending else None}


def _step(story: Story, state: StoryState, chosen: int | None) -> dict[str, Any]:
    scene, choices = rules.current_scene(story, state), rules.available_choices(story, state)
    shown = [_line(line, state.variables) for line in rules.shown_lines(scene.text, state)]
    if chosen is not None:
        after = rules.after_effects(story, state, choices[chosen])
        shown += [_line(line, after.variables) for line in rules.shown_lines(choices[chosen].reply, after)]
    return {
        "scene": state.scene,
        "lines": shown,
        "choices": [choice.label.filled(state.variables) for choice in choices],
        "chosen": chosen,
        "variables": dict(state.variables),
    }


def _line(line: Line, variables: Variables) -> dict[str, str | None]:
    return {"who": line.speaker, "expression": line.expression, "text": line.text.filled(variables)}
