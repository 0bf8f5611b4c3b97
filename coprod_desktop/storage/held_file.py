"""The panel's file while it is held: its key, its engines, and the moment in which both change."""

from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Condition

from coprod_desktop.storage import connections, inspection
from coprod_desktop.storage.connections import RawConnection
from coprod_desktop.storage.keys import Opened


class HeldFile:
    """One writer and any number of readers of a file, which another file may replace."""

    def __init__(self, folder: Path, opened: Opened) -> None:
        self.folder = folder
        self.path = folder / connections.NAME
        self._readers = 0
        self._nobody_reads = Condition()
        self._open(opened)

    def take_slot(self, opened: Opened) -> None:
        """Remember that another slot leads to the same key."""
        self.opened = opened

    @contextmanager
    def reading(self) -> Generator[RawConnection]:
        """Read the file as it stands now, on the calling thread."""
        with self.in_use(), connections.transaction(self._reading) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Generator[RawConnection]:
        """Write in one transaction, on the writer's thread."""
        with connections.transaction(self._writing) as connection:
            yield connection

    @contextmanager
    def raw(self) -> Generator[RawConnection]:
        """Give the writer's connection itself, on the writer's thread."""
        with closing(self._writing.raw_connection()) as held:
            yield connections.raw_of(held)

    @contextmanager
    def in_use(self) -> Generator[None]:
        """Keep the file from being replaced meanwhile; using it twice at once is fine."""
        with self._nobody_reads:
            self._readers += 1
        try:
            yield
        finally:
            with self._nobody_reads:
                self._readers -= 1
                self._nobody_reads.notify_all()

    def replace(self, opened: Opened, beginning: str, put: Callable[[], None]) -> None:
        """Let another file take this one's place while nobody reads; called by the writer.

        Whatever ``put`` managed to do, the file that is there afterwards is held with its key.
        """
        with self._nobody_reads:
            self._nobody_reads.wait_for(lambda: self._readers == 0)
            self.close()
            try:
                put()
            finally:
                is_new = inspection.look_at_beginning(self.path) == beginning
                self._open(opened if is_new else self.opened)

    def close(self) -> None:
        """Let go of the file."""
        self._reading.dispose()
        self._writing.dispose()

    def _open(self, opened: Opened) -> None:
        self.opened = opened
        self._writing = connections.writing_engine(self.path, opened.key)
        self._reading = connections.reading_engine(self.path, opened.key)
