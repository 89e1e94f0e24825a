# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Texts without a language become words only through a catalogue."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest

from amstrat_desktop.base.lang import (
    FSI,
    INTERFACE_LANGUAGES,
    LANGUAGES,
    PDI,
    PSEUDO,
    Msg,
    _,
    catalogue,
    ngettext,
    npgettext,
    pgettext,
    verbatim,
)
from amstrat_desktop.base.vocabulary.shipped import language_label


def test_a_message_is_never_formatted_by_accident() -> None:
    with pytest.raises(TypeError):
        f"{_('Save')}"


def test_messages_are_values() -> None:
    assert _("Save {n}", n=1) == _("Save {n}", n=1)
    assert hash(_("Save")) == hash(_("Save"))
    assert pgettext("verb", "Open") != _("Open")


def test_placeholders_are_filled_with_the_forms_of_the_language() -> None:
    german = catalogue("de")
    assert german.text(Msg("{n}", params=(("n", 1234567),))) == "1.234.567"
    assert german.text(Msg("{n}", params=(("n", Decimal("0.5")),))) == "0,5"
    assert german.text(Msg("x {d}", params=(("d", date(2026, 3, 4)),))) == "x 04.03.2026"
    assert german.text(Msg("x {t}", params=(("t", time(9, 5)),))) == "x 09:05"


def test_moments_are_shown_on_the_offices_wall_clock() -> None:
    summer = datetime(2026, 7, 1, 22, 30, tzinfo=UTC)
    assert catalogue("de").moment(summer) == "02.07.2026 00:30"
    assert catalogue("ar").clock(datetime(2026, 12, 1, 8, 0, tzinfo=UTC)) == "09:00"


def test_counts_choose_a_form_and_fill_themselves() -> None:
    english = catalogue("en")
    assert english.text(ngettext("{count} contact", "{count} contacts", 1)) == "1 contact"
    assert english.text(npgettext("x", "{count} slip", "{count} slips", 3)) == "3 slips"


def test_values_inside_right_to_left_text_are_isolated() -> None:
    inside = catalogue("ar").text(Msg("s {x}", params=(("x", "+49 234"),)))
    assert inside == f"s {FSI}+49 234{PDI}"
    plain = catalogue("de").text(Msg("s {x}", params=(("x", "Muster"),)))
    assert plain == "s Muster"
    arabic_name = catalogue("de").text(Msg("s {x}", params=(("x", "محمد"),)))
    assert arabic_name == f"s {FSI}محمد{PDI}"


def test_a_verbatim_text_stays_as_it_is_in_every_language() -> None:
    for code in LANGUAGES:
        assert catalogue(code).text(verbatim("Jobcenter {x}")) == "Jobcenter {x}"


def test_language_names_come_from_the_reader_s_language() -> None:
    assert catalogue("de").text(language_label("ar")) == "Arabisch"
    assert catalogue("uk").text(language_label("de")) == "німецька"


def test_an_unknown_text_or_language_gives_the_source() -> None:
    assert catalogue("de").text(Msg("No catalogue has this one")) == "No catalogue has this one"
    assert catalogue("zz").text(_("Save")) == "Save"


def test_the_pseudo_locale_marks_and_lengthens_every_text() -> None:
    shown = catalogue(PSEUDO).text(Msg("Ten letters {x}", params=(("x", 1),)))
    assert shown.startswith("⟦Ten letters 1")
    assert shown.endswith("·⟧")


def test_german_is_first_and_right_to_left_is_known() -> None:
    assert INTERFACE_LANGUAGES[0].code == "de"
    assert {code for code, language in LANGUAGES.items() if language.rtl} == {"ar", "fa"}
    assert len(LANGUAGES) == 12
