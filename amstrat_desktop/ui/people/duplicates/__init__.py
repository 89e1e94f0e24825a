# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""People who may be on record twice: look at both, merge, or keep them apart."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.services.person_records import PersonCard
from amstrat_desktop.services.rights import Right
from amstrat_desktop.ui.people.duplicates.presenter import DuplicatesPresenter
from amstrat_desktop.ui.people.duplicates.view import DuplicatesView
from amstrat_desktop.ui.people.panel import PageKind, PersonAction
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.doors import CompareRecords, OpenPeoplePage, OpenPerson

KEY = "duplicates"


def build(context: Context) -> DuplicatesView:
    """The page; it looks for pairs when it is opened."""
    view = DuplicatesView(context)
    presenter = DuplicatesPresenter(
        view, context.runner, context.work, say=context.say, changed=context.changed
    )
    view.presenter = presenter
    view.list.compare_wanted.connect(presenter.compare)
    view.list.two_wanted.connect(presenter.are_two)
    view.list.again_wanted.connect(presenter.look_again)
    view.choose.chosen.connect(presenter.compare_with)
    view.choose.undo_wanted.connect(presenter.undo)
    view.choose.closed.connect(presenter.close)
    view.compare.closed.connect(presenter.close)
    view.compare.swap_wanted.connect(presenter.swap)
    view.compare.two_wanted.connect(presenter.keep_two)
    view.compare.merge_wanted.connect(lambda: presenter.merge(view.compare.chosen()))

    def open_person(person_id: UUID) -> None:
        context.go("people", OpenPerson(person_id))

    view.person_wanted.connect(open_person)
    return view


def merge_with(context: Context, _parent: QWidget, card: PersonCard) -> None:
    """Look for the other record of the person whose record is open, or undo a merge."""
    context.go("people", OpenPeoplePage(KEY, CompareRecords(card.id)))


# Translators: Mögliche Doppelerfassungen
PAGE = PageKind(KEY, _("On record twice?"), "copy", build, right=Right.MERGE)
ACTION = PersonAction(
    "merge",
    # Translators: zwei Akten derselben Person zusammenführen, oder eine Zusammenführung aufheben
    _("Merge with another record, or undo a merge …"),
    "copy",
    merge_with,
    right=Right.MERGE,
)
