# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Columns and cells of lists as offices keep them."""

from datetime import date
from uuid import uuid4

import pytest

from amstrat_desktop.base.problems import FieldProblem
from amstrat_desktop.base.vocabulary.contacts import LANGUAGES
from amstrat_desktop.base.vocabulary.imports import ImportField as F
from amstrat_desktop.exchange.guessing import Known, guess_fields
from amstrat_desktop.exchange.reading import check_fields, plan_of
from amstrat_desktop.exchange.table_file import table_of
from amstrat_desktop.exchange.typed_codes import AreaWords, LanguageWords, read_gender
from amstrat_desktop.exchange.typed_dates import month_first, read_typed
from amstrat_desktop.exchange.typed_names import read_telephones, turned_name
from amstrat_desktop.services.areas import AreaOption
from amstrat_desktop.services.import_plan import ImportRow

TODAY = date(2026, 11, 22)
HAMME = AreaOption(uuid4(), "Hamme", number="13")
KRUPP = AreaOption(uuid4(), "Kruppwerke", number="15", aliases=("Goldhamme", "Stahlhausen"))
KNOWN = Known(AreaWords((HAMME, KRUPP)), LanguageWords([e.code for e in LANGUAGES]), TODAY)


def fields_of(text: str) -> tuple[F, ...]:
    return guess_fields(table_of(text.encode(), "x.csv"), KNOWN)


def rows_of(text: str) -> tuple[ImportRow, ...]:
    table = table_of(text.encode(), "x.csv")
    return plan_of(table, guess_fields(table, KNOWN), KNOWN).rows


@pytest.mark.parametrize(
    ("headings", "fields"),
    [
        ("Name;Vorname;Geb.;Tel.", (F.FAMILY_NAME, F.GIVEN_NAME, F.BIRTH, F.TELEPHONE)),
        ("Nachname;Vorname;Jg.;Handy", (F.FAMILY_NAME, F.GIVEN_NAME, F.BIRTH, F.TELEPHONE)),
        ("Name;GEB-DATUM;Tel. privat;Mobil", (F.NAME, F.BIRTH, F.TELEPHONE, F.TELEPHONE)),
        ("Ratsuchende*r;Muttersprache;PLZ/Ort;m/w/d", (F.NAME, F.LANGUAGE, F.AREA, F.GENDER)),
        ("Name;E-Mail;Erstkontakt;Bemerkungen", (F.NAME, F.EMAIL, F.FIRST_CONTACT, F.NOTE)),
        ("Full name;Date of birth;Phone;Language", (F.NAME, F.BIRTH, F.TELEPHONE, F.LANGUAGE)),
        ("Name;Staatsangehörigkeit;Aufenthaltsstatus;Religion", (F.NAME, *[F.WITHHELD] * 3)),
        (
            "Kennwort;Stadtteil;lfd. Nr.;Kundennummer",
            (F.RECOGNITION_CODE, F.AREA, F.IGNORE, F.WITHHELD),
        ),
        ("Name;Name (lateinisch);Sprache 1;Anliegen", (F.NAME, F.NAME_LATIN, F.LANGUAGE, F.NOTE)),
    ],
)
def test_headings_say_what_a_column_is(headings: str, fields: tuple[F, ...]) -> None:
    assert fields_of(f"{headings}\nA;B;C;D\n") == fields


def test_cells_say_what_a_strange_heading_does_not() -> None:
    text = (
        "Wer;Q1;Q2;Q3;Q4;Q5;Q6\n"
        "Ayşe Probe;a@example.org;0234 1234567;Türkisch;w;Hamme;1.4.85\n"
        "Ali Muster;b@example.org;+49 176 123456;arab.;m;Goldhamme;1979\n"
    )
    found = (F.EMAIL, F.TELEPHONE, F.LANGUAGE, F.GENDER, F.AREA, F.BIRTH)
    assert fields_of(text)[1:] == found


def test_without_headings_names_and_numbers_are_found() -> None:
    assert fields_of("Ayşe Probe;1985;0234 5551234\nAli Muster;1979;0176 5551234\n") == (
        F.NAME,
        F.BIRTH,
        F.TELEPHONE,
    )


@pytest.mark.parametrize(
    ("typed", "year", "whole"),
    [
        ("1.4.85", 1985, date(1985, 4, 1)),
        ("01.04.1985", 1985, date(1985, 4, 1)),
        ("1985", 1985, None),
        ("April 1985", 1985, None),
        ("1. April 1985", 1985, date(1985, 4, 1)),
        ("1.Apr.85", 1985, date(1985, 4, 1)),
        ("31138", 1985, date(1985, 4, 1)),
        ("1985-04-01", 1985, date(1985, 4, 1)),
        ("1985-04-01 00:00", 1985, date(1985, 4, 1)),
        ("04/1985", 1985, None),
        ("Jg. 85", 1985, None),
        ("ca. 1985", 1985, None),
        ("15 Mayıs 1990", 1990, date(1990, 5, 15)),
        ("٠١.٠٤.١٩٨٥", 1985, date(1985, 4, 1)),
        ("29.2.2000", 2000, date(2000, 2, 29)),
        ("unbekannt", None, None),
        ("-", None, None),
    ],
)
def test_dates_as_people_type_them(typed: str, year: int | None, whole: date | None) -> None:
    read = read_typed(typed, today=TODAY)
    assert (read.year, read.whole, read.problem) == (year, whole, None)


@pytest.mark.parametrize(
    "typed", ["31.02.1990", "29.2.2001", "1.1.2031", "2031", "1850", "bald", "10", "44791 Bochum"]
)
def test_what_is_no_date_is_a_problem_and_no_crash(typed: str) -> None:
    assert read_typed(typed, today=TODAY).problem is not None


def test_what_is_ambiguous_is_said() -> None:
    assert read_typed("3/4/2019", today=TODAY).hint is not None
    assert read_typed("1.1.12", today=TODAY).hint is not None
    assert read_typed("1.1.85", today=TODAY).hint is None
    assert month_first(["3/14/2019", "3/4/2019"])
    assert read_typed("3/4/2019", today=TODAY, american=True).whole == date(2019, 3, 4)


def test_languages_by_any_name() -> None:
    for typed in ("Arabisch", "arab.", "Arabic", "العربية", "AR", "ar", "arapça", "Hocharabisch"):
        assert KNOWN.languages.read(typed) == (("ar",), ()), typed
    assert KNOWN.languages.read("Kurdisch/Türkisch u. Deutsch")[0] == ("ku", "tr", "de")
    assert KNOWN.languages.read("klingonisch, Dari") == (("fa",), ("klingonisch",))
    assert KNOWN.languages.read("-") == ((), ())


def test_areas_by_name_alias_number_and_with_the_postcode() -> None:
    for typed in ("Hamme", "hamme", "44793 Hamme", "44793 Bochum-Hamme", "Bochum, Hamme", "13"):
        assert KNOWN.areas.find(typed) == HAMME.id, typed
    assert KNOWN.areas.find("Goldhamme") == KRUPP.id
    assert KNOWN.areas.find("Querenburg") is None


def test_genders_and_names_and_numbers() -> None:
    assert [read_gender(word) for word in ("w", "Frau", "M", "divers", "k.A.", "?")] == [
        "female", "female", "male", "diverse", "not_stated", "",
    ]  # fmt: skip
    assert turned_name("Yılmaz, Ayşe") == "Ayşe Yılmaz"
    assert turned_name("Dr. A, B, C") == "Dr. A, B, C"
    found = read_telephones("0234/123456, 0176 1234567 (Mann)")
    assert [(c.value, c.remark) for c in found.channels] == [
        ("0234/123456", ""),
        ("0176 1234567", "Mann"),
    ]
    assert read_telephones("1761234567").channels[0].value == "01761234567"
    assert read_telephones("4,91761E+12").hint is not None


def test_nothing_that_was_not_understood_is_lost() -> None:
    (row,) = rows_of(
        "Name;Geb.;Sprache;Stadtteil;Tel.;Nationalität;Notiz\n"
        "A Probe;gestern;Klingonisch;Mars;ruft an;geheim;wichtig\n"
    )
    for kept in ("gestern", "Klingonisch", "Mars", "ruft an", "wichtig"):
        assert kept in row.note
    assert "geheim" not in row.note
    assert len(row.remarks) == 4


def test_a_recognition_code_is_enough_of_a_name() -> None:
    with_code, without = rows_of("Kennwort;Name;Sprache\nMond;;tr\n;;tr\n")
    assert (with_code.draft.name, with_code.draft.code_name) == ("Mond", True)
    assert with_code.draft.recognition_code == "Mond"
    assert without.problem is not None


def test_columns_must_name_people_and_not_say_the_same_twice() -> None:
    with pytest.raises(FieldProblem, match="names"):
        check_fields(("Tel",), (F.TELEPHONE,))
    with pytest.raises(FieldProblem, match="same"):
        check_fields(("A", "B"), (F.NAME, F.NAME))
    check_fields(("A", "B", "C"), (F.NAME, F.TELEPHONE, F.TELEPHONE))
