"""Drawings for the pages: AVIF with WebP behind, in the widths that a page asks for (decision 13).

A place is two pictures there: what is behind people, its two far planes as one, and what is before them.
"""

import functools
import hashlib
import io
import json
from collections.abc import Iterable, Iterator, Mapping

from PIL import Image

from assets.cast import CARD, Words
from assets.figure.compose import FRAMES, SPEECH, Person
from assets.figure.expressions import EXPRESSIONS
from assets.rasters import Place, Two, face_file, png
from assets.together import Together

# A phone is never given more than 960 pixels; the widest is for projectors. WebP is for browsers of before 2022.
PLACE_WIDTHS = {"avif": (480, 720, 960, 1440), "webp": (480, 960)}
# Parts, in hundredths, of the size people are drawn at on a stage 1080 high. Of a face, AVIF would save nothing.
BODY_PARTS = {"avif": (36, 60), "webp": (48,)}
FACE_PART = 48
# What is behind holds signs that are read; what stands before it is large and plain. A story changes faces most.
QUALITY = {"fond": 46, "avant": 40, "corps": 36, "visage": 40}
SOFT_EDGES = 60  # of 100: how exact the transparency of a WebP is
AT_REST = "neutre"
# Of the AVIF encoder: 0 takes longest. Pictures made once for everybody are worth the wait, those of one site are not.
CARE, HASTE = 5, 8

Files = Iterator[tuple[str, bytes]]


def settings() -> str:
    """What tells how pictures are encoded from the next way: it is part of what each was made from."""
    said = repr((PLACE_WIDTHS, BODY_PARTS, FACE_PART, QUALITY, SOFT_EDGES, CARE, AT_REST, FRAMES))
    return hashlib.sha256(said.encode()).hexdigest()[:8]


def place(word: str, speed: int = CARE) -> Files:
    """The pictures of a place: (file name, bytes)."""
    planes = {name.removesuffix(".png"): opened(data) for name, data in Place(word).pictures()}
    back = planes["fond"]
    if "milieu" in planes:
        back = Image.alpha_composite(back, planes["milieu"])
    yield from in_widths(back.convert("RGB"), "fond", PLACE_WIDTHS, QUALITY["fond"], speed)
    yield from in_widths(planes["avant"], "avant", PLACE_WIDTHS, QUALITY["avant"], speed)


def person(words: Words, speed: int = CARE) -> Files:
    """The pictures of somebody, and the card of their measures: (file name, bytes)."""
    drawn = Person(words)
    for name, speaks in (("corps", False), ("corps-parle", True)):
        yield from _body(name, opened(png(drawn.document(speaks=speaks))), speed)
    yield from _faces(drawn)
    yield from _moving(drawn)
    yield CARD, json.dumps(drawn.card(), ensure_ascii=False).encode()


def two(word: str, first: Words, second: Words, speed: int = CARE) -> Files:
    """The pictures of two people who touch, and the card of their measures: (file name, bytes).

    Their arms are held: that one of them speaks is seen from the mouth, so those faces are there too.
    """
    drawn = Two.of(word, first, second).drawn()
    yield from _body("corps", opened(png(drawn.document())), speed)
    yield from _faces(drawn)
    yield from _faces(drawn, SPEECH)
    yield CARD, json.dumps(drawn.card(), ensure_ascii=False).encode()


def _moving(drawn: Person) -> Files:
    """The frames of a face at rest: enough for somebody to blink and to speak, since every face in each would weigh."""
    for frame in FRAMES:
        yield from _faces(drawn, frame, (AT_REST,))


def _faces(
    drawn: Person | Together, frame: str = "", expressions: Iterable[str] = tuple(EXPRESSIONS)
) -> Files:
    for expression in expressions:
        for whose, document in drawn.faces(expression, frame):
            face = opened(png(document))
            data = encoded(face, hundredths(face, FACE_PART), "webp", QUALITY["visage"])
            yield f"visages/{whose}{face_file(expression, frame)}.webp", data


def _body(name: str, body: Image.Image, speed: int) -> Files:
    for ending, parts in BODY_PARTS.items():
        for part in parts:
            data = encoded(body, hundredths(body, part), ending, QUALITY["corps"], speed)
            yield f"{name}-{part}.{ending}", data


def whole_place(word: str, width: int) -> bytes:
    """The planes of a place, one over the other, as PNG: drawn at that width, which is quicker than to shrink them."""
    planes = [opened(png(file.read_text(encoding="utf-8"), width)) for file in Place(word).planes]
    out = io.BytesIO()
    functools.reduce(Image.alpha_composite, planes).save(out, "PNG")
    return out.getvalue()


def as_webp(data: bytes, quality: int) -> tuple[tuple[int, int], bytes]:
    """A PNG as WebP, quickly: (its size in pixels, bytes)."""
    picture, out = opened(data), io.BytesIO()
    picture.save(out, "WEBP", quality=quality, method=3)
    return picture.size, out.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGBA")


def hundredths(picture: Image.Image, part: int) -> int:
    """A part of a picture's width."""
    return round(picture.width * part / 100)


def in_widths(
    picture: Image.Image, name: str, widths: Mapping[str, tuple[int, ...]], quality: int, speed: int = CARE
) -> Files:
    """One picture in every ending and width it is wanted in."""
    for ending, wanted in widths.items():
        for width in wanted:
            yield f"{name}-{width}.{ending}", encoded(picture, width, ending, quality, speed)


def encoded(picture: Image.Image, width: int, ending: str, quality: int, speed: int = CARE) -> bytes:
    """A picture at a width, its height following, as AVIF or WebP."""
    height = round(picture.height * width / picture.width)
    small = picture.resize((width, height), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    if ending == "avif":
        # One thread, so that the bytes depend on the drawing alone; the second tuning is kinder to what is cut out.
        tuned = {"tune": "ssim"} if picture.mode == "RGBA" else {}
        small.save(out, "AVIF", quality=quality, speed=speed, max_threads=1, advanced=tuned)
    else:
        small.save(out, "WEBP", quality=quality + 14, method=6, alpha_quality=SOFT_EDGES)
    return out.getvalue()
