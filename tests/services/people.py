# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invented people for the tests of people."""

from datetime import date

from amstrat_desktop.base.vocabulary.people import ChannelKind, InterpreterNeed, Literacy, Safe
from amstrat_desktop.services.person_records import ChannelDraft, LanguageDraft, PersonDraft

OLENA = PersonDraft(
    name="Олена Вигадана",
    name_latin="Olena Vyhadana",
    birth_year=1991,
    gender="female",
    language="uk",
    written_language="uk",
    literacy=Literacy.SECOND_SCRIPT,
    interpreter_need=InterpreterNeed.SLOW,
    recognition_code="Sonnenblume",
    channels=(
        ChannelDraft(ChannelKind.MOBILE, "0176 12345678", Safe.YES, voicemail=True),
        ChannelDraft(
            ChannelKind.TELEPHONE, "0234 123456", Safe.NO, voicemail=False, remark="nur vormittags"
        ),
        ChannelDraft(ChannelKind.EMAIL, "olena@example.org"),
    ),
    languages=(
        LanguageDraft("uk", "native", "native", date(2026, 3, 2)),
        LanguageDraft("de", "a2", "a1", date(2026, 3, 2), "Zertifikat gesehen"),
    ),
)
FATIMA = PersonDraft(
    name="فاطمة المثال",
    name_latin="Fatima Almithal",
    birth_year=1988,
    language="ar",
    interpreter_need=InterpreterNeed.INTERPRETER,
    literacy=Literacy.PRIMARY,
)
