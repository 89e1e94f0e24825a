# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers about a period: reports for the office, annex, conference pack, notice-board page."""

from datetime import date
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.reports import INSIDE, ReportKind
from amstrat_desktop.documents.bound.naming import file_title
from amstrat_desktop.services.releases.release_list import Missing
from amstrat_desktop.services.rights import Right
from amstrat_desktop.ui.print_dialog import print_paper
from amstrat_desktop.ui.reports.papers.making import FILE_FILTERS, FileKind
from amstrat_desktop.ui.reports.papers.presenter import PapersPresenter
from amstrat_desktop.ui.reports.papers.view import PapersView
from amstrat_desktop.ui.save_dialog import ask_where
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.doors import OpenReportsView, ProposeRelease
from amstrat_desktop.ui.translator import interface

KEY: Final = "papers"
_PRINTED: Final = "print"


def build(context: Context) -> QWidget:
    """The view, showing what the first paper would be built from."""

    def today() -> date:
        return office_day(context.work.clock())

    writes = context.rights.may(Right.MAKE_REPORTS)
    kinds = [kind for kind in ReportKind if writes or kind not in INSIDE]
    view = PapersView(today, kinds)
    view.texts.setEnabled(writes)
    presenter = view.presenter = PapersPresenter(
        view, context.runner, context.work, say=context.say, changed=context.changed
    )
    view.wanted.connect(presenter.choose)
    view.make_wanted.connect(presenter.make)
    view.texts.typed.connect(presenter.keep)
    view.preview.page_wanted.connect(presenter.turn_to)
    view.preview.save_wanted.connect(partial(_save, view))
    view.preview.print_wanted.connect(partial(_print, view, context))
    view.sources.propose_wanted.connect(partial(_propose, context))
    view.start()
    return view


def _propose(context: Context, missing: Missing) -> None:
    period = missing.period
    wanted = ProposeRelease(missing.table.key, period.first_month, period.last_month)
    context.go("reports", OpenReportsView("releases", wanted))


def _save(view: PapersView, kind: FileKind) -> None:
    made = view.presenter.made
    if made is None:
        return
    title = made.wanted.title
    ask_where(
        view,
        title,
        FILE_FILTERS[kind],
        f"{file_title(title, interface.words)}.{kind.value}",
        lambda path: view.presenter.save(made, kind, path),
    )


def _print(view: PapersView, context: Context) -> None:
    made = view.presenter.made
    if made is None:
        return
    print_paper(
        view,
        context.runner,
        context.settings,
        made.pdf,
        made.wanted.title,
        sent=lambda: view.presenter.note_left(made, _PRINTED),
    )
