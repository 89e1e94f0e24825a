# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A panel of the record on a real office, its jobs done at once, its messages kept."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, catalogue
from amstrat_desktop.services.drafts import KeptForm, read_form
from amstrat_desktop.services.rights import read_rights
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.panels import Panel
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.widgets.compare import CompareDialog
from tests.ui.referrals.desk import AtOnce


def compared() -> CompareDialog:
    """The dialog of a lost race that is open."""
    return next(
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, CompareDialog) and one.isVisible()
    )


Action = tuple[Msg, Callable[[], object]]


@dataclass
class RecordRoom:
    """said: messages in English with their next steps. went: where somebody wanted to go."""

    work: Work
    said: list[tuple[str, str, Sequence[Action]]] = field(default_factory=list)
    went: list[tuple[str, object]] = field(default_factory=list)
    changed: list[frozenset[Kind]] = field(default_factory=list)

    def context(self) -> Context:
        def say(tone: str, text: Msg, actions: Sequence[Action] = ()) -> None:
            self.said.append((tone, catalogue("en").text(text), actions))

        def go(key: str, item: object = None) -> bool:
            self.went.append((key, item))
            return True

        return Context(
            runner=AtOnce(),
            work=self.work,
            settings=cast("Any", None),
            safe=cast("Any", None),
            office="Quartiersbüro Probe",
            say=say,
            go=go,
            changed=self.changed.append,
            status=lambda _text: None,
            lock=lambda: None,
            rights=self.work.read(read_rights, actor=self.work.actor),
        )

    def open(self, qtbot: QtBot, build: Callable[[Context], Any]) -> Any:
        """The panel, shown."""
        panel = build(self.context())
        assert isinstance(panel, Panel)
        widget = cast("QWidget", panel)
        qtbot.addWidget(widget)
        widget.resize(1000, 800)
        widget.show()
        qtbot.waitExposed(widget)
        return panel

    @property
    def last_words(self) -> str:
        return self.said[-1][1]

    def do(self, step: str) -> None:
        """Press a next step beside the last message."""
        actions = {text.msgid: act for text, act in self.said[-1][2]}
        actions[step]()

    def kept(self, form: str) -> KeptForm | None:
        """What is kept of an unsaved form."""
        return self.work.read(read_form, form, actor=self.work.actor)
