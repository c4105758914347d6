"""The style sheets that are made of ``assets/tokens.yaml``: the colours of each scheme, and a universe's hue."""

import re
from collections.abc import Mapping

from assets.tokens import Tokens, tokens
from site_builder.markup import anchor

# The roles that pages have; what they do not use stays in the window.
_ROLES = ("ink", "paper", "soft", "card", "control", "thread")
_FONT = '"Bricolage Grotesque", system-ui, sans-serif'
# What the visitor chose goes before what the system asks for. Paper is printed light.
_ASKED = ':root:not([data-o~="clair"], [data-o~="contraste"])'
_CHOSEN = '[data-o~="sombre"]'
_CONTRAST = '[data-o~="contraste"]'


def tokens_css() -> str:
    """Colours by role: light, dark as the system or the visitor asks, more contrast."""
    look = tokens()
    first = look.colours("light", look.default_hue)
    dark, contrast = look.schemes["dark"], look.schemes["contrast"]
    plain = f"{_said(first, _ROLES)} {_said(first, ('vivid', 'deep', 'pale'))} --display: {_FONT};"
    hues = f"--deep: var(--vivid); --pale: {dark['pale']};"
    return "\n".join(
        (
            f":root {{ color-scheme: light; {plain} }}",
            f"@media screen and (prefers-color-scheme: dark) {{ {_dark(dark, _ASKED, hues)} }}",
            f"@media screen {{ {_dark(dark, _CHOSEN, hues)} }}",
            f"{_CONTRAST} {{ {_said(contrast, _ROLES)} }}",
            f'{_CONTRAST}, {_CONTRAST} [class*="t-"] {{ --deep: {contrast["ink"]}; --pale: {contrast["paper"]}; }}',
        )
    )


def _dark(colours: Mapping[str, str], where: str, hues: str) -> str:
    own = f"{where} {{ color-scheme: dark; {_said(colours, _ROLES)} }}"
    return f'{own} {where}, {where} [class*="t-"] {{ {hues} }}'


def motion_css() -> str:
    """How long movements take that pages have."""
    motion = tokens().motion
    taken = {name: motion[name] for name in ("enter", "lean", "react", "breathe", "drift")}
    times = [f"--{name}: {each['seconds']}s;" for name, each in taken.items()]
    return f":root {{ {' '.join(times)} --pull: {motion['thread']['seconds']}s; }}"


def hue_css(name: str) -> str:
    """The colours of one universe, under the class that its pages carry."""
    return _hue(tokens(), name)


def hues_css() -> str:
    look = tokens()
    return "\n".join(_hue(look, name) for name in look.hues)


def _hue(look: Tokens, name: str) -> str:
    hue = look.hues[name]
    return f".t-{anchor(name)} {{ --vivid: {hue.vivid}; --deep: {hue.deep}; --pale: {hue.pale}; }}"


def _said(colours: Mapping[str, str], roles: tuple[str, ...]) -> str:
    return " ".join(f"--{role}: {_short(colours[role])};" for role in roles)


def _short(colour: str) -> str:
    """``#fff`` for ``#ffffff``."""
    return re.sub(r"^#(.)\1(.)\2(.)\3$", r"#\1\2\3", colour)
