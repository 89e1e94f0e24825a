# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The screen as the shell sees it: the list, the form's page, the print dialog, wired up."""

from typing import Final
from uuid import UUID

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.services.referral_list import ReferralRow
from amstrat_desktop.services.referral_records import ReferralCard, ReferralDraft, SlipLine
from amstrat_desktop.services.slip_copies import why_ended
from amstrat_desktop.ui.client_view import read_and_turn
from amstrat_desktop.ui.client_view.reading import page_of_slip
from amstrat_desktop.ui.figure_lists import name_figure
from amstrat_desktop.ui.print_queue import Printer
from amstrat_desktop.ui.referrals.card_pane import CardPane
from amstrat_desktop.ui.referrals.card_presenter import CardPresenter
from amstrat_desktop.ui.referrals.form_page import FormPage
from amstrat_desktop.ui.referrals.form_presenter import FormPresenter, View
from amstrat_desktop.ui.referrals.form_values import FormContent
from amstrat_desktop.ui.referrals.presenter import RELOAD_ON, ReferralsPresenter
from amstrat_desktop.ui.referrals.slip_dialog import SlipDialog
from amstrat_desktop.ui.referrals.slip_presenter import SlipPresenter
from amstrat_desktop.ui.referrals.table import columns
from amstrat_desktop.ui.referrals.view import ReferralsView
from amstrat_desktop.ui.referrals.words import slip_title
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.doors import (
    NewReferralOf,
    OpenPerson,
    OpenReportsView,
    ShowReferrals,
)
from amstrat_desktop.ui.widgets.stack import Stack
from amstrat_desktop.ui.widgets.table_model import RowsModel


class ReferralsScreen(Stack):
    """What the shell asks of a screen (`ui/shell/protocols.py`)."""

    reload_on: Final = RELOAD_ON

    def __init__(self, context: Context, printer: Printer) -> None:
        super().__init__()
        self._context = context
        self._printer = printer
        clock = context.work.clock
        self.pane: Final = CardPane(now=clock)
        rows = RowsModel[ReferralRow](columns(clock))
        self.view: Final = ReferralsView(rows, self.pane)
        self._presenter = ReferralsPresenter(self.view, runner=context.runner, work=context.work)
        self._card = CardPresenter(
            self.pane,
            runner=context.runner,
            work=context.work,
            say=context.say,
            changed=context.changed,
        )
        self.form: Final = FormPage(
            runner=context.runner, work=context.work, presenter_of=self._form_presenter
        )
        self.addWidget(self.view)
        self.addWidget(self.form)
        self._connect_list(rows)
        self._connect_card()
        self._connect_form()
        self._presenter.start()
        self.form.restore()

    def reload(self) -> None:
        """Records changed somewhere."""
        self._presenter.reload()
        self.form.check()

    def leave(self) -> bool:
        """Keep what was typed; nothing here refuses to be left."""
        self.form.leave()
        return True

    def open_item(self, item: object) -> None:
        """A referral's id, a slip number, a draft of a new one to begin with, a person, or what a
        figure counted.
        """
        match item:
            case UUID():
                self.setCurrentWidget(self.view)
                self._presenter.open(item)
            case str():
                self._presenter.open_number(item)
            case ReferralDraft():
                self._begin(item)
            case NewReferralOf():
                self._begin(ReferralDraft(person_id=item.person_id))
            case ShowReferrals():
                self._show_counted(item)
            case _:
                raise TypeError(f"no referral is opened by a {type(item).__name__}")

    def new_item(self) -> None:
        """Ctrl+N: a form that is open already stays as it is."""
        self._begin(ReferralDraft())

    def save(self) -> None:
        """Ctrl+Return."""
        if self._writing:
            self.form.save(then_print=False)
        else:
            self.pane.submit()

    def print_item(self) -> None:
        """Ctrl+P: the form is saved first."""
        if self._writing:
            self.form.save(then_print=True)
        elif (card := self.pane.card) is not None:
            ended = why_ended(card.status)
            if ended is None:
                self._print(card.id)
            else:
                self._context.say("warn", ended)

    def go_back(self) -> bool:
        """Esc: from the form to the list, the form is kept; else as the view does."""
        if not self._writing:
            return self.view.go_back()
        if self.form.holds_work:
            self.form.leave()
            self.setCurrentWidget(self.view)
            self._context.say(
                "info",
                _("The form is kept as it is."),
                [(_("Go on writing"), self._show_form), (_("Discard"), self.form.discard)],
            )
        else:
            self.form.discard()
        return True

    def focus_start(self) -> None:
        """Where work begins."""
        if self._writing:
            self.form.form.focus_start()
        else:
            self.view.focus_start()

    @property
    def _writing(self) -> bool:
        return self.currentWidget() is self.form and self.form.is_open

    def _form_presenter(self, view: View) -> FormPresenter:
        context = self._context
        return FormPresenter(
            view, runner=context.runner, work=context.work, changed=context.changed
        )

    def _show_counted(self, door: ShowReferrals) -> None:
        view, context = self.view, self._context
        self.setCurrentWidget(view)
        view.filters.show_counted(door.wanted.counted)
        name_figure(view.figure, door.wanted, door.title, runner=context.runner, work=context.work)

    def _show_form(self) -> None:
        self.setCurrentWidget(self.form)
        self.form.form.focus_start()

    def _begin(self, draft: ReferralDraft) -> None:
        self.setCurrentWidget(self.form)
        if self.form.holds_work and draft == ReferralDraft():
            self.form.form.focus_start()
        else:
            self.form.begin(draft)

    def _connect_list(self, rows: RowsModel[ReferralRow]) -> None:
        view, presenter = self.view, self._presenter
        view.new_wanted.connect(self.new_item)
        view.filtered.connect(lambda: presenter.filter(view.filters.wanted(presenter.mine())))
        view.table.sort_wanted.connect(
            lambda key, descending: presenter.sort(key, descending=descending)
        )
        rows.wanted.connect(presenter.fetch)
        view.chosen.connect(presenter.open)
        view.number_typed.connect(presenter.open_number)
        view.figure.back_wanted.connect(
            lambda: self._context.go("reports", OpenReportsView("figures"))
        )
        view.refused.connect(self._number_refused)

    def _connect_card(self) -> None:
        pane, card = self.pane, self._card
        pane.stepped.connect(lambda step: card.take_step(pane.shown, step))
        pane.attended.connect(lambda draft: card.note_attendance(pane.shown, draft))
        pane.concluded.connect(lambda draft: card.note_outcome(pane.shown, draft))
        pane.reopened.connect(lambda reason: card.reopen(pane.shown, reason))
        pane.answered.connect(card.record_answer)
        pane.taken_back.connect(card.take_back)
        pane.slip_opened.connect(self._open_slip)
        pane.printed.connect(self.print_item)
        pane.edited.connect(lambda: self._write(pane.shown, follow=False))
        pane.followed.connect(lambda: self._write(pane.shown, follow=True))
        pane.linked.connect(self._presenter.open)
        pane.new_wanted.connect(self.new_item)

    def _connect_form(self) -> None:
        self.form.written.connect(self._written)
        self.form.left.connect(lambda: self.setCurrentWidget(self.view))
        self.form.restored.connect(self._restored)
        self.form.occupied.connect(self._occupied)
        self.form.person_wanted.connect(lambda person_id: self._go_to(OpenPerson(person_id)))
        self.form.consent_wanted.connect(
            lambda person_id, wish: self._go_to(OpenPerson(person_id, "consents", wish))
        )

    def _go_to(self, door: OpenPerson) -> None:
        """The form is kept as it is; the record is another screen's."""
        self._context.go("people", door)

    def _number_refused(self, problem: Problem) -> None:
        self._context.say("error", problem.message)

    def _write(self, card: ReferralCard, *, follow: bool) -> None:
        self.setCurrentWidget(self.form)
        if follow:
            self.form.follow(card)
        else:
            self.form.edit(card)

    def _written(self, card: ReferralCard, new: bool, then_print: bool) -> None:
        self.setCurrentWidget(self.view)
        self._presenter.open(card.id)
        text = _("The referral is saved.") if new else _("The changes are saved.")
        if then_print:
            self._print(card.id)
        elif card.editable:
            self._context.say("ok", text, [(_("Print slip"), lambda: self._print(card.id))])
        else:
            self._context.say("ok", text)

    def _restored(self) -> None:
        self.setCurrentWidget(self.form)
        self._context.say(
            "info",
            _("Here is the referral that was not saved the last time."),
            [(_("Discard"), self.form.discard)],
        )

    def _occupied(self, content: FormContent) -> None:
        self._context.say(
            "warn",
            _("This referral is not saved yet. Save it first, or discard it for the other one."),
            [(_("Discard it"), lambda: self.form.replace_by(content))],
        )

    def _open_slip(self, line: SlipLine) -> None:
        title = slip_title(line, lambda words: words.language_name(line.language))
        self._card.open_slip(line.id, title)

    def _print(self, referral_id: UUID) -> None:
        context = self._context
        dialog = SlipDialog(self.window())
        presenter = SlipPresenter(
            dialog,
            referral_id,
            runner=context.runner,
            work=context.work,
            printer=self._printer,
            changed=context.changed,
            last_queue=context.settings.values.printer,
            remember=lambda queue: context.settings.change(printer=queue),
        )
        dialog.attach(presenter)
        dialog.print_wanted.connect(presenter.print)
        dialog.save_wanted.connect(presenter.save)
        dialog.preview_wanted.connect(presenter.preview)
        dialog.turn_wanted.connect(
            lambda language: read_and_turn(
                context, dialog, lambda: page_of_slip(context.work, referral_id, language)
            )
        )
        dialog.queues_wanted.connect(presenter.look_for_queues)
        dialog.done_with.connect(self._left_the_house)
        dialog.finished.connect(dialog.deleteLater)
        presenter.start()
        dialog.open()

    def _left_the_house(self, text: Msg) -> None:
        self._context.say("ok", text)
