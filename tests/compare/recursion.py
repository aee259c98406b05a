"""An option on an arithmetic average by recursion over its fixings, deterministic.

With Y the factor by which the price grows from one fixing to the next, the sum from fixing j on is S_j = Y_j (w_j +
S_{j+1}), so that with V_j(k) = E max(S_j - k, 0) and E' the measure of the price

    V_j(k) = E'[V_{j+1}(k / Y_j - w_j)].

V_{j+1} is a spline between two strikes, linear below and nothing above them; the integral is Gauss and Legendre's. It
shares nothing with the product, which carries a density forwards and not a price backwards.
"""

import numpy
from scipy.interpolate import CubicSpline
from scipy.special import ndtr

POINTS = 1_200
NODES, WEIGHTS = numpy.polynomial.legendre.leggauss(24)
PANELS = 4


def call(forwards, variances, strike):
    """The undiscounted call on the mean of fixings with these forwards and total variances."""
    weights = numpy.asarray(forwards) / len(forwards)
    deviations = numpy.sqrt(numpy.diff(variances, prepend=0.0))
    tails = numpy.cumsum(weights[::-1])[::-1]
    value = lambda strikes: black(weights[-1], strikes, deviations[-1])
    # Second moments of the sums from each fixing on, for the range in which a spline is needed.
    second = weights[-1] ** 2 * numpy.exp(deviations[-1] ** 2)
    for index in range(len(weights) - 2, -1, -1):
        spread = numpy.log(second / tails[index + 1] ** 2) ** 0.5
        low, high = tails[index + 1] * numpy.exp(-9 * spread), tails[index + 1] * numpy.exp(12 * spread)
        grid = numpy.linspace(numpy.log(low), numpy.log(high), POINTS)
        curve = CubicSpline(grid, value(numpy.exp(grid)))
        value = step(curve, low, high, weights[index], tails[index], deviations[index])
        second = numpy.exp(deviations[index] ** 2) * (weights[index] ** 2 + 2 * weights[index] * tails[index + 1] + second)
    return float(value(numpy.array([strike]))[0])


def black(forward, strikes, deviation):
    if deviation == 0:
        return numpy.maximum(forward - strikes, 0.0)
    d1 = numpy.log(forward / strikes) / deviation + deviation / 2
    return forward * ndtr(d1) - strikes * ndtr(d1 - deviation)


def step(curve, low, high, weight, tail, deviation):
    """One fixing earlier: a function of strikes."""

    def value(strikes):
        # Above z = linear the strike left over is below `low`, and the option is sure to be exercised.
        linear = (numpy.log(strikes / (weight + low)) - deviation**2 / 2) / deviation
        nothing = (numpy.log(strikes / (weight + high)) - deviation**2 / 2) / deviation
        exercised = tail * ndtr(-linear) - strikes * ndtr(-linear - deviation)
        start, end = numpy.clip(nothing, -10, 10), numpy.clip(linear, -10, 10)
        total = exercised
        for panel in range(PANELS):
            left = start + (end - start) * panel / PANELS
            half = (end - start) / PANELS / 2
            z = left[:, None] + half[:, None] * (1 + NODES)
            rest = strikes[:, None] * numpy.exp(-deviation * z - deviation**2 / 2) - weight
            inside = curve(numpy.log(numpy.clip(rest, low, high)))
            total = total + half * ((inside * numpy.exp(-z * z / 2)) @ WEIGHTS) / (2 * numpy.pi) ** 0.5
        return total

    return value
