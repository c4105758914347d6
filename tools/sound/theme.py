"""« Le fil »: six notes that go up, hold, come back, reach further and rest, in three moods."""

from tools.sound.bodies import BOX, bowed, plucked, rustled, struck
from tools.sound.mix import Mix
from tools.sound.noise import band

# Half tones above the first note, which is a low E; the first three are the stitch that the player earns.
THREAD = (0, 4, 7, 5, 9, 7)
WORRIED = (0, 3, 7, 5, 8, 7)
FIRST = 329.63


def note(step: int, octave: int = 0) -> float:
    """In hertz."""
    return float(FIRST * 2 ** (step / 12 + octave))


def calm(mix: Mix) -> None:
    """The thread alone, taken up slowly."""
    draw = mix.draw
    _chords(mix, ((0, 4, 7), (-3, 0, 4), (-7, -3, 0), (-5, -1, 2)), -25)
    for turn, shift in enumerate((0, 0, -3, -5)):
        for rank, step in enumerate(THREAD if turn % 2 == 0 else THREAD[:3]):
            at = turn * 7 + 0.4 + rank * 0.95 + draw.uniform(0, 0.05)
            mix.event(
                "une corde pincée, lente",
                plucked(draw, note(step + shift), 3.4),
                at,
                -12,
                pan=-0.3 + 0.1 * rank,
            )
        mix.event(
            "une corde grave", plucked(draw, note(shift, -2), 5, soft=1_200), turn * 7 + 0.4, -13, pan=0.2
        )


def tense(mix: Mix) -> None:
    """The thread pulled: pieces of it, low, that do not come to rest."""
    draw = mix.draw
    _chords(mix, ((0, 3, 7), (0, 3, 8), (-2, 3, 7), (-1, 2, 8)), -21, octave=-2)
    for beat in range(44):
        pulse = plucked(draw, note(0 if beat % 8 < 6 else 1, -2), 0.6, soft=900, held=0.97)
        mix.event("une corde étouffée, régulière", pulse, beat * 28 / 44 + 0.1, -15 - 3 * (beat % 4 > 0))
    for turn, taken in enumerate(((0, 1, 2), (0, 1, 2, 3), (0, 1), (0, 1, 2, 3, 4))):
        for rank in taken:
            at = turn * 7 + 1.3 + rank * 0.64 + draw.uniform(0, 0.08)
            mix.event(
                "des bribes du motif",
                plucked(draw, note(WORRIED[rank], -1), 1.6, soft=1_800),
                at,
                -11,
                pan=0.3,
            )
    mix.scatter(
        "un fil que l’on tend", lambda draw: bowed(draw, note(8, 0), 2.6, bright=0.7), 3, -24, far=0.3
    )
    mix.scatter(
        "un coup sourd", lambda draw: struck(draw, BOX, 70, 0.7, hard=500, blow=0.02), 4, -15, far=0.2
    )


def clear(mix: Mix) -> None:
    """The thread joined by another: two voices, and a light step."""
    draw = mix.draw
    _chords(mix, ((0, 4, 7), (5, 9, 12), (-3, 0, 4), (-5, -1, 2)), -25)
    for turn, (shift, third) in enumerate(((0, 4), (5, 4), (-3, 3), (0, 4))):
        for rank, step in enumerate(THREAD):
            at = turn * 7 + 0.2 + rank * 0.7 + draw.uniform(0, 0.03)
            mix.event(
                "une corde pincée, vive",
                plucked(draw, note(step + shift), 2.2, soft=3_800),
                at,
                -11,
                pan=-0.4,
            )
            mix.event(
                "une seconde corde",
                plucked(draw, note(step + shift + third + 5, 0), 1.8, soft=3_000),
                at + 0.35,
                -17,
                pan=0.5,
            )
        for beat in range(5):
            low = plucked(draw, note(shift + (7 if beat % 2 else 0), -2), 1.8, soft=1_500)
            mix.event("une basse qui marche", low, turn * 7 + 0.2 + beat * 1.4, -14)
    mix.scatter("un frottement d’étoffe", lambda draw: rustled(draw, 0.4, 900, 6_000, 30), 8, -27)


def _chords(mix: Mix, chords: tuple[tuple[int, ...], ...], level: float, octave: int = -1) -> None:
    """A thread that is stroked, a chord after another, each over the end of the one before."""
    mix.bed("un souffle", band(mix.draw, mix.seconds, 200, 2_500, tilt=5, channels=2), level - 22)
    for turn, chord in enumerate(chords):
        for rank, step in enumerate(chord):
            long = bowed(mix.draw, note(step, octave), mix.seconds / len(chords) + 3, bright=0.45)
            mix.event(
                "un fil que l’on frotte",
                long,
                turn * mix.seconds / len(chords) - 1.5 + mix.seconds,
                level,
                pan=0.5 - 0.5 * rank,
            )
