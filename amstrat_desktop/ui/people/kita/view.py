# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The panel: each child with its search for a childcare place."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import ClassVar, Final
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _, catalogue
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.kita import ApplicationStatus
from amstrat_desktop.documents.priority_letter.texts import TITLE
from amstrat_desktop.services.kita_records import ApplicationCard, ApplicationDraft, ChildSearch
from amstrat_desktop.ui.panels import Panel
from amstrat_desktop.ui.people.kita.application_form import ApplicationForm
from amstrat_desktop.ui.people.kita.child_part import ChildPart
from amstrat_desktop.ui.people.kita.letter_dialog import LetterDialog, open_letter
from amstrat_desktop.ui.people.kita.presenter import RELOAD_ON, KitaFile, KitaPresenter
from amstrat_desktop.ui.people.kita.words import called
from amstrat_desktop.ui.print_dialog import print_paper
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.doors import NewFollowUp, OpenPerson
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.field import Form
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import scrolled
from amstrat_desktop.ui.widgets.place import empty_layout

KEY: Final = "kita"


class KitaPanel(Panel, Form):
    """One form is open at a time; Esc closes it. What is typed in it stays at a reload."""

    reload_on: ClassVar[frozenset[Kind]] = RELOAD_ON
    presenter: KitaPresenter

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._person_id: UUID | None = None
        self._file: KitaFile | None = None
        self._resume: Callable[[], object] | None = None
        self.open_form: ApplicationForm | None = None
        self._card: ApplicationCard | None = None
        self.letter: LetterDialog | None = None
        self.parts: list[ChildPart] = []
        self._form_card = Card()
        self._form_card.hide()
        self._children = QVBoxLayout()
        self._children.setSpacing(12)
        to_household = Button(_("To the household"), icon="home")
        to_household.clicked.connect(self._to_household)
        self.nothing: Final = EmptyState(
            "baby-carriage",
            _("No child in the household"),
            _("Children are entered on the household: a birth year is enough."),
            to_household,
        )
        self.nothing.hide()
        self._arrange()

    # what the record's page asks

    def show_record(self, person_id: UUID, /) -> None:
        if person_id != self._person_id:
            self.clear()
        self._person_id = person_id
        self.presenter.show(person_id)

    def reload(self) -> None:
        self.presenter.reload()

    def clear(self) -> None:
        back = self._bring_back()
        if back is not None:
            step = (_("Bring it back"), back)
            self._context.say(
                "warn", _("What you typed about an application is not saved."), [step]
            )
        self._close_form()
        if self.letter is not None:
            self.letter.reject()
        self._person_id = self._file = None
        self._empty()
        self.nothing.hide()
        self.presenter.clear()

    def new_item(self) -> None:
        """Ctrl+N: an application for the first child."""
        child = self._first_child()
        if child is not None:
            self._note(child)

    def save(self) -> None:
        """Ctrl+Return."""
        if self.open_form is not None:
            self.open_form.submit()

    def print_item(self) -> None:
        """Ctrl+P: the letter for the first child."""
        child = self._first_child()
        if child is not None:
            self._open_letter(child)

    def go_back(self) -> bool:
        """Esc closes the form that is open."""
        was_open = self.open_form is not None
        self._close_form()
        return was_open

    # what the presenter asks

    def show_file(self, file: KitaFile) -> None:
        """Everything anew; a form that is open stays."""
        self._file = file
        self._empty()
        for child in file.search.children:
            part = ChildPart(child, file.today)
            part.apply_wanted.connect(partial(self._note, child))
            part.letter_wanted.connect(partial(self._open_letter, child))
            part.follow_wanted.connect(partial(self.presenter.follow, child))
            part.remind_wanted.connect(partial(self._remind, child))
            part.edit_wanted.connect(self._change)
            part.answer_wanted.connect(self._answer)
            part.discard_wanted.connect(self.presenter.discard)
            part.reprint_wanted.connect(self.presenter.print_again)
            self.parts.append(part)
            self._children.addWidget(part)
        self.nothing.setVisible(not file.search.children)
        resume, self._resume = self._resume, None
        if resume is not None:
            resume()

    def show_found(self, found: Sequence[tuple[UUID, str]]) -> None:
        """Offer agencies."""
        if self.open_form is not None:
            self.open_form.agency.show_found(found)

    def show_letter(self, pdf: bytes) -> None:
        """Print a letter once more."""
        context = self._context

        def told() -> None:
            context.say("ok", _("The same letter is sent to the printer again."))

        print_paper(self, context.runner, context.settings, pdf, TITLE, sent=told)

    def saved(self) -> None:
        """It is on record: the form is done with."""
        self._close_form()

    def mark_problem(self, problem: Problem) -> bool:
        """Say at its field what is wrong; False where no form has it."""
        form = self.open_form
        if form is None or not isinstance(problem, FieldProblem):
            return False
        return form.mark_field(problem.field, problem.message)

    # forms

    def _note(self, child: ChildSearch) -> None:
        draft = ApplicationDraft(child.member_id, applied_on=office_day(self._context.work.clock()))
        heading = _("Note an application for {name}", name=self._called(child))
        self._show_form(ApplicationForm(heading, draft, "", self._today), None)

    def _change(self, card: ApplicationCard) -> None:
        heading = _("Change the application at {name}", name=card.name)
        self._show_form(ApplicationForm(heading, card.draft, card.name, self._today), card)

    def _answer(self, card: ApplicationCard, status: ApplicationStatus) -> None:
        self.presenter.answer(card, status)

    def _show_form(self, form: ApplicationForm, card: ApplicationCard | None) -> None:
        self._close_form()
        self.open_form = form
        self._card = card
        form.agency.searched.connect(self.presenter.search)
        form.submitted.connect(partial(self._save, form, card))
        form.given_up.connect(self._close_form)
        self._form_card.add(form)
        self._form_card.show()
        self.presenter.search("")
        form.focus_start()

    def _save(self, form: ApplicationForm, card: ApplicationCard | None) -> None:
        if card is None:
            self.presenter.record(form.draft())
        elif form.is_changed():
            self.presenter.edit(card, form.draft())
        else:
            self._close_form()

    def _close_form(self) -> None:
        form, self.open_form = self.open_form, None
        self._form_card.hide()
        if form is not None:
            form.hide()
            form.deleteLater()

    def _bring_back(self) -> Callable[[], object] | None:
        """How what is typed and not saved comes back; None while nothing is."""
        form, person_id = self.open_form, self._person_id
        if form is None or person_id is None or not form.is_changed():
            return None
        draft, name, before, card = form.draft(), form.agency.name(), form.before, self._card
        heading = form.heading

        def again() -> None:
            shown = ApplicationForm(heading, before, name, self._today)
            self._show_form(shown, card)
            shown.show_draft(draft, name)

        def back() -> None:
            self._resume = again
            self._context.go("people", OpenPerson(person_id, KEY))

        return back

    # steps that lead elsewhere

    def _open_letter(self, child: ChildSearch) -> None:
        if self._person_id is not None:
            name = self._called(child)
            self.letter = open_letter(self, self._context, self._person_id, child, name)
            self.letter.finished.connect(self._letter_closed)

    def _letter_closed(self) -> None:
        self.letter = None

    def _remind(self, child: ChildSearch) -> None:
        proposal = child.proposal
        if proposal is None or proposal.starts_on is None or self._person_id is None:
            return
        # A task is read by colleagues: German.
        text = catalogue("de").text(
            _("Has the childcare begun on {day}? Then confirm it.", day=proposal.starts_on)
        )
        item = NewFollowUp(text=text)
        self._context.go("people", OpenPerson(self._person_id, "planning", item))

    def _to_household(self) -> None:
        if self._person_id is not None:
            self._context.go("people", OpenPerson(self._person_id, "household"))

    def _first_child(self) -> ChildSearch | None:
        children = self._file.search.children if self._file is not None else ()
        return next((child for child in children if not child.former), None)

    def _called(self, child: ChildSearch) -> Msg:
        return called(child, self._today())

    def _today(self) -> date:
        return office_day(self._context.work.clock())

    def _empty(self) -> None:
        self.parts = []
        empty_layout(self._children)

    def _arrange(self) -> None:
        body = QVBoxLayout()
        body.setContentsMargins(2, 4, 2, 16)
        body.setSpacing(12)
        explained = _(
            "Where a regular place is looked for, child by child. How a child is cared for stands "
            "on the household and changes only when you confirm it."
        )
        body.addWidget(Label(explained, kind="small", wrap=True))
        body.addWidget(self._form_card)
        body.addLayout(self._children)
        body.addWidget(self.nothing)
        body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(body))
