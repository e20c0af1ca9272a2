"""The application bundle of macOS: name, icon, file type. Not yet proved by us."""

from pathlib import Path
from typing import Any

from follow_up_desk import __version__

IDENTIFIER = "org.followupdesk.desk"
FILE_TYPE = f"{IDENTIFIER}.file"


def settings(icons: Path) -> dict[str, Any]:
    """Return the arguments of PyInstaller's BUNDLE."""
    return {
        "name": "Follow-Up Desk.app",
        "icon": str(icons / "follow-up-desk.icns"),
        "bundle_identifier": IDENTIFIER,
        "version": __version__,
        "info_plist": info(),
    }


def info() -> dict[str, Any]:
    """Return the entries of Info.plist beside PyInstaller's own."""
    return {
        "CFBundleDisplayName": "Follow-Up Desk",
        "CFBundleShortVersionString": __version__,
        "LSApplicationCategoryType": "public.app-category.productivity",
        "LSMinimumSystemVersion": "13.0",
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "MIT licence",
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Follow-Up Desk file",
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [FILE_TYPE],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": FILE_TYPE,
                "UTTypeDescription": "Follow-Up Desk file",
                "UTTypeConformsTo": ["public.json"],
                "UTTypeTagSpecification": {"public.filename-extension": ["desk.json"]},
            }
        ],
    }
