"""A capsule as its player is given it: what is shown and what is told at each second, as small as can be.

``static/js/film.js`` plays it; the words themselves stand in the page once, in the transcript that it keeps in step.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from assets.cast import name_of_two
from assets.sounds import sounds
from scenarios.acting import Acting, acted
from scenarios.capsule import Capsule, Shot
from scenarios.capsule_media import FOLDER
from scenarios.framing import View, views
from scenarios.pace import Pace, Span, pace
from scenarios.scenery import joined, posed
from site_builder.pictures import Pictures, face_file


def film(capsule: Capsule, pictures: Pictures, voices: Mapping[int, float] | None = None) -> dict[str, Any]:
    """What is played; ``voices`` has how long the recorded voice of some shots lasts, in seconds.

    Times are tenths of a second. ``end``; ``pause``: when it is asked, and when the story goes on; ``told``: each line
    of the transcript; ``cues``: when each caption comes and goes, and its words; ``shots``: when each starts (``t``),
    its place (``p``), the views of its camera (``v``), its words on the screen (``w``), its ambience (``a``), its sound
    (``s``) and what a caption says of it (``h``), its recorded voice (``n``), and how people stand from one line on
    (``m``: when, who speaks by their rank, the figure and the face of each, and those who touch).
    """
    reckoned = pace(capsule, voices)
    return {
        "end": _tenths(reckoned.length),
        "pause": _span(reckoned.pause),
        "told": [_span(told.span) for told in reckoned.told],
        "cues": [[*_span(cue.span), "\n".join(cue.lines)] for cue in reckoned.cues],
        "shots": [
            _without_empty(_shot(capsule, shot, number, reckoned, pictures))
            for number, shot in enumerate(capsule.shots)
        ],
    }


def sounds_of(capsule: Capsule) -> dict[str, tuple[str, bytes]]:
    """What a capsule lets hear, by its words: where it lies in the site, and its bytes."""
    known = {**sounds("bruit"), **sounds("ambiance")}
    asked = dict.fromkeys(
        word for shot in capsule.shots for word in (shot.ambience, shot.sound) if word in known
    )
    return {word: (f"sons/{known[word].file.name}", known[word].file.read_bytes()) for word in asked if word}


def heard(shot: Shot) -> str | None:
    """The sound of a shot, in words."""
    sound = sounds("bruit").get(shot.sound or "")
    return sound.instead if sound else None


def _shot(capsule: Capsule, shot: Shot, number: int, reckoned: Pace, pictures: Pictures) -> dict[str, Any]:
    return {
        "t": _tenths(reckoned.shots[number].start),
        "p": shot.place if shot.place in pictures.places else None,
        "v": [_view(view) for view in dict.fromkeys(views(shot))],
        "w": shot.on_screen,
        "a": shot.ambience,
        "s": shot.sound,
        "h": heard(shot),
        "n": f"{FOLDER}/{shot.voice}" if shot.voice else None,
        "m": list(_moments(capsule, shot, number, reckoned, pictures)),
    }


def _moments(
    capsule: Capsule, shot: Shot, number: int, reckoned: Pace, pictures: Pictures
) -> Iterator[list[Any]]:
    starts = [told.span.start for told in reckoned.told if told.shot == number]
    # What the first line changes is there when the shot opens: nobody is seen getting ready.
    times = [reckoned.shots[number].start, *starts[1:]]
    last: list[Any] = []
    for time, acting in zip(times, acted(shot), strict=True):
        people = [_figure(capsule, who, acting, pictures) for who in acting.present]
        touching = list(_touching(capsule, acting, pictures))
        shown = [_speaker(acting), people, *([touching] if touching else [])]
        if shown != last:
            yield [_tenths(time), *shown]
        last = shown


def _speaker(acting: Acting) -> int:
    return acting.present.index(acting.speaker) if acting.speaker else -1


def _figure(capsule: Capsule, who: str, acting: Acting, pictures: Pictures) -> list[str]:
    look = capsule.characters[who].look
    figure = pictures.figure(posed(look, acting.poses.get(who)) if look else None)
    return [figure, face_file(acting.expressions.get(who))]


def _touching(capsule: Capsule, acting: Acting, pictures: Pictures) -> Iterator[list[str]]:
    """Those who touch, by their ranks, and who draws them."""
    for word, who in acting.contacts.items():
        pair = joined(capsule, word, who)
        if pair and (name := name_of_two(*pair)) in pictures.pairs:
            yield [*(str(acting.present.index(each)) for each in who), name]


def _without_empty(shot: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in shot.items() if value is not None}


def _view(view: View) -> list[float]:
    return [view.left, view.top, view.width]


def _span(span: Span) -> list[int]:
    return [_tenths(span.start), _tenths(span.end)]


def _tenths(seconds: float) -> int:
    return round(10 * seconds)
