# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One door, one process: libFuzzer ends it at the first fault or when the time is over."""

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["amstrat_desktop", "openpyxl"]):
    from tests.fuzz.targets import TARGETS


def main() -> None:
    door, seconds, out = TARGETS[sys.argv[1]], sys.argv[2], Path(sys.argv[3])
    corpus = out / "corpus" / door.name
    corpus.mkdir(parents=True, exist_ok=True)
    for seed in door.seeds():
        door.attempt(seed)  # what is made once (an office) counts for no input
    for number, seed in enumerate(door.seeds()):
        (corpus / f"seed-{number}").write_bytes(seed)
    words = out / f"{door.name}.words"
    # libFuzzer refuses a dictionary without a word.
    words.write_text("".join(f'"{_quoted(word)}"\n' for word in (*door.words, b"\x00")), "ascii")
    atheris.Setup(
        [
            sys.argv[0],
            str(corpus),
            f"-max_total_time={seconds}",
            f"-artifact_prefix={out / 'crashes' / door.name}-",
            f"-dict={words}",
            "-timeout=20",
            "-rss_limit_mb=3000",
            "-print_final_stats=1",
        ],
        door.attempt,
    )
    atheris.Fuzz()


def _quoted(word: bytes) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word)


if __name__ == "__main__":
    main()
