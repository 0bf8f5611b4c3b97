"""Names of languages as every format writes them, such as *cy* or *zh-HK*."""

import re

_NAME = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def is_language(name: str) -> bool:
    """Whether something may stand where the name of a language must."""
    return bool(_NAME.fullmatch(name))
