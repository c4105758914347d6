"""A visit of a scene: from entering it until it is left for another. What was told in it is not told again."""

from scenarios import rules
from scenarios.lines import Line
from scenarios.model import Story
from scenarios.play import Play, Step


def earlier_in_the_visit(play: Play) -> tuple[Step, ...]:
    """The steps of this visit of the scene: a choice that leads nowhere else (looking, ordering) does not end it."""
    visit: list[Step] = []
    for step in reversed(play.past):
        if step.state.scene != play.state.scene or not _stays(play.story, step):
            break
        visit.append(step)
    return tuple(reversed(visit))


def _stays(story: Story, step: Step) -> bool:
    return step.chosen is not None and rules.available_choices(story, step.state)[step.chosen].goto is None


def new_lines(play: Play) -> tuple[Line, ...]:
    """The lines of the scene that this visit did not show yet, or not with these words."""
    told = {
        (line.speaker, line.text.plain(step.state.variables))
        for step in earlier_in_the_visit(play)
        for line in rules.shown_lines(play.scene.text, step.state)
    }
    return tuple(
        line for line in play.lines if (line.speaker, line.text.plain(play.state.variables)) not in told
    )
