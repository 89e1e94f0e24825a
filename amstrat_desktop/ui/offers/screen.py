# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The screen as the shell sees it: the views, a run's page and the forms, wired up."""

from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.services.drafts import read_form
from amstrat_desktop.services.rights import Right
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.figure_lists import name_figure
from amstrat_desktop.ui.offers import list_presenter, run_presenter
from amstrat_desktop.ui.offers.list_page import ListPage
from amstrat_desktop.ui.offers.list_presenter import ListPresenter
from amstrat_desktop.ui.offers.panel import (
    CopyRun,
    EditOffer,
    EditRun,
    FormKind,
    NewOffer,
    NewRun,
    RunForm,
)
from amstrat_desktop.ui.offers.registry import FORMS, PANELS, VIEWS
from amstrat_desktop.ui.offers.run_page import RunPage
from amstrat_desktop.ui.offers.run_presenter import RunFile, RunPresenter
from amstrat_desktop.ui.places import mark_place
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.doors import (
    BookPlace,
    OpenBooking,
    OpenOffersView,
    OpenReportsView,
    OpenRun,
    ShowRuns,
)
from amstrat_desktop.ui.shell.protocols import (
    GoesBack,
    Leaves,
    MakesNew,
    Prints,
    Reloads,
    Saves,
    StartsFocus,
)
from amstrat_desktop.ui.views import ViewKind, Views
from amstrat_desktop.ui.widgets.stack import Stack

# What any panel, view or form may show: the screen passes the news on.
RELOAD_ON: Final = (
    list_presenter.RELOAD_ON
    | run_presenter.RELOAD_ON
    | {
        Kind.NEED_SIGNAL,
        Kind.PLACEMENT,
        Kind.FOLLOW_UP,
        Kind.PERSON,
        Kind.HOUSEHOLD,
        Kind.CONSENT,
        Kind.APPOINTMENT,
        Kind.REFERRAL,
        Kind.ORGANISATION,
        Kind.STAFF,
    }
)


_NOTHING: Final = OpenRun(UUID(int=0))


class OffersScreen(Stack):
    """What the shell asks of a screen (`ui/shell/protocols.py`)."""

    reload_on: Final = RELOAD_ON

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        runner, work = context.runner, context.work
        self.list: Final = ListPage()
        # Translators: Durchgänge (the list of all runs, beside the calendar)
        runs = ViewKind("list", _("Runs"), "list-check", lambda _context: self.list)
        # Translators: tabs of the screen: runs, calendar, work, need signals, places
        self.views: Final = Views(context, _("Views of the offers"), (runs, *VIEWS))
        self.run: Final = RunPage(context, PANELS)
        self._forms: dict[str, QWidget] = {}
        self._wanted = _NOTHING
        for page in (self.views, self.run):
            self.addWidget(page)
        book, plan = context.rights.may(Right.BOOK), context.rights.may(Right.PLAN_OFFERS)
        for steps in (self.list, self.run.head):
            steps.offer_steps(book=book, plan=plan)
        self._list = ListPresenter(self.list, runner=runner, work=work)
        self._run = RunPresenter(self, runner, work, say=context.say)
        self._connect()
        self._list.reload()
        runner.run(lambda: _kept_form(work), owner=self, done=self._bring_back)

    # what the shell asks

    def reload(self) -> None:
        """Records changed somewhere."""
        self._list.reload()
        self.views.reload()
        self._run.reload()
        self.run.reload()
        form = self._page()
        if form in self._forms.values() and isinstance(form, Reloads):
            form.reload()

    def leave(self) -> bool:
        """Keep what was typed; a panel, a view or a form may ask to stay."""
        page = self._page()
        return page.leave() if isinstance(page, Leaves) else True

    def open_item(self, item: object) -> None:
        """One of the doors of offers, or a run's id."""
        match item:
            case UUID():
                self.open_run(OpenRun(item))
            case OpenRun():
                self.open_run(item)
            case BookPlace() | OpenBooking():
                self.open_form("booking", item)
            case NewOffer() | EditOffer():
                self.open_form("offer", item)
            case NewRun() | EditRun() | CopyRun():
                self.open_form("run", item)
            case OpenOffersView():
                self.open_view(item.key, item.item)
            case ShowRuns():
                self._show_counted(item)
            case _:
                raise TypeError(f"no offer is opened by a {type(item).__name__}")

    def new_item(self) -> None:
        """Ctrl+N: what is new where one is; a form that is open stays as it is."""
        page = self._page()
        if page not in self._forms.values() and isinstance(page, MakesNew):
            page.new_item()

    def save(self) -> None:
        """Ctrl+Return."""
        page = self._page()
        if isinstance(page, Saves):
            page.save()

    def print_item(self) -> None:
        """Ctrl+P."""
        page = self._page()
        if isinstance(page, Prints):
            page.print_item()

    def go_back(self) -> bool:
        """Esc: from a form to where one came from, from a run to the views."""
        page = self._page()
        if isinstance(page, GoesBack) and page.go_back():
            return True
        if page is self.run:
            self._leave_run()
        elif page is not self.views:
            self._leave_form()
        return page is not self.views

    def focus_start(self) -> None:
        """Where work begins."""
        page = self._page()
        if isinstance(page, StartsFocus):
            page.focus_start()

    # what is opened

    def open_run(self, wanted: OpenRun) -> None:
        """A run's page, with one of its panels in front; item: what is opened there."""
        if not self.leave():
            return
        if self.run.run_id != wanted.run_id:
            self.run.close_record()
        self._wanted = wanted
        self._run.open(wanted.run_id)

    def open_view(self, key: str, item: object = None) -> None:
        """A view beside the list; item: what is opened there."""
        if not self.leave():
            return
        if not self.views.turn_to(key):
            return
        self._close_run()
        self._show(self.views)
        if item is not None:
            self.views.open_item(item)

    def open_form(self, key: str, item: object) -> None:
        """A form that fills the screen."""
        if not self.leave():
            return
        form = self._form(key)
        self._show(form)
        shown: object = form
        if isinstance(shown, RunForm):
            shown.open_item(item)

    def _show_counted(self, door: ShowRuns) -> None:
        self.open_view("list")
        context = self._context
        self.list.filters.show_counted(door.wanted.counted)
        name_figure(
            self.list.figure, door.wanted, door.title, runner=context.runner, work=context.work
        )

    # what the presenter of the run shows

    def show_run(self, file: RunFile) -> None:
        """The run, when it was read."""
        opening, self._wanted = self._wanted, _NOTHING
        self.run.show_file(file)
        if opening.run_id != file.row.id:
            return
        self.run.turn_to(opening.panel)
        self._show(self.run)
        if opening.item is not None:
            self.run.open_in_panel(opening.item)

    def close_run(self) -> None:
        """The views in place of the run."""
        self.run.close_record()
        if self.currentWidget() is self.run:
            self._show(self.views)

    # how they are connected

    def _page(self) -> object:
        """What is seen; an object, because a page may have any of the shell's protocols."""
        return self.currentWidget()

    def _show(self, page: QWidget) -> None:
        self.setCurrentWidget(page)
        self.focus_start()

    def _form(self, key: str) -> QWidget:
        if key not in self._forms:
            kind = next(kind for kind in FORMS if kind.key == key)
            form = self._forms[key] = kind.build(self._context)
            mark_place(form, key)
            self.addWidget(form)
            made: object = form
            if isinstance(made, RunForm):
                made.left.connect(self._form_left)
                made.done.connect(partial(self._form_done, kind.panel))
        return self._forms[key]

    def _bring_back(self, kind: FormKind | None) -> None:
        """Open what was never saved, unless somebody is at something else already."""
        if kind is None or self.currentWidget() is not self.views or self._wanted is not _NOTHING:
            return
        self.open_form(kind.key, kind.empty)

    def _connect(self) -> None:
        view, presenter = self.list, self._list
        view.filtered.connect(lambda: presenter.filter(view.filters.filter(presenter.today)))
        view.opened.connect(lambda run_id: self.open_run(OpenRun(run_id)))
        view.offer_wanted.connect(lambda: self.open_item(NewOffer()))
        view.run_wanted.connect(lambda: self.open_item(NewRun()))
        view.booking_wanted.connect(lambda: self.open_item(BookPlace()))
        view.figure.back_wanted.connect(
            lambda: self._context.go("reports", OpenReportsView("figures"))
        )
        view.table.sort_wanted.connect(
            lambda key, descending: presenter.sort(key, descending=descending)
        )
        view.table.rows.wanted.connect(presenter.fetch)
        head = self.run.head
        head.back_wanted.connect(self._leave_run)
        head.book_wanted.connect(lambda: self._of_run(BookPlace))
        head.edit_wanted.connect(lambda: self._of_run(EditRun))
        head.copy_wanted.connect(lambda: self._of_run(CopyRun))
        head.offer_wanted.connect(lambda: self._of_offer(EditOffer))
        head.another_wanted.connect(lambda: self._of_offer(NewRun))

    def _of_run(self, door: type[BookPlace] | type[EditRun] | type[CopyRun]) -> None:
        if self._run.row is not None:
            self.open_item(door(self._run.row.id))

    def _of_offer(self, door: type[EditOffer] | type[NewRun]) -> None:
        if self._run.row is not None:
            self.open_item(door(self._run.row.offer_id))

    def _leave_run(self) -> None:
        if self.run.leave():
            self._close_run()
            self._show(self.views)

    def _close_run(self) -> None:
        if self._run.row is not None:
            self._run.close()

    def _leave_form(self) -> None:
        form = self._page()
        if not isinstance(form, Leaves) or form.leave():
            self._form_left()

    def _form_left(self) -> None:
        """Back to where one came from."""
        self._show(self.views if self.run.run_id is None else self.run)

    def _form_done(self, panel: str, run_id: object) -> None:
        if not isinstance(run_id, UUID):
            self._form_left()
            return
        self._wanted = OpenRun(run_id, panel)
        if self.run.run_id != run_id:
            self.run.close_record()
        self._run.open(run_id)


def _kept_form(work: Work) -> FormKind | None:
    """The form that was left unsaved last; None where none was."""
    kept = {
        kind.key: found
        for kind in FORMS
        if (found := work.read(read_form, kind.key, actor=work.actor)) is not None
    }
    last = max(kept.values(), key=lambda one: one.updated_at, default=None)
    return next((kind for kind in FORMS if last is not None and kind.key == last.form), None)
