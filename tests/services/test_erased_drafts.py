# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Unsaved forms that name whoever is erased go with them; those of others stay."""

from typing import Any

import pytest

from amstrat_desktop.base.vocabulary.people import ChannelKind
from amstrat_desktop.base.vocabulary.retention import ErasureCause
from amstrat_desktop.services.drafts import keep_form, read_form
from amstrat_desktop.services.erasure import erase_person
from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.person_records import ChannelDraft, PersonDraft
from amstrat_desktop.services.work import Work


def _is_kept(work: Work, name: str, payload: dict[str, Any], channel: str = "") -> bool:
    """Whether a draft outlives somebody of this name, reached through this."""
    channels = (ChannelDraft(ChannelKind.MESSENGER, channel),) if channel else ()
    person = work.write(record_person, PersonDraft(name=name, channels=channels)).value.id
    work.write(keep_form, "probe", payload)
    work.write(erase_person, person, ErasureCause.REQUEST)
    return work.read(read_form, "probe", actor=work.actor) is not None


@pytest.mark.parametrize(
    "payload",
    [
        {"note": "anna"},
        {"note": "Ruft (Anna) an."},
        {"note": "Annas Termin"},
        {"rows": [{"name": "Anna"}]},
    ],
)
def test_a_form_with_the_name_goes(work: Work, payload: dict[str, Any]) -> None:
    assert not _is_kept(work, "Anna", payload)


@pytest.mark.parametrize(
    ("name", "payload"),
    [
        ("Anna", {"note": "Johanna", "name": "Annalena"}),
        ("Lang", {"language": "de", "lang": ["ar"], "rows": [{"lang": 1}]}),
    ],
)
def test_a_longer_word_and_the_name_of_a_field_say_nothing(
    work: Work, name: str, payload: dict[str, Any]
) -> None:
    assert _is_kept(work, name, payload)


def test_a_way_to_reach_somebody_is_looked_for_as_a_whole(work: Work) -> None:
    assert not _is_kept(work, "Probe, Eins", {"note": "@kranich, ab 9"}, channel="@kranich")
    assert _is_kept(work, "Probe, Zwei", {"note": "@kraniche"}, channel="@kranich")


def test_two_letters_are_no_way_to_reach_somebody(work: Work) -> None:
    assert _is_kept(work, "Probe, Drei", {"note": "um 9 Uhr ja"}, channel="ja")


def test_a_form_that_holds_the_key_goes(work: Work) -> None:
    person = work.write(record_person, PersonDraft(name="Bo")).value.id
    work.write(keep_form, "probe", {"marks": {str(person): True}})
    work.write(erase_person, person, ErasureCause.REQUEST)
    assert work.read(read_form, "probe", actor=work.actor) is None
