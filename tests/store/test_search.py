# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
import random
import string
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, text

from amstrat_desktop.store.engine import bare_connection
from amstrat_desktop.store.office import OpenOffice
from amstrat_desktop.store.search import (
    SPELLED_OUT,
    find,
    folded,
    index_many,
    index_text,
    matching,
    purge,
    question,
    remove,
    replace_many,
    search_row,
)


def ids_of(office: OpenOffice, words: str, kind: str | None = None, limit: int = 50) -> list[UUID]:
    with office.engine.connect() as connection:
        return list(find(connection, words, kind, limit))


def index(office: OpenOffice, *texts: str, kind: str = "contact") -> list[UUID]:
    ids = [uuid4() for _ in texts]
    with office.engine.begin() as connection:
        for object_id, words in zip(ids, texts, strict=True):
            index_text(connection, kind, object_id, words)
    return ids


def test_all_words_the_last_one_begun_newest_first(office: OpenOffice) -> None:
    first, second, _other = index(
        office, "Rent arrears, Jobcenter", "jobcenter and RENT again", "jobs"
    )
    assert ids_of(office, "rent jobc") == [second, first]
    assert ids_of(office, "jobcenter rent") == [second, first]
    assert ids_of(office, "jobc rent") == []
    assert ids_of(office, "rent jobcen", limit=1) == [second]
    assert ids_of(office, "ren jobcenter") == []


def test_a_change_replaces_the_words_and_keeps_the_place(office: OpenOffice) -> None:
    first, second = index(office, "rent", "rent")
    with office.engine.begin() as connection:
        index_text(connection, "contact", first, "rent and heating")
    assert ids_of(office, "rent") == [second, first]
    assert ids_of(office, "heating") == [first]
    with office.engine.begin() as connection:
        index_text(connection, "contact", first, "heating")
    assert ids_of(office, "rent") == [second]


def test_many_changes_replace_the_words_and_keep_the_places(office: OpenOffice) -> None:
    older, newer = index(office, "alt Kirschbaum", "neu Kirschbaum")
    added = uuid4()
    texts = {older: "Kirschbaum Zuschlag", added: "Kirschbaum"}
    with office.engine.begin() as connection:
        replace_many(connection, "contact", texts)
        replace_many(connection, "contact", {})
    assert ids_of(office, "kirschb") == [added, newer, older]
    assert ids_of(office, "zusch") == [older]
    assert ids_of(office, "alt") == []


def test_removed_is_removed(office: OpenOffice) -> None:
    [gone] = index(office, "Unmistakable")
    with office.engine.begin() as connection:
        remove(connection, "contact", gone)
        remove(connection, "contact", uuid4())
    assert ids_of(office, "unmistakable") == []


def test_purged_is_gone_from_the_index(office: OpenOffice) -> None:
    gone, changed, _stays = index(office, "Unmistakable", "Irreplaceable", "lasting")

    def in_index(word: bytes) -> bool:
        with bare_connection(office.engine) as driver:
            return any(word in block for (block,) in driver.execute(blocks))

    blocks = "SELECT block FROM search_index_data"
    with office.engine.begin() as connection:
        remove(connection, "contact", gone)
        index_text(connection, "contact", changed, "other words")
    # The control: this is why there is a purge.
    assert in_index(b"unmistakable")
    assert in_index(b"irreplaceable")
    with office.engine.begin() as connection:
        purge(connection)
    assert not in_index(b"unmistakable")
    assert not in_index(b"irreplaceable")
    assert in_index(b"lasting")
    with office.engine.connect() as connection:
        left = set(connection.scalars(text("SELECT word FROM search_word")))
    assert {"other", "words", "lasting"} <= left
    assert not left & {"unmistakable", "irreplaceable"}
    assert ids_of(office, "other") == [changed]


def test_kinds_are_told_apart(office: OpenOffice) -> None:
    [contact] = index(office, "rent", kind="contact")
    [receiver] = index(office, "rent advice", kind="receiver")
    assert ids_of(office, "rent", "contact") == [contact]
    assert ids_of(office, "rent", "receiver") == [receiver]
    assert ids_of(office, "rent") == [receiver, contact]
    assert ids_of(office, "contact") == ids_of(office, "rece") == []


def test_a_kind_may_begin_as_another_one(office: OpenOffice) -> None:
    [one] = index(office, "rent", kind="office")
    [other] = index(office, "rent", kind="office_hour")
    assert ids_of(office, "rent", "office") == [one]
    assert ids_of(office, "rent", "office_hour") == [other]


@pytest.mark.parametrize("words", [SPELLED_OUT - 1, SPELLED_OUT, SPELLED_OUT + 1])
def test_a_beginning_of_many_words_finds_them_all(office: OpenOffice, words: int) -> None:
    ids = index(office, *(f"begin{number} Übermut{number}" for number in range(words)))
    ids.reverse()
    assert ids_of(office, "begi", limit=1_000) == ids
    assert ids_of(office, "uebermu begi", limit=1_000) == []
    assert ids_of(office, "begin7 übermu") == ids_of(office, "begin7 ueberm") == [ids[-8]]
    assert ids_of(office, "überm", limit=1_000) == ids_of(office, "ubermu", limit=1_000) == ids


def test_many_at_once_come_after_what_was_there(office: OpenOffice) -> None:
    [old] = index(office, "rent")
    rows = [("contact", uuid4(), f"rent and Grün {number}") for number in range(12_000)]
    with office.engine.begin() as connection:
        index_many(connection, iter(rows))
        index_many(connection, [])
    assert ids_of(office, "rent", limit=2) == [rows[-1][1], rows[-2][1]]
    assert ids_of(office, "gruen 7777") == [rows[7777][1]]
    assert ids_of(office, "rent", limit=20_000)[-1] == old


def test_a_list_can_be_filtered_by_it(office: OpenOffice) -> None:
    first, _other = index(office, "rent", "heating")
    found = matching("ren", "contact")
    assert found is not None
    with office.engine.connect() as connection:
        listed = select(search_row.c.object_id).where(search_row.c.object_id.in_(found))
        assert connection.scalars(listed).all() == [first]
    assert matching(" - ") is None


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("Goldhämme", "Goldhaemme"),
        ("Goldhämme", "goldhamme"),
        ("Goldhaemme", "Goldhämme"),
        ("Goldhamme", "Goldhämme"),
        ("Straße", "strasse"),
        ("Strasse", "STRAẞE"),
        ("Grün", "GRU\u0308N"),
        ("GRU\u0308N", "gruen"),
        ("Yıldız", "yildiz"),
        ("İpek", "ipek"),
        ("Łukasz", "lukasz"),
        ("Ștefan", "Stefan"),
        ("Андрій", "андріи"),
        ("مُحَمَّد", "محمد"),
        ("أحمد", "احمد"),
        ("على", "علي"),
        ("یاسر", "ياسر"),
        ("کریم", "كريم"),
        ("Ｆｕｌｌ", "full"),
        ("0234 / 91 23-0", "0234 91"),
        ("AB-123", "ab-12"),
        ("AB-123", "123"),
    ],
)
def test_one_word_in_two_spellings(office: OpenOffice, written: str, asked: str) -> None:
    [found] = index(office, f"before {written} after")
    assert ids_of(office, asked) == [found]
    assert ids_of(office, f"after before {asked}") == [found]


FAMILY = "\N{MAN}\N{ZERO WIDTH JOINER}\N{WOMAN}\N{ZERO WIDTH JOINER}\N{GIRL}"
NASTY = [
    *(
        "",
        " ",
        "\x00",
        '"',
        "'",
        "''",
        '""""',
        "*",
        "^",
        "-",
        "(",
        ")",
        "((",
        "\\",
        "%",
        "_",
        ";--",
    ),
    *(
        "a OR",
        "NOT",
        "AND",
        "NEAR(a b)",
        "NEAR",
        "words:x",
        "{words}:x",
        "a*b",
        'x" OR "y',
        "a\x00b",
    ),
    *("\N{THUMBS UP SIGN}", FAMILY, "\ud800", "\udc00", "\u202e", "\ufdfa", "\U00031350", "ª", "²"),
    *("a" * 200_000, "a " * 50_000, '"' * 1_001, "ä" * 5_000, "\u0301" * 1_000, "İ" * 100),
]


@pytest.mark.parametrize("asked", NASTY)
def test_hostile_questions_are_only_words(office: OpenOffice, asked: str) -> None:
    index(office, "Words that nobody searches")
    assert ids_of(office, asked) == []
    assert ids_of(office, asked, "contact") == []


@given(st.text())
def test_a_question_is_quoted_words(typed: str) -> None:
    asked = question(typed)
    assert asked.count('"') % 2 == 0
    assert "\x00" not in asked


@given(st.text())
def test_folding_twice_is_folding_once(typed: str) -> None:
    assert folded(folded(typed)).split() == folded(typed).split()


@pytest.mark.parametrize("nasty", ["\x00", "a\x00b", "\ud800x".encode("utf-16", "surrogatepass")])
def test_hostile_texts_can_be_indexed(office: OpenOffice, nasty: str | bytes) -> None:
    words = nasty if isinstance(nasty, str) else "x" * 200_000
    [found] = index(office, f"findable {words}")
    assert ids_of(office, "findable") == [found]


def test_random_texts_are_found_by_each_of_their_words(office: OpenOffice) -> None:
    letters = string.ascii_letters + "äöüßÄÖÜéèıİłçğşابتثжщї0123456789"
    texts = [
        ["".join(random.choices(letters, k=random.randint(1, 12))) for _ in range(8)]
        for _ in range(60)
    ]
    ids = index(office, *(" ".join(words) for words in texts))
    for object_id, words in zip(ids, texts, strict=True):
        for word in words:
            assert object_id in ids_of(office, word, limit=1_000), word
            assert object_id in ids_of(office, word[: random.randint(1, 12)], limit=1_000), word


def test_the_index_is_inside_the_encrypted_file(office: OpenOffice) -> None:
    with office.engine.connect() as connection:
        tables = connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table'"))
        assert {"search_row", "search_index", "search_index_data"} <= set(tables)
