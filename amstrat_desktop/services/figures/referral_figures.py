# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The figures of referrals: to whom, how they stand, what came back and how soon."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import pairwise
from statistics import median
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.office_days import midnight
from amstrat_desktop.base.periods import Period, month_after
from amstrat_desktop.base.vocabulary.referrals import Attendance
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.referral import Referral, ReferralTopic
from amstrat_desktop.services.figures import referral_definitions as definitions
from amstrat_desktop.services.figures.counted_codes import CountedCodes, read_counted_codes
from amstrat_desktop.services.figures.figure import (
    Definition,
    FigureFilter,
    Reader,
    Row,
    Value,
)
from amstrat_desktop.services.figures.referral_answers import (
    BANDS,
    Answer,
    band_of,
    read_answers,
)
from amstrat_desktop.services.figures.referral_reasons import (
    read_decline_reasons,
    read_no_show_reasons,
)
from amstrat_desktop.services.figures.referral_rows import label_of, ordered
from amstrat_desktop.services.figures.referral_scope import (
    LISTS,
    PLAIN,
    ReferralBy,
    ReferralScope,
    in_scope,
)
from amstrat_desktop.services.figures.row_labels import TOTAL, month_label

_WERE_THERE: Final = (Attendance.ATTENDED.value, Attendance.ATTENDED_ACCOMPANIED.value)

Counted = tuple[tuple[Row, ...], Row]
Conditions = Sequence[ColumnElement[bool]]


def _plain(by: ReferralBy, session: Session, asked: FigureFilter) -> Counted:
    """Rows that one value of the referral tells: only how many."""
    rows, total = _went(by, session, asked)
    return tuple(_first(row) for row in rows), _first(total)


def _went(by: ReferralBy, session: Session, asked: FigureFilter) -> Counted:
    """As `_plain`, with those who went and those who did not."""
    counted = in_scope(session, ReferralScope(asked))
    mapped = read_counted_codes(session, LISTS[by]) if by in LISTS else CountedCodes({})
    key = PLAIN[by]
    found = session.execute(select(key, *_counts()).where(*counted).group_by(key))
    values: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for code, *numbers in found:
        row = values[mapped("" if code is None else str(code))]
        row[:] = [before + more for before, more in zip(row, numbers, strict=True)]
    return _rows(session, by, values), _total(session, counted)


def _by_topic(session: Session, asked: FigureFilter) -> Counted:
    """Once in each of its rows, also where two topics are counted as one."""
    counted = in_scope(session, ReferralScope(asked))
    mapped = read_counted_codes(session, LISTS[ReferralBy.TOPIC]).mapped
    topic: ColumnElement[Any] = func.coalesce(ReferralTopic.topic, "")
    key = case(dict(mapped), value=topic, else_=topic) if mapped else topic
    found = session.execute(
        select(key, *(func.count(each.distinct()) for each in _keys()))
        .select_from(Referral)
        .outerjoin(ReferralTopic, ReferralTopic.referral_id == Referral.id)
        .where(*counted)
        .group_by(key)
    )
    values = {code: numbers for code, *numbers in found}
    return _rows(session, ReferralBy.TOPIC, values), _total(session, counted)


def _by_month(session: Session, asked: FigureFilter) -> Counted:
    counted = in_scope(session, ReferralScope(asked))
    months = asked.period.months
    starts = [
        midnight(Period.of_month(month).first) for month in (*months, month_after(months[-1]))
    ]
    within = zip(months, pairwise(starts), strict=True)
    month = case(*((Referral.created_at < end, at) for at, (_start, end) in within))
    found = session.execute(select(month, *_counts()).where(*counted).group_by(month))
    values = {code: tuple(numbers) for code, *numbers in found}
    rows = (Row(str(at), month_label(str(at)), values.get(at, (0, 0, 0))) for at in months)
    return tuple(rows), _total(session, counted)


def _answered(by: ReferralBy, session: Session, asked: FigureFilter) -> Counted:
    """How many, how many with an answer, and how soon those came."""
    answers = read_answers(session, in_scope(session, ReferralScope(asked)))
    code_of = _receiver_code(session, by)
    of_row: dict[str, Counter[Answer]] = defaultdict(Counter)
    for answer, number in answers.items():
        of_row[code_of(answer.organisation_id)][answer] += number
    values = {code: _answer_values(found) for code, found in of_row.items()}
    return _rows(session, by, values), Row("", TOTAL, _answer_values(answers))


def _receiver_code(session: Session, by: ReferralBy) -> Callable[[UUID], str]:
    """The row of a receiver: its own, or the one of its kind."""
    if by is ReferralBy.RECEIVER:
        return str
    mapped = read_counted_codes(session, LISTS[by])
    kinds = session.execute(select(Organisation.id, Organisation.organisation_kind))
    codes = {key: mapped(kind) for key, kind in kinds}
    return codes.__getitem__


def _answer_values(answers: Counter[Answer]) -> tuple[Value, ...]:
    days = Counter[int]()
    for answer, number in answers.items():
        if answer.days is not None:
            days[answer.days] += number
    if not days:
        return answers.total(), 0, None, None
    in_term = sum(number for answer, number in answers.items() if answer.in_term)
    middle = float(median(days.elements()))
    return answers.total(), days.total(), middle, round(100 * in_term / days.total(), 1)


def _by_wait(session: Session, asked: FigureFilter) -> Counted:
    answers = read_answers(session, in_scope(session, ReferralScope(asked)))
    waited = Counter[str]()
    for answer, number in answers.items():
        waited[band_of(answer.days)] += number
    label = label_of(session, ReferralBy.WAITED)
    rows = tuple(Row(code, label(code), (waited[code],)) for code in (*BANDS, ""))
    return rows, Row("", TOTAL, (answers.total(),))


def _by_reason(by: ReferralBy, session: Session, asked: FigureFilter) -> Counted:
    counted = in_scope(session, ReferralScope(asked))
    mapped = read_counted_codes(session, LISTS[by])
    read = read_no_show_reasons if by is ReferralBy.NO_SHOW else read_decline_reasons
    reasons = read(session, counted)
    values = Counter(code for given in reasons.values() for code in set(map(mapped, given)))
    rows = _rows(session, by, {code: (number,) for code, number in values.items()})
    return rows, Row("", TOTAL, (len(reasons),))


def _keys() -> tuple[Any, ...]:
    """The referral, the one to which somebody went, the one to which they did not."""
    return (
        Referral.id,
        case((Referral.attendance.in_(_WERE_THERE), Referral.id)),
        case((Referral.attendance == Attendance.NO_SHOW.value, Referral.id)),
    )


def _counts() -> tuple[ColumnElement[int], ...]:
    return tuple(func.count(key) for key in _keys())


def _total(session: Session, counted: Conditions) -> Row:
    numbers = session.execute(select(*_counts()).where(*counted)).one()
    return Row("", TOTAL, tuple(numbers))


def _rows(
    session: Session, by: ReferralBy, values: Mapping[str, Sequence[Value]]
) -> tuple[Row, ...]:
    label = label_of(session, by)
    return tuple(Row(code, label(code), tuple(values[code])) for code in ordered(by, values))


def _first(row: Row) -> Row:
    return Row(row.code, row.label, row.values[:1])


_By = ReferralBy
_READERS: Final[tuple[tuple[Definition, Reader, ReferralBy | None], ...]] = (
    (definitions.BY_MONTH, _by_month, None),
    (definitions.BY_RECEIVER, partial(_answered, _By.RECEIVER), _By.RECEIVER),
    (definitions.BY_RECEIVER_KIND, partial(_answered, _By.RECEIVER_KIND), _By.RECEIVER_KIND),
    (definitions.BY_WAIT, _by_wait, _By.WAITED),
    (definitions.BY_STATUS, partial(_plain, _By.STATUS), _By.STATUS),
    (definitions.BY_ATTENDANCE, partial(_plain, _By.ATTENDANCE), _By.ATTENDANCE),
    (definitions.BY_NO_SHOW, partial(_by_reason, _By.NO_SHOW), _By.NO_SHOW),
    (definitions.BY_OUTCOME, partial(_plain, _By.OUTCOME), _By.OUTCOME),
    (definitions.BY_DECLINED, partial(_by_reason, _By.DECLINED), _By.DECLINED),
    (definitions.BY_TOPIC, _by_topic, _By.TOPIC),
    (definitions.BY_AREA, partial(_went, _By.AREA), _By.AREA),
    (definitions.BY_LANGUAGE, partial(_went, _By.LANGUAGE), _By.LANGUAGE),
    (definitions.BY_WAY, partial(_went, _By.MODE), _By.MODE),
)
REFERRAL_FIGURES: Final = tuple((definition, reader) for definition, reader, _by in _READERS)
ROWS: Final[Mapping[str, ReferralBy | None]] = {
    definition.key: by for definition, _reader, by in _READERS
}
"""Key of a figure → what its rows are; None: months."""
