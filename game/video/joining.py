"""Parts and sound made into one file, as it is given to networks: the pictures are not encoded a second time."""

import heapq
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any, TypeAlias

import av
import numpy as np
from av.audio.stream import AudioStream
from av.packet import Packet

from game.video.formats import RATE
from game.video.soundtrack import RATE as SAMPLES
from game.video.soundtrack import Samples
from scenarios.pace import Cue

_Packet: TypeAlias = "Packet[Any]"
MARK = "Fil rouge"  # in what we write: another file of the same name is not ours to replace
_BITS = 128_000  # of sound, a second


def film(file: Path, title: str, parts: Sequence[tuple[range, Path]], sound: Samples) -> None:
    """Write a film: the parts one after the other, and the sound. Raises OSError."""
    with av.open(str(file), "w", format="mp4", options={"movflags": "+faststart"}) as container:
        _signed(container, title)
        with av.open(str(parts[0][1])) as first:
            pictures = container.add_stream_from_template(first.streams.video[0])
        heard = container.add_stream("aac", rate=SAMPLES, bit_rate=_BITS, layout="stereo")
        # Both in the order of time: a player that reads from a network needs them side by side.
        told = heapq.merge(_seen(parts, pictures), _encoded(heard, sound), key=_when)
        for packet in told:
            container.mux(packet)


def heard_alone(file: Path, title: str, sound: Samples) -> None:
    """Write the sound alone. Raises OSError."""
    with av.open(str(file), "w", format="ipod", options={"movflags": "+faststart"}) as container:
        _signed(container, title)
        for packet in _encoded(
            container.add_stream("aac", rate=SAMPLES, bit_rate=_BITS, layout="stereo"), sound
        ):
            container.mux(packet)


def is_ours(file: Path) -> bool:
    """Whether a file is one of these."""
    try:
        with av.open(str(file)) as container:
            return container.metadata.get("comment") == MARK
    except (av.FFmpegError, OSError):
        return False


def captions(cues: Iterable[Cue]) -> str:
    """The same captions as a file that players read (WebVTT)."""
    told = (f"{_clock(cue.span.start)} --> {_clock(cue.span.end)}\n{_plain(cue)}\n" for cue in cues)
    return "\n".join(["WEBVTT\n", *told])


def _signed(container: av.container.OutputContainer, title: str) -> None:
    container.metadata.update({"title": title, "comment": MARK})


def _seen(parts: Sequence[tuple[range, Path]], stream: av.VideoStream) -> Iterator[_Packet]:
    for part, file in parts:
        with av.open(str(file)) as container:
            for packet in container.demux(video=0):
                if packet.dts is None:  # the end
                    continue
                later = round(Fraction(part.start, RATE) / packet.time_base)
                packet.dts += later
                packet.pts = later + (packet.pts or 0)
                packet.stream = stream
                yield packet


def _encoded(stream: AudioStream, sound: Samples) -> Iterator[_Packet]:
    step = 1_024  # samples that AAC takes at a time
    for start in range(0, sound.shape[1], step):
        frame = av.AudioFrame.from_ndarray(
            np.ascontiguousarray(sound[:, start : start + step]), "fltp", "stereo"
        )
        frame.sample_rate, frame.pts, frame.time_base = SAMPLES, start, Fraction(1, SAMPLES)
        yield from stream.encode(frame)
    yield from stream.encode(None)


def _when(packet: _Packet) -> Fraction:
    return (packet.dts or 0) * packet.time_base


def _clock(seconds: float) -> str:
    thousandths = round(1000 * seconds)
    minutes, left = divmod(thousandths, 60_000)
    return f"{minutes // 60:02d}:{minutes % 60:02d}:{left // 1000:02d}.{left % 1000:03d}"


def _plain(cue: Cue) -> str:
    """Words in which nothing is a mark."""
    return "\n".join(cue.lines).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
