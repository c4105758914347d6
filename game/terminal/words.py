"""What a play says in plain text: pure, from a play to its sentences."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from scenarios import rules
from scenarios.i18n import _, ngettext
from scenarios.interface import WORDS
from scenarios.lines import Line, RichText, Variables
from scenarios.model import Moment, Scene, Story
from scenarios.play import Play
from scenarios.problems import nearest


@dataclass(frozen=True, slots=True)
class Around:
    """What the content folder holds around a story, as sentences ready to be shown.

    ``afterwards`` are those of each ending, by the name of its scene.
    """

    glossary: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    contacts: tuple[str, ...] = ()
    clue: str | None = None
    afterwards: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def opening(story: Story) -> Iterator[str]:
    """What a player is told before the first scene."""
    yield story.hook
    if story.sensitive:
        yield _("Cette histoire parle de : {themes}.").format(themes=", ".join(story.sensitive))
    if not story.readings:
        yield _("Version de travail : cette histoire n’a pas encore été relue par des personnes du métier.")


def line_words(story: Story, line: Line, variables: Variables) -> str:
    """One beat: the name, how it is said, then the words."""
    words = line.text.plain(variables)
    if line.speaker is None:
        return words
    name = story.characters[line.speaker].name
    if line.expression:
        # Traduction: who speaks, how, and the words; a no-break space stands before the colon in French.
        return _("{name} ({expression}) : {words}").format(name=name, expression=line.expression, words=words)
    return _("{name} : {words}").format(name=name, words=words)


def introduction(story: Story, who: str) -> str:
    """Who someone is, when they speak for the first time."""
    character = story.characters[who]
    if who == story.played:
        return _("({name}, c’est toi : {role}.)").format(name=character.name, role=character.role)
    return _("({name} : {role}.)").format(name=character.name, role=character.role)


def terms(scene: Scene, lines: tuple[Line, ...], play: Play) -> Iterator[str]:
    """The glossary words that a scene shows, in reading order."""
    shown: list[RichText] = [line.text for line in lines]
    shown += [card.text for card in scene.cards] + [choice.label for choice in play.choices]
    for text in shown:
        yield from (term.word for term in text.terms())


def card_words(play: Play, sources: Mapping[str, str]) -> Iterator[str]:
    """« En vrai » : each fact of the scene, then where it comes from."""
    for card in play.scene.cards:
        yield _("En vrai : {fact}").format(fact=card.text.plain(play.state.variables))
        yield _("Source : {source}").format(source=sources.get(card.source, card.source))


def gauges(play: Play) -> str:
    """The numbers a player keeps an eye on; empty when the story shows none."""
    return " ".join(
        _("{name} : {value} sur {most}.").format(
            name=variable.name, value=play.state.variables[name], most=variable.high
        )
        for name, variable in play.story.variables.items()
        if variable.gauge
    )


def place_of_messages(scene: Scene) -> str | None:
    """Where an exchange of messages is read."""
    if scene.moment is not Moment.MESSAGES:
        return None
    return _("Sur le papier :") if scene.support == "papier" else _("Sur le téléphone :")


def question(play: Play) -> str:
    """What is asked before the choices."""
    match play.scene.moment:
        case Moment.OBSERVE:
            return WORDS.look_at_what
        case Moment.MESSAGES:
            return WORDS.write_what if play.scene.support == "papier" else WORDS.answer_what
        case Moment.ORDER:
            return WORDS.then_what if ordered(play) else WORDS.first_what
        case None:
            return WORDS.do_what


def ordered(play: Play) -> tuple[str, ...]:
    """What was put in order so far, first things first."""
    found = []
    for step in play.past:
        if step.state.scene == play.state.scene and step.chosen is not None:
            choice = rules.available_choices(play.story, step.state)[step.chosen]
            found.append(choice.label.plain(step.state.variables))
    return tuple(found)


def order_words(play: Play) -> str | None:
    """« Dans l’ordre » : the items already taken of a list."""
    taken = ordered(play) if play.scene.moment is Moment.ORDER else ()
    if not taken:
        return None
    items = " ".join(f"{place}. {label}" for place, label in enumerate(taken, start=1))
    return _("Dans l’ordre : {items}").format(items=items)


def choice_words(play: Play) -> Iterator[tuple[str, str]]:
    """Each open choice: its number, counted from 1, and its words."""
    for number, choice in enumerate(play.choices, start=1):
        yield f"{number}. ", choice.label.plain(play.state.variables)


def prompt(most: int, *, helps: bool) -> str:
    """What stands before an answer; ``helps`` where somebody can ask for help."""
    numbers = "1" if most == 1 else _("1 à {most}").format(most=most)
    if helps:
        return _("Ton choix ({numbers}, ? pour l’aide) : ").format(numbers=numbers)
    return _("Ton choix ({numbers}) : ").format(numbers=numbers)


def not_a_choice(most: int) -> str:
    if most == 1:
        return _("Il n’y a qu’un choix, le 1.")
    return _("Il faut un nombre de 1 à {most}.").format(most=most)


def time_words(seconds: int) -> str:
    return ngettext(
        "Tu as {seconds} seconde pour choisir.", "Tu as {seconds} secondes pour choisir.", seconds
    ).format(seconds=seconds)


def ending_words(play: Play) -> Iterator[str]:
    """The ending and its balance."""
    ending, variables = play.ending, play.state.variables
    if ending is None:
        return
    yield _("Fin : {title}").format(title=ending.title.plain(variables))
    for line in rules.shown_lines(ending.balance, play.state):
        yield line_words(play.story, line, variables)


def after_words(around: Around, ending: str) -> Iterator[str]:
    """What an ending leaves: the universe's clue, and what one may do next."""
    if around.clue:
        yield _("Dans ton carnet : {clue}").format(clue=around.clue)
    yield from around.afterwards.get(ending, ())


def offer(terms: Sequence[str], *, teach: bool) -> str:
    """Name the words of the trade that can be explained; ``teach`` how to ask, the first time."""
    named = ngettext("Mot du métier : {terms}.", "Mots du métier : {terms}.", len(terms)).format(
        terms=", ".join(terms)
    )
    if not teach:
        return named
    how = _("Pour savoir ce que c’est, écris g et le mot : g {first}").format(first=terms[0])
    return f"{named} {how}"


def explained(word: str, glossary: Mapping[str, str]) -> str:
    """What a word of the trade means, however it was spelt, even half written."""
    known = nearest(word, glossary) if word else None
    known = known or next((each for each in glossary if word and each.startswith(word)), None)
    if known:
        return _("{word} : {meaning}").format(word=known, meaning=glossary[known])
    return _("Les mots expliqués sont : {words}.").format(words=", ".join(glossary))


def help_lines() -> tuple[str, ...]:
    """What can be written instead of a number."""
    return (
        _("Écris le numéro de ton choix, ou bien une lettre."),
        _("r : revenir au choix d’avant"),
        _("l : relire la scène"),
        _("g suivi d’un mot : ce que ce mot du métier veut dire"),
        _("a : à qui parler, si quelque chose te pèse"),
        _("q : quitter"),
    )
