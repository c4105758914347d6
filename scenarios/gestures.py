"""Who stands how and who touches whom, in a scene or in a shot: what must hold of both, said once."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from scenarios.mistakes import Mistake
from scenarios.places import Path_
from scenarios.reading import Finding
from scenarios.vocabulary import Vocabulary

Poses = Mapping[str, str]
Contacts = Mapping[str, tuple[str, ...]]


def names_in_gestures(
    poses: Poses, contacts: Contacts, present: Collection[str], path: Path_, *, held: Contacts | None = None
) -> Iterator[Finding]:
    """People who cannot do what is asked of them.

    ``present`` are those who are shown; ``held`` the contacts in force while these poses are, where they are others.
    """
    joined = {who for pair in (contacts or held or {}).values() for who in pair}
    for who in poses:
        if who not in present:
            yield Finding((*path, "poses", who), _absent(who, present), on_key=True)
        elif who in joined:
            yield Finding((*path, "poses", who), Mistake("pose-et-contact", nom=who), on_key=True)
    met: set[str] = set()
    for word, pair in contacts.items():
        where = (*path, "contacts", word)
        if len(set(pair)) != 2 or len(pair) != 2:
            yield Finding(where, Mistake("contact-à-deux", nom=word), on_key=True)
            continue
        for place, who in enumerate(pair):
            if who not in present:
                yield Finding((*where, place), _absent(who, present))
        if twice := next((who for who in pair if who in met), None):
            yield Finding((*where, pair.index(twice)), Mistake("deux-contacts", nom=twice))
        met |= {*pair}


def drawn_gestures(poses: Poses, contacts: Contacts, words: Vocabulary, path: Path_) -> Iterator[Finding]:
    """Words that the art does not know."""
    for who, pose in poses.items():
        if pose not in (known := words.look["pose"]):
            yield Finding((*path, "poses", who), _unknown("pose-inconnue", pose, known))
    for word in contacts:
        if word not in words.contacts:
            unknown = _unknown("contact-inconnu", word, words.contacts)
            yield Finding((*path, "contacts", word), unknown, on_key=True)


def _absent(who: str, present: Iterable[str]) -> Mistake:
    return _unknown("geste-sans-personne", who, present)


def _unknown(code: str, name: str, known: Iterable[str]) -> Mistake:
    return Mistake(code, nom=name, connus=sorted(known))
