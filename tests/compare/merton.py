"""Options on a price that jumps: Merton's series."""

import mpmath
import QuantLib

from black import TODAY, curve, option_type, quote, undiscounted
from draw import Draw, requests
from row import compared

RANGES = {
    "merton": "spot 0.01 to 1,000; strike 0.5 to 2 forwards; 7 to 1,095 days of 365; rate and yield 0 to 0.15; volatility "
    "0.05 to 1; 0 to 20 jumps a year, mean -0.3 to 0.3, standard deviation 0 to 0.5",
}


def merton(door):
    draw = Draw("merton")
    spot, rate, paid = draw.logarithmic(0.01, 1_000), draw.uniform(0, 0.15), draw.uniform(0, 0.15)
    days = draw.integers(7, 1_095)
    forward = spot * 2.718281828459045 ** ((rate - paid) * days / 365)
    columns = dict(type=draw.types(), spot=spot, strike=forward * draw.logarithmic(0.5, 2), years=days / 365, rate=rate,
                   vol=draw.logarithmic(0.05, 1), jump_rate=draw.uniform(0, 20), jump_mean=draw.uniform(-0.3, 0.3),
                   jump_sd=draw.uniform(0, 0.5))
    columns["yield"] = paid
    asked = requests("merton", **columns)
    found = [answer["present_value"] for answer in door.prices(asked)]
    unit = [request["spot"] for request in asked]
    return [
        compared("merton", "the series with 50 digits (mpmath)", found, [series(request) for request in asked], unit=unit,
                 relative=1e-11, absolute=1e-12, floor=1e-12, requests=asked,
                 cause="rounding, and the bound on the terms that are left off"),
        compared("merton", "QuantLib BatesEngine without its random variance", found,
                 [quantlib(request, int(day)) for request, day in zip(asked, days)], unit=unit, floor=1e-3, absolute=1e-4,
                 requests=asked, cause="QuantLib's Fourier integral and the variance's volatility, 1e-4 since it can't be zero; its "
                 "JumpDiffusionEngine is not in the Python package (benches/quantlib.cpp has it)"),
    ]


def series(request):
    """Prices given the number of jumps, weighted with its chances, from the most probable number outwards."""
    names = ("spot", "strike", "years", "rate", "yield", "vol", "jump_rate", "jump_mean", "jump_sd")
    spot, strike, years, rate, paid, vol, jump_rate, mean, deviation = (mpmath.mpf(request[name]) for name in names)
    expected = jump_rate * years
    mean_jump = mpmath.exp(mean + deviation**2 / 2)
    base = spot * mpmath.exp((rate - paid) * years - expected * (mean_jump - 1))

    def term(jumps):
        chance = mpmath.exp(jumps * mpmath.log(expected) - expected - mpmath.loggamma(jumps + 1)) if expected > 0 else mpmath.mpf(jumps == 0)
        total = mpmath.sqrt(vol**2 * years + jumps * deviation**2)
        return chance * undiscounted(request["type"], base * mean_jump**jumps, strike, total)

    # Under the call's own measure the jumps are more or fewer; both centres lie inside.
    centre = int(max(expected, expected * mean_jump))
    value, jumps = mpmath.mpf(0), 0
    while True:
        added = term(jumps)
        value += added
        if jumps > centre and added < value * mpmath.mpf(10) ** -22:
            return mpmath.exp(-rate * years) * value
        jumps += 1


def quantlib(request, days):
    variance = request["vol"] ** 2
    process = QuantLib.BatesProcess(
        curve(request["rate"]), curve(request["yield"]), quote(request["spot"]), variance, 1.0, variance, 1e-4, 0.0,
        request["jump_rate"], request["jump_mean"], request["jump_sd"],
    )
    payoff = QuantLib.PlainVanillaPayoff(option_type(request["type"]), request["strike"])
    option = QuantLib.VanillaOption(payoff, QuantLib.EuropeanExercise(TODAY + days))
    option.setPricingEngine(QuantLib.BatesEngine(QuantLib.BatesModel(process), 144))
    return option.NPV()
