"""The twelve universes: those with a story, those announced; and the notebook that holds what each one leaves."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from scenarios.content import Content
from scenarios.explore import Walk
from scenarios.figures import Figures
from scenarios.i18n import _
from scenarios.model import Story
from scenarios.universe_model import Universe
from site_builder.markup import anchor
from site_builder.page import Page
from site_builder.story_page import whole_minutes

# The pictures of ``static/icones.svg``; a universe of one's own has the stitch.
ICONS = frozenset(
    (
        "petite-enfance",
        "handicap",
        "sante-mentale",
        "aide-a-domicile",
        "grand-age",
        "protection-de-l-enfance",
        "familles",
        "hebergement",
        "acces-aux-droits",
        "jeunesse",
        "insertion-par-le-travail",
        "vie-de-quartier",
    )
)


@dataclass(frozen=True, slots=True)
class Shown:
    """A universe as pages show it; ``minutes`` are those of its shortest and longest plays."""

    slug: str
    sheet: Universe
    story: Story | None
    minutes: tuple[int, int] | None
    has_capsule: bool
    has_class: bool

    @property
    def icon(self) -> str:
        return self.slug if self.slug in ICONS else "maille"

    @property
    def hue(self) -> str:
        """The class that gives a page this universe's colours."""
        return f"t-{anchor(self.sheet.hue)}"

    def page(self, name: str = "index.html") -> str:
        return f"univers/{self.slug}/{name}"


@dataclass(frozen=True)
class Shelf:
    """What is read and proved, as the pages ask for it."""

    content: Content
    figures: Mapping[str, Figures]
    walks: Mapping[str, Walk] = field(default_factory=dict)

    @cached_property
    def universes(self) -> tuple[Shown, ...]:
        """In the order their authors gave them."""
        careers, stories = self.content.careers, self.content.stories
        ordered = sorted(careers.universes.items(), key=lambda each: (each[1].order, each[0]))
        return tuple(
            Shown(
                slug,
                sheet,
                stories[slug].story if slug in stories else None,
                whole_minutes(self.figures.get(slug)),
                slug in careers.capsules,
                slug in careers.classes,
            )
            for slug, sheet in ordered
        )

    @property
    def written(self) -> tuple[Shown, ...]:
        return tuple(each for each in self.universes if each.story)


def universe_pages(shelf: Shelf) -> tuple[Page, ...]:
    """The list, then a page for each."""
    every = Page(
        "univers.html",
        "univers.html",
        _("Les univers"),
        _(
            "Les univers du travail social, une histoire chacun : celles qu’on joue déjà, celles qui viennent."
        ),
        section="univers.html",
        words={"universes": shelf.universes, "written": len(shelf.written)},
    )
    return (every, *(_universe_page(shelf, each) for each in shelf.universes))


def _universe_page(shelf: Shelf, shown: Shown) -> Page:
    careers = shelf.content.careers
    return Page(
        shown.page(),
        "univers_page.html",
        _("{universe} : l’univers").format(universe=shown.sheet.title),
        shown.sheet.hook,
        section="univers.html",
        words={
            "shown": shown,
            "others": shelf.written[:1],
            "sources": careers.sources or {},
            "jobs": careers.jobs or {},
            "bridges": careers.bridges or {},
            "careers": careers,
        },
    )


def carnet_page(shelf: Shelf) -> Page:
    return Page(
        "carnet.html",
        "carnet.html",
        _("Le carnet"),
        _("Une maille par histoire : ce que chacune laisse quand elle est finie."),
        section="carnet.html",
        words={"universes": shelf.universes},
    )
