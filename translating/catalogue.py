"""The template that holds every sentence, and what makes a translation fit for the program."""

import io
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from coprod_desktop.wording.language import DOMAIN, fits, placeholders

HOME = Path(__file__).resolve().parent.parent
WORDING = HOME / "coprod_desktop" / "wording"
LOCALE = HOME / "resources" / "locale"
PICTURES = HOME / "resources" / "pictures" / "index.json"
TEMPLATE = LOCALE / f"{DOMAIN}.pot"
_KEYWORDS: dict[str, tuple[int, ...] | None] = {"_": None, "plural": (1, 2)}
# A day of its own would make a new template of the same sentences.
_NO_DAY = datetime(2026, 1, 1, tzinfo=UTC)
_HEADER = """\
# Every sentence of Coprod Desktop. Made by python3 tasks.py catalogue; see docs/translating.md.
# Translations of it are under the licence of the program."""


def sentences() -> Catalog:
    """Gather every sentence of the program, each with the files that say it."""
    gathered = Catalog(project="Coprod Desktop", charset="utf-8", header_comment=_HEADER)
    found = extract_from_dir(
        str(WORDING), [("**.py", "python")], keywords=_KEYWORDS, comment_tags=("Translators:",)
    )
    for file, _line, message, comments, context in found:
        place = (WORDING / file).relative_to(HOME).as_posix()
        # Without the number of the line, which moves with everything that stands before it.
        gathered.add(message, locations=[(place, 0)], auto_comments=comments, context=context)
    for message in words_of_pictures():
        gathered.add(message, locations=[(PICTURES.relative_to(HOME).as_posix(), 0)])
    for one in gathered:
        one.flags -= {"python-format"}
        if one.id and any(placeholders(each) for each in _texts(one.id)):
            one.flags |= {"python-brace-format"}
    return gathered


def words_of_pictures() -> Iterator[str]:
    """Give what each picture shows, and the words by which people look for it."""
    for told in json.loads(PICTURES.read_text(encoding="utf-8")):
        yield from (told["shows"], ", ".join(told["words"]))


def template() -> bytes:
    """Write the template; the same sentences always give the same bytes."""
    written = io.BytesIO()
    gathered = sentences()
    gathered.revision_date = gathered.creation_date = _NO_DAY
    write_po(written, gathered, include_lineno=False, sort_by_file=True, width=100)
    return re.sub(rb'"Generated-By:.*\n', b"", written.getvalue())


def compile_all(locale: Path = LOCALE) -> list[str]:
    """Compile each translation beside its source; what could not be told rightly is said."""
    wrong: list[str] = []
    for path in sorted(locale.glob(f"*/LC_MESSAGES/{DOMAIN}.po")):
        language = path.parent.parent.name
        with path.open("rb") as file:
            catalogue = read_po(file, locale=language, domain=DOMAIN)
        found = list(faults(catalogue))
        wrong += [f"{language}: {fault}" for fault in found]
        if not found:
            compile_one(catalogue, path.with_suffix(".mo"))
    return wrong


def compile_one(catalogue: Catalog, place: Path) -> None:
    """Write the file that the program reads."""
    place.parent.mkdir(parents=True, exist_ok=True)
    with place.open("wb") as file:
        write_mo(file, catalogue)


def faults(catalogue: Catalog) -> Iterator[str]:
    """Name what a translation asks for that is not given, or leaves out that somebody must know."""
    for message in catalogue:
        if not message.id or not message.string or message.fuzzy:
            continue
        for told in _texts(message.string):
            if told and (fault := _fault(told, message)):
                yield f"{fault}: {told}"


def _fault(told: str, message: Message) -> str:
    originals = _texts(message.id)
    if not fits(told, *originals):
        return "asks for what is not given, or has half a pair of braces"
    # A form for one thing may say “one” in words.
    wanted = placeholders(originals[0]) & placeholders(originals[-1])
    if missing := wanted - {"count"} - placeholders(told):
        return f"lacks {', '.join(sorted(missing))}"
    return ""


def _texts(told: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (told,) if isinstance(told, str) else tuple(told)
