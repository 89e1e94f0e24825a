# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""People who ask about their own data: what is to be answered, and the answers."""

from amstrat_desktop.services.rights import Right
from amstrat_desktop.ui.people.panel import PageKind
from amstrat_desktop.ui.people.requests.list_part import TITLE
from amstrat_desktop.ui.people.requests.presenter import RequestsPresenter
from amstrat_desktop.ui.people.requests.view import RequestsView
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.doors import OpenPerson

KEY = "requests"


def build(context: Context) -> RequestsView:
    """The page, showing what is to be answered."""
    view = RequestsView(context)
    presenter = RequestsPresenter(view, context)
    view.presenter = presenter
    view.list.ask_wanted.connect(presenter.begin)
    view.list.open_wanted.connect(presenter.open)
    view.ask.back_wanted.connect(presenter.close)
    view.ask.open_wanted.connect(presenter.ask)
    view.ask.nothing_wanted.connect(
        lambda draft, name, to_file: presenter.answer_nothing(draft, name, to_file=to_file)
    )
    answer = view.answer
    answer.back_wanted.connect(presenter.close)
    answer.identity_wanted.connect(presenter.set_identity)
    answer.paper_wanted.connect(lambda to_file: presenter.draw(to_file=to_file))
    answer.file_wanted.connect(presenter.write_file)
    answer.handed_over.connect(presenter.hand_over)
    answer.close_wanted.connect(presenter.end)
    answer.erase_wanted.connect(presenter.erase)
    answer.prolong_wanted.connect(presenter.prolong)

    def open_person() -> None:
        person_id = presenter.person_id()
        if person_id is not None:
            context.go("people", OpenPerson(person_id))

    answer.person_wanted.connect(open_person)
    presenter.reload()
    return view


PAGE = PageKind(KEY, TITLE, "file-check", build, right=Right.ANSWER_REQUESTS)
