"""A capsule and its transcript, on one page: chapters, shots, the words that are said."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from urllib.parse import quote

from scenarios.capsule import Beat, Capsule, Shot
from scenarios.capsule_media import FOLDER, voices
from scenarios.i18n import _
from scenarios.pace import pace
from scenarios.vocabulary import vocabulary
from site_builder.film import heard
from site_builder.page import Page
from site_builder.pages.universes import Shelf
from site_builder.static_files import film_script_path


@dataclass(frozen=True, slots=True)
class Chapter:
    """``first`` is the number of its first shot, counted from 1."""

    title: str
    first: int
    shots: tuple[Shot, ...]


def capsule_pages(shelf: Shelf) -> tuple[Page, ...]:
    return tuple(_capsule_page(shelf, slug) for slug in shelf.content.careers.capsules)


def _capsule_page(shelf: Shelf, slug: str) -> Page:
    careers = shelf.content.careers
    capsule = careers.capsules[slug]
    universe = shelf.content.folder / "univers" / slug
    bridge = (careers.bridges or {}).get(capsule.way.bridge)
    return Page(
        f"univers/{slug}/capsule.html",
        "capsule.html",
        _("{title} : une capsule et sa transcription").format(title=capsule.title),
        _("{name}, {age} ans, raconte sa journée de travail.").format(
            name=capsule.narrator.name, age=capsule.narrator.age
        ),
        section="univers.html",
        words={
            "capsule": capsule,
            "shown": next((each for each in shelf.universes if each.slug == slug), None),
            "slug": slug,
            "chapters": tuple(chapters(capsule)),
            "looks": looks,
            "seen": seen,
            "heard": heard,
            "done": done,
            "here": f"univers/{slug}/{FOLDER}/",
            "captions": captions(capsule, universe),
            "script": film_script_path(slug),
            "notes": [(number, shot.notes) for number, shot in enumerate(capsule.shots, 1) if shot.notes],
            "length": length(pace(capsule, voices(capsule, universe)).length),
            "clock": clock(pace(capsule, voices(capsule, universe)).length),
            "has_voice": any(shot.voice for shot in capsule.shots),
            "speaker": speaker,
            "job": careers.stop_name(capsule.job),
            "has_sheet": capsule.job in (careers.jobs or {}),
            "bridge": bridge,
            "careers": careers,
            "sources": careers.sources or {},
        },
    )


def chapters(capsule: Capsule) -> Iterator[Chapter]:
    """Shots that follow each other under one title."""
    number = 1
    for title, group in groupby(capsule.shots, key=lambda shot: shot.chapter):
        shots = tuple(group)
        yield Chapter(title, number, shots)
        number += len(shots)


def captions(capsule: Capsule, universe: Path) -> str | None:
    """Those of a real film, as an address that holds them whole: from a disk, no page may open them as a file."""
    if not capsule.film:
        return None
    words = (universe / FOLDER / capsule.film.captions).read_text(encoding="utf-8-sig")
    return f"data:text/vtt;charset=utf-8,{quote(words)}"


def looks(shot: Shot) -> dict[str, str | None]:
    """The expression of each person there; None where the writer gives none."""
    return {who: shot.expressions.get(who) for who in shot.present}


def seen(capsule: Capsule, shot: Shot) -> str:
    """Who is there, how they stand and who touches whom, for whoever does not see the picture."""
    people = (
        _said(capsule, who, [each for each in (shot.expressions.get(who), shot.poses.get(who)) if each])
        for who in shot.present
    )
    return " ".join([f"{', '.join(people)}.", *_gestures(capsule, shot.contacts)])


def done(capsule: Capsule, beat: Beat) -> str:
    """What people do while a line is told; nothing where they go on as they were."""
    changes: dict[str, list[str]] = {}
    for who, word in (*beat.expressions.items(), *beat.poses.items()):
        changes.setdefault(who, []).append(word)
    people = (_said(capsule, who, words) for who, words in changes.items())
    sentence = f"{', '.join(people)}." if changes else ""
    return " ".join(part for part in (sentence, *_gestures(capsule, beat.contacts)) if part)


def _said(capsule: Capsule, who: str, words: Sequence[str]) -> str:
    name = capsule.characters[who].name
    return f"{name} ({', '.join(_plain(word) for word in words)})" if words else name


def _gestures(capsule: Capsule, contacts: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for word, pair in contacts.items():
        names = _(" et ").join(capsule.characters[who].name for who in pair)
        yield _("{names} : {gesture}.").format(names=names, gesture=_plain(word))


def _plain(word: str) -> str:
    """A word of the vocabulary as one reads it; another one as it was written."""
    known = vocabulary()
    drawn = word in known.contacts or word in known.look["pose"]
    return word.replace("-l-", " l’").replace("-", " ") if drawn else word


def speaker(shot: Shot) -> str | None:
    """Who is shown speaking: the first who does, among those who are there."""
    return next((beat.said.speaker for beat in shot.narration if beat.said.speaker in shot.present), None)


def clock(seconds: float) -> str:
    """The same, as its player shows it."""
    minutes, left = divmod(int(seconds), 60)
    return f"{minutes}:{left:02}"


def length(seconds: float) -> str:
    """How long a capsule lasts, as people say it."""
    minutes, left = divmod(round(seconds), 60)
    return _("{minutes} min {seconds:02} s").format(minutes=minutes, seconds=left)
