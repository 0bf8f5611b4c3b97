"""How words grow by letters, words and phrases, and shrink again: text in, text out."""

import unicodedata

# A mark ends what is before it and leaves room for what comes next.
_ENDS = (".", "?", "!")
_JOINER = "\u200d"
# What belongs to the character before it: accents, and the dress of an emoji.
_VARIANTS = range(0xFE00, 0xFE10)
_SKIN_TONES = range(0x1F3FB, 0x1F400)


def with_letter(text: str, letter: str) -> str:
    """Add a letter; the first of a sentence is large."""
    return text + (_begun(letter) if begins_sentence(text) else letter)


def with_space(text: str) -> str:
    """Add a space, where there is none yet."""
    return text if not text or text[-1].isspace() else f"{text} "


def with_mark(text: str, mark: str) -> str:
    """Add a full stop or another mark straight after the last word, and a space for the next."""
    return f"{text.rstrip()}{mark} " if text.strip() else text


def with_word(text: str, word: str) -> str:
    """Put a whole word in the place of its first letters, if some are typed, and a space."""
    before = text[: len(text) - len(half_word(text))]
    return f"{before}{_begun(word) if begins_sentence(before) else word} "


def with_phrase(text: str, phrase: str) -> str:
    """Add a phrase after what stands there, and a space for what comes next."""
    return f"{with_space(text)}{phrase} "


def without_letter(text: str) -> str:
    """Take the last letter away, whole: with its accents, or as one picture."""
    at = len(text)
    while at > 0:
        at -= 1
        clings = _clings(text[at])
        if not clings and not text[:at].endswith(_JOINER):
            break
    return text[:at]


def without_word(text: str) -> str:
    """Take the last word away, with the space behind it."""
    bare = text.rstrip()
    return bare[: len(bare) - len(half_word(bare))]


def half_word(text: str) -> str:
    """Give the letters of the word that is being typed; none after a space."""
    words = text.split()
    return words[-1] if words and not text[-1].isspace() else ""


def begins_sentence(text: str) -> bool:
    """Say whether the next letter is the first of a sentence."""
    bare = text.rstrip()
    return not bare or (bare.endswith(_ENDS) and bare != text)


def joined(before: str, words: str, after: str) -> str:
    """Give words as they are put between others: with a space on each side that needs one."""
    told = words.strip()
    left = "" if not before or before[-1].isspace() else " "
    right = "" if not after or after[0].isspace() else " "
    return f"{left}{told}{right}" if told else ""


def _begun(letters: str) -> str:
    return f"{letters[:1].upper()}{letters[1:]}"


def _clings(character: str) -> bool:
    code = ord(character)
    is_dress = character == _JOINER or code in _VARIANTS or code in _SKIN_TONES
    return is_dress or bool(unicodedata.combining(character))
