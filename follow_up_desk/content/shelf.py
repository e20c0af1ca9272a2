"""The library of tips and templates, read on first use and then cached."""

from collections.abc import Callable, Iterable
from functools import cached_property, partial
from pathlib import Path
from typing import TypeVar

from follow_up_desk.content.phrases import Phrases, read_phrases
from follow_up_desk.content.template_files import ENGLISH, languages_of, read_templates
from follow_up_desk.content.tip_files import read_ten_tips, read_tips
from follow_up_desk.core.templates import Template, with_own
from follow_up_desk.core.tips import TenTip, Tip
from follow_up_desk.core.user_records import OwnTemplate
from follow_up_desk.core.wording import UserError

T = TypeVar("T")


class Shelf:
    """Hold the tips and templates of the resources folder; `tell` is called for each file that cannot be read."""

    def __init__(self, resources: Path, tell: Callable[[UserError], None] | None = None) -> None:
        self._resources = resources
        self._tell = tell
        self._tips: dict[str, tuple[Tip, ...]] = {}
        self._templates: dict[str, tuple[Template, ...]] = {}

    def tips(self, moment: str) -> tuple[Tip, ...]:
        """Return the tips for a moment."""
        if moment not in self._tips:
            self._tips[moment] = self._read(partial(read_tips, self._resources / "tips", moment))
        return self._tips[moment]

    @cached_property
    def ten_tips(self) -> tuple[TenTip, ...]:
        """Return the ten tips."""
        return self._read(partial(read_ten_tips, self._resources / "tips"))

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """Return the languages that have templates."""
        return languages_of(self._resources / "templates")

    def language(self, wanted: str | None) -> str:
        """Return the template language for a locale such as "de_AT", English if there is none."""
        plain = (wanted or ENGLISH).replace("-", "_").split("_")[0].casefold()
        return plain if plain in self.languages else ENGLISH

    def templates(self, language: str = ENGLISH, own: Iterable[OwnTemplate] = ()) -> tuple[Template, ...]:
        """Return the templates of a language, the user's own in place of those they replace."""
        if language not in self._templates:
            self._templates[language] = self._read(partial(read_templates, self._resources / "templates", language))
        return with_own(self._templates[language], own, language)

    def phrases(self, language: str) -> Phrases:
        """Return the phrases of a language: its dates, honorifics and hints."""
        return read_phrases(self._resources / "templates", language)

    def template(self, key: str, language: str = ENGLISH, own: Iterable[OwnTemplate] = ()) -> Template | None:
        """Return one template by its key, or None."""
        return next((t for t in self.templates(language, own) if t.key == key), None)

    def _read(self, reading: Callable[[], tuple[T, ...]]) -> tuple[T, ...]:
        try:
            return reading()
        except UserError as refused:
            if self._tell is None:
                raise
            self._tell(refused)
            return ()
