"""Build resources/lexicon/arabic.z, the lexicon of `reader.arabic.morphology`.

    pip install --target build/lexicon arramooz-pysqlite==0.4.2 libqutrub==1.2.4.1
    python packaging/lexicon build/lexicon news.jsonl.gz

From arramooz (GPL-3) come the nouns with their broken plurals, the verbs, and how often each lemma is met; from
libqutrub (GPL-3) the conjugations; from additions.txt what they lack. How common an inflection, a clitic, a lemma is,
is then estimated (`estimation`) from any unlabelled text, one JSON object with a "content" on each line. The result is
the same for the same input; it takes two minutes.
"""

import gzip
import json
import re
import sys
import zlib
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from estimation import Estimator, compact  # noqa: E402
from sources import collect  # noqa: E402

from reader.arabic.morphology.spelling import seated, spelling  # noqa: E402
from reader.arabic.words import words  # noqa: E402

_TARGET = ROOT / "resources" / "lexicon" / "arabic.z"
_PARAGRAPHS = 6000
_ARABIC = re.compile("[\u0621-\u064a]+")


def corpus_words(path: Path) -> Counter[str]:
    """How often each word stands in the first paragraphs of a text."""
    counts: Counter[str] = Counter()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for _, line in zip(range(_PARAGRAPHS), lines, strict=False):
            content = json.loads(line)["content"]
            for start, end in words(content):
                word = seated(spelling(content[start:end]))
                if _ARABIC.fullmatch(word):
                    counts[word] += 1
    return counts


def main(packages: Path, corpus: Path) -> None:
    """Build the lexicon from the packages installed in a folder and a text."""
    estimator = Estimator(*compact(collect(packages)))
    for turn, likelihood in enumerate(estimator.estimate(corpus_words(corpus)), 1):
        print(f"round {turn}: log-likelihood of a word {likelihood:.4f}")
    content = estimator.content()
    _TARGET.write_bytes(zlib.compress(content.encode(), 9))
    print(f"{len(estimator.lexicon().stems):,} stems, {_TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
