# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The parts of the screen, their presenters, and which signal goes to whom."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.services.areas import AreaOption
from amstrat_desktop.services.contact_entry import EntryChoices
from amstrat_desktop.services.contacts import ContactCard
from amstrat_desktop.ui.consultations.around import Around
from amstrat_desktop.ui.consultations.comparing import contact_comparison
from amstrat_desktop.ui.consultations.correction_presenter import (
    CORRECTION,
    CorrectionPresenter,
)
from amstrat_desktop.ui.consultations.entry import FORM
from amstrat_desktop.ui.consultations.hour_presenter import HourPresenter
from amstrat_desktop.ui.consultations.list_presenter import ListPresenter
from amstrat_desktop.ui.consultations.presenter import EntryPresenter
from amstrat_desktop.ui.consultations.view import ConsultationsView, Part
from amstrat_desktop.ui.figure_lists import name_figure
from amstrat_desktop.ui.form_keeper import FormKeeper
from amstrat_desktop.ui.information_sheet import hand_out
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.doors import OpenPerson, OpenReportsView, ShowContacts


class Assembly:
    """Connects the parts of the screen with their presenters; lives as long as the view."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.around = Around(
            runner=context.runner,
            work=context.work,
            say=context.say,
            go=context.go,
            changed=self._changed,
            status=context.status,
        )
        self.view = ConsultationsView(context.work.clock, context)
        self.view.keep(self)
        self._own_change = False
        self.areas: tuple[AreaOption, ...] = ()
        self.entry_keeper = self._keeper(FORM, self.view.record)
        self.correction_keeper = self._keeper(CORRECTION, self.view.correction)
        self.entry = EntryPresenter(
            self.view.record, self.around, self.entry_keeper, self._choices_came
        )
        self.correction = CorrectionPresenter(
            self.view.correction,
            self.around,
            self.correction_keeper,
            opened=lambda: self.view.show_part(Part.CORRECTION),
            closed=self._corrected,
            compare=contact_comparison(self.view.correction, self.around),
        )
        self.list = ListPresenter(self.view.list, self.around, self.view.list.rows.show_window)
        self.hour = HourPresenter(self.view, self.around, self.entry.hour_changed, self._home_area)
        self._connect_entry()
        self._connect_list()
        self._connect_hour()
        self.entry.start()
        self.hour.reload()
        self.correction.start()
        self.list.reload()

    def _keeper(self, name: str, page: QWidget) -> FormKeeper:
        def unsaved() -> Mapping[str, Any] | None:
            return self.entry.unsaved() if name == FORM else self.correction.unsaved()

        return FormKeeper(name, page, unsaved, work=self.around.work, runner=self.around.runner)

    def _choices_came(self, choices: EntryChoices) -> None:
        self.areas = tuple(choices.areas)
        self.view.show_choices(choices)

    def _home_area(self) -> UUID | None:
        return next((area.id for area in self.areas if area.home), None)

    def _corrected(self, contact_id: UUID) -> None:
        self.view.show_part(Part.LIST)
        self.list.choose(contact_id)

    def _connect_entry(self) -> None:
        view, record = self.view, self.view.record
        record.form.changed.connect(self.entry_keeper.touch)
        record.save.connect(lambda refer: self.entry.save(refer=refer))
        record.cleared.connect(self.entry.clear)
        record.code_typed.connect(self.entry.look_for_code)
        record.person_chosen.connect(self.entry.person_chosen)
        record.inform_wanted.connect(self._hand_out)
        view.asked_of.connect(self.entry.begin_of)
        view.correction.changed.connect(self.correction_keeper.touch)
        view.correction.save.connect(self.correction.save)
        view.correction.closed.connect(self.correction.leave_as_it_was)
        view.asked_new.connect(self._new)
        view.asked_save.connect(self._save)
        view.left.connect(self._keep)
        view.reload_wanted.connect(self._reload)

    def _connect_list(self) -> None:
        view, detail = self.view.list, self.view.list.detail
        view.filters.changed.connect(self.list.filter)
        view.rows.wanted.connect(self.list.rows_wanted)
        view.chosen.connect(lambda row: self.list.choose(row.id) if row else None)
        self.view.asked_item.connect(self.list.choose)
        self.view.asked_counted.connect(self._show_counted)
        view.figure.back_wanted.connect(
            lambda: self.around.go("reports", OpenReportsView("figures"))
        )
        detail.correct.connect(lambda: self._with_card(self.correction.correct))
        detail.refer.connect(lambda: self._with_card(self.entry.refer))
        detail.need_signal.connect(lambda: self._with_card(self.entry.signal_need))
        detail.void.connect(self.list.void)
        detail.restore.connect(self.list.restore)
        detail.referral.connect(lambda referral_id: self.around.go("referrals", referral_id))
        person = detail.person
        person.record_wanted.connect(lambda: self._with_card(self.entry.make_record))
        person.opened.connect(lambda person_id: self.around.go("people", OpenPerson(person_id)))
        person.joined.connect(self.list.join)
        person.parted.connect(self.list.part)
        person.all_wanted.connect(view.filters.show_person)

    def _show_counted(self, door: ShowContacts) -> None:
        page, around = self.view.list, self.around
        page.filters.show_counted(door.wanted.counted)
        name_figure(page.figure, door.wanted, door.title, runner=around.runner, work=around.work)

    def _connect_hour(self) -> None:
        bar = self.view.hour_bar
        self.view.hour_toggled.connect(self.hour.toggle)
        self.view.summary.resumed.connect(self.hour.resume)
        bar.turned_away.connect(self.hour.count)
        bar.moved.connect(self.hour.move)
        bar.ended.connect(self.hour.end)

    def _hand_out(self) -> None:
        """In the language of the contact; to whoever it is with, else without a name."""
        entry = self.view.record.entry()
        hand_out(
            self.context,
            self.view,
            person_id=entry.person_id,
            language=entry.language or "de",
        )

    def _new(self) -> None:
        if self.view.part is Part.RECORD:
            self.entry.clear()
        else:
            self.view.show_part(Part.RECORD)

    def _save(self) -> None:
        if self.view.part is Part.RECORD:
            self.entry.save()
        elif self.view.part is Part.CORRECTION:
            self.correction.save()

    def _keep(self) -> None:
        self.entry_keeper.flush()
        self.correction_keeper.flush()

    def _changed(self, kinds: frozenset[Kind]) -> None:
        # The window tells this screen, too; it changes no code lists and need not read them.
        self._own_change = True
        self.context.changed(kinds)
        self._own_change = False

    def _reload(self) -> None:
        if not self._own_change:
            self.entry.reload_choices()
        self.entry.reload_today()
        self.hour.reload()
        self.list.reload()

    def _with_card(self, use: Callable[[ContactCard], object]) -> None:
        if self.list.shown is not None:
            use(self.list.shown)
