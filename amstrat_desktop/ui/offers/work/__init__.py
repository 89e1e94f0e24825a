# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Work and internships: the places that employers have, and the people at work."""

from datetime import date

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.ui.form_keeper import FormKeeper
from amstrat_desktop.ui.offers.work.comparing import vacancy_comparison
from amstrat_desktop.ui.offers.work.form_presenter import FormPresenter
from amstrat_desktop.ui.offers.work.presenter import WorkPresenter
from amstrat_desktop.ui.offers.work.view import WorkView
from amstrat_desktop.ui.shell.context import Context

KEPT_AS = "vacancy"


def build(context: Context) -> QWidget:
    """The view, filling itself; a form that was never saved opens again."""

    def today() -> date:
        return office_day(context.work.clock())

    view = WorkView(context, today)
    shelf = WorkPresenter(view, context)
    form = FormPresenter(
        view,
        context,
        vacancy_comparison(view, context),
        saved=lambda card: shelf.open(card.id),
        gone=shelf.forget,
        left=shelf.reload,
    )
    keeper = FormKeeper(KEPT_AS, view, view.kept_values, work=context.work, runner=context.runner)
    view.keep_form_with(keeper)
    _connect(view, shelf, form)
    shelf.reload()
    keeper.restore(form.bring_back)
    return view


def _connect(view: WorkView, shelf: WorkPresenter, form: FormPresenter) -> None:
    def edit() -> None:
        if shelf.card is not None:
            form.edit(shelf.card)

    view.presenters = (shelf, form)
    view.reload_wanted.connect(shelf.reload)
    view.filtered.connect(lambda: shelf.search(view.filters.filter()))
    view.row_chosen.connect(shelf.open)
    view.new_wanted.connect(form.new)
    view.save_wanted.connect(form.flow.save)
    view.leave_wanted.connect(form.flow.leave)
    view.proposed.connect(shelf.propose)
    view.person_wanted.connect(lambda row: shelf.open_person(row.person_id, row.id))
    view.detail.edit_wanted.connect(edit)
    view.detail.close_wanted.connect(shelf.close)
    view.detail.reopen_wanted.connect(shelf.reopen)
