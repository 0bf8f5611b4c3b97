"""The record as a file that can be checked without this program and without the passphrase.

The format stands in ``resources/checker/check_record.py``, which reads it with nothing but Python.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from coprod_desktop.storage import record_log, seals, word_list
from coprod_desktop.storage.codec import canonical, moment_text
from coprod_desktop.storage.connections import RawConnection
from coprod_desktop.storage.verification import Progress

_COUNT = "SELECT count(*) FROM record_headers"
_ENTRIES = (
    "SELECT seq, kind, ref, day, commitment, prev, hash, salt, content "
    "FROM record_headers LEFT JOIN record_contents USING (seq) ORDER BY seq"
)
_STEP = 500


def lines_of_record(
    connection: RawConnection, *, with_words: bool, progress: Progress
) -> Iterator[bytes]:
    """Give the exported record line by line: what it is, every entry, every seal."""
    entries: int = connection.execute(_COUNT).fetchone()[0]
    sealed = seals.find_all(connection)
    yield _line(
        {
            "coprod record log": 1,
            "begins": record_log.first_link(connection).hex(),
            "entries": entries,
            "seals": len(sealed),
            "with words": with_words,
            "word list": " ".join(word_list.words()),
        }
    )
    for done, row in enumerate(connection.execute(_ENTRIES), start=1):
        yield _line(_entry(row, with_words=with_words))
        if done % _STEP == 0:
            progress(done, entries)
    for one in sealed:
        yield _line(_seal(one))


def _entry(row: Sequence[Any], *, with_words: bool) -> dict[str, Any]:
    seq, kind, ref, day, commitment, prev, link, salt, content = row
    header = {
        "seq": seq,
        "kind": kind,
        "ref": ref,
        "day": day,
        "commitment": commitment.hex(),
        "prev": prev.hex(),
        "hash": link.hex(),
    }
    if not with_words or content is None:
        return header
    return header | {"salt": salt.hex(), "content": content}


def _seal(one: seals.Seal) -> dict[str, Any]:
    return {
        "seal": one.sequence,
        "head": one.head.hex(),
        "sealed at": moment_text(one.sealed_at),
        "public key": one.public_key.hex(),
        "signature": one.signature.hex(),
    }


def _line(told: dict[str, Any]) -> bytes:
    return canonical(told).encode("utf-8", "surrogatepass") + b"\n"
