"""Writing a play down where it was asked for, the same from either face."""

import json
from pathlib import Path

from scenarios.i18n import _
from scenarios.play import Play
from scenarios.transcript import transcript


def write_transcript(file: Path, slug: str, play: Play) -> str | None:
    """Write a play down as JSON; a sentence for the player when the disk refused."""
    text = json.dumps(transcript(slug, play), ensure_ascii=False, indent=2)
    try:
        file.write_text(f"{text}\n", encoding="utf-8")
    except OSError:
        return _("La transcription n’a pas pu être écrite dans « {file} ».").format(file=file)
    return None
