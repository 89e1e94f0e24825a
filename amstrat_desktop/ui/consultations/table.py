# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The columns of the lists of contacts."""

from collections.abc import Callable
from typing import Final

from amstrat_desktop.base.lang import Catalogue, _
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.contact_list import ContactRow, ContactSort
from amstrat_desktop.ui.lines import lines
from amstrat_desktop.ui.widgets.table_model import Column, RowsModel

NO_LABELS: Final = Labels({})


class ContactRows(RowsModel[ContactRow]):
    """labels: what the codes are called; set before rows are shown. today: times only."""

    def __init__(self, *, today: bool = False) -> None:
        self.labels = NO_LABELS
        super().__init__(self._of_today() if today else self._of_all())

    def _of_today(self) -> tuple[Column[ContactRow], ...]:
        return (
            Column(_("Time"), lambda row, words: words.clock(row.held_at), width=90),
            Column(_("Language"), self._code(ListName.LANGUAGE, "language"), width=150),
            Column(_("Topics"), self._topics, width=0),
            Column(_("Result"), self._code(ListName.RESULT, "result"), width=210),
        )

    def _of_all(self) -> tuple[Column[ContactRow], ...]:
        return (
            Column(_("When"), _when, width=136, key=ContactSort.HELD_AT),
            Column(_("Contact"), self._where, width=126, key=ContactSort.CHANNEL),
            # Below the language, in the same column: who is on record.
            Column(_("Language"), self._who, width=136, key=ContactSort.LANGUAGE),
            Column(_("Topics"), self._topics, width=0),
            Column(
                _("Result"),
                self._code(ListName.RESULT, "result"),
                width=112,
                key=ContactSort.RESULT,
            ),
        )

    def _where(self, row: ContactRow, words: Catalogue) -> str:
        return lines(words.text(self.labels(ListName.CHANNEL, row.channel)), row.area)

    def _who(self, row: ContactRow, words: Catalogue) -> str:
        language = words.text(self.labels(ListName.LANGUAGE, row.language))
        name = words.text(row.person) if row.person is not None else ""
        return f"{language}\n{name}" if name else language

    def _code(self, name: ListName, field: str) -> Callable[[ContactRow, Catalogue], str]:
        def text(row: ContactRow, words: Catalogue) -> str:
            code = getattr(row, field)
            return words.text(self.labels(name, code)) if code else ""

        return text

    def _topics(self, row: ContactRow, words: Catalogue) -> str:
        return ", ".join(words.text(self.labels(ListName.TOPIC, code)) for code in row.topics)


def _when(row: ContactRow, words: Catalogue) -> str:
    moment = words.moment(row.held_at)
    if not row.voided:
        return moment
    # Translators: in a list, a contact that does not count: "22.11.2026 10:05 (void)"
    return words.text(_("{moment} (void)", moment=moment))
