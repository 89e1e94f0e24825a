# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables for planning (*Tabellen für die Planung*): made, protected, approved, handed out."""

from datetime import date
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.releases.approving import ReleasedFile
from amstrat_desktop.services.rights import Right
from amstrat_desktop.ui.form_keeper import FormKeeper
from amstrat_desktop.ui.print_dialog import print_paper
from amstrat_desktop.ui.reports.releases.presenter import ReleasesPresenter
from amstrat_desktop.ui.reports.releases.view import ReleasesView
from amstrat_desktop.ui.save_dialog import ask_where
from amstrat_desktop.ui.shell.allowed import withhold
from amstrat_desktop.ui.shell.context import Context

KEY: Final = "releases"
KEPT_AS: Final = "release"
_KINDS: Final[dict[str, Msg]] = {
    "csv": _("CSV files (*.csv)"),
    "xlsx": _("Excel files (*.xlsx)"),
    "pdf": _("PDF files (*.pdf)"),
}


def build(context: Context) -> QWidget:
    """The view, filling itself; what was chosen for a new table is there again."""

    def today() -> date:
        return office_day(context.work.clock())

    view = ReleasesView(today)
    presenter = ReleasesPresenter(
        view, context.runner, context.work, say=context.say, changed=context.changed
    )
    keeper = FormKeeper(KEPT_AS, view, view.kept_values, work=context.work, runner=context.runner)
    view.keep_form_with(keeper)
    _connect(view, presenter, context)
    page, rights = view.page, context.rights
    withhold(rights, Right.PROPOSE_RELEASES, view.add, page.discard, page.again)
    withhold(rights, Right.APPROVE_RELEASES, page.reject)
    presenter.reload()
    keeper.restore(presenter.bring_back)
    return view


def _connect(view: ReleasesView, presenter: ReleasesPresenter, context: Context) -> None:
    page = view.page
    view.presenters = presenter
    view.reload_wanted.connect(presenter.reload)
    view.open_wanted.connect(presenter.open)
    view.make_wanted.connect(presenter.make)
    view.propose_wanted.connect(presenter.propose)
    view.card_left.connect(presenter.close)
    page.approve_wanted.connect(presenter.approve)
    page.reject_wanted.connect(presenter.reject)
    page.discard_wanted.connect(presenter.discard)
    page.again_wanted.connect(presenter.again)
    page.check_wanted.connect(presenter.check_files)
    page.save_wanted.connect(
        lambda name: presenter.with_file(name, partial(_ask_where, view, presenter))
    )
    page.print_wanted.connect(
        lambda: presenter.with_file("pdf", partial(_print, view, presenter, context))
    )


def _ask_where(view: ReleasesView, presenter: ReleasesPresenter, file: ReleasedFile) -> None:
    ask_where(
        view,
        _("Save the table"),
        _KINDS[file.file_format],
        file.file_name,
        lambda path: presenter.save(file, path),
    )


def _print(
    view: ReleasesView, presenter: ReleasesPresenter, context: Context, file: ReleasedFile
) -> None:
    if presenter.card is not None:
        print_paper(view, context.runner, context.settings, file.content, presenter.card.row.title)
