"""Ogg Vorbis as light as is asked, and the same bytes each time."""

import io
from pathlib import Path

import numpy as np
import soundfile

from tools.sound.noise import RATE, Signal

HEAVIEST = 230_000
# From the best to the lightest that libsndfile encodes; the first that is light enough is kept.
LEVELS = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


def write(path: Path, sound: Signal) -> None:
    """Raises ValueError when no level is light enough."""
    path.parent.mkdir(parents=True, exist_ok=True)
    for level in LEVELS:
        made = encoded(sound, level)
        if len(made) <= HEAVIEST:
            path.write_bytes(made)
            return
    raise ValueError(f"{path.name}: {len(made)} bytes at the lightest")


def encoded(sound: Signal, level: float, kind: str = "OGG", codec: str = "VORBIS") -> bytes:
    """Written in pieces: libsndfile overflows its stack when Vorbis is given minutes at once."""
    held = io.BytesIO()
    with soundfile.SoundFile(
        held, "w", RATE, sound.shape[0], format=kind, subtype=codec, compression_level=level
    ) as out:
        for start in range(0, sound.shape[1], RATE):
            out.write(np.ascontiguousarray(sound[:, start : start + RATE].T))
    return unnumbered(held.getvalue()) if kind == "OGG" else held.getvalue()


def read(path: Path) -> Signal:
    return np.asarray(soundfile.read(path, always_2d=True)[0].T)


def unnumbered(stream: bytes) -> bytes:
    """Without the number that an encoder draws for each stream, which would change the file and not the sound."""
    pages = bytearray(stream)
    at = 0
    while at < len(pages):
        lacing = pages[at + 26]
        long = 27 + lacing + sum(pages[at + 27 : at + 27 + lacing])
        pages[at + 14 : at + 18] = (1).to_bytes(4, "little")
        pages[at + 22 : at + 26] = bytes(4)
        pages[at + 22 : at + 26] = _check(pages[at : at + long]).to_bytes(4, "little")
        at += long
    return bytes(pages)


def _table() -> list[int]:
    found = []
    for byte in range(256):
        rest = byte << 24
        for _bit in range(8):
            rest = (rest << 1) ^ (0x04C11DB7 if rest & 0x80000000 else 0)
        found.append(rest & 0xFFFFFFFF)
    return found


_TABLE = _table()


def _check(page: bytes | bytearray) -> int:
    """The sum at the head of a page of Ogg (RFC 3533): a CRC of 32 bits that starts at zero."""
    rest = 0
    for byte in page:
        rest = ((rest << 8) & 0xFFFFFFFF) ^ _TABLE[(rest >> 24) ^ byte]
    return rest
