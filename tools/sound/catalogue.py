"""Every sound that is made: its word, its file, what it is called in French, and what stands for it in silence."""

from collections.abc import Callable
from dataclasses import dataclass

from tools.sound import effects, indoors, outdoors, shots, theme
from tools.sound.mix import Mix
from tools.sound.room import HALL, LARGE, OPEN, PADDED, SMALL, STAIRS, STREET, Room

LOOP = 28.0  # seconds


@dataclass(frozen=True, slots=True)
class Sound:
    """``file`` without its ending; ``instead`` says what a player reads or sees who does not hear it."""

    kind: str
    word: str
    file: str
    title: str
    instead: str
    room: Room
    put: Callable[[Mix], None]
    seconds: float = LOOP

    @property
    def loops(self) -> bool:
        return self.kind in {"ambiance", "thème"}

    @property
    def target(self) -> float:
        """In LUFS."""
        return -23.0 if self.loops else -18.0


def _once(
    word: str, file: str, title: str, instead: str, room: Room, put: Callable[[Mix], None], seconds: float
) -> Sound:
    """A sound of a shot; ``instead`` is what its caption says, in brackets."""
    return Sound("bruit", word, f"bruits/{file}", title, instead, room, put, seconds)


_PLACE = "Le décor et le récit disent où l’on est."
_MOOD = "Le récit et les visages disent l’humeur."

SOUNDS = (
    Sound("ambiance", "calme", "ambiances/calme", "Une pièce tranquille", _PLACE, SMALL, indoors.calm),
    Sound("ambiance", "quai", "ambiances/quai", "Le quai, le matin", _PLACE, OPEN, outdoors.quay),
    Sound(
        "ambiance",
        "cage-escalier",
        "ambiances/cage-escalier",
        "La cage d’escalier",
        _PLACE,
        STAIRS,
        indoors.stairwell,
    ),
    Sound("ambiance", "cuisine", "ambiances/cuisine", "La cuisine", _PLACE, SMALL, indoors.kitchen),
    Sound("ambiance", "salon", "ambiances/salon", "Le salon", _PLACE, PADDED, indoors.sitting_room),
    Sound("ambiance", "rue", "ambiances/rue", "La rue", _PLACE, STREET, outdoors.street),
    Sound("ambiance", "bureau", "ambiances/bureau", "Le bureau", _PLACE, LARGE, indoors.office),
    Sound(
        "ambiance",
        "crèche",
        "ambiances/creche",
        "La grande salle de la crèche",
        _PLACE,
        LARGE,
        indoors.nursery,
    ),
    Sound("ambiance", "jardin", "ambiances/jardin", "Le jardin", _PLACE, OPEN, outdoors.garden),
    Sound(
        "ambiance",
        "dortoir",
        "ambiances/dortoir",
        "Le dortoir, à l’heure de la sieste",
        _PLACE,
        PADDED,
        indoors.dormitory,
    ),
    Sound(
        "ambiance", "passerelle", "ambiances/passerelle", "La passerelle", _PLACE, OPEN, outdoors.footbridge
    ),
    Sound("ambiance", "place", "ambiances/place", "La place", _PLACE, STREET, outdoors.square),
    Sound("thème", "calme", "theme-calme", "Le fil, calme", _MOOD, HALL, theme.calm),
    Sound("thème", "tendu", "theme-tendu", "Le fil, tendu", _MOOD, HALL, theme.tense),
    Sound("thème", "clair", "theme-clair", "Le fil, clair", _MOOD, HALL, theme.clear),
    Sound(
        "effet",
        "choix",
        "effets/choix",
        "Un choix est pris",
        "La réponse choisie reste à l’écran, le récit avance.",
        SMALL,
        effects.choice,
        1.2,
    ),
    Sound(
        "effet",
        "retour",
        "effets/retour",
        "On revient en arrière",
        "L’écran d’avant revient.",
        SMALL,
        effects.back,
        0.9,
    ),
    Sound(
        "effet",
        "page",
        "effets/page",
        "Une page se tourne",
        "La suite du texte s’affiche.",
        SMALL,
        effects.page,
        0.9,
    ),
    Sound(
        "effet",
        "message",
        "effets/message",
        "Un message arrive",
        "Le message s’affiche, avec qui l’envoie.",
        SMALL,
        effects.message,
        1.0,
    ),
    Sound(
        "effet",
        "carnet",
        "effets/carnet",
        "Le carnet s’ouvre",
        "Le carnet s’affiche.",
        SMALL,
        effects.notebook,
        1.2,
    ),
    Sound(
        "effet",
        "maille",
        "effets/maille",
        "Une maille est gagnée",
        "La maille s’affiche, avec son nom, et entre au carnet.",
        LARGE,
        effects.stitch,
        2.6,
    ),
    Sound(
        "effet",
        "minuteur",
        "effets/minuteur",
        "Le temps d’un choix va finir",
        "Le fil qui brûle à l’écran, ou les secondes en chiffres.",
        SMALL,
        effects.timer,
        1.1,
    ),
    Sound(
        "effet",
        "fin",
        "effets/fin",
        "Une histoire se termine",
        "L’écran de fin s’affiche, avec son bilan.",
        HALL,
        effects.ending,
        6.0,
    ),
    _once("sonnette", "sonnette", "Une sonnette de palier", "on sonne", SMALL, shots.doorbell, 2.2),
    _once("téléphone", "telephone", "Un téléphone", "un téléphone sonne", SMALL, shots.telephone, 2.2),
    _once("porte", "porte", "Une porte", "une porte s’ouvre et se referme", LARGE, shots.door_opened, 1.9),
    _once("clés", "cles", "Des clés", "des clés, une serrure", SMALL, shots.keys_turned, 1.9),
    _once("pas", "pas", "Des pas", "des pas", LARGE, shots.footsteps, 2.1),
    _once("bouilloire", "bouilloire", "Une bouilloire", "l’eau bout", SMALL, shots.kettle_boiled, 2.8),
    _once("vaisselle", "vaisselle", "De la vaisselle", "de la vaisselle", SMALL, shots.dishes, 1.8),
    _once("chaise", "chaise", "Une chaise", "on tire une chaise", SMALL, shots.chair_drawn, 1.3),
    _once("rideau", "rideau", "Un rideau", "on tire un rideau", PADDED, shots.curtain, 1.4),
    _once("jouet", "jouet", "Un jouet", "un jouet tombe et roule", LARGE, shots.toy, 1.7),
    _once("biberon", "biberon", "Un biberon", "on secoue un biberon", SMALL, shots.bottle, 1.7),
    _once(
        "minuteur", "minuteur", "Un minuteur de cuisine", "un minuteur sonne", SMALL, shots.kitchen_timer, 2.4
    ),
)
