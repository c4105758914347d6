"""Interface strings go through gettext. French is the source language, so no catalogue is needed for it."""

import gettext
from pathlib import Path

DOMAIN = "filrouge"
_catalogue = gettext.translation(DOMAIN, Path(__file__).parent / "locales", fallback=True)

_ = _catalogue.gettext
ngettext = _catalogue.ngettext
