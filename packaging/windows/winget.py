"""The manifest by which winget finds and installs a version; who publishes it enters the address it lies at."""

from pathlib import Path
from typing import Any

IDENTIFIER = "FollowUpDesk.FollowUpDesk"
FORMAT = "1.9.0"
ADDRESS = "https://example.org/follow-up-desk-{version}-setup.exe"  # to be replaced when it is published
DATE = "2026-11-29"

Manifest = dict[str, Any]


def manifests(version: str, checksum: str) -> dict[str, Manifest]:
    """Return the three files of a version by their kind: what it is, what is installed, and how it is described."""
    first = {"PackageIdentifier": IDENTIFIER, "PackageVersion": version}
    installer = {
        "Architecture": "x64",
        "InstallerUrl": ADDRESS.format(version=version),
        "InstallerSha256": checksum.upper(),
    }
    return {
        "version": {**first, "DefaultLocale": "en-US", **_last("version")},
        "installer": {
            **first,
            "MinimumOSVersion": "10.0.17763.0",
            "InstallerType": "nullsoft",
            "Scope": "user",
            "UpgradeBehavior": "install",
            "FileExtensions": ["json"],
            "ProductCode": "follow-up-desk",
            "ReleaseDate": DATE,
            "Installers": [installer],
            **_last("installer"),
        },
        "defaultLocale": {
            **first,
            "PackageLocale": "en-US",
            "Publisher": "Follow-Up Desk contributors",
            "PackageName": "Follow-Up Desk",
            "License": "MIT",
            "ShortDescription": "A calm desk for people who wait for an answer after a job interview",
            "Moniker": "follow-up-desk",
            "Tags": ["calendar", "follow-up", "interview", "job-search", "reminder"],
            **_last("defaultLocale"),
        },
    }


def _last(kind: str) -> Manifest:
    return {"ManifestType": kind, "ManifestVersion": FORMAT}


def write(folder: Path, version: str, checksum: str) -> Path:
    """Write the files of a version as winget wants them named and return their folder."""
    place = folder / version
    place.mkdir(parents=True, exist_ok=True)
    endings = {"version": "", "installer": ".installer", "defaultLocale": ".locale.en-US"}
    for kind, manifest in manifests(version, checksum).items():
        lines = [f"# yaml-language-server: $schema=https://aka.ms/winget-manifest.{kind}.{FORMAT}.schema.json"]
        text = "\n".join([*lines, *_yaml(manifest)]) + "\n"
        (place / f"{IDENTIFIER}{endings[kind]}.yaml").write_text(text, encoding="utf-8")
    return place


def _yaml(manifest: Manifest) -> list[str]:
    """Return a flat mapping, with lists of words or of flat mappings, as YAML; texts are quoted as JSON quotes them."""
    lines = []
    for name, value in manifest.items():
        if not isinstance(value, list):
            lines.append(f"{name}: {_scalar(value)}")
            continue
        lines.append(f"{name}:")
        for item in value:
            inner = _yaml(item) if isinstance(item, dict) else [_scalar(item)]
            lines += [f"- {inner[0]}", *(f"  {line}" for line in inner[1:])]
    return lines


def _scalar(value: str) -> str:
    return f"'{value.replace(chr(39), 2 * chr(39))}'"
