"""What is made for Windows: the pinned parts, the manifest for winget, the recipe of the setup program."""

import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import jsonschema
import pytest

from follow_up_desk.ui.autostart import NAME, RUN_KEY
from tests.test_packages import PACKAGING, ROOT, script

WINDOWS = PACKAGING / "windows"
CHECKSUM = "ab" * 32


@pytest.fixture
def winget() -> ModuleType:
    return script("windows/winget")


def pins(file: Path) -> dict[str, str]:
    lines = (line.partition("#")[0].strip() for line in file.read_text(encoding="utf-8").splitlines())
    pairs = (line.split("==") for line in lines if line)
    return {name.casefold().replace("_", "-"): version for name, version in pairs}


def test_windows_has_the_versions_that_were_tested_together_but_for_qt() -> None:
    """Qt from 6.10 on does not load under Wine 10; the day it does, the exception goes."""
    tested, windows = pins(ROOT / "constraints.txt"), pins(WINDOWS / "requirements.txt")
    other = {name for name, version in windows.items() if tested.get(name, version) != version}
    assert other == {"pyside6-essentials", "shiboken6"}
    assert windows["pyside6-essentials"] == windows["shiboken6"] < "6.9.9"


def test_everything_the_program_needs_is_unpacked_for_windows() -> None:
    wanted = re.findall(r'^    "([A-Za-z0-9_-]+)', _dependencies(), re.MULTILINE)
    missing = {name.casefold().replace("_", "-") for name in wanted} - pins(WINDOWS / "requirements.txt").keys()
    assert len(wanted) > 8
    assert missing == set()


def _dependencies() -> str:
    return (ROOT / "pyproject.toml").read_text(encoding="utf-8").partition("\ndependencies = [")[2].partition("]\n")[0]


# --- the manifest for winget ------------------------------------------------------

# Of the published schemas 1.9.0 what our three files use: their texts, patterns and lists.
TEXT = {"type": "string", "minLength": 2, "maxLength": 256}
VERSION = {"type": "string", "pattern": r"^\d+\.\d+\.\d+$"}
FIRST = {
    "PackageIdentifier": {"type": "string", "pattern": r"^[^.\s\\/:*?\"<>|]{1,32}(\.[^.\s\\/:*?\"<>|]{1,32}){1,7}$"},
    "PackageVersion": {"type": "string", "pattern": r"^[^\\/:*?\"<>|]+$", "maxLength": 128},
}
LANGUAGE = {"type": "string", "pattern": r"^[a-z]{2,3}(-[A-Za-z]{1,8})*$"}
INSTALLER = {
    "Architecture": {"enum": ["x86", "x64", "arm", "arm64", "neutral"]},
    "InstallerUrl": {"type": "string", "pattern": r"^https?://.+$", "maxLength": 2048},
    "InstallerSha256": {"type": "string", "pattern": r"^[A-Fa-f0-9]{64}$"},
}
SCHEMAS: dict[str, dict[str, Any]] = {
    "version": {"DefaultLocale": LANGUAGE},
    "installer": {
        "MinimumOSVersion": {"type": "string", "pattern": r"^\d{1,5}(\.\d{1,5}){0,3}$"},
        "InstallerType": {"enum": ["msix", "msi", "appx", "exe", "zip", "inno", "nullsoft", "wix", "burn"]},
        "Scope": {"enum": ["user", "machine"]},
        "UpgradeBehavior": {"enum": ["install", "uninstallPrevious", "deny"]},
        "FileExtensions": {"type": "array", "items": {"type": "string", "pattern": r"^[^\\/:*?\"<>|]+$"}},
        "ProductCode": {"type": "string", "minLength": 1, "maxLength": 255},
        "ReleaseDate": {"type": "string", "format": "date"},
        "Installers": {
            "type": "array",
            "minItems": 1,
            "items": {"type": "object", "properties": INSTALLER, "required": [*INSTALLER]},
        },
    },
    "defaultLocale": {
        "PackageLocale": LANGUAGE, "Publisher": TEXT, "PackageName": TEXT, "License": TEXT, "ShortDescription": TEXT,
        "Moniker": {"type": "string", "minLength": 1, "maxLength": 40},
        "Tags": {"type": "array", "maxItems": 16, "uniqueItems": True, "items": {"type": "string", "maxLength": 40}},
    },
}  # fmt: skip


@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_manifest_fits_its_schema(winget: ModuleType, kind: str) -> None:
    last = {"ManifestType": {"const": kind}, "ManifestVersion": VERSION}
    properties = {**FIRST, **SCHEMAS[kind], **last}
    schema = {"type": "object", "properties": properties, "required": [*properties], "additionalProperties": False}
    manifest = winget.manifests("0.1.0", CHECKSUM)[kind]
    jsonschema.validate(manifest, schema, format_checker=jsonschema.FormatChecker())
    assert manifest["PackageIdentifier"] == winget.IDENTIFIER


def test_the_manifest_is_written_as_winget_reads_it(winget: ModuleType, tmp_path: Path) -> None:
    place = winget.write(tmp_path, "0.1.0", CHECKSUM)
    assert place.name == "0.1.0"
    assert sorted(file.name for file in place.iterdir()) == [
        "FollowUpDesk.FollowUpDesk.installer.yaml",
        "FollowUpDesk.FollowUpDesk.locale.en-US.yaml",
        "FollowUpDesk.FollowUpDesk.yaml",
    ]
    text = (place / "FollowUpDesk.FollowUpDesk.installer.yaml").read_text(encoding="utf-8")
    assert "FileExtensions:\n- 'json'\nProductCode: 'follow-up-desk'\n" in text
    assert "Installers:\n- Architecture: 'x64'\n  InstallerUrl: 'https://" in text
    assert f"  InstallerSha256: '{CHECKSUM.upper()}'\n" in text


def test_the_recipe_removes_what_the_program_writes_and_its_own_entries() -> None:
    recipe = (WINDOWS / "follow-up-desk.nsi").read_text(encoding="utf-8")
    assert f'!define ID "{NAME}"' in recipe
    assert f'!define RUN "{RUN_KEY}"' in recipe
    written = set(re.findall(r'^  WriteRegStr HKCU "([^"]+)"', recipe, re.MULTILINE))
    removed = re.findall(r'^  DeleteRegKey HKCU "([^"]+)"', recipe, re.MULTILINE)
    values = re.findall(r'^  DeleteRegValue HKCU "([^"]+)"', recipe, re.MULTILINE)
    assert len(written) > 5
    assert [key for key in written if key not in values and not key.startswith(tuple(removed))] == []


def test_the_recipe_speaks_the_languages_of_the_window() -> None:
    recipe = (WINDOWS / "follow-up-desk.nsi").read_text(encoding="utf-8")
    windows = {"en": "English", "de": "German"}
    spoken = {"en", *(path.name for path in (ROOT / "resources" / "locale").iterdir() if path.is_dir())}
    assert set(re.findall(r'MUI_LANGUAGE "(\w+)"', recipe)) == {windows[code] for code in spoken}
    texts = re.findall(r"^LangString (\w+) \$\{LANG_(\w+)\}", recipe, re.MULTILINE)
    names = {name for name, _ in texts}
    assert {(name, windows[code].upper()) for name in names for code in spoken} == set(texts)


@pytest.mark.only_on("linux", why="it runs beside Wine")
def test_asking_for_the_tests_on_windows_says_what_it_does() -> None:
    line = [sys.executable, str(WINDOWS / "run_tests.py"), "--help"]
    done = subprocess.run(line, capture_output=True, text=True, check=False)
    assert (done.returncode, "Windows Python under Wine" in done.stdout) == (0, True), done.stderr
