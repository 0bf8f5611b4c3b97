"""The logical tree of a paper: it comes first, and drawing only attaches marks to it."""

from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of one page's content that belongs to an element."""

    page: int
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where a link leads: an address, or a height on a page; ``said`` tells a reader which."""

    said: str
    address: str = ""
    page: int = 0
    top: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What a picture shows, in words, and the room that it takes on its page.

    One that ``is_parted`` over pages has no room that could be named.
    """

    said: str
    left: float
    foot: float
    right: float
    head: float
    is_parted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """What an element says about itself beside its role."""

    language: str | None = None
    numbering: str | None = None
    is_column_header: bool = False
    target: Target | None = None
    picture: Picture | None = None


NO_TRAITS = Traits()


@dataclass(slots=True, eq=False)
class Element:
    """A structure element; it has children or marks, never both: a reader would lose the order."""

    role: str
    traits: Traits = NO_TRAITS
    children: "list[Element]" = field(default_factory=list["Element"])
    marks: list[Mark] = field(default_factory=list[Mark])

    def add(self, role: str, traits: Traits = NO_TRAITS) -> "Element":
        """Add a child at the end."""
        if self.marks:
            raise ValueError(f"{self.role} has words of its own and can hold no {role}")
        child = Element(role, traits)
        self.children.append(child)
        return child

    def attach(self, mark: Mark) -> None:
        """Say that a stretch of a page belongs to this leaf."""
        if self.children:
            raise ValueError(f"{self.role} holds other elements and can have no words of its own")
        self.marks.append(mark)

    def speak(self, language: str | None) -> None:
        """Set the language of everything inside."""
        if language != self.traits.language:
            self.traits = replace(self.traits, language=language)

    def depict(self, picture: Picture) -> None:
        """Say what this leaf shows, now that it has its place."""
        self.traits = replace(self.traits, picture=picture)

    def lead_to(self, target: Target) -> None:
        """Let the words of this leaf lead somewhere."""
        self.traits = replace(self.traits, target=target)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bookmark:
    """A heading as the reader's list of contents shows it."""

    text: str
    level: int
    page: int
    top: float
