# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who the stories of a sample office are about: invented, and their names say so.

The telephone numbers are those that the Bundesnetzagentur keeps free for films and books.
"""

from datetime import date, timedelta
from typing import Final

from amstrat_desktop.base.vocabulary.people import ChannelKind, InterpreterNeed, Literacy, Safe
from amstrat_desktop.services.person_records import ChannelDraft, LanguageDraft, PersonDraft

_FREE_MOBILE: Final = "0171 39200"
"""The free numbers are 0171 3920000 to 3920099."""

_BEFORE: Final = timedelta(days=130)
"""Before today: when the languages were asked, which is before anybody is put on record."""

PEOPLE: Final = 9
"""As many as there are functions below and `twins` has two."""


def mother(today: date) -> PersonDraft:
    """Comes from her first contact on; at home somebody listens."""
    return PersonDraft(
        name="سناء المثال",
        name_latin="Sanaa Al-Mithal",
        birth_year=today.year - 34,
        gender="female",
        language="ar",
        written_language="ar",
        literacy=Literacy.SECOND_SCRIPT,
        interpreter_need=InterpreterNeed.INTERPRETER,
        channels=(
            _mobile("11", voicemail=True, language="ar", remark="am besten vormittags"),
            ChannelDraft(
                ChannelKind.TELEPHONE,
                "0221 4710 011",
                safe=Safe.NO,
                voicemail=False,
                remark="der Schwager hört mit",
            ),
        ),
        languages=(
            LanguageDraft("ar", "native", "native"),
            LanguageDraft("de", "a2", "a1", today - _BEFORE, "sagt sie selbst"),
            LanguageDraft("fr", "b1", "a2"),
        ),
    )


def father(today: date) -> PersonDraft:
    """Lives with the mother; has a record because he asked for one."""
    return PersonDraft(
        name="كريم المثال",
        name_latin="Karim Al-Mithal",
        birth_year=today.year - 39,
        gender="male",
        language="ar",
        literacy=Literacy.LATIN,
        interpreter_need=InterpreterNeed.SLOW,
        channels=(_mobile("12", voicemail=True),),
        languages=(
            LanguageDraft("ar", "native", "native"),
            LanguageDraft("de", "b1", "b1", today - _BEFORE, "Zertifikat gesehen"),
        ),
    )


def learner(today: date) -> PersonDraft:
    """Looks for a German course after work."""
    return PersonDraft(
        name="Олександр Зразковий",
        name_latin="Oleksandr Zrazkovyi",
        birth_year=today.year - 41,
        gender="male",
        language="uk",
        written_language="uk",
        literacy=Literacy.SECOND_SCRIPT,
        interpreter_need=InterpreterNeed.SLOW,
        channels=(
            _mobile("21", voicemail=True),
            ChannelDraft(ChannelKind.EMAIL, "oleksandr@beispiel.example", safe=Safe.YES),
        ),
        languages=(
            LanguageDraft("uk", "native", "native"),
            LanguageDraft("ru", "c1", "c1"),
            LanguageDraft("de", "a1", "a1", today - _BEFORE, "Einstufungstest gesehen"),
        ),
    )


def grandmother(today: date) -> PersonDraft:
    """Never learnt to read; her granddaughter comes along."""
    return PersonDraft(
        name="مهین نمونه",
        name_latin="Mahin Nemuneh",
        birth_year=today.year - 67,
        gender="female",
        language="fa",
        literacy=Literacy.PRIMARY,
        interpreter_need=InterpreterNeed.INTERPRETER,
        channels=(
            ChannelDraft(
                ChannelKind.THROUGH, "Enkelin Parisa", safe=Safe.YES, remark="nach der Schule"
            ),
            _mobile("31", safe=Safe.NOT_ASKED),
        ),
        languages=(LanguageDraft("fa", "native", "none"), LanguageDraft("de", "none", "none")),
    )


def twins(today: date) -> tuple[PersonDraft, PersonDraft]:
    """One woman who was put on record twice, in two spellings."""
    first = PersonDraft(
        name="Elif Şahin-Muster",
        birth_year=today.year - 29,
        gender="female",
        language="tr",
        interpreter_need=InterpreterNeed.NONE,
        channels=(_mobile("41", voicemail=True),),
        languages=(LanguageDraft("tr", "native", "native"), LanguageDraft("de", "b2", "b2")),
    )
    second = PersonDraft(
        name="Elif Schahin Muster",
        birth_year=today.year - 29,
        language="tr",
        channels=(_mobile("41", safe=Safe.NOT_ASKED),),
    )
    return first, second


def protected(today: date) -> PersonDraft:
    """Her record is restricted."""
    return PersonDraft(
        name="Ioana Platzhalter",
        birth_year=today.year - 31,
        gender="female",
        language="ro",
        interpreter_need=InterpreterNeed.SLOW,
        channels=(_mobile("51", safe=Safe.NO, remark="das Telefon liest jemand mit"),),
    )


def nameless() -> PersonDraft:
    """Now agrees to be known, by the word under which she came before."""
    return PersonDraft(
        name="Kirschbaum",
        code_name=True,
        gender="female",
        language="ar",
        recognition_code="Kirschbaum",
        interpreter_need=InterpreterNeed.INTERPRETER,
    )


def handed_over(today: date) -> PersonDraft:
    """Whose counsellor goes on leave."""
    return PersonDraft(
        name="Калин Примерен",
        name_latin="Kalin Primeren",
        birth_year=today.year - 52,
        gender="male",
        language="bg",
        written_language="bg",
        interpreter_need=InterpreterNeed.SLOW,
        channels=(_mobile("61", voicemail=False),),
        languages=(LanguageDraft("bg", "native", "native"), LanguageDraft("de", "a2", "a2")),
    )


def _mobile(
    end: str,
    *,
    safe: Safe = Safe.YES,
    voicemail: bool | None = None,
    language: str = "",
    remark: str = "",
) -> ChannelDraft:
    return ChannelDraft(
        ChannelKind.MOBILE,
        _FREE_MOBILE + end,
        safe=safe,
        voicemail=voicemail,
        language=language,
        remark=remark,
    )
