"""Where a desk file and a shared folder may lie: the file itself never in a folder that another program keeps alike."""

from pathlib import Path

from follow_up_desk.core.wording import N_, UserError
from follow_up_desk.store.network import synchronised_by

_MARKS = {
    ".stfolder": "Syncthing",
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".sync": "Resilio Sync",
    ".tmp.drivedownload": "Google Drive",
}
_NAMES = {"dropbox": "Dropbox", "onedrive": "OneDrive", "nextcloud": "Nextcloud", "google drive": "Google Drive"}
_NAMES |= {"icloud drive": "iCloud Drive", "mobile documents": "iCloud Drive"}


def program_that_keeps(folder: Path) -> str | None:
    """Return the name of the program that keeps a folder alike on several computers, as far as can be told."""
    for place in (folder, *folder.parents):
        for mark, program in _MARKS.items():
            if (place / mark).exists():
                return program
        if any(place.glob(".sync_*.db")) or any(place.glob("._sync_*.db")):
            return "Nextcloud"
        name = place.name.casefold()
        if found := next((program for begins, program in _NAMES.items() if name.startswith(begins)), None):
            return found
    return synchronised_by(folder)


def must_lie_apart(desk: Path | None, folder: Path) -> None:
    """Refuse a folder in which the desk file itself lies, and a desk file that another program keeps alike."""
    if desk is None:
        raise UserError(N_("This desk is kept in memory only; there is nothing to exchange."))
    place = desk.resolve().parent
    if place == folder.resolve() or place.is_relative_to(folder.resolve()):
        words = N_("Your desk file itself lies in {folder}. Please choose another folder, or one that is empty.")
        raise UserError(words, folder=str(folder))
    must_be_here_alone(desk)


def must_be_here_alone(desk: Path) -> None:
    """Refuse a desk file in a folder that another program keeps alike."""
    place = desk.resolve().parent
    if program := program_that_keeps(place):
        words = N_(
            "Your desk file lies in {folder}, which {program} keeps alike. There it would be damaged sooner or later;"
            " please move it to a folder of this computer alone first."
        )
        raise UserError(words, folder=str(place), program=program)
