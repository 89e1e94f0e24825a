# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is done at a desk in an hour: contacts, referrals with their slips."""

from collections.abc import Iterator
from itertools import cycle
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.vocabulary.referral_steps import PrintWay
from amstrat_desktop.documents.raster import page_pictures
from amstrat_desktop.documents.slip import TEMPLATE, Variant, render
from amstrat_desktop.documents.slip_from_facts import slip_data
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.directory_list import OrganisationFilter, window_of_organisations
from amstrat_desktop.services.referral_records import ReferralDraft
from amstrat_desktop.services.referrals import create_referral
from amstrat_desktop.services.slip_copies import PrintDraft, prepare_print, record_print
from amstrat_desktop.services.work import Work

_TOPICS = ("debt", "flat_search", "sgb2_application", "nursery_place")
_LANGUAGES = ("ar", "de", "tr", "uk")
_RECEIVERS = 20
_DPI = 100


class Desk:
    """Somebody who works without a pause."""

    def __init__(self, work: Work) -> None:
        self._work = work
        found = work.read(
            window_of_organisations,
            OrganisationFilter(),
            0,
            _RECEIVERS,
            _RECEIVERS,
            office_id=work.actor.office_id,
        )
        self._receivers = cycle([row.id for row in found])
        self._topics, self._languages = cycle(_TOPICS), cycle(_LANGUAGES)

    def hour(self, contacts: int, slips: int) -> Iterator[frozenset[Kind]]:
        """Record and refer; after each one the kinds of records that changed."""
        for number in range(contacts):
            topics = (next(self._topics), next(self._topics))
            language = next(self._languages)
            draft = ContactDraft(
                channel="open_hour",
                topics=topics,
                language=language,
                note=f"Ein Gespräch über {number} Dinge. " * 12,
            )
            recorded = self._work.write(record_contact, draft)
            yield recorded.changed
            if number < slips:
                yield self._refer(recorded.value.id, topics, language)

    def _refer(self, contact_id: UUID, topics: tuple[str, ...], language: str) -> frozenset[Kind]:
        draft = ReferralDraft(
            organisation_id=next(self._receivers),
            contact_id=contact_id,
            language=language,
            topics=topics,
            needs=("application", "information"),
            documents=("identity", "registration"),
        )
        referred = self._work.write(create_referral, draft)
        facts = self._work.write(prepare_print, referred.value.id).value
        pdf = render(slip_data(facts, Variant.STANDARD), language)
        page_pictures(pdf, _DPI)  # as the preview shows it
        copy = PrintDraft(
            referral_id=referred.value.id,
            copy_no=facts.copy_no,
            pdf=pdf,
            language=language,
            variant=Variant.STANDARD.value,
            template=TEMPLATE,
            way=PrintWay.FILE,
        )
        return referred.changed | self._work.write(record_print, copy).changed
