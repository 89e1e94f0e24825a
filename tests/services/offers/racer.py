# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Colleagues who act at the same moment on one office's file: as threads with an engine each,
or as processes. Nothing is shared between them but the file.
"""

import multiprocessing
import threading
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection as Pipe
from pathlib import Path
from typing import Any

from amstrat_desktop.base.problems import Problem
from amstrat_desktop.services.offers.booking import book
from amstrat_desktop.services.offers.booking_checks import PartMissing
from amstrat_desktop.services.offers.booking_records import BookingDraft, Wanted
from amstrat_desktop.services.work import Actor, Work
from amstrat_desktop.store.engine import make_engine
from tests.services.referral_office import Clock

Act = Callable[[Work], object]
BOOKED, NO_PLACE = "booked", "no place"
WAIT_SECONDS = 60

_server = multiprocessing.get_context("forkserver")
_server.set_forkserver_preload([__name__])


def book_place(draft: BookingDraft) -> Act:
    """Try to book; tells what came of it."""

    def act(work: Work) -> object:
        try:
            work.write(book, draft, wanted=Wanted.PLACE)
        except PartMissing:
            return NO_PLACE
        return BOOKED

    return act


def at_once(path: Path, key: bytes, actor: Actor, acts: Sequence[Act]) -> list[object]:
    """Each act in a thread and on connections of its own, all let go together; a `Problem` is
    an answer like others.
    """
    barrier = threading.Barrier(len(acts))
    answers: list[object] = [None] * len(acts)

    def run(at: int) -> None:
        engine = make_engine(path, key)
        try:
            work = Work(engine, actor, Clock())
            work.read(lambda session: session.connection())
            barrier.wait(WAIT_SECONDS)
            try:
                answers[at] = acts[at](work)
            except Problem as problem:
                answers[at] = problem
        finally:
            engine.dispose()

    threads = [threading.Thread(target=run, args=(at,)) for at in range(len(acts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(WAIT_SECONDS)
        assert not thread.is_alive()
    return answers


def book_in_processes(
    path: Path, key: bytes, actor: Actor, drafts: Sequence[BookingDraft]
) -> list[str]:
    """What came of each booking; every process is let go when all are ready."""
    racers = [_start(path, key, actor, draft) for draft in drafts]
    for _process, pipe in racers:
        assert pipe.recv() == "ready"
    for _process, pipe in racers:
        pipe.send("go")
    answers = [pipe.recv() for _process, pipe in racers]
    for process, pipe in racers:
        process.join(WAIT_SECONDS)
        assert process.exitcode == 0
        pipe.close()
    return answers


def _start(path: Path, key: bytes, actor: Actor, draft: BookingDraft) -> tuple[Any, Pipe]:
    ours, theirs = _server.Pipe()
    process = _server.Process(target=_race, args=(path, key, actor, draft, theirs))
    process.start()
    theirs.close()
    return process, ours


def _race(path: Path, key: bytes, actor: Actor, draft: BookingDraft, pipe: Pipe) -> None:
    engine = make_engine(path, key)
    work = Work(engine, actor, Clock())
    work.read(lambda session: session.connection())
    pipe.send("ready")
    pipe.recv()
    pipe.send(book_place(draft)(work))
    engine.dispose()
    pipe.close()
