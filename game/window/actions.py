"""Events into actions: the one table of what each key, button, finger and stick does.

Only events are read, never the state of a device, so that what is posted, replayed or automated plays the same.
"""

from dataclasses import dataclass, field
from enum import Enum, auto

import pygame
from pygame._sdl2 import controller


class Act(Enum):
    UP = auto()
    DOWN = auto()
    LEFT = auto()
    RIGHT = auto()
    NEXT = auto()
    PREVIOUS = auto()
    GO = auto()
    BACK = auto()
    PAUSE = auto()
    HELP = auto()
    LEAVE = auto()
    FULL_SCREEN = auto()
    PICK = auto()
    POINT = auto()
    PRESS = auto()
    RELEASE = auto()


@dataclass(frozen=True, slots=True)
class Action:
    """``number`` counts from 0 what PICK picks; ``at`` is where something points, in parts of the window."""

    act: Act
    number: int = 0
    at: tuple[float, float] = (0.0, 0.0)


MOVES = {Act.UP: (0, -1), Act.DOWN: (0, 1), Act.LEFT: (-1, 0), Act.RIGHT: (1, 0)}

KEYS = {
    pygame.K_UP: Act.UP,
    pygame.K_DOWN: Act.DOWN,
    pygame.K_LEFT: Act.LEFT,
    pygame.K_RIGHT: Act.RIGHT,
    pygame.K_TAB: Act.NEXT,
    pygame.K_RETURN: Act.GO,
    pygame.K_KP_ENTER: Act.GO,
    pygame.K_SPACE: Act.GO,
    pygame.K_BACKSPACE: Act.BACK,
    pygame.K_ESCAPE: Act.PAUSE,
    pygame.K_F1: Act.HELP,
    pygame.K_F10: Act.LEAVE,
    pygame.K_F11: Act.FULL_SCREEN,
    pygame.K_AC_BACK: Act.PAUSE,
}
# The row above the letters by its place: a French keyboard writes « & é " » there.
DIGITS = {code: number for number, code in enumerate(range(pygame.KSCAN_1, pygame.KSCAN_9 + 1))}
DIGITS |= {code: number for number, code in enumerate(range(pygame.KSCAN_KP_1, pygame.KSCAN_KP_9 + 1))}

PAD = {
    pygame.CONTROLLER_BUTTON_A: Act.GO,
    pygame.CONTROLLER_BUTTON_B: Act.BACK,
    pygame.CONTROLLER_BUTTON_X: Act.BACK,
    pygame.CONTROLLER_BUTTON_Y: Act.HELP,
    pygame.CONTROLLER_BUTTON_START: Act.PAUSE,
    pygame.CONTROLLER_BUTTON_BACK: Act.LEAVE,
    pygame.CONTROLLER_BUTTON_DPAD_UP: Act.UP,
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: Act.DOWN,
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: Act.LEFT,
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: Act.RIGHT,
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: Act.PREVIOUS,
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: Act.NEXT,
}
# A pad whose layout SDL does not know: the two buttons every pad has under the thumb, its hat and its stick.
PLAIN_PAD = {0: Act.GO, 1: Act.BACK, 7: Act.PAUSE, 9: Act.PAUSE}
HAT = {(0, 1): Act.UP, (0, -1): Act.DOWN, (-1, 0): Act.LEFT, (1, 0): Act.RIGHT}

FINGERS = {
    pygame.FINGERDOWN: Act.PRESS,
    pygame.FINGERUP: Act.RELEASE,
    pygame.FINGERMOTION: Act.POINT,
}
MOUSE = {
    pygame.MOUSEBUTTONDOWN: Act.PRESS,
    pygame.MOUSEBUTTONUP: Act.RELEASE,
    pygame.MOUSEMOTION: Act.POINT,
}
LEFT_BUTTON, RIGHT_BUTTON = 1, 3

PUSHED, LET_GO = 0.6, 0.35


@dataclass(slots=True)
class Devices:
    """The pads that are plugged in, and what must be remembered between two events: where each stick stands."""

    controllers: dict[int, controller.Controller] = field(default_factory=dict)
    joysticks: dict[int, "pygame.joystick.JoystickType"] = field(default_factory=dict)
    leaning: dict[tuple[int, int], int] = field(default_factory=dict)

    def read(self, event: pygame.event.Event) -> Action | None:
        """What an event asks for, if anything."""
        if event.type == pygame.KEYDOWN:
            return _key(event)
        if event.type in (pygame.JOYDEVICEADDED, pygame.JOYDEVICEREMOVED):
            self._plugged(event)
            return None
        return _pointer(event) or self._pad(event)

    def _plugged(self, event: pygame.event.Event) -> None:
        if event.type == pygame.JOYDEVICEREMOVED:
            self.controllers.pop(event.instance_id, None)
            self.joysticks.pop(event.instance_id, None)
            return
        if controller.is_controller(event.device_index):
            pad = controller.Controller(event.device_index)
            self.controllers[pad.as_joystick().get_instance_id()] = pad
        else:
            stick = pygame.joystick.Joystick(event.device_index)
            self.joysticks[stick.get_instance_id()] = stick

    def _pad(self, event: pygame.event.Event) -> Action | None:
        if event.type == pygame.CONTROLLERBUTTONDOWN:
            return _action(PAD.get(event.button))
        if event.type == pygame.CONTROLLERAXISMOTION and event.axis < 2:
            return self._stick(event.instance_id, event.axis, event.value / 32_768)
        # A pad that speaks as a controller speaks as a joystick too: it is heard once.
        if getattr(event, "instance_id", None) in self.controllers:
            return None
        if event.type == pygame.JOYAXISMOTION and event.axis < 2:
            return self._stick(event.instance_id, event.axis, event.value)
        if event.type == pygame.JOYBUTTONDOWN:
            return _action(PLAIN_PAD.get(event.button))
        return _action(HAT.get(event.value)) if event.type == pygame.JOYHATMOTION else None

    def _stick(self, pad: int, axis: int, value: float) -> Action | None:
        """One step each time the stick is pushed; it must come back before the next."""
        leaned = self.leaning.get((pad, axis), 0)
        if abs(value) < LET_GO:
            self.leaning[pad, axis] = 0
        elif abs(value) > PUSHED and leaned == 0:
            side = 1 if value > 0 else -1
            self.leaning[pad, axis] = side
            acts = (Act.LEFT, Act.RIGHT) if axis == 0 else (Act.UP, Act.DOWN)
            return Action(acts[side > 0])
        return None


def _key(event: pygame.event.Event) -> Action | None:
    if event.key == pygame.K_TAB and event.mod & pygame.KMOD_SHIFT:
        return Action(Act.PREVIOUS)
    if event.key in KEYS:
        return Action(KEYS[event.key])
    number = DIGITS.get(getattr(event, "scancode", 0))
    if number is None and pygame.K_1 <= event.key <= pygame.K_9:
        number = event.key - pygame.K_1
    if number is None and pygame.K_a <= event.key <= pygame.K_i and not event.mod & pygame.KMOD_CTRL:
        number = event.key - pygame.K_a
    return None if number is None else Action(Act.PICK, number)


def _pointer(event: pygame.event.Event) -> Action | None:
    """Mouse and fingers. A finger also makes the events of a mouse, marked ``touch``: those are not counted."""
    if event.type in FINGERS:
        return Action(FINGERS[event.type], at=(event.x, event.y))
    if event.type in MOUSE and not getattr(event, "touch", False):
        return _mouse(event)
    if event.type == pygame.MOUSEWHEEL and event.y:
        return Action(Act.UP if event.y > 0 else Act.DOWN)
    return None


def _mouse(event: pygame.event.Event) -> Action | None:
    width, height = event.window.size if getattr(event, "window", None) else (1, 1)
    at = (event.pos[0] / width, event.pos[1] / height)
    button = getattr(event, "button", LEFT_BUTTON)
    if button == LEFT_BUTTON:
        return Action(MOUSE[event.type], at=at)
    going_back = button == RIGHT_BUTTON and event.type == pygame.MOUSEBUTTONDOWN
    return Action(Act.BACK) if going_back else None


def _action(act: Act | None) -> Action | None:
    return None if act is None else Action(act)
