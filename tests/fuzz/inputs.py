# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What hypothesis tries at a door: anything, any text, and what should pass with faults in it."""

import copy
import json
from collections.abc import Iterator, Sequence
from math import inf
from typing import Any

from hypothesis import strategies as st

from tests.fuzz.target import Target

_Edit = tuple[float, int, bytes]


def inputs(target: Target) -> st.SearchStrategy[bytes]:
    words = st.sampled_from([*target.words, b"\x00", b"\xff" * 4, b" " * 100, "٣".encode()])
    put_in = words | st.binary(max_size=8) | _text(st.text(max_size=4))
    edit = st.tuples(st.floats(0, 1), st.integers(0, 16), put_in)
    changed = st.builds(edited, st.sampled_from(list(target.seeds())), st.lists(edit, max_size=5))
    changed |= _other_values(target.seeds())
    put_together = st.lists(put_in, max_size=20).map(b"".join)
    anything = st.binary(max_size=300) | _text(st.text(max_size=200))
    return changed | put_together | anything


_VALUES = (
    st.none() | st.booleans() | st.text(max_size=6) | st.sampled_from([[], {}, [[]], "0" * 64])
    | st.integers() | st.floats() | st.sampled_from([0, -1, 2**31, 2**63, 10**30, 1e308, inf])
)  # fmt: skip


def _other_values(seeds: Sequence[bytes]) -> st.SearchStrategy[bytes]:
    """JSON that is sound as such, with one value that means something else or nothing."""
    found = [(json.loads(seed), path) for seed in seeds for path in _paths(seed)]
    if not found:
        return st.nothing()
    return st.builds(_with_value, st.sampled_from(found), _VALUES)


def _paths(seed: bytes) -> list[tuple[str | int, ...]]:
    """To each value in a JSON text, the whole of it first; none where it is something else."""
    try:
        whole = json.loads(seed)
    except ValueError:
        return []
    return list(_paths_in(whole, ())) if isinstance(whole, dict) else []


def _paths_in(value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    yield path
    if isinstance(value, dict | list):
        inner = value.items() if isinstance(value, dict) else enumerate(value)
        for key, each in inner:
            yield from _paths_in(each, (*path, key))


def _with_value(place: tuple[Any, tuple[str | int, ...]], value: Any) -> bytes:
    whole, path = copy.deepcopy(place[0]), place[1]
    if not path:
        return json.dumps(value).encode()
    into = whole
    for key in path[:-1]:
        into = into[key]
    into[path[-1]] = value
    return json.dumps(whole).encode()


def _text(texts: st.SearchStrategy[str]) -> st.SearchStrategy[bytes]:
    return texts.map(lambda text: text.encode("utf-8", "surrogatepass"))


def edited(seed: bytes, edits: list[_Edit]) -> bytes:
    """At each place (0 the start, 1 the end) some bytes taken out and others put in."""
    for place, taken, put_in in edits:
        at = round(place * len(seed))
        seed = seed[:at] + put_in + seed[at + taken :]
    return seed
