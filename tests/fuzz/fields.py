# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people type: numbers, codes, days, names, words to search for."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date

from amstrat_desktop.base import cleaning, slip_number
from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.exchange.typed_codes import read_gender
from amstrat_desktop.exchange.typed_dates import month_first, read_typed
from amstrat_desktop.exchange.typed_names import read_telephones, turned_name
from amstrat_desktop.services.finding import find_anything
from amstrat_desktop.services.people_list import suggest_people
from amstrat_desktop.store import recovery
from amstrat_desktop.store.office import RawKey
from amstrat_desktop.ui.dates import read_date
from tests.fuzz.office import sample_office
from tests.fuzz.target import Target, typed

TODAY = date(2026, 3, 18)


def slip(data: bytes) -> None:
    """A number that is taken is the same when it is printed and typed again."""
    text = typed(data)
    slip_number.looks_like_number(text)
    with suppress(Problem):
        number = slip_number.parse(text)
        assert slip_number.is_valid(number.replace("-", ""))
        assert slip_number.parse(number) == number


def recovery_code(data: bytes) -> None:
    with suppress(Problem):
        digits = recovery.parse(typed(data))
        assert recovery.parse(digits) == digits
        assert digits.isascii()
        assert len(digits) == 48


def keyring_text(data: bytes) -> None:
    with suppress(Problem):
        key = RawKey.from_text(typed(data))
        assert RawKey.from_text(key.to_text()) == key


def cleaned(data: bytes) -> None:
    """What was cleaned is clean: once more changes nothing."""
    text = typed(data)
    for clean in (cleaning.clean_line, cleaning.clean_text):
        once = clean(text)
        assert clean(once) == once
        once.encode("utf-8")


def day(data: bytes) -> None:
    text = typed(data)
    read_date(text, TODAY, {"heute": 0, "morgen": 1})
    read_typed(text, today=TODAY)
    read_typed(text, today=TODAY, american=month_first([text]))


def cell(data: bytes) -> None:
    """A cell of a list that says who somebody is."""
    text = typed(data)
    read_telephones(text)
    turned_name(text)
    read_gender(text)


def search_box(data: bytes) -> None:
    """The finder's field and the search above the list of people."""
    text = typed(data)
    work = sample_office()
    german = catalogue("de")
    for hit in work.read(find_anything, text, actor=work.actor).hits:
        german.text(hit.title)
    work.read(suggest_people, text, actor=work.actor)


def _texts(*texts: str) -> Sequence[bytes]:
    return [text.encode() for text in texts]


TARGETS = (
    Target(
        "slip-number", slip,
        lambda: _texts("HAM-26-7K3M-9", "ham 26 7k3m 9", "٢٦", "HAM–26–OOOO–0"), (b"HAM", b"-26-"),
    ),
    Target(
        "recovery-code", recovery_code,
        lambda: _texts(recovery.new_code(), "000000 " * 8, "٠٠٠٠٠٠-" * 8),
    ),
    Target(
        "keyring-text", keyring_text,
        lambda: _texts(f"018f0000-0000-7000-8000-000000000001 {'ab' * 32} {'cd' * 32}"),
    ),
    Target(
        "cleaning", cleaned,
        lambda: _texts("Ayşe\u2028\u202eProbe", "e\u0301" * 9, "\ufeff\x00"),
    ),
    Target(
        "date", day,
        lambda: _texts("3.4.", "03042026", "+7", "heute", "12/31/99", "März 1980", "45000"),
        (b"19", b"20", b".", b"Jan"),
    ),
    Target(
        "cell", cell,
        lambda: _texts("Probe, Ayşe", "0234 / 12 34-0; +49 (0)176 555", "w", "Dr. Max v. Muster"),
    ),
    Target(
        "search-box", search_box,
        lambda: _texts("Probe", "Schahin", "HAM-26-7K3M-9", '"a" OR b*', "NEAR(a b)", "م"),
        (b'"', b"*", b" OR ", b" AND ", b" NOT ", b"NEAR(", b"^", b":", b"-", b"%", b"_"),
    ),
)  # fmt: skip
