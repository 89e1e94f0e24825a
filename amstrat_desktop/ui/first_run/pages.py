# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages of the assistant that ask something."""

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from amstrat_desktop.base.cleaning import LINE_LIMIT
from amstrat_desktop.base.lang import INTERFACE_LANGUAGES, _, verbatim
from amstrat_desktop.ui.translator import Text, bind, interface
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import strip
from amstrat_desktop.ui.widgets.chips import Choice, ManyOf, OneOf
from amstrat_desktop.ui.widgets.code_field import CodeField
from amstrat_desktop.ui.widgets.code_shown import CodeShown
from amstrat_desktop.ui.widgets.field import Field, Form
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.new_passphrase import NewPassphrase
from amstrat_desktop.ui.widgets.note_edit import NoteEdit
from amstrat_desktop.ui.widgets.search_field import SearchField

HOURS_LIMIT: Final = 500
AREAS_SHOWN: Final = 8


class AssistantPage(Form):
    """A heading, a sentence, and fields. start: where the cursor goes."""

    def __init__(self, heading: Text, sentence: Text) -> None:
        super().__init__()
        self.start: QWidget = self
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        self.column.addWidget(Label(heading, kind="title", wrap=True))
        self.column.addWidget(Label(sentence, kind="muted", wrap=True))

    def ask(
        self, name: str, label: Text, *, help_text: Text | None = None, optional: bool = False
    ) -> Field:
        """A field of one line, kept under its name in the answers."""
        edit = QLineEdit()
        edit.setMaxLength(LINE_LIMIT)
        edit.textEdited.connect(self.clear_problems)
        return self.field(name, Field(label, edit, help_text=help_text, optional=optional))

    def answer(self, name: str) -> str:
        """What was typed into a field of one line."""
        edit = self._fields[name].widget
        return edit.text() if isinstance(edit, QLineEdit) else ""


class LanguagePage(AssistantPage):
    """Each language in its own script; it turns the window at once."""

    def __init__(self, chosen: Callable[[str], object]) -> None:
        super().__init__(
            _("Welcome"),
            _("In which language do you want to work? You can change it at any time."),
        )
        chips = OneOf[str](_("Language"), number_keys=True)
        chips.show_choices(
            Choice(language.code, verbatim(language.endonym)) for language in INTERFACE_LANGUAGES
        )

        def take() -> None:
            code = chips.value()
            if code is not None and code != interface.words.code:
                chosen(code)

        bind(self, (chips.set_value, lambda words: words.code))
        chips.changed.connect(take)
        self.column.addWidget(chips)
        self.start = chips.chip(interface.words.code)


class OfficePage(AssistantPage):
    """areas: where the office may work; people find them by the names that residents use."""

    def __init__(self, areas: Iterable[Choice[str]]) -> None:
        super().__init__(
            _("Your office"),
            _("This stands as sender on every slip. Only the name is needed now."),
        )
        self._hours = NoteEdit(
            limit=HOURS_LIMIT,
            lines=2,
            placeholder=_("For example: Monday and Wednesday 10–12, Thursday 14–17"),
        )
        name = self.ask("name", _("Name of the office"))
        self._areas = ManyOf[str](_("Areas"), first=AREAS_SHOWN)
        self._areas.show_choices(areas)
        search = SearchField(_("Find an area, also by the name that residents use"))
        search.searched.connect(self._areas.filter)
        search.left_down.connect(self._areas.focus_first)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.ask("street", _("Street and number"), optional=True), 0, 0, top)
        grid.addWidget(self.ask("telephone", _("Telephone"), optional=True), 0, 1, top)
        grid.addWidget(self.ask("postcode", _("Postcode"), optional=True), 1, 0, top)
        grid.addWidget(self.ask("city", _("City"), optional=True), 1, 1, top)
        self.column.addWidget(name)
        self.column.addLayout(grid)
        hours = Field(_("Open office hours"), self._hours, optional=True)
        self.column.addWidget(self.field("hours", hours))
        where = Label(_("Where does the office work?"), kind="strong", wrap=True)
        self.column.addWidget(where)
        self.column.addWidget(search)
        self.column.addWidget(self._areas)
        self.start = name.widget

    def hours(self) -> str:
        return self._hours.text()

    def areas(self) -> tuple[str, ...]:
        return self._areas.values()


class StaffPage(AssistantPage):
    """Who works here first; colleagues come later."""

    def __init__(self) -> None:
        super().__init__(
            _("You"), _("Your name stands on the slips that you give out. Colleagues come later.")
        )
        name = self.ask("staff_name", _("Your name"))
        role = self.ask(
            "staff_position",
            _("Your role"),
            help_text=_("As it should stand on a slip, for example: neighbourhood counsellor"),
            optional=True,
        )
        self.column.addWidget(name)
        self.column.addWidget(role)
        self.start = name.widget


class PassphrasePage(AssistantPage):
    """chosen: strong enough and typed the same twice."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(
            _("The passphrase"),
            _(
                "It encrypts everything that you record. Nobody can reset it: not the city, not "
                "whoever made this program. In the next step you get a recovery code on paper."
            ),
        )
        self.new = NewPassphrase()
        self.new.entered.connect(self.choose)
        self.new.chosen.connect(self.chosen)
        self.column.addWidget(self.new)
        self.start = self.new.first.widget

    def choose(self) -> None:
        """Take the passphrase if it is good enough; else a field says why not."""
        self.new.submit()


class CodePage(AssistantPage):
    """The code, large; it is shown this once. printed, saved: what the two buttons do."""

    def __init__(self, printed: Callable[[str], object], saved: Callable[[str], object]) -> None:
        super().__init__(
            _("The recovery code"),
            _(
                "With this code the office opens if the passphrase is lost. Print it, and keep "
                "the paper in a locked place: not beside the computer, not as a photo."
            ),
        )
        self._code = ""
        self._shown = CodeShown()
        to_print = Button(_("Print the sheet"), icon="printer")
        to_print.clicked.connect(lambda: printed(self._code))
        to_save = Button(_("Save as PDF"), icon="device-floppy")
        to_save.clicked.connect(lambda: saved(self._code))
        self.column.addWidget(self._shown)
        self.column.addWidget(strip(to_print, to_save))
        self.start = to_print

    def show_code(self, code: str) -> None:
        """Eight groups, as on the paper; "" takes them away."""
        self._code = code
        self._shown.show_code(code)


class CheckPage(AssistantPage):
    """Two groups are typed back from the paper. right: both are."""

    right = Signal(bool)

    def __init__(self) -> None:
        super().__init__(
            _("Is the paper there?"),
            _("Take the paper and type the two groups, so that it is sure that you have it."),
        )
        self._holder = QHBoxLayout()
        self.column.addLayout(self._holder)
        self._field: CodeField | None = None

    def ask_groups(self, code: str, asked: tuple[int, int]) -> None:
        """Ask for two groups of a code, numbered from 1."""
        groups = code.split()
        self.forget()
        field = CodeField(asked, lambda number, typed: groups[number - 1] == typed)
        field.changed.connect(lambda: self.right.emit(field.is_filled()))
        self._holder.addWidget(field)
        self._field = field
        self.start = field

    def forget(self) -> None:
        """Let go of the code."""
        if self._field is not None:
            self._field.clear()
            self._field.deleteLater()
            self._field = None
            self.start = self
