# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words by which a contact is found."""

from collections.abc import Iterable

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.codes import Labels


def words_of(
    labels: Labels,
    *,
    language: str,
    topics: Iterable[str],
    areas: Iterable[str],
    recognition_code: str,
    note: str,
) -> str:
    """What the search index holds of a contact: the German labels of its codes, the area's
    names, the recognition code and the note; no numbers that serve another purpose (§ 51a
    SGB II).
    """
    german = catalogue("de").text
    parts = [
        german(labels(ListName.LANGUAGE, language)),
        *(german(labels(ListName.TOPIC, topic)) for topic in topics),
        *areas,
        recognition_code,
        note,
    ]
    return " ".join(part for part in parts if part)
