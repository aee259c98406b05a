"""The mean-reverting jump-diffusion: moments, quantiles and options against numerical inversion and simulation.

X = ln P, dX = kappa (theta_t - X) dt + vol dW + J dN, theta_t = theta0 + beta t + amplitude sin(2 pi t / period).
"""

import numpy
from scipy import optimize

from draw import Draw
from row import compared

RANGES = {
    "mean_reverting_jump": "spot 0.1 to 100; kappa 0.05 to 8; theta0 within 1 of the log spot; beta -0.5 to 0.5; volatility "
    "0.05 to 1; 0 to 10 jumps a year, mean -0.2 to 0.3, standard deviation 0 to 0.4; amplitude 0 to 0.2, period 0.25 to 2; "
    "1 to 36 months; strikes within 2 standard deviations",
}
NODES, WEIGHTS = numpy.polynomial.legendre.leggauss(32)
QUANTILES = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99]
PATHS = 400_000
# Both were doubled to see that nothing but rounding changes.
JUMP_PANELS, WAVE_PANELS = 3, 6


def integral(function, low, high, panels):
    """By Gauss and Legendre on equal panels; `function` takes an array and gives one with the same last axis."""
    edges = numpy.linspace(low, high, panels + 1)
    halves = numpy.diff(edges)[:, None] / 2
    points = ((edges[:-1] + edges[1:])[:, None] / 2 + halves * NODES).ravel()
    return function(points) @ (halves * WEIGHTS).ravel()


class Law:
    """The law of the log price after so many years."""

    def __init__(self, request, years):
        self.years = years
        names = ("kappa", "vol", "jump_rate", "jump_mean", "jump_sd")
        self.kappa, self.vol, self.jump_rate, self.jump_mean, self.jump_sd = (request[name] for name in names)
        theta = lambda s: (request["theta0"] + request["beta"] * s
                           + request["season_amplitude"] * numpy.sin(2 * numpy.pi * s / request["season_period"]))
        pull = integral(lambda s: self.kappa * numpy.exp(-self.kappa * (years - s)) * theta(s), 0, years, 64)
        self.drift = numpy.exp(-self.kappa * years) * numpy.log(request["spot"]) + pull
        self.diffusion = self.vol**2 * -numpy.expm1(-2 * self.kappa * years) / (2 * self.kappa)

    def log_transform(self, u):
        """ln E[e^(u X)] for complex numbers."""
        u = numpy.atleast_1d(u).astype(complex)

        def jumps(s):
            fade = numpy.exp(-self.kappa * s)
            size = numpy.outer(u, fade)
            return numpy.expm1(size * self.jump_mean + size**2 * self.jump_sd**2 / 2)

        jump_part = self.jump_rate * integral(jumps, 0, self.years, JUMP_PANELS)
        return u * self.drift + u**2 * self.diffusion / 2 + jump_part

    def forward(self):
        return float(numpy.exp(self.log_transform(1.0).real[0]))

    def deviation(self):
        twice = self.log_transform(2.0).real[0] - 2 * self.log_transform(1.0).real[0]
        return self.forward() * float(numpy.expm1(twice)) ** 0.5

    def log_moments(self):
        fade, half = -numpy.expm1(-self.kappa * self.years) / self.kappa, -numpy.expm1(-2 * self.kappa * self.years) / (2 * self.kappa)
        mean = self.drift + self.jump_rate * self.jump_mean * fade
        return mean, self.diffusion + self.jump_rate * (self.jump_mean**2 + self.jump_sd**2) * half

    def prepare(self):
        """The transform on one grid for both measures: that of money, and that of the price."""
        spread = self.log_moments()[1] ** 0.5
        # The Gaussian part alone ends the integral: its transform is below 1e-16 there.
        end = 8.6 / self.diffusion**0.5
        panels = int(WAVE_PANELS + end * spread / 5)
        edges = numpy.linspace(0, end, panels + 1)
        halves = numpy.diff(edges)[:, None] / 2
        self.points = ((edges[:-1] + edges[1:])[:, None] / 2 + halves * NODES).ravel()
        self.weights = (halves * WEIGHTS).ravel() / self.points
        self.plain = numpy.exp(self.log_transform(1j * self.points))
        self.tilted = numpy.exp(self.log_transform(1 + 1j * self.points) - self.log_transform(1.0))

    def above(self, log_strike, transform):
        """The chance of a log price above this (Gil-Pelaez 1951)."""
        wave = numpy.exp(-1j * self.points * log_strike) * transform
        return 0.5 + float(wave.imag @ self.weights) / numpy.pi

    def call(self, strike):
        log_strike = numpy.log(strike)
        return self.forward() * self.above(log_strike, self.tilted) - strike * self.above(log_strike, self.plain)

    def quantile(self, probability):
        mean, variance = self.log_moments()
        reach = 12 * variance**0.5
        miss = lambda x: 1 - self.above(x, self.plain) - probability
        return float(numpy.exp(optimize.brentq(miss, mean - reach, mean + reach, xtol=1e-14, rtol=1e-14)))


def inputs():
    draw = Draw("mean_reverting_jump")
    columns = dict(spot=draw.logarithmic(0.1, 100), kappa=draw.logarithmic(0.05, 8), beta=draw.uniform(-0.5, 0.5),
                   vol=draw.logarithmic(0.05, 1), jump_rate=draw.uniform(0, 10), jump_mean=draw.uniform(-0.2, 0.3),
                   jump_sd=draw.uniform(0, 0.4), season_amplitude=draw.uniform(0, 0.2), season_period=draw.uniform(0.25, 2))
    columns["theta0"] = numpy.log(columns["spot"]) + draw.uniform(-1, 1)
    months, distance, types = draw.integers(1, 36), draw.uniform(-2, 2), draw.types()
    asked, laws = [], []
    for index, month in enumerate(months):
        request = {"kind": "mean_reverting_jump", **{name: float(values[index]) for name, values in columns.items()}}
        request["months"], request["quantiles"] = [int(month)], QUANTILES
        law = Law(request, month / 12)
        mean, variance = law.log_moments()
        strike = float(numpy.exp(mean + distance[index] * variance**0.5))
        request["option"] = {"type": types[index], "strike": strike, "month": int(month)}
        asked.append(request)
        laws.append(law)
    return asked, laws


def mean_reverting_jump(door):
    asked, laws = inputs()
    answers = door.prices(asked)
    forwards = [law.forward() for law in laws]
    rows = [
        compared("mean_reverting_jump `forwards`", "quadrature (NumPy)", [answer["forwards"][0] for answer in answers], forwards,
                 unit=forwards, relative=1e-11, requests=asked, cause="rounding; the seasonal mean is integrated here and closed there"),
        compared("mean_reverting_jump `sds`", "quadrature (NumPy)", [answer["sds"][0] for answer in answers],
                 [law.deviation() for law in laws], unit=forwards, relative=1e-10, requests=asked,
                 cause="rounding, which the difference of two moments magnifies"),
    ]
    options, quantiles, found = [], [], []
    for request, law, forward in zip(asked, laws, forwards):
        law.prepare()
        strike = request["option"]["strike"]
        call = law.call(strike)
        options.append(call if request["option"]["type"] == "call" else call - forward + strike)
    rows.append(compared("mean_reverting_jump `option`", "Gil-Pelaez inversion (NumPy)", [answer["option"] for answer in answers], options,
                         unit=forwards, absolute=1e-9, floor=1e-3, requests=asked,
                         cause="two ways of inverting the same transform, each truncated"))
    chosen = range(0, len(asked), 4)
    for index in chosen:
        quantiles += [laws[index].quantile(probability) for probability in QUANTILES]
        found += answers[index]["quantiles"][0]
    rows.append(compared("mean_reverting_jump `quantiles`", "Gil-Pelaez inversion and SciPy brentq", found, quantiles,
                         unit=quantiles, relative=1e-7, requests=[asked[index] for index in chosen for _ in QUANTILES],
                         cause="an error of the distribution is divided by the density; seven quantiles, 1 % to 99 %, of every fourth input"))
    rows += simulated(asked[:20], answers[:20])
    return rows


def simulated(asked, answers):
    """Exact steps: Gaussian part as a whole, jumps at uniform times. Differences are in standard errors."""
    generator = numpy.random.default_rng(36)
    forwards, options = [], []
    for request, answer in zip(asked, answers):
        years = request["months"][0] / 12
        law = Law(request, years)
        counts = generator.poisson(request["jump_rate"] * years, PATHS)
        total = int(counts.sum())
        ages = generator.uniform(0, years, total)
        sizes = generator.normal(request["jump_mean"], request["jump_sd"], total) * numpy.exp(-request["kappa"] * ages)
        jumps = numpy.bincount(numpy.repeat(numpy.arange(PATHS), counts), weights=sizes, minlength=PATHS)
        price = numpy.exp(law.drift + law.diffusion**0.5 * generator.standard_normal(PATHS) + jumps)
        option = request["option"]
        payoff = numpy.maximum((price - option["strike"]) * (1 if option["type"] == "call" else -1), 0.0)
        forwards.append((answer["forwards"][0] - price.mean()) / (price.std() / PATHS**0.5))
        options.append((answer["option"] - payoff.mean()) / (payoff.std() / PATHS**0.5))
    return [
        compared(f"mean_reverting_jump `{name}`", f"simulation, {PATHS:,} paths", errors, [0.0] * len(errors), absolute=4.0,
                 cause="chance: differences are in standard errors of the simulation", requests=asked)
        for name, errors in (("forwards", forwards), ("option", options))
    ]
