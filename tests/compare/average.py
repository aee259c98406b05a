"""Options on averages of fixings.

The truth of an arithmetic average is simulated with control variates. The fixings are split into the part that the
weighted geometric average explains and a remainder. Given the remainder, the arithmetic average grows with that part,
so that the price is a sum of normal probabilities beyond one root: no noise of that direction is left. From it the
same expression beyond one fixed threshold is taken, whose mean is known in closed form (the lower bound of Curran
1994 and of Rogers and Shi 1995, with the best threshold). What is simulated is the small, positive gap between the two.

A part of the inputs is priced by recursion as well, which has no chance in it.
"""

import mpmath
import numpy
import QuantLib
import recursion
from scipy.special import ndtr

from black import TODAY, futures_process, option_type, undiscounted
from draw import COUNT, Draw, requests
from row import compared, figure

RANGES = {
    "average": "half with 22 daily fixings (1/252 year apart, the first within 2 years) and a total standard deviation of "
    "0.02 to 0.6, half with 12 monthly ones and volatility 0.05 to 1; strikes within 2 standard deviations of "
    "the average; forwards that rise or fall by up to 30 %, volatilities with a term structure, and past fixings, each "
    "for a part of them",
    "average, far": "the same with strikes 2 to 4 standard deviations away",
    "geometric_average": "1 to 60 fixings, otherwise as average",
}
PATHS, MOST_PATHS = 4_000, 1_000_000
DAILY, MONTHLY = 2e-4, 2e-3


def inputs(name, count, nearest, farthest):
    """Requests of `kind` average: the even ones daily, the odd ones monthly."""
    draw = Draw(name)
    asked = []
    starts, spreads = draw.uniform(1 / 252, 2, count), draw.uniform(0.02, 0.6, count)
    vols, slopes, tilts = draw.logarithmic(0.05, 1, count), draw.uniform(-0.3, 0.3, count), draw.uniform(-0.3, 0.5, count)
    shape, pasts = draw.integers(0, 7, count), draw.integers(1, 12, count)
    distance = draw.uniform(nearest, farthest, count) * numpy.where(draw.integers(0, 1, count) == 1, 1, -1)
    levels, rates, delays = draw.logarithmic(0.01, 1_000, count), draw.uniform(-0.02, 0.15, count), draw.uniform(0, 0.1, count)
    for index, type in enumerate(draw.types(count)):
        daily = index % 2 == 0
        times = starts[index] + numpy.arange(22) / 252 if daily else numpy.arange(1, 13) / 12
        vol = spreads[index] / times[-1] ** 0.5 if daily else vols[index]
        request = {"kind": "average", "type": type, "fixings": times.tolist(), "rate": rates[index].item()}
        level, fixings = levels[index], len(times)
        if shape[index] & 1:
            forwards = level * numpy.linspace(1, 1 + slopes[index], fixings)
            request["forwards"] = forwards.tolist()
        else:
            forwards = numpy.full(fixings, level)
            request["forward"] = level.item()
        if shape[index] & 2:
            # Total variance grows as a power of time between 0.7 and 1.5, so that it never decreases.
            volatilities = vol * (times / times[-1]) ** (0.5 * tilts[index])
            request["vols"] = volatilities.tolist()
        else:
            volatilities = numpy.full(fixings, vol)
            request["vol"] = float(vol)
        if index % 3 == 0:
            request["years"] = float(times[-1] + delays[index])
        variances = volatilities**2 * times
        _, deviation = geometric(forwards, variances)
        strike = forwards.mean() * numpy.exp(distance[index] * deviation - deviation**2 / 2)
        if index % 5 == 0:
            past = level * numpy.linspace(0.8, 1.1, pasts[index])
            request["past_fixings"] = past.tolist()
            strike = (past.sum() + strike * fixings) / (len(past) + fixings)
        request["strike"] = float(strike)
        asked.append(request)
    return asked


def geometric(forwards, variances):
    """Mean and standard deviation of the log of the geometric average."""
    covariance = numpy.minimum.outer(variances, variances)
    return (numpy.log(forwards) - variances / 2).mean(), covariance.mean() ** 0.5


def parts(request, number=float):
    """What is random of a request: forwards and total variances of the fixings to come, the strike that is left for
    their mean, the share of the payoff that they are, and the discount factor."""
    times = [number(time) for time in request["fixings"]]
    count = len(times)
    forwards = [number(forward) for forward in request.get("forwards", [request.get("forward")] * count)]
    vols = [number(vol) for vol in request.get("vols", [request.get("vol")] * count)]
    past = [number(price) for price in request.get("past_fixings", [])]
    share = number(count) / (count + len(past))
    strike = (number(request["strike"]) * (count + len(past)) - sum(past)) / count
    years = number(request.get("years", request["fixings"][-1]))
    variances = [vol * vol * time for vol, time in zip(vols, times)]
    return forwards, variances, strike, share, mpmath.exp(-number(request["rate"]) * years)


def simulated(request, tolerance, generator):
    """The undiscounted truth of the fixings to come, and its standard error."""
    forwards, variances, strike, share, discount = parts(request)
    forwards, variances = numpy.array(forwards), numpy.array(variances)
    count, sign = len(forwards), 1 if request["type"] == "call" else -1
    factor = share * float(discount)
    if strike <= 0:
        return factor * max(sign * (forwards.mean() - strike), 0.0), 0.0
    weights = forwards / count
    covariance = numpy.minimum.outer(variances, variances)
    direction = weights / weights.sum()
    deviation = (direction @ covariance @ direction) ** 0.5
    loading = covariance @ direction / deviation
    at = lambda z: float(weights @ numpy.exp(loading * z - loading**2 / 2)) - strike
    low, high = -40.0, 40.0
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if at(middle) < 0 else (low, middle)
    threshold = high
    bound = sign * float(weights @ ndtr(sign * (loading - threshold)) - strike * ndtr(-sign * threshold))
    steps = numpy.diff(variances, prepend=0.0) ** 0.5
    total, square, paths = 0.0, 0.0, 0
    while True:
        half = (generator.standard_normal((PATHS // 2, count)) * steps).cumsum(axis=1)
        walk = numpy.concatenate([half, -half])
        remainder = walk - numpy.outer(walk @ direction / deviation, loading)
        gap = gaps(weights * numpy.exp(remainder - variances / 2), loading, strike, threshold)
        pairs = (gap[: PATHS // 2] + gap[PATHS // 2:]) / 2
        total, square, paths = total + pairs.sum(), square + (pairs**2).sum(), paths + len(pairs)
        mean = total / paths
        error = (max(square / paths - mean**2, 0.0) / (paths - 1)) ** 0.5
        price = bound + mean
        if error <= tolerance / 5 * price or paths >= MOST_PATHS:
            return factor * price, factor * error


def gaps(scale, loading, strike, threshold):
    """For each remainder: the option beyond the root, less the same beyond the threshold."""
    z = numpy.full(len(scale), threshold)
    for _ in range(60):
        terms = scale * numpy.exp(numpy.outer(z, loading))
        value = terms.sum(axis=1)
        # Newton on the log of the average, which is nearly a straight line.
        step = numpy.log(value / strike) * value / (terms @ loading)
        z = z - step
        if numpy.abs(step).max() < 1e-9:
            break
    else:
        raise ArithmeticError("no root")
    heights = scale * numpy.exp(loading**2 / 2)
    between = ndtr(loading - z[:, None]) - ndtr(loading - threshold)
    return (heights * between).sum(axis=1) - strike * (ndtr(-z) - ndtr(-threshold))


def moment_match(request):
    """Turnbull and Wakeman: the lognormal with the mean and the variance of the arithmetic average, in 50 digits."""
    forwards, variances, strike, share, discount = parts(request, mpmath.mpf)
    count = len(forwards)
    mean = sum(forwards) / count
    if strike <= 0:
        sign = 1 if request["type"] == "call" else -1
        return share * discount * max(sign * (mean - strike), mpmath.mpf(0))
    growth = [mpmath.exp(variance) for variance in variances]
    # The smaller of two total variances is that of the earlier fixing.
    later, second = mpmath.mpf(0), mpmath.mpf(0)
    for forward, factor in zip(reversed(forwards), reversed(growth)):
        second += factor * forward * (forward + 2 * later)
        later += forward
    deviation = mpmath.sqrt(mpmath.log(second / later**2))
    return share * discount * undiscounted(request["type"], mean, strike, deviation)


def average(door):
    asked = inputs("average", COUNT, 0, 2)
    answers = door.prices(asked)
    found = [answer["present_value"] for answer in answers]
    generator = numpy.random.default_rng(20260323)
    rows, errors = [], []
    for first, tolerance, label in ((0, DAILY, "22 daily fixings"), (1, MONTHLY, "12 monthly fixings")):
        chosen = list(range(first, COUNT, 2))
        truths = [simulated(asked[index], tolerance, generator) for index in chosen]
        largest = max(error / price for price, error in truths if price > 0)
        rows.append(compared(
            f"average: {label}", "control-variate simulation", [found[index] for index in chosen],
            [price for price, _ in truths], unit=[scale(asked[index]) for index in chosen], relative=tolerance, floor=1e-12,
            requests=[asked[index] for index in chosen],
            cause=f"chance in the simulated values, whose largest relative standard error is {figure(largest)}",
        ))
        errors += [(found[index] - price) / max(error, 1e-13 * price) for index, (price, error) in zip(chosen, truths)]
    rows.append(compared("average: all", "the same, in standard errors", errors, [0.0] * len(errors), absolute=6.0,
                         cause="chance: the largest of so many normal numbers is about 3.5, and more here, since what is "
                         "simulated is positive and skewed"))
    for first, label in ((0, "22 daily fixings"), (1, "12 monthly fixings")):
        chosen = list(range(first, COUNT, 8))
        rows.append(by_recursion(f"average: {label}", [asked[index] for index in chosen], [found[index] for index in chosen], 1e-6))
    far = inputs("average, far", 200, 2, 4)
    values = [answer["present_value"] for answer in door.prices(far)]
    rows.append(by_recursion("average, far: both", far, values, 1e-4))
    rows.append(compared("average `moment_match`", "Turnbull-Wakeman with 50 digits (mpmath)",
                         [answer["moment_match"] for answer in answers], [moment_match(request) for request in asked],
                         unit=[scale(request) for request in asked], relative=1e-9, absolute=1e-14, floor=1e-9, requests=asked,
                         cause="rounding, which the log of the second moment magnifies where volatility is low"))
    rows.append(turnbull_wakeman(door))
    return rows


def by_recursion(name, asked, found, limit):
    truths = []
    for request in asked:
        forwards, variances, strike, share, discount = parts(request)
        mean = sum(forwards) / len(forwards)
        value = recursion.call(forwards, variances, strike) if strike > 0 else mean - strike
        truths.append(share * float(discount) * (value if request["type"] == "call" else value - mean + strike))
    return compared(name, "recursion over the fixings (NumPy)", found, truths, unit=[scale(request) for request in asked],
                    relative=limit, floor=1e-6, requests=asked,
                    cause="the product's grid, and this one's: about 1e-10, or 1e-13 of the forward for puts, which come from parity")


def scale(request):
    return request.get("forward") or request["forwards"][0]


def dated(name):
    """Requests whose fixings fall on days, as QuantLib needs them, with the days."""
    draw = Draw(name)
    forward, vol, rate = draw.logarithmic(0.01, 1_000), draw.logarithmic(0.05, 1), draw.uniform(0, 0.15)
    first, step, count = draw.integers(1, 365), draw.integers(1, 30), draw.integers(1, 60)
    days = [(first[index] + step[index] * numpy.arange(count[index])).tolist() for index in range(COUNT)]
    deviation = vol * (first / 365) ** 0.5 + 0.01
    kind = "average" if name.startswith("turnbull") else "geometric_average"
    strike = forward * numpy.exp(draw.uniform(-2, 2) * deviation)
    asked = requests(kind, type=draw.types(), forward=forward, strike=strike, rate=rate, vol=vol,
                     fixings=[[day / 365 for day in schedule] for schedule in days])
    return asked, days


def quantlib(request, days, average_type, engine):
    process = futures_process(request["forward"], request["rate"], request["vol"])
    schedule = [TODAY + day for day in days]
    option = QuantLib.DiscreteAveragingAsianOption(
        average_type, 1.0 if average_type == QuantLib.Average.Geometric else 0.0, 0, schedule,
        QuantLib.PlainVanillaPayoff(option_type(request["type"]), request["strike"]),
        QuantLib.EuropeanExercise(schedule[-1]),
    )
    option.setPricingEngine(engine(process))
    return option.NPV()


def turnbull_wakeman(door):
    asked, days = dated("turnbull-wakeman")
    references = [quantlib(request, schedule, QuantLib.Average.Arithmetic, QuantLib.TurnbullWakemanAsianEngine)
                  for request, schedule in zip(asked, days)]
    return compared("average `moment_match`", "QuantLib TurnbullWakemanAsianEngine",
                    [answer["moment_match"] for answer in door.prices(asked)], references, floor=1e-6, relative=1e-8,
                    unit=[request["forward"] for request in asked], absolute=1e-11, requests=asked,
                    cause="rounding of both; one price and one volatility, 1 to 60 fixings on whole days")


def closed_form(request):
    """The price of an option on the geometric average with 50 digits."""
    forwards, variances, _, _, discount = parts(request, mpmath.mpf)
    past = [mpmath.mpf(price) for price in request.get("past_fixings", [])]
    all_fixings = len(forwards) + len(past)
    logs = sum(mpmath.log(price) for price in past)
    logs += sum(mpmath.log(forward) - variance / 2 for forward, variance in zip(forwards, variances))
    count = len(forwards)
    variance = sum(value * (2 * (count - index) - 1) for index, value in enumerate(variances)) / all_fixings**2
    forward = mpmath.exp(logs / all_fixings + variance / 2)
    return discount * undiscounted(request["type"], forward, request["strike"], mpmath.sqrt(variance))


def geometric_average(door):
    asked = [{**request, "kind": "geometric_average"} for request in inputs("geometric_average", COUNT, 0, 3)]
    rows = [compared("geometric_average", "closed form with 50 digits (mpmath)",
                     [answer["present_value"] for answer in door.prices(asked)], [closed_form(request) for request in asked],
                     unit=[scale(request) for request in asked], relative=1e-11, absolute=1e-13, floor=1e-9, requests=asked,
                     cause="rounding, most of it in the log of the average")]
    asked, days = dated("geometric on days")
    references = [quantlib(request, schedule, QuantLib.Average.Geometric,
                           QuantLib.AnalyticDiscreteGeometricAveragePriceAsianEngine)
                  for request, schedule in zip(asked, days)]
    rows.append(compared("geometric_average", "QuantLib AnalyticDiscreteGeometricAveragePriceAsianEngine",
                         [answer["present_value"] for answer in door.prices(asked)], references, floor=1e-6, relative=1e-8,
                         unit=[request["forward"] for request in asked], absolute=1e-12, requests=asked,
                         cause="rounding of both; one price and one volatility, 1 to 60 fixings on whole days"))
    return rows
