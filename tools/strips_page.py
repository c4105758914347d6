"""Film strips of what moves in a story's page, ten frames each, for docs/art: run it after a change, and look.

``python tools/strips_page.py`` builds the site and opens a story from the disk, on a wide screen and on a phone.
What style sheets move is stopped at exact instants; faces, that a script changes, are shot as they come.
"""

import io
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from playwright.sync_api import Browser, Page, sync_playwright

from scenarios.content import PACKAGED, read_content
from site_builder.build import build_site
from tools.sheets import ART, FONT, INK, PAPER, light
from tools.strips_window import FRAMES, Area, Strip

STORY = "univers/petite-enfance/recit.html"
SIZES = {"grand écran": (1280, 720), "téléphone": (390, 844)}
LOOKED_AT = {
    1280: (100, 60, 740, 420),
    390: (0, 30, 390, 320),
}  # of the page: the stage, and where the sheet begins
CHOICES = {1280: (640, 340, 1280, 700), 390: (0, 280, 390, 680)}
HIGH = 150  # of a frame
MOST = 30  # presses

# Do something that changes the address, and hold all that begins to move.
PRESS = """(selector) => new Promise((done) => {
  addEventListener("hashchange", () => setTimeout(() => {
    document.getAnimations().forEach((each) => each.pause());
    done();
  }), { once: true });
  const found = document.querySelector(selector);
  if (found) found.click(); else history.back();
})"""
AT = "(now) => document.getAnimations().forEach((each) => { each.pause(); each.currentTime = now; })"
PLAY = "() => document.getAnimations().forEach((each) => each.finish())"
NEXT = "#choix button, #apres .bouton"


class Shown:
    """A story's page, at a size."""

    def __init__(self, page: Page, size: tuple[int, int]) -> None:
        self.page, self.size = page, size

    def instants(self, seconds: float) -> list[Image.Image]:
        found = []
        for number in range(FRAMES):
            self.page.evaluate(AT, 1_000 * seconds * number / (FRAMES - 1))
            found.append(self.shot())
        self.page.evaluate(PLAY)
        return found

    def shot(self, areas: Mapping[int, Area] = LOOKED_AT) -> Image.Image:
        whole = Image.open(io.BytesIO(self.page.screenshot())).convert("RGB").crop(areas[self.size[0]])
        return whole.resize((round(whole.width * HIGH / whole.height), HIGH), Image.Resampling.LANCZOS)

    def press_on(self, wanted: str = "") -> None:
        """Go on by the first choice, to a page where ``wanted`` shows."""
        for _press in range(MOST):
            self.page.evaluate(PRESS, NEXT)
            if not wanted or self.page.query_selector(wanted):
                return
        raise LookupError(wanted)


def strips(shown: Shown, where: str) -> Iterator[Strip]:
    page = shown.page
    page.evaluate(PRESS, "#debut .rejouer")
    yield f"{where} : on entre, les plans dérivent", shown.instants(1.2)
    shown.press_on(".pull")
    yield f"{where} : le fil tire la page", shown.instants(0.45)
    page.evaluate(PRESS, "#avant")
    yield f"{where} : un choix en arrière", shown.instants(0.45)
    shown.press_on(".reacts")
    yield f"{where} : un visage change, la tête s’incline", shown.instants(0.25)
    shown.press_on(".leans .face[src*=neutre]")
    page.evaluate(PLAY)
    yield f"{where} : quelqu’un parle", [shown.shot() for _frame in range(FRAMES)]
    shown.press_on("#choix button")
    page.evaluate(PLAY)
    button = page.query_selector("#choix button")
    button.scroll_into_view_if_needed()
    before = [shown.shot(CHOICES) for _frame in range(3)]
    box = button.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    held = [shown.shot(CHOICES) for _frame in range(4)]
    page.mouse.up()
    yield f"{where} : un choix sous le doigt", [*before, *held, *(shown.shot(CHOICES) for _frame in range(3))]


def sheet(rows: list[Strip]) -> Image.Image:
    head = 30
    width = max(sum(frame.width for frame in frames) for _name, frames in rows)
    whole = Image.new("RGB", (width, (HIGH + head) * len(rows)), PAPER)
    pen, font = ImageDraw.Draw(whole), ImageFont.truetype(FONT, 19)
    for row, (name, frames) in enumerate(rows):
        top, left = row * (HIGH + head), 0
        pen.text((8, top + 4), name, INK, font)
        for frame in frames:
            whole.paste(frame, (left, top + head))
            left += frame.width
    return whole


@contextmanager
def site() -> Iterator[Path]:
    """The site of the shipped content, in a folder that goes afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        for path, data in build_site(read_content(PACKAGED)).files.items():
            file = Path(folder) / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        yield Path(folder)


def shown_at(browser: Browser, folder: Path, size: tuple[int, int]) -> Shown:
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    page.goto((folder / STORY).as_uri())
    page.wait_for_load_state("networkidle")
    return Shown(page, size)


def main() -> None:
    rows: list[Strip] = []
    with site() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        for where, size in SIZES.items():
            rows += strips(shown_at(browser, folder, size), where)
        browser.close()
    picture = sheet(rows)
    file = ART / "mouvement-page.webp"
    file.write_bytes(light(picture))
    print(file.name, picture.size, file.stat().st_size)  # noqa: T201 - whoever draws reads it


if __name__ == "__main__":
    main()
