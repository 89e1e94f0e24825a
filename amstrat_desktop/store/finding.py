# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a look at the health of an office finds, and what to do about it."""

from dataclasses import dataclass
from enum import Enum, StrEnum

from amstrat_desktop.base.lang import Msg, _, pgettext


class Severity(Enum):
    """How bad it is; a damage means: do not work on."""

    NOTE = pgettext("severity", "Note")
    WARNING = _("Warning")
    DAMAGE = _("Damage")


class Part(Enum):
    """What is looked at, in the order in which it is told; the value is its name."""

    FILE = _("The office's file")
    LINKS = _("Links between records")
    INDEX = _("Search index")
    VERSION = _("Version of the office")
    KEYS = _("Keys and recovery code")
    # Translators: Protokoll (wer was getan hat)
    LOG = _("Log")
    BACKUPS = _("Backups")
    PLACE = _("Second place for backups")
    SPACE = _("Free space")
    CLOCK = _("Clock of this computer")
    # Translators: Zugriffsrechte der Dateien
    PERMISSIONS = _("Permissions of the files")
    # Translators: was die Administration des Computers festgelegt hat (Richtliniendatei)
    POLICY = _("What the administrator laid down")


class Mending(StrEnum):
    """What the program can do, or where in it somebody can: the button beside a remedy."""

    REBUILD_INDEX = "rebuild_index"
    CLOSE_TO_OTHERS = "close_to_others"
    BACK_UP = "back_up"
    SEE_BACKUPS = "see_backups"
    SEE_LOG = "see_log"
    SEE_SECURITY = "see_security"
    SEE_COLLEAGUES = "see_colleagues"


@dataclass(frozen=True, slots=True)
class Finding:
    """what: what is the matter. remedy: what to do about it. mending: None where nothing in the
    program helps.
    """

    severity: Severity
    what: Msg
    remedy: Msg
    part: Part = Part.FILE
    mending: Mending | None = None
