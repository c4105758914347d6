"""Sheets that show each sound: its waveform over its spectrogram, and the figures of its card."""

from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont
from scipy import signal as dsp

from assets.cast import HOME
from tools.sound import ogg
from tools.sound.noise import RATE, Signal

SHEETS = {
    "ambiance": "ambiances",
    "thème": "themes",
    "effet": "effets",
    "bruit": "bruits",
}
WIDE, WAVE, SPECTRUM, TEXT, GAP = 760, 70, 150, 66, 26
COLUMNS = 2
PAPER, INK, THREAD = (251, 247, 240), (42, 37, 48), (193, 57, 43)
LOWEST, HIGHEST = 60.0, 16_000.0
FLOOR = 75  # decibels under the loudest that are shown


def write(cards: list[dict[str, object]], shelf: Path, folder: Path) -> None:
    for kind, name in SHEETS.items():
        panels = [
            panel(card, ogg.read(shelf / str(card["fichier"]))) for card in cards if card["genre"] == kind
        ]
        if panels:
            sheet(panels).save(folder / f"{name}.webp", quality=62, method=6)


def sheet(panels: list[Image.Image]) -> Image.Image:
    rows = -(-len(panels) // COLUMNS)
    tall = panels[0].height
    made = Image.new("RGB", (GAP + COLUMNS * (WIDE + GAP), GAP + rows * (tall + GAP)), PAPER)
    for number, each in enumerate(panels):
        row, column = divmod(number, COLUMNS)
        made.paste(each, (GAP + column * (WIDE + GAP), GAP + row * (tall + GAP)))
    return made


def panel(card: dict[str, object], played: Signal) -> Image.Image:
    made = Image.new("RGB", (WIDE, TEXT + WAVE + SPECTRUM), PAPER)
    pen = ImageDraw.Draw(made)
    pen.text((0, 0), f"{card['titre']}  ·  {card['fichier']}", INK, _font(22, bold=True))
    pen.text((0, 32), told(card), INK, _font(18))
    made.paste(waveform(played), (0, TEXT))
    made.paste(spectrogram(played), (0, TEXT + WAVE))
    for pitch in (100, 1_000, 10_000):
        high = TEXT + WAVE + round((1 - _height(pitch)) * SPECTRUM)
        pen.text((4, high - 8), f"{pitch} Hz", (255, 255, 255), _font(13))
    return made


def told(card: dict[str, object]) -> str:
    level = f"{card['intensité_lufs']} LUFS · crête {card['crête_dbtp']} dBTP"
    figures = f"{card['durée_s']} s · {level} · raie {card['raie_la_plus_forte_db']} dB"
    seam = f" · raccord {card['raccord']}" if "raccord" in card else ""
    return (figures + seam + f" · {card['poids_ko']} Ko").replace(".", ",").replace("-", "−")


def waveform(played: Signal) -> Image.Image:
    """Each column goes from the lowest sample to the highest of its share; the full height is full scale."""
    made = Image.new("RGB", (WIDE, WAVE), (255, 255, 255))
    pen = ImageDraw.Draw(made)
    for column, share in enumerate(np.array_split(played.mean(axis=0), WIDE)):
        low, high = (WAVE / 2 * (1 - 1.4 * float(edge)) for edge in (share.min(), share.max()))
        pen.line((column, high, column, max(low, high + 1)), fill=THREAD)
    return made


def spectrogram(played: Signal) -> Image.Image:
    """Time across, pitch up on a scale of octaves, :data:`FLOOR` decibels from dark to light."""
    pitch, _times, power = dsp.spectrogram(played.mean(axis=0), RATE, nperseg=4_096, noverlap=3_072)
    wanted = np.geomspace(LOWEST, HIGHEST, SPECTRUM)[::-1]
    decibels = (
        10 * np.log10(power[np.searchsorted(pitch, wanted)] + 1e-14)
        + 4.0 * np.log2(wanted / LOWEST)[:, None] / 3
    )
    light = np.clip((decibels - decibels.max() + FLOOR) / FLOOR, 0, 1)
    dark, warm = np.array((24, 22, 40)), np.array((255, 208, 140))
    shades = dark + (warm - dark) * light[:, :, None] ** 1.4
    return Image.fromarray(shades.astype(np.uint8)).resize((WIDE, SPECTRUM))


def _height(pitch: float) -> float:
    return float(np.log(pitch / LOWEST) / np.log(HIGHEST / LOWEST))


def _font(size: int, *, bold: bool = False) -> ImageFont.FreeTypeFont:
    name = f"atkinson-hyperlegible-{700 if bold else 400}.ttf"
    return ImageFont.truetype(HOME / "polices" / name, size)
