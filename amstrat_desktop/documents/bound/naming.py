# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a report is called, and the top of its first page."""

from datetime import datetime

from amstrat_desktop.base.lang import Catalogue, Msg, _
from amstrat_desktop.base.period_words import period_name
from amstrat_desktop.base.periods import Period
from amstrat_desktop.base.vocabulary.reports import REPORT_TITLES, ReportKind
from amstrat_desktop.documents.bound.composing import Composer
from amstrat_desktop.services.offices import OfficeCard


def paper_title(title: Msg, period: Period) -> Msg:
    """“Monthly report, March 2026”."""
    return _("{title}, {period}", title=title, period=period_name(period))


def made(moment: datetime) -> Msg:
    # Translators: Stand: {moment} (when a report was made)
    return _("Made on {moment}", moment=moment)


def file_title(title: Msg, words: Catalogue) -> str:
    """The title in a file's properties and name: without the marks that order directions."""
    return words.text(title).translate({0x2068: None, 0x2069: None})


def opened(
    composer: Composer, kind: ReportKind, period: Period, office: OfficeCard, moment: datetime
) -> None:
    """From whom it is, what it is, and about which months."""
    say = composer.voice
    place = " ".join(part for part in (office.postcode, office.city) if part)
    address = say.join((say.address(office.street, place), say.number(office.telephone)))
    span = say.words(period_name(period)(say.catalogue))
    composer.head(REPORT_TITLES[kind], span, say.name(office.name), address)
    composer.gap(1)
    composer.say(made(moment), small=True)
