"""The logical tree of a paper: it comes first, and drawing only attaches marks to it."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of one page's content that belongs to an element."""

    page: int
    number: int


@dataclass(slots=True, kw_only=True, eq=False)
class Element:
    """A structure element; it has children or marks, never both."""

    role: str
    children: "list[Element]" = field(default_factory=list["Element"])
    marks: list[Mark] = field(default_factory=list[Mark])
    language: str | None = None
    numbering: str | None = None
    is_column_header: bool = False

    def add(self, role: str, **more: str | bool | None) -> "Element":
        """Add a child at the end."""
        child = Element(role=role, **more)  # pyright: ignore[reportArgumentType]
        self.children.append(child)
        return child


@dataclass(frozen=True, slots=True, kw_only=True)
class Bookmark:
    """A heading as the reader's list of contents shows it."""

    text: str
    level: int
    page: int
    top: float
