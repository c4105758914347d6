"""« À qui parler » : whom to call, one gesture away from everywhere."""

from game.window.items import Role
from game.window.layout.document import Action, Block, Document
from game.window.screens.reading import Reading
from scenarios.i18n import _
from scenarios.interface import WORDS


class Contacts(Reading):
    def document(self) -> Document:
        site = self.app.content.careers.site
        blocks = [
            Block(
                _("Une histoire peut remuer. Voici qui peut t’écouter, toi ou quelqu’un d’autre."),
                "text",
                Role.SOFT,
            )
        ]
        for contact in site.contacts if site else ():
            title = _("{number} · {name}").format(number=contact.number, name=contact.name)
            blocks += [
                Block(title, "heading", Role.DEEP, before=26, keep=True),
                Block(contact.for_whom, "text", before=2, keep=True),
                Block(contact.hours[:1].upper() + contact.hours[1:], "small", Role.SOFT, before=2),
            ]
        return Document(
            WORDS.whom_to_ask, tuple(blocks), always=(Action("close", WORDS.close, "coche"),), columns=2
        )

    def help(self) -> None:
        self.app.close(self)
