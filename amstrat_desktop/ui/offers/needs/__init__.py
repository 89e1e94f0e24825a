# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Need signals (*Bedarfsmeldungen*): what is missing, written down and read by four eyes."""

from datetime import date

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.rights import Right
from amstrat_desktop.ui.form_keeper import FormKeeper
from amstrat_desktop.ui.offers.needs.comparing import signal_comparison
from amstrat_desktop.ui.offers.needs.form_presenter import FormPresenter
from amstrat_desktop.ui.offers.needs.presenter import NeedsPresenter
from amstrat_desktop.ui.offers.needs.view import NeedsView
from amstrat_desktop.ui.shell.allowed import withhold
from amstrat_desktop.ui.shell.context import Context

KEY = "needs"
KEPT_AS = "need_signal"


def build(context: Context) -> QWidget:
    """The view, filling itself; a form that was never saved opens again."""

    def today() -> date:
        return office_day(context.work.clock())

    view = NeedsView(today)
    shelf = NeedsPresenter(
        view, context.runner, context.work, say=context.say, changed=context.changed
    )
    form = FormPresenter(
        view,
        context.runner,
        context.work,
        say=context.say,
        go=context.go,
        changed=context.changed,
        saved=shelf.open,
        undo=shelf.discard_new,
        left=shelf.reload,
        compare=signal_comparison(view, context),
    )
    keeper = FormKeeper(KEPT_AS, view, view.kept_values, work=context.work, runner=context.runner)
    view.keep_form_with(keeper)
    _connect(view, shelf, form)
    withhold(context.rights, Right.APPROVE_REGISTER, view.detail.reject, view.detail.reopen)
    shelf.reload()
    keeper.restore(form.bring_back)
    return view


def _connect(view: NeedsView, shelf: NeedsPresenter, form: FormPresenter) -> None:
    def edit() -> None:
        if shelf.card is not None:
            form.edit(shelf.card)

    view.presenters = (shelf, form)
    view.reload_wanted.connect(shelf.reload)
    view.row_chosen.connect(shelf.open)
    view.filters.wanted.connect(shelf.search)
    view.new_wanted.connect(form.new)
    view.save_wanted.connect(form.flow.save)
    view.leave_wanted.connect(form.flow.leave)
    view.detail.edit_wanted.connect(edit)
    view.detail.approve_wanted.connect(shelf.approve)
    view.detail.reject_wanted.connect(shelf.reject)
    view.detail.reopen_wanted.connect(shelf.reopen)
    view.detail.discard_wanted.connect(shelf.discard)
