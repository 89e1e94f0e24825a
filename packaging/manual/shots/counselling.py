# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Today, contacts, referrals, the finder, the directory."""

from collections.abc import Callable
from typing import Final

from amstrat_desktop.base.lang import _
from amstrat_desktop.services.referral_records import ReferralDraft
from amstrat_desktop.tour import day
from amstrat_desktop.ui.consultations.record_page import RecordPage
from amstrat_desktop.ui.consultations.view import ConsultationsView
from amstrat_desktop.ui.directory.view import DirectoryView
from amstrat_desktop.ui.finder.view import FinderDialog
from amstrat_desktop.ui.referrals.answer_panel import AnswerPanel
from amstrat_desktop.ui.referrals.form_page import FormPage
from amstrat_desktop.ui.referrals.screen import ReferralsScreen
from amstrat_desktop.ui.referrals.slip_dialog import SlipDialog
from amstrat_desktop.ui.today.tasks_part import TasksPart
from manual.desk import PRINTERS, Desk, Seen
from manual.office import issued_slip


def today(desk: Desk) -> Seen:
    desk.go("today")
    return Seen(desk.window, height=640)


def tasks(desk: Desk) -> Seen:
    desk.go("today")
    part = desk.one(TasksPart)
    return Seen(desk.window, (part,), (part.done, part.later))


def quick_entry(desk: Desk) -> Seen:
    """A word is being typed: below the line stands what the Space bar would take."""
    record = _mother_of_two(desk)
    record.form.quick.edit.setText("goldh")
    desk.rest()
    form = record.form
    return Seen(
        desk.one(ConsultationsView),
        (),
        (form.quick.edit, form.chips["language"], form.topics, record.save_button),
    )


def contact_saved(desk: Desk) -> Seen:
    record = _mother_of_two(desk)
    record.save_button.click()
    desk.quiet()
    return Seen(desk.window, (desk.window.message_bar,))


def referral_form(desk: Desk) -> Seen:
    contact = day.record(desk.work)
    desk.go("referrals", ReferralDraft(contact_id=contact.id, language="ar"))
    page = desk.one(FormPage)
    desk.line(_("Receiver"), page).setText("Jobcenter Mitte")
    desk.rest()
    return Seen(page, (), (page.form.mode, page.form.receiver, page.print_button), height=520)


def slip_preview(desk: Desk) -> Seen:
    referral = day.refer(desk.work, day.record(desk.work))
    desk.go("referrals", referral.id)
    desk.one(ReferralsScreen).print_item()
    desk.rest()
    dialog = desk.dialog(SlipDialog)
    dialog.show_queues(PRINTERS, "")
    desk.quiet()
    return Seen(dialog, (), (dialog.preview, dialog.print_button), height=480)


def answer(desk: Desk) -> Seen:
    desk.go("referrals", issued_slip(desk.work))
    return Seen(desk.one(AnswerPanel))


def finder(desk: Desk) -> Seen:
    desk.go("today")
    desk.command("Ctrl+K")
    dialog = desk.dialog(FinderDialog)
    dialog.field.setText("schahin")
    desk.rest()
    return Seen(dialog)


def directory(desk: Desk) -> Seen:
    desk.go("directory")
    view = desk.one(DirectoryView)
    view.table.choose(2)
    desk.quiet()
    return Seen(view, (), (view.detail.standing.verify,), height=560)


def _mother_of_two(desk: Desk) -> RecordPage:
    """Arabic, benefits and a Kita place."""
    desk.go("consultations")
    record = desk.one(RecordPage)
    record.cleared.emit()
    desk.quiet()
    record.form.chips["language"].set_value("ar")
    record.form.topics.set_values(("nursery_place", "integration_course"))
    desk.quiet()
    return record


SHOTS: Final[dict[str, Callable[[Desk], Seen]]] = {
    "today": today,
    "tasks": tasks,
    "quick-entry": quick_entry,
    "contact-saved": contact_saved,
    "referral-form": referral_form,
    "slip-preview": slip_preview,
    "answer": answer,
    "finder": finder,
    "directory": directory,
}
