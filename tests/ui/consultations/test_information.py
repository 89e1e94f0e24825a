# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The information sheet is handed out from a consultation, and nobody's name is needed."""

from dataclasses import replace

from PySide6.QtWidgets import QApplication
from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.models.data_request import InformationGiven
from amstrat_desktop.ui.information_sheet.dialog import HandOutDialog
from tests.ui.consultations.desk import Desk


def test_somebody_without_a_name_is_informed(desk: Desk) -> None:
    desk.form.set_entry(replace(desk.form.entry(), language="ar"))
    desk.view.record.inform.click()
    dialog = next(
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, HandOutDialog) and one.isVisible()
    )
    assert dialog.languages.value() == "ar"
    dialog.read.click()

    def rows(session: Session) -> list[tuple[object, str, str]]:
        found = session.scalars(select(InformationGiven))
        return [(row.person_id, row.sheet, row.language) for row in found]

    assert desk.work.read(rows) == [(None, "information/1", "ar")]
    assert desk.form.entry().language == "ar", "what was being recorded stays"
