"""Gather and compile: ``python3 tasks.py catalogue``.

With a folder behind it, the two pseudo-languages are written there as well, to try them.
"""

import sys
from pathlib import Path

from translating import pseudo
from translating.catalogue import TEMPLATE, WORDING, compile_all, template
from translating.plain import USUAL, share_of_short


def main(arguments: list[str]) -> int:
    """Write the template, compile every translation, and give the exit status."""
    TEMPLATE.parent.mkdir(parents=True, exist_ok=True)
    TEMPLATE.write_bytes(template())
    count, share = share_of_short(WORDING)
    print(f"{count} sentences are in {TEMPLATE}; {share:.1%} have {USUAL} words at most.")
    wrong = compile_all()
    for fault in wrong:
        print(fault, file=sys.stderr)
    for folder in arguments:
        for kind in pseudo.KINDS:
            print(f"{kind} is in {pseudo.write(kind, Path(folder))}.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
