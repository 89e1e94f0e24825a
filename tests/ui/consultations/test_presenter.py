# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The presenter without any window: a fake view, a real office."""

import ast
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.codes import CodeDraft, add_code, list_codes, retire_code
from amstrat_desktop.services.contact_list import ContactFilter, count_contacts
from amstrat_desktop.services.contacts import record_contact
from amstrat_desktop.services.drafts import KeptForm
from amstrat_desktop.services.office_hours import OfficeHourDraft, start_office_hour
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui import consultations
from amstrat_desktop.ui.consultations.around import Around
from amstrat_desktop.ui.consultations.entry import FORM, Entry
from amstrat_desktop.ui.consultations.presenter import EntryPresenter
from amstrat_desktop.ui.jobs import ImmediateRunner

CHOICES = ("language", "topic", "channel")


class FakeView:
    def __init__(self) -> None:
        self.now = Entry()
        self.shown: list[str] = []
        self.offered: dict[str, list[str]] = {}

    def entry(self) -> Entry:
        return self.now

    def set_entry(self, entry: Entry) -> None:
        self.now = entry

    def show_choices(self, choices: object) -> None:
        self.offered = {name: [o.code for o in choices.options[name]] for name in CHOICES}

    def mark_field(self, field: str, _message: object) -> bool:
        self.shown.append(field)
        return True

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *_args, **_kwargs: None


class FakeKeeper:
    def __init__(self, kept: KeptForm | None = None) -> None:
        self.kept = kept
        self.dropped = 0

    def restore(self, show: Callable[[KeptForm], object]) -> None:
        if self.kept is not None:
            show(self.kept)

    def drop(self) -> None:
        self.dropped += 1

    def flush(self) -> None: ...
    def keep_now(self) -> None: ...


class Stage:
    """said, went and changed: what reached the window."""

    def __init__(self, work: Work, kept: KeptForm | None = None) -> None:
        self.work = work
        self.view = FakeView()
        self.keeper = FakeKeeper(kept)
        self.said: list[tuple[str, str]] = []
        self.steps: dict[str, Callable[[], object]] = {}
        self.went: list[tuple[str, object]] = []
        self.changed: list[frozenset[Kind]] = []
        around = Around(
            ImmediateRunner(), work, self._say, self._go, self.changed.append, lambda _line: None
        )
        self.presenter = EntryPresenter(self.view, around, self.keeper, lambda _choices: None)
        self.presenter.start()

    def total(self) -> int:
        return self.work.read(count_contacts, ContactFilter())

    def _say(self, tone: str, text: object, actions: object = ()) -> None:
        self.said.append((tone, text.msgid))
        self.steps = {msg.msgid: act for msg, act in actions}

    def _go(self, key: str, item: object = None) -> bool:
        self.went.append((key, item))
        return True


def test_presenters_know_no_qt() -> None:
    folder = Path(consultations.__file__).parent
    plain = [*folder.glob("*presenter.py"), *(folder / f"{n}.py" for n in
             ("entry", "quick_words", "periods", "readable", "field_names"))]  # fmt: skip
    assert len(plain) == 9
    for module in plain:
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom | ast.Import):
                names = [getattr(node, "module", "") or "", *(a.name for a in node.names)]
                assert not any(name.startswith("PySide6") for name in names), module


def test_the_form_begins_with_the_usual_channel_and_nothing_else(work: Work) -> None:
    stage = Stage(work)
    assert stage.view.now == Entry(channel="open_hour")
    assert stage.presenter.unsaved() is None


def test_what_the_last_contacts_had_stands_first(work: Work) -> None:
    for language in ("so", "so", "tr"):
        draft = Entry(channel="letter", language=language, topics=("debt",)).draft()
        work.write(record_contact, draft)
    stage = Stage(work)
    assert stage.view.offered["language"][:3] == ["so", "tr", "de"]
    assert stage.view.offered["topic"][0] == "debt"
    assert stage.view.now.channel == "letter"


def test_new_and_retired_codes_arrive_while_the_screen_is_open(work: Work) -> None:
    stage = Stage(work)
    work.write(add_code, CodeDraft(ListName.TOPIC, {"de": "Gemüsegarten"}, "participation"))
    row = next(r for r in work.read(list_codes, ListName.CHANNEL) if r.code == "letter")
    work.write(retire_code, row.id)
    stage.presenter.reload_choices()
    assert "own_gemusegarten" in stage.view.offered["topic"]
    assert "letter" not in stage.view.offered["channel"]


def test_saving_says_so_tells_the_window_and_clears_the_person(work: Work) -> None:
    stage = Stage(work)
    entry = replace(stage.view.now, language="ar", note="Stichwort", channel="telephone")
    stage.view.now = entry
    stage.presenter.save()
    assert stage.total() == 1
    assert stage.said == [("ok", "Saved: {what}")]
    assert stage.changed == [frozenset({Kind.CONTACT})]
    assert stage.view.now == Entry(channel="telephone")
    assert list(stage.steps) == ["Refer", "Book an offer", "Make a record", "Undo"]


def test_an_empty_form_is_saved_once_within_a_moment_and_again_later(work: Work) -> None:
    now = datetime.now(UTC)
    work.clock = lambda: now
    stage = Stage(work)
    stage.presenter.save()
    stage.presenter.save()
    assert stage.total() == 1
    work.clock = lambda: now + timedelta(seconds=2)
    stage.presenter.save()
    assert stage.total() == 2


def test_a_second_contact_with_content_is_saved_at_once(work: Work) -> None:
    stage = Stage(work)
    for language in ("ar", "uk"):
        stage.view.now = replace(stage.view.now, language=language)
        stage.presenter.save()
    assert stage.total() == 2


def test_undo_does_not_overwrite_what_is_being_typed(work: Work) -> None:
    stage = Stage(work)
    stage.view.now = replace(stage.view.now, language="ar")
    stage.presenter.save()
    typed = replace(stage.view.now, language="uk")
    stage.view.now = typed
    stage.steps["Undo"]()
    assert stage.total() == 0
    assert stage.view.now == typed


def test_a_kept_form_comes_back_and_can_be_discarded(work: Work) -> None:
    kept = KeptForm(FORM, {"language": "ar", "note": "halb"}, datetime.now(UTC))
    stage = Stage(work, kept)
    assert (stage.view.now.language, stage.view.now.note) == ("ar", "halb")
    assert stage.view.now.channel == "open_hour"
    stage.steps["Discard"]()
    assert stage.view.now == Entry(channel="open_hour")
    assert stage.keeper.dropped == 1


def test_an_office_hour_fills_in_place_and_channel(work: Work) -> None:
    stage = Stage(work)
    stage.view.now = replace(stage.view.now, channel="open_hour")
    hour = work.write(start_office_hour, OfficeHourDraft(channel="outreach")).value
    stage.presenter.hour_changed(hour)
    assert (stage.view.now.channel, stage.view.now.office_hour_id) == ("outreach", hour.id)
    assert stage.presenter.unsaved() is None
    stage.presenter.hour_changed(None)
    assert stage.view.now.office_hour_id is None


@pytest.mark.parametrize(
    ("field", "entry"),
    [
        ("channel", Entry()),
        ("duration", Entry(channel="open_hour", duration=100_000)),
        ("held_at", Entry(channel="open_hour", held_at=datetime(2999, 1, 1, tzinfo=UTC))),
    ],
)
def test_what_cannot_be_right_is_marked_and_stays(work: Work, field: str, entry: Entry) -> None:
    stage = Stage(work)
    stage.view.now = entry
    stage.presenter.save()
    assert stage.view.shown == [field]
    assert stage.view.now == entry
    assert stage.total() == 0
