# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Somebody looks at what is planned with a person."""

from datetime import datetime
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.services.appointment_list import AppointmentRow, list_appointments
from amstrat_desktop.services.appointments import (
    AppointmentDraft,
    record_appointment,
)
from amstrat_desktop.services.follow_up_list import FollowUpFilter, FollowUpRow, list_follow_ups
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.people.planning import build
from amstrat_desktop.ui.people.planning.view import PlanningPanel
from amstrat_desktop.ui.shell.screen import Screen
from tests.services.planning_office import at, known
from tests.services.referral_office import Clock, turned
from tests.ui.room import Room

F = TypeVar("F")
TUESDAY = at(2026, 3, 24, 10, 30)


class Plans:
    """Somebody looks at what is planned with Nour."""

    def __init__(self, qtbot: QtBot, work: Work, folder: Path) -> None:
        self.clock: Clock = turned(work)
        self.nour = known(work)
        self.work = work
        self.folder = folder
        screen = Screen("people", Msg("People"), "users", 3, build)
        self.room = Room(qtbot, work, folder, [screen])
        self.room.window.go("people")
        self.panel = self.room.screen(PlanningPanel)

    def look(self) -> None:
        self.panel.show_record(self.nour)

    def form(self, kind: type[F]) -> F:
        form = self.panel.open_form
        assert isinstance(form, kind)
        return form

    def save(self) -> None:
        assert self.panel.open_form is not None
        self.room.click(self.panel.open_form.save_button)

    def lines(self, kind: type[QWidget]) -> list[QWidget]:
        return [line for line in self.panel.findChildren(kind) if not line.isHidden()]

    def appointments(self) -> list[AppointmentRow]:
        return list(self.work.read(list_appointments, self.nour, actor=self.work.actor))

    def tasks(self) -> list[FollowUpRow]:
        wanted = FollowUpFilter(person_id=self.nour)
        return list(self.work.read(list_follow_ups, wanted, actor=self.work.actor))

    def noted(self, starts_at: datetime = TUESDAY, **more: object) -> UUID:
        draft = AppointmentDraft(self.nour, starts_at, **more)  # type: ignore[arg-type]  # a test's shorthand
        return self.work.write(record_appointment, draft).value.id
