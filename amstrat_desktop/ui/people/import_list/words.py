# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the pages of an import call things. No Qt here."""

from collections.abc import Sequence
from typing import Final

from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext, verbatim
from amstrat_desktop.exchange.left_out import reasons_of
from amstrat_desktop.services.import_plan import ImportPreview, RowOutcome, RowState

STATES: Final[dict[RowState, Msg]] = {
    # Translators: what becomes of a row of a list: a person's record
    RowState.TAKEN: _("Taken over"),
    RowState.TWICE: _("On record already?"),
    RowState.LEFT: _("Left out"),
    RowState.REFUSED: _("Can't be taken over"),
}

ENCODING_NAMES: Final[dict[str, Msg]] = {
    "utf-8": _("Unicode (UTF-8)"),
    "utf-8-sig": _("Unicode (UTF-8)"),
    "utf-16": _("Unicode (UTF-16)"),
    "utf-16-le": _("Unicode (UTF-16)"),
    "utf-16-be": _("Unicode (UTF-16, other byte order)"),
    "cp1252": _("Western European (Windows)"),
    "cp1250": _("Central European (Windows)"),
    "cp1254": _("Turkish (Windows)"),
    "cp1256": _("Arabic (Windows)"),
    "cp1251": _("Cyrillic (Windows)"),
}


def sentences(outcome: RowOutcome, words: Catalogue) -> Sequence[str]:
    """All there is to say of a row, one sentence each."""
    said = []
    if outcome.state is not RowState.TAKEN or outcome.twin is not None:
        said = [words.text(reason) for reason in reasons_of(outcome)]
    for remark in outcome.remarks:
        said.append(f"{remark.heading} “{remark.cell[:60]}”: {words.text(remark.text)}")
    return said


def summary(preview: ImportPreview) -> Sequence[tuple[RowState | None, Msg]]:
    """The counts of a preview, each with its state; None: taken over, but not whole."""
    count = preview.count
    taken = ngettext(
        "{count} person is taken over", "{count} people are taken over", count(RowState.TAKEN)
    )
    others = (
        (None, preview.remarked, _to_check),
        (RowState.TWICE, count(RowState.TWICE), _on_record),
        (RowState.LEFT, count(RowState.LEFT), _left_by_you),
        (RowState.REFUSED, count(RowState.REFUSED), _impossible),
    )
    return [(RowState.TAKEN, taken), *((state, say(n)) for state, n, say in others if n)]


def _to_check(count: int) -> Msg:
    return ngettext(
        "{count} of them has something to check", "{count} of them have something to check", count
    )


def _on_record(count: int) -> Msg:
    return ngettext(
        "{count} seems to be on record already", "{count} seem to be on record already", count
    )


def _left_by_you(count: int) -> Msg:
    return ngettext("{count} is left out by you", "{count} are left out by you", count)


def _impossible(count: int) -> Msg:
    return ngettext("{count} can't be taken over", "{count} can't be taken over", count)


def plain_number(number: int) -> Msg:
    """A row's number, without separators: as the other program shows it."""
    return verbatim(str(number))
