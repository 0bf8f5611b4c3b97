"""Characters as fonts need them: letters, each with the marks that sit on it."""

import unicodedata
from collections.abc import Iterator


def clusters(text: str) -> Iterator[str]:
    """Cut words into letters, each with the marks that sit on it: one font must draw both."""
    if text.isascii():
        yield from text
        return
    cluster = ""
    for character in text:
        if cluster and not unicodedata.category(character).startswith("M"):
            yield cluster
            cluster = ""
        cluster += character
    if cluster:
        yield cluster
