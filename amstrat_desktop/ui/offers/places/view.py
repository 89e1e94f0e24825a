# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sites on one side, carers on the other; a form takes the place of both."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any, ClassVar, Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.offers.carers import CarerRow
from amstrat_desktop.services.offers.sites import SiteCard, SiteRow
from amstrat_desktop.services.rights import Right
from amstrat_desktop.ui.form_keeper import FormKeeper
from amstrat_desktop.ui.offers.places.cards import CarerBox, SiteBox
from amstrat_desktop.ui.offers.places.carer_form import AbsenceForm, CarerForm
from amstrat_desktop.ui.offers.places.presenter import Places, PlacesPresenter
from amstrat_desktop.ui.offers.places.sides import Side, Sides
from amstrat_desktop.ui.offers.places.site_form import SiteForm, key_of
from amstrat_desktop.ui.shell.allowed import withhold
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.translations import translate
from amstrat_desktop.ui.widgets.card import Card, strip
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.field import Form
from amstrat_desktop.ui.widgets.inline_form import InlineForm
from amstrat_desktop.ui.widgets.page import PAGE_MARGINS, scrolled
from amstrat_desktop.ui.widgets.stack import Stack
from amstrat_desktop.ui.widgets.tick import Tick

KEPT_AS: Final = "offers.places"


class PlacesView(Form):
    """One form is open at a time; what is typed in it is kept."""

    reload_on: ClassVar[frozenset[Kind]] = frozenset(
        {Kind.SITE, Kind.CARER, Kind.OFFER, Kind.AREA, Kind.CODE, Kind.STAFF}
    )
    presenter: PlacesPresenter

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self._context = context
        self._places: Places | None = None
        self._wanted: object = None
        self._kept: Mapping[str, Any] = {}
        self._kept_site: Mapping[str, Any] = {}
        self.open_form: InlineForm | None = None
        self.sites: Final = Side(
            _("Sites and rooms"),
            _("Add a site"),
            EmptyState(
                "map-pin",
                _("No site yet"),
                _("Enter the houses in which offers take place, with their rooms."),
            ),
        )
        self.carers: Final = Side(
            # Translators: Betreuungspersonen (der Kinderbeaufsichtigung)
            _("Carers"),
            _("Add a carer"),
            EmptyState(
                "users",
                _("Nobody looks after children yet"),
                _("Enter who does, with the days of their certificate of good conduct."),
            ),
        )
        self.former: Final = Tick(_("Show what is no longer used, too"))
        self._form_card = Card()
        self._stack = Stack()
        self._keeper = FormKeeper(
            KEPT_AS, self, self._values, work=context.work, runner=context.runner
        )
        self._arrange()
        self._connect()
        self._keeper.restore(lambda kept: self._arrived(kept.payload))

    # what the shell asks

    def reload(self) -> None:
        self.presenter.reload()

    def open_item(self, item: object) -> None:
        """The key of a site or a carer: its form."""
        self._wanted = item
        self._open_wanted()

    def new_item(self) -> None:
        """Ctrl+N: a site, or a carer where the cursor stands among those."""
        if self.open_form is None and self._places is not None:
            focused: QWidget | None = self.focusWidget()
            if focused is not None and self.carers.isAncestorOf(focused):
                self._ask_carer(None)
            else:
                self._ask_site(None)

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

    def leave(self) -> bool:
        self._keeper.flush()
        return True

    def focus_start(self) -> None:
        if self.open_form is not None:
            self.open_form.focus_start()
        else:
            self.sites.add.setFocus(Qt.FocusReason.OtherFocusReason)

    # what the presenter asks

    def show_places(self, places: Places) -> None:
        self._places = places
        self._show_lists()
        self._bring_back()
        self._open_wanted()

    def ask_site(self, card: SiteCard) -> None:
        form, kept = self._ask_site(card), self._kept_site
        self._kept_site = {}
        if form is not None and key_of(kept.get("id")) == card.id:
            form.show_values(kept)

    def form_saved(self) -> None:
        self._close_form()
        self._keeper.keep_now()

    def mark_field(self, field: str, message: Msg) -> bool:
        return self.open_form is not None and self.open_form.mark_field(field, message)

    # inside

    def _today(self) -> date:
        return office_day(self._context.work.clock())

    def _show_lists(self) -> None:
        places = self._places
        if places is None:
            return
        former = self.former.isChecked()
        sites = [site for site in places.sites if former or not site.retired]
        carers = [carer for carer in places.carers if former or not carer.retired]
        self.sites.show_cards([self._site_box(site) for site in sites])
        self.carers.show_cards([self._carer_box(carer, places) for carer in carers])
        any_former = any(site.retired for site in places.sites) or any(
            carer.retired for carer in places.carers
        )
        self.former.setVisible(any_former or former)

    def _site_box(self, site: SiteRow) -> SiteBox:
        box = SiteBox(site)
        box.edit.connect(lambda: self.presenter.open_site(site.id))
        box.translate.connect(lambda: translate(self._context, self, Kind.SITE, site.id))
        withhold(self._context.rights, Right.TRANSLATE, box.translating)
        box.retire.connect(lambda: self.presenter.retire_site(site))
        box.restore.connect(lambda: self.presenter.restore_site(site))
        return box

    def _carer_box(self, carer: CarerRow, places: Places) -> CarerBox:
        box = CarerBox(carer, places.labels)
        box.edit.connect(lambda: self._ask_carer(carer))
        box.retire.connect(lambda: self.presenter.retire_carer(carer))
        box.restore.connect(lambda: self.presenter.restore_carer(carer))
        box.away.connect(lambda: self._ask_absence(carer))
        box.back.connect(partial(self.presenter.back, carer))
        return box

    def _open_wanted(self) -> None:
        places, wanted = self._places, self._wanted
        if places is None or not isinstance(wanted, UUID):
            return
        self._wanted = None
        carer = next((one for one in places.carers if one.id == wanted), None)
        if carer is not None:
            self._ask_carer(carer)
        elif any(site.id == wanted for site in places.sites):
            self.presenter.open_site(wanted)

    # the one form that is open

    def _ask_site(self, card: SiteCard | None) -> SiteForm | None:
        if self._places is None:
            return None
        form = SiteForm(self._places, card)
        form.changed.connect(self._keeper.touch)
        form.submitted.connect(partial(self._save_site, form))
        self._show_form(form)
        return form

    def _ask_carer(self, carer: CarerRow | None) -> CarerForm | None:
        if self._places is None:
            return None
        form = CarerForm(self._places, carer, self._today)
        form.changed.connect(self._keeper.touch)
        form.submitted.connect(partial(self._save_carer, form))
        self._show_form(form)
        return form

    def _ask_absence(self, carer: CarerRow) -> None:
        form = AbsenceForm(_("When is {name} away?", name=carer.name), self._today)
        form.submitted.connect(partial(self._save_absence, form, carer))
        self._show_form(form)

    def _save_site(self, form: SiteForm) -> None:
        if form.site_id is None:
            self.presenter.add_site(form.draft())
        else:
            self.presenter.edit_site(form.site_id, form.draft(), form.before)

    def _save_carer(self, form: CarerForm) -> None:
        if form.carer_id is None:
            self.presenter.add_carer(form.draft())
        else:
            self.presenter.edit_carer(form.carer_id, form.draft(), form.before)

    def _save_absence(self, form: AbsenceForm, carer: CarerRow) -> None:
        days = form.days()
        if days is None:
            form.mark_field("first_day", _("Say from when."))
        else:
            self.presenter.away(carer, *days)

    def _show_form(self, form: InlineForm) -> None:
        self._drop_form()
        self.open_form = form
        self._form_card.add(form)
        form.given_up.connect(self._give_up)
        form.show()
        self._stack.setCurrentIndex(1)
        form.focus_start()

    def _give_up(self) -> None:
        self._close_form()
        self._keeper.keep_now()

    def _close_form(self) -> None:
        """Back to the lists, the cursor where the form was opened from."""
        carers = isinstance(self.open_form, CarerForm | AbsenceForm)
        self._drop_form()
        self._stack.setCurrentIndex(0)
        side = self.carers if carers else self.sites
        side.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop_form(self) -> None:
        form, self.open_form = self.open_form, None
        if form is not None:
            form.hide()
            form.deleteLater()

    # what is being typed

    def _values(self) -> Mapping[str, Any] | None:
        form = self.open_form
        if isinstance(form, SiteForm | CarerForm) and form.is_changed():
            kind = "site" if isinstance(form, SiteForm) else "carer"
            return {"kind": kind, **form.values()}
        return None

    def _arrived(self, values: Mapping[str, Any]) -> None:
        self._kept = values
        self._bring_back()

    def _bring_back(self) -> None:
        """What was kept, once it is known what it belongs to."""
        if self._places is None or not self._kept or self.open_form is not None:
            return
        values, self._kept = self._kept, {}
        key = key_of(values.get("id"))
        form: SiteForm | CarerForm | None = None
        if values.get("kind") == "carer":
            carer = next((one for one in self._places.carers if one.id == key), None)
            form = self._ask_carer(carer) if key is None or carer is not None else None
        elif key is None:
            form = self._ask_site(None)
        else:
            self._kept_site = values
            self.presenter.open_site(key)
        if form is not None:
            form.show_values(values)

    def _arrange(self) -> None:
        lists = QVBoxLayout()
        lists.setSpacing(16)
        lists.addWidget(Sides(self.sites, self.carers))
        lists.addWidget(strip(self.former))
        lists.addStretch(1)
        form = QVBoxLayout()
        form.addWidget(self._form_card)
        form.addStretch(1)
        self._stack.addWidget(scrolled(lists))
        self._stack.addWidget(scrolled(form))
        column = QVBoxLayout(self)
        column.setContentsMargins(*PAGE_MARGINS)
        column.addWidget(self._stack)
        self.former.hide()

    def _connect(self) -> None:
        self.sites.add.clicked.connect(lambda: self._ask_site(None))
        self.carers.add.clicked.connect(lambda: self._ask_carer(None))
        self.former.toggled.connect(lambda _on: self._show_lists())
