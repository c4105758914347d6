"""Make what the pages show, once: pictures in AVIF with WebP behind, fonts with the letters of French.

Run it through ``make pictures`` when a drawing changes, and look at the result before committing it. A build of the
site only copies what lies in ``assets/web``; ``sources.json`` there says what each file was made from, and a test
reads it. What it needs is named in docs/decisions/0013-pictures-for-the-web.md: nobody who plays or builds does.
"""

import hashlib
import io
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import resvg_py
import yaml
from fontTools import subset
from PIL import Image

ASSETS = Path(__file__).resolve().parent.parent / "assets"
WEB = ASSETS / "web"

# A phone is never given more than 960 pixels; the widest is for projectors. WebP is for browsers of before 2022.
PLACE_WIDTHS = {"avif": (480, 720, 960, 1440), "webp": (480, 960)}
HERO_WIDTHS = {"avif": (480, 720, 960, 1440), "webp": (720,)}
# Parts, in hundredths, of the size people are drawn at on a stage 1080 high. Of a face, AVIF would save nothing.
BODY_PARTS = {"avif": (36, 60), "webp": (48,)}
FACE_PART = 48
# A back plane holds signs that are read; what stands before it is large and plain.
QUALITY = {"fond": 46, "avant": 40, "corps": 48, "visage": 50, "groupe": 50}

FRENCH = (
    "U+20-7E,U+A0,U+AB,U+B7,U+BB,U+C0,U+C2,U+C6-CB,U+CE,U+CF,U+D4,U+D9,U+DB,U+DC,U+E0,U+E2,U+E6-EB,U+EE,U+EF,U+F4,"
    "U+F9,U+FB,U+FC,U+FF,U+152,U+153,U+2013,U+2014,U+2019,U+2026,U+202F,U+20AC"
)
FONTS = ("bricolage-grotesque-800",)
# Its licence reserves the name for the file as it is.
UNCHANGED = ("opendyslexic-400.woff", "opendyslexic-700.woff")

# Who stands where on the home page: name, pose, face, middle of the feet, height, and whether they are turned round.
GROUP = (
    ("corinne", "corps", "souriant", 610, 760, False),
    ("idriss", "corps", "rieur", 920, 800, True),
    ("prosper", "corps", "souriant", 330, 700, False),
    ("dylan", "corps-parle", "surpris", 780, 700, False),
    ("verdier", "corps", "rieur", 1180, 640, True),
    ("haddad", "corps-parle", "malicieux", 480, 600, False),
    ("lou", "corps", "rieur", 1010, 600, True),
)
GROUP_SIZE = (1440, 1000)


def main() -> None:
    """Make everything anew, beside what is there, which stays until the new pictures are whole."""
    new = WEB.with_name("web.new")
    shutil.rmtree(new, ignore_errors=True)
    for source in sources():
        for path, data in products(source):
            file = new / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
    for file in sorted(ASSETS.glob("polices/OFL-[bo]*.txt")):  # of those two fonts
        shutil.copy(file, new / "polices")
    made = {source.relative_to(ASSETS).as_posix(): fingerprint(source) for source in sources()}
    (new / "sources.json").write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")
    shutil.rmtree(WEB, ignore_errors=True)
    new.rename(WEB)


def sources() -> list[Path]:
    """Every file that something is made from."""
    patterns = (
        "lieux/*/*.webp",
        "personnages/*/*.webp",
        "personnages/*/visages/*.webp",
        "sources/accueil/*.svg",
    )
    pictures = [file for pattern in patterns for file in sorted(ASSETS.glob(pattern))]
    fonts = [ASSETS / "polices" / name for name in (*(f"{font}.ttf" for font in FONTS), *UNCHANGED)]
    return [*pictures, *fonts, ASSETS / "icone.svg"]


def fingerprint(file: Path) -> str:
    """What tells a drawing from its next version."""
    return hashlib.sha256(file.read_bytes()).hexdigest()[:16]


def products(source: Path) -> Iterator[tuple[str, bytes]]:
    """What is made from one file: paths under ``assets/web``, and bytes."""
    stem = source.relative_to(ASSETS).with_suffix("").as_posix()
    kind = stem.split("/")[0]
    if source.name in UNCHANGED:
        yield stem + ".woff", source.read_bytes()
    elif kind == "polices":
        yield stem + ".woff2", french(source)
    elif source.name == "icone.svg":
        yield "icone.svg", source.read_bytes()
        yield "icone.png", bytes(resvg_py.svg_to_bytes(svg_path=str(source), width=180, height=180))
    elif kind == "lieux":
        yield from in_widths(Image.open(source), stem, PLACE_WIDTHS, QUALITY[source.stem])
    elif source.parent.name == "visages":
        face = Image.open(source)
        yield stem + ".webp", encoded(face, hundredths(face, FACE_PART), "webp", QUALITY["visage"])
    elif kind == "personnages":
        # Some hosts keep folders whose names begin with "_" for themselves.
        path, body = stem.replace("/_", "/"), Image.open(source)
        for ending, parts in BODY_PARTS.items():
            for part in parts:
                data = encoded(body, hundredths(body, part), ending, QUALITY["corps"])
                yield f"{path}-{part}.{ending}", data
    else:
        yield from in_widths(group(source), "accueil/groupe", HERO_WIDTHS, QUALITY["groupe"])


def in_widths(
    picture: Image.Image, path: str, widths: dict[str, tuple[int, ...]], quality: int
) -> Iterator[tuple[str, bytes]]:
    """One picture in every ending and width it is wanted in."""
    for ending, wanted in widths.items():
        for width in wanted:
            yield f"{path}-{width}.{ending}", encoded(picture, width, ending, quality)


def hundredths(picture: Image.Image, part: int) -> int:
    """A part of a picture's width."""
    return round(picture.width * part / 100)


def encoded(picture: Image.Image, width: int, ending: str, quality: int) -> bytes:
    """A picture at a width, its height following, as AVIF or WebP."""
    height = round(picture.height * width / picture.width)
    small = picture.resize((width, height), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    if ending == "avif":
        # One thread, so that the bytes depend on the drawing alone; the second tuning is kinder to what is cut out.
        tuned = {"tune": "ssim"} if picture.mode == "RGBA" else {}
        small.save(out, "AVIF", quality=quality, speed=2, max_threads=1, advanced=tuned)
    else:
        small.save(out, "WEBP", quality=quality + 14, method=6)
    return out.getvalue()


def group(backdrop: Path) -> Image.Image:
    """The people of the first story, together, before the thread."""
    drawn = bytes(resvg_py.svg_to_bytes(svg_path=str(backdrop)))
    picture = Image.open(io.BytesIO(drawn)).convert("RGBA")
    for who, pose, face, middle, height, turned in GROUP:
        folder = ASSETS / "personnages" / who
        card = yaml.safe_load((folder / "fiche.yaml").read_text(encoding="utf-8"))
        person = Image.open(folder / f"{pose}.webp").convert("RGBA")
        person.paste(Image.open(folder / "visages" / f"{face}.webp"), card["visage"][:2])
        person = person.resize(
            (round(person.width * height / person.height), height), Image.Resampling.LANCZOS
        )
        if turned:
            person = person.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        picture.alpha_composite(person, (middle - person.width // 2, GROUP_SIZE[1] - height))
    return picture


def french(font: Path) -> bytes:
    """A font with the letters of French alone, as WOFF2."""
    options = subset.Options(flavor="woff2", hinting=False, desubroutinize=True, layout_features=["kern"])
    loaded = subset.load_font(font, options)
    chosen = subset.Subsetter(options)
    chosen.populate(unicodes=subset.parse_unicodes(FRENCH.replace("U+", "")))
    chosen.subset(loaded)
    out = io.BytesIO()
    subset.save_font(loaded, out, options)
    return out.getvalue()


if __name__ == "__main__":
    main()
