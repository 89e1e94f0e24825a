# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A carer: who it is, what they learned, until when their certificate holds; and absences."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import Signal

from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.services.offers.carers import CarerDraft, CarerRow
from amstrat_desktop.ui.offers.places.comparing import CARER_NAMES
from amstrat_desktop.ui.offers.places.presenter import Places
from amstrat_desktop.ui.offers.places.site_form import key_of
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.date_field import DateField
from amstrat_desktop.ui.widgets.inline_form import InlineForm
from amstrat_desktop.ui.widgets.labels import Label

YEARS: Final = 5
"""For so long a certificate is usually taken as valid."""


class CarerForm(InlineForm):
    """changed: somebody typed or chose. carer: on record, None for a new one."""

    changed = Signal()

    def __init__(self, places: Places, carer: CarerRow | None, today: Callable[[], date]) -> None:
        super().__init__(_("Change the carer") if carer else _("A new carer"))
        self.carer_id: Final = carer.id if carer else None
        self.before: Final = carer.draft if carer else CarerDraft()
        self.name: Final = self.line()
        self.telephone: Final = self.line()
        self.qualification: Final = OneOf[str](CARER_NAMES["qualification"], optional=True)
        self.qualification.show_choices(
            Choice(option.code, option.label) for option in places.qualifications
        )
        self.staff: Final = ChoiceBox[UUID](CARER_NAMES["staff_id"], _("Nobody of the office"))
        self.staff.show_choices(
            Choice(one.id, verbatim(one.name))
            for one in places.staff
            if one.active or one.id == self.before.staff_id
        )
        self.seen: Final = DateField(CARER_NAMES["certificate_seen_on"], today=today)
        self.until: Final = DateField(CARER_NAMES["certificate_valid_until"], today=today)
        self._ask()
        self.show_draft(self.before)
        self._connect()

    def draft(self) -> CarerDraft:
        """What stands in the form."""
        return CarerDraft(
            name=self.name.text(),
            qualification=self.qualification.value() or "",
            telephone=self.telephone.text(),
            staff_id=self.staff.value(),
            certificate_seen_on=self.seen.day(),
            certificate_valid_until=self.until.day(),
            version=self.before.version,
        )

    def show_draft(self, draft: CarerDraft) -> None:
        """Fill the form."""
        self.name.setText(draft.name)
        self.telephone.setText(draft.telephone)
        self.qualification.set_value(draft.qualification or None)
        self.staff.set_value(draft.staff_id)
        self.seen.set_day(draft.certificate_seen_on)
        self.until.set_day(draft.certificate_valid_until)

    def is_changed(self) -> bool:
        """Whether anything would be lost."""
        return self.draft() != self.before

    def values(self) -> Mapping[str, Any]:
        """As an unsaved form is kept."""
        draft = self.draft()
        return {
            "id": "" if self.carer_id is None else self.carer_id.hex,
            "name": draft.name,
            "telephone": draft.telephone,
            "qualification": draft.qualification,
            "staff_id": "" if draft.staff_id is None else draft.staff_id.hex,
            "seen": _iso(draft.certificate_seen_on),
            "until": _iso(draft.certificate_valid_until),
        }

    def show_values(self, values: Mapping[str, Any]) -> None:
        """As it was kept."""
        self.show_draft(
            CarerDraft(
                name=str(values.get("name", "")),
                qualification=str(values.get("qualification", "")),
                telephone=str(values.get("telephone", "")),
                staff_id=key_of(values.get("staff_id")),
                certificate_seen_on=_day(values.get("seen")),
                certificate_valid_until=_day(values.get("until")),
            )
        )

    def _ask(self) -> None:
        self.ask("name", CARER_NAMES["name"], self.name)
        self.ask("telephone", CARER_NAMES["telephone"], self.telephone, optional=True)
        self.ask("qualification", CARER_NAMES["qualification"], self.qualification, optional=True)
        self.ask("staff_id", CARER_NAMES["staff_id"], self.staff, optional=True)
        self.add(
            Label(
                _(
                    "Of the certificate of good conduct only two days are kept, never what "
                    "stands in it (§ 72a SGB VIII). Without a valid one nobody is counted on."
                ),
                kind="small",
                wrap=True,
            )
        )
        for name, edit in (
            ("certificate_seen_on", self.seen),
            ("certificate_valid_until", self.until),
        ):
            self.ask(name, CARER_NAMES[name], edit, optional=True)

    def _connect(self) -> None:
        for line in (self.name, self.telephone):
            line.textChanged.connect(lambda _text: self.changed.emit())
        for part in (self.qualification, self.staff, self.seen, self.until):
            part.changed.connect(self.changed)
        self.seen.changed.connect(self._propose_until)

    def _propose_until(self) -> None:
        """Five years after it was seen, where nobody said otherwise."""
        seen, until = self.seen.day(), self.until.day()
        if seen is not None and (until is None or until == self.before.certificate_valid_until):
            if seen == self.before.certificate_seen_on:
                self.until.set_day(self.before.certificate_valid_until)
            else:
                self.until.set_day(_years_later(seen, YEARS))


class AbsenceForm(InlineForm):
    """From when to when somebody is away. Nobody is asked why."""

    def __init__(self, heading: Msg, today: Callable[[], date]) -> None:
        super().__init__(heading, save=_("Note it"))
        # Translators: erster Tag der Abwesenheit
        self.first: Final = DateField(_("First day"), today=today)
        # Translators: letzter Tag der Abwesenheit
        self.last: Final = DateField(_("Last day"), today=today)
        self.first.set_day(today())
        self.ask("first_day", _("First day"), self.first)
        self.ask(
            "last_day",
            _("Last day"),
            self.last,
            help_text=_("Nothing typed: for one day. Why, nobody has to say."),
            optional=True,
        )

    def days(self) -> tuple[date, date] | None:
        """Both days; None while no first day is typed."""
        first = self.first.day()
        return None if first is None else (first, self.last.day() or first)


def _years_later(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return day.replace(year=day.year + years, day=28)


def _iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _day(text: object) -> date | None:
    try:
        return date.fromisoformat(str(text)) if text else None
    except ValueError:
        return None
