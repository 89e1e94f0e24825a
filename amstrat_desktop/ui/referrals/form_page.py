# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page on which a referral is written, its slip drawn beside it while somebody types."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.documents.raster import Picture
from amstrat_desktop.services.consent_guard import Passage
from amstrat_desktop.services.directory import OrganisationCard
from amstrat_desktop.services.directory_list import OrganisationRow
from amstrat_desktop.services.drafts import KeptForm
from amstrat_desktop.services.referral_prefill import PersonOffer
from amstrat_desktop.services.referral_records import ReferralCard, ReferralDraft
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.form_keeper import FormKeeper, Values
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.referrals.form import ReferralForm
from amstrat_desktop.ui.referrals.form_presenter import FormLists, FormPresenter
from amstrat_desktop.ui.referrals.form_presenter import View as FormView
from amstrat_desktop.ui.referrals.form_values import (
    FORM,
    FormContent,
    from_json,
    is_worth_keeping,
    to_json,
)
from amstrat_desktop.ui.referrals.slip_preview import SlipPreview
from amstrat_desktop.ui.shell.doors import NewConsent
from amstrat_desktop.ui.widgets.buttons import Button, IconButton
from amstrat_desktop.ui.widgets.page import Page, scrolled
from amstrat_desktop.ui.widgets.panes import Panes

PREVIEW_PAUSE_MS: Final = 350
"""Waited after the last key before the slip is drawn again."""

_NEW: Final = _("New referral")
_CHANGE: Final = _("Change the referral")
_FOLLOW: Final = _("Refer to another agency")

PresenterOf = Callable[[FormView], FormPresenter]


class FormPage(Page):
    """written: the saved card, whether it is new, and whether it is to be printed at once.
    left: somebody is through with the form without saving. restored: an unsaved one was
    kept and is shown. occupied: another form was wanted while this one is not saved; it is
    handed over, for whoever decides to throw this one away. person_wanted: the record of this
    key; consent_wanted: with what is to be asked there.
    """

    written = Signal(object, bool, bool)
    left = Signal()
    restored = Signal()
    occupied = Signal(object)
    person_wanted = Signal(object)
    consent_wanted = Signal(object, object)

    def __init__(self, *, runner: Runner, work: Work, presenter_of: PresenterOf) -> None:
        super().__init__(_NEW, _("Ctrl+Return saves, Ctrl+P saves and prints."))
        self._presenter = presenter_of(self)
        self._open = False
        self._looked = False
        self._waiting: list[Callable[[], None]] = []
        self.form: Final = ReferralForm(today=self._presenter.today)
        self.preview: Final = SlipPreview()
        self.keeper: Final = FormKeeper(FORM, self, self._values, work=work, runner=runner)
        self._pause = QTimer(self, singleShot=True, interval=PREVIEW_PAUSE_MS)
        self._pause.timeout.connect(self._draw)
        self._arrange()
        self._connect()

    @property
    def is_open(self) -> bool:
        """Whether a form is being filled in."""
        return self._open

    @property
    def holds_work(self) -> bool:
        """Whether something is typed that is not saved."""
        return self._open and is_worth_keeping(self.form.content()) and self.form.is_changed()

    def begin(self, draft: ReferralDraft) -> None:
        """A new referral, prefilled with whatever is known."""
        self._when_looked(lambda: self._presenter.begin(draft))

    def edit(self, card: ReferralCard) -> None:
        """Change a referral."""
        self._when_looked(lambda: self._presenter.edit(card))

    def follow(self, card: ReferralCard) -> None:
        """The referral to another agency after this one."""
        self._when_looked(lambda: self._presenter.follow(card))

    def restore(self) -> None:
        """Show what was typed and never saved, if there is anything."""
        self.keeper.restore(self._show_kept, self._has_looked)

    def replace_by(self, content: FormContent) -> None:
        """Throw the form away for another one."""
        self._close()
        self.show_form(content)

    def show_form(self, content: FormContent) -> None:
        """Show a form, unless one is open that is not saved; nothing is lost on the way."""
        if self.holds_work:
            self.occupied.emit(content)
            return
        self._open = True
        self._title_for(content)
        self.form.show_content(content)
        self._presenter.start(content.draft)
        if content.draft.organisation_id is not None:
            self._presenter.choose_receiver(content.draft.organisation_id, fill=False)
        if content.draft.person_id is not None:
            self._presenter.offer_person(content.draft.person_id)
        self._check_mode()
        self.preview.set_language(content.draft.language)
        self._draw()
        self.form.focus_start()

    def show_lists(self, lists: FormLists) -> None:
        """Offer codes."""
        self.form.show_lists(lists)
        self._draw()

    def show_found(self, rows: Sequence[OrganisationRow]) -> None:
        """Offer receivers."""
        self.form.receiver.show_found(rows)

    def show_receiver(self, card: OrganisationCard, *, fill: bool) -> None:
        """Show who is chosen."""
        self.form.show_receiver(card, fill=fill, fixed=self.form.content().handed_out)

    def show_passage(self, passage: Passage, *, closed: bool) -> None:
        """Whether the slip may go this way; closed: another way is chosen."""
        self.form.show_passage(passage, closed=closed)

    def show_person(self, offer: PersonOffer) -> None:
        """Whose referral it is."""
        if self._open and self.form.draft().person_id == offer.person_id:
            self.form.show_person(offer)

    def check(self) -> None:
        """A consent may have come or gone meanwhile."""
        if self._open:
            self._check_mode()

    def show_page(self, picture: Picture) -> None:
        """The slip as it would be printed."""
        self.preview.show_page(picture)

    def mark_field(self, field: str, message: Msg) -> bool:
        """Mark what a FieldProblem names."""
        return self.form.mark_field(field, message)

    def saved(self, card: ReferralCard, *, new: bool, then_print: bool) -> None:
        """It is on record: the form is empty again."""
        self._close()
        self.written.emit(card, new, then_print)

    def save(self, *, then_print: bool) -> None:
        """Write it, unless something typed makes no sense."""
        if self._open and not self.form.mark_wrong():
            self.keeper.flush()
            self._presenter.save(self.form.content(), then_print=then_print)

    def leave(self) -> None:
        """Another screen, a lock, the end: keep what was typed."""
        if self._open:
            self.keeper.flush()

    def discard(self) -> None:
        """Throw the form away."""
        self._close()
        self.left.emit()

    def _arrange(self) -> None:
        cancel = IconButton(_("Discard"), "trash")
        cancel.clicked.connect(self.discard)
        save = Button(_("Save"), icon="device-floppy")
        save.clicked.connect(lambda: self.save(then_print=False))
        self.print_button = Button(_("Save and print"), kind="primary", icon="printer")
        self.print_button.clicked.connect(lambda: self.save(then_print=True))
        for button in (cancel, save, self.print_button):
            self.buttons.addWidget(button)
        column = QVBoxLayout()
        column.addWidget(self.form)
        column.addStretch(1)
        back = _("Back to the form")
        panes = Panes(scrolled(column), self.preview, shares=(3, 2), back=back)
        self.add(panes, stretch=1)

    def _connect(self) -> None:
        form = self.form
        form.changed.connect(self._changed)
        form.mode_changed.connect(self._check_mode)
        form.passage.consent_wanted.connect(self._ask_consent)
        form.person_line.opened.connect(
            lambda: self.person_wanted.emit(self.form.draft().person_id)
        )
        form.receiver.searched.connect(self._presenter.search)
        form.receiver.chosen.connect(self._receiver_chosen)
        form.language.changed.connect(self._language_chosen)
        self.preview.changed.connect(self._draw)

    def _title_for(self, content: FormContent) -> None:
        if content.referral_id is not None:
            self.title.say(_CHANGE)
        else:
            self.title.say(_NEW if content.predecessor_id is None else _FOLLOW)

    def _changed(self) -> None:
        self.keeper.touch()
        self.preview.show_waiting()
        self._pause.start()

    def _receiver_chosen(self, organisation_id: UUID | None) -> None:
        if organisation_id is not None:
            self._presenter.choose_receiver(organisation_id, fill=True)

    def _language_chosen(self) -> None:
        self.preview.set_language(self.form.draft().language)

    def _check_mode(self) -> None:
        self._presenter.check_passage(self.form.draft())

    def _ask_consent(self, wish: NewConsent) -> None:
        draft = self.form.draft()
        wish = replace(wish, organisation_id=draft.organisation_id)
        self.consent_wanted.emit(draft.person_id, wish)

    def _draw(self) -> None:
        if self._open:
            self._pause.stop()
            draft = self.form.draft()
            self._presenter.check_passage(draft)
            self._presenter.preview(draft, self.preview.language(), self.preview.variant())

    def _values(self) -> Values | None:
        content = self.form.content()
        return to_json(content) if self._open and is_worth_keeping(content) else None

    def _close(self) -> None:
        self._open = False
        self._pause.stop()
        self.keeper.drop()

    def _show_kept(self, kept: KeptForm) -> None:
        content = from_json(kept.payload)
        self.show_form(content)
        self.form.mark_changed()
        self.restored.emit()
        self._has_looked()

    def _has_looked(self) -> None:
        """From now on other forms may be shown: what was kept can't be overwritten unseen."""
        self._looked = True
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act()

    def _when_looked(self, act: Callable[[], None]) -> None:
        if self._looked:
            act()
        else:
            self._waiting.append(act)
