# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What may be on record about a person: channels, literacy, interpreting, status, languages.

Nationality and residence status are not asked and have no place here.
"""

from enum import StrEnum
from typing import Final

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.vocabulary.entries import Entry


class ChannelKind(StrEnum):
    """How a person can be reached."""

    TELEPHONE = "telephone"
    MOBILE = "mobile"
    EMAIL = "email"
    MESSENGER = "messenger"
    POST = "post"
    THROUGH = "through"


DIALLED_KINDS: Final = frozenset({ChannelKind.TELEPHONE, ChannelKind.MOBILE, ChannelKind.MESSENGER})
"""The kinds whose value may be a telephone number."""

CHANNEL_KIND_LABELS: Final[dict[ChannelKind, Msg]] = {
    # Translators: Festnetz (a telephone at home)
    ChannelKind.TELEPHONE: _("Telephone at home"),
    # Translators: Mobiltelefon
    ChannelKind.MOBILE: _("Mobile"),
    ChannelKind.EMAIL: _("E-mail"),
    # Translators: Messenger (WhatsApp, Signal, Telegram)
    ChannelKind.MESSENGER: _("Messenger"),
    # Translators: Brief (a letter by post)
    ChannelKind.POST: _("Letter"),
    # Translators: über eine andere Person erreichbar
    ChannelKind.THROUGH: _("Through somebody"),
}


class Safe(StrEnum):
    """Whether a channel is the person's own: nobody else listens or reads."""

    NOT_ASKED = ""
    YES = "yes"
    NO = "no"


SAFE_LABELS: Final[dict[Safe, Msg]] = {
    # Translators: whether a telephone is safe: nobody asked yet
    Safe.NOT_ASKED: _("Not asked"),
    # Translators: sicher: niemand sonst hört oder liest mit
    Safe.YES: _("Safe"),
    # Translators: nicht sicher: andere hören oder lesen mit
    Safe.NO: _("Not safe"),
}

UNSAFE_WARNINGS: Final[dict[ChannelKind, Msg]] = {
    ChannelKind.TELEPHONE: _("Do not call: somebody else listens."),
    ChannelKind.MOBILE: _("Do not call: somebody else listens."),
    ChannelKind.EMAIL: _("Do not write: somebody else reads this."),
    ChannelKind.MESSENGER: _("Do not write: somebody else reads this."),
    ChannelKind.POST: _("Do not write: somebody else opens the letters."),
    ChannelKind.THROUGH: _("Do not ask there: it is not safe for the person."),
}
"""What is said wherever a channel is shown that is not safe."""


class Literacy(StrEnum):
    """Who reads and writes what, as the BAMF tells learners apart."""

    NOT_ASKED = ""
    PRIMARY = "primary"
    FUNCTIONAL = "functional"
    SECOND_SCRIPT = "second_script"
    LATIN = "latin"


LITERACY_LABELS: Final[dict[Literacy, Msg]] = {
    # Translators: nicht erhoben
    Literacy.NOT_ASKED: _("Not recorded"),
    # Translators: primär nicht alphabetisiert (term of the BAMF: never learnt to read)
    Literacy.PRIMARY: _("Never learnt to read and write"),
    # Translators: funktional nicht alphabetisiert (term of the BAMF)
    Literacy.FUNCTIONAL: _("Reads and writes a little only"),
    # Translators: Zweitschriftlernend (term of the BAMF: literate in another script)
    Literacy.SECOND_SCRIPT: _("Reads another script, learns the Latin one"),
    # Translators: alphabetisiert (lateinische Schrift)
    Literacy.LATIN: _("Reads and writes Latin script"),
}


class InterpreterNeed(StrEnum):
    """What a conversation with the person needs."""

    NOT_ASKED = ""
    NONE = "none"
    SLOW = "slow"
    WRITTEN = "written"
    INTERPRETER = "interpreter"


INTERPRETER_NEED_LABELS: Final[dict[InterpreterNeed, Msg]] = {
    InterpreterNeed.NOT_ASKED: _("Not recorded"),
    # Translators: keine Dolmetscherin, kein Dolmetscher nötig
    InterpreterNeed.NONE: _("German is enough"),
    # Translators: nur langsam und in einfachen Worten
    InterpreterNeed.SLOW: _("Slowly, in simple words"),
    # Translators: nur schriftlich
    InterpreterNeed.WRITTEN: _("In writing only"),
    # Translators: Dolmetscher*in nötig
    InterpreterNeed.INTERPRETER: _("Needs an interpreter"),
}


class PersonStatus(StrEnum):
    """Where the work with a person stands."""

    ACTIVE = "active"
    DORMANT = "dormant"
    ENDED = "ended"
    ANONYMISED = "anonymised"


PERSON_STATUS_LABELS: Final[dict[PersonStatus, Msg]] = {
    # Translators: aktiv
    PersonStatus.ACTIVE: _("Active"),
    # Translators: ruhend
    PersonStatus.DORMANT: _("Dormant"),
    # Translators: beendet
    PersonStatus.ENDED: _("Ended"),
    # Translators: anonymisiert
    PersonStatus.ANONYMISED: _("Anonymised"),
}

LANGUAGE_LEVELS: Final = (
    # Translators: ohne Kenntnisse
    Entry("none", _("No knowledge")),
    # Translators: Alpha (literacy course)
    Entry("alpha", _("Alpha")),
    Entry("a1", _("A1")),
    Entry("a2", _("A2")),
    Entry("b1", _("B1")),
    Entry("b2", _("B2")),
    Entry("c1", _("C1 and above")),
    # Translators: muttersprachlich
    Entry("native", _("Native")),
)
"""The Common European Framework, with what comes before it; *not recorded* is "no level"."""
