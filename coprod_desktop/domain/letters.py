"""The letters of a board, in rows: in the order of the alphabet, or the most used first."""

_IN_A_ROW = 6
_ENGLISH_USED = "etaoinshrdlucmwfgypbvkjxqz"
_ENGLISH = "abcdefghijklmnopqrstuvwxyz"
# Welsh counts these pairs as letters of their own, and has five marked vowels that change a word.
_WELSH = "a b c ch d dd e f ff g ng h i j l ll m n o p ph r rh s t th u w y â ê î ô û ŵ ŷ k q v x z"
_WELSH_USED = (
    "a y d n e r i o l w g dd h s u t m f c b ll ch p th ff ŵ â ŷ ô ê î û rh ng j ph k v x z q"
)
_WELSH_CODE = "cy"


def letter_rows(language: str, *, is_used_first: bool) -> tuple[tuple[str, ...], ...]:
    """Give the letters of a language row by row: choosing a row and a letter is two choices."""
    if language.split("-", maxsplit=1)[0].casefold() == _WELSH_CODE:
        letters = (_WELSH_USED if is_used_first else _WELSH).split()
    else:
        letters = list(_ENGLISH_USED if is_used_first else _ENGLISH)
    return tuple(tuple(letters[at : at + _IN_A_ROW]) for at in range(0, len(letters), _IN_A_ROW))
