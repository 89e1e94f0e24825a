# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How referrals are counted, in words."""

from typing import Final

from amstrat_desktop.base.lang import Msg, _, pgettext
from amstrat_desktop.services.figures.figure import (
    ChartForm,
    Column,
    Definition,
    FigureGroup,
    Records,
    Unit,
)

TAKES: Final = ("area_ids", "languages", "topics", "staff_id")

_POPULATION: Final = (
    # Translators: gezählt werden Weitervermittlungen, deren Schein ausgegeben oder übermittelt ist
    _(
        "Counted are referrals whose slip was handed out or sent. Drafts and referrals that were "
        "entered in error do not count."
    ),
    _("A referral belongs to the day on which it was begun, as the list of referrals shows it."),
)
_AS_IT_STANDS: Final = _("It counts as it stands today: a later answer changes the figure.")
_AREA: Final = _(
    "The area is the one of the contact from which the referral comes; without a contact it is "
    "the area in the person's record."
)
_ANSWER: Final = _(
    "An answer is the first news of the agency or the person after the slip left, by whatever "
    "way. That the person withdrew is no answer, and an answer that was taken back is none."
)
_DAYS: Final = _(
    "The days run from the day on which the slip was handed out or sent to the day on which the "
    "answer came. The middle value (median) is given: half of the answers came sooner."
)
_IN_TERM: Final = _(
    "In time is an answer within the term on the slip: 1 day for an emergency, 3 days when it is "
    "urgent, 14 days otherwise. The share is of the referrals that have an answer."
)
_SEVERAL_TOPICS: Final = _(
    "A referral with several topics stands in each of their rows, so the rows add up to more "
    "than the total."
)
_OWN_WAY: Final = _("Whether somebody was there says nothing about whether it helped, and back.")

# Translators: Weitervermittlungen (heading of a column of numbers)
_REFERRALS: Final = Column("referrals", pgettext("figure", "Referrals"))
_REFERRALS_AGAIN: Final = Column("referrals", pgettext("figure", "Referrals"), adds_up=False)
# Translators: mit Rückmeldung (heading of a column of numbers)
_ANSWERED: Final = Column("answered", pgettext("figure", "Answered"))
# Translators: waren da (heading of a column of numbers: people who went to the agency)
_ATTENDED: Final = pgettext("figure", "Were there")
# Translators: nicht erschienen (heading of a column of numbers)
_MISSED: Final = pgettext("figure", "Did not come")
_WENT: Final = (Column("attended", _ATTENDED), Column("missed", _MISSED))
_WENT_AGAIN: Final = (
    Column("attended", _ATTENDED, adds_up=False),
    Column("missed", _MISSED, adds_up=False),
)
_ANSWER_COLUMNS: Final = (
    _REFERRALS,
    _ANSWERED,
    # Translators: Tage bis zur Rückmeldung (Mittelwert: Median)
    Column("days", _("Days to the answer (median)"), Unit.DAYS, adds_up=False),
    # Translators: fristgerecht (share of the answers that came in time)
    Column("in_term", pgettext("figure", "In time"), Unit.PERCENT, adds_up=False),
)


def _figure(
    key: str,
    title: Msg,
    rows: Msg,
    *counted: Msg,
    columns: tuple[Column, ...] = (_REFERRALS,),
    charted: tuple[str, ...] = ("referrals",),
    chart: ChartForm = ChartForm.BARS,
    in_time: bool = False,
) -> Definition:
    return Definition(
        key,
        title,
        FigureGroup.REFERRALS,
        rows,
        columns,
        (*_POPULATION, *counted),
        chart=chart,
        charted=charted,
        records=Records.REFERRALS,
        takes=TAKES,
        in_time=in_time,
    )


BY_MONTH: Final = _figure(
    "referrals_by_month",
    # Translators: Weitervermittlungen nach Monat
    _("Referrals by month"),
    _("Month"),
    _AS_IT_STANDS,
    _OWN_WAY,
    columns=(_REFERRALS, *_WENT),
    chart=ChartForm.COLUMNS,
    in_time=True,
)
BY_RECEIVER: Final = _figure(
    "referrals_by_receiver",
    # Translators: Weitervermittlungen nach empfangender Stelle, mit Rückmeldungen
    _("Referrals by receiver, with answers"),
    _("Receiver"),
    _ANSWER,
    _DAYS,
    _IN_TERM,
    columns=_ANSWER_COLUMNS,
    charted=("referrals", "answered"),
)
BY_RECEIVER_KIND: Final = _figure(
    "referrals_by_receiver_kind",
    # Translators: Weitervermittlungen nach Art der Stelle, mit Rückmeldungen
    _("Referrals by kind of receiver, with answers"),
    _("Kind of receiver"),
    _("The kind is the one that the directory names today."),
    _ANSWER,
    _DAYS,
    _IN_TERM,
    columns=_ANSWER_COLUMNS,
    charted=("referrals", "answered"),
)
BY_WAIT: Final = _figure(
    "referrals_by_wait",
    # Translators: Weitervermittlungen nach Dauer bis zur Rückmeldung
    _("Referrals by days to the answer"),
    _("Days to the answer"),
    _ANSWER,
    _("The days run from the day on which the slip was handed out or sent to the answer's day."),
    chart=ChartForm.COLUMNS,
)
BY_STATUS: Final = _figure(
    "referrals_by_status",
    # Translators: Weitervermittlungen nach Stand
    _("Referrals by status"),
    _("Status"),
    _AS_IT_STANDS,
)
BY_ATTENDANCE: Final = _figure(
    "referrals_by_attendance",
    # Translators: Weitervermittlungen: war die Person da?
    _("Referrals by whether the person went"),
    _("Attendance"),
    _AS_IT_STANDS,
    _OWN_WAY,
)
BY_NO_SHOW: Final = _figure(
    "referrals_missed",
    # Translators: Nicht wahrgenommene Weitervermittlungen nach Grund
    _("Referrals to which the person did not go, by reason"),
    _("Reason"),
    _AS_IT_STANDS,
    _(
        "Counted are those of which it is noted last that the person did not come. With several "
        "reasons it stands in each of their rows."
    ),
    columns=(_REFERRALS_AGAIN,),
)
BY_OUTCOME: Final = _figure(
    "referrals_by_outcome",
    # Translators: Weitervermittlungen nach Ergebnis
    _("Referrals by what came of them"),
    _("Outcome"),
    _AS_IT_STANDS,
    _OWN_WAY,
)
BY_DECLINED: Final = _figure(
    "referrals_declined",
    # Translators: Von der Stelle abgelehnte Weitervermittlungen nach Grund
    _("Referrals that the agency declined, by reason"),
    _("Reason"),
    _(
        "Counted are those that the agency declined at some time, also when another agency took "
        "over later. The last reason counts."
    ),
)
BY_TOPIC: Final = _figure(
    "referrals_by_topic",
    # Translators: Weitervermittlungen nach Thema
    _("Referrals by topic"),
    _("Topic"),
    _SEVERAL_TOPICS,
    _AS_IT_STANDS,
    columns=(_REFERRALS_AGAIN, *_WENT_AGAIN),
)
BY_AREA: Final = _figure(
    "referrals_by_area",
    # Translators: Weitervermittlungen nach Gebiet
    _("Referrals by area"),
    _("Area"),
    _AREA,
    _AS_IT_STANDS,
    columns=(_REFERRALS, *_WENT),
)
BY_LANGUAGE: Final = _figure(
    "referrals_by_language",
    # Translators: Weitervermittlungen nach Sprache
    _("Referrals by language"),
    _("Language"),
    _("The language is the one of the slip beside the German."),
    _AS_IT_STANDS,
    columns=(_REFERRALS, *_WENT),
)
BY_WAY: Final = _figure(
    "referrals_by_way",
    # Translators: Weitervermittlungen nach Weg (selbst mitgenommen, angekündigt, begleitet …)
    _("Referrals by the way they go"),
    _("Way"),
    _AS_IT_STANDS,
    _OWN_WAY,
    columns=(_REFERRALS, *_WENT),
)
