# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What tests of childcare begin with: a stopped clock, a house, a course in it."""

import pytest

from amstrat_desktop.services.work import Work
from tests.services.offers.groups import course
from tests.services.offers.house import Held, House
from tests.services.supported import Clock, stopped


@pytest.fixture
def clock(work: Work) -> Clock:
    return stopped(work)


@pytest.fixture
def house(work: Work, clock: Clock) -> House:
    return House(work)


@pytest.fixture
def held(house: House) -> Held:
    return course(house)
