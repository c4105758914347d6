"""The peer of the window: the least a pygame-ce program costs to show one and wait. Started as a program.

Two settings make it the least (docs/bench.md has the figures): without them SDL brings a graphics library for one
still picture, and ``pygame.event.wait`` looks for events more often than thirty times a second.
"""

import os
import time
from pathlib import Path

os.environ["SDL_FRAMEBUFFER_ACCELERATION"] = "0"

import pygame

pygame.display.init()
screen = pygame.display.set_mode((1280, 720), pygame.RESIZABLE)
screen.fill("white")
pygame.display.flip()
Path(os.environ["FILROUGE_SONDE"]).write_text(str(time.monotonic()), encoding="utf-8")
clock = pygame.time.Clock()
while not any(event.type == pygame.QUIT for event in pygame.event.get()):
    clock.tick(30)
