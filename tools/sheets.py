"""Contact sheets of what is drawn, for docs/art: run it after a change of the drawings, and look.

``python tools/sheets.py`` writes every sheet; with names, those alone. Each stays under 400 KB.
"""

import io
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial

import yaml
from PIL import Image, ImageDraw, ImageFont

from assets import encoding, places
from assets.cast import HOME, Words
from assets.figure.compose import Pair, Person
from assets.figure.contacts import CONTACTS
from assets.figure.expressions import EXPRESSIONS
from assets.figure.poses import POSES
from assets.rasters import png

ART = HOME.parent / "docs" / "art"
PAPER, INK = "#fff6ea", "#241830"
MOST = 400_000  # bytes
FONT = HOME / "polices" / "atkinson-hyperlegible-700.ttf"
Cell = tuple[str, Callable[[], str]]  # a word, and what draws it

_CAST = yaml.safe_load((HOME / "distribution.yaml").read_text(encoding="utf-8"))
PLAYED: dict[str, Words] = _CAST["joués"]
PEOPLE: dict[str, Words] = {**PLAYED, **_CAST["rencontrés"]}


def main(names: Sequence[str]) -> None:
    for name in names or SHEETS:
        picture = SHEETS[name]()
        file = ART / f"{name}.webp"
        file.write_bytes(light(picture))
        print(file.name, picture.size, file.stat().st_size)  # noqa: T201 - whoever draws reads it


def light(picture: Image.Image) -> bytes:
    """As WebP, as fine as its limit allows."""
    for quality in range(90, 20, -10):
        out = io.BytesIO()
        picture.save(out, "WEBP", quality=quality, method=6)
        if out.tell() < MOST:
            return out.getvalue()
    raise ValueError(f"a sheet of {picture.size} weighs more than {MOST} bytes")


def sheet(cells: Sequence[Cell], columns: int, size: tuple[int, int], *, named: bool = True) -> Image.Image:
    """Drawings side by side, each fitted in a cell, its word under it."""
    width, height = size
    foot = 26 if named else 0
    rows = -(-len(cells) // columns)
    whole = Image.new("RGB", (columns * width, rows * (height + foot)), PAPER)
    pen, font = ImageDraw.Draw(whole), ImageFont.truetype(FONT, 15)
    with ProcessPoolExecutor() as workers:
        drawn = list(workers.map(_drawn, [draw for _word, draw in cells], [size] * len(cells)))
    for place, (word, data) in enumerate(zip([word for word, _draw in cells], drawn, strict=True)):
        picture = encoding.opened(data)
        left, top = place % columns * width, place // columns * (height + foot)
        whole.paste(picture, (left + (width - picture.width) // 2, top + height - picture.height), picture)
        if named:
            pen.text((left + width / 2, top + height + 3), word, INK, font, anchor="ma")
    return whole


def _drawn(draw: Callable[[], str], size: tuple[int, int]) -> bytes:
    picture = encoding.opened(png(draw()))
    picture.thumbnail(size, Image.Resampling.LANCZOS)
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


# --- the sheets -------------------------------------------------------------------------------------------


def expressions() -> Image.Image:
    """Everybody, with each of the sixteen expressions."""
    cells = [(word, partial(_portrait, look, word)) for look in PEOPLE.values() for word in EXPRESSIONS]
    return sheet(cells, len(EXPRESSIONS), (104, 104), named=False)


def played() -> Image.Image:
    """Whom one plays, whole."""
    return sheet([(name, partial(_standing, look)) for name, look in PLAYED.items()], 6, (230, 420))


def people() -> Image.Image:
    """Everybody of the cast, whole and on one floor."""
    return sheet([(name, partial(_standing, look)) for name, look in PEOPLE.items()], 9, (190, 340))


def poses() -> Image.Image:
    model = PEOPLE["sarah"]
    return sheet([(word, partial(_standing, {**model, "pose": word})) for word in POSES], 9, (200, 300))


def contacts() -> Image.Image:
    return sheet([(word, partial(_pair, word, *PAIRS[word])) for word in CONTACTS], 3, (520, 520))


def lieux() -> Image.Image:
    """Every place, its planes one over the other."""
    found = places.drawn()
    whole = Image.new("RGB", (3 * 640, -(-len(found) // 3) * 386), PAPER)
    pen, font = ImageDraw.Draw(whole), ImageFont.truetype(FONT, 15)
    with ProcessPoolExecutor() as workers:
        drawn = list(workers.map(encoding.whole_place, found, [640] * len(found)))
    for place, (word, data) in enumerate(zip(found, drawn, strict=True)):
        left, top = place % 3 * 640, place // 3 * 386
        whole.paste(encoding.opened(data).convert("RGB"), (left, top))
        pen.text((left + 320, top + 363), word, INK, font, anchor="ma")
    return whole


def one_sheet(name: str) -> Image.Image:
    """Somebody's model sheet: four expressions, two poses."""
    look = PEOPLE[name]
    cells: list[Cell] = [
        (word, partial(_portrait, look, word)) for word in ("souriant", "surpris", "agacé", "ému")
    ]
    cells += [
        ("au repos", partial(_standing, look)),
        ("parle", partial(_standing, {**look, "pose": "parle"})),
    ]
    return sheet(cells, 6, (220, 300))


def sheets_of_people() -> Image.Image:
    """The model sheets of the whole cast, one under the other."""
    strips = [one_sheet(name) for name in PEOPLE]
    columns = 3
    width, height = strips[0].width // 2, strips[0].height // 2
    whole = Image.new("RGB", (columns * width, -(-len(strips) // columns) * (height + 20)), PAPER)
    pen, font = ImageDraw.Draw(whole), ImageFont.truetype(FONT, 14)
    for place, (name, strip) in enumerate(zip(PEOPLE, strips, strict=True)):
        left, top = place % columns * width, place // columns * (height + 20)
        whole.paste(strip.resize((width, height), Image.Resampling.LANCZOS), (left, top + 20))
        pen.text((left + 10, top + 2), name, INK, font)
    return whole


def scenes(height: int) -> Image.Image:
    """Two people in each place, as high as a stage of that many pixels."""
    found = places.drawn()
    names = list(PEOPLE)
    with ProcessPoolExecutor() as workers:
        pairs = [(PEOPLE[names[2 * n % 27]], PEOPLE[names[(2 * n + 13) % 27]]) for n in range(len(found))]
        drawn = list(workers.map(_scene, found, pairs, [height] * len(found)))
    pictures = [Image.open(io.BytesIO(data)) for data in drawn]
    columns = 3 if height > 300 else 6
    width = pictures[0].width
    whole = Image.new("RGB", (columns * width, -(-len(pictures) // columns) * height), PAPER)
    for place, picture in enumerate(pictures):
        whole.paste(picture, (place % columns * width, place // columns * height))
    return whole


def _scene(place: str, pair: tuple[Words, Words], height: int) -> bytes:
    planes = [encoding.opened(data) for _name, data in encoding.Place(place).pictures()]
    whole = planes[0]
    for plane in planes[1:-1]:
        whole = Image.alpha_composite(whole, plane)
    for look, x, turned in ((pair[0], 480, False), (pair[1], 1440, True)):
        person = encoding.opened(png(Person(look, light=places.card(place).light).document("souriant")))
        card = Person(look).card()
        anchor = card["ancre"][0]
        if turned:
            person, anchor = person.transpose(Image.Transpose.FLIP_LEFT_RIGHT), person.width - anchor
        whole.alpha_composite(person, (max(0, x - anchor), 1080 - person.height))
    whole = Image.alpha_composite(whole, planes[-1])
    out = io.BytesIO()
    whole.convert("RGB").resize((height * 16 // 9, height), Image.Resampling.LANCZOS).save(out, "PNG")
    return out.getvalue()


def _portrait(look: Words, expression: str) -> str:
    return Person(look).portrait_document(expression)


def _standing(look: Words) -> str:
    return Person(look).standing_document()


def _pair(word: str, first: str, second: str) -> str:
    return Pair(word, PEOPLE[first], PEOPLE[second]).document(("souriant", "souriant"))


PAIRS = {
    "main-sur-l-épaule": ("matteo", "gaëtan"),
    "bras-offert": ("jo", "roux"),
    "enfant-porté": ("antoine", "lina"),
    "main-dans-la-main": ("nadège", "éliott"),
    "sur-un-banc": ("bakary", "haddad"),
    "à-sa-hauteur": ("awa", "ghislaine"),
}
SHEETS: dict[str, Callable[[], Image.Image]] = {
    "expressions": expressions,
    "joues": played,
    "distribution": people,
    "fiches": sheets_of_people,
    "poses": poses,
    "contacts": contacts,
    "lieux": lieux,
    "scenes": partial(scenes, 360),
    "scenes-390": partial(scenes, 219),
}

if __name__ == "__main__":
    main(sys.argv[1:])
