# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Work and internships at a glance: what goes on, and below it what was before."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, ClassVar, Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.planning import RULE_LABELS
from amstrat_desktop.services.offers.placement_records import (
    HurdleCard,
    PlacementCard,
    SeriesCard,
)
from amstrat_desktop.ui.form_keeper import FormKeeper
from amstrat_desktop.ui.panels import Panel
from amstrat_desktop.ui.people.work.card import PastCard, WorkCard
from amstrat_desktop.ui.people.work.forms import (
    AgreementForm,
    AnswerForm,
    EndForm,
    KeptForm,
    ProposeForm,
    WordsForm,
)
from amstrat_desktop.ui.people.work.presenter import WorkFile, WorkPresenter
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.doors import NewConsent, OpenOffersView, OpenPerson
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, strip
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.field import Form
from amstrat_desktop.ui.widgets.inline_form import InlineForm
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import scrolled
from amstrat_desktop.ui.widgets.place import Place

NOTHING: Final = _("No work or internship yet")
HOW: Final = _(
    "Propose the person for a place. What has to be settled before the first day, and when to ask "
    "how it is going, then stands here."
)
NO_PLACES: Final = _("No place can be taken at the moment. Enter one first.")


class WorkPanel(Panel, Form):
    """One form is open at a time; Esc closes it. What is typed in it is kept."""

    reload_on: ClassVar[frozenset[Kind]] = frozenset(
        {Kind.PLACEMENT, Kind.FOLLOW_UP, Kind.STAFF, Kind.PERSON, Kind.CODE, Kind.ORGANISATION}
    )
    presenter: WorkPresenter

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._person_id: UUID | None = None
        self._file: WorkFile | None = None
        self._keeper: FormKeeper | None = None
        self._kept: Mapping[str, Any] = {}
        self._open_about: tuple[str, str] = ("", "")
        self._wanted: UUID | None = None
        self.open_form: InlineForm | None = None
        self.propose: Final = Button(_("Propose for a place"), icon="plus")
        self.propose.clicked.connect(self._propose)
        self.to_places: Final = Button(_("Go to the places"), icon="briefcase")
        self.to_places.clicked.connect(self._go_to_places)
        self._nothing = EmptyState("briefcase", NOTHING, HOW)
        self._no_places = Label(NO_PLACES, kind="muted", wrap=True).centre()
        self._form_place, self._current, self._before = (Place() for _at in range(3))
        self._before_heading = Label(_("Before"), kind="heading")
        self._arrange()

    # what the record's page asks

    def show_record(self, person_id: UUID, /) -> None:
        if person_id != self._person_id:
            self.clear()
            self._person_id = person_id
            self._keep(person_id)
        self.presenter.show(person_id)

    def reload(self) -> None:
        self.presenter.reload()

    def clear(self) -> None:
        self.leave()
        keeper, self._keeper = self._keeper, None
        if keeper is not None:
            keeper.deleteLater()
        self._person_id = self._file = self._wanted = None
        self._kept = {}
        self._close_form()
        for part in (self._nothing, self._doors, self._no_places, self._before_heading):
            part.hide()
        self._current.fill([])
        self._before.fill([])
        self.presenter.show(None)

    def leave(self) -> bool:
        if self._keeper is not None:
            self._keeper.flush()
        return True

    def new_item(self) -> None:
        if self._file is not None and self.open_form is None:
            self._propose()

    def open_item(self, item: object) -> None:
        """A placement's id: its card is brought into view."""
        if isinstance(item, UUID):
            self._wanted = item
            self._bring_into_view()

    def save(self) -> None:
        """Ctrl+Return."""
        if self.open_form is not None:
            self.open_form.submit()

    def go_back(self) -> bool:
        """Esc closes the form that is open."""
        was_open = self.open_form is not None
        if was_open:
            self._give_up()
        return was_open

    # what the presenter asks

    def show_file(self, file: WorkFile) -> None:
        code = next((one for card in self.cards() if (one := _cursor_of(card))), ("", ""))
        self._file = file
        self._current.fill([self._card(one) for one in file.placements if one.under_way])
        past = [PastCard(one, self._today()) for one in file.placements if not one.under_way]
        self._before.fill(past)
        self._before_heading.setVisible(bool(past))
        self._show_doors()
        for card in self.cards():
            if str(card.card.id) == code[0]:
                card.checklist.focus_line(code[1])
        self._bring_back()
        self._bring_into_view()

    def form_saved(self) -> None:
        self._close_form()
        self._show_doors()
        if self._keeper is not None:
            self._keeper.keep_now()

    def mark_field(self, field: str, message: Msg) -> bool:
        return self.open_form is not None and self.open_form.mark_field(field, message)

    def cards(self) -> list[WorkCard]:
        """What goes on, as it is shown."""
        return [card for card in self._current.findChildren(WorkCard) if not card.isHidden()]

    # what somebody wants

    def _card(self, card: PlacementCard) -> WorkCard:
        shown = WorkCard(card, self._today())
        shown.start.connect(lambda: self._agree(card, starts=True))
        shown.edit.connect(lambda: self._agree(card, starts=False))
        shown.end.connect(lambda: self._end(card))
        shown.consent.connect(lambda: self._consents(card))
        shown.asked.connect(self._answer)
        shown.checklist.begun.connect(lambda: self.presenter.begin_checklist(card.id))
        shown.checklist.changed.connect(self.presenter.tick)
        shown.checklist.noted.connect(self._write_words)
        return shown

    def _propose(self) -> None:
        if self._file is not None and self._file.vacancies:
            form = ProposeForm(self._file.vacancies)
            self._show_form(form, "propose", lambda: self._proposed(form))

    def _proposed(self, form: ProposeForm) -> None:
        chosen = form.vacancy.value()
        if chosen is not None:
            self.presenter.propose(chosen, form.remark.text())

    def _agree(self, card: PlacementCard, *, starts: bool) -> None:
        if self._file is None:
            return
        fundings, staff = self._file.fundings, self._file.staff
        form = AgreementForm(card, fundings, staff, self._today, starts=starts)
        act = self.presenter.start if starts else self.presenter.change
        name = "start" if starts else "change"
        self._show_form(form, name, lambda: act(card, form.draft()), card.id)

    def _end(self, card: PlacementCard) -> None:
        if self._file is not None:
            form = EndForm(card, self._file.endings, self._today)
            self._show_form(
                form, "", lambda: self.presenter.end(card.id, form.draft(self._version_of(card)))
            )

    def _write_words(self, hurdle: HurdleCard) -> None:
        form = WordsForm(hurdle)

        def save() -> None:
            now = self._hurdle_now(hurdle)
            self.presenter.write_words(now, form.draft(now.draft.state))

        self._show_form(form, "words", save, hurdle.id)

    def _answer(self, task: SeriesCard) -> None:
        form = AnswerForm(RULE_LABELS[task.rule])
        self._show_form(form, "", lambda: self.presenter.answer(task, form.result.text()))

    def _consents(self, card: PlacementCard) -> None:
        wanted = NewConsent(organisation_id=card.organisation_id)
        self._context.go("people", OpenPerson(card.person_id, "consents", wanted))

    def _go_to_places(self) -> None:
        self._context.go("offers", OpenOffersView("work"))

    def _version_of(self, card: PlacementCard) -> int:
        """As it is shown now: an end that lost a race is tried again after looking."""
        shown = self._file.placements if self._file is not None else ()
        return next((one.version for one in shown if one.id == card.id), card.version)

    def _hurdle_now(self, hurdle: HurdleCard) -> HurdleCard:
        """As it is shown now, for the same reason."""
        shown = self._file.placements if self._file is not None else ()
        lines = (line for card in shown for line in card.hurdles)
        return next((line for line in lines if line.id == hurdle.id), hurdle)

    def _today(self) -> date:
        return office_day(self._context.work.clock())

    # forms

    def _show_form(
        self,
        form: InlineForm,
        name: str,
        save: Callable[[], object],
        about: UUID | None = None,
    ) -> None:
        self._close_form()
        self.open_form, self._open_about = form, (name, about.hex if about else "")
        card = Card()
        card.add(form)
        self._form_place.fill([card])
        self._show_doors()
        form.submitted.connect(save)
        form.given_up.connect(self._give_up)
        if isinstance(form, KeptForm):
            form.changed.connect(self._touch)
        form.focus_start()

    def _give_up(self) -> None:
        self._close_form()
        self._show_doors()
        self.propose.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._keeper is not None:
            self._keeper.keep_now()

    def _close_form(self) -> None:
        form, self.open_form = self.open_form, None
        self._open_about = ("", "")
        if form is not None:
            # The second half of a double click must not save once more.
            form.setEnabled(False)
        self._form_place.fill([])

    def _show_doors(self) -> None:
        """What can be begun, while no form is open."""
        file = self._file
        closed = self.open_form is None and file is not None
        places = file is not None and bool(file.vacancies)
        self._nothing.setVisible(closed and file is not None and not file.placements)
        self._doors.setVisible(closed)
        self.propose.setVisible(places)
        self.to_places.setVisible(not places)
        self._no_places.setVisible(closed and not places)

    def _bring_into_view(self) -> None:
        for card in self.cards():
            if card.card.id == self._wanted:
                self._wanted = None
                card.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    # what is being typed

    def _keep(self, person_id: UUID) -> None:
        work, runner = self._context.work, self._context.runner
        name = f"people.work.{person_id.hex}"
        self._keeper = FormKeeper(name, self, self._values, work=work, runner=runner)

        def arrived(values: Mapping[str, Any]) -> None:
            if person_id == self._person_id:
                self._kept = values
                self._bring_back()

        self._keeper.restore(lambda kept: arrived(kept.payload))

    def _touch(self) -> None:
        if self._keeper is not None:
            self._keeper.touch()

    def _values(self) -> Mapping[str, Any] | None:
        if not isinstance(self.open_form, KeptForm):
            return None
        name, about = self._open_about
        return {"form": name, "about": about, "values": dict(self.open_form.values())}

    def _bring_back(self) -> None:
        """What was kept, once it is known what it belongs to."""
        if self._file is None or not self._kept or self.open_form is not None:
            return
        kept, self._kept = self._kept, {}
        name, about = str(kept.get("form", "")), str(kept.get("about", ""))
        going_on = [card for card in self._file.placements if card.under_way]
        if name == "propose":
            self._propose()
        for card in going_on:
            if card.id.hex == about and name in {"start", "change"}:
                self._agree(card, starts=name == "start")
            for hurdle in card.hurdles:
                if hurdle.id.hex == about and name == "words":
                    self._write_words(hurdle)
        form: object = self.open_form
        if isinstance(form, KeptForm):
            form.show_values(kept.get("values", {}))

    def _arrange(self) -> None:
        self._doors = strip(1, self.propose, self.to_places, 1)
        body = QVBoxLayout()
        body.setSpacing(16)
        for part in (
            self._form_place,
            self._nothing,
            self._current,
            self._no_places,
            self._doors,
            self._before_heading,
            self._before,
        ):
            body.addWidget(part)
            part.hide()
        body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(body))


def _cursor_of(card: WorkCard) -> tuple[str, str] | None:
    code = card.checklist.focused()
    return (str(card.card.id), code) if code else None
