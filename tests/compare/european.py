"""European options on futures and the volatility that a price implies."""

import math

import mpmath
import QuantLib

from black import cumulative, density, option_type, undiscounted
from draw import Draw, requests
from row import Row, compared

RANGES = {
    "european": "forward 0.01 to 1,000; years 1/365 to 10; volatility 0.01 to 3; rate -0.05 to 0.25; "
    "ln(forward/strike) within 8 standard deviations",
    "implied_vol": "as european, within 6 standard deviations; present values from 50 digits, rounded",
}
ROUNDING = "rounding of double precision"


def inputs(name, deviations):
    draw = Draw(name)
    forward, years = draw.logarithmic(0.01, 1_000), draw.logarithmic(1 / 365, 10)
    vol, rate = draw.logarithmic(0.01, 3), draw.uniform(-0.05, 0.25)
    deviation = vol * years**0.5
    # Beyond e^20 no price is asked for, and a put with strike 1e-9 tests nothing else.
    log_moneyness = (draw.uniform(-deviations, deviations) * deviation).clip(-20, 20)
    strike = forward * math.e**log_moneyness
    return draw.types(), forward, strike, years, rate, vol


def greeks(request):
    """Present value and greeks with 50 digits, each with the size of its largest term."""
    sign = 1 if request["type"] == "call" else -1
    names = ("forward", "strike", "years", "rate", "vol")
    forward, strike, years, rate, vol = (mpmath.mpf(request[name]) for name in names)
    discount, root = mpmath.exp(-rate * years), mpmath.sqrt(years)
    price = undiscounted(request["type"], forward, strike, vol * root)
    d1 = mpmath.log(forward / strike) / (vol * root) + vol * root / 2
    d2 = d1 - vol * root
    present_value = discount * price
    bell = discount * forward * density(d1)
    decay, interest = bell * vol / (2 * root), rate * present_value
    vega = bell * root
    values = {
        "present_value": present_value,
        "undiscounted": price,
        "delta_forward": sign * discount * cumulative(sign * d1),
        "gamma_forward": bell / (forward * forward * vol * root),
        "vega": vega,
        "theta": interest - decay,
        "rho": -years * present_value,
        "vanna": -bell / forward * d2 / vol,
        "volga": vega * d1 * d2 / vol,
    }
    sizes = {name: abs(value) for name, value in values.items()}
    sizes["theta"] = decay + abs(interest)
    sizes["vanna"] = bell / forward * (1 + abs(d2)) / vol
    sizes["volga"] = vega * (1 + abs(d1 * d2)) / vol
    return values, sizes


def european(door):
    asked = requests("european", **dict(zip(("type", "forward", "strike", "years", "rate", "vol"), inputs("european", 8))))
    answers = door.prices(asked)
    exact = [greeks(request) for request in asked]
    rows = []
    for name in exact[0][0]:
        found = [mpmath.mpf(answer[name]) for answer in answers]
        truth = [values[name] for values, _ in exact]
        sizes = [size[name] for _, size in exact]
        limit = 1e-12 if name in ("present_value", "undiscounted") else 1e-11
        cause = ROUNDING
        if name in ("theta", "vanna", "volga"):
            cause += "; relative to the larger of its terms, since it crosses zero"
        unit = [larger(request) for request in asked] if name in ("present_value", "undiscounted") else None
        rows.append(compared(f"european `{name}`", "50 digits (mpmath)", found, truth, scale=sizes, unit=unit,
                             relative=limit, cause=cause, requests=asked))
    rows.append(against_quantlib(asked, answers))
    return rows


def larger(request):
    """What rounding errors are in proportion to."""
    return max(request["forward"], request["strike"])


def against_quantlib(asked, answers):
    references = []
    for request in asked:
        payoff = QuantLib.PlainVanillaPayoff(option_type(request["type"]), request["strike"])
        deviation = request["vol"] * request["years"] ** 0.5
        discount = math.exp(-request["rate"] * request["years"])
        references.append(QuantLib.BlackCalculator(payoff, request["forward"], deviation, discount).value())
    return compared(
        "european `present_value`", "QuantLib BlackCalculator", [answer["present_value"] for answer in answers],
        references, unit=[larger(request) for request in asked], floor=1e-6, absolute=1e-13, relative=1e-8,
        requests=asked,
        cause="QuantLib takes the difference of two normal probabilities as they are, so that its own relative error "
        "grows out of the money; against 50 digits see above",
    )


def implied_vol(door):
    columns = dict(zip(("type", "forward", "strike", "years", "rate", "vol"), inputs("implied_vol", 6)))
    vols = [float(vol) for vol in columns.pop("vol")]
    asked = requests("implied_vol", **columns)
    for request, vol in zip(asked, vols):
        request["present_value"] = float(present_value(request, vol))
    kept = [index for index, request in enumerate(asked) if request["present_value"] > 0]
    asked, vols = [asked[index] for index in kept], [vols[index] for index in kept]
    answers = door.answers(asked)
    refused = [index for index, answer in enumerate(answers) if "errors" in answer]
    unjust = sum(time_value(asked[index], vols[index]) > 4 * math.ulp(asked[index]["present_value"]) for index in refused)
    solved = [index for index, answer in enumerate(answers) if "errors" not in answer]
    found = {index: answers[index]["vol"] for index in solved}
    again = door.prices([european_of(asked[index], found[index]) for index in solved])
    off_price, off_vol, worst_price, worst_vol, quantlib = 0.0, 0.0, "", "", []
    for index, repriced in zip(solved, again):
        request, price, vol = asked[index], asked[index]["present_value"], found[index]
        ulp, slope = math.ulp(price), vega(request, vol)
        # How many units of the price one unit of the volatility is worth.
        worth = float(slope) * math.ulp(vol) / ulp
        off = abs(repriced["present_value"] - price) / ulp / max(4.0, 2 * worth)
        if off > off_price:
            off_price, worst_price = off, f"{request} gave {vol!r}"
        # A price that is less sensitive than this determines the volatility less sharply than its last place.
        true = vol - (present_value(request, vol) - mpmath.mpf(price)) / slope
        off = float(abs(vol - true)) / math.ulp(vol)
        if worth > 1 and off > off_vol:
            off_vol, worst_vol = off, f"{request} gave {vol!r}"
        if vol * request["years"] ** 0.5 > 1e-3 and worth > 1e-3:
            quantlib.append((request, vol))
    rows = [
        Row("implied_vol", "`european` of the answer", len(asked), None, off_price, "1: within 4 units in the price's last place, or "
            "two of the volatility's", off_price <= 1 and len(refused) < len(asked) // 2 and unjust == 0,
            f"rounding; {len(refused):,} of the prices had time value below 4 units in the last place and were refused by name"
            + (f", {unjust} of them wrongly" if unjust else ""), worst_price),
        Row("implied_vol", "the root with 50 digits (mpmath)", len(solved), None, off_vol, "16 units in the volatility's last place",
            off_vol <= 16, "rounding of the price formula that is inverted; the figure is in such units, where the price "
            "determines the last place", worst_vol),
    ]
    rows.append(implied_by_quantlib(quantlib))
    return rows


def european_of(request, vol):
    """The same option with a volatility in place of its price."""
    kept = {name: value for name, value in request.items() if name != "present_value"}
    return {**kept, "kind": "european", "vol": vol}


def present_value(request, vol):
    discount = mpmath.exp(-mpmath.mpf(request["rate"]) * mpmath.mpf(request["years"]))
    deviation = mpmath.mpf(vol) * mpmath.sqrt(mpmath.mpf(request["years"]))
    return discount * undiscounted(request["type"], request["forward"], request["strike"], deviation)


def time_value(request, vol):
    return float(present_value(request, vol) - present_value(request, 0))


def vega(request, vol):
    values, _ = greeks({**request, "vol": vol})
    return values["vega"]


def implied_by_quantlib(pairs):
    found, references, asked = [], [], []
    for request, vol in pairs:
        discount = math.exp(-request["rate"] * request["years"])
        forward, strike = request["forward"], request["strike"]
        intrinsic = discount * max((forward - strike) * (1 if request["type"] == "call" else -1), 0.0)
        # QuantLib's solver stops at an absolute accuracy, so only prices with time value can be compared.
        if request["present_value"] - intrinsic < 1e-3 * forward * discount:
            continue
        root = request["years"] ** 0.5
        deviation = QuantLib.blackFormulaImpliedStdDev(
            option_type(request["type"]), strike, forward, request["present_value"], discount, 0.0, vol * root * 1.1,
            1e-14, 1_000,
        )
        found.append(vol)
        references.append(deviation / root)
        asked.append(request)
    return compared("implied_vol", "QuantLib blackFormulaImpliedStdDev", found, references, relative=1e-9, requests=asked,
                    cause="QuantLib's Newton steps stop at an accuracy of 1e-14 in standard deviations, and its price "
                    "has rounding of its own; time value above 1e-3 of the forward")
