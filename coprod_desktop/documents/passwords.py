"""The password of a paper as the readers of its format spell it."""

import stringprep
import unicodedata

# A PDF looks at no more, so what is longer might open for nobody.
_MOST_BYTES = 127


def as_readers_spell(password: str) -> str:
    """Spell a password as readers spell what is typed (SASLprep), or it would open for nobody.

    An accent may be a character of its own on one keyboard and part of its letter on another.
    """
    kept = (one for one in password if not stringprep.in_table_b1(one))
    spaced = "".join(" " if stringprep.in_table_c12(one) else one for one in kept)
    return unicodedata.normalize("NFKC", spaced) or password


def is_too_long(password: str) -> bool:
    """Whether a PDF cannot hold a password as a whole."""
    return len(as_readers_spell(password).encode()) > _MOST_BYTES
