"""The author's guide to problems: what each one is, why it matters, wrong and right, made from the definitions.

The whole guide is ``docs/problemes.md``; one page of it is what ``filrouge verifier --expliquer CODE`` prints.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from textwrap import indent

from scenarios.definitions import Definition, Family, can_be_kept, definition, families
from scenarios.excerpt import visible_indent
from scenarios.i18n import _
from scenarios.telling import WIDEST, wrapped

# How an author calls the place where an example stands, by its name in the definitions.
WHERE = {
    "texte": _("dans le texte d’une scène"),
    "choix": _("dans un choix"),
    "scène": _("dans une scène"),
    "suite": _("dans une scène"),
    "fin": _("dans une scène"),
    "scènes": _("sous « scènes »"),
    "variables": _("sous « variables »"),
    "personnages": _("sous « personnages »"),
    "récit": _("dans recit.yaml"),
    "univers": _("dans univers.yaml"),
    "capsule": _("dans capsule.yaml"),
    "classe": _("dans classe.yaml"),
    "plan": _("dans un plan de capsule.yaml"),
    "fiche": _("dans une fiche métier"),
    "diplôme": _("dans un diplôme"),
    "passerelle": _("dans une passerelle"),
    "financement": _("dans un financement"),
    "source": _("dans une source"),
    "glossaire": _("dans glossaire.yaml"),
    "site": _("dans site.yaml"),
    "fichier": _("un recit.yaml entier"),
}


def described(message: str) -> str:
    """A message before anything fills it: « La scène « … » n’existe pas. »."""
    return message.format_map(defaultdict(lambda: "…"))


def page(code: str, width: int = WIDEST) -> Iterator[str]:
    """The lines that explain one code, in a terminal; raises :class:`KeyError` when there is no such code."""
    of = definition(code)
    yield f"{code} ({of.severity})"
    yield ""
    yield from wrapped(described(of.message), width)
    yield from wrapped(of.cause, width)
    yield ""
    for caption, example in _examples(of):
        yield caption
        yield from (
            indent(example, "    ").splitlines() if of.inside else wrapped(example, width, "    ", "    ")
        )
        yield ""
    yield from wrapped(_("Remède : {cure}").format(cure=described(of.hint)), width)
    if can_be_kept(code):
        yield ""
        yield _("Pour garder le texte comme il est, en tête de son fichier :")
        yield ""
        reason = _("écrivez ici pourquoi")
        yield from ("avis_acceptés:", f"- code: {code}", f"  raison: {reason}")


def guide() -> str:
    """The whole guide, in Markdown."""
    parts = [_HEAD, *(f"**{family.title}** : {_links(family)}" for family in families())]
    for family in families():
        parts.append(f"## {family.title}")
        for code, of in family.problems.items():
            parts += [
                f"### {code}",
                f"**{of.severity.capitalize()}.** {_prose(of.message)}",
                _prose(of.cause),
            ]
            for caption, example in _examples(of):
                shown = f"```yaml\n{example}\n```" if of.inside else f"> {_escaped(example)}"
                parts += [caption, shown]
            parts.append(_("**Remède :** {cure}").format(cure=_prose(of.hint)))
    return "\n\n".join(parts) + "\n"


def _links(family: Family) -> str:
    return ", ".join(f"[{code}](#{code})" for code in family.problems)


def _examples(of: Definition) -> Iterator[tuple[str, str]]:
    place = f", {WHERE[of.inside]}" if of.inside else ""
    yield _("Faux{place} :").format(place=place), _visible(of.wrong)
    yield _("Juste :"), _visible(of.right)


def _visible(example: str) -> str:
    return "\n".join(map(visible_indent, example.splitlines()))


def _prose(words: str) -> str:
    return _escaped(described(words))


def _escaped(words: str) -> str:
    """Words of a definition, in which Markdown must see no mark."""
    return re.sub(r"([\\`*_\[\]<>#|])", r"\\\1", words)


_HEAD = _(
    """\
# Les problèmes, un par un

Ce que `filrouge verifier` peut dire d’un contenu : ce que c’est, pourquoi, un exemple faux, le même juste, et le
remède. Le nom de chaque problème est celui que la commande écrit entre crochets ; `filrouge verifier --expliquer NOM`
montre la même page dans le terminal. Là où vous lisez « … », la commande écrit vos propres mots. Ce que la
relecture dit d’un mot (« la vocation », « nos aînés »…) a sa page : [les mots de la relecture](mots.md)."""
)
