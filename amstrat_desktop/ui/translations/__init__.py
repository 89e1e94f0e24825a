# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a record says in other languages: the German beside each, who wrote it, whether checked."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.translations.dialog import TranslationsDialog
from amstrat_desktop.ui.translations.presenter import TranslationsPresenter
from amstrat_desktop.ui.translations.typed import Typed
from amstrat_desktop.ui.widgets.buttons import Button


def translate(
    context: Context, parent: QWidget, kind: Kind, object_id: UUID, typed: Typed | None = None
) -> TranslationsDialog:
    """Open the dialog for a record. typed: what somebody left and wants back."""

    def again(left: Typed) -> None:
        translate(context, parent, kind, object_id, left)

    dialog = TranslationsDialog(parent)
    dialog.presenter = TranslationsPresenter(dialog, context, kind, object_id, again)
    dialog.keep_in(context, object_id, typed)
    dialog.presenter.load()
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def translate_button() -> Button:
    """The button that opens it, the same on every screen."""
    # Translators: Übersetzungen (der eigenen Texte des Büros)
    return Button(_("Translations"), kind="quiet", icon="language")
