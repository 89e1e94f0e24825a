# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a person has booked with the children, and which offers fit them."""

from amstrat_desktop.ui.people.offers.presenter import OffersPresenter
from amstrat_desktop.ui.people.offers.view import OffersPanel
from amstrat_desktop.ui.shell.context import Context


def build(context: Context) -> OffersPanel:
    """The panel, waiting for a person."""
    view = OffersPanel()
    presenter = view.presenter = OffersPresenter(view, context)
    view.book_button.clicked.connect(lambda _=False: presenter.book())
    view.matches.booked.connect(presenter.book)
    view.matches.opened.connect(presenter.open_run)
    return view
