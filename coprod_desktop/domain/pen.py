"""The pen: of all laptops that have a copy of a panel, the one that holds it writes."""

from dataclasses import dataclass

from coprod_desktop.domain.errors import NameMissing


@dataclass(frozen=True, slots=True, kw_only=True)
class Laptop:
    """An installation of the program: a random id, and what people call it."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pen:
    """Who may write. While the pen is on its way in a bundle, nobody may.

    ``number`` counts how often it changed hands; ``name`` is what the laptop is called that holds
    it, or that is to get it; ``given_by`` is the laptop that let go of it last.
    """

    id: str
    number: int
    laptop_id: str
    name: str
    given_by: str = ""

    def __post_init__(self) -> None:
        """Refuse a laptop without a name: nobody could be told who has the pen."""
        if not self.name.strip():
            raise NameMissing

    @property
    def is_on_its_way(self) -> bool:
        """Whether it lies in a bundle that nobody has opened yet."""
        return not self.laptop_id


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoWrites:
    """Who has the pen, for the eye and the ear; ``name`` is empty where it was never handed over.

    ``is_on_its_way`` says that it lies in a bundle that nobody has opened.
    """

    name: str = ""
    is_on_its_way: bool = False
