"""From where a telling stands to what the story page is given: who is on the stage, what is asked, what is counted."""

from dataclasses import dataclass

from game.window.geometry import Shape
from game.window.items import Stage
from game.window.layout.hud import Gauge, Header
from game.window.layout.moment import Moment, Spot
from game.window.layout.stand import standing
from game.window.telling import Telling
from scenarios.acting import Acting
from scenarios.i18n import _
from scenarios.interface import WORDS
from scenarios.lines import RichText, Variables
from scenarios.model import Moment as Kind
from scenarios.model import Story


@dataclass(frozen=True, slots=True)
class Shown:
    """A telling, with the names of its universe."""

    telling: Telling
    universe: str
    slug: str

    @property
    def story(self) -> Story:
        return self.telling.play.story

    def moment(self, stage: Stage, *, listed: bool) -> Moment:
        """What the page holds, but for how far the player got; ``listed`` asks for a list instead of spots."""
        telling, story = self.telling, self.story
        scene, said = telling.play.scene, telling.said
        character = story.characters.get(telling.speaker or "")
        asked = scene.moment if telling.asking else None
        return Moment(
            header=self.header(),
            stage=stage,
            text=said.line.text if said else None,
            variables=said.variables if said else None,
            name=character.name if character else None,
            role=self.role(),
            choices=self.choices(),
            question=self.question(),
            spots=self.spots() if asked is Kind.OBSERVE and not listed else (),
            order=telling.order() if asked is Kind.ORDER else None,
            bubbles=telling.conversation(),
            me=story.played,
            names=tuple((who, each.name) for who, each in story.characters.items() if who != story.played),
            on_paper=scene.support == "papier",
            can_go_back=telling.can_go_back,
        )

    def header(self) -> Header:
        beat = self.telling.beat
        variables = beat.variables if beat else self.telling.play.state.variables
        before = self.telling.before or variables
        gauges = tuple(
            Gauge(
                each.name or name,
                int(variables[name]),
                each.low or 0,
                each.high or 0,
                int(variables[name]) - int(before[name]),
            )
            for name, each in self.story.variables.items()
            if each.gauge and not each.is_flag
        )
        return Header(self.universe, self.story.title, self.slug, gauges)

    def stage(self, shape: Shape) -> Stage:
        """The place and its people; beside a telephone there is room for the one who holds it, or for nobody."""
        telling = self.telling
        people, played, speaker = telling.present, self.story.played, telling.speaker
        if telling.conversation():
            people = tuple(who for who in people if who == played and shape is Shape.WIDE)
        scene = telling.play.scene
        faces = {who: word for who, word in telling.expressions().items() if word}
        speaks = speaker if speaker in people else None
        shown = standing(shape, Acting(tuple(people), faces, scene.poses, scene.contacts, speaks), played)
        return Stage(telling.play.place, shown)

    def role(self) -> str:
        """Who the speaker is; the player is told which one is theirs."""
        speaker = self.telling.speaker
        if speaker is None:
            return ""
        role = self.story.characters[speaker].role
        return _("c’est toi, {role}").format(role=role) if speaker == self.story.played else role

    def question(self) -> str:
        """What is asked where the line itself does not stand beside the choices."""
        scene = self.telling.play.scene
        if scene.moment is Kind.OBSERVE:
            return WORDS.look_at_what
        return WORDS.write_what if scene.support == "papier" else WORDS.answer_what

    def choices(self) -> tuple[tuple[RichText, Variables], ...]:
        if not self.telling.asking:
            return ()
        variables = self.telling.play.state.variables
        return tuple((choice.label, variables) for choice in self.telling.play.choices)

    def spots(self) -> tuple[Spot, ...]:
        """Where each choice lies on the place; none unless every one has its spot."""
        choices = self.telling.play.choices
        found = [
            Spot(number, choice.spot[0], choice.spot[1])
            for number, choice in enumerate(choices)
            if len(choice.spot) == 2
        ]
        return tuple(found) if len(found) == len(choices) else ()
