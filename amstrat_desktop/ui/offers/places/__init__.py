# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where offers take place, and who looks after the children meanwhile."""

from amstrat_desktop.ui.offers.places.comparing import carer_comparison, site_comparison
from amstrat_desktop.ui.offers.places.presenter import PlacesPresenter
from amstrat_desktop.ui.offers.places.view import PlacesView
from amstrat_desktop.ui.shell.context import Context

KEY = "places"


def build(context: Context) -> PlacesView:
    """The view, filling itself."""
    view = PlacesView(context)
    view.presenter = PlacesPresenter(
        view, context, site_comparison(view, context), carer_comparison(view, context)
    )
    view.presenter.reload()
    return view
