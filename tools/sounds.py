"""Make the sounds of ``assets/sons``, their cards, and the sheets that show them.

Run it through ``make sounds``; a word or more makes only those (``make sounds ONLY="quai choix"``) and keeps the
other cards as they are. Nothing is recorded: decision 26 says why, and what each kind of sound is made of.
"""

import sys
from pathlib import Path

import yaml

from assets.cast import HOME
from tools.sound import report
from tools.sound.catalogue import SOUNDS
from tools.sound.making import make

SHELF = HOME / "sons"
CARDS = SHELF / "sons.yaml"
SHEETS = SHELF / "planches"
HEAD = """\
# Written by `make sounds`: what each sound is, measured once encoded. Nobody has listened to them yet.
format: 1

"""


def main(words: list[str]) -> None:
    kept = {each["fichier"]: each for each in read_cards()}
    for sound in SOUNDS:
        if not words or sound.word in words:
            kept[f"{sound.file}.ogg"] = card = make(sound, SHELF)
            sys.stdout.write(" ".join(str(card.get(key)) for key in _TOLD) + "\n")
            sys.stdout.flush()
    cards = [kept[f"{sound.file}.ogg"] for sound in SOUNDS if f"{sound.file}.ogg" in kept]
    CARDS.write_text(
        HEAD + yaml.safe_dump({"sons": cards}, allow_unicode=True, sort_keys=False, width=110), "utf-8"
    )
    report.write(cards, SHELF, SHEETS)


_TOLD = ("fichier", "intensité_lufs", "crête_dbtp", "raie_la_plus_forte_db", "raccord", "poids_ko")


def read_cards(path: Path = CARDS) -> list[dict[str, object]]:
    return yaml.safe_load(path.read_text("utf-8"))["sons"] if path.is_file() else []


if __name__ == "__main__":
    main(sys.argv[1:])
