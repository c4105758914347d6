"""The field as a whole: its figures, drawn and read, and who pays for a training."""

from scenarios.all_careers import Careers
from scenarios.careers_fields import THEMES
from scenarios.careers_help import Chart
from scenarios.i18n import _
from site_builder.charts import chart, counted
from site_builder.page import Page
from site_builder.stops import INCOMES

_THEMES = {
    "métiers": _("Combien de personnes"),
    "personnes": _("Qui elles sont"),
    "recrutement": _("Trouver un poste, rester"),
    "études": _("Se former"),
    "parcours": _("Changer de voie"),
}


def field_pages(careers: Careers) -> tuple[Page, ...]:
    return (
        Page(
            "chiffres.html",
            "chiffres.html",
            _("Le travail social en chiffres"),
            _(
                "Combien de personnes, dans quels métiers, et ce que disent les employeurs : avec dates et sources."
            ),
            section="metiers.html",
            words={
                "charts": [(name, each, _drawn(each), _rows(each)) for name, each in careers.charts.items()],
                "groups": _by_theme(careers),
                "sources": careers.sources or {},
            },
        ),
        Page(
            "financer.html",
            "financer.html",
            _("Payer sa formation, et vivre pendant"),
            _(
                "Apprentissage, congé, compte formation, VAE : qui paie quoi, à qui le demander, depuis quand."
            ),
            section="metiers.html",
            words={"funding": careers.funding or {}, "incomes": INCOMES, "sources": careers.sources or {}},
        ),
    )


def _by_theme(careers: Careers) -> list[tuple[str, list[object]]]:
    found = [
        (_THEMES[theme], [each for each in careers.figures.values() if each.theme == theme])
        for theme in sorted(THEMES, key=list(_THEMES).index)
    ]
    return [(title, list(figures)) for title, figures in found if figures]


def _is_share(each: Chart) -> bool:
    return each.unit.startswith("%")


def _drawn(each: Chart) -> object:
    return chart(((bar.label, bar.value) for bar in each.bars), per_cent=_is_share(each))


def _rows(each: Chart) -> list[tuple[str, str]]:
    """The same numbers as a table."""
    return [(bar.label, counted(bar.value, per_cent=_is_share(each))) for bar in each.bars]
