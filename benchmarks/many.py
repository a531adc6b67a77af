"""What a provision costs in an agreement of two hundred, against the same provisions in forty agreements of five.

Every soort comes by in turn, at our defaults. The time of both sides is divided by two hundred; what an agreement costs besides its
provisions (title, Algemeen) is in it, forty times in that of the peer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import cycle, islice
from typing import TypeVar

import wizard
from benchmarks.ratio import Ratio, compare, timed
from wizard.agreement.agreement import Agreement
from wizard.agreement.catalogue import is_algemeen, soort_bestanden
from wizard.agreement.change import add
from wizard.agreement.writing import to_yaml

_T = TypeVar("_T")
MANY, FEW = 200, 5
_MOST = 1.2


def mixed(count: int) -> list[str]:
    """So many soorten, each in turn."""
    return list(islice(cycle([s for s in soort_bestanden() if not is_algemeen(s)]), count))


def agreement_of(soorten: Iterable[str]) -> Agreement:
    """An agreement with a provision of each soort at our defaults."""
    made = wizard.load(b"versie: 1\n")
    for name in soorten:
        made, _ = add(made, name)
    return made


def _from_file(answers: bytes) -> bytes:
    return wizard.to_docx(wizard.load(answers))


def run() -> list[Ratio]:
    """Drafting, and the whole road from an answers file to Word."""
    names = mixed(MANY)
    agreements = [agreement_of(names), *(agreement_of(names[i : i + FEW]) for i in range(0, MANY, FEW))]
    files = [to_yaml(a).encode() for a in agreements]
    return [_measure("draft", wizard.draft, agreements), _measure("answers file to Word", _from_file, files)]


def _measure(what: str, action: Callable[[_T], object], inputs: list[_T]) -> Ratio:
    """The first of the inputs against the sum of the others; seconds per provision."""
    large, *small = inputs

    def ours() -> float:
        return timed(lambda: action(large))() / MANY

    def theirs() -> float:
        return timed(lambda: [action(one) for one in small])() / MANY

    return compare(f"{what}, a provision among {MANY} : among {FEW}", ours, theirs, pairs=20, warm=1, most=_MOST)


if __name__ == "__main__":
    print(*run(), sep="\n")
