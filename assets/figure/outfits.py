"""What each word for clothes puts on: a garment, its usual colours, and whether it covers the arms."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outfit:
    """``garment`` is drawn by the function of that name (``garments/``). Colours are words; none means any."""

    garment: str
    colours: tuple[str, ...] = ()
    second: str = "blanc"  # of a collar, of stripes, of what is worn under
    bottom: str = ""  # of trousers or a skirt
    long_sleeves: bool = True


OUTFITS = {
    "polo": Outfit("polo", long_sleeves=False),
    "tee-shirt": Outfit("tee-shirt", long_sleeves=False),
    "sweat": Outfit("sweat"),
    "pull": Outfit("pull"),
    "gros-pull": Outfit("gros-pull"),
    "pull-marin": Outfit("pull-marin", ("marine",), "crème"),
    "pull-trop-grand": Outfit("pull-trop-grand"),
    "marinière": Outfit("marinière", ("crème",), "bleu"),
    "maillot": Outfit("maillot", long_sleeves=False),
    "jogging": Outfit("jogging", bottom="noir"),
    "gilet": Outfit("gilet"),
    "gilet-vert": Outfit("gilet", ("sapin",), "crème"),
    "gilet-orange": Outfit("gilet-de-sécurité", ("orange",), "gris", "marine"),
    "cardigan": Outfit("cardigan", second="crème"),
    "chemise": Outfit("chemise"),
    "chemise-verte": Outfit("chemise", ("vert",)),
    "carreaux": Outfit("carreaux", ("rouge",), "noir"),
    "veste": Outfit("veste"),
    "veste-cintrée": Outfit("veste-cintrée"),
    "costume": Outfit("costume", ("marine",), "blanc", "marine"),
    "tailleur": Outfit("tailleur", ("prune",), "crème", "prune"),
    "robe": Outfit("robe", long_sleeves=False),
    "tablier": Outfit("tablier", ("bleu",), "blanc", long_sleeves=False),
    "tablier-jaune": Outfit("tablier", ("jaune",), "blanc", long_sleeves=False),
    "tunique": Outfit("tunique", ("turquoise",), "blanc", "blanc", long_sleeves=False),
    "blouse": Outfit("blouse", ("blanc",), "ciel"),
    "bleu-de-travail": Outfit("bleu-de-travail", ("bleu",), "gris", "marine"),
    "salopette": Outfit("salopette", second="moutarde", bottom="sapin", long_sleeves=False),
    "parka": Outfit("parka", second="moutarde"),
    "manteau": Outfit("manteau", second="crème"),
    "blouson": Outfit("blouson", second="gris"),
    "cuir": Outfit("cuir", ("noir",), "gris", "noir"),
}
