"""Addresses as QR codes, for whoever wants to go on reading on a telephone."""

from functools import lru_cache

QUIET = 4  # modules of white around; without them a camera does not find the corners

Modules = tuple[tuple[bool, ...], ...]


@lru_cache(maxsize=32)
def modules(address: str) -> Modules:
    """The rows of a code, its quiet zone with them; True is dark. It can be read with a seventh of it hidden."""
    import segno  # noqa: PLC0415 - most plays open no sheet, and the window must start at once

    code = segno.make_qr(address, error="m")
    return tuple(tuple(bool(dark) for dark in row) for row in code.matrix_iter(border=QUIET))
