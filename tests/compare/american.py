"""American options on futures, against QuantLib's integral equation of the exercise boundary."""

import mpmath
import QuantLib

from black import TODAY, futures_process, option_type, undiscounted
from draw import Draw, requests
from row import compared

RANGES = {
    "american": "forward 0.01 to 1,000; strike 0.5 to 2 forwards; 7 to 1,095 days of 365; volatility 0.05 to 1.5; "
    "rate 0.001 to 0.2, and for a tenth of the inputs -0.1 to 0",
}


def american(door):
    draw = Draw("american")
    forward = draw.logarithmic(0.01, 1_000)
    rate = draw.logarithmic(0.001, 0.2)
    rate[::10] = -draw.uniform(0, 0.1)[::10]
    days = draw.integers(7, 1_095)
    asked = requests("american", type=draw.types(), forward=forward, strike=forward * draw.logarithmic(0.5, 2),
                     years=days / 365, rate=rate, vol=draw.logarithmic(0.05, 1.5))
    answers = door.prices(asked)
    early = [index for index, request in enumerate(asked) if request["rate"] > 0]
    never = [index for index, request in enumerate(asked) if request["rate"] <= 0]
    truth = {index: quantlib(asked[index], int(days[index])) for index in early}
    found = [answers[index]["present_value"] for index in early]
    chosen = [asked[index] for index in early]
    rows = [
        compared("american `present_value`", "QuantLib QdFpAmericanEngine, high precision", found,
                 [truth[index] for index in early], unit=[request["forward"] for request in chosen],
                 scale=[truth[index] if truth[index] > 1e-4 * asked[index]["strike"] else 0.0 for index in early],
                 floor=1e-12, relative=1e-4, requests=chosen,
                 cause="both solve the integral equation of the exercise boundary; the nodes and steps of "
                 "this one are fewer, and where the price is below 1e-4 of the strike only the absolute difference counts"),
    ]
    european = [european_value(asked[index]) for index in never]
    rows.append(compared("american, rate zero or less", "European price with 50 digits",
                         [answers[index]["present_value"] for index in never], european, relative=1e-12,
                         requests=[asked[index] for index in never],
                         cause="rounding: without interest to earn, early exercise is worth nothing"))
    premium = [answers[index]["early_exercise_premium"] for index in early]
    exact = [truth[index] - float(european_value(asked[index])) for index in early]
    rows.append(compared("american `early_exercise_premium`", "QuantLib, less the European price with 50 digits", premium,
                         exact, unit=[request["forward"] for request in chosen], absolute=1e-5, requests=chosen,
                         cause="as the price"))
    return rows


def quantlib(request, days):
    process = futures_process(request["forward"], request["rate"], request["vol"])
    payoff = QuantLib.PlainVanillaPayoff(option_type(request["type"]), request["strike"])
    option = QuantLib.VanillaOption(payoff, QuantLib.AmericanExercise(TODAY, TODAY + days))
    scheme = QuantLib.QdFpAmericanEngine.highPrecisionScheme()
    option.setPricingEngine(QuantLib.QdFpAmericanEngine(process, scheme))
    return option.NPV()


def european_value(request):
    deviation = mpmath.mpf(request["vol"]) * mpmath.sqrt(mpmath.mpf(request["years"]))
    discount = mpmath.exp(-mpmath.mpf(request["rate"]) * mpmath.mpf(request["years"]))
    return discount * undiscounted(request["type"], request["forward"], request["strike"], deviation)
