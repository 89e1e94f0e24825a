# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can go wrong in a way that a user can do something about.

A problem carries a `Msg` and is translated when it is shown. Anything else that is raised
is a bug and goes to the log and one dialog.
"""

from enum import Enum
from uuid import UUID

from amstrat_desktop.base.lang import Msg, Param, _


class Problem(Exception):
    """Shown in the message bar of the window; nothing was changed."""

    def __init__(self, message: Msg) -> None:
        super().__init__(message.msgid)
        self.message = message


class FieldProblem(Problem):
    """One field is wrong; field: the attribute's name in the Draft."""

    def __init__(self, field: str, message: Msg) -> None:
        super().__init__(message)
        self.field = field


class ReasonNeeded(Problem):
    """The record is restricted; who asks has access, and has to say first why it is opened."""

    def __init__(self, person_id: UUID) -> None:
        super().__init__(_("This record is restricted. Say why you open it; that is logged."))
        self.person_id = person_id


class Cancelled(Exception):
    """The user stopped a job; nothing was changed and nothing is shown."""


class StoreFault(Enum):
    """What can be wrong with the office's file; the value says what happened and what to do."""

    WRONG_PASSPHRASE = _(
        "This passphrase does not open the office. Check Caps Lock and the keyboard language, "
        "then try again. If it is lost, use the recovery code on paper."
    )
    WRONG_RECOVERY_CODE = _(
        "This recovery code belongs to another office. Check the office's name on the paper."
    )
    REMEMBERED_KEY = _(
        "The key remembered on this computer no longer opens the office. Type the passphrase."
    )
    RECOVERY_CODE_TYPO = _(
        "Group {group} of the recovery code has a typing error. Compare it with the paper."
    )
    RECOVERY_CODE_LENGTH = _(
        "The recovery code has eight groups of six digits, {count} digits are still missing or "
        "too many."
    )
    NOT_FOUND = _("There is no office at {path}. Was the drive disconnected, or the folder moved?")
    KEY_FILE_MISSING = _(
        "The key file {path} is missing. Without it nobody can open the office: put it back "
        "from a backup beside the database."
    )
    KEY_FILE_DAMAGED = _(
        "The key file {path} is damaged. Put it back from a backup; the database itself is "
        "untouched."
    )
    DAMAGED = _(
        "The office's file is damaged. Do not work on: close the program and restore the last "
        "backup."
    )
    READ_ONLY = _(
        "The office's file may only be read here. Ask whoever looks after this computer for the "
        "right to write to {path}."
    )
    FOLDER_READ_ONLY = _("Nothing can be written to the folder {path}. Choose another folder.")
    DISK_FULL = _(
        "The disk is full. What you typed is still here: free some space, then save again."
    )
    INPUT_OUTPUT = _(
        "The disk did not answer. What you typed is still here: check the drive or the "
        "connection, then save again."
    )
    IN_USE_HERE = _("The office is already open on this computer.")
    IN_USE_ELSEWHERE = _(
        "The office is open on the computer “{computer}” since {since}. Close it there first."
    )
    NETWORK_SHARE = _(
        "The folder {path} lies on a network share ({kind}). A database there can be damaged: "
        "choose a folder on this computer."
    )
    NEWER = _(
        "The office was last opened with a newer version of this program. Install that version; "
        "nothing was changed."
    )
    EXISTS = _("There is already an office in {path}. Open it, or choose another folder.")
    BUSY = _("The office is busy with another job. Wait a moment and try again.")
    BACKUP_FAILED = _(
        "The backup could not be written to {path}. Nothing was changed; free some space or "
        "choose another folder."
    )
    REKEY_FAILED = _(
        "The office in {path} could not be written anew under another key. Nothing was changed, "
        "and everybody comes in as before. Free some space: as much as the office takes is needed "
        "once more. Then try again."
    )
    BACKUP_DAMAGED = _("This backup is damaged. Nothing was changed; choose another one.")
    BACKUP_OF_ANOTHER_OFFICE = _(
        "This backup belongs to another office. Nothing was changed; choose another one."
    )
    RESTORE_FAILED = _(
        "The backup could not be put back into {path}. Free some space, then try again."
    )


class StoreProblem(Problem):
    """The office's file can't be opened, read or written."""

    def __init__(self, fault: StoreFault, **params: Param) -> None:
        message = fault.value
        super().__init__(Msg(message.msgid, params=tuple(params.items())))
        self.fault = fault
