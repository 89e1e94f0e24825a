# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whatever somebody types or a stranger's file holds: it is read, or refused in words.

``python -m tests.fuzz --minutes 60`` looks for hours; ``tests/fuzz/test_fuzz.py`` for seconds in
each run, and tries again every input in ``crashes/`` that was ever a fault (docs/fuzzing.md).
"""
