# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The presenters without a widget: a fake view of ten lines."""

from typing import Any

from amstrat_desktop.base.lang import Msg, catalogue
from amstrat_desktop.services.directory import OrganisationDraft, add_organisation
from amstrat_desktop.services.directory_list import OrganisationFilter
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.directory.entry import Entry
from amstrat_desktop.ui.directory.presenter import DirectoryPresenter
from amstrat_desktop.ui.jobs import ImmediateRunner


class Screen:
    def __init__(self) -> None:
        self.shown: dict[str, Any] = {}

    def show_choices(self, choices: Any) -> None:
        self.shown["choices"] = choices

    def show_listing(self, listing: Any) -> None:
        self.shown["listing"] = listing

    def show_card(self, card: Any) -> None:
        self.shown["card"] = card


class Said(list[Msg]):
    def __call__(self, tone: str, text: Msg, actions: Any = ()) -> None:
        del tone, actions
        self.append(text)


def test_whatever_is_written_is_told_and_makes_others_reload(work: Work) -> None:
    card = work.write(add_organisation, OrganisationDraft(name="Treff Muster")).value
    screen, said, changed = Screen(), Said(), []
    presenter = DirectoryPresenter(
        screen,
        ImmediateRunner(),
        work,
        say=said,
        go=lambda _key, _item=None: True,
        changed=changed.append,
    )
    presenter.reload()
    assert screen.shown["listing"].offered == screen.shown["listing"].unverified
    presenter.search(OrganisationFilter(words="treff"))
    assert [row.name for row in screen.shown["listing"].rows] == ["Treff Muster"]
    presenter.verify()
    assert not said  # nothing is chosen yet
    presenter.open(card.id)
    presenter.verify()
    assert screen.shown["card"].verified_on is not None
    assert len(changed) == 1
    assert "You confirmed Treff Muster today." in catalogue("en").text(said[-1])


def test_an_entry_is_kept_as_json_and_read_by_a_later_program() -> None:
    draft = OrganisationDraft(name="Treff Muster", languages=("ar", "tr"), response_days=3)
    entry = Entry(version=4, draft=draft)
    assert Entry.from_payload(entry.payload()) == entry
    assert entry.is_changed
    newer = {"draft": {"name": "Treff", "unknown": 1}}
    assert Entry.from_payload(newer).draft == OrganisationDraft(name="Treff")
