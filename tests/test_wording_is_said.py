"""Every sentence of the program is said somewhere: what nobody says is not kept."""

import ast
from pathlib import Path

ROOT = Path(__file__).parent.parent / "coprod_desktop"
WORDING = ROOT / "wording"
# ``wording.happened`` gathers these from every subject.
GATHERED = ("ACTS", "SENTENCES")


def module_name(path: Path) -> str:
    """Give the name under which a file is imported."""
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def names_made(tree: ast.Module) -> set[str]:
    """Give the names that a file makes at its top."""
    found: set[str] = set()
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else []
        if isinstance(node, ast.AnnAssign):
            targets = [node.target]
        for target in targets:
            found |= {one.id for one in ast.walk(target) if isinstance(one, ast.Name)}
        if isinstance(node, ast.FunctionDef):
            found.add(node.name)
    return found


def names_used(path: Path, tree: ast.Module) -> set[str]:
    """Give what a file uses, as ``module.name`` of the module where it was made."""
    aliases: dict[str, str] = {}
    used: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            for one in node.names:
                aliases[one.asname or one.name] = f"{node.module}.{one.name}"
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            used.add(f"{aliases.get(node.value.id, node.value.id)}.{node.attr}")
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            used.add(aliases.get(node.id, f"{module_name(path)}.{node.id}"))
    return used


def test_no_sentence_is_written_that_nobody_says():
    trees = {path: ast.parse(path.read_text("utf-8")) for path in ROOT.rglob("*.py")}
    used = {name for path, tree in trees.items() for name in names_used(path, tree)}
    silent = [
        f"{module_name(path)}.{name}"
        for path, tree in trees.items()
        if WORDING in path.parents
        for name in sorted(names_made(tree))
        if name not in GATHERED and f"{module_name(path)}.{name}" not in used
    ]
    assert silent == []
