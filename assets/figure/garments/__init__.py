"""Garments: what each word of ``outfits.py`` draws on a torso.

How a garment is drawn
----------------------
A garment is a function ``(wear: Wear) -> None`` that adds forms to ``wear.to``, from the body outwards, in own units:
the notch of the collarbones at (0, 0), shoulders near y = 50, waist 240, hips 352, a shirt's hem about 404, a coat's
about 470, a skirt's 640. It faces right: the near shoulder is on the left (``-wear.frame.shoulders[0]``), the far one
on the right. The middle of the chest is about x = 8, since it is seen three quarters.

* ``wear.trunk(loose, hem, waist, flare)`` is the outline every top is cut from, ``loose`` units off the body.
* ``wear.cloth(path, colour)`` draws a piece of cloth: its line, its colour, the shade side of the body on it.
  Holes (a neck, the gap of an open jacket) are ``outside``; ``wear.edge(hole, path, colour)`` inks their border.
* ``wear.mark(path, colour, within)`` draws something flat on the cloth (stripes, a trim), shaded as the cloth is.
* ``wear.folds(path, colour, lines)`` draws creases, each a list of points, from its deep end to its light end.
* ``wear.line(points, colour, within)`` draws a seam.
* ``wear.main``, ``wear.second`` and ``wear.bottom`` are the look's three colours: derive others with ``colour.py``.

The table ``GARMENTS`` says, beside the function, what the arms and the legs wear: a row of ``SLEEVES`` (``sleeves.py``)
and a row of ``BOTTOMS`` (``legs.py``), and which of the three colours the sleeves take. ``behind`` is drawn behind the
head and the neck (a hood). A seated person wears the same garment: below y = 404 it is hidden by the lap, but for a
``robe``, which is laid over the thighs (``legs.laid_on_the_lap``).
"""

from collections.abc import Callable
from dataclasses import dataclass

from assets.figure.garments import aprons, layers, shirts, tops
from assets.figure.garments.wear import Wear

__all__ = ["GARMENTS", "Garment", "Wear", "garment"]


@dataclass(frozen=True, slots=True)
class Garment:
    """``sleeves`` and ``bottom`` are rows of their tables; ``tone`` is the colour of the sleeves (0 main, 1 second)."""

    draw: Callable[[Wear], None]
    sleeves: str = "longues"
    bottom: str = "pantalon"
    tone: int = 0
    behind: Callable[[Wear], None] | None = None


GARMENTS = {
    "tee-shirt": Garment(tops.tee_shirt, "courtes"),
    "marinière": Garment(tops.sailor, "rayées"),
    "maillot": Garment(tops.jersey, "courtes-bordées", "jogging"),
    "pull": Garment(tops.pull),
    "gros-pull": Garment(tops.thick_pull, "amples"),
    "pull-marin": Garment(tops.seaman),
    "pull-trop-grand": Garment(tops.oversized, "trop-longues"),
    "sweat": Garment(tops.sweatshirt, "amples", behind=tops.hood_behind),
    "jogging": Garment(tops.track_top, "amples", "jogging"),
    "polo": Garment(shirts.polo, "courtes"),
    "chemise": Garment(shirts.shirt, "retroussées"),
    "carreaux": Garment(shirts.checked, "retroussées"),
    "tunique": Garment(shirts.tunic, "courtes-bordées"),
    "bleu-de-travail": Garment(shirts.overall, "longues"),
    "blouse": Garment(aprons.smock, "longues"),
    "cardigan": Garment(layers.cardigan),
    "gilet": Garment(layers.waistcoat),
    "veste": Garment(layers.jacket, "veste"),
    "veste-cintrée": Garment(layers.fitted_jacket, "veste"),
    "costume": Garment(layers.suit, "veste"),
    "tailleur": Garment(layers.tailored, "veste", "jupe"),
    "parka": Garment(layers.parka, "manteau-bande"),
    "manteau": Garment(layers.coat, "manteau"),
    "blouson": Garment(layers.bomber, "manteau"),
    "cuir": Garment(layers.leather, "veste"),
    "gilet-de-sécurité": Garment(layers.high_visibility, "longues", tone=1),
    "tablier": Garment(aprons.apron, "courtes", tone=1),
    "salopette": Garment(aprons.dungarees, "courtes", tone=1),
    "robe": Garment(aprons.dress, "courtes", "robe"),
}


def garment(word: str) -> Garment:
    """What the word puts on; a pullover for a word that no function draws."""
    return GARMENTS.get(word, GARMENTS["pull"])
