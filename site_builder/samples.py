"""What the gallery shows: each word of the drawings, what is written to have it, and who or what it is seen on."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

import yaml

from assets.cast import HOME
from assets.encoding import whole_place
from assets.figure.colour import GRADES
from assets.figure.compose import Pair, Person
from assets.figure.contacts import CONTACTS
from assets.figure.expressions import EXPRESSIONS
from assets.places import PLACES, drawn
from assets.rasters import Place, composer, png
from scenarios.i18n import _
from scenarios.vocabulary import vocabulary
from site_builder.markup import anchor

# Pixels: across a portrait and across a place. People and pairs keep one scale, so that sizes can be compared.
PORTRAIT, WIDE = 200, 720
SCALE = 0.26  # of the 1920 × 1080 stage
# Who lends their features, so that a word is seen on somebody middling.
MODEL = {
    "âge": 34,
    "peau": 5,
    "coiffure": "courte",
    "tenue": "pull",
    "couleurs": ["turquoise"],
    "visage": "ovale",
}
ELDER = {"âge": 84, "peau": 2, "coiffure": "chignon", "tenue": "cardigan", "couleurs": ["prune"]}
CHILD = {"âge": 3, "peau": 6, "coiffure": "couettes", "tenue": "salopette"}
WITH_A_CHILD = ("enfant-porté", "main-dans-la-main", "à-sa-hauteur")
HEADS = ("coiffure", "teinte", "barbe", "visage", "traits", "yeux", "regard", "nez", "bouche")
BODIES = ("corpulence", "tenue", "accessoires", "couleurs")
YEARS = (0, 2, 4, 9, 15, 24, 40, 62, 78, 92)
LISTED = ("accessoires", "couleurs")
# Seen best from near.
NEAR = frozenset(
    {
        "lunettes",
        "lunettes-rondes",
        "lunettes-noires",
        "boucles-d’oreilles",
        "appareil-auditif",
        "appareil-dentaire",
        "casquette",
        "béret",
        "bonnet",
        "charlotte",
        "casque-de-vélo",
        "nœud-papillon",
    }
)

Words = Mapping[str, Any]


@dataclass(frozen=True)
class Spot:
    """Something that a place shows; ``x`` and ``y`` are hundredths of its picture."""

    name: str
    x: float
    y: float


@dataclass(frozen=True)
class Sample:
    """One word: what is written in a file to have it, and what makes its picture, a PNG.

    ``made_of`` tells the picture from the next version of it.
    """

    word: str
    written: str
    draw: "partial[bytes]"
    made_of: str
    spots: Sequence[Spot] = ()

    @cached_property
    def name(self) -> str:
        """Its name on a shelf."""
        told = f"{self.draw.func.__name__} {self.draw.args!r} {self.made_of} {PORTRAIT} {SCALE}"
        return f"galerie/{hashlib.blake2b(told.encode(), digest_size=8).hexdigest()}"


@dataclass(frozen=True)
class Section:
    """``kind`` says how its pictures stand on the page: ``portrait``, ``whole``, ``poses``, ``pair`` or ``wide``."""

    title: str
    kind: str
    samples: Sequence[Sample]
    intro: str = ""

    @property
    def anchor(self) -> str:
        return anchor(self.title)


def sections() -> Iterator[Section]:
    """All that is drawn, in the order a writer needs it; icons, which are drawings already, are not among it."""
    look = vocabulary().look
    yield Section(
        _("Expressions"),
        "portrait",
        [_expression(both) for both in _expressions()],
        _("Entre parenthèses après le nom, dans une réplique, au masculin ou au féminin."),
    )
    for title, people in _cast().items():
        yield Section(
            _("Distribution : {who}").format(who=title),
            "whole",
            [_somebody(who, words) for who, words in people.items()],
        )
    ages: list[str | int] = [*sorted(look["âge"], key=_in_years), *YEARS]
    yield Section(_("Âge"), "whole", [_look("âge", age) for age in ages], _("Un mot, ou un nombre d’années."))
    yield Section(_("Peau"), "portrait", [_look("peau", int(tone)) for tone in sorted(look["peau"])])
    for key in (*HEADS, *BODIES):
        kind = "portrait" if key in HEADS else "whole"
        yield Section(key.capitalize(), kind, [_look(key, word) for word in sorted(look[key])])
    yield Section(
        _("Poses"),
        "poses",
        [_look("pose", word) for word in sorted(look["pose"])],
        _("Chacune dans les deux sens : sur la scène, on se tourne vers qui est là."),
    )
    yield Section(_("Contacts"), "pair", [_contact(word) for word in CONTACTS], _("Deux personnes ensemble."))
    yield Section(
        _("Lumières"),
        "whole",
        [_light(light) for light in GRADES],
        _("Celle de l’heure du lieu ; elle ne s’écrit pas."),
    )
    yield Section(
        _("Lieux"), "wide", [_place(word) for word in drawn()], _("Les numéros : ce qu’on peut y regarder.")
    )


def _expressions() -> Iterator[tuple[str, ...]]:
    """Each face in the words that call it, masculine then feminine."""
    forms = vocabulary().expressions
    for word in EXPRESSIONS:
        yield tuple(dict.fromkeys([word, *(form for form in forms if forms[form] == forms[word])]))


def _cast() -> dict[str, dict[str, Words]]:
    found = yaml.safe_load((HOME / "distribution.yaml").read_text(encoding="utf-8"))
    return {title: people for title, people in found.items() if isinstance(people, dict)}


def _in_years(age: str) -> int:
    return ("bébé", "petit", "enfant", "ado", "adulte", "aîné").index(age)


def _expression(forms: Sequence[str]) -> Sample:
    written = f"dylan ({forms[0]}): …"
    return Sample(", ".join(forms), written, partial(_portrait, MODEL, forms[0]), composer())


def _somebody(who: str, words: Words) -> Sample:
    written = yaml.safe_dump(
        dict(words), allow_unicode=True, default_flow_style=True, sort_keys=False, width=999
    )
    return Sample(who, f"apparence: {written.strip()}", partial(_whole, words), composer())


def _look(key: str, word: str | int) -> Sample:
    """A word of a look, on the model; what it needs to be seen comes with it."""
    words: dict[str, Any] = {**MODEL, key: [word] if key in LISTED else word}
    if key == "teinte":
        words["coiffure"] = "carré"
    if key == "barbe":
        words["traits"] = "marqués"
    if key == "âge":
        del words["visage"]
    written = f"{key}: [{word}]" if key in LISTED else f"{key}: {word}"
    near = key in (*HEADS, "peau") or word in NEAR
    return Sample(str(word), written, partial(_portrait if near else _whole, words), composer())


def _contact(word: str) -> Sample:
    second = CHILD if word in WITH_A_CHILD else ELDER
    return Sample(word, word, partial(_together, word, MODEL, second), composer())


def _light(light: str) -> Sample:
    return Sample(light, "", partial(_whole, MODEL, light), composer())


def _place(word: str) -> Sample:
    said = yaml.safe_load((PLACES / word / "fiche.yaml").read_text(encoding="utf-8"))
    spots = [Spot(each["nom"], *each["où"]) for each in said.get("objets", ())]
    return Sample(word, f"lieu: {word}", partial(whole_place, word, WIDE), Place(word).name, spots)


def _portrait(words: Words, expression: str = "neutre") -> bytes:
    return png(Person(words).portrait_document(expression), width=PORTRAIT)


def _whole(words: Words, light: str = "jour") -> bytes:
    return _scaled(Person(words, light=light).standing_document())


def _together(word: str, first: Words, second: Words) -> bytes:
    return _scaled(Pair(word, first, second).document())


def _scaled(document: str) -> bytes:
    """At the scale of the gallery: a drawing says its own width first."""
    width = float(document.partition(' width="')[2].partition('"')[0])
    return png(document, width=round(width * SCALE))
