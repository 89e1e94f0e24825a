# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A passphrase or a recovery code, typed into one field: which of them it is shows by itself."""

from pathlib import Path
from typing import Final

from amstrat_desktop.base.problems import StoreFault, StoreProblem
from amstrat_desktop.store.keyfile import KeyFile, Unlocked
from amstrat_desktop.store.office import Passphrase, RecoveryCode, Secret, unlock

_CODE_DIGITS: Final = 48
_BETWEEN: Final = frozenset(" -\t")


def secret_of(typed: str) -> Secret:
    """48 digits, in any script and with any gaps, are a recovery code."""
    digits = [sign for sign in typed if sign not in _BETWEEN]
    if len(digits) == _CODE_DIGITS and all(sign.isdigit() for sign in digits):
        return RecoveryCode(typed)
    return Passphrase(typed)


def key_from(keys: Path, typed: str) -> Unlocked:
    """What it opens in a key file. Raises StoreProblem for a wrong one."""
    if not typed:
        raise StoreProblem(StoreFault.WRONG_PASSPHRASE)
    return unlock(KeyFile.load(keys), secret_of(typed))
