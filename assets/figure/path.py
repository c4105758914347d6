"""Outlines made of absolute cubic curves, and the few strokes everything is drawn with.

A path is a tuple of segments: ``("M", x, y)``, ``("L", x, y)``, ``("C", x1, y1, x2, y2, x, y)`` or ``("Z",)``. Lengths
are units of the space a part is drawn in (a head is 200 high). Nothing is ever cut: where two forms must meet, the
drawing clips (``drawing.py``), so that composing someone is arithmetic and no geometry library is needed.
"""

import functools
import itertools
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

Point = tuple[float, float]
Matrix = tuple[float, float, float, float, float, float]

IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)
# A quarter of a circle as a cubic: Stanislaw, "Approximating a circle with cubic Béziers".
_ARC = 0.5522847498
_CORNER = "c"


@dataclass(frozen=True)
class Path:
    """An outline; every method gives a new one."""

    segments: tuple[tuple[Any, ...], ...] = ()

    def __add__(self, other: "Path") -> "Path":
        return Path(self.segments + other.segments)

    def warped(self, bend: Callable[[float, float], Point]) -> "Path":
        """Each point moved by ``bend``."""
        segments: list[tuple[Any, ...]] = []
        for each in self.segments:
            if len(each) == 7:
                kind, x1, y1, x2, y2, x, y = each
                segments.append((kind, *bend(x1, y1), *bend(x2, y2), *bend(x, y)))
            elif len(each) == 3:
                segments.append((each[0], *bend(each[1], each[2])))
            else:
                segments.append(each)
        return Path(tuple(segments))

    def transformed(self, matrix: Matrix) -> "Path":
        # Written out: a person is some thousand outlines, each of which is moved several times.
        a, b, c, d, e, f = matrix
        segments: list[tuple[Any, ...]] = []
        for each in self.segments:
            if len(each) == 7:
                kind, x1, y1, x2, y2, x, y = each
                ends = a * x + c * y + e, b * x + d * y + f
                handles = a * x1 + c * y1 + e, b * x1 + d * y1 + f, a * x2 + c * y2 + e, b * x2 + d * y2 + f
                segments.append((kind, *handles, *ends))
            elif len(each) == 3:
                kind, x, y = each
                segments.append((kind, a * x + c * y + e, b * x + d * y + f))
            else:
                segments.append(each)
        return Path(tuple(segments))

    def moved(self, dx: float, dy: float) -> "Path":
        return self.transformed(translation(dx, dy))

    def scaled(self, across: float, down: float | None = None, about: Point = (0, 0)) -> "Path":
        return self.transformed(scaling(across, across if down is None else down, about))

    def turned(self, degrees: float, about: Point = (0, 0)) -> "Path":
        return self.transformed(rotation(degrees, about))

    @property
    def points(self) -> list[Point]:
        """Every point of every segment, handles included."""
        return [(each[at], each[at + 1]) for each in self.segments for at in range(1, len(each), 2)]

    @property
    def parts(self) -> list["Path"]:
        """The closed outlines it is made of."""
        starts = [at for at, each in enumerate(self.segments) if each[0] == "M"]
        if not starts:
            return []
        return [
            Path(self.segments[start:end])
            for start, end in zip(starts, [*starts[1:], len(self.segments)], strict=True)
        ]

    @functools.cached_property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of the points, handles included; all zero for an empty path."""
        xs, ys = zip(*self.points, strict=True) if self.segments else ((0.0,), (0.0,))
        return min(xs), min(ys), max(xs), max(ys)

    @functools.cached_property
    def data(self) -> str:
        """What stands in the ``d`` of an SVG path, to a tenth of a unit."""
        return "".join(each[0] + " ".join(map(_tenths, each[1:])) for each in self.segments)


def _tenths(value: float) -> str:
    written = f"{value:.1f}"
    return written.removesuffix(".0")


# --- affine maps ------------------------------------------------------------------------------------------


def applied(matrix: Matrix, x: float, y: float) -> Point:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def after(last: Matrix, first: Matrix) -> Matrix:
    """One map that does ``first``, then ``last``."""
    a, b, c, d, _, _ = last
    p, q, r, s, t, u = first
    return (
        a * p + c * q,
        b * p + d * q,
        a * r + c * s,
        b * r + d * s,
        *applied(last, t, u),
    )


def translation(dx: float, dy: float) -> Matrix:
    return (1, 0, 0, 1, dx, dy)


def scaling(across: float, down: float, about: Point = (0, 0)) -> Matrix:
    x, y = about
    return (across, 0, 0, down, x - across * x, y - down * y)


def rotation(degrees: float, about: Point = (0, 0)) -> Matrix:
    """Clockwise on the screen, since ``y`` goes down."""
    turn = math.radians(degrees)
    c, s = math.cos(turn), math.sin(turn)
    x, y = about
    return (c, s, -s, c, x - c * x + s * y, y - s * x - c * y)


# --- points -----------------------------------------------------------------------------------------------


def between(start: float, end: float, part: float) -> float:
    return start + (end - start) * part


def along(start: Point, end: Point, part: float) -> Point:
    return between(start[0], end[0], part), between(start[1], end[1], part)


def polar(centre: Point, degrees: float, length: float) -> Point:
    turn = math.radians(degrees)
    return centre[0] + length * math.cos(turn), centre[1] + length * math.sin(turn)


def direction(start: Point, end: Point) -> float:
    """Degrees, clockwise from the right."""
    return math.degrees(math.atan2(end[1] - start[1], end[0] - start[0]))


def distance(start: Point, end: Point) -> float:
    return math.hypot(end[0] - start[0], end[1] - start[1])


# --- curves -----------------------------------------------------------------------------------------------


def spline(points: Sequence[Sequence[Any]], *, closed: bool = False) -> Path:
    """A smooth curve through points; ``(x, y, "c")`` is a sharp corner.

    Centripetal Catmull–Rom (Yuksel, Schaefer and Keyser, 2011), written as cubics.
    """
    count = len(points)
    at: list[Point] = [(point[0], point[1]) for point in points]
    sharp = [len(point) > 2 for point in points]
    segments: list[tuple[Any, ...]] = [("M", *at[0])]
    for here in range(count if closed else count - 1):
        there = (here + 1) % count
        before = None if sharp[here] or (not closed and here == 0) else at[here - 1]
        beyond = None if sharp[there] or (not closed and there == count - 1) else at[(there + 1) % count]
        first, second = _handles(before, at[here], at[there], beyond)
        segments.append(("C", *first, *second, *at[there]))
    if closed:
        segments.append(("Z",))
    return Path(tuple(segments))


def blob(*points: Sequence[Any]) -> Path:
    """A closed smooth form through points."""
    return spline(points, closed=True)


def _handles(before: Point | None, start: Point, end: Point, beyond: Point | None) -> tuple[Point, Point]:
    length = _root(start, end)
    first = None if before is None else _handle(before, start, end, _root(before, start), length)
    second = None if beyond is None else _handle(beyond, end, start, _root(end, beyond), length)
    if first is None and second is None:
        return along(start, end, 1 / 3), along(start, end, 2 / 3)
    if first is None:
        first = along(start, second, 0.5) if second else start
    if second is None:
        second = along(end, first, 0.5)
    return first, second


def _root(start: Point, end: Point) -> float:
    return max(1e-3, math.sqrt(distance(start, end)))


def _handle(far: Point, near: Point, other: Point, outer: float, inner: float) -> Point:
    weight = 2 * outer * outer + 3 * outer * inner + inner * inner
    scale = 3 * outer * (outer + inner)
    x, y = (
        (outer * outer * other[axis] - inner * inner * far[axis] + weight * near[axis]) / scale
        for axis in (0, 1)
    )
    return x, y


def samples(path: Path, count: int) -> list[Point]:
    """``count`` + 1 points at equal lengths along the first curve of an open path."""
    dense: list[Point] = []
    cursor: Point = (0, 0)
    for each in path.segments:
        match each:
            case ("M", x, y):
                cursor = (x, y)
                dense.append(cursor)
            case ("L", x, y):
                dense += [along(cursor, (x, y), step / 6) for step in range(1, 7)]
                cursor = (x, y)
            case ("C", *handles):
                dense += _cubic(cursor, handles)
                cursor = (handles[4], handles[5])
            case _:
                pass
    return _evenly(dense, count)


def _cubic(start: Point, handles: Sequence[float], steps: int = 8) -> list[Point]:
    x1, y1, x2, y2, x3, y3 = handles
    found = []
    for step in range(1, steps + 1):
        t = step / steps
        u = 1 - t
        a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
        found.append((a * start[0] + b * x1 + c * x2 + d * x3, a * start[1] + b * y1 + c * y2 + d * y3))
    return found


def _evenly(dense: list[Point], count: int) -> list[Point]:
    lengths = [0.0]
    for start, end in itertools.pairwise(dense):
        lengths.append(lengths[-1] + distance(start, end))
    total, place, found = lengths[-1] or 1.0, 0, []
    for step in range(count + 1):
        wanted = total * step / count
        while place < len(lengths) - 2 and lengths[place + 1] < wanted:
            place += 1
        part = (wanted - lengths[place]) / ((lengths[place + 1] - lengths[place]) or 1)
        found.append(along(dense[place], dense[place + 1], part))
    return found


# --- strokes ----------------------------------------------------------------------------------------------


def brush(
    points: Sequence[Sequence[Any]] | Path,
    width: float = 4,
    start: float = 0,
    end: float = 0,
    peak: float = 0.45,
) -> Path:
    """A stroke of ink: from ``start`` of the width to all of it at ``peak`` along, to ``end`` of it."""
    line = points if isinstance(points, Path) else spline(points)
    count = max(6, 3 * (len(line.segments) - 1))
    widths = [max(0.1, width * _swell(step / count, start, end, peak)) for step in range(count + 1)]
    return _tube(samples(line, count), widths, rounded=(start > 0.5, end > 0.5))


def _swell(part: float, start: float, end: float, peak: float) -> float:
    edge, way = (start, part / peak) if part < peak else (end, (1 - part) / (1 - peak))
    return edge + (1 - edge) * float(max(0.0, math.sin(way * math.pi / 2)) ** 0.8)


def ribbon(
    points: Sequence[Sequence[Any]],
    widths: Sequence[float],
    count: int = 12,
    *,
    rounded: tuple[bool, bool] = (True, True),
) -> Path:
    """A band along a curve, its full widths spread evenly and joined smoothly."""
    found = []
    for step in range(count + 1):
        place = step / count * (len(widths) - 1)
        row = min(int(place), len(widths) - 2)
        part = place - row
        found.append(between(widths[row], widths[row + 1], part * part * (3 - 2 * part)))
    return _tube(samples(spline(points), count), found, rounded=rounded)


def _tube(line: list[Point], widths: Sequence[float], rounded: tuple[bool, bool]) -> Path:
    left, right = [], []
    last = len(line) - 1
    for place, (x, y) in enumerate(line):
        (x0, y0), (x1, y1) = line[max(0, place - 1)], line[min(last, place + 1)]
        length = math.hypot(x1 - x0, y1 - y0) or 1
        nx, ny = -(y1 - y0) / length * widths[place] / 2, (x1 - x0) / length * widths[place] / 2
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    ring: list[Sequence[Any]] = [*left]
    if rounded[1]:
        ring += _cap(line[-1], line[-2], widths[-1] / 2)
    else:
        ring[-1] = (*left[-1], _CORNER)
        right[-1] = (*right[-1], _CORNER)  # type: ignore[assignment]
    ring += right[::-1]
    if rounded[0]:
        ring += _cap(line[0], line[1], widths[0] / 2)
    else:
        ring[0], ring[-1] = (*left[0], _CORNER), (*right[0], _CORNER)
    return spline(ring, closed=True)


def _cap(end: Point, before: Point, radius: float) -> list[Point]:
    way = direction(before, end)
    return [polar(end, way + turn, radius) for turn in (50, 0, -50)]


# --- plain forms ------------------------------------------------------------------------------------------


def ellipse(x: float, y: float, across: float, down: float | None = None, turn: float = 0) -> Path:
    """Half-axes ``across`` and ``down``, turned by degrees."""
    r, s = across, across if down is None else down
    k, m = _ARC * r, _ARC * s
    form = Path(
        (
            ("M", x + r, y),
            ("C", x + r, y + m, x + k, y + s, x, y + s),
            ("C", x - k, y + s, x - r, y + m, x - r, y),
            ("C", x - r, y - m, x - k, y - s, x, y - s),
            ("C", x + k, y - s, x + r, y - m, x + r, y),
            ("Z",),
        )
    )
    return form.turned(turn, (x, y)) if turn else form


def rectangle(x: float, y: float, width: float, height: float, radius: float = 0) -> Path:
    return polygon((x, y), (x + width, y), (x + width, y + height), (x, y + height), radius=radius)


def polygon(*points: Sequence[float], radius: float = 0) -> Path:
    """A polygon; a third number in a point is the radius of that corner."""
    segments: list[tuple[Any, ...]] = []
    for place, point in enumerate(points):
        x, y = point[0], point[1]
        before, beyond = points[place - 1], points[(place + 1) % len(points)]
        to_before = math.hypot(before[0] - x, before[1] - y) or 1
        to_beyond = math.hypot(beyond[0] - x, beyond[1] - y) or 1
        cut = min(point[2] if len(point) > 2 else radius, to_before / 2, to_beyond / 2)
        word = "L" if segments else "M"
        if cut <= 0:
            segments.append((word, x, y))
            continue
        enter = along((x, y), (before[0], before[1]), cut / to_before)
        leave = along((x, y), (beyond[0], beyond[1]), cut / to_beyond)
        segments.append((word, *enter))
        segments.append(("C", *along(enter, (x, y), _ARC), *along(leave, (x, y), _ARC), *leave))
    return Path((*segments, ("Z",)))


def capsule(start: Point, wide: float, end: Point, narrow: float) -> Path:
    """What a string around two discs encloses: a piece of limb, radii in units."""
    length = distance(start, end)
    if length <= abs(wide - narrow) + 1e-3:
        return ellipse(*start, wide) if wide > narrow else ellipse(*end, narrow)
    way, lean = direction(start, end), math.degrees(math.acos((wide - narrow) / length))
    segments: list[tuple[Any, ...]] = [("M", *polar(start, way + lean, wide))]
    segments += _arc(start, wide, way + lean, way + 360 - lean)
    segments.append(("L", *polar(end, way - lean, narrow)))
    segments += _arc(end, narrow, way - lean, way + lean)
    return Path((*segments, ("Z",)))


def _arc(centre: Point, radius: float, begin: float, finish: float) -> list[tuple[Any, ...]]:
    count = max(1, math.ceil(abs(finish - begin) / 90))
    step = (finish - begin) / count
    reach = 4 / 3 * math.tan(math.radians(step) / 4) * radius
    found = []
    for place in range(count):
        u, v = begin + place * step, begin + (place + 1) * step
        first, last = polar(centre, u, radius), polar(centre, v, radius)
        found.append(("C", *polar(first, u + 90, reach), *polar(last, v - 90, reach), *last))
    return found


def limb(joints: Sequence[Point], radii: Sequence[float]) -> Path:
    """Capsules from joint to joint: several outlines that overlap, painted as one."""
    found = Path()
    for (start, end), (wide, narrow) in zip(
        itertools.pairwise(joints), itertools.pairwise(radii), strict=True
    ):
        found += capsule(start, wide, end, narrow)
    return found
