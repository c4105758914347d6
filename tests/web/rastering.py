"""The same drawing made into pixels by the window's renderer and by a browser, and how far apart they are."""

import base64
import functools
import io
import json

from PIL import Image, ImageChops, ImageFilter

from assets.rasters import png
from tests.web.tab import Tab

FAR = 40  # of 255, in the channel that differs most
# Paint has no soft edges here, so that what is transparent is compared too.
BEHIND = (138, 122, 144, 255)
_DRAW = """new Promise((done, fail) => {
  const image = new Image();
  image.onerror = () => fail(new Error("the drawing cannot be read"));
  image.onload = () => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [%d, %d];
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    done(canvas.toDataURL());
  };
  image.src = "data:image/svg+xml;base64," + %s;
})"""


def by_the_window(svg: str, width: int) -> Image.Image:
    return _over(png(svg, width))


def by_a_browser(tab: Tab, svg: str, size: tuple[int, int]) -> Image.Image:
    words = json.dumps(base64.b64encode(svg.encode()).decode())
    told: str = tab.evaluate(_DRAW % (*size, words))
    return _over(base64.b64decode(told.partition(",")[2]))


def apart(one: Image.Image, other: Image.Image) -> tuple[float, float]:
    """Hundredths of the pixels that are far apart: (where neither drawing has an edge, everywhere)."""
    far = _widest(ImageChops.difference(one, other)).point(lambda value: 255 * (value > FAR))
    flat = ImageChops.invert(ImageChops.lighter(_edges(one), _edges(other)))
    inside = ImageChops.multiply(far, flat)
    whole = one.width * one.height / 100
    return inside.histogram()[255] / whole, far.histogram()[255] / whole


def _edges(picture: Image.Image) -> Image.Image:
    """White within a pixel of where a colour changes."""
    contrast = ImageChops.difference(
        picture.filter(ImageFilter.MaxFilter(3)), picture.filter(ImageFilter.MinFilter(3))
    )
    return _widest(contrast).point(lambda value: 255 * (value > FAR))


def _widest(picture: Image.Image) -> Image.Image:
    return functools.reduce(ImageChops.lighter, picture.split())


def _over(data: bytes) -> Image.Image:
    drawn = Image.open(io.BytesIO(data)).convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", drawn.size, BEHIND), drawn).convert("RGB")
