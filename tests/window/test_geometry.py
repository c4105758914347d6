"""How a layout fits a window."""

import pytest

from game.window.geometry import Box, Frame, Shape


@pytest.mark.parametrize(
    ("window", "shape", "canvas"),
    [
        ((1920, 1080), Shape.WIDE, (0, 0, 1920, 1080)),
        ((1366, 768), Shape.WIDE, (0, 0, 1365, 768)),
        ((1024, 576), Shape.WIDE, (0, 0, 1024, 576)),
        ((1080, 1920), Shape.TALL, (0, 0, 1080, 1920)),
        ((1024, 768), Shape.WIDE, (0, 96, 1024, 576)),
        ((2560, 1080), Shape.WIDE, (320, 0, 1920, 1080)),
        ((768, 1024), Shape.TALL, (96, 0, 576, 1024)),
        ((1000, 1000), Shape.WIDE, (0, 219, 1000, 562)),
        ((3840, 2160), Shape.WIDE, (0, 0, 3840, 2160)),
    ],
)
def test_a_layout_is_centred_with_bars_on_two_sides_at_most(window, shape, canvas):
    frame = Frame.inside(*window)

    assert (frame.shape, tuple(frame.canvas)) == (shape, canvas)


@pytest.mark.parametrize("window", [(1920, 1080), (1024, 768), (500, 1400)])
def test_the_corners_of_the_canvas_are_the_corners_of_the_layout(window):
    frame = Frame.inside(*window)

    assert frame.design_point(frame.canvas.x, frame.canvas.y) == (0, 0)
    assert frame.design_point(frame.canvas.right, frame.canvas.bottom) == pytest.approx(
        (frame.shape.width, frame.shape.height), abs=2
    )


def test_a_window_of_one_pixel_still_has_a_canvas():
    assert Frame.inside(1, 1).canvas.w >= 1


def test_boxes_that_share_an_edge_do_not_touch():
    assert not Box(0, 0, 10, 10).touches(Box(10, 0, 10, 10))
    assert Box(0, 0, 10, 10).touches(Box(9, 9, 10, 10))
