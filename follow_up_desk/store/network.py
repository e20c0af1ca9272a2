"""Does a file lie on a file system of the network? There SQLite's shared log is not safe, and locks may not hold."""

import os
import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path, PurePath

_MOUNTS = Path("/proc/self/mountinfo")
_KINDS = frozenset(
    "nfs nfs4 cifs smb3 smbfs ncpfs 9p afs coda ceph glusterfs lustre gpfs beegfs pvfs2 virtiofs vboxsf vmhgfs prl_fs"
    " fuse".split()
)
# What lies behind such a helper program cannot be told from outside; these are known to keep to this computer.
_LOCAL_HELPERS = frozenset(
    "ntfs ntfs-3g exfat gocryptfs encfs cryfs securefs bindfs mergerfs unionfs fuse-overlayfs portal lxcfs".split()
)
_ESCAPED = re.compile(r"\\([0-7]{3})")
_REMOTE = 4  # DRIVE_REMOTE of GetDriveTypeW


def network_kind(path: Path) -> str | None:
    """Return what kind of network file system a file lies on, or None where it is a drive of this computer."""
    real = path.resolve()
    if sys.platform == "win32":
        return "SMB" if is_remote(real, _drive_type) else None
    return kind_in(mount_table(), real)


def synchronised_by(path: Path, variables: Mapping[str, str] = os.environ) -> str | None:
    """Return the name of the service that copies a file's folder to other computers, or None where none is known.

    Windows puts the documents of many into such a folder without being asked.
    """
    places = [variables.get(name) for name in ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")]
    real = path.resolve()
    return "OneDrive" if any(place and real.is_relative_to(Path(place).resolve()) for place in places) else None


def mount_table() -> str:
    """Return the table of what is mounted where, empty on a system that has none."""
    try:
        return _MOUNTS.read_text("utf-8", "surrogateescape")
    except OSError:
        return ""


def kind_in(mounts: str, real: Path) -> str | None:
    """Return the kind of network file system on which a path lies according to a mount table, or None."""
    kind, depth = "", -1
    for line in mounts.splitlines():
        mount, _, system = line.partition(" - ")
        place = Path(_ESCAPED.sub(lambda digits: chr(int(digits[1], 8)), mount.split(" ")[4]))
        if real.is_relative_to(place) and len(place.parts) >= depth:  # the later one hides the earlier
            kind, depth = system.split(" ")[0], len(place.parts)
    helper = kind.removeprefix("fuse.")
    return kind if kind in _KINDS or (helper != kind and helper not in _LOCAL_HELPERS) else None


def is_remote(path: PurePath, drive_type: Callable[[str], int]) -> bool:
    r"""Return whether a path of Windows is a share (\\server\share) or lies on a drive that stands for one."""
    local = path.drive.removeprefix("\\\\?\\").removeprefix("\\\\.\\")
    if local.startswith("UNC\\") or local.startswith("\\\\"):
        return True
    return bool(local) and drive_type(f"{local}\\") == _REMOTE


def _drive_type(root: str) -> int:
    import ctypes

    return int(ctypes.windll.kernel32.GetDriveTypeW(root))  # type: ignore[attr-defined,unused-ignore]
