"""The work of benches/study in NumPy: whole arrays, no loop over paths.

    python benches/study/study.py FOLDER

Reads terms.json, says how long the study takes and what comes out. Paths are drawn as in Rust, in mirrored pairs.
"""

import json
import sys
import time
from pathlib import Path

import numpy as np

LEVELS = (0.05, 0.25, 0.5, 0.75, 0.95)
TERMS = json.loads((Path(sys.argv[1]) / "terms.json").read_text())
RANDOM = np.random.Generator(np.random.SFC64(20261122))


def mirrored(normals):
    """Path 2k + 1 has the normal numbers of path 2k with their signs turned."""
    return np.stack((normals, -normals), axis=1).reshape(-1, normals.shape[1])


def simulate(terms):
    """Index, own price and use: a row for each path, a column for each month."""
    pairs, months = terms["paths"] // 2, len(terms["exposure"])
    index, step, years = terms["index"], 1 / 12, np.arange(1, months + 1) / 12
    normals = lambda: mirrored(RANDOM.standard_normal((pairs, months)))
    # Without reversion a jump lasts, so that only their number in a month matters and not their times.
    jumps = np.repeat(RANDOM.poisson(index["jump_rate"] * step, (pairs, months)), 2, axis=0)
    change = index["drift"] * step + index["volatility"] * step**0.5 * normals()
    change += index["jump_mean"] * jumps + index["jump_sd"] * np.sqrt(jumps) * normals()
    log_index = np.cumsum(change, axis=1)
    own = np.cumsum(terms["own_volatility"] * step**0.5 * normals(), axis=1)
    own += terms["beta"] * log_index - 0.5 * terms["own_volatility"] ** 2 * years
    use = np.cumsum(terms["usage_volatility"] * step**0.5 * normals(), axis=1)
    use -= 0.5 * terms["usage_volatility"] ** 2 * years
    return index["today"] * np.exp(log_index), np.exp(own) * terms["own_today"], np.exp(use) * terms["exposure"]


def bracketed(low, high, function):
    """A zero between two ends, by the method of Anderson and Bjorck (1973)."""
    at_low, at_high = function(low), function(high)
    for _ in range(200):
        middle = high - at_high * (high - low) / (at_high - at_low)
        at_middle = function(middle)
        if abs(middle - high) < 1e-12 * abs(middle) or at_middle == 0:
            return middle
        if at_middle * at_high < 0:
            low, at_low = high, at_high
        else:
            factor = 1 - at_middle / at_high
            at_low *= factor if factor > 0 else 0.5
        high, at_high = middle, at_middle
    return high


class Study:
    def __init__(self, terms):
        self.terms, self.share = terms, terms["share"]
        self.index, self.own, self.use = simulate(terms)
        self.exposure, self.futures = np.array(terms["exposure"]), np.array(terms["futures"])
        self.years = np.arange(1, len(self.exposure) + 1) / 12
        self.bills = self.own * self.use
        self.unhedged = self.bills.sum(axis=1)
        self.index_bills = (self.index * self.use).sum(axis=1)
        self.at_index = self.index @ self.exposure
        # Settlement prices moved so that their mean is today's futures price.
        self.moved = self.index * (self.futures / self.index.mean(axis=0))
        discount = np.exp(-terms["rate"] * self.years)
        self.weights = self.exposure * discount
        self.swap_price = self.weights @ self.futures / self.weights.sum()

    def lots(self, units):
        """Whole lots nearest to units, ties to the smaller."""
        lots = units / self.terms["lot"]
        below = np.floor(lots)
        return self.terms["lot"] * np.where(lots - below > 0.5 + 1e-9, below + 1, below)

    def time_values(self, strike):
        sign = np.where(strike < self.futures, -1.0, 1.0)
        return np.maximum(sign * (self.moved - strike), 0).mean(axis=0)

    def option_prices(self, strike):
        """Calls and puts of each month, undiscounted."""
        times = self.time_values(strike)
        return np.maximum(self.futures - strike, 0) + times, np.maximum(strike - self.futures, 0) + times

    def kept(self, years):
        """What a unit of futures costs while it is held."""
        terms = self.terms
        return 2 * terms["fee"] / terms["lot"] + terms["margin"] * self.futures * np.expm1(terms["rate"] * years)

    def later(self, month):
        """The curve at the end of a month (from 1) over the index there: expectation and premium."""
        index = self.terms["index"]
        jump = np.expm1(index["jump_mean"] + 0.5 * index["jump_sd"] ** 2)
        growth = index["drift"] + 0.5 * index["volatility"] ** 2 + index["jump_rate"] * jump
        premium = np.log(self.futures / (index["today"] * np.exp(growth * self.years))) / self.years
        return np.exp((growth + premium) * (self.years - month / 12))

    def strategies(self):
        """What each strategy adds to each path's cost, with what it covers before and after rounding."""
        terms, share, index = self.terms, self.share, self.index
        spread, wanted = terms["spread"] / terms["lot"], self.share * self.exposure
        nothing = np.zeros_like(wanted)
        yield np.zeros(len(index)), nothing, nothing

        held = self.lots(wanted)
        yield held @ (self.futures + spread + self.kept(self.years)) - index @ held, wanted, held

        rest = share * self.exposure[::-1].cumsum()[::-1]
        held = self.lots(rest)
        forwards = np.empty_like(index)
        forwards[:, 0] = self.futures[0]
        for month in range(1, len(self.years)):
            forwards[:, month] = self.later(month)[month] * index[:, month - 1]
        costs = self.kept(np.diff(self.years, prepend=0.0)) + terms["roll"] / terms["lot"]
        costs[0] += spread - terms["roll"] / terms["lot"]
        covered = lambda units: units - np.append(units[1:], 0.0)
        yield held @ costs - (index - forwards) @ held, covered(rest), covered(held)

        price = self.swap_price * (1 + terms["markup"])
        yield wanted.sum() * price - index @ wanted, wanted, wanted

        strike = self.swap_price * (1 + terms["cap_distance"])
        calls, _ = self.option_prices(strike)
        pays = np.maximum(index - strike, 0)
        yield wanted @ calls - pays @ wanted, wanted, wanted

        cost = self.weights @ calls
        floor = bracketed(0.5 * strike, strike, lambda at: self.weights @ self.option_prices(at)[1] - cost)
        puts = self.option_prices(floor)[1]
        yield wanted @ (calls - puts) - (pays - np.maximum(floor - index, 0)) @ wanted, wanted, wanted

        part = 1 - terms["kept_share"]

        def left(at):
            calls, puts = self.option_prices(at)
            return self.weights @ (part * puts - calls)

        both = bracketed(self.swap_price, 2 * self.swap_price, left)
        calls, puts = self.option_prices(both)
        pays = np.maximum(index - both, 0) - part * np.maximum(both - index, 0)
        yield wanted @ (calls - part * puts) - pays @ wanted, wanted, wanted

        entries = int(terms["entries"])
        held = self.lots(wanted / entries)
        gains, costs, times = np.zeros_like(index), nothing.copy(), nothing.copy()
        for entry in range(entries):
            curve = self.futures if entry == 0 else self.later(entry)[entry:] * index[:, entry - 1 : entry]
            gains[:, entry:] += index[:, entry:] - curve
            costs[entry:] += (self.kept(self.years - entry / 12) + spread)[entry:]
            times[entry:] += 1
        yield held @ costs - gains @ held, wanted / entries * times, held * times

        price = terms["price_today"] * (1 - terms["discount"])
        added = price * wanted.sum() - (self.own * np.minimum(self.use, wanted)).sum(axis=1)
        # What is paid for tokens that are not used, as one of its costs.
        self.shortfall = price * np.maximum(wanted - self.use, 0).sum(axis=1).mean()
        yield added, wanted, wanted

    def figures(self, added, wanted, covered):
        cost = self.unhedged + added
        mean = cost.mean()
        pairs = cost.reshape(-1, 2).mean(axis=1)
        error = pairs.std(ddof=1) / len(pairs) ** 0.5
        low, median, high = np.quantile(cost, (0.05, 0.5, 0.95))
        shortfall = high + np.maximum(cost - high, 0).mean() / 0.05
        over = lambda excess: ((excess > 0).mean(), np.maximum(excess, 0).mean() / max((excess > 0).mean(), 1e-300))
        variance = lambda costs: costs.var(ddof=1)
        at_index = self.index @ covered
        unrounded = (1 - self.share) ** 2 * variance(self.at_index)
        if not np.allclose(wanted, self.share * self.exposure, rtol=1e-12, atol=0):
            unrounded = variance(self.at_index - self.index @ wanted)
        steps = [
            unrounded,
            variance(self.at_index - at_index),
            variance(self.index_bills - at_index),
            variance(self.unhedged - at_index),
            variance(self.unhedged - at_index),
            variance(cost),
        ]
        figures = [mean, cost.std(ddof=1), low, median, high, shortfall]
        figures += [*over(added), *over(cost - self.terms["budget"]), *np.diff(steps, prepend=0.0)]
        return figures, error

    def run(self):
        figures, errors, strip = [], [], None
        for place, (added, wanted, covered) in enumerate(self.strategies()):
            numbers, error = self.figures(added, wanted, covered)
            figures += numbers
            errors.append(error)
            if place == 1:
                strip = covered
        cost = strip * (self.futures + self.terms["spread"] / self.terms["lot"] + self.kept(self.years))
        for months in (self.bills, self.bills + (cost - self.index * strip)):
            figures += np.quantile(months, LEVELS, axis=0).T.ravel().tolist()
        return figures, errors


def main():
    times = []
    for _ in range(9):
        begin = time.perf_counter()
        figures, _ = Study(TERMS).run()
        times.append(1e3 * (time.perf_counter() - begin))
    print(f"full\t{sorted(times)[4]:.4f}\t{min(times):.4f}")
    print("figures\t" + json.dumps([float(figure) for figure in figures]))


main()
