# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Some seconds of the search that ``python -m tests.fuzz`` does for hours."""

import pytest
from hypothesis import HealthCheck, given, settings

from tests.fuzz.inputs import inputs
from tests.fuzz.target import CRASHES, Target
from tests.fuzz.targets import TARGETS
from tests.services_of_the_machine import rounds

FORMER = [(target, path) for target in TARGETS.values() for path in target.crashes()]


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
def test_what_should_pass_raises_nothing(target: Target) -> None:
    for seed in target.seeds():
        target.attempt(seed)


@pytest.mark.parametrize(
    ("target", "data"),
    [(target, path.read_bytes()) for target, path in FORMER],
    ids=[f"{target.name}-{path.name}" for target, path in FORMER],
)
def test_what_was_a_fault_is_none_now(target: Target, data: bytes) -> None:
    target.attempt(data)


def test_every_former_fault_has_its_door() -> None:
    assert {folder.name for folder in CRASHES.iterdir() if folder.is_dir()} <= set(TARGETS)


def searched(target: Target, examples: int) -> None:
    @settings(max_examples=examples, suppress_health_check=list(HealthCheck))
    @given(data=inputs(target))
    def attempt(data: bytes) -> None:
        target.attempt(data)

    attempt()


@pytest.mark.long
@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
def test_whatever_comes_is_read_or_refused_in_words(target: Target) -> None:
    searched(target, rounds(ci=120, full=5_000))


def test_the_control_finds_a_door_that_breaks() -> None:
    def break_at_a_quote(data: bytes) -> None:
        if b"x'" in data:
            raise ZeroDivisionError

    weak = Target("weak", break_at_a_quote, lambda: [b"some x words"], (b"'",))
    with pytest.raises(ZeroDivisionError):
        searched(weak, 5_000)
