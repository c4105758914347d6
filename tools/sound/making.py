"""One sound made, written, read back, and measured as it will be played."""

from pathlib import Path

import numpy as np

from tools.sound import mastering, ogg
from tools.sound.catalogue import Sound
from tools.sound.mix import Mix
from tools.sound.noise import RATE, Signal, samples

STATE = "maquette sonore, à écouter"
SMOOTH = 0.6  # of the steps that are ordinary in the sound: see mastering.seam
TAIL = 0.25  # seconds in which an effect goes to silence


def make(sound: Sound, home: Path) -> dict[str, object]:
    """Write the file under ``home`` and return its card; the figures are those of the file once decoded."""
    mix = Mix(sound.file, sound.seconds + (0 if sound.loops else sound.room.lasts * 1.2), sound.room)
    sound.put(mix)
    heard = mix.heard_by_two_ears()
    if not sound.loops:
        heard = _ended(heard[:, : samples(sound.seconds)])
    made = mastering.mastered(heard, sound.target, circle=sound.loops)
    path = home / f"{sound.file}.ogg"
    _write(path, made, circle=sound.loops)
    return card(sound, mix.heard, ogg.read(path), path.stat().st_size)


def _write(path: Path, made: Signal, *, circle: bool) -> None:
    """Encode; a circle is begun elsewhere as long as the encoder leaves a step where it comes round."""
    if not circle:
        ogg.write(path, made)
        return
    for share in (0.0, 0.2, 0.4, 0.6, 0.8):
        ogg.write(path, mastering.begun(made, share))
        if mastering.seam(ogg.read(path)) <= SMOOTH:
            return
    raise ValueError(f"{path.name}: a step at the seam wherever it begins")


def card(sound: Sound, heard: list[str], played: Signal, size: int) -> dict[str, object]:
    """What ``sons.yaml`` says of a sound."""
    said: dict[str, object] = {
        "genre": sound.kind,
        "mot": sound.word,
        "fichier": f"{sound.file}.ogg",
        "titre": sound.title,
        "état": STATE,
        "on_entend": heard,
        "sans_le_son": sound.instead,
        "durée_s": round(played.shape[1] / RATE, 2),
        "intensité_lufs": round(mastering.loudness(played), 1),
        "crête_dbtp": round(mastering.true_peak(played), 1),
        "raie_la_plus_forte_db": round(loudest_partial(played), 1),
        "poids_ko": round(size / 1_000),
    }
    if sound.loops:
        said["raccord"] = round(mastering.seam(played), 2)
    return said


def loudest_partial(played: Signal) -> float:
    """The most that one partial holds of the whole, in decibels: 20 Hz wide, over the length of the sound."""
    mono = played.mean(axis=0)
    power = np.abs(np.fft.rfft(mono)) ** 2
    wide = max(1, round(20 * mono.size / RATE))
    sums = np.convolve(power, np.ones(wide), mode="valid")
    return float(10 * np.log10(sums.max() / power.sum()))


def _ended(sound: Signal) -> Signal:
    fade = samples(TAIL)
    sound[:, -fade:] *= np.cos(np.linspace(0, np.pi / 2, fade)) ** 2
    return sound
