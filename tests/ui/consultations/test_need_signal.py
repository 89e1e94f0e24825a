# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where no offer fitted, a need signal is one press away from the contact."""

from dataclasses import replace

from PySide6.QtWidgets import QAbstractButton

from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.ui.shell.doors import NewNeedSignal, OpenOffersView
from tests.ui.consultations.desk import Desk

Gone = list[tuple[str, object]]


def gone(desk: Desk) -> Gone:
    """Where somebody wanted to go."""
    went: Gone = []
    desk.view._presenters.around.__dict__["go"] = lambda key, item=None: bool(
        went.append((key, item))
    )
    return went


def steps(desk: Desk) -> list[str]:
    buttons = desk.window.message_bar.action_buttons()
    return [step.text() for step in buttons if isinstance(step, QAbstractButton)]


def test_after_a_contact_without_a_fitting_offer_it_is_the_next_step(desk: Desk) -> None:
    went = gone(desk)
    desk.form.set_entry(replace(desk.form.entry(), result="no_offer"))
    desk.save()
    assert "Write a need signal" in steps(desk)
    desk.do("Write a need signal")
    assert went == [("offers", OpenOffersView("needs", NewNeedSignal(desk.latest().id)))]


def test_after_any_other_result_it_is_not(desk: Desk) -> None:
    desk.form.set_entry(replace(desk.form.entry(), result="settled"))
    desk.save()
    assert "Write a need signal" not in steps(desk)


def test_it_stands_beside_a_saved_contact_with_that_result(desk: Desk) -> None:
    went = gone(desk)
    desk.work.write(record_contact, ContactDraft("open_hour"))
    contact = desk.work.write(record_contact, ContactDraft("open_hour", result="no_offer")).value
    desk.click(desk.view.to_list)
    desk.view.reload()
    rows = desk.view.list.rows
    rows.data(rows.index(0, 0))
    desk.qtbot.waitUntil(lambda: rows.row(0) is not None)
    desk.view.list.table.choose(0)
    button = desk.view.list.detail.need_button
    desk.qtbot.waitUntil(button.isVisible)
    desk.click(button)
    assert went == [("offers", OpenOffersView("needs", NewNeedSignal(contact.id)))]
    desk.view.list.table.choose(1)
    desk.qtbot.waitUntil(lambda: not button.isVisible())
