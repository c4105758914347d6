"""What a screen may let hear, by the words of ``assets/sons``. Nothing is told by sound alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from game.window.telling import Telling


class Heard(NamedTuple):
    """A sound by its kind and its word, as ``sons.yaml`` lists them; no word is silence."""

    kind: str
    word: str | None = None


class Voice(NamedTuple):
    """A recorded voice, and how far into it one is, in seconds."""

    file: Path
    at: float


CHOICE, BACK, TIMER = Heard("effet", "choix"), Heard("effet", "retour"), Heard("effet", "minuteur")
PAGE, MESSAGE = Heard("effet", "page"), Heard("effet", "message")
CARNET, CLUE, ENDING = Heard("effet", "carnet"), Heard("effet", "maille"), Heard("effet", "fin")
CALM, TENSE, CLEAR = Heard("thème", "calme"), Heard("thème", "tendu"), Heard("thème", "clair")
SILENCE = Heard("ambiance")


def moved(before: Telling, after: Telling) -> Heard | None:
    """What going on lets hear: a message that arrives, or a page that turns. A line after another is silent."""
    bubbles = after.conversation()
    if len(bubbles) > len(before.conversation()) and bubbles[-1].who != after.play.story.played:
        return PAGE if after.play.scene.support == "papier" else MESSAGE
    return PAGE if after.play.state != before.play.state and not after.ended else None
