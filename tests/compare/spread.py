"""Options on the difference of two futures, and the exchange of one for the other."""

import mpmath
import numpy
import QuantLib
from scipy import integrate
from scipy.special import ndtr

from black import TODAY, curve, futures_process, quote, undiscounted, volatility
from draw import COUNT, Draw, requests
from row import Row, compared

RANGES = {
    "spread": "forward1 0.1 to 100; forward2 0.3 to 1.2 forward1; strike 0 to 0.5 forward1; 7 to 1,095 days of 365; "
    "volatilities 0.05 to 1; correlation -0.95 to 0.95; rate 0 to 0.15",
    "exchange": "forward1 0.1 to 100; forward2 0.3 to 3 forward1; otherwise as spread",
}
# Roots and weights of Gauss and Legendre, on each of PANELS panels.
NODES, WEIGHTS = numpy.polynomial.legendre.leggauss(20)
PANELS = 24


def inputs(name, highest):
    draw = Draw(name)
    forward1, days = draw.logarithmic(0.1, 100), draw.integers(7, 1_095)
    asked = requests(name, forward1=forward1, forward2=forward1 * draw.uniform(0.3, highest), years=days / 365,
                     rate=draw.uniform(0, 0.15), vol1=draw.logarithmic(0.05, 1), vol2=draw.logarithmic(0.05, 1),
                     correlation=draw.uniform(-0.95, 0.95))
    if name == "spread":
        for request, share in zip(asked, draw.uniform(0, 0.5)):
            request["strike"] = float(share * request["forward1"])
    return asked, days


def exact(request):
    """The integral over the first price of Black's put on the second, undiscounted, to 1e-13 of the forward.

    The product integrates over the other price, so that the two share no formula.
    """
    forward1, forward2, strike = (request[name] for name in ("forward1", "forward2", "strike"))
    root, correlation = request["years"] ** 0.5, request["correlation"]
    deviation1, deviation2 = request["vol1"] * root, request["vol2"] * root
    # Below this point the first price is under the strike and nothing is paid.
    start = -40.0
    if strike > 0:
        start = max(start, (numpy.log(strike / forward1) + deviation1**2 / 2) / deviation1)
    end = max(start, 0.0) + 12.0 + deviation1 + deviation2
    start = max(start, -14.0)
    if start >= end:
        return 0.0
    edges = panels(request, start, end)
    halves = numpy.diff(edges)[:, None] / 2
    z = ((edges[:-1] + edges[1:])[:, None] / 2 + halves * NODES).ravel()
    weights = (halves * WEIGHTS).ravel() * numpy.exp(-z * z / 2) / (2 * numpy.pi) ** 0.5
    limit = forward1 * numpy.exp(deviation1 * z - deviation1**2 / 2) - strike
    limit = numpy.maximum(limit, 1e-300)
    left = deviation2 * (1 - correlation**2) ** 0.5
    middle = forward2 * numpy.exp(correlation * deviation2 * z - (correlation * deviation2) ** 2 / 2)
    d1 = numpy.log(middle / limit) / left + left / 2
    return float(weights @ (limit * ndtr(left - d1) - middle * ndtr(-d1)))


def panels(request, start, end):
    """Ends of panels, which shrink towards the start and towards the points where the put is at the money, since the
    integrand bends there."""
    root, correlation = request["years"] ** 0.5, request["correlation"]
    deviation1, deviation2 = request["vol1"] * root, request["vol2"] * root
    tilt = correlation * deviation2
    z = numpy.linspace(start, end, 4_001)
    excess = (request["forward1"] * numpy.exp(deviation1 * z - deviation1**2 / 2) - request["strike"]
              - request["forward2"] * numpy.exp(tilt * z - tilt**2 / 2))
    turns = z[:-1][excess[:-1] * excess[1:] < 0]
    width = deviation2 * (1 - correlation**2) ** 0.5 / (deviation1 + abs(tilt)) / 2
    steps = width * numpy.concatenate([numpy.arange(0, 9), 9 * 1.5 ** numpy.arange(0, 30)])
    edges = [start + (end - start) * numpy.linspace(0, 1, PANELS + 1) ** 3]
    edges += [turn + sign * steps for turn in turns for sign in (-1, 1)]
    edges = numpy.unique(numpy.concatenate(edges))
    return edges[(edges >= start) & (edges <= end)]


def double_integral(request):
    """The same by SciPy, over both prices, straight from the payoff."""
    forward1, forward2, strike = (request[name] for name in ("forward1", "forward2", "strike"))
    root, correlation = request["years"] ** 0.5, request["correlation"]
    deviation1, deviation2 = request["vol1"] * root, request["vol2"] * root
    left = (1 - correlation**2) ** 0.5

    def first(x):
        return forward1 * numpy.exp(deviation1 * x - deviation1**2 / 2)

    def edge(x):
        """The second normal number below which the option pays."""
        rest = first(x) - strike
        if rest <= 0:
            return -12.0
        second = (numpy.log(rest / forward2) + deviation2**2 / 2) / deviation2
        return max(-12.0, min(12.0, (second - correlation * x) / left))

    def paid(y, x):
        second = forward2 * numpy.exp(deviation2 * (correlation * x + left * y) - deviation2**2 / 2)
        return (first(x) - second - strike) * numpy.exp(-(x * x + y * y) / 2) / (2 * numpy.pi)

    start = -12.0
    if strike > 0:
        start = max(start, (numpy.log(strike / forward1) + deviation1**2 / 2) / deviation1)
    return integrate.dblquad(paid, start, 12, -12, edge, epsabs=1e-11 * forward1, epsrel=1e-11)[0]


def spread(door):
    asked, days = inputs("spread", 1.2)
    discounts = [numpy.exp(-request["rate"] * request["years"]) for request in asked]
    unit = [request["forward1"] for request in asked]
    answers = {model: [answer["present_value"] for answer in door.prices([{**request, "model": model} for request in asked])]
               for model in ("kirk", "kirk2", "exact")}
    truth = [exact(request) * discount for request, discount in zip(asked, discounts)]
    few = range(0, COUNT, 80)
    doubles = [double_integral(asked[index]) * discounts[index] for index in few]
    rows = [
        compared("spread `exact`", "integral over the other price (NumPy)", answers["exact"], truth, unit=unit, floor=1e-6,
                 relative=1e-8, absolute=1e-12, requests=asked,
                 cause="the two quadratures: the product integrates over the second price, this one over the first"),
        compared("spread `exact`", "SciPy dblquad of the payoff", [answers["exact"][index] for index in few], doubles,
                 unit=[unit[index] for index in few], absolute=1e-9, requests=[asked[index] for index in few],
                 cause="SciPy's own error bound; every eightieth input, since it is slow"),
        compared("spread `kirk`", "QuantLib KirkEngine", answers["kirk"],
                 [kirk(request, int(day)) for request, day in zip(asked, days)], unit=unit, floor=1e-6, relative=1e-8,
                 absolute=1e-12, requests=asked, cause="rounding of both; the same approximation"),
    ]
    errors = {model: [abs(value - true) / size for value, true, size in zip(values, truth, unit)] for model, values in answers.items()}
    rows += [
        compared(f"spread `{model}`", "integral over the other price (NumPy)", answers[model], truth, unit=unit, floor=1e-3,
                 absolute=limit, requests=asked,
                 cause="the approximation's own error: Kirk takes the second price plus the strike as lognormal" if model == "kirk"
                 else "the approximation's own error, after the second order in the strike's part")
        for model, limit in (("kirk", 1e-1), ("kirk2", 5e-3))
    ]
    # Where both are exact to rounding there is nothing to win.
    open_ones = [index for index in range(COUNT) if errors["kirk"][index] > 1e-9]
    nearer = sum(errors["kirk2"][index] < errors["kirk"][index] for index in open_ones) / len(open_ones)
    mean = {model: sum(errors[model][index] for index in open_ones) / len(open_ones) for model in ("kirk", "kirk2")}
    rows.append(Row("spread `kirk2`", "nearer to exact than `kirk`", len(open_ones), mean["kirk2"], None, "90 % nearer",
                    nearer >= 0.9, f"nearer for {nearer:.1%}; mean error {mean['kirk2']:.1e} of the forward against {mean['kirk']:.1e}"))
    return rows


def kirk(request, days):
    first = QuantLib.BlackProcess(quote(request["forward1"]), curve(request["rate"]), volatility(request["vol1"]))
    second = QuantLib.BlackProcess(quote(request["forward2"]), curve(request["rate"]), volatility(request["vol2"]))
    payoff = QuantLib.SpreadBasketPayoff(QuantLib.PlainVanillaPayoff(QuantLib.Option.Call, request["strike"]))
    option = QuantLib.BasketOption(payoff, QuantLib.EuropeanExercise(TODAY + days))
    option.setPricingEngine(QuantLib.KirkEngine(first, second, request["correlation"]))
    return option.NPV()


def exchange(door):
    asked, days = inputs("exchange", 3.0)
    unit = [request["forward1"] for request in asked]
    found = [answer["present_value"] for answer in door.prices(asked)]
    return [
        compared("exchange", "Margrabe's formula with 50 digits (mpmath)", found, [margrabe(request) for request in asked],
                 unit=unit, relative=1e-11, requests=asked, floor=1e-250,
                 cause="rounding, which the spread's volatility magnifies where the two prices move together"),
        compared("exchange", "QuantLib AnalyticEuropeanMargrabeEngine", found,
                 [margrabe_by_quantlib(request, int(day)) for request, day in zip(asked, days)], unit=unit,
                 absolute=1e-12, relative=1e-8, floor=1e-6, requests=asked, cause="rounding of both"),
    ]


def margrabe(request):
    names = ("forward1", "forward2", "years", "rate", "vol1", "vol2", "correlation")
    forward1, forward2, years, rate, vol1, vol2, correlation = (mpmath.mpf(request[name]) for name in names)
    deviation = mpmath.sqrt((vol1**2 - 2 * correlation * vol1 * vol2 + vol2**2) * years)
    return mpmath.exp(-rate * years) * undiscounted("call", forward1, forward2, deviation)


def margrabe_by_quantlib(request, days):
    first = futures_process(request["forward1"], request["rate"], request["vol1"])
    second = futures_process(request["forward2"], request["rate"], request["vol2"])
    option = QuantLib.MargrabeOption(1, 1, QuantLib.EuropeanExercise(TODAY + days))
    option.setPricingEngine(QuantLib.AnalyticEuropeanMargrabeEngine(first, second, request["correlation"]))
    return option.NPV()
