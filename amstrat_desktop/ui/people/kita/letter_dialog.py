# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The letter that a place is urgent: what it says beside how it looks, printed or saved."""

from collections.abc import Iterable
from typing import Final
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import LANGUAGES, Msg, _, verbatim
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.kita import GROUND_NAMES, Ground
from amstrat_desktop.base.vocabulary.referral_steps import PrintWay
from amstrat_desktop.documents.priority_letter.texts import EVERY_NURSERY, TITLE
from amstrat_desktop.documents.raster import Picture
from amstrat_desktop.services.kita_records import ApplicationCard, ChildSearch
from amstrat_desktop.services.priority_letters import GERMAN, WORDS_LIMIT, LetterDraft
from amstrat_desktop.ui.paper_image import image_of
from amstrat_desktop.ui.people.kita.letter_presenter import LetterPresenter
from amstrat_desktop.ui.print_dialog import print_paper, save_paper
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.chips import Choice, ManyOf, OneOf
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.date_field import DateField
from amstrat_desktop.ui.widgets.field import Field, Form
from amstrat_desktop.ui.widgets.guarded_note import guard_note
from amstrat_desktop.ui.widgets.hint_line import HintLine
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.message_bar import MessageBar
from amstrat_desktop.ui.widgets.note_edit import NoteEdit
from amstrat_desktop.ui.widgets.page import scrolled
from amstrat_desktop.ui.widgets.paper_view import PaperView

SIDE: Final = 440
"""Pixels at 100 %."""
PAUSE_MS: Final = 250
"""Waited after the last key before the letter is drawn anew."""

EMPTY: Final = _("Tick why the place is urgent: the letter appears beside it.")
KEPT: Final = _("What is printed or saved is kept, to print exactly the same again.")


class LetterDialog(QDialog):
    """changed: another letter is wanted. child: for whom; name: how it is called here."""

    changed = Signal()

    def __init__(self, parent: QWidget, context: Context, child: ChildSearch, name: Msg) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.presenter: LetterPresenter | None = None
        self._child = child
        self._start = LetterDraft(child.member_id)
        self._applications = {card.id: card for card in child.applications}
        self.language: Final = ChoiceBox[str](_("Language beside German"), _("German only"))
        self.grounds: Final = ManyOf[Ground](_("Why it is urgent"))
        self.recipient: Final = OneOf[UUID](_("For whom"), optional=True)
        self.starts_on: Final = DateField(
            _("Needed from"), today=lambda: office_day(context.work.clock())
        )
        self.child_name: Final = QLineEdit()
        self.child_name.setMaxLength(60)
        self.words: Final = NoteEdit(limit=WORDS_LIMIT, lines=3)
        self._guarded = HintLine()
        guard_note(self.words, self._guarded)
        self.paper: Final = PaperView(_("Preview of the letter"))
        self.hint: Final = Label(EMPTY, kind="small", wrap=True)
        self.bar: Final = MessageBar()
        self.print_button: Final = Button(_("Print …"), kind="primary", icon="printer")
        self.save_button: Final = Button(_("Save as PDF …"), icon="device-floppy")
        self.close_button: Final = Button(_("Close"))
        self.form: Final = Form()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._fill(child.applications)
        self._arrange(name)
        self._connect()
        self.show_page(None)
        # Translators: Dringlichkeitsbescheinigung (for a childcare place)
        bind(self, (self.setWindowTitle, _("Letter of urgency")))
        self.resize(1080, 780)

    def draft(self) -> LetterDraft | None:
        """What the letter is to say; None while a day makes no sense."""
        if self.starts_on.problem() is not None:
            return None
        chosen = self.recipient.value()
        card = self._applications.get(chosen) if chosen else None
        return LetterDraft(
            self._child.member_id,
            grounds=self.grounds.values(),
            organisation_id=card.draft.organisation_id if card else None,
            recipient=card.name if card else "",
            starts_on=self.starts_on.day(),
            words=self.words.text(),
            language=self.language.value() or GERMAN,
            child_name=self.child_name.text(),
        )

    def show_start(self, draft: LetterDraft) -> None:
        """What is known from the record."""
        self.language.set_value(draft.language if draft.language != GERMAN else None)
        self.child_name.setText(draft.child_name)
        self.changed.emit()

    def show_page(self, picture: Picture | None) -> None:
        """The letter as it would leave; None while there is none to print."""
        if picture is None:
            self.paper.clear()
            self.hint.say(self.starts_on.problem() or EMPTY)
        else:
            self.bar.clear()
            self.hint.say(KEPT)
            self.paper.show_image(image_of(picture))
        self._offer(printable=picture is not None)

    def show_problem(self, message: Msg) -> None:
        """What went wrong and what to do."""
        self.bar.say("error", message)

    def _offer(self, *, printable: bool) -> None:
        for button in (self.print_button, self.save_button):
            button.setEnabled(printable)

    def _fill(self, applications: Iterable[ApplicationCard]) -> None:
        self.language.show_choices(
            Choice(code, verbatim(language.endonym))
            for code, language in LANGUAGES.items()
            if code != GERMAN
        )
        self.grounds.show_choices(Choice(one, text) for one, text in GROUND_NAMES.items())
        waiting = [card for card in applications if card.waits]
        self.recipient.show_choices(Choice(card.id, verbatim(card.name)) for card in waiting)
        starts = [card.draft.wanted_from for card in waiting if card.draft.wanted_from]
        self.starts_on.set_day(min(starts, default=None))

    def _arrange(self, name: Msg) -> None:
        self._ask(name)
        whole = QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.form)
        holder = scrolled(whole)
        theme.bind_paint(holder, lambda _: holder.setFixedWidth(theme.px(SIDE)))
        both = QHBoxLayout()
        both.setSpacing(24)
        both.addWidget(holder)
        both.addWidget(self.paper, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addLayout(both, 1)
        column.addWidget(self.bar)
        # Below both, so that they are seen whatever is scrolled.
        buttons = row(self.hint, self.close_button, self.save_button, self.print_button)
        buttons.setStretch(0, 1)
        column.addLayout(buttons)

    def _ask(self, name: Msg) -> None:
        side = QVBoxLayout(self.form)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(12)
        side.addWidget(Label(_("Letter of urgency for {name}", name=name), kind="title", wrap=True))
        every = _("Without a choice: {name}", name=EVERY_NURSERY)
        kept = _("Printed on the letter and kept nowhere else. Without it a line is left free.")
        child = Field(_("Name of the child"), self.child_name, help_text=kept, optional=True)
        words = Field(
            _("A word of ours, in German"),
            self.words,
            help_text=_("No illness, no residence, no trouble at home."),
            optional=True,
        )
        for field, asked in (
            ("grounds", Field(_("Why it is urgent"), self.grounds)),
            ("recipient", Field(_("For whom"), self.recipient, help_text=every)),
            ("starts_on", Field(_("Needed from"), self.starts_on, optional=True)),
            ("language", Field(_("Language beside German"), self.language)),
            ("child_name", child),
            ("words", words),
        ):
            side.addWidget(self.form.field(field, asked))
        side.addWidget(self._guarded)
        side.addStretch(1)

    def _connect(self) -> None:
        self._pause.timeout.connect(self.changed)
        for chips in (self.grounds, self.recipient, self.language, self.starts_on):
            chips.changed.connect(self._changed)
        self.words.changed.connect(self._typed)
        self.child_name.textChanged.connect(self._typed)
        self.close_button.clicked.connect(self.reject)
        for keys in ("Ctrl+P", "Ctrl+Return"):
            QShortcut(QKeySequence(keys), self, self.print_button.click)

    def _typed(self) -> None:
        # What is printed is what is shown: nothing before it is drawn.
        self._offer(printable=False)
        self._pause.start()

    def _changed(self) -> None:
        self._pause.stop()
        self.changed.emit()


def open_letter(
    parent: QWidget, context: Context, person_id: UUID, child: ChildSearch, name: Msg
) -> LetterDialog:
    """Open the dialog for a child; it fills itself."""
    dialog = LetterDialog(parent, context, child, name)
    presenter = LetterPresenter(
        dialog,
        context.runner,
        context.work,
        person_id,
        child.member_id,
        changed=context.changed,
    )
    dialog.presenter = presenter
    dialog.changed.connect(presenter.draw)
    dialog.print_button.clicked.connect(lambda: _print(dialog, context, presenter))
    dialog.save_button.clicked.connect(lambda: _save(dialog, context, presenter))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    dialog.grounds.focus_first()
    presenter.read()
    return dialog


def _print(dialog: LetterDialog, context: Context, presenter: LetterPresenter) -> None:
    drawn = presenter.drawn
    if drawn is None:
        return

    def kept() -> None:
        context.say("ok", _("The letter is sent to the printer and kept as it was printed."))
        dialog.accept()

    print_paper(
        dialog,
        context.runner,
        context.settings,
        drawn.pdf,
        TITLE,
        sent=lambda: presenter.keep(drawn, PrintWay.PRINTER, kept),
    )


def _save(dialog: LetterDialog, context: Context, presenter: LetterPresenter) -> None:
    drawn = presenter.drawn
    if drawn is None:
        return

    def kept() -> None:
        context.say("ok", _("The letter is saved as a file, and kept as it is there."))
        dialog.accept()

    save_paper(
        dialog,
        context.runner,
        drawn.pdf,
        TITLE,
        saved=lambda: presenter.keep(drawn, PrintWay.FILE, kept),
    )
