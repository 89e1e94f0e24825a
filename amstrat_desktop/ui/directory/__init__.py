# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The directory (*Wegweiser*): whom people are referred to, and whether that is still true."""

from datetime import date

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.rights import Right
from amstrat_desktop.ui.directory.comparing import agency_comparison
from amstrat_desktop.ui.directory.form_presenter import FormPresenter
from amstrat_desktop.ui.directory.presenter import DirectoryPresenter
from amstrat_desktop.ui.directory.view import DirectoryView
from amstrat_desktop.ui.form_keeper import FormKeeper
from amstrat_desktop.ui.shell.allowed import withhold
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.translations import translate

KEPT_AS = "organisation"


def build(context: Context) -> QWidget:
    """The screen, filling itself; a form that was never saved opens again."""

    def today() -> date:
        return office_day(context.work.clock())

    view = DirectoryView(today)
    shelf = DirectoryPresenter(
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
        saved=shelf.show,
        compare=agency_comparison(view, context),
    )
    keeper = FormKeeper(KEPT_AS, view, view.kept_values, work=context.work, runner=context.runner)
    view.keep_form_with(keeper)
    _connect(view, shelf, form)
    _let_translate(view, shelf, context)
    standing = view.detail.standing
    buttons = (
        view.add, view.detail.edit, view.detail.more,
        standing.verify, standing.again, standing.restore,
    )  # fmt: skip
    withhold(context.rights, Right.EDIT_DIRECTORY, *buttons)
    withhold(context.rights, Right.REFER, view.detail.refer)
    withhold(context.rights, Right.TRANSLATE, view.detail.translate)
    shelf.reload()
    keeper.restore(form.bring_back)
    return view


def _let_translate(view: DirectoryView, shelf: DirectoryPresenter, context: Context) -> None:
    def wanted() -> None:
        if shelf.card is not None:
            translate(context, view, Kind.ORGANISATION, shelf.card.id)

    view.detail.translate_wanted.connect(wanted)


def _connect(view: DirectoryView, shelf: DirectoryPresenter, form: FormPresenter) -> None:
    def edit() -> None:
        if shelf.card is not None:
            form.edit(shelf.card)

    view.presenters = (shelf, form)
    view.reload_wanted.connect(shelf.reload)
    view.row_chosen.connect(shelf.open)
    view.filters.wanted.connect(shelf.search)
    view.new_wanted.connect(form.new)
    view.save_wanted.connect(form.save)
    view.leave_wanted.connect(form.leave)
    view.detail.refer_wanted.connect(shelf.refer)
    view.detail.edit_wanted.connect(edit)
    view.detail.retire_wanted.connect(shelf.retire)
    view.detail.standing.verify_wanted.connect(shelf.verify)
    view.detail.standing.restore_wanted.connect(shelf.restore)
