"""What is open while a template is read: the items and blocks around the line at hand, and the body that the line belongs to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from wizard.drafting.notation import Als, Elk, Item, Kies, Statement, Term, Zin


@dataclass(slots=True)
class Container:
    """An item or a block. Blocks that come from ``{naam, kies x}`` end with their item; ``explicit`` ones with ``% einde``."""

    node: Item | Kies | Als | Elk | Term | Zin | None
    indent: int
    body: list[Statement]
    explicit: bool = False


class Blocks:
    """The containers that are open, outermost first; the first is the template itself. ``fail`` is told what was left unfinished."""

    def __init__(self, body: list[Statement], fail: Callable[[str, int], None]) -> None:
        self.fail = fail
        self.stack = [Container(None, -2, body)]

    @property
    def body(self) -> list[Statement]:
        """Where the next statement goes."""
        return self.stack[-1].body

    def open(self, node: Item | Kies | Als | Elk | Term | Zin, indent: int, body: list[Statement], *, explicit: bool = False) -> None:
        """What follows stands in this item or block."""
        self.stack.append(Container(node, indent, body, explicit))

    def innermost(self, *kinds: type) -> Container | None:
        """The innermost block, if it is of one of these kinds."""
        for c in reversed(self.stack):
            if isinstance(c.node, Kies | Als | Elk | Zin):
                return c if isinstance(c.node, kinds) else None
        return None

    def holder(self) -> Container:
        """What a note here belongs to: the item or the written-out block around it, never a branch of a lid's own choice."""
        return next(c for c in reversed(self.stack) if c.explicit or isinstance(c.node, Item) or c.node is None)

    def in_lid(self, level: int) -> bool:
        """Whether words may stand here: within an item of this level or deeper, a shared sentence or a term."""
        return any((isinstance(c.node, Item) and c.node.level >= level) or isinstance(c.node, Zin | Term) for c in self.stack)

    def back_to(self, container: Container) -> None:
        """Leave all that stands inside a container."""
        while self.stack[-1] is not container:
            self.stack.pop()

    def close(self, node: Item | Kies | Als | Elk | Zin) -> None:
        """Leave the container of this node and all that stands inside it."""
        del self.stack[next(i for i, c in enumerate(self.stack) if c.node is node) :]

    def close_items(self, indent: int) -> None:
        """Leave items (and the choices that hang on them) that stand at this indent or deeper, up to the innermost block."""
        while not self.stack[-1].explicit and self.stack[-1].indent >= indent:
            self._leave(self.stack.pop())

    def close_block(self) -> bool:
        """Leave the innermost block that ends with ``% einde``; False when there is none."""
        for i in range(len(self.stack) - 1, 0, -1):
            if self.stack[i].explicit:
                del self.stack[i:]
                return True
        return False

    def close_article(self) -> None:
        """Leave the article: a next one begins. A block inside it that is still open is a mistake."""
        self.close_items(-1)
        if any(isinstance(c.node, Item) for c in self.stack):
            block = next(c for c in self.stack if c.explicit)
            self._unclosed(block)
            self.stack = self.stack[: self.stack.index(block)]
            self.close_items(-1)

    def close_all(self) -> None:
        """The template ends: what is still open is a mistake."""
        for container in self.stack:
            if container.explicit:
                self._unclosed(container)
            else:
                self._leave(container)

    def _leave(self, container: Container) -> None:
        if isinstance(container.node, Kies) and not container.explicit and not container.node.branches:
            self.fail(f"onder 'kies {container.node.path}' staat geen '% bij'.", container.node.line)

    def _unclosed(self, container: Container) -> None:
        node = container.node
        word = type(node).__name__.lower() if node else ""
        self.fail(f"'{word}' is niet afgesloten; zet '% einde' onder het blok.", getattr(node, "line", 0))
