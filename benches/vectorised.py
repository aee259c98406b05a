"""How many prices a second NumPy and SciPy give on whole arrays, for the inputs of benches/price.rs.

Every line of output is: name, prices per second, mean of the prices. The formulas are those that one would write in a
notebook: as few array operations as possible, no loop over inputs.
"""

import time

import numpy
from scipy.special import ndtr

COUNT = 256
# The same inputs many times over, so that the overhead of a call is shared by more prices than anybody asks for.
COPIES = 100
FORWARD = 100.0


class Draw:
    """SplitMix64, as in benches/price.rs. The inputs' fields are drawn one after another for each input."""

    def __init__(self, fields):
        with numpy.errstate(over="ignore"):
            steps = numpy.arange(1, COUNT * fields + 1, dtype=numpy.uint64) * numpy.uint64(0x9E3779B97F4A7C15)
            z = numpy.uint64(20260322) + steps
            z = (z ^ (z >> numpy.uint64(30))) * numpy.uint64(0xBF58476D1CE4E5B9)
            z = (z ^ (z >> numpy.uint64(27))) * numpy.uint64(0x94D049BB133111EB)
            z = z ^ (z >> numpy.uint64(31))
        self.units = ((z >> numpy.uint64(11)).astype(float) * 2.0**-53).reshape(COUNT, fields)
        self.field = -1

    def unit(self):
        self.field += 1
        return numpy.tile(self.units[:, self.field], COPIES)

    def between(self, low, high):
        return low + (high - low) * self.unit()

    def signs(self):
        return numpy.where(self.unit() < 0.5, 1.0, -1.0)

    def years(self):
        return numpy.floor(self.between(30, 730)) / 365


def report(name, function, count=COUNT * COPIES):
    best, started, passes = float("inf"), time.perf_counter(), 0
    while passes < 3 or time.perf_counter() - started < 0.25:
        begin = time.perf_counter()
        mean = function().mean()
        best = min(best, time.perf_counter() - begin)
        passes += 1
    print(f"{name}\t{count / best:.6g}\t{mean:.10g}", flush=True)


def black(sign, forward, strike, deviation):
    d1 = numpy.log(forward / strike) / deviation + deviation / 2
    return sign * (forward * ndtr(sign * d1) - strike * ndtr(sign * (d1 - deviation)))


def european():
    draw = Draw(5)
    return draw.signs(), draw.between(70, 130), draw.years(), draw.between(0.01, 0.1), draw.between(0.1, 0.6)


def implied(sign, strike, root, prices):
    """Newton's steps from the point of inflection (Manaster and Koehler 1982), which never overshoot."""
    deviation = numpy.sqrt(2 * numpy.abs(numpy.log(FORWARD / strike))).clip(1e-2)
    for _ in range(20):
        d1 = numpy.log(FORWARD / strike) / deviation + deviation / 2
        vega = FORWARD * numpy.exp(-d1 * d1 / 2) / (2 * numpy.pi) ** 0.5
        deviation = deviation - (black(sign, FORWARD, strike, deviation) - prices) / vega
    return deviation / root


def leisen_reimer(sign, strike, years, rate, vol, steps=201):
    """A lattice for all inputs at once: the usual way to American options with arrays."""
    root = years**0.5
    d1 = numpy.log(FORWARD / strike) / (vol * root) + vol * root / 2

    def peizer_pratt(z):
        shape = (z / (steps + 1 / 3 + 0.1 / (steps + 1))) ** 2 * (steps + 1 / 6)
        return 0.5 + numpy.sign(z) * numpy.sqrt(0.25 - 0.25 * numpy.exp(-shape))

    up_chance, price_chance = peizer_pratt(d1 - vol * root), peizer_pratt(d1)
    up, down = price_chance / up_chance, (1 - price_chance) / (1 - up_chance)
    discount = numpy.exp(-rate * years / steps)
    powers = numpy.arange(steps + 1)[:, None]
    prices = FORWARD * up ** (steps - powers) * down**powers
    values = numpy.maximum(sign * (prices - strike), 0)
    for step in range(steps):
        prices = prices[:-1] / up
        held = discount * (up_chance * values[:-1] + (1 - up_chance) * values[1:])
        values = numpy.maximum(sign * (prices - strike), held)
    return values[0]


def averages(name, first, step, count):
    sign, strike, _, rate, vol = european()
    times = (first + step * numpy.arange(count)) / 365
    discount = numpy.exp(-rate * times[-1])
    # With one forward the weights of all pairs of fixings are equal; the pair's variance is the earlier one's.
    pairs = 2 * numpy.arange(count, 0, -1) - 1

    def moment_match():
        second = (pairs[:, None] * numpy.exp(numpy.outer(times, vol**2))).sum(axis=0) / count**2
        return discount * black(sign, FORWARD, strike, numpy.sqrt(numpy.log(second)))

    def geometric():
        variance = vol**2 * (pairs @ times) / count**2
        forward = FORWARD * numpy.exp((variance - vol**2 * times.mean()) / 2)
        return discount * black(sign, forward, strike, numpy.sqrt(variance))

    report(f"moment_match {name}", moment_match)
    report(f"geometric_average {name}", geometric)


def spreads():
    draw = Draw(7)
    forward2, strike, years, rate = draw.between(60, 110), draw.between(1, 20), draw.years(), draw.between(0.01, 0.1)
    vol1, vol2, correlation = draw.between(0.1, 0.6), draw.between(0.1, 0.6), draw.between(-0.5, 0.9)

    def kirk():
        share = forward2 / (forward2 + strike)
        vol = numpy.sqrt(vol1**2 - 2 * correlation * vol1 * vol2 * share + (vol2 * share) ** 2)
        return numpy.exp(-rate * years) * black(1.0, FORWARD, forward2 + strike, vol * years**0.5)

    def margrabe():
        vol = numpy.sqrt(vol1**2 - 2 * correlation * vol1 * vol2 + vol2**2)
        return numpy.exp(-rate * years) * black(1.0, FORWARD, forward2, vol * years**0.5)

    nodes, weights = numpy.polynomial.hermite_e.hermegauss(48)

    def exact():
        root = years**0.5
        second = forward2 * numpy.exp(vol2 * root * nodes[:, None] - (vol2 * root) ** 2 / 2)
        tilt = correlation * vol1 * root
        first = FORWARD * numpy.exp(tilt * nodes[:, None] - tilt**2 / 2)
        left = vol1 * root * numpy.sqrt(1 - correlation**2)
        values = black(1.0, first, second + strike, left)
        return numpy.exp(-rate * years) * (weights @ values) / weights.sum()

    report("spread kirk", kirk)
    report("spread exact", exact)
    report("exchange", margrabe)


def merton():
    draw = Draw(9)
    sign, strike, years, rate, paid = draw.signs(), draw.between(70, 130), draw.years(), draw.between(0.01, 0.1), draw.between(0, 0.05)
    vol, jump_rate, mean, deviation = draw.between(0.1, 0.6), draw.between(0, 5), draw.between(-0.2, 0.2), draw.between(0.05, 0.3)

    def series():
        expected = jump_rate * years
        log_jump = mean + deviation**2 / 2
        forward = FORWARD * numpy.exp((rate - paid) * years - expected * numpy.expm1(log_jump))
        chance, value = numpy.exp(-expected), 0.0
        for jumps in range(40):
            total = numpy.sqrt(vol**2 * years + jumps * deviation**2)
            value = value + chance * black(sign, forward * numpy.exp(jumps * log_jump), strike, total)
            chance = chance * expected / (jumps + 1)
        return numpy.exp(-rate * years) * value

    report("merton", series)


def forwards():
    draw = Draw(5)
    spot, rate, storage, convenience = draw.between(1, 100), draw.between(0, 0.1), draw.between(0, 0.1), draw.between(0, 0.2)
    years = draw.between(0.1, 3)
    report("carry", lambda: spot * numpy.exp((rate + storage - convenience) * years))
    draw = Draw(5)
    spot, kappa, alpha, vol, years = draw.between(1, 100), draw.between(0.1, 5), draw.between(0, 4), draw.between(0.1, 0.6), draw.between(0.1, 3)
    report("schwartz", lambda: numpy.exp(numpy.exp(-kappa * years) * numpy.log(spot) - numpy.expm1(-kappa * years) * alpha
                                         - vol**2 * numpy.expm1(-2 * kappa * years) / (4 * kappa)))
    draw = Draw(9)
    chi, xi, kappa, vol_chi, premium = draw.between(-0.5, 0.5), draw.between(0, 4), draw.between(0.1, 5), draw.between(0.1, 0.6), draw.between(-0.2, 0.2)
    drift, vol_xi, correlation, years = draw.between(-0.2, 0.2), draw.between(0.1, 0.4), draw.between(-0.9, 0.9), draw.between(0.1, 3)

    def two_factors():
        gone = -numpy.expm1(-kappa * years) / kappa
        variance = (-vol_chi**2 * numpy.expm1(-2 * kappa * years) / (2 * kappa) + vol_xi**2 * years
                    + 2 * correlation * vol_chi * vol_xi * gone)
        return numpy.exp(numpy.exp(-kappa * years) * chi + xi - premium * gone + drift * years + variance / 2)

    report("schwartz_smith", two_factors)


def main():
    sign, strike, years, rate, vol = european()
    report("european", lambda: numpy.exp(-rate * years) * black(sign, FORWARD, strike, vol * years**0.5))
    prices = black(sign, FORWARD, strike, vol * years**0.5)
    report("implied_vol", lambda: implied(sign, strike, years**0.5, prices))
    # As many inputs as fit the processor's cache with their lattices.
    few = [values[:COUNT] for values in (sign, strike, years, rate, vol)]
    report("american", lambda: leisen_reimer(*few), COUNT)
    averages("22 daily", 61, 1, 22)
    averages("12 monthly", 30, 30, 12)
    spreads()
    merton()
    forwards()


main()
