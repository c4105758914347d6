"""What a film lets hear: places one after the other, what rings or falls, and voices where somebody recorded them."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import TypeAlias

import av
import numpy as np
from numpy.typing import NDArray

from assets.sounds import sounds
from game.video.script import Script
from game.window.sound import LOUDEST, level
from scenarios.capsule_media import FOLDER
from scenarios.pace import BEFORE

RATE = 48_000  # samples a second
Samples: TypeAlias = NDArray[np.float32]  # two rows, left and right
_FADE = 1.5  # seconds
_CEILING = 0.89  # a decibel under the loudest


def soundtrack(script: Script, universe: Path) -> Samples:
    """The whole sound of a film; ``universe`` is the folder beside which voices were recorded."""
    mixed = np.zeros((2, round(script.length * RATE)), dtype=np.float32)
    for start, played in _heard(script, universe):
        first = round(start * RATE)
        room = mixed[:, first : first + played.shape[1]]
        room += played[:, : room.shape[1]]
    loudest = float(np.abs(mixed).max(initial=0.0))
    return mixed * (_CEILING / loudest) if loudest > _CEILING else mixed


def _heard(script: Script, universe: Path) -> Iterator[tuple[float, Samples]]:
    """(seconds, what is heard from then on)."""
    shots = list(zip(script.capsule.shots, script.pace.shots, strict=True))
    ends = [span.start for _shot, span in shots[1:]] + [script.pace.length]
    for place, group in groupby(zip(shots, ends, strict=True), key=lambda each: each[0][0].ambience):
        run = list(group)
        start, end = run[0][0][1].start, run[-1][1]
        if place and (file := sounds("ambiance").get(place)):
            yield start, _around(decoded(file.file), end - start) * level(LOUDEST, "ambiance")
    for shot, span in shots:
        if shot.sound and (file := sounds("bruit").get(shot.sound)):
            yield span.start, decoded(file.file) * level(LOUDEST, "bruit")
        if shot.voice:
            yield span.start + BEFORE, decoded(universe / FOLDER / shot.voice)


def _around(loop: Samples, seconds: float) -> Samples:
    """A place for so long: its sound has no seam, and comes and goes softly."""
    long = round(seconds * RATE)
    played = np.tile(loop, -(-long // loop.shape[1]))[:, :long]
    fade = np.linspace(0, 1, min(round(_FADE * RATE), long // 2), dtype=np.float32)
    played[:, : fade.size] *= fade
    played[:, long - fade.size :] *= fade[::-1]
    return played


def decoded(file: Path) -> Samples:
    """The samples of a sound, at our rate, on two sides. Raises OSError."""
    resampler = av.AudioResampler(format="fltp", layout="stereo", rate=RATE)
    with av.open(str(file)) as container:
        frames = [out for frame in container.decode(audio=0) for out in resampler.resample(frame)]
    frames += resampler.resample(None)
    return np.concatenate([frame.to_ndarray() for frame in frames], axis=1)
