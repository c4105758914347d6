"""The browser in which the player's rules are held to Python's, as in ``tests/parity``."""

from tests.parity.conftest import rule_engine

__all__ = ["rule_engine"]
