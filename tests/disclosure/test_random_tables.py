# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables by lot: whatever leaves is safe for whoever reckons, and tells as much as it can."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

import pytest

from amstrat_desktop.disclosure.attacker import audit, ranges
from amstrat_desktop.disclosure.cells import cell_of
from amstrat_desktop.disclosure.primary import need_of
from amstrat_desktop.disclosure.protect import Protected, Refusal, Why, protect
from amstrat_desktop.disclosure.statements import is_whole, places_of
from amstrat_desktop.disclosure.table import Count, Place, Released, Rules, Table
from tests.disclosure.small_tables import drawn_axis, drawn_counts, table
from tests.services_of_the_machine import rounds

SIZES = ((8,), (14, 4), (6, 5), (5, 4, 3), (7, 3, 2))


@dataclass(frozen=True)
class Drawn:
    table: Table
    rules: Rules


def draw(seed: int) -> Drawn:
    """One to three axes, some with groups; some counts with few behind them, or one."""
    lot = Random(seed)
    sizes = lot.choice(SIZES)
    axes = [drawn_axis(lot, name, size) for name, size in zip("atl", sizes, strict=False)]
    one = table(axes, drawn_counts(lot, axes, mean=lot.choice((4, 10, 25))))
    if lot.random() < 0.3:
        one = replace(one, counts={p: carried(lot, c) for p, c in one.counts.items()})
    return Drawn(one, Rules(lot.choice((3, 5, 7)), hide_zeros=lot.random() < 0.15))


def carried(lot: Random, count: Count) -> Count:
    if not count.value:
        return count
    carriers = lot.randint(max(1, count.value // 4), count.value)
    return Count(count.value, carriers, lot.randint(1, max(1, count.value - carriers)))


def until_it_leaves(drawn: Drawn) -> Protected:
    """What is named in a refusal is dropped, as the screen proposes it."""
    found = protect(drawn.table, drawn.rules, seconds=60)
    if isinstance(found, Refusal):
        assert found.why is Why.UNSAFE
        if not found.drop:
            pytest.skip("no way to protect it")
        found = protect(drawn.table, drawn.rules, dropped=frozenset(found.drop), seconds=60)
    assert isinstance(found, Protected), "what is proposed helps"
    return found


def sensitive(drawn: Drawn, released: Released) -> Iterator[tuple[Place, int, int]]:
    for place in places_of(drawn.table, released.dropped):
        need = need_of(drawn.table.counts.get(place, Count(0)), drawn.rules)
        if need:
            yield place, need.low, need.high


@pytest.mark.long
@pytest.mark.parametrize("seed", range(rounds(ci=60, full=1000)))
def test_nobody_is_betrayed(seed: int) -> None:
    drawn = draw(seed)
    released = until_it_leaves(drawn).released
    wanted = list(sensitive(drawn, released))
    assert {place for place, _low, _high in wanted} <= released.hidden
    cells = [cell_of(drawn.table, place) for place, _low, _high in wanted]
    for integer in (False, True):
        for (place, low, high), found in zip(
            wanted, ranges([released], cells, integer=integer), strict=True
        ):
            assert found.low <= low, place
            assert found.high is None or found.high >= high, place


@pytest.mark.parametrize("seed", range(20))
def test_only_cells_are_hidden_beside(seed: int) -> None:
    drawn = draw(seed)
    released = until_it_leaves(drawn).released
    wanted = {place for place, _low, _high in sensitive(drawn, released)}
    assert not any(is_whole(drawn.table, place) for place in released.hidden - wanted)
    assert released.hidden <= set(places_of(drawn.table, released.dropped))


@pytest.mark.parametrize("seed", range(20))
def test_nothing_is_hidden_without_need(seed: int) -> None:
    """Showing any one place again betrays somebody (as far as the fast solver can tell)."""
    drawn = draw(seed)
    released = until_it_leaves(drawn).released
    wanted = {place for place, _low, _high in sensitive(drawn, released)}
    needless = [
        place
        for place in released.hidden - wanted
        if audit(
            [replace(released, hidden=released.hidden - {place})], drawn.rules, seconds=30
        ).safe
    ]
    assert len(needless) <= len(drawn.table.axes) - 2


def test_the_control_without_secondary_suppression_is_caught() -> None:
    """Only what is small is hidden: nearly each table with something to hide is told."""
    told = asked = 0
    for seed in range(40):
        drawn = draw(seed)
        released = Released(0, drawn.table, frozenset())
        hidden = frozenset(place for place, _low, _high in sensitive(drawn, released))
        if hidden:
            asked += 1
            told += not audit([replace(released, hidden=hidden)], drawn.rules, seconds=30).safe
    assert told > asked * 0.6
