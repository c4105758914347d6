"""Collect the interface's sentences into locales/filrouge.pot, for translators.

The template is the same whoever makes it and whenever: sorted, without date or line number, so that its diff
shows words only. `make messages` runs this; a test fails when the template is stale.
"""

import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir, extract_from_file
from babel.messages.pofile import write_po

ROOT = Path(__file__).resolve().parent.parent
TEMPLATE = ROOT / "locales" / "filrouge.pot"
ROOMS = ("assets", "game", "scenarios", "site_builder")
COMMAND_LINE = "filrouge.py"
# Written by hand: Babel's own header names its version and the day.
HEADER = """\
# Fil rouge: the interface's sentences. Written by `make messages`, never by hand.
msgid ""
msgstr ""
"Project-Id-Version: fil-rouge\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""
FOR_TRANSLATORS = ("Traduction:",)


def interface_messages() -> Catalog:
    """The sentences marked in the code, each once, with the remarks left for whoever translates them."""
    catalog = Catalog()
    for room in ROOMS:
        for _file, _line, message, remarks, context in extract_from_dir(
            ROOT / room, comment_tags=FOR_TRANSLATORS, strip_comment_tags=True
        ):
            catalog.add(message, auto_comments=remarks, context=context)
    for _line, message, remarks, context in extract_from_file(
        "python", ROOT / COMMAND_LINE, comment_tags=FOR_TRANSLATORS, strip_comment_tags=True
    ):
        catalog.add(message, auto_comments=remarks, context=context)
    return catalog


def main(target: Path) -> None:
    """Write the template to `target`."""
    catalog = interface_messages()
    with target.open("wb") as out:
        out.write(HEADER.encode())
        write_po(out, catalog, width=110, no_location=True, omit_header=True, sort_output=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else TEMPLATE)
