# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Handing people over to a colleague, and answering what colleagues offer."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.services.person_records import PersonCard
from amstrat_desktop.services.rights import Right
from amstrat_desktop.ui.form_keeper import FormKeeper
from amstrat_desktop.ui.people.handover.presenter import HandoverPresenter
from amstrat_desktop.ui.people.handover.view import HandoverView
from amstrat_desktop.ui.people.panel import PageKind, PersonAction
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.doors import HandOver, OpenPeoplePage, OpenPerson

KEPT_AS = "handover"


def build(context: Context) -> HandoverView:
    """The page, showing what waits."""
    view = HandoverView()
    presenter = HandoverPresenter(
        view, context.runner, context.work, say=context.say, changed=context.changed
    )
    view.presenter = presenter
    keeper = FormKeeper(KEPT_AS, view, view.kept_values, work=context.work, runner=context.runner)
    view.keep_with(keeper)
    view.list.new_wanted.connect(presenter.begin)
    view.list.open_wanted.connect(presenter.open)
    view.card.back_wanted.connect(presenter.close)
    view.card.accept_wanted.connect(presenter.accept)
    view.card.decline_wanted.connect(presenter.decline)
    view.card.withdraw_wanted.connect(presenter.withdraw)
    view.card.give_back_wanted.connect(presenter.give_back)
    view.form.back_wanted.connect(presenter.close)
    view.form.offer_wanted.connect(presenter.offer)
    view.form.people_wanted.connect(presenter.read_people_of)

    def open_person(person_id: UUID) -> None:
        context.go("people", OpenPerson(person_id))

    view.person_wanted.connect(open_person)
    keeper.restore(lambda kept: presenter.bring_back(kept, keeper.drop))
    presenter.reload()
    return view


def hand_over(context: Context, _parent: QWidget, card: PersonCard) -> None:
    """Begin a handover of the person whose record is open, from whoever is responsible."""
    responsible = card.cases[0].responsible_id if card.cases else card.draft.preferred_staff_id
    context.go("people", OpenPeoplePage("handover", HandOver(card.id, from_staff_id=responsible)))


# Translators: Übergaben an Kolleg*innen
PAGE = PageKind("handover", _("Handovers"), "users", build, right=Right.HAND_OVER)
ACTION = PersonAction(
    "hand_over",
    # Translators: an eine Kollegin oder einen Kollegen übergeben
    _("Hand over to a colleague …"),
    "users",
    hand_over,
    right=Right.HAND_OVER,
)
