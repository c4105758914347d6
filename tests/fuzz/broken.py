"""``python -m tests.fuzz.broken TARGET …``: promises broken on purpose: a fuzzer must find both."""

import sys

import atheris

with atheris.instrument_imports(include=["scenarios.language"]):
    from scenarios.language import Not, parse_condition
    from scenarios.mistakes import Mistake
    from tests.fuzz.guided import fuzz
    from tests.fuzz.targets import Target, of_words


def nothing_is_denied(text: str) -> None:
    try:
        condition = parse_condition(text)
    except Mistake:
        return
    assert not isinstance(condition, Not), "denied"


def every_text_ends(text: str) -> None:
    while "vu(" in text:
        pass


BROKEN = {
    "promise": Target(of_words(nothing_is_denied), list, 40, 0),
    "hang": Target(of_words(every_text_ends), list, 40, 0),
}

if __name__ == "__main__":
    name, *given = sys.argv[1:]
    fuzz(BROKEN[name], "", given)
