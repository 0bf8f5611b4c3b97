"""Files in a zip: the same files on the same day give the same bytes."""

import zipfile
from datetime import date

# A zip knows no days but those between.
_EARLIEST, _LATEST = date(1980, 1, 1), date(2107, 12, 31)
_UNIX, _FOR_ALL_TO_READ = 3, 0o644 << 16


def put(
    archive: zipfile.ZipFile, name: str, content: bytes, day: date, *, is_pressed: bool = True
) -> None:
    """Put a file into a zip, as of a day and from no system in particular."""
    then = min(max(day, _EARLIEST), _LATEST)
    entry = zipfile.ZipInfo(name, (then.year, then.month, then.day, 0, 0, 0))
    entry.create_system = _UNIX
    entry.external_attr = _FOR_ALL_TO_READ
    archive.writestr(entry, content, zipfile.ZIP_DEFLATED if is_pressed else zipfile.ZIP_STORED)
