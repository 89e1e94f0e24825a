# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page of an offer, wired up."""

from collections.abc import Callable
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal

from amstrat_desktop.base.lang import _
from amstrat_desktop.services.drafts import KeptForm
from amstrat_desktop.services.offers.offers import OfferCard, OfferDraft
from amstrat_desktop.ui.form_entry import Entry
from amstrat_desktop.ui.offers.kept_page import KeptPage
from amstrat_desktop.ui.offers.offer_form.choices import OfferChoices
from amstrat_desktop.ui.offers.offer_form.comparing import offer_comparison
from amstrat_desktop.ui.offers.offer_form.form import EMPTY, OfferForm
from amstrat_desktop.ui.offers.offer_form.presenter import OfferPresenter
from amstrat_desktop.ui.offers.panel import EditOffer, NewOffer
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.widgets.buttons import Button

KEPT_AS: Final = "offer"


class OfferPage(KeptPage[OfferDraft, OfferChoices]):
    """See `panel.RunForm`: left, done(None)."""

    left = Signal()
    done = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(
            _("New offer"),
            _("A name and a kind are enough; dates come with its runs."),
            OfferForm(),
        )
        self._card: OfferCard | None = None
        self._say: Final = context.say
        self.plain: Final = Button(_("Only save"))
        self.retire: Final = Button(_("Plan no further run"), icon="ban")
        self.restore: Final = Button(_("Hold it again"), icon="refresh")
        for at, button in enumerate((self.retire, self.restore, self.plain)):
            self.buttons.insertWidget(at, button)
            button.hide()
        self.presenter: Final = OfferPresenter(
            self,
            context.runner,
            context.work,
            say=context.say,
            go=context.go,
            changed=context.changed,
            compare=offer_comparison(self.form, context),
        )
        self.save_wanted.connect(lambda entry: self.presenter.save(entry, plan_run=entry.is_new))
        self.leave_wanted.connect(self.presenter.flow.leave)
        self.plain.clicked.connect(self._save_only)
        self.retire.clicked.connect(lambda: self._mark(self.presenter.retire))
        self.restore.clicked.connect(lambda: self._mark(self.presenter.restore))
        self.keep(context, KEPT_AS)

    def start(self, item: object) -> None:
        """`panel.NewOffer` or `panel.EditOffer`."""
        self.presenter.open_item(item)

    def bring_back(self, kept: KeptForm) -> None:
        """What was typed before."""
        self.presenter.flow.bring_back(kept, EMPTY)

    def open_entry(self, entry: Entry[OfferDraft]) -> None:
        """What stood in the form."""
        self.presenter.flow.open(entry)

    def item_of(self, entry: Entry[OfferDraft]) -> object:
        """What leads the screen here."""
        return NewOffer() if entry.record_id is None else EditOffer(entry.record_id)

    def finish(self) -> None:
        """Lead back to where one came from."""
        self.left.emit()

    def show_card(self, card: OfferCard | None) -> None:
        """What is on record of it."""
        self._card = card

    def say_state(self, entry: Entry[OfferDraft]) -> None:
        """A new offer leads on to its first run; one on record can be retired."""
        new = entry.is_new
        self.title.say(_("New offer") if new else _("Change an offer"))
        self.save_button.say(_("Save and plan a run") if new else _("Save"))
        self.subtitle.setVisible(new)
        self.plain.setVisible(new)
        retired = self._card is not None and self._card.retired_on is not None
        self.retire.setVisible(not new and not retired)
        self.restore.setVisible(not new and retired)

    def _save_only(self) -> None:
        if self.is_open:
            self.form.clear_problems()
            self.presenter.save(self.form.entry(), plan_run=False)

    def _mark(self, mark: Callable[[UUID], object]) -> None:
        """Close the form first: what it holds would be older than what is on record then."""
        entry = self.form.entry()
        if entry.is_changed or entry.record_id is None:
            text = _("This form is not saved yet. Save it first, or cancel it.")
            self._say("warn", text)
            return
        self.go_back()
        mark(entry.record_id)
