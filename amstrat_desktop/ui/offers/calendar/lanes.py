# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Blocks that overlap stand side by side: where each begins and how wide it is. No Qt here."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from amstrat_desktop.services.offers.calendar_view import Block, BlockKind
from amstrat_desktop.services.offers.spans import overlap

CARE_SHARE: Final = 0.42
"""How wide a lane is in which there is childcare only, as a share of another one."""


@dataclass(frozen=True, slots=True)
class Place:
    """left, width: shares of the column, 0 to 1."""

    block: Block
    left: float
    width: float


def in_lanes(blocks: Sequence[Block]) -> tuple[Place, ...]:
    """A place for each block of one column; in the order of the blocks."""
    return tuple(place for cluster in _clusters(blocks) for place in _placed(cluster))


def _clusters(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Groups of blocks that touch each other, directly or through others; given by start."""
    cluster: list[Block] = []
    for block in blocks:
        if cluster and block.starts_at >= max(each.ends_at for each in cluster):
            yield cluster
            cluster = []
        cluster.append(block)
    if cluster:
        yield cluster


def _placed(cluster: list[Block]) -> Iterator[Place]:
    lanes: list[list[Block]] = []
    lane_of: dict[int, int] = {}
    for at, block in enumerate(cluster):
        care = _is_care([block])
        fitting = (
            n for n, each in enumerate(lanes) if _is_care(each) is care and _is_free(each, block)
        )
        lane = next(fitting, len(lanes))
        if lane == len(lanes):
            lanes.append([])
        lanes[lane].append(block)
        lane_of[at] = lane
    shares = [CARE_SHARE if _is_care(lane) and len(lanes) > 1 else 1.0 for lane in lanes]
    total = sum(shares)
    for at, block in enumerate(cluster):
        lane = lane_of[at]
        last = lane
        while last + 1 < len(lanes) and _is_free(lanes[last + 1], block):
            last += 1
        yield Place(block, sum(shares[:lane]) / total, sum(shares[lane : last + 1]) / total)


def _is_free(lane: Iterable[Block], block: Block) -> bool:
    """Whether nothing in the lane goes on at the same time."""
    return not any(overlap(block.span, other.span) for other in lane)


def _is_care(lane: Iterable[Block]) -> bool:
    return all(block.kind is BlockKind.CHILDCARE for block in lane)
