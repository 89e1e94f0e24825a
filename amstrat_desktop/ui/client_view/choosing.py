# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which thing is shown, and in which language: asked before the screen is turned."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import LANGUAGES, Msg, _, pgettext, verbatim
from amstrat_desktop.base.vocabulary.consents import PURPOSE_LABELS
from amstrat_desktop.services.client_view import Showable, ShownKind
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.chips import Choice
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import scrolled

GERMAN = "de"
_ICONS = {
    ShownKind.APPOINTMENT: "calendar-event",
    ShownKind.REFERRAL_APPOINTMENT: "calendar-event",
    ShownKind.SLIP: "file-text",
    ShownKind.CONSENT: "file-check",
}


class ShowDialog(QDialog):
    """chosen: called with what is shown and the language."""

    def __init__(
        self,
        parent: QWidget,
        things: Sequence[Showable],
        language: str,
        chosen: Callable[[Showable, str], object],
    ) -> None:
        super().__init__(parent)
        self.setModal(True)
        self._chosen = chosen
        # Translators: den Bildschirm zur Person drehen (heading)
        bind(self, (self.setWindowTitle, _("Turn the screen")))
        self.language = ChoiceBox[str](_("Language of the page"), verbatim("Deutsch"))
        self.language.show_choices(
            Choice(code, verbatim(known.endonym))
            for code, known in LANGUAGES.items()
            if code != GERMAN
        )
        self.language.set_value(language)
        self.buttons = [self._button(thing) for thing in things]
        cancel = Button(pgettext("verb", "Cancel"))
        cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(Label(_("Turn the screen"), kind="title"))
        sentence = _(
            "The person sees this one thing, large, and nothing else. Your passphrase brings the "
            "office back."
        )
        column.addWidget(Label(sentence, kind="muted", wrap=True))
        column.addLayout(row(Label(_("Language")), self.language, 1))
        inner = QVBoxLayout()
        for button in self.buttons:
            inner.addWidget(button)
        inner.addStretch(1)
        column.addWidget(scrolled(inner), 1)
        column.addLayout(row(1, cancel))
        self.resize(560, 420)

    def _button(self, thing: Showable) -> Button:
        made = Button(title_of(thing), icon=_ICONS[thing.kind], tall=True)
        made.clicked.connect(lambda _=False: self._choose(thing))
        return made

    def _choose(self, thing: Showable) -> None:
        self.accept()
        self._chosen(thing, self.language.value() or GERMAN)


def title_of(thing: Showable) -> Msg:
    """What a thing is called in the list."""
    if thing.day is not None:
        return _("Appointment on {day}: {name}", day=thing.day, name=thing.name)
    if thing.consent is not None:
        about = PURPOSE_LABELS[thing.consent.purpose]
        if not thing.name:
            return _("Consent: {purpose}", purpose=about)
        return _("Consent for {name}: {purpose}", name=thing.name, purpose=about)
    return _("Slip for {name}", name=thing.name)
