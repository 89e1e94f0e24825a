# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Figures for the office."""

from functools import partial

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.documents.figure_sheet import sheet_title
from amstrat_desktop.services.figures.figure import Row
from amstrat_desktop.services.figures.reading import list_definitions
from amstrat_desktop.ui.print_dialog import print_paper
from amstrat_desktop.ui.reports.figures.files import FILE_FILTERS, FileKind, file_name
from amstrat_desktop.ui.reports.figures.presenter import FiguresPresenter
from amstrat_desktop.ui.reports.figures.view import FiguresView
from amstrat_desktop.ui.save_dialog import ask_where
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.doors import OpenReportsView
from amstrat_desktop.ui.translator import interface

KEY = "figures"


def build(context: Context) -> QWidget:
    """The view, counting the first figure."""
    view = FiguresView(list_definitions(), lambda: office_day(context.work.clock()))
    presenter = view.presenter = FiguresPresenter(
        view,
        context.runner,
        context.work,
        office=context.office,
        say=context.say,
        go=context.go,
    )
    view.asked.connect(presenter.count)
    view.save_wanted.connect(partial(_save, view))
    view.print_wanted.connect(partial(_print, view, context))
    view.result.records_wanted.connect(partial(_open_records, view))
    view.result.definition_wanted.connect(
        lambda: context.go("reports", OpenReportsView("definitions", view.list.key))
    )
    presenter.start()
    view.start()
    return view


def _open_records(view: FiguresView, row: Row) -> None:
    if view.result.shown is not None:
        view.presenter.open_records(view.result.shown, row)


def _save(view: FiguresView, kind: FileKind) -> None:
    table = view.result.shown
    if table is None:
        return
    title, words = sheet_title(table), interface.words
    ask_where(
        view,
        title,
        FILE_FILTERS[kind],
        file_name(table, kind, words),
        lambda path: view.presenter.save(table, kind, words, path),
    )


def _print(view: FiguresView, context: Context) -> None:
    table = view.result.shown
    if table is None:
        return

    def ask(pdf: bytes) -> None:
        print_paper(
            view,
            context.runner,
            context.settings,
            pdf,
            sheet_title(table),
            sent=lambda: view.presenter.note_left(table, "print"),
        )

    view.presenter.draw(table, interface.words, ask)
