# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A program of its own that types into the form and waits to be killed."""

import os
import sys
import tempfile
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.services.rights import read_rights
from amstrat_desktop.services.work import Actor, Work
from amstrat_desktop.store.engine import make_engine
from amstrat_desktop.ui.consultations import build
from amstrat_desktop.ui.consultations.view import ConsultationsView
from amstrat_desktop.ui.faults import show_fault
from amstrat_desktop.ui.form_keeper import PAUSE_MS
from amstrat_desktop.ui.runner import BackgroundRunner
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.shell.window import MainWindow
from amstrat_desktop.ui.theme import theme
from tests.ui.consultations.desk import NAME


def main(database: str, staff: str, office: str, typed: str, note: str) -> None:
    app = QApplication([])
    theme.apply("light", 100)
    engine = make_engine(Path(database), bytes.fromhex(os.environ["AMSTRAT_TEST_KEY"]))
    runner = BackgroundRunner(show_fault)
    settings = SettingsFile(Path(tempfile.mkdtemp(), "settings.json"))
    work = Work(engine, Actor(UUID(staff), UUID(office)))
    window = MainWindow(
        [Screen("consultations", NAME, "messages", 2, build)],
        runner=runner,
        work=work,
        settings=settings,
        safe=None,
        rights=work.read(read_rights, actor=work.actor),
        office="Quartiersbüro Probe",
        find=lambda _context: None,
    )
    window.show()
    view = window.pages.page("consultations")
    assert isinstance(view, ConsultationsView)

    def type_it() -> None:
        QTest.keyClicks(view.record.form.quick.edit, typed)
        view.record.form.note.set_text(note)
        # A human's pause: what was typed is kept by then and nobody is asked to keep it.
        QTimer.singleShot(PAUSE_MS + 100, app, when_idle)

    def when_idle() -> None:
        if runner.busy:
            QTimer.singleShot(10, app, when_idle)
        else:
            sys.stdout.write("typed\n")
            sys.stdout.flush()

    runner.idle.connect(type_it, Qt.ConnectionType.SingleShotConnection)
    app.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
