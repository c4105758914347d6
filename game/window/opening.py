"""Opening the window, and what SDL must know before."""

import ctypes
import os
import sys
from contextlib import suppress
from pathlib import Path

import pygame
from pygame._sdl2 import controller

from game.window.geometry import Frame
from game.window.items import Role
from game.window.pictures import Pictures
from game.window.theme import Theme
from scenarios.i18n import _

SMALLEST = (512, 288)
PART_OF_THE_DESKTOP = 0.85
M_MMAP_THRESHOLD = -3  # from malloc.h


def open_window(size: tuple[int, int] | None) -> pygame.Window:
    """The window, resizable; as large as suits the screen when no size is given."""
    _hints()
    _give_memory_back()
    pygame.display.init()
    pygame.font.init()
    pygame.joystick.init()
    controller.init()
    window = pygame.Window(_("Fil rouge"), size or _comfortable(), resizable=True, allow_high_dpi=True)
    window.minimum_size = SMALLEST
    window.get_surface()  # pictures are converted to what it is made of
    plain = Theme()
    icon = Pictures().icon("noeud", 64, plain.colour(Role.INK), plain.colour(Role.PAPER))
    if icon is not None:
        window.set_icon(icon)
    return window


def _hints() -> None:
    """What SDL must know before it starts."""
    os.environ.setdefault("SDL_JOYSTICK_ALLOW_BACKGROUND_EVENTS", "0")
    os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
    # Without a graphics card, SDL would send each frame through a slow emulation of one.
    if sys.platform == "linux" and not any(Path("/dev/dri").glob("render*")):
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")


def _comfortable() -> tuple[int, int]:
    """Most of the desktop, in one of the two proportions."""
    width, height = (pygame.display.get_desktop_sizes() or [(1280, 720)])[0]
    frame = Frame.inside(round(width * PART_OF_THE_DESKTOP), round(height * PART_OF_THE_DESKTOP))
    return round(frame.canvas.w), round(frame.canvas.h)


def _give_memory_back() -> None:
    """Pictures are large and do not stay: glibc would otherwise keep what they took, in pieces, for ever."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).mallopt(M_MMAP_THRESHOLD, 1_000_000)
