# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Below the ways of a slip: why one is closed, what to think of, and how to open it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.base.vocabulary.consents import LegalKind
from amstrat_desktop.services.consent_guard import Passage
from amstrat_desktop.ui.shell.doors import NewConsent
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import strip
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.warning_line import WarningLine


class PassageLine(QWidget):
    """consent_wanted: a NewConsent of the agency, with the data that the slip would tell."""

    consent_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._passage = Passage()
        self.warning = WarningLine()
        self.note = Label(verbatim(""), kind="small", wrap=True)
        self.button = Button(_("Record a consent now"), icon="file-check")
        self.button.clicked.connect(self._ask)
        self._row = strip(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.warning, self.note, self._row):
            column.addWidget(part)
        self.show_passage(Passage(), closed=False)

    def show_passage(self, passage: Passage, *, closed: bool) -> None:
        """Say whether the slip may go this way; closed: another way was chosen that is open,
        so it is said quietly why the others are not.
        """
        self._passage = passage
        said = passage.problem or passage.warning
        self.warning.show_warning(None if closed else said)
        quiet = passage.problem if closed else None
        if quiet is not None:
            self.note.say(_("The other ways are closed. {why}", why=quiet))
        self.note.setVisible(quiet is not None)
        need = passage.need
        if need is not None:
            release = need.legal_kind is LegalKind.RELEASE
            # Translators: Schweigepflichtentbindung jetzt festhalten
            text = _("Record a release now") if release else _("Record a consent now")
            self.button.say(text)
        self._row.setVisible(need is not None and said is not None)
        self.setVisible(said is not None and not (closed and passage.problem is None))

    def text(self) -> str:
        """What is warned of."""
        return self.warning.text()

    def wish(self) -> NewConsent | None:
        """What is to be asked of the person, without the agency."""
        need = self._passage.need
        if need is None:
            return None
        return NewConsent(
            legal_kind=need.legal_kind.value,
            purpose=need.purpose.value,
            data=tuple(category.value for category in need.data),
        )

    def _ask(self) -> None:
        wish = self.wish()
        if wish is not None:
            self.consent_wanted.emit(wish)
