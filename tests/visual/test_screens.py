# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every screen, walked in every language of the interface, mirrored, dark, large and too long.

`make pictures` leaves the pictures in out/pictures, `make contact-sheets` puts them together;
without it they go to a temporary folder, and the walk still asks: is everything marked, is
nothing cut, does nothing lie on anything else, is Arabic mirrored?
"""

import os
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from amstrat_desktop import tour
from amstrat_desktop.base.lang import INTERFACE_LANGUAGES, PSEUDO
from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.gate import Entered, unlock
from amstrat_desktop.office_window import make_window
from amstrat_desktop.services.sample.on_disk import create_sample_office
from amstrat_desktop.services.sample.plan import SamplePlan
from amstrat_desktop.store.keyslot import KdfNumbers
from amstrat_desktop.ui.faults import show_fault
from amstrat_desktop.ui.runner import BackgroundRunner
from amstrat_desktop.ui.shell.window import MainWindow
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import interface, set_language
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox

ROOT = Path(__file__).resolve().parent.parent.parent
PASSPHRASE = "quitte laterne fahrrad moos"
# A walk takes a minute: with each change those whose words are longest, or run from the right;
# all with `make full`, `make pictures` and `make contact-sheets`.
EVERY = bool(os.environ.get("AMSTRAT_FULL") or os.environ.get("AMSTRAT_PICTURES"))
USUAL = {"de", "en", "ar", "ru", "fr"}
WALKS = [
    *[(one.code, "light", 100) for one in INTERFACE_LANGUAGES if EVERY or one.code in USUAL],
    ("de", "dark", 100),
    ("ar", "dark", 100),
    (PSEUDO, "light", 100),
    # At 200 % a text wraps where a word is long: German and Russian have the longest ones.
    ("de", "light", 200),
    ("ru", "dark", 200),
    ("ar", "light", 200),
]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Entered]:
    folder = tmp_path_factory.mktemp("sample") / "office"
    quick = KdfNumbers(memory_kib=64, passes=1)
    create_sample_office(folder, PASSPHRASE, SamplePlan(), numbers=quick).open.close()
    entered = unlock(folder, PASSPHRASE, preferred="", remember=None)
    yield entered
    entered.office.close()


@pytest.fixture
def runner() -> Iterator[BackgroundRunner]:
    runner = BackgroundRunner(show_fault)
    yield runner
    runner.close()


@pytest.fixture
def window(
    qtbot: QtBot, office: Entered, runner: BackgroundRunner, tmp_path: Path
) -> Iterator[MainWindow]:
    theme.apply("light", 100)
    window = make_window(office, runner, SettingsFile(tmp_path / "settings.json"))
    window.resize(*tour.SIZE)
    window.show()
    qtbot.waitUntil(lambda: not runner.busy, timeout=20_000)
    yield window
    window.forget()
    qtbot.waitUntil(lambda: not runner.busy, timeout=20_000)
    theme.apply("light", 100)
    set_language("en")


def pictures(tmp_path: Path) -> Path:
    return Path(os.environ.get("AMSTRAT_PICTURES", tmp_path)) / "screens"


def seen(window: QWidget) -> Iterator[QLabel | QAbstractButton]:
    yield from (part for part in window.findChildren(QLabel) if part.isVisible())
    yield from (part for part in window.findChildren(QAbstractButton) if part.isVisible())


def boxes(window: QWidget) -> Iterator[ChoiceBox[object]]:
    """Boxes that show their first entry, which is the program's word, not a person's."""
    for box in window.findChildren(QComboBox):
        if isinstance(box, ChoiceBox) and box.isVisible() and box.value() is None:
            yield box


def sources() -> set[str]:
    with (ROOT / "i18n" / "amstrat_desktop.pot").open("rb") as file:
        ids = [message.id for message in read_po(file) if message.id]
    return {text for found in ids for text in ([found] if isinstance(found, str) else found)}


def cut(part: QLabel | QAbstractButton) -> bool:
    """Whether a text has less room than it needs: on one line in width, on several in height."""
    if not part.text():
        return False
    if isinstance(part, QLabel) and part.wordWrap():
        # Not by a pixel: a line of Arabic asks for more than it is given, and needs.
        missing = part.heightForWidth(part.width()) - part.height()
        return missing > part.fontMetrics().lineSpacing() // 2
    return part.width() + 1 < part.sizeHint().width()


def overlapping(window: QWidget) -> Iterator[str]:
    """Texts of neighbours, one of which lies on the other."""
    neighbours: dict[QWidget, list[QLabel | QAbstractButton]] = {}
    for part in seen(window):
        if part.text() and (parent := part.parentWidget()) is not None:
            neighbours.setdefault(parent, []).append(part)
    for parts in neighbours.values():
        for one, other in combinations(parts, 2):
            common = one.geometry() & other.geometry()
            if common.width() > 1 and common.height() > 1:
                yield f"{one.text()} / {other.text()}"


def squeezed(box: ChoiceBox[object]) -> bool:
    """Whether the chosen entry has less room than it needs."""
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, box)
    return room.width() < box.fontMetrics().horizontalAdvance(box.currentText())


def named(walk: tuple[str, str, int]) -> str:
    language, colours, percent = walk
    return f"{language}-{colours}" + (f"-{percent}" if percent != 100 else "")


@pytest.mark.parametrize("walk", WALKS, ids=named)
def test_every_screen(
    qtbot: QtBot,
    window: MainWindow,
    runner: BackgroundRunner,
    tmp_path: Path,
    walk: tuple[str, str, int],
) -> None:
    language, colours, percent = walk
    theme.apply("dark" if colours == "dark" else "light", percent)
    set_language(language)
    window.resize(*tour.SIZE)
    known = sources()
    found: dict[str, set[str]] = {}
    folder = pictures(tmp_path) / named(walk)
    for stop, widget in tour.walk(window, lambda: tour.quiet(runner), tmp_path):
        tour.picture_of(widget, folder / f"{stop}.png")
        if language == PSEUDO:
            wrong = {part.text() for part in seen(widget)} & known
        else:
            wrong = {part.text() for part in seen(widget) if cut(part)}
            wrong |= {box.currentText() for box in boxes(widget) if squeezed(box)}
            wrong |= set(overlapping(widget))
        if wrong:
            found[stop] = wrong
        if window.size() != QSize(*tour.SIZE):
            found[f"{stop}: grew to {window.width()} x {window.height()}"] = {"too large"}
            window.resize(*tour.SIZE)
        if interface.words.rtl:
            directions = {part.layoutDirection() for part in seen(window.sidebar)}
            assert directions == {Qt.LayoutDirection.RightToLeft}
    lines = "\n".join(f"{stop}: {sorted(texts)}" for stop, texts in found.items())
    wrong_is = "not bound to the language" if language == PSEUDO else "cut or overlapping"
    assert not found, f"{wrong_is}\n{lines}"
