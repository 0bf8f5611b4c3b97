"""Whether sentences are plain English: short, without jargon, initials only with what they are."""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

LONGEST, USUAL = 20, 15
# Said of people it hurts, said of machines it tells nobody what to do.
BANNED = re.compile(
    r"\b(users?|special needs?|suffer\w*|victims?|handicap\w*|wheelchair.bound|the disabled|"
    r"motions?|overruled|invalid|abort\w*|utili[sz]e\w*|e\.g\.|i\.e\.|via|execut\w*|parameters?|"
    r"null|exception|failed|illegal|fatal|commence\w*|prior to|in order to|regarding)\b",
    re.IGNORECASE,
)
# What people really ask for by these letters, and the plain words that must stand beside them.
_EXPLAINED: Mapping[str, str] = {
    "GPL": r"licence",
    "PDF": r"files?\b|Standard|print|copies",
    "CSV": r"tables?\b",
    "UTF": r"tables?\b",
    "ISO": r"for example",
    "JSON": r"\bdata\b",
    **dict.fromkeys(("MP3", "WAV"), r"recording"),
    **dict.fromkeys(("PNG", "JPEG"), r"picture"),
    "USB": r"\bstick\b",
    **dict.fromkeys(("KB", "MB", "GB"), r"\{\w+\} [KMG]B"),
    # A licence is called so, and an argument is what somebody puts in its place.
    **dict.fromkeys(("CC", "BY", "SA"), r"CC BY-SA 4\.0"),
    "OUT": r"try: ",
    # Typed to look for something, and never read.
    "AAC": r"communication|type|phrase",
    "GDPR": r"data protection",
}
_KEYS = re.compile(r"F\d\d?")


def messages(source: str) -> Iterator[str]:
    """Give everything that a file lets the program say, each form of a plural by itself."""
    for node in ast.walk(ast.parse(source)):
        name = getattr(node.func, "id", "") if isinstance(node, ast.Call) else ""
        if isinstance(node, ast.Call) and name in ("_", "plural"):
            for told in node.args[: 1 if name == "_" else 2]:
                if isinstance(told, ast.Constant) and isinstance(told.value, str):
                    yield told.value


def sentences(source: str) -> Iterator[str]:
    """Give each sentence that a file lets the program say."""
    for message in messages(source):
        yield from re.split(r"(?<=[.!?:])\s+|\n\s*", message)


def faults(source: str) -> list[str]:
    """Say what is not plain."""
    found: list[str] = []
    for sentence in sentences(source):
        if len(sentence.split()) > LONGEST:
            found.append(f"{len(sentence.split())} words: {sentence}")
        found += [f"“{word[0]}”: {sentence}" for word in BANNED.finditer(sentence)]
    for message in messages(source):
        found += [f"{letters}: {message}" for letters in _unexplained(message)]
    return found


def share_of_short(wording: Path) -> tuple[int, float]:
    """Count the sentences of a folder, and give the share of them that is short."""
    told = [one for path in wording.rglob("*.py") for one in sentences(path.read_text("utf-8"))]
    short = sum(len(one.split()) <= USUAL for one in told)
    return len(told), short / len(told)


def _unexplained(message: str) -> list[str]:
    found = sorted(set(re.findall(r"\b[A-Z][A-Z0-9]+\b", message)))
    return [one for one in found if not _KEYS.fullmatch(one) and not _is_explained(one, message)]


def _is_explained(letters: str, message: str) -> bool:
    beside = _EXPLAINED.get(letters)
    return beside is not None and re.search(beside, message, re.IGNORECASE) is not None
