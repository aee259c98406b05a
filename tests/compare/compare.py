"""Compares Tokenlock's prices with QuantLib, mpmath, SciPy and simulations on random inputs.

    cargo xtask compare

builds the door, installs requirements.txt in target/compare and runs this file, which writes its table as Markdown
and fails if a difference is above its limit. By hand:

    cargo build --profile api --no-default-features --features api --example price
    python tests/compare/compare.py --door target/api/examples/price [--table FILE] [instrument ...]

The inputs are random with fixed seeds, so that every run compares the same. The requests go through the same JSON as
those of any other program.
"""

import argparse
import importlib.metadata
import sys
import time
import traceback

import american
import average
import european
import forwards
import market
import mean_reverting_jump
import merton
import spread
from door import Door

COMPARISONS = {
    "european": european.european,
    "implied_vol": european.implied_vol,
    "american": american.american,
    "average": average.average,
    "geometric_average": average.geometric_average,
    "spread": spread.spread,
    "exchange": spread.exchange,
    "merton": merton.merton,
    "carry": forwards.carry,
    "schwartz": forwards.schwartz,
    "schwartz_smith": forwards.schwartz_smith,
    "mean_reverting_jump": mean_reverting_jump.mean_reverting_jump,
    "hedge_ratio": market.hedge_ratio,
    "listed_months": market.listed_months,
    "index": market.index,
}
MODULES = (european, american, average, spread, merton, forwards, mean_reverting_jump, market)
HEADER = ["what", "compared with", "values", "largest absolute", "largest relative", "limit", "where the difference comes from"]


def main():
    arguments = argparse.ArgumentParser(description="Compare Tokenlock's prices with others on random inputs.")
    arguments.add_argument("--door", required=True, help="the built examples/price")
    arguments.add_argument("--table", help="where to write the result as Markdown")
    arguments.add_argument("instruments", nargs="*", metavar="instrument", help=", ".join(COMPARISONS))
    given = arguments.parse_args()
    unknown = [name for name in given.instruments if name not in COMPARISONS]
    if unknown:
        arguments.error(f"there is no {', '.join(unknown)}")
    door, rows, broken = Door(given.door), [], []
    for name in given.instruments or COMPARISONS:
        started = time.monotonic()
        try:
            found = COMPARISONS[name](door)
        except Exception as error:
            # The others are still worth comparing; the whole fails at the end.
            broken.append(name)
            print(f"{name}: {error}", file=sys.stderr)
            if not type(error).__name__ == "Unanswered":
                traceback.print_exc()
            continue
        print(f"{name}, {time.monotonic() - started:.1f} s")
        for row in found:
            print(f"    {'ok    ' if row.passed else 'FAILED'} {row.instrument} | {' | '.join(row.cells()[1:6])}")
            if not row.passed:
                print(f"           worst: {row.worst}")
        rows += found
    if given.table:
        with open(given.table, "w", encoding="utf-8") as file:
            file.write(table(rows))
    failed = sum(not row.passed for row in rows)
    if failed or broken:
        print(f"\n{failed} of {len(rows)} comparisons failed; not compared: {', '.join(broken) or 'none'}", file=sys.stderr)
        sys.exit(1)
    print(f"\nall {len(rows)} comparisons are within their limits")


def table(rows):
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in ("QuantLib", "mpmath", "numpy", "scipy"))
    lines = ["| instrument | inputs |", "| --- | --- |"]
    lines += [f"| {name} | {text} |" for module in MODULES for name, text in module.RANGES.items()]
    lines += ["", "| " + " | ".join(HEADER) + " |", "| --- | --- | ---: | ---: | ---: | --- | --- |"]
    lines += ["| " + " | ".join(row.cells()) + " |" for row in rows]
    lines += ["", f"Compared with {versions}. Absolute differences of prices are in units of the forward "
              "or spot (of the larger of forward and strike for `european`), those of other numbers as they are."]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
