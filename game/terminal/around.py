"""From a content folder to the sentences that surround one of its stories."""

from collections.abc import Iterator

from game.terminal.words import Around
from scenarios.after import AfterEnding, offered
from scenarios.all_careers import Careers
from scenarios.careers_model import Bridge, CitedSource, Word
from scenarios.i18n import _
from scenarios.model import Story
from scenarios.site_model import Contact


def around(careers: Careers, slug: str, story: Story) -> Around:
    """What a play of ``story``, in the universe ``slug``, may have to show."""
    universe = careers.universes.get(slug)
    clue, after = (universe.clue, universe.after) if universe else (None, None)
    return Around(
        glossary={word: _meaning(entry) for word, entry in (careers.glossary or {}).items()},
        sources={name: _cited(source) for name, source in (careers.sources or {}).items()},
        contacts=tuple(_contact(contact) for contact in careers.site.contacts) if careers.site else (),
        clue=_("{title}. {text}").format(title=clue.title, text=clue.text) if clue else None,
        afterwards={
            name: tuple(_afterwards(careers, offered(after, scene.ending.after)))
            for name, scene in story.scenes.items()
            if scene.ending
        },
    )


def _meaning(word: Word) -> str:
    return (
        _("{in_full}. {meaning}").format(in_full=word.in_full, meaning=word.meaning)
        if word.in_full
        else word.meaning
    )


def _cited(source: CitedSource) -> str:
    return _("{title}. {publisher}, {date}. {address}").format(
        title=source.title, publisher=source.publisher, date=source.date, address=source.address
    )


def _contact(contact: Contact) -> str:
    return _("{name} : {number} ({hours}). {for_whom}").format(
        name=contact.name, number=contact.number, hours=contact.hours, for_whom=contact.for_whom
    )


def _afterwards(careers: Careers, after: AfterEnding) -> Iterator[str]:
    if after.question:
        yield _("Une question à poser à quelqu’un du métier : {question}").format(question=after.question)
    if after.place:
        yield _("Un endroit où essayer : {place}").format(place=after.place)
    if bridge := (careers.bridges or {}).get(after.bridge or ""):
        yield _bridge(careers, bridge)
    if after.person:
        yield _("Quelqu’un à appeler : {who} {how}").format(who=after.person.who, how=after.person.how)
    if after.step:
        yield _("Un petit pas : {step}").format(step=after.step)


def _bridge(careers: Careers, bridge: Bridge) -> str:
    return _("Une passerelle : {goal}, {months}. {validates} {conditions}").format(
        goal=careers.stop_names(bridge.ends),
        months=bridge.time,
        validates=bridge.validates,
        conditions=bridge.conditions,
    )
