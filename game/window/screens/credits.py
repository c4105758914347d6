"""Who made what, under which licence, and what has not been checked yet."""

from collections.abc import Iterator

from game.window.items import Role
from game.window.layout.document import Action, Block, Document
from game.window.screens.reading import Reading
from scenarios.i18n import _
from scenarios.interface import WORDS


class Credits(Reading):
    def document(self) -> Document:
        site = self.app.content.careers.site
        blocks = []
        if site:
            blocks += [_title(site.organisation.name), Block(site.organisation.about, before=4)]
        blocks += [
            _title(_("Version de travail")),
            Block(
                _(
                    "Tout est fiction : la ville, les gens, les lieux. Les chiffres et les droits des cartes "
                    "« En vrai » ont une source, une date et un périmètre."
                ),
                before=4,
            ),
            *self._readers(),
            _title(_("Licences")),
            Block(_("Le programme : EUPL 1.2."), before=4),
            Block(_("Les textes et les images : CC BY-SA 4.0."), before=4),
            Block(_("Les polices : SIL Open Font License 1.1."), before=4),
            _title(_("Polices")),
            Block(
                _(
                    "Bricolage Grotesque, pour les titres. Atkinson Hyperlegible, du Braille Institute, pour "
                    "le texte. OpenDyslexic, sans modification, pour la lecture facile."
                ),
                before=4,
            ),
            _title(_("Fait avec")),
            Block(_("Python, pygame-ce et SDL, PyYAML, pydantic."), before=4),
        ]
        return Document(_("Crédits"), tuple(blocks), always=(Action("close", WORDS.close, "coche"),))

    def _readers(self) -> Iterator[Block]:
        """Who read the stories before they were shown; where nobody did, that is said."""
        for read in self.app.content.stories.values():
            story = read.story
            readers = ", ".join(f"{each.role} ({each.knowledge}, {each.date})" for each in story.readings)
            words = _("« {title} » : relue par {readers}.")
            if not readers:
                words = _("« {title} » : pas encore relue par des personnes du métier ou accompagnées.")
            yield Block(words.format(title=story.title, readers=readers), before=6)


def _title(words: str) -> Block:
    return Block(words, "heading", Role.DEEP, before=28, keep=True)
