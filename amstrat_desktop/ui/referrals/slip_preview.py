# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The slip beside the form and in the print dialog: the page, its language, its variant."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import LANGUAGES, _, verbatim
from amstrat_desktop.documents.raster import Picture
from amstrat_desktop.documents.slip import Variant
from amstrat_desktop.ui.paper_image import image_of
from amstrat_desktop.ui.referrals.form_values import slip_language
from amstrat_desktop.ui.referrals.words import VARIANTS
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.paper_view import PaperView

GERMAN = "de"


class SlipPreview(QWidget):
    """changed: another language or variant of the same slip is wanted."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._own = GERMAN
        self._languages = OneOf[str](_("Languages on the slip"))
        self._variants = OneOf[Variant](_("Kind of slip"))
        self._variants.show_choices(Choice(variant, VARIANTS[variant.value]) for variant in Variant)
        self._variants.set_value(Variant.STANDARD)
        self.paper = PaperView(_("Preview of the slip"))
        self._show_languages()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._languages)
        column.addWidget(self._variants)
        column.addSpacing(4)
        column.addWidget(self.paper, 1)
        self._languages.changed.connect(self.changed)
        self._variants.changed.connect(self.changed)

    def language(self) -> str:
        """Of the second column; German means German alone."""
        return self._languages.value() or GERMAN

    def variant(self) -> Variant:
        """Standard, or plain words with large pictograms."""
        return self._variants.value() or Variant.STANDARD

    def set_language(self, code: str) -> None:
        """Offer another language beside German, and choose it."""
        self._own = slip_language(code)
        self._show_languages()

    def show_page(self, picture: Picture) -> None:
        """Show a drawn page."""
        self.paper.show_image(image_of(picture))

    def show_waiting(self) -> None:
        """A newer page is on its way."""
        self.paper.show_waiting()

    def _show_languages(self) -> None:
        self._languages.blockSignals(True)
        self._languages.show_choices(self._choices())
        self._languages.set_value(self._own)
        self._languages.blockSignals(False)

    def _choices(self) -> Iterable[Choice[str]]:
        if self._own != GERMAN:
            both = f"{LANGUAGES[GERMAN].endonym} + {LANGUAGES[self._own].endonym}"
            yield Choice(self._own, verbatim(both))
        yield Choice(GERMAN, _("German only"))
