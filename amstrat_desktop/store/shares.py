# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which folders lie on another computer, where a write-ahead log can't be shared safely.

SQLite's own word on it: “all processes using a database must be on the same host computer;
WAL does not work over a network filesystem” (sqlite.org/wal.html).
"""

import ctypes
import re
import sys
from pathlib import Path
from typing import Final

MOUNTS: Final = Path("/proc/self/mountinfo")

_SHARES: Final = frozenset(
    {
        "9p", "afpfs", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "fuse.afpfs",
        "fuse.ceph", "fuse.davfs2", "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.mount.glusterfs",
        "fuse.rclone", "fuse.s3fs", "fuse.smbnetfs", "fuse.sshfs", "fuse.vmhgfs-fuse",
        "glusterfs", "gfs2", "lustre", "ncpfs", "nfs", "nfs4", "ocfs2", "orangefs", "pvfs2",
        "smb2", "smb3", "smbfs", "vboxsf", "virtiofs", "vmhgfs",
    }
)  # fmt: skip
_OCTAL: Final = re.compile(r"\\([0-7]{3})")
_WINDOWS_REMOTE_DRIVE: Final = 4
"""DRIVE_REMOTE of GetDriveTypeW."""


if sys.platform == "win32":

    def _windows_share_kind(folder: Path) -> str | None:
        if folder.drive.startswith("\\\\"):
            return "SMB"
        kind = ctypes.windll.kernel32.GetDriveTypeW(f"{folder.drive}\\")
        return "SMB" if kind == _WINDOWS_REMOTE_DRIVE else None


def share_kind(folder: Path, mounts: Path = MOUNTS) -> str | None:
    """The kind of network share that the folder lies on; None for a disk of this computer.

    mounts: a file as proc_pid_mountinfo(5) describes; without one (macOS) nothing is known
    and None is the answer.
    """
    folder = folder.resolve()
    if sys.platform == "win32":
        return _windows_share_kind(folder)
    try:
        lines = mounts.read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        return None
    best, kind = -1, None
    for line in lines:
        mounted, found = _mount_of(line)
        # A later mount hides an earlier one at the same place.
        if mounted is not None and folder.is_relative_to(mounted):
            depth = len(mounted.parts)
            if depth >= best:
                best, kind = depth, found
    return kind if kind in _SHARES else None


def _mount_of(line: str) -> tuple[Path | None, str]:
    before, separator, after = line.partition(" - ")
    fields = before.split()
    if not separator or len(fields) < 5 or not after:
        return None, ""
    name = _OCTAL.sub(lambda match: chr(int(match[1], 8)), fields[4])
    return Path(name), after.split()[0]
