# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The shipped code lists are whole."""

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.vocabulary import contacts, referrals
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.shipped import SHIPPED, shipped


def test_every_list_ships_and_no_code_stands_twice() -> None:
    assert set(SHIPPED) == set(ListName)
    for name, entries in SHIPPED.items():
        codes = [entry.code for entry in entries]
        assert len(codes) == len(set(codes)), name


def test_every_topic_belongs_to_one_of_twelve_groups() -> None:
    groups = {entry.code for entry in SHIPPED[ListName.TOPIC_GROUP]}
    assert len(groups) == 12
    assert {entry.group for entry in SHIPPED[ListName.TOPIC]} == groups


def test_topics_of_a_restricted_group_are_restricted() -> None:
    restricted = {e.code for e in SHIPPED[ListName.TOPIC_GROUP] if e.restricted}
    assert restricted == {"health", "law", "protection"}
    for topic in SHIPPED[ListName.TOPIC]:
        assert topic.restricted == (topic.group in restricted), topic.code


def test_no_list_asks_for_residence_status_or_nationality() -> None:
    everything = " ".join(
        f"{entry.code} {entry.label.msgid if entry.label else ''}".lower()
        for entries in SHIPPED.values()
        for entry in entries
    )
    for word in ("nationality", "unlawful", "illegal", "residence status", "undocumented"):
        assert word not in everything


def test_a_child_as_interpreter_comes_with_a_warning() -> None:
    child = shipped(ListName.INTERPRETER, "child")
    assert child is not None
    assert child.hint is not None


def test_every_state_has_a_label() -> None:
    tables: list[tuple[type, dict[object, Msg]]] = [
        (referrals.Status, dict(referrals.STATUS_LABELS)),
        (referrals.Attendance, dict(referrals.ATTENDANCE_LABELS)),
        (referrals.Outcome, dict(referrals.OUTCOME_LABELS)),
        (referrals.Source, dict(referrals.SOURCE_LABELS)),
        (referrals.Party, dict(referrals.PARTY_LABELS)),
        (referrals.DeliveryMode, dict(referrals.MODE_LABELS)),
        (referrals.Priority, dict(referrals.PRIORITY_LABELS)),
        (referrals.ReturnChannel, dict(referrals.RETURN_CHANNEL_LABELS)),
        (contacts.ContactKind, dict(contacts.KIND_LABELS)),
        (contacts.Sequence, dict(contacts.SEQUENCE_LABELS)),
    ]
    for states, labels in tables:
        assert set(states) == set(labels), states
    assert len(referrals.Status) == 16
