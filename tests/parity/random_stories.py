"""Stories drawn at random: every part of the format, in French letters, with the odd signs a writer may type."""

import random
from collections.abc import Iterator

NUMBERS = {"lien": (0, -2, 3), "minutes_restées": (20, 0, 40), "été": (-1, -3, -1), "n": (0, 0, 1_000_000)}
FLAGS = ("prévenue", "clé", "où")
PEOPLE = {"lou": "Lou", "zoé-anaïs": "Zoé d’Anaïs", "m_petit": "Monsieur Petit"}
WORDS = (
    "Ici.",
    "*Là*, et pas ailleurs.",
    "Reste {minutes_restées} minutes, {lien} fois.",
    "{ lien } ?",
    "Un \\*astérisque\\* et un \\[crochet\\] et \\{une accolade\\}.",
    "Une barre \\\\ puis une autre \\ seule.",
    "Le [[cahier de liaison]], les [[cahier de liaison|cahiers]].",
    "« Oui & non » < peut-être > “là” 'ou' \"là-bas\".",
    "<b>gras</b> &amp; &#10; <!-- rien -->",
    "Fin\u00a0? \u202fOui\u2009!",
    "Deux  espaces, *puis * deux * autres*,  {lien}  fois.",
    "\\lou: c’est le nom d’une rue.",
    "Œuf, ÿ, ﬁn, e\u0301te\u0301 😀.",
)
EXPRESSIONS = ("", " (agacée)", " (en colère)", " (neutre)")


class Drawn:
    """One story, as ``chance`` has it: its YAML."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.scenes = [f"s{number}" for number in range(self.chance.randint(2, 8))]
        self.scenes[-1] = "scène-où-l-on-finit-presque"
        self.endings = ["fin", "autre_fin"][: self.chance.randint(1, 2)]

    def text(self) -> str:
        return "\n".join(
            [
                "format: 1",
                "titre: Au hasard",
                "accroche: Une porte.",
                "joué: lou",
                "personnages:",
                *(
                    f'  {who}: {{nom: "{name}", genre: x, rôle: "rôle", est: pro}}'
                    for who, name in PEOPLE.items()
                ),
                "variables:",
                *(
                    f"  {name}: {{départ: {start}, min: {low}, max: {high}}}"
                    for name, (start, low, high) in NUMBERS.items()
                ),
                *(f"  {name}: {self.pick('oui', 'non')}" for name in FLAGS),
                f"début: {self.scenes[0]}",
                "scènes:",
                *(line for name in self.scenes for line in self.scene(name)),
                *(line for name in self.endings for line in self.ending(name)),
            ]
        )

    def pick(self, *these: str) -> str:
        return self.chance.choice(these)

    def maybe(self, part: float = 0.5) -> bool:
        return self.chance.random() < part

    def anywhere(self) -> str:
        return self.pick(*self.scenes, *self.endings)

    def scene(self, name: str) -> Iterator[str]:
        moment = self.pick("", "", "", "observer", "composer", "messages")
        yield f"  {name}:"
        yield "    lieu: palier"
        if moment:
            yield f"    moment: {moment}"
        if self.maybe():
            yield f"    présents: [{', '.join(self.chance.sample(list(PEOPLE), self.chance.randint(0, 3)))}]"
        if self.maybe():
            yield f"    effets: [{self.effects()}]"
        if self.maybe(0.9):
            yield "    texte: |"
            yield from self.lines(6)
        choices = self.chance.choice([0, 1, 2, 2, 3, 3, 4, 40 if self.maybe(0.1) else 5])
        if moment in ("observer", "composer"):
            choices = max(1, choices)
        if choices:
            yield "    choix:"
            for number in range(choices):
                yield from self.choice(moment, number)
        if not choices or moment == "composer" or self.maybe():
            yield "    suite:"
            for _ in range(self.chance.randint(0, 2)):
                yield f"      - {{si: {self.condition()}, vers: {self.anywhere()}}}"
            yield f"      - {{vers: {self.anywhere()}}}"

    def choice(self, moment: str, number: int) -> Iterator[str]:
        yield f"      - texte: |\n          {number} {self.pick(*WORDS)}"
        if moment == "observer":
            yield f"        où: [{self.chance.randint(22, 78)}, {self.chance.randint(0, 100)}]"
        if moment not in ("observer", "composer") or (moment == "observer" and self.maybe()):
            yield f"        vers: {self.anywhere()}"
        if self.maybe(0.4):
            yield f"        si: {self.condition()}"
        if self.maybe(0.6):
            yield f"        effets: [{self.effects()}]"
        if self.maybe(0.4):
            yield "        une_fois: oui"
        if self.maybe(0.4):
            yield "        réplique: |"
            yield from self.lines(10)

    def ending(self, name: str) -> Iterator[str]:
        yield f"  {name}:"
        if self.maybe():
            yield f"    effets: [{self.effects()}]"
        if self.maybe(0.7):
            yield "    texte: |"
            yield from self.lines(6)
        yield f"    fin:\n      titre: |\n        {self.pick(*WORDS[:7])}\n      bilan: |"
        yield from self.lines(8)

    def lines(self, margin: int) -> Iterator[str]:
        for _ in range(self.chance.randint(1, 3)):
            when = f"[si {self.condition()}] " if self.maybe(0.4) else ""
            own = "[parole] " if self.maybe(0.1) else ""
            who = f"{self.pick(*PEOPLE)}{self.pick(*EXPRESSIONS)}: " if self.maybe() else ""
            words = self.pick(*(WORDS[:-2] if who else WORDS))
            yield " " * margin + when + own + who + words

    def condition(self, depth: int = 0) -> str:
        kind = self.chance.random()
        if depth < 3 and kind < 0.2:
            return f"({self.condition(depth + 1)} ou {self.condition(depth + 1)})"
        if depth < 3 and kind < 0.4:
            return f"{self.condition(depth + 1)} et {self.condition(depth + 1)}"
        if depth < 3 and kind < 0.5:
            return f"non ({self.condition(depth + 1)})"
        if kind < 0.65:
            return f"vu({self.anywhere()})"
        if kind < 0.8:
            return self.pick("", "non ") + self.pick(*FLAGS)
        name = self.pick(*NUMBERS)
        start, low, high = NUMBERS[name]
        bound = self.chance.choice([start, start + 1, start - 1, low, high, 0])
        return f"{name} {self.pick('=', '!=', '<', '<=', '>', '>=')} {max(-1_000_000, min(1_000_000, bound))}"

    def effects(self) -> str:
        return ", ".join(self.effect() for _ in range(self.chance.randint(1, 3)))

    def effect(self) -> str:
        if self.maybe(0.3):
            return f"{self.pick(*FLAGS)} = {self.pick('oui', 'non')}"
        amount = self.chance.choice([0, 1, 1, 2, -1, 7, 1_000_000, -1_000_000])
        name = self.pick(*NUMBERS)
        _, low, high = NUMBERS[name]
        sign = self.pick("+", "-", "=")
        return f"{name} {sign} {max(low, min(high, amount)) if sign == '=' else amount}"
