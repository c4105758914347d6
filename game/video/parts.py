"""The parts of a film, a shot each, made by several processes and kept in a folder until the film is whole.

A part that is there is not made again: whoever stops half way goes on from where they were. Its name holds all that it
shows, so that a part of another version of the capsule is never taken for it.
"""

import hashlib
import multiprocessing
import os
import signal
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import suppress
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from assets.preparing import leave_with_parent
from assets.rasters import Thing
from assets.shelf import Shelf
from game.video.formats import RATE, Format
from game.video.script import Script
from game.video.studio import Studio

# A whole picture every five seconds: whoever looks for a moment finds it at once. Each part is made by one
# thread, so that the same pictures give the same bytes.
_OPTIONS = {"preset": "veryfast", "crf": "22", "g": str(5 * RATE), "threads": "1"}
_BT709 = 1  # how colours are written in high definition, by the number that the format gives it

_at_work: list[Studio] = []  # the one of this process


def names(script: Script, fmt: Format, things: Sequence[Thing]) -> Mapping[range, str]:
    """The file of each part, named by what it shows, by how it is drawn, and by how it is encoded."""
    drawn = sorted(thing.name for thing in things)
    found = {}
    for number, part in enumerate(script.parts):
        shown = [script.moment(frame, fmt) for frame in part]
        made_of = repr((shown, fmt, script.hue, drawn, _OPTIONS, av.__version__))
        found[part] = f"{number:02d}-{hashlib.blake2b(made_of.encode(), digest_size=8).hexdigest()}.mp4"
    return found


def make(script: Script, fmt: Format, shelf: Shelf, files: Mapping[range, Path]) -> Iterator[range]:
    """Make the parts that are missing, the longest first, and give each as it is done. Raises OSError."""
    missing = sorted((part for part in files if not files[part].exists()), key=len, reverse=True)
    if not missing:
        return
    workers = min(len(missing), os.cpu_count() or 1)
    spawn = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(workers, spawn, initializer=_begin, initargs=(script, fmt, shelf.root))
    try:
        doing = {pool.submit(_encode, script, fmt, part, files[part]): part for part in missing}
        for done in as_completed(doing):
            done.result()
            yield doing[done]
    except BaseException:  # whatever stops us stops those who work for us
        for process in multiprocessing.active_children():
            process.terminate()
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown()


def _begin(script: Script, fmt: Format, shelf: Path) -> None:
    """Once in each process that works: it leaves with the one that asked for it, whatever becomes of that one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    leave_with_parent()
    _at_work.append(Studio(script, fmt, Shelf(shelf)))


def _encode(script: Script, fmt: Format, part: range, file: Path) -> None:
    """Paint a part and encode it; its file is there once it is whole."""
    half = file.with_suffix(".moitié")
    try:
        _written(_at_work[0], script, fmt, part, half)
        half.replace(file)
    except av.FFmpegError as error:  # it does not travel between processes
        raise OSError(error.errno, error.strerror) from None
    finally:
        with suppress(OSError):
            half.unlink(missing_ok=True)


def _rows(pixels: bytes, fmt: Format) -> NDArray[np.uint8]:
    across, down = fmt.size
    return np.frombuffer(pixels, np.uint8).reshape(down, across, 3)


def _written(studio: Studio, script: Script, fmt: Format, part: range, file: Path) -> None:
    with av.open(str(file), "w", format="mp4") as container:
        stream = container.add_stream("libx264", rate=RATE, options=_OPTIONS)
        stream.width, stream.height = fmt.size
        stream.pix_fmt = "yuv420p"
        stream.codec_context.colorspace = _BT709
        stream.codec_context.color_primaries = _BT709
        stream.codec_context.color_trc = _BT709
        last, picture = None, None
        for frame in part:
            moment = script.moment(frame, fmt)
            if picture is None or moment != last:
                pixels = av.VideoFrame.from_ndarray(_rows(studio.paint(moment), fmt), format="rgb24")
                picture = pixels.reformat(format="yuv420p", dst_colorspace=_BT709)
                last = moment
            picture.pts = frame - part.start
            container.mux(stream.encode(picture))
        container.mux(stream.encode())
