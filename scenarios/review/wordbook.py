"""The author's guide to words, ``docs/mots.md``: every entry of the lexicon, by field, made from its data."""

from collections.abc import Iterator
from itertools import groupby

from scenarios.i18n import _
from scenarios.review.lexicon import Entry, Shelter, lexicon


def wordbook() -> str:
    """The whole guide, in Markdown."""
    fields = dict.fromkeys(entry.field for entry in lexicon().values())
    ordered = sorted(lexicon().values(), key=lambda entry: list(fields).index(entry.field))
    parts = [_HEAD]
    for field, entries in groupby(ordered, key=lambda entry: entry.field):
        parts.append(f"## {_sentence(_FIELDS.get(field, field))}")
        for entry in entries:
            parts += [f"### {entry.code}", *_page(entry)]
    return "\n\n".join(parts) + "\n"


def _page(entry: Entry) -> Iterator[str]:
    yield f"**{_sentence(entry.term)}**, {entry.level.name} : {entry.why}."
    rows = [(_("Mieux"), "\u00a0; ".join(entry.better))]
    if entry.fitting:
        rows.append((_("Le mot convient"), entry.fitting))
    left = [_SHELTERS[shelter] for shelter in Shelter if shelter in entry.shelters]
    if entry.elsewhere:
        left = [_("la vérification « {code} » s’en charge").format(code=entry.elsewhere)]
    if left:
        rows.append((_("Jamais signalé"), "\u00a0; ".join(left)))
    rows.append((_("Signalé"), "\u00a0; ".join(f"« {example} »" for example in entry.caught)))
    rows.append((_("Laissé"), "\u00a0; ".join(f"« {example} »" for example in map(_unquoted, entry.spared))))
    rows.append((_("Qui le dit"), entry.cited))
    yield "\n".join(f"- {label} : {words}" for label, words in rows)


def _unquoted(example: str) -> str:
    """An example that has quotation marks of its own keeps them as the inner ones."""
    return example.replace("«\u00a0", "“").replace("\u00a0»", "”")


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


_FIELDS = {"tous": _("dans tous les domaines")}
_SHELTERS = {
    Shelter.QUOTED: _("entre guillemets, ou dans une idée reçue"),
    Shelter.SPOKEN: _("dit par un personnage"),
    Shelter.SPOKEN_BY_OTHERS: _("dit par un personnage qui n’est pas « pro »"),
    Shelter.TOLD: _("raconté d’une personne précise"),
    Shelter.TITLE: _("dans un titre"),
}
_HEAD = _(
    """\
# Les mots de la relecture

`filrouge verifier` signale ces mots là où ils sont, avec une raison et de meilleures tournures. Ce n’est pas
une liste de mots interdits : un avis se pèse, et celui qu’on garde se dit, avec sa raison, dans
[`avis_acceptés`](format.md#un-avis-accepté). Seuls les mots « à éviter » sont des avertissements.

Rien n’est signalé dans les mots d’une personne elle-même (une ligne qui commence par `[parole]`), dans les noms
propres, dans les titres des sources, ni dans la définition du mot au glossaire. Un mot qui revient est signalé
une fois par scène, ou une fois par page, avec le compte.

Chaque mot dit qui le déconseille. Une source appuie l’idée, pas toujours le mot exact ; certaines se
contredisent, et c’est écrit. « Jugement de métier, sans source publiée » veut dire ce que cela dit : faites
relire ces mots-là par une personne du métier et par une personne concernée."""
)
