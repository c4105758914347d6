"""Every state of the pages, at each size and in each look, as contact sheets: run it, and look at them all.

``python tools/states_page.py FOLDER`` builds the site, opens it from the disk and shoots in Chromium. What a phone
shows goes to docs/art.
"""

import io
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from scenarios.address import pack, story_mark
from scenarios.content import PACKAGED, read_content
from scenarios.explore import walk
from scenarios.model import Moment, Scene
from scenarios.play import replay
from tools.sheets import ART, light
from tools.states import sheet
from tools.strips_page import site

SIZES = {"390x844": (390, 844), "1366x768": (1366, 768)}
LOOKS = {"clair": "clair", "sombre": "sombre", "contraste": "contraste", "grand": "t4"}
KEPT = "390x844"
FIRST = "aide-a-domicile"
State = tuple[str, str, Callable[[Page], None]]  # its name, its address, and what is done there


def states() -> Iterator[State]:
    """In the order somebody meets them."""
    yield "l’accueil", "index.html", still
    yield "les univers", "univers.html", still
    yield "un univers", f"univers/{FIRST}/index.html", still
    yield "une histoire s’ouvre", f"univers/{FIRST}/recit.html", still
    yield "des choix", at(lambda scene: len(scene.choices) > 2 and scene.moment is None), still
    yield "un choix en main", at(lambda scene: len(scene.choices) > 2 and scene.moment is None), focused
    yield "le temps compte", at(lambda scene: scene.timer), to("#choisir", "minuteurs")
    yield "des messages", at(lambda scene: scene.moment is Moment.MESSAGES), to("#dit")
    yield "mettre en ordre", at(lambda scene: scene.moment is Moment.ORDER), ordered
    yield "regarder", at(lambda scene: scene.moment is Moment.OBSERVE), still
    yield "« En vrai »", at(lambda scene: scene.cards), to("#dit figure")
    yield "une fin", at(lambda scene: scene.ending), still
    yield "une fin, ce qu’elle propose", at(lambda scene: scene.ending), to("#offres")
    yield "un mot du métier", at(lambda scene: any(any(each.text.terms()) for each in scene.text)), word
    yield "les options", "index.html", lambda page: page.click(".affichage")
    yield "à qui parler", "a-qui-parler.html", still
    yield "le carnet", "carnet.html", still
    yield "une capsule", f"univers/{FIRST}/capsule.html", still
    yield "une histoire montrée à un groupe", at(lambda scene: len(scene.choices) > 2), presented
    yield "un métier", "metiers/aide-soignant.html", still
    yield "un chemin", "chemins.html", still
    yield "les sources", "sources.html", still


def at(is_it: Callable[[Scene], object]) -> str:
    """The address of the shortest play to a scene of that kind."""
    content = read_content(PACKAGED)
    for slug, read in content.stories.items():
        walked = walk(read.story)
        for number, state in enumerate(walked.states):
            if is_it(read.story.scenes[state.scene]):
                play, _whole = replay(read.story, [each - 1 for each in walked.play_to(number)])
                while play.state.scene != state.scene and (after := play.follow()):
                    play = after
                return f"univers/{slug}/recit.html#{pack(story_mark(read.story), play.moves)}"
    raise LookupError("no shipped story has one")


def still(_page: Page) -> None:
    """It is there."""


def to(selector: str, option: str = "") -> Callable[[Page], None]:
    """Bring something into sight, with an option more."""

    def shown(page: Page) -> None:
        if option:
            page.evaluate("(option) => document.documentElement.dataset.o += ' ' + option", option)
            page.evaluate("dispatchEvent(new Event('options'))")
        page.evaluate(
            "(selector) => document.querySelector(selector).scrollIntoView({ behavior: 'instant' })", selector
        )

    return shown


def focused(page: Page) -> None:
    page.evaluate("document.querySelectorAll('#choix button')[1].focus({ focusVisible: true })")


def ordered(page: Page) -> None:
    page.evaluate("document.querySelector('#choix button').click()")
    page.wait_for_timeout(200)
    to("#ordre")(page)


def word(page: Page) -> None:
    page.evaluate("document.querySelector('#dit a, #dit button')?.click()")


def presented(page: Page) -> None:
    page.evaluate("document.querySelector('main .affichage').click()")
    page.wait_for_selector(".bar-of-presenter")
    for _press in range(8):
        page.keyboard.press("PageDown")
        page.wait_for_timeout(50)


def shoot(page: Page, folder: Path, state: State, look: str) -> Image.Image:
    _name, address, show = state
    path, _mark, play = address.partition("#")
    page.goto("about:blank")
    page.goto(f"{(folder / path).as_uri()}?o={look}.calme" + (f"#{play}" if play else ""))
    page.wait_for_load_state("networkidle")
    show(page)
    page.wait_for_timeout(150)
    return Image.open(io.BytesIO(page.screenshot())).convert("RGB")


def main(out: Path) -> None:
    wanted = list(states())
    with site() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        for size, (width, height) in SIZES.items():
            page = browser.new_page(viewport={"width": width, "height": height})
            for look, option in LOOKS.items():
                cells = [(state[0], shoot(page, folder, state, option)) for state in wanted]
                drawn = sheet(cells)
                out.mkdir(parents=True, exist_ok=True)
                drawn.save(out / f"page-{size}-{look}.png")
                if size == KEPT:
                    (ART / f"etats-page-{look}.webp").write_bytes(light(drawn))
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
