# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is printed on the paper that a person signs, and how the paper is called."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from amstrat_desktop.base.vocabulary.consents import DataCategory, LegalKind, Purpose
from amstrat_desktop.documents.slip.data import Office, Variant

VERSIONS: Final = {LegalKind.CONSENT: 1, LegalKind.RELEASE: 1}
"""Counted up whenever the words of a paper change; kept with each consent."""


@dataclass(frozen=True, slots=True)
class ConsentForm:
    """One consent or one release to be signed, never both on one paper.

    person: "" leaves a line to write the name on. receiver: "" where nobody outside receives
    anything. data: what is ticked. minor: with a line for a parent or guardian.
    """

    legal_kind: LegalKind
    purpose: Purpose
    office: Office
    valid_until: date
    data: tuple[DataCategory, ...] = ()
    receiver: str = ""
    receiver_place: str = ""
    person: str = ""
    minor: bool = False
    variant: Variant = Variant.STANDARD


def form_name(legal_kind: LegalKind, variant: Variant = Variant.STANDARD) -> str:
    """The paper's name and version, as it is recorded with the consent: “consent/1”."""
    name = f"{legal_kind.value}/{VERSIONS[legal_kind]}"
    return f"{name} {variant.value}" if variant is Variant.PLAIN else name
