# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A legal hold and a limit of processing, set and lifted from the menu of a record."""

from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.vocabulary.retention import LimitGround
from amstrat_desktop.services.retention.holds import list_holds
from amstrat_desktop.services.retention.limits import list_limits
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.jobs import ImmediateRunner
from amstrat_desktop.ui.people.keeping.dialogs import HoldDialog, LimitDialog
from amstrat_desktop.ui.people.keeping.presenter import KeepingPresenter
from tests.services.supported import new_person
from tests.ui.accessible import assert_all_named


@pytest.fixture
def person(work: Work) -> UUID:
    return new_person(work)


class Told:
    """What the window was told."""

    def __init__(self) -> None:
        self.kinds: set[Kind] = set()
        self.said: list[str] = []

    def changed(self, kinds: frozenset[Kind]) -> None:
        self.kinds |= kinds

    def say(self, _tone: str, text: Msg, _actions: object = ()) -> None:
        self.said.append(text.msgid)


def shown(
    qtbot: QtBot, dialog: HoldDialog | LimitDialog, work: Work, person: UUID, told: Told
) -> None:
    qtbot.addWidget(dialog)
    runner = ImmediateRunner()
    dialog.presenter = KeepingPresenter(
        dialog, runner, work, person, say=told.say, changed=told.changed
    )
    dialog.presenter.start()
    dialog.open()
    assert_all_named(dialog)


def hold_dialog(qtbot: QtBot, work: Work, person: UUID, told: Told) -> HoldDialog:
    dialog = HoldDialog(None, lambda: work.clock().date())
    shown(qtbot, dialog, work, person, told)
    return dialog


def test_a_hold_is_set_and_lifted(qtbot: QtBot, work: Work, person: UUID) -> None:
    told = Told()
    dialog = hold_dialog(qtbot, work, person, told)
    dialog.submit()
    assert dialog.isVisible()  # without a reason there is none
    dialog.reason.set_text("Klage vor dem Sozialgericht")
    dialog.submit()
    assert not dialog.isVisible()
    assert Kind.RETENTION in told.kinds
    (hold,) = work.read(list_holds, actor=work.actor, now=work.clock(), person_id=person)
    assert hold.reason == "Klage vor dem Sozialgericht"
    again = hold_dialog(qtbot, work, person, told)
    assert not again.lift.isHidden()
    again.lift_it()
    assert work.read(list_holds, actor=work.actor, now=work.clock()) == ()


def test_processing_is_limited_and_used_again(qtbot: QtBot, work: Work, person: UUID) -> None:
    told = Told()
    dialog = LimitDialog(None)
    shown(qtbot, dialog, work, person, told)
    dialog.submit()
    assert dialog.isVisible()  # without a ground there is none
    dialog.ground.set_value(LimitGround.DISPUTED)
    dialog.submit()
    assert not dialog.isVisible()
    (limit,) = work.read(list_limits, actor=work.actor, person_id=person)
    assert limit.ground is LimitGround.DISPUTED
    again = LimitDialog(None)
    shown(qtbot, again, work, person, told)
    assert not again.save_button.isEnabled()
    again.lift_it()
    assert work.read(list_limits, actor=work.actor) == ()
