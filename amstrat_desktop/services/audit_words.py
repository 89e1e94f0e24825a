# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a check of the log found, in words; for the screen, the health page and the command line."""

from collections.abc import Sequence

from amstrat_desktop.base.lang import Msg, _, ngettext
from amstrat_desktop.services.audit_walk import Fault, LogCheck, LogFault

_TOLD = 5
"""Faults that are named one by one; what else is wrong is counted."""


def told(check: LogCheck) -> tuple[Msg, ...]:
    """The answer first, then what it rests on, or what is wrong where."""
    if check.whole:
        return (_("The log is whole."), *_rests_on(check))
    rest = len(check.faults) - _TOLD
    more = (
        (ngettext("{count} more place is wrong.", "{count} more places are wrong.", rest),)
        if rest > 0
        else ()
    )
    return (
        _("The log is not whole. Somebody changed the file other than with this program."),
        *(said(fault) for fault in check.faults[:_TOLD]),
        *more,
        _(
            "Change nothing more. Keep this file and the backups as they are, and tell whoever "
            "is responsible for data protection."
        ),
    )


def said(fault: LogFault) -> Msg:
    """One fault."""
    one = fault.first == fault.last
    lines = {"first": fault.first, "last": fault.last}
    match fault.fault:
        case Fault.ALTERED if one:
            found = _("Line {first} is not as it was written.", **lines)
        case Fault.ALTERED:
            found = _("Lines {first} to {last} are not as they were written.", **lines)
        case Fault.MISSING if one:
            found = _("Line {first} was taken out.", **lines)
        case Fault.MISSING:
            found = _("Lines {first} to {last} were taken out.", **lines)
        case Fault.CUT:
            found = _(
                "The end is cut off: lines {first} to {last} were there when the log was noted "
                "outside of the file.",
                **lines,
            )
        case Fault.REWRITTEN:
            found = _("Line {first} is another one than was noted outside of the file.", **lines)
        case _:
            found = _("The key of the log is gone: it cannot be said whether a line is right.")

    return found


def _rests_on(check: LogCheck) -> Sequence[Msg]:
    found = [ngettext("{count} line was checked.", "{count} lines were checked.", check.lines)]
    if check.first > 1:
        found.append(
            _("It begins with line {first}; older ones were taken off in time.", first=check.first)
        )
    if check.compared:
        found.append(
            ngettext(
                "It agrees with {count} record of its end that was kept outside of the file.",
                "It agrees with {count} records of its end that were kept outside of the file.",
                check.compared,
            )
        )
    else:
        found.append(
            _(
                "Nothing from outside of the file was there to compare it with. Whether its end "
                "was cut off only a backup or a printed report can tell."
            )
        )
    return found
