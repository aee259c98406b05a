"""What the lock gives back in the futures in which the default bill comes to about the answer's cost.

The laws, paths and the strip of futures are those of risk.py, written a second time with other random numbers; of the
program only the exact study is used. The estimate is another one than the program's too: of 4 million futures instead
of 10,000, those nearest in cost, a hundredth instead of a twentieth, and a parabola through them, read at the cost
itself. tests/risk/worker.rs compares the program with what is written here, in standard errors of both.

Run: python3 tests/independent/at_cost.py > tests/golden/lock_at_cost.csv        (NumPy, SciPy, and cargo)
"""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np

import risk

BATCHES, SEED, NEAREST = 20, 20261127, 0.01
R_SQUARED = (0.12, 0.5, 1.0)


def read_at(cost, totals, values):
    """The least-squares parabola through points, read at a cost, with its standard error."""
    from_cost = (totals - cost) / np.abs(totals - cost).max()
    design = np.stack([np.ones_like(from_cost), from_cost, from_cost**2], axis=1)
    fit, *_ = np.linalg.lstsq(design, values, rcond=None)
    rest = values - design @ fit
    variance = rest @ rest / (len(values) - 3) * np.linalg.inv(design.T @ design)[0, 0]
    return fit[0], np.sqrt(variance)


def futures(link, study, rng):
    """Total cost without the lock, and the lock's gain, of each simulated future."""
    chosen = dict(pair.split("=", 1) for pair in link.split("&"))
    for _ in range(BATCHES):
        months = risk.Months(chosen, study, rng)
        _, added, _ = risk.strategies(months, chosen)
        yield (months.own_price * months.usage).sum(axis=1), -added["strip"][0]


def main():
    rng = np.random.default_rng(SEED)
    links = [f"v=1&as_of=2026-11-22&risk.index=open-weight-index&risk.r_squared={one}&risk.paths=1000" for one in R_SQUARED]
    program = ["cargo", "run", "--quiet", "--no-default-features", "--example", "evaluate"]
    answers = subprocess.run(program, input="\n".join(links), text=True, check=True, stdout=subprocess.PIPE,
                             cwd=Path(__file__).resolve().parents[2]).stdout.splitlines()
    print("r_squared,cost,gain,gain_error,losing,losing_error,outcomes")
    for one, link, line in zip(R_SQUARED, links, answers, strict=True):
        study = json.loads(line)["study"]
        cost = float(study["cases"]["chosen"]["unhedged"])
        totals, gains = (np.concatenate(parts) for parts in zip(*futures(link, study, rng)))
        nearest = np.argsort(np.abs(totals - cost))[: int(NEAREST * len(totals))]
        totals, gains = totals[nearest], gains[nearest]
        gain, losing = read_at(cost, totals, gains), read_at(cost, totals, (gains < 0).astype(float))
        print(f"{one},{cost},{gain[0]:.2f},{gain[1]:.4f},{losing[0]:.5f},{losing[1]:.5f},{len(totals)}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
