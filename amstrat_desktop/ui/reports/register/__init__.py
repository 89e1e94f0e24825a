# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register for planning: need signals and observations, read by four eyes."""

from datetime import date
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.rights import Right
from amstrat_desktop.ui.form_keeper import FormKeeper
from amstrat_desktop.ui.reports.register.comparing import observation_comparison
from amstrat_desktop.ui.reports.register.form_presenter import FormPresenter
from amstrat_desktop.ui.reports.register.presenter import RegisterPresenter
from amstrat_desktop.ui.reports.register.view import RegisterView
from amstrat_desktop.ui.save_dialog import ask_where
from amstrat_desktop.ui.shell.allowed import withhold
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.translator import interface

KEY: Final = "register"
KEPT_AS: Final = "observation"


def build(context: Context) -> QWidget:
    """The view, filling itself; a form that was never saved opens again."""

    def today() -> date:
        return office_day(context.work.clock())

    view = RegisterView(today)
    shelf = RegisterPresenter(
        view,
        context.runner,
        context.work,
        say=context.say,
        go=context.go,
        changed=context.changed,
    )
    form = FormPresenter(
        view,
        context.runner,
        context.work,
        say=context.say,
        changed=context.changed,
        saved=shelf.open_observation,
        undo=shelf.discard_new,
        left=shelf.reload,
        compare=observation_comparison(view, context),
    )
    keeper = FormKeeper(KEPT_AS, view, view.kept_values, work=context.work, runner=context.runner)
    view.keep_form_with(keeper)
    _connect(view, shelf, form)
    detail, rights = view.detail, context.rights
    writing = (view.add, detail.edit, detail.discard, detail.settle, detail.again)
    withhold(rights, Right.WRITE_REGISTER, *writing)
    withhold(rights, Right.APPROVE_REGISTER, detail.reject, detail.reopen)
    withhold(rights, Right.OUTSIDE_REPORTS, view.hand_out)
    shelf.reload()
    keeper.restore(form.bring_back)
    return view


def _connect(view: RegisterView, shelf: RegisterPresenter, form: FormPresenter) -> None:
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
    view.glance.open_wanted.connect(shelf.open_signal)
    view.hand_out_wanted.connect(partial(_ask_where, view, shelf))
    view.detail.edit_wanted.connect(edit)
    view.detail.approve_wanted.connect(shelf.approve)
    view.detail.reject_wanted.connect(shelf.reject)
    view.detail.reopen_wanted.connect(shelf.reopen)
    view.detail.discard_wanted.connect(shelf.discard)
    view.detail.settle_wanted.connect(shelf.settle)


def _ask_where(view: RegisterView, shelf: RegisterPresenter, ending: str) -> None:
    # Translators: name of a file
    name = interface.text(_("Register"))
    ask_where(
        view,
        _("Save the register for planning"),
        _("Excel workbooks (*.xlsx)") if ending == "xlsx" else _("CSV files (*.csv)"),
        f"{name}.{ending}",
        shelf.hand_out,
    )
