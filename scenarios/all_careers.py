"""Everything of the careers content that was read, and how it is looked up."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from scenarios.capsule import Capsule
from scenarios.careers_fields import STARTS, Confidence
from scenarios.careers_help import Chart, FieldFigure, Funding, PlaceToAsk
from scenarios.careers_model import Bridge, CitedSource, Diploma, Job, Word
from scenarios.class_sheet import ClassSheet
from scenarios.directory import LocalContact
from scenarios.i18n import _
from scenarios.reading import ReadFile
from scenarios.site_model import Site
from scenarios.universe_model import Universe


@dataclass(frozen=True, slots=True)
class Careers:
    """What was read. None where a file could not be: its problem is told once, and held against nothing else.

    ``files`` holds the same models one by one, as the review of words takes them.
    """

    universes: Mapping[str, Universe] = field(default_factory=dict)
    jobs: Mapping[str, Job] | None = None
    diplomas: Mapping[str, Diploma] | None = None
    bridges: Mapping[str, Bridge] | None = None
    funding: Mapping[str, Funding] | None = None
    sources: Mapping[str, CitedSource] | None = None
    glossary: Mapping[str, Word] | None = None
    charts: Mapping[str, Chart] = field(default_factory=dict)
    figures: Mapping[str, FieldFigure] = field(default_factory=dict)
    places_to_ask: Mapping[str, PlaceToAsk] = field(default_factory=dict)
    directory: tuple[LocalContact, ...] = ()
    site: Site | None = None
    capsules: Mapping[str, Capsule] = field(default_factory=dict)
    classes: Mapping[str, ClassSheet] = field(default_factory=dict)
    files: tuple[ReadFile, ...] = ()

    def stop_name(self, name: str) -> str:
        """How people say one end of a bridge: a job, a diploma, or where they stand today."""
        if job := (self.jobs or {}).get(name):
            same = job.feminine == job.masculine
            both = _("{feminine} ou {masculine}").format(feminine=job.feminine, masculine=job.masculine)
            return job.feminine if same else both
        if diploma := (self.diplomas or {}).get(name):
            return diploma.name
        return STARTS.get(name, name)

    def stop_names(self, names: Iterable[str]) -> str:
        """How people say one side of a bridge that stands for several: « aide à domicile, assistante familiale »."""
        return ", ".join(self.stop_name(name) for name in names)

    def bridges_of(self, name: str) -> dict[str, Bridge]:
        """The bridges that leave a job, a diploma or a starting point, or lead there."""
        return {key: bridge for key, bridge in (self.bridges or {}).items() if bridge.touches(name)}

    def bridges_from(self, name: str) -> dict[str, Bridge]:
        return {key: bridge for key, bridge in (self.bridges or {}).items() if name in bridge.starts}

    def bridges_to(self, name: str) -> dict[str, Bridge]:
        return {key: bridge for key, bridge in (self.bridges or {}).items() if name in bridge.ends}

    @property
    def unsure_bridges(self) -> frozenset[str]:
        """Those that are kept for memory, and that nothing may promise."""
        low = Confidence.LOW
        return frozenset(name for name, each in (self.bridges or {}).items() if each.confidence is low)

    def jobs_of(self, diploma: str) -> dict[str, Job]:
        """The jobs that a diploma opens."""
        return {slug: job for slug, job in (self.jobs or {}).items() if diploma in job.diplomas}
