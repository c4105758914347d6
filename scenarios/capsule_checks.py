"""What must hold of a capsule: whoever is in a shot exists, what it asks for is drawn, its pause falls between two."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from scenarios.acting import acted
from scenarios.capsule import Capsule, Shot
from scenarios.gestures import drawn_gestures, names_in_gestures
from scenarios.language import Seen, leaves
from scenarios.mistakes import Mistake
from scenarios.places import Path_
from scenarios.reading import Finding
from scenarios.vocabulary import vocabulary


def check_capsule(capsule: Capsule, glossary: Collection[str] | None) -> Iterator[Finding]:
    """Every such mistake; ``glossary`` is None where it could not be read: its words wait."""
    for number, shot in enumerate(capsule.shots):
        path: Path_ = ("plans", number)
        yield from _people(capsule, shot, path)
        yield from _scenery(shot, path)
        yield from _gestures(shot, path)
        for row, beat in enumerate(shot.narration):
            yield from _faces(capsule, beat.expressions, (*path, "narration", row, "expressions"))
    yield from _narration(capsule, glossary)
    if capsule.pause.after > len(capsule.shots):
        mistake = Mistake("pause-hors-plans", trouvé=capsule.pause.after, max=len(capsule.shots))
        yield Finding(("pause", "après"), mistake)


def _people(capsule: Capsule, shot: Shot, path: Path_) -> Iterator[Finding]:
    for row, name in enumerate(shot.present):
        if name not in capsule.characters:
            yield Finding((*path, "présents", row), _unknown("personnage-inconnu", name, capsule.characters))
    for row, name in enumerate(shot.framed):
        if name not in shot.present:
            mistake = Mistake("cadre-sans-personne", nom=name, connus=sorted(shot.present))
            yield Finding((*path, "cadre", row), mistake)
    yield from _faces(capsule, shot.expressions, (*path, "expressions"))


def _gestures(shot: Shot, path: Path_) -> Iterator[Finding]:
    """Of the shot, then of each line, where the contacts of the lines before still hold."""
    words = vocabulary()
    yield from names_in_gestures(shot.poses, shot.contacts, shot.present, path)
    yield from drawn_gestures(shot.poses, shot.contacts, words, path)
    for row, (beat, now) in enumerate(zip(shot.narration, acted(shot), strict=False)):
        where = (*path, "narration", row)
        yield from names_in_gestures(beat.poses, beat.contacts, shot.present, where, held=now.contacts)
        yield from drawn_gestures(beat.poses, beat.contacts, words, where)


def _faces(capsule: Capsule, expressions: Mapping[str, str], path: Path_) -> Iterator[Finding]:
    faces = vocabulary().expressions
    for name, face in expressions.items():
        if name not in capsule.characters:
            unknown = _unknown("personnage-inconnu", name, capsule.characters)
            yield Finding((*path, name), unknown, on_key=True)
        if face not in faces:
            yield Finding((*path, name), _unknown("expression-inconnue", face, faces))


def _scenery(shot: Shot, path: Path_) -> Iterator[Finding]:
    words = vocabulary()
    if shot.place not in words.places:
        yield Finding((*path, "lieu"), _unknown("lieu-non-dessiné", shot.place, words.places))
    if shot.ambience and shot.ambience not in words.ambiences:
        yield Finding((*path, "ambiance"), _unknown("ambiance-inconnue", shot.ambience, words.ambiences))
    if shot.sound and shot.sound not in words.sounds:
        yield Finding((*path, "son"), _unknown("son-inconnu", shot.sound, words.sounds))


def _narration(capsule: Capsule, glossary: Collection[str] | None) -> Iterator[Finding]:
    """A capsule is told straight through: its lines have faces and words of the trade, but no variables."""
    faces = vocabulary().expressions
    for place, shot in enumerate(capsule.shots):
        for row, beat in enumerate(shot.narration):
            path: Path_ = ("plans", place, "narration", row, "dit")
            line = beat.said
            if line.expression and line.expression not in faces:
                yield Finding(path, _unknown("expression-inconnue", line.expression, faces))
            for term in line.text.terms():
                if glossary is not None and term.word not in glossary:
                    yield Finding(path, _unknown("mot-de-glossaire", term.word, glossary, term.offset))
            for leaf in leaves(line.when) if line.when else ():
                name = leaf.scene if isinstance(leaf, Seen) else leaf.variable
                code = "scène-inconnue" if isinstance(leaf, Seen) else "variable-inconnue"
                yield Finding(path, _unknown(code, name, (), line.when_offset + leaf.offset))
            for value in line.text.values():
                yield Finding(path, _unknown("variable-inconnue", value.variable, (), value.offset))


def _unknown(code: str, name: str, known: Iterable[str], offset: int = 0) -> Mistake:
    return Mistake(code, offset, nom=name, connus=sorted(known))
