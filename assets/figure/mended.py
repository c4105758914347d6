"""What a drawing changes of the words of an ``apparence``: told, so that a writer is not left to wonder.

A word that is not of the vocabulary is not told here: the check of names does.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from assets.figure.colour import HAIR
from assets.figure.look import AIDS, COVERINGS, FEATURES, HATS, LOCK, Look, settled
from assets.figure.outfits import OUTFITS
from assets.figure.poses import POSES, REST, SEATED_AIDS, pose_of
from assets.figure.worn import GLASSES

Code = Literal[
    "hat-over-covering",
    "second-hat",
    "second-aid",
    "second-glasses",
    "beard-too-young",
    "grey-too-young",
    "lock-too-young",
    "jaw-under-beard",
    "sleeves-under-veil",
    "pose-with-aid",
    "pose-of-baby",
]


@dataclass(frozen=True, slots=True)
class Mend:
    """A word that is not drawn as it is said. ``key`` is the format's; ``beside`` is the word it does not go with."""

    code: Code
    key: str
    word: str
    beside: str


def mended(words: Mapping[str, Any]) -> tuple[Mend, ...]:
    """What ``settled``, the glasses and the poses change of the words of an ``apparence``, head first.

    Pure; an ``apparence`` that is drawn as it is said gives nothing.
    """
    look = settled(words)
    accessories = tuple(map(str, words.get("accessoires") or ()))
    return (
        *_of_head(words, look),
        *_of_clothes(words, look),
        *_of_accessories(words, accessories, look),
        *_of_pose(words, look),
    )


def _of_head(words: Mapping[str, Any], look: Look) -> Iterator[Mend]:
    age, tint, beard, jaw = (str(words.get(key) or "") for key in ("âge", "teinte", "barbe", "traits"))
    if tint == LOCK and not look.lock:
        yield Mend("lock-too-young", "teinte", tint, age)
    if tint in HAIR and look.tint != tint:
        yield Mend("grey-too-young", "teinte", tint, age)
    if beard and not look.beard:
        yield Mend("beard-too-young", "barbe", beard, age)
    if jaw in FEATURES and jaw != _nearest(look.firmness):
        yield Mend("jaw-under-beard", "traits", jaw, beard)


def _nearest(firmness: float) -> str:
    return min(FEATURES, key=lambda word: abs(FEATURES[word] - firmness))


def _of_clothes(words: Mapping[str, Any], look: Look) -> Iterator[Mend]:
    said = str(words.get("tenue"))
    if said in OUTFITS and look.long_sleeves != OUTFITS[said].long_sleeves:
        yield Mend("sleeves-under-veil", "tenue", said, str(look.headwear))


def _of_accessories(words: Mapping[str, Any], said: Sequence[str], look: Look) -> Iterator[Mend]:
    """Of hats, of aids and of glasses, one alone is drawn; and no hat over a veil."""
    drawn = str(look.headwear)
    code: Code = "hat-over-covering" if words.get("coiffure") in COVERINGS else "second-hat"
    yield from _left_out(code, [word for word in said if word in HATS], drawn)
    yield from _left_out("second-aid", [word for word in said if word in AIDS], str(look.aid))
    glasses = [word for word in said if word in GLASSES]
    yield from _left_out("second-glasses", glasses, next((word for word in GLASSES if word in said), ""))


def _left_out(code: Code, said: Sequence[str], drawn: str) -> Iterator[Mend]:
    return (Mend(code, "accessoires", word, drawn) for word in said if word != drawn)


def _of_pose(words: Mapping[str, Any], look: Look) -> Iterator[Mend]:
    """Whoever leans on an aid holds it, whoever sits in a wheelchair stays in it, and a baby sits on the floor."""
    said = str(words.get("pose"))
    stays_seated = said == "assis" and look.aid in SEATED_AIDS
    if said not in POSES or said == REST or stays_seated:
        return
    taken = pose_of(look, said)
    if taken == POSES[said]:
        return
    if taken == POSES.get(str(look.aid)):
        yield Mend("pose-with-aid", "pose", said, str(look.aid))
    elif taken == POSES["par-terre"]:
        yield Mend("pose-of-baby", "pose", said, str(words.get("âge")))
