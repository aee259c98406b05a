"""Writes tests/golden/paper_claims.csv: what Xing (2026) prints, and what its Table 3 gives here.

Nothing of the program is used. Moments come from quadrature of the model's integrals, quantiles and
options from plain sums over the characteristic function, shares of paths from a simulation of
trading days with NumPy's own random numbers, measured figures from the bundled weekly file. Rows
that the project's notes on the paper compute too name them as a second source and are checked
against them here.

Run: python3 tests/independent/paper.py > tests/golden/paper_claims.csv      (NumPy, SciPy; a minute)
"""

import csv
import sys
from math import exp, log, pi, sqrt
from pathlib import Path

import numpy as np
from scipy.integrate import quad
from scipy.optimize import brentq
from scipy.stats import norm

KAPPA, SIGMA, RATE, JUMP, JUMP_SD, SLOPE, SEASON = 2.5, 0.40, 3.0, 0.10, 0.25, -0.35, 0.08
PRICE, DAYS, MONTHS = 2.0, 21, 36
ENGINE_PATHS, HEDGED_PATHS, PATHS, SEED = 10_000, 5_000, 100_000, 12
WHOLE = {"epsabs": 1e-14, "epsrel": 1e-13, "limit": 400}


def without_chance(years):
    level = lambda s: log(PRICE) + SLOPE * s + SEASON * np.sin(2 * pi * s)
    pull = quad(lambda s: KAPPA * exp(-KAPPA * (years - s)) * level(s), 0, years, **WHOLE)[0]
    return log(PRICE) * exp(-KAPPA * years) + pull


def of_diffusion(years, sigma=SIGMA):
    return sigma**2 * quad(lambda u: exp(-2 * KAPPA * u), 0, years, **WHOLE)[0]


def of_jumps(order, years):
    size = lambda u: order * exp(-KAPPA * u)
    growth = lambda u: exp(JUMP * size(u) + (JUMP_SD * size(u)) ** 2 / 2) - 1
    return RATE * quad(growth, 0, years, **WHOLE)[0]


def forward(years, sigma=SIGMA):
    return exp(without_chance(years) + of_diffusion(years, sigma) / 2 + of_jumps(1, years))


def product(early, late, sigma=SIGMA):
    """E[P_early P_late], by what is common to both and what comes later."""
    kept = exp(-KAPPA * (late - early))
    common = (1 + kept) ** 2 * of_diffusion(early, sigma) / 2 + of_jumps(1 + kept, early)
    later = of_diffusion(late - early, sigma) / 2 + of_jumps(1, late - early)
    return exp(without_chance(early) + without_chance(late) + common + later)


def deviation_of_average(sigma=SIGMA):
    ends = [month / 12 for month in range(1, 13)]
    square = sum(product(min(a, b), max(a, b), sigma) for a in ends for b in ends) / 144
    return sqrt(square - (sum(forward(end, sigma) for end in ends) / 12) ** 2)


def variance_of_log(years):
    squares = quad(lambda u: exp(-2 * KAPPA * u), 0, years, **WHOLE)[0]
    return (SIGMA**2 + RATE * (JUMP**2 + JUMP_SD**2)) * squares


def below(years):
    """The chance of a price below x, by Gil-Pelaez's sum."""
    step = 0.01
    u = np.arange(0.5, 6000) * step
    nodes, weights = np.polynomial.legendre.leggauss(400)
    ages, weights = (nodes + 1) / 2 * years, weights / 2 * years
    size = 1j * np.outer(u, np.exp(-KAPPA * ages))
    jumps = RATE * ((np.exp(JUMP * size + (JUMP_SD * size) ** 2 / 2) - 1) @ weights)
    law = np.exp(1j * u * without_chance(years) - of_diffusion(years) * u**2 / 2 + jumps)
    return lambda x: 0.5 - np.sum(np.imag(np.exp(-1j * u * log(x)) * law) / u) * step / pi


def quantile(chance, years):
    law = below(years)
    return brentq(lambda x: law(x) - chance, 0.05, 20, xtol=1e-13)


def implied(years):
    strike, law = forward(years), below(years)
    nodes, weights = np.polynomial.legendre.leggauss(400)
    logs = log(strike) + (nodes + 1) / 2 * 5
    call = sum(w / 2 * 5 * (1 - law(exp(x))) * exp(x) for x, w in zip(logs, weights))
    return brentq(
        lambda v: strike * (2 * norm.cdf(v * sqrt(years) / 2) - 1) - call, 1e-3, 3, xtol=1e-14
    )


def simulated():
    """Shares of paths; each jump is put at its own time within the day."""
    random, step = np.random.default_rng(SEED), 1 / (12 * DAYS)
    kept, spread = exp(-KAPPA * step), sqrt(of_diffusion(step))
    trend = [without_chance(day * step) - log(PRICE) for day in range(1, MONTHS * DAYS + 1)]
    chance = np.zeros(PATHS)
    zero = lambda: np.zeros(PATHS)
    high, low, rise, ends = zero(), zero(), zero(), zero()
    top, bottom, fall = zero(), zero(), zero()
    bill, settled = zero(), zero()
    for day, shift in enumerate(trend, 1):
        chance = kept * chance + spread * random.standard_normal(PATHS)
        jumping = np.repeat(np.arange(PATHS), random.poisson(RATE * step, PATHS))
        sizes = random.normal(JUMP, JUMP_SD, len(jumping))
        np.add.at(chance, jumping, sizes * np.exp(-KAPPA * step * random.random(len(jumping))))
        change = shift + chance
        high, low = np.maximum(high, change), np.minimum(low, change)
        rise = np.maximum(rise, change - low)
        top, bottom = np.maximum(top, chance), np.minimum(bottom, chance)
        fall = np.maximum(fall, top - chance)
        if day <= 12 * DAYS:
            bill += PRICE * np.exp(change) / (12 * DAYS)
        if day % DAYS == 0:
            ends = np.maximum(ends, change)
            if day <= 12 * DAYS:
                settled += PRICE * np.exp(change) / 12
    shares = {
        "doubled-on-any-day": high > log(2),
        "doubled-at-month-ends": ends > log(2),
        "doubled-from-low": rise > log(2),
        "fivefold": high - low > log(5),
        "fivefold-around-trend": top - bottom > log(5),
        "fivefold-fall-around-trend": fall > log(5),
    }
    error = lambda share: sqrt(share * (1 - share) * (1 / PATHS + 1 / ENGINE_PATHS))
    rows = {what: (hit.mean(), 4 * error(hit.mean())) for what, hit in shares.items()}
    correlation = np.corrcoef(bill, settled)[0, 1]
    ratio = np.cov(bill, settled)[0, 1] / settled.var(ddof=1)
    deviation, left = bill - bill.mean(), bill - bill.mean() - ratio * (settled - settled.mean())
    influence = ((1 - correlation**2) * deviation**2 - left**2) / bill.var()
    error = influence.std() * sqrt(1 / PATHS + 1 / HEDGED_PATHS)
    rows["effectiveness-of-last-day"] = (correlation**2, 4 * error)
    square = (settled - settled.mean()) ** 2
    error = square.std() / (2 * settled.std()) * sqrt(1 / ENGINE_PATHS)
    rows["deviation-of-average-simulated"] = (deviation_of_average(), 4 * error)
    return rows


def measured():
    path = Path(__file__).parents[2] / "data/index_weekly.csv"
    table = [row for row in csv.reader(path.open()) if row and row[0].startswith("20")]
    index = np.log([float(row[1]) for row in table])
    both = np.log([[float(row[1]), float(row[3])] for row in table if row[3]])
    changes = np.diff(both, axis=0)
    volatility = np.diff(index).std(ddof=1) * sqrt(365 / 7)
    return volatility, np.corrcoef(changes.T)[0, 1] ** 2


def main():
    rows, near = [], lambda a, b, tolerance: abs(a - b) <= tolerance or sys.exit(f"{a} is not {b}")
    computed, notes = "NumPy/SciPy", "NumPy/SciPy; notes on the paper"

    def add(claim, what, printed, figure, tolerance=1e-9, source=computed):
        low, high = printed if isinstance(printed, tuple) else (printed, printed)
        text = lambda number: "" if number is None else f"{number:.12g}"
        rows.append([claim, what, text(low), text(high), text(figure), text(tolerance), source])

    cut, effectiveness = lambda e: 1 - sqrt(1 - e), lambda c: 1 - (1 - c) ** 2
    printed = {"pessimistic": 0.78, "baseline": 0.87, "optimistic": 0.91}
    paths, (volatility, r2) = simulated(), measured()
    simulation = lambda claim, what, value=None, source="NumPy simulation": add(
        claim, what, value, *paths[what], source
    )

    add("correlation-effectiveness", "variance-cut", 0.7225, 0.85**2, source=notes)
    add("correlation-volatility", "volatility-cut", 0.72, cut(0.85**2), source=notes)
    add("correlation-volatility", "correlation", None, sqrt(effectiveness(0.72)))
    add("cost-deviation", "variance-cut", 0.87, 1 - (0.65 / 1.80) ** 2, source=notes)
    add("cost-deviation", "volatility-cut", None, 1 - 0.65 / 1.80, source=notes)
    for scenario, value in printed.items():
        claim, what = "volatility-cut", f"volatility-cut-in-{scenario}"
        add(claim, what, (0.62, 0.78), cut(value), source=notes)
    for claim in ("volatility-cut", "cost-is-the-index"):
        add(claim, "least-effectiveness", None, effectiveness(0.62))
        add(claim, "most-effectiveness", None, effectiveness(0.78))
    add("baseline-ratio", "hedge-ratio", 0.85, 1, source="the same price on both sides")
    add("baseline-ratio", "volatility-ratio", None, sqrt(0.87) / 0.85)
    claim = "baseline-effectiveness"
    add(claim, "effectiveness-in-baseline", 0.87, 1, source="the same price on both sides")
    simulation(claim, "effectiveness-of-last-day")
    for scenario, value in printed.items():
        own = sqrt(variance_of_log(1) * (1 - value) / value)
        add(claim, f"own-volatility-in-{scenario}", None, own)
    for scenario in ("pessimistic", "optimistic"):
        add("other-scenarios", f"effectiveness-in-{scenario}", printed[scenario], None, None, "")
    add("algorithm-sensitivity", "effectiveness-in-baseline", (0.80, 0.89), None, None, "")

    near(12 * log(2) / KAPPA, 3.33, 0.005)
    add("half-life", "half-life", 2.8, 12 * log(2) / KAPPA, source=notes)
    add("half-life", "speed", None, 12 * log(2) / 2.8)
    claim, average = "procurement-cost", deviation_of_average()
    add(claim, "deviation-of-average", 1.80, average)
    simulation(claim, "deviation-of-average-simulated", source=f"{computed}, its spread simulated")
    deviation = sqrt(product(1, 1) - forward(1) ** 2)
    near(deviation, 0.5440188969, 6e-11)
    add(claim, "deviation-of-price", None, deviation, source=notes)
    add(claim, "price-today", None, PRICE * 1.80 / average)
    sigma = brentq(lambda sigma: deviation_of_average(sigma) - 1.80, 0.4, 5, xtol=1e-13)
    add(claim, "diffusion", None, sigma)
    means = [forward(month / 12) for month in range(1, MONTHS + 1)]
    near(means[11], 1.8141212428, 6e-11)
    near(means[35], 0.9183414887, 6e-11)
    add("mean-path", "rise-from-lowest", None, means[-1] - min(means + [PRICE]))
    for month in (1 + int(np.argmax(means)), 12, 36):
        add("mean-path", f"mean-{month}", None, means[month - 1], source=notes if month > 11 else computed)
    claim, spread = "band-at-month-36", sqrt(variance_of_log(3))
    for percent, value in ((5, 0.3), (95, 5.6), (50, None)):
        add(claim, f"quantile-{percent}-36", value, quantile(percent / 100, 3), 1e-8)
    near(spread, 0.158640 * sqrt(3), 1e-6)
    add(claim, "deviation-of-log", None, spread, source=notes)
    add(claim, "deviation-of-log-of-band", None, log(5.6 / 0.3) / (2 * norm.ppf(0.95)))
    near(paths["doubled-on-any-day"][0], 0.147, 0.006)
    near(paths["fivefold"][0], 0.28, 0.006)
    both = "NumPy simulation; notes on the paper"
    simulation("doubling", "doubled-on-any-day", 0.15, both)
    simulation("doubling", "doubled-at-month-ends")
    simulation("doubling", "doubled-from-low")
    simulation("fivefold-swing", "fivefold", 0.03, both)
    simulation("fivefold-swing", "fivefold-around-trend")
    simulation("fivefold-swing", "fivefold-fall-around-trend")
    claim, middle = "implied-volatility", (0.50, 0.60)
    for month, value in ((1, 0.35), (3, 0.35), (6, middle), (12, middle), (24, 0.4), (36, 0.4)):
        found = sqrt(variance_of_log(month / 12) / (month / 12))
        add(claim, f"volatility-to-{month}", value, found, source=notes)
    for month in (1, 12, 36):
        add(claim, f"implied-volatility-{month}", None, implied(month / 12), 1e-7)
    add("demand-bound", "quantile-95-36", 15, None, None, "")
    for month in (1, 6, 12, 24):
        add("forward-formula", f"mean-{month}", None, means[month - 1], source=notes)

    total = sqrt(SIGMA**2 + RATE * (JUMP**2 + JUMP_SD**2))
    add("total-volatility", "index-volatility", total, volatility, source="NumPy, bundled file")
    add("cost-is-the-index", "bill-volatility-cut", (0.62, 0.78), cut(r2), source="NumPy, bundled file")
    add("cost-is-the-index", "bill-r2", None, r2, source="NumPy, bundled file")
    add("cost-is-the-index", "model-r2", None, 0.03, source="notes on prices")
    add("cost-is-the-index", "major-model-r2", None, 0.14, source="notes on prices")

    day = 3 * sqrt(1 / 252)
    add("initial-margin", "margin-rate", (0.08, 0.12), day * total)
    add("initial-margin", "margin-rate-without-jumps", None, day * SIGMA)
    add("initial-margin", "margin-rate-of-index", None, day * volatility)
    near(0.08 / day, 0.42, 0.005)
    near(0.12 / day, 0.63, 0.005)
    add("initial-margin", "least-volatility", None, 0.08 / day, source=notes)
    add("initial-margin", "most-volatility", None, 0.12 / day, source=notes)
    add("tick", "lot-value", None, 2, source="notes on the paper")
    add("tick", "tick-share", None, 0.005, source="notes on the paper")
    add("tick", "tick-share-later", None, 0.01 / means[35])
    add("provider-cap", "fewest-providers", None, 4, source="notes on the paper")

    print("# Xing (2026), arXiv:2603.21690v1: numbers as printed, and as its Table 3 gives them")
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["id", "what", "printed", "printed_to", "figure", "tol", "source"])
    writer.writerows(rows)


main()
