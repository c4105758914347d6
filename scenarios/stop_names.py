"""What someone may call a stop (its name in the files, its title, its acronym), and the stop that it means."""

import re
from collections.abc import Iterator

from scenarios.all_careers import Careers
from scenarios.careers_fields import STARTS
from scenarios.problems import bare_letters, nearest


def stop_called(careers: Careers, words: str) -> str | None:
    """The stop of that name, whatever its accents, its capitals and the signs between its words; None if none is."""
    letters = bare_letters(words)
    return next((stop for said, stop in _names(careers) if bare_letters(said) == letters), None)


def meant(careers: Careers, words: str) -> str | None:
    """The name that someone most likely meant, as it is written in the files."""
    said = dict(reversed([*_names(careers)]))
    near = nearest(words, said)
    return said[near] if near else None


_ASIDE = re.compile(r" *\([^)]*\)")


def _names(careers: Careers) -> Iterator[tuple[str, str]]:
    """Each name with its stop; where two stops share one, the first is meant.

    Files' names come before titles, whole titles before their parts, and « éducatrice spécialisée » before « éducatrice
    spécialisée (psychiatrie) ».
    """
    jobs, diplomas = careers.jobs or {}, careers.diplomas or {}
    yield from ((stop, stop) for stop in (*STARTS, *jobs, *diplomas))
    yield from ((said, stop) for stop, said in STARTS.items())
    yield from ((short, name) for name, diploma in diplomas.items() for short in diploma.short.split(", "))
    yield from ((diploma.name, name) for name, diploma in diplomas.items())
    titles = [(title, slug) for slug, job in jobs.items() for title in (job.feminine, job.masculine)]
    yield from titles
    for title, slug in sorted(titles, key=lambda each: len(each[1])):
        yield from ((part, slug) for part in _ASIDE.sub("", title).split(", "))
