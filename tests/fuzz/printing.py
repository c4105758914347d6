"""What was parsed, written again as an author would: what is read back must be the same."""

import re
from dataclasses import replace

from scenarios.language import And, Compare, Condition, Effect, Flag, Not, Or, Seen
from scenarios.lines import Line, Part, Plain, Stress, Term, Value, looks_like_a_speaker


def condition_text(condition: Condition) -> str:
    """With no more parentheses than the shape asks for, so never deeper than what was read."""
    match condition:
        case Compare(variable, operator, number):
            return f"{variable} {operator} {number}"
        case Flag(variable):
            return variable
        case Seen(scene):
            return f"vu({scene})"
        case Not(part):
            return f"non {_inside(part, And, Or)}"
        case And(parts):
            return " et ".join(_inside(part, And, Or) for part in parts)
        case Or(parts):
            return " ou ".join(_inside(part, Or) for part in parts)
    raise TypeError(condition)


def _inside(part: Condition, *kinds: type) -> str:
    return f"({condition_text(part)})" if isinstance(part, kinds) else condition_text(part)


def effect_text(effect: Effect) -> str:
    value = {True: "oui", False: "non"}[effect.value] if isinstance(effect.value, bool) else effect.value
    return f"{effect.variable} {effect.operator} {value}"


def part_text(part: Part) -> str:
    match part:
        case Plain(words):
            return re.sub(r"([*\[{\\])", r"\\\1", words)
        case Stress(words):
            return f"*{words}*"
        case Term(word, words):
            return f"[[{word}|{words}]]"
        case Value(variable):
            return f"{{{variable}}}"
    raise TypeError(part)


def line_text(line: Line) -> str:
    """One line: ``[si …] [parole] who (expression): words``."""
    words = "".join(map(part_text, line.text.parts))
    when = f"[si {condition_text(line.when)}] " if line.when else ""
    own_words = "[parole] " if line.own_words else ""
    expression = f" ({line.expression})" if line.expression else ""
    if line.speaker:
        return f"{when}{own_words}{line.speaker}{expression}: {words}"
    plainly = "\\" if looks_like_a_speaker(replace(line, plainly=False)) else ""
    return f"{when}{own_words}{plainly}{words}"
