"""What people do in a capsule, line after line: their faces and poses, who touches whom, who speaks."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scenarios.capsule import Shot


@dataclass(frozen=True, slots=True)
class Acting:
    """How a shot stands while a line is told. Whoever is in neither mapping is as their look says, and neutral.

    ``contacts`` maps a gesture to the two that it joins; ``speaker`` is among ``present``, or None.
    """

    present: tuple[str, ...]
    expressions: Mapping[str, str]
    poses: Mapping[str, str]
    contacts: Mapping[str, tuple[str, ...]]
    speaker: str | None


def acted(shot: Shot) -> Iterator[Acting]:
    """One for each line of a shot; what a line changes lasts to the end of the shot. One for a shot without a line."""
    now = Acting(shot.present, shot.expressions, shot.poses, shot.contacts, None)
    if not shot.narration:
        yield now
    for beat in shot.narration:
        line = beat.said
        face = {line.speaker: line.expression} if line.speaker and line.expression else {}
        now = Acting(
            shot.present,
            {**now.expressions, **face, **beat.expressions},
            {**now.poses, **beat.poses},
            beat.contacts or now.contacts,
            line.speaker if line.speaker in shot.present else None,
        )
        yield now
