"""Careers of a few stops, as small as a test needs."""

from datetime import date

from scenarios.all_careers import Careers
from scenarios.careers_model import Bridge, Diploma, Job

DAY = "2026-11-22"


def bridge(start: str, end: str, **others: object) -> Bridge:
    """Twelve months to be paid for, and sure, unless said otherwise; several names in one word, with commas."""
    fields = {
        "de": start.split(","),
        "vers": end.split(","),
        "sorte": "formation",
        "valide": "Rien.",
        "mois": "12",
        "revenu": "à-financer",
        "conditions": "Un entretien.",
        "sources": ["texte"],
        "vérifié": DAY,
        "confiance": "élevée",
    }
    return Bridge.model_validate(fields | others)


def diploma(level: int = 3, confidence: str = "élevée") -> Diploma:
    words = ("nom", "sigle", "délivré_par", "durée", "entrée", "blocs", "à_savoir")
    fields = {**dict.fromkeys(words, "mot"), "niveau": str(level), "voies": [], "ce_qu_on_ne_sait_pas": []}
    return Diploma.model_validate(
        {**fields, "sources": ["texte"], "vérifié": DAY, "confiance": confidence, "mois": "12"}
    )


def job(*diplomas: str, confidence: str = "élevée") -> Job:
    words = ("féminin", "masculin", "en_bref", "univers", "où", "horaires")
    lists = (
        "aussi_dans",
        "journée",
        "contraintes",
        "joies",
        "paie",
        "chiffres",
        "tension",
        "ce_qu_on_ne_sait_pas",
    )
    fields = {**dict.fromkeys(words, "mot"), **{key: [] for key in lists}, "diplômes": list(diplomas)}
    return Job.model_validate(
        {
            **fields,
            "format": "1",
            "nuits": "non",
            "récit_de_journée": "sourcé",
            "sources": ["texte", "autre"],
            "vérifié": DAY,
            "confiance": confidence,
        }
    )


def careers(
    bridges: dict[str, Bridge], diplomas: dict[str, Diploma] | None = None, jobs: dict[str, Job] | None = None
) -> Careers:
    """These bridges; every end that is neither given nor a starting point is a diploma of level 3."""
    jobs = jobs or {}
    ends = {end for each in bridges.values() for end in (*each.starts, *each.ends)}
    plain = {end: diploma() for end in ends if end not in jobs and end != "bac" and "-" not in end}
    return Careers(jobs=jobs, diplomas=plain | (diplomas or {}), bridges=bridges, funding={}, sources={})


TODAY = date(2026, 11, 22)
