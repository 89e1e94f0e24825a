# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The recount of each figure by its key; one line for each module of them."""

from collections.abc import Mapping

from tests.recount.contacts import CONTACTS
from tests.recount.offers import OFFERS
from tests.recount.raw import Recount
from tests.recount.referrals import REFERRALS

RECOUNTS: Mapping[str, Recount] = {**CONTACTS, **REFERRALS, **OFFERS}
