# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The screen as the shell sees it: list, record, form and the pages beside them, wired up."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.person_records import PersonCard, PersonDraft
from amstrat_desktop.ui.form_keeper import FormKeeper
from amstrat_desktop.ui.people import list_presenter, record_presenter
from amstrat_desktop.ui.people.comparing import ask_reason, compare_people
from amstrat_desktop.ui.people.entry import Entry
from amstrat_desktop.ui.people.form_page import FormPage
from amstrat_desktop.ui.people.form_presenter import FormPresenter
from amstrat_desktop.ui.people.list_page import ListPage
from amstrat_desktop.ui.people.list_presenter import ListPresenter
from amstrat_desktop.ui.people.panel import PersonAction
from amstrat_desktop.ui.people.record_page import RecordPage
from amstrat_desktop.ui.people.record_presenter import RecordFile, RecordPresenter
from amstrat_desktop.ui.people.registry import ACTIONS, PAGES, PANELS
from amstrat_desktop.ui.places import mark_place
from amstrat_desktop.ui.shell.allowed import allowed
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.doors import (
    NewContactOf,
    NewPerson,
    NewReferralOf,
    OpenPeoplePage,
    OpenPerson,
)
from amstrat_desktop.ui.shell.protocols import (
    GoesBack,
    Leaves,
    OpensItem,
    Prints,
    Reloads,
    Saves,
    StartsFocus,
)
from amstrat_desktop.ui.widgets.stack import Stack

KEPT_AS: Final = "person"

# What any panel or page may show: the screen passes the news on.
RELOAD_ON: Final = (
    list_presenter.RELOAD_ON
    | record_presenter.RELOAD_ON
    | {
        Kind.HOUSEHOLD,
        Kind.NOTE,
        Kind.CONSENT,
        Kind.DISCLOSURE,
        Kind.FOLLOW_UP,
        Kind.ATTEMPT,
        Kind.HANDOVER,
        Kind.IMPORT,
        Kind.REFERRAL,
        Kind.ORGANISATION,
        Kind.OFFER,
        Kind.SITE,
        Kind.CARER,
        Kind.BOOKING,
        Kind.KITA,
        Kind.PLACEMENT,
        Kind.DATA_REQUEST,
    }
)


class PeopleScreen(Stack):
    """What the shell asks of a screen (`ui/shell/protocols.py`)."""

    reload_on: Final = RELOAD_ON

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        runner, work = context.runner, context.work
        self.list: Final = ListPage(allowed(PAGES, context.rights))
        self.record: Final = RecordPage(context, PANELS, allowed(ACTIONS, context.rights))
        self.form: Final = FormPage(lambda: office_day(work.clock()))
        self._pages: dict[str, QWidget] = {}
        self._panel_wanted = ""
        self._item_wanted: object = None
        for page in (self.list, self.record, self.form):
            self.addWidget(page)
        self._list = ListPresenter(self.list, runner=runner, work=work)
        self._record = RecordPresenter(self, runner, work, say=context.say, changed=context.changed)
        self._form = FormPresenter(
            self.form,
            runner,
            work,
            say=context.say,
            changed=context.changed,
            saved=self._saved,
            compare=self._compare,
            ask=partial(ask_reason, context, self),
        )
        keeper = FormKeeper(KEPT_AS, self.form, self.form.kept_values, work=work, runner=runner)
        self.form.keep_with(keeper)
        self._connect()
        self._list.reload()
        keeper.restore(self._form.bring_back)

    # what the shell asks

    def reload(self) -> None:
        """Records changed somewhere."""
        self._list.reload()
        self._record.reload()
        self.record.reload()
        pages: Iterable[object] = self._pages.values()
        for page in pages:
            if isinstance(page, Reloads):
                page.reload()

    def leave(self) -> bool:
        """Keep what was typed; a panel or a page may ask to stay."""
        self.form.flush()
        page = self._page()
        if page is self.form:
            return True
        return page.leave() if isinstance(page, Leaves) else True

    def open_item(self, item: object) -> None:
        """One of the doors of people, or a person's id."""
        match item:
            case UUID():
                self.open_person(item)
            case OpenPerson():
                self.open_person(item.person_id, item.panel, item.item)
            case NewPerson():
                self._begin(item.contact_id)
            case OpenPeoplePage():
                self.open_page(item.key, item.item)
            case str():  # of a reminder: the key of a page
                self.open_page(item)
            case _:
                raise TypeError(f"no person is opened by a {type(item).__name__}")

    def new_item(self) -> None:
        """Ctrl+N: what is new where one is; a form that is open stays as it is."""
        page = self._page()
        if page is self.record:
            self.record.new_item()
        elif page is self.list:
            self._begin(None)

    def save(self) -> None:
        """Ctrl+Return."""
        page = self._page()
        if page is self.form:
            self.form.save()
        elif page is self.record:
            self.record.save()
        elif isinstance(page, Saves):
            page.save()

    def print_item(self) -> None:
        """Ctrl+P."""
        page = self._page()
        if page is self.record:
            self.record.print_item()
        elif isinstance(page, Prints):
            page.print_item()

    def go_back(self) -> bool:
        """Esc: from the form, a page or a record to where one came from."""
        page = self._page()
        if page is self.list:
            return False
        if page is self.form:
            self.form.leave()
        elif page is self.record:
            if not self.record.go_back():
                self._leave_record()
        elif not (isinstance(page, GoesBack) and page.go_back()):
            self._leave_page()
        return True

    def focus_start(self) -> None:
        """Where work begins."""
        page = self._page()
        if page is self.form:
            self.form.form.focus_name()
        elif isinstance(page, StartsFocus):
            page.focus_start()

    # what is opened

    def open_person(self, person_id: UUID, panel: str = "", item: object = None) -> None:
        """Somebody's record, with one of its panels in front; item: what is opened there."""
        if self._stays() or (self.currentWidget() is self.record and not self.record.leave()):
            return
        self.record.close_record()
        self._panel_wanted, self._item_wanted = panel, item
        self._record.open(person_id)

    def open_page(self, key: str, item: object = None) -> None:
        """A page beside list and record; a form that is being written stays kept."""
        kind = next(kind for kind in PAGES if kind.key == key)
        if kind.right is not None:
            self._context.rights.require(kind.right)
        if self._stays():
            return
        if key not in self._pages:
            self._pages[key] = kind.build(self._context)
            mark_place(self._pages[key], key)
            self.addWidget(self._pages[key])
            left: SignalInstance | None = getattr(self._pages[key], "left", None)
            if left is not None:
                left.connect(self._leave_page)
        self.setCurrentWidget(self._pages[key])
        page = self._page()
        if item is not None and isinstance(page, OpensItem):
            page.open_item(item)
        if isinstance(page, StartsFocus):
            page.focus_start()

    # what the presenter of the record shows

    def show_file(self, file: RecordFile) -> None:
        """The record, when it was read."""
        opening = self.record.person_id is None
        self.record.show_file(file)
        if opening:
            self.record.turn_to(self._panel_wanted)
            self.setCurrentWidget(self.record)
            self.record.focus_start()
            item, self._item_wanted = self._item_wanted, None
            if item is not None:
                self.record.open_in_panel(item)

    def ask_reason(self, person_id: UUID) -> None:
        """The record is restricted."""
        ask_reason(self._context, self, person_id, lambda: self._record.open(person_id))

    def close_record(self) -> None:
        """The list in place of the record."""
        self.record.close_record()
        if self.currentWidget() is self.record:
            self.setCurrentWidget(self.list)
            self.list.focus_start()

    # how they are connected

    def _page(self) -> object:
        """What is seen; an object, because a page may have any of the shell's protocols."""
        return self.currentWidget()

    def _connect(self) -> None:
        view, presenter = self.list, self._list
        view.new_wanted.connect(self.new_item)
        view.filtered.connect(lambda: presenter.filter(view.filters.filter(presenter.me)))
        view.opened.connect(self.open_person)
        view.page_wanted.connect(self.open_page)
        view.table.sort_wanted.connect(
            lambda key, descending: presenter.sort(key, descending=descending)
        )
        view.table.rows.wanted.connect(presenter.fetch)
        head = self.record.head
        head.back_wanted.connect(self._leave_record)
        head.contact_wanted.connect(lambda: self._go("consultations", NewContactOf))
        head.refer_wanted.connect(lambda: self._go("referrals", NewReferralOf))
        head.edit_wanted.connect(self._edit)
        head.status_wanted.connect(self._record.change_status)
        head.action_wanted.connect(self._act)
        self.form.already.watch(self._context, self.form.new_draft)
        self.form.already.opened.connect(self._open_instead)
        self.form.save_wanted.connect(self._form.save)
        self.form.leave_wanted.connect(self._form.leave)
        self.form.opened.connect(partial(self.setCurrentWidget, self.form))
        self.form.closed.connect(self._form_closed)

    def _stays(self) -> bool:
        """A form with work in it is not covered by another page without a word."""
        if not self.form.is_open:
            return False
        if not self.form.form.entry().is_changed:
            self.form.close_form()
            return False
        self.setCurrentWidget(self.form)
        self._context.say("warn", _("This form is not saved yet. Save it first, or cancel it."))
        return True

    def _begin(self, contact_id: UUID | None) -> None:
        if not self._stays():
            self._form.new(contact_id)

    def _edit(self) -> None:
        if self._record.card is not None:
            self._form.edit(self._record.card)

    def _act(self, action: PersonAction) -> None:
        if self._record.card is not None:
            action.run(self._context, self.record, self._record.card)

    def _go(self, key: str, door: type[NewContactOf] | type[NewReferralOf]) -> None:
        if self._record.card is not None:
            self._context.go(key, door(self._record.card.id))

    def _leave_record(self) -> None:
        if self.record.leave():
            self._record.close()

    def _leave_page(self) -> None:
        page = self._page()
        if not isinstance(page, Leaves) or page.leave():
            self.setCurrentWidget(self.list)
            self.list.focus_start()

    def _form_closed(self) -> None:
        self.setCurrentWidget(self.list if self.record.person_id is None else self.record)
        self.focus_start()

    def _saved(self, card: PersonCard, new: bool) -> None:
        told = _("{name} is on record.", name=card.listed_as)
        self._context.say("ok", told if new else _("The changes are saved."))
        self._panel_wanted = ""
        self._record.open(card.id)

    def _open_instead(self, person_id: UUID) -> None:
        """Somebody is on record already: what was typed can be brought back."""
        self.form.leave()
        if not self.form.is_open:
            self.open_person(person_id)

    def _compare(
        self, conflict: Conflict, entry: Entry, settled: Callable[[PersonDraft], None]
    ) -> None:
        compare_people(self._context, self.form, conflict, entry, settled)
