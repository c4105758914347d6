"""What every face calls a thing: the words, the names and the order that the window and the pages share.

The window asks for them here; a template is given them as ``interface``; a script writes ``WORDS.go_on``, and the word
stands there once the script is joined (``site_builder/static_files.py``). What only one face says stays in that face.
"""

from dataclasses import dataclass
from typing import Literal

from scenarios.i18n import _

Colours = Literal["clair", "sombre", "contraste"]


@dataclass(frozen=True, slots=True)
class Words:
    """Names of gestures, of questions and of what an ending offers."""

    begin: str = _("Commencer")
    go_on: str = _("Continuer")
    close: str = _("Fermer")
    start_over: str = _("Recommencer")
    play_again: str = _("Rejouer")
    other_universe: str = _("Un autre univers")
    leave: str = _("Quitter")
    play: str = _("Jouer")
    whom_to_ask: str = _("À qui parler")
    carnet: str = _("Le carnet")
    in_truth: str = _("En vrai")
    jobs_met: str = _("Les métiers rencontrés")
    one_more_clue: str = _("Une maille de plus : {title}")
    to_come: str = _("à venir")

    do_what: str = _("Que fais-tu ?")
    look_at_what: str = _("Que regardes-tu ?")
    answer_what: str = _("Que réponds-tu ?")
    write_what: str = _("Qu’écris-tu ?")
    first_what: str = _("Par quoi commences-tu ?")
    then_what: str = _("Et ensuite ?")

    question: str = _("Une question à poser")
    place: str = _("Un endroit où essayer")
    bridge: str = _("Une passerelle")
    bridge_told: str = _("De « {start} » à « {end} » ({time}). {validates} {conditions}")
    person: str = _("Quelqu’un à appeler")
    step: str = _("Un petit pas")

    options: str = _("Options")
    text_size: str = _("Taille du texte")
    colours: str = _("Couleurs")
    easy_font: str = _("Lettres OpenDyslexic")
    reduced_motion: str = _("Moins de mouvement")
    timers: str = _("Choix à temps limité")

    what_wears: str = _("Ce qui use")
    what_holds: str = _("Ce qui tient")
    pay: str = _("La paie")
    way_in: str = _("Y entrer")


WORDS = Words()

# How text and colours may be, by the words that an address and a device keep; the window has no device to ask.
TEXT_SIZES = {"t1": _("petite"), "": _("normale"), "t3": _("grande"), "t4": _("très grande")}
AS_THE_DEVICE = _("comme l’appareil")
COLOURS: dict[Colours, str] = {
    "clair": _("claires"),
    "sombre": _("sombres"),
    "contraste": _("très contrastées"),
}
