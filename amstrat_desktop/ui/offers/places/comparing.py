# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two people changed one site, or one carer: both versions beside each other."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _, verbatim
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.areas import list_areas
from amstrat_desktop.services.codes import read_labels
from amstrat_desktop.services.offers.carers import CarerDraft
from amstrat_desktop.services.offers.sites import RoomDraft, SiteDraft
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.comparing import Comparison, named_people
from amstrat_desktop.ui.offers.places.words import steps_words
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.translator import Text

SITE_NAMES: Final[Mapping[str, Msg]] = {
    "name": _("Name"),
    "area_id": _("Area"),
    "street": _("Street and number"),
    "postcode": _("Postcode"),
    "city": _("City"),
    # Translators: Haltestelle und Weg von dort
    "stop": _("Stop, and the way from it"),
    # Translators: stufenloser Zugang
    "step_free": _("Way in"),
    # Translators: Barrierefreiheit in Worten
    "accessibility": _("Accessibility"),
    "rooms": _("Rooms"),
}

CARER_NAMES: Final[Mapping[str, Msg]] = {
    "name": _("Name"),
    "qualification": _("Qualification"),
    "telephone": _("Telephone"),
    # Translators: Kolleg*in, die selbst Kinder beaufsichtigt
    "staff_id": _("Colleague"),
    # Translators: erweitertes Führungszeugnis gesehen am
    "certificate_seen_on": _("Certificate seen on"),
    # Translators: erweitertes Führungszeugnis gültig bis
    "certificate_valid_until": _("Certificate valid until"),
}


def site_comparison(parent: QWidget, context: Context) -> Comparison[SiteDraft]:
    """For sites."""
    return Comparison(parent, context.runner, context.work, SITE_NAMES, _site_words)


def carer_comparison(parent: QWidget, context: Context) -> Comparison[CarerDraft]:
    """For carers."""
    return Comparison(parent, context.runner, context.work, CARER_NAMES, _carer_words)


def _site_words(work: Work) -> Callable[[str, Any], Text]:
    found = work.read(list_areas, on=office_day(work.clock()), retired=True)
    areas = {area.id: area.name for area in found}

    def words(field: str, value: Any) -> Text:
        if field == "area_id":
            return verbatim(areas.get(value, ""))
        if field == "step_free":
            return verbatim("") if value is None else steps_words(value)
        return _rooms(value) if field == "rooms" else verbatim(value)

    return words


def _rooms(rooms: tuple[RoomDraft, ...]) -> Text:
    def said(words: Catalogue) -> str:
        return words.joined(
            room.name if room.seats is None else f"{room.name} ({room.seats})" for room in rooms
        )

    return said


def _carer_words(work: Work) -> Callable[[str, Any], Text]:
    labels, staff = work.read(read_labels), named_people(work)

    def words(field: str, value: Any) -> Text:
        if field == "staff_id":
            return verbatim(staff.get(value, ""))
        if field == "qualification":
            return labels(ListName.CARER_QUALIFICATION, value)
        if field.startswith("certificate"):
            return (lambda catalogue: catalogue.day(value)) if value else verbatim("")
        return verbatim(value)

    return words
