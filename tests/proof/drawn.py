"""Small stories whose every part is drawn, written as an author would: hypothesis finds the smallest that fails."""

from hypothesis import strategies as st

from tests.scenarios.tiny import HEAD

NAMES = ("a", "b", "c", "d", "e")
VARIABLES = """\
variables:
  n: {départ: 0, min: 0, max: 3}
  t: {départ: 6, min: -2, max: 9}
  clé: non
  su: oui
début: a
scènes:
"""
ENDINGS = """\
  fin:
    effets: [n + 1]
    texte: Fini.
    fin: {titre: Fin, bilan: "[si clé ou n = 3] Un bilan.\\n\\nFini."}
  autre_fin: {texte: Fini., fin: {titre: Autre fin, bilan: Fini.}}
"""

_NUMBERS = {"n": st.integers(-1, 4), "t": st.integers(-3, 10)}
_COMPARED = st.sampled_from(["n", "t"]).flatmap(
    lambda name: st.builds(
        lambda sign, number: f"{name} {sign} {number}",
        st.sampled_from(["=", "!=", "<", "<=", ">", ">="]),
        _NUMBERS[name],
    )
)
_LEAVES = _COMPARED | st.sampled_from(["clé", "su", *(f"vu({name})" for name in NAMES)])
CONDITIONS = st.recursive(
    _LEAVES,
    lambda inside: (
        inside.map("non ({})".format)
        | st.builds("{} et {}".format, inside.map("({})".format), inside.map("({})".format))
        | st.builds("{} ou {}".format, inside.map("({})".format), inside.map("({})".format))
    ),
    max_leaves=3,
)
EFFECTS = st.lists(
    st.sampled_from(
        [
            "n + 1",
            "n - 2",
            "n = 3",
            "n + 9",
            "t - 3",
            "t + 2",
            "t - -2",
            "t = 4",
            "clé = oui",
            "clé = non",
            "su = non",
        ]
    ),
    min_size=1,
    max_size=2,
).map(lambda effects: f"[{', '.join(effects)}]")
GOTO = st.sampled_from([*NAMES, "fin", "fin", "autre_fin"])
REPLY = st.sampled_from(
    ["Deux mots.", "[si n >= 2] Trois mots ici.", "[si t < 4 et clé] Non.\n\n          Si."]
)


@st.composite
def stories(draw: st.DrawFn) -> str:
    """A story of five scenes and two endings."""
    return HEAD + VARIABLES + "".join(_scene(draw, name) for name in NAMES) + ENDINGS


def _scene(draw: st.DrawFn, name: str) -> str:
    moment = draw(st.sampled_from(["", "", "", "observer", "composer"]))
    lines = [
        f"  {name}:",
        "    lieu: palier",
        "    texte: |",
        "      Mot {n}.",
        f"      [si {draw(CONDITIONS)}] Un.",
    ]
    lines += [f"    moment: {moment}"] if moment else []
    lines += [f"    effets: {draw(EFFECTS)}"] if draw(st.booleans()) else []
    choices = draw(st.lists(_choice(moment), min_size=1 if moment else 0, max_size=3))
    lines += ["    choix:", *choices] if choices else []
    if not choices or moment == "composer" or draw(st.booleans()):
        lines.append("    suite:")
        lines += [f"      - {{si: {draw(CONDITIONS)}, vers: {draw(GOTO)}}}"] if draw(st.booleans()) else []
        lines.append(f"      - vers: {draw(GOTO)}")
    return "\n".join([*lines, ""])


@st.composite
def _choice(draw: st.DrawFn, moment: str) -> str:
    goto = draw(GOTO)
    parts = [f"texte: Vers {goto}"]
    parts += [f"vers: {goto}"] if not moment or draw(st.booleans()) else []
    parts += ["où: [50, 50]"] if moment == "observer" else []
    parts += [f"si: {draw(CONDITIONS)}"] if draw(st.booleans()) else []
    parts += [f"effets: {draw(EFFECTS)}"] if draw(st.booleans()) else []
    parts += ["une_fois: oui"] if draw(st.booleans()) else []
    lines = [f"      - {parts[0]}", *(f"        {part}" for part in parts[1:])]
    if draw(st.booleans()):
        lines += ["        réplique: |", f"          {draw(REPLY)}"]
    return "\n".join(lines)
