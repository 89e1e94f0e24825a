# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""No part of the program can ask another computer anything.

What the running program does is seen in tests/e2e/test_never_phones_home.py; this looks at what
it could do. Of Qt's network module it takes the two classes for sockets of this computer.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, project_files

NETWORK = {
    "aiohttp", "asyncio", "ftplib", "http", "httpx", "imaplib", "poplib", "requests", "smtplib",
    "socket", "socketserver", "ssl", "telnetlib", "urllib", "urllib3", "webbrowser", "xmlrpc",
}  # fmt: skip
LOCAL = {"QLocalServer", "QLocalSocket"}
LEADS_OUT = {"QDesktopServices", "QNetworkAccessManager", "QTcpSocket", "QUdpSocket", "QSslSocket"}


def asked(tree: ast.AST) -> Iterator[str]:
    """What a source imports that could reach another computer."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            inside = {alias.name for alias in node.names}
            yield from sorted(inside & LEADS_OUT)
            if node.module == "PySide6.QtNetwork":
                yield from sorted(inside - LOCAL - LEADS_OUT)
                continue
            names = [node.module]
        else:
            continue
        yield from (name for name in names if name.partition(".")[0] in NETWORK)


def test_no_source_can_reach_another_computer() -> None:
    sources = [
        file
        for file in project_files()
        if file.suffix == ".py" and file.is_relative_to(ROOT / "amstrat_desktop")
    ]
    assert sources
    found = {
        str(file.relative_to(ROOT)): names
        for file in sources
        if (names := list(asked(ast.parse(Path(file).read_text("utf-8")))))
    }
    assert found == {}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import urllib.request", ["urllib.request"]),
        ("from http import client", ["http"]),
        ("from PySide6.QtNetwork import QLocalServer, QTcpSocket", ["QTcpSocket"]),
        ("from PySide6.QtNetwork import QNetworkReply", ["QNetworkReply"]),
        ("from PySide6.QtGui import QDesktopServices", ["QDesktopServices"]),
        ("from PySide6.QtNetwork import QLocalSocket", []),
    ],
)
def test_the_rule_sees_what_it_should(source: str, found: list[str]) -> None:
    assert list(asked(ast.parse(source))) == found
