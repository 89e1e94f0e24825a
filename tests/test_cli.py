# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The command line: with click's runner, and as a process of its own on encrypted files."""

import json
import os
import pty
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pytest
from click.testing import CliRunner, Result

from amstrat_desktop import command_line, commands
from amstrat_desktop.base import secrets
from amstrat_desktop.base.lang import LANGUAGES
from amstrat_desktop.base.paths import settings_file
from amstrat_desktop.base.slip_number import ALPHABET
from amstrat_desktop.services.returns import find_by_number
from amstrat_desktop.services.sample import SamplePlan, create_sample_office
from amstrat_desktop.services.slip_copies import frozen_pdf, frozen_slips
from amstrat_desktop.services.work import Actor, Work
from amstrat_desktop.store.office import Passphrase, RawKey, open_office
from tests.services.sample_office import QUICK

PASSPHRASE = "pädagogisch wertvoll"
COMMAND = [sys.executable, "-m", "amstrat_desktop"]

NO_BACKUP_YET = "Warning: There is no backup that was opened and read as a whole."


@dataclass(frozen=True)
class Sample:
    folder: Path
    number: str
    actor: Actor
    key: RawKey
    database_id: str


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    folder = tmp_path_factory.mktemp("cli") / "office"
    made = create_sample_office(folder, PASSPHRASE, SamplePlan(contacts=60), numbers=QUICK)
    made.open.close()
    key = RawKey.of(made.open)
    return Sample(folder, made.summary.slip_number, made.actor, key, str(made.open.database_id))


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


def run(*arguments: str | Path, stdin: str | None = None) -> Result:
    return CliRunner().invoke(commands.program, [str(a) for a in arguments], input=stdin)


def process(
    *arguments: str | Path, stdin: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | environment,
    )


def slip(sample: Sample, out: Path, *more: str, stdin: str = PASSPHRASE + "\n") -> Result:
    return run(
        "slip", sample.number, "--database", sample.folder, "--out", out, "--passphrase-stdin",
        *more, stdin=stdin,
    )  # fmt: skip


def test_the_help_names_every_command_in_the_language_of_the_computer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    result = run("--help")
    assert result.exit_code == 0
    for name in ("sample", "slip", "check", "tour"):
        assert name in result.output
    assert "Save a referral's slip as PDF." in result.output
    monkeypatch.setattr(command_line, "speaking", lambda: command_line.catalogue("xx"))
    assert "⟦Save a referral's slip as PDF." in run("--help").output


def test_the_settings_choose_the_language_before_the_shell_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for variable, code in (("uk_UA.UTF-8", "uk"), ("tr_TR", "tr"), ("C", "en"), ("nl_NL", "en")):
        monkeypatch.setenv("LC_ALL", variable)
        assert command_line.speaking().code == code
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    settings_file().write_text(json.dumps({"language": "ar"}), "utf-8")
    try:
        assert command_line.speaking().code == "ar"
    finally:
        settings_file().unlink()


def test_the_version_is_told_by_the_program_itself() -> None:
    told = process("--version")
    assert (told.returncode, told.stderr) == (0, "")
    assert told.stdout.startswith("amstrat-desktop ")


def test_a_sample_opens_with_what_it_printed(tmp_path: Path) -> None:
    told = process("sample", "--out", tmp_path / "new", "--contacts", "30", "--seed", "3")
    assert told.returncode == 0, told.stderr
    facts = dict(line.split(": ", 1) for line in told.stdout.splitlines())
    assert set(facts) == {"Office", "Passphrase", "Recovery code", "Slip number"}
    checked = process(
        "check", "--database", facts["Office"], "--passphrase-stdin",
        stdin=facts["Passphrase"] + "\n",
    )  # fmt: skip
    assert (checked.returncode, checked.stdout.splitlines()[0]) == (1, NO_BACKUP_YET)
    assert "Damage" not in checked.stdout
    office = open_office(tmp_path / "new", Passphrase(facts["Passphrase"]))
    try:
        actor = command_line.actor_of(office)
        work = Work(office.engine, actor)
        found = work.read(find_by_number, facts["Slip number"], office_id=actor.office_id)
        assert found.number == facts["Slip number"]
    finally:
        office.close()


def test_a_sample_does_not_mix_with_other_files(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    refused = run("sample", "--out", tmp_path)
    assert refused.exit_code == 1
    assert "is not empty" in refused.stderr
    assert refused.stdout == ""
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_sample_inside_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    refused = run("sample", "--out", tmp_path / "letter.txt" / "office")
    assert refused.exit_code == 1
    assert "is a file, no folder" in refused.stderr


@pytest.mark.parametrize("arguments", [("--contacts", "5"), ("--contacts", "many"), ("--moon",)])
def test_a_sample_typed_wrongly_is_usage(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    refused = run("sample", "--out", tmp_path / "x", *arguments)
    assert refused.exit_code == 2
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize("language", ["de", "ar", "uk"])
def test_a_slip_is_saved_and_kept_as_it_left_the_house(
    sample: Sample, tmp_path: Path, language: str
) -> None:
    out = tmp_path / "slip.pdf"
    saved = slip(sample, out, "--language", language)
    assert saved.exit_code == 0, saved.output
    assert saved.stdout == ""
    document = pypdfium2.PdfDocument(out)
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert sample.number in text
    office = open_office(sample.folder, sample.key)
    try:
        work = Work(office.engine, sample.actor)
        found = work.read(find_by_number, sample.number, office_id=sample.actor.office_id)
        kept = work.read(frozen_slips, found.id)[-1]
        assert (kept.language, kept.way, kept.variant) == (language, "file", "standard")
        assert work.read(frozen_pdf, kept.id) == out.read_bytes()
    finally:
        office.close()


def test_the_plain_variant_is_another_paper(sample: Sample, tmp_path: Path) -> None:
    plain, standard = tmp_path / "plain.pdf", tmp_path / "standard.pdf"
    assert slip(sample, plain, "--language", "tr", "--variant", "plain").exit_code == 0
    assert slip(sample, standard, "--language", "tr").exit_code == 0
    assert plain.read_bytes() != standard.read_bytes()


def test_the_database_may_be_the_folder_or_the_file(sample: Sample) -> None:
    for database in (sample.folder, sample.folder / "office.db"):
        checked = run(
            "check", "--database", database, "--passphrase-stdin", stdin=PASSPHRASE + "\r\n"
        )
        assert (checked.exit_code, checked.stdout.splitlines()[0]) == (1, NO_BACKUP_YET)
        assert "Damage" not in checked.stdout


def test_a_wrong_passphrase_is_said_in_words(sample: Sample, tmp_path: Path) -> None:
    refused = slip(sample, tmp_path / "no.pdf", "--language", "ar", stdin="wrong\n")
    assert refused.exit_code == 1
    assert "does not open the office" in refused.stderr
    assert not (tmp_path / "no.pdf").exists()


def test_a_number_with_a_wrong_character_saves_nothing(sample: Sample, tmp_path: Path) -> None:
    other = next(c for c in ALPHABET if c != sample.number[6])
    typo = Sample(
        sample.folder, sample.number[:6] + other + sample.number[7:], *(sample.actor, sample.key),
        sample.database_id,
    )  # fmt: skip
    refused = slip(typo, tmp_path / "no.pdf", "--language", "ar")
    assert refused.exit_code == 1
    assert "One character of this number is wrong" in refused.stderr
    assert not (tmp_path / "no.pdf").exists()


def test_an_unknown_language_is_usage_and_lists_the_known_ones(
    sample: Sample, tmp_path: Path
) -> None:
    refused = slip(sample, tmp_path / "no.pdf", "--language", "tlh")
    assert refused.exit_code == 2
    for code in LANGUAGES:
        assert repr(code) in refused.stderr


def test_a_place_that_takes_no_file_is_said_in_words(sample: Sample, tmp_path: Path) -> None:
    refused = slip(sample, tmp_path / "nowhere" / "slip.pdf", "--language", "ar")
    assert refused.exit_code == 1
    assert "There is no folder" in refused.stderr
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    refused = slip(sample, pipe, "--language", "ar")
    assert refused.exit_code == 1
    assert "no ordinary file" in refused.stderr
    assert pipe.is_fifo()


def test_no_office_there(tmp_path: Path) -> None:
    refused = run("check", "--database", tmp_path, "--passphrase-stdin", stdin="x\n")
    assert refused.exit_code == 1
    assert "There is no office at" in refused.stderr


def test_an_office_that_is_open_is_left_alone(sample: Sample) -> None:
    office = open_office(sample.folder, sample.key)
    try:
        refused = process(
            "check", "--database", sample.folder, "--passphrase-stdin", stdin=PASSPHRASE
        )
    finally:
        office.close()
    assert refused.returncode == 1
    assert "already open" in refused.stderr


def test_a_damaged_office_is_a_finding(sample: Sample, tmp_path: Path) -> None:
    copy = tmp_path / "office"
    copy.mkdir()
    for name in ("office.db", "office.keys"):
        (copy / name).write_bytes((sample.folder / name).read_bytes())
    database = bytearray((copy / "office.db").read_bytes())
    database[len(database) // 2] ^= 1
    (copy / "office.db").write_bytes(database)
    checked = run("check", "--database", copy, "--passphrase-stdin", stdin=PASSPHRASE)
    assert checked.exit_code == 1
    # As a finding, or at the door already: which page lies in the middle is up to SQLite.
    told = checked.stdout + checked.stderr
    assert "changed on the disk" in told or "file is damaged" in told
    assert "restore the last backup" in told


def test_a_passphrase_is_never_an_argument() -> None:
    options = {
        name
        for command in commands.program.commands.values()
        for parameter in command.params
        for name in parameter.opts
    }
    assert not {name for name in options if "pass" in name} - {"--passphrase-stdin"}


def test_both_ways_to_the_key_at_once_are_usage(sample: Sample) -> None:
    both = run("check", "--database", sample.folder, "--passphrase-stdin", "--keyring", stdin="x")
    assert both.exit_code == 2


def test_without_a_terminal_nothing_is_asked(sample: Sample) -> None:
    refused = process("check", "--database", sample.folder)
    assert refused.returncode == 2
    assert "--passphrase-stdin" in refused.stderr


def test_standard_input_must_be_text(sample: Sample) -> None:
    told = subprocess.run(
        [*COMMAND, "check", "--database", sample.folder, "--passphrase-stdin"],
        input=b"\xff\xfe\n",
        capture_output=True,
        check=False,
    )
    assert told.returncode == 1
    assert b"UTF-8" in told.stderr


def test_the_keyring_opens_what_it_remembers(
    sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = {sample.database_id: sample.key.to_text()}
    monkeypatch.setattr(command_line, "recall", kept.get)
    arguments = ("check", "--database", sample.folder, "--keyring")
    assert run(*arguments).stdout.splitlines()[0] == NO_BACKUP_YET
    kept.clear()
    forgotten = run(*arguments)
    assert forgotten.exit_code == 1
    assert "does not remember" in forgotten.stderr


def test_without_a_keyring_the_command_says_so(sample: Sample) -> None:
    told = process(
        "check", "--database", sample.folder, "--keyring",
        PYTHON_KEYRING_BACKEND="keyring.backends.fail.Keyring",
    )  # fmt: skip
    assert told.returncode == 1
    assert "no keyring" in told.stderr
    assert secrets.SERVICE not in told.stderr


def test_a_terminal_is_asked_and_shows_nothing(sample: Sample) -> None:
    master, terminal = pty.openpty()
    with subprocess.Popen(
        [*COMMAND, "check", "--database", str(sample.folder)],
        stdin=terminal,
        stdout=subprocess.PIPE,
        stderr=terminal,
        start_new_session=True,
    ) as asked:
        os.close(terminal)
        prompt = b""
        while b"Passphrase" not in prompt:
            prompt += os.read(master, 1024)
        os.write(master, PASSPHRASE.encode() + b"\n")
        assert asked.stdout is not None
        assert asked.stdout.read().decode().splitlines()[0] == NO_BACKUP_YET
    assert asked.returncode == 1
    assert PASSPHRASE.encode() not in prompt + os.read(master, 1024)
    os.close(master)


def test_a_closed_pipe_is_no_traceback(sample: Sample) -> None:
    with subprocess.Popen(
        [*COMMAND, "check", "--database", str(sample.folder), "--passphrase-stdin"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as closed:
        assert closed.stdin is not None
        assert closed.stdout is not None
        assert closed.stderr is not None
        closed.stdout.close()
        closed.stdin.write(PASSPHRASE.encode() + b"\n")
        closed.stdin.close()
        told = closed.stderr.read()
    assert closed.returncode == 1
    assert b"Traceback" not in told
    assert b"Exception ignored" not in told


def test_ctrl_c_leaves_nothing_behind(tmp_path: Path) -> None:
    folder = tmp_path / "stopped"
    # A shell that runs the tests in the background lets them, and what they start, ignore it.
    listening = ["env", "--default-signal=INT", *COMMAND]
    with subprocess.Popen(
        [*listening, "sample", "--out", str(folder), "--contacts", "200000"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as stopped:
        # Its database stands there: from now on it writes.
        while not (folder / "office.db").is_file():
            assert stopped.poll() is None
        stopped.send_signal(signal.SIGINT)
        _out, told = stopped.communicate()
    assert stopped.returncode == 130, told
    assert told.endswith(b"Stopped. Nothing was changed.\n")
    assert b"Traceback" not in told
    assert not folder.exists()
